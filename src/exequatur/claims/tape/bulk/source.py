"""A large file opened: its one sheet by columns, with what the readers of files say of it."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from exequatur.claims.tape import limits
from exequatur.claims.tape.archive import zip_kind
from exequatur.claims.tape.bulk.grid import Grid
from exequatur.claims.tape.bulk.text import TextGrid, read_grid
from exequatur.claims.tape.bulk.workbook import read_workbook_grid
from exequatur.claims.tape.files import file_kind, name_of
from exequatur.claims.tape.model import Finding, Sheet
from exequatur.claims.tape.text_files import read_text
from exequatur.text import UserError

SHORTEST_LINE = 12
"""Bytes: a file with less for each of the rows that a large tape has is none."""

COMPARED_ROWS = 150

_KNOWN = frozenset({"encoding_detected", "delimiter_detected", "ragged_rows"})


@dataclass(frozen=True)
class LargeSource:
    """A file whose one sheet has the cells `grid`; `sheet` says all but its cells."""

    name: str
    kind: str
    sheet: Sheet
    grid: Grid
    findings: tuple[Finding, ...]


def open_large(
    path: Path, wanted: str | None, more_than: int, loaded: list[bytes] | None = None
) -> LargeSource | None:
    """The file at `path` by columns; None where it has no more than `more_than` rows or is not of a kind read by columns.

    Args:
        loaded: the bytes of a text, where they were read already.

    Raises:
        UserError: a text that no encoding reads.
    """
    if not path.is_file():
        return None
    size = path.stat().st_size
    if not SHORTEST_LINE * more_than < size <= limits.MAX_FILE_BYTES:
        return None
    with path.open("rb") as file:
        kind = file_kind(file.read(8192))
    if kind == "text" and wanted is None:
        found = read_grid(path, more_than, loaded)
        return None if found is None else _of_text(path, found)
    if kind == "workbook_zip":
        kind = zip_kind(path)
    workbook = kind in ("workbook_zip", "workbook_ole", "ods")
    if workbook or (kind in ("parquet", "json", "html", "xml_2003") and wanted is None):
        read = read_workbook_grid(path, kind, wanted, more_than)
        return None if read is None else LargeSource(name_of(path), "workbook" if workbook else kind, *read)
    return None


def _of_text(path: Path, found: TextGrid) -> LargeSource | None:
    """The text as a source, if the reader of text files reads its first lines alike."""
    with tempfile.TemporaryDirectory() as folder:
        extract = Path(folder) / path.name
        extract.write_text(found.head, encoding="utf-8", newline="")
        try:
            source = read_text(extract)
        except UserError:
            return None
    (sheet,) = source.sheets
    if {finding.code for finding in source.findings} - _KNOWN or sheet.spans:
        return None
    rows = min(COMPARED_ROWS, len(sheet.cells))
    if list(sheet.cells[:rows]) != found.grid.rows(0, rows):
        return None
    findings = [finding for finding in source.findings if finding.code == "delimiter_detected"]
    if found.encoding != "utf-8":
        findings.insert(0, Finding("encoding_detected", values={"encoding": found.encoding.upper()}))
    if found.ragged:
        findings.append(Finding("ragged_rows", row=found.ragged[0], count=len(found.ragged)))
    return LargeSource(name_of(path), "text", sheet, found.grid, tuple(findings))
