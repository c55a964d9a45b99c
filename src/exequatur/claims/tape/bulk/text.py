"""A delimited text file as columns, cell for cell what `csv` reads; None where polars might read it otherwise."""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape import limits
from exequatur.claims.tape.bulk.blanks import Marks, marks_of, without
from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.load import load
from exequatur.claims.tape.files import utf16_order
from exequatur.claims.tape.text_files import decode, find_delimiter, quote_of

HEAD_BYTES = 1 << 18
HEAD_RECORDS = 100
TAIL_LINES = 40

SPACES = "".join(chr(c) for c in range(0x3001) if chr(c).isspace())
"""What `str.strip` takes off; polars by itself leaves some of it."""

_EMPTY_LINE = re.compile(rb"^\r?$(?=\n)", re.MULTILINE)


class TextGrid(NamedTuple):
    """The cells of a text file, its encoding and delimiter, the records whose number of cells is not the usual one, its first lines."""

    grid: Grid
    encoding: str
    delimiter: str
    ragged: tuple[int, ...]
    head: str


def read_grid(path: Path, more_than: int, loaded: list[bytes] | None = None) -> TextGrid | None:
    """Every record of the file as a row of stripped texts, null where blank; None where it has no more than `more_than` lines
    or must be read by rows.

    Args:
        loaded: its bytes, where they were read already; taken out of the list, so that nobody else holds them.

    Raises:
        UserError: no encoding reads the whole file.
    """
    raw = loaded.pop() if loaded else load(path)
    if raw.count(b"\n", 0, 4 * HEAD_BYTES) <= more_than and raw.count(b"\n") <= more_than:
        return None
    text, encoding = _as_utf8(raw, path.name)
    body = [text]
    del raw, text
    found = _read(body, encoding)
    if found is None and encoding == "utf-8" and not _is_utf8(again := path.read_bytes()):
        decoded, encoding = decode(again, path.name)
        found = _read([decoded.encode()], encoding)
    return found


def _as_utf8(raw: bytes, name: str) -> tuple[bytes, str]:
    """The file as UTF-8, and the encoding that it is in. A file without a mark is taken for UTF-8 until that fails."""
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:], "utf-8"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_order(raw[:8192]) is not None:
        text, encoding = decode(raw, name)
        return text.encode(), encoding
    return raw, "utf-8"


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _read(text: list[bytes], encoding: str) -> TextGrid | None:
    """The grid of a text in UTF-8, which is taken out of the list, so that it can be changed where it stands."""
    body = text[0]
    end = len(body) if len(body) <= HEAD_BYTES else body.rfind(b"\n", 0, HEAD_BYTES) + 1
    try:
        head = body[:end].decode()
    except UnicodeDecodeError:
        return None
    if not end or "\0" in head or len(head.splitlines()) <= 200 or quote_of(head) != '"':
        return None
    delimiter = find_delimiter(head)
    start, first = _prefix(head, delimiter)
    width = len(first[-1]) if first else 0
    if not 2 <= width <= limits.MAX_COLUMNS:
        return None
    if (suffix := _suffix(body, delimiter, width)) is None:
        return None
    stop, last = suffix
    if max(map(len, (*first, *last))) > width:
        return None
    marks = marks_of(body, delimiter, start, stop)
    if not marks.plain or marks.quotes is None:
        return None
    if marks.lines > limits.MAX_LINES or marks.lines * width > limits.MAX_CELLS_OF_TEXT:
        return None  # refused where it is to be read by rows
    del body
    frame = _parse(without(text, marks.runs, start, stop), delimiter, width, marks.quotes, marks)
    if frame is None:
        return None
    if (longest := frame.select(pl.all().str.len_bytes().max()).row(0)) and max(
        n or 0 for n in longest
    ) > limits.MAX_CELL_CHARACTERS:
        return None
    first = first[:-1]
    ragged = [i for i, row in enumerate(first, 1) if len(row) > 1 and len(row) != width]
    ragged += [
        len(first) + frame.height + i for i, row in enumerate(last, 1) if len(row) > 1 and len(row) != width
    ]
    frame = pl.concat([_frame(first, width), frame, _frame(last, width)], rechunk=False)
    columns = tuple(CellColumn(series) for series in frame)
    return TextGrid(Grid(columns, np.arange(1, frame.height + 1)), encoding, delimiter, tuple(ragged), head)


def _prefix(head: str, delimiter: str) -> tuple[int, list[list[str]]]:
    """The records at the top up to the last one that is not as wide as most, then the one after it, and where that one starts in bytes."""
    records: list[list[str]] = []
    starts: list[int] = []
    source = io.StringIO(head, newline="")
    lines = list(source)
    reader = csv.reader(lines, delimiter=delimiter)
    line = 0
    try:
        for record in reader:
            records.append(record)
            starts.append(line)
            line = reader.line_num
            if len(records) == HEAD_RECORDS:
                break
    except csv.Error:
        return 0, []
    widths = [len(record) for record in records if len(record) > 1]
    usual = max(set(widths), key=widths.count, default=0)
    last = max((i for i, record in enumerate(records) if len(record) != usual), default=-1)
    if last + 1 >= len(records):
        return 0, []
    return len("".join(lines[: starts[last + 1]]).encode()), records[: last + 2]


def _suffix(body: bytes, delimiter: str, width: int) -> tuple[int, list[list[str]]] | None:
    """Where the last regular line ends, and the records after it: notes and totals rows often have fewer cells."""
    start = len(body)
    for _ in range(TAIL_LINES):
        start = body.rfind(b"\n", 0, max(start - 1, 0)) + 1
    try:
        tail = body[start:].decode()
    except UnicodeDecodeError:
        return None
    lines = list(io.StringIO(tail, newline=""))
    if "\0" in tail or any(line.count('"') % 2 for line in lines):
        return None
    short = next(
        (i for i, line in enumerate(lines) if len(next(csv.reader([line], delimiter=delimiter))) != width),
        None,
    )
    if short is None:
        return len(body), []
    rest = "".join(lines[short:])
    return len(body) - len(rest.encode()), list(csv.reader(lines[short:], delimiter=delimiter))


def _parse(body: bytes, delimiter: str, width: int, quotes: Ints, marks: Marks) -> pl.DataFrame | None:
    """The records of `body` as stripped texts, null where blank; None unless every one has `width` cells."""
    names = [str(c) for c in range(width)]
    try:
        cells = pl.scan_csv(
            body,
            separator=delimiter,
            quote_char='"' if len(quotes) else None,
            has_header=False,
            infer_schema=False,
            schema=dict.fromkeys(names, pl.String),
        )
        if marks.runs is None:
            cells = cells.select(pl.all().str.strip_chars(SPACES if marks.odd else None))
        if marks.runs is None or (np.diff(quotes) == 1).any():
            cells = cells.select(pl.when(pl.col(c) != "").then(pl.col(c)) for c in names)
        frame = cells.collect(engine="streaming")
    except (pl.exceptions.PolarsError, UnicodeDecodeError):
        return None
    return frame if _is_regular(frame, body, delimiter, len(quotes) > 0) else None


def _is_regular(frame: pl.DataFrame, body: bytes, delimiter: str, quoted: bool) -> bool:
    """Has every line all its cells, or none? A line that is too short gives empty cells at its end, as a line of blanks does; then
    the delimiters are counted. The last lines were looked at one by one."""
    if frame.to_series(-1).head(max(frame.height - TAIL_LINES, 0)).null_count() == 0:
        return True
    inside = 0
    if quoted:
        marks = pl.all().str.count_matches(delimiter, literal=True).sum()
        inside = sum(n or 0 for n in frame.select(marks).row(0))
    missing = frame.height * (frame.width - 1) - (body.count(delimiter.encode()) - inside)
    return missing == 0 or missing == len(_EMPTY_LINE.findall(body)) * (frame.width - 1)


def _frame(records: Sequence[Sequence[str]], width: int) -> pl.DataFrame:
    rows: list[list[Any]] = [
        [cell.strip() or None for cell in row] + [None] * (width - len(row)) for row in records
    ]
    return pl.DataFrame(rows, schema={str(c): pl.String for c in range(width)}, orient="row")
