"""What a choice may not exceed, as a person writes it: money by quarter, caps by debtor, forum and funder, staff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from pathlib import Path

from msgspec import Struct

from exequatur import SCHEMA_VERSION
from exequatur.claims.claim_file import read_plain, shaped
from exequatur.claims.money import minor_units
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.screening.valuing.selection.quarters import Quarter, edges_of, named, quarter_of, until
from exequatur.text import UserError
from exequatur.value.funding import FundingTerms

STRATEGIES = (
    "self_funded",
    "litigation_funding",
    "purchase_with_upside",
    "debt_purchase",
    "sale",
    "domestic",
)
FARTHEST = 120
"""Quarters ahead that a limit may name."""


class Debtors(Struct, frozen=True, forbid_unknown_fields=True):
    """The most that is spent on the claims against one debtor: on `each`, and on some by name."""

    each: float | None = None
    named: dict[str, float] = {}


class Funder(Struct, frozen=True, forbid_unknown_fields=True):
    """A litigation funder: the most that it lays out, its terms (absent: those of the assumptions), the forums in which it funds (absent: all)."""

    most: float | None = None
    terms: FundingTerms | None = None
    forums: tuple[str, ...] = ()


class Hours(Struct, frozen=True, forbid_unknown_fields=True):
    """Hours of own staff that a claim takes at the start, and in each quarter in which it is in hand all the time."""

    start: float = 0.0
    quarter: float = 0.0


class Staff(Struct, frozen=True, forbid_unknown_fields=True):
    """Hours there are by quarter, files that can be in hand by quarter, hours that a claim takes by strategy."""

    hours: dict[str, float] = {}
    files: dict[str, float] = {}
    takes: dict[str, Hours] = {}


class LimitsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of limits; money in major units of `currency`. budget: what may be spent by quarter; total: in all. carry_over: whether what a quarter leaves
    may be spent later."""

    schema_version: str
    currency: str = ""
    total: float | None = None
    budget: dict[str, float] = {}
    carry_over: bool = False
    debtors: Debtors = Debtors()
    forums: dict[str, float] = {}
    funders: dict[str, Funder] = {}
    staff: Staff = Staff()


@dataclass(frozen=True)
class Limits:
    """Limits that were checked; money in minor units of `currency`. quarters: all from that of the day on to the last that is limited; edges: their
    ends, years from the day."""

    currency: str
    total: float | None = None
    budget: Mapping[Quarter, float] = field(default_factory=dict)
    carry_over: bool = False
    each_debtor: float | None = None
    debtors: Mapping[str, float] = field(default_factory=dict)
    forums: Mapping[str, float] = field(default_factory=dict)
    funders: Mapping[str, Funder] = field(default_factory=dict)
    hours: Mapping[Quarter, float] = field(default_factory=dict)
    files: Mapping[Quarter, float] = field(default_factory=dict)
    takes: Mapping[str, Hours] = field(default_factory=dict)
    quarters: tuple[Quarter, ...] = ()
    edges: tuple[float, ...] = ()
    source: str = ""

    @property
    def plain(self) -> bool:
        """Is there one sum of money and nothing else?"""
        return (
            self.total is not None
            and not (self.budget or self.debtors or self.forums or self.hours or self.files)
            and self.each_debtor is None
            and all(one.most is None for one in self.funders.values())
        )


def limits_of(
    budget: Sequence[str], file: Path | None, currency: str, on: date, forums: Sequence[str]
) -> Limits:  # fmt: skip
    """The limits of the command line and of a file, the command line first.

    Args:
        budget: amounts in major units of `currency`, in all (`5000000`) or by quarter (`2026Q4=5000000`).
        forums: codes that the law knows.

    Raises:
        UserError: a limit that cannot be; the message names the field.
    """
    given = _read(file) if file is not None else LimitsFile(SCHEMA_VERSION)
    where = str(file) if file is not None else "--limits"
    if given.currency and given.currency.upper() != currency:
        raise UserError(MESSAGES, "limits.currency", file=where, found=given.currency.upper(), asked=currency)
    units = minor_units(currency)
    total, quarters = _from_command_line(budget)
    by_quarter = _by_quarter(given.budget, f"{where}: budget", on) | _by_quarter(quarters, "--budget", on)
    total = total if total is not None else _amount(given.total, f"{where}: total")
    _check_forums(given, where, forums)
    _check_staff(given.staff, where)
    hours = _by_quarter(given.staff.hours, f"{where}: staff.hours", on)
    files = _by_quarter(given.staff.files, f"{where}: staff.files", on)
    last = max((*by_quarter, *hours, *files), default=None)
    ahead = () if last is None else until(on, last)
    found = Limits(
        currency=currency,
        total=None if total is None else total * units,
        budget={one: amount * units for one, amount in sorted(by_quarter.items())},
        carry_over=given.carry_over,
        each_debtor=_minor(given.debtors.each, f"{where}: debtors.each", units),
        debtors={
            name: _known(most, f"{where}: debtors.named.{name}") * units
            for name, most in given.debtors.named.items()
        },
        forums={code: _known(most, f"{where}: forums.{code}") * units for code, most in given.forums.items()},
        funders={
            name: Funder(
                _minor(one.most, f"{where}: funders.{name}.most", units), one.terms, tuple(one.forums)
            )
            for name, one in given.funders.items()
        },
        hours=dict(sorted(hours.items())),
        files=dict(sorted(files.items())),
        takes=dict(given.staff.takes),
        quarters=ahead,
        edges=edges_of(on, ahead) if ahead else (),
        source=where,
    )
    if found.total is None and not found.budget:
        raise UserError(MESSAGES, "limits.no_budget")
    return found


def _read(file: Path) -> LimitsFile:
    content, is_json = read_plain(file)
    found = shaped(file, "limits", content, LimitsFile, strict=is_json)
    if found.schema_version != SCHEMA_VERSION:
        raise UserError(
            MESSAGES, "limits.version", file=file, found=found.schema_version, known=SCHEMA_VERSION
        )
    return found


def _from_command_line(texts: Sequence[str]) -> tuple[float | None, dict[str, float]]:
    total: float | None = None
    quarters: dict[str, float] = {}
    for text in texts:
        name, equals, number = text.rpartition("=")
        try:
            amount = float(number.replace(",", ""))
        except ValueError:
            raise UserError(MESSAGES, "limits.bad_budget", text=text) from None
        if not equals:
            if total is not None:
                raise UserError(MESSAGES, "limits.two_budgets", text=text)
            total = _known(amount, f"--budget {text}")
        else:
            quarters[name] = _known(amount, f"--budget {text}")
    return total, quarters


def _known(amount: float, field: str) -> float:
    if not isfinite(amount) or not 0 <= amount < 1e15:
        raise UserError(MESSAGES, "limits.negative", field=field, value=f"{amount:g}")
    return amount


def _amount(amount: float | None, field: str) -> float | None:
    return None if amount is None else _known(amount, field)


def _minor(amount: float | None, field: str, units: int) -> float | None:
    return None if amount is None else _known(amount, field) * units


def _by_quarter(given: Mapping[str, float], field: str, on: date) -> dict[Quarter, float]:
    found: dict[Quarter, float] = {}
    for name, amount in given.items():
        quarter = named(name)
        if quarter is None:
            raise UserError(MESSAGES, "limits.no_quarter", field=field, name=name)
        if quarter in found:
            raise UserError(MESSAGES, "limits.quarter_twice", field=field, name=str(quarter))
        if quarter < quarter_of(on):
            raise UserError(
                MESSAGES, "limits.quarter_over", field=field, name=str(quarter), on=on.isoformat()
            )
        if (quarter.first - on).days > FARTHEST * 92:
            raise UserError(
                MESSAGES, "limits.quarter_far", field=field, name=str(quarter), years=FARTHEST // 4
            )
        found[quarter] = _known(amount, f"{field}.{name}")
    return found


def _check_forums(given: LimitsFile, where: str, forums: Sequence[str]) -> None:
    known = set(forums)
    asked = [(f"forums.{code}", code) for code in given.forums]
    asked += [(f"funders.{name}.forums", code) for name, one in given.funders.items() for code in one.forums]
    for field_name, code in asked:
        if code not in known:
            raise UserError(MESSAGES, "limits.no_forum", field=f"{where}: {field_name}", code=code)


def _check_staff(staff: Staff, where: str) -> None:
    for name, hours in staff.takes.items():
        if name not in STRATEGIES:
            raise UserError(
                MESSAGES, "limits.no_strategy", field=f"{where}: staff.takes.{name}", known=", ".join(STRATEGIES)
            )  # fmt: skip
        _known(hours.start, f"{where}: staff.takes.{name}.start")
        _known(hours.quarter, f"{where}: staff.takes.{name}.quarter")
    if staff.hours and not staff.takes:
        raise UserError(MESSAGES, "limits.no_takes", field=f"{where}: staff.takes")
