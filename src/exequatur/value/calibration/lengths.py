"""Durations from cases of which some are cut off: the posterior mode of a Gamma under right-censoring.

A run of a stage that was decided after `t` years tells its duration; one that was settled, withdrawn or is open tells that the stage
would have taken longer. With `w_i` the weight of a run, `d_i` 1 where it was decided, and `Q` the regularised upper incomplete gamma function, the
log likelihood of the shape `k` and the scale `theta` (years) is

    l(k, theta) = sum w_i [ d_i ( (k-1) ln t_i - t_i/theta - k ln theta - ln Gamma(k) ) + (1 - d_i) ln Q(k, t_i/theta) ].

Settlement and withdrawal are thereby taken to be independent of how long the stage would have gone on. The prior is a pseudo-sample: as
if `W` more cases had been seen whose mean and mean logarithm are those of the prior Gamma(k0, theta0),

    W [ (k-1) (psi(k0) + ln theta0) - k0 theta0/theta - k ln theta - ln Gamma(k) ],

the conjugate prior of the Gamma family, whose mode is (k0, theta0). The posterior mode maximises the sum of the two. Rules:

- every run cut off: there is no finite maximum of the likelihood, and the prior stays (`rule` "prior");
- fewer than five decided runs: the shape of the prior is kept and the scale alone is moved ("scale");
- five or more: both ("both"). A prior that is fixed has no shape: it counts as a Gamma of shape 25 here.

A run weighs `comparable * 2^(-years / half_life)`, years since it BEGAN, decided or not: a weight by its end would count open runs more than
decided ones that began with them, and lengthen what is found. The interval of the mean is that of the normal approximation in
(ln k, ln theta) at the mode.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
from scipy import special

from exequatur.value.calibration.cases import CaseRun, recency
from exequatur.value.durations import Duration, Floats, cdf, gamma

ENOUGH = 5
"""Decided runs from which the shape is moved too."""

FIXED_SHAPE = 25.0
"""Shape by which a prior that is fixed is counted: a coefficient of variation of a fifth."""

Z = 1.6448536269514722
"""Normal quantile of the interval of nine tenths."""

_BOUNDS = ((np.log(0.02), np.log(1e5)), (np.log(1e-6), np.log(1e4)))

Rule = Literal["none", "prior", "scale", "both"]


@dataclass(frozen=True)
class LengthFound:
    """A duration before and after the cases. `rule`: what was moved; "none": there were no cases. `low`, `high`: nine tenths for the mean, years.

    `doubt`: the chance under the prior that all runs last as long as they were seen to, where every one was cut off.
    """

    prior: Duration
    decided: int
    cut_off: int
    rule: Rule
    posterior: Duration
    low: float
    high: float
    doubt: float | None = None


def run_weight(case: CaseRun, on: date, half_life: float) -> float:
    """What a run counts for durations and settlement on a day."""
    return case.comparable * recency(case.age(on), half_life)


def length_found(
    prior: Duration, prior_weight: float, cases: Sequence[CaseRun], on: date, half_life: float
) -> LengthFound:
    """The duration after the cases; cases in an order of their own, for sums depend on it in the last bit.

    Args:
        prior_weight: cases that the prior weighs, above 0.
    """
    counted = [one for one in cases if one.comparable > 0]
    weights = np.array([run_weight(one, on, half_life) for one in counted])
    years = np.array([one.years for one in counted])
    decided = np.array([one.decided for one in counted], dtype=bool)
    return moved(prior, prior_weight, years, decided, weights)


def moved(
    prior: Duration, prior_weight: float, years: Floats, decided: "np.ndarray", weights: Floats
) -> LengthFound:
    """The same from arrays: years observed, whether the stage was decided then, what each run weighs."""
    known, cut = int(decided.sum()), int((~decided).sum())
    start = prior if float(prior.cv2) > 0 else gamma(FIXED_SHAPE, float(prior.mean) / FIXED_SHAPE)
    shape, scale = 1.0 / float(start.cv2), float(start.theta)
    if not known:
        low, high = _spread(
            _Objective(shape, scale, prior_weight, years[:0], decided[:0], weights[:0]),
            np.log([shape, scale]),
            True,
        )
        doubt = float(np.prod(special.gammaincc(shape, years / scale))) if cut else None
        return LengthFound(prior, known, cut, "prior" if cut else "none", prior, low, high, doubt)
    against = _Objective(shape, scale, prior_weight, years, decided, weights)
    both = known >= ENOUGH
    if both:
        at = _mode(against, np.log([shape, scale]))
    else:
        at = np.array([np.log(shape), _scale_mode(against, np.log(shape))])
    k, theta = np.exp(at)
    low, high = _spread(against, at, both)
    return LengthFound(
        prior, known, cut, "both" if both else "scale", gamma(float(k), float(theta)), low, high
    )


def survival(duration: Duration, years: float) -> float:
    """The chance that the stage takes longer."""
    return 1.0 - float(cdf(duration, years))


class _Objective:
    """The negative of the log posterior at (ln k, ln theta)."""

    def __init__(
        self, shape: float, scale: float, weight: float, years: Floats, decided: "np.ndarray", weights: Floats
    ) -> None:
        known = weights[decided]
        self.cut, self.cut_weights = years[~decided], weights[~decided]
        total = weight + float(known.sum())
        self.total = total
        self.logs = weight * (float(special.digamma(shape)) + np.log(scale)) + float(
            known @ np.log(years[decided])
        )
        self.sums = weight * shape * scale + float(known @ years[decided])

    def __call__(self, at: Floats) -> float:
        k, theta = np.exp(at)
        found = (k - 1.0) * self.logs - self.sums / theta - self.total * (k * at[1] + special.gammaln(k))
        if self.cut.size:
            found += float(self.cut_weights @ _log_upper(k, self.cut / theta))
        return -float(found)


def _log_upper(k: float, x: Floats) -> Floats:
    """ln Q(k, x); by its asymptotic series where Q itself is below the numbers."""
    upper = special.gammaincc(k, x)
    far = (k - 1.0) * np.log(x) - x - special.gammaln(k) + np.log1p(np.minimum((k - 1.0) / x, 1e3).clip(-0.9))
    with np.errstate(divide="ignore"):
        return np.asarray(np.where(upper > 1e-290, np.log(np.maximum(upper, 1e-300)), far), dtype=float)


def _mode(against: _Objective, start: Floats) -> Floats:
    """The mode in both: Newton steps from the prior, each halved until it does not lead up; a search without slopes where they fail."""
    at = start
    for _ in range(60):
        slope, curve = _derivatives(against, at)
        bends, axes = np.linalg.eigh(curve)
        step = axes @ (
            (axes.T @ slope) / np.maximum(np.abs(bends), 1e-6)
        )  # up the slope also where it bends the other way
        step = step / max(1.0, float(np.abs(step).max()))
        here = against(at)
        while against(at - step) > here + 1e-13 * abs(here) and np.abs(step).max() > 1e-10:
            step = step / 2
        at = at - step
        if np.abs(step).max() < 1e-9:
            return np.asarray(at, dtype=float)
    from scipy import optimize  # slow to load, and hardly ever needed

    found = optimize.minimize(
        against, at, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12, "maxiter": 2000}
    )
    return np.asarray(found.x, dtype=float)


def _scale_mode(against: _Objective, log_k: float) -> float:
    """The mode in ln theta for a shape that is kept."""
    from scipy import optimize

    found = optimize.minimize_scalar(
        lambda log_theta: against(np.array([log_k, log_theta])),
        bounds=_BOUNDS[1],
        method="bounded",
        options={"xatol": 1e-10},
    )
    return float(found.x)


def _derivatives(against: _Objective, at: Floats) -> tuple[Floats, Floats]:
    """Slope and curvature by central differences."""
    h = 1e-4
    step = np.eye(2) * h
    middle = against(at)
    ahead = [against(at + one) for one in step]
    behind = [against(at - one) for one in step]
    slope = np.array([(a - b) / (2 * h) for a, b in zip(ahead, behind, strict=True)])
    twice = [(a - 2 * middle + b) / (h * h) for a, b in zip(ahead, behind, strict=True)]
    mixed = (
        against(at + step[0] + step[1]) - against(at + step[0] - step[1]) - against(at - step[0] + step[1]) + against(at - step[0] - step[1])
    ) / (4 * h * h)  # fmt: skip
    return slope, np.array([[twice[0], mixed], [mixed, twice[1]]])


def _spread(against: _Objective, at: Floats, both: bool) -> tuple[float, float]:
    """Nine tenths for the mean `k theta`, years: ln k + ln theta is normal about the mode with the inverse of the curvature as variance."""
    _, curve = _derivatives(against, at)
    if both:
        ones = np.ones(2)
        variance = float(ones @ np.linalg.solve(curve, ones))
    else:
        variance = 1.0 / float(curve[1, 1])
    mean, apart = float(at.sum()), Z * float(np.sqrt(max(variance, 0.0)))
    return float(np.exp(mean - apart)), float(np.exp(mean + apart))
