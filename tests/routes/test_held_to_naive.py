"""The column evaluator against the naive one, on random claims and random rules; and `assess` against both."""

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.model import (
    Agreement,
    Asset,
    Claim,
    Creditor,
    Event,
    HeldInstrument,
    Instalment,
    Obligor,
    Service,
)
from exequatur.law import load
from exequatur.law.answers import LimitationFound, RouteFound, RoutesAnswer
from exequatur.law.model import Alternative, Applies, Reading, Source
from exequatur.routes.applies import APPLIES
from exequatur.routes.assess import assess
from exequatur.routes.columns import from_claims, to_date
from exequatur.routes.effect import effective_date
from exequatur.routes.evaluate import EvaluationSettings, evaluate
from exequatur.routes.outcome import STATES
from exequatur.routes.refusal import LEVELS

sys.path.insert(0, str(Path(__file__).parent))

from naive import Answer
from plain_loop import PlainLoop

ON = date(2026, 11, 22)
MEMORY = (Source("made up for a test", "memory", date(2026, 11, 22), False),)
PLACES = ["HK", "SG", "US-CA", "US-NY", "CA-BC", "AU-NSW", "GB-EAW", "AE", "IL", "CN", "FR", "JP"]

anniversaries = [date(y, m, d) for y in range(2014, 2028) for m, d in ((11, 21), (11, 22), (11, 23), (2, 28))]
days = st.sampled_from(anniversaries) | st.dates(date(2010, 1, 1), date(2027, 6, 1))
maybe_day = st.none() | days
maybe = st.sampled_from([None, True, False])
lengths = st.none() | st.integers(0, 21)
STARTS = [
    "judgment_given", "judgment_effective", "judgment_final", "judgment_enforceable", "judgment_debt_due",
    "performance_period_end", "performance_period_end_or_effective", "default_under_judgment",
    "discovery_after_appeals_exhausted", "award_made", "award_served", "award_final", "award_enforceable",
    "failure_to_honour_award", "settlement_concluded", "settlement_due", "recognition", "debt_due",
    "last_instalment_due", "breach_known", "principal_due", "guarantee_called", "enforcement_applied", "demand",
    "unknown",
]  # fmt: skip
RESTARTS = ["enforcement_applied", "part_payment", "demand", "acknowledgment", "action_begun"]


@st.composite
def obligors(draw: Any, name: str) -> Obligor:
    return Obligor(
        id=name,
        name=name,
        role=draw(st.sampled_from(["principal", "guarantor", "spouse"])),
        liability=draw(st.sampled_from(["joint", "supplementary", "none", "unknown"])),
        named_in_title=draw(maybe),
        prc_domicile=draw(maybe),
        default_judgment=draw(maybe),
        contested_jurisdiction=draw(maybe),
        appealed=draw(maybe),
        retrial=draw(st.sampled_from(["none", "applied", "ordered", "unknown"])),
        guarantee_called_on=draw(maybe_day),
        service=Service(
            method=draw(st.sampled_from(["personal", "announcement", "postal", "unknown"])),
            judgment_method=draw(st.sampled_from(["personal", "announcement", "unknown"])),
            judgment_on=draw(maybe_day),
            appeared=draw(maybe),
        ),
    )


@st.composite
def claims(draw: Any) -> Claim:
    names = ["o1", "o2"][: draw(st.integers(1, 2))]
    event = st.builds(
        Event,
        kind=st.sampled_from(["payment", "demand", "acknowledgment", "promise", "action", "other"]),
        on=days,
        obligor=st.sampled_from(["", *names, "stranger"]),
    )
    asset_places = draw(st.lists(st.sampled_from(PLACES), max_size=3))
    return Claim(
        claim_id="c",
        creditor=Creditor("Bank"),
        obligors=tuple(draw(obligors(name)) for name in names),
        instrument=HeldInstrument(
            kind=draw(
                st.sampled_from(
                    [
                        "court_judgment",
                        "court_judgment",
                        "arbitral_award",
                        "mediation_settlement",
                        "notarised_debt_instrument",
                        "bare_debt",
                    ]
                )
            ),
            origin=draw(st.sampled_from(["CN", "CN", "SG", "GB-EAW"])),
            instance=draw(st.sampled_from(["first", "second", "unknown"])),
            given_on=draw(maybe_day),
            effective_on=draw(maybe_day),
            final_on=draw(maybe_day),
            performance_end=draw(maybe_day),
            instalments=tuple(Instalment(d, 1, "CNY") for d in draw(st.lists(days, max_size=2))),
            enforcement_applied_on=tuple(draw(st.lists(days, max_size=2))),
            terminated_for_now_on=draw(maybe_day),
            enforcement_ended_on=draw(maybe_day),
            fixed_sum=draw(maybe),
        ),
        events=tuple(draw(st.lists(event, max_size=4))),
        agreements=tuple(
            draw(
                st.lists(
                    st.builds(
                        Agreement,
                        kind=st.sampled_from(["choice_of_court", "exclusive_choice_of_court", "arbitration"]),
                        made_on=maybe_day,
                        jurisdiction=st.sampled_from([None, "CN", "CN", "HK", "GB-EAW"]),
                    ),
                    max_size=2,
                )
            )
        ),
        assets=tuple(
            Asset(f"a{i}", place, draw(st.sampled_from([*names, "stranger"])))
            for i, place in enumerate(asset_places)
        ),
        due_on=draw(maybe_day),
    )


@st.composite
def readings(draw: Any) -> Reading:
    years, months = draw(lengths), draw(lengths)
    no_limit = draw(st.integers(0, 9)) == 0
    arms = st.one_of(
        st.just(Alternative("home_effectiveness_end")),
        st.builds(
            Alternative,
            kind=st.just("period"),
            years=st.integers(0, 12),
            months=st.integers(0, 11),
            starts=st.none() | st.sampled_from(STARTS[:10]),
        ),
    )
    return Reading(
        reading="random",
        starts=draw(st.sampled_from(STARTS)),
        basis="random",
        safe=False,
        verified=False,
        sources=MEMORY,
        years=None if no_limit else years,
        months=None if no_limit else months,
        no_limit=no_limit,
        earlier_of=tuple(draw(st.lists(arms, max_size=2))),
        restarts_on=tuple(draw(st.lists(st.sampled_from(RESTARTS), max_size=3))),
        long_stop_years=draw(st.none() | st.integers(1, 20)),
        long_stop_from=draw(st.none() | st.sampled_from(STARTS[:5])),
    )


@st.composite
def rules(draw: Any) -> LimitationFound:
    found = draw(st.lists(readings(), min_size=1, max_size=2))
    safe = [
        Reading(**{**{f: getattr(r, f) for f in r.__struct_fields__}, "safe": i == 0})
        for i, r in enumerate(found)
    ]
    step = draw(st.sampled_from(["action_on_judgment", "enforcement_application", "retrial_application"]))
    return LimitationFound(f"rule-{draw(st.integers(0, 99))}", step, tuple(safe))


class MadeUpLaw:
    """One route with random rules into every forum, and a random enforcement period at home."""

    version = "random"

    def __init__(
        self, base: Any, route_rules: list[LimitationFound], home: LimitationFound, applies: Applies
    ) -> None:
        self.base, self.rules, self.home, self.applies = base, tuple(route_rules), home, applies

    def routes(self, origin: str, destination: str, instrument: Any, on: date) -> RoutesAnswer:
        route = RouteFound(
            id="made-up", origin=origin, destination=destination, instrument=instrument, forum=destination,
            kind="statute", basis="random", strength="uncertain", strength_reason="", conditions=("fixed_sum",),
            refusal_grounds=("natural_justice", "not_final", "systemic_due_process"), applies=self.applies,
            limitations=self.rules, documents=(), precedents=(), stages=(), remarks=(), sources=MEMORY, verified=False,
            inference=False, part_verified=(), review_by=on, stale=False, note="",
        )  # fmt: skip
        return RoutesAnswer(origin, destination, instrument, on, (route,))

    def limitation(
        self, origin: str, destination: str, instrument: Any, on: date
    ) -> tuple[LimitationFound, ...]:
        return (self.home,)

    def forums(self, code: str) -> tuple[str, ...]:
        return ("AE", "AE-DIFC") if code == "AE" else (code,)

    def words(self, section: str, code: str, lang: Any = "en") -> str:
        return code

    def __getattr__(self, name: str) -> Any:
        return getattr(self.base, name)


BASE = load()


def held_together(claim: Claim, law: Any, on: date = ON) -> None:
    """The columns, the naive evaluator and `assess` say the same of every route."""
    wanted = PlainLoop(law, on).routes(claim, effective_date(claim).computed)
    table = evaluate(from_claims([claim]), law, on)
    found = [
        Answer(
            claim.assets[table.asset[i]].id,
            table.routes[table.route[i]].law.destination,
            table.routes[table.route[i]].law.id,
            APPLIES[table.applies[i]],
            STATES[table.state[i]],
            to_date(int(table.last_day[i])),
            to_date(int(table.safe_date[i])),
            bool(table.arguable[i]),
            LEVELS[table.risk[i]],
        )
        for i in range(len(table))
    ]
    assert found == wanted
    told = assess(claim, law, on)
    key = lambda a: (a.asset, a.forum, a.route, a.state, str(a.safe_date), a.applies)  # noqa: E731
    retold = [
        Answer(r.asset, r.forum, r.id, r.applies, r.state, r.last_day, r.safe_date, r.arguable, r.risk)
        for r in told.routes
    ]
    assert sorted(retold, key=key) == sorted(found, key=key)


home_readings = st.builds(
    Reading,
    reading=st.just("home"),
    starts=st.sampled_from(STARTS[:8]),
    basis=st.just("home"),
    safe=st.just(True),
    verified=st.just(False),
    sources=st.just(MEMORY),
    years=st.integers(1, 5),
    restarts_on=st.just(("enforcement_applied", "part_payment")),
)
applicability = st.builds(
    Applies,
    given_from=st.none() | days,
    given_until=st.none() | days,
    needs=st.sampled_from(
        [
            (),
            ("choice_of_court_agreement",),
            ("uncontested_claim",),
            ("choice_of_court_agreement_before_2024_01_29",),
        ]
    ),
    excludes=st.sampled_from(
        [(), ("arbitration_agreement",), ("choice_of_court_agreement_before_2024_01_29",)]
    ),
)


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(claims(), st.lists(rules(), max_size=2), home_readings, applicability)
def test_random_claims_under_random_rules(
    claim: Claim, route_rules: list[LimitationFound], home: Reading, applies: Applies
) -> None:
    law = MadeUpLaw(BASE, route_rules, LimitationFound("home", "enforcement_application", (home,)), applies)
    held_together(claim, law)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(claims())
def test_random_claims_under_the_shipped_law(claim: Claim) -> None:
    held_together(claim, BASE)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    st.sampled_from([2, 6]),
    st.integers(-3, 12),
    st.integers(-3, 12),
    st.sampled_from(["CN", "HK", "SG", "GB-EAW", "MY", "US-CA", "NZ", "KY", "FR"]),
)
def test_claims_whose_period_ends_about_a_holiday(
    end: date, years: int, applied: int, asked: int, place: str
) -> None:
    """The last day is `end`; enforcement was applied for, and the question is asked, some days before or after."""
    effective = end.replace(year=end.year - years, day=min(end.day, 28))
    claim = Claim(
        claim_id="c",
        creditor=Creditor("Bank"),
        obligors=(Obligor("o1", "o1"),),
        instrument=HeldInstrument(
            kind="court_judgment",
            origin="CN",
            given_on=effective,
            effective_on=effective,
            enforcement_applied_on=(end + timedelta(applied),),
        ),
        assets=(Asset("a", place, "o1"),),
    )
    held_together(claim, BASE, end + timedelta(asked))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(claims(), min_size=1, max_size=12), st.integers(1, 5))
def test_parts_and_company_change_nothing(many: list[Claim], part: int) -> None:
    """A claim is answered the same alone, among others, and whatever the size of the parts."""
    whole = evaluate(from_claims(many), BASE, ON)
    parts = evaluate(from_claims(many), BASE, ON, EvaluationSettings(part=part))
    for name in ("claim", "asset", "obligor", "state", "safe_date", "applies", "risk", "missing"):
        assert list(getattr(whole, name)) == list(getattr(parts, name))
    alone = [row for claim in many for row in evaluate(from_claims([claim]), BASE, ON).safe_date.tolist()]
    assert whole.safe_date.tolist() == alone
