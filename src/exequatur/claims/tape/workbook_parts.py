"""The parts of an XLSX before they are opened: how large they may be, the rows of many sheets, and texts that stand in many cells or none.

Used in the limited process only.
"""

import re
import zipfile
from pathlib import Path

from exequatur.claims.tape import limits

MOST_BYTES = {
    "xl/styles.xml": 24 * 2**20,
    "xl/workbook.xml": 8 * 2**20,
    "xl/_rels/workbook.xml.rels": 8 * 2**20,
}
"""Unpacked: a spreadsheet program writes 64,000 styles at the most."""

LONG_TEXT = 20_000
"""Characters of a text that is looked for in the cells."""

_LONG = rb"<t(?:\s[^>]*)?>([^<]{%d,})<" % LONG_TEXT


MANY_SHEETS = 20
"""A workbook of more has its rows counted before any is read."""

MANY_TEXTS = 500_000
"""Texts of the list that cells share: where there are more, the cells that use them are counted."""


def check_parts(path: Path) -> None:
    """Look at the sizes of the parts, and count rows of many sheets and cells of many or of long texts.

    Raises:
        OverflowError: a part is larger than a tape's, the sheets together have more rows, a text is repeated to more than
            `limits.MAX_TEXT`, or many texts stand in no cell.
    """
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            most = MOST_BYTES.get(entry.filename)
            if most is not None and entry.file_size > most:
                raise OverflowError(f"{entry.filename}: {entry.file_size:,} B > {most:,} B")
        _check_rows(archive)
        if "xl/sharedStrings.xml" in archive.namelist():
            _check_texts(archive)


def _sheets(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [one for one in archive.infolist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", one.filename)]


def _check_rows(archive: zipfile.ZipFile) -> None:
    sheets = _sheets(archive)
    least = len(b"<row/>")
    if len(sheets) <= MANY_SHEETS or sum(one.file_size for one in sheets) < least * limits.MAX_ROWS_OF_SHEETS:
        return
    rows = 0
    for one in sheets:
        rows += archive.read(one).count(b"<row")
        if rows > limits.MAX_ROWS_OF_SHEETS:
            raise OverflowError(f"more than {limits.MAX_ROWS_OF_SHEETS:,} rows on all sheets")


def _check_texts(archive: zipfile.ZipFile) -> None:
    shared = archive.read("xl/sharedStrings.xml")
    if (texts := shared.count(b"<si>") + shared.count(b"<si ") + shared.count(b"<si/>")) > MANY_TEXTS:
        cells = sum(len(re.findall(rb"""\bt=(?:"s"|'s')""", archive.read(one))) for one in _sheets(archive))
        if cells < texts // 2:
            raise OverflowError(f"{texts:,} texts in its list, {cells:,} cells with one")
    long = [(found.start(), len(found.group(1))) for found in re.finditer(_LONG, shared)]
    if not long:
        return
    places = {
        shared.count(b"<si>", 0, at) + shared.count(b"<si ", 0, at) - 1: size for at, size in long[:100]
    }
    total = 0
    for one in _sheets(archive):
        sheet = archive.read(one)
        for place, size in places.items():
            total += size * sheet.count(b"<v>%d</v>" % place)
    if total > limits.MAX_TEXT:
        raise OverflowError(f"texts of more than {limits.MAX_TEXT:,} characters")
