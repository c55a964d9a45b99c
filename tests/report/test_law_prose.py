"""Prose of the law stands in a report in both languages; a statute stays in its own."""

import pytest

from exequatur.law import load
from exequatur.report.phrases import Vocabulary
from exequatur.text import Lang


def words(section: str, code: str, lang: Lang) -> str:
    """No words: codes stand for themselves."""
    return code


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(words, lambda step, lang: step.key)


def test_a_reason_is_told_in_both_languages(vocabulary: Vocabulary) -> None:
    reason = "Foreign awards are enforced under the New York Convention."
    assert vocabulary.prose(reason) == (reason, "外国仲裁裁决依《纽约公约》执行。")


def test_a_foreign_statute_stays_in_its_own_language(vocabulary: Vocabulary) -> None:
    assert vocabulary.prose("BGB s.197(1) no. 3") == ("BGB s.197(1) no. 3", "BGB s.197(1) no. 3")


def test_another_law_may_say_it_otherwise() -> None:
    told = Vocabulary(words, lambda step, lang: step.key, prose=lambda text, lang: f"{lang}: {text}")
    assert told.prose("Six years.") == ("en: Six years.", "zh: Six years.")


def test_the_shipped_law_tells_by_default(vocabulary: Vocabulary) -> None:
    assert vocabulary.prose("From memory.").zh == load().said("From memory.", "zh") == "凭记忆。"
