"""The parts of an XLSX that are not sheets, before they are opened: how large they may be, and long texts that stand in many cells.

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


def check_parts(path: Path) -> None:
    """Look at the sizes of the parts, and count the cells of the longest texts.

    Raises:
        OverflowError: a part is larger than a tape's, or a text is repeated to more than `limits.MAX_TEXT`.
    """
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            most = MOST_BYTES.get(entry.filename)
            if most is not None and entry.file_size > most:
                raise OverflowError(f"{entry.filename}: {entry.file_size:,} B > {most:,} B")
        if "xl/sharedStrings.xml" in archive.namelist():
            _check_texts(archive)


def _check_texts(archive: zipfile.ZipFile) -> None:
    shared = archive.read("xl/sharedStrings.xml")
    long = [(found.start(), len(found.group(1))) for found in re.finditer(_LONG, shared)]
    if not long:
        return
    places = {
        shared.count(b"<si>", 0, at) + shared.count(b"<si ", 0, at) - 1: size for at, size in long[:100]
    }
    total = 0
    for name in archive.namelist():
        if not re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            continue
        sheet = archive.read(name)
        for place, size in places.items():
            total += size * sheet.count(b"<v>%d</v>" % place)
    if total > limits.MAX_TEXT:
        raise OverflowError(f"texts of more than {limits.MAX_TEXT:,} characters")
