"""Published decisions: which are known on a day, and which fit a question."""

from collections.abc import Iterable
from datetime import date, timedelta

from exequatur.law.model import Precedent


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
