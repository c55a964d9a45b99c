"""Columns of cells to columns of canonical values. Work is done once per distinct cell, not once per row."""

from collections.abc import Sequence

from exequatur.claims.tape.column_units import row_units, units_left_open
from exequatur.claims.tape.context import Context
from exequatur.claims.tape.convert_dates import read_days
from exequatur.claims.tape.convert_dittos import without_dittos
from exequatur.claims.tape.convert_money import OWED, read_money, row_currencies, with_siblings
from exequatur.claims.tape.convert_shifted import refuse_shifted
from exequatur.claims.tape.convert_words import read_words
from exequatur.claims.tape.converted import Converted, Notes, Value
from exequatur.claims.tape.fee_parts import is_part
from exequatur.claims.tape.headers import is_converted
from exequatur.claims.tape.model import Match, Table
from exequatur.claims.tape.plausible import doubtful_units
from exequatur.claims.tape.vocabulary import field_kinds


def convert(table: Table, matches: Sequence[Match], context: Context) -> Converted:
    """Read every matched column of `table`; rows keep the order of the file."""
    numbers = [number for number, _ in table.rows]
    columns = list(zip(*(row for _, row in table.rows), strict=False)) if table.rows else []
    rows: list[dict[str, Value]] = [{} for _ in numbers]
    answer = Converted(rows)
    columns, dittos = without_dittos(table, matches, columns)
    answer.findings += dittos
    by_field: dict[str, list[Match]] = {}
    for match in with_siblings(table, matches):
        by_field.setdefault(match.field, []).append(match)
    currencies = row_currencies(by_field, columns, numbers, table, context, answer)
    units = row_units(by_field, columns)
    answer.findings += units_left_open(by_field, table, context)
    for name, found in sorted(by_field.items(), key=turn_of):
        if name == "currency" or name == "unit":
            continue
        kind = field_kinds().get(name, "text")
        for match in found:
            cells = (
                columns[match.column.index] if match.column.index < len(columns) else (None,) * len(numbers)
            )
            notes = Notes(table, match.column.header)
            if kind == "money":
                read_money(name, match, cells, numbers, currencies, units, table, context, answer, notes)
            elif kind == "date":
                style = context.style(match)
                read_days(name, cells, numbers, table, answer, notes, style, context.today)
            else:
                read_words(name, kind, match, cells, numbers, answer, notes)
            answer.findings += notes.findings()
        if any(map(is_part, found)):
            _only_whole_sums(name, answer)
    answer.findings += refuse_shifted(table, by_field, answer)
    answer.findings += doubtful_units(table, by_field, context, answer.rows)
    return answer


def _only_whole_sums(name: str, answer: Converted) -> None:
    """A sum of which a part was not read is not given."""
    for i, problems in answer.problems.items():
        if any(field == name for _, field in problems):
            answer.rows[i].pop(name, None)


def turn_of(item: tuple[str, list[Match]]) -> tuple[bool, int]:
    """What is owed in its own currency is read first, the principal before all: it gives the row its currency."""
    name, found = item
    return is_converted(found[0].column.header), OWED.index(name) if name in OWED else len(OWED)
