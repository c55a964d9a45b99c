"""Hostile pages, documents, records and old workbooks. Used by `hostile_tapes.py`, beside `hostile_files.py`."""

import struct
import zipfile
import zlib
from pathlib import Path

from hostile_files import hostile

# --- pages and workbooks in one XML file


@hostile("nested.html", "HTML of 200,000 nested elements around a table")
def _nested_page(path: Path) -> None:
    path.write_text("<html>" + "<div>" * 200_000 + "<table><tr><td>a</td><td>b</td></tr></table>", "utf-8")


@hostile("nested_tables.html", "HTML of 2,000 tables nested in each other")
def _nested_tables(path: Path) -> None:
    path.write_text("<html>" + "<table><tr><td>a</td><td>" * 1_999, "utf-8")


@hostile("colspan.html", "HTML with colspan and rowspan of a billion")
def _colspan(path: Path) -> None:
    row = '<tr><td colspan="1000000000" rowspan="1000000000">甲公司</td><td>1</td></tr>'
    path.write_text(f"<html><table><tr><td>债务人</td><td>本金(元)</td></tr>{row}</table>", "utf-8")


@hostile("colspans.html", "HTML of 300,000 cells with colspan 1,000")
def _colspans(path: Path) -> None:
    path.write_text("<html><table>" + '<tr><td colspan="1000">a</td><td>1</td></tr>' * 300_000, "utf-8")


@hostile("page_rows.html", "HTML of 390,000 rows of one cell")
def _page_rows(path: Path) -> None:
    path.write_text("<html><table>" + "<tr><td>a</td></tr>" * 390_000 + "</table>", "utf-8")


@hostile("page_cells.html", "HTML of one row of 4 million cells")
def _page_cells(path: Path) -> None:
    path.write_text("<html><table><tr>" + "<td>1</td>" * 4_000_000 + "</table>", "utf-8")


@hostile("text.html", "HTML of 60 MB of text and 2,000 tables")
def _page_text(path: Path) -> None:
    table = "<table><tr><td>a</td><td>b</td></tr></table>"
    path.write_text("<html>" + ("<p>x</p>" * 3_500 + table) * 1_999, "utf-8")


@hostile("empties.html", "HTML of 6 million empty elements")
def _empties(path: Path) -> None:
    path.write_text("<html><table><tr><td>a</td></tr></table>" + "<b><i></b>" * 3_000_000, "utf-8")


@hostile("cell.html", "HTML with a cell of 50 MB")
def _page_cell(path: Path) -> None:
    path.write_text("<html><table><tr><td>a</td><td>" + "x" * 50_000_000 + "</td></tr></table>", "utf-8")


_SS = "urn:schemas-microsoft-com:office:spreadsheet"


def _ss(path: Path, rows: str) -> None:
    path.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{_SS}" xmlns:ss="{_SS}"><Worksheet ss:Name="s"><Table>{rows}</Table></Worksheet></Workbook>',
        "utf-8",
    )


@hostile("index.xml", "SpreadsheetML with ss:Index of ten digits")
def _index(path: Path) -> None:
    _ss(
        path,
        '<Row ss:Index="9999999999"><Cell ss:Index="9999999999"><Data ss:Type="Number">1</Data></Cell></Row>',
    )


@hostile("empty_rows.xml", "SpreadsheetML of a million empty rows")
def _empty_rows(path: Path) -> None:
    cells = (
        '<Row><Cell><Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell></Row>'
    )
    _ss(path, "<Row/>" * 1_000_000 + cells)


@hostile("cells.xml", "SpreadsheetML of 4 million empty cells")
def _empty_cells(path: Path) -> None:
    _ss(path, "<Row>" + "<Cell/>" * 1_000 + "</Row>" + ("<Row>" + "<Cell/>" * 1_000 + "</Row>") * 3_999)


@hostile("deep.xml", "SpreadsheetML of two million nested elements")
def _deep_xml(path: Path) -> None:
    _ss(path, "<a>" * 2_000_000)


@hostile("laughs.xml", "SpreadsheetML that declares nested entities")
def _laughs_xml(path: Path) -> None:
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(10)
    )
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE w [{entities}]><Workbook xmlns="{_SS}">&j;</Workbook>', "utf-8"
    )


# --- records


@hostile("deep.json", "JSON nested 100,000 deep")
def _deep_json(path: Path) -> None:
    path.write_text('[{"a":' * 100_000, "utf-8")


@hostile("digits.json", "JSON line of 300 MB of digits")
def _digits(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b'{"principal":')
        for _ in range(300):
            file.write(b"9" * 10**6)
        file.write(b"}\n")


@hostile("exponent.json", "JSON lines of amounts with exponents of a billion")
def _exponent(path: Path) -> None:
    line = '{"borrower":"Alpha Ltd","principal":1e999999999,"currency":"USD"}\n'
    path.write_text(
        line + '{"borrower":"B Ltd","principal":123456e-999999999,"currency":"USD"}\n' * 300, "utf-8"
    )


@hostile("keys.json", "JSON of one object of 3 million names")
def _keys(path: Path) -> None:
    path.write_text("{" + ",".join(f'"k{i}":1' for i in range(3_000_000)) + "}", "utf-8")


@hostile("objects.json", "JSON lines of 6 million empty objects")
def _objects(path: Path) -> None:
    path.write_text("{}\n" * 6_000_000, "utf-8")


@hostile("names.json", "JSON lines that each bring a new name")
def _names(path: Path) -> None:
    path.write_text("".join(f'{{"n{i}":1}}\n' for i in range(500_000)), "utf-8")


@hostile("numbers.json", "a JSON array of 20 million numbers behind one object")
def _numbers_json(path: Path) -> None:
    path.write_text('[{"a":1}' + ",1" * 20_000_000 + "]", "utf-8")


@hostile("same.parquet", "Parquet of two columns of a billion equal values, folded by run length")
def _same(path: Path) -> None:
    _runs(path, 1_000_000_000)


@hostile("many_rows.parquet", "Parquet of 29 million equal rows, folded by run length")
def _many_rows(path: Path) -> None:
    _runs(path, 29_000_000)


def _runs(path: Path, rows: int) -> None:
    """A Parquet file written by hand: one row group, two dictionary columns whose indices are one run."""
    body = bytearray(b"PAR1")
    chunks = []
    for name, value in ((b"borrower", b"Alpha Ltd"), (b"principal", b"100.00 USD")):
        words = struct.pack("<I", len(value)) + value
        start = len(body)
        body += _page(2, words, 1) + words
        run = _varint(rows << 1) + b"\x00"
        data = b"\x01" + run
        at = len(body)
        body += _page(0, data, rows) + data
        chunks.append((name, start, at, len(body) - start))
    footer = _footer(rows, chunks)
    path.write_bytes(bytes(body) + footer + struct.pack("<I", len(footer)) + b"PAR1")


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def _int(field: int, number: int, wide: bool = False) -> bytes:
    """An integer field of Thrift's compact form, one after the field before it."""
    return bytes([field << 4 | (6 if wide else 5)]) + _varint(number << 1)


def _page(kind: int, data: bytes, values: int) -> bytes:
    head = _int(1, kind) + _int(1, len(data)) + _int(1, len(data))
    if kind == 2:
        return head + b"\x4c" + _int(1, values) + _int(1, 0) + b"\x00\x00"
    return head + b"\x2c" + _int(1, values) + _int(1, 8) + _int(1, 3) + _int(1, 3) + b"\x00\x00"


def _footer(rows: int, chunks: list[tuple[bytes, int, int, int]]) -> bytes:
    def text(field: int, value: bytes) -> bytes:
        return bytes([field << 4 | 8]) + _varint(len(value)) + value

    schema = (
        b"\x19" + bytes([len(chunks) + 1 << 4 | 12]) + text(4, b"schema") + _int(1, len(chunks)) + b"\x00"
    )
    for name, *_ in chunks:
        schema += _int(1, 6) + _int(2, 0) + text(1, name) + _int(2, 0) + b"\x00"
    columns = b"\x19" + bytes([len(chunks) << 4 | 12])
    for name, start, at, size in chunks:
        meta = _int(1, 6) + b"\x19\x25" + _varint(0) + _varint(16) + b"\x19\x18" + _varint(len(name)) + name
        meta += _int(1, 0) + _int(1, rows, True) + _int(1, size, True) + _int(1, size, True)
        meta += _int(2, at, True) + _int(2, start, True) + b"\x00"
        columns += _int(2, start, True) + b"\x1c" + meta + b"\x00"
    group = columns + _int(1, 100, True) + _int(1, rows, True) + b"\x00"
    return _int(1, 1) + schema + _int(1, rows, True) + b"\x19\x1c" + group + b"\x00"


@hostile("lie.parquet", "Parquet whose metadata state 2^40 rows")
def _lying(path: Path) -> None:
    _runs(path, 1_000)
    raw = path.read_bytes()
    path.write_bytes(raw.replace(_varint(2_000), _varint(2**41)))


@hostile("footer.parquet", "Parquet whose footer is longer than the file")
def _footer_lie(path: Path) -> None:
    path.write_bytes(b"PAR1" + b"\0" * 1_000 + struct.pack("<I", 2**31 - 1) + b"PAR1")


@hostile("columns.parquet", "Parquet of 20,000 columns")
def _parquet_columns(path: Path) -> None:
    import polars as pl

    pl.DataFrame({f"c{i}": [1] for i in range(20_000)}).write_parquet(path)


@hostile("zeros.parquet", "Parquet of 3 million rows of zeros in 18 columns")
def _zeros(path: Path) -> None:
    import polars as pl

    pl.DataFrame({f"c{i}": [0] for i in range(18)}).select(
        pl.all().repeat_by(3_000_000).explode()
    ).write_parquet(path)


# --- PDF


def _pdf(path: Path, *objects: bytes, listed: bool = True) -> None:
    """A PDF of these objects, the first its catalogue; without a list of them where not `listed`."""
    whole, places = bytearray(b"%PDF-1.4\n"), []
    for i, one in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (i, one)
    start, size = len(whole), len(objects) + 1
    if listed:
        whole += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(
            b"%010d 00000 n \n" % at for at in places
        )
    whole += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % size
    path.write_bytes(bytes(whole) + (b"startxref\n%d\n" % start) * listed + b"%%EOF\n")


def _stream(data: bytes, more: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (more, len(data), data)


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> >>"


def _pages(count: int, kids: bytes = b"4 0 R") -> bytes:
    return b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join([kids] * count), count)


@hostile("pages.pdf", "PDF of 20,000 pages")
def _many_pages(path: Path) -> None:
    _pdf(path, _CATALOG, _pages(20_000), _FONT, _PAGE, _stream(zlib.compress(b"")))


@hostile("own_pages.pdf", "PDF of 20,000 pages, each an object of its own with text")
def _own_pages(path: Path) -> None:
    kids = b" ".join(b"%d 0 R" % i for i in range(6, 20_006))
    page = _PAGE.replace(b"/XObject << /X 6 0 R >>", b"")
    text = _stream(zlib.compress(b"BT /F1 8 Tf 10 10 Td (a) Tj ET"))
    _pdf(
        path,
        _CATALOG,
        b"<< /Type /Pages /Kids [%b] /Count 20000 >>" % kids,
        _FONT,
        page,
        text,
        *[page] * 20_000,
    )


@hostile("unlisted.pdf", "PDF of 20,000 pages that states 300, without a list of its objects")
def _unlisted(path: Path) -> None:
    kids = b" ".join(b"%d 0 R" % i for i in range(6, 20_006))
    pages = b"<< /Type /Pages /Kids [%b] /Count 300 >>" % kids
    text = _stream(zlib.compress(b"BT /F1 8 Tf 10 10 Td (a) Tj ET"))
    _pdf(path, _CATALOG, pages, _FONT, _PAGE, text, *[_PAGE] * 20_000, listed=False)


@hostile("page_lie.pdf", "PDF of 20,000 pages that states one")
def _page_lie(path: Path) -> None:
    _pdf(
        path,
        _CATALOG,
        _pages(20_000).replace(b"/Count 20000", b"/Count 1"),
        _FONT,
        _PAGE,
        _stream(zlib.compress(b"")),
    )


@hostile("page_tree.pdf", "PDF whose tree of pages is its own branch")
def _page_tree(path: Path) -> None:
    _pdf(path, _CATALOG, _pages(50, b"2 0 R"), _FONT, _PAGE, _stream(zlib.compress(b"")))


@hostile("page_depth.pdf", "PDF whose pages stand 100,000 branches deep")
def _page_depth(path: Path) -> None:
    branches = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (i + 1) for i in range(3, 100_003)]
    _pdf(path, _CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", *branches, b"<< /Type /Page >>")


@hostile("form.pdf", "PDF whose form draws itself ten times")
def _form(path: Path) -> None:
    form = _stream(
        b"/X Do " * 10,
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
    )
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(zlib.compress(b"/X Do")), form)


@hostile("forms.pdf", "PDF of forms that each draw the next ten times")
def _forms(path: Path) -> None:
    forms = [
        _stream(
            b"/X Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
            % (i + 1),
        )
        for i in range(6, 18)
    ]
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(zlib.compress(b"/X Do")), *forms, forms[0])


@hostile("deflate.pdf", "PDF of a stream that unfolds to 500 MB")
def _deflate(path: Path) -> None:
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(zlib.compress(b"q Q\n" * 125_000_000, 9)))


@hostile("deflate_twice.pdf", "PDF of a stream folded three times over")
def _deflate_twice(path: Path) -> None:
    data = zlib.compress(zlib.compress(zlib.compress(b"\0" * 300_000_000, 9), 9), 9)
    filters = b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(data, filters))


@hostile("lzw.pdf", "PDF of a run-length stream that unfolds 64 times, 2 MB of it")
def _run_length(path: Path) -> None:
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(b"\x81\n" * 1_000_000, b"/Filter /RunLengthDecode"))


@hostile("streams.pdf", "PDF of an object stream that states ten million objects")
def _object_stream(path: Path) -> None:
    numbers = b"".join(b"%d 0 " % i for i in range(10, 200_010))
    data = zlib.compress(numbers + b"1 ", 9)
    packed = _stream(data, b"/Type /ObjStm /N 10000000 /First %d /Filter /FlateDecode" % len(numbers))
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(zlib.compress(b"")), packed)


@hostile("glyphs.pdf", "PDF of a page of a million letters")
def _glyphs(path: Path) -> None:
    _pdf(
        path,
        _CATALOG,
        _pages(1),
        _FONT,
        _PAGE,
        _stream(zlib.compress(b"BT /F1 8 Tf 10 10 Td (" + b"a" * 1_000_000 + b") Tj ET")),
    )


@hostile("paths.pdf", "PDF of 500 pages of 10,000 crossing lines each")
def _paths(path: Path) -> None:
    lines = b"".join(
        b"%d 0 m %d 800 l S 0 %d m 600 %d l S\n" % (i % 600, i % 600, i % 800, i % 800) for i in range(5_000)
    )
    text = b"BT /F1 8 Tf 10 10 Td (a) Tj ET\n"
    kids = b" ".join(b"%d 0 R" % i for i in range(6, 506))
    pages = b"<< /Type /Pages /Kids [%b] /Count 500 >>" % kids
    _pdf(path, _CATALOG, pages, _FONT, _PAGE, _stream(zlib.compress(text + lines)), *[_PAGE] * 500)


@hostile("curve.pdf", "PDF of one path of 400,000 segments")
def _curve(path: Path) -> None:
    segments = b"0 0 m " + b"1 1 l 5 9 l " * 200_000 + b"S BT /F1 8 Tf 10 10 Td (a) Tj ET"
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(zlib.compress(segments, 9)))


@hostile("saves.pdf", "PDF of 4 million operators that draw nothing")
def _saves(path: Path) -> None:
    operators = b"".join(b"q %d 0 0 1 0 0 cm Q\n" % (i * 7919 % 10_007) for i in range(2_000_000))
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(zlib.compress(operators, 9)))


@hostile("brackets.pdf", "PDF of a page of two million open brackets")
def _brackets(path: Path) -> None:
    _pdf(path, _CATALOG, _pages(1), _FONT, _PAGE, _stream(b"[" * 2_000_000, b""))


@hostile("garbage.pdf", "PDF of 100 MB without an object")
def _garbage(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"1 0 obj " * 12_000_000)


@hostile("xref.pdf", "PDF whose cross-reference names itself as the one before")
def _xref(path: Path) -> None:
    head = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    path.write_bytes(
        head
        + b"xref\n0 1000000000\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(head), len(head))
    )


# --- DOCX


def _docx(path: Path, body: bytes, more: dict[str, bytes] | None = None) -> None:
    package = "http://schemas.openxmlformats.org/package/2006/"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'.encode(),
        "_rels/.rels": f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>'.encode(),
        "word/document.xml": b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        + body
        + b"</w:body></w:document>",
    } | (more or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _cell(text: str, more: str = "") -> str:
    return f"<w:tc>{more}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


_TABLE = (
    "<w:tbl><w:tr>"
    + _cell("债务人")
    + _cell("本金(元)")
    + "</w:tr><w:tr>"
    + _cell("甲公司")
    + _cell("1")
    + "</w:tr></w:tbl>"
).encode()


@hostile("picture.docx", "DOCX with a PNG that unfolds to 5 GB of pixels")
def _picture(path: Path) -> None:
    pixels = zlib.compress(b"\0" * 7_000_000, 9)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s2I5BI", 13, b"IHDR", 40_000, 40_000, 8, 6, 0, 0, 0, 0)
    png += struct.pack(">I4s", len(pixels), b"IDAT") + pixels + b"\0" * 4
    link = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>'
    _docx(path, _TABLE, {"word/media/a.png": png, "word/_rels/document.xml.rels": link})


@hostile("paragraphs.docx", "DOCX of 900,000 empty paragraphs")
def _paragraphs(path: Path) -> None:
    _docx(path, b"<w:p/>" * 900_000 + _TABLE)


@hostile("runs.docx", "DOCX of one paragraph of 3 million runs")
def _runs_of_text(path: Path) -> None:
    _docx(path, b"<w:p>" + b"<w:r><w:t>a</w:t></w:r>" * 3_000_000 + b"</w:p>" + _TABLE)


@hostile("spans.docx", "DOCX with a gridSpan of a billion")
def _grid_span(path: Path) -> None:
    wide = _cell("甲公司", '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>').encode()
    _docx(path, _TABLE + b"<w:tbl><w:tr>" + wide + b"</w:tr></w:tbl>")


@hostile("rows.docx", "DOCX of 300,000 rows without cells")
def _empty_rows_of_document(path: Path) -> None:
    _docx(path, b"<w:tbl>" + b"<w:tr/>" * 3_000_000 + b"</w:tbl>" + _TABLE)


@hostile("deep.docx", "DOCX of 200,000 nested tables")
def _deep_document(path: Path) -> None:
    _docx(path, b"<w:tbl><w:tr><w:tc>" * 1_990 + _TABLE + b"</w:tc></w:tr></w:tbl>" * 1_990)


@hostile("links.docx", "DOCX of 500,000 relationships")
def _links(path: Path) -> None:
    link = '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.org/{0}" TargetMode="External"/>'
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(map(link.format, range(500_000)))
        + "</Relationships>"
    )
    _docx(path, _TABLE, {"word/_rels/document.xml.rels": links.encode()})


# --- XLS (BIFF in a compound file)


def _biff(path: Path, stream: bytes) -> None:
    """A compound file of one stream named Workbook."""
    sectors = -(-max(len(stream), 4096) // 512)
    tables = -(-(sectors + 2) // 127)
    chain = [*([0xFFFFFFFD] * tables), 0xFFFFFFFE]
    first = tables + 1
    chain += [*range(first + 1, first + sectors), 0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (tables * 128 - len(chain))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, tables, tables, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += b"".join(struct.pack("<I", i if i < tables else 0xFFFFFFFF) for i in range(109))
    directory = b""
    for name, kind, start, size, child in (
        ("Root Entry", 5, 0xFFFFFFFE, 0, 1),
        ("Workbook", 2, first, max(len(stream), 4096), 0xFFFFFFFF),
    ):
        text = (name + "\0").encode("utf-16-le")
        directory += text.ljust(64, b"\0") + struct.pack(
            "<H2B3I36xIQ", len(text), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, start, size
        )
    data = (
        struct.pack(f"<{len(chain)}I", *chain)
        + directory.ljust(512, b"\0")
        + stream.ljust(sectors * 512, b"\0")
    )
    path.write_bytes(head + data)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<2H", kind, len(data)) + data


_BOF = _record(0x809, struct.pack("<2H12x", 0x600, 5))
_SHEET = _record(0x809, struct.pack("<2H12x", 0x600, 16))
_EOF = _record(0x0A, b"")


def _book(sheets: int, at: int | None = None) -> bytes:
    """The globals of a workbook whose sheets all start at one place."""
    names = sheets * (4 + 6 + 2 + 6)
    start = len(_BOF) + names + len(_EOF) if at is None else at
    return (
        _BOF
        + b"".join(_record(0x85, struct.pack("<IH2B", start, 0, 6, 0) + b"s%05d" % i) for i in range(sheets))
        + _EOF
    )


def _labels(rows: int) -> bytes:
    return b"".join(
        _record(0x204, struct.pack("<3HHB", r, c, 0, 1, 0) + b"a") for r in range(rows) for c in range(2)
    )


@hostile("sheets.xls", "XLS of 60,000 sheets that are all the same one")
def _same_sheets(path: Path) -> None:
    _biff(path, _book(60_000) + _SHEET + _labels(2_000) + _EOF)


@hostile("loop.xls", "XLS whose sheet starts in the globals that name it")
def _loop(path: Path) -> None:
    _biff(path, _book(2_000, 0) + _SHEET + _labels(10) + _EOF)


@hostile("corner.xls", "XLS with cells in opposite corners and 1,000 merged ranges of all")
def _corner(path: Path) -> None:
    far = _record(0x203, struct.pack("<3Hd", 65_535, 255, 0, 1.0))
    merged = _record(0xE5, struct.pack("<H", 1_000) + struct.pack("<4H", 0, 65_535, 0, 255) * 1_000)
    _biff(path, _book(1) + _SHEET + _labels(1) + far + merged * 50 + _EOF)


@hostile("strings.xls", "XLS whose table of texts states two billion")
def _sst(path: Path) -> None:
    texts = _record(
        0xFC, struct.pack("<2I", 2**31 - 1, 2**31 - 1) + struct.pack("<HB", 8_000, 0) + b"a" * 8_000
    )
    _biff(
        path, _BOF + texts + _book(1, 40 + len(_BOF) + len(texts))[len(_BOF) :] + _SHEET + _labels(2) + _EOF
    )


@hostile("rows.xls", "XLS of 6 million one-byte records")
def _records(path: Path) -> None:
    _biff(path, _book(1) + _SHEET + _record(0x99, b"\0") * 6_000_000 + _EOF)
