"""Published decisions: which are known on a day, which fit a question, and how long they took."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from exequatur.law.model import Precedent

FILED = re.compile(r"\b(?:[Ff]iled|docketed) (\d{4}-\d{2}-\d{2})\b")
"""How the note of a decision tells the day on which the application was filed or docketed."""

DAYS_PER_MONTH = 365.2425 / 12


class Duration(Struct, frozen=True):
    """From filing to decision in one forum, in months: over the decisions that state both days."""

    forum: str
    n: int
    median: float
    shortest: float
    longest: float
    cases: tuple[str, ...]


def known_by(precedent: Precedent) -> date:
    """The first day on which the decision was certainly given: a partly known day counts as the last it may be.

    A decision dated only 2024 counts from 2024-12-31; none counts later than the day its source was read.
    """
    read = min((s.retrieved for s in precedent.sources), default=date.max)
    parts = [int(part) for part in precedent.decided.split("-") if part.isdigit()]
    if not parts:
        return read
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    if len(parts) > 2:
        return min(date(year, month, parts[2]), read)
    after = date(year + month // 12, month % 12 + 1, 1)
    return min(after - timedelta(days=1), read)


def select(
    rows: Iterable[Precedent],
    origin: str | None = None,
    outcome: str | None = None,
    direction: str | None = None,
) -> list[Precedent]:
    """The decisions that fit every filter given, oldest first."""
    found = [
        p
        for p in rows
        if (origin is None or p.origin == origin)
        and (outcome is None or p.outcome == outcome)
        and (direction is None or p.direction == direction)
    ]
    return sorted(found, key=lambda p: (p.decided, p.id))


def months_taken(precedent: Precedent) -> float | None:
    """Months from filing to decision; None where a day is not stated or the decision did not end the application."""
    filed = FILED.search(precedent.note)
    if filed is None or len(precedent.decided) < 10 or precedent.outcome in ("undetermined", "withdrawn"):
        return None
    return (date.fromisoformat(precedent.decided) - date.fromisoformat(filed[1])).days / DAYS_PER_MONTH


def durations(rows: Iterable[Precedent], awards: bool = False) -> tuple[Duration, ...]:
    """How long applications took, forum by forum, where published decisions say so: those on awards, or all others."""
    taken: dict[str, list[tuple[float, str]]] = {}
    for p in rows:
        if (p.instrument == "arbitral_award") != awards:
            continue
        months = months_taken(p)
        if months is not None:
            taken.setdefault(p.forum, []).append((months, p.id))
    return tuple(_duration(forum, sorted(found)) for forum, found in sorted(taken.items()))


def _duration(forum: str, found: list[tuple[float, str]]) -> Duration:
    months, n = [m for m, _ in found], len(found)
    median = (months[(n - 1) // 2] + months[n // 2]) / 2
    return Duration(forum, n, median, months[0], months[-1], tuple(id for _, id in found))
