"""Periods of procedure where an instrument is made: for appeal, and until service by announcement counts as service.

`data/procedure/<CODE>.yaml` holds them, dated and sourced; `data/procedure/weekends.yaml` the days on which no court
sits, where they are not Saturday and Sunday. They reach `claims.effective_date` as an argument: claims know no law.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct, field

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Source, Words
from exequatur.law.plain import yaml_mapping
from exequatur.law.risks import check_proved, convert

T = TypeVar("T")

DATA = Path(__file__).parent / "data" / "procedure"
"""Where the shipped periods stand."""

Party = Literal["domestic", "abroad"]
"""`abroad`: a party without domicile in the jurisdiction of origin."""


class ProcedurePeriod(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One period: `topic` appeal (from service of the judgment) or announcement (until it counts as service).

    `days` or `months`. `from` and `until` are days of the event that starts it.
    """

    id: str
    topic: Literal["appeal", "announcement"]
    party: Party
    basis: Words
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    days: int | None = None
    months: int | None = None
    until: date | None = None
    note: str = ""


class Procedure(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The periods of one jurisdiction."""

    jurisdiction: str
    periods: tuple[ProcedurePeriod, ...]

    def period(self, topic: str, party: Party, on: date) -> ProcedurePeriod | None:
        """The period of a topic for a party that an event of the day `on` starts; None where none is on record."""
        return next(
            (
                p
                for p in self.periods
                if p.topic == topic
                and p.party == party
                and p.from_ <= on
                and (p.until is None or on <= p.until)
            ),
            None,
        )


class Weekend(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The weekend of some jurisdictions, as Python's weekdays (Monday 0), from and until a day."""

    codes: tuple[str, ...]
    weekdays: tuple[int, ...]
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    until: date | None = None
    note: str = ""


class Weekends(Struct, frozen=True, forbid_unknown_fields=True):
    """All weekends that differ from Saturday and Sunday."""

    weekends: tuple[Weekend, ...]


@cache
def load_procedure(code: str) -> Procedure | None:
    """The periods of the jurisdiction `code`; None where the law base has none.

    Raises:
        LawError: the file is wrong: an unknown or missing key, no length, or verified without a verified source.
    """
    path = DATA / f"{code}.yaml"
    if not path.exists():
        return None
    found = _read(path, Procedure)
    for period in found.periods:
        check_proved(path.name, period.id, period.verified, period.sources)
        if (period.days is None) == (period.months is None):
            raise LawError(MESSAGES, "check.length", years=0, months=period.months or 0)
    return found


@cache
def load_weekends(on: date = date.max) -> dict[str, tuple[int, ...]]:
    """Weekend by jurisdiction on the day `on` (by default, as it is now), where it is not Saturday and Sunday."""
    found = _read(DATA / "weekends.yaml", Weekends)
    return {
        code: one.weekdays
        for one in found.weekends
        if one.from_ <= on <= (one.until or date.max)
        for code in one.codes
    }


def _read(path: Path, kind: type[T]) -> T:
    content, faults = yaml_mapping(path.name, path.read_text(encoding="utf-8"))
    if content is None:
        raise LawError(MESSAGES, faults[0].key, **faults[0].values)
    return convert(path.name, content, kind)
