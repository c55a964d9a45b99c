"""Which texts of the law data people read as prose: what must have Chinese in `data/zh`.

Citations (`basis`, titles of sources, names of cases) are none, save where they cite nothing: the basis of a default
route, and the title of a source that is memory or reasoning.
"""

from collections.abc import Iterator

from exequatur.law.model import LimitationRule, Route, Source
from exequatur.law.store import Book
from exequatur.law.translations import fold

Text = tuple[str, str]
"""Where a text stands (kind of fact, and its id), and the text folded to single spaces."""


def prose(book: Book) -> Iterator[Text]:
    """Every prose text of the data with its place; a text that stands in many places comes as often."""
    for where, text in _all(book):
        if folded := fold(text):
            yield where, folded


def citations(book: Book) -> Iterator[Text]:
    """Every basis and the names of decisions: most stay as they are; those that have Chinese are told in it."""
    for law in book.jurisdictions.values():
        yield from ((f"route {r.id}", fold(r.basis)) for r in law.routes)
        yield from ((f"remark {law.code} {r.topic}", fold(r.basis)) for r in law.remarks)
        yield from _rule_bases(law.limitation)
    for treaty in book.treaties.values():
        yield f"treaty {treaty.id}", fold(treaty.basis)
        yield from _rule_bases(treaty.limitation)
    for one in book.precedents:
        yield from ((f"precedent {one.id}", fold(text)) for text in (one.name, one.citation, one.court))


def _rule_bases(rules: tuple[LimitationRule, ...]) -> Iterator[Text]:
    return ((f"limitation {rule.id}", fold(each.basis)) for rule in rules for each in rule.readings)


def _all(book: Book) -> Iterator[Text]:
    for law in book.jurisdictions.values():
        yield f"jurisdiction {law.code}", law.note
        for route in law.routes:
            yield from _route(route)
        for rule in law.limitation:
            yield from _rule(rule)
        for remark in law.remarks:
            yield from _sources(f"remark {law.code} {remark.topic}", remark.sources)
    for default in book.defaults:
        yield f"default {default.route.id}", default.route.basis
        yield from _route(default.route)
    for treaty in book.treaties.values():
        where = f"treaty {treaty.id}"
        yield where, treaty.strength_reason
        yield where, treaty.note
        yield from _sources(where, treaty.sources)
        for rule in treaty.limitation:
            yield from _rule(rule)
    for member in book.members:
        yield f"member {member.treaty} {member.code}", member.note
        yield from _sources(f"member {member.treaty} {member.code}", member.sources)
    for paper in book.documents:
        yield f"document {paper.id}", paper.note
        yield from _sources(f"document {paper.id}", paper.sources)
    for precedent in book.precedents:
        yield f"precedent {precedent.id}", precedent.note
        yield from _sources(f"precedent {precedent.id}", precedent.sources)
    for stage in book.stages:
        yield f"stage {stage.id}", stage.note
        yield from _sources(f"stage {stage.id}", stage.sources)
    for name, group in book.groups.items():
        yield f"group {name}", group.note


def _route(route: Route) -> Iterator[Text]:
    where = f"route {route.id}"
    yield where, route.strength_reason
    yield where, route.note
    yield where, route.forum
    yield from _sources(where, route.sources)


def _rule(rule: LimitationRule) -> Iterator[Text]:
    where = f"limitation {rule.id}"
    yield where, rule.note
    for reading in rule.readings:
        yield where, reading.reading
        yield where, reading.suspension
        yield where, reading.note
        for arm in reading.earlier_of:
            yield where, arm.note
        yield from _sources(where, reading.sources)


def _sources(where: str, sources: tuple[Source, ...]) -> Iterator[Text]:
    for source in sources:
        yield where, source.note
        if source.kind in ("memory", "inference"):
            yield where, source.title
