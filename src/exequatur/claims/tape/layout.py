"""Find the tables of a sheet: lines above, header rows, claims, totals, notes, repeated headers, key-value lists."""

import re
from collections.abc import Sequence

from exequatur.claims.tape.headers import best_score, is_index_code
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet, Table
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.words import plain, width

HEADER_SEARCH_ROWS = 60
MATCHED = 0.55
"""A cell of this score or more counts as a header's."""

Grid = Sequence[tuple[Cell, ...]]

_TOTAL = re.compile(
    r"^(?:.{0,16}?)(?:合计|总计|小计|共计|累计|总和|汇总)(?:[((::].*|\d*[户笔]?)?$|^(?:sub-?|grand |portfolio |page )?totals?(?: .{0,40})?[:.]?$|^(?:sum|aggregate)[:.]?$|^总额$",
    re.IGNORECASE,
)
_TOTAL_HINT = re.compile(r"计|計|总|總|汇|total|sum|aggregate", re.IGNORECASE)
_NOTE = re.compile(
    r"^(?:注|备注|说明|附注|资料来源|数据来源|来源|填表|填报|制表|审核|复核|经办|单位[::]|日期[::]|以上|本表|特别提示|重要提示|免责|联系人?[::]|"
    r"\*|※|note|notes|source|disclaimer|prepared by|remark|the above|contact|end of)",
    re.IGNORECASE,
)


def tables_of(sheet: Sheet) -> tuple[list[Table], list[Finding]]:
    """Every table of a sheet, top to bottom, and what was found while looking.

    A sheet without a header gives none; whoever wanted it says so.
    """
    vertical = _pairs(sheet.cells)
    header = find_header(sheet, 0, min(len(sheet.cells), HEADER_SEARCH_ROWS))
    width_of_header = _matched(sheet.cells[header[-1]]) if header else 0
    narrow = max((sum(c is not None for c in row) for row in sheet.cells[:200]), default=0) <= 8
    if len(vertical) >= 3 and len(vertical) > width_of_header and narrow and _keys_are_columns(vertical):
        return _vertical_tables(sheet, vertical)
    if header is None:
        return [], []
    return _horizontal(sheet, header)


def _matched(row: Sequence[Cell]) -> int:
    return sum(best_score(cell) >= MATCHED for cell in row)


def _filled(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell is not None and cell != ""]


def _has_values(row: Sequence[Cell]) -> bool:
    """Does a row hold numbers or dates, as claims do and headers do not? Index codes (3,09) are no numbers."""
    for cell in _filled(row):
        if not isinstance(cell, str):
            return True
        text = width(cell)
        if is_index_code(text):
            continue
        if re.fullmatch(r"[-(]?[\d,.]+\)?%?", text) or (text[:1].isdigit() and parse_day(text).day):
            return True
    return False


def find_header(sheet: Sheet, start: int, stop: int) -> list[int] | None:
    """Indices of the rows of the header, at most three; None where no row has two known words.

    The row with most known words is the leaf; rows next to it join it if they are names and not values.
    """
    best, best_value = None, 0.0
    for i in range(start, stop):
        row = sheet.cells[i]
        filled = _filled(row)
        if len(filled) < 2 or _has_values(row):
            continue
        scores = [s for cell in filled if (s := best_score(cell)) >= MATCHED]
        distinct = len({plain(str(c)) for c in filled})
        value = sum(scores) * (0.5 + 0.5 * len(scores) / len(filled))
        if len(scores) >= min(2, distinct) and value > best_value * 1.15:
            best, best_value = i, value
    if best is None or best_value < 1.1:
        return None
    rows = [best]
    while len(rows) < 3 and rows[0] > start and _joins_above(sheet, rows[0] - 1, rows[0]):
        rows.insert(0, rows[0] - 1)
    while len(rows) < 3 and rows[-1] + 1 < len(sheet.cells) and _joins_below(sheet, rows[-1] + 1, rows[-1]):
        rows.append(rows[-1] + 1)
    return rows


def _joins_above(sheet: Sheet, row: int, below: int) -> bool:
    """A row of group names or of column numbers right above the header; a title line is none."""
    filled = _filled(sheet.cells[row])
    if not filled or not all(isinstance(cell, str) and len(cell) <= 40 for cell in filled):
        return False
    if _is_line(sheet, row):
        return False
    if all(is_index_code(str(cell)) for cell in filled):
        return len(filled) >= len(_filled(sheet.cells[below])) * 0.6
    if any(re.search(r"[::]", width(str(cell))) for cell in filled):
        return False
    spans = [s for s in sheet.spans if s[0] <= row <= s[2] and (s[3] > s[1] or s[2] > s[0])]
    return bool(spans) or len({plain(str(c)) for c in filled}) >= 2


def _joins_below(sheet: Sheet, row: int, above: int) -> bool:
    """A row of leaves right under a row of groups, or a row of column numbers or units."""
    cells = sheet.cells[row]
    filled = _filled(cells)
    if not filled or _has_values(cells) or not all(isinstance(c, str) and len(c) <= 40 for c in filled):
        return False
    if all(is_index_code(str(cell)) for cell in filled):
        return len(filled) >= 3
    if all(
        re.fullmatch(r"\(?(?:[百千万亿]?[万亿]?元|[a-z]{3}|%|天|户|笔|平方米)\)?", plain(str(c)))
        for c in filled
    ):
        return True
    if re.match(_TOTAL, width(str(filled[0]))) and len(filled) < 3:
        return False
    known = sum(
        best_score(cell) >= MATCHED or plain(str(cell)) in ("小计", "其他", "合计") for cell in filled
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
    filled = _filled(cells)
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


def _horizontal(sheet: Sheet, header: list[int]) -> tuple[list[Table], list[Finding]]:
    columns = _columns(sheet, header)
    above = tuple(
        " ".join(str(c) for c in _filled(sheet.cells[i])) for i in range(header[0]) if _filled(sheet.cells[i])
    )
    findings = []
    if above:
        findings.append(Finding("title_rows_skipped", sheet.name, sheet.row_numbers[0], count=len(above)))
    if len(header) > 1:
        findings.append(Finding("multi_header", sheet.name, sheet.row_numbers[header[0]], count=len(header)))
    body, totals, again, rest = _tell_rows(sheet, header, columns, findings)
    texts = above + tuple(rest)
    numbers = tuple(sheet.row_numbers[i] for i in header)
    tables = [Table(sheet, columns, numbers, texts, tuple(body), tuple(totals), findings=tuple(findings))]
    if again is not None:
        stop = min(len(sheet.cells), again + 3)
        if next_header := find_header(sheet, again, stop):
            cut = Sheet(
                sheet.name, sheet.cells, sheet.row_numbers, sheet.spans, sheet.text_only, sheet.epoch_1904
            )
            more, _ = _horizontal_after(cut, next_header, texts)
            tables.extend(more)
    return tables, []


def _horizontal_after(
    sheet: Sheet, header: list[int], above: tuple[str, ...]
) -> tuple[list[Table], list[Finding]]:
    """A further table on the same sheet; the lines above the first one hold for it too."""
    columns = _columns(sheet, header)
    findings = [Finding("second_table", sheet.name, sheet.row_numbers[header[0]])]
    body, totals, again, rest = _tell_rows(sheet, header, columns, findings)
    numbers = tuple(sheet.row_numbers[i] for i in header)
    tables = [
        Table(
            sheet, columns, numbers, above + tuple(rest), tuple(body), tuple(totals), findings=tuple(findings)
        )
    ]
    if again is not None and (next_header := find_header(sheet, again, min(len(sheet.cells), again + 3))):
        more, _ = _horizontal_after(sheet, next_header, above)
        tables.extend(more)
    return tables, []


Numbered = tuple[int, tuple[Cell, ...]]


def _tell_rows(
    sheet: Sheet, header: list[int], columns: tuple[Column, ...], findings: list[Finding]
) -> tuple[list[Numbered], list[Numbered], int | None, list[str]]:
    """Tell claims from totals, notes and repeated headers under the header; stop where another table starts."""
    body: list[Numbered] = []
    totals: list[Numbered] = []
    notes: list[Numbered] = []
    repeats: list[int] = []
    names = [{plain(level) for level in column.levels} for column in columns]
    at = [column.index for column in columns]
    blank = (None,) * len(sheet.cells[header[-1]])
    carried = _merged_down(sheet, header[-1])
    for i in range(header[-1] + 1, len(sheet.cells)):
        row, number = sheet.cells[i], sheet.row_numbers[i]
        if i in carried:
            row = tuple(carried[i].get(c, cell) for c, cell in enumerate(row))
        if row == blank:
            continue
        filled = _filled(row)
        if not filled:
            continue
        if is_total(row):
            totals.append((number, row))
        elif len(filled) <= 2 and is_note(filled, len(columns)):
            notes.append((number, row))
        elif not isinstance(filled[0], str) or len(filled) < 2:
            body.append((number, row))
        elif _repeats_header(row, at, names):
            repeats.append(number)
        elif _starts_table(row, filled):
            _say_rows(sheet, findings, totals, notes, repeats)
            return body, totals, i, [_line(n) for n in notes]
        else:
            body.append((number, row))
    _say_rows(sheet, findings, totals, notes, repeats)
    return body, totals, None, [_line(n) for n in notes]


def _merged_down(sheet: Sheet, header: int) -> dict[int, dict[int, Cell]]:
    """Names merged over several receipts, given to each of them: row -> column -> text. Sums are never repeated."""
    carried: dict[int, dict[int, Cell]] = {}
    for top, left, bottom, right in sheet.spans:
        if top <= header or bottom == top or right != left or left >= len(sheet.cells[top]):
            continue
        value = sheet.cells[top][left]
        if isinstance(value, str) and not _has_values((value,)):
            for r in range(top + 1, min(bottom + 1, len(sheet.cells))):
                carried.setdefault(r, {})[left] = value
    return carried


def _line(row: Numbered) -> str:
    return " ".join(str(c) for c in _filled(row[1]))


def _say_rows(
    sheet: Sheet, findings: list[Finding], totals: list[Numbered], notes: list[Numbered], repeats: list[int]
) -> None:
    for code, rows in (
        ("totals_row_skipped", [n for n, _ in totals]),
        ("notes_row_skipped", [n for n, _ in notes]),
        ("header_repeated", repeats),
    ):
        findings.extend(Finding(code, sheet.name, row) for row in rows[:50])


def is_total(row: Sequence[Cell]) -> bool:
    """Does one of the first two filled cells say total? A collateral text with 合计 in it does not.

    >>> is_total(("合 计", 100)), is_total((1, "某公司", "房产合计25,661.01平方米"))
    (True, False)
    """
    seen = 0
    for cell in row:
        if cell is None or cell == "":
            continue
        if isinstance(cell, str) and len(cell) <= 40 and _TOTAL_HINT.search(cell):
            text = plain(cell)
            if _TOTAL.match(text) and not re.search(r"(公司|企业|厂|集团|\bltd|\binc|s\.?a)", text):
                return True
        seen += 1
        if seen == 2:
            return False
    return False


def is_note(filled: Sequence[Cell], columns: int) -> bool:
    """Is a row with one or two filled cells a note, a source or a signature line, and no claim?"""
    if not all(isinstance(cell, str) for cell in filled):
        return False
    first = width(str(filled[0]))
    if _NOTE.match(first):
        return True
    if len(filled) == 1:
        return columns >= 3 and (len(first) > 20 or not re.fullmatch(r"[\d,.]+", first))
    return all(re.search(r"[::]$", width(str(cell))) for cell in filled)


def _repeats_header(row: Sequence[Cell], at: list[int], names: list[set[str]]) -> bool:
    same = filled = 0
    for column, words in zip(at, names, strict=True):
        cell = row[column] if column < len(row) else None
        if cell is None:
            continue
        filled += 1
        if isinstance(cell, str) and len(cell) <= 60 and plain(cell) in words:
            same += 1
        elif filled > 1 and not same:
            return False
    return same >= 2 and same >= filled * 0.6


def _starts_table(row: Sequence[Cell], filled: Sequence[Cell]) -> bool:
    """A row of header words in the middle: at least four, most of the row, no values."""
    if len(filled) < 4 or not all(isinstance(c, str) and len(c) <= 24 for c in filled):
        return False
    if sum(c[:1].isdigit() for c in map(str, filled)) > len(filled) / 3:
        return False
    return not _has_values(row) and sum(best_score(c) >= 0.78 for c in filled) >= max(4, 0.7 * len(filled))


Pair = tuple[int, int, str, Cell]


def _pairs(grid: Grid) -> list[Pair]:
    """Keys with the value to their right: (row, column of the key, key, value)."""
    found: list[Pair] = []
    for r, row in enumerate(grid[:2000]):
        c = 0
        while c < len(row) - 1:
            cell = row[c]
            if isinstance(cell, str) and best_score(cell.rstrip(":： ")) >= MATCHED:
                at = next((k for k in range(c + 1, len(row)) if row[k] is not None), None)
                if at is not None and best_score(row[at]) < MATCHED:
                    found.append((r, c, cell.rstrip(":： "), row[at]))
                    c = at
            c += 1
    return found


def _keys_are_columns(pairs: list[Pair]) -> bool:
    """Do the keys stand under each other (in at most three columns) and mostly with values that are no names?"""
    columns = {c for _, c, _, _ in pairs}
    rows = {r for r, _, _, _ in pairs}
    return len(columns) <= 4 and len(rows) >= max(2, len(pairs) / 4)


def _vertical_tables(sheet: Sheet, pairs: list[Pair]) -> tuple[list[Table], list[Finding]]:
    """A key-value sheet as a table of one row per record; a key that comes again starts the next record."""
    records: list[list[Pair]] = [[]]
    for pair in pairs:
        if any(plain(pair[2]) == plain(known[2]) for known in records[-1]):
            records.append([])
        records[-1].append(pair)
    headers: list[str] = []
    for record in records:
        headers += [key for _, _, key, _ in record if key not in headers]
    used = {r for r, _, _, _ in pairs}
    above = tuple(
        " ".join(str(c) for c in _filled(row))
        for i, row in enumerate(sheet.cells)
        if _filled(row) and i not in used
    )
    rows = []
    for record in records:
        values: dict[str, Cell] = {key: value for _, _, key, value in record}
        rows.append((sheet.row_numbers[record[0][0]], tuple(values.get(h) for h in headers)))
    findings = (Finding("vertical_layout", sheet.name, sheet.row_numbers[pairs[0][0]], count=len(pairs)),)
    columns = tuple(Column(i, (h,)) for i, h in enumerate(headers))
    return [Table(sheet, columns, (), above, tuple(rows), vertical=True, findings=findings)], []
