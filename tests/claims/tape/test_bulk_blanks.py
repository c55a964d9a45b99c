"""Blanks around cells are taken out of a text in its bytes: what remains is what stripping every cell gives."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape.bulk.blanks import marks_of, without
from exequatur.claims.tape.bulk.text import read_grid

NARROW = " \t\x0b\x0c\x1c\x1f"
WIDE = "\u3000\xa0\x85\u1680\u2000\u2003\u2028\u202f\u205f"


def taken_out(text: str, delimiter: str = ",") -> str | None:
    """The text without the blanks around its cells; None where cells are to be stripped one by one."""
    body = text.encode()
    marks = marks_of(body, delimiter, 0, len(body))
    assert marks.plain
    assert marks.quotes is not None
    return None if marks.runs is None else without([body], marks.runs, 0, len(body)).decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n", "a,b\n"),
        (" a ,  b\n c, d \r\n", "a,b\nc,d\r\n"),
        ("a b,c  d\n", "a b,c  d\n"),
        (",   ,x\n", ",,x\n"),
        ("甲 ,乙\t\n", "甲,乙\n"),
        ("张\u3000某,b\n", "张\u3000某,b\n"),
        ('"a, b", c\n', '"a, b",c\n'),
        ('"a\n b",c \n', '"a\n b",c\n'),
        ("last, ", "last,"),
    ],
)
def test_blanks_at_the_edges_of_cells_go_and_others_stay(text: str, expected: str) -> None:
    assert taken_out(text) == expected


@pytest.mark.parametrize(
    "text",
    ['" a",b\n', '"a ",b\n', '"a\n",b\n', "\u3000a,b\n", "a,b\xa0\n", "a \u2003,b\n", "a,b\n   \nc,d\n"],
)
def test_what_bytes_do_not_tell_is_left_to_be_stripped_cell_by_cell(text: str) -> None:
    assert taken_out(text) is None


@pytest.mark.parametrize("text", ["a,b\0\n", "a,\rb\n", "a,b\n\r"])
def test_a_null_byte_or_a_lone_return_is_seen(text: str) -> None:
    assert not marks_of(text.encode(), ",", 0, len(text)).plain


cells = st.text(alphabet='a1甲、,"\n' + NARROW + WIDE, max_size=5) | st.text(alphabet="ab甲 ", max_size=4)


@settings(
    max_examples=250,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6),
    end=st.sampled_from(("\n", "\r\n")),
    delimiter=st.sampled_from((",", ";", "\t")),
)
def test_the_cells_are_those_that_csv_reads_stripped(
    tmp_path: Path, rows: list[tuple[str, str, str]], end: str, delimiter: str
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=end, delimiter=delimiter)
    filler = [(f"{i}", "x", "1.00") for i in range(230)]
    writer.writerows([*filler, *rows, *filler])
    path = tmp_path / "tape.csv"
    path.write_bytes(text.getvalue().encode())
    found = read_grid(path, 10)
    if found is not None:
        expected = [tuple(cell.strip() or None for cell in row) for row in csv.reader(io.StringIO(text.getvalue(), newline=""), delimiter=delimiter)]  # fmt: skip
        assert [row for row in found.grid.rows(0, found.grid.height) if any(row)] == [
            row for row in expected if any(row)
        ]


def test_a_text_that_somebody_else_holds_stays_as_it_is() -> None:
    body = b"a , b\n" * 40
    runs = marks_of(body, ",", 0, len(body)).runs
    assert without([body], runs, 0, len(body)) == b"a,b\n" * 40
    assert without([body], runs, 6, 12) == b"a,b\n"
    assert body == b"a , b\n" * 40
