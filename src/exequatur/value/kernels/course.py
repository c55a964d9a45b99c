"""One path of one pursuit in compiled code: the events of `paths.timeline` and `paths.recoveries`, in their order, without a branch.

The numbers of a matter and its deal stand in one array, at the places that the constants below name: rates per year, times in years, money in minor units; chances as
the draws under which they come true, out of 2^32; flags 0 or 1.
"""

# mypy: disable-error-code="no-untyped-def"
# Numba finds the types; what it compiles has none to be checked here.

import math

from numba import njit

from exequatur.value.kernels.scalars import exp

NAMES = (
    "WAIT", "WAIT_OURS", "WAIT_THEIRS", "OURS", "THEIRS", "OURS_INVERSE", "THEIRS_INVERSE",
    "LIMIT", "PROTECTS", "EARLY", "PROTECTIVE", "PROTECTIVE_OURS", "PROTECTIVE_THEIRS",
    "PREPARE_FIXED", "PREPARE_RATE",
    "RECOGNITION_FIXED", "RECOGNITION_RATE", "RECOGNITION_ADVERSE", "RECOGNITION_PART",
    "APPEAL_FIXED", "APPEAL_RATE", "APPEAL_ADVERSE", "APPEAL_PART",
    "EXECUTION_FIXED", "EXECUTION_RATE", "EXECUTION_ADVERSE", "EXECUTION_PART",
    "ORDER", "FIRST", "ORDER_FIXED", "ORDER_RATE", "UNDERTAKING",
    "GRANTED", "APPEALED", "CALLED", "REACHED", "RETURNED",
    "LOG_WORTH", "LOG_DRIFT", "HAZARD", "LEAK", "TIP_OFF", "LEAKAGE",
    "CLAIM", "SLOPE", "MERGES", "MERGED_RATE", "LEFT_BY_ESTATE", "OTHERS", "PROTECTED", "LOOK_BACK", "BY_ORDER", "RIVALS", "LEFT_BY_RIVAL", "BACK",
    "KEPT", "CAP", "CAPITAL_FIRST", "CREDITOR_LEAST", "OVER_PRICE", "UPSIDE",
)  # fmt: skip
(
    WAIT, WAIT_OURS, WAIT_THEIRS, OURS, THEIRS, OURS_INVERSE, THEIRS_INVERSE,
    LIMIT, PROTECTS, EARLY, PROTECTIVE, PROTECTIVE_OURS, PROTECTIVE_THEIRS,
    PREPARE_FIXED, PREPARE_RATE,
    RECOGNITION_FIXED, RECOGNITION_RATE, RECOGNITION_ADVERSE, RECOGNITION_PART,
    APPEAL_FIXED, APPEAL_RATE, APPEAL_ADVERSE, APPEAL_PART,
    EXECUTION_FIXED, EXECUTION_RATE, EXECUTION_ADVERSE, EXECUTION_PART,
    ORDER, FIRST, ORDER_FIXED, ORDER_RATE, UNDERTAKING,
    GRANTED, APPEALED, CALLED, REACHED, RETURNED,
    LOG_WORTH, LOG_DRIFT, HAZARD, LEAK, TIP_OFF, LEAKAGE,
    CLAIM, SLOPE, MERGES, MERGED_RATE, LEFT_BY_ESTATE, OTHERS, PROTECTED, LOOK_BACK, BY_ORDER, RIVALS, LEFT_BY_RIVAL, BACK,
    KEPT, CAP, CAPITAL_FIRST, CREDITOR_LEAST, OVER_PRICE, UPSIDE,
) = range(len(NAMES))  # fmt: skip

_THIRD, _FOURTH, _FIFTH, _SIXTH = 1.0 / 6, -1.0 / 24, 1.0 / 120, -1.0 / 720
NEVER = 1e300
"""A time that no path reaches."""


@njit(inline="always")
def over(rate, inverse, at_begin, at_end, span):
    """One unit a year over a span, from the discounts at its ends; a rate near 0 has no inverse and takes the series, where the difference would cancel."""
    x = rate * span
    more = _THIRD + x * (_FOURTH + x * (_FIFTH + x * _SIXTH))
    series = at_begin * span * (1.0 + x * (-0.5 + x * more))
    return (at_begin - at_end) * inverse if inverse != 0.0 else series


@njit(inline="always")
def run(p, on, now, now_ours, now_theirs, took, ring, won, at, ours, theirs, spent):
    """A stage for one who is `on` the way: when it ends with the discounts then, whether it was settled, whether won, adverse costs, and the costs so far.

    at: where its fixed costs stand among the numbers; the rate and the adverse costs follow.
    """
    settled = on & (ring < took)
    span = min(took, ring) if on else 0.0
    end = now + span
    end_ours, end_theirs = exp(-p[OURS] * end), exp(-p[THEIRS] * end)
    won = on & won & (not settled)
    lost = on & (not settled) & (not won)
    fixed = p[at] if on else 0.0
    adverse = p[at + 2] if lost else 0.0
    ours += fixed * now_ours + p[at + 1] * over(p[OURS], p[OURS_INVERSE], now_ours, end_ours, span) + adverse * end_ours  # fmt: skip
    theirs += fixed * now_theirs + p[at + 1] * over(p[THEIRS], p[THEIRS_INVERSE], now_theirs, end_theirs, span) + adverse * end_theirs  # fmt: skip
    spent += fixed + p[at + 1] * span + adverse
    return end, end_ours, end_theirs, settled, won, adverse, ours, theirs, spent


@njit(inline="always")
def course(
    p, t0, t1, t2, t3, t4, t5, ring2, ring3, ring4, below2, below3, below4,
    granted, recognised, appealed, upheld, executed, reached, called, returned, shock, gone, insolvent, overrun,
):  # fmt: skip
    """A path up to its end.

    Args:
        p: the numbers of the matter. t0 to t5: how long each stage takes, years. ring2 to ring4: when a settlement clock rings after the stage began.
        below2 to below4: the draws under which recognition, appeal, execution are won. granted to returned: draws, as floats.
        shock: of the logarithm of the asset's worth, per root year. gone: an exponential. insolvent: when the debtor is, years. overrun: factor on costs.

    Returns: end and pay day; what was spent, nominal, and discounted at our and at their rate; what the asset would bring before rivals; what is owed; the
        share that a settlement pays; the mean number of rivals; costs that come back.
    """
    t0, t1, t2, t3, t4, t5 = (
        max(t0, 0.0),
        max(t1, 0.0),
        max(t2, 0.0),
        max(t3, 0.0),
        max(t4, 0.0),
        max(t5, 0.0),
    )
    now = p[WAIT] + t0
    protects = p[PROTECTS] > 0.0
    late = protects & (now > p[EARLY])
    filed = protects | (now <= p[LIMIT])
    now = p[EARLY] if late else now
    now_ours, now_theirs = exp(-p[OURS] * now), exp(-p[THEIRS] * now)
    span = now - p[WAIT]
    ours = (p[PROTECTIVE_OURS] if late else 0.0) + p[PREPARE_FIXED] * p[WAIT_OURS] + p[PREPARE_RATE] * over(p[OURS], p[OURS_INVERSE], p[WAIT_OURS], now_ours, span)  # fmt: skip
    theirs = (p[PROTECTIVE_THEIRS] if late else 0.0) + p[PREPARE_FIXED] * p[WAIT_THEIRS] + p[PREPARE_RATE] * over(p[THEIRS], p[THEIRS_INVERSE], p[WAIT_THEIRS], now_theirs, span)  # fmt: skip
    spent = (p[PROTECTIVE] if late else 0.0) + p[PREPARE_FIXED] + p[PREPARE_RATE] * span
    filing, filing_ours, filing_theirs = now, now_ours, now_theirs
    had = filing + t1
    had_ours, had_theirs = exp(-p[OURS] * had), exp(-p[THEIRS] * had)
    waits = filed & (p[FIRST] > 0.0)
    now = had if waits else now
    now_ours = had_ours if waits else now_ours
    now_theirs = had_theirs if waits else now_theirs
    now, now_ours, now_theirs, settled2, on, adverse2, ours, theirs, spent = run(p, filed, now, now_ours, now_theirs, t2, ring2, recognised < below2, RECOGNITION_FIXED, ours, theirs, spent)  # fmt: skip
    had_judgment, judgment_at = on, now
    appeals = on & (appealed < p[APPEALED])
    now, now_ours, now_theirs, settled3, kept, adverse3, ours, theirs, spent = run(p, appeals, now, now_ours, now_theirs, t3, ring3, upheld < below3, APPEAL_FIXED, ours, theirs, spent)  # fmt: skip
    on = (on & (not appeals)) | kept
    end, end_ours, end_theirs, settled4, won, adverse4, ours, theirs, spent = run(p, on, now, now_ours, now_theirs, t4, ring4, executed < below4, EXECUTION_FIXED, ours, theirs, spent)  # fmt: skip
    settled = settled2 | settled3 | settled4
    part = p[RECOGNITION_PART] if settled2 else (p[APPEAL_PART] if settled3 else (p[EXECUTION_PART] if settled4 else 1.0))  # fmt: skip
    effective = had < end
    until = had if effective else end
    until_ours, until_theirs = had_ours if effective else end_ours, had_theirs if effective else end_theirs
    order = p[ORDER] if filed else 0.0
    ours += order * (p[ORDER_FIXED] * filing_ours + p[ORDER_RATE] * over(p[OURS], p[OURS_INVERSE], filing_ours, until_ours, until - filing))  # fmt: skip
    theirs += order * (p[ORDER_FIXED] * filing_theirs + p[ORDER_RATE] * over(p[THEIRS], p[THEIRS_INVERSE], filing_theirs, until_theirs, until - filing))  # fmt: skip
    spent += order * (p[ORDER_FIXED] + p[ORDER_RATE] * (until - filing))
    back = (spent - adverse2 - adverse3 - adverse4) * overrun * p[BACK] if won else 0.0
    frozen = filed & effective & (granted < p[GRANTED])
    damages = p[UNDERTAKING] if frozen & (not won) & (not settled) & (called < p[CALLED]) else 0.0
    paid = end if settled else end + t5

    open_until = filing if filing < end else end
    exposed = had + p[LEAK] * (end - had) if frozen else open_until + p[TIP_OFF] * (end - open_until)
    leaks, away = p[LEAKAGE] > 0.0, p[HAZARD] * exposed
    log = p[LOG_WORTH] + p[LOG_DRIFT] * end + math.sqrt(end) * shock - (away if leaks else 0.0)
    there = (won | settled) & (reached < p[REACHED]) & (leaks | (gone > away))
    worth = exp(log) if there else 0.0
    before = judgment_at if had_judgment & (judgment_at < end) else end
    merged = (p[CLAIM] + p[SLOPE] * before) * (1.0 + p[MERGED_RATE] * (end - before))
    owed = merged if p[MERGES] > 0.0 else p[CLAIM] + p[SLOPE] * end
    after = (p[LOOK_BACK] > 0.0) & (insolvent >= end) & (insolvent < paid + p[LOOK_BACK]) & (returned < p[RETURNED])  # fmt: skip
    caught = (insolvent < end) | ((p[PROTECTED] == 0.0) & (insolvent < paid)) | after
    rivals = p[RIVALS] * (had if frozen & (p[BY_ORDER] > 0.0) else end)
    rivals = 0.0 if caught | (not there) else rivals
    worth = worth * p[LEFT_BY_ESTATE] * owed / max(owed + p[OTHERS], 1e-300) if caught else worth
    return (
        end, paid, (spent + damages) * overrun, (ours + damages * end_ours) * overrun, (theirs + damages * end_theirs) * overrun,
        worth, owed, part, rivals, back,
    )  # fmt: skip


@njit(inline="always")
def shares(p, worth, left, owed, part, back, paid, spent, ours, theirs, mult, pct):
    """What a path is worth to each party under each strategy, prices left out.

    Args:
        left: of the asset by rivals; mult, pct: of the funder's schedules in the year of the payment.

    Returns: the gross recovery; net present values of the creditor alone, the creditor funded, the funder, the buyer, the creditor and the buyer with upside.
    """
    gross = min(worth * left, max(owed, 0.0)) * part + back
    net = gross * p[KEPT]
    at_ours, at_theirs = exp(-p[OURS] * paid), exp(-p[THEIRS] * paid)
    capital = spent if p[CAPITAL_FIRST] > 0.0 else 0.0
    take = max(mult * spent, capital + pct * max(net - capital, 0.0))
    take = max(min(min(take, p[CAP] * net), min(p[CREDITOR_LEAST] * net, net)), 0.0)
    extra = max(min(p[UPSIDE] * max(net - spent - p[OVER_PRICE], 0.0), net), 0.0)
    return (
        gross, net * at_ours - ours, (net - take) * at_ours, take * at_theirs - theirs, net * at_theirs - theirs,
        extra * at_ours, (net - extra) * at_theirs - theirs,
    )  # fmt: skip
