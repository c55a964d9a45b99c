"""`exequatur trace index`: a register of names, built, added to and looked at."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from exequatur.text import Lang
    from exequatur.trace.index.building import Report


def _of_a_register(command: "Callable[..., Any]") -> "Callable[..., Any]":
    """The arguments of `build` and `add`: the register, the folder, and what its rows do not state."""
    for option in (
        json_option,
        lang_option,
        click.option("--licence", default="", help="Licence, where the rows do not state it."),
        click.option("--as-of", default="", help="Day that the register is for, where the rows do not state it."),
        click.option("--source", default="", help="Publisher, where the rows do not state it."),
        click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the index."),
        click.argument("register", type=click.Path(exists=True, path_type=Path)),
    ):  # fmt: skip
        command = option(command)
    return command


@click.group("index")
def command() -> None:
    """An index of a register, against which names are screened.

    \b
    Example:
      exequatur trace index build register.csv --out register
      exequatur trace screen debtors.csv --index register --top 10
    """


@command.command()
@_of_a_register
def build(register: Path, out: Path, **stated: Any) -> None:
    """Build an index of REGISTER anew.

    REGISTER is a CSV file with the columns id and name, and where known kind (person or company), aliases (parted by ;), source, as_of, licence
    and any others, which are shown with what is found; or the folder, or entities.ftm.jsonl, that `exequatur trace import` wrote. What is refused
    is said by row, and stands in refused.jsonl in the folder.
    """
    from exequatur.trace.index.building import build as built

    _write(built, register, out, **stated)


@command.command()
@_of_a_register
def add(register: Path, out: Path, **stated: Any) -> None:
    """Add REGISTER to an index; the same id again replaces the record. An add that breaks off leaves the index as it was."""
    from exequatur.trace.index.building import add as added

    _write(added, register, out, **stated)


@command.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--check", "whole", is_flag=True, help="Read every file and hold it against its check sum.")
@lang_option
@json_option
def info(folder: Path, whole: bool, lang: "Lang", as_json: bool) -> None:
    """How many records the index in FOLDER has, from which sources, under which licences."""
    from exequatur.cli.output import print_json
    from exequatur.text import say
    from exequatur.trace.index.messages import MESSAGES
    from exequatur.trace.index.segments import check, open_index

    index = open_index(folder)
    if whole:
        check(folder)
    size = sum(f.size for part in index.manifest.parts for f in part.files.values())
    sources = [s for s in index.manifest.provenances if s.source or s.licence or s.dataset]
    told: dict[str, Any] = {
        "records": index.size, "parts": len(index.segments), "bytes": size, "version": index.manifest.version, "checked": whole,
        "sources": [
            {"source": s.source, "dataset": s.dataset, "as_of": s.as_of, "licence": s.licence, "commercial_use": s.commercial} for s in sources[:1000]
        ],
    }  # fmt: skip
    if as_json:
        print_json(told)
        return
    click.echo(
        say(
            MESSAGES, "said.info", lang, folder=folder.name, records=index.size, segments=len(index.segments), size=f"{size / 1e6:.1f}",
            version=index.manifest.version,
        )
    )  # fmt: skip
    for s in sources[:50]:
        click.echo("  " + say(MESSAGES, "said.source", lang, source=s.source or "?", as_of=s.as_of or "?", licence=s.licence or "?", commercial=s.commercial))  # fmt: skip
    if whole:
        click.echo(say(MESSAGES, "said.whole", lang))


def _write(
    how: "Callable[..., Report]",
    register: Path,
    out: Path,
    source: str,
    as_of: str,
    licence: str,
    lang: "Lang",
    as_json: bool,
) -> None:
    from exequatur.cli.output import print_json
    from exequatur.text import say
    from exequatur.trace.index.building import REFUSED
    from exequatur.trace.index.messages import MESSAGES
    from exequatur.trace.index.records import Stated

    report = how(register, out, Stated(source, as_of, licence), _progress)
    if as_json:
        rows = [{"row": r.row, "shown": r.shown, "reason": r.reason.text(lang)} for r in report.first]
        print_json(
            {
                "records": report.records, "names": report.names, "replaced": report.replaced, "refused": report.refused, "first_refused": rows,
                "refused_file": REFUSED,
            }
        )  # fmt: skip
        return
    click.echo(
        say(
            MESSAGES, "said.built", lang, folder=out.name, records=report.records, names=report.names, replaced=report.replaced,
            refused=report.refused,
        )
    )  # fmt: skip
    for row in report.first[:10]:
        click.echo("  " + say(MESSAGES, "said.row", lang, row=row.row, reason=row.reason))
    if report.refused > 10:
        click.echo("  " + say(MESSAGES, "said.more", lang, count=report.refused - 10, file=REFUSED))


def _progress(records: int) -> None:
    if records % 100_000 == 0:
        click.echo(f"{records:,}", err=True)
