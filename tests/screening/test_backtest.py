"""The backtest knows on each day only what was known that day, and never the matter itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.law.answers import RouteFound, RoutesAnswer
from exequatur.law.model import Applies, Precedent, Source
from exequatur.screening.backtest import backtest
from exequatur.screening.chance import PRIOR, chance, decided_span

READ = (Source(title="list", kind="dataset", retrieved=date(2026, 11, 22), verified=True),)


def precedent(id, decided, outcome, forum="US-CA", name=None, origin="CN"):
    return Precedent(
        id=id,
        direction="outbound",
        origin=origin,
        forum=forum,
        court="court",
        name=name or f"Creditor {id} v Debtor {id}",
        citation="",
        decided=decided,
        outcome=outcome,
        instrument="court_judgment",
        sources=READ,
        verified=True,
    )


class StatuteEverywhere:
    """A law in which every forum has one statute with an established label set by hand."""

    def __init__(self, *precedents):
        self.all = precedents
        self.asked = []

    def precedents(self):
        return self.all

    def routes(self, origin, destination, instrument, on):
        self.asked.append((destination, on))
        route = RouteFound(
            id="r",
            origin=origin,
            destination=destination,
            instrument=instrument,
            forum="",
            kind="statute",
            basis="Act s.1",
            strength="established",
            strength_reason="set by hand",
            conditions=(),
            refusal_grounds=(),
            applies=Applies(),
            limitations=(),
            documents=(),
            precedents=(),
            stages=(),
            remarks=(),
            sources=READ,
            verified=True,
            inference=False,
            part_verified=(),
            review_by=date(2027, 1, 1),
            stale=False,
            note="",
        )
        return RoutesAnswer(origin, destination, instrument, on, (route,))


def test_each_precedent_is_assessed_as_of_the_day_before_it():
    law = StatuteEverywhere(precedent("A", "2020-03-01", "recognised"), precedent("B", "2021", "refused"))
    result = backtest(law)
    assert [p.as_of for p in result.predictions] == [date(2020, 2, 29), date(2020, 12, 31)]
    assert law.asked == [("US-CA", date(2020, 2, 29)), ("US-CA", date(2020, 12, 31))]
    assert result.day_not_known == 1


def test_undetermined_outcomes_are_left_out_and_counted():
    result = backtest(
        StatuteEverywhere(precedent("A", "2020", "undetermined"), precedent("B", "2021-05", "partial"))
    )
    assert (result.n, result.recognised, result.left_out) == (1, 1, {"undetermined": 1})


def test_only_earlier_precedents_count():
    law = StatuteEverywhere(
        precedent("A", "2020-03-01", "recognised"), precedent("B", "2021-03-01", "refused")
    )
    first, second = backtest(law).predictions
    assert first.chance.precedents == ()
    assert first.chance.mean == pytest.approx(PRIOR["statute"])
    assert second.chance.precedents == ("A",)
    assert second.chance.mean == pytest.approx((2 * PRIOR["statute"] + 1) / 3)


def test_a_stage_of_the_same_matter_is_no_evidence():
    law = StatuteEverywhere(
        precedent("A", "2009-07-22", "recognised", name="Hubei Gezhouba Sanlian v Robinson Helicopter"),
        precedent(
            "B", "2011-03-29", "recognised", name="Hubei Gezhouba Sanlian v Robinson Helicopter (No 2)"
        ),
    )
    assert backtest(law).predictions[1].chance.precedents == ()


def test_a_precedent_of_the_same_year_without_a_day_is_not_known_to_be_earlier():
    law = StatuteEverywhere(precedent("A", "2020", "recognised"), precedent("B", "2020-12-30", "refused"))
    assert all(p.chance.precedents == () for p in backtest(law).predictions)


def test_hand_set_labels_are_flagged_in_sample():
    label = backtest(StatuteEverywhere(precedent("A", "2020-03-01", "recognised"))).scores[2]
    assert (label.predictor, label.in_sample, label.n) == ("label", 1, 1)


def test_the_learned_predictor_starts_from_the_base_rate_so_far():
    law = StatuteEverywhere(
        precedent("A", "2020-03-01", "recognised"), precedent("B", "2021-03-01", "refused", forum="SG")
    )
    first, second = backtest(law).predictions
    assert first.learned.mean == pytest.approx(0.5)
    assert second.learned.mean == pytest.approx(2 / 3)


def test_brier_score_is_the_mean_squared_error():
    law = StatuteEverywhere(
        precedent("A", "2020-03-01", "recognised"), precedent("B", "2021-03-01", "refused", forum="SG")
    )
    label = backtest(law).scores[2]
    assert label.brier == pytest.approx(((0.9 - 1) ** 2 + 0.9**2) / 2)
    assert label.base == pytest.approx(((0.5 - 1) ** 2 + (2 / 3) ** 2) / 2)


@given(
    st.lists(
        st.tuples(
            st.integers(2000, 2025), st.sampled_from(["recognised", "refused", "undetermined", "partial"])
        ),
        max_size=12,
    )
)
def test_the_chance_is_a_probability_that_successes_raise(history):
    known = [precedent(str(i), str(year), outcome) for i, (year, outcome) in enumerate(history)]
    before = date(2026, 1, 1)
    now = chance("statute", "US-CA", "CN", known, before)
    better = chance("statute", "US-CA", "CN", [*known, precedent("x", "2025-12-30", "recognised")], before)
    assert 0 < now.mean < better.mean < 1


def test_a_sister_forum_weighs_half_and_another_state_nothing():
    before = date(2026, 1, 1)
    assert chance("statute", "US-NY", "CN", [precedent("A", "2020", "recognised")], before).successes == 0.5
    assert chance("statute", "SG", "CN", [precedent("A", "2020", "recognised")], before).successes == 0


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_a_date_known_in_part_spans_all_it_may_mean(text, first, last):
    assert decided_span(text) == (first, last)
