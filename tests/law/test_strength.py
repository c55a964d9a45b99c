"""The formula for strength: monotonic, blind to order and to what came later; and where the labels in the data differ."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from exequatur.cli import cli
from exequatur.law import LawBase, load
from exequatur.law.model import Precedent, Source
from exequatur.law.strength import (
    CUTS,
    ORDER,
    PRIOR,
    SYSTEMIC,
    UNDONE,
    Evidence,
    evidence,
    label,
    level,
    recency,
    steps,
)

ON = date(2026, 11, 23)
DIFFERENCES = Path(__file__).parent / "strength_differences.yaml"
READ = (Source(title="report", kind="decision", retrieved=ON, verified=True),)
FAMILIES = {"CN": "chinese", "US-CA": "common_law", "SG": "common_law", "DE": "civil_law", "FR": "civil_law"}
KINDS = sorted(set(PRIOR) - {"none", "unknown"})


@dataclass(frozen=True)
class Case:
    """What the formula sees of a decision."""

    days: int
    outcome: str
    ground: str
    court: str
    forum: str
    instrument: str


def decision(number: int, case: Case) -> Precedent:
    return Precedent(
        id=f"T{number:03}",
        direction="outbound",
        origin="CN",
        forum=case.forum,
        court=case.court,
        name="",
        citation="",
        decided=(ON - timedelta(days=case.days)).isoformat(),
        outcome=case.outcome,  # type: ignore[arg-type]
        instrument=case.instrument,  # type: ignore[arg-type]
        sources=READ,
        verified=True,
        grounds=(case.ground,) if case.outcome == "refused" else (),
    )


cases = st.builds(
    Case,
    days=st.integers(0, 12000),
    outcome=st.sampled_from(["recognised", "partial", "refused", "undetermined", "withdrawn"]),
    ground=st.sampled_from(["no_reciprocity", "systemic_due_process", "no_proper_service", "fraud"]),
    court=st.sampled_from(["High Court of Singapore", "Court of Appeal", "Supreme Court of Israel"]),
    forum=st.sampled_from(["US-CA", "US-NY", "SG"]),
    instrument=st.sampled_from(["court_judgment", "mediation_settlement", "arbitral_award"]),
)
lists = st.lists(cases, max_size=8)


def weigh(found: list[Precedent], kind: str = "statute", on: date = ON) -> Evidence:
    return evidence(kind, "CN", "US-CA", "court_judgment", found, on, FAMILIES)  # type: ignore[arg-type]


def decided(given_cases: list[Case]) -> list[Precedent]:
    return [decision(i, c) for i, c in enumerate(given_cases)]


@given(lists, cases, st.sampled_from(KINDS))
def test_one_more_success_never_lowers(known: list[Case], more: Case, kind: str) -> None:
    success = decision(900, Case(more.days, "recognised", "", more.court, more.forum, more.instrument))
    before, after = weigh(decided(known), kind), weigh([*decided(known), success], kind)
    assert after.share >= before.share - 1e-12
    assert ORDER.index(after.label) <= ORDER.index(before.label)


@given(lists, cases, st.sampled_from(KINDS))
def test_one_more_systemic_refusal_never_raises_the_share(known: list[Case], more: Case, kind: str) -> None:
    refusal = decision(
        900, Case(more.days, "refused", "no_reciprocity", more.court, more.forum, more.instrument)
    )
    before, after = weigh(decided(known), kind), weigh([*decided(known), refusal], kind)
    assert after.share <= before.share + 1e-12


@given(lists, st.randoms())
def test_the_order_of_decisions_does_not_matter(known: list[Case], shuffle: object) -> None:
    rows = decided(known)
    other = list(rows)
    shuffle.shuffle(other)  # type: ignore[attr-defined]
    assert weigh(rows) == weigh(other)


@given(lists, st.integers(1, 9000))
def test_what_comes_later_does_not_count(known: list[Case], days: int) -> None:
    on = ON - timedelta(days=days)
    earlier = [c for c in known if c.days >= days]
    numbered = [decision(i, c) for i, c in enumerate(known)]
    assert weigh(numbered, on=on) == weigh(
        [p for p, c in zip(numbered, known, strict=True) if c in earlier], on=on
    )


@given(lists)
def test_the_share_is_made_of_the_terms(known: list[Case]) -> None:
    found = weigh(decided(known))
    assert 0 < found.share < 1
    assert found.decisions_for == pytest.approx(sum(t.weight for t in found.terms if t.favours))
    assert found.weight == pytest.approx(sum(PRIOR["statute"]) + sum(t.weight for t in found.terms))
    assert all(t.weight == pytest.approx(t.near * t.level * t.recency * t.reach) for t in found.terms)


def test_a_systemic_refusal_weighs_twice_one_of_the_case() -> None:
    systemic = Case(0, "refused", "no_reciprocity", "a court", "US-CA", "court_judgment")
    single = Case(0, "refused", "no_proper_service", "a court", "US-CA", "court_judgment")
    assert weigh([decision(1, systemic)]).terms[0].weight == 1.0
    assert weigh([decision(1, single)]).terms[0].weight == 0.5


def test_an_award_says_nothing_of_a_judgment_and_a_mediation_paper_half() -> None:
    award = Case(0, "recognised", "", "a court", "US-CA", "arbitral_award")
    paper = Case(0, "recognised", "", "a court", "US-CA", "mediation_settlement")
    assert weigh([decision(1, award)]).terms == ()
    assert weigh([decision(1, paper)]).terms[0].weight == 0.5


@pytest.mark.parametrize(
    ("court", "weight"),
    [
        ("Supreme Court of Israel", 2.0),
        ("Supreme Court (Taiwan)", 2.0),
        ("Supreme Court of Victoria", 1.0),
        ("Supreme Court of Victoria, Court of Appeal", 1.5),
        ("Supreme Court of British Columbia", 1.0),
        ("NY Supreme Court, Queens County", 1.0),
        ("NY Appellate Division, 1st Department", 1.5),
        ("US Court of Appeals, 9th Circuit", 1.5),
        ("High People's Court in Hanoi", 1.5),
        ("Taiwan Hsinchu District Court (on appeal)", 1.5),
        ("High Court of Singapore", 1.0),
        ("Court of Second Instance of Macao", 1.0),
        ("Qingdao Intermediate People's Court", 1.0),
    ],
)
def test_the_level_of_a_court_is_read_from_its_name(court: str, weight: float) -> None:
    assert level(court) == weight


def test_a_decision_weighs_half_after_ten_years() -> None:
    assert recency(date(2016, 11, 23), ON) == pytest.approx(0.5, abs=1e-3)
    assert recency(ON, ON) == 1.0


def test_the_cuts_cover_every_share_and_fall() -> None:
    assert [cut for cut, _, _ in CUTS] == sorted((cut for cut, _, _ in CUTS), reverse=True)
    assert CUTS[-1][:2] == (0.0, 0.0)
    assert label("none", 0.9, 99) == "none"
    assert label("unknown", 0.9, 99) == "unknown"
    assert label("statute", 0.9, 4.9) == "favourable"  # too little behind it
    assert steps("established", "uncertain") == 2
    assert steps("unknown", "uncertain") is None


# the data


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


def test_what_the_formula_names_is_in_the_data(law: LawBase) -> None:
    ids = {p.id: p for p in law.precedents()}
    assert {*UNDONE, *UNDONE.values()} <= set(ids)
    assert all(law.words("refusal_grounds", g, "en") != g for g in SYSTEMIC)


def test_a_decision_counts_until_it_is_undone(law: LawBase) -> None:
    before = law.evidence("CN", "US-NY", "court_judgment", date(2022, 3, 9))
    after = law.evidence("CN", "US-NY", "court_judgment", date(2022, 3, 10))
    assert "OUT008" in {t.id for t in before.terms}
    assert "OUT008" not in {t.id for t in after.terms}


def questions(law: LawBase) -> list[tuple[str, str, str]]:
    out = [("CN", to, i) for to in law.group("forty") for i in ("court_judgment", "arbitral_award")]
    origins = sorted({p.origin for p in law.precedents(direction="inbound")})
    return out + [(origin, "CN", "court_judgment") for origin in origins]


def test_every_difference_of_two_steps_has_its_reason(law: LawBase) -> None:
    found = {}
    for origin, to, instrument in questions(law):
        formula = law.evidence(origin, to, instrument, ON).label  # type: ignore[arg-type]
        data = law.routes(origin, to, instrument, ON).routes[0].strength
        if (steps(formula, data) or 0) >= 2:
            found[origin, to, instrument] = (formula, data)
    told = yaml.safe_load(DIFFERENCES.read_text(encoding="utf-8"))
    assert all(len(entry["reason"]) > 80 for entry in told)
    assert found == {(e["from"], e["to"], e["instrument"]): (e["formula"], e["data"]) for e in told}


def test_the_command_shows_both_labels() -> None:
    run = CliRunner().invoke(cli, ["law", "strength", "--from", "CN", "--to", "US-NY", "--on", "2026-11-23"])
    assert run.exit_code == 0, run.output
    assert "By the formula: " in run.output
    answer = json.loads(
        CliRunner()
        .invoke(cli, ["law", "strength", "--from", "CN", "--to", "US-NY", "--on", "2026-11-23", "--json"])
        .output
    )
    assert {"kind", "share", "weight", "label", "label_in_data", "terms"} <= set(answer)
    assert all({"id", "near", "level", "recency", "reach", "weight"} <= set(t) for t in answer["terms"])
