"""Simulation of many claims in blocks, as a choice among them asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from exequatur.text import UserError
from exequatur.text.reasons import why
from exequatur.value.blocks import Engine, Result, Serial, Store, WorkerLost, blocks_of, joined, run_blocks
from exequatur.value.blocks.messages import MESSAGES
from exequatur.value.deals import AnyDeal, Investor
from exequatur.value.model import Matter

FEW_BLOCKS = 4
"""Blocks up to which no workers are started: they would take longer to start than to work."""


@dataclass(frozen=True)
class Simulation:
    """How to simulate. everything: all that could have a closed form too. keep: the outcome of each path, for the tail. paths: 0 to `paths` - 1 under `seed`.
    engine: makes what computes blocks, where there are enough of them; store: folder for finished ones, None for none; progress: told (done, all)."""

    everything: bool = False
    keep: bool = False
    paths: int = 4_000
    seed: int = 1
    engine: Callable[[], Engine] = Serial
    store: Path | None = None
    progress: Callable[[int, int], None] | None = None


def simulate(
    matters: Sequence[Matter], deals: Sequence[tuple[AnyDeal, ...]], investor: Investor, edges: tuple[float, ...], asked: Simulation
) -> Result:  # fmt: skip
    """The rows of all matters and deals, in their order.

    Raises:
        UserError: a worker was lost.
    """
    some = [i for i, mine in enumerate(deals) if mine]
    works = blocks_of(
        [matters[i] for i in some], [deals[i] for i in some], investor, asked.seed, asked.paths, edges, asked.keep
    )  # fmt: skip
    if not works:
        works = blocks_of(matters[:1], deals[:1], investor, asked.seed, asked.paths, edges, asked.keep)
    engine = asked.engine() if len(works) > FEW_BLOCKS else Serial()
    store = None if asked.store is None else Store(asked.store)
    try:
        return joined(run_blocks(works, store, engine, asked.progress))
    except WorkerLost as error:
        raise UserError(MESSAGES, "blocks.lost", reason=why(error)) from error
