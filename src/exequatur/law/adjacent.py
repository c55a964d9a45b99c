"""The data that stand beside the answers of the law, checked and counted like the rest: interest, procedure, money law, court fees,
court calendars, risk factors.

Each part has its own strict loader, which refuses at the first fault. Here every fault is collected with its file, place
and reason, for `exequatur law check` and for the compiling of the law base.
"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Protocol, TypeVar, get_args

import msgspec

from exequatur.law.calendars import Calendar
from exequatur.law.calendars import doubts as calendar_doubts
from exequatur.law.faults import Fault
from exequatur.law.fees import Fees, fault_of
from exequatur.law.interest import (
    KINDS,
    InterestDataError,
    Rule,
    SeriesMeta,
    figure_at_fault,
    overlapping,
    read_rates,
)
from exequatur.law.model import Source, Words
from exequatur.law.money import KINDS as MONEY
from exequatur.law.money import MoneyFact, figure_fault, same_question
from exequatur.law.plain import explain, yaml_content
from exequatur.law.procedure import Procedure, Weekends
from exequatur.law.risks import RiskFactors
from exequatur.text.reasons import why

T = TypeVar("T")

PARTS = ("interest", "interest/series", "procedure", "money", "fees", "calendars")
"""Folders of the data folder that hold these data; `RISKS` lies beside them."""
RISKS = "risk_factors.yaml"


class Beside(msgspec.Struct, frozen=True):
    """One such fact as it is checked and counted: its part (interest, procedure, money, fee, calendar, risk), file, place, jurisdiction."""

    part: str
    file: str
    where: str
    code: str
    verified: bool
    review_by: date


class _Fact(Protocol):
    """What a rule, a period, a weekend and a factor share."""

    @property
    def sources(self) -> tuple[Source, ...]: ...
    @property
    def verified(self) -> bool: ...
    @property
    def from_(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...
    @property
    def review_by(self) -> date: ...


def adjacent_files(folder: Path) -> list[Path]:
    """These data files of the data folder, in a fixed order; a folder of other law data may have none."""
    found = [folder / RISKS] if (folder / RISKS).exists() else []
    for part in PARTS:
        found += sorted(p for p in (folder / part).glob("*") if p.suffix in (".yaml", ".csv"))
    return found


def read_adjacent(folder: Path, overlay: dict[str, Path] | None = None) -> tuple[list[Beside], list[Fault]]:
    """All facts beside the law in `folder`, and every fault; `overlay` puts drafts in the place of files (name -> path)."""
    paths = {p.relative_to(folder).as_posix(): p for p in adjacent_files(folder)} | (overlay or {})
    facts, faults = list[Beside](), list[Fault]()
    for name, path in paths.items():
        if name.endswith(".csv"):
            continue  # rates are read with their series
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            faults.append(Fault(name, "", "file.unreadable", {"reason": why(error)}))
            continue
        content, wrong = yaml_content(name, text)
        faults += wrong
        if wrong:
            continue
        if name.startswith("interest/"):
            _interest(name, content, folder, facts, faults)
        elif name.startswith("procedure/"):
            _procedure(name, content, facts, faults)
        elif name.startswith("money/"):
            _money(name, content, facts, faults)
        elif name.startswith("fees/"):
            _fees(name, content, facts, faults)
        elif name.startswith("calendars/"):
            _calendar(name, content, folder, facts, faults)
        elif name == RISKS:
            _risks(name, content, facts, faults)
    return facts, faults


# interest


def _interest(name: str, content: Any, folder: Path, facts: list[Beside], faults: list[Fault]) -> None:
    kind = name.removeprefix("interest/").removesuffix(".yaml")
    if kind == "series":
        for where, meta in _entries(name, content, SeriesMeta, faults):
            faults += _words(name, where, meta.name)
            rates = f"interest/series/{meta.id}.csv"
            try:
                for row in read_rates(folder / "interest", meta):
                    facts.append(Beside("interest", rates, str(row.from_), "", row.verified, meta.review_by))
            except (InterestDataError, OSError) as error:
                faults.append(Fault(rates, "", "check.series", {"reason": why(error)}))
        return
    if kind not in KINDS:
        faults.append(Fault(name, "", "file.ignored", {"endings": ", ".join(f"{k}.yaml" for k in KINDS)}))
        return
    rules = list[Rule]()
    for where, rule in _entries(name, content, KINDS[kind], faults):
        rules.append(rule)
        faults += _dated(name, where, rule)
        for words in (rule.name, rule.note):
            faults += _words(name, where, words) if words else []
        if (key := figure_at_fault(rule)) is not None:
            faults.append(Fault(name, where, key, {}))
        facts.append(Beside("interest", name, rule.id, rule.jurisdiction, rule.verified, rule.review_by))
    faults += _twice(name, [rule.id for rule in rules])
    for a, b in overlapping(kind, rules):
        faults.append(Fault(name, a.id, "check.same_facts", {"id": a.id, "other": b.id}))


# procedure


def _procedure(name: str, content: Any, facts: list[Beside], faults: list[Fault]) -> None:
    if name.endswith("/weekends.yaml"):
        weekends = _whole(name, content, Weekends, faults)
        for number, one in enumerate(weekends.weekends if weekends else (), 1):
            where = f"weekends[{number}] ({', '.join(one.codes)})"
            faults += _dated(name, where, one)
            if not one.weekdays or not set(one.weekdays) <= set(range(7)):
                faults.append(Fault(name, where, "check.weekday", {"found": list(one.weekdays)}))
            facts += [Beside("procedure", name, where, c, one.verified, one.review_by) for c in one.codes]
        for a, b in combinations(weekends.weekends if weekends else (), 2):
            for code in sorted(set(a.codes) & set(b.codes)):
                if _meet(a, b):
                    values = {"id": code, "first": a.from_, "second": b.from_}
                    faults.append(Fault(name, code, "check.overlap", values))
        return
    found = _whole(name, content, Procedure, faults)
    for period in found.periods if found else ():
        faults += _dated(name, period.id, period) + _words(name, period.id, period.basis)
        if (period.days is None) == (period.months is None):
            values = {"years": 0, "months": period.months or 0}
            faults.append(Fault(name, period.id, "check.length", values))
        code = found.jurisdiction if found else ""
        facts.append(Beside("procedure", name, period.id, code, period.verified, period.review_by))
    for first, second in combinations(found.periods if found else (), 2):
        if (first.topic, first.party) == (second.topic, second.party) and _meet(first, second):
            values = {"id": second.id, "first": first.from_, "second": second.from_}
            faults.append(Fault(name, second.id, "check.overlap", values))


# money law


def _money(name: str, content: Any, facts: list[Beside], faults: list[Fault]) -> None:
    kind = MONEY.get(name.removeprefix("money/").removesuffix(".yaml"))
    if kind is None:
        faults.append(Fault(name, "", "file.ignored", {"endings": ", ".join(f"{k}.yaml" for k in MONEY)}))
        return
    found = list[MoneyFact]()
    for where, fact in _entries(name, content, kind, faults):
        found.append(fact)
        faults += _dated(name, where, fact) + _words(name, where, fact.words)
        if (key := figure_fault(fact)) is not None:
            faults.append(Fault(name, where, key, {}))
        code = fact.jurisdictions[0] if len(fact.jurisdictions) == 1 else ""
        facts.append(Beside("money", name, fact.id, code, fact.verified, fact.review_by))
    faults += _twice(name, [fact.id for fact in found])
    for a, b in combinations(found, 2):
        if same_question(a, b):
            faults.append(Fault(name, a.id, "check.same_facts", {"id": a.id, "other": b.id}))


# court fees


def _fees(name: str, content: Any, facts: list[Beside], faults: list[Fault]) -> None:
    found = _whole(name, content, Fees, faults)
    for schedule in found.schedules if found else ():
        faults += _dated(name, schedule.id, schedule) + _words(name, schedule.id, schedule.court)
        for words in (schedule.paid_by, schedule.note):
            faults += _words(name, schedule.id, words) if words else []
        if (reason := fault_of(schedule)) is not None:
            values = {"file": name, "id": schedule.id, "reason": reason}
            faults.append(Fault(name, schedule.id, "fees.bands", values))
        code = found.jurisdiction if found else ""
        facts.append(Beside("fee", name, schedule.id, code, schedule.verified, schedule.review_by))
    faults += _twice(name, [schedule.id for schedule in (found.schedules if found else ())])


# court calendars


def _calendar(name: str, content: Any, folder: Path, facts: list[Beside], faults: list[Fault]) -> None:
    """A fact is the list of one year, and a rule on last days."""
    found = _whole(name, content, Calendar, faults)
    if found is None:
        return
    code = name.removeprefix("calendars/").removesuffix(".yaml")
    if found.calendar != code:
        faults.append(Fault(name, "", "calendar.name", {"found": found.calendar, "name": code}))
    if not (folder / "jurisdictions" / f"{code}.yaml").exists():
        faults.append(Fault(name, "", "ask.jurisdiction", {"given": code}))
    faults += [Fault(name, "", key, values) for key, values in calendar_doubts(found)]
    faults += [Fault(name, "sources", key, values) for key, values in _source_doubts(found.sources)]
    for one in (*found.holidays, *found.working_weekends):
        faults += _words(name, str(one.on), Words(one.en, one.zh))
    for closure in found.closures:
        faults += _words(name, str(closure.from_), Words(closure.en, closure.zh))
    facts += [Beside("calendar", name, str(year), code, True, found.due) for year in found.years]
    for number, rule in enumerate(found.rules, 1):
        where = f"last_day[{number}]"
        faults += _words(name, where, rule.text) + [
            Fault(name, where, key, values) for key, values in _source_doubts(rule.sources, rule.verified)
        ]
        facts.append(Beside("calendar", name, where, code, rule.verified, found.due))


# risk factors


def _risks(name: str, content: Any, facts: list[Beside], faults: list[Fault]) -> None:
    """Every list that `RiskFactors` holds, whatever its entries are: those with sources are facts, the others words."""
    if not isinstance(content, dict):
        faults.append(Fault(name, "", "file.not_mapping", {}))
        return
    lists = {f.encode_name: get_args(f.type)[0] for f in msgspec.structs.fields(RiskFactors)}
    faults += [Fault(name, "", "shape.unknown_key", {"name": key}) for key in content if key not in lists]
    for key, kind in lists.items():
        ids = list[str]()
        for where, entry in _entries(name, content.get(key), kind, faults):
            for field in msgspec.structs.fields(entry):
                if isinstance(value := getattr(entry, field.name), Words):
                    faults += _words(name, f"{key}{where} {field.encode_name}", value)
            if hasattr(entry, "sources"):
                faults += _dated(name, f"{key}{where}", entry)
                only = entry.jurisdictions if len(entry.jurisdictions) == 1 else ("",)
                facts.append(Beside("risk", name, entry.id, only[0], entry.verified, entry.review_by))
                ids.append(entry.id)
        faults += _twice(name, ids)


# what holds for all


def _entries(name: str, content: Any, kind: type[T], faults: list[Fault]) -> list[tuple[str, T]]:
    """The entries of a list, each with its place, read strictly one at a time."""
    if not isinstance(content, list):
        if content is not None:
            faults.append(Fault(name, "", "check.not_list", {}))
        return []
    found = list[tuple[str, T]]()
    for number, entry in enumerate(content, 1):
        label = entry.get("id") if isinstance(entry, dict) else None
        where = f"[{number}]" + (f" ({label})" if label else "")
        try:
            found.append((where, msgspec.convert(entry, kind)))
        except msgspec.ValidationError as error:
            faults.append(explain(name, where, str(error), kind))
    return found


def _whole(name: str, content: Any, kind: type[T], faults: list[Fault]) -> T | None:
    """The content of a file read strictly as one."""
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        faults.append(explain(name, "", str(error), kind))
        return None


def _dated(name: str, where: str, fact: _Fact) -> list[Fault]:
    """Sources, what was read, and the order of days."""
    return [Fault(name, where, key, values) for key, values in _doubts(fact)]


def _doubts(fact: _Fact) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from _source_doubts(fact.sources, fact.verified)
    if fact.from_ is not None and fact.until is not None and fact.until < fact.from_:
        yield "check.interval", {"until": fact.until, "start": fact.from_}
    if fact.from_ is not None and fact.review_by < fact.from_:
        yield "check.review", {"review": fact.review_by, "start": fact.from_}


def _source_doubts(
    sources: tuple[Source, ...], verified: bool = False
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Sources that are none, and a fact marked verified that rests on none that was read."""
    if not sources:
        yield "check.no_source", {}
    if any(not source.title.strip() for source in sources):
        yield "check.blank_source", {}
    for source in sources:
        if source.verified and source.kind in ("memory", "inference"):
            yield "check.memory_verified", {"kind": source.kind}
    if verified and sources and not any(source.verified for source in sources):
        yield "check.unproved", {}


def _words(name: str, where: str, words: Words) -> list[Fault]:
    said = (("en", words.en), ("zh", words.zh))
    return [Fault(name, where, "check.name", {"lang": lang}) for lang, text in said if not text.strip()]


def _twice(name: str, ids: list[str]) -> list[Fault]:
    return [
        Fault(name, id, "check.duplicate_id", {"id": id})
        for id in sorted({i for i in ids if ids.count(i) > 1})
    ]


def _meet(a: _Fact, b: _Fact) -> bool:
    """Is there a day on which both hold?"""
    return (a.from_ or date.min) <= (b.until or date.max) and (b.from_ or date.min) <= (a.until or date.max)
