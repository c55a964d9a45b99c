"""The chance that a forum recognises an instrument, from its published precedents and the kind of route alone.

No hand-set label enters: the chance is the mean of a Beta distribution, `(a + s) / (a + b + n)`, whose prior comes from
the kind of route and whose evidence is the decided precedents before the day asked. Precedents of the same forum
and origin weigh 1; of a sister forum under the same State and the same origin, 0.5. The prior weighs as much as two
precedents. The priors were set by hand by people who know the field, so they are not free of hindsight; they were not
fitted to the precedents, and they stand here so that a reader can disagree with them.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from exequatur.law.model import Precedent, RouteKind, Strength

PRIOR: dict[RouteKind, float] = {
    "arrangement": 0.8,
    "treaty": 0.6,
    "convention": 0.8,
    "statute": 0.6,
    "memorandum": 0.6,
    "common_law": 0.6,
    "civil_code": 0.4,
    "reciprocity": 0.4,
    "domestic": 0.9,
    "fresh_action": 0.5,
    "unknown": 0.4,
    "none": 0.05,
}
"""Prior mean by kind of route: a text made for the instrument counts more than a general rule, that more than
reciprocity."""

PRIOR_WEIGHT = 2.0
"""In precedents."""

SISTER_WEIGHT = 0.5
"""What a precedent of another forum of the same State weighs."""

CUTS: tuple[tuple[float, Strength], ...] = (
    (0.75, "established"),
    (0.55, "favourable"),
    (0.3, "uncertain"),
    (0.0, "unfavourable"),
)
"""From which chance a route is called by which strength when precedents alone decide."""

WORTH = {"recognised": 1.0, "partial": 1.0, "refused": 0.0}
"""How an outcome counts; withdrawn and undetermined ones are no evidence either way. A partial recognition is a
recognition: the title was enforced, if not for every sum."""


class Chance(Struct, frozen=True):
    """A chance with what it rests on: weighted successes and failures, and the precedents counted."""

    mean: float
    successes: float
    failures: float
    precedents: tuple[str, ...]

    @property
    def strength(self) -> Strength:
        """The word for the chance, by `CUTS`."""
        return next(word for cut, word in CUTS if self.mean >= cut)


def decided_span(decided: str) -> tuple[date, date]:
    """First and last day that `decided` (YYYY, YYYY-MM or YYYY-MM-DD) may mean.

    Raises:
        ValueError: not such a text.

    >>> decided_span("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    parts = [int(part) for part in decided.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return day, day
    year, month = parts[0], parts[1] if len(parts) == 2 else None
    first = date(year, month or 1, 1)
    after = date(year + 1, 1, 1) if month in (None, 12) else date(year, (month or 0) + 1, 1)
    return first, date.fromordinal(after.toordinal() - 1)


def chance(
    kind: RouteKind,
    forum: str,
    origin: str,
    precedents: Iterable[Precedent],
    before: date,
    prior: float | None = None,
) -> Chance:
    """The chance of recognition in `forum` for an instrument of `origin`, from precedents decided before `before`.

    A precedent whose day is known only to the month or year counts only if the whole of it lies before. `prior` takes the
    place of the prior of the kind of route.
    """
    successes = failures = 0.0
    used = []
    for precedent in precedents:
        worth = WORTH.get(precedent.outcome)
        if worth is None or decided_span(precedent.decided)[1] >= before:
            continue
        if _state(precedent.origin) != _state(origin) or _state(precedent.forum) != _state(forum):
            continue
        weight = 1.0 if precedent.forum == forum else SISTER_WEIGHT
        successes += weight * worth
        failures += weight * (1 - worth)
        used.append(precedent.id)
    start = PRIOR[kind] if prior is None else prior
    mean = (PRIOR_WEIGHT * start + successes) / (PRIOR_WEIGHT + successes + failures)
    return Chance(mean, successes, failures, tuple(used))


def _state(code: str) -> str:
    """The State or territory of a code: US-CA and US are of one State."""
    return code.split("-")[0]
