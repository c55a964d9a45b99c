"""The backtest: each published precedent assessed as of the day before it was decided, then held to its outcome.

What is known then: the law in force that day, and precedents decided before it, without the matter itself (no other
stage of the same parties' proceedings). Three predictors are scored: the chance from precedents and kind of route
(`chance.py`), and the strength label of the law data. A label without a start date of its own was set by somebody
who knew the outcomes, so it is *in-sample*; the answer says how many are. Interim and unseen outcomes are left out and
counted; decisions on arbitral awards are no part of it. A third predictor takes nothing by hand: the base rate of all
earlier precedents, updated by those of the forum. The yardstick is a guess of the base rate: always the share of
recognitions among the precedents decided before.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from msgspec import Struct

from exequatur.law.answers import RoutesAnswer
from exequatur.law.model import Instrument, Precedent, RouteKind, Strength
from exequatur.screening.chance import WORTH, Chance, chance, decided_span

LABEL_CHANCE: dict[Strength, float] = {
    "established": 0.9,
    "favourable": 0.7,
    "uncertain": 0.45,
    "unfavourable": 0.2,
    "none": 0.05,
    "unknown": 0.45,
}
"""What a strength label is taken to promise when it is scored."""


class Law(Protocol):
    """What the backtest asks of the law."""

    def routes(self, origin: str, destination: str, instrument: Instrument, on: date) -> RoutesAnswer: ...
    def precedents(self) -> tuple[Precedent, ...]: ...


class Prediction(Struct, frozen=True):
    """One precedent, what would have been said of it the day before, and what came of it."""

    id: str
    direction: str
    origin: str
    forum: str
    name: str
    decided: str
    as_of: date
    outcome: str
    recognised: bool
    kind: RouteKind
    chance: Chance
    learned: Chance
    base_rate: float
    label: Strength
    label_in_sample: bool
    verified: bool


class Row(Struct, frozen=True):
    """Outcomes of the precedents that were given one word of strength."""

    strength: Strength
    n: int
    recognised: int
    refused: int
    mean_chance: float


class Score(Struct, frozen=True):
    """A predictor's Brier score (mean squared error of the chance; lower is better) beside the base-rate guess's.

    `skill` is 1 - brier / base: above 0 the predictor beats the guess.
    """

    predictor: str
    n: int
    brier: float
    base: float
    skill: float
    in_sample: int
    rows: tuple[Row, ...]


class Backtest(Struct, frozen=True):
    """The answer of `exequatur backtest`."""

    n: int
    recognised: int
    left_out: dict[str, int]
    day_not_known: int
    scores: tuple[Score, ...]
    predictions: tuple[Prediction, ...]


def backtest(law: Law, direction: str | None = None, verified_only: bool = False) -> Backtest:
    """Predict every decided precedent from what was known the day before, and score the predictions.

    Args:
        law: the knowledge base.
        direction: `outbound` or `inbound` only; both where None.
        verified_only: only precedents whose outcome and date somebody read in a source.
    """
    everything = [p for p in law.precedents() if p.instrument != "arbitral_award"]
    asked = [p for p in everything if direction in (None, p.direction) and (p.verified or not verified_only)]
    left_out: dict[str, int] = {}
    predictions = []
    for precedent in sorted(asked, key=lambda p: (decided_span(p.decided)[0], p.id)):
        if precedent.outcome not in WORTH:
            left_out[precedent.outcome] = left_out.get(precedent.outcome, 0) + 1
        else:
            predictions.append(_predict(law, precedent, everything))
    return Backtest(
        n=len(predictions),
        recognised=sum(p.recognised for p in predictions),
        left_out=left_out,
        day_not_known=sum(len(p.decided) < 10 for p in predictions),
        scores=(
            _score(
                "precedents",
                predictions,
                [p.chance.mean for p in predictions],
                [p.chance.strength for p in predictions],
            ),
            _score(
                "learned",
                predictions,
                [p.learned.mean for p in predictions],
                [p.learned.strength for p in predictions],
            ),
            _score(
                "label",
                predictions,
                [LABEL_CHANCE[p.label] for p in predictions],
                [p.label for p in predictions],
            ),
        ),
        predictions=tuple(predictions),
    )


def _predict(law: Law, precedent: Precedent, everything: Sequence[Precedent]) -> Prediction:
    first = decided_span(precedent.decided)[0]
    as_of = first - timedelta(days=1)
    known = [p for p in everything if not _same_matter(p, precedent)]
    route = law.routes(precedent.origin, precedent.forum, precedent.instrument, as_of).routes[0]
    earlier = [p for p in known if p.outcome in WORTH and decided_span(p.decided)[1] < first]
    # Laplace's rule, so that the first precedent of all is guessed at one half.
    base_rate = (1 + sum(WORTH[p.outcome] for p in earlier)) / (2 + len(earlier))
    return Prediction(
        id=precedent.id,
        direction=precedent.direction,
        origin=precedent.origin,
        forum=precedent.forum,
        name=precedent.name,
        decided=precedent.decided,
        as_of=as_of,
        outcome=precedent.outcome,
        recognised=WORTH[precedent.outcome] > 0,
        kind=route.kind,
        chance=chance(route.kind, precedent.forum, precedent.origin, known, first),
        learned=chance(route.kind, precedent.forum, precedent.origin, known, first, base_rate),
        base_rate=base_rate,
        label=route.strength,
        label_in_sample=not _dated(route.strength_reason, route.note, route.inference),
        verified=precedent.verified,
    )


def _dated(reason: str, note: str, inference: bool) -> bool:
    """Whether a label stands on a dated text rather than on somebody's hand: only an inference from the legal family does,
    since it was made without looking at any precedent."""
    return inference and "start of validity not researched" not in reason + note


def _same_matter(one: Precedent, other: Precedent) -> bool:
    """Whether two precedents are stages of one matter: the same id, or the same forum and a shared party name."""
    if one.id == other.id:
        return True
    return one.forum.split("-")[0] == other.forum.split("-")[0] and bool(
        _parties(one.name) & _parties(other.name)
    )


def _parties(name: str) -> set[str]:
    """The party names of a case, as folded text: both sides of ` v `, without the order of an appeal."""
    sides = name.replace(" v. ", " v ").replace("(No 2)", "").split(" v ")
    return (
        {side.strip().casefold()[:18] for side in sides if len(side.strip()) > 3}
        if len(sides) == 2
        else set()
    )


def _score(
    predictor: str, predictions: Sequence[Prediction], chances: Sequence[float], words: Sequence[Strength]
) -> Score:
    n = len(predictions)
    if not n:
        return Score(predictor, 0, 0.0, 0.0, 0.0, 0, ())
    brier = sum((c - p.recognised) ** 2 for c, p in zip(chances, predictions, strict=True)) / n
    base = sum((p.base_rate - p.recognised) ** 2 for p in predictions) / n
    order: tuple[Strength, ...] = (
        "established",
        "favourable",
        "uncertain",
        "unfavourable",
        "none",
        "unknown",
    )
    rows = []
    for word in order:
        group = [(p, c) for p, c, w in zip(predictions, chances, words, strict=True) if w == word]
        if group:
            good = sum(p.recognised for p, _ in group)
            rows.append(Row(word, len(group), good, len(group) - good, sum(c for _, c in group) / len(group)))
    in_sample = sum(p.label_in_sample for p in predictions) if predictor == "label" else 0
    return Score(predictor, n, brier, base, 1 - brier / base if base else 0.0, in_sample, tuple(rows))
