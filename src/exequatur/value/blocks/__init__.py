"""Path simulation of many claims in blocks: over processes or a cluster, with what is finished kept, and the same bits however it is cut.

A block is a pure function of its claims, the seed and the number of paths (`block`). Draws are keyed by matter, so that a claim's figures do
not depend on its block, on the order, on the workers or on what else is simulated.
"""

from exequatur.value.blocks.block import Result, Work, block, blocks_of, joined
from exequatur.value.blocks.engines import Engine, Processes, Serial
from exequatur.value.blocks.run import WorkerLost, run_blocks
from exequatur.value.blocks.store import Store

__all__ = [
    "Engine",
    "Processes",
    "Result",
    "Serial",
    "Store",
    "Work",
    "WorkerLost",
    "block",
    "blocks_of",
    "joined",
    "run_blocks",
]
