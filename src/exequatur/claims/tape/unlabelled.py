"""Totals and averages that no word gives away, by their amounts: every one the sum or the mean of the rows over it, and no number of a claim.

The second look, once columns and amounts are known; `unlabelled_totals` takes the first, at bare cells.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from exequatur.claims.tape.model import Finding
from exequatur.claims.tape.tables import ReadTable
from exequatur.claims.tape.vocabulary import field_kinds

NUMBERS = (
    "contract_no",
    "iou_no",
    "loan_account",
    "case_no",
    "borrower_id",
)
"""Numbers of a claim; a row that bears any of them is a claim. A name may be a word for total that nobody knows here."""


class Sum(NamedTuple):
    """A running sum: of how many rows, and the smallest and the largest amount."""

    total: int = 0
    rows: int = 0
    least: int = 0
    most: int = 0

    def plus(self, value: int) -> "Sum":
        """The sum with one more row."""
        least, most = (min(self.least, value), max(self.most, value)) if self.rows else (value, value)
        return Sum(self.total + value, self.rows + 1, least, most)


Running = dict[tuple[str, str], Sum]
"""Field and currency -> the sum so far."""


def without_unlabelled_totals(read: ReadTable) -> ReadTable:
    """The table without rows that only sum up those over them; they are put among its totals rows, and said.

    Such a row bears no number of a claim, and each of its amounts, two at least, is exactly the sum of its field over the rows
    since the last such row, or over all rows; or their mean, but for its rounding.
    """
    sums: list[int] = []
    since: Running = {}
    all_above: Running = {}
    for i, row in enumerate(read.converted.rows):
        amounts = {
            (name, row["currency"]): value
            for name, value in row.items()
            if value and field_kinds().get(name) == "money"
        }
        numbered = any(row.get(name) for name in NUMBERS)
        if not numbered and (sums_rows_over(amounts, since) or sums_rows_over(amounts, all_above)):
            sums.append(i)
            since = {}
            continue
        for running in (since, all_above):
            for key, value in amounts.items():
                running[key] = running.get(key, Sum()).plus(value)
    return _taken_out(read, sums) if sums else read


def sums_rows_over(amounts: Mapping[tuple[str, str], int], running: Running) -> bool:
    """Is each amount the sum of its field over at least two rows, or their mean?"""
    if len(amounts) < 2:
        return False
    found = [(value, running.get(key, Sum())) for key, value in amounts.items()]
    return all(one.rows >= 2 and one.total == value for value, one in found) or all(
        _is_mean(value, one) for value, one in found
    )


def _is_mean(value: int, of: Sum) -> bool:
    """Is `value` the mean of at least three amounts that differ, rounded where its own zeros say?"""
    if of.rows < 3 or of.least == of.most or value <= 0:
        return False
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    gap = abs(value * of.rows - of.total)
    return gap == 0 or (gap * 2 <= of.rows * step and step * 100 <= value)


def _taken_out(read: ReadTable, sums: Sequence[int]) -> ReadTable:
    table, converted = read.table, read.converted
    kept = [i for i in range(len(converted.rows)) if i not in set(sums)]
    place = {old: new for new, old in enumerate(kept)}
    name = table.sheet.name
    problems = {place[i]: found for i, found in converted.problems.items() if i in place}
    origins = {(place[i], c): at for (i, c), at in table.origins.items() if i in place}
    said = [Finding("totals_row_skipped", name, table.rows[i][0]) for i in sums]
    return replace(
        read,
        table=replace(
            table,
            rows=tuple(table.rows[i] for i in kept),
            totals=(*table.totals, *(table.rows[i] for i in sums)),
            origins=origins,
            slid=frozenset(place[i] for i in table.slid if i in place),
        ),
        converted=replace(
            converted,
            rows=[converted.rows[i] for i in kept],
            problems=problems,
            findings=[*converted.findings, *said],
        ),
    )
