"""What contradicts itself in a deal, so that it cannot be paid as it is written: each fault with the field."""

from collections.abc import Iterator
from itertools import pairwise

from exequatur.text import Reason
from exequatur.value.deals import AnyDeal, Domestic, LitigationFunding, Sale, WriteOff
from exequatur.value.funding import FundingTerms
from exequatur.value.messages import MESSAGES
from exequatur.value.model import Matter
from exequatur.value.paths.timeline import STAGES
from exequatur.value.sale_prices import price_of, segments


class Fault(Reason):
    """A reason why a deal cannot be paid, and the field in which it lies."""

    def __init__(self, field: str, key: str, /, **values: object) -> None:
        super().__init__(MESSAGES, f"deal.{key}", **values)
        self.field = field


def contradictions(deal: AnyDeal) -> list[Fault]:
    """Why a deal cannot be paid; empty where it can."""
    found = list(_fees(deal))
    if isinstance(deal, WriteOff):
        return [*_idle(deal), *found, *contradictions(deal.then)]
    if isinstance(deal, Domestic | Sale):
        found += _idle(deal)
    if isinstance(deal, Sale):
        found += _sale(deal)
    if isinstance(deal, LitigationFunding):
        found += _funding(deal)
    return found


def unpaid(deal: AnyDeal) -> list[Fault]:
    """Why an offer pays a party nothing, which can be computed and is nobody's offer; empty where it does not."""
    if isinstance(deal, WriteOff):
        return unpaid(deal.then)
    if not isinstance(deal, LitigationFunding):
        return []
    terms = deal.terms
    paying = any(terms.mult) or any(terms.pct) or terms.return_of_capital_first or terms.interest > 0
    if not paying or terms.cap == 0 or deal.minimum_creditor == 1:
        return [Fault("terms", "unpaid_funder")]
    return []


OF_A_PURSUIT = ("skill", "speed", "success_fee", "cover", "security", "fortification", "withholding")
"""Fields of a deal that only a pursuit abroad has a use for."""


def _idle(deal: Domestic | Sale | WriteOff) -> Iterator[Fault]:
    """What is said of a deal and has no effect there."""
    plain = type(deal)()
    for name in OF_A_PURSUIT:
        if getattr(deal, name) != getattr(plain, name):
            yield Fault(name, "idle", strategy=str(deal.__struct_config__.tag))


def missing_stages(deal: AnyDeal, matter: Matter) -> list[Fault]:
    """Tranches that no route of a matter ever releases; empty where each may be."""
    if isinstance(deal, WriteOff):
        return missing_stages(deal.then, matter)
    if not isinstance(deal, LitigationFunding):
        return []
    routes = [one.route for one in matter.pursuits]
    there = {
        "freeze": any(route.freeze is not None for route in routes),
        "appeal": any(route.appeal is not None for route in routes),
    }
    return [
        Fault("terms.tranches", "no_stage", stage=stage)
        for tranche in deal.terms.tranches
        for stage in (tranche.at, "freeze" if tranche.needs_order else tranche.at)
        if not there.get(stage, True)
    ]


def _sale(deal: Sale) -> Iterator[Fault]:
    if not deal.segment:
        return
    if deal.segment not in segments():
        yield Fault("segment", "segment", segment=deal.segment, known=", ".join(segments()))
    elif deal.price_rate:
        yield Fault("price_rate", "two_prices", segment=deal.segment)
    elif deal.debtor != price_of(deal.segment).debtor:
        yield Fault("debtor", "other_debtor", segment=deal.segment, debtor=price_of(deal.segment).debtor)


def _fees(deal: AnyDeal) -> Iterator[Fault]:
    if deal.cover is None:
        return
    if deal.cover.contingent and deal.success_fee + deal.cover.contingent >= 1:
        yield Fault("cover.contingent", "fees", share=f"{deal.success_fee + deal.cover.contingent:g}")
    if deal.cover.contingent_most is not None and not deal.cover.contingent:
        yield Fault("cover.contingent_most", "no_contingent")


def _funding(deal: LitigationFunding) -> Iterator[Fault]:
    terms = deal.terms
    if not terms.mult or not terms.pct:
        yield Fault("terms", "no_terms")
        return
    if terms.cap < 1 and terms.cap + deal.minimum_creditor > 1 + 1e-12:
        least = f"{deal.minimum_creditor:g}"
        yield Fault("minimum_creditor", "shares", cap=f"{terms.cap:g}", least=least)
    yield from _commitment(terms)


def _commitment(terms: FundingTerms) -> Iterator[Fault]:
    sums = sum(tranche.amount for tranche in terms.tranches)
    if terms.commitment is not None and sums > terms.commitment * (1 + 1e-12):
        yield Fault("terms.tranches", "tranches", sum=f"{sums:.0f}", commitment=f"{terms.commitment:.0f}")
    stages = [STAGES.index(tranche.at) for tranche in terms.tranches]
    if any(later <= earlier for earlier, later in pairwise(stages)):
        yield Fault("terms.tranches", "tranche_order", stages=", ".join(STAGES))
    if terms.commitment is None and not terms.tranches:
        if terms.multiple_on == "committed":
            yield Fault("terms.multiple_on", "no_commitment")
        if terms.undrawn_fee:
            yield Fault("terms.undrawn_fee", "no_commitment")
    if terms.shortfall == "stop" and not terms.tranches:
        yield Fault("terms.shortfall", "no_tranches")
