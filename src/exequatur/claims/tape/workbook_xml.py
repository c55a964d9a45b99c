"""What the cell reader does not tell about an XLSX: hidden rows and columns, formulas, the 1904 calendar.

One streaming pass over each sheet's XML. A document type, and with it any entity, is refused.
"""

import posixpath
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from defusedxml import ElementTree

from exequatur.claims.tape import limits
from exequatur.claims.tape.number_formats import formats_of, telling_styles

_CHUNK = 1 << 18
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class SheetMarks:
    """Marks of one sheet: 0-based hidden rows and columns, counts of formulas, number formats that tell, by 0-based
    column, and of the cells that differ from their column (1-based row, 0-based column, format); the cells that hold an error (#REF!)."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formulas: int = 0
    formulas_without_value: int = 0
    formats: dict[int, str] = field(default_factory=dict)
    cell_formats: list[tuple[int, int, str]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class ForbiddenXml(ValueError):
    """A document type or an entity stands in a sheet."""


def read_marks(path: Path) -> tuple[dict[str, SheetMarks], bool]:
    """Marks by sheet name, and whether the workbook counts days from 1904."""
    with zipfile.ZipFile(path) as archive:
        try:
            workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"), forbid_dtd=True)
            links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), forbid_dtd=True)
        except KeyError:
            return {}, False
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        setting = workbook.find(f"{_MAIN}workbookPr")
        epoch_1904 = setting is not None and setting.get("date1904") in ("1", "true")
        marks, styles = {}, telling_styles(archive)
        for sheet in workbook.iter(f"{_MAIN}sheet"):
            part = _part(targets.get(sheet.get(_REL), ""))
            if part in archive.namelist():
                mark = marks[sheet.get("name", "")] = _marks_of(archive, part)
                mark.formats, mark.cell_formats = formats_of(archive, part, styles)
    return marks, epoch_1904


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


def _marks_of(archive: zipfile.ZipFile, part: str) -> SheetMarks:
    marks = SheetMarks()
    if not _mentions(archive, part, (b"hidden", b"<f", b":f", b"<!", b't="e"')):
        return marks
    parser = expat.ParserCreate()
    state = {"formula": False, "value": True, "row": -1, "text": False, "merged": 0}

    def start(tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "v":
            state["value"] = state["value"] or state["text"]  # an empty text is a result
            parser.CharacterDataHandler = None if state["value"] else inside
        elif tag == "c":
            close_cell()
            state["text"] = attributes.get("t") == "str"
            if attributes.get("t") == "e":
                marks.errors.append(attributes.get("r", ""))
        elif tag == "f":
            marks.formulas += 1
            state["formula"], state["value"] = True, False
        elif tag == "row":
            state["row"] = int(attributes["r"]) - 1 if "r" in attributes else state["row"] + 1
            if attributes.get("hidden") in ("1", "true"):
                marks.hidden_rows.add(state["row"])
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            last = min(int(attributes.get("max", 0)), 16_384)
            marks.hidden_columns.update(range(int(attributes.get("min", 1)) - 1, last))
        elif tag == "mergeCell":
            state["merged"] += 1
            check_merged(state["merged"])

    def inside(data: str) -> None:
        state["value"] = state["value"] or bool(data.strip())

    def close_cell() -> None:
        parser.CharacterDataHandler = None
        if state["formula"] and not state["value"]:
            marks.formulas_without_value += 1
        state["formula"], state["value"] = False, True

    def refuse(*_: object) -> None:
        raise ForbiddenXml(part)

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    close_cell()
    return marks


def check_merged(count: int) -> None:
    """Refuse more merged ranges than a tape has.

    Raises:
        OverflowError: more than `limits.MAX_MERGED`.
    """
    if count > limits.MAX_MERGED:
        raise OverflowError(f"{count:,} merged ranges, at most {limits.MAX_MERGED:,}")


def _mentions(archive: zipfile.ZipFile, part: str, words: tuple[bytes, ...]) -> bool:
    """Does any of `words` stand in the part? A quick scan: most sheets have nothing to mark and skip the parse."""
    tail, merged = b"", 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            block = tail + chunk
            check_merged(merged := merged + chunk.count(b"mergeCell "))
            if any(word in block for word in words):
                return True
            tail = block[-16:]
    return False
