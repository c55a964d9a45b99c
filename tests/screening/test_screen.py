"""A screening puts every claim in its place and says why, in both languages."""

from datetime import date

import msgspec
import pytest

from exequatur.claims.model import (
    Amount,
    Asset,
    Claim,
    Creditor,
    HeldInstrument,
    Money,
    Obligor,
    Service,
)
from exequatur.claims.money import money_text
from exequatur.law import load
from exequatur.screening.portfolio import amount_of
from exequatur.screening.screen import Read, screen
from exequatur.screening.settings import load_settings
from exequatur.screening.wording import sentence_with

ON = date(2026, 11, 22)
BASE = load()
SETTINGS = load_settings()


def claim(
    id="C1",
    *,
    given=date(2023, 3, 1),
    place="SG",
    grade="proven",
    kind="court_judgment",
    amounts=None,
    **changes,
):
    """A judgment of a Mainland court against one man with one asset abroad."""
    made = Claim(
        claim_id=id,
        creditor=Creditor("Bank"),
        obligors=(
            Obligor(
                id="o1",
                name="Debtor",
                person="natural",
                liability="principal",
                service=Service(method="personal", appeared=True),
                default_judgment=False,
            ),
        ),
        instrument=HeldInstrument(kind=kind, origin="CN", given_on=given, effective_on=given),
        amounts=(Amount("total", 5_000_000_000, "CNY"),) if amounts is None else amounts,
        assets=(Asset("a1", place, "o1", "real_estate", Money(900_000_00, "SGD"), grade=grade),)
        if place
        else (),
    )
    return msgspec.structs.replace(made, **changes)


def screened(*claims, on=ON, settings=SETTINGS):
    return screen(Read("tape", claims), BASE, on, settings)


def only(*claims, **rest):
    return screened(*claims, **rest).ranked[0]


def test_an_open_established_route_to_a_proven_asset_comes_first():
    line = only(claim())
    assert line.verdict == "pursue_first"
    assert (line.first_deadline, line.first_deadline_forum) == (date(2029, 3, 1), "SG")
    assert line.collectable == (("SGD", 900_000_00),)


def test_a_route_from_memory_is_never_pursued_first():
    memory = next(
        code
        for code in ("ZA", "JE", "IE", "GG", "IM", "PH")
        for route in [BASE.routes("CN", code, "court_judgment", ON).routes[0]]
        if not route.verified and route.strength in ("established", "favourable")
    )
    trusting = msgspec.structs.replace(
        SETTINGS, pursue_first=msgspec.structs.replace(SETTINGS.pursue_first, source_read=False)
    )
    lately = date(2026, 6, 1)
    careful, trusted = (
        only(claim(place=memory, given=lately)),
        only(claim(place=memory, given=lately), settings=trusting),
    )
    assert careful.verdict != "pursue_first"
    assert trusted.verdict == "pursue_first"


def test_a_hint_is_worth_a_look_and_nothing_is_collectable_yet():
    line = only(claim(grade="hint"))
    assert (line.verdict, line.hint_only, line.collectable) == ("worth_a_look", True, ())
    assert "hint_only" in line.flags


def test_a_claim_without_its_dates_is_to_be_mended_and_says_what_to_supply():
    line = only(claim(given=None))
    assert line.verdict == "mend_first"
    assert "effective_on" in line.missing
    said = " ".join(sentence_with(BASE)(step, "en") for step in line.reasons)
    assert "certificate of effectiveness" in said


def test_an_expired_claim_says_which_route_was_the_last_to_run():
    line = only(claim(given=date(2015, 1, 5)))
    assert line.verdict == "no_open_route"
    said = sentence_with(BASE)(line.failed[0], "zh")
    assert "新加坡" in said
    assert "2021-01-05" in said


def test_a_small_claim_says_which_threshold_it_fails():
    line = only(claim(amounts=(Amount("total", 1_999_999_99, "CNY"),)))
    assert line.verdict == "below_threshold"
    assert "1,999,999.99" in sentence_with(BASE)(line.failed[0], "en")


def test_a_claim_without_an_asset_abroad_says_so():
    line = only(claim(place=None))
    assert line.verdict == "no_open_route"
    assert "China" in sentence_with(BASE)(line.failed[0], "en")


def test_a_written_off_claim_with_an_open_established_route_is_overlooked():
    assert "overlooked" in only(claim(written_off=True)).flags
    assert "overlooked" not in only(claim(written_off=False)).flags


def test_service_by_announcement_raises_the_refusal_risk():
    served = claim()
    obligor = msgspec.structs.replace(
        served.obligors[0], service=Service(method="announcement", appeared=False), default_judgment=True
    )
    line = only(msgspec.structs.replace(served, obligors=(obligor,)))
    assert line.refusal_risk in ("high", "raised")
    assert "service_by_announcement" in line.flags
    assert line.score < only(served).score


def test_the_ranking_is_by_verdict_then_score_and_does_not_depend_on_order():
    claims = [
        claim("expired", given=date(2015, 1, 5)),
        claim("hint", grade="hint"),
        claim("first"),
        claim("small", amounts=(Amount("total", 100, "CNY"),)),
        claim("undated", given=None),
    ]
    there = [line.claim_id for line in screened(*claims).ranked]
    back = [line.claim_id for line in screened(*reversed(claims)).ranked]
    assert there == back == ["first", "hint", "undated", "expired", "small"]


def test_a_line_agrees_with_the_assessment_behind_it():
    result = screened(claim(), claim("nz", place="NZ"), claim("hk", place="HK", given=date(2025, 5, 6)))
    for line in result.ranked:
        _, assessment = result.details[line.claim_id]
        for forum in line.forums:
            twin = next(r for r in assessment.routes if r.id == forum.route_id and r.forum == forum.forum)
            assert (twin.state, twin.safe_date, twin.strength) == (
                forum.state,
                forum.safe_date,
                forum.strength,
            )


def test_counts_cover_every_claim_and_details_stop_at_the_setting():
    settings = msgspec.structs.replace(SETTINGS, details=1, ranked=2)
    result = screened(claim("a"), claim("b"), claim("c", given=None), settings=settings)
    assert sum(result.counts.values()) == result.claims == 3
    assert (len(result.details), len(result.ranked), result.left_out) == (1, 2, 2)


def test_a_forum_counts_a_claim_once_by_its_strongest_open_route():
    result = screened(claim("a"), claim("b"), claim("gone", given=date(2015, 1, 5)))
    assert result.by_forum["SG"] == {"established": 2}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_reason_is_a_sentence_in_both_languages(lang):
    for line in screened(
        claim(), claim("b", given=None), claim("c", place=None), claim("d", written_off=True)
    ).ranked:
        for step in line.reasons + line.failed:
            said = sentence_with(BASE)(step, lang)
            assert said
            assert "{" not in said


def test_amounts_of_other_currencies_are_not_added():
    amounts = (Amount("principal", 10, "USD"), Amount("interest", 5, "USD"), Amount("fees", 7, "CNY"))
    assert amount_of(claim(amounts=amounts)) == (15, "USD")
    assert amount_of(claim(amounts=())) is None


def test_an_empty_portfolio_is_screened_to_nothing():
    result = screened()
    assert (result.claims, result.ranked, result.by_forum) == (0, (), {})


def test_amounts_are_written_with_the_decimals_of_their_currency():
    assert money_text(1234567, "CNY") == "12,345.67"
    assert money_text(1234567, "JPY") == "1,234,567"
    assert money_text(1234567, "KWD") == "1,234.567"
