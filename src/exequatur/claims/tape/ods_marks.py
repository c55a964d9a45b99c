"""What an OpenDocument spreadsheet hides, merges and shows as a percentage; its values are read elsewhere. Run in the limited process."""

import zipfile
from pathlib import Path
from typing import Any
from xml.parsers import expat

from exequatur.claims.tape import limits

_CHUNK = 2**20
_PERCENT = "0%"


class ForbiddenOdsXml(ValueError):
    """The content declares a document type or entities, as no spreadsheet program writes them."""


class _Reader:
    """Follows the content as it streams by, and keeps the marks of each sheet."""

    def __init__(self, hidden_styles: set[str]) -> None:
        self.hidden_styles, self.style = hidden_styles, ""
        self.marks: dict[str, dict[str, Any]] = {}
        self.sheet: dict[str, Any] = {}
        self.row = self.column = 0
        self.filtered = 0
        self.cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style:table-properties" and attributes.get("table:display") == "false":
            self.hidden_styles.add(self.style)
        elif tag == "style:style":
            self.style = attributes.get("style:name", "")
        elif tag == "table:table":
            hidden = attributes.get("table:style-name") in self.hidden_styles
            self.sheet = {
                "hidden_sheet": hidden,
                "hidden_rows": [],
                "hidden_columns": [],
                "spans": [],
                "cell_formats": [],
            }
            self.marks[attributes.get("table:name", "")] = self.sheet
            self.row = self.column = 0
        elif tag == "table:table-column":
            count = _repeated(attributes, "table:number-columns-repeated")
            if attributes.get("table:visibility") in ("collapse", "filter"):
                self.sheet["hidden_columns"] += range(
                    self.column, min(self.column + count, limits.MAX_COLUMNS)
                )
            self.column += count
        elif tag == "table:table-row":
            self._row(attributes)
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._cell(tag, attributes)

    def _row(self, attributes: dict[str, str]) -> None:
        count = _repeated(attributes, "table:number-rows-repeated")
        if attributes.get("table:visibility") in ("collapse", "filter"):
            self.sheet["hidden_rows"] += range(self.row, self.row + min(count, 100_000))
        self.repeat, self.row, self.column = count, self.row + count, 0

    def _cell(self, tag: str, attributes: dict[str, str]) -> None:
        across = int(attributes.get("table:number-columns-spanned", "1"))
        down = int(attributes.get("table:number-rows-spanned", "1"))
        count = _repeated(attributes, "table:number-columns-repeated")
        top = self.row - self.repeat
        if across > 1 or down > 1:
            self.sheet["spans"].append([top, self.column, top + down - 1, self.column + across - 1])
            if len(self.sheet["spans"]) > limits.MAX_MERGED:
                raise OverflowError(f"{limits.MAX_MERGED + 1:,} merged ranges, at most {limits.MAX_MERGED:,}")
        filled = tag == "table:table-cell" and "office:value-type" in attributes
        if filled:
            self.cells += count * self.repeat
            if attributes["office:value-type"] == "percentage" and self.cells <= limits.MAX_CELLS:
                self.sheet["cell_formats"] += [
                    (row + 1, column, _PERCENT)
                    for row in range(top, self.row)
                    for column in range(self.column, self.column + count)
                ]
            if self.cells > limits.MAX_CELLS:
                raise OverflowError(f"{self.cells} cells")
        self.column += count


def _repeated(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(int(text), 1) if text.isdigit() and len(text) < 10 else 1


def read_ods_marks(path: Path) -> dict[str, Any]:
    """Hidden rows, columns and sheets and merged ranges by sheet.

    Raises:
        ForbiddenOdsXml: the content declares a document type.
        OverflowError: repeated cells that unfold to more than a tape has.
    """
    reader = _Reader(set())
    with zipfile.ZipFile(path) as archive:
        for part in ("styles.xml", "content.xml"):
            if part in archive.namelist():
                _parse(archive, part, reader)
    return reader.marks


def _parse(archive: zipfile.ZipFile, part: str, reader: _Reader) -> None:
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise ForbiddenOdsXml(part)

    parser.StartElementHandler = reader.start
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
