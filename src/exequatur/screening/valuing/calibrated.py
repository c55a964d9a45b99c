"""One's own cases in a valuation: the entries of a calibration take the place of what is assumed, where they fit the route."""

from msgspec.structs import replace
from scipy import special

from exequatur.screening.valuing.assumptions import Assumptions
from exequatur.screening.valuing.messages import MESSAGES
from exequatur.text import Reason
from exequatur.value.calibration.entries import CalibratedStage
from exequatur.value.evidence import Beta
from exequatur.value.model import Route, Stage


def own_stages(given: Assumptions, origin: str, forum: str, instrument: str) -> dict[str, CalibratedStage]:
    """The entries for instruments of one origin and kind in one forum, by stage."""
    if given.calibrated is None:
        return {}
    asked = (origin, forum, instrument)
    return {
        one.stage: one for one in given.calibrated.stages if (one.origin, one.forum, one.instrument) == asked
    }


def with_own_cases(route: Route, origin: str, shift: float, given: Assumptions) -> Route:
    """The route with the durations, chances and settlements that one's own cases show.

    The calibrated chance of recognition has the law's precedents in its prior; like that of the law it is shifted by the refusal risk
    of the claim.

    Args:
        shift: of the chance of recognition, on the log-odds.
    """
    own = own_stages(given, origin, route.forum, route.instrument)
    if not own:
        return route
    freeze = route.freeze
    if freeze is not None and (entry := own.get("freeze")) is not None:
        freeze = replace(freeze, took=entry.took or freeze.took, granted=entry.won or freeze.granted)
    recognition = _moved(route.recognition, own.get("recognition"))
    if (entry := own.get("recognition")) is not None and entry.won is not None:
        recognition = replace(recognition, won=shifted(entry.won, shift))
    entry = own.get("distribution")
    return replace(
        route,
        prepare=_moved(route.prepare, own.get("prepare")),
        freeze=freeze,
        recognition=recognition,
        appeal=None if route.appeal is None else _moved(route.appeal, own.get("appeal")),
        execution=_moved(route.execution, own.get("execution")),
        distribution=route.distribution if entry is None or entry.took is None else entry.took,
    )


def shifted(won: Beta, shift: float) -> Beta:
    """A chance of the same weight, its mean shifted on the log-odds."""
    weight, mean = won.a + won.b, float(special.expit(special.logit(won.mean) + shift))
    return Beta(mean * weight, (1.0 - mean) * weight)


def told(given: Assumptions, origin: str, forum: str, instrument: str) -> list[Reason]:
    """That one's own cases were used for a route, and how many; nothing where they were not."""
    own = own_stages(given, origin, forum, instrument)
    if not own or given.calibrated is None:
        return []
    cases = sum(one.cases for one in own.values())
    return [
        Reason(
            MESSAGES, "value.calibrated", forum=forum, stages=len(own), cases=cases, file=given.calibrated.file, on=given.calibrated.on
        )
    ]  # fmt: skip


def _moved(stage: Stage, entry: CalibratedStage | None) -> Stage:
    if entry is None:
        return stage
    return replace(
        stage,
        took=entry.took or stage.took,
        won=stage.won if entry.won is None else entry.won,
        settles=stage.settles if entry.settles is None else entry.settles,
        settlement=stage.settlement if entry.settlement is None else entry.settlement,
    )
