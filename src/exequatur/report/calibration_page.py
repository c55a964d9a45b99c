"""A calibration arranged for a reader: prior, data, posterior, foresight, with pictures; in both languages."""

from dataclasses import dataclass

from markupsafe import Markup

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.report.calibration_charts import chances, course
from exequatur.report.phrases import Phrase, phrase
from exequatur.report.valuation_page import Picture
from exequatur.text import LANGUAGES, Lang, say
from exequatur.value.calibration import Calibration, CasesRead, Cell
from exequatur.value.calibration.lengths import ENOUGH
from exequatur.value.calibration.messages import MESSAGES
from exequatur.value.calibration.tables import Tables, WordTable

MOST_COURSES = 12
"""Pictures of durations on a page; those of the stages with most cases."""


@dataclass(frozen=True)
class TableInBoth:
    """A table in both languages."""

    name: str
    title: Phrase
    headings: tuple[Phrase, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    words: int
    below: tuple[Phrase, ...]


@dataclass(frozen=True)
class CalibrationPage:
    """What the template prints."""

    name: str
    title: Phrase
    settings: Phrase
    tables: tuple[TableInBoth, ...]
    foresight: tuple[TableInBoth, ...]
    chances: Picture | None
    courses: tuple[Picture, ...]
    basis: tuple[Phrase, ...]
    notes: tuple[Phrase, ...]
    words: dict[str, Phrase]


def compose_calibration(found: Calibration, read: CasesRead) -> CalibrationPage:
    """Arrange a calibration for the page."""
    by: dict[Lang, Tables] = {lang: Tables(found, read, lang) for lang in LANGUAGES}
    en, zh = by["en"], by["zh"]
    made = tuple(_both(one, other) for one, other in zip(en.all(), zh.all(), strict=True))
    fore = tuple(one for one in made if one.name in ("scores", "spreads"))
    drawn = {lang: Markup(chances(tables, lang)) for lang, tables in by.items()}
    most = sorted(found.cells, key=lambda cell: (-cell.length.decided, cell.key))[:MOST_COURSES]
    return CalibrationPage(
        name=read.file,
        title=Phrase(en.title, zh.title),
        settings=Phrase(en.settings, zh.settings),
        tables=tuple(one for one in made if one not in fore),
        foresight=fore,
        chances=Picture(phrase(MESSAGES, "chart.chances"), drawn) if drawn["en"] else None,
        courses=tuple(_course(cell, by) for cell in most if cell.length.decided >= ENOUGH),
        basis=_pairs(en.basis(), zh.basis()),
        notes=_pairs(*(tuple(map(mask_numbers_in, one.notes())) for one in (en, zh))),
        words={name: phrase(MESSAGES, f"page.{name}") for name in ("title", "fore", "notes", "basis")},
    )


def _course(cell: Cell, by: dict[Lang, Tables]) -> Picture:
    said = [say(MESSAGES, "chart.course", lang, where=tables.where(cell.key)) for lang, tables in by.items()]
    return Picture(Phrase(*said), {lang: Markup(course(cell, tables, lang)) for lang, tables in by.items()})


def _both(one: WordTable, other: WordTable) -> TableInBoth:
    rows = tuple(_pairs(a, b) for a, b in zip(one.rows, other.rows, strict=True))
    return TableInBoth(
        one.name, Phrase(one.title, other.title), _pairs(one.headings, other.headings), rows, one.words, _pairs(one.below, other.below)
    )  # fmt: skip


def _pairs(en: tuple[str, ...], zh: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(Phrase(a, b) for a, b in zip(en, zh, strict=True))
