"""What a litigation funder commits, and what it takes: the greater of a multiple, a percentage and interest, by year, after return of capital, up to a cap."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta, Struct

from exequatur.value.discounting import factor
from exequatur.value.durations import Duration, Floats, Real, cdf, laplace, tilted

Share = Annotated[float, Meta(ge=0, le=1)]


NotNegative = Annotated[float, Meta(ge=0)]
Begins = Literal["prepare", "freeze", "recognition", "appeal", "execution"]
"""Stages with whose beginning a tranche may be released."""


class Tranche(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of a commitment, released when the first route comes to a stage (`at`).

    The funder refuses it where no freezing order was had by then (`needs_order`), where the stage is come to more than `by` years after the funding
    began, where more than `most_spent` was spent before, and otherwise releases it with `chance`. After one that is refused none is released.
    """

    at: Begins
    amount: NotNegative
    needs_order: bool = False
    by: Annotated[float, Meta(ge=0, le=200)] | None = None
    most_spent: NotNegative | None = None
    chance: Share = 1.0


class FundingTerms(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The terms of a funding agreement.

    mult: multiples of the capital, by completed year since the first drawdown; the last goes on. pct: shares of the recovery, likewise; after return of
    capital where that comes first. interest: a year, compounded, on each drawdown from its day, in the place of a multiple; the greatest of the three is
    due. cap: the most that the funder takes of the recovery.

    commitment: the most that it pays of costs (absent: all of them; adverse costs and security are no part of it). tranches: the commitment in stages;
    what is not released is never drawn. shortfall: who pays what the commitment does not: the creditor, or nobody, so that a tranche that is refused stops the
    pursuit. multiple_on: the capital drawn, or committed (released, where there are tranches). undrawn_fee: a year, on what is released and not drawn, until
    the last route ends; paid out of the `recovery` beside what the funder takes, by the `creditor`, or by the `funder` to whoever
    provides its capital, both a year in arrears.
    """

    mult: tuple[NotNegative, ...] = (0.0,)
    pct: tuple[Share, ...] = (0.0,)
    cap: Share = 1.0
    return_of_capital_first: bool = False
    interest: NotNegative = 0.0
    commitment: Annotated[float, Meta(gt=0)] | None = None
    tranches: tuple[Tranche, ...] = ()
    shortfall: Literal["creditor", "stop"] = "creditor"
    multiple_on: Literal["drawn", "committed"] = "drawn"
    undrawn_fee: NotNegative = 0.0
    undrawn_paid: Literal["recovery", "creditor", "funder"] = "recovery"

    @property
    def plain(self) -> bool:
        """Is there nothing but multiples, shares, a cap and capital first, on what is drawn? The closed forms and the kernel know no more."""
        bare = FundingTerms(self.mult, self.pct, self.cap, self.return_of_capital_first)
        return self == bare


def by_year(schedule: tuple[float, ...], years: Floats) -> Floats:
    """The entry of a schedule for each duration: that of the completed year, its last for all after."""
    at = np.clip(np.floor(years).astype(np.int64), 0, len(schedule) - 1)
    entries: Floats = np.asarray(schedule, dtype=float)
    found: Floats = np.take(entries, at)
    return found


def funder_take(
    terms: FundingTerms, recovery: Real, invested: Real, years: Real, committed: Real | None = None, grown: Real = 0.0,
    fees: Real = 0.0,
) -> Floats:  # fmt: skip
    """min(max(m(y) B, ROC + g(y) (R - ROC)^+, grown) + fees, cap R, R); ROC = I where capital comes first, else 0; B the base of the multiple.

    Args:
        recovery: R, gross, above or at 0; invested: I, same currency.
        years: since the first drawdown.
        committed: B where the multiple is on committed capital; otherwise B is I.
        grown: what interest on drawdowns makes due; fees: for commitment that was not drawn.
    """
    base = invested if committed is None or terms.multiple_on == "drawn" else committed
    r, i, y, b = np.broadcast_arrays(
        *(np.asarray(value, dtype=float) for value in (recovery, invested, years, base))
    )
    first = i if terms.return_of_capital_first else np.zeros_like(i)
    by_share = first + by_year(terms.pct, y) * np.maximum(r - first, 0.0)
    owed = np.maximum(np.maximum(by_year(terms.mult, y) * b, by_share), grown) + fees
    return np.asarray(np.minimum(owed, np.minimum(terms.cap * r, r)))


@dataclass(frozen=True)
class FunderValue:
    """The funder's position: discounted take, net of the capital, expected multiple, probability of losing the capital."""

    take: Real
    net: Real
    moic: Real
    loss: Real


def funder_value(
    terms: FundingTerms, recovery: float, invested: float, won: float, duration: Duration, rate: float
) -> FunderValue:
    """The funder's value where the capital is paid at once and the recovery comes after one Gamma duration, or never.

    p sum over years y of take(y) L(rF) (G'(y + 1) - G'(y)), G' the distribution tilted by rF.

    Raises:
        ValueError: interest or a commitment, which are for the path simulation.
    """
    if not terms.plain:
        raise ValueError("interest, commitments and their fees are for the path simulation")
    many = max(len(terms.mult), len(terms.pct))
    years = np.arange(many, dtype=float)
    takes = funder_take(terms, recovery, invested, years)
    later = tilted(duration, rate)
    edges = np.append(years, np.inf)

    def expected(of: Duration) -> float:
        reached = np.asarray(cdf(of, edges))
        return float(takes @ np.diff(reached))

    take = won * float(laplace(duration, rate)) * expected(later)
    return FunderValue(take, take - invested, won * expected(duration) / invested, 1.0 - won)


@dataclass(frozen=True)
class Bargain:
    """What two parties with different discount rates make of a claim that pays at a fixed time, or never.

    fair_price: at which the buyer breaks even. self_funded: the creditor's value alone. upside_share: of the excess over the
    hurdle at which a buyer at `price` breaks even, None where no share between 0 and 1 does. with_upside: the creditor's value then.
    creditor_pct, funder_pct: at which each is indifferent to funding; a deal exists where the funder's is not above the creditor's.
    sale: value of a sale at a discount. break_even_success: probability at which pursuing alone is worth nothing.
    """

    fair_price: float
    self_funded: float
    upside_share: float
    with_upside: float
    creditor_pct: float
    funder_pct: float
    deal_exists: bool
    sale: float
    break_even_success: float


def bargain(
    *, won: float, recovery: float, years: float, invested: float, cost_buyer: float, cost_creditor: float,
    rate_buyer: float, rate_creditor: float, price: float, hurdle: float, sale_rate: float, claim: float,
) -> Bargain:  # fmt: skip
    """Two-outcome deals at a fixed time: purchase, purchase with upside, percentage funding after return of capital.

    Args:
        won: probability of the recovery, paid after `years`.
        invested: nominal capital; cost_buyer, cost_creditor: its discounted value to each payer.
        price: of a purchase with upside; hurdle: multiple of the price that the buyer keeps first, after its capital.
        sale_rate: price of a sale now as a share of the claim.
    """
    buyer, creditor = won * float(factor(rate_buyer, years)), won * float(factor(rate_creditor, years))
    fair = buyer * recovery - cost_buyer
    alone = creditor * recovery - cost_creditor
    excess = max(recovery - invested - hurdle * price, 0.0)
    share = (fair - price) / (buyer * excess) if excess and buyer else float("nan")
    over = recovery - invested
    creditor_pct = 1.0 - alone / (creditor * over) if creditor and over > 0 else float("nan")
    funder_pct = (cost_buyer / buyer - invested) / over if buyer and over > 0 else float("nan")
    return Bargain(
        fair_price=fair,
        self_funded=alone,
        upside_share=share,
        with_upside=price + creditor * share * excess,
        creditor_pct=creditor_pct,
        funder_pct=funder_pct,
        deal_exists=bool(funder_pct <= creditor_pct),
        sale=sale_rate * claim,
        break_even_success=cost_creditor / (float(factor(rate_creditor, years)) * recovery),
    )
