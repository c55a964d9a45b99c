"""`exequatur claims`: read a tape, show the schema of a claim, list the vocabulary."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from exequatur.cli.console import console
from exequatur.cli.options import json_option, lang_option, on_option
from exequatur.cli.output import envelope, print_json, print_parts
from exequatur.cli.progress import steps
from exequatur.cli.saved_mappings import folder_of, library_of, mappings_option
from exequatur.text import Lang, UserError, say

if TYPE_CHECKING:
    from exequatur.claims.tape import Tape

SHOWN_FINDINGS = 12

AT_ONCE = 5_000
"""Rows up to which an answer is made whole before it is printed."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Read a loan tape or a claim: what was understood, what was refused, and why.

    \b
    Start here:
      exequatur claims read tape.xlsx
      exequatur claims read tape.csv --report out/ --lang zh
    """


@command.command()
@click.argument("tape", type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    "--map",
    type=click.Path(path_type=Path),
    help="YAML: canonical field: header. It overrides what is found.",
)
@click.option("--sheet", help="Read this sheet only.")
@click.option(
    "--report",
    "--out",
    "report_dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write report.html, report.json, report.xlsx and the rejected rows to this folder.",
)
@click.option("--trace", is_flag=True, help="With --json: say the cell and the rule of every value.")
@mappings_option
@lang_option
@json_option
def read(
    tape: Path,
    mapping: Path | None,
    sheet: str | None,
    report_dir: Path | None,
    trace: bool,
    mappings: Path | None,
    lang: Lang,
    as_json: bool,
) -> None:
    """Read the loan tape TAPE: CSV, TSV, XLSX, XLSB, XLS, ODS, tables in HTML, DOCX and text PDF, Parquet, JSON lines; the
    content decides, not the name.

    Each row becomes a claim or is sent back with a reason. Amounts are exact, in minor units; nothing is guessed: a date
    that may be day/month or month/day stays empty and is named. Identity numbers are masked.

    \b
    A mapping file names columns that were not found; `exequatur claims map` writes one:
      principal: 结欠本金（万元）
      borrower_name: 客户
    """
    from exequatur.claims.messages import MESSAGES
    from exequatur.claims.tape.answer import answer_of
    from exequatur.claims.tape.answer_stream import answer_in_parts
    from exequatur.claims.tape.reader import read_tape

    with steps(1) as bar:
        bar.step(say(MESSAGES, "progress.read", lang, file=tape))
        found = read_tape(tape, mapping=mapping, sheet=sheet, library=library_of(mappings))
    if report_dir is not None:
        from exequatur.claims.tape.report import write_report

        write_report(found, report_dir, lang)
    if as_json:
        head = {**envelope(None, ""), "law_version": None}
        if trace or len(found.rows) <= AT_ONCE:
            print_json({**head, **answer_of(found, lang, trace)})
        else:
            print_parts(answer_in_parts(found, lang, head))
    else:
        _print(found, lang, report_dir)


def _print(found: "Tape", lang: Lang, report_dir: Path | None) -> None:
    from rich.markup import escape
    from rich.table import Table as RichTable

    from exequatur.claims.money import money_text
    from exequatur.claims.tape.answer import message_of
    from exequatur.claims.tape.messages import MESSAGES
    from exequatur.claims.tape.rejected_rows import reason_text
    from exequatur.claims.tape.severity import waits_for_a_person
    from exequatur.claims.tape.vocabulary import label
    from exequatur.text import say

    def word(key: str, **values: Any) -> str:
        return say(MESSAGES, key, lang, **values)

    def listing(title: str, *columns: str) -> RichTable:
        made = RichTable(title=word(f"report.{title}"), title_justify="left")
        for column in columns:
            made.add_column(word(f"report.{column}"), overflow="fold")
        return made

    out = console()
    out.print(f"{found.source}", style="bold", markup=False)
    for key, number in (
        ("report.accepted", len(found.rows)),
        ("report.rejected_count", len(found.rejected)),
        ("report.linked", len(found.linked)),
    ):
        out.print(f"{word(key)}: {number}", markup=False)
    totals = RichTable(
        title=word("report.totals", field=label(found.totals_field, lang)), title_justify="left"
    )
    for key in ("report.currency", "report.before", "report.after", "report.refused"):
        totals.add_column(word(key), justify="left" if key == "report.currency" else "right")
    control = found.control
    for currency in control.before:
        totals.add_row(
            currency,
            *(
                money_text(part.get(currency, 0), currency)
                for part in (control.before, control.after, control.rejected)
            ),
        )
    out.print(totals)
    columns = listing("columns", "field", "header")
    for field, header in found.fields.items():
        columns.add_row(f"{label(field, lang)} ({field})", escape(header))
    out.print(columns)
    held = [row for row in found.rejected if waits_for_a_person(row.reasons)]
    waiting = RichTable(title=word("page.held"), title_justify="left")
    for key in ("sheet", "row", "reasons"):
        waiting.add_column(word(f"report.{key}"), overflow="fold")
    for row in held[:SHOWN_FINDINGS]:
        waiting.add_row(escape(row.sheet), str(row.row), escape(reason_text(row.reasons, lang, row.like)))
    if held:
        out.print(waiting)
    if len(held) > SHOWN_FINDINGS:
        out.print(word("page.more", count=len(held) - SHOWN_FINDINGS), markup=False)
    findings = listing("findings", "code", "sheet", "row", "message")
    for finding in found.warnings[:SHOWN_FINDINGS]:
        place = (escape(finding.sheet), str(finding.row or ""))
        findings.add_row(finding.code, *place, escape(message_of(finding, lang)))
    if found.warnings:
        out.print(findings)
    if len(found.warnings) > SHOWN_FINDINGS:
        out.print(word("report.more", count=len(found.warnings) - SHOWN_FINDINGS), markup=False)
    if report_dir is not None:
        out.print(word("report.written", dir=report_dir), markup=False)


@command.command()
def schema() -> None:
    """Print the JSON Schema of a claim file: every field, its type and its meaning."""
    import msgspec

    from exequatur import SCHEMA_VERSION
    from exequatur.claims.model import ClaimFile

    found = msgspec.json.schema(ClaimFile)
    print_json(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "version": SCHEMA_VERSION, **found}
    )


@command.command("map")
@click.argument("tape", type=click.Path(path_type=Path))
@click.option("--sheet", help="Look at this sheet only.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the proposed mapping here; TAPE with .mapping.yaml where it is left out.",
)
@click.option(
    "--set",
    "corrections",
    multiple=True,
    metavar="FIELD=HEADER",
    help="Correct one field; may be given again.",
)
@click.option(
    "--confirm",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Save this mapping file for the source of TAPE and learn from its corrections.",
)
@mappings_option
@lang_option
@json_option
def map_columns(
    tape: Path,
    sheet: str | None,
    out: Path | None,
    corrections: tuple[str, ...],
    confirm: Path | None,
    mappings: Path | None,
    lang: Lang,
    as_json: bool,
) -> None:
    """Show which column of TAPE is read as which field, with reasons and what else it could be, and write the mapping.

    Correct the file that is written and confirm it: the mapping is then saved for the source of the tape and used for every
    tape with the same headers; headers that you corrected are learnt as synonyms. Both are files that can be read and edited.

    \b
    Examples:
      exequatur claims map tape.xlsx
      exequatur claims map tape.xlsx --confirm tape.mapping.yaml
      exequatur claims map tape.xlsx --set principal=数2 --out tape.mapping.yaml
    """
    from exequatur.claims.messages import MESSAGES as REFUSALS
    from exequatur.claims.tape.library import write_whole
    from exequatur.claims.tape.mapping import load_mapping
    from exequatur.claims.tape.messages import MESSAGES
    from exequatur.claims.tape.proposal import propose
    from exequatur.cli import tape_mapping

    library = library_of(mappings)
    proposed = propose(tape, sheet=sheet, library=library)
    found = proposed
    if confirm is not None or corrections:
        mapping = load_mapping(confirm) if confirm is not None else proposed.mapping
        mapping = tape_mapping.with_corrections(mapping, corrections)
        found = propose(tape, mapping=mapping, sheet=sheet, library=library)
    answer = tape_mapping.proposal_json(found)
    if not as_json:
        tape_mapping.print_proposal(found, lang)
    if confirm is not None:
        done = tape_mapping.confirm(found, proposed.mapping.fields, folder_of(mappings))
        answer |= done
        lines = [say(MESSAGES, "map.saved", lang, file=done["saved"])]
        lines += [say(MESSAGES, "map.taught", lang, header=h, field=f) for h, f in done["taught"].items()]
    else:
        path = out or Path(f"{tape.name}.mapping.yaml")
        if out is None and path.exists():
            raise UserError(REFUSALS, "tape.map_exists", file=path)
        write_whole(path, tape_mapping.mapping_file(found, lang))
        answer["written"] = str(path)
        lines = [say(MESSAGES, "map.written", lang, file=path, tape=tape)]
    if as_json:
        print_json({**envelope(None, ""), "law_version": None, **answer})
    else:
        click.echo("\n".join(lines))


@command.command()
@click.argument("file", metavar="CLAIM", type=click.Path(dir_okay=False, path_type=Path))
@on_option
@lang_option
@json_option
def check(file: Path, on: date, lang: Lang, as_json: bool) -> None:
    """Check the claim file CLAIM (YAML or JSON): what cannot be true, what is doubtful, what is missing.

    A file that does not fit the schema is refused with exit code 2 and the place of the fault. Exit code 1: something in it
    cannot be true. `exequatur claims schema` prints what a claim file may hold.

    \b
    Example:
      exequatur claims check examples/outbound.yaml --on 2026-11-22
    """
    from exequatur.claims.claim_file import read_claims
    from exequatur.claims.claim_file.contradictions import contradictions
    from exequatur.claims.claim_file.messages import MESSAGES

    claims = read_claims(file)
    found = [(claim.claim_id, finding) for claim in claims for finding in contradictions(claim, on)]
    count = Counter(finding.severity for _, finding in found)
    if as_json:
        entries = [
            {
                "claim_id": claim_id,
                "code": finding.code.removeprefix("check."),
                "severity": finding.severity,
                "where": finding.where,
                "message": say(MESSAGES, finding.code, lang, **finding.values),
            }
            for claim_id, finding in found
        ]
        print_json({**envelope(on, ""), "law_version": None, "claims": len(claims), "findings": entries})
    else:
        for claim_id, finding in found:
            kind = say(MESSAGES, f"check.{finding.severity}", lang)
            message = say(MESSAGES, finding.code, lang, **finding.values)
            click.echo(f"{claim_id} · {kind} · {finding.where}: {message}")
        key = "check.summary" if found else "check.clean"
        numbers = {severity: count[severity] for severity in ("error", "question", "missing")}
        click.echo(say(MESSAGES, key, lang, file=file, count=len(claims), **(numbers if found else {})))
    if count["error"]:
        raise SystemExit(1)


@command.command()
@click.argument("field", required=False)
@json_option
def vocabulary(field: str | None, as_json: bool) -> None:
    """List the canonical fields of a tape, or the headers known for FIELD."""
    from exequatur.claims.tape.vocabulary import canonical_fields, field_kinds, header_fields

    known = {
        name: [h for h, fields in header_fields().items() if name in fields]
        for name in sorted(canonical_fields())
    }
    if field is not None and field not in known:
        raise click.UsageError(f"{field} is no field of a tape; `exequatur claims vocabulary` lists them")
    chosen = {field: known[field]} if field else known
    if as_json:
        fields = [{"field": n, "kind": field_kinds().get(n, "text"), "headers": h} for n, h in chosen.items()]
        print_json({**envelope(None, ""), "law_version": None, "fields": fields})
        return
    for name, headers in chosen.items():
        click.echo(
            f"{name} ({field_kinds().get(name, 'text')})" + (": " + " | ".join(headers) if field else "")
        )
