"""Loops: companies that hold each other, in which order all are looked through, and rings that nobody outside owns."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from exequatur.trace.ownership.holdings import Floats, Holdings, Ints

CLOSED = 1e-12
"""A ring whose members lack less than this of being wholly held from within it, is closed."""


@dataclass(frozen=True)
class Rings:
    """The strongly connected components of holdings.

    Attributes:
        component: of each company.
        rings: the members of each component of several, or of one that holds itself, ascending.
        level: of each component: no owner from outside stands on the same level or a lower one; sources on level 0.
    """

    component: Ints
    rings: tuple[Ints, ...]
    level: Ints


def rings_of(holdings: Holdings) -> Rings:
    """Find the loops, and the order in which companies follow their owners."""
    count = len(holdings)
    graph = csr_matrix(
        (np.ones(len(holdings.owner), dtype=np.int8), (holdings.owner, holdings.owned)), shape=(count, count)
    )
    many, labels = connected_components(graph, directed=True, connection="strong")
    component = labels.astype(np.int64)
    sizes = np.bincount(component, minlength=many)
    looped = sizes > 1
    looped[component[holdings.owner[holdings.owner == holdings.owned]]] = True
    rings: list[Ints] = []
    if looped.any():
        members = np.flatnonzero(looped[component])
        order = np.argsort(component[members], kind="stable")
        members = members[order]
        rings = np.split(members, np.flatnonzero(np.diff(component[members])) + 1)
    return Rings(component, tuple(rings), _levels(holdings, component, many))


def _levels(holdings: Holdings, component: Ints, many: int) -> Ints:
    """How many steps each component is from its farthest source, by frontiers."""
    from_, to = component[holdings.owner], component[holdings.owned]
    between = from_ != to
    from_, to = from_[between], to[between]
    order = np.argsort(from_, kind="stable")
    from_, to = from_[order], to[order]
    begin = np.zeros(many + 1, dtype=np.int64)
    np.cumsum(np.bincount(from_, minlength=many), out=begin[1:])
    waiting = np.bincount(to, minlength=many)
    level = np.zeros(many, dtype=np.int64)
    front, depth = np.flatnonzero(waiting == 0), 0
    while len(front):
        level[front] = depth
        reached = to[spans(begin, front)]
        if not len(reached):
            break
        np.subtract.at(waiting, reached, 1)
        front = np.unique(reached[waiting[reached] == 0])
        depth += 1
    return level


def spans(begin: Ints, of: Ints) -> Ints:
    """The places from `begin[i]` to `begin[i + 1]` of each i, one after the other."""
    sizes = begin[of + 1] - begin[of]
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    found = np.ones(total, dtype=np.int64)
    some = sizes > 0
    if not some.any():
        return found[:0]
    starts, lengths = begin[of[some]], sizes[some]
    heads = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    found[heads] = starts
    found[heads[1:]] -= starts[:-1] + lengths[:-1] - 1
    return np.asarray(np.cumsum(found))


def placed(members: Ints, some: Ints) -> tuple[Ints, "np.ndarray[tuple[int], np.dtype[np.bool_]]"]:
    """Where each of `some` stands among the members (ascending), and whether it is one of them."""
    at = np.minimum(np.searchsorted(members, some), len(members) - 1)
    return at, np.asarray(members[at] == some)


def is_orphan(holdings: Holdings, ring: Ints, shares: Floats) -> bool:
    """Whether the members of a ring hold each other wholly: then its owners cannot be told, and (I - W) has no inverse there."""
    edges = spans(holdings.of, ring)
    sizes = holdings.of[ring + 1] - holdings.of[ring]
    _, inside = placed(ring, holdings.owner[edges])
    member = np.repeat(np.arange(len(ring)), sizes)
    held = np.bincount(member, weights=np.where(inside, shares[edges], 0.0), minlength=len(ring))
    return bool((held >= 1.0 - CLOSED).all())
