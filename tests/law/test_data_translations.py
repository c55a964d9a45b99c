"""The law data in Chinese: every prose text has its Chinese, no Chinese is left over, and little Latin stands in it."""

import re
import runpy
from pathlib import Path

import pytest

from exequatur.law.base import DATA
from exequatur.law.prose import citations
from exequatur.law.store import Book, read_book
from exequatur.law.translations import BLANKS, fold

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "untranslated.py"))

ENGLISH = re.compile(
    r"\b(the|of|and|or|for|from|with|not|is|are|was|were|by|to|in|an|on|at|as|its?|that|which|judgments?|awards?"
    r"|courts?|years?|months?|days?|memory|source|read|article|arts?|section)\b"
)
"""Words that betray a sentence left in English; a name or a citation seldom holds one."""

NAMES = (
    "Gowling WLG, Enforcing Chinese Judgments in Canada (2022)",
    "Transnational Litigation Blog, Chinese Judgments and Due Process: Another New York Decision",
    "Nadd v Le Credit Lyonnais",
    "Bank of Baroda v Kotak Mahindra Bank",
    "Bank of China v Chen",
    "Acts of 2014, c. 462",
    "Laws of 2009, c. 363",
)
"""Titles and cases that stand in a Chinese text in their own language."""


@pytest.fixture(scope="module")
def book() -> Book:
    found, faults = read_book(Path(DATA))
    assert not faults
    return found


def test_every_prose_text_has_chinese(book: Book) -> None:
    assert SCRIPT["missing"](book) == {}


def test_no_chinese_is_left_over(book: Book) -> None:
    assert SCRIPT["orphans"](book) == set()


def test_a_translation_has_the_blanks_of_its_text(book: Book) -> None:
    blanks = re.compile(r"\{[a-z]+\}")
    assert [
        en for en, zh in book.said.items() if sorted({*blanks.findall(en)}) != sorted({*blanks.findall(zh)})
    ] == []


def test_a_blank_is_one_that_the_table_knows(book: Book) -> None:
    assert {name for en in book.said for name in re.findall(r"\{(\w+)\}", en)} <= set(BLANKS)


def test_a_translation_is_in_chinese(book: Book) -> None:
    left, cited = {}, {fold(text) for _, text in citations(book)}
    for en, zh in book.said.items():
        text = "" if en in cited else zh
        for name in NAMES:
            text = text.replace(name, "")
        if words := ENGLISH.findall(re.sub(r"https?://\S+|`[^`]*`|\{\w+\}", "", text)):
            left[en] = words
    assert left == {}


def test_a_translation_of_a_sentence_ends_like_one(book: Book) -> None:
    bare = ("c.48.", "c. 363.")
    assert [
        en
        for en, zh in book.said.items()
        if en.endswith(".") and zh[-1] not in "。” " and not en.endswith(bare)
    ] == []


def test_numbers_survive_translation(book: Book) -> None:
    """A year of four figures in the English stands in the Chinese too, unless it is the name of a statute there."""
    lost = {
        en: gone
        for en, zh in book.said.items()
        if (
            gone := {*re.findall(r"(?<![\d.,/-])(?:1[89]|20)\d\d(?![\d,/])", en)}
            - {*re.findall(r"\d{4}", zh)}
        )
    }
    assert lost == {}


def test_chinese_codes_are_cited_in_the_law_of_china_alone(book: Book) -> None:
    """`Civil Code art. 188` is another article in another State: its Chinese must not reach there."""
    foreign = [
        (law.code, basis)
        for law in book.jurisdictions.values()
        if law.code != "CN"
        for basis in [r.basis for r in law.routes]
        + [each.basis for r in law.limitation for each in r.readings]
        if "《民" in book.said.get(fold(basis), "")
    ]
    assert foreign == []
