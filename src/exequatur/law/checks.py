"""What must hold between the facts: small checks, each a function from the book to the faults it finds.

`REFUSING`: with such a fault the base answers nothing, for an answer would be wrong or could not be told from a
guess. `COMPLETENESS`: the answer stands, but a code has no words or a name leads nowhere; `exequatur law check`
and the tests refuse these too.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations

from exequatur.law.bonds import STATUSES
from exequatur.law.faults import Fault
from exequatur.law.model import (
    PARTS_OF_READING,
    PARTS_OF_ROUTE,
    Detour,
    DocumentRule,
    Exclusion,
    Jurisdiction,
    LimitationRule,
    Reading,
    Remark,
    Route,
    Source,
    Treaty,
)
from exequatur.law.places import UNITS, Place, Places
from exequatur.law.store import Book

Check = Callable[[Book], Iterable[Fault]]
Dated = Route | LimitationRule | Remark | DocumentRule | Treaty | Detour | Exclusion


QUOTED_WORDS, QUOTED_HAN = 25, 60


def run_checks(book: Book, checks: tuple[Check, ...]) -> list[Fault]:
    """Run `checks` over the book; faults in the order of the checks."""
    return [fault for check in checks for fault in check(book)]


# walking the book


def _dated(book: Book) -> Iterator[tuple[str, str, Dated]]:
    """Every dated fact with its file and place."""
    for code, j in book.jurisdictions.items():
        file = book.files["jurisdiction", code]
        for r in j.routes:
            yield file, f"route {r.id}", r
            yield from ((file, f"route {r.id} excludes {i}", e) for i, e in enumerate(r.excludes, 1))
        yield from ((file, f"limitation {r.id}", r) for r in j.limitation)
        yield from ((file, f"remark {i} ({r.topic})", r) for i, r in enumerate(j.remarks, 1))
    for id, treaty in book.treaties.items():
        yield book.files["treaty", id], "", treaty
        yield from ((book.files["treaty", id], f"excludes {i}", e) for i, e in enumerate(treaty.excludes, 1))
        yield from ((book.files["treaty", id], f"limitation {r.id}", r) for r in treaty.limitation)
    yield from (("documents.yaml", f"document {d.id}", d) for d in book.documents)
    yield from (("detours.yaml", f"detour {d.id}", d) for d in book.detours)
    yield from (("defaults.yaml", f"route {d.route.id}", d.route) for d in book.defaults)


def _rules(book: Book) -> Iterator[tuple[str, str, LimitationRule]]:
    for file, where, fact in _dated(book):
        if isinstance(fact, LimitationRule):
            yield file, where, fact


def _readings(book: Book) -> Iterator[tuple[str, str, Reading]]:
    for file, where, rule in _rules(book):
        yield from ((file, f"{where} reading {i}", reading) for i, reading in enumerate(rule.readings, 1))


def _sourced(book: Book) -> Iterator[tuple[str, str, tuple[Source, ...], bool]]:
    """Everything that must name a source, with whether it is marked verified."""
    for file, where, fact in _dated(book):
        if not isinstance(fact, LimitationRule):
            yield file, where, fact.sources, fact.verified
    for file, where, reading in _readings(book):
        yield file, where, reading.sources, reading.verified
    for m in book.members:
        yield f"treaties/{m.treaty}.csv", m.code, m.sources, m.verified
    for p in book.precedents:
        yield "precedents.csv", p.id, p.sources, p.verified
    for s in book.stages:
        yield "stages.csv", s.id, s.sources, s.verified


def _routes(book: Book) -> Iterator[tuple[str, Jurisdiction, Route]]:
    for code, j in book.jurisdictions.items():
        yield from ((book.files["jurisdiction", code], j, route) for route in j.routes)


def _meet(a: Dated, b: Dated) -> bool:
    """Is there a day on which both hold?"""
    return a.from_ <= (b.until or date.max) and b.from_ <= (a.until or date.max)


# honesty


def every_fact_names_a_source(book: Book) -> Iterator[Fault]:
    """A fact without a source cannot be told from a guess."""
    for file, where, sources, _ in _sourced(book):
        if not sources:
            yield Fault(file, where, "check.no_source", {})
        elif any(not source.title.strip() for source in sources):
            yield Fault(file, where, "check.blank_source", {})


def verified_means_read(book: Book) -> Iterator[Fault]:
    """Memory and inference are never verified, and a verified fact has a source that was read."""
    for file, where, sources, verified in _sourced(book):
        for source in sources:
            if source.verified and source.kind in ("memory", "inference"):
                yield Fault(file, where, "check.memory_verified", {"kind": source.kind})
        if verified and sources and not any(source.verified for source in sources):
            yield Fault(file, where, "check.unproved", {})


def an_inference_is_not_verified(book: Book) -> Iterator[Fault]:
    """What was reasoned from the legal family was not read."""
    for file, _, route in _routes(book):
        if route.inference and route.verified:
            yield Fault(file, f"route {route.id}", "check.verified_inference", {})


def parts_read_are_known(book: Book) -> Iterator[Fault]:
    """`part_verified` and the `supports` of a source name parts of the fact they stand in."""
    for file, _, route in _routes(book):
        yield from _unknown_parts(file, f"route {route.id}", route, PARTS_OF_ROUTE)
    for file, where, reading in _readings(book):
        yield from _unknown_parts(file, where, reading, PARTS_OF_READING)


def _unknown_parts(file: str, where: str, fact: Route | Reading, parts: tuple[str, ...]) -> Iterator[Fault]:
    for part in (*fact.part_verified, *(part for source in fact.sources for part in source.supports)):
        if part not in parts:
            yield Fault(file, where, "check.part", {"part": part})


def quotations_are_short(book: Book) -> Iterator[Fault]:
    """A quotation has at most 25 words, or 60 Chinese characters: enough to find the place, not to copy the text."""
    for file, where, sources, _ in _sourced(book):
        for source in sources:
            han = sum("\u4e00" <= character <= "\u9fff" for character in source.quote)
            if len(source.quote.split()) > QUOTED_WORDS or han > QUOTED_HAN:
                values = {"words": QUOTED_WORDS, "han": QUOTED_HAN}
                yield Fault(file, where, "check.quote", values)


# time


def days_are_in_order(book: Book) -> Iterator[Fault]:
    """A fact does not end before it begins, nor ask for review before it holds."""
    for file, where, fact in _dated(book):
        if fact.until is not None and fact.until < fact.from_:
            values = {"until": fact.until, "start": fact.from_}
            yield Fault(file, where, "check.interval", values)
        if fact.review_by < fact.from_:
            yield Fault(file, where, "check.review", {"review": fact.review_by, "start": fact.from_})
    for m in book.members:
        if m.in_force_from and m.in_force_until and m.in_force_until < m.in_force_from:
            values = {"until": m.in_force_until, "start": m.in_force_from}
            yield Fault(f"treaties/{m.treaty}.csv", m.code, "check.interval", values)


def facts_of_one_id_do_not_overlap(book: Book) -> Iterator[Fault]:
    """Two values of one fact may follow each other in time, never hold on the same day."""
    groups = dict[tuple[str, str, str], list[Route | LimitationRule | DocumentRule]]()
    for file, _, fact in _dated(book):
        if isinstance(fact, Route | LimitationRule | DocumentRule):
            groups.setdefault((file, type(fact).__name__, fact.id), []).append(fact)
    for (file, _, id), facts in groups.items():
        for a, b in combinations(facts, 2):
            if _meet(a, b):
                yield Fault(file, id, "check.overlap", {"id": id, "first": a.from_, "second": b.from_})


def one_route_is_told_once(book: Book) -> Iterator[Fault]:
    """Two routes of the same origins, instrument, kind, forum and scope on the same day contradict or repeat."""
    for code, j in book.jurisdictions.items():
        for a, b in combinations(j.routes, 2):
            same = (a.kind, a.forum, set(a.origins), a.applies) == (
                b.kind,
                b.forum,
                set(b.origins),
                b.applies,
            )
            if same and a.id != b.id and set(a.instruments) & set(b.instruments) and _meet(a, b):
                values = {"id": a.id, "other": b.id}
                yield Fault(book.files["jurisdiction", code], a.id, "check.same_route", values)


def memberships_do_not_overlap(book: Book) -> Iterator[Fault]:
    """A State is bound by a treaty (towards one other, for a bundle) once at a time."""
    seen = dict[tuple[object, ...], list[tuple[date, date]]]()
    for m in book.members:
        if m.status not in ("party", "extended") or m.in_force_from is None:
            continue
        spans = seen.setdefault((m.treaty, m.code, m.pair, m.covers), [])
        span = (m.in_force_from, m.in_force_until or date.max)
        for start, end in spans:
            if span[0] <= end and start <= span[1]:
                values = {"id": m.code, "first": start, "second": span[0]}
                yield Fault(f"treaties/{m.treaty}.csv", m.code, "check.overlap", values)
        spans.append(span)


# limitation


def one_reading_is_safe(book: Book) -> Iterator[Fault]:
    """Where the law is read in several ways, exactly one reading is the one to plan on."""
    for file, where, rule in _rules(book):
        count = sum(reading.safe for reading in rule.readings)
        if not rule.readings:
            yield Fault(file, where, "check.no_reading", {})
        elif count != 1:
            yield Fault(file, where, "check.safe", {"count": count})


def periods_have_a_length(book: Book) -> Iterator[Fault]:
    """A stated length is above nothing; no_limit and a length exclude each other; an alternative period is whole."""
    for file, where, r in _readings(book):
        stated = r.years is not None or r.months is not None
        if stated and r.no_limit:
            yield Fault(file, where, "check.no_limit_length", {})
        if stated and ((r.years or 0) < 0 or (r.months or 0) < 0 or (r.years or 0) + (r.months or 0) == 0):
            yield Fault(file, where, "check.length", {"years": r.years, "months": r.months})
        for arm in r.earlier_of:
            if arm.kind == "period" and (arm.starts is None or not (arm.years or arm.months)):
                yield Fault(file, where, "check.alternative", {})


def limitation_ids_exist(book: Book) -> Iterator[Fault]:
    """A route names only limitation rules of its own file."""
    for file, j, route in _routes(book):
        known = {rule.id for rule in j.limitation}
        for id in route.limitation:
            if id not in known:
                yield Fault(file, f"route {route.id}", "check.limitation_id", {"id": id})


# names


def ids_are_unique(book: Book) -> Iterator[Fault]:
    """A precedent, a stage or a route id stands for one thing in the whole base."""
    for file, ids in (
        ("precedents.csv", [p.id for p in book.precedents]),
        ("stages.csv", [s.id for s in book.stages]),
    ):
        for id, count in Counter(ids).items():
            if count > 1:
                yield Fault(file, id, "check.duplicate_id", {"id": id})
    owner = dict[str, str]()
    for file, _, route in _routes(book):
        if owner.setdefault(route.id, file) != file:
            yield Fault(file, f"route {route.id}", "check.duplicate_id", {"id": route.id})


def precedents_have_a_day(book: Book) -> Iterator[Fault]:
    """A decision is dated as far as known: a year, a month, a day, or nothing."""
    for p in book.precedents:
        good = re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|", p.decided)
        if not good:
            yield Fault("precedents.csv", p.id, "check.precedent_day", {"day": p.decided})


def precedents_name_jurisdictions(book: Book) -> Iterator[Fault]:
    """The forum of a decision and the origin of its instrument are jurisdictions."""
    for p in book.precedents:
        for code in (p.origin, p.forum):
            if code not in book.jurisdictions:
                yield Fault("precedents.csv", p.id, "check.member_code", {"code": code})


def stages_rise(book: Book) -> Iterator[Fault]:
    """Low, typical and high values rise."""
    for s in book.stages:
        for low_to_high in (
            (s.months_low, s.months_typical, s.months_high),
            (s.usd_low, s.usd_typical, s.usd_high),
        ):
            given = [value for value in low_to_high if value is not None]
            if given != sorted(given):
                yield Fault("stages.csv", s.id, "check.stage_order", {})


def selectors_lead_somewhere(book: Book) -> Iterator[Fault]:
    """Every origin or jurisdiction selector is a code, a group, a treaty's members, or any."""
    groups = set(book.groups) | {g for j in book.jurisdictions.values() for g in j.groups}
    known = groups | set(book.jurisdictions) | {"any"}
    used = [
        (f, w, x.origins) for f, w, x in _dated(book) if isinstance(x, Route | LimitationRule | DocumentRule)
    ]
    used += [("documents.yaml", f"document {d.id}", d.jurisdictions) for d in book.documents]
    used += [("detours.yaml", f"detour {d.id}", (*d.through, *d.to)) for d in book.detours]
    used += [("stages.csv", s.id, (s.jurisdiction,)) for s in book.stages]
    for file, where, selectors in used:
        for selector in selectors:
            bare = selector.removeprefix("not:")
            treaty = bare.removeprefix("member:")
            if treaty not in book.treaties if treaty != bare else bare not in known:
                yield Fault(file, where, "check.selector", {"selector": selector})
    for file, _, route in _routes(book):
        if route.treaty and route.treaty not in book.treaties:
            yield Fault(file, f"route {route.id}", "check.selector", {"selector": route.treaty})
    ids = {route.id for _, _, route in _routes(book)}
    papers = {document.id for document in book.documents}
    for document in book.documents:
        for id in document.routes:
            if id not in ids:
                where = f"document {document.id}"
                yield Fault("documents.yaml", where, "check.route_id", {"id": id})
        for id in document.instead_of:
            if id not in papers:
                where = f"document {document.id}"
                yield Fault("documents.yaml", where, "check.document_id", {"id": id})
    for id, treaty_ in book.treaties.items():
        for other in treaty_.displaced_by:
            if other not in book.treaties:
                yield Fault(book.files["treaty", id], "displaced_by", "check.selector", {"selector": other})


def parents_exist(book: Book) -> Iterator[Fault]:
    """Parents and treaty States are jurisdictions, a part has a parent, and nobody is their own ancestor."""
    places = Places({c: _place(j) for c, j in book.jurisdictions.items()}, {})
    for code, j in book.jurisdictions.items():
        file = book.files["jurisdiction", code]
        for name, value in (("parent", j.parent), ("treaty_state", j.treaty_state)):
            if value is not None and value not in book.jurisdictions:
                yield Fault(file, name, "check.parent", {"field": name, "code": value})
        if j.kind in UNITS and j.parent is None:
            yield Fault(file, "parent", "check.unit_parent", {"kind": j.kind})
        top = book.jurisdictions.get(places.lineage(code)[-1])
        if top is not None and top.parent in places.lineage(code):
            yield Fault(file, "parent", "check.parent_loop", {})


def _place(j: Jurisdiction) -> Place:
    return Place(j.code, j.name, j.kind, j.legal_family, j.parent, j.treaty_state, j.groups)


def groups_hold_jurisdictions(book: Book) -> Iterator[Fault]:
    """A group is not empty and names jurisdictions only."""
    for name, group in book.groups.items():
        if not group.codes:
            yield Fault("groups.yaml", name, "check.group_empty", {"group": name})
        for code in group.codes:
            if code not in book.jurisdictions:
                yield Fault("groups.yaml", name, "check.member_code", {"code": code})


def members_are_known(book: Book) -> Iterator[Fault]:
    """A row of a treaty's table names a jurisdiction, a known status, and who extended the treaty to a territory."""
    for m in book.members:
        file = f"treaties/{m.treaty}.csv"
        for code in (m.code, m.pair, m.extended_by):
            if code is not None and code not in book.jurisdictions:
                yield Fault(file, m.code, "check.member_code", {"code": code})
        if m.status not in STATUSES:
            yield Fault(file, m.code, "check.member_status", {"status": m.status})
        if m.status == "extended" and m.extended_by is None:
            yield Fault(file, m.code, "check.member_extension", {"code": m.code})


def treaties_have_tables(book: Book) -> Iterator[Fault]:
    """Every table has its treaty and every treaty its table; a direction leads to a jurisdiction."""
    for kind, id in book.files:
        if kind == "members" and id not in book.treaties:
            yield Fault(book.files[kind, id], "", "check.member_treaty", {})
    for id, treaty in book.treaties.items():
        if ("members", id) not in book.files:
            yield Fault(f"treaties/{id}.csv", "", "file.missing", {})
        into = treaty.direction.removeprefix("inward:")
        if treaty.direction != "mutual" and (into == treaty.direction or into not in book.jurisdictions):
            values = {"direction": treaty.direction}
            yield Fault(book.files["treaty", id], "direction", "check.direction", values)


# words and completeness


def names_are_bilingual(book: Book) -> Iterator[Fault]:
    """Jurisdictions, treaties, documents and remarks have words in both languages."""
    named = [(book.files["jurisdiction", c], "name", j.name) for c, j in book.jurisdictions.items()]
    named += [(book.files["treaty", id], "name", t.name) for id, t in book.treaties.items()]
    named += [("documents.yaml", d.id, d.document) for d in book.documents]
    named += [("detours.yaml", d.id, words) for d in book.detours for words in (d.reason, d.needs) if words]
    for code, j in book.jurisdictions.items():
        named += [(book.files["jurisdiction", code], f"remark {r.topic}", r.text) for r in j.remarks]
    for file, where, words in named:
        for lang, text in (("en", words.en), ("zh", words.zh)):
            if not text.strip():
                yield Fault(file, where, "check.name", {"lang": lang})


def codes_have_words(book: Book) -> Iterator[Fault]:
    """Every code that an answer can show has words in both languages in terms.yaml."""
    for section, codes in sorted(used_codes(book).items()):
        for code in sorted(codes):
            for lang in ("en", "zh"):
                if not book.terms.get(section, {}).get(code, {}).get(lang, "").strip():
                    values = {"section": section, "code": code, "lang": lang}
                    yield Fault("terms.yaml", section, "check.words", values)


def used_codes(book: Book) -> dict[str, set[str]]:
    """The codes in use, by section of terms.yaml."""
    routes = [r for _, _, r in _routes(book)] + [d.route for d in book.defaults]
    ways: list[Route | Treaty] = [*routes, *book.treaties.values()]
    claims = {t for w in ways for t in (*w.applies.needs, *w.applies.excludes)}
    rules = [rule for _, _, rule in _rules(book)]
    readings = [r for rule in rules for r in rule.readings]
    events = {e for r in readings for e in (r.starts, r.long_stop_from, *r.restarts_on) if e}
    events |= {a.starts for r in readings for a in r.earlier_of if a.starts}
    return {
        "conditions": {c for w in ways for c in w.conditions} | claims,
        "refusal_grounds": {g for w in ways for g in w.refusal_grounds}
        | {g for p in book.precedents for g in p.grounds},
        "kinds": {w.kind for w in ways},
        "strengths": {w.strength for w in ways},
        "instruments": {i for w in ways for i in w.instruments},
        "events": set(events),
        "requirements": {d.requirement for d in book.documents},
        "steps": {rule.step for rule in rules},
        "reservations": {r for m in book.members for r in m.reservations if ":" not in r},
        "topics": {r.topic for j in book.jurisdictions.values() for r in j.remarks},
        "stages": {s.stage for s in book.stages},
        "authentications": {d.authentication for d in book.documents},
        "translations": {d.translation for d in book.documents},
        "legal_families": {j.legal_family for j in book.jurisdictions.values()},
    }


def iso_is_complete(book: Book) -> Iterator[Fault]:
    """Every ISO 3166-1 code has a file, even if the file only says that nothing is known."""
    for code in book.iso:
        if code not in book.jurisdictions:
            yield Fault("iso3166.csv", code, "check.iso", {"code": code})


REFUSING: tuple[Check, ...] = (
    every_fact_names_a_source,
    verified_means_read,
    an_inference_is_not_verified,
    parts_read_are_known,
    days_are_in_order,
    facts_of_one_id_do_not_overlap,
    one_route_is_told_once,
    memberships_do_not_overlap,
    one_reading_is_safe,
    periods_have_a_length,
    limitation_ids_exist,
    ids_are_unique,
    precedents_have_a_day,
)
COMPLETENESS: tuple[Check, ...] = (
    quotations_are_short,
    precedents_name_jurisdictions,
    stages_rise,
    selectors_lead_somewhere,
    parents_exist,
    groups_hold_jurisdictions,
    members_are_known,
    treaties_have_tables,
    names_are_bilingual,
    codes_have_words,
    iso_is_complete,
)
