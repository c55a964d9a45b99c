"""How long the stages of a route take and what they cost: the forum's own figures where the law data have them, else what is assumed."""

from collections.abc import Callable, Sequence

from exequatur.law.model import Stage as ForumStage
from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.value.evidence import Beta
from exequatur.value.model import Freeze, Stage, Took

UNCONTESTED, CONTESTED = "recognition (uncontested)", "contested recognition"
FREEZING, EXECUTING = "freezing order", "execution and sale"
MONTHS = 12.0

Convert = Callable[[float], float]
"""US dollars into minor units of the matter's currency."""


def named(stages: Sequence[ForumStage], name: str) -> ForumStage | None:
    """The forum's figures for a stage; those of a source before an estimate."""
    found = [one for one in stages if one.stage == name]
    return min(found, key=lambda one: one.kind == "analyst_estimate", default=None)


def took(stage: ForumStage | None, assumed: Took) -> Took:
    """The typical months as the median and the high ones as the 90 percent quantile; what is assumed where they are not known."""
    if stage is None or not stage.months_typical or not stage.months_high:
        return assumed
    if stage.months_high <= stage.months_typical:
        return Took(fixed=stage.months_typical / MONTHS)
    return Took(median=stage.months_typical / MONTHS, ninety=stage.months_high / MONTHS)


def cost(stage: ForumStage | None, assumed: float) -> float:
    """Typical US dollars of a stage."""
    return float(stage.usd_typical) if stage is not None and stage.usd_typical else assumed


def recognition(stages: Sequence[ForumStage], won: Beta, given: Assumptions, convert: Convert) -> Stage:
    """Recognition, between the uncontested and the contested course: half of each is assumed, and the contested one's high end."""
    easy, hard = named(stages, UNCONTESTED), named(stages, CONTESTED)
    duration = took(hard or easy, given.took.recognition)
    if easy and hard and easy.months_typical and hard.months_typical and hard.months_high:
        median = (easy.months_typical + hard.months_typical) / 2
        duration = Took(median=median / MONTHS, ninety=max(hard.months_high, median * 1.05) / MONTHS)
    usd = (cost(easy, given.usd.recognition) + cost(hard, given.usd.recognition)) / 2
    return Stage(duration, won=won, fixed=convert(usd), adverse=convert(usd) * given.adverse)


def preparation(given: Assumptions, convert: Convert) -> Stage:
    """Evidence, translation, certification, counsel."""
    return Stage(given.took.prepare, fixed=convert(given.usd.prepare))


def appeal(given: Assumptions, convert: Convert) -> Stage:
    """An appeal of the debtor after a win."""
    usd = given.usd.appeal
    return Stage(
        given.took.appeal, won=given.upheld, fixed=convert(usd), adverse=convert(usd) * given.adverse
    )


def execution(stages: Sequence[ForumStage], given: Assumptions, convert: Convert) -> Stage:
    """Execution against the asset and its sale."""
    known = named(stages, EXECUTING)
    usd = cost(known, given.usd.execution)
    return Stage(took(known, given.took.execution), won=given.executed, fixed=convert(usd))


def freezing(stages: Sequence[ForumStage], given: Assumptions, convert: Convert) -> Freeze:
    """An application for a freezing order, beside recognition."""
    known = named(stages, FREEZING)
    usd = cost(known, given.usd.freeze)
    return Freeze(took(known, given.took.freeze), granted=given.granted, fixed=convert(usd))
