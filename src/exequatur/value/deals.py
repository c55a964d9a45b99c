"""Who values a matter, and the deals on the table. `MatterFile` is also the schema of a matter file.

Units: years; minor units of the matter's one currency (as floats); rates continuous per year; shares and chances from 0 to 1.
"""

from typing import Annotated

from msgspec import Meta, Struct

from exequatur.value.funding import FundingTerms
from exequatur.value.model import Matter, NotNegative, Positive, Share


class Investor(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Discount rates of the creditor and of the funder or buyer, continuous per year; the weight of CVaR at `alpha` in the
    risk-adjusted value; the tax rate of the creditor."""

    creditor: Annotated[float, Meta(gt=-0.5, lt=5)] = 0.06
    funder: Annotated[float, Meta(gt=-0.5, lt=5)] = 0.18
    risk_weight: Share = 0.0
    alpha: Annotated[float, Meta(ge=0, lt=1)] = 0.9
    tax: Share = 0.0


class Cover(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Insurance against adverse costs (ATE): `premium` at filing, `deferred` out of the first recovery, `most`: of adverse costs covered."""

    premium: NotNegative = 0.0
    deferred: NotNegative = 0.0
    most: NotNegative | None = None


class Deal(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="strategy"):
    """What all strategies share: `name` where two of one kind are compared; `blocked`: why the law rules it out, with which it is
    excluded; `skill`: what whoever leads adds to the log-odds of recognition and execution; `speed`: by what it multiplies durations. Of a
    pursuit abroad: `success_fee`, the law firm's share of what comes in; `cover` against adverse costs; `security`: for costs, locked by whoever pays from
    the filing to the end."""

    name: str = ""
    blocked: str = ""
    skill: float = 0.0
    speed: Positive = 1.0
    success_fee: Share = 0.0
    cover: Cover | None = None
    security: NotNegative = 0.0


class Domestic(Deal, frozen=True, tag="domestic"):
    """The claim worked at home only."""


class Sale(Deal, frozen=True, tag="sale"):
    """Sold now at `price_rate` of the claim (a price, not a haircut)."""

    price_rate: Share = 0.0


class SelfFunded(Deal, frozen=True, tag="self_funded"):
    """Pursued with the creditor's own money."""


class LitigationFunding(Deal, frozen=True, tag="litigation_funding"):
    """A funder pays the costs and takes by `terms`; adverse costs too where `covers_adverse`."""

    terms: FundingTerms = FundingTerms()
    covers_adverse: bool = True
    minimum_creditor: Share = 0.0


class WriteOff(Deal, frozen=True, tag="write_off"):
    """Written off, an overlay on how the claim is worked `then` (at home where nothing is said): the claim stays alive off the books, the tax on it is
    saved now as far as it is evidenced, and what comes in later is taxed."""

    evidenced: Share = 1.0
    then: Domestic | SelfFunded | LitigationFunding = Domestic()


class DebtPurchase(Deal, frozen=True, tag="debt_purchase"):
    """Sold outright to one who pursues it; `price` absent: the fair price, at which the buyer breaks even. `accrues`: whether the claim
    bears interest in the buyer's hands."""

    price: NotNegative | None = None
    accrues: bool = True


class PurchaseWithUpside(Deal, frozen=True, tag="purchase_with_upside"):
    """Sold at `price`; the buyer first keeps its costs and `hurdle` times the price, or a return of `hurdle_irr` a year on both, then the
    creditor has `share` of the rest."""

    price: NotNegative = 0.0
    share: Share = 0.0
    hurdle: NotNegative = 1.0
    hurdle_irr: NotNegative | None = None
    accrues: bool = True


AnyDeal = Domestic | Sale | SelfFunded | LitigationFunding | WriteOff | DebtPurchase | PurchaseWithUpside


class MatterFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of one matter with the deals to compare."""

    schema_version: str
    matter: Matter
    deals: tuple[AnyDeal, ...] = ()
    investor: Investor = Investor()
