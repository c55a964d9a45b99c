"""`exequatur interest FILE --to DATE`: interest to a day, line by line."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exequatur.cli.options import Day, json_option, lang_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.table import Table

    from exequatur.claims.interest.statement import Line, Statement
    from exequatur.text import Lang


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option("--to", type=Day(), help="Last day counted, itself included (YYYY-MM-DD).")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of an interest file and stop.")
@lang_option
@json_option
def command(file: Path | None, to: date | None, schema: bool, lang: "Lang", as_json: bool) -> None:
    """Compute interest to a day, line by line: contractual and overdue with the caps in force, PRC
    delayed-performance interest, interest on a foreign judgment, part payments allocated.

    FILE is YAML or JSON; examples/interest.yaml shows one, docs/interest.md explains it. Each line names its days,
    base, rate, rule and source; a rate that the data do not cover is refused, never carried forward.

    \b
    Example:
      exequatur interest examples/interest.yaml --to 2026-11-22
    """
    from exequatur.claims.interest import accrue, case_schema, read_case, read_rules, read_series
    from exequatur.cli.output import envelope, print_json
    from exequatur.law.interest import load_interest

    if schema:
        print_json(case_schema())
        return
    if file is None or to is None:
        raise click.UsageError("give FILE and --to DATE (or --schema)")
    case = read_case(file)
    law = load_interest()
    plain = law.plain()
    statement = accrue(case, to, read_rules(plain), read_series(plain["series"]))
    if as_json:
        print_json({**envelope(to, law.version), **statement.plain(lang)})
        return
    _Page(statement, lang).print()


class _Page:
    """A statement as tables for a person."""

    def __init__(self, statement: "Statement", lang: "Lang") -> None:
        self.statement, self.lang = statement, lang
        self.rules: dict[tuple[str, str], int] = {}

    def word(self, key: str, **values: object) -> str:
        """A word of the page in its language."""
        from exequatur.claims.interest.messages import MESSAGES
        from exequatur.text import say

        return say(MESSAGES, f"print.{key}", self.lang, **values)

    def kind(self, kind: str) -> str:
        """The name of a kind of sum; one that nobody knows stays as it is."""
        from exequatur.claims.interest.messages import MESSAGES
        from exequatur.text import say

        return say(MESSAGES, f"kind.{kind}", self.lang) if f"kind.{kind}" in MESSAGES else kind

    def print(self) -> None:
        """Print lines, rules, payments, conversions, sums and notes, in this order."""
        from rich.console import Console

        console, statement = Console(highlight=False), self.statement
        if statement.lines:
            console.print(self._lines())
        else:
            console.print(self.word("none", to=statement.to))
        self._print_rules(console.print)
        if statement.payments:
            console.print(self._payments())
        if statement.conversions:
            console.print(self._conversions())
        self._print_sums(console.print)
        if statement.notes:
            console.print(f"\n{self.word('notes')}", style="bold")
        for note in statement.notes:
            console.print(f"- {note.text(self.lang)}", markup=False, soft_wrap=True)

    def _table(self, title: str, columns: dict[str, bool]) -> "Table":
        """An empty table; `columns`: key of the heading -> whether it holds numbers."""
        from rich import box
        from rich.table import Table

        table = Table(
            title=title, box=box.SIMPLE_HEAD, title_justify="left", title_style="bold", padding=(0, 1, 0, 0)
        )
        for key, number in columns.items():
            table.add_column(
                self.word(key) if key else "",
                justify="right" if number else "left",
                no_wrap=number or key in ("period", "on"),
                overflow="fold",
            )
        return table

    def _lines(self) -> "Table":
        from exequatur.claims.interest.statement import percent
        from exequatur.claims.money import money_text

        single = len({line.currency for line in self.statement.lines}) <= 1
        currency = "".join({line.currency for line in self.statement.lines}) if single else ""
        title = f"{self.word('lines', to=self.statement.to)} {currency}"
        columns = {
            "kind": False,
            "period": False,
            "days": True,
            "base": True,
            "rate": True,
            "amount": True,
            "": True,
        }
        table = self._table(title, columns)
        for line in self.statement.lines:
            table.add_row(
                self.kind(line.kind),
                f"{line.first}\n{line.last}",
                f"{line.days:,}",
                money_text(line.base, line.currency),
                self.word(f"per_{line.per}", rate=percent(line.rate)),
                money_text(line.amount, line.currency) + ("" if single else f" {line.currency}"),
                f"({self._number(line)})",
            )
        return table

    def _number(self, line: "Line") -> int:
        """The number of a line's rule on the page."""
        return self.rules.setdefault((line.rule, line.basis), len(self.rules) + 1)

    def _print_rules(self, show: "Callable[..., None]") -> None:
        if self.rules:
            show(self.word("rules"), style="bold")
        for (rule, basis), number in self.rules.items():
            lines = [line for line in self.statement.lines if (line.rule, line.basis) == (rule, basis)]
            doubt = f" ({self.word('unverified')})" if any(line.verified is False for line in lines) else ""
            show(f"({number}) {rule}: {basis}{doubt}", markup=False, soft_wrap=True)
            sources = dict.fromkeys(source for line in lines for source in line.sources)
            for source in sources:
                pinpoint = f" {source.pinpoint}" if source.pinpoint else ""
                url = f" <{source.url}>" if source.url else ""
                unread = "" if source.verified or source.kind == "given" else f" ({self.word('unverified')})"
                show(f"    {source.title}{pinpoint}{url}{unread}", markup=False, soft_wrap=True)
            if not sources:
                show(f"    {self.word('as_given')}", markup=False)

    def _payments(self) -> "Table":
        from exequatur.claims.money import money_text

        columns = {"on": False, "received": True, "allocated": False, "unallocated": True, "order": False}
        table = self._table(self.word("payments"), columns)
        for a in self.statement.payments:
            parts = [f"{self.kind(p.kind)} {money_text(p.amount, p.currency)}" for p in a.parts]
            table.add_row(
                f"{a.on}",
                f"{money_text(a.received, a.received_currency)} {a.received_currency}",
                "\n".join(parts),
                money_text(a.unallocated, a.currency),
                a.rule,
            )
        return table

    def _conversions(self) -> "Table":
        from exequatur.claims.interest.statement import percent
        from exequatur.claims.money import money_text

        columns = {"on": False, "why": False, "amount": True, "fx": True, "into": True, "source": False}
        table = self._table(self.word("conversions"), columns)
        for c in self.statement.conversions:
            table.add_row(
                f"{c.on}",
                self.word(c.why),
                f"{money_text(c.amount, c.currency)} {c.currency}",
                percent(c.rate / 100),
                f"{money_text(c.into, c.into_currency)} {c.into_currency}",
                c.source,
            )
        return table

    def _print_sums(self, show: "Callable[..., None]") -> None:
        from exequatur.claims.money import money_text

        for key, sums in (("accrued", self.statement.totals()), ("outstanding", self.statement.outstanding)):
            for currency, kinds in sums.items():
                total = money_text(sum(kinds.values()), currency)
                show(
                    f"\n{self.word(key, to=self.statement.to, currency=currency, total=total)}", style="bold"
                )
                for kind, minor in kinds.items():
                    show(f"  {self.kind(kind)}: {money_text(minor, currency)}", markup=False)
