"""`exequatur claims map`: the proposed mapping of a tape shown with its reasons, written to be corrected, and confirmed."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exequatur.cli.console import console
from exequatur.text import Lang, say

if TYPE_CHECKING:
    from exequatur.claims.tape.mapping import TapeMapping
    from exequatur.claims.tape.proposal import ColumnProposal, Proposal


def print_proposal(proposal: "Proposal", lang: Lang) -> None:
    """Every column with its field, score, samples and what else it may be; then the questions."""
    from rich.markup import escape
    from rich.table import Table

    from exequatur.claims.tape.answer import message_of
    from exequatur.claims.tape.messages import MESSAGES

    def word(key: str, **values: Any) -> str:
        return say(MESSAGES, key, lang, **values)

    out = console()
    if proposal.recognised:
        out.print(word("map.recognised", name=proposal.recognised), markup=False)
    for sheet in dict.fromkeys(column.sheet for column in proposal.columns):
        table = Table(title=f"{word('report.sheet')}: {escape(sheet)}", title_justify="left")
        for key in (
            "report.header",
            "report.field",
            "report.score",
            "report.reasons",
            "map.samples",
            "map.others",
        ):
            table.add_column(word(key), overflow="fold")
        for column in proposal.columns:
            if column.sheet == sheet:
                table.add_row(*map(escape, _line(column, word("map.none"), lang)))
        out.print(table)
    for question in proposal.questions:
        out.print(f"? {message_of(question, lang)}", markup=False)


def _line(column: "ColumnProposal", none: str, lang: Lang) -> tuple[str, ...]:
    from exequatur.claims.tape.column_reasons import reasons_text
    from exequatur.claims.tape.vocabulary import label

    chosen = column.chosen
    others = "\n".join(f"{label(one.field, lang)} ({one.field}) {one.score:.2f}" for one in column.others)
    return (
        column.header,
        f"{label(chosen.field, lang)}\n{chosen.field}" if chosen else none,
        f"{chosen.score:.2f}" if chosen else "",
        reasons_text(chosen.reasons, lang) if chosen else "",
        " | ".join(column.samples),
        others,
    )


def proposal_json(proposal: "Proposal") -> dict[str, Any]:
    """The proposal as plain JSON values."""
    return {
        "recognised": proposal.recognised or None,
        "columns": [
            {
                "sheet": column.sheet,
                "header": column.header,
                "field": column.chosen.field if column.chosen else None,
                "score": column.chosen.score if column.chosen else None,
                "reasons": list(column.chosen.reasons) if column.chosen else [],
                "samples": list(column.samples),
                "alternatives": [
                    {"field": one.field, "score": one.score, "reasons": list(one.reasons)}
                    for one in column.others
                ],
            }
            for column in proposal.columns
        ],
        "mapping": {name: list(headers) for name, headers in proposal.mapping.fields.items()},
    }


def mapping_file(proposal: "Proposal", lang: Lang) -> str:
    """The proposed mapping as the file that a person corrects: reasons and open questions stand in it as comments."""
    from exequatur.claims.tape.answer import message_of
    from exequatur.claims.tape.column_reasons import reasons_text
    from exequatur.claims.tape.mapping import mapping_text
    from exequatur.claims.tape.messages import MESSAGES
    from exequatur.claims.tape.vocabulary import label

    notes: dict[str, list[str]] = {"": say(MESSAGES, "map.file_head", lang).splitlines()}
    for column in proposal.columns:
        if column.chosen:
            name, reasons = label(column.chosen.field, lang), reasons_text(column.chosen.reasons, lang)
            samples = " | ".join(column.samples)
            note = f"{name} · {column.chosen.score:.2f} · {_one_line(reasons)} · {_one_line(samples)}"
            notes.setdefault(column.chosen.field, []).append(note)
    text = mapping_text(proposal.mapping, notes)
    return text + "".join(
        f"# {_one_line(line)}\n" for line in (*_left(proposal, lang), *_questions(proposal, message_of, lang))
    )


def _left(proposal: "Proposal", lang: Lang) -> Iterable[str]:
    """The columns that were given no field, with what they may be."""
    from exequatur.claims.tape.messages import MESSAGES

    left = [column for column in proposal.columns if column.chosen is None]
    if left:
        yield say(MESSAGES, "map.left", lang)
    for column in left:
        others = ", ".join(one.field for one in column.others) or "?"
        yield f"  {others}: {column.header}    ({' | '.join(column.samples)})"


def _questions(proposal: "Proposal", message_of: Any, lang: Lang) -> Iterable[str]:
    from exequatur.claims.tape.messages import MESSAGES

    if proposal.questions:
        yield say(MESSAGES, "map.questions", lang)
    for question in proposal.questions:
        yield f"  {message_of(question, lang)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def with_corrections(mapping: "TapeMapping", corrections: Sequence[str]) -> "TapeMapping":
    """`mapping` with each FIELD=HEADER put in its place; a header given to a field is taken from any other.

    Raises:
        UserError: a field that does not exist, or words of another form.
    """
    from dataclasses import replace

    from exequatur.claims.messages import MESSAGES
    from exequatur.claims.tape.mapping import check_mapping
    from exequatur.claims.words import plain
    from exequatur.text import UserError

    fields = {name: tuple(headers) for name, headers in mapping.fields.items()}
    for correction in corrections:
        name, sign, header = correction.partition("=")
        if not sign or not header.strip():
            raise UserError(MESSAGES, "tape.map_correction", given=correction)
        check_mapping({name.strip(): header}, "--set")
        taken = plain(header)
        fields = {f: tuple(h for h in headers if plain(h) != taken) for f, headers in fields.items()}
        fields[name.strip()] = (header.strip(),)
    return replace(mapping, fields={name: headers for name, headers in fields.items() if headers})


def confirm(proposal: "Proposal", proposed: Mapping[str, Sequence[str]], folder: Path) -> dict[str, Any]:
    """Save the mapping of `proposal` for its source, and teach what differs from what was `proposed` without it."""
    from exequatur.claims.tape.library import corrections, learn, save

    path = save(folder, proposal.mapping)
    taught = corrections(proposed, proposal.mapping)
    if taught:
        learn(folder, taught)
    return {"saved": str(path), "taught": taught}
