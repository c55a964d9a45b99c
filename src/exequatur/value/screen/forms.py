"""The closed forms of one claim, written once for two evaluators: on arrays of claims by numpy, and on one claim after the other in compiled code.

A path's weight e^(-sum a_i T_i) factors over the stages (docs/value.md). Under it each Gamma stage is a Gamma again; their sum is matched by one Gamma of the same mean
and variance. What depends on the length of a route is summed over the nodes of a Gauss-Legendre rule in probability, the quantiles of the Gamma by Wilson and
Hilferty; what depends on the completed year too, over partial integrals of the polynomial through those nodes. One set of nodes, tilted at the mean of the two
rates of discount, serves both parties: each node has the rest of the discount, and their sum is scaled to the exact weight of the way.

`p` holds the figures of a claim by the places in `names`, `t` those that all claims share.
"""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
# The same text runs on arrays and on floats; numba finds its own types.

import numpy as np
from scipy import special

from exequatur.value.screen.names import (
    ADVERSE,
    ADVERSE_COSTS,
    APPEAL,
    CAPITAL,
    CLAIM,
    COSTS,
    CREDITOR,
    CV2,
    ENDS,
    ESTATE,
    EXECUTION,
    FIXED,
    FUNDER,
    GRANTED,
    GROSS,
    GROWTH,
    HAZARD,
    HURDLE,
    INSOLVENCY,
    KEEPS,
    LEAK,
    LIMIT,
    MEAN,
    MOST,
    NEVER,
    OCCURS,
    ORDER,
    OTHERS,
    OVER,
    OVERRUN,
    PARALLEL,
    PREPARE,
    PRICE,
    PRIORITY,
    PROTECTED,
    RATE,
    REACHABLE,
    RECOGNITION,
    RIVAL_SHARE,
    RIVALS,
    SETTLEMENT,
    SETTLES,
    SHARED,
    SLOPE,
    TAKE,
    TIP_OFF,
    UNDERTAKING,
    UPSIDE_KEEPS,
    VARIANCE,
    WAIT,
    WON,
    WORTH,
)  # fmt: skip
from exequatur.value.screen.numbers import exp, fade, log, norm, pick, root, some, within

NODES = 5
COUNTED = 4
"""Rivals that are counted one by one."""
_POINTS, _SHARES = np.polynomial.legendre.leggauss(NODES)
SCORES, WEIGHTS = special.ndtri((_POINTS + 1) / 2), _SHARES / 2
EDGES = np.concatenate([[0.0], np.cumsum(WEIGHTS)])
"""Each node stands for the probability from one edge to the next."""
STATES = COUNTED + 2
SMALL = 1e-3
"""So small a chance of one completed year in what a node stands for is reckoned with the next year."""


# A way: weights at both rates; mean and variance of its length under the tilt between them; of the costs on it, nominal, the mean, the covariance with the length, the
# variance.


def start(p, t, before):
    """Preparation, in time, from the wait on: the tilted Gamma cut off at the limit, with the moments that are left."""
    mean, cv2, wait = p[PREPARE + MEAN], p[PREPARE + CV2], t[WAIT]
    left = p[LIMIT] - wait
    middle = (t[CREDITOR] + t[FUNDER]) / 2 + before
    tilted = mean / (1.0 + middle * mean * cv2)
    zero, one, two = within(tilted, cv2, left)
    inside = np.maximum(zero, 1e-300)
    length = tilted * one / inside
    second = tilted * tilted * (1.0 + cv2) * two / inside
    variance = np.maximum(second - length * length, 0.0)
    early, late = t[CREDITOR] + before, t[FUNDER] + before
    first = (
        exp(-early * wait) * fade(mean, cv2, early) * within(mean / (1.0 + early * mean * cv2), cv2, left)[0]
    )
    other = exp(-late * wait) * fade(mean, cv2, late) * within(mean / (1.0 + late * mean * cv2), cv2, left)[0]
    rate = p[PREPARE + RATE]
    return (
        first,
        other,
        wait + length,
        variance,
        p[PREPARE + FIXED] + rate * length,
        rate * variance,
        rate * rate * variance,
    )


def then(p, at, way, t, decay, chance):
    """The way with one more stage at the places from `at`, whose worth decays at `decay` beside the discount, and which is passed with `chance`."""
    mean, cv2, rate = p[at + MEAN], p[at + CV2], p[at + RATE]
    length = mean / (1.0 + ((t[CREDITOR] + t[FUNDER]) / 2 + decay) * mean * cv2)
    variance = length * length * cv2
    return (
        way[0] * fade(mean, cv2, t[CREDITOR] + decay) * chance,
        way[1] * fade(mean, cv2, t[FUNDER] + decay) * chance,
        way[2] + length,
        way[3] + variance,
        way[4] + p[at + FIXED] + rate * length,
        way[5] + rate * variance,
        way[6] + rate * rate * variance,
    )


def times(way, factor):
    """The way with its weights multiplied."""
    return way[0] * factor, way[1] * factor, way[2], way[3], way[4], way[5], way[6]


def settled(p, at, way, t, decay):
    """The way that ends in a stage by a settlement: its time has the density e^(-b t) P(T > t), b = rate + decay + clock."""
    mean, cv2, rate = p[at + MEAN], p[at + CV2], p[at + RATE]
    clock = p[at + SETTLES]
    if not some(way[0] * clock * p[at + SETTLEMENT] > 0):
        return times(way, 0.0)
    b = np.maximum((t[CREDITOR] + t[FUNDER]) / 2 + decay + clock, 1e-12)
    passed = fade(mean, cv2, b)
    slope = mean * passed / (1.0 + b * mean * cv2)
    curve = mean * mean * (1.0 + cv2) * passed / ((1.0 + b * mean * cv2) * (1.0 + b * mean * cv2))
    whole = np.maximum((1.0 - passed) / b, 1e-300)
    length = np.maximum((1.0 - passed) / (b * b) - slope / b, 0.0) / whole
    second = np.maximum(2 * (1.0 - passed) / (b * b * b) - 2 * slope / (b * b) - curve / b, 0.0) / whole
    variance = np.maximum(second - length * length, 0.0)
    one = np.maximum(t[CREDITOR] + decay + clock, 1e-12)
    two = np.maximum(t[FUNDER] + decay + clock, 1e-12)
    paid = clock * p[at + SETTLEMENT]
    return (
        way[0] * paid * (1.0 - fade(mean, cv2, one)) / one,
        way[1] * paid * (1.0 - fade(mean, cv2, two)) / two,
        way[2] + length,
        way[3] + variance,
        way[4] + p[at + FIXED] + rate * length,
        way[5] + rate * variance,
        way[6] + rate * rate * variance,
    )


def states(p, rivals, lost, pari):
    """How many rivals were before us (those that are not counted one by one leave what they leave in the mean), or insolvency: the chance of each, what is left of the
    asset, its logarithm.

    `rivals`: the mean of their Poisson number; `lost`: the chance of insolvency; `pari`: what it leaves.
    """
    share = p[RIVAL_SHARE]
    left, step = 1.0 - share, log(1.0 - share)
    one = exp(-rivals) * (1.0 - lost)
    two, three = one * rivals, one * rivals * rivals / 2
    four = three * rivals / 3
    beyond = np.maximum(1.0 - lost - one - two - three - four, 0.0)
    leaves = (1.0 - lost) * exp(-rivals * share) - one - left * (two + left * (three + left * four))
    tail = np.minimum(np.maximum(leaves / np.maximum(beyond, 1e-300), 0.0), left * left * left * left)
    return (
        (one, two, three, four, beyond, lost),
        (1.0 + 0.0 * left, left, left * left, left * left * left, tail, pari),
        (0.0 * step, step, 2 * step, 3 * step, log(tail), log(pari)),
    )


def least(node, most, most2):
    """E of the lesser of the asset and `most` over the states; `most2`: the variance of the logarithm of `most`.

    `node`: the chance of each state, what it leaves, its logarithm; the mean worth of the asset, its logarithm, the variance of its logarithm.
    """
    chances, parts, logs, forward, height, spread2 = node
    width = root(np.maximum(spread2 + most2, 1e-16))
    over = 1.0 / width
    base = (height - log(most)) * over + width / 2
    kept = full = 0.0 * forward
    for n in range(STATES):
        if some(chances[n] > 1e-10):
            d = base + logs[n] * over
            kept = kept + chances[n] * parts[n] * norm(-d)
            full = full + chances[n] * norm(d - width)
    return forward * kept + most * full


def bounded(most, spread2, owed):
    """The mean of the lesser of a lognormal amount and what is owed, and the variance of its logarithm if it were lognormal."""
    near = (spread2 > 0) & (log(most) + 4.0 * root(spread2) > log(owed))
    if some(near):
        width = root(np.maximum(spread2, 1e-16))
        d = (log(most) - log(owed)) / width + width / 2
        first = most * norm(-d) + owed * norm(d - width)
        second = most * most * exp(spread2) * norm(-d - width) + owed * owed * norm(d - width)
        ratio = np.maximum(second / np.maximum(first * first, 1e-300), 1.0)
        return pick(near, first, np.minimum(most, owed)), pick(
            near, log(ratio), pick(most < owed, spread2, 0.0)
        )
    return np.minimum(most, owed), pick(most < owed, spread2, 0.0 * spread2)


def capped(node, kink, spent, noise, whole, owed):
    """E of the lesser of what comes in and `kink` times the costs; all of it where there is no kink."""
    if kink < NEVER:
        most, most2 = bounded(kink * spent, noise, owed)
        return least(node, most, most2)
    return whole


def leaf(p, t, way, paid, cash, order, solvent, one, two, pct, out):
    """Add what a way brings at its end.

    `paid`: the share of it that a settlement pays, else 1; `cash`: years from the end to the cash; `order`: years to the order that gave priority;
    `solvent`: the chance that no insolvency comes between the end and the cash; `one`, `two`, `pct`: by completed year, the kinks of a funder's take in units of the costs,
    and its share from the second on.
    """
    first, other, mean, variance, costs, with_costs, costs2 = way
    wait = t[WAIT]
    length = np.maximum(mean - wait, 1e-12)
    third = variance / (length * length) / 9
    spread = root(third)
    half = (t[FUNDER] - t[CREDITOR]) / 2
    per_year = pick(variance > 0, with_costs / np.maximum(variance, 1e-300), 0.0 * variance)
    around = np.maximum(costs2 - with_costs * per_year, 0.0)
    years = len(pct)
    early = late = gross = gross_late = take = take_late = over = over_late = 0.0 * mean
    for j in range(NODES):
        unit = np.maximum(1.0 - third + SCORES[j] * spread, 0.0)
        years_in = length * unit * unit * unit
        at = wait + years_in
        ours = WEIGHTS[j] * exp(half * (at - mean))
        theirs = WEIGHTS[j] * exp(-half * (at - mean))
        early = early + ours
        late = late + theirs
        owed = np.maximum(p[CLAIM] + p[SLOPE] * at, 1e-300)
        forward = np.maximum(p[WORTH] * exp(p[GROWTH] * at), 1e-300)
        lost = 1.0 - exp(-p[INSOLVENCY] * at) * solvent
        pari = (1.0 - p[ESTATE]) * owed / np.maximum(owed + p[OTHERS], 1e-300)
        chances, parts, logs = states(p, p[RIVALS] * np.minimum(order, at), lost, pari)
        node = (chances, parts, logs, forward, log(forward), p[VARIANCE] * at)
        whole = least(node, owed, 0.0)
        gross = gross + ours * whole
        gross_late = gross_late + theirs * whole
        if t[CAPITAL] + t[SHARED] <= 0:
            continue
        spent = np.maximum(costs + per_year * (at - mean), 1e-9)
        noise = p[OVERRUN] * p[OVERRUN] + log(1.0 + around / (spent * spent))
        if t[CAPITAL] > 0:
            scale = t[KEEPS] * paid
            taken = 0.0 * whole
            since = EDGES[j] + 0.0 * mean
            for y in range(years):
                until = EDGES[j + 1] + 0.0 * mean
                if y < years - 1:
                    ratio = exp(log(np.maximum(y + 1 - cash, 0.0) / length) / 3)
                    until = np.minimum(norm((ratio - 1.0 + third) / np.maximum(spread, 1e-9)), until)
                counts = until - since > (SMALL if y < years - 1 else 0.0)
                if some(counts):
                    weight = pick(counts, until - since, 0.0)
                    since = pick(counts, until, since)
                    got = t[MOST] * capped(node, one[y], spent / scale, noise, whole, owed)
                    if pct[y] > 0:
                        got = got + pct[y] * (whole - capped(node, two[y], spent / scale, noise, whole, owed))
                    taken = taken + weight * got
            take = take + ours / WEIGHTS[j] * taken
            take_late = take_late + theirs / WEIGHTS[j] * taken
        if t[SHARED] > 0:
            hurdle = t[HURDLE] * p[PRICE]
            share = spent / (spent + hurdle)
            kink, noise2 = bounded(
                (spent + hurdle) / (t[UPSIDE_KEEPS] * paid),
                log(1.0 + share * share * (exp(noise) - 1.0)),
                owed,
            )
            more = whole - least(node, kink, noise2)
            over = over + ours * more
            over_late = over_late + theirs * more
    ours, theirs = first / early, other / late
    out[GROSS] += ours * gross
    out[GROSS + 1] += theirs * gross_late
    out[TAKE] += ours * take * t[KEEPS]
    out[TAKE + 1] += theirs * take_late * t[KEEPS]
    out[OVER] += ours * over * t[UPSIDE_KEEPS]
    out[OVER + 1] += theirs * over_late * t[UPSIDE_KEEPS]


def stage_costs(p, at, reached, rate, called):
    """The weight with which a stage is won, what it costs, and adverse costs; seen from today."""
    mean, cv2 = p[at + MEAN], p[at + CV2]
    s = rate + p[at + SETTLES]
    passed = fade(mean, cv2, s)
    lost = reached * passed * (1.0 - p[at + WON])
    return (
        reached * passed * p[at + WON],
        reached * (p[at + FIXED] + p[at + RATE] * annuity(mean, cv2, s, passed)),
        lost * (p[at + ADVERSE] + called),
    )


def annuity(mean, cv2, s, passed):
    """(1 - L(s)) / s, the mean duration where s is 0."""
    small = np.abs(s) * mean < 1e-7
    return pick(small, mean - s / 2 * mean * mean * (1.0 + cv2), (1.0 - passed) / pick(small, 1.0, s))


def spend(p, t, rate, at, out):
    """What the route costs, and adverse costs, at a rate. An application for an order is taken to be paid for in full."""
    wait = t[WAIT]
    mean, cv2 = p[PREPARE + MEAN], p[PREPARE + CV2]
    begin = exp(-rate * wait)
    passed = fade(mean, cv2, rate)
    total = begin * (p[PREPARE + FIXED] + p[PREPARE + RATE] * annuity(mean, cv2, rate, passed))
    reached = begin * passed * within(mean / (1.0 + rate * mean * cv2), cv2, p[LIMIT] - wait)[0]
    mean, cv2 = p[ORDER + MEAN], p[ORDER + CV2]
    passed = fade(mean, cv2, rate)
    total = total + reached * p[ORDER + OCCURS] * (
        p[ORDER + FIXED] + p[ORDER + RATE] * annuity(mean, cv2, rate, passed)
    )
    reached = pick(p[ORDER + OCCURS] * (1.0 - p[PARALLEL]) > 0, reached * passed, reached)
    called = p[GRANTED] * p[UNDERTAKING]
    reached, spent, lost = stage_costs(p, RECOGNITION, reached, rate, called)
    total, adverse = total + spent, lost
    kept, spent, lost = stage_costs(p, APPEAL, reached * p[APPEAL + OCCURS], rate, called)
    total, adverse = total + spent, adverse + lost
    _, spent, lost = stage_costs(p, EXECUTION, reached * (1.0 - p[APPEAL + OCCURS]) + kept, rate, called)
    out[COSTS + at] = total + spent
    out[ADVERSE_COSTS + at] = adverse + lost


def together(one, other):
    """Two ways as one, of the same weights and the same moments under the tilt between the two rates."""
    a, b = root(one[0] * one[1]), root(other[0] * other[1])
    whole = np.maximum(a + b, 1e-300)
    a, b = a / whole, b / whole
    length, costs = one[2] - other[2], one[4] - other[4]
    both = a * b
    return (
        one[0] + other[0],
        one[1] + other[1],
        a * one[2] + b * other[2],
        a * one[3] + b * other[3] + both * length * length,
        a * one[4] + b * other[4],
        a * one[5] + b * other[5] + both * length * costs,
        a * one[6] + b * other[6] + both * costs * costs,
    )


def ordered(p, t, way, frozen):
    """The way from the filing to the beginning of recognition, with an order or without one; and how long an order beside it takes."""
    hazard = p[HAZARD]
    way = times(way, p[GRANTED] if frozen else 1.0 - p[GRANTED])
    mean, cv2, per_year = p[ORDER + MEAN], p[ORDER + CV2], p[ORDER + RATE]
    extra = hazard - p[LEAK] * hazard if frozen else 0.0 * hazard
    took = mean / (1.0 + extra * mean * cv2)
    beside = fade(mean, cv2, extra)
    before = then(p, ORDER, way, t, hazard if frozen else p[TIP_OFF] * hazard, 1.0)
    waits = p[ORDER + OCCURS] * (1.0 - p[PARALLEL]) > 0
    return (
        pick(waits, before[0], way[0] * beside),
        pick(waits, before[1], way[1] * beside),
        pick(waits, before[2], way[2]),
        pick(waits, before[3], way[3]),
        pick(waits, before[4], way[4] + p[ORDER + FIXED] + per_year * took),
        pick(waits, before[5], way[5]),
        pick(waits, before[6], way[6] + per_year * per_year * took * took * cv2),
    ), took


def hasty(p, t):
    """By how much settlements in recognition that come before an order beside it are worth more or less than `ordered` makes them: it lets all wait for the order.

    Of clock s and order T, the integral of s e^(-bt) (P(T > t) e^(-dt) - E[e^(-xT); T > t]), d and x being the decay without an order and before it beyond that under one.
    """
    mean, cv2 = p[ORDER + MEAN], p[ORDER + CV2]
    leak = p[LEAK] * p[HAZARD]
    extra, bare = p[HAZARD] - leak, p[TIP_OFF] * p[HAZARD] - leak
    b = np.maximum((t[CREDITOR] + t[FUNDER]) / 2 + leak + p[RECOGNITION + SETTLES], 1e-12)
    whole = np.maximum((1.0 - fade(p[RECOGNITION + MEAN], p[RECOGNITION + CV2], b)) / b, 1e-300)
    waits = fade(mean, cv2, extra)
    more = (1.0 - fade(mean, cv2, b + bare)) / ((b + bare) * waits) - (
        1.0 - fade(mean, cv2, b + extra) / waits
    ) / b
    factor = np.maximum(1.0 + more / whole, 0.0)
    return pick(p[PARALLEL] > 0, factor, 1.0 + 0.0 * factor)


def paid_by(p, at):
    """The share that a settlement in a stage pays, kept above zero."""
    return np.maximum(p[at + SETTLEMENT], 1e-6)


def ends(p, t, way, beside):
    """The ways in which a route may end that bring something: settled in recognition, in an appeal, in execution, or executed."""
    in_recognition = settled(p, RECOGNITION, way, t, beside)
    way = then(p, RECOGNITION, way, t, beside + p[RECOGNITION + SETTLES], p[RECOGNITION + WON])
    appealed = times(way, p[APPEAL + OCCURS])
    in_appeal = settled(p, APPEAL, appealed, t, beside)
    appealed = then(p, APPEAL, appealed, t, beside + p[APPEAL + SETTLES], p[APPEAL + WON])
    way = together(times(way, 1.0 - p[APPEAL + OCCURS]), appealed)
    in_execution = settled(p, EXECUTION, way, t, beside)
    way = then(p, EXECUTION, way, t, beside + p[EXECUTION + SETTLES], p[EXECUTION + WON])
    cash, cash2 = p[ENDS], p[ENDS + 1]
    executed = (
        way[0] * fade(cash, cash2, t[CREDITOR]),
        way[1] * fade(cash, cash2, t[FUNDER]),
        way[2],
        way[3],
        way[4],
        way[5],
        way[6],
    )
    return executed, in_recognition, in_appeal, in_execution


def reap(p, t, found, order, one, two, pct, out):
    """Add what all ends bring."""
    cash, cash2 = p[ENDS], p[ENDS + 1]
    middle = (t[CREDITOR] + t[FUNDER]) / 2
    later = fade(cash, cash2, middle + p[INSOLVENCY]) / fade(cash, cash2, middle)
    sure = 1.0 + 0.0 * later
    leaf(p, t, found[0], sure, cash, order, pick(p[PROTECTED] > 0, sure, later), one, two, pct, out)
    if some(p[RECOGNITION + SETTLES] * p[RECOGNITION + SETTLEMENT] > 0):
        leaf(p, t, found[1], paid_by(p, RECOGNITION), 0.0 * cash, order, sure, one, two, pct, out)
    if some(p[APPEAL + OCCURS] * p[APPEAL + SETTLES] * p[APPEAL + SETTLEMENT] > 0):
        leaf(p, t, found[2], paid_by(p, APPEAL), 0.0 * cash, order, sure, one, two, pct, out)
    if some(p[EXECUTION + SETTLES] * p[EXECUTION + SETTLEMENT] > 0):
        leaf(p, t, found[3], paid_by(p, EXECUTION), 0.0 * cash, order, sure, one, two, pct, out)


def figures(p, t, one, two, pct, out):
    """All figures of a claim, by the places in `names.OUT`. Ways with an order and without one are taken as one where the order gives no priority."""
    for i in range(len(out)):
        out[i] = 0.0
    spend(p, t, t[CREDITOR], 0, out)
    spend(p, t, t[FUNDER], 1, out)
    filed = times(start(p, t, p[HAZARD]), p[REACHABLE])
    open_, _ = ordered(p, t, filed, False)
    found = ends(p, t, open_, p[TIP_OFF] * p[HAZARD])
    never = NEVER + 0.0 * p[CLAIM]
    if some(p[GRANTED] > 0):
        frozen, took = ordered(p, t, filed, True)
        had = frozen[2] + p[PARALLEL] * took
        frozen = ends(p, t, frozen, p[LEAK] * p[HAZARD])
        in_recognition = times(frozen[1], hasty(p, t))
        first = p[PRIORITY]
        found = (
            together(found[0], times(frozen[0], 1.0 - first)),
            together(found[1], times(in_recognition, 1.0 - first)),
            together(found[2], times(frozen[2], 1.0 - first)),
            together(found[3], times(frozen[3], 1.0 - first)),
        )
        if some(first > 0):
            prior = (
                times(frozen[0], first),
                times(in_recognition, first),
                times(frozen[2], first),
                times(frozen[3], first),
            )
            reap(p, t, prior, had, one, two, pct, out)
    reap(p, t, found, never, one, two, pct, out)
