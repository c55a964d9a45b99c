"""The computed day of effect, party by party; lengths are given here as the law base would."""

from datetime import date

import pytest

from exequatur.claims.effective_date import AppealPeriods, Length, Party, compute_effect
from exequatur.claims.model import Claim, Creditor, HeldInstrument, Obligor, Service


def announcement(party: Party, on: date) -> Length | None:
    if party == "domestic":
        return Length("announced at home", "依据", True, days=30 if on >= date(2022, 1, 1) else 60)
    if on < date(2013, 1, 1):
        return None
    return (
        Length("announced abroad", "依据", True, days=60)
        if on >= date(2024, 1, 1)
        else Length("abroad", "依据", True, months=3)
    )


PERIODS = AppealPeriods(
    appeal=lambda party, on: Length("appeal", "依据", True, days=15 if party == "domestic" else 30),
    announcement=announcement,
)


def claim(*parties: Obligor, **instrument: object) -> Claim:
    title = {"kind": "court_judgment", "origin": "CN", "instance": "first", **instrument}
    return Claim("c", Creditor("Bank"), parties, HeldInstrument(**title))  # type: ignore[arg-type]


def party(
    name: str, served: date | None, method: str = "personal", home: bool | None = True, **more: object
) -> Obligor:
    service = Service(judgment_method=method, judgment_on=served)  # type: ignore[arg-type]
    return Obligor(name, name, service=service, prc_domicile=home, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("served", "method", "home", "effective"),
    [
        (date(2022, 3, 1), "personal", True, date(2022, 3, 17)),
        (date(2022, 3, 1), "personal", False, date(2022, 4, 1)),
        (date(2021, 12, 31), "announcement", True, date(2022, 3, 17)),  # 60 days to 1 March, then 15
        (date(2022, 1, 1), "announcement", True, date(2022, 2, 16)),  # 30 days to 31 January, then 15
        (
            date(2023, 11, 30),
            "announcement",
            False,
            date(2024, 3, 31),
        ),  # 3 months to 29 February, then 30 days
        (date(2024, 1, 2), "announcement", False, date(2024, 4, 2)),  # 60 days to 2 March, then 30
    ],
)
def test_a_first_instance_judgment_takes_effect_the_day_after_the_time_for_appeal(
    served: date, method: str, home: bool, effective: date
) -> None:
    assert compute_effect(claim(party("a", served, method, home)), PERIODS).day == effective


def test_the_last_party_decides() -> None:
    early, late = party("a", date(2022, 3, 1)), party("b", date(2022, 5, 1))
    assert compute_effect(claim(early, late), PERIODS).day == date(2022, 5, 17)


def test_a_party_that_the_judgment_does_not_name_is_left_out() -> None:
    named, other = party("a", date(2022, 3, 1)), party("b", None, named_in_title=False)
    assert compute_effect(claim(named, other), PERIODS).day == date(2022, 3, 17)


def test_a_spouse_counts_only_if_the_judgment_names_it() -> None:
    named, spouse = party("a", date(2022, 3, 1)), party("b", date(2022, 5, 1), role="spouse")
    assert compute_effect(claim(named, spouse), PERIODS).day == date(2022, 3, 17)
    party_too = party("b", date(2022, 5, 1), role="spouse", named_in_title=True)
    assert compute_effect(claim(named, party_too), PERIODS).day == date(2022, 5, 17)


def test_a_second_instance_judgment_takes_effect_on_service() -> None:
    assert compute_effect(claim(party("a", date(2022, 3, 1)), instance="second"), PERIODS).day == date(
        2022, 3, 1
    )


def test_an_unknown_domicile_takes_the_shorter_periods_and_says_so() -> None:
    found = compute_effect(claim(party("a", date(2022, 3, 1), home=None)), PERIODS)
    assert found.day == date(2022, 3, 17)
    assert "effect.domicile_assumed" in [note.key for note in found.notes]


def test_the_case_number_tells_the_instance() -> None:
    found = compute_effect(
        claim(party("a", date(2022, 3, 1)), instance="unknown", case_no="（2021）苏04民终450号"), PERIODS
    )
    assert found.day == date(2022, 3, 1)


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (claim(party("a", None)), "effect.service_missing"),
        (claim(party("a", date(2022, 3, 1)), instance="unknown"), "effect.instance_unknown"),
        (claim(party("a", date(2022, 3, 1), appealed=True)), "effect.appealed"),
        (claim(party("a", date(2022, 3, 1)), kind="arbitral_award"), "effect.not_a_judgment"),
        (claim(party("a", date(2010, 3, 1), "announcement", False)), "effect.no_law"),
    ],
)
def test_nothing_is_computed_where_a_fact_or_the_law_is_missing(made: Claim, key: str) -> None:
    found = compute_effect(made, PERIODS)
    assert found.day is None
    assert key in [note.key for note in found.notes]
