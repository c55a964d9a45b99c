"""What two columns of dates say of each other: a loan falls due whole months after it was made.

A header that nobody knows over dates that lie, row by row, whole months after the days of the loans is the due date; before the due dates, the day
of the loan. Chance gives one row in thirty.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.contents import Contents
from exequatur.claims.tape.model import Cell, Column, Match
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.words import plain

_ROWS = 60
_LEAST_ROWS = 4
_MOSTLY = 0.7
BY_TERM = 0.55
"""Score of a column that only the terms of the loans name."""

_LAST_REPAYMENT = late_pattern(r"最后(?:一次|一期)?还款(?:日期?|时间)?")
"""The day on which the last instalment is due, or on which something was last paid: the terms decide."""


def dates_by_term(
    chosen: Mapping[str, Sequence[Match]],
    taken: set[int],
    columns: Sequence[Column],
    contents: Mapping[int, Contents],
    cells: Sequence[Sequence[Cell]],
) -> list[Match]:
    """The due date beside the day of the loan, or the day of the loan beside the due date, where only one of them is known.

    Only a column that is read as nothing is named so, or 最后还款日 as the due date; and only where no other column fits as well.
    """
    known = [name for name in ("loan_date", "due_date") if name in chosen]
    if len(known) != 1:
        return []
    (name,) = known
    wanted = "due_date" if name == "loan_date" else "loan_date"
    days = _days(cells, chosen[name][0].column.index)
    last = {m.column.index for m in chosen.get("last_payment_date", ()) if _may_be_due(m.column)}
    open_columns = [
        column
        for column in columns
        if contents[column.index].dates > 0.8
        and (column.index not in taken or (wanted == "due_date" and column.index in last))
    ]
    fitting = []
    for column in open_columns:
        other = _days(cells, column.index)
        pairs = zip(days, other, strict=False) if wanted == "due_date" else zip(other, days, strict=False)
        told = [(a, b) for a, b in pairs if a is not None and b is not None]
        fit = sum(_whole_months(a, b) for a, b in told)
        if len(told) >= _LEAST_ROWS and fit >= _MOSTLY * len(told):
            fitting.append((column, fit))
    if len(fitting) != 1:
        return []
    column, fit = fitting[0]
    where = "after the day of the loan" if wanted == "due_date" else "before the due date"
    return [Match(wanted, column, BY_TERM, (f"contents: whole months {where} in {fit} rows",))]


def _may_be_due(column: Column) -> bool:
    return _LAST_REPAYMENT.search(plain(column.levels[-1])) is not None


def _days(cells: Sequence[Sequence[Cell]], index: int) -> list[date | None]:
    return [parse_day(cell).day for cell in cells[index][:_ROWS]] if index < len(cells) else []


def _whole_months(begin: date, end: date) -> bool:
    """Does `end` lie whole months after `begin`, or a day before that, as terms are written?"""
    if end <= begin + timedelta(days=27):
        return False
    for day in (end, end + timedelta(days=1)):
        last_of_month = (day + timedelta(days=1)).day == 1
        if day.day == begin.day or (last_of_month and day.day < begin.day):
            return True
    return False
