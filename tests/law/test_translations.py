"""The prose of the data in Chinese: found whole, by sentence or through a blank; what has none is never lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.law import load
from exequatur.law.store import Book, read_file
from exequatur.law.translations import Translations, reasoned

TABLE = Translations(
    {
        "Six years.": "六年。",
        "From memory.": "凭记忆。",
        "Six years. From memory.": "六年，凭记忆。",
        "signed {day}": "{day}签署",
        "no judgment clause": "无判决条款",
        "Nothing was read about {code}.": "未核读关于{code}的任何资料。",
        "{code} and again {code}": "{code}再{code}",
    }
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six years.", "六年。"),
        ("Six  years.\n", "六年。"),
        ("From memory. Six years.", "凭记忆。六年。"),
        ("Six years. From memory.", "六年，凭记忆。"),
        ("signed 1987-05-04; no judgment clause", "1987-05-04签署；无判决条款"),
        ("Nothing was read about US-CA.", "未核读关于US-CA的任何资料。"),
        ("SG and again SG", "SG再SG"),
    ],
)
def test_a_text_is_told_whole_or_by_its_parts(text: str, told: str) -> None:
    assert TABLE.tell(text) == told


@pytest.mark.parametrize("text", ["signed yesterday", "SG and again HK", "six years", "Cap. 645A r. 3"])
def test_what_has_no_chinese_stays_as_it_is(text: str) -> None:
    assert TABLE.tell(text) == text


def test_what_the_engine_says_is_told_with_its_blanks() -> None:
    sentences, words = reasoned()
    table = Translations(sentences | {"Foreign awards are enforced.": "外国裁决得予执行。"}, words)
    bound = "Foreign awards are enforced. CN and FR are bound to each other since 1987-04-22."
    assert table.tell(bound) == "外国裁决得予执行。CN 与 FR 自 1987-04-22 起相互受其约束。"
    doubt = "BE is in the table as signatory, not as bound. Strength therefore unknown. Foreign awards are enforced."
    assert table.tell(doubt) == "BE 在表中的状态为 签署方，并非受约束方。故强度不明。外国裁决得予执行。"


def test_english_among_chinese_is_set_off_by_a_space() -> None:
    assert TABLE.tell("Six years. A new sentence. From memory.") == "六年。 A new sentence. 凭记忆。"


def test_chinese_in_a_reason_stays_in_its_place() -> None:
    assert TABLE.tell("Six years. 公约自该日起约束双方。") == "六年。公约自该日起约束双方。"


@given(st.text())
def test_the_runs_of_a_text_are_the_text(text: str) -> None:
    assert " ".join(run.text for run in TABLE.runs(text)) == " ".join(text.split())


def test_english_asks_nothing_of_the_table() -> None:
    law = load()
    text = "Foreign awards are enforced under the New York Convention."
    assert law.said(text) == text
    assert not any("said" in name for name in law._decoded)
    assert law.said(text, "zh") == "外国仲裁裁决依《纽约公约》执行。"


def test_a_row_without_chinese_is_refused_by_its_place(tmp_path: Path) -> None:
    book, path = Book(), tmp_path / "notes.yaml"
    path.write_text("said:\n  - en: From memory.\n  - {en: a  b, zh: 甲}\n", encoding="utf-8")
    assert [fault.where for fault in read_file("zh/notes.yaml", path, book)] == ["said[1]"]
    assert book.said == {"a b": "甲"}
