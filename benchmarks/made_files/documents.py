"""Documents (PDF, DOCX) that no bank sends."""

import struct
import zipfile
import zlib
from pathlib import Path

from made_files import hostile


def pdf_of(path: Path, *objects: bytes, listed: bool = True) -> None:
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


def stream_of(data: bytes, more: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (more, len(data), data)


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> >>"


def _pages(count: int, kids: bytes = b"4 0 R") -> bytes:
    return b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join([kids] * count), count)


@hostile("pages.pdf", "PDF of 20,000 pages")
def _many_pages(path: Path) -> None:
    pdf_of(path, _CATALOG, _pages(20_000), _FONT, _PAGE, stream_of(zlib.compress(b"")))


@hostile("own_pages.pdf", "PDF of 20,000 pages, each an object of its own with text")
def _own_pages(path: Path) -> None:
    kids = b" ".join(b"%d 0 R" % i for i in range(6, 20_006))
    page = _PAGE.replace(b"/XObject << /X 6 0 R >>", b"")
    text = stream_of(zlib.compress(b"BT /F1 8 Tf 10 10 Td (a) Tj ET"))
    pdf_of(
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
    text = stream_of(zlib.compress(b"BT /F1 8 Tf 10 10 Td (a) Tj ET"))
    pdf_of(path, _CATALOG, pages, _FONT, _PAGE, text, *[_PAGE] * 20_000, listed=False)


@hostile("page_lie.pdf", "PDF of 20,000 pages that states one")
def _page_lie(path: Path) -> None:
    pdf_of(
        path,
        _CATALOG,
        _pages(20_000).replace(b"/Count 20000", b"/Count 1"),
        _FONT,
        _PAGE,
        stream_of(zlib.compress(b"")),
    )


@hostile("page_tree.pdf", "PDF whose tree of pages is its own branch")
def _page_tree(path: Path) -> None:
    pdf_of(path, _CATALOG, _pages(50, b"2 0 R"), _FONT, _PAGE, stream_of(zlib.compress(b"")))


@hostile("page_depth.pdf", "PDF whose pages stand 100,000 branches deep")
def _page_depth(path: Path) -> None:
    branches = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (i + 1) for i in range(3, 100_003)]
    pdf_of(path, _CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", *branches, b"<< /Type /Page >>")


@hostile("form.pdf", "PDF whose form draws itself ten times")
def _form(path: Path) -> None:
    form = stream_of(
        b"/X Do " * 10,
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
    )
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(zlib.compress(b"/X Do")), form)


@hostile("forms.pdf", "PDF of forms that each draw the next ten times")
def _forms(path: Path) -> None:
    forms = [
        stream_of(
            b"/X Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
            % (i + 1),
        )
        for i in range(6, 18)
    ]
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(zlib.compress(b"/X Do")), *forms, forms[0])


@hostile("deflate.pdf", "PDF of a stream that unfolds to 500 MB")
def _deflate(path: Path) -> None:
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(zlib.compress(b"q Q\n" * 125_000_000, 9)))


@hostile("deflate_twice.pdf", "PDF of a stream folded three times over")
def _deflate_twice(path: Path) -> None:
    data = zlib.compress(zlib.compress(zlib.compress(b"\0" * 300_000_000, 9), 9), 9)
    filters = b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(data, filters))


@hostile("lzw.pdf", "PDF of a run-length stream that unfolds 64 times, 2 MB of it")
def _run_length(path: Path) -> None:
    pdf_of(
        path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(b"\x81\n" * 1_000_000, b"/Filter /RunLengthDecode")
    )


@hostile("streams.pdf", "PDF of an object stream that states ten million objects")
def _object_stream(path: Path) -> None:
    numbers = b"".join(b"%d 0 " % i for i in range(10, 200_010))
    data = zlib.compress(numbers + b"1 ", 9)
    packed = stream_of(data, b"/Type /ObjStm /N 10000000 /First %d /Filter /FlateDecode" % len(numbers))
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(zlib.compress(b"")), packed)


@hostile("glyphs.pdf", "PDF of a page of a million letters")
def _glyphs(path: Path) -> None:
    pdf_of(
        path,
        _CATALOG,
        _pages(1),
        _FONT,
        _PAGE,
        stream_of(zlib.compress(b"BT /F1 8 Tf 10 10 Td (" + b"a" * 1_000_000 + b") Tj ET")),
    )


@hostile("paths.pdf", "PDF of 500 pages of 10,000 crossing lines each")
def _paths(path: Path) -> None:
    lines = b"".join(
        b"%d 0 m %d 800 l S 0 %d m 600 %d l S\n" % (i % 600, i % 600, i % 800, i % 800) for i in range(5_000)
    )
    text = b"BT /F1 8 Tf 10 10 Td (a) Tj ET\n"
    kids = b" ".join(b"%d 0 R" % i for i in range(6, 506))
    pages = b"<< /Type /Pages /Kids [%b] /Count 500 >>" % kids
    pdf_of(path, _CATALOG, pages, _FONT, _PAGE, stream_of(zlib.compress(text + lines)), *[_PAGE] * 500)


@hostile("curve.pdf", "PDF of one path of 400,000 segments")
def _curve(path: Path) -> None:
    segments = b"0 0 m " + b"1 1 l 5 9 l " * 200_000 + b"S BT /F1 8 Tf 10 10 Td (a) Tj ET"
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(zlib.compress(segments, 9)))


@hostile("saves.pdf", "PDF of 4 million operators that draw nothing")
def _saves(path: Path) -> None:
    operators = b"".join(b"q %d 0 0 1 0 0 cm Q\n" % (i * 7919 % 10_007) for i in range(2_000_000))
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(zlib.compress(operators, 9)))


@hostile("brackets.pdf", "PDF of a page of two million open brackets")
def _brackets(path: Path) -> None:
    pdf_of(path, _CATALOG, _pages(1), _FONT, _PAGE, stream_of(b"[" * 2_000_000, b""))


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


def docx_of(path: Path, body: bytes, more: dict[str, bytes] | None = None) -> None:
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


def cell_of(text: str, more: str = "") -> str:
    return f"<w:tc>{more}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


_TABLE = (
    "<w:tbl><w:tr>"
    + cell_of("债务人")
    + cell_of("本金(元)")
    + "</w:tr><w:tr>"
    + cell_of("甲公司")
    + cell_of("1")
    + "</w:tr></w:tbl>"
).encode()


@hostile("picture.docx", "DOCX with a PNG that unfolds to 5 GB of pixels")
def _picture(path: Path) -> None:
    pixels = zlib.compress(b"\0" * 7_000_000, 9)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s2I5BI", 13, b"IHDR", 40_000, 40_000, 8, 6, 0, 0, 0, 0)
    png += struct.pack(">I4s", len(pixels), b"IDAT") + pixels + b"\0" * 4
    link = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>'
    docx_of(path, _TABLE, {"word/media/a.png": png, "word/_rels/document.xml.rels": link})


@hostile("paragraphs.docx", "DOCX of 900,000 empty paragraphs")
def _paragraphs(path: Path) -> None:
    docx_of(path, b"<w:p/>" * 900_000 + _TABLE)


@hostile("runs.docx", "DOCX of one paragraph of 3 million runs")
def _runs_of_text(path: Path) -> None:
    docx_of(path, b"<w:p>" + b"<w:r><w:t>a</w:t></w:r>" * 3_000_000 + b"</w:p>" + _TABLE)


@hostile("spans.docx", "DOCX with a gridSpan of a billion")
def _grid_span(path: Path) -> None:
    wide = cell_of("甲公司", '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>').encode()
    docx_of(path, _TABLE + b"<w:tbl><w:tr>" + wide + b"</w:tr></w:tbl>")


@hostile("rows.docx", "DOCX of 300,000 rows without cells")
def _empty_rows_of_document(path: Path) -> None:
    docx_of(path, b"<w:tbl>" + b"<w:tr/>" * 3_000_000 + b"</w:tbl>" + _TABLE)


@hostile("deep.docx", "DOCX of 200,000 nested tables")
def _deep_document(path: Path) -> None:
    docx_of(path, b"<w:tbl><w:tr><w:tc>" * 1_990 + _TABLE + b"</w:tc></w:tr></w:tbl>" * 1_990)


@hostile("links.docx", "DOCX of 500,000 relationships")
def _links(path: Path) -> None:
    link = '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.org/{0}" TargetMode="External"/>'
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(map(link.format, range(500_000)))
        + "</Relationships>"
    )
    docx_of(path, _TABLE, {"word/_rels/document.xml.rels": links.encode()})
