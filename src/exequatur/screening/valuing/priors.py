"""What a valuation believes of a stage before any case of one's own, as the prior of a calibration.

The chance of recognition and the durations of a forum come from the law data on the day asked, exactly as for a claim without a
refusal risk; the rest from the file of assumptions. Where the law knows no route, the shipped priors stand.
"""

from collections.abc import Sequence
from datetime import date
from typing import get_args

from exequatur.law import LawBase, LawError
from exequatur.law.answers import RouteFound
from exequatur.law.model import Instrument
from exequatur.law.model import Stage as ForumStage
from exequatur.screening.chance import PRIOR_WEIGHT as CHANCE_WEIGHT
from exequatur.screening.chance import chance
from exequatur.screening.valuing import stages
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.messages import MESSAGES
from exequatur.text import LANGUAGES, Lang, Reason
from exequatur.value.calibration.cases import Key
from exequatur.value.calibration.priors import Priors, StagePrior, shipped_priors
from exequatur.value.evidence import Beta
from exequatur.value.model import Took

NEAREST = 1e-3
"""A chance of 0 or 1 cannot learn from cases: as a prior it lies this far from it."""


class Term(Reason):
    """A code of the law in the words of each language."""

    def __init__(self, base: LawBase, section: str, code: str) -> None:
        self.said: dict[Lang, str] = {lang: base.words(section, code, lang) for lang in LANGUAGES}
        super().__init__(MESSAGES, "prior.term", code=code)

    def text(self, lang: Lang = "en") -> str:
        """The words."""
        return self.said[lang]


def law_priors(base: LawBase, on: date, given: Assumptions, weight: float) -> Priors:
    """The prior of each key from the law of the day and from assumptions.

    Args:
        weight: cases that a chance weighs; a chance of recognition that more precedents stand behind weighs as many.
    """
    shipped = shipped_priors(weight)

    def prior(key: Key) -> StagePrior:
        basis = shipped(key)
        route = _route(base, key, on)
        assumed = Reason(MESSAGES, "prior.assumptions", version=given.version)
        known: Sequence[ForumStage] = () if route is None else route.stages
        took, figures = _took(key, known, given)
        found = (
            assumed
            if figures is None
            else Reason(MESSAGES, "prior.figures", stage=Term(base, "stages", figures), forum=key.forum)
        )
        won, why = basis.won, basis.won_basis
        if key.stage == "recognition" and route is not None:
            won, why = _recognised(base, key, route, on, weight)
        elif key.stage != "recognition" and won is not None:
            means = {"freeze": given.granted, "appeal": given.upheld.mean, "execution": given.executed}
            mean = min(max(means[key.stage], NEAREST), 1.0 - NEAREST)
            won, why = Beta(mean * weight, (1.0 - mean) * weight), assumed
        return StagePrior(won, took.duration(), why, found)

    return prior


def _route(base: LawBase, key: Key, on: date) -> RouteFound | None:
    """The foremost route on the day; None where nothing is known."""
    if key.instrument not in get_args(Instrument):
        return None
    try:
        found = base.routes(key.origin, key.forum, key.instrument, on).routes[0]
    except LawError:
        return None
    return None if found.kind == "unknown" else found


def _recognised(base: LawBase, key: Key, route: RouteFound, on: date, weight: float) -> tuple[Beta, Reason]:
    found = chance(route.kind, key.forum, key.origin, route.precedents, on)
    cases = max(weight, CHANCE_WEIGHT + found.successes + found.failures)
    basis = Reason(
        MESSAGES, "prior.precedents", kind=Term(base, "kinds", route.kind), won=f"{found.successes:g}", lost=f"{found.failures:g}"
    )  # fmt: skip
    return Beta(found.mean * cases, (1.0 - found.mean) * cases), basis


def _took(key: Key, known: Sequence[ForumStage], given: Assumptions) -> tuple[Took, str | None]:
    """The duration, and the name of the forum's own figures where it is theirs."""
    if key.stage == "recognition":
        won = stages.recognition(known, Beta(1.0, 1.0), given, float)
        return won.took, stages.CONTESTED if won.took != given.took.recognition else None
    if key.stage == "freeze":
        found, assumed, name = stages.freezing(known, given, float).took, given.took.freeze, stages.FREEZING
    elif key.stage == "execution":
        found, assumed, name = (
            stages.execution(known, given, float).took,
            given.took.execution,
            stages.EXECUTING,
        )
    else:
        return getattr(given.took, key.stage), None
    return found, name if found != assumed else None
