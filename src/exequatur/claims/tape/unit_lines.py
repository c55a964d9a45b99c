"""A line that gives the table one unit and some of its columns another: 单位：万元（逾期违约金单位为元）, amounts in EUR '000 except fees in EUR."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.headers import bare
from exequatur.claims.tape.model import Column
from exequatur.claims.tape.values.currencies import currencies_named
from exequatur.claims.tape.values.units import units_named
from exequatur.claims.words import plain

_CLAUSES = late_pattern(
    r"[,，;；。()（）\[\]【】]|\s+(?=[^\s:]{1,12}单位)|其中|但是?|\b(?:except(?: for)?|excluding|other than|save(?: for)?|but)\b"
)
_NOT_THE_SUBJECT = late_pattern(
    r"的|除|以外|之?外|均|金额|计量|单位|以|为|是|按|计|单列|[:：]|\b(?:the|are|is|in|amounts?|column|columns|stated|expressed|shown)\b|[^\w一-鿿]"
)
_OUTSIDE = late_pattern(r"[以之]?外$")
_LEAST = 2


class UnitLine(NamedTuple):
    """`unit`: of the table, None where the line names none or several; `columns`: place of a column -> its own unit."""

    unit: Decimal | None
    columns: dict[int, Decimal]


def unit_line(line: str, columns: Sequence[Column]) -> UnitLine | None:
    """What a line with several units says of the table and of the columns that it names; None where it tells no columns apart.

    >>> fees = Column(3, ("逾期违约金",))
    >>> unit_line("单位：万元（逾期违约金单位为元）", [fees])
    UnitLine(unit=Decimal('10000'), columns={3: Decimal('1')})
    """
    of_table: set[Decimal] = set()
    own: dict[int, Decimal] = {}
    for clause in _CLAUSES.split(plain(line)):
        clause = _OUTSIDE.sub("", clause or "")
        named = _named(clause, columns)
        units = units_named(clause)
        if not units and named and currencies_named(clause):
            units = frozenset({Decimal(1)})  # except fees in EUR
        if len(units) > 1:
            return None
        for unit in units:
            if named:
                own |= dict.fromkeys(named, unit)
            else:
                of_table.add(unit)
    if not own or len(of_table) > 1:
        return None
    return UnitLine(next(iter(of_table), None), own)


def _named(clause: str, columns: Sequence[Column]) -> list[int]:
    """The columns whose header a clause names, or names in part (违约金 for 逾期违约金)."""
    headers = {column.index: bare(column.levels[-1]) for column in columns}
    whole = [index for index, header in headers.items() if len(header) >= _LEAST and header in clause]
    if whole:
        return whole
    subject = _subject(clause)
    return [index for index, header in headers.items() if len(subject) >= _LEAST and subject in header]


def _subject(clause: str) -> str:
    """What a clause speaks of, its unit and the words around it taken off."""
    words = [word for word in _NOT_THE_SUBJECT.sub(" ", clause).split() if not units_named(word)]
    return " ".join(word for word in words if not currencies_named(word))
