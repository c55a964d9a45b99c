"""A claim that was bought on every path: price and costs out, recoveries in, an upside shared; a foreign buyer's formalities first."""

import numpy as np

from exequatur.value.contracts import waterfall_of
from exequatur.value.deals import DebtPurchase, Formalities, Investor, PurchaseWithUpside
from exequatur.value.durations import Floats
from exequatur.value.model import Took
from exequatur.value.paths.cash import Cash, together
from exequatur.value.paths.played import Played, played_of
from exequatur.value.paths.recoveries import Outcome, Seeded
from exequatur.value.paths.terms import Terms, with_terms
from exequatur.value.waterfall.dated_arrays import settle_on_paths

Purchase = DebtPurchase | PurchaseWithUpside
GRANTED, LASTS = range(2)


def completed(deal: Purchase, matter: str, paths: Seeded) -> Floats | float:
    """When a foreign buyer's formalities are done and the price is paid, years from today; one figure where it is known."""
    delay = 0.0 if deal.formalities is None else deal.formalities.delay
    if not isinstance(delay, Took):
        return delay
    return paths.draws("formalities", matter).lasts(LASTS, delay.duration())


def begins(deal: Purchase, wait: float, matter: str, paths: Seeded) -> Floats | float:
    """When the buyer may begin: after the wait, and not before its formalities are done."""
    done = completed(deal, matter, paths)
    return np.maximum(wait, done) if isinstance(done, np.ndarray) else max(wait, done)


def usual_begin(deal: Purchase, wait: float) -> float:
    """When the buyer may begin in the mean of its formalities: the day from which a rule of when to stop looks ahead."""
    delay = 0.0 if deal.formalities is None else deal.formalities.delay
    return max(wait, float(delay.duration().mean) if isinstance(delay, Took) else delay)


def granted(formalities: Formalities, matter: str, paths: Seeded) -> Floats:
    """Where a foreign buyer is let through: 1, else 0."""
    return np.asarray(paths.draws("formalities", matter).happens(GRANTED, formalities.chance), dtype=float)


def bought(
    outcome: Outcome, deal: Purchase, investor: Investor, paths: Seeded, complete: Floats, paid_at: Floats | float = 0.0
) -> Played:  # fmt: skip
    """The sale to one who pursues the claim.

    Args:
        complete: 1 where the sale comes about, else 0; only the price depends on it.
        paid_at: when the price is paid.
    """
    under = with_terms(outcome, deal, paths)
    buyer, creditor = together(paths.count, [under.costs, under.adverse, under.locked]), Cash(paths.count)
    error = 0.0
    if isinstance(deal, PurchaseWithUpside):
        upside = _upside(under, deal, paid_at)
        price = deal.price
    else:
        upside = [np.zeros(paths.count) for _ in under.received]
    kept, shared = [], []
    for (amount, at), part in zip(under.received, upside, strict=True):
        buyer.add(amount - part, at)
        creditor.add(part, at)
        kept.append((amount - part, at))
        shared.append((part, at))
    played = played_of(under, outcome, deal, {"creditor": creditor, "buyer": buyer}, {"creditor": shared, "buyer": kept})  # fmt: skip
    if isinstance(deal, DebtPurchase):
        price, error = _price(deal, played.parties["buyer"], investor, complete, paid_at)
    for found in (played.parties, played.gross):
        for party, sign in (("buyer", -1.0), ("creditor", 1.0)):
            if party in found:
                cost = deal.formalities.cost if deal.formalities and party == "buyer" else 0.0
                found[party] = _with_price(found[party], sign * price, paid_at, cost)
    if deal.formalities is not None:
        played.went_out = played.went_out + deal.formalities.cost
    played.price, played.price_error = price, error
    return played


def _with_price(cash: Cash, price: float, at: Floats | float, cost: float) -> Cash:
    made = together(cash.paths, [cash])
    made.add(price, at)
    if cost:
        made.add(-cost, 0.0)
    return made


def refused(deal: Purchase, paths: Seeded, otherwise: Played) -> Played:
    """What becomes of the claim where a foreign buyer is not let through: its costs are lost, the creditor has the claim."""
    assert deal.formalities is not None
    buyer = Cash(paths.count)
    buyer.add(-deal.formalities.cost, 0.0)
    otherwise.parties["buyer"] = buyer
    otherwise.went_out = otherwise.went_out + deal.formalities.cost
    return otherwise


def _price(deal: DebtPurchase, buyer: Cash, investor: Investor, complete: Floats, at: Floats | float) -> tuple[float, float]:  # fmt: skip
    """The price agreed, or else the one at which the buyer breaks even; with its standard error."""
    if deal.price is not None:
        return deal.price, 0.0
    cost = 0.0 if deal.formalities is None else deal.formalities.cost
    values = buyer.value(investor.funder) * complete - cost
    paid = float((complete * np.exp(-investor.funder * np.asarray(at))).mean())
    if not paid:
        return 0.0, 0.0
    return max(float(values.mean()) / paid, 0.0), float(values.std(ddof=1) / np.sqrt(len(values))) / paid


def _upside(under: Terms, deal: PurchaseWithUpside, paid_at: Floats | float) -> list[Floats]:
    """The creditor's part of each distribution: the buyer keeps what clears its hurdle, this distribution counted in, and then its share of the rest."""
    paths = under.costs.paths
    outlay = together(paths, [under.costs, under.adverse])
    if deal.hurdle_irr is not None:
        outlay.add(-deal.price, paid_at)
    if deal.hurdle_irr is not None and any((amount < 0).any() for amount, _ in under.received):
        return _by_waterfall(under, deal, outlay)
    total, shared, kept, parts = np.zeros(paths), np.zeros(paths), Cash(paths), []
    for amount, at in under.received:
        total = total + amount
        if deal.hurdle_irr is None:
            over = np.maximum(total + outlay.until(at) - deal.hurdle * deal.price, 0.0)
            pay = np.clip(deal.share * over - shared, np.minimum(amount, 0.0), np.maximum(amount, 0.0))
        else:
            rate = float(np.log1p(deal.hurdle_irr))
            owed = -outlay.compounded(rate, at) - kept.compounded(rate, at)
            pay = deal.share * np.maximum(amount - np.maximum(owed, 0.0), 0.0)
            kept.add(amount - pay, at)
        shared = shared + pay
        parts.append(pay)
    return parts


def _by_waterfall(under: Terms, deal: PurchaseWithUpside, outlay: Cash) -> list[Floats]:
    """Likewise where a distribution must be given back: the return is tested again with the time of the return."""
    bare = PurchaseWithUpside(price=deal.price, share=deal.share, hurdle_irr=deal.hurdle_irr)
    steps = [(amount, at, "") for amount, at in under.received]
    return settle_on_paths(waterfall_of(bare), steps, {"outlay": outlay.times(-1.0)})["creditor"]
