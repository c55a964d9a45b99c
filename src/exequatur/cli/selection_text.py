"""A selection for a person at a terminal."""

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

from exequatur.claims.money import decimals
from exequatur.cli.console import console as make_console
from exequatur.screening.valuing.selection.choosing import MILLION, shown
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.text import Lang, Reason, say
from exequatur.value.messages import MESSAGES as VALUE

if TYPE_CHECKING:
    from exequatur.screening.valuing.selecting import Line, Selected
    from exequatur.screening.valuing.selection.choosing import Bound


class _Text:
    """Prints one selection in one language."""

    def __init__(self, found: "Selected", lang: Lang) -> None:
        self.found, self.lang, self.console = found, lang, make_console()

    def word(self, key: str, **values: object) -> str:
        """A message."""
        return say(MESSAGES, key, self.lang, **values)

    def money(self, minor: float | None) -> str:
        """Whole major units."""
        return "" if minor is None else f"{round(minor / 10 ** decimals(self.found.currency)) + 0:,}"

    def line(self, text: str) -> None:
        """A line of running text."""
        self.console.print(text, markup=False, soft_wrap=True)

    def print(self) -> None:
        """The claims chosen, what they are worth, what binds, the frontiers, what was left and why."""
        self.console.print(self._claims())
        self._sums()
        if len(self.found.choice.bounds) > 1:
            self.console.print(self._limits())
            if others := shown(self.found.choice.bounds)[1]:
                self.line(self.word("select.other_caps", n=others))
        self._frontiers()
        for one in self.found.left:
            if one.why_left is not None:
                self.line(f"- {one.claim_id}: {one.why_left.text(self.lang)}")
        for name, why in self.found.left_out:
            text = why.text(self.lang) if isinstance(why, Reason) else why.message(self.lang)
            self.line(f"- {name}: {text}")
        for note in self.found.notes:
            self.line(f"* {note.text(self.lang)}")

    def _claims(self) -> Table:
        chosen = self.found.chosen
        title = self.word(
            "select.title", n=len(chosen), all=self.found.all_claims, currency=self.found.currency
        )
        table = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left")
        for key in ("claim", "strategy", "worth", "cost", "days"):
            words = key in ("claim", "strategy")
            table.add_column(
                self.word(f"select.{key}"), justify="left" if words else "right", overflow="fold"
            )
        for one in chosen:
            days = "" if one.days_left is None else str(one.days_left) + ("!" if one.forced else "")
            table.add_row(
                one.claim_id, self._strategy(one), self.money(one.value), self.money(one.spends), days
            )
        return table

    def _strategy(self, one: "Line") -> str:
        name = say(VALUE, f"strategy.{one.strategy}", self.lang)
        return f"{name} ({one.funder})" if one.funder else name

    def _sums(self) -> None:
        choice = self.found.choice
        s, tail = choice.selection, choice.tail
        self.line(
            self.word("select.sum", value=self.money(s.value), cost=self.money(s.cost), gap=f"{s.gap:.2%}")
        )
        if tail is not None:
            share = f"{1 - tail.alpha:.0%}"
            if tail.kappa:
                self.line(
                    self.word(
                        "select.risk", kappa=f"{tail.kappa:g}", share=share, mean=self.money(tail.mean), cvar=self.money(tail.cvar),
                        adjusted=self.money(tail.adjusted),
                    )
                )  # fmt: skip
            self.line(
                self.word(
                    "select.spread", paths=f"{len(tail.outcomes):,}", low=self.money(tail.low), high=self.money(tail.high),
                    loss=f"{tail.loss:.1%}", share=share, cvar=self.money(tail.cvar),
                )
            )  # fmt: skip
        if self.money(choice.million) == "0":
            self.line(self.word("select.no_million"))
        else:
            self.line(
                self.word("select.million", million=f"{MILLION:,}", currency=self.found.currency, worth=self.money(choice.million))
            )  # fmt: skip

    def _limits(self) -> Table:
        table = Table(title=self.word("select.limits"), box=box.SIMPLE_HEAD, title_justify="left")
        table.add_column(self.word("select.limit"), overflow="fold")
        for key in ("used", "most", "one_more"):
            table.add_column(self.word(f"select.{key}"), justify="right")
        for one in shown(self.found.choice.bounds)[0]:
            table.add_row(
                one.label().text(self.lang), self._amount(one, one.used), self._amount(one, one.most), self._price(one)
            )  # fmt: skip
        return table

    def _amount(self, one: "Bound", value: float) -> str:
        return self.money(value) if one.money else f"{value:,.1f}"

    def _price(self, one: "Bound") -> str:
        if one.money:
            return f"{one.price:.2f}"
        return self.money(one.price)

    def _frontiers(self) -> None:
        choice = self.found.choice
        if len(choice.frontier) > 1:
            pairs = "; ".join(
                f"{self.money(budget)} → {self.money(value)}" for budget, value in choice.frontier
            )
            self.line(self.word("select.frontier", pairs=pairs))
        if choice.risk:
            points = "; ".join(
                f"{one.kappa:g}: {self.money(one.mean)}, {self.money(one.cvar)}" for one in choice.risk
            )
            self.line(self.word("select.risk_frontier", pairs=points))


def print_selection(found: "Selected", lang: Lang) -> None:
    """Print a selection."""
    _Text(found, lang).print()
