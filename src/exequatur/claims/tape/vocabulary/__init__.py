"""The words of loan tapes: headers, parts of headers, statuses, currencies, places; data files a person can edit.

`headers.csv` and `statuses.csv` carry where each word was met and whether that was read (`verified` y) or comes from
knowledge of the trade (n). `columns.yaml` reads headers that no list holds. `fields.yaml` says what kind of value
stands in each canonical field; `labels.csv` how each is called in English and Chinese.
"""

import csv
import re
from functools import cache
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import yaml

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.vocabulary.lexicon import compositions
from exequatur.claims.words import plain
from exequatur.text import Lang

_SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick reader of YAML where the library has been built with it."""


class ColumnRule(NamedTuple):
    """One rule of `columns.yaml`: `has` must be found in the header, `unless` must not."""

    field: str
    has: re.Pattern[str]
    unless: re.Pattern[str] | None
    score: float


def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(_text(name))))


@cache
def header_fields() -> dict[str, tuple[str, ...]]:
    """Normalised header -> the canonical fields it can stand for, as met on real tapes."""
    found: dict[str, list[str]] = {}
    for row in _rows("headers.csv"):
        fields = found.setdefault(plain(row["header"]), [])
        if row["field"] not in fields:
            fields.append(row["field"])
    return {header: tuple(fields) for header, fields in found.items()}


@cache
def field_kinds() -> dict[str, str]:
    """Canonical field -> kind of its values; a field not in it holds text."""
    kinds: dict[str, str] = yaml.load(_text("fields.yaml"), Loader=_SAFE)
    return kinds


@cache
def canonical_fields() -> frozenset[str]:
    """Every field that a column can be read as."""
    listed = {field for fields in header_fields().values() for field in fields}
    composed = {rule.field for rule in compositions()}
    return frozenset(listed | composed | set(field_kinds()) | {rule.field for rule in column_rules()})


@cache
def _labels() -> dict[str, dict[str, str]]:
    return {row["field"]: row for row in _rows("labels.csv")}


def label(field: str, lang: Lang) -> str:
    """What a person calls a field; of a text kept as the tape has it (`court_text`) the name of its field. Else the code.

    >>> label("principal", "zh"), label("performance_end", "en"), label("court_text", "zh")
    ('本金', 'end of the performance period', '管辖法院（原文）')
    """
    labels = _labels()
    if field in labels:
        return labels[field][lang]
    if (of := field.removesuffix("_text")) in labels and of != field:
        return labels[of][lang] + ("（原文）" if lang == "zh" else " (as written)")
    return field


@cache
def column_rules() -> tuple[ColumnRule, ...]:
    """The rules that read a header by its parts, in file order."""
    return tuple(
        ColumnRule(
            entry["field"],
            late_pattern(entry["has"]),
            late_pattern(entry["not"]) if "not" in entry else None,
            entry["score"],
        )
        for entry in yaml.load(_text("columns.yaml"), Loader=_SAFE)
    )


@cache
def status_words(kind: str) -> dict[str, str]:
    """Normalised status text -> canonical term, for one kind (litigation, enforcement, service, ...)."""
    return {plain(row["text"]): row["canonical"] for row in _rows("statuses.csv") if row["kind"] == kind}


@cache
def places() -> dict[str, str]:
    """Normalised place name -> jurisdiction code. A name of two places (Georgia) is left out on purpose."""
    return {plain(row["name"]): row["code"] for row in _rows("places.csv")}


@cache
def place_codes() -> frozenset[str]:
    """Every jurisdiction code that `places.csv` knows."""
    return frozenset(row["code"] for row in _rows("places.csv"))


@cache
def exponents() -> dict[str, int]:
    """ISO 4217 code -> number of decimals of the minor unit."""
    return {row["code"]: int(row["exponent"]) for row in _rows("currencies.csv")}


@cache
def currency_names() -> dict[str, str]:
    """Normalised name or sign of a currency -> ISO 4217 code."""
    return {plain(name): row["code"] for row in _rows("currencies.csv") for name in row["names"].split("|")}


@cache
def status_kinds() -> dict[str, frozenset[str]]:
    """Kind of status -> its normalised texts."""
    found: dict[str, set[str]] = {}
    for row in _rows("statuses.csv"):
        found.setdefault(row["kind"], set()).add(plain(row["text"]))
    return {kind: frozenset(texts) for kind, texts in found.items()}
