"""Court fees computed exactly from schedules: `data/fees/<CODE>.yaml` holds them, dated and sourced.

A schedule is a sum of bands: of each part of the amount in dispute a share, or a fixed sum, up to a least and a most. Money is in
whole minor units of the schedule's currency; what a share leaves over is rounded as the schedule says.
"""

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Source, Words
from exequatur.law.plain import yaml_mapping
from exequatur.law.risks import check_proved, convert

DATA = Path(__file__).parent / "data" / "fees"
"""Where the shipped schedules stand."""

Step = Literal["recognition", "registration", "action", "award", "enforcement", "interim_relief"]
"""What is paid for: an application to recognise (and enforce), to register, an action on the judgment or debt, an
application to enforce an award, execution, a freezing or preservation order."""

MINOR = 100
"""Minor units in a unit of currency. Every forum with a schedule counts in hundredths."""


class Band(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The part of the amount in dispute up to `up_to` (None: all above), in units of currency: a share of it (`rate`, a
    decimal as text) and a fixed sum once the amount reaches into the band."""

    up_to: str | None = None
    rate: str = "0"
    fixed: str = "0"


class Schedule(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One fee. `bands` are cumulative and rise; with `whole` the band that the amount falls in governs all of it.

    `least` and `most`: bounds of the fee. `rounding`: of what a share leaves over, half up or down to the minor unit, or up
    to the whole unit. `paid_by` says in words who advances it and who bears it.
    """

    id: str
    step: Step
    court: Words
    currency: str
    bands: tuple[Band, ...]
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    whole: bool = False
    least: str = "0"
    most: str | None = None
    rounding: Literal["half_up_minor", "down_minor", "up_unit"] = "half_up_minor"
    paid_by: Words | None = None
    until: date | None = None
    note: Words | None = None


class Fees(Struct, frozen=True, forbid_unknown_fields=True):
    """The schedules of one jurisdiction."""

    jurisdiction: str
    schedules: tuple[Schedule, ...]


class Fee(Struct, frozen=True):
    """A fee in minor units of `currency`, with the schedule that it was computed from."""

    minor: int
    currency: str
    schedule: Schedule


@cache
def load_fees(code: str) -> Fees | None:
    """The schedules of the jurisdiction `code`; None where the base has none.

    Raises:
        LawError: the file is wrong: a key that is not known, bands that do not rise, or verified without a source read.
    """
    path = DATA / f"{code}.yaml"
    return read_fees(path) if path.exists() else None


def read_fees(path: Path) -> Fees:
    """Read and check one file of schedules; errors as `load_fees`."""
    content, faults = yaml_mapping(path.name, path.read_text(encoding="utf-8"))
    if content is None:
        raise LawError(MESSAGES, faults[0].key, **faults[0].values)
    found = convert(path.name, content, Fees)
    for schedule in found.schedules:
        check_proved(path.name, schedule.id, schedule.verified, schedule.sources)
        if (reason := fault_of(schedule)) is not None:
            raise LawError(MESSAGES, "fees.bands", file=path.name, id=schedule.id, reason=reason)
    return found


def fault_of(schedule: Schedule) -> str | None:
    """Why a schedule cannot be computed: a figure that is none, bands that do not rise, an end that is not the last."""
    try:
        ends = [Decimal(band.up_to) for band in schedule.bands if band.up_to is not None]
        for figure in (
            schedule.least,
            schedule.most or "0",
            *(f for b in schedule.bands for f in (b.rate, b.fixed)),
        ):
            if Decimal(figure) < 0:
                return figure
    except ArithmeticError:
        return "0-9"
    if (
        not schedule.bands
        or ends != sorted(set(ends))
        or [b.up_to is None for b in schedule.bands[:-1]].count(True)
    ):
        return "up_to"
    return None


def fees_for(code: str, step: Step, amount_minor: int, on: date) -> tuple[Fee, ...]:
    """Every fee of the jurisdiction for a step on the day, for an amount in dispute in minor units of the schedule's
    currency; none where no schedule is on record.

    Raises:
        ValueError: the amount is below zero.
    """
    fees = load_fees(code)
    return tuple(
        Fee(compute(schedule, amount_minor), schedule.currency, schedule)
        for schedule in (fees.schedules if fees else ())
        if schedule.step == step and schedule.from_ <= on and (schedule.until is None or on <= schedule.until)
    )


def span_of(code: str) -> tuple[date, date | None] | None:
    """The first and the last day (None: open) on which a schedule of the jurisdiction holds; None where it has none."""
    fees = load_fees(code)
    if fees is None or not fees.schedules:
        return None
    ends = [schedule.until for schedule in fees.schedules]
    last = None if None in ends else max(end for end in ends if end is not None)
    return min(schedule.from_ for schedule in fees.schedules), last


def compute(schedule: Schedule, amount_minor: int) -> int:
    """The fee in minor units for an amount in dispute in minor units of the same currency.

    >>> fees = load_fees("CN")
    >>> compute(next(s for s in fees.schedules if s.step == "recognition"), 1_000_000_00)  # 1.5% of 490,000 + 1% of 500,000 + 50
    1240000

    Raises:
        ValueError: the amount is below zero.
    """
    if amount_minor < 0:
        raise ValueError("an amount in dispute is not below zero")
    amount = Decimal(amount_minor)
    fee = _whole(schedule, amount) if schedule.whole else _cumulative(schedule, amount)
    fee = max(fee, Decimal(schedule.least) * MINOR)
    if schedule.most is not None:
        fee = min(fee, Decimal(schedule.most) * MINOR)
    if schedule.rounding == "up_unit":
        return int((fee / MINOR).to_integral_value(ROUND_CEILING)) * MINOR
    return int(fee.to_integral_value(ROUND_FLOOR if schedule.rounding == "down_minor" else ROUND_HALF_UP))


def _cumulative(schedule: Schedule, amount: Decimal) -> Decimal:
    fee, start = Decimal(0), Decimal(0)
    for band in schedule.bands:
        if start > 0 and amount <= start:
            break
        end = amount if band.up_to is None else min(amount, Decimal(band.up_to) * MINOR)
        fee += Decimal(band.fixed) * MINOR + max(end - start, Decimal(0)) * Decimal(band.rate)
        start = end if band.up_to is None else Decimal(band.up_to) * MINOR
    return fee


def _whole(schedule: Schedule, amount: Decimal) -> Decimal:
    for band in schedule.bands:
        if band.up_to is None or amount <= Decimal(band.up_to) * MINOR:
            return Decimal(band.fixed) * MINOR + amount * Decimal(band.rate)
    last = schedule.bands[-1]
    return Decimal(last.fixed) * MINOR + amount * Decimal(last.rate)
