"""`exequatur screen`: a loan tape in, a ranked portfolio out, as a page, a workbook and data."""

from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.money import money_text
from exequatur.cli.console import console
from exequatur.cli.options import json_option, lang_option, on_option
from exequatur.cli.output import envelope, print_json
from exequatur.cli.progress import steps
from exequatur.cli.saved_mappings import library_of, mappings_option
from exequatur.cli.valuing import rates_of
from exequatur.law import LawBase, load
from exequatur.screening.frame import ranking_frame
from exequatur.screening.messages import MESSAGES
from exequatur.screening.reading import read
from exequatur.screening.result import RankedClaim, Screening
from exequatur.screening.screen import Ranked, explain, rank_all
from exequatur.screening.settings import load_settings, shipped_text
from exequatur.screening.valuing import load_assumptions
from exequatur.screening.wording import Sentence, lacking, place, rough, sentence_with, word
from exequatur.text import Lang, UserError, say

SHOWN = 15
"""Lines of the ranking on the terminal; all of them are in the files."""


def _print_settings(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(shipped_text(), nl=False)
        ctx.exit()


@click.command()
@click.argument("tape", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder for the report; made if it is not there.",
)
@click.option(
    "--settings", "settings_file", type=click.Path(path_type=Path), help="Thresholds and weights, as YAML."
)
@click.option("--mapping", type=click.Path(path_type=Path), help="Which column is which field, as YAML.")
@click.option("--sheet", help="Read this sheet only.")
@mappings_option
@click.option(
    "--assumptions",
    type=click.Path(path_type=Path),
    help="Chances, durations and costs where claim and law say nothing, as YAML: see `exequatur value assumptions`.",
)
@click.option(
    "--rate",
    "rates",
    multiple=True,
    metavar="CODE=NUMBER",
    help="Rate of exchange: units of the currency in which claims are compared per unit of another; may be repeated.",
)
@click.option("--currency", help="Compare claims in this currency; else in that of most claims.")
@click.option(
    "--print-settings", is_flag=True, is_eager=True, expose_value=False, callback=_print_settings,
    help="Print the shipped settings, to copy and change.",
)  # fmt: skip
@on_option
@lang_option
@json_option
def command(
    tape: Path,
    out: Path,
    settings_file: Path | None,
    mapping: Path | None,
    sheet: str | None,
    mappings: Path | None,
    assumptions: Path | None,
    rates: tuple[str, ...],
    currency: str | None,
    on: date,
    lang: Lang,
    as_json: bool,
) -> None:
    """Screen TAPE: every claim ranked by what pursuing it is worth, with its reasons, on a day.

    TAPE is a spreadsheet, a CSV, or a claim file (YAML, JSON). The folder gets report.html (both languages, opens
    anywhere), report.xlsx (in the language asked for), ranking.parquet (every claim) and screening.json.

    \b
    Examples:
      exequatur screen examples/portfolio.xlsx --on 2026-11-22 --out out
      exequatur screen tape.csv --out out --lang zh --settings mine.yaml
      exequatur screen tape.xlsx --out out --rate USD=7.1 --rate SGD=5.45
    """
    if out.exists() and not out.is_dir():
        raise UserError(MESSAGES, "screen.out_is_file", out=out)
    settings, given, known = load_settings(settings_file), load_assumptions(assumptions), rates_of(rates)
    if currency is not None and not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise UserError(MESSAGES, "screen.currency", currency=currency)
    with steps(5) as bar:
        bar.step(say(MESSAGES, "screen.progress.read", lang, file=tape))
        base = load()
        found = read(tape, base, mapping=mapping, sheet=sheet, library=library_of(mappings))
        bar.step(say(MESSAGES, "screen.progress.rank", lang, n=len(found.claims)))
        ranked = rank_all(found, base, on, settings, given, known, currency.upper() if currency else None)
        result = explain(
            ranked, base, lambda what, n: bar.step(say(MESSAGES, f"screen.progress.{what}", lang, n=n))
        )
        bar.step(say(MESSAGES, "screen.progress.write", lang, file=out))
        sentence = sentence_with(base)
        files = _write(result, ranked, out, base, sentence, lang)
    if as_json:
        print_json(answer(result, base, sentence, lang, files))
    else:
        _print(result, base, files, lang)


def _write(
    result: Screening, ranked: Ranked, out: Path, base: LawBase, sentence: Sentence, lang: Lang
) -> list[Path]:
    """Write the report's files; each appears whole or not at all."""
    from exequatur.report import write_html, write_xlsx
    from exequatur.report.files import atomically

    out.mkdir(parents=True, exist_ok=True)
    html, book, ranking, data = (
        out / n for n in ("report.html", "report.xlsx", "ranking.parquet", "screening.json")
    )
    write_html(result, html, lang=lang, words=base.words, sentence=sentence)
    write_xlsx(result, book, lang=lang, words=base.words, sentence=sentence)
    with atomically(ranking) as path:
        ranking_frame(ranked).write_parquet(path)
    with atomically(data) as path:
        path.write_bytes(
            msgspec.json.format(msgspec.json.encode(answer(result, base, sentence, lang, [])), indent=1)
        )
    return [html, book, ranking, data]


def answer(
    result: Screening, base: LawBase, sentence: Sentence, lang: Lang, files: list[Path]
) -> dict[str, Any]:
    """The answer for machines: the screening without the full assessments, its sentences in `lang`."""
    lines = []
    for line in result.ranked:
        plain = msgspec.to_builtins(line)
        plain["claim_id"] = mask_numbers_in(line.claim_id)
        plain["reasons"] = [sentence(step, lang) for step in line.reasons]
        plain["failed"] = [sentence(step, lang) for step in line.failed]
        lines.append(plain)
    return {
        **envelope(result.on, base.version),
        "source": result.source,
        "settings_version": result.settings_version,
        "claims": result.claims,
        "rejected": result.rejected,
        "counts": result.counts,
        "totals": result.totals,
        "by_forum": result.by_forum,
        "law_share_verified": result.law_share_verified,
        "valued_by": msgspec.to_builtins(result.valued_by),
        "ranked": lines,
        "findings": [
            {"code": f.code, "sheet": f.sheet, "row": f.row, "column": f.column, "message": f.text(lang)}
            for f in result.findings
        ],
        "files": [str(file) for file in files],
    }


def _print(result: Screening, base: LawBase, files: list[Path], lang: Lang) -> None:
    from rich.table import Table

    out = console()
    joint = "，" if lang == "zh" else ", "
    counts = joint.join(f"{word(v, lang)} {n}" for v, n in result.counts.items() if n)
    out.print(
        say(
            MESSAGES,
            "screen.summary",
            lang,
            claims=result.claims,
            on=result.on,
            counts=counts,
            rejected=result.rejected,
        ),
        soft_wrap=True,
    )
    table = Table(box=None, pad_edge=False)
    for name in (
        "rank",
        "claim",
        "borrower",
        "amount",
        "score",
        "verdict",
        "forum",
        "first",
        "value",
        "range",
    ):
        table.add_column(
            say(MESSAGES, f"screen.column.{name}", lang),
            justify="right" if name in ("rank", "amount", "score", "value") else "left",
            no_wrap=name in ("rank", "claim", "amount", "score", "first", "value"),
            overflow="fold",
        )
    for line in result.ranked[:SHOWN]:
        amount = (
            "?"
            if line.amount_minor is None
            else f"{line.currency} {money_text(line.amount_minor, line.currency)}"
        )
        best = line.forums[0] if line.forums else None
        forum = (
            f"{place(base, best.forum, lang)} · {base.words('strengths', best.strength, lang)}"
            if best
            else "–"
        )
        table.add_row(
            str(line.rank), mask_numbers_in(line.claim_id), line.borrower, amount, f"{line.score:.0f}",
            word(line.verdict, lang), forum, str(line.first_deadline or "–"), *_value(line, lang),
        )  # fmt: skip
    out.print(table)
    by = result.valued_by
    if by is not None and by.valued:
        said = say(
            MESSAGES, "screen.valued", lang, valued=by.valued, claims=result.claims, weight=f"{by.risk_weight:g}", share=f"{1 - by.alpha:.0%}",
            version=by.assumptions,
        )  # fmt: skip
        out.print(said, soft_wrap=True)
    out.print(
        say(MESSAGES, "screen.files", lang, files=joint.join(str(file) for file in files)), soft_wrap=True
    )


def _value(line: RankedClaim, lang: Lang) -> tuple[str, str]:
    """The expected net value and its range, or the figure that is missing."""
    value = line.value
    if value is None:
        return "–", lacking(line.value_lacking, line.value_lacking_currency, lang)
    low, high = rough(value.low, line.currency, lang), rough(value.high, line.currency, lang)
    return rough(value.expected, line.currency, lang), f"{low} … {high}"
