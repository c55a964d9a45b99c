"""What the reader works with and gives back: sheets of cells, findings, rows, the tape."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

Cell = str | int | float | bool | date | datetime | None
"""A cell as the file holds it. None: empty. A text file has only texts."""

RowStatus = Literal["accepted", "rejected", "linked"]
"""`linked`: a row of a collateral, guarantor or counterparty sheet that was joined to a claim."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to know about one place of the tape. `count`: how many cells it stands for; `row` is the first.

    The message is made from `code` and `values` in the language of the reader; see `messages.MESSAGES`.
    """

    code: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    count: int = 1
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as read: `cells[r][c]` with `row_numbers[r]` its 1-based row in the file.

    `spans`: merged ranges (top, left, bottom, right) in indices of `cells`. `text_only`: the file has no number cells,
    so an amount as text is nothing to report.
    """

    name: str
    cells: tuple[tuple[Cell, ...], ...]
    row_numbers: tuple[int, ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()
    text_only: bool = False
    epoch_1904: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A file opened: its visible sheets and what was found on the way."""

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `header` is its levels joined by "/", `index` its place in the cells."""

    index: int
    levels: tuple[str, ...]

    @property
    def header(self) -> str:
        """The levels from the group down, joined by "/"."""
        return "/".join(self.levels)


@dataclass(frozen=True, slots=True)
class Table:
    """A table found on a sheet: its columns, the lines above and below it, its rows told apart.

    `rows`, `totals`: (1-based row of the file, cells). `vertical`: the sheet was a list of keys and values.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    header_rows: tuple[int, ...]
    above: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    totals: tuple[tuple[int, tuple[Cell, ...]], ...] = ()
    below: tuple[str, ...] = ()
    vertical: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A column read as a canonical field, with the score (0 to 1) and the reasons a person can check."""

    field: str
    column: Column
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the tape as canonical fields: money in minor units, dates as `date`, parties as lists.

    `reasons`: codes of why a rejected row was rejected.
    """

    row: int
    sheet: str
    status: RowStatus
    values: Mapping[str, Any]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Control:
    """Control totals in minor units: over the candidate rows, the accepted ones, and as the tape itself states.

    `stated` holds (sheet, row, field, minor units or None where the row cannot be compared, agrees?).
    """

    before: Mapping[str, int]
    after: Mapping[str, int]
    rejected: Mapping[str, int]
    stated: tuple[tuple[str, int, str, int | None, bool | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Tape:
    """A loan tape as read. `rows` are the accepted claims; `rejected` wait for mending; `linked` were joined to claims."""

    source: str
    kind: str
    rows: tuple[Row, ...]
    rejected: tuple[Row, ...]
    linked: tuple[Row, ...]
    totals_field: str
    totals: Mapping[str, int]
    fields: Mapping[str, str]
    matches: tuple[Match, ...]
    warnings: tuple[Finding, ...]
    control: Control
    tables: tuple[Table, ...]
