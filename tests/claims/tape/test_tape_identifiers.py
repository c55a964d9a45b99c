"""Identifiers that a spreadsheet has damaged are named, never repaired; a repair is proposed only where check digits prove it."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.identifiers import is_identity_card
from exequatur.claims.tape.convert_words import words_reader
from exequatur.claims.tape.model import Cell
from exequatur.claims.tape.values.damaged import column_of_ids, damage_of, identity_damage


@pytest.mark.parametrize(
    ("cell", "damage"),
    [
        ("1.10105E+17", "scientific"), (1.10105e17, "rounded"), (110105194912310000, "rounded"), ("3月4日", "date"), ("4-Mar", "date"),
        (datetime(2026, 3, 4), "date"), ("HT-2019-004", None), ("2019-04", None), ("12E4567", None), ("0012345", None), (12345, None),
    ],
)  # fmt: skip
def test_what_a_spreadsheet_did_to_an_identifier(cell: Cell, damage: str | None) -> None:
    assert damage_of(cell) == damage


def test_lost_zeros_are_seen_by_the_width_of_the_column() -> None:
    column = column_of_ids(["00012345", "00012346", 12347, "00012348"])
    assert damage_of(12347, column) == "zeros"
    assert damage_of("00012345", column) is None
    assert column_of_ids([1, 2, 10, 100]).width == 0, "a count grows in digits by itself"


def test_rounded_accounts_are_seen_by_the_zeros_of_the_column() -> None:
    cells = ["6222020200012340000", "6222020200098760000", "6222020200045670000"]
    assert damage_of(cells[0], column_of_ids(cells)) == "rounded"
    assert damage_of("6222020200012345678", column_of_ids(["6222020200012345678"] * 3)) is None


def test_a_missing_character_is_proposed_only_where_check_digits_prove_one() -> None:
    assert identity_damage("11010519491231002") == ("cut", "11010519491231002X")
    assert identity_damage("11010519491231002X") == (None, None)
    assert identity_damage("110105194912310000") == ("rounded", None)
    assert identity_damage(110105194912310) == ("rounded", None)


@given(st.dates().filter(lambda d: 1900 <= d.year <= 2025), st.integers(0, 999))
def test_a_cut_identity_number_is_proposed_whole(birth: object, serial: int) -> None:
    body = f"110105{birth:%Y%m%d}{serial:03d}"
    whole = next(body + c for c in "0123456789X" if is_identity_card(body + c))
    assert identity_damage(body) == ("cut", whole)
    assert identity_damage(whole) == (None, None)


def test_nothing_is_repaired_in_silence() -> None:
    read = words_reader("contract_no", "id", "合同编号", ["HT-1", "3月4日"])
    assert read("3月4日").values == {"contract_no_text": "3月4日"}
    assert read("3月4日").codes == ("identifier_turned_date",)
    read = words_reader("borrower_id", "identity", "身份证号", [])
    cut = read("11010519491231002")
    assert cut.codes == ("identifier_cut",)
    assert "X" not in str(cut.values), "the value stays as the tape has it, masked"


@pytest.mark.parametrize(
    ("cell", "value"),
    [("约3笔", None), ("90-180", None), (3.5, None), ("1,234天", 1234), (12, 12), ("15 days", 15)],
)
def test_a_count_is_one_whole_number_or_text(cell: Cell, value: int | None) -> None:
    assert words_reader("days_past_due", "number", "逾期天数")(cell).values.get("days_past_due") == value
