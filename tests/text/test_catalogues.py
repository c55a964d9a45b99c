"""Every message that a person can meet has both languages, with the same facts in each."""

import ast
import pkgutil
import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import exequatur
from exequatur.text import LANGUAGES, Catalogue

SRC = Path(exequatur.__file__).parent


def catalogues() -> dict[str, Catalogue]:
    """Module name -> its `MESSAGES`, for every module named `messages` in the package."""
    names = (module.name for module in pkgutil.walk_packages(exequatur.__path__, "exequatur."))
    return {name: import_module(name).MESSAGES for name in names if name.endswith(".messages")}


CATALOGUES = catalogues()
MESSAGES = [
    pytest.param(text, id=f"{module.removeprefix('exequatur.').removesuffix('.messages')}:{key}")
    for module, catalogue in CATALOGUES.items()
    for key, text in catalogue.items()
]


def test_there_are_catalogues_to_check() -> None:
    assert CATALOGUES


@pytest.mark.parametrize("text", MESSAGES)
def test_a_message_is_in_both_languages(text: dict[str, str]) -> None:
    assert set(text) == set(LANGUAGES)
    assert all(text[lang].strip() for lang in LANGUAGES)


@pytest.mark.parametrize("text", MESSAGES)
def test_both_languages_hold_the_same_facts(text: dict[str, str]) -> None:
    en, zh = (placeholders(text[lang], lang) for lang in LANGUAGES)
    assert en == zh


@pytest.mark.parametrize("text", MESSAGES)
def test_the_chinese_message_is_written_in_chinese(text: dict[str, str]) -> None:
    words = re.sub(r"\{[^}]*\}", "", text["en"])
    if re.search(
        r"[a-z]{4,}", words
    ):  # a bare "{file}: {reason}", a unit or a formula has nothing to translate
        assert re.search(r"[\u4e00-\u9fff]", text["zh"]), text["zh"]


@pytest.mark.parametrize("text", MESSAGES)
def test_a_message_neither_shouts_nor_begs(text: dict[str, str]) -> None:
    words = re.sub(r"\{[^}]*\}", "", text["en"] + text["zh"])
    assert not re.search(r"!(?!=)|！|\bplease\b|\boops\b", words, re.IGNORECASE)


def test_a_message_that_the_code_asks_for_exists() -> None:
    """Keys written out in calls of `say` and `UserError` (or a refinement of it) stand in some catalogue."""
    known = {key for catalogue in CATALOGUES.values() for key in catalogue}
    missing = [
        f"{path.relative_to(SRC)}:{line}: {key}"
        for path in sorted(SRC.rglob("*.py"))
        for line, key in keys_asked_for(ast.parse(path.read_text(encoding="utf-8")))
        if key not in known
    ]
    assert not missing, "messages that no catalogue holds:\n  " + "\n  ".join(missing)


def keys_asked_for(tree: ast.Module) -> list[tuple[int, str]]:
    """Line and key of each call that passes the catalogue `MESSAGES` and a literal key after it."""
    return [
        (node.lineno, node.args[1].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and len(node.args) > 1
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id == "MESSAGES"
        and isinstance(node.args[1], ast.Constant)
        and isinstance(node.args[1].value, str)
    ]


def placeholders(message: str, lang: str) -> set[str]:
    """Names between braces in a message, without their format; `name_zh` in Chinese stands for `name_en` in English."""
    names = {field for _, field, _, _ in Formatter().parse(message) if field is not None}
    return {"a word in the language" if name == lang else name.removesuffix(f"_{lang}") for name in names}


def test_a_fact_left_out_in_one_language_is_noticed() -> None:
    assert placeholders("{n} of {name_en}", "en") == placeholders("{name_zh} 中的 {n}", "zh")
    assert placeholders("{n} of {name_en}", "en") != placeholders("{name_en} 中的 {n}", "zh")
    assert placeholders("{n} of {m}", "en") != placeholders("{n}", "zh")
