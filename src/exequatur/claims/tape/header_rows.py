"""Which rows of a sheet are the header of a table: by known words, else by the shape of what follows."""

import re
from collections.abc import Sequence

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.headers import is_index_code
from exequatur.claims.tape.merged import is_amount
from exequatur.claims.tape.model import Cell, Sheet
from exequatur.claims.tape.roles import UNIT_ONLY
from exequatur.claims.tape.row_words import filled_of, is_unit_line
from exequatur.claims.tape.rows import MATCHED, Score, has_values, is_total
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.words import is_chinese, plain, width

SEARCHED_TOGETHER = 60
"""Rows among which the one with most known words is the header."""

SEARCHED = 1200
"""Rows after which no header is looked for."""

MOST_ROWS = 4
"""Rows of a header."""

_LEAVES = frozenset(
    [
        "小计",
        "其他",
        "合计",
        "日期",
        "金额",
        "编号",
        "名称",
        "姓名",
        "户数",
        "笔数",
        "时间",
        "类型",
        "情况",
        "号码",
        "面积",
        "地址",
        "备注",
        "name",
        "date",
        "amount",
        "no.",
        "type",
        "number",
        "value",
    ]
)
"""Words that mean something only under the group over them."""


_LINE_LABEL = late_pattern(
    r"(?:金额|货币|计量)?单位|币种|币别|基准日期?|截止日期?|unit|currency|cut-?off(?: date)?|as (?:of|at)|date"
)
"""What stands first in a line over a table whose value stands in a cell of its own."""


def first_header(sheet: Sheet, score: Score) -> list[int] | None:
    """Indices of the rows of the first header of a sheet, however far down; None where no row has two known words."""
    for start in range(0, min(len(sheet.cells), SEARCHED), SEARCHED_TOGETHER):
        found = find_header(sheet, start, min(len(sheet.cells), start + SEARCHED_TOGETHER), score)
        if found:
            return found
    return None


def find_header(sheet: Sheet, start: int, stop: int, score: Score) -> list[int] | None:
    """Indices of the rows of the header, at most four; None where no row has two known words.

    The row with most known words is the leaf; rows next to it join it if they are names and not values.
    """
    values: dict[int, float] = {}
    for i in range(start, stop):
        row = sheet.cells[i]
        filled = filled_of(row)
        if len(filled) < 2 or has_values(row):
            continue
        scores = [s for cell in filled if (s := score(cell)) >= MATCHED]
        distinct = len({plain(str(c)) for c in filled})
        value = sum(scores) * (0.5 + 0.5 * len(scores) / len(filled))
        if len(scores) >= min(2, distinct) and value >= 1.1:
            values[i] = value
    leaf = _leaf(sheet, values)
    return None if leaf is None else _with_neighbours(sheet, leaf, start, score)


def _leaf(sheet: Sheet, values: dict[int, float]) -> int | None:
    """The row with most known words; a row further up wins if rows with values follow it and it has near half as many."""
    best, best_value = None, 0.0
    for i, value in values.items():
        if value > best_value * 1.15:
            best, best_value = i, value
    if best is None:
        return None
    for i, value in values.items():
        if i < best and value >= 0.4 * best_value and len(filled_of(sheet.cells[i])) > 2:
            under = [row for row in sheet.cells[i + 1 : min(i + 4, best)] if filled_of(row)]
            if (
                under
                and has_values(under[0])
                and len(filled_of(under[0])) * 2 >= len(filled_of(sheet.cells[i]))
            ):
                return i
    return best


def _with_neighbours(sheet: Sheet, leaf: int, start: int, score: Score) -> list[int]:
    rows = [leaf]
    while len(rows) < MOST_ROWS and rows[0] > start and _joins_above(sheet, rows[0] - 1, rows[0]):
        rows.insert(0, rows[0] - 1)
    while (
        len(rows) < MOST_ROWS
        and rows[-1] + 1 < len(sheet.cells)
        and _joins_below(sheet, rows[-1] + 1, rows, score)
    ):
        rows.append(rows[-1] + 1)
    return rows


def header_by_shape(sheet: Sheet) -> list[int] | None:
    """The first row of texts over rows whose columns hold values of one type, whatever its words; None where there is none.

    It takes at least two names, no value among them, as many as the rows under it have cells, and one column of values.
    """
    for i in range(min(len(sheet.cells), SEARCHED_TOGETHER * 4)):
        row = sheet.cells[i]
        filled = filled_of(row)
        if len(filled) < 2 or has_values(row) or not all(isinstance(c, str) and len(c) <= 60 for c in filled):
            continue
        under = [r for r in sheet.cells[i + 1 : i + 40] if len(filled_of(r)) > 1][:20]
        if not under or is_total(row) or len({plain(str(c)) for c in filled}) < len(filled) * 0.7:
            continue
        named = [c for c, cell in enumerate(row) if cell is not None]
        usual = sorted(len(filled_of(r)) for r in under)[len(under) // 2]
        if (
            len(filled) < usual * 0.7
            or not _has_value_column(named, under)
            or len(filled_of(under[0])) * 2 < len(named)
        ):
            continue
        return [i]
    return None


def _has_value_column(named: Sequence[int], under: Sequence[Sequence[Cell]]) -> bool:
    for c in named:
        cells = [row[c] for row in under if c < len(row) and row[c] is not None]
        values = sum(_is_value(cell) for cell in cells)
        if cells and len(cells) * 2 >= len(under) and values >= 0.8 * len(cells):
            return True
    return False


def _is_value(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return True
    return any(ch.isdigit() for ch in cell) and (is_amount(cell) or parse_day(cell).day is not None)


def _joins_above(sheet: Sheet, row: int, below: int) -> bool:
    """A row of group names or of column numbers right above the header; a title line is none."""
    filled = filled_of(sheet.cells[row])
    if not filled or not all(isinstance(cell, str) and len(cell) <= 40 for cell in filled):
        return False
    if all(is_index_code(str(cell)) for cell in filled):
        return len(filled) >= len(filled_of(sheet.cells[below])) * 0.6
    wide = any(top <= row <= bottom and right > left for top, left, bottom, right in sheet.spans)
    if _is_line(sheet, row) or (has_values(sheet.cells[row]) and not wide):
        return False
    if is_total(sheet.cells[row]) and len(filled) < 3:  # among names of columns "total" is one of them
        return False
    if any(re.search(":", width(str(cell))) or is_unit_line(str(cell)) for cell in filled):
        return False
    spans = [s for s in sheet.spans if s[0] <= row <= s[2] and (s[3] > s[1] or s[2] > s[0])]
    if not spans and len(filled) <= 4 and _LINE_LABEL.fullmatch(plain(str(filled[0]))):
        return False
    if not spans and (_in_brackets(filled) or (len(filled) == 2 and re.search(r"\d{4}", str(filled[0])))):
        return False
    return bool(spans) or len({plain(str(c)) for c in filled}) >= 2


def _in_brackets(filled: Sequence[Cell]) -> bool:
    """Does a row of one or two texts put one in brackets, as lines over a table do with the unit?"""
    return len(filled) <= 2 and any(re.fullmatch(r"\(.*\)", width(str(cell))) for cell in filled)


def _joins_below(sheet: Sheet, row: int, header: Sequence[int], score: Score) -> bool:
    """A row of leaves right under a row of groups, or a row of column numbers or units."""
    cells = sheet.cells[row]
    filled = filled_of(cells)
    if not filled or has_values(cells) or not all(isinstance(c, str) and len(c) <= 40 for c in filled):
        return False
    if all(is_index_code(str(cell)) for cell in filled):
        return len(filled) >= 3
    if all(is_unit_word(str(c)) for c in filled):
        return True
    if is_total(cells) and len(filled) < 3:
        return False
    above = header[-1]
    if _merged_into_it(sheet, above, row):
        return True
    known = sum(score(c) >= MATCHED or plain(str(c)) in _LEAVES or is_unit_word(str(c)) for c in filled)
    if known < max(1, len(filled) / 2):
        return False
    if _says_it_again(filled, filled_of(sheet.cells[above]), known):
        return True
    under_groups = sum(
        1
        for c, cell in enumerate(cells)
        if cell is not None
        and (c >= len(sheet.cells[above]) or sheet.cells[above][c] is None or _spans_right(sheet, above, c))
    )
    return under_groups >= len(filled) / 2


def _merged_into_it(sheet: Sheet, above: int, row: int) -> bool:
    """Do merged cells say that a row is a part of the header, whatever its words? Every name above it that has no leaf in it is merged
    down into it, and every leaf stands under a name that is merged across."""
    down, leaves = 0, 0
    for c, cell in enumerate(sheet.cells[above]):
        own = sheet.cells[row][c] if c < len(sheet.cells[row]) else None
        if own is not None:
            if cell is not None and not _spans_right(sheet, above, c):
                return False
            leaves += 1
        elif cell is not None:
            if not any(top <= above < bottom and bottom >= row and left <= c <= right for top, left, bottom, right in sheet.spans):  # fmt: skip
                return False
            down += 1
    return down >= 2 and leaves >= 2


def _says_it_again(filled: Sequence[Cell], above: Sequence[Cell], known: int) -> bool:
    """Is a row the header in another language: as many names, nearly all known, in other letters?"""
    chinese = [sum(is_chinese(str(c)) for c in cells) > len(cells) / 2 for cells in (filled, above)]
    return chinese[0] != chinese[1] and len(filled) >= 0.7 * len(above) and known >= 0.6 * len(filled)


def is_unit_word(text: str) -> bool:
    """Is `text` the name of a unit and nothing else, as a row of units under a header has them?"""
    return bool(UNIT_ONLY.fullmatch(plain(text))) or bool(re.fullmatch(r"\(?[a-z]{3}\)?", plain(text)))


def _spans_right(sheet: Sheet, row: int, column: int) -> bool:
    if any(t <= row <= b and left <= column <= right and right > left for t, left, b, right in sheet.spans):
        return True
    cells = sheet.cells[row]
    return column + 1 < len(cells) and cells[column] is not None and cells[column + 1] is None


def _is_line(sheet: Sheet, row: int) -> bool:
    """Is a row a title, a unit or a date line: one text, alone or merged across?"""
    cells = sheet.cells[row]
    filled = filled_of(cells)
    if len(filled) == 1:
        column = next(c for c, cell in enumerate(cells) if cell is not None)
        span = next((s for s in sheet.spans if s[0] <= row <= s[2] and s[1] == column), None)
        wide = span is not None and span[3] - span[1] + 1 >= max(3, len(cells) * 0.6)
        return wide or span is None or column == 0
    return False
