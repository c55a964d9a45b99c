"""How a workbook shows its figures: percentages under a header of money, thousands that are divided for show, currencies by the cell."""

import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.cells import Traces
from exequatur.claims.tape.number_formats import PLAIN, settle, tells
from exequatur.claims.tape.values.units import divisor_of_format

Write = Callable[..., Path]


@pytest.fixture
def shown(tmp_path: Path) -> Callable[..., Tape]:
    """Three receipts under a unit line, with number formats by the cell, as read."""

    def read(formats: Mapping[str, str], unit: str = "单位：元", third: float = 300_000) -> Tape:
        book = openpyxl.Workbook()
        page = book.worksheets[0]
        page.append([unit])
        page.append(["借款人", "贷款本金", "贷款利率"])
        for name, amount in (("甲公司", 100_000), ("乙公司", 200_000), ("丙公司", third)):
            page.append([name, amount, 0.05])
        for cell, code in formats.items():
            page[cell].number_format = code
        path = tmp_path / "tape.xlsx"
        book.save(path)
        return read_tape(path)

    return read


def _codes(tape: Tape) -> set[str]:
    return {finding.code for finding in tape.warnings}


@pytest.mark.parametrize("code", ["0%", "0.00%", "0.000%", '0.0"%"'])
def test_one_cell_shown_as_a_percentage_is_no_money(shown: Callable[..., Tape], code: str) -> None:
    tape = shown({"B5": code}, third=0.85)
    assert tape.totals == {"CNY": 30_000_000}
    assert [(row.row, row.reasons) for row in tape.rejected] == [(5, ("amount_unreadable",))]
    said = next(f for f in tape.warnings if f.code == "amount_percent")
    assert (said.row, said.column, said.count) == (5, "贷款本金", 1)


def test_a_whole_column_shown_as_percentages_is_no_money(shown: Callable[..., Tape]) -> None:
    tape = shown({f"B{row}": "0.00%" for row in (3, 4, 5)})
    assert not tape.rows
    assert len(tape.rejected) == 3
    assert next(f for f in tape.warnings if f.code == "amount_percent").count == 3


def test_a_rate_shown_as_a_percentage_stays_a_rate(shown: Callable[..., Tape]) -> None:
    tape = shown({f"C{row}": "0.00%" for row in (3, 4, 5)})
    assert tape.totals == {"CNY": 60_000_000}
    assert "amount_percent" not in _codes(tape)


@pytest.mark.parametrize(
    ("unit", "code"), [("单位：千元", "#,##0,"), ("单位：万元", "0!.0,"), ("单位：元", "#,##0,")]
)
def test_figures_divided_for_show_hold_whole_units(shown: Callable[..., Tape], unit: str, code: str) -> None:
    tape = shown({f"B{row}": code for row in (3, 4, 5)}, unit)
    assert tape.totals == {"CNY": 60_000_000}
    assert "format_divides" in _codes(tape)


def test_one_divided_cell_among_plain_ones_is_read_by_itself(shown: Callable[..., Tape]) -> None:
    tape = shown({"B5": "#,##0,"}, "单位：千元")
    assert [row.values["principal"] for row in tape.rows] == [10_000_000_000, 20_000_000_000, 30_000_000]
    rule = Traces(tape).of_row(tape.rows[2])["principal"].rule
    assert "shown divided by 1,000" in rule
    assert next(f for f in tape.warnings if f.code == "format_divides").row == 5


def test_a_format_that_divides_by_other_than_the_unit_is_not_read(shown: Callable[..., Tape]) -> None:
    tape = shown({"B4": "#,##0,"}, "单位：万元")
    assert [row.row for row in tape.rejected] == [4]
    assert tape.rejected[0].reasons == ("unit_unclear",)
    assert {"format_divides", "unit_unclear"} <= _codes(tape)


def test_currencies_are_read_by_the_cell(shown: Callable[..., Tape]) -> None:
    tape = shown({"B3": "[$HK$-C04]#,##0.00", "B4": '#,##0.00"美元"'})
    assert tape.totals == {"HKD": 10_000_000, "USD": 20_000_000, "CNY": 30_000_000}


def test_an_open_document_tells_percentages_too(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def text(words: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'

    def number(kind: str, value: str) -> str:
        return f'<table:table-cell office:value-type="{kind}" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'

    body = (
        row(text("借款人"), text("贷款本金（元）"))
        + row(text("甲公司"), number("float", "5000"))
        + row(text("乙公司"), number("percentage", "0.85"))
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="清单">{body}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    path = tmp_path / "tape.ods"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        archive.writestr("content.xml", content)
    tape = read_tape(path)
    assert tape.totals == {"CNY": 500_000}
    assert [row.row for row in tape.rejected] == [3]
    assert "amount_percent" in _codes(tape)


@pytest.mark.parametrize(
    ("code", "telling"),
    [
        ("0%", True),
        ("#,##0,", True),
        ('#,##0"万元"', True),
        ("yyyy-mm-dd", False),
        ("#,##0.00", False),
        (PLAIN, False),
    ],
)
def test_which_formats_tell(code: str, telling: bool) -> None:
    assert tells(code) is telling


@given(
    st.dictionaries(
        st.sampled_from(["", "0%", "#,##0,", '0"万元"']),
        st.lists(st.integers(1, 10**6), min_size=1, max_size=30),
    )
)
def test_every_cell_shown_otherwise_than_its_column_is_named(seen: dict[str, list[int]]) -> None:
    columns, cells = settle({0: seen})
    own = columns.get(0, "")
    told = {(row, code) for row, _, code in cells}
    for code, rows in seen.items():
        for row in rows:
            if code and code != own:
                assert (row, code) in told
            if not code and own in ("0%", "#,##0,"):
                assert (row, PLAIN) in told


@given(st.integers(0, 3), st.integers(0, 4))
def test_commas_and_shifted_points_multiply(commas: int, places: int) -> None:
    shifted = f"!.{'0' * places}" if places else ""
    assert (
        divisor_of_format(f"#,##0{shifted}{',' * commas}") == Decimal(1000) ** commas * Decimal(10) ** places
    )
