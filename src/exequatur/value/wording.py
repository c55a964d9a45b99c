"""Figures of a valuation as people read them: shared by the console and the page."""

from collections.abc import Callable


def break_even_text(name: str, value: float, se: float | None, money: Callable[[float], str]) -> str:
    """A break-even with its standard error, in the unit of its kind. `money`: how minor units are written."""
    if name == "fair_price":
        return f"{money(value)} ± {money(se)}" if se else money(value)
    if name.endswith("multiple"):
        return f"{value:.2f} ± {se:.2f}" if se else f"{value:.2f}"
    return f"{value:.1%} ± {se:.1%}" if se else f"{value:.1%}"
