"""Claims as Parquet, for portfolios too large to be read claim by claim.

A folder holds `claims.parquet` (claim_id, origin, instrument, and any of `columns.DATES` as dates), `assets.parquet` (claim_id,
owner, jurisdiction, and any of grade, value_minor, currency) and, where there are any, `obligors.parquet` (claim_id, obligor_id,
role, any of `facts.FACTS` as booleans, any of `columns.OBLIGOR_DATES`) and `events.parquet` (claim_id, kind as in
`columns.EVENTS`, on, obligor_id). A null is a fact not known. Without `obligors.parquet` each claim has one principal obligor, whose facts may stand
in `claims.parquet`, and who owns all its assets. Rows of the other files join their claim by `claim_id`.
"""

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from exequatur.routes.columns import (
    DATES,
    EVENTS,
    GRADES,
    KINDS,
    NAT,
    OBLIGOR_DATES,
    AssetColumns,
    ClaimColumns,
    Days,
    EventColumns,
    Ints,
    ObligorColumns,
)
from exequatur.routes.facts import BIT, FACTS
from exequatur.routes.messages import MESSAGES
from exequatur.text import UserError

REQUIRED = {
    "claims": ("claim_id", "origin", "instrument"),
    "assets": ("claim_id", "owner", "jurisdiction"),
    "obligors": ("claim_id", "obligor_id", "role"),
    "events": ("claim_id", "kind", "on", "obligor_id"),
}


class FrameError(UserError):
    """A Parquet file that is refused."""


def read_columns(folder: Path) -> ClaimColumns:
    """Read the claims in `folder`.

    Raises:
        FrameError: a file or column is missing, an id stands twice or names no claim, a word is not known; the message names
            file and column.
    """
    claims = _read(folder, "claims")
    if claims["claim_id"].n_unique() != claims.height:
        raise FrameError(MESSAGES, "frames.repeated", file="claims.parquet", column="claim_id")
    order = claims.select("claim_id").with_row_index("claim")
    assets = _joined(folder, "assets", order)
    obligors = _joined(folder, "obligors", order) if (folder / "obligors.parquet").exists() else _sole(claims)
    events = _joined(folder, "events", order) if (folder / "events.parquet").exists() else None
    codes = sorted({*claims["origin"].unique(), *assets["jurisdiction"].unique()})
    people = obligors.select("claim", "obligor_id").with_columns(
        number=pl.int_range(pl.len()).over("claim").cast(pl.Int16)
    )
    size = claims.height
    return ClaimColumns(
        ids=claims["claim_id"].to_list(),
        codes=tuple(codes),
        origin=_numbered(claims, "claims", "origin", codes).astype(np.int16),
        kind=_numbered(claims, "claims", "instrument", KINDS).astype(np.int8),
        dates={name: _days(claims, name) for name in DATES},
        obligors=_obligor_columns(obligors, size),
        assets=_asset_columns(assets, people, codes, size),
        events=_event_columns(events, people, size),
    )


def _read(folder: Path, name: str) -> pl.DataFrame:
    path = folder / f"{name}.parquet"
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise FrameError(
            MESSAGES, "frames.unreadable", file=path, reason=str(error).splitlines()[0]
        ) from error
    for column in REQUIRED[name]:
        if column not in frame.columns:
            raise FrameError(MESSAGES, "frames.no_column", file=path, column=column)
    return frame


def _joined(folder: Path, name: str, order: pl.DataFrame) -> pl.DataFrame:
    """The rows of a file with the number of their claim, in the order of the claims."""
    found = _read(folder, name).join(order, on="claim_id", how="left", maintain_order="left")
    if found["claim"].null_count():
        stranger = found.filter(pl.col("claim").is_null())["claim_id"][0]
        raise FrameError(MESSAGES, "frames.no_claim", file=f"{name}.parquet", id=stranger)
    by = ["claim", "on"] if name == "events" else ["claim"]
    return found.sort(by, maintain_order=True)


def _sole(claims: pl.DataFrame) -> pl.DataFrame:
    """One principal obligor per claim, with the facts that stand beside the claim."""
    kept = [name for name in (*FACTS, *OBLIGOR_DATES) if name in claims.columns]
    return claims.select(
        pl.int_range(pl.len(), dtype=pl.UInt32).alias("claim"),
        pl.lit(None, pl.String).alias("obligor_id"),
        pl.lit("principal").alias("role"),
        *kept,
    )


def _starts(claim: pl.Series, size: int) -> Ints:
    counts = np.bincount(claim.to_numpy(), minlength=size)
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _days(frame: pl.DataFrame, name: str) -> Days:
    if name not in frame.columns:
        return np.full(frame.height, NAT, np.int32)
    series = frame[name].cast(pl.Date).to_physical()
    return series.fill_null(NAT).to_numpy().astype(np.int32)


def _numbered(frame: pl.DataFrame, file: str, name: str, words: Any) -> NDArray[Any]:
    """Each word's place among `words`; a word that is not among them is refused."""
    places = {word: i for i, word in enumerate(words)}
    found = frame[name].replace_strict(places, default=None, return_dtype=pl.Int32)
    if found.null_count():
        word = frame.filter(found.is_null())[name][0]
        raise FrameError(MESSAGES, "frames.unknown_word", file=f"{file}.parquet", column=name, value=word)
    return found.to_numpy()


def _obligor_columns(frame: pl.DataFrame, size: int) -> ObligorColumns:
    yes, no = np.zeros(frame.height, np.uint32), np.zeros(frame.height, np.uint32)
    for name in FACTS:
        if name in frame.columns:
            yes |= np.where(frame[name].fill_null(False).to_numpy(), np.uint32(BIT[name]), np.uint32(0))
            no |= np.where(frame[name].fill_null(True).to_numpy(), np.uint32(0), np.uint32(BIT[name]))
    return ObligorColumns(
        start=_starts(frame["claim"], size),
        yes=yes,
        no=no,
        principal=(frame["role"] == "principal").fill_null(False).to_numpy(),
        dates={name: _days(frame, name) for name in OBLIGOR_DATES},
    )


def _people(frame: pl.DataFrame, people: pl.DataFrame, column: str) -> NDArray[np.int16]:
    """Who is meant, as a number within the claim: -1 for nobody on it; the sole obligor where none has an id."""
    if people["obligor_id"].null_count() == people.height:
        return np.zeros(frame.height, np.int16)
    found = frame.select("claim", pl.col(column).alias("obligor_id")).join(
        people, on=["claim", "obligor_id"], how="left", maintain_order="left"
    )
    return found["number"].fill_null(-1).to_numpy().astype(np.int16)


def _asset_columns(frame: pl.DataFrame, people: pl.DataFrame, codes: list[str], size: int) -> AssetColumns:
    known = frame.with_columns(
        grade=pl.col("grade").fill_null("hint") if "grade" in frame.columns else pl.lit("hint")
    )
    currencies = sorted(set(frame["currency"].drop_nulls())) if "currency" in frame.columns else []
    value = frame["value_minor"].fill_null(-1) if "value_minor" in frame.columns else None
    places = {code: i for i, code in enumerate(currencies)}
    return AssetColumns(
        start=_starts(frame["claim"], size),
        owner=_people(frame, people, "owner"),
        code=_numbered(frame, "assets", "jurisdiction", codes).astype(np.int16),
        grade=_numbered(known, "assets", "grade", GRADES).astype(np.int8),
        value=np.full(frame.height, -1, np.int64) if value is None else value.cast(pl.Int64).to_numpy(),
        currency=np.full(frame.height, -1, np.int16)
        if not currencies
        else frame["currency"]
        .replace_strict(places, default=-1, return_dtype=pl.Int16)
        .fill_null(-1)
        .to_numpy(),
        currencies=tuple(currencies),
    )


def _event_columns(frame: pl.DataFrame | None, people: pl.DataFrame, size: int) -> EventColumns:
    if frame is None:
        none = np.zeros(0, np.int32)
        return EventColumns(
            start=np.zeros(size + 1, np.int64),
            kind=none.astype(np.int8),
            day=none,
            obligor=none.astype(np.int16),
        )
    whom = np.where(frame["obligor_id"].is_null().to_numpy(), -1, _people(frame, people, "obligor_id"))
    return EventColumns(
        start=_starts(frame["claim"], size),
        kind=_numbered(frame, "events", "kind", EVENTS).astype(np.int8),
        day=_days(frame, "on"),
        obligor=whom.astype(np.int16),
    )


def write_columns(columns: ClaimColumns, folder: Path) -> None:
    """Write `columns` as the four Parquet files of `folder`, which must exist."""
    for name, frame in frames_of(columns).items():
        beside = folder / f".{name}.parquet.part"
        frame.write_parquet(beside)
        beside.replace(folder / f"{name}.parquet")


def frames_of(columns: ClaimColumns) -> dict[str, pl.DataFrame]:
    """The four frames of `columns`; obligors are named by their number within the claim."""
    ids = pl.Series("claim_id", [str(one) for one in columns.ids])
    codes, size = np.array(columns.codes), len(columns)

    def owner_of(start: Ints) -> pl.Series:
        return ids.gather(np.repeat(np.arange(size), np.diff(start)))

    within = np.arange(len(columns.obligors.yes)) - np.repeat(
        columns.obligors.start[:-1], np.diff(columns.obligors.start)
    )
    obligors, assets, events = columns.obligors, columns.assets, columns.events
    known = obligors.yes | obligors.no
    return {
        "claims": pl.DataFrame(
            [
                ids,
                pl.Series("origin", codes[columns.origin] if size else [], pl.String),
                pl.Series("instrument", np.array(KINDS)[columns.kind] if size else [], pl.String),
                *(_dates(name, days) for name, days in columns.dates.items()),
            ]
        ),
        "obligors": pl.DataFrame(
            [
                owner_of(obligors.start),
                pl.Series("obligor_id", within).cast(pl.String),
                pl.Series("role", np.where(obligors.principal, "principal", "other")),
                *(_fact(name, obligors.yes, known) for name in FACTS),
                *(_dates(name, days) for name, days in obligors.dates.items()),
            ]
        ),
        "assets": pl.DataFrame(
            [
                owner_of(assets.start),
                _person("owner", assets.owner),
                pl.Series("jurisdiction", codes[assets.code] if len(assets.code) else [], pl.String),
                pl.Series("grade", np.array(GRADES)[assets.grade]),
                pl.Series("value_minor", assets.value).replace(-1, None),
                pl.Series(
                    "currency", [assets.currencies[c] if c >= 0 else None for c in assets.currency], pl.String
                ),
            ]
        ),
        "events": pl.DataFrame(
            [
                owner_of(events.start),
                pl.Series("kind", np.array(EVENTS)[events.kind] if len(events.kind) else [], pl.String),
                _dates("on", events.day),
                _person("obligor_id", events.obligor),
            ]
        ),
    }


def _dates(name: str, days: Days) -> pl.Series:
    return pl.Series(name, days, pl.Int32).replace(NAT, None).cast(pl.Date)


def _person(name: str, numbers: NDArray[np.int16]) -> pl.Series:
    return pl.Series(name, numbers, pl.Int32).replace(-1, None).cast(pl.String)


def _fact(name: str, yes: NDArray[np.uint32], known: NDArray[np.uint32]) -> pl.Series:
    bit = np.uint32(BIT[name])
    held = pl.Series(name, (yes & bit) != 0)
    return pl.select(
        pl.when(pl.Series((known & bit) != 0)).then(held).otherwise(None).alias(name)
    ).to_series()
