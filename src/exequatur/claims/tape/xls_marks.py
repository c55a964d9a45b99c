"""What an old workbook (XLS, BIFF) hides, merges and shows by a number format that tells; its values are read elsewhere. Run in the limited process."""

from pathlib import Path
from typing import Any

from exequatur.claims.tape.number_formats import settle, tells

_NUMBER = 2
"""How the library marks a cell with a number."""


def read_xls_marks(path: Path) -> tuple[dict[str, Any], bool, bool]:
    """Hidden rows, columns and sheets and merged ranges by sheet; whether days count from 1904; whether the file told.

    A workbook that the reader of marks cannot open (BIFF2 and such) is read without them, and a finding says so.
    """
    import xlrd

    try:
        with path.open("rb") as file:
            book = xlrd.open_workbook(
                file_contents=file.read(), formatting_info=True, ragged_rows=True, logfile=QUIET
            )
    except Exception:  # the format has many dialects; the values decide whether the file is broken
        return {}, False, False
    marks = {}
    for sheet in book.sheets():
        marks[sheet.name] = {
            "hidden_sheet": sheet.visibility != 0,
            "hidden_rows": [r for r, info in sheet.rowinfo_map.items() if info.hidden],
            "hidden_columns": [c for c, info in sheet.colinfo_map.items() if info.hidden],
            **_formats(book, sheet),
            "spans": [[top, left, bottom - 1, right - 1] for top, bottom, left, right in sheet.merged_cells],
        }
    return marks, book.datemode == 1, True


def _formats(book: Any, sheet: Any) -> dict[str, Any]:
    """The number formats that tell, by column and by cell."""
    codes = {}
    for i, style in enumerate(book.xf_list):
        known = book.format_map.get(style.format_key)
        codes[i] = known.format_str if known is not None and tells(known.format_str) else ""
    if not any(codes.values()):
        return {}
    seen: dict[int, dict[str, list[int]]] = {}
    for r in range(sheet.nrows):
        kinds = sheet.row_types(r)
        for c, kind in enumerate(kinds):
            if kind == _NUMBER:
                code = codes.get(sheet.cell_xf_index(r, c), "")
                seen.setdefault(c, {}).setdefault(code, []).append(r + 1)
    columns, cells = settle(seen)
    return {"formats": columns, "cell_formats": cells}


class _Quiet:
    """Takes what the library would print about odd files."""

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        return None


QUIET = _Quiet()
