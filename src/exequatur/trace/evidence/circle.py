"""The people and companies around two records: the same company they serve or own, the same relatives, the same co-officers."""

from collections.abc import Callable
from itertools import product

from exequatur.text import Reason
from exequatur.trace.aliases.matching import match_known
from exequatur.trace.aliases.store import Aliases
from exequatur.trace.entities.model import Entity
from exequatur.trace.evidence.messages import MESSAGES
from exequatur.trace.evidence.names import kind_of_names, log_odds_of
from exequatur.trace.evidence.records import LinkEnd, Records, Ref, kind_of
from exequatur.trace.evidence.terms import Term
from exequatur.trace.evidence.weights import Weights
from exequatur.trace.names.matching import Pair

MOST_TIES = 12
"""Ties of a record that are compared by name, in the order of the file."""
BY_NAME = 6.0
"""Logarithm of the ratio from which two of the circle count as one by their names."""
IMAGINED = 1000
"""Records that are imagined beside those at hand when the share of a common value is worked out, so that a small file is not taken for the world."""
_CLASS = {"relative": "relative", "associate": "relative", "succeeds": "succession"}
Same = Callable[[Ref, Ref], bool]
"""Whether two records are known as one."""


def circle_terms(
    records: Records, a: Ref, b: Ref, weights: Weights, aliases: Aliases, same: Same
) -> list[Term]:
    """What the ties of two records say: that they are tied to each other, or to the same third."""
    mine, other = records.ties.get(a, ()), records.ties.get(b, ())
    found = [_linked(tie, weights) for tie in mine if tie.other == b or same(tie.other, b)][:1]
    shared = _shared(records, mine, other, same)
    if (
        shared is None
        and (shared := _shared(records, _fellows(records, a), _fellows(records, b), same)) is not None
    ):
        reason = "circle.fellow"
    else:
        reason = "circle.same"
    if shared is not None:
        size = len(records.ties.get(shared.other, ()))
        found.append(
            Term(
                "circle",
                "shared",
                weights.log_ratio("circle", "shared", share_of(size, len(records.entities))),
                Reason(
                    MESSAGES,
                    reason,
                    name=records.caption(shared.other)[:80],
                    tie=_tie(shared.kind),
                    count=size,
                ),
            )
        )
    elif (pair := _by_name(records, mine, other, aliases)) is not None:
        left, right = pair
        size = max(len(records.ties.get(end.other, ())) for end in pair)
        found.append(
            Term(
                "circle",
                "shared_by_name",
                weights.log_ratio("circle", "shared_by_name", share_of(size, len(records.entities))),
                Reason(
                    MESSAGES,
                    "circle.by_name",
                    left=records.caption(left.other)[:80],
                    right=records.caption(right.other)[:80],
                    tie=_tie(left.kind),
                ),
            )
        )
    return found


def share_of(count: int, size: int) -> float:
    """How often a value that `count` of `size` records have is met by chance: beyond the two compared."""
    return max(0, count - 2) / (size + IMAGINED)


def _tie(kind: str) -> Reason:
    return Reason(MESSAGES, f"tie.{kind}")


def _linked(tie: LinkEnd, weights: Weights) -> Term:
    reason = Reason(MESSAGES, "circle.linked", tie=_tie(tie.kind))
    return Term("circle", "linked", weights.log_ratio("circle", "linked"), reason)


def _alike(x: LinkEnd, y: LinkEnd) -> bool:
    """Whether two ties are of one class: kin to kin, offices and holdings to such, in the same direction."""
    mine, other = _CLASS.get(x.kind, "office"), _CLASS.get(y.kind, "office")
    return mine == other and (mine == "relative" or x.held == y.held)


def _shared(
    records: Records, mine: tuple[LinkEnd, ...], other: tuple[LinkEnd, ...], same: Same
) -> LinkEnd | None:
    """The tie of both to the same third; the third that fewest are tied to, for it tells most."""
    by_end = {tie.other: tie for tie in other}
    found = [tie for tie in mine if tie.other in by_end and _alike(tie, by_end[tie.other])] or [
        x for x, y in product(mine[:MOST_TIES], other[:MOST_TIES]) if _alike(x, y) and same(x.other, y.other)
    ]
    return min(found, key=lambda tie: len(records.ties.get(tie.other, ())), default=None)


def _fellows(records: Records, ref: Ref) -> tuple[LinkEnd, ...]:
    """Those who serve or own the same companies."""
    found: dict[LinkEnd, None] = {}
    for tie in records.ties.get(ref, ())[:MOST_TIES]:
        if tie.held and tie.kind not in _CLASS:
            for back in records.ties.get(tie.other, ())[:MOST_TIES]:
                if not back.held and back.other != ref:
                    found[LinkEnd("fellow", back.other, False)] = None
    return tuple(found)


def _by_name(
    records: Records, mine: tuple[LinkEnd, ...], other: tuple[LinkEnd, ...], aliases: Aliases
) -> tuple[LinkEnd, LinkEnd] | None:
    for x, y in product(mine[:MOST_TIES], other[:MOST_TIES]):
        if x.other.dataset == y.other.dataset or not _alike(x, y):
            continue
        left, right = records.entities.get(x.other), records.entities.get(y.other)
        if left is not None and right is not None and _named_alike(left, right, aliases):
            return x, y
    return None


def _named_alike(a: Entity, b: Entity, aliases: Aliases) -> bool:
    kinds = kind_of(a), kind_of(b)
    if "other" in kinds or set(kinds) == {"person", "company"}:
        return False
    kind = kind_of_names(*kinds, a.names)
    least = BY_NAME if kind == "person" else BY_NAME / 3
    return any(
        log_odds_of(match_known(Pair(x.text, y.text, kind), aliases), False) >= least
        for x, y in product(a.names[:3], b.names[:3])
    )
