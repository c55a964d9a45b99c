"""A valuation as tables for a person at a terminal."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table

from exequatur.claims.money import decimals
from exequatur.text import Lang, Reason, say
from exequatur.value.messages import MESSAGES
from exequatur.value.wording import break_even_text

if TYPE_CHECKING:
    from exequatur.value.deals import Investor
    from exequatur.value.outputs import PartyFigures
    from exequatur.value.valuation import Valuation

DAYS_A_YEAR = 365.0

WIDE = 125
"""Columns of a terminal that holds all figures."""

FIGURES = ("mean", "se", "p5", "p50", "p95", "p_loss", "adjusted", "moic", "irr")
WIDE_ONLY = frozenset({"se", "p50", "adjusted", "moic", "irr"})


class ValuationPage:
    """Prints one valuation in one language."""

    def __init__(self, found: "Valuation", investor: "Investor", lang: Lang) -> None:
        self.found, self.investor, self.lang = found, investor, lang
        self.console = Console(highlight=False)

    def word(self, key: str, **values: object) -> str:
        """A word of the page."""
        return say(MESSAGES, key, self.lang, **values)

    def print(self, whole_curve: bool = False, notes: Sequence[Reason] = ()) -> None:
        """Print the strategies, the reasons, break-evens, the cost of delay, the drivers, in this order."""
        show = self.console.print
        if self.found.strategies:
            show(self._strategies())
        else:
            show(self.word("table.nothing", matter=self.found.matter.id), markup=False)
        if self.found.best:
            show(self.word("table.best", name=self._name(self.found.best)), style="bold")
        for one in self.found.excluded:
            name = one.name if one.name != one.strategy else self.word(f"strategy.{one.strategy}")
            show(self.word("table.excluded", name=name, reason=one.reason), markup=False)
        for reason in self.found.because:
            show(reason.text(self.lang), markup=False, soft_wrap=True)
        if self.found.break_even:
            show(self._break_evens())
        self._print_delay()
        if whole_curve and self.found.delay is not None:
            show(self._curve())
        if self.found.drivers:
            show(self._drivers())
        if self.found.tornado is not None and self.found.tornado.swings:
            show(self._swings())
        if self.found.sobol:
            show(self._sobol())
        show(
            self.word(
                "table.note",
                paths=f"{self.found.paths:,}",
                seed=self.found.seed,
                creditor=f"{self.investor.creditor * 100:g}",
                funder=f"{self.investor.funder * 100:g}",
            ),
            style="dim",
        )
        for note in notes:
            show(f"- {note.text(self.lang)}", markup=False, soft_wrap=True)

    def _strategies(self) -> Table:
        matter = self.found.matter
        title = self.word(
            "table.title", matter=matter.id, as_of=matter.as_of.isoformat(), currency=matter.currency
        )
        table = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left", padding=(0, 1, 0, 0))
        narrow = self.console.width < WIDE
        for key in ("strategy", "party"):
            table.add_column(self.word(f"table.{key}"), overflow="fold")
        figures = [key for key in FIGURES if not (narrow and key in WIDE_ONLY)]
        for key in figures:
            table.add_column(self.word(f"table.{key}"), justify="right", no_wrap=True)
        for one in self.found.strategies:
            name = one.name if one.name != one.strategy else self.word(f"strategy.{one.strategy}")
            cells = self._figures(one)
            table.add_row(name, self.word(f"party.{one.party}"), *(cells[key] for key in figures))
        return table

    def _figures(self, one: "PartyFigures") -> dict[str, str]:
        return {
            "mean": self._money(one.mean.value),
            "se": self._money(one.mean.se),
            "p5": self._money(one.quantiles[0.05].value),
            "p50": self._money(one.quantiles[0.5].value),
            "p95": self._money(one.quantiles[0.95].value),
            "p_loss": f"{one.loss.value:.0%}",
            "adjusted": self._money(one.risk_adjusted.value),
            "moic": "" if one.moic is None else f"{one.moic:.2f}",
            "irr": "" if one.irr is None else f"{one.irr:.0%}" if one.irr <= 10 else "> 1000%",
        }

    def _break_evens(self) -> Table:
        table = Table(
            title=self.word("table.break_even"),
            box=box.SIMPLE_HEAD,
            show_header=False,
            title_justify="left",
        )
        for name, value in self.found.break_even.items():
            error = self.found.break_even_se.get(name)
            text = (
                self.word("table.none") if value is None else break_even_text(name, value, error, self._money)
            )
            table.add_row(self.word(f"even.{name}"), text)
        return table

    def _drivers(self) -> Table:
        table = Table(title=self.word("table.drivers"), box=box.SIMPLE_HEAD, title_justify="left")
        table.add_column(self.word("table.risk"))
        for key in ("without", "change", "se"):
            table.add_column(self.word(f"table.{key}"), justify="right")
        for one in self.found.drivers:
            table.add_row(
                self.word(f"risk.{one.risk}"),
                self._money(one.without),
                self._money(one.change.value, sign=True),
                self._money(one.change.se),
            )
        return table

    def _swings(self) -> Table:
        table = Table(title=self.word("table.swings"), box=box.SIMPLE_HEAD, title_justify="left")
        table.add_column(self.word("table.input"))
        for key in ("lower", "higher"):
            table.add_column(self.word(f"table.{key}"), justify="right")
        assert self.found.tornado is not None
        for one in self.found.tornado.swings:
            low = self.word("table.at", end=one.low, value=self._money(one.at_low))
            high = self.word("table.at", end=one.high, value=self._money(one.at_high))
            table.add_row(self.word(f"risk.{one.risk}"), low, high)
        return table

    def _sobol(self) -> Table:
        table = Table(title=self.word("table.sobol"), box=box.SIMPLE_HEAD, title_justify="left")
        table.add_column(self.word("table.risk"))
        for key in ("alone", "taking_part", "se"):
            table.add_column(self.word(f"table.{key}"), justify="right")
        for one in self.found.sobol:
            shown = (max(one.first.value, 0.0), one.total.value, one.total.se)
            table.add_row(self.word(f"risk.{one.risk}"), *(f"{value:.1%}" for value in shown))
        return table

    def _curve(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD)
        for key in ("wait", "mean", "se", "adjusted"):
            table.add_column(self.word(f"table.{key}"), justify="right")
        assert self.found.delay is not None
        for one in self.found.delay.points:
            table.add_row(
                f"{one.wait:.2f}", self._money(one.mean.value), self._money(one.mean.se), self._money(one.risk_adjusted)
            )  # fmt: skip
        return table

    def _print_delay(self) -> None:
        curve, matter = self.found.delay, self.found.matter
        if curve is None:
            return
        key = "delay.month" if curve.slope <= 0 else "delay.gain"
        lines = [self.word(key, amount=self._money(abs(curve.slope)), currency=matter.currency)]
        if curve.half_life is not None:
            lines.append(self.word("delay.half", years=f"{curve.half_life:.1f}"))
        if curve.last_useful is not None:
            day = matter.as_of + timedelta(days=int(curve.last_useful * DAYS_A_YEAR))
            lines.append(self.word("delay.last", years=f"{curve.last_useful:.1f}", day=day.isoformat()))
        self.console.print(" ".join(lines), markup=False, soft_wrap=True)

    def _name(self, name: str) -> str:
        key = f"strategy.{name}"
        return self.word(key) if key in MESSAGES else name

    def _money(self, minor: float, sign: bool = False) -> str:
        """Whole major units: an estimate has no cents."""
        amount = round(minor / 10 ** decimals(self.found.matter.currency)) + 0
        return f"{amount:+,.0f}" if sign else f"{amount:,.0f}"
