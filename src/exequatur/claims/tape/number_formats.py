"""How an XLSX shows its numbers: formats that name a currency or a unit, show a percentage, or divide for show.

The cell reader gives values only. A column of plain figures shown as HK$ 1,200 says its currency in its format alone; one shown as 85%
holds 0.85; one shown by `#,##0,` as 1,200 holds 1,200,000.
"""

import re
import zipfile
from collections import Counter
from typing import NamedTuple
from xml.parsers import expat

from defusedxml import ElementTree

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.units import divisor_of_format, shows_percent

PLAIN = "General"
"""The format of a cell that is shown as it is stored, where its column is not."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CHUNK = 1 << 16
_TELLS = late_pattern(r'"[^"]*[^\W\d_][^"]*"|\[\$[^\]]+\]|[$€£¥₹￥]|\\[^\W\d_]')
_BUILT_IN = {"9": "0%", "10": "0.00%"}
"""Formats that every workbook has by number (ECMA-376 part 1, 18.8.30) and that change what a figure says."""


class Formats(NamedTuple):
    """Formats that tell. `columns`: 0-based column -> the one that nine in ten of its number cells have; `cells`: (1-based row,
    0-based column, format) of each cell that is shown otherwise than its column says."""

    columns: dict[int, str]
    cells: list[tuple[int, int, str]]


def tells(code: str) -> bool:
    """Does a number format say more than how many decimals are shown? Formats of dates are of no interest."""
    if _is_date(code):
        return False
    return bool(_TELLS.search(code)) or changes_figure(code)


def changes_figure(code: str) -> bool:
    """Does a number format show another figure than the cell holds: a percentage, or thousands?"""
    return shows_percent(code) or divisor_of_format(code) != 1


def telling_styles(archive: zipfile.ZipFile) -> dict[int, str]:
    """Index of a cell style -> its number format, for the formats that tell."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    styles = ElementTree.fromstring(archive.read("xl/styles.xml"), forbid_dtd=True)
    known: dict[str | None, str] = dict(_BUILT_IN.items())
    for one in styles.iter(f"{_MAIN}numFmt"):
        if tells(code := one.get("formatCode", "")):
            known[one.get("numFmtId")] = code
        else:
            known.pop(one.get("numFmtId"), None)
    formats = styles.find(f"{_MAIN}cellXfs")
    found = enumerate(formats if formats is not None else ())
    return {i: known[one.get("numFmtId")] for i, one in found if one.get("numFmtId") in known}


def _is_date(code: str) -> bool:
    return bool(re.search(r"[ymdhs年月日]", re.sub(r'"[^"]*"|\[[^\]]*\]', "", code), re.IGNORECASE))


def formats_of(archive: zipfile.ZipFile, part: str, styles: dict[int, str]) -> Formats:
    """The telling formats of the number cells of a sheet."""
    if not styles:
        return Formats({}, [])
    seen: dict[int, dict[str, list[int]]] = {}
    row = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row
        name = tag.rpartition(":")[2]
        if name == "row":
            row = int(attributes["r"]) if attributes.get("r", "").isdigit() else row + 1
        elif name == "c" and attributes.get("t", "n") == "n" and "r" in attributes:
            style = attributes.get("s", "0")
            code = styles.get(int(style), "") if style.isdigit() else ""
            seen.setdefault(_column(attributes["r"]), {}).setdefault(code, []).append(row)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
    return settle(seen)


def settle(seen: dict[int, dict[str, list[int]]]) -> Formats:
    """What holds for whole columns, and the cells that differ.

    A plain cell in a column that names its currency or unit by its format is of the column; in one of percentages it is not.

    Args:
        seen: 0-based column -> format ("": one that says nothing) -> 1-based rows of the cells that have it.
    """
    columns: dict[int, str] = {}
    cells: list[tuple[int, int, str]] = []
    for column, found in seen.items():
        counts = Counter({code: len(rows) for code, rows in found.items()})
        first = max((code for code in counts if code), key=lambda code: counts[code], default="")
        if not first:
            continue
        if counts[first] * 10 >= counts.total() * 9:
            columns[column] = first
        own = columns.get(column, "")
        for code, rows in found.items():
            if code and code != own:
                cells += [(row, column, code) for row in rows]
            elif not code and own and changes_figure(own):
                cells += [(row, column, PLAIN) for row in rows]
    return Formats(columns, cells)


def _column(reference: str) -> int:
    """A1 -> 0, AA7 -> 26."""
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1
