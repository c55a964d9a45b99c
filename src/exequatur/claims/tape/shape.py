"""Is a long sheet a table at all? Told while its rows go by, before anything is made of them.

In a list of claims each row names at least who owes and how much. A run of `LONG` filled rows of which nearly none has a second
cell is no such list, however it is headed: reading it row by row would only cost time.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

LONG = 20_000
"""Filled rows in a row that are looked at together; blank rows between them do not count."""

WITH_TWO = LONG // 100
"""Rows of those with two cells or more that a table has at the least."""

_HEAD_BYTES = 4 * 2**20


class LoneCells(ValueError):
    """Rows of one cell without end; the argument says how many were looked at."""


class Watch:
    """Counts filled rows, and those with a second cell."""

    def __init__(self) -> None:
        self.filled = self.two = 0

    def see(self, cells: int) -> None:
        """Take note of a row of so many filled cells.

        Raises:
            LoneCells: `LONG` filled rows in a row are cells that stand alone.
        """
        if not cells:
            return
        self.filled += 1
        self.two += cells > 1
        if self.filled == LONG:
            if self.two < WITH_TWO:
                raise LoneCells(f"{LONG:,}")
            self.filled = self.two = 0


def watched(rows: Iterable[Sequence[Any]], blank: Any = None) -> Iterator[Sequence[Any]]:
    """The rows as they are.

    Args:
        blank: what a blank cell is.

    Raises:
        LoneCells: they are no table.
    """
    watch = Watch()
    for row in rows:
        watch.see(len(row) - row.count(blank))
        yield row


def refuse_lone_cells(path: "Path") -> None:
    """Look at the start of the one sheet of an XLSX, as text; with several sheets each is looked at when its rows are there.

    Raises:
        LoneCells: more than `LONG` rows, and hardly a cell more than rows.
    """
    import zipfile

    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
        if len(parts) != 1:
            return
        with archive.open(parts[0]) as part:
            head = part.read(_HEAD_BYTES)
    rows, cells = head.count(b"<row ") + head.count(b"<row>"), head.count(b"<c ") + head.count(b"<c>")
    if rows > LONG and rows * 0.9 < cells < rows * (1 + WITH_TWO / LONG):
        raise LoneCells(f"{rows:,}")
