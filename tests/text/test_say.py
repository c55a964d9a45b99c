"""Saying a message, and the error that a user meets."""

import doctest

import pytest

import exequatur.text
from exequatur.text import UserError, say

WORDS = {
    "tape.row": {"en": "{file}, row {row}: no amount", "zh": "{file} 第 {row} 行：没有金额"},
}


def test_a_message_is_said_in_the_language_asked_for() -> None:
    assert say(WORDS, "tape.row", "en", file="a.csv", row=3) == "a.csv, row 3: no amount"
    assert say(WORDS, "tape.row", "zh", file="a.csv", row=3) == "a.csv 第 3 行：没有金额"


def test_english_is_spoken_where_no_language_is_named() -> None:
    assert say(WORDS, "tape.row", file="a.csv", row=3).endswith("no amount")


def test_a_message_that_does_not_exist_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        say(WORDS, "tape.column", file="a.csv", row=3)


def test_a_placeholder_left_empty_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        say(WORDS, "tape.row", file="a.csv")


def test_an_error_speaks_both_languages_and_ends_with_code_2() -> None:
    error = UserError(WORDS, "tape.row", file="a.csv", row=3)
    assert str(error) == "a.csv, row 3: no amount"
    assert error.message("zh") == "a.csv 第 3 行：没有金额"
    assert error.exit_code == 2


def test_the_examples_in_the_docstrings_hold() -> None:
    outcome = doctest.testmod(exequatur.text)
    assert outcome.attempted
    assert not outcome.failed
