"""What a valuation takes as inputs: one matter with its assets and routes, whoever works it, and the deals on the table.

Units: years; minor units of the matter's one currency (as floats, for these are estimates), an asset's worth in minor units of its
own; rates continuous per year; shares and chances from 0 to 1. `MatterFile` is also the schema of a matter file.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from exequatur.value.durations import Duration, by_quantiles, fixed, gamma
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms

Share = Annotated[float, Meta(ge=0, le=1)]
Positive = Annotated[float, Meta(gt=0)]
NotNegative = Annotated[float, Meta(ge=0)]
Years = Annotated[float, Meta(ge=0, le=200)]


class Took(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How long something takes, in one of four ways: `k` and `theta` of a Gamma; `mean` and `cv` (standard deviation over mean);
    `median` and `ninety` (the 90 percent quantile); `fixed`."""

    k: Positive | None = None
    theta: Positive | None = None
    mean: Positive | None = None
    cv: NotNegative | None = None
    median: Positive | None = None
    ninety: Positive | None = None
    fixed: Years | None = None

    def __post_init__(self) -> None:
        pairs = ((self.k, self.theta), (self.mean, self.cv), (self.median, self.ninety), (self.fixed,))
        whole = [pair for pair in pairs if all(value is not None for value in pair)]
        begun = [pair for pair in pairs if any(value is not None for value in pair)]
        if len(whole) != 1 or len(begun) != 1:
            raise ValueError("a duration is k and theta, mean and cv, median and ninety, or fixed")
        self.duration()

    def duration(self) -> Duration:
        """The same as a distribution."""
        if self.k is not None and self.theta is not None:
            return gamma(self.k, self.theta)
        if self.mean is not None and self.cv is not None:
            return Duration(self.mean, self.cv * self.cv)
        if self.median is not None and self.ninety is not None:
            return by_quantiles(self.median, self.ninety)
        return fixed(self.fixed or 0.0)


Chance = Share | Beta
"""A probability, or a distribution of one."""


def mean_of(chance: Chance) -> float:
    """The expected probability."""
    return chance.mean if isinstance(chance, Beta) else float(chance)


class Stage(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One stage of a route. `fixed` is paid at its start, `rate` a year while it runs, `adverse` if it is lost. A settlement clock of rate
    `settles` a year runs from its start and pays `settlement` of the lesser of asset and claim at once."""

    took: Took
    won: Chance = 1.0
    fixed: NotNegative = 0.0
    rate: NotNegative = 0.0
    adverse: NotNegative = 0.0
    settles: NotNegative = 0.0
    settlement: Share = 0.0


class Freeze(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An application for a freezing order, beside recognition (`parallel`) or before it. Where an order was had and the route is lost,
    `undertaking` is paid with chance `undertaking_called`."""

    took: Took
    granted: Chance
    fixed: NotNegative = 0.0
    rate: NotNegative = 0.0
    parallel: bool = True
    undertaking: NotNegative = 0.0
    undertaking_called: Share = 0.0


class Route(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A way into one forum. `limit`: years from today to the last day for filing; absent where there is none. `appealed`: chance of
    an appeal after a win; the appeal's `won`: that the win is kept. `protective`: cost of a filing a month before the limit where
    preparation would overrun it. `merges_at`: rate at which the judgment of the forum bears interest from recognition."""

    forum: str
    prepare: Stage
    recognition: Stage
    execution: Stage
    instrument: str = ""
    freeze: Freeze | None = None
    appeal: Stage | None = None
    appealed: Share = 0.0
    distribution: Took = Took(fixed=0.0)
    limit: float | None = None
    protective: NotNegative | None = None
    merges_at: NotNegative | None = None
    priority_at: Literal["freeze", "execution"] = "execution"
    protected_by_execution: bool = True
    costs_back: Share = 0.0


class Worth(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An asset. `worth` in its own currency; `fx`: home per foreign unit today, absent where both are one. `forced_sale`: what a sale in execution leaves after charges.
    `reachable`: chance that it is the debtor's and can be had. Dissipation at `hazard` a year, times `leak` once frozen, times
    `tip_off` from filing on without an order; `form`: all at once or little by little."""

    id: str
    worth: NotNegative
    currency: str
    fx: Positive | None = None
    drift: float = 0.0
    volatility: NotNegative = 0.0
    fx_drift: float = 0.0
    fx_volatility: NotNegative = 0.0
    correlation: Annotated[float, Meta(ge=-1, le=1)] = 0.0
    forced_sale: Share = 1.0
    reachable: Share = 1.0
    hazard: NotNegative = 0.0
    leak: Share = 1.0
    tip_off: Annotated[float, Meta(ge=1)] = 1.0
    form: Literal["jump", "leakage"] = "jump"


class Pursuit(Struct, frozen=True, forbid_unknown_fields=True):
    """One asset by one route."""

    asset: Worth
    route: Route


class Race(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who else eats the assets. Rivals come at `rate` a year until our priority; each takes `share` of what is there, or a claim of
    mean `size` (exponential). Insolvency opens at `insolvency` a year; then all share pari passu with `others` after `estate` of the
    costs; proceeds of the `look_back` years before it go back with chance `returned`."""

    rate: NotNegative = 0.0
    share: Share = 0.0
    size: NotNegative | None = None
    insolvency: NotNegative = 0.0
    others: NotNegative = 0.0
    estate: Share = 0.0
    look_back: Years = 0.0
    returned: Share = 0.0


class Growth(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the claim grows: simple interest at `rate` on `base`, and `delayed` a year on `delayed_base` beside it."""

    base: NotNegative = 0.0
    rate: NotNegative = 0.0
    delayed_base: NotNegative = 0.0
    delayed: NotNegative = 0.0


class Home(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Working the claim at home: nothing with chance `propertyless`, else a Beta share of the claim times `factor`."""

    propertyless: Share
    share: Beta
    took: Took
    factor: Share = 1.0
    fixed: NotNegative = 0.0
    rate: NotNegative = 0.0


class Matter(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One claim as a valuation sees it: `claim` is what is owed today. `overrun`: standard deviation of the logarithm of the factor by which
    all costs are over or under budget. `carrying`: book value net of provision, for the gain or loss."""

    id: str
    currency: str
    as_of: date
    claim: Positive
    pursuits: tuple[Pursuit, ...] = ()
    growth: Growth = Growth()
    race: Race = Race()
    home: Home | None = None
    overrun: NotNegative = 0.0
    debtor: str = ""
    carrying: float | None = None


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
