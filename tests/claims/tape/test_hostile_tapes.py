"""Files that are no tapes, broken ones and hostile ones: refused with a message, and the caller lives."""

import contextlib
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import limits, read_tape
from exequatur.claims.tape.files import open_source
from exequatur.text import UserError

Write = Callable[..., Path]


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        read_tape(path)
    assert path.name in refused.value.message("en")
    assert path.name in refused.value.message("zh")
    return refused.value.key


def test_a_missing_empty_or_binary_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.csv") == "tape.no_file"
    (tmp_path / "empty.csv").write_bytes(b"")
    assert refusal(tmp_path / "empty.csv") == "tape.empty_file"
    (tmp_path / "noise.csv").write_bytes(bytes(range(256)) * 40)
    assert refusal(tmp_path / "noise.csv") == "tape.unknown_kind"
    (tmp_path / "paper.xlsx").write_bytes(b"%PDF-1.7\n%x")
    assert refusal(tmp_path / "paper.xlsx") == "tape.broken_document"


def test_text_without_a_header(text_file: Write) -> None:
    assert (
        refusal(text_file("foo,bar\n1,2\n")) == "tape.no_amount"
    )  # a header by its shape, and nothing it says is owed
    assert refusal(text_file("no table at all, only a sentence.\n")) == "tape.no_header"


def test_a_broken_archive_and_an_archive_that_is_no_workbook(tmp_path: Path, workbook: Write) -> None:
    whole = workbook([["债务人", "本金(元)"], ["甲公司", 1]]).read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    assert refusal(tmp_path / "cut.xlsx") == "tape.broken_workbook"
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refusal(tmp_path / "other.xlsx") == "tape.broken_workbook"
    (tmp_path / "ole.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert refusal(tmp_path / "ole.xls") == "tape.broken_workbook"


def test_a_zip_bomb_is_refused_by_its_directory_alone(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (64 * 2**20))
    started = time.monotonic()
    assert refusal(path) == "tape.zip_bomb"
    assert time.monotonic() - started < 2


def replace_part(source: Path, target: Path, part: str, change: Callable[[str], str]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry.filename, change(data.decode()) if entry.filename == part else data)
    return target


def test_a_sheet_with_entities_is_refused(tmp_path: Path, workbook: Write) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    path = replace_part(
        workbook([["债务人", "本金(元)"], ["甲公司", 1]]),
        tmp_path / "entities.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda xml: doctype + xml.partition("?>")[2] if "?>" in xml else doctype + xml,
    )
    assert refusal(path) == "tape.broken_workbook"


def test_a_sheet_of_giant_dimensions_is_refused_quickly(tmp_path: Path, workbook: Write) -> None:
    path = replace_part(
        workbook([["债务人", "本金(元)"], ["甲公司", 1]]),
        tmp_path / "giant.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace('r="B2"', 'r="XFD1048576"').replace('<row r="2"', '<row r="1048576"'),
    )
    started = time.monotonic()
    assert refusal(path) in ("tape.too_heavy", "tape.broken_workbook")
    assert time.monotonic() - started < 10


def test_a_cell_of_a_million_characters(text_file: Write, workbook: Write) -> None:
    assert refusal(text_file("债务人,本金(元)\n" + "甲" * 1_000_000 + ",1\n")) == "tape.long_cell"


def test_a_missing_sheet_names_those_there_are(workbook: Write) -> None:
    path = workbook([["债务人", "本金(元)"], ["甲公司", 1]])
    with pytest.raises(UserError, match="清单"):
        read_tape(path, sheet="没有")


def test_a_spreadsheetml_file_with_a_document_type(text_file: Write) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "x">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    assert refusal(text_file(xml, name="tape.xls")) == "tape.broken_markup"


def test_the_limits_leave_room_for_real_tapes() -> None:
    assert limits.MAX_CELLS >= 1_000_000 * 50
    assert limits.MEMORY_BYTES <= 4 * 2**30


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(min_size=1, max_size=400))
def test_random_bytes_are_read_or_refused_never_a_crash(tmp_path: Path, data: bytes) -> None:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf")):
        return
    path = tmp_path / f"random{os.getpid()}.csv"
    path.write_bytes(data)
    with contextlib.suppress(UserError):
        read_tape(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=8))
def test_random_cells_under_a_good_header_never_crash(text_file: Write, rows: list[list[str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["债务人", "本金(元)", "到期日", "担保人", "诉讼状态"])
    writer.writerows(rows)
    text = out.getvalue().encode("utf-8", "ignore").decode()
    try:
        tape = read_tape(text_file(text))
    except UserError:
        return
    assert all(isinstance(row.values.get("principal", 0), int) for row in tape.rows)


def test_modules_beside_the_tape_are_never_imported(
    workbook: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "msgspec.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert len(read_tape(workbook([["债务人", "本金(元)"], ["甲公司", 1]])).rows) == 1


def test_merged_ranges_without_end_cost_nothing(tmp_path: Path, workbook: Write) -> None:
    merges = '<mergeCells count="2000">' + '<mergeCell ref="A1:XFD1048576"/>' * 2000 + "</mergeCells>"
    path = replace_part(
        workbook([["债务人", "本金(元)"], ["甲公司", 1]]),
        tmp_path / "merged.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace("</sheetData>", "</sheetData>" + merges),
    )
    (sheet,) = open_source(path).sheets
    assert sheet.spans == ((0, 0, 1, 1),)


def test_a_page_and_an_xml_file_of_giant_dimensions_are_refused(text_file: Write) -> None:
    cells = '<tr><td rowspan="1000" colspan="1000">a</td></tr>' * 1_500
    page = text_file(f"<html><table>{cells}</table></html>", name="spans.xls")
    assert refusal(page) == "tape.too_heavy"
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    far = (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="x"><Table>'
        '<Row ss:Index="1048576"><Cell ss:Index="1999"><Data ss:Type="Number">1</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>"
    )
    assert refusal(text_file(far, name="far.xls")) == "tape.too_heavy"


def test_a_small_file_is_given_little_time_and_a_large_one_more() -> None:
    assert limits.cpu_seconds("workbook_zip", 5_000) <= 3
    assert limits.cpu_seconds("workbook_zip", 5 * 2**20) >= 60
    assert limits.cpu_seconds("pdf", 2**30) == limits.CPU_SECONDS
