"""Court calendars: on which days a forum's courts are closed, and what becomes of a last day that is such a day.

`data/calendars/<CODE>.yaml` holds a list of holidays for the years in which somebody read it, and the forum's rule on last
days. Outside those years, and where a jurisdiction has no file, the answer is "unknown", never a guess: a State's calendar is
not that of its parts. `exequatur.law.last_days` answers from them.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct, field

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Source, Words
from exequatur.law.plain import yaml_mapping
from exequatur.law.risks import check_proved, convert
from exequatur.text import Lang, say

DATA = Path(__file__).parent / "data" / "calendars"
"""Where the shipped calendars stand."""

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

RuleKind = Literal["next_working_day", "previous_working_day", "none", "unknown"]
"""What becomes of a last day on which the court is closed: carried over, drawn forward, left as it is, not found out."""

Period = Literal["statute", "court_rules"]
"""Who fixed the period: a statute (a limitation period), or the rules or an order of the court."""


class LastDayRule(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the forum treats a last day that is no working day.

    `applies_to`: periods fixed by statute, by the rules of court, or both. `steps`: the steps it holds for; empty: every act
    done in court. `stays_on`: days of the weekend that the rule does not name, on which the last day stays although the office
    is closed (a rule that speaks of Sundays and holidays only). `basis_zh`: how a Chinese reader cites the basis, where that
    differs.
    """

    rule: RuleKind
    text: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    applies_to: Literal["statute", "court_rules", "both"] = "both"
    steps: tuple[str, ...] = ()
    stays_on: tuple[Weekday, ...] = ()
    basis_zh: str = ""
    note: Words | None = None

    def cited(self, lang: Lang) -> str:
        """The basis as a reader of the language cites it."""
        return self.basis_zh if lang == "zh" and self.basis_zh else self.basis

    def holds_for(self, period: Period, step: str = "") -> bool:
        """Does the rule govern a period of this kind, and this step where one is asked for?"""
        return self.applies_to in ("both", period) and (not step or not self.steps or step in self.steps)


class NamedDay(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A day with its name in both languages. `uncertain`: it may turn out to be a working day (a feast that hangs on the moon,
    a day that the court names later): nobody plans on it, and nothing is carried over to it or from it.
    """

    on: date
    en: str
    zh: str
    uncertain: bool = False


class Closure(Struct, frozen=True, forbid_unknown_fields=True):
    """Days, both included, that do not count as working days: a vacation in which nothing can be filed."""

    from_: date = field(name="from")
    until: date
    en: str
    zh: str


class DayOff(Struct, frozen=True):
    """A day on which the office is closed, and why."""

    on: date
    kind: Literal["weekend", "holiday", "closure"]
    name: Words
    uncertain: bool = False


class Calendar(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """The calendar of one forum's courts for the years `verified_from` to `verified_until`.

    `weekend`: days on which the office is closed each week. `working_weekends`: days of the weekend on which it is open.
    `sources` are those of the list; a source's `supports` names the years read in it (empty: all). `review_by`: when the list
    is to be read again; without it the last day of the last verified year.
    """

    calendar: str
    weekend: tuple[Weekday, ...]
    verified_from: int
    verified_until: int
    last_day: LastDayRule | tuple[LastDayRule, ...]
    holidays: tuple[NamedDay, ...]
    sources: tuple[Source, ...]
    working_weekends: tuple[NamedDay, ...] = ()
    closures: tuple[Closure, ...] = ()
    review_by: date | None = None
    note: Words | None = None

    @property
    def rules(self) -> tuple[LastDayRule, ...]:
        """The rules on last days."""
        return (self.last_day,) if isinstance(self.last_day, LastDayRule) else self.last_day

    @property
    def due(self) -> date:
        """The day by which it is to be read again."""
        return self.review_by or date(self.verified_until, 12, 31)

    @property
    def years(self) -> range:
        """The verified years."""
        return range(self.verified_from, self.verified_until + 1)

    @cached_property
    def weekdays_off(self) -> frozenset[int]:
        """The weekend as Python counts weekdays, Monday 0."""
        return frozenset(WEEKDAYS.index(day) for day in self.weekend)

    @cached_property
    def closed(self) -> dict[date, DayOff]:
        """Every day with a name on which the office is closed; where a holiday falls into a closure, the holiday."""
        found = dict[date, DayOff]()
        for one in self.closures:
            day = one.from_
            while day <= one.until:
                found[day] = DayOff(day, "closure", Words(one.en, one.zh))
                day += timedelta(1)
        named = {h.on: DayOff(h.on, "holiday", Words(h.en, h.zh), h.uncertain) for h in self.holidays}
        return found | named

    @cached_property
    def opened(self) -> frozenset[date]:
        """Days of the weekend on which the office is open."""
        return frozenset(one.on for one in self.working_weekends)

    def day_off(self, day: date) -> DayOff | None:
        """Why the office is closed, or may be, on a day of the verified years; None where it is open."""
        named = self.closed.get(day)
        if named is not None and not named.uncertain:
            return named
        if day.weekday() in self.weekdays_off and day not in self.opened:
            return DayOff(day, "weekend", Words(*both(f"weekday.{WEEKDAYS[day.weekday()]}")))
        return named

    def rule_for(self, period: Period, step: str = "") -> LastDayRule | None:
        """The rule on last days for a period; None where none is on record."""
        return next((rule for rule in self.rules if rule.holds_for(period, step)), None)


@cache
def load_calendar(code: str, folder: Path = DATA) -> Calendar | None:
    """The calendar of the jurisdiction `code` itself; None where the base has none.

    Raises:
        LawError: the file is wrong; the message says where.
    """
    path = folder / f"{code}.yaml"
    return read_calendar(path) if path.exists() else None


def read_calendar(path: Path) -> Calendar:
    """Read and check one calendar; errors as `load_calendar`."""
    content, faults = yaml_mapping(path.name, path.read_text(encoding="utf-8"))
    if content is None:
        raise LawError(MESSAGES, faults[0].key, **faults[0].values)
    found = convert(path.name, content, Calendar)
    for rule in found.rules:
        check_proved(path.name, found.calendar, rule.verified, rule.sources)
    for key, values in doubts(found):
        raise LawError(MESSAGES, key, **values)
    return found


def calendars(folder: Path = DATA) -> tuple[str, ...]:
    """The codes that have a calendar."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


def doubts(found: Calendar) -> Iterator[tuple[str, dict[str, object]]]:
    """What is wrong in a calendar: years without a source or a holiday, days outside the years, doubles, wrong weekends."""
    if found.verified_from > found.verified_until:
        yield "calendar.years", {"first": found.verified_from, "last": found.verified_until}
        return
    read = [source for source in found.sources if source.verified]
    for year in found.years:
        if not any(not source.supports or str(year) in source.supports for source in read):
            yield "calendar.year_source", {"year": year}
        if not any(holiday.on.year == year for holiday in found.holidays):
            yield "calendar.year_empty", {"year": year}
    named = [one.on for one in (*found.holidays, *found.working_weekends)]
    apart = [c.from_ for c in found.closures if not {c.from_.year, c.until.year} & set(found.years)]
    for day in (*named, *apart):
        if day.year not in found.years:
            yield "calendar.outside", {"day": day, "first": found.verified_from, "last": found.verified_until}
    for day in sorted({day for day in named if named.count(day) > 1}):
        yield "calendar.twice", {"day": day}
    for one in found.working_weekends:
        if one.on.weekday() not in found.weekdays_off:
            yield "calendar.no_weekend", {"day": one.on}
    for closure in found.closures:
        if closure.until < closure.from_:
            yield "check.interval", {"until": closure.until, "start": closure.from_}
    if not found.rules:
        yield "calendar.no_rule", {}
    for period in get_args(Period):
        whole = [rule for rule in found.rules if not rule.steps and rule.applies_to in ("both", period)]
        if len(whole) > 1:
            yield "calendar.two_rules", {"period": period}
    for rule in found.rules:
        if wrong := [day for day in rule.stays_on if day not in found.weekend]:
            yield "calendar.stays_on", {"days": ", ".join(wrong)}


def both(key: str, **values: object) -> tuple[str, str]:
    """A message in English and in Chinese."""
    return say(MESSAGES, key, "en", **values), say(MESSAGES, key, "zh", **values)
