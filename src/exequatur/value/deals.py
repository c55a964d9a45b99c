"""Who values a matter, and the deals on the table. `MatterFile` is also the schema of a matter file.

Units: years; minor units of the matter's one currency (as floats); rates continuous per year; shares and chances from 0 to 1.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from exequatur.value.funding import FundingTerms
from exequatur.value.model import Matter, NotNegative, Positive, Share, Took, Years


class Investor(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Discount rates of the creditor and of the funder or buyer, continuous per year; the weight of CVaR at `alpha` in the
    risk-adjusted value; the tax rate of the creditor."""

    creditor: Annotated[float, Meta(gt=-0.5, lt=5)] = 0.06
    funder: Annotated[float, Meta(gt=-0.5, lt=5)] = 0.18
    risk_weight: Share = 0.0
    alpha: Annotated[float, Meta(ge=0, lt=1)] = 0.9
    tax: Share = 0.0


class Cover(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Insurance against adverse costs (ATE): `premium` at filing, `deferred` out of the first recovery, `contingent` a share of every recovery, in all no
    more than `contingent_most`; `most`: of adverse costs covered."""

    premium: NotNegative = 0.0
    deferred: NotNegative = 0.0
    most: NotNegative | None = None
    contingent: Share = 0.0
    contingent_most: NotNegative | None = None


class Withholding(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Tax withheld from what is paid out of recoveries: shares of what the `creditor` and of what the `other` party (funder or buyer) is paid. on_profit: of the other
    party, only what is over all that it has laid out so far. What is given back later brings no tax back."""

    creditor: Share = 0.0
    other: Share = 0.0
    on_profit: bool = False


class Formalities(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a foreign buyer needs before a purchase is complete (registration as foreign debt): `delay` until the price is paid and the buyer may begin, in years or as a duration that is drawn,
    `cost` now, to the buyer, and the `chance` that it is granted. otherwise: what the creditor does with the claim where it is not."""

    delay: Years | Took = 0.0
    cost: NotNegative = 0.0
    chance: Share = 1.0
    otherwise: Literal["nothing", "domestic", "self_funded"] = "nothing"


class Deal(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="strategy"):
    """What all strategies share: `name` where two of one kind are compared; `blocked`: why the law rules it out, with which it is
    excluded; `skill`: what whoever leads adds to the log-odds of recognition and execution; `speed`: by what it multiplies durations. Of a
    pursuit abroad: `success_fee`, the law firm's share of what comes in; `cover` against adverse costs; `security`: for costs, locked by whoever pays from
    the filing to the end; `fortification` of the undertaking in damages, locked likewise from the freezing order on; `withholding` of tax."""

    name: str = ""
    blocked: str = ""
    skill: float = 0.0
    speed: Positive = 1.0
    success_fee: Share = 0.0
    cover: Cover | None = None
    security: NotNegative = 0.0
    fortification: NotNegative = 0.0
    withholding: Withholding | None = None


class Domestic(Deal, frozen=True, tag="domestic"):
    """The claim worked at home only."""


class Sale(Deal, frozen=True, tag="sale"):
    """Sold now at `price_rate` of the claim (a price, not a haircut), or at what claims of its `segment` have fetched (`sale_prices`); then
    `debtor` says who owes, natural or legal persons, so that no retail price is put on a corporate claim."""

    price_rate: Share = 0.0
    segment: str = ""
    debtor: Literal["", "natural", "legal"] = ""


class SelfFunded(Deal, frozen=True, tag="self_funded"):
    """Pursued with the creditor's own money."""


class LitigationFunding(Deal, frozen=True, tag="litigation_funding"):
    """A funder pays the costs and takes by `terms`; adverse costs too where `covers_adverse`. minimum_creditor: the least share of what comes in that the creditor
    has. firm: whether the law firm's success fee comes off what comes in, or off what the funder leaves. gives_back: whether the funder gives back its
    part of a distribution that must be returned; else the creditor bears it."""

    terms: FundingTerms = FundingTerms()
    covers_adverse: bool = True
    minimum_creditor: Share = 0.0
    firm: Literal["first", "after_funder"] = "first"
    gives_back: bool = True


class WriteOff(Deal, frozen=True, tag="write_off"):
    """Written off, an overlay on how the claim is worked `then` (at home where nothing is said): the claim stays alive off the books, the tax on it is
    saved now as far as it is evidenced, and what comes in later is taxed."""

    evidenced: Share = 1.0
    then: Domestic | SelfFunded | LitigationFunding = Domestic()


class DebtPurchase(Deal, frozen=True, tag="debt_purchase"):
    """Sold outright to one who pursues it; `price` absent: the fair price, at which the buyer breaks even. `accrues`: whether the claim
    bears interest in the buyer's hands. formalities: of a foreign buyer."""

    price: NotNegative | None = None
    accrues: bool = True
    formalities: Formalities | None = None


class PurchaseWithUpside(Deal, frozen=True, tag="purchase_with_upside"):
    """Sold at `price`; the buyer first keeps its costs and `hurdle` times the price, or a return of `hurdle_irr` a year on both, then the
    creditor has `share` of the rest. formalities: of a foreign buyer."""

    price: NotNegative = 0.0
    share: Share = 0.0
    hurdle: NotNegative = 1.0
    hurdle_irr: NotNegative | None = None
    accrues: bool = True
    formalities: Formalities | None = None


AnyDeal = Domestic | Sale | SelfFunded | LitigationFunding | WriteOff | DebtPurchase | PurchaseWithUpside


class MatterFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of one matter with the deals to compare."""

    schema_version: str
    matter: Matter
    deals: tuple[AnyDeal, ...] = ()
    investor: Investor = Investor()
