"""`exequatur trace import`: read public data on companies, people and ownership."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from exequatur.text import Lang


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write to."
)
@click.option(
    "--format", "how", default="auto", show_default=True, help="Format; told by the content where it is auto."
)
@click.option(
    "--mapping",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="YAML that says which column of a CSV tells what (docs/trace.md).",
)
@click.option(
    "--licence", default="", help="Licence of the data, where the files or their publisher do not state it."
)
@click.option("--source", default="", help="Publisher of the data, where the files do not state it.")
@click.option("--as-of", default="", help="Day that the data are for, where the records do not state it.")
@lang_option
@json_option
def command(
    files: tuple[Path, ...],
    out: Path,
    how: str,
    mapping: Path | None,
    licence: str,
    source: str,
    as_of: str,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Read FILES into FollowTheMoney JSON lines, and holdings for `exequatur trace owners --graph`.

    FollowTheMoney, ICIJ Offshore Leaks (2016 and present), BODS 0.2 to 0.4, GLEIF (XML, JSON, CSV), OpenSanctions targets, OFAC SDN, the UK PSC
    snapshot, and any CSV with --mapping. What is refused is said by line; an import that was broken off goes on where it stood when the same
    command runs again. A licence that forbids commercial use is shown, and stands in every record.

    \b
    Example:
      exequatur trace import rr-data.xml --out gleif
      exequatur trace owners 5493001Z012YSB2A0K51 --graph gleif/holdings.jsonl
    """
    from exequatur.cli.output import print_json
    from exequatur.trace.imports.formats import FORMATS
    from exequatur.trace.imports.mapped import read_mapping
    from exequatur.trace.imports.running import Asked, run

    if how not in ("auto", "csv", *FORMATS):
        raise click.BadParameter(f"{how}; known: auto, csv, {', '.join(FORMATS)}", param_hint="--format")
    asked = Asked(files, how, read_mapping(mapping) if mapping else None, licence, source, as_of)
    report = run(asked, out, _progress)
    if as_json:
        print_json(report)
        return
    _print(report, out, lang)


def _progress(file: str, records: int) -> None:
    if records % 100_000 == 0:
        click.echo(f"{file}: {records:,}", err=True)


def _print(report: dict[str, Any], out: Path, lang: "Lang") -> None:
    from exequatur.text import say
    from exequatur.trace.imports.messages import MESSAGES

    if report["resumed"]:
        click.echo(say(MESSAGES, "said.resumed", lang, line=report["resumed"]["line"]))
    for one in report["files"]:
        click.echo(
            say(
                MESSAGES,
                "said.sum",
                lang,
                file=one["file"],
                format=one["words"],
                entities=one["entities"],
                links=one["links"],
                holdings=one["holdings"],
                refused=one["refused"],
                notes=one["remarks"],
            )
        )
        for name, row in one["licences"].items():
            licence = name or say(MESSAGES, "said.no_licence", lang)
            use = say(MESSAGES, f"said.{row['commercial_use']}", lang)
            click.echo("  " + say(MESSAGES, "said.licence", lang, licence=licence, use=use))
        if one["credit"]:
            click.echo("  " + say(MESSAGES, "said.credit", lang, credit=one["credit"]))
    shown = report["remarks"][:10]
    for said in shown:
        click.echo(say(MESSAGES, "said.line", lang, file=said["file"], line=said["line"], reason=said[lang]))
    more = sum(one["refused"] + one["remarks"] for one in report["files"]) - len(shown)
    if more > 0:
        click.echo(say(MESSAGES, "said.more", lang, count=more, file="remarks.jsonl"))
    click.echo(say(MESSAGES, "said.written", lang, folder=out.name, files=", ".join(report["written"])))
