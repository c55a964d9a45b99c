"""Rows under a header: claims, totals, notes, repeated headers, and where another table starts."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from exequatur.claims.tape.headers import is_index_code, readings
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet
from exequatur.claims.tape.values.amounts import NotAnAmount, from_spreadsheet, parse_amount
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.tape.values.persons import person_kind
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain, width

MATCHED = 0.55
"""A cell of this score or more counts as a header's."""

Score = Callable[[object], float]
"""How surely a cell is a header's word, 0 to 1."""

_TOTAL = re.compile(
    r"^(?:.{0,16}?)(?:合计|总计|小计|共计|累计|总和|汇总)(?:[((::].*|\d*[户笔]?)?$|^(?:sub-?|grand |portfolio |page )?totals?(?: (?:of|for|in|all|the|claims?|loans?|portfolio|amounts?|outstanding|balance|accounts?|debtors?|borrowers?|principal|[a-z]{3}|\(.*\)|\d+))*[:.]?$|^(?:sum|aggregate)[:.]?$|^总额$",
    re.IGNORECASE,
)
_TOTAL_HINT = re.compile(r"计|計|总|總|汇|total|sum|aggregate", re.IGNORECASE)
_NOTE = re.compile(
    r"^(?:注|备注|说明|附注|资料来源|数据来源|来源|填表|填报|制表|审核|复核|经办|单位[::]|日期[::]|以上|本表|特别提示|重要提示|免责|联系人?[::]|"
    r"\*|※|note|notes|source|disclaimer|prepared by|remark|the above|contact|end of)",
    re.IGNORECASE,
)


def filled_of(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that hold something, in their order."""
    return [cell for cell in row if cell is not None and cell != ""]


def has_values(row: Sequence[Cell]) -> bool:
    """Does a row hold numbers or dates, as claims do and headers do not? Index codes (3,09) are no numbers."""
    for cell in filled_of(row):
        if not isinstance(cell, str):
            return True
        text = width(cell)
        if is_index_code(text):
            continue
        if re.fullmatch(r"[-(]?[\d,.]+\)?%?", text) or (text[:1].isdigit() and parse_day(text).day):
            return True
    return False


Numbered = tuple[int, tuple[Cell, ...]]


class Told(NamedTuple):
    """The rows under a header, told apart. `next_table`: index of the row where another table starts."""

    claims: list[Numbered]
    totals: list[Numbered]
    notes: list[Numbered]
    repeats: list[Numbered]
    folded: list[Numbered]
    next_table: int | None

    def findings(self, sheet: Sheet) -> list[Finding]:
        """What was left out, row by row; the first fifty of each kind."""
        kinds = (
            ("totals_row_skipped", self.totals),
            ("notes_row_skipped", self.notes),
            ("header_repeated", self.repeats),
            ("row_folded", self.folded),
        )
        return [Finding(code, sheet.name, number) for code, found in kinds for number, _ in found[:50]]


def tell_rows(sheet: Sheet, header: list[int], columns: tuple[Column, ...], score: Score) -> Told:
    """Tell claims from totals, notes and repeated headers under the header; stop where another table starts."""
    told = Told([], [], [], [], [], None)
    names = [{plain(level) for level in column.levels} for column in columns]
    at = [column.index for column in columns]
    blank = (None,) * len(sheet.cells[header[-1]])
    carried, folds = _merged_down(sheet, header[-1]), _under_one_sum(sheet, header[-1], columns)
    for i in range(header[-1] + 1, len(sheet.cells)):
        row = sheet.cells[i]
        if row == blank or not (filled := filled_of(row)):
            continue
        if i in carried:
            row = tuple(carried[i].get(c, cell) for c, cell in enumerate(row))
        numbered = (sheet.row_numbers[i], row)
        if i in folds and told.claims:
            told.folded.append(numbered)
            told.claims[-1] = _fold(told.claims[-1], row)
            continue
        if is_total(row):
            told.totals.append(numbered)
        elif len(filled) <= 2 and is_note(row, len(columns)):
            told.notes.append(numbered)
        elif len(filled) > 1 and isinstance(filled[0], str) and _repeats_header(row, at, names):
            told.repeats.append(numbered)
        elif len(filled) > 3 and isinstance(filled[0], str) and _starts_table(row, filled, score):
            return told._replace(next_table=i)
        else:
            told.claims.append(numbered)
    if len(told.claims) > 2 and _sums_the_rest(told.claims):
        told.totals.append(told.claims.pop())
    return told


def _sums_the_rest(claims: list[Numbered]) -> bool:
    """Is the last row a total without a label: numbers only, each the sum of its column over the rows above?"""
    _, last = claims[-1]
    filled = filled_of(last)
    if not filled or any(isinstance(cell, bool | date) or _number(cell) is None for cell in filled):
        return False
    for c, cell in enumerate(last):
        if cell is None:
            continue
        above = [_number(row[c]) for _, row in claims[:-1]]
        if abs(sum((n for n in above if n is not None), Decimal(0)) - (_number(cell) or 0)) > Decimal("0.01"):
            return False
    return any(_number(cell) for cell in filled)


def _number(cell: Cell) -> Decimal | None:
    if isinstance(cell, int | float):
        return from_spreadsheet(cell)
    if not isinstance(cell, str):
        return None
    try:
        amount = parse_amount(cell)
    except NotAnAmount:
        return None
    return amount.number if amount else None


def _under_one_sum(sheet: Sheet, header: int, columns: tuple[Column, ...]) -> set[int]:
    """Rows that one merged sum covers besides its first: they add guarantors or collateral to one claim."""
    money = {
        column.index
        for column in columns
        if (found := readings(column.levels[-1])) and field_kinds().get(found[0].field) == "money"
    }
    return {
        r
        for top, left, bottom, right in sheet.spans
        if top > header and right == left and left in money and _number(sheet.cells[top][left]) is not None
        for r in range(top + 1, bottom + 1)
    }


def _fold(claim: Numbered, row: tuple[Cell, ...]) -> Numbered:
    """A claim with the texts of a further row added under its own, each once."""
    number, cells = claim
    merged = list(cells)
    for c, cell in enumerate(row):
        own = merged[c]
        if own is None:
            merged[c] = cell
        elif isinstance(own, str) and isinstance(cell, str) and cell not in own.split("\n"):
            merged[c] = f"{own}\n{cell}"
    return number, tuple(merged)


def _merged_down(sheet: Sheet, header: int) -> dict[int, dict[int, Cell]]:
    """Names merged over several receipts, given to each of them: row -> column -> text. Sums are never repeated."""
    carried: dict[int, dict[int, Cell]] = {}
    for top, left, bottom, right in sheet.spans:
        if top <= header or bottom == top or right != left or left >= len(sheet.cells[top]):
            continue
        value = sheet.cells[top][left]
        if isinstance(value, str) and not has_values((value,)):
            for r in range(top + 1, min(bottom + 1, len(sheet.cells))):
                carried.setdefault(r, {})[left] = value
    return carried


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


def is_note(row: Sequence[Cell], columns: int) -> bool:
    """Is a row with one or two filled cells a note, a source, a heading or a signature line, and no claim?

    A short text that stands alone in the first column of a wide table is a heading (一、对公贷款); one in another column, or
    one that looks like a company or the number of a contract, is a claim with holes in it.
    """
    filled = filled_of(row)
    if not all(isinstance(cell, str) for cell in filled):
        return False
    first = width(str(filled[0]))
    if _NOTE.match(first):
        return True
    if len(filled) == 1:
        leading = bool(row) and row[0] == filled[0]
        names = re.fullmatch(r"[A-Za-z0-9/_.,()-]{1,30}", first) or person_kind(first) == "legal"
        return columns >= 3 and (
            len(first) > 30 or (leading and not (names and not re.search(r"[、:]|分行$|支行$", first)))
        )
    return all(re.search(r":$", width(str(cell))) for cell in filled)


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


def _starts_table(row: Sequence[Cell], filled: Sequence[Cell], score: Score) -> bool:
    """A row of header words in the middle: at least four, most of the row, no values."""
    figures = 0
    for cell in filled:
        if not isinstance(cell, str) or len(cell) > 24:
            return False
        figures += cell[:1].isdigit()
        if figures * 3 > len(filled):
            return False
    return not has_values(row) and sum(score(c) >= 0.78 for c in filled) >= max(4, 0.7 * len(filled))
