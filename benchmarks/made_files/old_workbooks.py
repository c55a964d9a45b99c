"""Old workbooks (XLS, BIFF in a compound file) that no bank sends."""

import struct
from pathlib import Path

from made_files import hostile


def _biff(path: Path, stream: bytes) -> None:
    """A compound file of one stream named Workbook."""
    sectors = -(-max(len(stream), 4096) // 512)
    tables = -(-(sectors + 2) // 126)
    lists = -(-max(tables - 109, 0) // 127)
    folder = tables + lists
    first = folder + 1
    chain = [0xFFFFFFFD] * tables + [0xFFFFFFFC] * lists
    chain += [0xFFFFFFFE, *range(first + 1, first + sectors), 0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (tables * 128 - len(chain))
    places = [*range(tables)] + [0xFFFFFFFF] * (109 + 127 * lists - tables)
    for i in range(lists):
        chain += [*places[109 + 127 * i : 236 + 127 * i], tables + i + 1 if i + 1 < lists else 0xFFFFFFFE]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<9I", 0, tables, folder, 0, 4096, 0xFFFFFFFE, 0, tables if lists else 0xFFFFFFFE, lists
    )
    head += struct.pack("<109I", *places[:109])
    directory = b""
    for name, kind, start, size, child in (
        ("Root Entry", 5, 0xFFFFFFFE, 0, 1),
        ("Workbook", 2, first, max(len(stream), 4096), 0xFFFFFFFF),
    ):
        text = (name + "\0").encode("utf-16-le")
        directory += text.ljust(64, b"\0") + struct.pack(
            "<H2B3I36xIQ", len(text), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, start, size
        )
    data = (
        struct.pack(f"<{len(chain)}I", *chain)
        + directory.ljust(512, b"\0")
        + stream.ljust(sectors * 512, b"\0")
    )
    path.write_bytes(head + data)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<2H", kind, len(data)) + data


_BOF = _record(0x809, struct.pack("<2H12x", 0x600, 5))
_SHEET = _record(0x809, struct.pack("<2H12x", 0x600, 16))
_EOF = _record(0x0A, b"")


def _book(sheets: int, at: int | None = None) -> bytes:
    """The globals of a workbook whose sheets all start at one place."""
    names = sheets * (4 + 6 + 2 + 6)
    start = len(_BOF) + names + len(_EOF) if at is None else at
    return (
        _BOF
        + b"".join(_record(0x85, struct.pack("<IH2B", start, 0, 6, 0) + b"s%05d" % i) for i in range(sheets))
        + _EOF
    )


def _labels(rows: int) -> bytes:
    return b"".join(
        _record(0x204, struct.pack("<3HHB", r, c, 0, 1, 0) + b"a") for r in range(rows) for c in range(2)
    )


@hostile("sheets.xls", "XLS of 60,000 sheets that are all the same one")
def _same_sheets(path: Path) -> None:
    _biff(path, _book(60_000) + _SHEET + _labels(2_000) + _EOF)


@hostile("loop.xls", "XLS whose sheet starts in the globals that name it")
def _loop(path: Path) -> None:
    _biff(path, _book(2_000, 0) + _SHEET + _labels(10) + _EOF)


@hostile("corner.xls", "XLS with cells in opposite corners and 1,000 merged ranges of all")
def _corner(path: Path) -> None:
    far = _record(0x203, struct.pack("<3Hd", 65_535, 255, 0, 1.0))
    merged = _record(0xE5, struct.pack("<H", 1_000) + struct.pack("<4H", 0, 65_535, 0, 255) * 1_000)
    _biff(path, _book(1) + _SHEET + _labels(1) + far + merged * 50 + _EOF)


@hostile("strings.xls", "XLS whose table of texts states two billion")
def _sst(path: Path) -> None:
    texts = _record(
        0xFC, struct.pack("<2I", 2**31 - 1, 2**31 - 1) + struct.pack("<HB", 8_000, 0) + b"a" * 8_000
    )
    _biff(
        path, _BOF + texts + _book(1, 40 + len(_BOF) + len(texts))[len(_BOF) :] + _SHEET + _labels(2) + _EOF
    )


@hostile("rows.xls", "XLS of 6 million one-byte records")
def _records(path: Path) -> None:
    _biff(path, _book(1) + _SHEET + _record(0x99, b"\0") * 6_000_000 + _EOF)


@hostile("blanks.xls", "XLS of 32,000 rows of 256 blank cells that each have a style")
def _blanks(path: Path) -> None:
    row = _record(0xBE, struct.pack("<2H", 5, 0) + b"\0\0" * 256 + struct.pack("<H", 255))
    _biff(path, _book(1) + _SHEET + _labels(2) + row * 32_000 + _EOF)


@hostile("styles.xls", "XLS of a million styles")
def _styles(path: Path) -> None:
    styles = _record(0xE0, b"\0" * 20) * 1_000_000
    names = _book(1, 18 + len(_BOF) + len(styles) + len(_EOF))[len(_BOF) :]
    _biff(path, _BOF + styles + names + _SHEET + _labels(2) + _EOF)


@hostile("names.xls", "XLS of 400,000 names")
def _names(path: Path) -> None:
    names = _record(0x18, struct.pack("<HBBHHH4x", 0, 0, 1, 0, 0, 0) + b"\0a") * 400_000
    _biff(
        path,
        _BOF
        + names
        + _book(1, 18 + len(_BOF) + len(names) + len(_EOF))[len(_BOF) :]
        + _SHEET
        + _labels(2)
        + _EOF,
    )
