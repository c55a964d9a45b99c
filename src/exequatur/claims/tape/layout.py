"""Find the tables of a sheet: the lines above, the header of one to three rows, the columns, then the rows under them."""

import re
from collections.abc import Sequence

from exequatur.claims.tape.headers import best_score, is_index_code
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet, Table
from exequatur.claims.tape.rows import MATCHED, Score, filled_of, has_values, is_total, tell_rows
from exequatur.claims.tape.vertical import keys_are_columns, pairs_of, vertical_table
from exequatur.claims.words import plain, width

HEADER_SEARCH_ROWS = 60

_UNIT_ONLY = re.compile(r"\(?(?:人民币)?(?:[百千万亿]?[万亿]?元|usd|rmb|cny|hkd|eur|%|天|户|笔|平方米)\)?")
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
    ]
)
"""Words that mean something only under the group over them."""


def tables_of(sheet: Sheet, known: frozenset[str] = frozenset()) -> list[Table]:
    """Every table of a sheet, top to bottom; none where no header is found.

    Args:
        known: normalised headers that a mapping file names; they count as known words.
    """

    def score(cell: object) -> float:
        return 1.0 if known and isinstance(cell, str) and plain(cell) in known else best_score(cell)

    header = find_header(sheet, 0, min(len(sheet.cells), HEADER_SEARCH_ROWS), score)
    words = sum(score(cell) >= MATCHED for row in header or () for cell in sheet.cells[row])
    narrow = max((sum(c is not None for c in row) for row in sheet.cells[:200]), default=0) <= 8
    pairs = pairs_of(sheet.cells, score) if narrow else []
    keys = {plain(key) for _, _, key, _ in pairs}
    # A court named in every row of a list reads like a header word; it is one key, however often it stands there.
    listed = header is not None and _is_header_of_list(sheet, header, score)
    if len(keys) >= 3 and len(keys) > words and not listed and keys_are_columns(pairs):
        return [vertical_table(sheet, pairs)]
    tables: list[Table] = []
    above: tuple[str, ...] = ()
    while header is not None:
        if not tables:
            above = tuple(_line(sheet.cells[i]) for i in range(header[0]) if filled_of(sheet.cells[i]))
        table, next_table = _table(sheet, header, above, not tables, score)
        tables.append(table)
        stop = min(len(sheet.cells), next_table + 3) if next_table is not None else 0
        header = find_header(sheet, next_table, stop, score) if next_table is not None else None
    return tables


def _is_header_of_list(sheet: Sheet, header: Sequence[int], score: Score) -> bool:
    """Does a row of the header hold at least three known words, and little else? In a list of keys and values every other
    cell of a row is a value."""
    for i in header:
        filled = filled_of(sheet.cells[i])
        known = sum(score(cell) >= MATCHED for cell in filled)
        if known >= 3 and known >= 0.7 * len(filled):
            return True
    return False


def _table(
    sheet: Sheet, header: list[int], above: tuple[str, ...], first: bool, score: Score
) -> tuple[Table, int | None]:
    """The table under `header`, and where the next one starts; lines above the first table hold for the others too."""
    columns = _columns(sheet, header)
    findings = []
    if first and above:
        findings.append(Finding("title_rows_skipped", sheet.name, sheet.row_numbers[0], count=len(above)))
    if not first:
        findings.append(Finding("second_table", sheet.name, sheet.row_numbers[header[0]]))
    if len(header) > 1:
        findings.append(Finding("multi_header", sheet.name, sheet.row_numbers[header[0]], count=len(header)))
    told = tell_rows(sheet, header, columns, score)
    table = Table(
        sheet=sheet,
        columns=columns,
        header_rows=tuple(sheet.row_numbers[i] for i in header),
        above=above,
        rows=tuple(told.claims),
        totals=tuple(told.totals),
        below=tuple(_line(row) for _, row in told.notes),
        findings=(*findings, *told.findings(sheet)),
    )
    return table, told.next_table


def _line(row: Sequence[Cell]) -> str:
    return " ".join(str(cell) for cell in filled_of(row))


def find_header(sheet: Sheet, start: int, stop: int, score: Score) -> list[int] | None:
    """Indices of the rows of the header, at most three; None where no row has two known words.

    The row with most known words is the leaf; rows next to it join it if they are names and not values.
    """
    best, best_value = None, 0.0
    for i in range(start, stop):
        row = sheet.cells[i]
        filled = filled_of(row)
        if len(filled) < 2 or has_values(row):
            continue
        scores = [s for cell in filled if (s := score(cell)) >= MATCHED]
        distinct = len({plain(str(c)) for c in filled})
        value = sum(scores) * (0.5 + 0.5 * len(scores) / len(filled))
        if len(scores) >= min(2, distinct) and value > best_value * 1.15:
            best, best_value = i, value
    if best is None or best_value < 1.1:
        return None
    rows = [best]
    while len(rows) < 3 and rows[0] > start and _joins_above(sheet, rows[0] - 1, rows[0]):
        rows.insert(0, rows[0] - 1)
    while (
        len(rows) < 3
        and rows[-1] + 1 < len(sheet.cells)
        and _joins_below(sheet, rows[-1] + 1, rows[-1], score)
    ):
        rows.append(rows[-1] + 1)
    return rows


def _joins_above(sheet: Sheet, row: int, below: int) -> bool:
    """A row of group names or of column numbers right above the header; a title line is none."""
    filled = filled_of(sheet.cells[row])
    if not filled or not all(isinstance(cell, str) and len(cell) <= 40 for cell in filled):
        return False
    if _is_line(sheet, row):
        return False
    if all(is_index_code(str(cell)) for cell in filled):
        return len(filled) >= len(filled_of(sheet.cells[below])) * 0.6
    if any(re.search(r":", width(str(cell))) for cell in filled):
        return False
    spans = [s for s in sheet.spans if s[0] <= row <= s[2] and (s[3] > s[1] or s[2] > s[0])]
    return bool(spans) or len({plain(str(c)) for c in filled}) >= 2


def _joins_below(sheet: Sheet, row: int, above: int, score: Score) -> bool:
    """A row of leaves right under a row of groups, or a row of column numbers or units."""
    cells = sheet.cells[row]
    filled = filled_of(cells)
    if not filled or has_values(cells) or not all(isinstance(c, str) and len(c) <= 40 for c in filled):
        return False
    if all(is_index_code(str(cell)) for cell in filled):
        return len(filled) >= 3
    if all(
        re.fullmatch(r"\(?(?:[百千万亿]?[万亿]?元|[a-z]{3}|%|天|户|笔|平方米)\)?", plain(str(c)))
        for c in filled
    ):
        return True
    if is_total(cells) and len(filled) < 3:
        return False
    known = sum(
        score(c) >= MATCHED or plain(str(c)) in _LEAVES or bool(_UNIT_ONLY.fullmatch(plain(str(c))))
        for c in filled
    )
    if known < max(1, len(filled) / 2):
        return False
    under_groups = sum(
        1
        for c, cell in enumerate(cells)
        if cell is not None
        and (c >= len(sheet.cells[above]) or sheet.cells[above][c] is None or _spans_right(sheet, above, c))
    )
    return under_groups >= len(filled) / 2


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


def _columns(sheet: Sheet, rows: list[int]) -> tuple[Column, ...]:
    """The columns with the levels of their header, merged groups carried over what they cover."""
    levels: list[list[str]] = [[] for _ in range(max(len(sheet.cells[r]) for r in rows))]
    for depth, r in enumerate(rows):
        texts = [str(c).strip() if c is not None else "" for c in sheet.cells[r]]
        for top, left, bottom, right in sheet.spans:
            if top <= r <= bottom and (right > left or bottom > top):
                source = sheet.cells[top][left] if left < len(sheet.cells[top]) else None
                for c in range(left, min(right, len(texts) - 1) + 1):
                    texts[c] = texts[c] or (str(source).strip() if source is not None else "")
        if depth < len(rows) - 1 and not any(s[0] <= r <= s[2] and s[3] > s[1] for s in sheet.spans):
            _carry_right(texts, sheet, rows[depth + 1 :])
        for c, text in enumerate(texts):
            text = re.sub(r"\s*\n\s*", "", text) if re.search(r"[一-鿿]", text) else " ".join(text.split())
            if text and not (is_index_code(text) and len(rows) > 1) and text not in levels[c]:
                levels[c].append(text)
    return tuple(Column(c, tuple(texts)) for c, texts in enumerate(levels) if texts)


def _carry_right(texts: list[str], sheet: Sheet, below: list[int]) -> None:
    """A file without merged cells: a group's name stands over the blank columns that have a leaf under them."""
    last = ""
    for c, text in enumerate(texts):
        leaf = any(c < len(sheet.cells[r]) and sheet.cells[r][c] is not None for r in below)
        if text:
            last = text if leaf else ""
        elif leaf and last:
            texts[c] = last
