"""Date columns: the order of day and month by the column's style, years of the Republic of China, and no past event in the future."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from exequatur.claims.tape.column_styles import PAST_EVENTS, ColumnStyle
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.converted import Converted, Notes
from exequatur.claims.tape.model import Cell, Match, Table
from exequatur.claims.tape.values.dates import day_order, parse_day, shows_roc, unpacked

_NOTED = {
    "roc": "date_roc",
    "era": "date_era",
    "serial": "date_from_serial",
    "short_year": "date_short_year",
    "dotted": "date_dotted",
}
"""How a day was read where it was not plain -> code of the finding."""


class DateCell(NamedTuple):
    """One cell read: a day, or None and why; `codes` of findings; `rule`: how it was read."""

    day: date | None
    codes: tuple[str, ...] = ()
    rule: str = ""
    keep_text: bool = False


def read_date(
    cell: Cell, name: str, style: ColumnStyle, epoch_1904: bool = False, today: date | None = None
) -> DateCell:
    """Read one cell of the date column `name`. A past event after `today` is refused.

    >>> read_date("03/04/2025", "due_date", ColumnStyle(days="day_first")).day
    datetime.date(2025, 4, 3)
    """
    if style.swapped and isinstance(cell, date) and cell.day <= 12 and cell.day != cell.month:
        return DateCell(None, ("date_ambiguous",), "refused: an import may have swapped day and month", True)
    found = parse_day(unpacked(cell) if style.packed else cell, style.days, epoch_1904, style.roc)
    if found.day is None:
        if found.problem is None:
            return DateCell(None, rule="no date")
        return DateCell(None, (f"date_{found.problem}",), f"refused: {found.problem}", True)
    if today is not None and name in PAST_EVENTS and found.day > today:
        return DateCell(None, ("date_future",), "refused: in the future", True)
    codes = (_NOTED[found.note],) if found.note in _NOTED else ()
    rule = found.note or (
        "date" if isinstance(cell, date) else f"text, {style.days}" if style.days != "unknown" else "text"
    )
    return DateCell(found.day, codes, rule)


def explain_date(cell: Cell, match: Match, context: Context, epoch_1904: bool = False) -> str:
    """How a cell of a date column was read, in a few words."""
    return read_date(cell, match.field, context.style(match), epoch_1904, context.today).rule


def read_days(
    name: str,
    cells: Sequence[Cell],
    numbers: Sequence[int],
    table: Table,
    answer: Converted,
    notes: Notes,
    style: ColumnStyle | None = None,
    today: date | None = None,
) -> None:
    """Read a column of dates into field `name` of every row; what is no day is kept beside it as text, with a note.

    `style`: how the column writes, by the context of its table; without it the cells alone decide.
    """
    if style is None:
        texts = [c for c in cells if isinstance(c, str)]
        style = ColumnStyle(days=day_order(texts), roc=shows_roc(texts))
    cache: dict[tuple[type, Cell], DateCell] = {}
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        key = (type(cell), cell)
        if key not in cache:
            cache[key] = read_date(cell, name, style, table.sheet.epoch_1904, today)
        found = cache[key]
        if found.day is not None:
            answer.rows[i][name] = found.day
        elif found.keep_text:
            answer.rows[i][f"{name}_text"] = str(cell)
        for code in found.codes:
            notes.add(code, numbers[i], text=str(cell)[:40])
