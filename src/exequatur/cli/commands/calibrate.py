"""`exequatur calibrate`: chances and durations from one's own closed cases."""

from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from datetime import date

    from exequatur.text import Lang
    from exequatur.value.calibration import Calibration, CasesRead


@click.command()
@click.argument("closed", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--assumptions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of assumptions in the place of the shipped one.",
)
@click.option(
    "--prior-weight",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    help="Cases that a prior weighs.",
)
@click.option(
    "--half-life",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    help="Years after which a case counts half.",
)
@click.option("--lenient", is_flag=True, help="Leave out rows that cannot be used, and list them.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the assumptions with what the cases show, for `exequatur value claim --assumptions`.",
)
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the report as a page too."
)
@on_option
@lang_option
@json_option
def command(
    closed: Path, assumptions: Path | None, prior_weight: float, half_life: float, lenient: bool, out: Path | None, html: Path | None,
    on: "date", lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Update chances and durations by your own cases in CLOSED, a CSV of closed and still open ones.

    One row for each stage of each case: id, forum, instrument, stage (prepare, freeze, recognition, appeal, execution,
    distribution), began, ended (empty: still open), outcome (won, lost, settled, withdrawn, open); if you like origin (CN where not
    given), censored_at, comparability (0 to 1), currency, recovered, claimed, cost. Headers and words may be Chinese. The priors are what a
    valuation would take without your cases: the law of the day, and assumptions. docs/calibration.md has the formulae.

    \b
    Example:
      exequatur calibrate examples/closed_cases.csv --on 2026-11-22 --out calibrated.yaml
      exequatur value claim examples/house.yaml --on 2026-11-22 --assumptions calibrated.yaml --rate SGD=5.45
    """
    from exequatur.claims.tape.text_files import decode
    from exequatur.cli.output import envelope, print_json
    from exequatur.law import LawError, load
    from exequatur.screening.valuing import load_assumptions
    from exequatur.screening.valuing.priors import law_priors
    from exequatur.text import UserError
    from exequatur.value.calibration import calibrate, read_cases
    from exequatur.value.calibration.answer import plain
    from exequatur.value.calibration.messages import MESSAGES

    if not 0 < prior_weight < inf or not half_life > 0:  # not a number passes the range of an option
        raise UserError(MESSAGES, "cases.weight")
    base, given = load(), load_assumptions(assumptions)
    if given.calibrated is not None:
        raise UserError(MESSAGES, "out.twice", file=assumptions)

    def forum(word: str) -> str | None:
        try:
            return base.resolve(word)
        except LawError:
            return None

    text, _ = decode(closed.read_bytes(), str(closed))
    read = read_cases(text, str(closed), on, forums=forum, lenient=lenient)
    priors = law_priors(base, on, given, prior_weight)
    found = calibrate(read.cases, on, priors=priors, prior_weight=prior_weight, half_life=half_life)
    if out is not None:
        _write_assumptions(out, assumptions, found, read, lang)
    if html is not None:
        from exequatur import __version__
        from exequatur.report import write_calibration_html
        from exequatur.report.phrases import Vocabulary
        from exequatur.screening.wording import sentence_with

        html.parent.mkdir(parents=True, exist_ok=True)
        words = Vocabulary(base.words, sentence_with(base))
        write_calibration_html(
            found, read, html, lang=lang, words=words, law_version=base.version, engine_version=__version__
        )
    if as_json:
        print_json({**envelope(on, base.version), **_masked(plain(found, read, lang))})
        return
    from exequatur.cli.calibration_text import CalibrationText

    CalibrationText(found, read, lang).print()


def _masked(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer without the identity numbers that ids and quoted cells of the file may hold."""
    from exequatur.claims.identifiers import mask_numbers_in

    outcomes = [{**one, "id": mask_numbers_in(one["id"])} for one in answer["foresight"]["outcomes"]]
    refused = [mask_numbers_in(one) for one in answer["refused"]]
    return {**answer, "refused": refused, "foresight": {**answer["foresight"], "outcomes": outcomes}}


def _write_assumptions(
    out: Path, base: Path | None, found: "Calibration", read: "CasesRead", lang: "Lang"
) -> None:
    """The assumptions as they were, remarks included, with the entries of the calibration after them; whole, readable, or not there."""
    from exequatur.report.files import atomically
    from exequatur.screening.valuing import load_assumptions, shipped_assumptions
    from exequatur.text import say
    from exequatur.value.calibration.entries import as_yaml, entries
    from exequatur.value.calibration.messages import MESSAGES

    before = base.read_text(encoding="utf-8") if base else shipped_assumptions()
    name = Path(read.file).name
    head = say(MESSAGES, "out.head", lang, cases=len(read.cases), file=name, on=found.on)
    out.parent.mkdir(parents=True, exist_ok=True)
    with atomically(out) as part:
        part.write_text(before.rstrip() + "\n\n" + as_yaml(entries(found, name), head), encoding="utf-8")
        load_assumptions(part)
