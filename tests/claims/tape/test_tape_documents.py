"""Tables in Word documents and text PDFs, records in Parquet and JSON, old workbooks: read by content, whatever the name."""

import json
import shutil
import time
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import polars as pl
import pytest

from exequatur.claims.tape import Tape, read_tape
from exequatur.text import UserError

FILES = Path(__file__).with_name("files")


def codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        read_tape(path)
    for lang in ("en", "zh"):
        assert path.name in refused.value.message(lang)  # type: ignore[arg-type]
    return refused.value.key


def word_file(path: Path, parts: Sequence[str | Sequence[Sequence[str]]]) -> Path:
    """A Word document of paragraphs (texts) and tables (rows)."""
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=0, cols=len(part[0]))
        for row in part:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
    document.save(str(path))
    return path


def pdf_file(path: Path, pages: Sequence[Sequence[tuple[float, float, str]]], ruled: bool = False) -> Path:
    """A PDF of texts placed at (x, y from the top), in Helvetica; `ruled`: with a grid of 100 by 20 points around them."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, texts in enumerate(pages):
        stream = b"".join(
            b"BT /F1 9 Tf %.1f %.1f Td (%s) Tj ET\n"
            % (x, 800 - y, t.encode("ascii").replace(b"(", rb"\(").replace(b")", rb"\)"))
            for x, y, t in texts
        )
        if ruled:
            xs, ys = sorted({x for x, _, _ in texts}), sorted({y for _, y, _ in texts})
            stream += b"".join(
                b"%.1f %.1f 100 20 re S\n" % (x - 4, 800 - y - 6) for x in xs for y in ys if y >= 100
            )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    path.write_bytes(body + table + trailer)
    return path


def test_a_word_table_with_its_unit_in_a_paragraph_above(tmp_path: Path) -> None:
    rows = [["债务人", "本金余额", "利息"], ["甲有限公司", "1,200.5", "30"], ["乙有限公司", "300", "—"]]
    path = word_file(tmp_path / "notice.docx", ["某公司债权清单", "单位：万元 截至2025年6月21日", rows])
    tape = read_tape(path)
    assert [(r.row, r.values["principal"]) for r in tape.rows] == [(2, 1_200_500_000), (3, 300_000_000)]
    assert tape.rows[0].values["base_date"] == date(2025, 6, 21)
    assert "unit_from_title" in codes(tape)


def test_a_word_table_goes_on_in_the_next_and_its_merged_cells_hold_for_each_row(tmp_path: Path) -> None:
    head = ["借款人", "借据编号", "本金(元)"]
    path = word_file(tmp_path / "list.docx", [[head, ["甲有限公司", "J1", "100"]]])
    document = docx.Document(str(path))
    table = document.tables[0]
    table.add_row().cells[1].text = "J2"
    table.rows[2].cells[2].text = "200"
    table.cell(1, 0).merge(table.cell(2, 0))
    document.save(str(path))
    assert [r.values["borrower_name"] for r in read_tape(path).rows] == ["甲有限公司"] * 2
    assert read_tape(path).totals == {"CNY": 30_000}


def test_a_word_document_named_as_a_workbook_is_still_one(tmp_path: Path) -> None:
    path = word_file(tmp_path / "x.docx", [[["债务人", "本金(元)"], ["甲有限公司", "5"]]])
    assert read_tape(path.rename(tmp_path / "x.xls")).totals == {"CNY": 500}


def test_a_word_document_without_a_table_and_one_that_declares_entities(tmp_path: Path) -> None:
    assert refusal(word_file(tmp_path / "letter.docx", ["no table here"])) == "tape.no_tables"
    path = word_file(tmp_path / "bomb.docx", [[["债务人", "本金(元)"], ["甲有限公司", "5"]]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]>'
    parts["word/document.xml"] = entity + parts["word/document.xml"].partition(b"?>")[2]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert refusal(path) == "tape.broken_document"


COLUMNS = (40.0, 140.0, 240.0)


def lines(rows: Sequence[Sequence[str]], top: float = 100) -> list[tuple[float, float, str]]:
    return [
        (x, top + 20 * i, text)
        for i, row in enumerate(rows)
        for x, text in zip(COLUMNS, row, strict=True)
        if text
    ]


HEAD = ["Borrower", "Principal balance", "Interest"]


@pytest.mark.parametrize("ruled", [True, False])
def test_a_pdf_table_with_and_without_lines(tmp_path: Path, ruled: bool) -> None:
    rows = [HEAD, ["Alpha Ltd", "1,200.50", "30.00"], ["Beta Ltd", "300.00", "4.00"]]
    path = pdf_file(tmp_path / "t.pdf", [[(40, 60, "Amounts in USD thousand"), *lines(rows)]], ruled)
    tape = read_tape(path)
    assert [(r.row, r.values["borrower_name"], r.values["principal"]) for r in tape.rows] == [
        (2, "Alpha Ltd", 120_050_000),
        (3, "Beta Ltd", 30_000_000),
    ]


def test_a_pdf_table_over_two_pages_with_the_header_again(tmp_path: Path) -> None:
    first = [HEAD, ["Alpha Ltd", "USD 10.00", "1.00"], ["Beta Ltd", "USD 20.00", "1.00"]]
    second = [HEAD, ["Gamma Ltd", "USD 30.00", "1.00"], ["Total", "USD 60.00", "3.00"]]
    tape = read_tape(pdf_file(tmp_path / "t.pdf", [lines(first), lines(second)], ruled=True))
    assert tape.totals == {"USD": 6_000}
    assert {"header_repeated", "totals_row_skipped"} <= codes(tape)


def test_columns_that_a_printer_put_on_a_page_of_their_own_join_their_rows(tmp_path: Path) -> None:
    rows = [HEAD, ["Alpha Ltd", "10.00", "1.00"], ["Beta Ltd", "20.00", "1.00"]]
    more = [(40.0, 100.0 + 20 * i, text) for i, text in enumerate(["Currency", "USD", "EUR"])]
    tape = read_tape(pdf_file(tmp_path / "t.pdf", [lines(rows), more]))
    assert tape.totals == {"EUR": 2_000, "USD": 1_000}


def test_a_pdf_of_images_asks_for_text_recognition(tmp_path: Path) -> None:
    assert refusal(pdf_file(tmp_path / "scan.pdf", [[]])) == "tape.no_text"
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnot one")
    assert refusal(broken) in ("tape.broken_document", "tape.no_text", "tape.no_tables")


def test_parquet_keeps_numbers_and_days(tmp_path: Path) -> None:
    path = tmp_path / "loans.csv"  # the name decides nothing
    pl.DataFrame(
        {
            "borrower": ["Alpha Ltd", "Beta Ltd"],
            "outstanding_principal": [1200.5, 300.0],
            "ccy": ["USD", "EUR"],
            "maturity_date": [date(2020, 1, 2), None],
        }
    ).write_parquet(path)
    tape = read_tape(path)
    assert (tape.kind, tape.totals) == ("parquet", {"EUR": 30_000, "USD": 120_050})
    assert [r.values.get("due_date") for r in tape.rows] == [date(2020, 1, 2), None]
    assert [r.row for r in tape.rows] == [2, 3]


RECORDS = [
    {
        "borrower": {"name": "Alpha Ltd"},
        "principal": 0.1,
        "ccy": "USD",
        "guarantors": ["Beta Ltd", "Gamma Ltd"],
    },
    {"borrower": {"name": "Delta Ltd"}, "principal": 8450.25, "ccy": "USD", "guarantors": []},
]


def test_json_lines_and_a_json_array_are_exact_and_flattened_by_one_level(tmp_path: Path) -> None:
    as_lines, as_array = tmp_path / "a.jsonl", tmp_path / "b.txt"
    as_lines.write_text("\n".join(json.dumps(r) for r in RECORDS), "utf-8")
    as_array.write_text(json.dumps({"loans": RECORDS}), "utf-8")
    for path, rows in ((as_lines, [1, 2]), (as_array, [2, 3])):
        tape = read_tape(path)
        assert tape.totals == {"USD": 845_035}
        assert [r.row for r in tape.rows] == rows
        assert tape.rows[0].values["guarantors"] == ["Beta Ltd", "Gamma Ltd"]
        assert tape.fields["borrower_name"] == "borrower/name"


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}\n{"b": ',
        '{"a": [{"b": {"c": 1}}]}',
        '[{"a": NaN}]',
        "[{}]",
        '[{"a": {"b": {"c": 1}}}]',
        "[{]",
    ],
)
def test_json_that_is_no_list_of_plain_records_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    assert refusal(path) in ("tape.no_records", "tape.no_header", "tape.broken_document")


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_old_and_open_workbooks_tell_what_they_hide(tmp_path: Path, kind: str) -> None:
    path = shutil.copy(FILES / f"hidden.{kind}", tmp_path / "tape.csv")
    tape = read_tape(path)
    assert [(r.row, r.values["principal"]) for r in tape.rows] == [
        (3, 100_500_000),
        (5, 300_000_000),
        (6, 50_000_000),
    ]
    assert {"hidden_rows", "hidden_columns", "hidden_sheet"} <= codes(tape)
    assert "hidden_unknown" not in codes(tape)


def test_an_open_workbook_of_repeated_cells_is_refused_at_once(tmp_path: Path) -> None:
    with zipfile.ZipFile(FILES / "hidden.ods") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    cell = b'<table:table-cell table:number-columns-repeated="9000" office:value-type="string"><text:p>x</text:p></table:table-cell>'
    bomb = (
        b'<table:table-row table:number-rows-repeated="900000">' + cell + b"</table:table-row></table:table>"
    )
    parts["content.xml"] = parts["content.xml"].replace(b"</table:table>", bomb, 1)
    path = tmp_path / "bomb.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    started = time.monotonic()
    assert refusal(path) == "tape.too_heavy"
    assert time.monotonic() - started < 2


PAGE = """<html><head><title>单位：元</title><style>.a{}</style></head><body><h3>某行债权清单</h3>
<p>单位：<b>万元</b>，截至2025年6月21日</p>
<table><colgroup><col><col><col style="display: none"></colgroup>
<tr><td>债务人</td><td>本金余额</td><td>内部评分</td></tr>
<tr style="display:none"><td>丙公司</td><td>999</td><td>1</td></tr>
<tr><td>甲公司</td><td>12</td><td>2</td></tr></table></body></html>"""


def test_a_page_gives_its_lines_above_the_table_and_keeps_back_what_it_hides(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_text(PAGE, "gb18030")
    tape = read_tape(path)
    assert [(r.row, r.values["principal"], r.values["base_date"]) for r in tape.rows] == [
        (3, 12_000_000, date(2025, 6, 21))
    ]
    assert {"hidden_rows", "hidden_columns", "unit_from_title"} <= codes(tape)


def test_a_spreadsheetml_file_keeps_back_what_it_hides(tmp_path: Path) -> None:
    def row(cells: Sequence[str], hidden: str = "") -> str:
        inner = "".join(f'<Cell><Data ss:Type="String">{c}</Data></Cell>' for c in cells)
        return f"<Row{hidden}>{inner}</Row>"

    away = ' ss:Hidden="1"'
    path = tmp_path / "list.xls"
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>'
        f"<Column/><Column/><Column{away}/>"
        + row(["债务人", "本金(元)", "评分"])
        + row(["丙公司", "999", "1"], away)
        + row(["甲公司", "12", "2"])
        + "</Table></Worksheet></Workbook>",
        "utf-8",
    )
    tape = read_tape(path)
    assert ([r.row for r in tape.rows], tape.totals) == ([3], {"CNY": 1_200})
    assert {"hidden_rows", "hidden_columns"} <= codes(tape)
