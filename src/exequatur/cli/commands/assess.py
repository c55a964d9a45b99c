"""`exequatur assess FILE`: routes, deadlines with their derivation, risks, next steps."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from exequatur.claims.model import Claim
    from exequatur.law import LawBase
    from exequatur.routes.answers import Assessment
    from exequatur.text import Lang


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@on_option
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Show the derivation of every route, not of the first ones only.",
)
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the claim as a page too."
)
@lang_option
@json_option
def command(file: Path, on: date, everything: bool, html: Path | None, lang: "Lang", as_json: bool) -> None:
    """Assess the claim or claims of FILE (YAML or JSON): where each can be enforced, by which route, by when, what may
    defeat it, what is missing, and what to do next.

    `exequatur claims schema` prints what a claim file may hold. What is not known is left out of the file: the answer
    says what it would need, and marks what it assumed. A day is never guessed.

    \b
    Examples:
      exequatur assess examples/inbound.yaml --on 2023-08-01
      exequatur assess examples/outbound.yaml --html out/claim.html
    """
    from exequatur.claims.claim_file import read_claims
    from exequatur.cli.assessment_page import AssessmentPage
    from exequatur.cli.output import envelope, print_json
    from exequatur.law import load
    from exequatur.routes.assess import assess
    from exequatur.routes.evaluate import make_book
    from exequatur.routes.plain import plain

    claims = read_claims(file)
    base = load()
    book = make_book(base, on)
    found = [(claim, assess(claim, base, on, book=book)) for claim in claims]
    if html:
        _write_page(html, found, base, lang)
    if as_json:
        answers: list[dict[str, Any]] = [plain(assessment, lang) for _, assessment in found]
        print_json({**envelope(on, base.version), "claims": answers})
        return
    for claim, assessment in found:
        AssessmentPage(claim, assessment, base, lang, everything).print()


def _write_page(path: Path, found: "list[tuple[Claim, Assessment]]", base: "LawBase", lang: "Lang") -> None:
    """Write the one claim of the file as a page."""
    from exequatur import __version__
    from exequatur.report import write_assessment_html
    from exequatur.screening.messages import MESSAGES
    from exequatur.screening.wording import sentence_with
    from exequatur.text import UserError

    if len(found) != 1:
        raise UserError(MESSAGES, "assess.html_one", n=len(found))
    ((claim, assessment),) = found
    path.parent.mkdir(parents=True, exist_ok=True)
    write_assessment_html(
        claim,
        assessment,
        path,
        lang=lang,
        words=base.words,
        sentence=sentence_with(base),
        law_version=base.version,
        engine_version=__version__,
    )
