"""Portfolios too large for a spreadsheet: a Parquet file of claims, one row each, read straight into columns.

Required columns: `claim_id`, `instrument`, `origin`. Optional: `borrower`, `amount_minor` and `currency`, `written_off`,
the days in `DAYS` and `EVENT_DAYS`, the facts in `YES_NO` and `service_method`, `retrial`, and `assets`, a list of
{jurisdiction, grade, value_minor, currency}. The one obligor of a row is its principal. Unknown columns are refused: a
misspelt one would be a silent gap. Claims themselves are made only for the rows that are shown, and for each distinct
combination of facts, so that facts mean here what they mean for a claim file.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args, overload

import numpy as np
import polars as pl
from numpy.typing import NDArray

from exequatur.claims.model import (
    Amount,
    Asset,
    Claim,
    Creditor,
    Event,
    HeldInstrument,
    Money,
    Obligor,
    RetrialStatus,
    Service,
    ServiceMethod,
)
from exequatur.routes.columns import (
    DATES,
    EVENTS,
    GRADES,
    KINDS,
    NAT,
    OBLIGOR_DATES,
    AssetColumns,
    ClaimColumns,
    EventColumns,
    ObligorColumns,
)
from exequatur.routes.facts import facts_of
from exequatur.screening.messages import MESSAGES
from exequatur.screening.portfolio import Portfolio
from exequatur.text import UserError
from exequatur.text.reasons import why

DAYS: dict[str, str] = {
    "given_on": "given",
    "effective_on": "effective",
    "final_on": "final",
    "performance_end": "performance_end",
    "due_on": "due",
    "terminated_for_now_on": "terminated_for_now",
    "enforcement_ended_on": "enforcement_ended",
}
"""Column of days -> name of the date in the evaluator's columns."""

EVENT_DAYS: dict[str, str] = {
    "enforcement_applied_on": "enforcement_applied",
    "last_payment_on": "part_payment",
    "last_demand_on": "demand",
    "last_acknowledgment_on": "acknowledgment",
}
"""Column of days -> the event that interrupts a period; one of each kind to a row."""

_EVENT_KINDS: dict[str, Any] = {
    "last_payment_on": "payment",
    "last_demand_on": "demand",
    "last_acknowledgment_on": "acknowledgment",
}

YES_NO = (
    "natural_person",
    "appeared",
    "default_judgment",
    "contested_jurisdiction",
    "appealed",
    "named_in_title",
    "fixed_sum",
)
"""Facts of the obligor or the title that are true, false or unknown."""

WORDS: dict[str, tuple[str, ...]] = {
    "service_method": get_args(ServiceMethod),
    "retrial": get_args(RetrialStatus),
}
"""Facts that are one of a few words."""

REQUIRED = ("claim_id", "instrument", "origin")
TEXTS = (*REQUIRED, "borrower", "currency", *WORDS)
ASSET = pl.Struct(
    {"jurisdiction": pl.String, "grade": pl.String, "value_minor": pl.Int64, "currency": pl.String}
)


def schema() -> dict[str, Any]:
    """Every column that may stand in the file, with its type."""
    return {
        **dict.fromkeys(TEXTS, pl.String),
        "amount_minor": pl.Int64,
        "written_off": pl.Boolean,
        **dict.fromkeys([*DAYS, *EVENT_DAYS], pl.Date),
        **dict.fromkeys(YES_NO, pl.Boolean),
        "assets": pl.List(ASSET),
    }


class ColumnarClaims(Sequence[Claim]):
    """The claims of a frame, each made when it is asked for."""

    def __init__(self, frame: pl.DataFrame, source: str) -> None:
        self._frame, self._source = frame, source

    def __len__(self) -> int:
        return self._frame.height

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Claim]: ...
    def __getitem__(self, index: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return _claim(self._frame.row(index, named=True), index % len(self), self._source)


def _claim(row: dict[str, Any], index: int, source: str) -> Claim:
    """One row as a claim; what the file has no column for stays unknown."""
    get = row.get
    owed = get("amount_minor")
    assets = tuple(
        Asset(
            id=f"asset-{i + 1}",
            jurisdiction=asset["jurisdiction"],
            owner="principal",
            grade=asset["grade"] or "hint",
            value=None
            if asset["value_minor"] is None or not asset["currency"]
            else Money(asset["value_minor"], asset["currency"]),
        )
        for i, asset in enumerate(get("assets") or [])
    )
    applied = get("enforcement_applied_on")
    return Claim(
        claim_id=row["claim_id"],
        creditor=Creditor(""),
        obligors=(
            Obligor(
                id="principal",
                name=get("borrower") or "",
                person={True: "natural", False: "legal", None: "unknown"}[get("natural_person")],  # type: ignore[arg-type]
                liability="principal",
                named_in_title=get("named_in_title"),
                service=Service(method=get("service_method") or "unknown", appeared=get("appeared")),
                default_judgment=get("default_judgment"),
                contested_jurisdiction=get("contested_jurisdiction"),
                appealed=get("appealed"),
                retrial=get("retrial") or "unknown",
            ),
        ),
        instrument=HeldInstrument(
            kind=row["instrument"],
            origin=row["origin"],
            given_on=get("given_on"),
            effective_on=get("effective_on"),
            final_on=get("final_on"),
            performance_end=get("performance_end"),
            enforcement_applied_on=(applied,) if applied else (),
            terminated_for_now_on=get("terminated_for_now_on"),
            enforcement_ended_on=get("enforcement_ended_on"),
            fixed_sum=get("fixed_sum"),
        ),
        events=tuple(Event(kind, row[name]) for name, kind in _EVENT_KINDS.items() if get(name)),
        amounts=() if owed is None else (Amount("total", owed, row["currency"]),),
        assets=assets,
        due_on=get("due_on"),
        written_off=get("written_off"),
        sources=(f"{source}, {index + 1}",),
        row=index + 1,
    )


def read_columns(path: Path, codes: Sequence[str]) -> tuple[Portfolio, ColumnarClaims]:
    """Read a Parquet portfolio.

    Args:
        path: the file.
        codes: the jurisdictions that the law knows; any other in the file is refused.

    Raises:
        UserError: the file is no Parquet, lacks a column, has an unknown one or one of another type, or holds a value that
            is not allowed; the message names the column, the row and what is expected.
    """
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise UserError(MESSAGES, "columnar.unreadable", file=path, reason=why(error)) from error
    _check_columns(frame, path)
    assets = _assets(frame)
    _check_values(frame, assets, path, codes)
    return _portfolio(frame, assets), ColumnarClaims(frame, path.name)


def _check_columns(frame: pl.DataFrame, path: Path) -> None:
    wanted = schema()
    for name in REQUIRED:
        if name not in frame.columns:
            raise UserError(MESSAGES, "columnar.missing", file=path, column=name)
    for name, kind in frame.schema.items():
        if name not in wanted:
            raise UserError(MESSAGES, "columnar.unknown", file=path, column=name, known=", ".join(wanted))
        if kind != wanted[name]:
            raise UserError(
                MESSAGES, "columnar.type", file=path, column=name, found=str(kind), expected=str(wanted[name])
            )


def _assets(frame: pl.DataFrame) -> pl.DataFrame:
    """The assets of all claims, one row each, with the number of the claim."""
    if "assets" not in frame.columns:
        return pl.DataFrame(schema={"claim": pl.UInt32, **{f.name: f.dtype for f in ASSET.fields}})
    return (
        frame.select("assets")
        .with_row_index("claim")
        .filter(pl.col("assets").list.len() > 0)
        .explode("assets")
        .unnest("assets")
    )


def _check_values(frame: pl.DataFrame, assets: pl.DataFrame, path: Path, codes: Sequence[str]) -> None:
    rules: list[tuple[str, Sequence[str], pl.DataFrame, bool]] = [
        ("instrument", KINDS, frame, False),
        ("origin", codes, frame, False),
        ("jurisdiction", codes, assets, False),
        *((column, words, frame, True) for column, words in WORDS.items() if column in frame.columns),
    ]
    for column, allowed, table, may_lack in rules:
        bad = (
            table.with_row_index("at")
            .filter(~pl.col(column).is_in(list(allowed)).fill_null(may_lack))
            .head(1)
        )
        if bad.height:
            at = bad["claim"][0] if "claim" in bad.columns else bad["at"][0]
            expected = ", ".join(allowed) if len(allowed) < 10 else "CN, SG, US-CA …"
            raise UserError(
                MESSAGES,
                "columnar.value",
                file=path,
                column=column,
                row=at + 1,
                value=bad[column][0],
                expected=expected,
            )
    grades = assets.filter(pl.col("grade").is_not_null() & ~pl.col("grade").is_in(list(GRADES))).head(1)
    if grades.height:
        raise UserError(
            MESSAGES, "columnar.value", file=path, column="grade", row=grades["claim"][0] + 1,
            value=grades["grade"][0], expected=", ".join(GRADES),
        )  # fmt: skip
    twice = frame.filter(pl.col("claim_id").is_duplicated() | pl.col("claim_id").is_null()).head(1)
    if twice.height:
        raise UserError(MESSAGES, "columnar.claim_id", file=path, claim=twice["claim_id"][0])


def _portfolio(frame: pl.DataFrame, assets: pl.DataFrame) -> Portfolio:
    count = frame.height
    places = sorted({*frame["origin"].unique().to_list(), *assets["jurisdiction"].unique().to_list()})
    currency, currencies = (
        _numbered(frame["currency"]) if "currency" in frame.columns else (np.full(count, -1), ())
    )
    amount = (
        frame["amount_minor"].fill_null(-1).to_numpy()
        if "amount_minor" in frame.columns
        else np.full(count, -1)
    )
    origin = _codes(frame["origin"], places)
    abroad = np.zeros(count, np.bool_)
    where = _codes(assets["jurisdiction"], places)
    owner = assets["claim"].to_numpy().astype(np.int64)
    abroad[owner[where != origin[owner]]] = True
    return Portfolio(
        columns=ClaimColumns(
            ids=frame["claim_id"],  # type: ignore[arg-type]  # a Series is read like a sequence of texts
            codes=tuple(places),
            origin=origin,
            kind=_codes(frame["instrument"], KINDS).astype(np.int8),
            dates={name: _days(frame, column) for name, column in _date_columns()},
            obligors=_obligors(frame),
            assets=_asset_columns(assets, count, where),
            events=_events(frame),
        ),
        borrower=frame["borrower"].fill_null("") if "borrower" in frame.columns else [""] * count,  # type: ignore[arg-type]
        amount=np.where(currency < 0, -1, amount).astype(np.int64),
        currency=np.where(_known(frame, "amount_minor"), currency, -1).astype(np.int16),
        currencies=currencies,
        written_off=_flag(frame, "written_off"),
        natural_person=_flag(frame, "natural_person"),
        abroad=abroad,
    )


def _known(frame: pl.DataFrame, column: str) -> NDArray[np.bool_]:
    """Which rows hold a value in `column`; none where the column is not there."""
    if column not in frame.columns:
        return np.zeros(len(frame), np.bool_)
    return frame[column].is_not_null().to_numpy()


def _date_columns() -> list[tuple[str, str]]:
    by_name = {name: column for column, name in DAYS.items()}
    return [(name, by_name.get(name, "")) for name in DATES]


def _days(frame: pl.DataFrame, column: str) -> NDArray[np.int32]:
    if column not in frame.columns:
        return np.full(frame.height, NAT, np.int32)
    return frame[column].to_physical().fill_null(NAT).to_numpy().astype(np.int32)


def _flag(frame: pl.DataFrame, column: str) -> NDArray[np.bool_]:
    if column not in frame.columns:
        return np.zeros(frame.height, np.bool_)
    return frame[column].fill_null(False).to_numpy()


def _codes(series: pl.Series, words: Sequence[str]) -> NDArray[np.int16]:
    """The place of each text of `series` in `words`."""
    return series.cast(pl.Enum(list(words))).to_physical().to_numpy().astype(np.int16)


def _numbered(series: pl.Series) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    words = tuple(series.drop_nulls().unique().sort().to_list())
    return series.cast(pl.Enum(list(words))).to_physical().cast(pl.Int64).fill_null(-1).to_numpy(), words


def _obligors(frame: pl.DataFrame) -> ObligorColumns:
    yes, no = _facts(frame)
    return ObligorColumns(
        start=np.arange(frame.height + 1, dtype=np.int64),
        yes=yes,
        no=no,
        principal=np.ones(frame.height, np.bool_),
        dates={name: np.full(frame.height, NAT, np.int32) for name in OBLIGOR_DATES},
    )


def _facts(frame: pl.DataFrame) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The masks of facts of every row: each distinct combination of what they rest on is asked once, as a claim."""
    plain = [c for c in ("instrument", "origin", *YES_NO, *WORDS) if c in frame.columns]
    dated = [c for c in ("effective_on", "terminated_for_now_on") if c in frame.columns]
    any_day = pl.date(2000, 1, 1)
    bases = frame.select(
        *plain, *(pl.when(pl.col(c).is_not_null()).then(any_day).otherwise(None).alias(c) for c in dated)
    )
    distinct = bases.unique(maintain_order=True).with_row_index("combination")
    masks = [
        facts_of(claim, claim.obligors[0])
        for claim in (_claim({"claim_id": "", **row}, 0, "") for row in distinct.iter_rows(named=True))
    ]
    keys = [*plain, *dated]
    which = bases.join(distinct, on=keys, how="left", nulls_equal=True, maintain_order="left")[
        "combination"
    ].to_numpy()
    table = np.array(masks, np.uint32).reshape(-1, 2)
    return table[which, 0], table[which, 1]


def _asset_columns(assets: pl.DataFrame, count: int, where: NDArray[np.int16]) -> AssetColumns:
    counts = np.bincount(assets["claim"].to_numpy(), minlength=count)
    currency, currencies = _numbered(assets["currency"])
    return AssetColumns(
        start=np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        owner=np.zeros(assets.height, np.int16),
        code=where,
        grade=_codes(assets["grade"].fill_null("hint"), GRADES).astype(np.int8),
        value=assets["value_minor"].fill_null(-1).to_numpy(),
        currency=currency.astype(np.int16),
        currencies=currencies,
    )


def _events(frame: pl.DataFrame) -> EventColumns:
    """The dated events of each row, in order of their day within the row."""
    owner, day, kind = [np.zeros(0, np.int64)], [np.zeros(0, np.int32)], [np.zeros(0, np.int8)]
    for column, event in EVENT_DAYS.items():
        days = _days(frame, column)
        rows = np.flatnonzero(days != NAT)
        owner.append(rows)
        day.append(days[rows])
        kind.append(np.full(len(rows), EVENTS.index(event), np.int8))
    owners, days, kinds = np.concatenate(owner), np.concatenate(day), np.concatenate(kind)
    order = np.lexsort((kinds, days, owners))
    counts = np.bincount(owners, minlength=frame.height)
    return EventColumns(
        start=np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        kind=kinds[order],
        day=days[order],
        obligor=np.full(len(order), -1, np.int16),
    )
