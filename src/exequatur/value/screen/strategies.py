"""What every strategy is worth to each party in closed form, for many claims at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from msgspec import structs

from exequatur.value.deals import (
    AnyDeal,
    Deal,
    DebtPurchase,
    Domestic,
    Investor,
    LitigationFunding,
    PurchaseWithUpside,
    Sale,
    SelfFunded,
    WriteOff,
)
from exequatur.value.discounting import stage_annuity
from exequatur.value.durations import Floats, laplace
from exequatur.value.model import Growth, Home, Matter
from exequatur.value.paths.timeline import Lead
from exequatur.value.sale_prices import rate_of
from exequatur.value.screen.columns import REASONS, Columns, columns_of
from exequatur.value.screen.lots import NO_KINKS, figures, kinks_of, lot_of
from exequatur.value.screen.names import ADVERSE_COSTS, COSTS, GROSS, OVER, TAKE


@dataclass(frozen=True)
class Screened:
    """Means by claim, minor units: of pursuit with own money, of an outright sale at the buyer's fair price, of work at home (not a number where nothing
    is said of it). `unsound`: why the closed forms do not hold for a claim ("" where they do); its figures abroad are then not numbers."""

    self_funded: Floats
    debt_purchase: Floats
    domestic: Floats
    unsound: tuple[str, ...]

    @property
    def best(self) -> list[str]:
        """The strategy with the greatest mean of each claim; "" where none has a figure."""
        names = ("self_funded", "debt_purchase", "domestic")
        table = np.stack(
            [np.where(np.isnan(getattr(self, name)), -np.inf, getattr(self, name)) for name in names]
        )
        found = table.argmax(axis=0)
        return [names[i] if np.isfinite(table[i, k]) else "" for k, i in enumerate(found.tolist())]


def screen_matters(matters: Sequence[Matter], investor: Investor, wait: float = 0.0) -> Screened:
    """Screen matters: one bad one is marked, and hurts no other."""
    columns = columns_of(matters)
    found = screen_columns(columns, investor, wait)
    home = np.array([domestic(one.home, one.claim, investor.creditor) for one in matters])
    return Screened(found.self_funded, found.debt_purchase, home, found.unsound)


def screen_columns(columns: Columns, investor: Investor, wait: float = 0.0) -> Screened:
    """The same of columns, without work at home."""
    found = figures(lot_of(columns), shared(investor, wait))
    fails = columns.unsound > 0
    alone = found[:, GROSS] - found[:, COSTS] - found[:, ADVERSE_COSTS]
    bought = np.maximum(found[:, GROSS + 1] - found[:, COSTS + 1] - found[:, ADVERSE_COSTS + 1], 0.0)
    return Screened(
        np.where(fails, np.nan, alone),
        np.where(fails, np.nan, bought),
        np.full(len(columns), np.nan),
        tuple(REASONS[code] for code in columns.unsound.tolist()),
    )


def gross(columns: Columns, rate: Floats, wait: float = 0.0) -> Floats:
    """The mean present value at `rate`, one a claim, of all that a route brings, before costs."""
    return np.asarray(figures(lot_of(columns), [rate, rate, wait, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0])[:, GROSS])


def shared(investor: Investor, wait: float = 0.0, funding: LitigationFunding | None = None, upside: PurchaseWithUpside | None = None) -> list[Any]:  # fmt: skip
    """What all claims share, by its places in `names`."""
    most = 0.0 if funding is None else min(funding.terms.cap, 1.0 - funding.minimum_creditor, 1.0)
    return [
        investor.creditor,
        investor.funder,
        wait,
        most,
        1.0 if funding is None else 1.0 - funding.success_fee,
        0.0 if upside is None else upside.hurdle,
        1.0 if upside is None else 1.0 - upside.success_fee,
        float(funding is not None and most > 0 and funding.success_fee < 1),
        float(upside is not None and upside.success_fee < 1),
    ]


@dataclass(frozen=True)
class Offered:
    """Means by deal and party, one a claim, minor units; not a number where the closed forms do not hold for the claim.

    unsound: why they do not, by claim ("" where they do); it concerns strategies abroad. beyond: the deals for which they do not hold at all, with the term that is out of
    their reach: those claims and deals are for the conditional simulation or the paths. blocked: deals that the law rules out, with the reason.
    """

    means: dict[str, dict[str, Floats]]
    unsound: tuple[str, ...]
    beyond: dict[str, str] = field(default_factory=dict)
    blocked: dict[str, str] = field(default_factory=dict)


def out_of_reach(deal: AnyDeal) -> str:
    """The term of a deal that the closed forms do not take; empty where they take it."""
    if isinstance(deal, WriteOff):
        return out_of_reach(deal.then)
    if not isinstance(deal, SelfFunded | LitigationFunding | DebtPurchase | PurchaseWithUpside):
        return ""
    plain = type(deal)()
    known = {"name", "blocked", "skill", "speed", "success_fee", *_KNOWN[type(deal)]}
    for one in structs.fields(type(deal)):
        if one.name not in known and getattr(deal, one.name) != getattr(plain, one.name):
            return one.name
    if isinstance(deal, LitigationFunding) and not deal.terms.plain:
        return "terms"
    return ""


_KNOWN: dict[type[Deal], tuple[str, ...]] = {
    SelfFunded: (),
    LitigationFunding: ("terms", "covers_adverse", "minimum_creditor", "gives_back"),
    DebtPurchase: ("price", "accrues"),
    PurchaseWithUpside: ("price", "share", "hurdle", "accrues"),
}


def screen_deals(matters: Sequence[Matter], deals: Sequence[AnyDeal], investor: Investor, wait: float = 0.0, compiled: bool | None = None) -> Offered:  # fmt: skip
    """Every deal for every matter: those under one lead and with the same interest in one run.

    Raises:
        ValueError: two deals of one name, or one that contradicts itself.
    """
    names = [_name(deal) for deal in deals]
    if len(set(names)) < len(names):
        raise ValueError("deals that are compared need a name each")
    means: dict[str, dict[str, Floats]] = {}
    beyond = {_name(deal): why for deal in deals if not deal.blocked and (why := out_of_reach(deal))}
    blocked = {_name(deal): deal.blocked for deal in deals if deal.blocked}
    claims = np.array([one.claim for one in matters])
    home = np.array([domestic(one.home, one.claim, investor.creditor) for one in matters])
    brought = np.array([domestic(one.home, one.claim, investor.creditor, costs=False) for one in matters])
    start = float(np.exp(-investor.creditor * wait))
    abroad: list[tuple[str, Any, float]] = []
    for deal in deals:
        name = _name(deal)
        if name in beyond or name in blocked:
            continue
        saved = investor.tax * deal.evidenced if isinstance(deal, WriteOff) else 0.0
        under = deal.then if isinstance(deal, WriteOff) else deal
        if isinstance(under, Domestic):
            got = (
                np.nan_to_num(home) - saved * np.nan_to_num(brought)
                if saved or isinstance(deal, WriteOff)
                else home
            )
            means[name] = {"creditor": start * (got + saved * claims)}
        elif isinstance(under, Sale):
            means[name] = {"creditor": start * rate_of(under) * claims}
        else:
            abroad.append((name, under, saved))
    unsound = columns_of(matters).unsound
    for lead, accrues in dict.fromkeys(
        (_lead(deal), getattr(deal, "accrues", True)) for _, deal, _ in abroad
    ):
        alike = [
            one for one in abroad if (_lead(one[1]), getattr(one[1], "accrues", True)) == (lead, accrues)
        ]
        those = matters if accrues else [structs.replace(one, growth=Growth()) for one in matters]
        columns = columns_of(those, lead)
        unsound = np.maximum(unsound, columns.unsound)
        fundings = [one for one in alike if isinstance(one[1], LitigationFunding)]
        upsides = [one for one in alike if isinstance(one[1], PurchaseWithUpside)]
        others = [one for one in alike if one not in fundings and one not in upsides]
        for i in range(max(len(fundings), len(upsides), 1)):
            funding = fundings[i] if i < len(fundings) else None
            upside = upsides[i] if i < len(upsides) else None
            now = [*(others if not i else []), *([funding] if funding else []), *([upside] if upside else [])]
            price = upside[1].price if upside else 0.0
            t = shared(investor, wait, funding[1] if funding else None, upside[1] if upside else None)
            kinks = kinks_of(funding[1].terms, t[3]) if funding else NO_KINKS
            table = figures(lot_of(columns, price), t, kinks, compiled)
            for name, deal, saved in now:
                means[name] = _parties(table, deal, claims, saved, start)
    fails = unsound > 0
    for name, _, _ in abroad:
        means[name] = {party: np.where(fails, np.nan, values) for party, values in means[name].items()}
    return Offered(
        {name: means[name] for name in names if name in means},
        tuple(REASONS[code] for code in unsound.tolist()), beyond, blocked,
    )  # fmt: skip


def _name(deal: AnyDeal) -> str:
    return deal.name or str(deal.__struct_config__.tag)


def _lead(deal: Deal) -> Lead:
    return Lead(deal.skill, deal.speed)


def _parties(table: Floats, deal: AnyDeal, claims: Floats, saved: float, start: float) -> dict[str, Floats]:
    """The parties of a deal abroad from the figures of the claims; `saved`: of the tax, where the claim is written off."""
    assert isinstance(deal, Deal)
    keeps = 1.0 - deal.success_fee
    ours, theirs = keeps * table[:, GROSS], keeps * table[:, GROSS + 1]
    if isinstance(deal, SelfFunded):
        net = ours - table[:, COSTS] - table[:, ADVERSE_COSTS]
        return {"creditor": net + saved * (start * claims - ours)}
    if isinstance(deal, LitigationFunding):
        left = ours - table[:, TAKE]
        borne = 0.0 if deal.covers_adverse else table[:, ADVERSE_COSTS]
        paid = table[:, COSTS + 1] + (table[:, ADVERSE_COSTS + 1] if deal.covers_adverse else 0.0)
        return {
            "creditor": left - borne + saved * (start * claims - left),
            "funder": table[:, TAKE + 1] - paid,
        }
    buyer = theirs - table[:, COSTS + 1] - table[:, ADVERSE_COSTS + 1]
    if isinstance(deal, PurchaseWithUpside):
        return {
            "creditor": deal.price + deal.share * table[:, OVER],
            "buyer": buyer - deal.price - deal.share * table[:, OVER + 1],
        }
    assert isinstance(deal, DebtPurchase)
    price = np.maximum(buyer, 0.0) if deal.price is None else np.full(len(buyer), deal.price)
    return {"creditor": price, "buyer": buyer - price}


def domestic(home: Home | None, claim: float, rate: float, costs: bool = True) -> float:
    """(1 - pi0) E[share] factor C0 L(r) - F - c (1 - L(r)) / r; not a number where nothing is said of home. Without `costs`, what comes in alone."""
    if home is None:
        return float("nan")
    duration = home.took.duration()
    brings = (
        (1.0 - home.propertyless) * home.share.mean * home.factor * claim * float(laplace(duration, rate))
    )
    if not costs:
        return brings
    return brings - home.fixed - home.rate * float(stage_annuity(rate, duration))
