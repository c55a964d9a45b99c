"""Several pursuits of one matter by compiled code, under the one claim: what `paths.recoveries` computes by arrays, path by path within 1e-9."""

import numpy as np

from exequatur.value.deals import Investor
from exequatur.value.durations import Floats
from exequatur.value.kernels.holding import holds
from exequatur.value.kernels.packing import Offer, pack
from exequatur.value.kernels.pursuit import spans
from exequatur.value.model import Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.timeline import Lead

_COURSE = ("end", "paid", "spent", "ours", "theirs", "worth", "left", "owed", "part", "back")


def all_pursued(
    matter: Matter, investor: Investor, paths: Seeded, wait: float = 0.0, *,
    lead: Lead | None = None, accrues: bool = True, fee: float = 0.0, threads: int | None = None,
) -> dict[str, Floats]:  # fmt: skip
    """Of each path: `spent` and `gross`, nominal, and the net present values `alone`, to a creditor who pursues, and `buyer`, to one who bought, prices left out.

    Args:
        fee: a law firm's share of what comes in.

    Raises:
        ValueError: a matter that the compiled paths do not take.
    """
    if not holds(matter):
        raise ValueError("the kernel takes rivals who take a share, and nothing that it does not know")
    courses = []
    for pursuit in matter.pursuits:
        out = np.empty((len(_COURSE), paths.count))
        spans(pack(matter, pursuit, investor, Offer(), wait, lead, accrues), _COURSE, paths, out, threads)
        courses.append(out)
    end, paid, spent, ours, theirs, worth, left, owed, part, back = np.stack(courses, axis=1)
    amounts = _capped(end, worth * left, owed, part) + back
    kept = 1.0 - fee
    return {
        "spent": spent.sum(axis=0),
        "gross": amounts.sum(axis=0),
        "alone": (kept * amounts * np.exp(-investor.creditor * paid) - ours).sum(axis=0),
        "buyer": (kept * amounts * np.exp(-investor.funder * paid) - theirs).sum(axis=0),
    }


def _capped(end: Floats, offered: Floats, owed: Floats, part: Floats) -> Floats:
    """What each pursuit brings, the one that ends first served first, all of them no more than is owed."""
    order = np.argsort(end, axis=0, kind="stable")
    here = np.arange(end.shape[1])
    so_far, found = np.zeros(end.shape[1]), np.empty_like(end)
    for row in order:
        amount = np.minimum(offered[row, here], np.maximum(owed[row, here] - so_far, 0.0)) * part[row, here]
        so_far = so_far + amount
        found[row, here] = amount
    return found
