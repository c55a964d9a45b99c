"""Totals rows that no word gives away: without a number, and every amount the sum of the rows over it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from exequatur.claims.tape.model import Finding
from exequatur.claims.tape.tables import ReadTable
from exequatur.claims.tape.vocabulary import field_kinds

_NUMBERS = (
    "contract_no",
    "iou_no",
    "loan_account",
    "case_no",
    "borrower_id",
)
"""Numbers of a claim; a row that bears any of them is a claim. A name may be a word for total that nobody knows here."""


Running = dict[tuple[str, str], tuple[int, int]]
"""Field and currency -> sum and number of the rows summed."""


def without_unlabelled_totals(read: ReadTable) -> ReadTable:
    """The table without rows that only sum up those over them; they are put among its totals rows, and said.

    Such a row bears no number of a claim, and each of its amounts, two at least, is exactly the sum of its field over the rows
    since the last such row, or over all rows.
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
        numbered = any(row.get(name) for name in _NUMBERS)
        if not numbered and (_sums(amounts, since) or _sums(amounts, all_above)):
            sums.append(i)
            since = {}
            continue
        for running in (since, all_above):
            for key, value in amounts.items():
                total, count = running.get(key, (0, 0))
                running[key] = total + value, count + 1
    return _taken_out(read, sums) if sums else read


def _sums(amounts: Mapping[tuple[str, str], int], running: Running) -> bool:
    """Is each amount the sum of its field over at least two rows?"""
    if len(amounts) < 2:
        return False
    found = [(value, *running.get(key, (0, 0))) for key, value in amounts.items()]
    return all(count >= 2 and total == value for value, total, count in found)


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
