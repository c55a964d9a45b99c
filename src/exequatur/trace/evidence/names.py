"""The names of two records as evidence: the pair of names that speaks most for one, with a discount for having had many to choose from."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from exequatur.text import Reason
from exequatur.trace.aliases.matching import match_known
from exequatur.trace.aliases.store import Aliases, folded
from exequatur.trace.entities.model import Name
from exequatur.trace.evidence.messages import MESSAGES
from exequatur.trace.evidence.records import Kind
from exequatur.trace.evidence.terms import Term
from exequatur.trace.names.companies import parse_company
from exequatur.trace.names.matching import Pair
from exequatur.trace.names.parsing import read
from exequatur.trace.names.people import Match

MOST_NAMES = 12
"""Names of a record that are compared, those as registered first."""
WEAK_MOST = 3.0
"""Most that a name adds which its source calls weak: one borne by many."""
_ORDER = {"name": 0, "alias": 1, "former": 2, "weak": 3}


def kind_of_names(a: Kind, b: Kind, names: Sequence[Name]) -> str:
    """Whether names are compared as a person's or a company's. Where neither record says, a name with a legal form or words of business is a
    company's, another that reads as a person's is a person's."""
    for kind in (a, b):
        if kind in ("person", "company"):
            return kind
    if not names or any(reads_as_company(name.text) for name in names[:3]):
        return "company"
    return "person" if read(names[0].text).parses and len(names[0].text.split()) < 6 else "company"


@lru_cache(maxsize=1 << 16)
def reads_as_company(text: str) -> bool:
    """Whether a name has a legal form, or words of business: one in Latin letters, in Hanzi beside two characters or
    more, since people bear such words as given names (建设).

    >>> reads_as_company("Mohai Industrial"), reads_as_company("墨海有限公司"), reads_as_company("王建设"), reads_as_company("Lam Mak Yin")
    (True, True, False, False)
    """
    # Co is a surname of the Philippines where it stands first
    if folded(text, "company") != folded(text) and not text.lower().startswith(("co ", "co,")):
        return True
    parsed = parse_company(text)
    if parsed is None or not any(role in ("industry", "generic", "function") for _, role in parsed.words):
        return False
    return not parsed.hanzi or len(text) > 3


def name_term(
    a: Sequence[Name],
    b: Sequence[Name],
    kind: str,
    aliases: Aliases,
    close: bool,
    most: float,
    apart_from: str = "",
) -> tuple[Term, Match] | None:
    """The best pair of names as a term; None where one record has no name that can be read.

    Args:
        close: whether the records share an address or people: those who do are often kin or sister companies, so that the names are weighed against
            such pairs and not against two drawn at random.
        most: cap on the weight.
        apart_from: an origin whose aliases do not count: the merge of the two records themselves.
    """
    mine, other = (sorted(n, key=lambda x: _ORDER[x.role])[:MOST_NAMES] for n in (a, b))
    found = [
        (match_known(Pair(x.text, y.text, kind), aliases, apart_from), x, y) for x in mine for y in other
    ]
    found = [one for one in found if one[0].log_ratio]
    if not found:
        return None
    match, x, y = max(found, key=lambda one: one[0].log_ratio)
    weight = max(-most, min(most, log_odds_of(match, close)))
    tries = max(_choices(mine, x), _choices(other, y))
    if weight > 0:
        weight = max(0.0, weight - math.log(tries))
    if "weak" in (x.role, y.role):
        weight = min(weight, WEAK_MOST)
    reason = Reason(
        MESSAGES, "name.pair", left=x.text[:80], right=y.text[:80], probability=f"{match.score:.3f}"
    )
    if tries > 1:
        reason = Reason(MESSAGES, "name.best_of", pair=reason, tries=tries)
    level = "against_kin" if close else "against_strangers"
    return Term("name", level, weight, reason), match


def log_odds_of(match: Match, close: bool) -> float:
    """The calibrated logarithm of the likelihood ratio of two names."""
    score = match.score if close or match.log_population is None else match.posterior(0.5)
    return max(-25.0, min(25.0, math.log(max(score, 1e-15) / max(1 - score, 1e-15))))


def _choices(names: Sequence[Name], chosen: Name) -> int:
    """How many names of the script of the chosen one there were to choose from."""
    return Counter(name.script for name in names)[chosen.script] or 1
