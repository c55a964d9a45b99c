"""The words that headers are made of and the fields that they make: `lexicon.yaml` and `composition.yaml`, read once."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from exequatur.claims.patterns import late_pattern
from exequatur.claims.words import plain

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The quick reader of YAML where the library has been built with it."""

_UNIT = late_pattern(r"[぀-ヿ㐀-鿿가-힣\u0e01-\u0e4e]|[^\W\d_]+|[#%&°+]")


_LATIN = late_pattern(r"[ -~\u00c0-\u024f]+")


class Word(NamedTuple):
    """What one word of a header stands for."""

    concepts: frozenset[str]


class Composition(NamedTuple):
    """One rule of `composition.yaml`: `needs` holds sets of which one concept each must be met, `without` none at all.

    `heads`: the kinds of value that the header may ask for; None where the kind of the field decides.
    """

    field: str
    needs: tuple[frozenset[str], ...]
    without: frozenset[str]
    heads: frozenset[str] | None
    score: float


def units_of(text: str) -> tuple[str, ...]:
    """A text as the smallest pieces that words are made of: single signs of Chinese, Japanese, Korean
    and Thai, which part no words, else whole words.

    >>> units_of("结欠 principal")
    ('结', '欠', 'principal')
    """
    return tuple(_UNIT.findall(text))


def without_accents(text: str) -> str:
    """Latin letters without their accents, as column names of databases write them; other scripts as they are.

    >>> without_accents("mutuário"), without_accents("대출")
    ('mutuario', '대출')
    """
    if not _LATIN.fullmatch(text):
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@cache
def _read(name: str) -> dict[str, dict[str, list[str]]]:
    # BaseLoader: `no` and `on` are words here, not truth values.
    loaded = yaml.load(Path(__file__).with_name(name).read_text(encoding="utf-8"), Loader=LOADER)
    return dict(loaded)


@cache
def words() -> dict[tuple[str, ...], Word]:
    """Every word of the lexicon as its units, with the concepts it stands for."""
    found: dict[tuple[str, ...], set[str]] = {}
    for concept, languages in _read("lexicon.yaml").items():
        for language, listed in languages.items():
            if language in ("head", "pinyin"):
                continue
            for word in listed:
                if key := units_of(plain(word)):
                    found.setdefault(key, set()).add(concept)
    for key, meant in list(found.items()):
        if len(bare := units_of(without_accents(" ".join(key)))) == len(key) and len("".join(bare)) >= 5:
            found.setdefault(bare, meant)
    return {key: Word(frozenset(concepts)) for key, concepts in found.items()}


@cache
def pinyin() -> dict[str, frozenset[str]]:
    """Chinese words as database headers write them in Latin letters (bj, jkr, mingcheng) -> concepts."""
    found: dict[str, set[str]] = {}
    for concept, languages in _read("lexicon.yaml").items():
        for word in languages.get("pinyin", []):
            found.setdefault(word.rstrip("0123456789"), set()).add(concept)
    return {word: frozenset(concepts) for word, concepts in found.items()}


@cache
def longest() -> int:
    """The most units that one word has."""
    return max(len(key) for key in words())


@cache
def heads() -> dict[str, str]:
    """Concept -> the kind of value that a header with it asks for (date, number, name, money, ...)."""
    return {
        concept: str(languages["head"])
        for concept, languages in _read("lexicon.yaml").items()
        if "head" in languages
    }


@cache
def compositions() -> tuple[Composition, ...]:
    """The rules of `composition.yaml`, in file order."""
    loaded = yaml.load(
        Path(__file__).with_name("composition.yaml").read_text(encoding="utf-8"), Loader=LOADER
    )
    return tuple(
        Composition(
            field,
            tuple(frozenset(need.split("|")) for need in rule["with"].split()),
            frozenset(rule.get("without", "").split()),
            frozenset(rule["heads"].split()) if "heads" in rule else None,
            float(rule["score"]),
        )
        for field, rules in loaded.items()
        for rule in rules
    )


@cache
def concepts() -> frozenset[str]:
    """Every concept of the lexicon."""
    return frozenset(_read("lexicon.yaml"))
