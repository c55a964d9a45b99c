"""Files of rows, sheets, marks and pages without end are refused before they are read; honest large ones beside them are read."""

import json
import resource
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from exequatur.claims.tape import limits, open_workbook, read_tape
from exequatur.claims.tape.files import open_source
from exequatur.claims.tape.shape import LONG, LoneCells, watched
from exequatur.claims.tape.workbooks import ask
from exequatur.text import UserError

Write = Callable[..., Path]

SECONDS = 4
"""Of the processor, for a slow machine: on a usual one each of these is refused in less than two."""

HEADER = "债务人,本金(元)\n"


def used() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def refusal(path: Path) -> str:
    began = used()
    with pytest.raises(UserError) as refused:
        read_tape(path)
    assert used() - began < SECONDS
    for lang in ("en", "zh"):
        assert path.name in refused.value.message(lang)
    return refused.value.key


def book_of(
    path: Path, rows: str, after: str = "", sheets: int = 1, more: dict[str, str] | None = None
) -> Path:
    """An XLSX of the least that a reader needs; all its sheets have the same rows."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    names = "".join(f'<sheet name="s{i}" sheetId="{i}" r:id="r{i}"/>' for i in range(1, sheets + 1))
    links = "".join(
        f'<Relationship Id="r{i}" Type="{office}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, sheets + 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
    }
    sheet = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    parts |= {f"xl/worksheets/sheet{i}.xml": sheet for i in range(1, sheets + 1)} | (more or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def rows_of_texts(*rows: tuple[str, ...]) -> str:
    return "".join(
        f'<row r="{r}">'
        + "".join(
            f'<c r="{"ABCDEF"[c]}{r}" t="inlineStr"><is><t>{text}</t></is></c>' for c, text in enumerate(row)
        )
        + "</row>"
        for r, row in enumerate(rows, 1)
    )


CLAIM = rows_of_texts(("债务人", "本金(元)"), ("甲公司", "1"))


def test_rows_of_one_cell_without_end_in_every_kind_of_file(tmp_path: Path, text_file: Write) -> None:
    lone = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(2, 120_000))
    assert refusal(book_of(tmp_path / "lone.xlsx", CLAIM.partition('<row r="2"')[0] + lone)) == "tape.no_rows"
    assert refusal(text_file(HEADER + "abc\n" * 1_000_000, name="lone.csv")) == "tape.no_rows"
    assert refusal(text_file("12345\n" * 1_000_000, name="lone.txt")) == "tape.no_rows"
    assert refusal(text_file('{"a": 1}\n' * 200_000, name="lone.json")) == "tape.no_rows"
    page = "<html><table>" + "<tr><td>a</td></tr>" * 100_000 + "</table></html>"
    assert refusal(text_file(page, name="lone.xls")) == "tape.no_rows"


def test_a_long_list_of_one_column_beside_the_claims_is_left_out_and_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    claims, numbers = book.create_sheet("清单"), book.create_sheet("合同号")
    for row in (["债务人", "本金(元)"], ["甲公司", 1], ["乙公司", 2]):
        claims.append(row)
    for i in range(LONG + 10):
        numbers.append([f"HT-{i}"])
    book.save(tmp_path / "two.xlsx")
    tape = read_tape(tmp_path / "two.xlsx")
    assert tape.totals == {"CNY": 300}
    assert ("sheet_without_table", "合同号") in {(found.code, found.sheet) for found in tape.warnings}


def test_claims_above_blank_rows_and_between_them_are_read(text_file: Write) -> None:
    claims = "".join(f"公司{i},{i + 1}\n" for i in range(500))
    assert len(read_tape(text_file(HEADER + claims + ",\n" * 300_000)).rows) == 500
    apart = "".join(f"公司{i},{i + 1}\n" + ",\n" * 300 for i in range(500))
    assert len(read_tape(text_file(HEADER + apart)).rows) == 500


def test_one_row_in_a_hundred_with_a_second_cell_makes_a_table() -> None:
    alone, pair = ("a", None), ("a", "b")
    assert len([*watched([alone] * (LONG - LONG // 100) + [pair] * (LONG // 100))]) == LONG
    with pytest.raises(LoneCells):
        list(watched([pair] * LONG + [alone] * LONG))
    assert len([*watched([pair] + [(None, None)] * 3 * LONG)]) == 3 * LONG + 1


def test_text_of_more_lines_or_of_a_longer_line_than_a_tape(text_file: Write) -> None:
    assert refusal(text_file(HEADER + "\n" * limits.MAX_LINES)) == "tape.too_heavy"
    assert refusal(text_file("x," * (limits.MAX_LINE_BYTES // 2 + 1))) == "tape.long_cell"
    assert refusal(text_file(HEADER + ("甲\n" + "乙," * 999 + "乙\n") * 4_000 * 3)) == "tape.too_heavy"


def test_a_workbook_of_sheets_or_of_merged_ranges_without_end(tmp_path: Path) -> None:
    assert refusal(book_of(tmp_path / "sheets.xlsx", CLAIM, sheets=limits.MAX_SHEETS + 1)) == "tape.too_heavy"
    many = "".join(f'<mergeCell ref="A{i}:C{i}"/>' for i in range(3, limits.MAX_MERGED + 5))
    assert (
        refusal(book_of(tmp_path / "merged.xlsx", CLAIM, f"<mergeCells>{many}</mergeCells>"))
        == "tape.too_heavy"
    )
    over = '<mergeCell ref="A1:B2"/>' * (open_workbook.MANY_SPANS + 1)
    assert (
        refusal(book_of(tmp_path / "over.xlsx", CLAIM, f"<mergeCells>{over}</mergeCells>"))
        == "tape.too_heavy"
    )


def test_a_long_text_that_stands_in_many_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book_of(tmp_path / "texts.xlsx", rows_of_texts(*[("x" * 500, "y")] * 64))
    sheet = open_workbook.open_book(path).get_sheet_by_index(0)
    assert len([*open_workbook.rows_of(sheet)]) == 64
    monkeypatch.setattr(limits, "MAX_TEXT", 20_000)
    with pytest.raises(OverflowError):
        list(open_workbook.rows_of(sheet))


def test_parts_of_a_workbook_that_are_larger_than_a_tape_has_them(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    styles = "".join(f'<xf numFmtId="{i * 7919 % 100_003}"/>' for i in range(1_200_000))
    many = {"xl/styles.xml": f'<styleSheet xmlns="{space}"><cellXfs>{styles}</cellXfs></styleSheet>'}
    assert refusal(book_of(tmp_path / "styles.xlsx", CLAIM, more=many)) == "tape.too_heavy"
    long = {
        "xl/sharedStrings.xml": f'<sst xmlns="{space}"><si><t>a</t></si><si><t>{"x" * 90_000}</t></si></sst>'
    }
    cells = "".join(
        f'<row r="{i}"><c r="A{i}" t="s"><v>1</v></c><c r="B{i}"><v>5</v></c></row>' for i in range(2, 12_000)
    )
    assert refusal(book_of(tmp_path / "texts.xlsx", cells, more=long)) == "tape.too_heavy"


def test_rows_of_many_sheets_are_counted_before_any_is_read(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{i}"><c r="A{i}"><v>1</v></c><c r="B{i}"><v>2</v></c></row>' for i in range(3, 2_000)
    )
    assert refusal(book_of(tmp_path / "filled.xlsx", CLAIM + rows, sheets=600)) == "tape.too_heavy"
    tape = read_tape(book_of(tmp_path / "few.xlsx", CLAIM + "<row/>" * 2_000, sheets=20))
    assert len(tape.rows) + len(tape.rejected) >= 1


def test_texts_in_the_list_of_a_workbook_that_no_cell_uses(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    texts = "".join(f"<si><t>{i}</t></si>" for i in range(600_000))
    path = book_of(
        tmp_path / "unused.xlsx", CLAIM, more={"xl/sharedStrings.xml": f'<sst xmlns="{space}">{texts}</sst>'}
    )
    with pytest.raises(UserError) as refused:
        read_tape(path)
    assert "600,000" in refused.value.message("en")
    assert "共享字符串表有 600,000 条文字" in refused.value.message("zh")


def test_a_table_that_starts_in_column_c_keeps_its_hidden_columns_and_merged_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in (["债务人", "合同", "本金(元)"], ["甲公司", "HT-1", 5], [None, "HT-2", 6]):
        page.append([None, None, *row])
    page.merge_cells("C2:C3")
    page.column_dimensions["D"].hidden = True
    book.save(tmp_path / "right.xlsx")
    (sheet,) = (source := open_source(tmp_path / "right.xlsx")).sheets
    assert sheet.cells[0] == (None, None, "债务人", "本金(元)")
    assert sheet.spans == ((1, 2, 2, 2),)
    assert [(found.code, found.column) for found in source.findings] == [("hidden_columns", "D")]
    tape = read_tape(tmp_path / "right.xlsx")
    assert [row.values["borrower_name"] for row in tape.rows] == ["甲公司", "甲公司"]


def test_the_process_of_large_workbooks_refuses_entities_as_the_other_one_does(tmp_path: Path) -> None:
    path = book_of(
        tmp_path / "e.xlsx", CLAIM, more={"xl/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><styleSheet/>'}
    )
    said = ask("exequatur.claims.tape.bulk.workbook_process", path, "workbook_zip", "1")
    assert said == {"error": "ForbiddenMarkup", "reason": "xl/styles.xml"}


def pdf_of(path: Path, kids: bytes, count: int, *objects: bytes, listed: bool = True) -> Path:
    """A PDF: its catalogue, its tree of pages (`kids`, said to be `count`), a font and further objects from number 4 on."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    whole, places = bytearray(b"%PDF-1.4\n"), []
    for i, one in enumerate((b"<< /Type /Catalog /Pages 2 0 R >>", tree, font, *objects), 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (i, one)
    start, size = len(whole), len(places) + 1
    if listed:
        whole += b"xref\n0 %d\n0000000000 65535 f \n" % size
        whole += b"".join(b"%010d 00000 n \n" % at for at in places)
    whole += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % size
    path.write_bytes(bytes(whole) + (b"startxref\n%d\n" % start) * listed + b"%%EOF\n")
    return path


PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"


def drawing(content: bytes, more: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (more, len(content), content)


def test_pdfs_of_pages_branches_and_drawings_without_end(tmp_path: Path) -> None:
    text = drawing(zlib.compress(b"BT /F1 8 Tf 10 10 Td (a) Tj ET"))
    kids = b" ".join(b"%d 0 R" % i for i in range(5, 9_005))
    pages = [PAGE] * 9_000
    assert refusal(pdf_of(tmp_path / "pages.pdf", kids, 9_000, text, *pages)) == "tape.too_heavy"
    assert refusal(pdf_of(tmp_path / "lie.pdf", kids, 300, text, *pages)) == "tape.too_heavy"
    assert refusal(pdf_of(tmp_path / "list.pdf", kids, 300, text, *pages, listed=False)) == "tape.too_heavy"
    branches = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % i for i in range(6, 5_000)]
    assert refusal(pdf_of(tmp_path / "deep.pdf", b"5 0 R", 1, text, *branches)) == "tape.too_heavy"
    lines = b"BT /F1 8 Tf 10 10 Td (a) Tj ET\n" + b"".join(
        b"%d 0 m 9 800 l S\n" % (i % 600) for i in range(9_000)
    )
    few = b" ".join(b"%d 0 R" % i for i in range(5, 505))
    shared = pdf_of(tmp_path / "shared.pdf", few, 500, drawing(zlib.compress(lines)), *pages[:500])
    assert refusal(shared) == "tape.too_heavy"
    head = drawing(zlib.compress(b"BT /F1 8 Tf 10 10 Td (a) Tj ET\n" + b"0 0 m 9 800 l S\n" * 500))
    assert refusal(pdf_of(tmp_path / "letters.pdf", b"5 0 R 6 0 R", 2, head, PAGE, PAGE)) == "tape.no_tables"
    unfolded = drawing(b"\x81\n" * 200_000, b"/Filter /RunLengthDecode")
    assert refusal(pdf_of(tmp_path / "runs.pdf", b"5 0 R", 1, unfolded, PAGE)) == "tape.too_heavy"
    brackets = drawing(b"[" * 2_000_000, b"")
    assert refusal(pdf_of(tmp_path / "brackets.pdf", b"5 0 R", 1, brackets, PAGE)) == "tape.too_heavy"


def test_a_pdf_whose_end_is_missing(tmp_path: Path) -> None:
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7\n" + b"1 0 obj " * 1_000_000)
    assert refusal(tmp_path / "cut.pdf") == "tape.broken_document"


def test_records_of_names_values_digits_or_nothing_without_end(text_file: Write) -> None:
    names = "".join(f'{{"a{i}":1,"b{i}":2}}\n' for i in range(100_000))
    assert refusal(text_file(names, name="names.json")) == "tape.no_records"
    keys = "{" + ",".join(f'"k{i}":1' for i in range(600_000)) + "}"
    assert refusal(text_file(keys, name="keys.json")) == "tape.no_records"
    assert refusal(text_file('[{"a":1}' + ",1" * 3_000_000 + "]", name="values.json")) == "tape.no_records"
    assert refusal(text_file('{"a":' + "9" * 20_000_000 + "}\n", name="digits.json")) == "tape.too_heavy"
    assert refusal(text_file("{}\n" * 1_000_000, name="nothing.json")) == "tape.no_rows"


def test_pages_of_tags_cells_or_columns_without_end(text_file: Write) -> None:
    assert refusal(text_file("<html>" + "<b><i>" * 3_100_000, name="tags.xls")) == "tape.too_heavy"
    cells = "<html><table><tr>" + "<td>1</td>" * 500_000
    assert refusal(text_file(cells, name="cells.xls")) == "tape.too_heavy"
    wide = "<html><table>" + '<tr><td colspan="1000">a</td><td>1</td></tr>' * 10_000
    assert refusal(text_file(wide, name="wide.xls")) == "tape.too_heavy"
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    head = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="s"><Table>'
    blank = head + ("<Row>" + "<Cell/>" * 1_000 + "</Row>") * 1_100
    assert refusal(text_file(blank, name="blank.xls")) == "tape.too_heavy"
    assert refusal(text_file(head + "<a>" * 1_000_000, name="open.xls")) == "tape.broken_markup"


def test_lines_between_two_tables_of_a_page_stand_above_the_second_only(text_file: Write) -> None:
    table = "<table><tr><td>债务人</td><td>本金</td></tr><tr><td>{}</td><td>{}</td></tr></table>"
    page = (
        f"<html><p>单位：万元</p>{table.format('甲公司', 1)}<p>单位：元</p>{table.format('乙公司', 2)}</html>"
    )
    first, second = open_source(text_file(page, name="two.xls")).sheets
    assert [row[0] for row in first.cells] == ["单位：万元", "债务人", "甲公司"]
    assert [row[0] for row in second.cells] == ["单位：元", "债务人", "乙公司"]


def test_a_document_that_links_to_more_than_a_tape(tmp_path: Path) -> None:
    page = docx.Document()
    page.add_table(rows=2, cols=2).cell(0, 0).text = "债务人"
    page.save(str(tmp_path / "plain.docx"))
    link = '<Relationship Id="x{0}" Type="x" Target="http://example.org/{0}" TargetMode="External"/>'
    with (
        zipfile.ZipFile(tmp_path / "plain.docx") as old,
        zipfile.ZipFile(tmp_path / "links.docx", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name).decode() if name.endswith("document.xml.rels") else old.read(name)
            if isinstance(data, str):
                data = data.replace(
                    "</Relationships>", "".join(map(link.format, range(60_000))) + "</Relationships>"
                )
            new.writestr(name, data)
    assert refusal(tmp_path / "links.docx") == "tape.too_heavy"


def test_large_records_and_pages_are_read_by_columns_with_the_answer_of_rows(text_file: Write) -> None:
    def claim(i: int) -> dict[str, object]:
        return {
            "借款人名称": f"杭州{i}号纺织有限公司",
            "合同编号": f"HT-{i:06d}",
            "五级分类": "损失",
            "贷款本金余额（元）": 1000 + i / 4,
            "到期日": f"2024-{i % 12 + 1:02d}-15",
        }

    count = 6_000
    lines = "".join(json.dumps(claim(i), ensure_ascii=False) + "\n" for i in range(count))
    cells = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in claim(i).values()) + "</tr>" for i in range(count)
    )
    head = "<tr>" + "".join(f"<td>{name}</td>" for name in claim(0)) + "</tr>"
    for path, first in (
        (text_file(lines, name="list.jsonl"), 1),
        (text_file(f'<html><meta charset="utf-8"><table>{head}{cells}</table></html>', name="list.xls"), 2),
    ):
        tape = read_tape(path)
        assert type(tape.rows).__name__ == "LazyRows"
        assert tape.totals == {"CNY": sum(100_000 + 25 * i for i in range(count))}
        assert (tape.rows[0].row, tape.rows[count - 1].row) == (first, first + count - 1)
        assert tape.rows[5].values["principal"] == 100_125
