"""Jurisdictions among each other: what is part of what, which State binds it, and which selectors fit it."""

from collections.abc import Mapping

from msgspec import Struct

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Words

UNITS = frozenset({"federal_unit", "country_of_uk", "free_zone"})
"""Kinds that are parts of a parent and have law or courts of their own.

Whatever has a parent shares its origin rules and treaties; so does a territory that belongs to its State's own
legal order (French Guiana). A territory or a SAR without a parent stands for itself.
"""


class Place(Struct, frozen=True, omit_defaults=True):
    """A jurisdiction without its rules: what is needed to place it among the others."""

    code: str
    name: Words
    kind: str
    legal_family: str
    parent: str | None = None
    treaty_state: str | None = None
    groups: tuple[str, ...] = ()


class Places:
    """All jurisdictions and groups, and the questions about how they stand to each other."""

    def __init__(self, places: Mapping[str, Place], groups: Mapping[str, tuple[str, ...]]) -> None:
        self.places = places
        self.groups = groups

    def lineage(self, code: str) -> tuple[str, ...]:
        """`code` and the jurisdictions whose rules on origins and treaties it shares (US-CA: US-CA, US)."""
        found = [code]
        while (place := self.places.get(found[-1])) and place.parent:
            if place.parent in found:
                break
            found.append(place.parent)
        return tuple(found)

    def units(self, code: str) -> tuple[str, ...]:
        """The parts of `code` whose law differs or whose courts are their own (GB: GB-EAW, GB-NIR, GB-SCT)."""
        return tuple(sorted(c for c, p in self.places.items() if p.parent == code and p.kind in UNITS))

    def state(self, code: str) -> str:
        """The State through which treaties bind `code`."""
        top = self.lineage(code)[-1]
        place = self.places.get(top)
        return (place.treaty_state if place else None) or top

    def same_whole(self, a: str, b: str) -> bool:
        """Are `a` and `b` parts of one federal or united State, so that neither is foreign to the other?"""
        return a != b and self.lineage(a)[-1] == self.lineage(b)[-1]

    def belongs(self, code: str, selector: str) -> bool:
        """Does a jurisdiction code, a group name or "any" take in `code`? (`member:` is for `bonds`.)"""
        if selector == "any":
            return True
        lineage = self.lineage(code)
        if selector in lineage:
            return True
        return any(c in self.groups.get(selector, ()) or selector in self._own_groups(c) for c in lineage)

    def _own_groups(self, code: str) -> tuple[str, ...]:
        place = self.places.get(code)
        return place.groups if place else ()

    def resolve(self, given: str) -> str:
        """The code of the jurisdiction that `given` names: a code in any case, or a name in English or Chinese.

        Raises:
            LawError: no such jurisdiction; the message holds near matches.
        """
        wanted = given.strip()
        if wanted.upper() in self.places:
            return wanted.upper()
        folded = wanted.casefold()
        for place in self.places.values():
            if folded in (place.name.en.casefold(), place.name.zh):
                return place.code
        near = self._near(folded)
        key = "ask.jurisdiction_near" if near else "ask.jurisdiction"
        raise LawError(MESSAGES, key, given=given, near=", ".join(near))

    def _near(self, folded: str) -> list[str]:
        from difflib import get_close_matches  # only where the question failed

        words = {c.casefold(): c for c in self.places}
        for place in self.places.values():
            words[place.name.en.casefold()] = place.code
            words[place.name.zh] = place.code
        close = get_close_matches(folded, words, n=4, cutoff=0.6)
        close += [w for w in words if len(folded) > 2 and folded in w and w not in close][:4]
        codes = list(dict.fromkeys(words[w] for w in close))[:4]
        return [f"{c} ({self.places[c].name.en} {self.places[c].name.zh})" for c in codes]
