"""Looking through holdings: what an owner has of every company, and who has how much of one.

With W[i, j] the share of j that i holds, the economic share of i in j over all chains and loops is y_j = W[i, j] + sum over k other than i of
y_k W[k, j] (the first-passage form of diag(M)^-1 (M - I), M = (I - W)^-1: Baldone, Brioschi and Paleari 1998); for those whom nobody holds it is
F (I - W)^-1 (Brioschi, Buzzacchi and Colombo 1989; the papers are cited for the formula, their tables were not read). Companies are taken level by
level after their owners; a loop is solved at once. Nothing is ever enumerated.

Where shares are known within bounds, the lower share takes every lower bound: what is left may be anybody's. The upper share is the greatest over all
shares within the bounds that add up to no more than the whole: each company gives what is free to its owners in the order in which they serve the one asked about,
and loops repeat that until it stays (policy iteration for an interval Markov chain).
"""

import numpy as np
from scipy.sparse import csc_matrix, csr_matrix, identity
from scipy.sparse.linalg import splu

from exequatur.trace.ownership.holdings import Floats, Holdings, Ints
from exequatur.trace.ownership.rings import Rings, is_orphan, placed, spans

DENSE = 400
"""A loop of up to so many companies is solved as a dense system."""
FACTORED = 5_000
"""A larger one by iteration: factors of a large tangle fill the memory, and shares that leave it at every company make the iteration short."""
_MOST_STEPS = 3_000
_LAST_DIGIT = 1e-16
_ROUNDS = 100
_BETTER = 1e-13


def interests(holdings: Holdings, rings: Rings, owner: int, upper: bool = False) -> Floats:
    """The economic share of one owner in every company, fractions of 1; for the owner itself, what it has of itself by way of others.

    Args:
        upper: the upper bound in place of the lower.
    """
    share = np.zeros(len(holdings))
    share[owner] = 1.0
    looped = {int(rings.component[ring[0]]): ring for ring in rings.rings}
    level = rings.level[rings.component]
    order = np.argsort(level, kind="stable")
    ends = np.flatnonzero(np.diff(level[order])) + 1
    in_ring = np.zeros(len(holdings), dtype=bool)
    for ring in rings.rings:
        in_ring[ring] = True
    for members in np.split(order, ends):
        single = members[~in_ring[members] & (members != owner) & holdings.held()[members]]
        if len(single):
            share[single] = _received(holdings, single, share, upper)
        for component in dict.fromkeys(rings.component[members[in_ring[members]]].tolist()):
            _settle(holdings, looped[component], share, owner, upper)
    share[owner] = _received(holdings, np.array([owner]), share, upper)[0] if holdings.held()[owner] else 0.0
    return np.clip(share, 0.0, 1.0)


def _received(holdings: Holdings, companies: Ints, share: Floats, upper: bool) -> Floats:
    """What each company passes to the one asked about: its owners' shares, weighted by what they hold."""
    edges = spans(holdings.of, companies)
    sizes = holdings.of[companies + 1] - holdings.of[companies]
    values = share[holdings.owner[edges]]
    weights = holdings.low[edges]
    if upper and not holdings.exact:
        weights = _given(holdings, edges, sizes, values)
    begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    return np.asarray(np.add.reduceat(weights * values, begins))


def _given(holdings: Holdings, edges: Ints, sizes: Ints, values: Floats) -> Floats:
    """Shares within their bounds that serve the one asked about best: what is free goes to the owners of greatest value first."""
    low, high = holdings.low[edges], holdings.high[edges]
    company = np.repeat(np.arange(len(sizes)), sizes)
    free = np.maximum(1.0 - np.bincount(company, weights=low, minlength=len(sizes)), 0.0)
    order = np.lexsort((-values, company))
    room = (high - low)[order]
    before = np.cumsum(room) - room
    begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    before = before - np.repeat(before[begins], sizes)
    given = np.empty(len(edges))
    given[order] = low[order] + np.clip(free[company] - before, 0.0, room)
    return given


def _settle(holdings: Holdings, ring: Ints, share: Floats, owner: int, upper: bool) -> None:
    """Solve a loop, whose owners from outside are settled."""
    unknown = ring[ring != owner]
    if not len(unknown):
        return
    edges = spans(holdings.of, unknown)
    sizes = holdings.of[unknown + 1] - holdings.of[unknown]
    company = np.repeat(np.arange(len(unknown)), sizes)
    from_, inside = placed(unknown, holdings.owner[edges])
    weights = holdings.low[edges]
    if owner not in ring and is_orphan(holdings, ring, holdings.low):
        share[unknown] = 0.0
        return
    for _ in range(_ROUNDS):
        from_outside = np.where(inside, 0.0, weights * share[holdings.owner[edges]])
        known = np.asarray(
            np.bincount(company, weights=from_outside, minlength=len(unknown)), dtype=np.float64
        )
        share[unknown] = _solved(len(unknown), company[inside], from_[inside], weights[inside], known)
        if not upper or holdings.exact:
            return
        values = share[holdings.owner[edges]]
        better = _given(holdings, edges, sizes, values)
        gain = np.bincount(company, weights=(better - weights) * values, minlength=len(unknown))
        improved = gain > _BETTER  # a change for nothing could close the loop on itself
        if not improved.any():
            return
        weights = np.where(improved[company], better, weights)


def _solved(size: int, row: Ints, column: Ints, weights: Floats, known: Floats) -> Floats:
    """x = known + A x with A[row, column] = weights: at once for a small loop, by iteration to the last digit for a very large one."""
    if size <= DENSE:
        matrix = np.eye(size)
        np.subtract.at(matrix, (row, column), weights)
        return np.asarray(np.linalg.solve(matrix, known))
    sparse = csr_matrix((weights, (row, column)), shape=(size, size))
    if size <= FACTORED:
        return np.asarray(splu(csc_matrix(identity(size, format="csc") - sparse)).solve(known))
    found = known
    for _ in range(_MOST_STEPS):
        following = known + sparse @ found
        if np.abs(following - found).max() < _LAST_DIGIT:
            return np.asarray(following)
        found = following
    return np.asarray(splu(csc_matrix(identity(size, format="csc") - sparse)).solve(known))


def above(holdings: Holdings, company: int) -> Ints:
    """A company and all who hold it, directly or through others, or vote with one who does, nearest first."""
    allies = np.array([(ally.one, ally.other) for ally in holdings.allies], dtype=np.int64).reshape(-1, 2)
    seen = np.zeros(len(holdings), dtype=bool)
    seen[company] = True
    front, found = np.array([company]), [np.array([company])]
    while len(front):
        others = allies[np.isin(allies[:, 0], front), 1]
        front = np.unique(np.concatenate([holdings.owner[spans(holdings.of, front)], others]))
        front = front[~seen[front]]
        seen[front] = True
        found.append(front)
    return np.concatenate(found)


def restricted(holdings: Holdings, members: Ints) -> Holdings:
    """The holdings into some companies, all of whose owners are among them; the members in the order given."""
    place = np.full(len(holdings), -1, dtype=np.int64)
    place[members] = np.arange(len(members))
    edges = spans(holdings.of, members)
    owned = np.repeat(np.arange(len(members)), holdings.of[members + 1] - holdings.of[members])
    begin = np.concatenate([[0], np.cumsum(holdings.of[members + 1] - holdings.of[members])])
    names = [holdings.names[i] for i in members.tolist()]
    votes = [None if some is None else some[edges] for some in (holdings.votes_low, holdings.votes_high)]
    allies = tuple(
        ally._replace(one=int(place[ally.one]), other=int(place[ally.other]))
        for ally in holdings.allies
        if place[ally.one] >= 0 and place[ally.other] >= 0
    )
    return Holdings(
        names, place[holdings.owner[edges]], owned, holdings.low[edges], holdings.high[edges], begin,
        votes_low=votes[0], votes_high=votes[1], allies=allies,
    )  # fmt: skip


def shares_above(local: Holdings, cut: Ints) -> Floats:
    """Of the first company of `local`, what each of those above it has by the lower bounds: z = e + W z, all chains and loops.

    Args:
        cut: companies whose owners cannot be told (rings that own themselves): they stand as owners.
    """
    size = len(local)
    weights = np.where(np.isin(local.owned, cut), 0.0, local.low)
    matrix = csc_matrix(
        identity(size, format="csc") - csc_matrix((weights, (local.owner, local.owned)), shape=(size, size))
    )
    first = np.zeros(size)
    first[0] = 1.0
    return np.asarray(splu(matrix).solve(first))
