"""What a binary workbook (XLSB) hides, merges, calculates and shows by a number format that tells; its values are read elsewhere.
Run in the limited process.

Records and their fields: [MS-XLSB] 2.3 and 2.4. A record is its kind and its size, seven bits to a byte, then its data.
"""

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from defusedxml import ElementTree

from exequatur.claims.tape import limits
from exequatur.claims.tape.number_formats import settle, tells

BOOK = "xl/workbook.bin"

_ROW, _FIRST_CELL, _LAST_CELL = 0, 1, 11
_SAY_NOTHING = frozenset({1, 4, 6, 7})
"""Cells that are blank, a flag or a text."""
_PLAIN_NUMBERS = frozenset({2, 5})
_NUMBERS = _PLAIN_NUMBERS | {9}
_ERRORS = frozenset({3, 11})
_FORMULAS = frozenset({8, 9, 10, 11})
_FORMAT, _STYLE, _COLUMN, _SHEET, _BOOK_SETTINGS, _MERGED = 44, 47, 60, 156, 153, 176
_CELL_STYLES, _CELL_STYLES_END = 617, 618

_BUILT_IN = {9: "0%", 10: "0.00%"}
"""Number formats of every workbook that change what a figure says (ECMA-376 part 1, 18.8.30)."""


def read_xlsb_marks(path: Path) -> tuple[dict[str, Any], bool]:
    """Marks by sheet name, and whether the workbook counts days from 1904.

    Raises:
        ValueError: records that end before their data do.
    """
    with zipfile.ZipFile(path) as archive:
        links = _links(archive)
        codes = _codes(archive)
        sheets: list[tuple[str, str]] = []
        epoch_1904 = False
        for kind, data in _records(archive, BOOK):
            if kind == _BOOK_SETTINGS:
                epoch_1904 = bool(_whole(data, 0) & 1)
            elif kind == _SHEET:
                link, after = _text(data, 8)
                sheets.append((_text(data, after)[0], links.get(link, "")))
        if len(sheets) > limits.MAX_SHEETS:
            raise OverflowError(f"{len(sheets):,} sheets, at most {limits.MAX_SHEETS:,}")
        names = set(archive.namelist())
        skipped = _SAY_NOTHING if codes else _SAY_NOTHING | _PLAIN_NUMBERS
        marks = {
            name: _marks_of(_records(archive, part, skipped), codes) for name, part in sheets if part in names
        }
    return marks, epoch_1904


def _links(archive: zipfile.ZipFile) -> dict[str, str]:
    """The parts of the workbook by the names that it has for them."""
    part = "xl/_rels/workbook.bin.rels"
    if part not in archive.namelist():
        return {}
    found = ElementTree.fromstring(archive.read(part), forbid_dtd=True)
    return {one.get("Id", ""): _part(one.get("Target", "")) for one in found}


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


def _codes(archive: zipfile.ZipFile) -> dict[int, str]:
    """Index of a cell style -> its number format, for the formats that tell."""
    if "xl/styles.bin" not in archive.namelist():
        return {}
    known = dict(_BUILT_IN)
    styles: list[int] = []
    of_cells = False
    for kind, data in _records(archive, "xl/styles.bin"):
        if kind == _FORMAT:
            number, code = struct.unpack_from("<H", data)[0], _text(data, 2)[0]
            if tells(code):
                known[number] = code
            else:
                known.pop(number, None)
        elif kind in (_CELL_STYLES, _CELL_STYLES_END):
            of_cells = kind == _CELL_STYLES
        elif kind == _STYLE and of_cells:
            styles.append(struct.unpack_from("<H", data, 2)[0])
    return {i: known[number] for i, number in enumerate(styles) if number in known}


def _marks_of(records: Iterator[tuple[int, bytes]], codes: dict[int, str]) -> dict[str, Any]:
    rows: set[int] = set()
    columns: set[int] = set()
    spans: list[list[int]] = []
    errors: list[str] = []
    seen: dict[int, dict[str, list[int]]] = {}
    formulas = row = 0
    for kind, data in records:
        if kind == _ROW:
            row = _whole(data, 0)
            if data[11:12] and data[11] & 0x10:
                rows.add(row)
        elif _FIRST_CELL <= kind <= _LAST_CELL:
            column = _whole(data, 0)
            formulas += kind in _FORMULAS
            if kind in _ERRORS:
                errors.append(f"{_letters(column)}{row + 1}")
            if codes and kind in _NUMBERS:
                code = codes.get(_whole(data, 4) & 0xFFFFFF, "")
                seen.setdefault(column, {}).setdefault(code, []).append(row + 1)
        elif kind == _COLUMN:
            if struct.unpack_from("<H", data, 16)[0] & 1:
                columns.update(range(_whole(data, 0), min(_whole(data, 4), 16_383) + 1))
        elif kind == _MERGED:
            top, bottom, left, right = struct.unpack_from("<4I", data)
            spans.append([top, left, bottom, right])
    formats, cells = settle(seen)
    return {
        "hidden_rows": sorted(rows),
        "hidden_columns": sorted(columns),
        "spans": spans,
        "formulas": formulas,
        "errors": errors,
        "formats": formats,
        "cell_formats": cells,
    }


def _letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _records(
    archive: zipfile.ZipFile, part: str, skipped: frozenset[int] = frozenset()
) -> Iterator[tuple[int, bytes]]:
    """The records of a part, kind and data, but for those of the kinds `skipped`."""
    raw = archive.read(part)
    at, end = 0, len(raw)
    try:
        while at < end:
            kind = raw[at]
            at += 1
            if kind & 0x80:
                kind = (kind & 0x7F) | (raw[at] & 0x7F) << 7
                at += 1
            size = raw[at]
            at += 1
            if size & 0x80:
                size &= 0x7F
                for shift in (7, 14, 21):
                    more = raw[at]
                    at += 1
                    size |= (more & 0x7F) << shift
                    if not more & 0x80:
                        break
            if kind not in skipped:
                yield kind, raw[at : at + size]
            at += size
    except IndexError:
        at = end + 1
    if at > end:
        raise ValueError(f"{part}: {at:,} B > {end:,} B")


def _whole(data: bytes, at: int) -> int:
    """The four bytes at `at` as a whole number."""
    if len(data) < at + 4:
        raise ValueError(f"{len(data)} B < {at + 4} B")
    return int.from_bytes(data[at : at + 4], "little")


def _text(data: bytes, at: int) -> tuple[str, int]:
    """The text at `at`, and where it ends; none where its length says so."""
    count = _whole(data, at)
    if count == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * count
    if len(data) < end:
        raise ValueError(f"{len(data):,} B < {end:,} B")
    return data[at + 4 : end].decode("utf-16-le", errors="replace"), end
