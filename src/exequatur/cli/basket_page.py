"""The value of a basket as a table for a person at a terminal."""

from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table

from exequatur.claims.money import decimals
from exequatur.text import Lang, say
from exequatur.value.messages import MESSAGES

if TYPE_CHECKING:
    from exequatur.value.basket import BasketFile, BasketValue
    from exequatur.value.outputs import PartyFigures

WIDE = 125
"""Columns of a terminal that holds all figures."""

FIGURES = ("mean", "se", "p5", "p95", "p_loss", "moic", "irr", "gross", "life")
WIDE_ONLY = frozenset({"se", "p95", "gross", "life"})


class BasketPage:
    """Prints one basket in one language."""

    def __init__(self, found: "BasketValue", basket: "BasketFile", lang: Lang) -> None:
        self.found, self.basket, self.lang = found, basket, lang
        self.console = Console(highlight=False)

    def word(self, key: str, **values: object) -> str:
        """A word of the page."""
        return say(MESSAGES, key, self.lang, **values)

    def print(self) -> None:
        """Print the parties in the basket and apart, the creditor of each matter, the note."""
        self.console.print(self._parties())
        investor = self.basket.investor
        self.console.print(
            self.word(
                "basket.note",
                paths=f"{self.found.paths:,}",
                seed=self.found.seed,
                creditor=f"{investor.creditor * 100:g}",
                funder=f"{investor.funder * 100:g}",
            ),
            style="dim",
        )

    def _parties(self) -> Table:
        count = len(self.basket.matters)
        title = self.word("basket.title", count=count, currency=self.found.currency)
        table = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left", padding=(0, 1, 0, 0))
        figures = [key for key in FIGURES if not (self.console.width < WIDE and key in WIDE_ONLY)]
        table.add_column(self.word("basket.how"), overflow="fold")
        table.add_column(self.word("table.party"), overflow="fold")
        for key in figures:
            head = f"basket.{key}" if key in ("gross", "life") else f"table.{key}"
            table.add_column(self.word(head), justify="right", no_wrap=True)
        for how, parties in (("together", self.found.together), ("apart", self.found.apart)):
            for one in parties:
                cells = self._figures(one)
                table.add_row(
                    self.word(f"basket.{how}"),
                    self.word(f"party.{one.party}"),
                    *(cells[key] for key in figures),
                )
            for name, (mean, error) in self.found.creditors.items() if how == "together" else ():
                cells = {"mean": self._money(mean), "se": self._money(error)}
                table.add_row(
                    self.word("basket.together"),
                    self.word("basket.of", id=name),
                    *(cells.get(key, "") for key in figures),
                )
        return table

    def _figures(self, one: "PartyFigures") -> dict[str, str]:
        return {
            "mean": self._money(one.mean.value),
            "se": self._money(one.mean.se),
            "p5": self._money(one.quantiles[0.05].value),
            "p95": self._money(one.quantiles[0.95].value),
            "p_loss": f"{one.loss.value:.0%}",
            "moic": "" if one.moic is None else f"{one.moic:.2f}",
            "irr": _rate(one.irr),
            "gross": _rate(one.irr_gross),
            "life": "" if one.life.received is None else f"{one.life.received:.1f}",
        }

    def _money(self, minor: float) -> str:
        """Whole major units: an estimate has no cents."""
        return f"{round(minor / 10 ** decimals(self.found.currency)) + 0:,.0f}"


def _rate(rate: float | None) -> str:
    return "" if rate is None else f"{rate:.0%}" if rate <= 10 else "> 1000%"
