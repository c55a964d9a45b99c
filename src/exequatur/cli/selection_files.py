"""A selection as files: JSON, CSV, a workbook, a page."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exequatur import __version__
from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.tape.report import safe
from exequatur.cli.output import envelope
from exequatur.report.files import atomically
from exequatur.text import Lang, Reason, UserError

if TYPE_CHECKING:
    from exequatur.law import LawBase
    from exequatur.screening.valuing.selecting import Group, Line, Selected
    from exequatur.screening.valuing.selection.choosing import Bound
    from exequatur.value.deals import Investor


def plain(found: "Selected", on: date, lang: Lang) -> dict[str, Any]:
    """The selection as JSON has it, minor units."""
    choice = found.choice
    s, tail = choice.selection, choice.tail
    return {
        **envelope(on, found.law_version),
        "currency": found.currency,
        "unit": "minor",
        "budget": round(found.budget),
        "value": round(s.value),
        "cost": round(s.cost),
        "bound": round(s.bound),
        "gap": s.gap,
        "worth_of_more_budget": s.price if s.price < 1e299 else None,
        "worth_of_a_million_more": round(choice.million),
        "limits": [_bound(one, lang) for one in choice.bounds],
        "by_quarter": [{"quarter": quarter, "expected": round(amount)} for quarter, amount in found.spent],
        "by_forum": [_group(one, "forum") for one in found.forums],
        "by_strategy": [_group(one, "strategy") for one in found.strategies],
        "risk": None
        if tail is None
        else {
            "kappa": tail.kappa, "alpha": tail.alpha, "mean": tail.mean, "cvar": tail.cvar, "risk_adjusted": tail.adjusted, "p05": tail.low,
            "p95": tail.high, "p_loss": tail.loss, "paths": len(tail.outcomes),
        },
        "chosen": [_line(one, lang) for one in found.lines if one.strategy],
        "left": [_line(one, lang) for one in found.left],
        "not_valued": [{"claim_id": name, "reason": _said(why, lang)} for name, why in found.left_out],
        "frontier": [{"budget": round(budget), "value": round(value)} for budget, value in choice.frontier],
        "risk_frontier": [
            {"kappa": one.kappa, "mean": one.mean, "cvar": one.cvar, "cost": one.cost, "gap": one.gap} for one in choice.risk
        ],
        "notes": [one.text(lang) for one in found.notes],
    }  # fmt: skip


def _said(why: Reason | UserError, lang: Lang) -> str:
    return why.text(lang) if isinstance(why, Reason) else why.message(lang)


def _bound(one: "Bound", lang: Lang) -> dict[str, Any]:
    return {
        "kind": one.kind, "key": one.key, "name": one.label().text(lang), "used": one.used, "most": one.most, "worth_of_one_more": one.price,
    }  # fmt: skip


def _group(one: "Group", key: str) -> dict[str, Any]:
    return {key: one.key or None, "claims": one.count, "value": round(one.value), "cost": round(one.cost)}


def _line(one: "Line", lang: Lang) -> dict[str, Any]:
    return {
        "claim_id": one.claim_id,
        "debtor": one.debtor,
        "strategy": one.strategy or None,
        "funder": one.funder or None,
        "value": one.value if one.strategy else None,
        "cost": one.spends if one.strategy else None,
        "standard_error": one.error[one.option] if one.strategy else None,
        "worth": one.worth,
        "forums": list(one.forums),
        "days_left": one.days_left,
        "forced": one.forced,
        "not_to_be_had": {name: why.text(lang) for name, why in one.reasons.items()},
        "why_left": None if one.why_left is None else one.why_left.text(lang),
    }


def write(
    found: "Selected", folder: Path, base: "LawBase", investor: "Investor", on: date, lang: Lang
) -> None:
    """The answer as JSON, CSV, a workbook and a page; each file is whole or not there.

    Raises:
        OSError: the folder cannot be written to.
    """
    from exequatur.report.html import write_selection_html
    from exequatur.report.phrases import Vocabulary
    from exequatur.report.selection_workbook import write_selection_xlsx
    from exequatur.screening.wording import sentence_with

    folder.mkdir(parents=True, exist_ok=True)
    with atomically(folder / "selection.json") as path:
        path.write_text(json.dumps(plain(found, on, lang), ensure_ascii=False, indent=1), "utf-8")
    with atomically(folder / "selection.csv") as path:
        path.write_text(_csv(found, lang), "utf-8-sig")
    write_selection_xlsx(
        found, folder / "selection.xlsx", lang=lang, place=lambda code: _place(base, code, lang)
    )
    write_selection_html(
        found, investor, on, folder / "report.html", lang=lang, words=Vocabulary(base.words, sentence_with(base)), law_version=found.law_version,
        engine_version=__version__,
    )  # fmt: skip


def _place(base: "LawBase", code: str, lang: Lang) -> str:
    name = base.jurisdiction(code).name
    return name.zh if lang == "zh" else name.en


COLUMNS = (
    "claim_id", "debtor", "strategy", "funder", "value_minor", "standard_error_minor", "cost_minor", "currency", "forums", "days_left", "forced", "reason",
)  # fmt: skip


def _csv(found: "Selected", lang: Lang) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_rows(found, lang))
    return text.getvalue()


def _rows(found: "Selected", lang: Lang) -> Iterable[list[Any]]:
    for one in (*found.chosen, *found.left):
        taken = bool(one.strategy)
        yield [
            safe(one.claim_id), safe(mask_numbers_in(one.debtor)), one.strategy, safe(one.funder), one.value if taken else "",
            round(one.error[one.option]) if taken else "", one.spends if taken else "", found.currency, " ".join(one.forums),
            "" if one.days_left is None else one.days_left, one.forced, "" if one.why_left is None else safe(one.why_left.text(lang)),
        ]  # fmt: skip
    for name, why in found.left_out:
        yield [safe(name), *[""] * 10, safe(_said(why, lang))]
