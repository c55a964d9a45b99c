"""Pages, workbooks in one XML file and records that no bank sends."""

import struct
from pathlib import Path

from made_files import hostile


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
