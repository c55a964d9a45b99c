"""What is left of a loan beside what was lent and what was repaid (借款本金, 已还本金, 尚欠): the rest is the principal that is owed."""

from collections.abc import Mapping, Sequence

from exequatur.claims.tape.arithmetic import Figures
from exequatur.claims.tape.composition import cut
from exequatur.claims.tape.model import Finding, Match, Table

LEFT_OVER = "owed, beside what was lent and repaid"
"""Reason of the column that was read so."""

_SCORE = 0.75
_OWED = frozenset({"owed", "remaining_balance", "still_out", "balance"})
_STILL = _OWED | {"current", "overdue"}
_NOT_REST = frozenset(
    {
        "total",
        "claim",
        "judgment",
        "enforcement",
        "principal_interest",
        "interest",
        "fees",
        "penalty",
        "compound",
    }
)
_COSTS = frozenset({"interest", "penalty", "fees", "compound_interest"})
_ANOTHER = frozenset(
    {"judgment", "enforcement", "claim", "interest", "principal_interest", "compensated", "planned", "last"}
)


def tell_what_is_left(weighed: dict[int, list[Match]], figures: Mapping[int, Figures]) -> None:
    """Read the rest as principal and what it is left of as lent; in place, where the three columns stand and are told by their words.

    Nothing is changed where the rest is more than the sum lent in some row, or may be: then it holds interest.
    """
    found = _three(weighed)
    if found is None:
        return
    lent, repaid, rest = found
    pairs = _pairs(figures, rest, lent)
    beside = any(m.field in _COSTS for offered in weighed.values() for m in offered[:1])
    if any(left > at_first for left, at_first in pairs) or (beside and not pairs):
        return
    first = weighed[lent][0]
    others = [m for m in weighed[lent] if m.field not in ("principal", "total", "original_amount")]
    reason = f"beside what was repaid of it ({weighed[repaid][0].column.header})"
    weighed[lent] = [Match("original_amount", first.column, _SCORE, (first.reasons[0], reason)), *others]
    left = weighed[rest][0]
    weighed[rest] = [
        Match("principal", left.column, max(left.score, _SCORE), (left.reasons[0], LEFT_OVER)),
        *(m for m in weighed[rest] if m.field != "principal" and m.score < max(left.score, _SCORE)),
    ]


def _three(weighed: Mapping[int, Sequence[Match]]) -> tuple[int, int, int] | None:
    """The columns of what was lent, what was repaid and what is left, where there is one of each."""
    lent, repaid, rest = [], [], []
    for index, offered in weighed.items():
        if not offered:
            continue
        field, words = offered[0].field, cut(offered[0].column.header).concepts
        if field in ("recovered", "recovered_principal") and not words & _ANOTHER:
            repaid.append(index)
        elif field in ("principal", "original_amount") and not words & (_STILL | _ANOTHER):
            lent.append(index)
        elif field in ("principal", "total") and words & _OWED and not words & _NOT_REST:
            rest.append(index)
        elif field == "principal":
            return None  # another column says outright what is owed
    return (lent[0], repaid[0], rest[0]) if len(lent) == len(repaid) == len(rest) == 1 else None


def _pairs(figures: Mapping[int, Figures], one: int, other: int) -> list[tuple[int, int]]:
    """The amounts of two columns in the rows where both have one; none where their figures are not plain."""
    if one not in figures or other not in figures:
        return []
    rows = zip(figures[one].amounts, figures[other].amounts, strict=True)
    return [(a, b) for a, b in rows if a is not None and b is not None]


def said_of_rest(table: Table, matches: Sequence[Match], figures: Mapping[int, Figures]) -> list[Finding]:
    """A question where the rest is not, row by row, what was lent less what was repaid: it may hold interest or costs."""
    one = {m.field: m for m in matches}
    rest, lent = one.get("principal"), one.get("original_amount")
    repaid = one.get("recovered") or one.get("recovered_principal")
    if rest is None or lent is None or repaid is None or LEFT_OVER not in rest.reasons:
        return []
    columns = [figures.get(m.column.index) for m in (lent, repaid, rest)]
    if any(found is None for found in columns):
        return []
    rows = zip(*(found.amounts for found in columns if found is not None), strict=True)
    differ = [i for i, (a, b, c) in enumerate(rows) if a is not None and c is not None and a - (b or 0) != c]
    if not differ:
        return []
    row = table.rows[differ[0]][0] if len(table.rows) <= len(columns[0].amounts) else None  # type: ignore[union-attr]
    values = {"lent": lent.column.header, "repaid": repaid.column.header}
    return [Finding("rest_differs", table.sheet.name, row, rest.column.header, len(differ), values)]
