"""Write the report as one HTML file: style, script, map and both languages inside it; nothing is fetched."""

from collections.abc import Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.model import Claim
from exequatur.claims.money import money_text
from exequatur.report.calibration_page import compose_calibration
from exequatur.report.claim_page import compose, identity
from exequatur.report.files import atomically
from exequatur.report.phrases import (
    Phrase,
    Phrasebook,
    PlaceName,
    Prose,
    Sentence,
    TermWords,
    Vocabulary,
    chrome,
    day,
    joined,
    same,
)
from exequatur.report.portfolio_page import ROWS_ON_PAGE, VERDICTS, colours_of, compose_portfolio, marks_of
from exequatur.report.references import References
from exequatur.report.selection_page import compose_selection
from exequatur.report.timeline import draw_timeline, shape
from exequatur.report.urgency import urgency
from exequatur.report.valuation_page import compose_valuation
from exequatur.report.worldmap import STRENGTHS, draw_map
from exequatur.routes.answers import Assessment
from exequatur.screening.result import Screening
from exequatur.screening.valuing.selecting import Selected
from exequatur.screening.wording import lacking, rough
from exequatur.text import Lang, Reason
from exequatur.value.calibration import Calibration, CasesRead
from exequatur.value.deals import Investor
from exequatur.value.valuation import Valuation


def write_html(
    screening: Screening,
    path: Path,
    *,
    lang: Lang,
    words: TermWords,
    sentence: Sentence,
    places: PlaceName | None = None,
    prose: Prose | None = None,
    rows: int = ROWS_ON_PAGE,
    drawing: str | None = None,
) -> None:
    """Write a screening as a page that needs no network.

    Args:
        screening: what to report.
        path: the file; it appears whole or not at all.
        lang: the language that it opens in; the other is inside, behind a switch.
        words: `words(section, code, lang)`, the law's words for its codes.
        sentence: `sentence(step, lang)`, a step of a derivation as a sentence.
        places: names of jurisdictions; those of the shipped law where None.
        prose: `said(text, lang)`, prose and citations of the law; those of the shipped law where None.
        rows: ranked claims printed on the page.
        drawing: another map with the same ids, as SVG text.

    Raises:
        OSError: the file cannot be written.
    """
    page = Page(lang, Vocabulary(words, sentence, places, prose), screening.on)
    portfolio = compose_portfolio(screening, rows)
    claims = [
        (
            anchor,
            portfolio.per_claim_places.get(claim_id),
            compose(*screening.details[claim_id], page.references),
        )
        for claim_id, anchor in portfolio.anchors.items()
    ]
    text = page.render(
        "report.html",
        screening=screening,
        portfolio=portfolio,
        claims=claims,
        world=draw_map(colours_of(portfolio.forums, page.words), page.book, drawing),
        line=draw_timeline(marks_of(portfolio, page.words), screening.on, page.book),
    )
    write_page(path, text)


def write_assessment_html(
    claim: Claim,
    assessment: Assessment,
    path: Path,
    *,
    lang: Lang,
    words: TermWords,
    sentence: Sentence,
    law_version: str,
    engine_version: str,
    places: PlaceName | None = None,
    prose: Prose | None = None,
) -> None:
    """Write one assessed claim as a page; arguments and errors as in `write_html`."""
    page = Page(lang, Vocabulary(words, sentence, places, prose), assessment.on)
    text = page.render(
        "assessment.html",
        claim_page=compose(claim, assessment, page.references),
        on=assessment.on,
        law_version=law_version,
        engine_version=engine_version,
    )
    write_page(path, text)


def write_valuation_html(
    found: Valuation, investor: Investor, notes: Sequence[Reason], path: Path, *, lang: Lang, words: Vocabulary, law_version: str, engine_version: str
) -> None:  # fmt: skip
    """Write one valuation as a page: figures, pictures, reasons, and what was assumed.

    Args:
        investor: whose rates the figures are at; notes: what was assumed or left out.
        words: of the law, for the frame of the page; other arguments and errors as in `write_html`.
    """
    page = Page(lang, words, found.matter.as_of)
    text = page.render(
        "valuation.html",
        page=compose_valuation(found, investor, notes),
        p=page.book.html,
        law_version=law_version,
        engine_version=engine_version,
    )
    write_page(path, text)


def write_calibration_html(
    found: Calibration, read: CasesRead, path: Path, *, lang: Lang, words: Vocabulary, law_version: str, engine_version: str
) -> None:  # fmt: skip
    """Write a calibration as a page; arguments and errors as in `write_valuation_html`."""
    page = Page(lang, words, found.on)
    text = page.render(
        "calibration.html",
        page=compose_calibration(found, read),
        p=page.book.html,
        law_version=law_version,
        engine_version=engine_version,
    )
    write_page(path, text)


def write_selection_html(
    found: Selected, investor: Investor, on: date, path: Path, *, lang: Lang, words: Vocabulary, law_version: str, engine_version: str
) -> None:  # fmt: skip
    """Write a selection of claims as a page; arguments and errors as in `write_valuation_html`."""
    page = Page(lang, words, on)
    text = page.render(
        "selection.html",
        page=compose_selection(found, investor, on, words),
        p=page.book.html,
        law_version=law_version,
        engine_version=engine_version,
    )
    write_page(path, text)


def write_page(path: Path, text: str) -> None:
    """Write a page whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    with atomically(path) as part:
        part.write_text(text, encoding="utf-8")


def rough_words(minor: int, currency: str) -> Phrase:
    """An estimate, roughly, in both languages."""
    return Phrase(rough(minor, currency, "en"), rough(minor, currency, "zh"))


class Page:
    """One page in the making: its phrases, its references, and the templates that see both."""

    def __init__(self, lang: Lang, words: Vocabulary, on: date) -> None:
        self.lang, self.words = lang, words
        self.book, self.references = Phrasebook(lang), References()
        self.environment = Environment(
            loader=PackageLoader("exequatur.report", "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self.environment.filters["masked"] = lambda text: mask_numbers_in(str(text))
        self.environment.globals.update(self._globals(on))

    def _globals(self, on: date) -> dict[str, Any]:
        book, words = self.book, self.words

        def message(key: str, **values: Any) -> Markup:
            return book.html(chrome(key, **values))

        def term(section: str, code: str) -> Markup:
            return book.html(words.term(section, code))

        def of(kind: str, code: str) -> Markup:
            return book.html(words.of(kind, code))

        return {
            "lang": self.lang,
            "on": on,
            "m": message,
            "term": term,
            "of": of,
            "gap": lambda code: book.html(words.gap(code)),
            "place": lambda code: book.html(words.place(code)),
            "step": lambda step: book.html(words.step(step)),
            "steps": lambda items: book.html(words.steps(items)),
            "prose": lambda text: book.html(words.prose(text)),
            "figure": lambda number: f"{number:,.4g}" if isinstance(number, float) else f"{number:,}",
            "law": lambda found: book.html(words.law(found)),
            "pair": lambda en, zh: book.html(Phrase(en, zh or en)),
            "day": lambda value: book.html(day(value)),
            "gaps": lambda codes: book.html(joined([words.gap(code) for code in codes])),
            "attribute": lambda name, key: book.attribute(name, chrome(key)),
            "option": lambda kind, code, section="": book.element(
                "option", words.term(section, code) if section else words.of(kind, code), f'value="{code}"'
            ),
            "place_option": lambda code: book.element(
                "option", words.place(code), Markup('value="{}"').format(code)
            ),
            "all_option": lambda key: book.element("option", chrome(key), 'value=""'),
            "amount": money_text,
            "identity": identity,
            "rough": lambda minor, currency: book.html(rough_words(minor, currency)),
            "rough_words": rough_words,
            "lacking": lambda code, currency: book.html(
                Phrase(lacking(code, currency, "en"), lacking(code, currency, "zh"))
            ),
            "urgency": lambda value: urgency(value, on),
            "shape": lambda word: Markup(shape(word)),
            "same": same,
            "refs": self.references,
            "strengths": STRENGTHS,
            "verdicts": VERDICTS,
            "other": book.other,
            "style": _asset("report.css"),
            "script": _asset("report.js"),
        }

    def render(self, template: str, **values: Any) -> str:
        """The page as text."""
        return self.environment.get_template(template).render(**values)


def _asset(name: str) -> Markup:
    return Markup((files("exequatur.report") / "assets" / name).read_text(encoding="utf-8"))
