"""Claims that share limits of few claims as one block, and every way to fill a block as a column: lumps are then whole from the beginning.

A cap of one debtor that its two or three claims exceed together leaves a part of a claim in every linear relaxation, and a bound that no selection reaches. What such
a cap allows are few combinations: they are written down one by one, and the relaxation mixes combinations that are each allowed (Dantzig and Wolfe 1960). Only limits of many claims
stay as limits; of those a mixture leaves no more parts than there are limits that bind.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from exequatur.value.durations import Floats
from exequatur.value.portfolio.budget import Choices, Marks
from exequatur.value.portfolio.limits import SLACK

OF_FEW = 24
"""Claims that use a limit, up to which it is written out in combinations."""
EACH, ALL = 4_096, 400_000
"""Combinations of a block and of all blocks; limits of which there would be more stay limits."""


@dataclass(frozen=True)
class Columns:
    """block: of each column, rising; member: which options (column) are in it (row); uses: of the limits `shared` (rows) by it; most: of these; shared, own: numbers of
    the limits that stay limits, and of those that the columns keep by themselves; starts: the first column of each block; free: blocks of which that one holds nothing."""

    block: Choices
    member: sparse.csr_array
    uses: sparse.csc_array
    most: Floats
    shared: Choices
    own: Choices
    starts: Choices
    free: Marks

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return len(self.starts)

    def best(self, worth: Floats) -> tuple[Choices, Floats]:
        """By block: the first column of the greatest worth, and that worth."""
        top = np.maximum.reduceat(worth, self.starts) if len(worth) else np.zeros(0)
        at = np.flatnonzero(worth >= top[self.block])
        _, first = np.unique(self.block[at], return_index=True)
        return at[first], top


def columns_of(uses: sparse.csr_array, most: Floats, group: Choices, must: Choices) -> Columns:
    """The blocks of a choice and their columns.

    Args:
        uses: of each limit (row) by each option (column), from 0 on; most: of each limit.
        group: the claim of each option, from 0 on; must: claims that must take an option.
    """
    claims = int(group.max()) + 1
    rows = uses.tocoo()
    pairs = np.unique(np.stack([rows.coords[0], group[rows.coords[1]]]), axis=1)
    width = np.bincount(pairs[0], minlength=len(most))
    binds = _could_bind(rows, group, most)
    small = binds & (width <= OF_FEW)
    options = [np.zeros(0, dtype=np.int64)] * claims
    order = np.argsort(group, kind="stable")
    edges = np.searchsorted(group[order], np.arange(claims + 1))
    for g in range(claims):
        options[g] = order[edges[g] : edges[g + 1]]
    needed = np.zeros(claims, dtype=bool)
    needed[must] = True
    found: list[tuple[int, Choices]] = []
    total = 0
    waiting = _components(pairs, small, np.arange(claims), claims)
    while waiting:
        inside, limits = waiting.pop()
        made = None
        if total < ALL or not len(limits):
            made = _combinations([options[g] for g in inside], needed[inside], uses, limits, most)
        if made is None:
            widest = limits[np.argmax(width[limits])]
            small[widest] = False
            kept = np.zeros(len(most), dtype=bool)
            kept[limits] = True
            kept[widest] = False
            waiting += _components(pairs, kept, inside, claims)
            continue
        total += len(made)
        found.append((int(inside.min()), made))
    found.sort(key=lambda one: one[0])
    return _written(
        [made for _, made in found], uses, most, np.flatnonzero(binds & ~small), np.flatnonzero(small)
    )


def _could_bind(rows: sparse.coo_array, group: Choices, most: Floats) -> Marks:
    """Limits that the most that each claim can use would exceed."""
    limit, claim = rows.coords[0].astype(np.int64), group[rows.coords[1]]
    order = np.lexsort((-rows.data, claim, limit))
    limit, claim = limit[order], claim[order]
    first = np.append(True, (np.diff(limit) != 0) | (np.diff(claim) != 0))[: len(order)]
    return np.asarray(np.bincount(limit[first], weights=rows.data[order][first], minlength=len(most)) > most)


def _components(pairs: Choices, limits: Marks, inside: Choices, claims: int) -> list[tuple[Choices, Choices]]:
    """Claims that some limits tie to each other, with these limits."""
    here = np.zeros(claims, dtype=bool)
    here[inside] = True
    at = limits[pairs[0]] & here[pairs[1]]
    limit, claim = pairs[0][at], pairs[1][at]
    size = claims + len(limits)
    graph = sparse.coo_array((np.ones(len(limit)), (claim, claims + limit)), shape=(size, size))
    label = sparse.csgraph.connected_components(graph, directed=False)[1]
    found = []
    order = inside[np.argsort(label[inside], kind="stable")]
    tied: dict[int, set[int]] = {}
    for k in np.unique(limit).tolist():
        tied.setdefault(int(label[claims + k]), set()).add(k)
    for part in np.split(order, np.flatnonzero(np.diff(label[order])) + 1) if len(order) else []:
        found.append((part, np.array(sorted(tied.get(int(label[part[0]]), ())), dtype=np.int64)))
    return found


def _combinations(
    options: Sequence[Choices], needed: Marks, uses: sparse.csr_array, limits: Choices, most: Floats
) -> Choices | None:
    """Every choice (row) of at most one option a claim (one, where it is needed; -1: none) within the limits, the emptiest first; nothing where there are too many."""
    room = most[limits] * (1 + SLACK) + 1e-9
    here = uses[limits].tocsc() if len(limits) else uses
    taken = np.zeros((1, 0), dtype=np.int64)
    used = np.zeros((1, len(limits)))
    for own, must in zip(options, needed.tolist(), strict=True):
        each = here[:, own].toarray().T if len(limits) else np.zeros((len(own), 0))
        ways, takes = own, each
        if not must:
            ways, takes = np.append(-1, own), np.vstack([np.zeros((1, len(limits))), each])
        sums = (used[:, None, :] + takes[None, :, :]).reshape(len(used) * len(takes), len(limits))
        within = np.flatnonzero((sums <= room).all(axis=1))
        if len(within) > EACH and len(limits):
            return None
        before, way = np.divmod(within, len(ways))
        taken, used = np.column_stack([taken[before], ways[way]]), sums[within]
    return taken


def _written(
    found: Sequence[Choices], uses: sparse.csr_array, most: Floats, shared: Choices, own: Choices
) -> Columns:
    sizes = np.array([len(made) for made in found], dtype=np.int64)
    lengths = np.concatenate([(made >= 0).sum(axis=1) for made in found])
    at = np.concatenate([made[made >= 0] for made in found])
    block, starts = np.repeat(np.arange(len(found)), sizes), np.cumsum(sizes) - sizes
    member = sparse.csr_array(
        (np.ones(len(at)), at, np.append(0, np.cumsum(lengths))), shape=(len(block), uses.shape[1])
    )
    return Columns(
        block,
        member,
        (uses[shared] @ member.T).tocsc(),
        most[shared],
        shared,
        own,
        starts,
        lengths[starts] == 0,
    )
