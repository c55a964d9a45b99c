"""What the pages of the atlas show, in one language: rows of plain text, with the numbers of their sources."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from exequatur.law import LawBase
from exequatur.law.answers import RouteFound
from exequatur.law.calendars import Calendar, NamedDay, load_calendar
from exequatur.law.forty import GROUP, ORIGIN, safe_reading
from exequatur.law.model import Instrument, LimitationRule, Member, Route, Source
from exequatur.law.speaking import Speaker
from exequatur.report.references import Register
from exequatur.text import Lang

SHOWN: tuple[Instrument, ...] = ("court_judgment", "arbitral_award", "mediation_settlement")
"""The instruments of the Mainland that a page answers for."""


class PlaceRow(NamedTuple):
    """A jurisdiction in the table beside the map."""

    code: str
    name: str
    judgment: RouteFound
    award: RouteFound
    judgment_period: str
    award_period: str


class View:
    """Composes one page: speaks one language and numbers the sources that it names."""

    def __init__(self, law: LawBase, lang: Lang, on: date) -> None:
        self.law, self.lang, self.on = law, lang, on
        self.speak = Speaker(law, lang)
        self.cited: Register[Source] = Register()

    def cite(self, sources: Iterable[Source]) -> list[tuple[int, bool]]:
        """Numbers of the sources, each with whether somebody read it; equal sources share a number."""
        return list(dict.fromkeys((self.cited.number(source), source.verified) for source in sources))

    def holds(self, fact: Route | LimitationRule) -> bool:
        """Whether the fact is in force on the day of the atlas."""
        return fact.from_ <= self.on and (fact.until is None or self.on <= fact.until)

    def routes_here(self, code: str) -> list[tuple[Instrument, list[RouteFound]]]:
        """Routes for each kind of title of the Mainland; none where the place is the Mainland itself."""
        if code == ORIGIN:
            return []
        return [(kind, list(self.routes(code, kind))) for kind in SHOWN]

    def routes(self, code: str, kind: Instrument) -> tuple[RouteFound, ...]:
        """Routes for a title of the Mainland, strongest first."""
        return self.law.routes(ORIGIN, code, kind, self.on, self.lang).routes

    def period(self, route: RouteFound) -> str:
        """The period to plan on, in words; "not established" where there is none."""
        reading = safe_reading(route)
        known = reading and (reading.no_limit or reading.years is not None or reading.months is not None)
        return self.speak.reading(reading) if reading and known else self.speak.say("not_established")

    def place_rows(self) -> list[PlaceRow]:
        """Every jurisdiction but the Mainland, by name."""
        rows = []
        for code in self.law.codes():
            if code == ORIGIN:
                continue
            judgment, award = (self.routes(code, kind)[0] for kind in SHOWN[:2])
            name = getattr(self.law.jurisdiction(code).name, self.lang)
            rows.append(PlaceRow(code, name, judgment, award, self.period(judgment), self.period(award)))
        return sorted(rows, key=lambda row: (row.name if self.lang == "en" else row.code, row.code))

    def memberships(self, code: str) -> list[Member]:
        """Rows of treaty tables in the name of the place, of what it is a part of included; by treaty."""
        rows = [row for own in self.law.places.lineage(code) for row in self.law.memberships(own)]
        return sorted(rows, key=lambda row: (row.treaty, row.code, row.pair or ""))

    def calendar(self, code: str) -> Calendar | None:
        """The court calendar of the place itself."""
        return load_calendar(code, Path(self.law.folder) / "calendars")

    def closed_days(self, calendar: Calendar) -> list[NamedDay]:
        """Days on which the courts are closed, or may be, from the day of the atlas on."""
        return [day for day in calendar.holidays if day.on >= self.on]

    def destination_is_measured(self, code: str) -> bool:
        """Whether the place is one of the forty."""
        return code in self.law.group(GROUP)
