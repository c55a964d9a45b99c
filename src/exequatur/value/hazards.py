"""What eats an asset while a route runs: dissipation, rivals, insolvency; each as a weight over the stages."""

from collections.abc import Sequence
from dataclasses import dataclass

from exequatur.value.durations import Duration, Real, chain, lesser


def decay_rate(rate: Real, dissipation: Real, rivals: Real, share: Real, insolvency: Real = 0.0, drift: Real = 0.0) -> Real:  # fmt: skip
    """r + lam + rho phi + iota - mu: how fast the worth of an asset within reach falls, per year.

    Args:
        rate: discount rate r.
        dissipation: hazard lam of the asset going away.
        rivals: rate rho at which rivals come.
        share: what each rival ahead takes, phi (0 to 1).
        insolvency: rate iota.
        drift: growth mu of the asset.
    """
    return rate + dissipation + rivals * share + insolvency - drift


@dataclass(frozen=True)
class Survival:
    """The probability that the asset is there at execution: overall, if frozen, if no freezing order was granted."""

    alive: Real
    if_frozen: Real
    if_not: Real


def survival(
    before: Sequence[Duration], after: Sequence[Duration], hazard: Real, leak: Real, granted: Real
) -> Survival:
    """An asset that vanishes at `hazard` a year until a freezing order is effective, at `leak * hazard` after it.

    Args:
        before: stages up to the order (preparation, application).
        after: stages from the order to execution.
        leak: what an order leaves of the hazard, eps (0 to 1).
        granted: probability of the order.
    """
    to_order = chain(before, hazard)
    frozen, open_ = to_order * chain(after, leak * hazard), to_order * chain(after, hazard)
    return Survival(granted * frozen + (1.0 - granted) * open_, frozen, open_)


@dataclass(frozen=True)
class Rivals:
    """Rivals served before us: none (probability), mean and variance of their number, E of the share they leave."""

    none: Real
    mean: Real
    variance: Real
    left: Real


def rivals(rate: Real, share: Real, stages: Sequence[Duration]) -> Rivals:
    """Rivals that come as a Poisson stream of `rate` a year until the priority time; each takes `share` of what is there."""
    mean = sum((rate * one.mean for one in stages), start=0.0)
    spread = sum((rate * rate * one.variance for one in stages), start=0.0)
    return Rivals(chain(stages, rate), mean, mean + spread, chain(stages, rate * share))


@dataclass(frozen=True)
class Insolvency:
    """Insolvency before distribution: its probability, our share then, the discounted value of what is received."""

    first: Real
    share: Real
    value: Real


def insolvency(
    rate: Real, stages: Sequence[Duration], asset: Real, claim: Real, others: Real, discount: Real, cap: Real
) -> Insolvency:
    """An asset that is shared pari passu, claim / (claim + others), if insolvency opens (rate a year) before distribution.

    Args:
        asset: its value in home currency.
        claim: ours, frozen at the opening; others: all other admitted claims, same currency.
        cap: the most that can be received.
    """
    solvent = chain(stages, rate)
    share = claim / (claim + others)
    whole, part = lesser(asset, cap), lesser(asset * share, cap)
    kept = chain(stages, discount + rate)
    return Insolvency(1.0 - solvent, share, whole * kept + part * (chain(stages, discount) - kept))
