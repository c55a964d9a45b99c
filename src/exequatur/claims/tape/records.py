"""Records that name their own fields: Parquet, JSON lines, a JSON array of objects. Read in the limited process.

The names become the header row. Row numbers: the line of a JSON lines file; for the others as a spreadsheet would show them,
the header in row 1.
"""

import json
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.shape import LONG, WITH_TWO, LoneCells
from exequatur.claims.tape.table_entry import table_entry

FOLDED_CELLS = 2_000_000
CELLS_PER_BYTE = 60
"""Cells of a Parquet file of more than `FOLDED_CELLS` for each byte: a tape whose columns nearly all repeat has ten."""


class NoRecords(ValueError):
    """The file holds no list of objects; the argument says what it holds."""


def read_parquet(path: Path) -> list[dict[str, Any]]:
    """The one table of a Parquet file as a sheet entry.

    Raises:
        NoRecords: it has no columns that a tape can have (only nested ones).
        OverflowError: more rows or columns than a tape has.
    """
    import polars as pl

    scan = pl.scan_parquet(path)
    schema = scan.collect_schema()
    height = scan.select(pl.len()).collect().item()
    if len(schema) > limits.MAX_COLUMNS or height * max(len(schema), 1) > limits.MAX_CELLS:
        raise OverflowError(f"{height:,} × {len(schema):,}")
    cells = height * len(schema)
    if cells > FOLDED_CELLS and cells > CELLS_PER_BYTE * path.stat().st_size:
        raise OverflowError(f"{height:,} × {len(schema):,} / {path.stat().st_size:,} B")
    frame = scan.collect()
    flat = [column for column in frame.get_columns() if not column.dtype.is_nested()]
    if not flat:
        raise NoRecords("no plain column")
    columns = [[plain_value(value) for value in column.to_list()] for column in flat]
    rows = [[column.name for column in flat], *map(list, zip(*columns, strict=True))]
    return [table_entry(path.stem, rows, list(range(1, len(rows) + 1)), text_only=False)]


def read_json(path: Path) -> list[dict[str, Any]]:
    """The records of JSON lines, of a JSON array of objects, or of the one array inside an object.

    Raises:
        NoRecords: something else; the argument names the line where it can.
        OverflowError: more lines than a tape has, or a number without end.
        LoneCells: records of one field without end.
    """
    raw = path.read_bytes()
    _check_size(raw)
    text = raw.decode("utf-8-sig")
    del raw
    records: Iterable[tuple[int, Any]]
    try:
        whole = json.loads(text, parse_float=Decimal, parse_constant=_refuse)
        records = enumerate(_list_in(whole), 2)
        lines = False
    except ValueError as error:
        if isinstance(error, NoRecords):
            raise
        records, lines = _lines(text), True
    flat: list[tuple[int, dict[str, Any]]] = []
    names: dict[str, None] = {}
    for number, record in records:
        flat.append((number, one := _flat(number, record)))
        names |= dict.fromkeys(one)
        if len(names) > limits.MAX_COLUMNS:
            raise NoRecords(f"> {limits.MAX_COLUMNS:,} fields")
    if not names:
        raise NoRecords("no records")
    rows: list[list[Any]] = [list(names)]
    rows += [[plain_value(record.get(name)) for name in names] for _, record in flat]
    numbers = [0 if lines else 1, *(number for number, _ in flat)]
    return [table_entry(path.stem, rows, numbers, text_only=False)]


_STRIDE = 2**20
_DIGITS = 1_000


def _check_size(raw: bytes) -> None:
    """Count marks in the bytes of the file before objects are made of them."""
    if (lines := raw.count(b"\n")) > limits.MAX_LINES:
        raise OverflowError(f"{lines:,} lines, at most {limits.MAX_LINES:,}")
    if any(raw[at : at + _DIGITS].isdigit() for at in range(_STRIDE, len(raw), _STRIDE)):
        raise OverflowError(f"> {_STRIDE:,} digits")
    objects, fields, commas = raw.count(b"{"), raw.count(b":"), raw.count(b",")
    if fields > limits.MAX_COLUMNS * (objects + 1) * 2:
        raise NoRecords(f"{fields:,} fields")
    closed = raw.count(b"}")
    if closed > LONG and fields < closed * (1 + WITH_TWO / LONG):
        raise LoneCells(f"{closed:,}")
    if commas > _STRIDE and commas > 20 * fields:
        raise NoRecords(f"{commas:,} values")


def _refuse(name: str) -> Any:
    raise NoRecords(f"{name} is no number")


def _lines(text: str) -> Iterable[tuple[int, Any]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line, parse_float=Decimal, parse_constant=_refuse)
            except NoRecords:
                raise
            except ValueError as error:
                raise NoRecords(f"line {number}: {error}") from error


def _list_in(whole: Any) -> list[Any]:
    """The list of records: the file itself, or the only list of objects inside it."""
    if isinstance(whole, list):
        return whole
    if isinstance(whole, dict):
        lists = [value for value in whole.values() if isinstance(value, list) and value]
        if len(lists) == 1:
            return lists[0]
        if not lists:
            return [whole]
    raise NoRecords("no list of records")


def _flat(number: int, record: Any) -> dict[str, Any]:
    """A record with one level of nesting flattened (`borrower/name`); a list of texts is one cell of several lines."""
    if not isinstance(record, dict):
        raise NoRecords(f"record {number}: no object")
    flat: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            for inner, one in value.items():
                flat[f"{name}/{inner}"] = _leaf(number, one)
        else:
            flat[name] = _leaf(number, value)
    return flat


def _leaf(number: int, value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(one, str | int | None) for one in value):
        return "\n".join(str(one) for one in value if one is not None)
    if isinstance(value, dict | list):
        raise NoRecords(f"record {number}: nested deeper than a table")
    return value


_FIGURES = 60
"""Before or behind the point; a number with more is no amount, and stays the text that it is."""


def plain_value(value: Any) -> Any:
    """A value as a cell: a decimal as the number it is where a float holds it, else as text; times as texts.

    >>> plain_value(Decimal("8450.25")), plain_value(b"x")
    (8450.25, None)
    """
    if isinstance(value, Decimal):
        if abs(value.adjusted()) > _FIGURES:
            return str(value)
        if value == value.to_integral_value() and abs(value) < 2**53:
            return int(value)
        return float(value) if Decimal(format(float(value), ".15g")) == value else str(value)
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    if isinstance(value, str | int | float | bool | date | datetime) or value is None:
        return value
    return None if isinstance(value, bytes) else str(value)
