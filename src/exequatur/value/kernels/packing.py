"""A matter, a deal and who values them as the arrays that the compiled functions read."""

import math
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import special

from exequatur.value.deals import Investor
from exequatur.value.durations import Floats, LogNormal
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms
from exequatur.value.kernels.course import NAMES, NEVER
from exequatur.value.kernels.tiles import ALWAYS, DEBTOR, DRAWN, FORUM, MATTER, PURSUIT, ROW_OF, SLOTS
from exequatur.value.model import Chance, Freeze, Growth, Matter, Pursuit, Stage, Took, mean_of
from exequatur.value.paths.draws import key_of
from exequatur.value.paths.tables import (
    beta_table,
    exponential_table,
    gamma_table,
    lognormal_table,
    normal_table,
)
from exequatur.value.paths.timeline import MARGIN, RIVALS, Lead

_TWO_32 = 2.0**32
_FLAT = 1e-4
"""A rate nearer to 0 is discounted by its series."""

Whole = NDArray[np.int64]
Key = tuple[str, float, float]
"""A table: its distribution and what that depends on."""


@dataclass(frozen=True)
class Offer:
    """The terms that are valued on every path: of a funder; of a sale with upside (price, share, hurdle multiple); a law firm's fee on all of them; the least share of
    what comes in that a funded creditor keeps."""

    terms: FundingTerms = field(default_factory=FundingTerms)
    price: float = 0.0
    share: float = 0.0
    hurdle: float = 1.0
    fee: float = 0.0
    least: float = 0.0


@dataclass(frozen=True)
class Packed:
    """What `tiles.span` reads, by its own names."""

    numbers: tuple[float, ...]
    schedule: Floats
    known: Floats
    table_of: Whole
    scales: Floats
    others: Floats
    tables: Floats
    blocks: Whole
    entities: NDArray[np.uint64]
    keys: tuple[Key, ...]


def pack(
    matter: Matter, pursuit: Pursuit, investor: Investor, offer: Offer, wait: float = 0.0, lead: Lead | None = None, accrues: bool = True
) -> Packed:  # fmt: skip
    """One pursuit of a matter that `holding.holds`.

    Raises:
        ValueError: terms of a funder that the compiled paths do not know.
    """
    if not offer.terms.plain:
        raise ValueError("the kernel takes terms of a funder without interest and commitment")
    lead = lead or Lead()
    numbers = _numbers(matter, pursuit, investor, offer, wait, accrues)
    rows = _rows(matter, pursuit, lead)
    keys = tuple(rows.keys)
    used = {
        (entity, slot // 4) for (entity, slot), table in zip(SLOTS, rows.table_of, strict=True) if table >= 0
    }
    used |= {(PURSUIT, slot // 4) for slot in ALWAYS if slot != RIVALS or matter.race.rate}
    forum, instrument = pursuit.route.forum, pursuit.route.instrument
    return Packed(
        numbers=tuple(float(numbers[name]) for name in NAMES),
        schedule=_schedule(offer.terms),
        known=np.array(rows.known),
        table_of=np.array(rows.table_of),
        scales=np.array(rows.scales),
        others=np.array(
            [matter.overrun, math.exp(lead.skill), 1.0, math.exp(lead.skill), 1.0 - matter.race.share if matter.race.rate else 1.0]
        ),
        tables=stacked(keys),
        blocks=np.array([(entity, number, ROW_OF[entity] + 4 * number) for entity, number in sorted(used)]),
        entities=np.array(
            [
                key_of("pursuit", matter.id, pursuit.asset.id, forum, instrument),
                key_of("forum", forum, instrument),
                key_of("debtor", matter.debtor or matter.id),
                key_of("overrun", matter.id),
            ],
            dtype=np.uint64,
        ),
        keys=keys,
    )  # fmt: skip


def _schedule(terms: FundingTerms) -> Floats:
    """Multiples by year and shares by year, as many of each; the last go on."""
    years = range(max(len(terms.mult), len(terms.pct)))
    return np.array([[one[min(year, len(one) - 1)] for year in years] for one in (terms.mult, terms.pct)])


def unit_of(matter: Matter, pursuit: Pursuit) -> float:
    """Units of a sum in a minor unit, a power of two: what fifty years can bring or cost is some 2^31 of them."""
    route, growth = pursuit.route, matter.growth
    most = matter.claim + 50 * (growth.base * growth.rate + growth.delayed_base * growth.delayed)
    for part in (route.prepare, route.recognition, route.appeal, route.execution, route.freeze):
        if part is not None:
            most += (
                part.fixed + 50 * part.rate + (part.adverse if isinstance(part, Stage) else part.undertaking)
            )
    return 2.0 ** (31 - math.ceil(math.log2(most)))


@lru_cache(maxsize=64)
def stacked(keys: tuple[Key, ...]) -> Floats:
    """Tables one a row, flat."""
    made = []
    for kind, a, b in keys:
        if kind == "gamma":
            made.append(gamma_table(a))
        elif kind == "beta":
            made.append(beta_table(a, b))
        elif kind == "lognormal":
            made.append(lognormal_table(a))
        else:
            made.append(normal_table() if kind == "normal" else exponential_table())
    return np.stack([table.ravel() for table in made]) if made else np.zeros((1, 4))


class _Rows:
    """The rows of `DRAWN`, filled one by one."""

    def __init__(self) -> None:
        self.known: list[float] = []
        self.table_of: list[int] = []
        self.scales: list[float] = []
        self.keys: list[Key] = []

    def fixed(self, known: float) -> None:
        self.known.append(known)
        self.table_of.append(-1)
        self.scales.append(0.0)

    def drawn(self, key: Key, scale: float) -> None:
        if key not in self.keys:
            self.keys.append(key)
        self.known.append(0.0)
        self.table_of.append(self.keys.index(key))
        self.scales.append(scale)

    def took(self, took: Took | None, speed: float) -> None:
        """A duration; one that is not there takes no time."""
        duration = took.duration() if took is not None else None
        if isinstance(duration, LogNormal):
            self.drawn(("lognormal", duration.sdlog, 0.0), math.exp(duration.meanlog) * speed)
            return
        if duration is None or not duration.cv2 or not duration.mean:
            self.fixed(float(duration.mean) * speed if duration is not None else 0.0)
        else:
            self.drawn(("gamma", float(duration.cv2), 0.0), float(duration.mean) * speed)

    def clock(self, rate: float) -> None:
        """When something of this rate happens first; never at a rate of 0."""
        if rate < 1e-12:
            self.fixed(NEVER)
        else:
            self.drawn(("exponential", 0.0, 0.0), 1.0 / rate)

    def chance(self, chance: Chance, skill: float) -> None:
        """The draw under which a stage is won."""
        if isinstance(chance, Beta):
            self.drawn(("beta", chance.a, chance.b), 1.0)
        else:
            self.fixed(_below(float(special.expit(special.logit(chance) + skill)) if skill else chance))

    def shock(self, size: float) -> None:
        if size:
            self.drawn(("normal", 0.0, 0.0), size)
        else:
            self.fixed(0.0)


def _below(chance: float) -> float:
    return chance * _TWO_32 - 0.5


def _rows(matter: Matter, pursuit: Pursuit, lead: Lead) -> _Rows:
    """What is drawn, and what is known, in the order of `DRAWN`."""
    route, asset = pursuit.route, pursuit.asset
    rows = _Rows()
    order = route.freeze
    rows.took(route.prepare.took, lead.speed)
    if order is None:
        rows.fixed(NEVER)
    else:
        rows.took(order.took, lead.speed)
    for stage in (route.recognition, route.appeal, route.execution):
        rows.took(stage.took if stage is not None else None, lead.speed)
    rows.took(route.distribution, lead.speed)
    for stage in (route.recognition, route.appeal, route.execution):
        rows.clock(stage.settles if stage is not None else 0.0)
    for stage, skill in ((route.recognition, lead.skill), (route.appeal, 0.0), (route.execution, lead.skill)):
        rows.chance(stage.won if stage is not None else 1.0, skill)
    rows.shock(asset.volatility + asset.correlation * asset.fx_volatility)
    rows.shock(math.sqrt(1.0 - asset.correlation**2) * asset.fx_volatility)
    rows.clock(1.0 if asset.hazard and asset.form == "jump" else 0.0)
    rows.clock(matter.race.insolvency)
    if matter.overrun:
        rows.drawn(("normal", 0.0, 0.0), matter.overrun)
    else:
        rows.fixed(1.0)
    assert len(rows.known) == len(DRAWN) == len(SLOTS)
    return rows


def _stage(name: str, stage: Stage | None) -> dict[str, float]:
    fixed, rate, adverse, part = (
        (stage.fixed, stage.rate, stage.adverse, stage.settlement) if stage else (0.0,) * 4
    )
    return {f"{name}_FIXED": fixed, f"{name}_RATE": rate, f"{name}_ADVERSE": adverse, f"{name}_PART": part}


def _order(order: Freeze | None) -> dict[str, float]:
    if order is None:
        return dict.fromkeys(("ORDER", "FIRST", "ORDER_FIXED", "ORDER_RATE", "UNDERTAKING"), 0.0) | {
            "GRANTED": -1.0,
            "CALLED": -1.0,
        }
    return {
        "ORDER": 1.0,
        "FIRST": float(not order.parallel),
        "ORDER_FIXED": order.fixed,
        "ORDER_RATE": order.rate,
        "UNDERTAKING": order.undertaking,
        "GRANTED": _below(mean_of(order.granted)),
        "CALLED": _below(order.undertaking_called),
    }


def _numbers(
    matter: Matter, pursuit: Pursuit, investor: Investor, offer: Offer, wait: float, accrues: bool
) -> dict[str, float]:
    """The numbers by the names of `course.NAMES`."""
    asset, route, race = pursuit.asset, pursuit.route, matter.race
    growth = matter.growth if accrues else Growth()
    ours, theirs = investor.creditor, investor.funder
    worth = asset.worth * (asset.fx or 1.0) * asset.forced_sale
    early = -NEVER if route.limit is None else route.limit - MARGIN
    protects = route.limit is not None and route.protective is not None and wait <= early
    protective = (route.protective or 0.0) if protects else 0.0
    return {
        "WAIT": wait, "WAIT_OURS": math.exp(-ours * wait), "WAIT_THEIRS": math.exp(-theirs * wait), "OURS": ours, "THEIRS": theirs,
        "OURS_INVERSE": 1.0 / ours if abs(ours) >= _FLAT else 0.0, "THEIRS_INVERSE": 1.0 / theirs if abs(theirs) >= _FLAT else 0.0,
        "LIMIT": NEVER if route.limit is None else route.limit, "PROTECTS": float(protects), "EARLY": early, "PROTECTIVE": protective,
        "PROTECTIVE_OURS": protective * math.exp(-ours * early) if protects else 0.0,
        "PROTECTIVE_THEIRS": protective * math.exp(-theirs * early) if protects else 0.0,
        "PREPARE_FIXED": route.prepare.fixed, "PREPARE_RATE": route.prepare.rate,
        **_stage("RECOGNITION", route.recognition), **_stage("APPEAL", route.appeal), **_stage("EXECUTION", route.execution),
        **_order(route.freeze),
        "APPEALED": _below(route.appealed) if route.appeal is not None else -1.0,
        "REACHED": _below(asset.reachable), "RETURNED": _below(race.returned),
        "LOG_WORTH": math.log(worth) if worth > 0 else -1e4,
        "LOG_DRIFT": asset.drift - asset.volatility**2 / 2 + asset.fx_drift - asset.fx_volatility**2 / 2,
        "HAZARD": asset.hazard, "LEAK": asset.leak, "TIP_OFF": asset.tip_off, "LEAKAGE": float(asset.form == "leakage"),
        "CLAIM": matter.claim, "SLOPE": growth.base * growth.rate + growth.delayed_base * growth.delayed,
        "MERGES": float(route.merges_at is not None), "MERGED_RATE": route.merges_at or 0.0,
        "LEFT_BY_ESTATE": 1.0 - race.estate, "OTHERS": race.others, "PROTECTED": float(route.protected_by_execution), "LOOK_BACK": race.look_back,
        "BY_ORDER": float(route.priority_at == "freeze"), "RIVALS": race.rate, "LEFT_BY_RIVAL": 1.0 - race.share, "BACK": route.costs_back,
        "KEPT": 1.0 - offer.fee, "CAP": offer.terms.cap, "CAPITAL_FIRST": float(offer.terms.return_of_capital_first),
        "CREDITOR_LEAST": 1.0 - offer.least, "OVER_PRICE": offer.hurdle * offer.price, "UPSIDE": offer.share,
    }  # fmt: skip


__all__ = ["DEBTOR", "FORUM", "MATTER", "Offer", "Packed", "pack"]
