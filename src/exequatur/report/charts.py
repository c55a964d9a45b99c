"""Pictures of a valuation as SVG: drawn by matplotlib with its text as text, in one language, for light and dark and for print."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exequatur.claims.money import decimals
from exequatur.report.drawing import BAD, INK, MAIN, SOFT, svg
from exequatur.text import Lang, say
from exequatur.value.messages import MESSAGES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from exequatur.value.outputs import PartyFigures
    from exequatur.value.valuation import Valuation

UNITS = {
    "en": ((1e9, "bn"), (1e6, "m"), (1e3, "k")),
    "zh": ((1e8, "亿"), (1e4, "万")),
}


@dataclass(frozen=True)
class Money:
    """How amounts are written on an axis: minor units of a currency over a round unit that fits the largest."""

    divisor: float
    unit: str

    def text(self, minor: float) -> str:
        """An amount as a label."""
        found = minor / self.divisor
        return f"{found:,.0f}" if abs(found) >= 100 or found == int(found) else f"{found:,.1f}"


def money_for(largest: float, currency: str, lang: Lang) -> Money:
    """The unit in which amounts up to `largest` (minor units) are read easily."""
    major = 10.0 ** decimals(currency)
    for size, word in UNITS[lang]:
        if abs(largest) >= size * major:
            return Money(size * major, f"{word} {currency}" if lang == "en" else f"{word}{currency}")
    return Money(major, currency)


def distributions(found: "Valuation", party: str, lang: Lang) -> str:
    """Each strategy of a party as a line from the worst to the best twentieth, a bar over the middle half, the median and the mean. ``""`` where there is none."""
    rows = [one for one in found.strategies if (one.party == "creditor") == (party == "creditor")]
    if not rows:
        return ""
    largest = max(abs(figure.value) for one in rows for figure in one.quantiles.values())
    money = money_for(largest, found.matter.currency, lang)

    def draw(axes: "Axes") -> None:
        for y, one in enumerate(rows):
            at = {level: figure.value / money.divisor for level, figure in one.quantiles.items()}
            axes.plot([at[0.05], at[0.95]], [y, y], color=SOFT, linewidth=2, solid_capstyle="butt")
            axes.barh(y, at[0.75] - at[0.25], left=at[0.25], height=0.46, color=SOFT, linewidth=0)
            axes.plot([at[0.5]] * 2, [y - 0.23, y + 0.23], color=INK, linewidth=1.6)
            axes.plot(one.mean.value / money.divisor, y, "o", color=MAIN, markersize=6)
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.set_yticks(range(len(rows)), [_name(one, lang) for one in rows])
        axes.invert_yaxis()
        axes.set_xlabel(money.unit)

    return svg(draw, 0.62 + 0.42 * len(rows), say(MESSAGES, f"chart.{party}", lang))


def delay_curve(found: "Valuation", lang: Lang) -> str:
    """What the strategy is worth after each wait, with the band of two standard errors; the last limitation period as a line. ``""`` where there is no curve."""
    curve = found.delay
    if curve is None:
        return ""
    waits = [point.wait for point in curve.points]
    money = money_for(max(abs(p.mean.value) for p in curve.points), found.matter.currency, lang)
    means = [point.mean.value / money.divisor for point in curve.points]
    errors = [2 * point.mean.se / money.divisor for point in curve.points]
    limits = [one.route.limit for one in found.matter.pursuits if one.route.limit is not None]

    def draw(axes: "Axes") -> None:
        low = [mean - error for mean, error in zip(means, errors, strict=True)]
        high = [mean + error for mean, error in zip(means, errors, strict=True)]
        axes.fill_between(waits, low, high, color=SOFT, linewidth=0)
        axes.plot(waits, means, color=MAIN, linewidth=1.8)
        if any(abs(point.risk_adjusted - point.mean.value) > 1 for point in curve.points):
            adjusted = [point.risk_adjusted / money.divisor for point in curve.points]
            axes.plot(waits, adjusted, color=INK, linewidth=1.4, linestyle=(0, (5, 2)))
        axes.axhline(0, color=INK, linewidth=0.8)
        for limit in sorted(set(limits)):
            axes.axvline(limit, color=BAD, linewidth=1.6, linestyle=(0, (4, 2)))
            axes.annotate(
                say(MESSAGES, "chart.limit", lang), (limit, 1), xycoords=("data", "axes fraction"), ha="right", va="top",
                xytext=(-5, -3), textcoords="offset points", color=BAD,
            )  # fmt: skip
        axes.set_xlabel(say(MESSAGES, "chart.years", lang))
        axes.set_ylabel(money.unit)

    return svg(draw, 2.9, say(MESSAGES, "chart.delay", lang))


def tornado(found: "Valuation", lang: Lang) -> str:
    """What each risk costs, the greatest first. ``""`` where nothing drives the result."""
    rows = [one for one in found.drivers if abs(one.change.value) > 2 * one.change.se]
    if not rows:
        return ""
    money = money_for(max(abs(one.change.value) for one in rows), found.matter.currency, lang)

    def draw(axes: "Axes") -> None:
        for y, one in enumerate(rows):
            value = one.change.value / money.divisor
            axes.barh(y, value, height=0.6, color=MAIN if value >= 0 else BAD, linewidth=0)
            axes.annotate(
                money.text(one.change.value), (value, y), va="center", ha="left" if value >= 0 else "right", color=INK,
                xytext=(4 if value >= 0 else -4, 0), textcoords="offset points",
            )  # fmt: skip
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.margins(x=0.12)
        axes.set_yticks(range(len(rows)), [say(MESSAGES, f"risk.{one.risk}", lang) for one in rows])
        axes.invert_yaxis()
        axes.set_xlabel(money.unit)

    return svg(draw, 0.62 + 0.34 * len(rows), say(MESSAGES, "chart.tornado", lang))


def swings(found: "Valuation", lang: Lang) -> str:
    """A tornado: the worth with one figure lower and higher, the widest first, about the worth as it is. ``""`` where nothing moves it."""
    if found.tornado is None or not found.tornado.swings:
        return ""
    rows, base = found.tornado.swings[:10], found.tornado.base
    money = money_for(
        max(abs(end) for one in rows for end in (one.at_low, one.at_high)), found.matter.currency, lang
    )

    def draw(axes: "Axes") -> None:
        for y, one in enumerate(rows):
            ends = sorted(((one.at_low, one.low, BAD), (one.at_high, one.high, MAIN)))
            middle = base / money.divisor
            for (value, said, colour), aside in zip(ends, ("right", "left"), strict=True):
                at = value / money.divisor
                axes.barh(y, at - middle, left=middle, height=0.6, color=colour, linewidth=0)
                axes.annotate(
                    said, (at, y), va="center", ha=aside, color=INK, xytext=(-4 if aside == "right" else 4, 0), textcoords="offset points",
                )  # fmt: skip
        axes.axvline(base / money.divisor, color=INK, linewidth=0.8)
        axes.margins(x=0.12)
        axes.set_yticks(range(len(rows)), [say(MESSAGES, f"risk.{one.risk}", lang) for one in rows])
        axes.invert_yaxis()
        axes.set_xlabel(money.unit)

    return svg(draw, 0.62 + 0.34 * len(rows), say(MESSAGES, "chart.swings", lang))


def shares_of_spread(found: "Valuation", lang: Lang) -> str:
    """How much of the variance each uncertainty takes part in, and by itself, the greatest first. ``""`` where nothing is uncertain."""
    rows = [one for one in found.sobol if one.total.value >= 0.005]
    if not rows:
        return ""

    def draw(axes: "Axes") -> None:
        for y, one in enumerate(rows):
            axes.barh(y, one.total.value, height=0.6, color=SOFT, linewidth=0)
            axes.barh(y, max(one.first.value, 0.0), height=0.6, color=MAIN, linewidth=0)
            axes.annotate(
                f"{one.total.value:.0%}", (one.total.value, y), va="center", ha="left", color=INK, xytext=(4, 0), textcoords="offset points",
            )  # fmt: skip
        axes.set_yticks(range(len(rows)), [say(MESSAGES, f"risk.{one.risk}", lang) for one in rows])
        axes.xaxis.set_major_formatter(lambda share, _: f"{share:.0%}")
        axes.invert_yaxis()
        axes.set_xlabel(say(MESSAGES, "chart.share", lang))

    return svg(draw, 0.62 + 0.34 * len(rows), say(MESSAGES, "chart.sobol", lang))


def waterfall(found: "Valuation", lang: Lang) -> str:
    """Where a unit that comes in goes in the mean: each deal's recovery, and what every tier takes of it. ``""`` where no deal shares one."""
    shared = {
        name: steps for name, steps in found.waterfalls.items() if sum(len(one.paid) for one in steps) > 1
    }
    if not shared:
        return ""
    money = money_for(max(steps[0].reaches for steps in shared.values()), found.matter.currency, lang)
    rows: list[tuple[str, float, float, str]] = []
    for name, steps in shared.items():
        key = f"strategy.{name}"
        called = say(MESSAGES, key, lang) if key in MESSAGES else name
        rows.append((called, 0.0, float(steps[0].reaches), INK))
        for step in steps:
            right = float(step.reaches)
            for party, amount in step.paid.items():
                said = say(
                    MESSAGES,
                    "waterfall.row",
                    lang,
                    tier=_tier(step.label, lang),
                    party=say(MESSAGES, f"party.{party}", lang),
                )
                rows.append((said, right - amount, float(amount), MAIN if party == "creditor" else SOFT))
                right -= amount

    def draw(axes: "Axes") -> None:
        for y, (_, left, width, colour) in enumerate(rows):
            axes.barh(
                y, width / money.divisor, left=left / money.divisor, height=0.6, color=colour, linewidth=0
            )
            axes.annotate(
                money.text(width), ((left + width) / money.divisor, y), va="center", ha="left", color=INK, xytext=(4, 0), textcoords="offset points",
            )  # fmt: skip
        axes.set_yticks(range(len(rows)), [row[0] for row in rows])
        axes.margins(x=0.12)
        axes.invert_yaxis()
        axes.set_xlabel(money.unit)

    return svg(draw, 0.62 + 0.34 * len(rows), say(MESSAGES, "chart.waterfall", lang))


def _tier(label: str, lang: Lang) -> str:
    key = f"waterfall.{label}"
    return say(MESSAGES, key, lang) if key in MESSAGES else label


def _name(one: "PartyFigures", lang: Lang) -> str:
    name = one.name if one.name != one.strategy else say(MESSAGES, f"strategy.{one.strategy}", lang)
    return name if one.party == "creditor" else f"{name} · {say(MESSAGES, f'party.{one.party}', lang)}"
