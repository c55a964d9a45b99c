"""Writers of the tapes of the corpus: each file kind in a few lines, and the expected result beside it.

What a tape holds stands in the modules that use these writers; nothing is computed from the reader.
"""

import csv
import io
import json
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment

Rows = Sequence[Sequence[Any]]
DEVELOPMENT = Path(__file__).resolve().parent / "development"


def minor(amount: str, times: int = 1, exponent: int = 2) -> int:
    """An amount as integer of minor units: `minor("3.5", 10_000)` is 3.5 times ten thousand, in cents."""
    return int(Decimal(amount.replace(",", "")) * times * 10**exponent)


def cells(columns: Mapping[str, Mapping[int, Any]], sheet: str | None = None) -> list[dict[str, Any]]:
    """Expected cells from {field: {row: value}}, all on one sheet."""
    place = {} if sheet is None else {"sheet": sheet}
    return [
        {"row": row, **place, "field": field, "value": value}
        for field, values in columns.items()
        for row, value in values.items()
    ]


def expect(name: str, **result: Any) -> None:
    """Write NAME.expected.json."""
    text = json.dumps(result, ensure_ascii=False, indent=1)
    (DEVELOPMENT / f"{name}.expected.json").write_text(text + "\n", "utf-8")


def delimited(name: str, rows: Rows, *, encoding: str = "utf-8", delimiter: str = ",") -> None:
    """A delimited text; values are written as they stand."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    (DEVELOPMENT / name).write_bytes(out.getvalue().encode(encoding))


def workbook(
    name: str,
    sheets: Mapping[str, Rows],
    *,
    merge: Mapping[str, Sequence[str]] | None = None,
    formats: Mapping[str, Mapping[str, str]] | None = None,
    hide_rows: Mapping[str, Sequence[int]] | None = None,
    hide_columns: Mapping[str, Sequence[str]] | None = None,
    hide_sheets: Sequence[str] = (),
    epoch_1904: bool = False,
    folder: Path = DEVELOPMENT,
) -> Path:
    """An XLSX; `formats` gives number formats by range ("C3:C9") and sheet."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    if epoch_1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
        for area in (merge or {}).get(title, ()):
            page.merge_cells(area)
            page[area.split(":")[0]].alignment = Alignment(horizontal="center", vertical="center")
        for area, style in (formats or {}).get(title, {}).items():
            for line in page[area if ":" in area else f"{area}:{area}"]:
                for cell in line:
                    cell.number_format = style
        for number in (hide_rows or {}).get(title, ()):
            page.row_dimensions[number].hidden = True
        for letter in (hide_columns or {}).get(title, ()):
            page.column_dimensions[letter].hidden = True
        if title in hide_sheets:
            page.sheet_state = "hidden"
    path = folder / name
    book.save(path)
    return path


def converted(name: str, sheets: Mapping[str, Rows], **layout: Any) -> None:
    """A workbook of another kind (xls, ods), converted by LibreOffice from an XLSX."""
    stem, kind = name.rsplit(".", 1)
    with tempfile.TemporaryDirectory() as work:
        source = workbook(f"{stem}.xlsx", sheets, folder=Path(work), **layout)
        _office(source, kind, Path(work))


def printed(name: str, rows: Rows, widths: Sequence[int]) -> None:
    """A PDF with a text layer, printed by LibreOffice from a sheet whose columns are `widths` characters wide."""
    with tempfile.TemporaryDirectory() as work:
        source = workbook(f"{name.rsplit('.', 1)[0]}.xlsx", {"Sheet1": rows}, folder=Path(work))
        book = openpyxl.load_workbook(source)
        page = book.worksheets[0]
        page.page_setup.orientation = "landscape"
        for at, width in enumerate(widths):
            page.column_dimensions[openpyxl.utils.get_column_letter(at + 1)].width = width
        book.save(source)
        _office(source, "pdf", Path(work))


def _office(source: Path, kind: str, work: Path) -> None:
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{work}/profile",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(DEVELOPMENT),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    made = DEVELOPMENT / f"{source.stem}.{kind}"
    if not made.exists():
        raise FileNotFoundError(made)


def html_table(rows: Rows, *, head: int = 1) -> str:
    """An HTML table; a cell (text, attributes) gets these attributes, None is left out."""
    lines = []
    for at, row in enumerate(rows):
        tag = "th" if at < head else "td"
        line = ""
        for cell in row:
            if cell is None:
                continue
            text, attributes = cell if isinstance(cell, tuple) else (cell, "")
            line += f"<{tag}{' ' + attributes if attributes else ''}>{escape(str(text))}</{tag}>"
        lines.append(f"<tr>{line}</tr>")
    return "<table border=1>\n" + "\n".join(lines) + "\n</table>"


def html_page(name: str, body: str, *, encoding: str = "utf-8") -> None:
    """An HTML page under any name."""
    page = f'<html><head><meta charset="{encoding}"></head><body>{body}</body></html>'
    (DEVELOPMENT / name).write_bytes(page.encode(encoding))


def spreadsheet_ml(name: str, sheet: str, rows: Rows) -> None:
    """SpreadsheetML 2003. A cell (value, attributes) gets these attributes, such as ss:MergeAcross or ss:Index."""
    lines = []
    for row in rows:
        line = ""
        for cell in row:
            value, attributes = cell if isinstance(cell, tuple) else (cell, "")
            kind = "Number" if isinstance(value, int | float) else "String"
            data = "" if value is None else f'<Data ss:Type="{kind}">{escape(str(value))}</Data>'
            line += f"<Cell {attributes}>{data}</Cell>"
        lines.append(f"<Row>{line}</Row>")
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n'
        f'<Worksheet ss:Name="{escape(sheet)}"><Table>\n'
        + "\n".join(lines)
        + "\n</Table></Worksheet>\n</Workbook>\n"
    )
    (DEVELOPMENT / name).write_text(text, "utf-8")


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def document(name: str, before: Sequence[str], rows: Rows, after: Sequence[str] = ()) -> None:
    """A DOCX with paragraphs, one table and paragraphs below it. A cell (text, n) spans n columns."""

    def paragraph(text: str) -> str:
        return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    table = ""
    for row in rows:
        table += "<w:tr>"
        for cell in row:
            text, span = cell if isinstance(cell, tuple) else (cell, 1)
            grid = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span > 1 else ""
            table += f"<w:tc>{grid}{''.join(paragraph(p) for p in str(text).split(chr(10)))}</w:tc>"
        table += "</w:tr>"
    width = max(sum(c[1] if isinstance(c, tuple) else 1 for c in row) for row in rows)
    columns = "<w:gridCol/>" * width
    body = "".join(map(paragraph, before))
    body += f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{table}</w:tbl>" + "".join(
        map(paragraph, after)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    kind = "application/vnd.openxmlformats"
    with zipfile.ZipFile(DEVELOPMENT / name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'{head}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{kind}-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{kind}-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'{head}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        )
