"""One matter under every deal on the table: figures by strategy and party, break-evens, the cost of delay, what drives it, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from exequatur.text import Reason
from exequatur.value.breakeven import break_evens
from exequatur.value.conditional.breakeven import conditional_break_evens, holds_for_break_evens
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Domestic,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    SelfFunded,
)
from exequatur.value.messages import MESSAGES
from exequatur.value.model import Matter
from exequatur.value.outputs import Figure, PartyFigures, figures_of
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import Known, play
from exequatur.value.paths.tiers import expected_steps
from exequatur.value.sensitivity import DelayCurve, Driver, delay_curve, drivers, waits_of
from exequatur.value.sobol import PATHS as SPREAD_PATHS
from exequatur.value.sobol import SobolIndex, sobol_indices
from exequatur.value.swings import Tornado, tornado_of
from exequatur.value.waterfall.steps import Step

PATHS = 100_000
FEWER = 5
"""Break-evens, drivers and the delay curve use one path in so many: they compare figures on the same paths."""

PARTIES = ("creditor", "funder", "buyer")
"""Whose figures are given; what goes to law firms and insurers is money conserved, no valuation of theirs."""

ABROAD = (SelfFunded, LitigationFunding, DebtPurchase, PurchaseWithUpside)


@dataclass(frozen=True)
class Excluded:
    """A strategy that is not valued, and why."""

    strategy: str
    name: str
    reason: str


@dataclass(frozen=True)
class Valuation:
    """What is known of the worth of a matter. `best`: the name of the strategy with the greatest risk-adjusted value to the creditor.

    gain: of each strategy to the creditor over the carrying amount; empty where that is not known. waterfalls: of each pursuit abroad, by its name, what each tier
    of its waterfall pays in the mean, nominal.
    """

    matter: Matter
    seed: int
    paths: int
    strategies: tuple[PartyFigures, ...]
    excluded: tuple[Excluded, ...]
    best: str | None
    break_even: dict[str, float | None]
    break_even_se: dict[str, float]
    delay: DelayCurve | None
    drivers: tuple[Driver, ...]
    tornado: Tornado | None
    sobol: tuple[SobolIndex, ...]
    because: tuple[Reason, ...]
    gain: dict[str, float]
    waterfalls: dict[str, tuple[Step, ...]] = field(default_factory=dict)


def name_of(deal: AnyDeal) -> str:
    """How a deal is called: its name, or its strategy."""
    return deal.name or strategy_of(deal)


def strategy_of(deal: AnyDeal) -> str:
    """The strategy of a deal: domestic, sale, write_off, self_funded, litigation_funding, debt_purchase, purchase_with_upside."""
    return str(deal.__struct_config__.tag)


def default_deals(matter: Matter) -> tuple[AnyDeal, ...]:
    """What is compared where nobody names deals: work at home where it is described, and pursuit with own money where there is a route."""
    deals: list[AnyDeal] = []
    if matter.home is not None:
        deals.append(Domestic())
    if matter.pursuits:
        deals.append(SelfFunded())
    return tuple(deals)


def value_matter(
    matter: Matter,
    deals: Sequence[AnyDeal],
    investor: Investor,
    seed: int = 1,
    paths: int = PATHS,
    delay: bool = True,
) -> Valuation:
    """Value a matter by path simulation.

    Args:
        matter: checked by `matter_file.check_matter`.
        deals: what is compared; a deal that is blocked is excluded with its reason.
        investor: rates and attitude to risk.
        seed: with the matter it decides every draw.
        paths: how many are drawn; 64 or more.
        delay: whether the delay curve is wanted.

    Raises:
        ValueError: too few paths, or a strategy that needs what the matter lacks.
    """
    if paths < 64:
        raise ValueError("a valuation needs 64 paths or more")
    whole = Seeded(seed, 0, paths)
    fewer = Seeded(seed, 0, max(paths // FEWER, 64))
    found, excluded = _play_all(matter, deals, investor, whole)
    abroad = [deal for deal in deals if isinstance(deal, ABROAD) and not deal.blocked]
    evens: dict[str, Figure | None] = {}
    curve, risks = None, []
    moved: Tornado | None = None
    shares: list[SobolIndex] = []
    because: list[Reason] = []
    if matter.pursuits:
        funding = next((d for d in deals if isinstance(d, LitigationFunding)), LitigationFunding())
        upside = next((d for d in deals if isinstance(d, PurchaseWithUpside)), None)
        if holds_for_break_evens(matter, funding, upside):
            evens = conditional_break_evens(matter, investor, funding, upside, seed)
        else:
            evens = break_evens(matter, investor, fewer, funding, upside)
        led = abroad[0] if abroad else SelfFunded()
        risks = drivers(matter, led, investor, fewer)
        moved = tornado_of(matter, led, investor, fewer)
        shares = sobol_indices(matter, led, investor, seed, min(paths, SPREAD_PATHS))
        because = explain(_values(evens), investor, funding)
        if delay:
            curve = delay_curve(matter, led, investor, fewer, waits_of(matter))
    creditor = [one for one in found if one.party == "creditor"]
    best = max(creditor, key=lambda one: one.risk_adjusted.value, default=None)
    gain = {} if matter.carrying is None else {one.name: one.mean.value - matter.carrying for one in creditor}
    return Valuation(
        matter, seed, paths, tuple(found), tuple(excluded), best.name if best else None, _values(evens),
        {name: one.se for name, one in evens.items() if one is not None}, curve, tuple(risks), moved, tuple(shares), tuple(because), gain,
        {name_of(deal): expected_steps(matter, deal, investor, fewer) for deal in abroad},
    )  # fmt: skip


def _values(evens: dict[str, Figure | None]) -> dict[str, float | None]:
    return {name: None if one is None else one.value for name, one in evens.items()}


def _play_all(
    matter: Matter, deals: Sequence[AnyDeal], investor: Investor, paths: Seeded
) -> tuple[list[PartyFigures], list[Excluded]]:
    found: list[PartyFigures] = []
    excluded: list[Excluded] = []
    known: Known = {}
    for deal in deals:
        if deal.blocked:
            excluded.append(Excluded(strategy_of(deal), name_of(deal), deal.blocked))
            continue
        played = play(matter, deal, investor, paths, known=known)
        for party in (name for name in played.parties if name in PARTIES):
            found.append(figures_of(strategy_of(deal), name_of(deal), party, played, investor))
    return found, excluded


def explain(evens: dict[str, float | None], investor: Investor, funding: LitigationFunding) -> list[Reason]:
    """Why a percentage deal exists or does not, and what could make one, as messages."""
    ours, theirs = evens.get("creditor_pct"), evens.get("funder_pct")
    values: dict[str, object] = {
        "creditor_rate": _percent(investor.creditor),
        "funder_rate": _percent(investor.funder),
    }
    if theirs is None:
        return [Reason(MESSAGES, "because.funder_never", **values)]
    values["funder_pct"] = _percent(theirs)
    if ours is None:
        return [Reason(MESSAGES, "because.creditor_any", **values)]
    values["creditor_pct"] = _percent(ours)
    if theirs <= ours:
        return [Reason(MESSAGES, "because.deal", **values)]
    found = [Reason(MESSAGES, "because.no_deal", **values)]
    if investor.funder > investor.creditor and not funding.skill and funding.speed >= 1:
        found.append(Reason(MESSAGES, "because.needs_driver"))
    return found


def _percent(share: float) -> str:
    return f"{share * 100:.1f}"
