"""Where every value of a tape comes from: sheet, cell and the rule by which it was read. Made on demand, from the tape alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from exequatur.claims.tape.column_units import header_unit_of
from exequatur.claims.tape.convert_dates import explain_date
from exequatur.claims.tape.convert_money import currency_of_cell, read_amount
from exequatur.claims.tape.convert_words import Reader, words_reader
from exequatur.claims.tape.fee_parts import is_part
from exequatur.claims.tape.join import KEYS, SPELLINGS
from exequatur.claims.tape.model import Cell, Match, Part, Row, Tape
from exequatur.claims.tape.places import At, Places
from exequatur.claims.tape.surroundings import cell_format
from exequatur.claims.tape.values.amounts import find_currency, find_unit, is_blank
from exequatur.claims.tape.values.dates import find_day
from exequatur.claims.tape.vocabulary import field_kinds

_TAKEN_FROM = {
    "total": "principal_and_interest",
    "claim_name": "package_id",
    "borrower_name": "respondent",
    "claim_ref": "claim_id",
}
"""A field that another column's value was given to, where the tape has no column of its own."""
_LOOKED_AT = 20_000
"""Rows of a table from which the rules of its columns are told."""

_UNPLACED = frozenset({"former_names", "person_kinds"})


class Trace(NamedTuple):
    """Where a value stands and how it was read. `sheet`, `cell` are empty where no cell holds it (a currency assumed)."""

    sheet: str
    cell: str
    rule: str


def cells_of(tape: Tape) -> Iterator[dict[str, Any]]:
    """Every value of the accepted rows: `row`, `row_sheet` of the claim, `field`, `value`, and the `sheet`, `cell` and `rule`
    that it was read from. Values are those of the row: minor units, dates, texts with identity numbers masked.
    """
    traces = Traces(tape)
    for row in tape.rows:
        for field, trace in traces.of_row(row).items():
            yield {
                "row": row.row,
                "row_sheet": row.sheet,
                "field": field,
                "value": row.values[field],
                "sheet": trace.sheet,
                "cell": trace.cell,
                "rule": trace.rule,
            }


class Traces:
    """Traces of the rows of one tape; what tables and joins need is made once."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.parts = [_PartTrace(part) for part in tape.parts]

    def _part_of(self, row: Row) -> tuple["_PartTrace | None", int]:
        """The table that a row stands in, and its place there."""
        if row.part >= len(self.parts):
            return None, 0
        one = self.parts[row.part]
        rows = one.part.table.rows
        position = bisect_left(rows, row.row, key=lambda numbered: numbered[0])
        return (one, position) if position < len(rows) and rows[position][0] == row.row else (None, 0)

    @cached_property
    def _linked(self) -> Mapping[tuple[str, int, str], list[Row]]:
        """Key field, way of spelling and value so spelt -> the rows of joined sheets that bear it."""
        found: dict[tuple[str, int, str], list[Row]] = {}
        for row in self.tape.linked:
            for key in KEYS:
                if isinstance(value := row.values.get(key), str):
                    for level, spelt in enumerate(SPELLINGS):
                        found.setdefault((key, level, spelt(value)), []).append(row)
        return found

    def _bearing(self, claim: Row, key: str) -> Iterator[Row]:
        """Rows of joined sheets with the key of a claim: as written first, then in other spellings, as sheets are joined."""
        if isinstance(known := claim.values.get(key), str):
            for level, spelt in enumerate(SPELLINGS):
                yield from self._linked.get((key, level, spelt(known)), ())

    def of_row(self, row: Row) -> dict[str, Trace]:
        """The trace of every value of a row, by field."""
        part, position = self._part_of(row)
        found: dict[str, Trace] = {}
        for field, value in row.values.items():
            trace = part.trace(position, field, value) if part is not None else None
            trace = trace or self._joined(row, field, value) or _made(row, field)
            if trace is not None:
                found[field] = trace
        return found

    def _joined(self, claim: Row, field: str, value: Any) -> Trace | None:
        """A value that a joined sheet gave: the first of its rows that bears the same key and the value."""
        for key in KEYS:
            for row in self._bearing(claim, key):
                theirs = row.values.get(field)
                whole = theirs == value or (
                    isinstance(theirs, list) and isinstance(value, list) and set(theirs) <= set(value)
                )
                part, position = self._part_of(row)
                if theirs is None or not whole or part is None:
                    continue
                if (trace := part.trace(position, field, theirs)) is not None:
                    by = next(
                        (k for k in KEYS if k in part.by_field and row.values.get(k) == claim.values.get(k)),
                        key,
                    )
                    return trace._replace(rule=f"joined by {by}; {trace.rule}")
        return None


class _PartTrace:
    """One table, its columns by field, and the readers of its words."""

    def __init__(self, part: Part) -> None:
        self.part, self.places = part, Places(part.table)
        self.by_field: dict[str, list[Match]] = {}
        for match in part.matches:
            self.by_field.setdefault(match.field, []).append(match)
        self._readers: dict[int, Reader] = {}
        self._settled: dict[int, str] = {}

    def trace(self, position: int, field: str, value: Any) -> Trace | None:
        """Where row `position` has `field` from; None where no column of this table gives it."""
        if field == "currency":
            return self._currency(position, value)
        if field == "base_date" and (line := self._base_date(position, value)) is not None:
            return line
        if field == "claim_id" and not self._holds(position, field, value):
            return None
        for name in dict.fromkeys((field, field.removesuffix("_text"), _TAKEN_FROM.get(field, field))):
            for match in self.by_field.get(name, ()):
                cell = self._cell(position, match)
                if cell is None or (isinstance(cell, str) and is_blank(cell)):
                    continue
                at = self._at(position, match, self._rule(position, match, cell))
                return self._with_parts(position, match, at) if is_part(match) else at
        return self._by_reading(position, field, value)

    def _with_parts(self, position: int, first: Match, at: Trace) -> Trace:
        """The trace of a sum of several columns: the first, and where the others stand."""
        others = [
            self._at(position, match, "").cell
            for match in self.by_field[first.field]
            if match is not first and is_part(match) and self._cell(position, match) is not None
        ]
        return at._replace(rule=f"{at.rule}; added to {', '.join(others)}") if others else at

    def _cell(self, position: int, match: Match) -> Cell:
        cells = self.part.table.rows[position][1]
        return cells[match.column.index] if match.column.index < len(cells) else None

    def _holds(self, position: int, field: str, value: Any) -> bool:
        cells = [self._cell(position, match) for match in self.by_field.get(field, ())]
        return any(cell is not None and str(cell).strip().removesuffix(".0") == value for cell in cells)

    def _at(self, position: int, match: Match, rule: str) -> Trace:
        at = self.places.of(position, match.column)
        return Trace(self.part.table.sheet.name, self.places.address(at) if at else "", rule)

    def _by_reading(self, position: int, field: str, value: Any) -> Trace | None:
        """A value that the column of another field gave: a status put where it belongs, former names, kinds of persons."""
        for match in self.part.matches:
            kind = field_kinds().get(match.field, "text")
            if kind in ("money", "date", "text", "currency", "unit"):
                continue
            cell = self._cell(position, match)
            if cell is None:
                continue
            if field in self._reader(match)(cell).values:
                return self._at(position, match, self._rule(position, match, cell))
        return None

    def _rule(self, position: int, match: Match, cell: Cell) -> str:
        kind = field_kinds().get(match.field, "text")
        context = self.part.context
        if kind == "money":
            found = read_amount(
                cell, match, context, self._own_currency(position, match), self._row_unit(position),
                cell_format(self.part.table, position, match.column.index),
            )  # fmt: skip
            return found.rule
        if kind == "date":
            rule = explain_date(cell, match, context, self.part.table.sheet.epoch_1904)
            return rule + (self._settled_by(match) if rule.startswith("text, ") else "")
        rule = self._reader(match)(cell).rule
        return rule if rule else "text"

    def _reader(self, match: Match) -> Reader:
        index = match.column.index
        if index not in self._readers:
            kind = field_kinds().get(match.field, "text")
            cells = [
                row[index] if index < len(row) else None
                for _, row in islice(self.part.table.rows, _LOOKED_AT)
            ]
            lines = (*self.part.table.above, *self.part.table.below)
            self._readers[index] = words_reader(match.field, kind, match.column.header, cells, lines)
        return self._readers[index]

    def _settled_by(self, match: Match) -> str:
        """The row whose day cannot be a month, by which the order of a column was settled."""
        index = match.column.index
        if index not in self._settled:
            self._settled[index] = ""
            for number, row in islice(self.part.table.rows, _LOOKED_AT):
                cell = row[index] if index < len(row) else None
                parts = (
                    re.match(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{2,4}", cell)
                    if isinstance(cell, str)
                    else None
                )
                if parts and max(map(int, parts.groups())) > 12:
                    self._settled[index] = f", settled by row {number}"
                    break
        return self._settled[index]

    def _own_currency(self, position: int, match: Match) -> str | None:
        """The currency by the row's own column, else by the header, as `read_money` takes it."""
        header = find_currency(match.column.header)
        for column in self.by_field.get("currency", ())[:1]:
            cell = self._cell(position, column)
            return (currency_of_cell(cell, self.part.context.around) if cell is not None else None) or header
        return header

    def _row_unit(self, position: int) -> Any:
        for column in self.by_field.get("unit", ())[:1]:
            cell = self._cell(position, column)
            return find_unit(f"单位:{cell}") if isinstance(cell, str) else None
        return None

    def _currency(self, position: int, value: Any) -> Trace | None:
        """The cell that names the currency: of its own column, of the amount, its header or a line above; else why."""
        sheet = self.part.table.sheet.name
        for match in self.by_field.get("currency", ())[:1]:
            cell = self._cell(position, match)
            if cell is not None and currency_of_cell(cell, self.part.context.around) == value:
                return self._at(position, match, f"currency column: {cell}")
        for match in self.part.matches:
            cell = self._cell(position, match) if field_kinds().get(match.field) == "money" else None
            if cell is None:
                continue
            found = read_amount(
                cell, match, self.part.context, self._own_currency(position, match), self._row_unit(position),
                cell_format(self.part.table, position, match.column.index),
            )  # fmt: skip
            if found.currency != value:
                continue
            by = found.rule.rpartition("(")[2].rstrip(")")
            if by == "header" and (at := self.places.header_of(match.column)) is not None:
                return Trace(sheet, self.places.address(at), "header of the amount")
            if by == "line" and (line := self._line(lambda text: find_currency(text) == value)) is not None:
                return Trace(sheet, self.places.address(line), "line above the table")
            if by == "cell":
                return self._at(position, match, "named beside the amount")
            return Trace(sheet, "", by or "assumed")
        return None

    def _base_date(self, position: int, value: Any) -> Trace | None:
        if any(self._cell(position, match) is not None for match in self.by_field.get("base_date", ())):
            return None
        at = self._line(lambda text: find_day(text) == value)
        sheet = self.part.table.sheet.name
        return Trace(sheet, self.places.address(at), "line above the table") if at is not None else None

    def _line(self, fits: Any) -> At | None:
        for at in self.places.lines():
            cell = self.places.cell_at(at)
            if fits(cell.isoformat() if isinstance(cell, date) else str(cell)):
                return at
        return None

    def unit_rule(self, match: Match) -> str:
        """The unit of a money column, for those who check its mapping: by its header, or a line above."""
        by_header = header_unit_of(match)
        unit = by_header or self.part.context.unit_of(match)
        return f"{unit:,f} ({'header' if by_header else self.part.context.unit_from})" if unit else ""


def _made(row: Row, field: str) -> Trace | None:
    """What no cell gives: the id that was made for a claim."""
    if field == "claim_id":
        return Trace(row.sheet, "", "made of what names the claim")
    return Trace(row.sheet, "", "read from neighbouring cells") if field in _UNPLACED else None
