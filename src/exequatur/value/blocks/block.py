"""One block: some matters under their deals, played on the paths of a seed."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import msgspec
import numpy as np
from msgspec import Struct

from exequatur.value.deals import AnyDeal, Domestic, Investor, LitigationFunding, SelfFunded
from exequatur.value.durations import Floats
from exequatur.value.kernels.choice import Compiled, compiled
from exequatur.value.model import Matter
from exequatur.value.paths.cash import Cash
from exequatur.value.paths.played import Played
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import Known, play
from exequatur.value.portfolio.spending import outlay_of

SIZE = 32
"""Matters in a block."""


class Work(Struct, frozen=True):
    """Matters, the deals of each, who values them; paths 0 to `paths` - 1 of a seed. edges: beginnings and ends of periods, years from today, for outlay
    and time in hand. keep: whether the net present value of every path is kept, for selection by the tail."""

    matters: tuple[Matter, ...]
    deals: tuple[tuple[AnyDeal, ...], ...]
    investor: Investor
    seed: int
    paths: int
    edges: tuple[float, ...] = ()
    keep: bool = False

    def packed(self) -> bytes:
        """The work as bytes: what is sent to a worker, and what keys the result."""
        return msgspec.msgpack.encode(self)


def unpacked(data: bytes) -> Work:
    """The work that `Work.packed` made bytes of."""
    return msgspec.msgpack.decode(data, type=Work)


@dataclass(frozen=True)
class Result:
    """What was found: a row a matter and deal, in their order; minor units and years.

    mean, se: of the creditor's net present value, its standard error. other: mean of the party across the table, not a number where there is none.
    spent: what the creditor lays out in all, undiscounted; laid_out: likewise the other party, its price left out. outlay: the creditor's by period; in_hand:
    years in hand of the creditor by period. values: of every path, where they were kept. fault: why there are no figures, "" where there are.
    """

    mean: Floats
    se: Floats
    other: Floats
    spent: Floats
    laid_out: Floats
    outlay: Floats
    in_hand: Floats
    values: Floats
    fault: "np.ndarray[tuple[int, ...], np.dtype[np.str_]]"

    def packed(self) -> bytes:
        """The result as bytes, with a checksum of each array."""
        out = io.BytesIO()
        np.savez(out, **{one.name: getattr(self, one.name) for one in fields(self)})
        return out.getvalue()

    @staticmethod
    def unpacked(data: bytes) -> "Result":
        """The result that `packed` made bytes of.

        Raises:
            Exception: damaged bytes, one of several kinds.
        """
        with np.load(io.BytesIO(data), allow_pickle=False) as found:
            return Result(**{one.name: found[one.name] for one in fields(Result)})


def block(work: Work) -> Result:
    """Play every deal of every matter. One that cannot be played is told in `fault` and stops nothing."""
    rows = [
        row
        for matter, deals in zip(work.matters, work.deals, strict=True)
        for row in _of_matter(matter, deals, work)
    ]
    periods, paths = max(len(work.edges) - 1, 0), work.paths if work.keep else 0

    def stack(name: str, wide: int) -> Floats:
        return np.array([getattr(row, name) for row in rows], dtype=float).reshape(len(rows), wide)

    flat = {
        name: stack(name, 1)[:, 0] if rows else np.zeros(0)
        for name in ("mean", "se", "other", "spent", "laid_out")
    }
    return Result(
        **flat,
        outlay=stack("outlay", periods),
        in_hand=stack("in_hand", periods),
        values=stack("values", paths),
        fault=np.array([row.fault for row in rows], dtype=np.str_),
    )


@dataclass(frozen=True)
class _Row:
    mean: float
    se: float
    other: float
    spent: float
    laid_out: float
    outlay: Floats
    in_hand: Floats
    values: Floats
    fault: str = ""


def _of_matter(matter: Matter, deals: Sequence[AnyDeal], work: Work) -> Iterator[_Row]:
    paths = Seeded(work.seed, 0, work.paths)
    known: Known = {}
    for deal in deals:
        try:
            with np.errstate(all="ignore"):  # what comes of it is looked at below
                found = None if len(work.edges) > 1 else compiled(matter, deal, work.investor, paths)
                if found is not None:
                    row = _compiled_row(found, work)
                else:
                    row = _row(play(matter, deal, work.investor, paths, known=known), deal, work)
            yield row if np.isfinite(row.mean) else _failed(work, "no finite mean")
        except (ValueError, ArithmeticError) as error:
            yield _failed(work, str(error))


def _failed(work: Work, why: str) -> _Row:
    periods, nan = max(len(work.edges) - 1, 0), float("nan")
    kept = np.full(work.paths if work.keep else 0, nan)
    nothing = np.full(periods, nan)
    return _Row(nan, nan, nan, nan, nan, nothing, nothing, kept, why or "?")


def _row(played: Played, deal: AnyDeal, work: Work) -> _Row:
    creditor = played.parties["creditor"]
    values = creditor.value(work.investor.creditor)
    across = next((played.parties[name] for name in ("funder", "buyer") if name in played.parties), None)
    ours = isinstance(deal, Domestic | SelfFunded | LitigationFunding)
    price = played.price or 0.0
    return _Row(
        mean=float(values.mean()),
        se=float(np.hypot(values.std(ddof=1) / np.sqrt(len(values)), played.price_error))
        if len(values) > 1
        else 0.0,
        other=float("nan") if across is None else float(across.value(work.investor.funder).mean()),
        spent=_all_outlay(creditor),
        laid_out=0.0 if across is None else max(_all_outlay(across) - max(price, 0.0), 0.0),
        outlay=outlay_of(creditor, work.edges) if len(work.edges) > 1 else np.zeros(0),
        in_hand=_in_hand(played, work) if ours else np.zeros(max(len(work.edges) - 1, 0)),
        values=values if work.keep else np.zeros(0),
    )


def _compiled_row(found: Compiled, work: Work) -> _Row:
    """A row without periods, by the compiled paths: whoever leads pays what the pursuit costs."""
    values, leads = found.creditor, found.other is None
    return _Row(
        mean=float(values.mean()),
        se=float(np.hypot(values.std(ddof=1) / np.sqrt(len(values)), found.price_error))
        if len(values) > 1
        else 0.0,
        other=float("nan") if found.other is None else float(found.other.mean()),
        spent=found.spent if leads else 0.0,
        laid_out=0.0 if leads else found.spent,
        outlay=np.zeros(0),
        in_hand=np.zeros(0),
        values=values if work.keep else np.zeros(0),
    )


def _all_outlay(cash: Cash) -> float:
    return float(outlay_of(cash, (0.0, 1e6))[0])


def _in_hand(played: Played, work: Work) -> Floats:
    return np.diff(np.array([float(np.minimum(played.over, edge).mean()) for edge in work.edges]))


def blocks_of(
    matters: Sequence[Matter], deals: Sequence[tuple[AnyDeal, ...]], investor: Investor, seed: int, paths: int,
    edges: tuple[float, ...] = (), keep: bool = False, size: int = SIZE,
) -> list[Work]:  # fmt: skip
    """The work of many matters, cut into blocks."""
    return [
        Work(
            tuple(matters[at : at + size]),
            tuple(deals[at : at + size]),
            investor,
            seed,
            paths,
            edges,
            keep,
        )
        for at in range(0, len(matters), size)
    ]


def joined(results: Sequence[Result]) -> Result:
    """The rows of all blocks, one after the other."""
    return Result(
        **{one.name: np.concatenate([getattr(r, one.name) for r in results]) for one in fields(Result)}
    )
