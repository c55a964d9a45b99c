"""The spread of a pursuit with own money, estimated: its net present value as a mixture of atoms, one text for arrays and for compiled code, as in `forms`.

Each way in which a route may be lost is an atom at its mean discounted costs, spread over three by the overrun; what a won route brings is spread over the nodes of its
length, the number of rivals, insolvency, and five quantiles of the asset. Quantiles and the mean of the worst share are those of the atoms: an estimate, no simulation.
"""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
# The same text runs on arrays and on floats; numba finds its own types.

import numpy as np
from scipy import special

from exequatur.value.screen.forms import NODES, SCORES, STATES, WEIGHTS, annuity, states
from exequatur.value.screen.names import (
    ADVERSE,
    APPEAL,
    CLAIM,
    CREDITOR,
    CV2,
    ENDS,
    ESTATE,
    EXECUTION,
    FIXED,
    GRANTED,
    GROWTH,
    HAZARD,
    INSOLVENCY,
    LEAK,
    LIMIT,
    MEAN,
    NEVER,
    OCCURS,
    ORDER,
    OTHERS,
    OVERRUN,
    PARALLEL,
    PREPARE,
    PRIORITY,
    PROTECTED,
    RATE,
    REACHABLE,
    RECOGNITION,
    RIVALS,
    SETTLEMENT,
    SETTLES,
    SLOPE,
    TIP_OFF,
    UNDERTAKING,
    VARIANCE,
    WAIT,
    WON,
    WORTH,
)  # fmt: skip
from exequatur.value.screen.numbers import exp, fade, pick, root, within

QUANTILES = 5
SHOCKS = special.ndtri((np.arange(QUANTILES) + 0.5) / QUANTILES)
OVERRUNS = np.array([-np.sqrt(3.0), 0.0, np.sqrt(3.0)])
CHANCES = np.array([1 / 6, 2 / 3, 1 / 6])
LOSSES, SETTLED = 5, 3
ATOMS = (LOSSES + SETTLED) * 3 + NODES * STATES * QUANTILES
LOW, HIGH = 0.05, 0.95
STEPS = 17
SPREAD = ("low", "high", "tail", "loss")
"""What comes out: the 5 and 95 percent quantiles, the mean of the worst share, the chance of a loss."""


def atoms(p, t, values, weights):
    """Fill the atoms and their probabilities."""
    rate, wait = t[CREDITOR], t[WAIT]
    at = 0
    mean, cv2 = p[PREPARE + MEAN], p[PREPARE + CV2]
    now = exp(-rate * wait)
    passed = fade(mean, cv2, rate)
    costs = now * (p[PREPARE + FIXED] + p[PREPARE + RATE] * annuity(mean, cv2, rate, passed))
    zero, one, _ = within(mean, cv2, p[LIMIT] - wait)
    at = spread_costs(p, at, 1.0 - zero, -costs, values, weights)
    filing = wait + mean * one / np.maximum(zero, 1e-300)
    length, variance = filing, mean * mean * cv2
    now = now * passed
    mean, cv2 = p[ORDER + MEAN], p[ORDER + CV2]
    passed = fade(mean, cv2, rate)
    costs = costs + now * p[ORDER + OCCURS] * (
        p[ORDER + FIXED] + p[ORDER + RATE] * annuity(mean, cv2, rate, passed)
    )
    order = filing + mean
    waits = p[ORDER + OCCURS] * (1.0 - p[PARALLEL]) > 0
    length, variance = pick(waits, length + mean, length), pick(waits, variance + mean * mean * cv2, variance)
    now, chance = pick(waits, now * passed, now), zero
    called = p[GRANTED] * p[UNDERTAKING]
    for stage in range(3):
        place = RECOGNITION if stage == 0 else (APPEAL if stage == 1 else EXECUTION)
        occurs = p[APPEAL + OCCURS] if stage == 1 else 1.0 + 0.0 * chance
        mean, cv2, clock = p[place + MEAN], p[place + CV2], p[place + SETTLES]
        passed, stays = fade(mean, cv2, rate + clock), fade(mean, cv2, clock)
        spent = costs + now * (p[place + FIXED] + p[place + RATE] * annuity(mean, cv2, rate + clock, passed))
        entered = chance * occurs
        end = now * passed / np.maximum(stays, 1e-300)
        lost = spent + end * (p[place + ADVERSE] + called)
        at = spread_costs(p, at, entered * stays * (1.0 - p[place + WON]), -lost, values, weights)
        ring = length + mean / 2
        offer = (
            p[place + SETTLEMENT]
            * np.minimum(p[WORTH] * exp(p[GROWTH] * ring), p[CLAIM] + p[SLOPE] * ring)
            * now
            * fade(mean / 2, cv2, rate)
        )
        alive = survives(p, ring, filing, order)
        at = spread_worth(p, at, entered * (1.0 - stays) * alive, offer - spent, ring, offer, values, weights)
        chance = chance * (1.0 - occurs) + entered * stays * p[place + WON]
        costs = costs * (1.0 - occurs) + occurs * spent
        variance = variance + occurs * mean * mean * (cv2 + (1.0 - occurs))
        length = length + occurs * mean
        now = now * (1.0 - occurs) + occurs * end
    return won(p, t, at, chance, costs, length, variance, filing, order, values, weights)


def survives(p, time, filing, order):
    """The chance that the asset can be had and is still there after so many years."""
    over = np.maximum(time - order, 0.0)
    frozen = np.minimum(order, time) + p[LEAK] * over
    open_ = filing + p[TIP_OFF] * np.maximum(time - filing, 0.0)
    return p[REACHABLE] * (
        p[GRANTED] * exp(-p[HAZARD] * frozen) + (1.0 - p[GRANTED]) * exp(-p[HAZARD] * open_)
    )


def spread_costs(p, at, chance, value, values, weights):
    """Three atoms of what was spent in vain, over budget and under it."""
    sd = p[OVERRUN]
    for i in range(3):
        values[at + i] = value * exp(sd * OVERRUNS[i] - sd * sd / 2)
        weights[at + i] = chance * CHANCES[i]
    return at + 3


def spread_worth(p, at, chance, value, time, brings, values, weights):
    """Three atoms of a settlement, by the worth of the asset, which the claim caps."""
    sd = root(p[VARIANCE] * time)
    for i in range(3):
        values[at + i] = value + brings * (np.minimum(exp(sd * OVERRUNS[i] - sd * sd / 2), 1.0) - 1.0)
        weights[at + i] = chance * CHANCES[i]
    return at + 3


def won(p, t, at, chance, costs, length, variance, filing, order, values, weights):
    """The atoms of a route that is won: the asset gone, or what it brings."""
    wait = t[WAIT]
    inside = np.maximum(length - wait, 1e-12)
    third = variance / (inside * inside) / 9
    width = root(third)
    dead = 0.0 * chance
    place = at + 3
    priority = pick((p[PRIORITY] > 0) & (p[GRANTED] > 0), order, NEVER + 0.0 * order)
    for j in range(NODES):
        unit = np.maximum(1.0 - third + SCORES[j] * width, 0.0)
        time = wait + inside * unit * unit * unit
        alive = survives(p, time, filing, order)
        dead = dead + WEIGHTS[j] * (1.0 - alive)
        owed = np.maximum(p[CLAIM] + p[SLOPE] * time, 1e-300)
        forward = p[WORTH] * exp(p[GROWTH] * time)
        solvent = exp(-p[INSOLVENCY] * (time + pick(p[PROTECTED] > 0, 0.0 * time, p[ENDS])))
        pari = (1.0 - p[ESTATE]) * owed / np.maximum(owed + p[OTHERS], 1e-300)
        ahead = p[GRANTED] * np.minimum(priority, time) + (1.0 - p[GRANTED]) * time
        chances, parts, _ = states(p, p[RIVALS] * ahead, 1.0 - solvent, pari)
        later = exp(-t[CREDITOR] * (time + p[ENDS]))
        sd = root(p[VARIANCE] * time)
        for i in range(QUANTILES):
            worth = forward * exp(sd * SHOCKS[i] - sd * sd / 2)
            for n in range(STATES):
                values[place] = later * np.minimum(worth * parts[n], owed) - costs
                weights[place] = chance * WEIGHTS[j] * alive * chances[n] / QUANTILES
                place = place + 1
    return spread_costs(p, at, chance * dead, -costs, values, weights)


def spread(p, t, alpha, values, weights, out):
    """The figures `SPREAD` of a claim."""
    atoms(p, t, values, weights)
    total, least, most, loss = 0.0 * p[CLAIM], values[0], values[0], 0.0 * p[CLAIM]
    for k in range(ATOMS):
        some_of = weights[k] > 0
        total = total + weights[k]
        least = pick(some_of, np.minimum(least, values[k]), least)
        most = pick(some_of, np.maximum(most, values[k]), most)
        loss = loss + pick(values[k] < 0, weights[k], 0.0 * total)
    edge = quantile(values, weights, total, least, most, 1.0 - alpha)
    short = 0.0 * total
    for k in range(ATOMS):
        short = short + weights[k] * np.maximum(edge - values[k], 0.0)
    out[0] = quantile(values, weights, total, least, most, LOW)
    out[1] = quantile(values, weights, total, least, most, HIGH)
    out[2] = edge - short / total / (1.0 - alpha)
    out[3] = loss / total


def quantile(values, weights, total, least, most, level):
    """The least value at or under which so much of the probability is, by bisection."""
    low, high = least - 1.0, most
    for _ in range(STEPS):
        middle = (low + high) / 2
        under = 0.0 * total
        for k in range(ATOMS):
            under = under + pick(values[k] <= middle, weights[k], 0.0 * total)
        enough = under >= level * total
        high = pick(enough, middle, high)
        low = pick(enough, low, middle)
    return high
