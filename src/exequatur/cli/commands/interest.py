"""`exequatur interest FILE --to DATE`: interest to a day, line by line."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import Day, json_option, lang_option

if TYPE_CHECKING:
    from rich.table import Table

    from exequatur.claims.interest.statement import Statement
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
    law = load_interest()
    plain = law.plain()
    statement = accrue(read_case(file), to, read_rules(plain), read_series(plain["series"]))
    if as_json:
        print_json({**envelope(to, law.version), **statement.plain(lang)})
        return
    _print(statement, lang)


WORDS: dict[str, dict[str, str]] = {
    "lines": {"en": "Interest to {to}", "zh": "计至 {to} 的利息"},
    "kind": {"en": "kind", "zh": "种类"},
    "from": {"en": "from", "zh": "起"},
    "to": {"en": "to", "zh": "止"},
    "days": {"en": "days", "zh": "天数"},
    "base": {"en": "base", "zh": "基数"},
    "rate": {"en": "rate %", "zh": "利率%"},
    "amount": {"en": "amount", "zh": "金额"},
    "rule": {"en": "rule", "zh": "规则"},
    "basis": {"en": "basis", "zh": "依据"},
    "day": {"en": "/day", "zh": "/日"},
    "year": {"en": "/year", "zh": "/年"},
    "unverified": {"en": " (unverified)", "zh": "（未核实）"},
    "payments": {"en": "Payments", "zh": "还款抵充"},
    "received": {"en": "received", "zh": "收款"},
    "allocated": {"en": "allocated to", "zh": "抵充"},
    "left": {"en": "unallocated", "zh": "未抵充"},
    "conversions": {"en": "Conversions", "zh": "汇率折算"},
    "source": {"en": "source", "zh": "来源"},
    "accrued": {"en": "Interest accrued", "zh": "累计利息"},
    "outstanding": {"en": "Unpaid on {to}", "zh": "{to} 未清偿"},
    "notes": {"en": "Notes", "zh": "说明"},
}

KINDS: dict[str, dict[str, str]] = {
    "principal": {"en": "principal", "zh": "本金"},
    "interest": {"en": "interest fixed", "zh": "已确定利息"},
    "costs": {"en": "costs", "zh": "费用"},
    "penalty": {"en": "penalty", "zh": "违约金"},
    "contractual": {"en": "contractual", "zh": "约定利息"},
    "overdue": {"en": "overdue", "zh": "逾期罚息"},
    "compound": {"en": "compound", "zh": "复利"},
    "penalty_interest": {"en": "penalty (running)", "zh": "违约金（持续计算）"},
    "general": {"en": "general interest", "zh": "一般债务利息"},
    "doubled": {"en": "doubled part", "zh": "加倍部分债务利息"},
    "natural": {"en": "kept if paid", "zh": "已付不返还部分"},
    "judgment": {"en": "judgment sum", "zh": "判决金额"},
    "post_judgment": {"en": "judgment interest", "zh": "判决利息"},
}


def _print(statement: "Statement", lang: "Lang") -> None:
    """Print the statement as tables for a person."""
    from rich.console import Console

    from exequatur.claims.interest.amounts import format_minor

    console = Console(highlight=False)
    word = {key: text[lang].format(to=statement.to) for key, text in WORDS.items()}
    console.print(_lines(statement, lang, word))
    if statement.payments:
        console.print(_payments(statement, lang, word))
    if statement.conversions:
        console.print(_conversions(statement, word))
    for title, sums in (("accrued", statement.totals()), ("outstanding", statement.outstanding)):
        for currency, kinds in sums.items():
            parts = [f"{KINDS[kind][lang]} {format_minor(minor, currency)}" for kind, minor in kinds.items()]
            total = format_minor(sum(kinds.values()), currency)
            console.print(f"[bold]{word[title]}[/]  {currency} {total}  ({'; '.join(parts)})", soft_wrap=True)
    if statement.notes:
        console.print(f"[bold]{word['notes']}[/]")
    for note in statement.notes:
        console.print(f"- {note.text(lang)}", markup=False, soft_wrap=True)


def _lines(statement: "Statement", lang: "Lang", word: dict[str, str]) -> "Table":
    from exequatur.claims.interest.amounts import format_minor
    from exequatur.claims.interest.statement import percent

    table = _table(word["lines"], word, ["kind", "from", "to", "days", "base", "rate", "amount", "basis"])
    for line in statement.lines:
        doubt = word["unverified"] if line.verified is False else ""
        table.add_row(
            KINDS[line.kind][lang],
            f"{line.first}",
            f"{line.last}",
            f"{line.days:,}",
            format_minor(line.base, line.currency),
            percent(line.rate) + word[line.per],
            f"{format_minor(line.amount, line.currency)} {line.currency}",
            f"{line.basis} [{line.rule}]{doubt}".replace("[", "\\["),
        )
    return table


def _payments(statement: "Statement", lang: "Lang", word: dict[str, str]) -> "Table":
    from exequatur.claims.interest.amounts import format_minor

    table = _table(word["payments"], word, ["from", "received", "allocated", "left", "rule"])
    table.columns[0].header = ""
    for a in statement.payments:
        parts = [
            f"{KINDS.get(p.kind, {}).get(lang, p.kind)} {format_minor(p.amount, p.currency)}" for p in a.parts
        ]
        table.add_row(
            f"{a.on}",
            f"{format_minor(a.received, a.received_currency)} {a.received_currency}",
            "; ".join(parts),
            format_minor(a.unallocated, a.currency),
            a.rule,
        )
    return table


def _conversions(statement: "Statement", word: dict[str, str]) -> "Table":
    from exequatur.claims.interest.amounts import format_minor

    table = _table(word["conversions"], word, ["from", "base", "rate", "amount", "source"])
    table.columns[0].header, table.columns[2].header = "", ""
    for c in statement.conversions:
        table.add_row(
            f"{c.on}",
            f"{format_minor(c.amount, c.currency)} {c.currency}",
            f"× {c.rate}" if c.rate.denominator < 100000 else f"× {float(c.rate):.6f}…",
            f"{format_minor(c.into, c.into_currency)} {c.into_currency}",
            c.source,
        )
    return table


def _table(title: str, word: dict[str, str], columns: list[str]) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left", pad_edge=False)
    right: Any = {"days", "base", "rate", "amount", "left", "received"}
    for column in columns:
        dates = column in ("from", "to")
        table.add_column(word[column], justify="right" if column in right else "left", no_wrap=dates)
    return table
