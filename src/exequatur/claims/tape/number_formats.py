"""How an XLSX shows its numbers: the format that most number cells of a column have, where it names a currency or a unit.

The cell reader gives values only. A column of plain figures shown as HK$ 1,200 says its currency in its format alone.
"""

import re
import zipfile
from collections import Counter
from xml.parsers import expat

from defusedxml import ElementTree

from exequatur.claims.patterns import late_pattern

ROWS = 300
"""Rows of a sheet that are looked at; a column keeps one format."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CHUNK = 1 << 16
_TELLS = late_pattern(r'"[^"]*[^\W\d_][^"]*"|\[\$[^\]]+\]|[$€£¥₹￥]|\\[^\W\d_]')


class _Enough(Exception):
    """Rows enough were seen."""


def telling_styles(archive: zipfile.ZipFile) -> dict[int, str]:
    """Index of a cell style -> its number format, for the formats that name something besides figures."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    styles = ElementTree.fromstring(archive.read("xl/styles.xml"), forbid_dtd=True)
    custom = {
        one.get("numFmtId"): one.get("formatCode", "")
        for one in styles.iter(f"{_MAIN}numFmt")
        if _TELLS.search(one.get("formatCode", "")) and not _is_date(one.get("formatCode", ""))
    }
    formats = styles.find(f"{_MAIN}cellXfs")
    found = enumerate(formats if formats is not None else ())
    return {i: custom[one.get("numFmtId")] for i, one in found if one.get("numFmtId") in custom}


def _is_date(code: str) -> bool:
    return bool(re.search(r"[ymdhs年月日]", re.sub(r'"[^"]*"|\[[^\]]*\]', "", code), re.IGNORECASE))


def formats_of(archive: zipfile.ZipFile, part: str, styles: dict[int, str]) -> dict[int, str]:
    """0-based column -> the one telling format that its number cells among the first rows have."""
    if not styles:
        return {}
    seen: dict[int, Counter[str | None]] = {}
    rows = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal rows
        name = tag.rpartition(":")[2]
        if name == "row":
            rows += 1
            if rows > ROWS:
                raise _Enough
        elif name == "c" and attributes.get("t", "n") == "n" and "r" in attributes:
            style = attributes.get("s", "0")
            counts = seen.setdefault(_column(attributes["r"]), Counter())
            counts[styles.get(int(style)) if style.isdigit() else None] += 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
    except _Enough:
        pass
    found: dict[int, str] = {}
    for column, counts in seen.items():
        telling = [code for code in counts if code]
        if len(telling) == 1 and counts[telling[0]] * 10 >= counts.total() * 9:
            # a column that changes its format by the row tells nothing as a column
            found[column] = telling[0]
    return found


def _column(reference: str) -> int:
    """A1 -> 0, AA7 -> 26."""
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1
