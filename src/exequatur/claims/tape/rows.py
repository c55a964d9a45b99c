"""Rows under a header: claims, totals, notes, repeated headers, and where another table starts."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from exequatur.claims.tape.headers import is_index_code
from exequatur.claims.tape.merged import adds_to_claim, carry_names, fold, merged_down, under_one_sum
from exequatur.claims.tape.model import Cell, Column, Finding, Sheet
from exequatur.claims.tape.roles import roles_of
from exequatur.claims.tape.row_words import (
    LONGEST_LABEL,
    TOTAL_HINT,
    filled_of,
    is_bare_total,
    is_breakdown,
    is_note_text,
    is_of_types,
    is_page_or_rule,
    is_signature,
    is_total_after_name,
    is_total_label,
    is_unit_line,
)
from exequatur.claims.tape.unlabelled_totals import number_of, take_below_total, take_unlabelled
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.tape.values.persons import person_kind
from exequatur.claims.words import plain, width

MATCHED = 0.55
"""A cell of this score or more counts as a header's."""

SURELY = 0.78
"""A cell of this score or more counts as a header's where claims are expected."""

Score = Callable[[object], float]
"""How surely a cell is a header's word, 0 to 1."""

Numbered = tuple[int, tuple[Cell, ...]]


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


def may_be_no_claim(filled: Sequence[Cell], columns: int, words: frozenset[str]) -> bool:
    """Is a row worth a closer look, because it may be a total, a note, a heading, a header or a line of signs?

    It is where it has few cells (three, or less than half of the columns), where one of its first two filled cells speaks of a total,
    begins with a sign or is a word of the header, or where no cell is a figure. Every other row is a claim.

    Args:
        filled: the filled cells of the row.
        columns: how many columns the table has.
        words: the words of the header, normalised.
    """
    if len(filled) <= 3 or len(filled) * 2 < columns:
        return True
    for cell in filled[:2]:
        if isinstance(cell, str) and (
            (len(cell) <= LONGEST_LABEL and TOTAL_HINT.search(cell))
            or not cell[:1].isalnum()
            or plain(cell) in words
        ):
            return True
    return all(isinstance(cell, str) and not cell[:1].isdigit() for cell in filled)


class Told(NamedTuple):
    """The rows under a header, told apart. `next_table`: index of the row where another table starts; `between`: notes that stand
    right over it. `carried`: rows that were given the name over them."""

    claims: list[Numbered]
    totals: list[Numbered]
    notes: list[Numbered]
    repeats: list[Numbered]
    folded: list[Numbered]
    next_table: int | None
    between: tuple[Numbered, ...] = ()
    carried: tuple[int, ...] = ()

    def findings(self, sheet: Sheet) -> list[Finding]:
        """What was left out, row by row; the first fifty of each kind."""
        kinds = (
            ("totals_row_skipped", self.totals),
            ("notes_row_skipped", self.notes),
            ("header_repeated", self.repeats),
            ("row_folded", self.folded),
        )
        found = [Finding(code, sheet.name, number) for code, rows in kinds for number, _ in rows[:50]]
        if self.carried:
            found.append(Finding("name_carried_down", sheet.name, self.carried[0], count=len(self.carried)))
        return found


def tell_rows(sheet: Sheet, header: list[int], columns: tuple[Column, ...], score: Score) -> Told:
    """Tell claims from totals, notes and repeated headers under the header; stop where another table starts.

    Every row under the header that is not blank stands in exactly one of the lists, up to `next_table`.
    """
    told = Told([], [], [], [], [], None)
    names = [{plain(level) for level in column.levels} for column in columns]
    words = frozenset().union(*names)
    at = [column.index for column in columns]
    roles = roles_of(columns)
    wide = max(at, default=0) + 1
    carried = merged_down(sheet, header[-1], columns)
    folds = under_one_sum(sheet, header[-1], columns)
    after_gap = False
    for i in range(header[-1] + 1, len(sheet.cells)):
        row = sheet.cells[i]
        if not any(cell is not None for cell in row) or not (filled := filled_of(row)):
            after_gap = True
            continue
        gap, after_gap = after_gap, False
        if len(row) < wide:
            row = (*row, *(None,) * (wide - len(row)))
        given = carried.get(i)
        if given:
            row = tuple(given.get(c, cell) if cell is None else cell for c, cell in enumerate(row))
        numbered = (sheet.row_numbers[i], row)
        if i in folds and told.claims:
            told.folded.append(numbered)
            told.claims[-1] = fold(told.claims[-1], row)
        elif not may_be_no_claim(filled, len(columns), words):
            told.claims.append(numbered)
        elif is_page_or_rule(filled) or (not told.claims and is_of_types(filled)):
            told.notes.append(numbered)
            after_gap = gap
        elif is_total(row) or _names_total(row, roles.names):
            told.totals.append(numbered)
            after_gap = True
        elif is_note(row, len(columns)):
            told.notes.append(numbered)
            after_gap = True
        elif len(filled) > 1 and isinstance(filled[0], str) and _repeats_header(row, at, names):
            told.repeats.append(numbered)
        elif _starts_table(row, filled, score, gap) or (
            gap and _heads_others(row, filled, score, roles.money)
        ):
            told = told._replace(next_table=i)
            break
        elif told.claims and not gap and not given and adds_to_claim(row, told.claims[-1][1], roles):
            told.folded.append(numbered)
            told.claims[-1] = fold(told.claims[-1], row)
        else:
            told.claims.append(numbered)
    return _settled(told, sheet, header[-1], columns)


def _settled(told: Told, sheet: Sheet, header: int, columns: tuple[Column, ...]) -> Told:
    """Sums without a label taken out, names carried down, and the notes over the next table kept for it."""
    roles = roles_of(columns)
    bounds = sorted(number for number, _ in (*told.totals, *told.notes))
    take_unlabelled(told.claims, told.totals, bounds)
    take_below_total(told.claims, told.totals, told.notes)
    breaks = frozenset(number for number, _ in (*told.totals, *told.repeats, *told.notes))
    merges_known = any(
        t > header and b > t and left in roles.names | roles.serial for t, left, b, _ in sheet.spans
    )
    names = carry_names(told.claims, breaks, roles, merges_known)
    between: tuple[Numbered, ...] = ()
    if told.next_table is not None:
        last = max((n for n, _ in (*told.claims, *told.totals, *told.folded, *told.repeats)), default=0)
        between = tuple(note for note in told.notes if note[0] > last)
        between = tuple(note for note in between if not is_page_or_rule(note[1]))
    return told._replace(claims=names.claims, carried=names.given, between=between)


def is_total(row: Sequence[Cell]) -> bool:
    """Does the first filled cell label a total, or the second say so and nothing else? A collateral text with 合计 in it does not.

    >>> is_total(("合 计", 100)), is_total((1, "某公司", "房产合计25,661.01平方米"))
    (True, False)
    """
    filled = filled_of(row)
    first, second = (*filled[:2], None, None)[:2]
    if isinstance(first, str):
        if is_total_label(first):
            return True
        if is_total_after_name(first) and _words(filled) <= 2:
            return True
    if isinstance(second, str):
        if is_bare_total(second):
            return True
        numbered = not isinstance(first, str) or is_index_code(first) or first.isdigit()
        return numbered and is_total_label(second) and not second[:1].isdigit()
    return False


def _words(filled: Sequence[Cell]) -> int:
    """How many of the filled cells are texts and no figures?"""
    return sum(isinstance(cell, str) and number_of(cell) is None for cell in filled)


def _names_total(row: Sequence[Cell], names: frozenset[int]) -> bool:
    """Does a word for a total stand where the borrower is named?"""
    return any(isinstance(cell := row[c], str) and is_bare_total(cell) for c in names if c < len(row))


def is_note(row: Sequence[Cell], columns: int) -> bool:
    """Is a row a note, a source, a heading, a page number or a signature line, and no claim?

    A short text that stands alone in the first column of a wide table is a heading (一、对公贷款); one in another column, or
    one that looks like a company or the number of a contract, is a claim with holes in it.
    """
    filled = filled_of(row)
    if is_signature(filled) or (filled and isinstance(filled[0], str) and is_breakdown(filled[0])):
        return True
    if (
        len(filled) <= 3
        and all(isinstance(c, str) for c in filled)
        and any(is_unit_line(str(c)) for c in filled)
    ):
        return True
    if len(filled) > 2 or not filled:
        return False
    if len(filled) == 1 and isinstance(filled[0], date):
        return columns >= 3
    if not all(isinstance(cell, str) for cell in filled):
        return False
    first = width(str(filled[0]))
    if is_note_text(first):
        return True
    if len(filled) == 1:
        return _stands_alone(first, bool(row) and row[0] == filled[0], columns)
    return all(re.search(r":$", width(str(cell))) for cell in filled)


def _stands_alone(text: str, leading: bool, columns: int) -> bool:
    """Is a text without a neighbour a heading, a sentence or a date of signing?"""
    if re.search(r"[.。!！]$", text) and (len(text) > 12 or " " in text) and person_kind(text) != "legal":
        return True
    if columns < 3:
        return len(text) > 30
    if len(text) > 30 or (text[:1].isdigit() and parse_day(text).day is not None):
        return True
    heading = re.search(r"[、:]|分行$|支行$", text)
    is_id = re.fullmatch(r"[A-Za-z0-9/_.,()-]{1,30}", text) and any(c.isdigit() for c in text)
    return leading and (bool(heading) or not (is_id or person_kind(text) == "legal"))


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


def _heads_others(row: Sequence[Cell], filled: Sequence[Cell], score: Score, money: frozenset[int]) -> bool:
    """Is a row after a gap a header with words that are not all known: short texts, half of them known, also where amounts stood?"""
    texts = [cell for cell in filled if isinstance(cell, str) and len(cell) <= 40]
    if len(filled) < 3 or len(texts) < len(filled) or len(set(texts)) < len(texts) or has_values(row):
        return False
    known = sum(score(c) >= MATCHED for c in filled)
    stood = [row[c] for c in money if c < len(row) and row[c] is not None]
    return known >= max(2, len(filled) / 2) and bool(stood) and all(number_of(c) is None for c in stood)


def _starts_table(row: Sequence[Cell], filled: Sequence[Cell], score: Score, gap: bool) -> bool:
    """A row of header words in the middle: at least four and most of the row; after a gap two are enough, if all are known."""
    if len(filled) < (2 if gap else 4) or not isinstance(filled[0], str):
        return False
    figures = 0
    for cell in filled:
        if not isinstance(cell, str) or len(cell) > 24:
            return False
        figures += cell[:1].isdigit()
        if figures * 3 > len(filled):
            return False
    known = sum(score(c) >= SURELY for c in filled)
    enough = known >= max(4, 0.7 * len(filled)) or (
        gap and known == len(filled) and len(set(filled)) == known
    )
    return enough and not has_values(row)
