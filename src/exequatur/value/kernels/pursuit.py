"""One pursuit, path by path, in compiled code: what `paths` computes by arrays, on the same draws.

For each path: the gross recovery and when it is paid, what was invested, and the net present value to each party of pursuit with own money, litigation funding,
an outright sale (price left out) and a sale with shared upside (price left out).
"""

import math
from dataclasses import dataclass, field

import numpy as np
from numba import njit, prange

from exequatur.value.deals import Investor
from exequatur.value.durations import Floats
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms
from exequatur.value.kernels.scalars import annuity, block, normal, spline
from exequatur.value.model import Matter, Stage, Took, mean_of
from exequatur.value.paths.draws import NODES, beta_odds, key_of, unit_gamma

COLUMNS = (
    "gross",
    "paid",
    "invested",
    "alone",
    "funded",
    "funder",
    "buyer",
    "upside_creditor",
    "upside_buyer",
)

_START, _STEP = float(NODES[0]), float(NODES[1] - NODES[0])
_STAGE = 7
_NEVER = 1e300


@dataclass(frozen=True)
class Offer:
    """The terms that are valued on every path: of a funder, and of a sale with upside (price, share, hurdle multiple)."""

    terms: FundingTerms = field(default_factory=FundingTerms)
    price: float = 0.0
    share: float = 0.0
    hurdle: float = 1.0


def fits(matter: Matter) -> bool:
    """Does the kernel take this matter? One pursuit, rivals who take a share."""
    return len(matter.pursuits) == 1 and not (matter.race.size is not None and matter.race.rate)


def pursued(matter: Matter, offer: Offer, investor: Investor, seed: int, first: int, count: int, wait: float = 0.0) -> Floats:  # fmt: skip
    """The figures `COLUMNS` of the paths `first` to `first + count` - 1, one row each.

    Raises:
        ValueError: a matter that the kernel does not take.
    """
    if not fits(matter):
        raise ValueError("the kernel takes one pursuit, with rivals who take a share")
    numbers, table, odds = _packed(matter, investor, offer, wait)
    pursuit = matter.pursuits[0]
    names = (pursuit.route.forum, pursuit.route.instrument)
    keys = np.array(
        [
            key_of("pursuit", matter.id, pursuit.asset.id, *names),
            key_of("forum", *names),
            key_of("debtor", matter.debtor or matter.id),
            key_of("overrun", matter.id),
        ],
        dtype=np.uint64,
    )
    schedule = np.array([_long(offer.terms.mult), _long(offer.terms.pct)])
    out = np.empty((count, len(COLUMNS)))
    _run(out, numbers, table, odds, keys, schedule, np.uint64(seed), np.uint64(first))
    return out


def _long(schedule: tuple[float, ...]) -> list[float]:
    """A schedule for a hundred years, its last entry going on."""
    return [schedule[min(i, len(schedule) - 1)] for i in range(100)]


def _stage(stage: Stage | None) -> list[float]:
    if stage is None:
        return [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    return [mean_of(stage.won), stage.fixed, stage.rate, stage.adverse, stage.settles, stage.settlement, float(isinstance(stage.won, Beta))]  # fmt: skip


def _packed(matter: Matter, investor: Investor, offer: Offer, wait: float) -> tuple[Floats, Floats, Floats]:
    """The matter as numbers in the order in which `_path` reads them; splines of durations and of chances."""
    pursuit = matter.pursuits[0]
    asset, route, race, growth = pursuit.asset, pursuit.route, matter.race, matter.growth
    order = route.freeze
    none = Took(fixed=0.0)
    took = [
        route.prepare.took,
        order.took if order else none,
        route.recognition.took,
        route.appeal.took if route.appeal else none,
        route.execution.took,
        route.distribution,
    ]
    durations = [one.duration() for one in took]
    numbers = [float(one.mean) for one in durations] + [
        float(bool(one.cv2) and bool(one.mean)) for one in durations
    ]
    numbers += (
        _stage(route.prepare) + _stage(route.recognition) + _stage(route.appeal) + _stage(route.execution)
    )
    numbers += [
        float(order is not None), mean_of(order.granted) if order else 0.0, order.fixed if order else 0.0, order.rate if order else 0.0,
        float(order.parallel) if order else 1.0, order.undertaking if order else 0.0, order.undertaking_called if order else 0.0,
        _NEVER if route.limit is None else route.limit, -1.0 if route.protective is None else route.protective,
        -1.0 if route.merges_at is None else route.merges_at, float(route.priority_at == "freeze"), float(route.protected_by_execution),
        route.costs_back, float(route.appeal is not None), route.appealed,
        asset.worth * (asset.fx or 1.0) * asset.forced_sale,
        asset.drift - asset.volatility**2 / 2 + asset.fx_drift - asset.fx_volatility**2 / 2, asset.volatility, asset.fx_volatility,
        asset.correlation, asset.reachable, asset.hazard, asset.leak, asset.tip_off, float(asset.form == "leakage"),
        race.rate, race.share, race.insolvency, race.others, race.estate, race.look_back, race.returned,
        matter.claim, growth.base * growth.rate + growth.delayed_base * growth.delayed, matter.overrun,
        wait, investor.creditor, investor.funder, offer.terms.cap, float(offer.terms.return_of_capital_first), offer.price, offer.share,
        offer.hurdle,
    ]  # fmt: skip
    table = np.zeros((6, 4, len(NODES) - 1))
    for i, one in enumerate(durations):
        if one.cv2 and one.mean:
            table[i] = unit_gamma(float(one.cv2)).c
    odds = np.zeros((3, 4, len(NODES) - 1))
    for i, stage in enumerate((route.recognition, route.appeal, route.execution)):
        if stage is not None and isinstance(stage.won, Beta):
            odds[i] = beta_odds(stage.won.a, stage.won.b).c
    return np.array(numbers), table, odds


@njit(parallel=True, cache=True)
def _run(out, numbers, table, odds, keys, schedule, seed, first):  # type: ignore[no-untyped-def]
    for i in prange(out.shape[0]):
        _path(out[i], numbers, table, odds, keys, schedule, seed, first + np.uint64(i))


@njit(cache=True, inline="always")
def _four(path, number, key, seed):  # type: ignore[no-untyped-def]
    low = np.uint64(0xFFFFFFFF)
    return block(
        path & low, path >> np.uint64(32), np.uint64(number), key & low, seed & low, key >> np.uint64(32)
    )


@njit(cache=True, inline="always")
def _over(rate, at_begin, at_end, span):  # type: ignore[no-untyped-def]
    """One unit a year over a span, from the discounts at its ends."""
    x = rate * span
    if abs(x) < 1e-3:  # the difference would cancel; the series is exact to the last digit
        return at_begin * span * (1.0 - x / 2 * (1.0 - x / 3 * (1.0 - x / 4 * (1.0 - x / 5))))
    return (at_begin - at_end) / rate


@njit(cache=True, inline="always")
def _lasts(table, slot, u, mean, random):  # type: ignore[no-untyped-def]
    if random == 0.0:
        return mean
    unit = max(spline(table, slot, normal(u), _START, _STEP), 0.0)
    return mean * unit * unit * unit


@njit(cache=True, inline="always")
def _won(u, stage, odds, row, shared):  # type: ignore[no-untyped-def]
    chance = stage[0]
    if stage[6] > 0:
        chance = 1.0 / (1.0 + math.exp(-spline(odds, row, normal(shared), _START, _STEP)))
    return u < chance


@njit(cache=True)
def _path(out, p, table, odds, keys, schedule, seed, path):  # type: ignore[no-untyped-def]
    """One path; the order of events is that of `paths.timeline` and `paths.recoveries`."""
    own = keys[0]
    t0, t1, t2, t3 = _four(path, 0, own, seed)
    granted_u, recognised_u, appealed_u, upheld_u = _four(path, 2, own, seed)
    prepare, recognition, appeal, execution = p[12:19], p[19:26], p[26:33], p[33:40]
    o = p[40:]
    has_order, granted, order_fixed, order_rate, parallel, undertaking, called = (
        o[0],
        o[1],
        o[2],
        o[3],
        o[4],
        o[5],
        o[6],
    )
    limit, protective, merges, by_order, protected, back, has_appeal, appealed = (
        o[7],
        o[8],
        o[9],
        o[10],
        o[11],
        o[12],
        o[13],
        o[14],
    )
    worth, log_drift, vol, fx_vol, corr, reachable, hazard, leak, tip_off, leakage = o[15], o[16], o[17], o[18], o[19], o[20], o[21], o[22], o[23], o[24]  # fmt: skip
    rivals, share, insolvency, others, estate, look_back, returned = (
        o[25],
        o[26],
        o[27],
        o[28],
        o[29],
        o[30],
        o[31],
    )
    claim, slope, overrun, wait, ours, theirs = o[32], o[33], o[34], o[35], o[36], o[37]
    cap, first_capital, price, upside, hurdle = o[38], o[39], o[40], o[41], o[42]
    over = 1.0
    if overrun > 0:
        _, _, over_u, _ = _four(path, 0, keys[3], seed)
        over = math.exp(overrun * normal(over_u) - overrun * overrun / 2)
    cost_o, cost_t, spent = 0.0, 0.0, 0.0
    now = wait + _lasts(table, 0, t0, p[0], p[6])
    filed = now <= limit
    early = limit - 1.0 / 12
    if protective >= 0 and wait <= early and limit < 1e299:
        if now > early:
            cost_o, cost_t = protective * math.exp(-ours * early), protective * math.exp(-theirs * early)
            spent, now = protective, early
        filed = True
    was_o, was_t = math.exp(-ours * wait), math.exp(-theirs * wait)
    now_o, now_t = math.exp(-ours * now), math.exp(-theirs * now)
    cost_o += prepare[1] * was_o + prepare[2] * _over(ours, was_o, now_o, now - wait)
    cost_t += prepare[1] * was_t + prepare[2] * _over(theirs, was_t, now_t, now - wait)
    spent += prepare[1] + prepare[2] * (now - wait)
    filing, filing_o, filing_t = now, now_o, now_t
    had, frozen = 0.0, False
    if has_order > 0:
        had = filing + _lasts(table, 1, t1, p[1], p[7])
        frozen = filed and granted_u < granted
        if parallel == 0 and filed:
            now = had
            now_o, now_t = math.exp(-ours * now), math.exp(-theirs * now)
    on, settled, part, recognised_at = filed, False, 1.0, 1e300
    clocks_a = clocks_b = 1.0
    ring2 = ring3 = ring4 = 1e300
    if recognition[4] > 0 or appeal[4] > 0:
        _, _, clocks_a, clocks_b = _four(path, 4, own, seed)
        if recognition[4] > 1e-12:
            ring2 = -math.log(clocks_a) / recognition[4]
        if appeal[4] > 1e-12:
            ring3 = -math.log(clocks_b) / appeal[4]
    if execution[4] > 1e-12:
        clock, _, _, _ = _four(path, 5, own, seed)
        ring4 = -math.log(clock) / execution[4]
    shared2 = shared3 = shared4 = 0.5
    if recognition[6] > 0 or appeal[6] > 0:
        _, _, shared2, shared3 = _four(path, 8, keys[1], seed)
    if execution[6] > 0:
        shared4, _, _, _ = _four(path, 9, keys[1], seed)
    executed_u = reached_u = returned_u = called_u = 0.5
    t4 = t5 = 0.5
    if filed:
        executed_u, reached_u, called_u, returned_u = _four(path, 3, own, seed)
        t4, t5, _, _ = _four(path, 1, own, seed)
    for number in range(3):
        if not on:
            break
        if number == 0:
            stage, took, ring = recognition, _lasts(table, 2, t2, p[2], p[8]), ring2
            won = _won(recognised_u, recognition, odds, 0, shared2)
        elif number == 1:
            if has_appeal == 0 or appealed_u >= appealed:
                continue
            stage, took, ring = appeal, _lasts(table, 3, t3, p[3], p[9]), ring3
            won = _won(upheld_u, appeal, odds, 1, shared3)
        else:
            stage, took, ring = execution, _lasts(table, 4, t4, p[4], p[10]), ring4
            won = _won(executed_u, execution, odds, 2, shared4)
        end = now + min(took, ring)
        end_o, end_t = math.exp(-ours * end), math.exp(-theirs * end)
        cost_o += stage[1] * now_o + stage[2] * _over(ours, now_o, end_o, end - now)
        cost_t += stage[1] * now_t + stage[2] * _over(theirs, now_t, end_t, end - now)
        spent += stage[1] + stage[2] * (end - now)
        if ring < took:
            settled, part, on = True, stage[5], False
        elif not won:
            cost_o, cost_t, spent = cost_o + stage[3] * end_o, cost_t + stage[3] * end_t, spent + stage[3]
            on = False
        now, now_o, now_t = end, end_o, end_t
        if number == 0 and on:
            recognised_at = now
    end = now
    adverse_free = spent
    if has_order > 0 and filed:
        until = min(had, end)
        cost_o += order_fixed * filing_o
        cost_t += order_fixed * filing_t
        if order_rate > 0:
            cost_o += order_rate * annuity(ours, filing, until)
            cost_t += order_rate * annuity(theirs, filing, until)
        spent += order_fixed + order_rate * max(until - filing, 0.0)
        adverse_free = spent
    frozen = frozen and had < end
    if frozen and not on and not settled and undertaking > 0 and called_u < called:
        cost_o, cost_t, spent = (
            cost_o + undertaking * now_o,
            cost_t + undertaking * now_t,
            spent + undertaking,
        )
    paid = end if settled else end + _lasts(table, 5, t5, p[5], p[11])
    gross = 0.0
    if on or (settled and filed):
        asset_u, fx_u, gone_u, rivals_u = _four(path, 6, own, seed)
        log = log_drift * end
        if vol > 0 or fx_vol > 0:
            z = normal(asset_u)
            y = corr * z + math.sqrt(1.0 - corr * corr) * normal(fx_u)
            log += math.sqrt(end) * (vol * z + fx_vol * y)
        value = worth * math.exp(log)
        until = min(filing, end)
        exposed = had + leak * (end - had) if frozen else until + tip_off * (end - until)
        if leakage > 0:
            value *= math.exp(-hazard * exposed)
        elif not -math.log(gone_u) > hazard * exposed:
            value = 0.0
        if not reached_u < reachable:
            value = 0.0
        owed = claim + slope * end
        if merges >= 0:
            before = min(end, recognised_at)
            owed = (claim + slope * before) * (1.0 + merges * (end - before))
        caught = False
        if insolvency > 1e-12:
            at_u, _, _, _ = _four(path, 0, keys[2], seed)
            at = -math.log(at_u) / insolvency
            caught = at < end or (protected == 0 and at < paid)
            if look_back > 0 and at >= end and at < paid + look_back and returned_u < returned:
                caught = True
        if caught:
            value = value * (1.0 - estate) * owed / max(owed + others, 1e-300)
        elif rivals > 0:
            mean = rivals * (had if frozen and by_order > 0 else end)
            term = math.exp(-mean)
            reached, n = term, 0
            while rivals_u > reached and n < 1000:
                n += 1
                term = term * mean / n
                reached += term
            value *= (1.0 - share) ** n
        gross = min(value, max(owed, 0.0)) * part
        if on:
            gross += adverse_free * over * back
    cost_o, cost_t, spent = cost_o * over, cost_t * over, spent * over
    at_ours, at_theirs = math.exp(-ours * paid), math.exp(-theirs * paid)
    year = min(max(math.floor(paid - wait), 0), 99)
    capital = spent if first_capital > 0 else 0.0
    take = min(
        max(schedule[0, year] * spent, capital + schedule[1, year] * max(gross - capital, 0.0)), cap * gross
    )
    take = max(min(take, gross), 0.0)
    extra = min(upside * max(gross - spent - hurdle * price, 0.0), gross)
    out[0], out[1], out[2] = gross, paid, spent
    out[3] = gross * at_ours - cost_o
    out[4] = (gross - take) * at_ours
    out[5] = take * at_theirs - cost_t
    out[6] = gross * at_theirs - cost_t
    out[7] = extra * at_ours
    out[8] = (gross - extra) * at_theirs - cost_t
