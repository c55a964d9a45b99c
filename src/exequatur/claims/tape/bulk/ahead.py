"""What arrays tell of columns of words, found on another thread while the interpreter settles the styles of the tape."""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from exequatur.claims.tape.bulk.grid import Grid
from exequatur.claims.tape.bulk.words import Sight, at_sight
from exequatur.claims.tape.model import Match
from exequatur.claims.tape.vocabulary import field_kinds

_OTHERWISE = frozenset({"money", "currency", "unit"})


class Ahead:
    """The columns of words seen at sight (see `words.at_sight`), each given away once; those not begun are left to who asks."""

    def __init__(self, grid: Grid, matches: Iterable[Match]) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._begun: dict[tuple[str, int], Future[Sight]] = {
            (match.field, match.column.index): self._pool.submit(
                at_sight, match, grid.columns[match.column.index]
            )
            for match in matches
            if field_kinds().get(match.field, "text") not in _OTHERWISE
            and match.column.index < len(grid.columns)
        }

    def of(self, match: Match) -> Sight | None:
        """What was found of the column of `match`; None where nothing was."""
        found = self._begun.pop((match.field, match.column.index), None)
        return None if found is None or found.cancel() else found.result()

    def __enter__(self) -> "Ahead":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
