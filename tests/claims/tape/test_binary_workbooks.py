"""XLSB: a small writer of its records, then what the reader makes of the file."""

import struct
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.files import open_source
from exequatur.text import UserError

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = ("General", "yyyy-mm-dd", '"HK$"#,##0.00')
"""Number formats of cell styles 0, 1, 2."""

EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def record(kind: int, data: bytes = b"") -> bytes:
    """[MS-XLSB] 2.1.4: kind and size, seven bits to a byte."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    size = len(data)
    while size > 127:
        head, size = head + bytes([size & 127 | 128]), size >> 7
    return head + bytes([size]) + data


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


class Error(str):
    """A cell that holds an error."""


class Calculated(float):
    """A number that a formula gave."""


def cell(column: int, value: Any, texts: list[str], epoch_1904: bool) -> bytes:
    """A cell of the kind that its value asks for; whole numbers and cents as spreadsheet programs pack them (RK)."""

    def of(kind: int, data: bytes, style: int = 0) -> bytes:
        return record(kind, struct.pack("<II", column, style) + data)

    if value is None:
        return of(1, b"")
    if isinstance(value, Error):
        return of(3, b"\x17")
    if isinstance(value, bool):
        return of(4, bytes([value]))
    if isinstance(value, date):
        days = (value - EPOCHS[epoch_1904]).days
        return of(5, struct.pack("<d", days), 1) if days % 2 else of(2, struct.pack("<i", days << 2 | 2), 1)
    if isinstance(value, Calculated):
        return of(9, struct.pack("<dHI", value, 0, 0) + struct.pack("<I", 0))
    if isinstance(value, int):
        return of(2, struct.pack("<i", value << 2 | 2))
    if isinstance(value, float):
        return of(2, struct.pack("<i", round(value * 100) << 2 | 3), 2)
    texts.append(value)
    return of(7, struct.pack("<I", len(texts) - 1)) if len(texts) % 3 else of(6, wide(value))


def sheet(
    rows: Sequence[Sequence[Any]],
    texts: list[str],
    *,
    epoch_1904: bool = False,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
    merged: Sequence[tuple[int, int, int, int]] = (),
) -> bytes:
    """[MS-XLSB] 2.1.7.62. Merged ranges: first and last row, first and last column."""
    width = max(map(len, rows))
    out = record(129) + record(148, struct.pack("<4I", 0, len(rows) - 1, 0, width - 1))
    if hidden_columns:
        columns = b"".join(
            record(60, struct.pack("<4IH", c, c, 2304, 0, 1 if c in hidden_columns else 0))
            for c in range(width)
        )
        out += record(390) + columns + record(391)
    out += record(145)
    for r, row in enumerate(rows):
        away = 0x10 if r in hidden_rows else 0
        out += record(0, struct.pack("<2IH3BI2I", r, 0, 300, 0, away, 0, 1, 0, width - 1))
        out += b"".join(cell(c, value, texts, epoch_1904) for c, value in enumerate(row))
    out += record(146)
    if merged:
        out += record(177, struct.pack("<I", len(merged)))
        out += b"".join(record(176, struct.pack("<4I", *one)) for one in merged) + record(178)
    return out + record(130)


def xlsb(path: Path, sheets: dict[str, tuple[int, Any]], *, epoch_1904: bool = False, **layout: Any) -> Path:
    """Write sheets, name -> (0 visible, 1 hidden, 2 very hidden; rows); `layout` holds for the first."""
    texts: list[str] = []
    parts = {}
    for number, (_, rows) in enumerate(sheets.values(), 1):
        more = layout if number == 1 else {}
        parts[f"xl/worksheets/sheet{number}.bin"] = sheet(rows, texts, epoch_1904=epoch_1904, **more)
    book = record(131) + record(153, struct.pack("<2II", int(epoch_1904), 0, 0)) + record(143)
    for number, (name, (state, _)) in enumerate(sheets.items(), 1):
        book += record(156, struct.pack("<2I", state, number) + wide(f"rId{number}") + wide(name))
    parts["xl/workbook.bin"] = book + record(144) + record(157, b"\0" * 26) + record(132)
    shared = b"".join(record(19, b"\0" + wide(text)) for text in texts)
    parts["xl/sharedStrings.bin"] = (
        record(159, struct.pack("<2I", len(texts), len(texts))) + shared + record(160)
    )
    formats = [code for code in STYLES if code != "General"]
    styles = record(278) + record(615, struct.pack("<I", len(formats)))
    styles += b"".join(record(44, struct.pack("<H", 164 + i) + wide(code)) for i, code in enumerate(formats))
    styles += record(616) + record(617, struct.pack("<I", len(STYLES)))
    for i in range(len(STYLES)):
        styles += record(47, struct.pack("<2H", 0, 163 + i if i else 0) + b"\0" * 12)
    parts["xl/styles.bin"] = styles + record(618) + record(279)
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.bin"/>'
        for i in range(1, len(sheets) + 1)
    )
    parts["xl/_rels/workbook.bin.rels"] = (
        f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>'.encode()
    )
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>'.encode()
    )
    parts["[Content_Types].xml"] = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


HEADER = ["借款人名称", "合同编号", "贷款本金余额（元）", "到期日"]
ROWS = [
    HEADER,
    ["杭州甲纺织有限公司", "HT-1", 1_200_000, date(2023, 6, 30)],
    ["青岛乙置业有限公司", "HT-2", 350_000, date(2024, 1, 31)],
]


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_texts_amounts_and_days_of_either_calendar(epoch_1904: bool, tmp_path: Path) -> None:
    tape = read_tape(xlsb(tmp_path / "list.xlsb", {"清单": (0, ROWS)}, epoch_1904=epoch_1904))
    assert [
        (row.values["borrower_name"], row.values["principal"], row.values["due_date"]) for row in tape.rows
    ] == [
        ("杭州甲纺织有限公司", 120_000_000, date(2023, 6, 30)),
        ("青岛乙置业有限公司", 35_000_000, date(2024, 1, 31)),
    ]
    assert tape.totals == {"CNY": 155_000_000}
    assert not {"hidden_unknown"} & {finding.code for finding in tape.warnings}


def test_hidden_sheets_rows_and_columns_are_left_out_and_said(tmp_path: Path) -> None:
    rows = [*ROWS, ["西宁丙能源有限公司", "HT-3", 990_000, date(2024, 3, 1)]]
    path = xlsb(
        tmp_path / "hidden.xlsb",
        {"清单": (0, rows), "旧清单": (1, ROWS), "底稿": (2, ROWS)},
        hidden_rows=[3],
        hidden_columns=[1],
    )
    source = open_source(path)
    assert [sheet.name for sheet in source.sheets] == ["清单"]
    assert [row[0] for row in source.sheets[0].cells] == [
        "借款人名称",
        "杭州甲纺织有限公司",
        "青岛乙置业有限公司",
    ]
    assert "合同编号" not in source.sheets[0].cells[0]
    assert sorted(finding.code for finding in source.findings) == [
        "hidden_columns",
        "hidden_rows",
        "hidden_sheet",
        "hidden_sheet",
    ]


def test_merged_cells_hold_for_each_receipt(tmp_path: Path) -> None:
    rows = [*ROWS[:2], [None, "HT-9", 50_000, date(2024, 5, 1)]]
    tape = read_tape(xlsb(tmp_path / "merged.xlsb", {"清单": (0, rows)}, merged=[(1, 2, 0, 0)]))
    assert [row.values["borrower_name"] for row in tape.rows] == ["杭州甲纺织有限公司"] * 2


def test_a_currency_that_only_the_number_format_names(tmp_path: Path) -> None:
    rows = [
        ["Borrower", "Contract", "Outstanding principal"],
        ["Alpha Mills Ltd", "C-1", 1234.5],
        ["Beta Ltd", "C-2", 99.25],
    ]
    tape = read_tape(xlsb(tmp_path / "hk.xlsb", {"list": (0, rows)}))
    assert tape.totals == {"HKD": 133_375}


def test_formulas_and_errors_are_said(tmp_path: Path) -> None:
    rows = [
        *ROWS,
        ["西宁丙能源有限公司", "HT-3", Calculated(700.0), None],
        ["厦门丁能源有限公司", "HT-4", Error("#REF!"), None],
    ]
    tape = read_tape(xlsb(tmp_path / "formulas.xlsb", {"清单": (0, rows)}))
    found = {finding.code: finding for finding in tape.warnings}
    assert found["formulas_not_calculated"].count == 1
    assert found["cell_error"].values["cell"] == "C5"
    assert [row.row for row in tape.rejected] == [5]


def test_a_cut_record_is_refused(tmp_path: Path) -> None:
    whole = xlsb(tmp_path / "whole.xlsb", {"清单": (0, ROWS)})
    cut = tmp_path / "cut.xlsb"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(cut, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) * 2 // 3] if name.endswith("sheet1.bin") else data)
    with pytest.raises(UserError) as refused:
        read_tape(cut)
    assert refused.value.key == "tape.broken_workbook"
