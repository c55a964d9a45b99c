"""Which texts of the law data people read: what must have Chinese in `data/zh`, and what may have it.

Prose is what explains: reasons, readings, notes. Citations (`basis`, titles of sources, names of decisions) stay in
their own language, as lawyers cite them, save Chinese law, treaties, and words that cite nothing ("not researched").
"""

from collections.abc import Iterator
from pathlib import Path

from exequatur.law.model import DocumentRule, Exclusion, LimitationRule, Precedent, Route, Source, Stage
from exequatur.law.plain import yaml_content
from exequatur.law.store import Book
from exequatur.law.translations import fold

Text = tuple[str, str]
"""Where a text stands (kind of fact, and its id), and the text folded to single spaces."""


def prose(book: Book) -> Iterator[Text]:
    """Every text that must have Chinese, with its place; a text that stands in many places comes as often."""
    for where, text in _explained(book):
        if folded := fold(text):
            yield where, folded


def prose_beside(folder: Path) -> Iterator[Text]:
    """The notes of the data beside the law (interest, procedure, risk factors) that stand in English."""
    for part in ("", "procedure", "interest"):
        for path in sorted((folder / part).glob("*.yaml")):
            if part or path.name == "risk_factors.yaml":
                content, _ = yaml_content(path.name, path.read_text(encoding="utf-8"))
                yield from ((f"{part}/{path.name}", fold(text)) for text in _noted(content))


def _noted(value: object) -> Iterator[str]:
    if isinstance(value, dict) and isinstance(value.get("note"), str):
        yield value["note"]
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _noted(item)


def citations(book: Book) -> Iterator[Text]:
    """Every text that may have Chinese: a basis, the title of a source, the name of a decision."""
    for where, text in _cited(book):
        if folded := fold(text):
            yield where, folded


def _explained(book: Book) -> Iterator[Text]:
    for law in book.jurisdictions.values():
        yield f"jurisdiction {law.code}", law.note
    for route in _routes(book):
        yield from ((f"route {route.id}", text) for text in (route.strength_reason, route.note, route.forum))
    for rule in _rules(book):
        where = f"limitation {rule.id}"
        yield where, rule.note
        for reading in rule.readings:
            yield from ((where, text) for text in (reading.reading, reading.suspension, reading.note))
            yield from ((where, arm.note) for arm in reading.earlier_of)
    for default in book.defaults:
        yield f"default {default.route.id}", default.route.basis
    for treaty in book.treaties.values():
        yield from ((f"treaty {treaty.id}", text) for text in (treaty.strength_reason, treaty.note))
    yield from ((where, rule.note) for where, rule in _exclusions(book))
    yield from ((f"member {member.treaty} {member.code}", member.note) for member in book.members)
    yield from ((f"document {paper.id}", paper.note) for paper in book.documents)
    yield from ((f"precedent {precedent.id}", precedent.note) for precedent in book.precedents)
    yield from ((f"stage {stage.id}", stage.note) for stage in book.stages)
    yield from ((f"group {name}", group.note) for name, group in book.groups.items())
    for where, source in _sources(book):
        yield where, source.note
        if source.kind in ("memory", "inference"):
            yield where, source.title


def _cited(book: Book) -> Iterator[Text]:
    yield from ((f"route {route.id}", route.basis) for route in _routes(book))
    yield from (
        (f"limitation {rule.id}", reading.basis) for rule in _rules(book) for reading in rule.readings
    )
    for law in book.jurisdictions.values():
        yield from ((f"remark {law.code} {remark.topic}", remark.basis) for remark in law.remarks)
    yield from ((f"treaty {treaty.id}", treaty.basis) for treaty in book.treaties.values())
    yield from ((where, rule.basis) for where, rule in _exclusions(book))
    for one in book.precedents:
        yield from ((f"precedent {one.id}", text) for text in (one.name, one.citation, one.court))
    yield from ((where, source.title) for where, source in _sources(book))


def _routes(book: Book) -> Iterator[Route]:
    for law in book.jurisdictions.values():
        yield from law.routes
    yield from (default.route for default in book.defaults)


def _rules(book: Book) -> Iterator[LimitationRule]:
    for law in book.jurisdictions.values():
        yield from law.limitation
    for treaty in book.treaties.values():
        yield from treaty.limitation


def _exclusions(book: Book) -> Iterator[tuple[str, Exclusion]]:
    for route in _routes(book):
        yield from ((f"route {route.id}", rule) for rule in route.excludes)
    for treaty in book.treaties.values():
        yield from ((f"treaty {treaty.id}", rule) for rule in treaty.excludes)


def _sources(book: Book) -> Iterator[tuple[str, Source]]:
    for route in _routes(book):
        yield from ((f"route {route.id}", source) for source in route.sources)
    for rule in _rules(book):
        yield from (
            (f"limitation {rule.id}", source) for reading in rule.readings for source in reading.sources
        )
    for law in book.jurisdictions.values():
        for remark in law.remarks:
            yield from ((f"remark {law.code} {remark.topic}", source) for source in remark.sources)
    for treaty in book.treaties.values():
        yield from ((f"treaty {treaty.id}", source) for source in treaty.sources)
    yield from ((where, source) for where, rule in _exclusions(book) for source in rule.sources)
    for row in book.members:
        yield from ((f"member {row.treaty} {row.code}", source) for source in row.sources)
    facts: list[DocumentRule | Precedent | Stage] = [*book.documents, *book.precedents, *book.stages]
    for fact in facts:
        yield from ((f"{type(fact).__name__.lower()} {fact.id}", source) for source in fact.sources)
