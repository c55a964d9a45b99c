"""Cases of law: facts in, answer out, each written from a source that was read and not from the data files.

`tests/law/cases/*.yaml` holds lists of `Case`. A lawyer adds one by copying its neighbour; what an expectation may name
is `Expected`, and a misspelt key is an error.
"""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from exequatur.law import LawBase, load
from exequatur.law.answers import RouteFound
from exequatur.law.calendars import Period
from exequatur.law.last_days import last_day
from exequatur.law.model import Event, Instrument, RouteKind, Strength
from exequatur.routes.columns import to_date, to_day
from exequatur.routes.periods import add_months

CASES = Path(__file__).parent / "cases"
ORDER: tuple[Strength, ...] = ("none", "unfavourable", "uncertain", "favourable", "established")


class Origin(msgspec.Struct, forbid_unknown_fields=True):
    """What was read: title, address, place in it."""

    title: str
    url: str
    pinpoint: str = ""
    quote: str = ""
    note: str = ""


class Ask(msgspec.Struct, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The question: an instrument of `from_` in `to` on a day."""

    to: str
    from_: str
    instrument: Instrument
    on: date


class ExpectedRoute(msgspec.Struct, forbid_unknown_fields=True):
    """A route that the answer holds: its kind, words of its basis, its strength at least or at most, words of the provision
    that bars it."""

    kind: RouteKind | None = None
    basis_names: str = ""
    barred_by: str = ""
    forum: str = ""
    strength_at_least: Strength | None = None
    strength_at_most: Strength | None = None


class ExpectedPeriod(msgspec.Struct, forbid_unknown_fields=True):
    """What a safe reading says, with only the keys that the source tells; `established` false: no length is."""

    years: int | msgspec.UnsetType | None = msgspec.UNSET
    months: int | msgspec.UnsetType | None = msgspec.UNSET
    starts: Event | msgspec.UnsetType = msgspec.UNSET
    step: str | msgspec.UnsetType = msgspec.UNSET
    no_limit: bool | msgspec.UnsetType = msgspec.UNSET
    long_stop_years: int | msgspec.UnsetType | None = msgspec.UNSET
    earlier_of: list[str] | msgspec.UnsetType = msgspec.UNSET
    established: bool | msgspec.UnsetType = msgspec.UNSET


class ExpectedBond(msgspec.Struct, forbid_unknown_fields=True):
    """Whether a treaty binds the two sides to each other on the day."""

    id: str
    binds: bool | None


class ExpectedLastDay(msgspec.Struct, forbid_unknown_fields=True):
    """What becomes of a last day in the forum: the day to plan on, and the day to which it carries the last day over (the
    nominal day where it carries over nothing, null where that is not known). With `starts` and `months`, the nominal day is the
    end of such a period. `period`: who fixed it.
    """

    nominal: date
    plan: date
    rolled: date | msgspec.UnsetType | None = msgspec.UNSET
    period: Period = "statute"
    starts: date | None = None
    months: int | None = None


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    """The answer, as far as the source gives it."""

    routes: list[ExpectedRoute] = []
    no_route: bool = False
    limitation: ExpectedPeriod | None = None
    refusal_grounds: list[str] = []
    documents: list[str] = []
    treaty: ExpectedBond | None = None
    last_day: ExpectedLastDay | None = None


class Case(msgspec.Struct, forbid_unknown_fields=True):
    """One case, with the source that decides it."""

    id: str
    source: Origin
    ask: Ask
    expect: Expected
    note: str = ""


def cases() -> list[tuple[str, Case]]:
    """Every case with the name of its file."""
    return [
        (path.name, case)
        for path in sorted(CASES.glob("*.yaml"))
        for case in msgspec.convert(_plain(msgspec.yaml.decode(path.read_bytes())), list[Case])
    ]


def _plain(value: Any) -> Any:
    """A decoded file with the key `on` as a word: YAML 1.1 takes it for "true"."""
    if isinstance(value, dict):
        return {"on" if key is True else key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


ALL = cases()


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


def test_every_case_has_a_name_of_its_own_and_a_source() -> None:
    names = Counter(case.id for _, case in ALL)
    assert not [name for name, count in names.items() if count > 1]
    assert not [case.id for _, case in ALL if not case.source.title or not case.source.url.startswith("http")]
    assert not [case.id for _, case in ALL if case.expect == Expected()], "a case expects something"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for _, case in ALL])
def test_the_law_answers_as_the_source_says(law: LawBase, case: Case) -> None:
    ask, expect = case.ask, case.expect
    answer = law.routes(ask.from_, ask.to, ask.instrument, ask.on)
    for wanted in expect.routes:
        assert any(_fits(wanted, route) for route in answer.routes), (
            wanted,
            [(r.kind, r.forum, r.strength, r.basis) for r in answer.routes],
        )
    if expect.no_route:
        assert {route.kind for route in answer.routes} == {"none"}
    for ground in expect.refusal_grounds:
        assert any(ground in route.refusal_grounds for route in answer.routes), ground
    for words in expect.documents:
        names = [d.document.en for route in answer.routes for d in route.documents]
        assert any(words.casefold() in name.casefold() for name in names), (words, names)
    if expect.limitation is not None:
        _compare(expect.limitation, law, ask)
    if expect.treaty is not None:
        told = law.treaty(expect.treaty.id, ask.on, (ask.from_, ask.to))
        assert told.binds is expect.treaty.binds, told.reason
    if expect.last_day is not None:
        _last_day(expect.last_day, ask.to)


def _last_day(wanted: ExpectedLastDay, forum: str) -> None:
    """The court calendar of the forum says of the day what the source says."""
    if wanted.starts is not None and wanted.months is not None:
        start = np.array([to_day(wanted.starts)], np.int32)
        assert to_date(int(add_months(start, wanted.months)[0])) == wanted.nominal
    told = last_day(forum, wanted.nominal, wanted.period)
    assert told.plan == wanted.plan, told.reasons
    assert wanted.rolled is msgspec.UNSET or told.rolled == wanted.rolled, told.reasons


def _fits(wanted: ExpectedRoute, route: RouteFound) -> bool:
    return (
        (wanted.kind is None or route.kind == wanted.kind)
        and (not wanted.forum or route.forum == wanted.forum)
        and wanted.basis_names.casefold() in route.basis.casefold()
        and (not wanted.barred_by or any(wanted.barred_by in bar.basis for bar in route.barred))
        and _between(wanted.strength_at_least, route.strength, wanted.strength_at_most)
    )


def _between(least: Strength | None, strength: Strength, most: Strength | None) -> bool:
    """Whether the strength lies between the two, an open end being no bound; unknown lies nowhere."""
    if strength not in ORDER:
        return least is None and most is None
    place = ORDER.index(strength)
    return ORDER.index(least or ORDER[0]) <= place <= ORDER.index(most or ORDER[-1])


def _compare(wanted: ExpectedPeriod, law: LawBase, ask: Ask) -> None:
    """The safe reading of the first rule (of the step named, if one is) says what the source says."""
    found = law.limitation(ask.from_, ask.to, ask.instrument, ask.on)
    if wanted.step is not msgspec.UNSET:
        found = tuple(rule for rule in found if rule.step == wanted.step)
    assert found, "no period is told"
    safe = next(reading for reading in found[0].rules if reading.safe)
    told = {
        "years": safe.years,
        "months": safe.months,
        "starts": safe.starts,
        "no_limit": safe.no_limit,
        "long_stop_years": safe.long_stop_years,
        "earlier_of": [arm.kind for arm in safe.earlier_of],
        "established": safe.years is not None or safe.months is not None or safe.no_limit,
    }
    for name, value in told.items():
        asked = getattr(wanted, name)
        assert asked is msgspec.UNSET or asked == value, (name, asked, value, safe.reading)


def test_the_cases_name_jurisdictions_that_exist(law: LawBase) -> None:
    codes = set(law.codes())
    assert not [
        (case.id, code) for _, case in ALL for code in (case.ask.to, case.ask.from_) if code not in codes
    ]
