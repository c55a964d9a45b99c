"""Old workbooks (XLS, BIFF) that would unfold to far more than they hold are refused by their records, in less than two seconds."""

import resource
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.xls_areas import records
from exequatur.text import UserError

SECONDS = 3
"""Of the processor, for a slow machine: on a usual one each of these is refused in less than half of one."""

NO_SECTOR, END = 0xFFFFFFFF, 0xFFFFFFFE


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<2H", kind, len(data)) + data


BOOK = record(0x809, struct.pack("<2H12x", 0x600, 5))
SHEET = record(0x809, struct.pack("<2H12x", 0x600, 16))
LAST = record(0x0A, b"")


def label(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<4HB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def number(row: int, column: int, value: float) -> bytes:
    return record(0x203, struct.pack("<3Hd", row, column, 0, value))


CLAIM = label(0, 0, "债务人") + label(0, 1, "本金(元)") + label(1, 0, "甲公司") + number(1, 1, 5.0)


def workbook(more: bytes, globals_: bytes = b"", sheets: int = 1) -> bytes:
    """The records of a workbook; all its sheets are the claims and `more`."""
    sheet = SHEET + CLAIM + more + LAST
    names = 18 * sheets
    start = len(BOOK) + len(globals_) + names + len(LAST)
    named = b"".join(
        record(0x85, struct.pack("<IH2B", start + i * len(sheet), 0, 6, 0) + b"s%05d" % i)
        for i in range(sheets)
    )
    return BOOK + globals_ + named + LAST + sheet * sheets


def compound(path: Path, stream: bytes) -> Path:
    """A compound file of one stream named Workbook ([MS-CFB])."""
    size = max(len(stream), 4096)
    sectors = -(-size // 512)
    tables = -(-(sectors + 2) // 126)
    lists = -(-max(tables - 109, 0) // 127)
    at = tables + lists  # of the folder; the stream follows it
    first = at + 1
    chain = [0xFFFFFFFD] * tables + [0xFFFFFFFC] * lists + [END, *range(first + 1, first + sectors), END]
    chain += [NO_SECTOR] * (tables * 128 - len(chain))
    places = [*range(tables)] + [NO_SECTOR] * (109 + 127 * lists - tables)
    listed = [
        [*places[109 + 127 * i : 236 + 127 * i], tables + i + 1 if i + 1 < lists else END]
        for i in range(lists)
    ]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, tables, at, 0, 4096, END, 0, tables if lists else END, lists)
    head += struct.pack("<109I", *places[:109])
    folder = b""
    for name, kind, start, many, child in (
        ("Root Entry", 5, END, 0, 1),
        ("Workbook", 2, first, size, NO_SECTOR),
    ):
        text = (name + "\0").encode("utf-16-le")
        folder += text.ljust(64, b"\0") + struct.pack(
            "<H2B3I36xIQ", len(text), kind, 1, NO_SECTOR, NO_SECTOR, child, start, many
        )
    chain += [place for part in listed for place in part]
    table = struct.pack(f"<{len(chain)}I", *chain)
    path.write_bytes(head + table + folder.ljust(512, b"\0") + stream.ljust(sectors * 512, b"\0"))
    return path


def used() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[[bytes], UserError]:
    def refused(stream: bytes) -> UserError:
        path = compound(tmp_path / "tape.xls", stream)
        began = used()
        with pytest.raises(UserError) as error:
            read_tape(path)
        assert used() - began < SECONDS
        assert error.value.key == "tape.too_heavy"
        return error.value

    return refused


def test_a_small_workbook_of_these_records_is_read(tmp_path: Path) -> None:
    tape = read_tape(compound(tmp_path / "tape.xls", workbook(b"")))
    assert [(row.values["borrower_name"], row.values["principal"]) for row in tape.rows] == [("甲公司", 500)]


def test_a_cell_far_from_the_claims_is_read_where_little_lies_between(tmp_path: Path) -> None:
    tape = read_tape(compound(tmp_path / "tape.xls", workbook(number(30_000, 3, 1.0))))
    assert len(tape.rows) == 1


def test_cells_in_opposite_corners(refusal: Callable[[bytes], UserError]) -> None:
    said = refusal(workbook(number(65_535, 255, 1.0)))
    assert "16,777,216" in said.message("en")
    assert "各工作表跨度合计 16,777,216 个单元格" in said.message("zh")
    last = struct.pack("<2H", 65_535, 250) + struct.pack("<HI", 0, 0) * 6 + struct.pack("<H", 255)
    assert "16,777,216" in refusal(workbook(record(0xBD, last))).message("en")


def test_many_sheets_that_each_span_less(refusal: Callable[[bytes], UserError]) -> None:
    assert "60,000,000" in refusal(workbook(number(59_999, 9, 1.0), sheets=100)).message("en")


def test_blank_cells_merged_ranges_and_styles_without_end(refusal: Callable[[bytes], UserError]) -> None:
    row = struct.pack("<2H", 5, 0) + b"\0\0" * 256 + struct.pack("<H", 255)
    assert "8,000,000" in refusal(workbook(record(0xBE, row) * 32_000)).message("en")
    ranges = record(0xE5, struct.pack("<H", 1_000) + struct.pack("<4H", 3, 4, 0, 1) * 1_000)
    assert "201,000" in refusal(workbook(ranges * 201)).message("zh")
    assert "0x00E0" in refusal(workbook(b"", record(0xE0, b"\0" * 20) * 70_000)).message("en")


def test_records_that_hold_no_cell_without_end(refusal: Callable[[bytes], UserError]) -> None:
    assert "不含单元格的记录超过 1,000,000 条" in refusal(workbook(record(0x99, b"\0") * 1_000_100)).message(
        "zh"
    )


def test_what_the_records_of_a_workbook_tell() -> None:
    stream = workbook(record(0x201, b"\0" * 6) + record(0xE5, struct.pack("<H", 1) + b"\0" * 8), sheets=2)
    found = records(stream)
    assert (found.areas, found.blanks, found.merged) == ([(2, 2), (2, 2)], 2, 2)
    assert records(b"").areas == records(b"\x00" * 30).areas == []
    for cut in range(len(stream)):
        records(stream[:cut])
    for kind in (0xBD, 0xBE, 0xE5, 0x203):  # lengths that lie
        for size in (0, 1, 5, 0xFFFF):
            records(struct.pack("<2H", kind, size) + b"\xff" * 20)
