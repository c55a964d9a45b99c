"""What the reader works with and gives back: sheets of cells, findings, rows, the tape."""

import dataclasses
from collections.abc import Mapping, Sequence
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
    so an amount as text is nothing to report. `column_numbers[c]`: the 1-based column of the file, where hidden columns were
    left out; empty: index and column go together. `column_formats[c]`: the number format of a column where it names a
    currency or a unit, shows percentages or divides for show; `cell_formats`: that of single cells that differ from their column, by
    1-based row of the file and index of the column. `longer`: rows of a text with more cells than most, in which a comma may have cut a
    number in two.
    """

    name: str
    cells: tuple[tuple[Cell, ...], ...]
    row_numbers: tuple[int, ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()
    text_only: bool = False
    epoch_1904: bool = False
    column_numbers: tuple[int, ...] = ()
    column_formats: tuple[str | None, ...] = ()
    cell_formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    longer: frozenset[int] = frozenset()


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

    `rows`, `totals`: (1-based row of the file, cells). `vertical`: the sheet was a list of keys and values. `origins`: where a
    cell stands that is not in its row and column: (place in `rows`, index of the column) -> (1-based row of the file, index of
    the column in the sheet). `slid`: places in `rows` whose cells reach beyond the last header, in a text file: one of them was cut in
    two, so none can be relied on. `periods`: places of the columns of first and of last days that stood in one cell.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    header_rows: tuple[int, ...]
    above: tuple[str, ...]
    rows: Sequence[tuple[int, tuple[Cell, ...]]]
    totals: tuple[tuple[int, tuple[Cell, ...]], ...] = ()
    below: tuple[str, ...] = ()
    vertical: bool = False
    findings: tuple[Finding, ...] = ()
    origins: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    slid: frozenset[int] = frozenset()
    periods: tuple[tuple[int, int], ...] = ()


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

    `reasons`: codes of why a rejected row was rejected. `like`: (sheet, row) that a row held as a repeat resembles. `part`: the place
    of its table among `Tape.parts`, for tables side by side share the numbers of their rows.
    """

    row: int
    sheet: str
    status: RowStatus
    values: Mapping[str, Any]
    reasons: tuple[str, ...] = ()
    like: tuple[str, int] | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class SheetTotals:
    """Control totals of one sheet, field and currency, in minor units: candidate rows, accepted ones, rejected ones."""

    sheet: str
    field: str
    currency: str
    before: int
    after: int
    rejected: int


@dataclass(frozen=True, slots=True)
class TotalsCheck:
    """One figure of a totals row of the tape beside the rows that it sums up, in minor units.

    `kind`: a subtotal sums the rows since the last totals row, a total all rows of its table. `currency`, `stated`: None where
    the row cannot be compared. `found`: sum of the candidate rows. `accepted`: sum of those accepted. `agrees`: does the
    stated figure hold for the candidate rows; None where it cannot be compared. `explained`: code of what accounts for a
    difference, "" where nothing does; `values` fill its message.
    """

    sheet: str
    row: int
    kind: Literal["total", "subtotal"]
    field: str
    currency: str | None
    stated: int | None
    found: int | None
    accepted: int | None
    agrees: bool | None
    explained: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Control:
    """Control totals in minor units: over the candidate rows, the accepted ones, and as the tape itself states.

    `stated` holds (sheet, row, field, minor units or None where the row cannot be compared, agrees?) of the totals field;
    `checks` every figure of every totals row; `sheets` the sums per sheet, field and currency.
    """

    before: Mapping[str, int]
    after: Mapping[str, int]
    rejected: Mapping[str, int]
    stated: tuple[tuple[str, int, str, int | None, bool | None], ...] = ()
    checks: tuple[TotalsCheck, ...] = ()
    sheets: tuple[SheetTotals, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the tape with what its columns were read as.

    `context`: what holds for all of the table, a `context.Context`. `claims`: its rows are claims; else they were joined to
    claims, or left alone.
    """

    table: Table
    matches: tuple[Match, ...]
    context: Any
    claims: bool


@dataclass(frozen=True, slots=True)
class Tape:
    """A loan tape as read. `rows` are the accepted claims; `rejected` wait for mending; `linked` were joined to claims.

    `tables`, `matches`: of the claim tables; `parts` holds every table with its own matches.
    """

    source: str
    kind: str
    rows: Sequence[Row]
    rejected: Sequence[Row]
    linked: Sequence[Row]
    totals_field: str
    totals: Mapping[str, int]
    fields: Mapping[str, str]
    matches: tuple[Match, ...]
    warnings: tuple[Finding, ...]
    control: Control
    tables: tuple[Table, ...]
    parts: tuple[Part, ...] = ()
