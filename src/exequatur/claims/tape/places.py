"""Where on the sheet a value of a table stands: merged cells, key-value lists and hidden columns brought back to the file."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from openpyxl.utils import get_column_letter

from exequatur.claims.tape.model import Cell, Column, Sheet, Table

At = tuple[int, int]
"""Index of the row and of the column in the cells of a sheet."""


class Places:
    """Addresses of the cells of one table, as a spreadsheet program shows them."""

    def __init__(self, table: Table) -> None:
        self.table, self.sheet = table, table.sheet

    @cached_property
    def at_number(self) -> Mapping[int, int]:
        """1-based row of the file -> its index in the cells of the sheet."""
        return {number: i for i, number in enumerate(self.sheet.row_numbers)}

    @cached_property
    def _spans(self) -> Mapping[int, list[tuple[int, int, int, int]]]:
        """Merged ranges of one column that take several rows, by their column."""
        found: dict[int, list[tuple[int, int, int, int]]] = {}
        for span in self.sheet.spans:
            for column in range(span[1], min(span[3], span[1] + 200) + 1):
                found.setdefault(column, []).append(span)
        return found

    def address(self, at: At) -> str:
        """The address of a cell: D7."""
        return address(self.sheet, at)

    def cell_at(self, at: At) -> Cell:
        """What stands in a cell; None beyond the sheet."""
        row = self.sheet.cells[at[0]] if 0 <= at[0] < len(self.sheet.cells) else ()
        return row[at[1]] if at[1] < len(row) else None

    def of(self, position: int, column: Column) -> At | None:
        """Where the value of row `position` of the table in `column` stands; None where the file has no such row."""
        number = self.table.rows[position][0]
        origin = self.table.origins.get((position, column.index))
        if origin is not None:
            row = self.at_number.get(origin[0])
            return None if row is None else (row, origin[1])
        row = self.at_number.get(number)
        if row is None or self.table.vertical:
            return None
        here = (row, column.index)
        if self.cell_at(here) is not None:
            return here
        for top, left, bottom, right in self._spans.get(column.index, ()):
            if (
                top <= row <= bottom
                and left <= column.index <= right
                and self.cell_at((top, left)) is not None
            ):
                return top, left
        return self._folded(here) or here

    def _folded(self, here: At) -> At | None:
        """A value that a further row under one merged sum gave to its claim."""
        bottoms = [s[2] for spans in self._spans.values() for s in spans if s[0] == here[0] and s[2] > s[0]]
        for row in range(here[0] + 1, max(bottoms, default=here[0]) + 1):
            if self.cell_at((row, here[1])) is not None:
                return row, here[1]
        return None

    def header_of(self, column: Column) -> At | None:
        """The lowest cell of the header of a column."""
        for number in reversed(self.table.header_rows):
            row = self.at_number.get(number)
            if row is not None and self.cell_at((row, column.index)) is not None:
                return row, column.index
        return None

    def lines(self) -> Sequence[At]:
        """The filled cells above the header: titles, units, dates."""
        stop = self.at_number.get(min(self.table.header_rows, default=0), 0)
        if self.table.vertical:
            stop = len(self.sheet.cells)
        return [
            (r, c)
            for r, row in enumerate(self.sheet.cells[:stop])
            for c, cell in enumerate(row)
            if cell is not None
        ]


def address(sheet: Sheet, at: At) -> str:
    """The address of a cell of `sheet` in the file; hidden columns that were left out count."""
    numbers = sheet.column_numbers
    column = numbers[at[1]] if at[1] < len(numbers) else at[1] + 1
    return f"{get_column_letter(column)}{sheet.row_numbers[at[0]]}"
