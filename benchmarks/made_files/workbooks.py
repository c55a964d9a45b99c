"""Zipped workbooks (XLSX, ODS) that no bank sends."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from hashlib import shake_256
from pathlib import Path

from made_files import hostile

_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _xlsx(path: Path, sheet: bytes, more: dict[str, bytes] | None = None, sheets: int = 1) -> None:
    names = "".join(f'<sheet name="s{i}" sheetId="{i}" r:id="r{i}"/>' for i in range(1, sheets + 1))
    links = "".join(
        f'<Relationship Id="r{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
        f' Target="worksheets/sheet{min(i, 4_900)}.xml"/>'
        for i in range(1, sheets + 1)
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
        "xl/workbook.xml": f'<workbook xmlns="{_SPACE}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}">{links}</Relationships>'.encode(),
        "xl/worksheets/sheet1.xml": sheet,
    } | (more or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _sheet(rows: bytes, after: bytes = b"") -> bytes:
    return (
        f'<worksheet xmlns="{_SPACE}"><sheetData>'.encode() + rows + b"</sheetData>" + after + b"</worksheet>"
    )


def _row(number: int, cells: str) -> bytes:
    return f'<row r="{number}">{cells}</row>'.encode()


def _texts(number: int, *texts: str) -> str:
    return "".join(
        f'<c r="{"ABCDEFGH"[i]}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for i, text in enumerate(texts)
    )


_HEAD = _row(1, _texts(1, "债务人", "本金(元)"))
_ONE = _HEAD + _row(2, _texts(2, "甲公司", "1"))


@hostile("one_cell_rows.xlsx", "XLSX of a million rows of one cell")
def _one_cell_rows(path: Path) -> None:
    _xlsx(path, _sheet(b"".join(_row(i, f'<c r="A{i}"><v>{i}</v></c>') for i in range(1, 1_000_001))))


@hostile("one_cell_claims.xlsx", "XLSX of a header over a million rows of one cell")
def _one_cell_claims(path: Path) -> None:
    rows = b"".join(_row(i, f'<c r="A{i}"><v>{i}</v></c>') for i in range(2, 1_000_001))
    _xlsx(path, _sheet(_HEAD + rows))


@hostile("dimensions.xlsx", "XLSX of two cells in opposite corners of the sheet")
def _dimensions(path: Path) -> None:
    _xlsx(path, _sheet(_ONE + _row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')))


@hostile("dimension_lie.xlsx", "XLSX that states a dimension of the whole sheet and has four cells")
def _dimension_lie(path: Path) -> None:
    sheet = _sheet(_ONE).replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    _xlsx(path, sheet)


@hostile("sheets.xlsx", "XLSX that names 100,000 sheets")
def _sheets(path: Path) -> None:
    _xlsx(path, _sheet(_ONE), sheets=100_000)


@hostile("filled_sheets.xlsx", "XLSX of 900 sheets of 2,000 rows each")
def _filled_sheets(path: Path) -> None:
    rows = b"".join(_row(i, _texts(i, "甲公司", "1")) for i in range(2, 2_000))
    sheet = _sheet(_HEAD + rows)
    _xlsx(path, sheet, {f"xl/worksheets/sheet{i}.xml": sheet for i in range(2, 901)}, sheets=900)


@hostile("merged.xlsx", "XLSX of two million merged ranges")
def _merged(path: Path) -> None:
    merged = b"".join(b'<mergeCell ref="A%d:XFD%d"/>' % (i, i) for i in range(3, 1_000_003)) * 2
    _xlsx(path, _sheet(_ONE, b"<mergeCells>" + merged + b"</mergeCells>"))


@hostile("merged_rows.xlsx", "XLSX of 4,000 rows of 50 cells and 200,000 merged ranges over all of it")
def _merged_rows(path: Path) -> None:
    rows = b"".join(_row(i, _texts(i, "甲公司", "1", "2", "3", "4")) for i in range(2, 4_000))
    merged = b'<mergeCell ref="A1:H4000"/>' * 100_000 + b"".join(
        b'<mergeCell ref="A%d:H4000"/>' % (i % 3_000 + 1) for i in range(100_000)
    )
    _xlsx(path, _sheet(_HEAD + rows, b"<mergeCells>" + merged + b"</mergeCells>"))


@hostile("strings.xlsx", "XLSX whose shared text of 90,000 letters stands in 100,000 cells")
def _strings(path: Path) -> None:
    shared = f'<sst xmlns="{_SPACE}"><si><t>{"x" * 90_000}</t></si></sst>'.encode()
    rows = b"".join(
        _row(i, f'<c r="A{i}" t="s"><v>0</v></c><c r="B{i}" t="s"><v>0</v></c>') for i in range(1, 50_001)
    )
    links = {"xl/sharedStrings.xml": shared}
    _xlsx(path, _sheet(rows), links)
    _add_relation(path, "sharedStrings")


@hostile("many_strings.xlsx", "XLSX of 3 million shared texts that no cell uses")
def _many_strings(path: Path) -> None:
    shared = (
        f'<sst xmlns="{_SPACE}">'.encode()
        + b"".join(b"<si><t>%x</t></si>" % (i * 7919) for i in range(3_000_000))
        + b"</sst>"
    )
    _xlsx(path, _sheet(_ONE), {"xl/sharedStrings.xml": shared})
    _add_relation(path, "sharedStrings")


@hostile("styles.xlsx", "XLSX of 1.5 million styles")
def _styles(path: Path) -> None:
    styles = (
        f'<styleSheet xmlns="{_SPACE}"><cellXfs>'.encode()
        + b"".join(b'<xf numFmtId="%d"/>' % (i * 7919 % 100_003) for i in range(1_500_000))
        + b"</cellXfs></styleSheet>"
    )
    _xlsx(path, _sheet(_ONE), {"xl/styles.xml": styles})
    _add_relation(path, "styles")


def _add_relation(path: Path, part: str) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="x" Type="{office}/{part}" Target="{part}.xml"/></Relationships>'.encode()
    with zipfile.ZipFile(path) as old:
        parts = {entry: old.read(entry) for entry in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            relations = name == "xl/_rels/workbook.xml.rels"
            new.writestr(name, content.replace(b"</Relationships>", link) if relations else content)


@hostile("long_cell.xlsx", "XLSX with a cell of 10 million characters")
def _long_cell(path: Path) -> None:
    _xlsx(path, _sheet(_ONE + _row(3, _texts(3, shake_256(b"").hexdigest(5_000_000), "1"))))


@hostile("long_numbers.xlsx", "XLSX with a number of 5 million digits")
def _long_number(path: Path) -> None:
    _xlsx(path, _sheet(_ONE + _row(3, _texts(3, "a") + f'<c r="B3"><v>{"9" * 5_000_000}</v></c>')))


@hostile("deep.xlsx", "XLSX whose sheet nests two million elements")
def _deep(path: Path) -> None:
    _xlsx(path, _sheet(_ONE + b"<a>" * 2_000_000))


@hostile("attributes.xlsx", "XLSX with an element of 300,000 attributes")
def _attributes(path: Path) -> None:
    many = b" ".join(b'a%d="1"' % i for i in range(300_000))
    _xlsx(path, _sheet(_ONE + b"<row hidden='1' " + many + b"/>"))


@hostile("formulas.xlsx", "XLSX of a million formulas without a value")
def _formulas(path: Path) -> None:
    _xlsx(
        path, _sheet(_HEAD + b"".join(_row(i, f'<c r="A{i}"><f>B{i}</f></c>') for i in range(2, 1_000_002)))
    )


@hostile("errors.xlsx", "XLSX of 700,000 cells with errors")
def _errors(path: Path) -> None:
    _xlsx(
        path,
        _sheet(_HEAD + b"".join(_row(i, f'<c r="A{i}" t="e"><v>#REF!</v></c>') for i in range(2, 700_002))),
    )


@hostile("columns.xlsx", "XLSX of a million <col> that hide 16,384 columns each")
def _columns(path: Path) -> None:
    columns = b"<cols>" + b'<col min="1" max="16384" hidden="1"/>' * 1_000_000 + b"</cols><sheetData>"
    _xlsx(path, _sheet(_ONE).replace(b"<sheetData>", columns))


@hostile("laughs.xlsx", "XLSX whose sheet declares nested entities")
def _laughs(path: Path) -> None:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    _xlsx(path, f'<!DOCTYPE x [<!ENTITY e0 "lol">{entities}]>'.encode() + _sheet(_ONE))


@hostile("sheet_bomb.xlsx", "XLSX whose sheet unfolds a thousand times")
def _sheet_bomb(path: Path) -> None:
    _xlsx(path, _sheet(_ONE + b" " * 200_000_000))


@hostile("nested.xlsx", "XLSX that is a zip of zips")
def _nested(path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(16):
            archive.writestr(f"{i}.zip", b"\0" * 10_000_000)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", inner.getvalue())


@hostile("overlapping.xlsx", "XLSX of 4,000 entries that overlap in one stream of 8 MB (quoted zip bomb)")
def _overlapping(path: Path) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    folded = packer.compress(b"<row/>" * 1_300_000) + packer.flush()
    first = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(folded), 7_800_000, 19, 0)
    body = first + b"xl/worksheets/0.xml" + folded
    directory = b""
    for i in range(4_000):
        name = b"xl/worksheets/%d.xml" % i
        directory += (
            struct.pack(
                "<4s6H3L5H2L",
                b"PK\x01\x02",
                20,
                20,
                0,
                8,
                0,
                0,
                0,
                len(folded),
                7_800_000,
                len(name),
                0,
                0,
                0,
                0,
                0,
                0,
            )
            + name
        )
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 4_000, 4_000, len(directory), len(body), 0)
    path.write_bytes(body + directory + end)


@hostile("size_lie.xlsx", "XLSX whose directory states a tenth of what its sheet unfolds to")
def _size_lie(path: Path) -> None:
    rows = b"".join(_row(i, f'<c r="A{i}"><v>{i}</v></c>') for i in range(1, 700_000))
    _xlsx(path, _sheet(rows))
    _lie(path, "xl/worksheets/sheet1.xml", lambda size: 1_000)


@hostile("zip64_lie.xlsx", "XLSX whose directory states 2^63 bytes (zip64)")
def _zip64_lie(path: Path) -> None:
    _xlsx(path, _sheet(_ONE))
    raw = path.read_bytes()
    at = raw.rindex(b"PK\x05\x06")
    start = struct.unpack("<L", raw[at + 16 : at + 20])[0]
    directory = raw[start:at]
    extra = struct.pack("<2H2Q", 1, 16, 2**63 - 1, 2**62)
    length = struct.unpack("<H", directory[28:30])[0]
    first = bytearray(directory[: 46 + length])
    first[20:28] = b"\xff" * 8
    first[30:32] = struct.pack("<H", len(extra))
    fresh = bytes(first) + extra + directory[46 + length :]
    end = bytearray(raw[at:])
    end[12:16] = struct.pack("<L", len(fresh))
    path.write_bytes(raw[:start] + fresh + bytes(end))


def _lie(path: Path, part: str, size: Callable[[int], int]) -> None:
    raw = bytearray(path.read_bytes())
    at = bytes(raw).rindex(part.encode()) - 46
    raw[at + 24 : at + 28] = struct.pack("<L", size(struct.unpack("<L", raw[at + 24 : at + 28])[0]))
    path.write_bytes(raw)


@hostile("repeated.ods", "ODS with a row repeated 2^31 times")
def _repeated(path: Path) -> None:
    _ods(path, '<table:table-row table:number-rows-repeated="2147483647">' + _ODS_CELL + "</table:table-row>")


@hostile("repeated_wide.ods", "ODS with a cell repeated 16,384 times in a million rows")
def _repeated_wide(path: Path) -> None:
    cell = _ODS_CELL.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"')
    _ods(path, f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


@hostile("blank_rows.ods", "ODS of 400,000 blank rows, each repeated 1,000 times, then a cell")
def _blank_rows(path: Path) -> None:
    blank = '<table:table-row table:number-rows-repeated="1000"><table:table-cell/></table:table-row>'
    _ods(path, blank * 400_000 + f"<table:table-row>{_ODS_CELL}</table:table-row>")


@hostile("spans.ods", "ODS of 300,000 merged cells, each over the whole sheet")
def _spans(path: Path) -> None:
    cell = _ODS_CELL.replace(
        "<table:table-cell",
        '<table:table-cell table:number-columns-spanned="16384" table:number-rows-spanned="1048576"',
    )
    _ods(path, f"<table:table-row>{cell}{_ODS_CELL}</table:table-row>" * 300_000)


_ODS_CELL = '<table:table-cell office:value-type="string"><text:p>甲公司</text:p></table:table-cell>'


def _ods(path: Path, rows: str) -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<office:document-content xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" xmlns:text="{space}text:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="s">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
