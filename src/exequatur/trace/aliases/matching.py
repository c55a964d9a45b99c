"""Names compared with the aliases that are known: one that stands for the other is weighed as though it were written as the other."""

import math
from dataclasses import replace

from exequatur.text import Reason
from exequatur.trace.aliases.messages import MESSAGES
from exequatur.trace.aliases.store import Aliases
from exequatur.trace.names.matching import Pair, match_pair
from exequatur.trace.names.people import Match
from exequatur.trace.odds import probability_of

DOUBT = math.log(2)
"""What it takes away from the log ratio that the alias was learnt for one bearer of the name, and this may be another."""
NONE = Aliases()


def match_known(pair: Pair, aliases: Aliases = NONE, apart_from: str = "") -> Match:
    """Compare a pair of names. Where the table has them as names of one, they count as the rarer of the two would beside itself, less a doubt.

    An alias never lowers the score, and what speaks against the pair by its letters alone is not shown then.

    Args:
        apart_from: an origin whose aliases do not count.
    """
    own = match_pair(pair)
    alias = aliases.find(pair.kind, pair.name_a, pair.name_b, apart_from)
    if alias is None:
        return own
    same = [match_pair(Pair(name, name, pair.kind)) for name in (pair.name_a, pair.name_b)]
    best = max(same, key=lambda match: match.log_ratio)
    if best.log_ratio - DOUBT <= own.log_ratio:
        return own
    ratio = best.log_ratio - DOUBT
    population = None if best.log_population is None else best.log_population - DOUBT
    odds = math.log(max(best.score, 1e-12) / max(1 - best.score, 1e-12)) - DOUBT
    score = probability_of(odds)
    reason = Reason(MESSAGES, "alias.known", left=pair.name_a, right=pair.name_b, origin=alias.said)
    return replace(
        own,
        score=score,
        log_ratio=ratio,
        same=score >= 0.5,
        reasons=(reason,),
        conflicts=(),
        log_population=population,
    )
