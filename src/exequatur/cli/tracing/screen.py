"""`exequatur trace screen`: which records of a register may a list of names be?"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from exequatur.text import Lang
    from exequatur.trace.index.results import Line


@click.command()
@click.argument("names", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--index",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Folder of the index.",
)
@click.option(
    "--top", type=click.IntRange(1, 1000), default=10, show_default=True, help="Candidates of a name at most."
)
@click.option(
    "--prior",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    help="Probability of a record before the names are seen; one over the size of the index where not given.",
)
@click.option(
    "--processes", type=click.IntRange(1, 256), help="Processes; as many as the machine has where not given."
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write a table too: .csv or .xlsx."
)
@lang_option
@json_option
def command(
    names: Path,
    folder: Path,
    top: int,
    prior: float | None,
    processes: int | None,
    out: Path | None,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Look the names of a CSV file (column name, and kind where known: person or company) up in an index.

    Names may be in Hanzi or in any romanisation, on both sides. Each candidate comes with the probability that it is of the name, what speaks for
    and against it, its source and licence. A name that cannot be looked for is listed with the reason.

    \b
    Example:
      exequatur trace screen debtors.csv --index register --top 10 --out found.xlsx
    """
    from exequatur.cli.output import print_json
    from exequatur.cli.progress import share
    from exequatur.text import UserError, say
    from exequatur.trace.index.lists import Asking, read_queries, screen_all
    from exequatur.trace.index.messages import MESSAGES
    from exequatur.trace.index.records import Refused
    from exequatur.trace.index.results import write_table
    from exequatur.trace.index.segments import open_index

    if out is not None and out.suffix.lower() not in (".csv", ".xlsx"):
        raise UserError(MESSAGES, "said.suffix", file=out.name)
    size = open_index(folder).size
    rows = read_queries(names)
    queries = [row for _, row in rows if not isinstance(row, Refused)]
    with share(lambda done, whole: say(MESSAGES, "said.screening", lang, done=done, whole=whole)) as bar:
        answers = screen_all(queries, folder, Asking(top, prior), processes or 0, bar)
        lines: list[Line] = [(n, row if isinstance(row, Refused) else next(answers)) for n, row in rows]
        for _ in answers:
            raise AssertionError("more answers than names")
    if out is not None:
        write_table(out, lines)
    if as_json:
        print_json([_plain(number, found, lang) for number, found in lines])
        return
    _print(lines, prior, size, lang)
    if out is not None:
        click.echo(say(MESSAGES, "said.written", lang, file=out.name, count=len(lines)))


def _plain(number: int, found: Any, lang: "Lang") -> dict[str, Any]:
    from exequatur.trace.index.records import Refused
    from exequatur.trace.index.results import plain, plain_refused

    return (
        plain_refused(found.shown, number, found, lang) if isinstance(found, Refused) else plain(found, lang)
    )


def _print(lines: "list[Line]", prior: float | None, size: int, lang: "Lang") -> None:
    from exequatur.text import say
    from exequatur.trace.index.messages import MESSAGES
    from exequatur.trace.index.records import Refused

    stated = prior if prior is not None else 1 / max(2, size)
    click.echo(say(MESSAGES, "said.prior", lang, size=round(1 / stated), prior=f"{stated:.3g}"))
    for number, found in lines:
        if isinstance(found, Refused):
            click.echo(say(MESSAGES, "said.row", lang, row=number, reason=found.reason))
            continue
        click.echo(f"{found.name[:80]} [{found.kind}{'?' if found.guessed else ''}]")
        if not found.candidates:
            click.echo("  " + say(MESSAGES, "said.no_candidates", lang))
        for one in found.candidates:
            click.echo(f"  {one.score:.3f}  ({one.log_ratio:+.1f})  {one.name[:80]}  [{one.record.id}]")
            for reason in (*one.match.reasons, *one.match.conflicts, *one.notes):
                click.echo(f"      {reason.text(lang)}")
        if found.crowded:
            click.echo("  " + say(MESSAGES, "said.crowded", lang))
