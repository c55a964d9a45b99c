"""What an old workbook (XLS, BIFF) would unfold to, told from its records before a library makes room for it.

The library of workbooks lays out every sheet from its first cell to its last when the file is opened: two cells in opposite corners
take as much as a full sheet. The one that tells what is hidden makes an object of each style, blank cell and merged range. Run in
the limited process.
"""

from collections import Counter
from pathlib import Path
from struct import Struct, unpack_from
from typing import NamedTuple

from exequatur.claims.tape import limits

_CELLS_OF_ROW = 0x00BD
"""Several numbers of one row (MULRK); its last column stands at its end."""

_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, _CELLS_OF_ROW})
"""Records of filled cells: FORMULA, RSTRING, LABELSST, NUMBER, LABEL, BOOLERR, RK ([MS-XLS] 2.3)."""

_BLANK, _BLANKS_OF_ROW = 0x0201, 0x00BE
"""Blank cells that have a style: one (BLANK), or several of one row (MULBLANK)."""

_MERGED = 0x00E5
_START = frozenset({0x0009, 0x0209, 0x0409, 0x0809})

_BESIDE_CELLS = frozenset({0x003C, 0x0207, 0x0208})
"""CONTINUE, STRING (the text that a formula gave), ROW: there may be as many as cells."""

OTHERS = 1_000_000
"""Records of no kind that is known here: comments have six each, links to other files one."""

_MOST = {0x00E0: 65_536, 0x0031: 65_536, 0x041E: 65_536, 0x0018: 10_000}
"""Styles (XF), fonts, number formats, names: a spreadsheet program writes four thousand styles at the most."""

BLANKS = 8_000_000
"""Blank cells between the filled ones, on all sheets together, beside `BYTES_TO_CELLS`; and blank cells that have a style."""

BYTES_TO_CELLS = 16
"""A filled cell takes six bytes at the least."""


_HEAD = Struct("<HHHH").unpack_from
"""Kind and size of a record, and where it is a cell its row and column."""


class Records(NamedTuple):
    """What the records of a workbook tell.

    `areas`: rows and columns of each part with filled cells; `blanks`: blank cells with a style; `merged`: merged ranges;
    `kinds`: how many there are of the kinds of `_MOST`.
    """

    areas: list[tuple[int, int]]
    blanks: int
    merged: int
    kinds: Counter[int]


def check_areas(path: Path) -> None:
    """Look at all records of a workbook.

    Raises:
        OverflowError: the sheets span more cells than a file of this size can fill, or it has more of something than a tape.
    """
    raw = path.read_bytes()
    found = records(_stream(raw))
    area = sum(height * width for height, width in found.areas)
    if area > BLANKS + BYTES_TO_CELLS * len(raw):
        raise OverflowError(f"its sheets span {area:,} cells, and it has {len(raw):,} bytes")
    if found.merged > limits.MAX_MERGED:
        raise OverflowError(f"{found.merged:,} merged ranges, at most {limits.MAX_MERGED:,}")
    if found.blanks > BLANKS:
        raise OverflowError(f"more than {BLANKS:,} cells")
    for kind, count in found.kinds.items():
        if count > _MOST[kind]:
            raise OverflowError(f"{count:,} × 0x{kind:04X} > {_MOST[kind]:,}")


def records(stream: bytes) -> Records:
    """Go through the records of a workbook, as far as they are whole.

    Raises:
        OverflowError: more than `OTHERS`.
    """
    areas: list[tuple[int, int]] = []
    kinds: Counter[int] = Counter()
    at, end, height, width, blanks, merged, others = 0, len(stream) - 8, 0, 0, 0, 0, 0
    while at <= end:
        kind, size, row, column = _HEAD(stream, at)
        if kind in _CELLS:
            if kind == _CELLS_OF_ROW and 6 <= size <= len(stream) - at - 4:
                (column,) = unpack_from("<H", stream, at + 2 + size)
            if row >= height:
                height = row + 1
            if column >= width:
                width = column + 1
        elif kind == _BLANK:
            blanks += 1
        elif kind == _BLANKS_OF_ROW:
            blanks += max(size - 6, 0) // 2
        elif kind == _MERGED:
            merged += max(size - 2, 0) // 8
        elif kind in _MOST:
            kinds[kind] += 1
        elif kind in _START:
            areas.append((height, width))
            height = width = 0
        elif kind not in _BESIDE_CELLS:
            others += 1
            if others > OTHERS:
                raise OverflowError(f"more than {OTHERS:,} records that hold no cell")
        at += 4 + size
    areas.append((height, width))
    return Records([area for area in areas if area[0]], blanks, merged, kinds)


def _stream(raw: bytes) -> bytes:
    """The records of the workbook, out of the parts of the file that they lie in; nothing where the file is broken."""
    from xlrd.compdoc import CompDoc

    from exequatur.claims.tape.xls_marks import QUIET

    try:
        parts = CompDoc(raw, logfile=QUIET)
        for name in ("Workbook", "Book"):
            mem, start, size = parts.locate_named_stream(name)
            if mem is not None:
                return bytes(mem[start : start + size])
    except Exception:  # the reader of the cells decides whether a file is broken
        return b""
    return b""
