"""Rules of interest and rate series as dated, sourced data: `data/interest`, read strictly.

The files hold the law; this module refuses what it cannot read for certain (an unknown key, two rules of one kind
that cover the same day and the same facts, a rule without a source) and hands it on as plain data
(`InterestLaw.plain`), so that the engine in `claims.interest` takes it as an argument and never imports the law.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
import yaml
from msgspec import Struct, field

from exequatur.law.messages import MESSAGES
from exequatur.law.model import Source, Words
from exequatur.text import say

DATA = Path(__file__).parent / "data" / "interest"
"""Where the shipped rules and series stand."""


class InterestDataError(ValueError):
    """The shipped data of interest law is wrong: the message names the file, the entry and the reason."""


class Rule(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What every rule of interest carries.

    `from_` None: the first day was not established, and answers that use the rule say so. `until` is inclusive.
    """

    id: str
    jurisdiction: str
    name: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    review_by: date
    from_: date | None = field(name="from")
    until: date | None = None
    note: Words | None = None


class Cap(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The most that interest and its like may come to in a year, in percent of the principal outstanding.

    `pct`, or `multiple` of `series` as it stood on the day that `fixed_at` names. `contract_*` and `filed_*` bound the
    days (inclusive) of the contract and of the suit. `kept_to_pct`: paid of the debtor's will up to here, it is kept.
    `scope`: `contract` before the claim is adjudged; `forum` where a court abroad severs what exceeds the limit.
    """

    scope: Literal["contract", "forum"]
    lenders: tuple[Literal["private_lender", "licensed_institution"], ...] = (
        "private_lender",
        "licensed_institution",
    )
    pct: Decimal | None = None
    series: str | None = None
    multiple: Decimal | None = None
    fixed_at: Literal["contract", "filing", "day"] | None = None
    kept_to_pct: Decimal | None = None
    contract_from: date | None = None
    contract_until: date | None = None
    filed_from: date | None = None
    filed_until: date | None = None
    needs_debtor_request: bool = False


class Delayed(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Interest for delayed performance of a money judgment: `pct_per_day`, or `multiple` of a bank rate.

    `base`: kinds of the sums fixed by the instrument that bear it. `excludes_stays`: a stay for review of the
    instrument that the debtor did not ask for, and a stay for retrial, are not counted.
    """

    base: tuple[str, ...]
    pct_per_day: Decimal | None = None
    multiple: Decimal | None = None
    excludes_stays: bool = False


class Order(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """To what a part payment goes: `groups` of kinds in turn (`sequence`), or in proportion to the groups."""

    scope: Literal["contract", "enforcement", "forum"]
    method: Literal["sequence", "pro_rata"]
    groups: tuple[tuple[str, ...], ...]


class Uplift(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """How far a rate may be raised for default: multiplier of the rate between `low` and `high`."""

    use: Literal["overdue", "misuse", "sale"]
    low: Decimal
    high: Decimal


class Stop(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """An event after which interest of `kinds` no longer runs; `last_day`: the day itself, or the day before."""

    kinds: tuple[str, ...]
    last_day: Literal["same", "before"]


class Forum(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Interest on a judgment of this forum: a fixed `pct`, or `var`: the caller supplies a rate with date and source.

    `margin_pct`, `floor_pct`, `ceiling_pct` turn the official index that the caller supplies into the rate. `fixes`:
    the rate of the judgment's day stays, or it floats. `grace_days`: none is due if all is paid within them.
    """

    method: Literal["simple", "compound_yearly"]
    rate: Literal["fixed", "var"]
    pct: Decimal | None = None
    margin_pct: Decimal = Decimal(0)
    floor_pct: Decimal | None = None
    ceiling_pct: Decimal | None = None
    fixes: Literal["judgment", "floating"] = "floating"
    grace_days: int = 0
    index: Words | None = None


class Abroad(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What a court of `jurisdiction` made of the doubled part of PRC delayed-performance interest."""

    doubled: Literal["enforceable", "refused"]


class Principle(Rule, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A rule of counting that lines and notes cite: where counting starts and ends, what is excluded, currency."""


class SeriesMeta(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rate series: its name, who publishes it, and the last day (inclusive) that the data cover."""

    id: str
    name: Words
    until: date
    review_by: date
    publisher: str
    note: str = ""
    monthly: bool = False
    """Every month has its row; one left out is a gap, not a month without a change."""


class SeriesRow(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One rate of a series, in percent a year, in force from `from_` until the next row or the end of the series.

    `verified`: some month at this rate was read in `source_url`; `from_verified`: the month of the change was.
    """

    from_: date = field(name="from")
    pct: Decimal
    source_url: str
    retrieved: date
    verified: bool
    from_verified: bool


class Series(Struct, frozen=True, kw_only=True):
    """A rate series with its rows, oldest first."""

    meta: SeriesMeta
    rows: tuple[SeriesRow, ...]


class InterestLaw(Struct, frozen=True, kw_only=True):
    """All rules of interest and all series, as read."""

    caps: tuple[Cap, ...]
    delayed: tuple[Delayed, ...]
    orders: tuple[Order, ...]
    uplifts: tuple[Uplift, ...]
    stops: tuple[Stop, ...]
    forums: tuple[Forum, ...]
    abroad: tuple[Abroad, ...]
    principles: tuple[Principle, ...]
    series: tuple[Series, ...]
    version: str = "unknown"
    """Newest day of reading and a hash of the files, for example "2026.11.22+1f0c9a2b": an answer's `law_version`."""

    def plain(self) -> dict[str, Any]:
        """The same as dicts, lists, dates and decimals, for `claims.interest.read_rules` and `read_series`."""
        plain: dict[str, Any] = msgspec.to_builtins(self, builtin_types=(date, Decimal))
        return plain

    def rules(self) -> Iterable[Rule]:
        """Every rule of every kind."""
        for kind in KINDS:
            yield from getattr(self, kind)


KINDS: Mapping[str, type[Rule]] = {
    "caps": Cap, "delayed": Delayed, "orders": Order, "uplifts": Uplift, "stops": Stop,
    "forums": Forum, "abroad": Abroad, "principles": Principle,
}  # fmt: skip
"""File name -> what an entry of it is."""

R = TypeVar("R", bound=Rule)


@cache
def load_interest(folder: Path = DATA) -> InterestLaw:
    """Read the rules and the series in `folder`.

    Raises:
        InterestDataError: unknown key, missing source, rules that overlap, a series that is out of order.
    """
    rules = {kind: _read_rules(folder / f"{kind}.yaml", shape) for kind, shape in KINDS.items()}
    seen: set[str] = set()
    for rule in (rule for group in rules.values() for rule in group):
        if rule.id in seen:
            raise InterestDataError(f"{folder.name}: rule id {rule.id} is used twice")
        seen.add(rule.id)
    series = read_series(folder)
    days = [source.retrieved for group in rules.values() for rule in group for source in rule.sources]
    days += [row.retrieved for one in series for row in one.rows]
    law = InterestLaw(**rules, series=series, version=_version(folder, days))  # type: ignore[arg-type]
    _refuse_overlaps(law)
    return law


def _version(folder: Path, read: Iterable[date]) -> str:
    """The newest day on which a source was read, and eight hex digits of the files' names and content."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".yaml", ".csv"):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{max(read):%Y.%m.%d}+{digest.hexdigest()[:8]}"


def _read_rules(path: Path, shape: type[R]) -> tuple[R, ...]:
    try:
        entries = yaml.safe_load(path.read_text("utf-8")) or []
    except yaml.YAMLError as error:
        raise InterestDataError(f"{path.name}: {error}") from error
    rules = []
    for entry in entries:
        name = entry.get("id", "?") if isinstance(entry, dict) else "?"
        try:
            rule = msgspec.convert(entry, shape)
        except msgspec.ValidationError as error:
            raise InterestDataError(f"{path.name}: {name}: {error}") from error
        _check(path.name, rule)
        rules.append(rule)
    return tuple(rules)


def _check(file: str, rule: Rule) -> None:
    """Refuse a rule that names no source, claims to be verified by memory alone, or ends before it starts."""
    if not rule.sources:
        raise InterestDataError(f"{file}: {rule.id}: no source")
    if rule.verified and not any(s.verified and s.kind != "memory" for s in rule.sources):
        raise InterestDataError(f"{file}: {rule.id}: verified, but no source of it was read")
    if rule.from_ and rule.until and rule.until < rule.from_:
        raise InterestDataError(f"{file}: {rule.id}: until {rule.until} is before from {rule.from_}")
    if (key := figure_at_fault(rule)) is not None:
        raise InterestDataError(f"{file}: {rule.id}: {say(MESSAGES, key)}")


def figure_at_fault(rule: Rule) -> str | None:
    """The message about a rule whose figures do not fit together; None where they do."""
    if isinstance(rule, Cap) and (rule.pct is None) == (rule.series is None or rule.multiple is None):
        return "check.cap_figure"
    if isinstance(rule, Delayed) and (rule.pct_per_day is None) == (rule.multiple is None):
        return "check.delayed_figure"
    if isinstance(rule, Forum) and (rule.rate == "fixed") != (rule.pct is not None):
        return "check.forum_figure"
    return None


def _meet(a_from: date | None, a_until: date | None, b_from: date | None, b_until: date | None) -> bool:
    """Whether two inclusive periods share a day; None is open."""
    return (a_from or date.min) <= (b_until or date.max) and (b_from or date.min) <= (a_until or date.max)


def _same_facts(a: Rule, b: Rule) -> bool:
    """Whether two rules of one kind could both answer for the same facts."""
    if a.jurisdiction != b.jurisdiction:
        return False
    if isinstance(a, Cap) and isinstance(b, Cap):
        return (
            a.scope == b.scope
            and bool(set(a.lenders) & set(b.lenders))
            and _meet(a.contract_from, a.contract_until, b.contract_from, b.contract_until)
            and _meet(a.filed_from, a.filed_until, b.filed_from, b.filed_until)
        )
    if isinstance(a, Order) and isinstance(b, Order):
        return a.scope == b.scope
    if isinstance(a, Uplift) and isinstance(b, Uplift):
        return a.use == b.use
    return isinstance(a, Delayed | Forum)


def overlapping(kind: str, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Rules of one file that cover the same days and the same facts, in pairs."""
    if kind in ("caps", "delayed", "orders", "uplifts", "forums"):
        for a, b in combinations(rules, 2):
            if _same_facts(a, b) and _meet(a.from_, a.until, b.from_, b.until):
                yield a, b


def _refuse_overlaps(law: InterestLaw) -> None:
    for kind in KINDS:
        for a, b in overlapping(kind, getattr(law, kind)):
            raise InterestDataError(f"{kind}.yaml: {a.id} and {b.id} cover the same days and facts")


def read_series(folder: Path) -> tuple[Series, ...]:
    """Read `series.yaml` and the CSV of each series in `folder`.

    Raises:
        InterestDataError: a row that cannot be read, out of order, or after the end of its series.
    """
    try:
        metas = msgspec.convert(yaml.safe_load((folder / "series.yaml").read_text("utf-8")), list[SeriesMeta])
    except msgspec.ValidationError as error:
        raise InterestDataError(f"series.yaml: {error}") from error
    return tuple(Series(meta=meta, rows=read_rates(folder, meta)) for meta in metas)


_COLUMNS = ["month", "from", "pct", "source_url", "retrieved", "verified"]


def read_rates(folder: Path, meta: SeriesMeta) -> tuple[SeriesRow, ...]:
    """Read the rates of one series in `folder`.

    Raises:
        InterestDataError: a row that cannot be read, out of order, after the end of its series, or a month left out.
    """
    path = folder / "series" / f"{meta.id}.csv"
    rows, months = list[SeriesRow](), list[str]()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != _COLUMNS:
            raise InterestDataError(f"{path.name}: columns are {reader.fieldnames}, expected {_COLUMNS}")
        for line, raw in enumerate(reader, start=2):
            try:
                rows = _add_row(rows, raw)
                months.append(raw["month"])
                if meta.monthly and len(months) > 1 and _ordinal(months[-1]) != _ordinal(months[-2]) + 1:
                    raise ValueError(f"{months[-1]} does not follow the month {months[-2]}")
            except (ValueError, InvalidOperation) as error:
                raise InterestDataError(f"{path.name}: line {line}: {error}") from error
    if not rows or rows[-1].from_ > meta.until:
        raise InterestDataError(f"{path.name}: empty, or a row after its end {meta.until}")
    return tuple(rows)


def _ordinal(month: str) -> int:
    """Months since year 0 of `YYYY-MM`."""
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number)


def _add_row(rows: list[SeriesRow], raw: Mapping[str, str]) -> list[SeriesRow]:
    """Add a change of rate, or let a month without a change bear out the rate that stands."""
    pct, read = Decimal(raw["pct"]), raw["verified"] == "y"
    if read and not raw["source_url"]:
        raise ValueError("verified without an address")
    if raw["from"]:
        day = date.fromisoformat(raw["from"])
        if rows and day <= rows[-1].from_:
            raise ValueError(f"{day} does not follow {rows[-1].from_}")
        row = SeriesRow(
            from_=day, pct=pct, source_url=raw["source_url"], retrieved=date.fromisoformat(raw["retrieved"]),
            verified=read, from_verified=read,
        )  # fmt: skip
        return [*rows, row]
    if not rows or rows[-1].pct != pct:
        raise ValueError(f"the rate becomes {pct} without a day (`from`)")
    if read and not rows[-1].verified:
        rows[-1] = msgspec.structs.replace(rows[-1], source_url=raw["source_url"], verified=True)
    return rows
