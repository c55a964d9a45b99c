"""Costs in several columns (诉讼费, 保全费, 律师费): what is owed in costs is their sum, where no column is that sum already."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.composition import cut
from exequatur.claims.tape.headers import is_converted
from exequatur.claims.tape.model import Finding, Match
from exequatur.claims.tape.proof import EARLIER_DAY, Proof
from exequatur.claims.words import plain

PART = "one of several kinds of costs"
"""Reason of a column that is added to the other columns of its field."""

_SCORE = 0.6
_TOTALS = frozenset({"total", "principal_and_interest"})
_BARE = late_pattern(
    r"(?:各项|相关|有关|应收|实现债权的?)?费用|(?:all )?(?:fees|costs|charges|expenses)|kosten|frais|gastos|spese|custas"
)
_DAY = late_pattern(r"(?:19|20)\d{2}")


def is_part(match: Match) -> bool:
    """Is the column of `match` added to others of its field?"""
    return PART in match.reasons


def parts_of_fees(chosen: Sequence[Match], free: Mapping[int, Sequence[Match]], proof: Proof) -> list[Match]:
    """The columns of costs that are to be added, marked so; those of `chosen` alone where nothing is to be added.

    A column of all costs (费用合计, or a bare 费用) wins over the parts, unless the figures show it to be one of them. Where a total of
    the claim is known to hold some of them only, those are the costs of the claim.

    Args:
        chosen: the columns that were taken for the costs.
        free: index of a column that was not taken -> what it may be, the likeliest first.
    """
    if not chosen:
        return []
    if len(chosen) > 1 and all("mapping file" in match.reasons for match in chosen):
        return [_marked(match) for match in chosen]
    if "mapping file" in chosen[0].reasons:
        return list(chosen)
    further = [offered[0] for offered in free.values() if offered and _may_be_part(offered[0])]
    every = [chosen[0], *(m for m in further if m.column.index != chosen[0].column.index)]
    every = [m for i, m in enumerate(every) if all(_kind(m) != _kind(other) for other in every[:i])]
    if len(every) < 2:
        return list(chosen)
    owed = _in_total(every, free, proof)
    if owed is not None:
        return [_marked(m) for m in owed] if len(owed) > 1 else owed
    whole = [match for match in every if _is_whole(match)]
    if whole:
        return whole[:1]
    return [_marked(m) for m in sorted(every, key=lambda m: m.column.index)]


def said_of_fees(sheet: str, matches: Sequence[Match]) -> list[Finding]:
    """That columns of costs were added, and which."""
    parts = [match for match in matches if is_part(match)]
    if not parts:
        return []
    columns = ", ".join(match.column.header for match in parts)
    return [Finding("fees_added", sheet, column=parts[0].column.header, values={"columns": columns})]


def _may_be_part(match: Match) -> bool:
    return (
        match.field == "fees"
        and match.score >= _SCORE
        and EARLIER_DAY not in match.reasons
        and not is_converted(match.column.header)
        and not _DAY.search(match.column.levels[-1])
    )


def _kind(match: Match) -> str:
    """The header without its unit and currency: two columns of one kind of costs are not added."""
    return re.sub(r"\(.*?\)|\d", "", plain(match.column.levels[-1])).strip()


def _is_whole(match: Match) -> bool:
    return "total" in cut(match.column.levels[-1]).concepts or bool(_BARE.fullmatch(_kind(match)))


def _in_total(
    every: Sequence[Match], free: Mapping[int, Sequence[Match]], proof: Proof
) -> list[Match] | None:
    """The columns of costs in a sum that makes a total of the claim; None where no sum has any."""
    found = [
        [m for m in every if m.column.index in one.parts]
        for one in proof.sums
        if (top := proof.offers.get(one.total)) and top[0].field in _TOTALS
    ]
    return next((held for held in found if held), None)


def _marked(match: Match) -> Match:
    return match if is_part(match) else replace(match, reasons=(*match.reasons, PART))
