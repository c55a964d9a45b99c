"""May a delimited text be a tape at all? Told from its bytes as they go by, before any of them is decoded or held.

Run in the limited process: it holds a quarter of a megabyte, however large the file is.
"""

import csv
from typing import TYPE_CHECKING

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.text import UserError

if TYPE_CHECKING:
    from pathlib import Path

_PIECE = 1 << 18
_HEAD_RECORDS = 100


def check_text(path: "Path", count: bool = True) -> int:
    """Look at every byte of a text.

    Args:
        count: whether its lines are counted; whoever reads it by columns counts them as it looks for marks.

    Returns:
        Its bytes up to the last one that is no blank and no delimiter.

    Raises:
        UserError: a line that holds more than a row of a tape can, or bytes that no text has.
        OverflowError: more lines or cells than a tape has.
    """
    head, lines = _look_through(path, count)
    if lines > limits.MAX_LINES:
        raise OverflowError(f"{lines:,} lines, at most {limits.MAX_LINES:,}")
    if lines > _HEAD_RECORDS and lines * (width := _width(head)) > limits.MAX_CELLS_OF_TEXT:
        raise OverflowError(f"{lines:,} × {width:,}")
    return _end_of_cells(path)


def _look_through(path: "Path", count: bool) -> tuple[bytes, int]:
    """The first bytes of a text and the number of its lines (0 where they are not counted); its lines are measured and its zero bytes
    found on the way."""
    name, wide, lines, rest = path.name, None, 0, 0
    head, piece = b"", bytearray(_PIECE)
    with path.open("rb", buffering=0) as file:
        while size := file.readinto(piece):
            if wide is None:
                head = bytes(piece[:size])
                wide = _is_utf16(head)
            if not wide and piece.find(b"\0", 0, size) >= 0:
                raise UserError(MESSAGES, "tape.unknown_kind", file=name, kind="binary")
            ends = {mark: at for mark in (b"\n", b"\r") if (at := piece.find(mark, 0, size)) >= 0}
            if rest + min(ends.values(), default=size) >= limits.MAX_LINE_BYTES:
                if not count:
                    return _look_through(path, True)  # which line it is
                limit = limits.MAX_CELL_CHARACTERS
                raise UserError(MESSAGES, "tape.long_cell", file=name, row=lines + 1, limit=limit)
            last = max((piece.rfind(mark, 0, size) for mark in ends), default=-1)
            rest = size - last - 1 if ends else rest + size
            lines += piece.count(b"\n", 0, size) if count else 0
    return head, lines


BLANK_END = " \t\r\n,;|^~"
"""What stands at the end of a text behind its last cell: blanks and delimiters."""

_BLANK_END = BLANK_END.encode() + b"\0"


def _end_of_cells(path: "Path") -> int:
    with path.open("rb", buffering=0) as file:
        end = path.stat().st_size
        while end > 0:
            start = max(end - _PIECE, 0)
            file.seek(start)
            if filled := len(file.read(end - start).rstrip(_BLANK_END)):
                return start + filled
            end = start
    return 0


def _is_utf16(head: bytes) -> bool:
    if not head.count(0):
        return False
    from exequatur.claims.tape.files import utf16_order

    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_order(head[:8192]) is not None


def _width(head: bytes) -> int:
    """Cells of the widest of the first records, in the dialect that they show."""
    from exequatur.claims.tape.text_files import find_delimiter, quote_of

    text = head.replace(b"\0", b"").decode("utf-8", errors="replace")
    lines = text.splitlines()[:_HEAD_RECORDS]
    records = csv.reader(lines, delimiter=find_delimiter(text), quotechar=quote_of(text))
    try:
        return max(map(len, records), default=0)
    except csv.Error:  # a cell over the limit: said when the file is read
        return 0
