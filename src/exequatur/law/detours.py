"""Through an intermediate forum: whether a title that was recognised there can be taken further as a title of that forum.

As a rule it cannot: what was declared enforceable is the first court's judgment, and each forum looks at that itself
(exequatur sur exequatur ne vaut). `data/detours.yaml` holds the rule, its exceptions and where courts disagree.
"""

from datetime import date
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Detour, Instrument

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

Verdict = Literal["holds", "fails", "uncertain", "unknown"]


class DetourAnswer(Struct, frozen=True):
    """The verdict on a detour and the rules it rests on, the closest first.

    `verdict` is that of the closest rules that ask for nothing special; where these differ it is uncertain, where none
    is recorded unknown. A rule with `needs` speaks of a special decision only, and stands beside the verdict.
    """

    origin: str
    through: str
    to: str
    instrument: Instrument
    on: date
    verdict: Verdict
    rules: tuple[Detour, ...]


def find_detour(
    base: "LawBase", origin: str, through: str, to: str, instrument: Instrument, on: date
) -> DetourAnswer:
    """See `LawBase.detour`."""
    if through in (origin, to):
        raise LawError(MESSAGES, "ask.detour_same", origin=origin, to=to)
    fitting = [
        (reach, rule)
        for rule in base.detour_rules()
        if instrument in rule.instruments
        and rule.from_ <= on
        and (rule.until is None or on <= rule.until)
        and (reach := _reach(base, rule, through, to, on)) is not None
    ]
    fitting.sort(key=lambda found: (-found[0], found[1].id))
    plain = [(reach, rule) for reach, rule in fitting if rule.needs is None]
    closest = {rule.verdict for reach, rule in plain if reach == plain[0][0]}
    verdict: Verdict = "unknown" if not closest else closest.pop() if len(closest) == 1 else "uncertain"
    rules = tuple(rule for _, rule in fitting)
    return DetourAnswer(origin, through, to, instrument, on, verdict, rules)


def _reach(base: "LawBase", rule: Detour, through: str, to: str, on: date) -> int | None:
    """How closely a rule fits: two points for a place by name, one for a group or a treaty; None where it does not."""
    points = [
        max((_points(base, selector, place, other, on) for selector in selectors), default=-1)
        for selectors, place, other in ((rule.through, through, to), (rule.to, to, through))
    ]
    return None if min(points) < 0 else sum(points)


def _points(base: "LawBase", selector: str, place: str, other: str, on: date) -> int:
    if selector == "any":
        return 0
    if selector.startswith("member:"):
        bound, _ = base.binds(selector.removeprefix("member:"), place, other, on)
        return 1 if bound else -1
    if selector in base.places.lineage(place):
        return 2
    return 1 if base.places.belongs(place, selector) else -1
