"""The law in the words of a reader: codes, periods, origins, reservations, in one language. Where it is shown is another's."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from exequatur.law.messages import MESSAGES
from exequatur.law.model import START_NOT_RESEARCHED, Alternative, Precedent, Reading, Stage
from exequatur.text import Lang, say

if TYPE_CHECKING:
    from exequatur.law.base import LawBase


class Speaker:
    """Puts what one law base holds into the words of one language."""

    def __init__(self, law: "LawBase", lang: Lang) -> None:
        self.law, self.lang = law, lang

    def say(self, key: str, /, **values: Any) -> str:
        """The words of the printed answer."""
        return say(MESSAGES, f"say.{key}", self.lang, **values)

    def word(self, section: str, code: str) -> str:
        """A code in words; where it has none, the code with its underscores as spaces."""
        found = self.law.words(section, code, self.lang)
        return found.replace("_", " ") if found == code else found

    def since(self, day: date | None) -> str:
        """The day from which something holds, in words where it was not researched: 1900-01-01 stands for that in the data."""
        return self.say("unknown") if day is None or day == START_NOT_RESEARCHED else day.isoformat()

    def name(self, section: str, code: str) -> str:
        """A code of the program's own in words: an outcome, a status, a kind of fact."""
        key = f"{section}.{code}"
        return say(MESSAGES, key, self.lang) if key in MESSAGES else code.replace("_", " ")

    def prose(self, text: str) -> str:
        """A reason, a note or a basis of the data in the reader's language; statutes stay in their own."""
        return self.law.said(text, self.lang)

    def several(self, parts: Iterable[str]) -> str:
        """What is told one after the other on a line."""
        return ("；" if self.lang == "zh" else "; ").join(parts)

    def reservation(self, term: str) -> str:
        """A reservation in words; one towards another (`objection:CN`) with that jurisdiction."""
        kind, _, other = term.partition(":")
        return f"{self.name('towards', kind)} {other}" if other else self.word("reservations", kind)

    def place(self, code: str) -> str:
        """`SG Singapore`."""
        place = self.law.places.places.get(code)
        return f"{code} {getattr(place.name, self.lang)}" if place else code

    def origin(self, selector: str) -> str:
        """Whose instruments a route takes: a jurisdiction, the members of a treaty, any; a group by its name."""
        if selector.startswith("not:"):
            return self.say("except", name=self.origin(selector.removeprefix("not:")))
        if selector == "any":
            return self.say("any_origin")
        treaty = self.law.treaties().get(selector.removeprefix("member:"))
        if selector.startswith("member:") and treaty is not None:
            return self.say("members_of", name=getattr(treaty.name, self.lang))
        return self.name("group", selector) if self.law.group(selector) else self.place(selector)

    def sure(self, verified: bool, inference: bool = False) -> str:
        """How the fact is known: read, remembered, inferred."""
        return self.say("inference" if inference else "verified" if verified else "memory")

    def reading(self, r: Reading) -> str:
        """Length, start, what may end it earlier, and the long stop."""
        if r.no_limit:
            return self.say("no_limit")
        length = self.length(r.years, r.months)
        if not r.years and not r.months and r.starts == "unknown":
            text = f"{self.say('not_established')} ({self.prose(r.reading).rstrip('.。')})"
        else:
            text = self.say("from", length=length, event=self.word("events", r.starts))
        for arm in r.earlier_of:
            text += ", " + self.say("or_earlier", arm=self.arm(arm))
        if r.long_stop_years is not None:
            text += ", " + self.say("long_stop", n=r.long_stop_years)
        return text

    def arm(self, arm: Alternative) -> str:
        """The other arm of an earlier-of rule."""
        if arm.kind == "home_effectiveness_end":
            return self.say("home_end")
        event = self.word("events", arm.starts or "unknown")
        return self.say("from", length=self.length(arm.years, arm.months), event=event)

    def length(self, years: int | None, months: int | None) -> str:
        """Years and months, or unknown."""
        parts = [self.say("years", n=years)] if years else []
        parts += [self.say("months", n=months)] if months else []
        return " ".join(parts) or self.say("unknown")

    def field(self, code: str) -> str:
        """A kind of fact in words; a remark by its topic."""
        return self.name("fact", code) if f"fact.{code}" in MESSAGES else self.word("topics", code)

    def precedent(self, p: Precedent) -> str:
        """A decision in a few words."""
        outcome = self.name("outcome", p.outcome)
        return f"{self.prose(p.name or p.court)}, {self.prose(p.citation or p.decided)}: {outcome}"

    def months(self, stage: Stage) -> str:
        """How long a stage takes; empty where nothing is known."""
        span = _span(stage.months_low, stage.months_typical, stage.months_high)
        return self.say("time", span=span) if span else ""

    def dollars(self, stage: Stage) -> str:
        """What a stage costs; empty where nothing is known."""
        span = _span(stage.usd_low, stage.usd_typical, stage.usd_high)
        return self.say("cost", span=span) if span else ""


def _span(low: float | None, typical: float | None, high: float | None) -> str:
    """`4 - 7 - 10`: low, typical and high, as far as they are known."""
    return " - ".join(
        f"{value:,g}" if value < 1000 else f"{value:,.0f}"
        for value in (low, typical, high)
        if value is not None
    )
