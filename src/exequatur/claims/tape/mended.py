"""Rejected rows that come back mended: the columns that a report adds to them, taken off again before anything is read.

A report writes the rejected rows in their own layout and adds the reason, the id of the claim and, for a row held for a person,
a cell that holds it back until somebody clears it. Read again, the row keeps its id, and a held row waits on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from exequatur.claims.tape.messages import MESSAGES
from exequatur.claims.tape.model import Cell, Sheet
from exequatur.claims.words import plain
from exequatur.text import LANGUAGES, say

REASON, ID, HELD = "report.reason", "report.claim_id", "report.hold"
"""Messages that head the added columns."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier report said of the rows of a tape, by (sheet, row).

    `ids`: the id of the claim. `held`: nobody has cleared the cell that holds the row back. `settled`: it was cleared.
    """

    ids: Mapping[tuple[str, int], str] = field(default_factory=dict)
    held: frozenset[tuple[str, int]] = frozenset()
    settled: frozenset[tuple[str, int]] = frozenset()


NOTHING_KEPT = Kept()
"""The tape is no report of rejected rows."""


def is_added(header: object) -> str | None:
    """Which added column a cell heads: one of `REASON`, `ID`, `HELD`; None where it is the tape's own."""
    if not isinstance(header, str) or "exequatur" not in header:
        return None
    heads = {plain(say(MESSAGES, key, lang)): key for key in (REASON, ID, HELD) for lang in LANGUAGES}
    return heads.get(plain(header))


def take_off(sheets: Sequence[Sheet]) -> tuple[tuple[Sheet, ...], Kept]:
    """The sheets with the columns that a report added made blank, and what those said."""
    ids: dict[tuple[str, int], str] = {}
    held: set[tuple[str, int]] = set()
    settled: set[tuple[str, int]] = set()
    bare = []
    for sheet in sheets:
        if not any(_heads(row) for row in sheet.cells[:200]):
            bare.append(sheet)
            continue
        cells, added = [], dict[int, str]()
        for number, row in zip(sheet.row_numbers, sheet.cells, strict=True):
            place = (sheet.name, number)
            if heads := _heads(row):
                added = heads
            else:
                for c, key in added.items():
                    text = str(row[c]).strip() if c < len(row) and row[c] is not None else ""
                    if key == ID and text:
                        ids[place] = text
                    elif key == HELD:
                        (held if text else settled).add(place)
            cells.append(tuple(None if c in added else cell for c, cell in enumerate(row)))
        bare.append(replace(sheet, cells=tuple(cells)))
    return tuple(bare), Kept(ids, frozenset(held), frozenset(settled))


def _heads(row: Sequence[Cell]) -> dict[int, str]:
    """The added columns that a row heads: index -> which."""
    return {c: key for c, cell in enumerate(row) if (key := is_added(cell)) is not None}
