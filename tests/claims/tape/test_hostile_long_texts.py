"""Delimited texts of their full hostile size: refused, or read as the little that they hold, in seconds, and the caller holds none of it."""

import resource
from pathlib import Path

import pytest

from exequatur.claims.tape import read_tape
from exequatur.text import UserError

pytestmark = pytest.mark.long

SECONDS = 4
"""Of the processor, for a slow machine: on a usual one each of these takes less than one and a half."""

HEADER = "债务人,本金(元),利息(元),到期日,担保人\n".encode()


def used() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def write(path: Path, head: bytes, line: bytes, times: int) -> Path:
    with path.open("wb") as file:
        file.write(head)
        for _ in range(100):
            file.write(line * (times // 100))
    return path


@pytest.mark.parametrize(
    ("head", "line", "times", "key"),
    [
        (b"", b"12345\n", 5_000_000, "tape.no_rows"),
        (HEADER, b"abc\n", 5_000_000, "tape.too_heavy"),
        (HEADER, b"\n", 50_000_000, "tape.too_heavy"),
        (b"", b"abcdefgh", 37_500_000, "tape.long_cell"),
        (HEADER, b'"', 40_000_000, "tape.long_cell"),
        (HEADER + b'"', "甲公司,1,2,2024-01-01,乙\n".encode(), 5_000_000, "tape.too_heavy"),
        (HEADER, b"a" + b"," * 49 + b"\n", 2_100_000, "tape.too_heavy"),
        (b"a,b\n", b"a\0,\0\0", 20_000_000, "tape.unknown_kind"),
        (HEADER, b"a\n" + b"b," * 999 + b"b\n", 38_000, "tape.too_heavy"),
    ],
    ids=["numbers", "words", "ends", "one line", "quotes", "open quote", "columns", "zero bytes", "ragged"],
)
def test_a_text_without_end_is_refused(
    tmp_path: Path, head: bytes, line: bytes, times: int, key: str
) -> None:
    path = write(tmp_path / "tape.csv", head, line, times)
    began = used()
    with pytest.raises(UserError) as refused:
        read_tape(path)
    assert used() - began < SECONDS
    assert refused.value.key == key
    for lang in ("en", "zh"):
        assert "tape.csv" in refused.value.message(lang)


def test_one_claim_above_three_million_rows_of_commas_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "tape.csv", HEADER + "甲公司,1,2,2024-01-01,乙\n".encode(), b",,,,\n", 3_000_000)
    began = used()
    assert len(read_tape(path).rows) == 1
    assert used() - began < SECONDS
