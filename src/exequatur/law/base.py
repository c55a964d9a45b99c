"""The law base: dated, sourced law, asked for a day.

law = load()
law.routes("CN", "SG", "court_judgment", date(2026, 11, 22)).routes[0].basis
"""

import os
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from exequatur.law.answers import LimitationFound, RoutesAnswer, TreatyAnswer
from exequatur.law.bonds import Bond, bond
from exequatur.law.cache import Segments, forget, load_segments
from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import (
    Default,
    Detour,
    DocumentRule,
    Instrument,
    Jurisdiction,
    Member,
    Precedent,
    Stage,
    Treaty,
)
from exequatur.law.places import Place, Places
from exequatur.text import Lang

if TYPE_CHECKING:
    from exequatur.law.adjacent import Beside
    from exequatur.law.changes import Change
    from exequatur.law.coverage import Coverage
    from exequatur.law.detours import DetourAnswer
    from exequatur.law.stale import Due
    from exequatur.law.strength import Evidence

INSTRUMENTS: tuple[Instrument, ...] = get_args(Instrument)
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")


def load(data_dir: "str | os.PathLike[str] | None" = None) -> "LawBase":
    """Open the law data (the one shipped, or that of `data_dir`) through its compiled cache.

    Raises:
        LawError: there is no data, or it has faults; the message lists them.
    """
    folder = os.fspath(data_dir) if data_dir is not None else DATA
    return LawBase(folder, load_segments(folder, lambda: _build(folder)))


def _build(folder: str) -> tuple[str, dict[str, bytes]]:
    from pathlib import Path  # the readers of YAML and CSV are imported only when the cache is made

    from exequatur.law.compiled import build

    return build(Path(folder))


class LawBase:
    """All law of one data folder. Immutable; decodes what a question needs and keeps it.

    `version`: the day of the newest source and a hash of the data files, for example "2026.11.22+1f0c9a2b".
    """

    def __init__(self, folder: str, segments: Segments) -> None:
        self.folder = folder
        self._segments = segments
        self._decoded: dict[str, Any] = {}
        self._answers: dict[tuple[str, str, str, date, str], RoutesAnswer] = {}

    @property
    def version(self) -> str:
        """The day of the newest source and a hash of the data files."""
        return self._segments.version

    # facts

    def _take(self, name: str, kind: Any, missing: Any) -> Any:
        """The decoded segment `name`; a damaged cache is thrown away and the data read again."""
        if name in self._decoded:
            return self._decoded[name]
        try:
            blob = self._segments.get(name)
            value = missing if blob is None else msgspec.msgpack.decode(blob, type=kind)
        except (ValueError, msgspec.DecodeError):
            forget(self.folder)
            self._segments = load_segments(self.folder, lambda: _build(self.folder))
            blob = self._segments.get(name)
            value = missing if blob is None else msgspec.msgpack.decode(blob, type=kind)
        self._decoded[name] = value
        return value

    @property
    def places(self) -> Places:
        """The jurisdictions among each other."""
        if "places object" not in self._decoded:
            places = self._take("places", dict[str, Place], {})
            groups = self._take("groups", dict[str, tuple[str, ...]], {})
            self._decoded["places object"] = Places(places, groups)
        found: Places = self._decoded["places object"]
        return found

    def codes(self) -> tuple[str, ...]:
        """All jurisdiction codes, sorted."""
        return tuple(sorted(self.places.places))

    def resolve(self, given: str) -> str:
        """The code that `given` (a code or a name) stands for; LawError with near matches if none."""
        return self.places.resolve(given)

    def jurisdiction(self, code: str) -> Jurisdiction:
        """The jurisdiction `code` (a code, or a name in English or Chinese) with its own routes and rules.

        Raises:
            LawError: no such jurisdiction.
        """
        if code not in self.places.places:
            code = self.resolve(code)
        found: Jurisdiction | None = self._take(f"j/{code}", Jurisdiction, None)
        if found is None:
            raise LawError(MESSAGES, "ask.jurisdiction", given=code)
        return found

    def line(self, code: str) -> tuple[Jurisdiction, ...]:
        """`code` and the States whose law goes on applying in it (US-CA: US-CA, US); a free zone has its own law."""
        known, found = self.places.places, list[Jurisdiction]()
        for each in self.places.lineage(code):
            if each in known:
                found.append(self.jurisdiction(each))
            if each not in known or known[each].kind == "free_zone":
                break
        return tuple(found)

    def forums(self, code: str) -> tuple[str, ...]:
        """The jurisdictions whose courts are to be asked for an asset in `code`.

        A federal State stands for its units (US: the states), the UAE for itself and its free zones, every other
        jurisdiction for itself.
        """
        code = self.resolve(code)
        units = self.places.units(code)
        federal = [u for u in units if self.places.places[u].kind != "free_zone"]
        return units if federal else (code, *units)

    def group(self, name: str) -> tuple[str, ...]:
        """The codes of the group `name`; empty where there is no such group."""
        return self.places.groups.get(name, ())

    def treaties(self) -> dict[str, Treaty]:
        """All treaties and arrangements by id, without their tables."""
        found: dict[str, Treaty] = self._take("treaties", dict[str, Treaty], {})
        return found

    def members(self, treaty_id: str) -> tuple[Member, ...]:
        """The whole table of one treaty."""
        found: tuple[Member, ...] = self._take(f"t/{treaty_id}", tuple[Member, ...], ())
        return found

    def memberships(self, code: str) -> tuple[Member, ...]:
        """The rows of `code` itself (not of the State it is part of) in all tables."""
        found: tuple[Member, ...] = self._take(f"m/{code}", tuple[Member, ...], ())
        return found

    def default_routes(self) -> tuple[Default, ...]:
        """What legal families suggest where a jurisdiction has no rule of its own."""
        found: tuple[Default, ...] = self._take("defaults", tuple[Default, ...], ())
        return found

    def document_rules(self) -> tuple[DocumentRule, ...]:
        """All document rules."""
        found: tuple[DocumentRule, ...] = self._take("documents", tuple[DocumentRule, ...], ())
        return found

    def detour_rules(self) -> tuple[Detour, ...]:
        """All rules on titles that were recognised elsewhere first."""
        found: tuple[Detour, ...] = self._take("detours", tuple[Detour, ...], ())
        return found

    def all_stages(self) -> tuple[Stage, ...]:
        """All stages with their durations and costs."""
        found: tuple[Stage, ...] = self._take("stages", tuple[Stage, ...], ())
        return found

    def beside(self) -> "tuple[Beside, ...]":
        """The facts beside the law: interest, procedure, risk factors, as they are counted."""
        from exequatur.law.adjacent import Beside

        found: tuple[Beside, ...] = self._take("beside", tuple[Beside, ...], ())
        return found

    # questions

    def routes(
        self, origin: str, destination: str, instrument: str, on: date, lang: Lang = "en"
    ) -> RoutesAnswer:
        """Every route for an `instrument` of `origin` in `destination` on the day `on`, strongest first; never empty.

        Raises:
            LawError: unknown jurisdiction or instrument.
        """
        from exequatur.law.answering import find_routes

        key = (origin, destination, instrument, on, lang)
        if key not in self._answers:
            kind = self._instrument(instrument)
            origin, destination = self.resolve(origin), self.resolve(destination)
            self._answers[key] = find_routes(self, origin, destination, kind, on, lang)
        return self._answers[key]

    def limitation(
        self, origin: str, destination: str, instrument: str, on: date
    ) -> tuple[LimitationFound, ...]:
        """The periods that limit an `instrument` of `origin` in `destination` on the day `on`: those of its routes in
        the order of the routes, then those recorded there for such an instrument and named by no route."""
        from exequatur.law.telling import find_limitation

        kind = self._instrument(instrument)
        return find_limitation(self, self.resolve(origin), self.resolve(destination), kind, on)

    def detour(self, origin: str, through: str, to: str, instrument: str, on: date) -> "DetourAnswer":
        """What becomes of a title of `origin` that was recognised in `through` and is then taken to `to`.

        Raises:
            LawError: unknown jurisdiction or instrument, or `through` is one of the other two.
        """
        from exequatur.law.detours import find_detour

        kind = self._instrument(instrument)
        return find_detour(self, self.resolve(origin), self.resolve(through), self.resolve(to), kind, on)

    def bond(self, treaty_id: str, a: str, b: str, on: date, instrument: Instrument | None = None) -> Bond:
        """How the treaty stands between `a` (origin) and `b` (forum) on `on`, with the rows it rests on."""
        treaty = self._treaty(treaty_id)
        rows = tuple(
            row
            for code in dict.fromkeys((*self.places.lineage(a), *self.places.lineage(b)))
            for row in self.memberships(code)
            if row.treaty == treaty.id
        )
        return bond(treaty, rows, self.places, a, b, on, instrument)

    def binds(self, treaty_id: str, a: str, b: str, on: date, lang: Lang = "en") -> tuple[bool, str]:
        """Does the treaty bind `a` and `b` to each other on `on`, and why or why not."""
        found = self.bond(treaty_id, self.resolve(a), self.resolve(b), on)
        return found.state == "bound", found.reason(lang)

    def treaty(
        self,
        id: str,
        on: date | None = None,
        between: tuple[str, str] | None = None,
        lang: Lang = "en",
    ) -> TreatyAnswer:
        """A treaty with its table; with `between`, whether it binds the two on `on` (which must then be given).

        `binds` is None where that is not known (a day not found, an acceptance not recorded), with the reason.
        """
        found = self._treaty(id)
        rows = self.members(found.id)
        if between is None or on is None:
            return TreatyAnswer(found, on, rows)
        pair = (self.resolve(between[0]), self.resolve(between[1]))
        bond = self.bond(found.id, *pair, on)
        binds = None if bond.state == "doubtful" else bond.state == "bound"
        return TreatyAnswer(found, on, rows, pair, binds, bond.reason(lang))

    def precedents(
        self,
        forum: str | None = None,
        origin: str | None = None,
        outcome: str | None = None,
        direction: str | None = None,
        decided_before: date | None = None,
    ) -> tuple[Precedent, ...]:
        """Published decisions, oldest first; `decided_before` leaves out what was not certainly decided by then."""
        from exequatur.law.precedents import known_by, select

        names = [f"p/{forum}"] if forum else sorted(self._segments.names("p/"))
        rows: list[Precedent] = [p for n in names for p in self._take(n, tuple[Precedent, ...], ())]
        found = select(rows, origin=origin, outcome=outcome, direction=direction)
        if decided_before is not None:
            found = [p for p in found if known_by(p) < decided_before]
        return tuple(found)

    def evidence(self, origin: str, destination: str, instrument: Instrument, on: date) -> "Evidence":
        """The strength of the foremost route by the formula of `law/strength.py`, from its text and the decisions known on `on`.

        Raises:
            LawError: unknown jurisdiction or instrument.
        """
        from exequatur.law.strength import evidence

        route = self.routes(origin, destination, instrument, on).routes[0]
        precedents = self.precedents()
        codes = {route.origin} | {p.origin for p in precedents}
        families = {code: self.jurisdiction(code).legal_family for code in codes}
        return evidence(route.kind, route.origin, route.destination, instrument, precedents, on, families)

    def documents(
        self, origin: str, destination: str, instrument: Instrument, kind: str, on: date
    ) -> tuple[DocumentRule, ...]:
        """The papers that a route of `kind` asks for."""
        from exequatur.law.telling import documents_for

        return documents_for(self, origin, destination, instrument, kind, on)

    def stages(self, code: str) -> tuple[Stage, ...]:
        """How long stages take and what they cost in `code`."""
        code = self.resolve(code)
        return tuple(s for s in self.all_stages() if self.places.belongs(code, s.jurisdiction))

    def words(self, section: str, code: str, lang: Lang = "en") -> str:
        """The words for a code of `data/terms.yaml`; the code itself where there are none."""
        terms: dict[str, dict[str, dict[str, str]]] = self._take(
            "terms", dict[str, dict[str, dict[str, str]]], {}
        )
        return terms.get(section, {}).get(code, {}).get(lang) or code

    def cure(self, ground: str, lang: Lang = "en") -> str:
        """What evidence would answer a refusal ground; empty where nothing is written."""
        terms: dict[str, dict[str, dict[str, str]]] = self._take(
            "terms", dict[str, dict[str, dict[str, str]]], {}
        )
        return terms.get("refusal_grounds", {}).get(ground, {}).get(f"cure_{lang}", "")

    def said(self, text: str, lang: Lang = "en") -> str:
        """Prose of the data (a reason, a reading, a note) in `lang`; English where there is no Chinese."""
        if lang == "en" or not text:
            return text
        if "said object" not in self._decoded:
            from exequatur.law.translations import Translations, reasoned  # no answer in English needs them

            told, words = reasoned()
            self._take("terms", dict[str, dict[str, dict[str, str]]], {})
            for code, both in self._decoded["terms"].get("instruments", {}).items():
                words |= {code: both["zh"], both["en"]: both["zh"]}
            table = told | self._take(f"said/{lang}", dict[str, str], {})
            self._decoded["said object"] = Translations(table, words)
        found: str = self._decoded["said object"].tell(text)
        return found

    def coverage(self, on: date) -> "Coverage":
        """What is known, verified and stale on `on`, by field and by jurisdiction."""
        from exequatur.law.coverage import measure

        return measure(self, on)

    def stale(self, on: date, within_days: int = 0) -> "tuple[Due, ...]":
        """Facts in force on `on` to be read again by then, or within so many days."""
        from exequatur.law.stale import due

        return due(self, on, within_days)

    def diff(self, from_: date, to: date, lang: Lang = "en") -> "tuple[Change, ...]":
        """What began, ended or was decided after `from_` and on or before `to`."""
        from exequatur.law.changes import changes

        return changes(self, from_, to, lang)

    # inside

    def _instrument(self, given: str) -> Instrument:
        for known in INSTRUMENTS:
            if given == known:
                return known
        raise LawError(MESSAGES, "ask.instrument", given=given, known=", ".join(INSTRUMENTS))

    def _treaty(self, given: str) -> Treaty:
        treaties = self.treaties()
        if (found := treaties.get(given)) is not None:
            return found
        slug = "-".join(given.casefold().replace(",", " ").split())
        for treaty in treaties.values():
            if slug == treaty.id or given in (treaty.name.en, treaty.name.zh):
                return treaty
        from difflib import get_close_matches  # only where the question failed

        close = get_close_matches(slug, treaties, n=4, cutoff=0.5) or sorted(treaties)
        raise LawError(MESSAGES, "ask.treaty", given=given, near=", ".join(close))
