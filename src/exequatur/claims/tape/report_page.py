"""The report of a tape as one page that needs no network: what was read, from which cells, what waits for a person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from exequatur.claims.identifiers import mask_numbers_in, masked
from exequatur.claims.messages import MESSAGES as FINDINGS
from exequatur.claims.money import money_text
from exequatur.claims.tape.answer import message_of
from exequatur.claims.tape.cells import Trace, Traces
from exequatur.claims.tape.column_reasons import reasons_text
from exequatur.claims.tape.messages import MESSAGES
from exequatur.claims.tape.model import Cell, Finding, Part, Row, Tape, TotalsCheck
from exequatur.claims.tape.rejected_rows import reason_text
from exequatur.claims.tape.severity import SEVERITIES, severity_of, waits_for_a_person
from exequatur.claims.tape.trace_rules import rule_text
from exequatur.claims.tape.vocabulary import field_kinds, label
from exequatur.text import LANGUAGES, Lang, say

ROWS_SHOWN = 200
"""Rows of each kind on the page; report.json and report.xlsx hold all of them."""

SAMPLES = 3
"""Cells shown of each column."""

_FIRST = (
    "borrower_name",
    "claim_name",
    "principal",
    "interest",
    "total",
    "currency",
    "due_date",
    "contract_no",
    "case_no",
)
"""Fields that stand first, in this order."""


class Shown(NamedTuple):
    """A column of the table of accepted rows: field, header of the tape, is it money."""

    name: str
    header: str
    money: bool


class Value(NamedTuple):
    """One value as shown; `where`, `where_zh`: its sheet, cell and rule in English and in Chinese."""

    text: str
    where: str
    where_zh: str
    money: bool


def write_page(tape: Tape, path: Path, lang: Lang = "en") -> None:
    """Write the page; it opens in `lang`, and holds both languages.

    Raises:
        OSError: the file cannot be written.
    """
    environment = Environment(
        loader=PackageLoader("exequatur.claims.tape", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        m=_both,
        name=_named,
        totals_of=_totals_of,
        plain=lambda key: say(MESSAGES, key, lang),
        lang=lang,
        style=_asset("reading.css"),
        script=_asset("reading.js"),
    )
    text = environment.get_template("reading.html").render(page=_page(tape))
    path.write_text(text, encoding="utf-8")


def _asset(name: str) -> Markup:
    return Markup((files("exequatur.claims.tape") / "templates" / name).read_text(encoding="utf-8"))


def _twins(texts: Mapping[Lang, str]) -> Markup:
    """A text in both languages, of which the page shows one."""
    if texts["en"] == texts["zh"]:
        return Markup("{}").format(texts["en"])
    names = {"en": "en", "zh": "zh-Hans"}
    return Markup("").join(
        Markup('<span class="{}" lang="{}">{}</span>').format(lang, names[lang], texts[lang])
        for lang in LANGUAGES
    )


def _both(key: str, **values: Any) -> Markup:
    return _twins({lang: say(MESSAGES, key, lang, **values) for lang in LANGUAGES})


def _named(field: str) -> Markup:
    """A field by its name in both languages."""
    return _twins({lang: label(field, lang) for lang in LANGUAGES})


def _totals_of(field: str) -> Markup:
    return _twins(
        {lang: say(MESSAGES, "report.totals", lang, field=label(field, lang)) for lang in LANGUAGES}
    )


def _page(tape: Tape) -> dict[str, Any]:
    held = [row for row in tape.rejected if waits_for_a_person(row.reasons)]
    weights = {weight: [f for f in tape.warnings if severity_of(f.code) == weight] for weight in SEVERITIES}
    shown = _shown(tape)
    return {
        "source": mask_numbers_in(tape.source),
        "accepted_count": len(tape.rows),
        "rejected_count": len(tape.rejected),
        "held_count": len(held),
        "linked_count": len(tape.linked),
        "totals_field": tape.totals_field,
        "totals": list(_totals(tape)),
        "checks": [_check(check) for check in tape.control.checks[:ROWS_SHOWN]],
        "sheets": [
            (
                s.sheet,
                s.field,
                s.currency,
                *(money_text(v, s.currency) for v in (s.before, s.after, s.rejected)),
            )
            for s in tape.control.sheets
        ],
        "columns": [column for part in tape.parts for column in _columns(part)],
        "weights": {weight: len(found) for weight, found in weights.items()},
        "findings": [(weight, [_finding(f) for f in found]) for weight, found in weights.items() if found],
        "held": list(_held(tape, held[:ROWS_SHOWN])),
        "rejected": [_rejected(row) for row in islice(tape.rejected, ROWS_SHOWN)],
        "shown": shown,
        "accepted": list(_accepted(tape, shown)),
    }


def _totals(tape: Tape) -> Iterator[tuple[str, ...]]:
    control = tape.control
    for currency in control.before:
        parts = (control.before, control.after, control.rejected)
        yield currency, *(money_text(part.get(currency, 0), currency) for part in parts)


def _check(check: TotalsCheck) -> dict[str, Any]:
    def money(minor: int | None) -> str:
        return "–" if minor is None or check.currency is None else money_text(minor, check.currency)

    explained = check.explained and _twins(
        {lang: say(FINDINGS, f"explained.{check.explained}", lang, **check.values) for lang in LANGUAGES}
    )
    return {
        "sheet": check.sheet,
        "row": check.row,
        "kind": check.kind,
        "field": check.field,
        "currency": check.currency,
        "stated": money(check.stated),
        "found": money(check.found),
        "accepted": money(check.accepted),
        "agrees": check.agrees,
        "explained": explained,
    }


def _columns(part: Part) -> Iterator[dict[str, Any]]:
    """Every column of a table with the field it was read as, the reasons and its first cells."""
    matches = {match.column.index: match for match in part.matches}
    rows = [cells for _, cells in islice(part.table.rows, ROWS_SHOWN)]
    for column in part.table.columns:
        match = matches.get(column.index)
        kind = field_kinds().get(match.field, "text") if match else "text"
        cells = [cells[column.index] for cells in rows if column.index < len(cells)]
        yield {
            "sheet": part.table.sheet.name,
            "header": mask_numbers_in(column.header),
            "field": match.field if match else "",
            "score": match.score if match else 0.0,
            "reasons": _twins({lang: reasons_text(match.reasons, lang) for lang in LANGUAGES})
            if match
            else "",
            "samples": _samples(cells, kind),
        }


def _samples(cells: Sequence[Cell], kind: str) -> list[str]:
    found: list[str] = []
    for cell in cells:
        if cell is None or cell == "":
            continue
        text = " ".join(str(cell).split())
        text = masked(text) if kind in ("identity", "phone") else mask_numbers_in(text)
        if (short := text if len(text) <= 40 else text[:39] + "…") not in found:
            found.append(short)
        if len(found) == SAMPLES:
            break
    return found


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "sheet": finding.sheet,
        "row": finding.row,
        "column": mask_numbers_in(finding.column),
        "count": finding.count,
        "message": _twins({lang: message_of(finding, lang) for lang in LANGUAGES}),
    }


def _reason(row: Row) -> Markup:
    return _twins({lang: reason_text(row.reasons, lang, row.like) for lang in LANGUAGES})


def _rejected(row: Row) -> dict[str, Any]:
    name = row.values.get("borrower_name") or row.values.get("claim_name") or ""
    return {"sheet": row.sheet, "row": row.row, "name": _text(row, name), "reason": _reason(row)}


def _held(tape: Tape, held: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """Each held row beside the row that it resembles, value by value."""
    wanted = {row.like for row in held if row.like}
    others = {
        (r.sheet, r.row): r for rows in (tape.rows, tape.rejected) for r in rows if (r.sheet, r.row) in wanted
    }
    for row in held:
        like = others.get(row.like) if row.like else None
        pair = [row] if like is None else [like, row]
        found = dict.fromkeys(field for one in pair for field in one.values)
        fields = [field for field in _ordered(found) if field != "claim_id"]
        lines = [
            {
                "field": field,
                "pair": [
                    _text(one, one.values[field], field) if field in one.values else "–" for one in pair
                ],
                "differs": len(pair) > 1 and pair[0].values.get(field) != pair[1].values.get(field),
            }
            for field in fields
        ]
        yield {"reason": _reason(row), "places": [(one.sheet, one.row) for one in pair], "lines": lines}


def _ordered(fields: Iterable[str]) -> list[str]:
    """Names and amounts first, then as the tape has them."""
    known = list(fields)
    return [field for field in _FIRST if field in known] + [field for field in known if field not in _FIRST]


def _shown(tape: Tape) -> list[Shown]:
    """The fields of the accepted rows."""
    found = dict.fromkeys(field for row in islice(tape.rows, ROWS_SHOWN) for field in row.values)
    return [
        Shown(field, mask_numbers_in(tape.fields.get(field, "")), field_kinds().get(field) == "money")
        for field in _ordered(found)
    ]


def _accepted(tape: Tape, shown: Sequence[Shown]) -> Iterator[dict[str, Any]]:
    traces = Traces(tape)
    for row in islice(tape.rows, ROWS_SHOWN):
        found = traces.of_row(row)
        values: list[Value | None] = []
        for field, _, money in shown:
            if row.values.get(field) is None:
                values.append(None)
                continue
            trace = found.get(field)
            where = {name: mask_numbers_in(_where(field, trace, name)) for name in LANGUAGES}
            values.append(Value(_text(row, row.values[field], field), where["en"], where["zh"], money))
        yield {"sheet": row.sheet, "row": row.row, "traced": values}


def _where(field: str, trace: Trace | None, lang: Lang) -> str:
    name = label(field, lang)
    if trace is None:
        return name
    return f"{name} · {trace.sheet}{'!' if trace.cell else ''}{trace.cell} · {rule_text(trace.rule, lang)}"


def _text(row: Row, value: Any, field: str = "") -> str:
    """A value as a person reads it; identity numbers masked."""
    if field_kinds().get(field) == "money" and isinstance(value, int) and "currency" in row.values:
        return money_text(value, row.values["currency"])
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return mask_numbers_in("; ".join(map(str, value)))
    if isinstance(value, dict):
        return mask_numbers_in("; ".join(f"{name}: {one}" for name, one in value.items()))
    return mask_numbers_in(str(value))
