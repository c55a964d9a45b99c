"""Pictures of a selection: risk and return, what the budget buys, what is spent when, where the value is, what binds, how the whole may come out."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from exequatur.report.charts import Money, money_for
from exequatur.report.drawing import BAD, INK, MAIN, SOFT, svg
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.text import Lang, say
from exequatur.value.messages import MESSAGES as VALUE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from exequatur.screening.valuing.selecting import Group, Selected

Place = Callable[[str, Lang], str]
"""`place(code, lang)`: the name of a jurisdiction."""

MOST_ROWS = 14
"""Rows of a picture of bars; the others are added up in a last one."""
BINS = 40


def _unit(largest: float, currency: str, lang: Lang) -> Money:
    """The unit of an axis; a smaller one where a Chinese unit would leave too few digits."""
    return money_for(largest / 10 if lang == "zh" else largest, currency, lang)


def _word(key: str, lang: Lang, **values: object) -> str:
    return say(MESSAGES, key, lang, **values)


def frontier(found: "Selected", lang: Lang) -> str:
    """Risk and return: the mean against the mean of the worst, a point for each weight of the tail. ``""`` where no paths were asked."""
    points = found.choice.risk
    if len(points) < 2:
        return ""
    tail = found.choice.tail
    alpha = tail.alpha if tail is not None else 0.9
    money = _unit(max(max(abs(p.mean), abs(p.cvar)) for p in points), found.currency, lang)

    def draw(axes: "Axes") -> None:
        x = [p.cvar / money.divisor for p in points]
        y = [p.mean / money.divisor for p in points]
        axes.plot(x, y, color=SOFT, linewidth=2)
        here = found.choice.tail.kappa if found.choice.tail is not None else 0.0
        seen: list[tuple[float, float]] = []
        wide, high = max(x) - min(x) or 1.0, max(y) - min(y) or 1.0
        for p, at_x, at_y in zip(points, x, y, strict=True):
            ours = p.kappa == here
            axes.plot(at_x, at_y, "o", color=MAIN if ours else SOFT, markersize=9 if ours else 6)
            near = any(abs(a - at_x) < 0.09 * wide and abs(b - at_y) < 0.09 * high for a, b in seen)
            if near and not ours:
                continue
            seen.append((at_x, at_y))
            axes.annotate(
                _word("chart.kappa", lang, kappa=f"{p.kappa:g}"), (at_x, at_y), xytext=(-8, -10), textcoords="offset points", color=INK,
                ha="right", va="center",
            )  # fmt: skip
        axes.margins(x=0.16, y=0.14)
        share = f"{1 - alpha:.0%}"
        axes.set_xlabel(_word("chart.worst", lang, share=share, unit=money.unit))
        axes.set_ylabel(_word("chart.mean", lang, unit=money.unit))

    return svg(draw, 3.2, _word("chart.frontier", lang))


def by_budget(found: "Selected", lang: Lang) -> str:
    """Value by budget, the one asked for marked. ``""`` where there are no two."""
    pairs = found.choice.frontier
    if len(pairs) < 2:
        return ""
    money = _unit(max(value for _, value in pairs), found.currency, lang)
    spent = _unit(max(budget for budget, _ in pairs), found.currency, lang)

    def draw(axes: "Axes") -> None:
        axes.plot(
            [b / spent.divisor for b, _ in pairs], [v / money.divisor for _, v in pairs], "o-", color=SOFT, linewidth=2, markersize=6
        )  # fmt: skip
        here = [(b, v) for b, v in pairs if abs(b - found.budget) <= 1e-9 * max(found.budget, 1.0)]
        for b, v in here:
            axes.plot(b / spent.divisor, v / money.divisor, "o", color=MAIN, markersize=9)
        low, high = min(v for _, v in pairs), max(v for _, v in pairs)
        room = max((high - low) * 0.15, high * 0.02)
        axes.set_ylim((low - room) / money.divisor, (high + room) / money.divisor)
        axes.ticklabel_format(useOffset=False)
        axes.set_xlabel(_word("chart.spent", lang, unit=spent.unit))
        axes.set_ylabel(_word("chart.mean", lang, unit=money.unit))

    return svg(draw, 2.9, _word("chart.budget", lang))


def by_quarter(found: "Selected", lang: Lang) -> str:
    """What is expected to be spent in each quarter, with what may be as a line. ``""`` where nothing is by quarter."""
    rows = found.spent
    limits = {str(one): most for one, most in found.limits.budget.items()}
    if not rows or (not limits and not any(amount for _, amount in rows)):
        return ""
    money = _unit(max([*(a for _, a in rows), *limits.values(), 1.0]), found.currency, lang)

    def draw(axes: "Axes") -> None:
        for x, (name, amount) in enumerate(rows):
            axes.bar(x, amount / money.divisor, width=0.62, color=MAIN, linewidth=0)
            if name in limits:
                most = limits[name] / money.divisor
                axes.plot([x - 0.42, x + 0.42], [most, most], color=BAD, linewidth=2.2)
        step = max(1, -(-len(rows) // 12))
        at = range(0, len(rows), step)
        axes.set_xticks(list(at), [rows[i][0] for i in at])
        axes.set_ylabel(money.unit)
        axes.set_ylim(bottom=0)

    return svg(draw, 2.7, _word("chart.use", lang))


def by_forum(found: "Selected", place: Place, lang: Lang) -> str:
    """Value and expected cost by forum. ``""`` where nothing was chosen."""
    rows = _few(found.forums)
    names = [
        _word("chart.home", lang) if not one.key else "…" if one.key == "…" else place(one.key, lang)
        for one in rows
    ]
    return _bars(rows, names, found, lang, "chart.forums")


def by_strategy(found: "Selected", lang: Lang) -> str:
    """Value and number of claims by strategy. ``""`` where nothing was chosen."""
    rows = found.strategies
    names = []
    for one in rows:
        strategy, _, funder = one.key.partition(":")
        name = say(VALUE, f"strategy.{strategy}", lang)
        names.append(f"{name} ({funder})" if funder else name)
    return _bars(rows, names, found, lang, "chart.strategies")


def _few(groups: "Sequence[Group]") -> "list[Group]":
    from exequatur.screening.valuing.selecting import Group

    rows = list(groups)
    if len(rows) <= MOST_ROWS:
        return rows
    rest = rows[MOST_ROWS - 1 :]
    sums = [sum(getattr(one, name) for one in rest) for name in ("count", "value", "cost")]
    return [*rows[: MOST_ROWS - 1], Group("…", int(sums[0]), sums[1], sums[2])]


def _bars(rows: "Sequence[Group]", names: list[str], found: "Selected", lang: Lang, title: str) -> str:
    if not rows:
        return ""
    money = _unit(max(max(abs(one.value), one.cost) for one in rows), found.currency, lang)

    def draw(axes: "Axes") -> None:
        for y, one in enumerate(rows):
            axes.barh(y - 0.14, one.value / money.divisor, height=0.4, color=MAIN, linewidth=0)
            if one.cost:
                axes.barh(y + 0.24, one.cost / money.divisor, height=0.26, color=SOFT, linewidth=0)
            axes.annotate(
                f"{money.text(one.value)} · {one.count:,}", (max(one.value, 0.0) / money.divisor, y - 0.14), va="center", ha="left", color=INK,
                xytext=(4, 0), textcoords="offset points",
            )  # fmt: skip
        axes.margins(x=0.16)
        axes.set_xlim(left=min(0.0, *(one.value / money.divisor for one in rows)))
        axes.set_yticks(range(len(rows)), names)
        axes.invert_yaxis()
        axes.set_xlabel(money.unit)

    return svg(draw, 0.66 + 0.46 * len(rows), _word(title, lang))


def limits_used(found: "Selected", lang: Lang) -> str:
    """How far each limit is used, those that bind dark; the most used of many. ``""`` where there is one limit only."""
    rows = sorted(found.choice.bounds, key=lambda one: -(one.used / one.most if one.most > 0 else 1.0))[
        :MOST_ROWS
    ]
    if len(rows) < 2:
        return ""

    def draw(axes: "Axes") -> None:
        for y, one in enumerate(rows):
            share = one.used / one.most if one.most > 0 else 1.0
            axes.barh(y, share, height=0.6, color=MAIN if one.price > 0 else SOFT, linewidth=0)
            axes.annotate(
                f"{share:.0%}", (max(share, 1.0), y), va="center", ha="left", color=INK, xytext=(4, 0), textcoords="offset points"
            )  # fmt: skip
        axes.axvline(1.0, color=BAD, linewidth=1.4)
        axes.set_xlim(0, 1.16)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
        axes.set_yticks(range(len(rows)), [_short(one.label().text(lang)) for one in rows])
        axes.invert_yaxis()

    return svg(draw, 0.5 + 0.34 * len(rows), _word("chart.limits", lang))


def _short(text: str) -> str:
    return text if len(text) <= 34 else f"{text[:33]}…"


def outcomes(found: "Selected", lang: Lang) -> str:
    """How the whole selection comes out over paths, with its mean and the mean of the worst. ``""`` where no paths were asked."""
    tail = found.choice.tail
    if tail is None or not len(tail.outcomes) or np.ptp(tail.outcomes) <= 0:
        return ""
    money: Money = _unit(float(np.abs(tail.outcomes).max()), found.currency, lang)

    def draw(axes: "Axes") -> None:
        counts, edges = np.histogram(tail.outcomes / money.divisor, BINS)
        axes.bar(
            edges[:-1], counts / len(tail.outcomes), width=np.diff(edges), align="edge", color=SOFT, linewidth=0
        )  # fmt: skip
        top = counts.max() / len(tail.outcomes)
        share = f"{1 - tail.alpha:.0%}"
        marks = ((tail.mean, MAIN, _word("chart.mean", lang, unit=money.unit), "left"), (tail.cvar, BAD, _word("chart.worst", lang, share=share, unit=money.unit), "left"))  # fmt: skip
        for height, (value, colour, text, side) in zip((1.16, 1.05), marks, strict=True):
            axes.axvline(value / money.divisor, color=colour, linewidth=1.8)
            axes.annotate(
                f"{money.text(value)}  {text}", (value / money.divisor, top * height), color=colour, ha=side, va="center", xytext=(5, 0),
                textcoords="offset points",
            )  # fmt: skip
        axes.set_ylim(0, top * 1.24)
        axes.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
        axes.set_ylabel(_word("chart.paths", lang))
        axes.set_xlabel(money.unit)

    return svg(draw, 2.8, _word("chart.outcomes", lang))
