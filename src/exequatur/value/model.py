"""What a valuation takes as inputs: one matter with its assets and routes. The deals on the table are in `deals`.

Units: years; minor units of the matter's one currency (as floats, for these are estimates), an asset's worth in minor units of its
own; rates continuous per year; shares and chances from 0 to 1.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from exequatur.value.durations import Duration, by_quantiles, fixed, gamma, lognormal
from exequatur.value.evidence import Beta

Share = Annotated[float, Meta(ge=0, le=1)]
Positive = Annotated[float, Meta(gt=0)]
NotNegative = Annotated[float, Meta(ge=0)]
Years = Annotated[float, Meta(ge=0, le=200)]


class Took(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How long something takes, in one of five ways: `k` and `theta` of a Gamma; `mean` and `cv` (standard deviation over mean);
    `median` and `ninety` (the 90 percent quantile); `meanlog` and `sdlog` of a LogNormal, which only the path simulation takes; `fixed`."""

    k: Positive | None = None
    theta: Positive | None = None
    mean: Positive | None = None
    cv: NotNegative | None = None
    median: Positive | None = None
    ninety: Positive | None = None
    fixed: Years | None = None
    meanlog: Annotated[float, Meta(ge=-20, le=5)] | None = None
    sdlog: Annotated[float, Meta(gt=0, le=2)] | None = None

    def __post_init__(self) -> None:
        pairs = (
            (self.k, self.theta),
            (self.mean, self.cv),
            (self.median, self.ninety),
            (self.meanlog, self.sdlog),
            (self.fixed,),
        )
        whole = [pair for pair in pairs if all(value is not None for value in pair)]
        begun = [pair for pair in pairs if any(value is not None for value in pair)]
        if len(whole) != 1 or len(begun) != 1:
            raise ValueError(
                "a duration is k and theta, mean and cv, median and ninety, meanlog and sdlog, or fixed"
            )
        self.duration()

    def duration(self) -> Duration:
        """The same as a distribution."""
        if self.k is not None and self.theta is not None:
            return gamma(self.k, self.theta)
        if self.mean is not None and self.cv is not None:
            return Duration(self.mean, self.cv * self.cv)
        if self.median is not None and self.ninety is not None:
            return by_quantiles(self.median, self.ninety)
        if self.meanlog is not None and self.sdlog is not None:
            return lognormal(self.meanlog, self.sdlog)
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
    preparation would overrun it. `merges_at`: rate at which the judgment of the forum bears interest from recognition.
    With chance `blocked`, one for the forum, nothing can be remitted until `unblocked` years from today."""

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
    blocked: Share = 0.0
    unblocked: Years = 0.0


class Worth(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An asset. `worth` in its own currency; `fx`: home per foreign unit today, absent where both are one. `forced_sale`: what a sale in execution leaves after charges.
    `reachable`: chance that it is the debtor's and can be had. Dissipation at `hazard` a year, times `leak` once frozen, times
    `tip_off` from filing on without an order; `form`: all at once or little by little. `owner`: whoever it stands in the name of; assets of one owner are reached
    by one draw. `market`: a market whose factor it shares with every other asset in it, in `market_share` of the variance of its worth."""

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
    owner: str = ""
    market: str = ""
    market_share: Share = 0.0


class Pursuit(Struct, frozen=True, forbid_unknown_fields=True):
    """One asset by one route."""

    asset: Worth
    route: Route


class Race(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who else eats the assets. Rivals come at `rate` a year until our priority; each takes `share` of what is there, or a claim of
    mean `size` (exponential; LogNormal where `size_sdlog`, the standard deviation of its logarithm, is given). Insolvency opens at `insolvency` a year; then all share pari passu with `others` after `estate` of the
    costs; proceeds of the `look_back` years before it go back with chance `returned`: less is paid at once (`netted`), or they are paid and given back on the
    day on which it opens (`dated`), as in life."""

    rate: NotNegative = 0.0
    share: Share = 0.0
    size: NotNegative | None = None
    size_sdlog: Annotated[float, Meta(gt=0, le=3)] | None = None
    insolvency: NotNegative = 0.0
    others: NotNegative = 0.0
    estate: Share = 0.0
    look_back: Years = 0.0
    returned: Share = 0.0
    goes_back: Literal["netted", "dated"] = "netted"


class Growth(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the claim grows: simple interest at `rate` on `base`, and `delayed` a year on `delayed_base` beside it."""

    base: NotNegative = 0.0
    rate: NotNegative = 0.0
    delayed_base: NotNegative = 0.0
    delayed: NotNegative = 0.0


class Home(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Working the claim at home: nothing with chance `propertyless`, else a Beta share of the claim times `factor`. `fallback`: it is also turned to where a
    route abroad brought nothing, after the last route has ended, for what is still owed."""

    propertyless: Share
    share: Beta
    took: Took
    factor: Share = 1.0
    fixed: NotNegative = 0.0
    rate: NotNegative = 0.0
    fallback: bool = False


class Title(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is drawn once for a judgment or award and holds in every forum. `service_defect`: chance that its service was bad, with which recognition fails
    everywhere. `assignment_defect`: chance that an assignment is not proved, with which it fails for an assignee: for a buyer, or for whoever values where `assigned`.
    `reversal`: rate a year at which it is set aside on retrial. Before the cash nothing comes then; a distribution of the `returnable` years before goes back on that
    day with chance `returned`. `id`: names the title where several matters stand on one; else the matter does."""

    id: str = ""
    service_defect: Share = 0.0
    assignment_defect: Share = 0.0
    assigned: bool = False
    reversal: NotNegative = 0.0
    returnable: Years = 0.0
    returned: Share = 1.0


class Matter(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One claim as a valuation sees it: `claim` is what is owed today. `overrun`: standard deviation of the logarithm of the factor by which
    all costs are over or under budget. `carrying`: book value net of provision, for the gain or loss. `regime`: standard deviation of the logarithm of a factor of
    mean 1 on the hazards of all assets of the debtor. `shared_fx`: the exchange rate of a currency is one for all assets in it, of any matter that says so. `abandon`: whoever
    leads stops where going on is worth less than nothing; `weighs_offers`: and settles only where that is worth no less than going on (`abandonment`)."""

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
    title: Title = Title()
    regime: Annotated[float, Meta(ge=0, le=3)] = 0.0
    shared_fx: bool = False
    abandon: bool = False
    weighs_offers: bool = False
