"""A valuation as plain data: the stable interface of `exequatur value claim --json`. Money in minor units, rounded to whole ones."""

from typing import Any

from exequatur.text import Lang
from exequatur.value import MODEL_VERSION
from exequatur.value.outputs import Figure, PartyFigures
from exequatur.value.valuation import Valuation


def plain(found: Valuation, lang: Lang = "en") -> dict[str, Any]:
    """The valuation as JSON has it."""
    matter = found.matter
    return {
        "seed": found.seed,
        "paths": found.paths,
        "model_version": MODEL_VERSION,
        "matter": matter.id,
        "currency": matter.currency,
        "unit": "minor",
        "as_of": matter.as_of.isoformat(),
        "exact": all(one.mean.se == 0 for one in found.strategies),
        "strategies": [_strategy(one, found) for one in found.strategies],
        "excluded": [
            {"strategy": one.strategy, "name": one.name, "reason": one.reason} for one in found.excluded
        ],
        "best": found.best,
        "delay_curve": _delay(found),
        "delay": _delay_figures(found),
        "break_even": {
            name: (_whole(value) if name == "fair_price" and value is not None else value)
            for name, value in found.break_even.items()
        },
        "break_even_se": {
            name: (_whole(value) if name == "fair_price" else value)
            for name, value in found.break_even_se.items()
        },
        "drivers": [
            {
                "risk": one.risk,
                "without": _whole(one.without),
                "change": _whole(one.change.value),
                "se": _whole(one.change.se),
            }
            for one in found.drivers
        ],
        "swings": [
            {
                "input": one.risk,
                "low": one.low,
                "high": one.high,
                "at_low": _whole(one.at_low),
                "at_high": _whole(one.at_high),
            }
            for one in (found.tornado.swings if found.tornado else ())
        ],
        "sobol": [
            {
                "input": one.risk,
                "first": one.first.value,
                "first_se": one.first.se,
                "total": one.total.value,
                "total_se": one.total.se,
            }
            for one in found.sobol
        ],
        "waterfalls": [
            {
                "name": name,
                "tiers": [
                    {
                        "tier": step.tier,
                        "label": step.label,
                        "reaches": step.reaches,
                        "paid": step.paid,
                        "left": step.left,
                    }
                    for step in tiers
                ],
            }
            for name, tiers in found.waterfalls.items()
        ],
        "because": [one.text(lang) for one in found.because],
    }


def _strategy(one: PartyFigures, found: Valuation) -> dict[str, Any]:
    answer = plain_figures(one)
    if one.party == "creditor" and one.name in found.gain:
        answer["gain_over_carrying"] = _whole(found.gain[one.name])
    return answer


def plain_figures(one: PartyFigures) -> dict[str, Any]:
    """The figures of one strategy for one party as JSON has them."""
    return {
        "strategy": one.strategy,
        "name": one.name,
        "party": one.party,
        "mean": _whole(one.mean.value),
        "se": _whole(one.mean.se),
        "sd": _whole(one.sd),
        "quantiles": {_level(level): _whole(figure.value) for level, figure in one.quantiles.items()},
        "quantiles_se": {_level(level): _whole(figure.se) for level, figure in one.quantiles.items()},
        "p_loss": one.loss.value,
        "p_loss_se": one.loss.se,
        "cvar": _whole(one.cvar.value),
        "cvar_se": _whole(one.cvar.se),
        "risk_adjusted": _whole(one.risk_adjusted.value),
        "risk_adjusted_se": _whole(one.risk_adjusted.se),
        "moic": one.moic,
        "moic_quantiles": _levels(one.moic_quantiles),
        "irr": one.irr,
        "irr_gross": one.irr_gross,
        "irr_roots": list(one.irr_roots),
        "weighted_average_life": one.life.received,
        "weighted_average_outlay": one.life.paid,
        "duration": _levels(one.duration),
        "to_cash": _levels(one.to_cash),
        "exact": _is_exact(one),
    }


def _is_exact(one: PartyFigures) -> bool:
    figures: list[Figure] = [one.mean, one.loss, one.cvar, *one.quantiles.values()]
    return all(figure.se == 0 for figure in figures)


def _delay(found: Valuation) -> list[dict[str, Any]]:
    if found.delay is None:
        return []
    return [
        {
            "wait_years": point.wait,
            "mean": _whole(point.mean.value),
            "se": _whole(point.mean.se),
            "risk_adjusted": _whole(point.risk_adjusted),
            "risk_adjusted_se": _whole(point.adjusted_se),
        }
        for point in found.delay.points
    ]


def _delay_figures(found: Valuation) -> dict[str, Any] | None:
    curve = found.delay
    if curve is None:
        return None
    return {
        "per_month": _whole(curve.slope),
        "half_life_years": curve.half_life,
        "last_useful_years": curve.last_useful,
        "value_of_waiting": _whole(curve.value_of_waiting),
    }


def _whole(value: float) -> int:
    return round(value)


def _level(level: float) -> str:
    return f"p{round(level * 100)}"


def _levels(found: dict[float, float] | None) -> dict[str, float] | None:
    return None if found is None else {_level(level): value for level, value in found.items()}
