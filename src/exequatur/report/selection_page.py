"""A selection arranged for a reader: what to do with which claim, what binds, what more would be worth; in both languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from exequatur.claims.money import decimals
from exequatur.report import selection_charts as charts
from exequatur.report.phrases import Phrase, Vocabulary, phrase, reason_phrase
from exequatur.report.valuation_page import Picture
from exequatur.screening.valuing.selection.choosing import MILLION, shown
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.text import LANGUAGES, Lang, Reason, UserError, say
from exequatur.value.messages import MESSAGES as VALUE

if TYPE_CHECKING:
    from exequatur.screening.valuing.selecting import Line, Selected
    from exequatur.screening.valuing.selection.choosing import Bound
    from exequatur.value.deals import Investor

ROWS = 500
"""Claims chosen, left and not valued, that are printed on the page, of each."""


@dataclass(frozen=True)
class ClaimRow:
    """A claim as a row: its names, its strategy and forums in words, its figures as text, why it was left."""

    claim_id: str
    debtor: str
    strategy: Phrase
    forums: Phrase
    cells: tuple[str, ...]
    forced: bool
    why: Phrase | None


@dataclass(frozen=True)
class LimitRow:
    """A limit as a row; `binds`: one more unit of it would be worth something."""

    name: Phrase
    cells: tuple[str, ...]
    binds: bool


@dataclass(frozen=True)
class SelectionPage:
    """What the template prints."""

    title: Phrase
    count: Phrase
    answer: tuple[Phrase, ...]
    basis: Phrase
    headings: dict[str, Phrase]
    chosen: tuple[ClaimRow, ...]
    left: tuple[ClaimRow, ...]
    not_valued: tuple[tuple[str, Phrase], ...]
    more: dict[str, Phrase]
    limits: tuple[LimitRow, ...]
    notes: tuple[Phrase, ...]
    pictures: dict[str, Picture]
    words: dict[str, Phrase]


def compose_selection(found: "Selected", investor: "Investor", on: date, words: Vocabulary) -> SelectionPage:
    """Arrange a selection for the page."""
    chosen, left = found.chosen, found.left
    rest = {"chosen": len(chosen) - ROWS, "left": len(left) - ROWS, "not_valued": len(found.left_out) - ROWS}
    others = shown(found.choice.bounds)[1]
    names = (
        "claim",
        "debtor",
        "strategy",
        "forum",
        "worth",
        "error",
        "cost",
        "days",
        "reason",
        "limit",
        "used",
        "most",
        "one_more",
    )
    return SelectionPage(
        title=phrase(MESSAGES, "page.title"),
        count=phrase(MESSAGES, "select.title", n=len(chosen), all=found.all_claims, currency=found.currency),
        answer=_answer(found),
        basis=phrase(MESSAGES, 
            "page.basis", on=on.isoformat(), currency=found.currency, creditor=f"{investor.creditor * 100:g}", funder=f"{investor.funder * 100:g}"
        ),
        headings={name: phrase(MESSAGES, f"select.{name}") for name in names},
        chosen=tuple(_row(one, found, words) for one in chosen[:ROWS]),
        left=tuple(_row(one, found, words) for one in left[:ROWS]),
        not_valued=tuple((name, _why(why)) for name, why in found.left_out[:ROWS]),
        more={name: phrase(MESSAGES, "page.more", n=f"{count:,}") for name, count in rest.items() if count > 0}
        | ({"limits": phrase(MESSAGES, "select.other_caps", n=f"{others:,}")} if others else {}),
        limits=tuple(_limit(one, found) for one in shown(found.choice.bounds)[0]),
        notes=tuple(reason_phrase(one) for one in found.notes),
        pictures=_pictures(found, words),
        words={name: phrase(MESSAGES, f"page.{name}") for name in ("answer", "limits", "frontier", "chosen", "left", "not_valued", "notes", "estimates")},
    )  # fmt: skip


def _why(why: Reason | UserError) -> Phrase:
    return reason_phrase(why) if isinstance(why, Reason) else Phrase(why.message("en"), why.message("zh"))


def _money(minor: float, found: "Selected") -> str:
    return f"{round(minor / 10 ** decimals(found.currency)) + 0:,}"


def _answer(found: "Selected") -> tuple[Phrase, ...]:
    choice = found.choice
    s, tail = choice.selection, choice.tail
    lines = [
        phrase(
            MESSAGES,
            "select.sum",
            value=_money(s.value, found),
            cost=_money(s.cost, found),
            gap=f"{s.gap:.2%}",
        )
    ]
    if tail is not None:
        share = f"{1 - tail.alpha:.0%}"
        if tail.kappa:
            lines.append(
                phrase(MESSAGES, 
                    "select.risk", kappa=f"{tail.kappa:g}", share=share, mean=_money(tail.mean, found), cvar=_money(tail.cvar, found),
                    adjusted=_money(tail.adjusted, found),
                )
            )  # fmt: skip
        lines.append(
            phrase(MESSAGES, 
                "select.spread", paths=f"{len(tail.outcomes):,}", low=_money(tail.low, found), high=_money(tail.high, found),
                loss=f"{tail.loss:.1%}", share=share, cvar=_money(tail.cvar, found),
            )
        )  # fmt: skip
    worth = _money(choice.million, found)
    if worth == "0":
        lines.append(phrase(MESSAGES, "select.no_million"))
    else:
        lines.append(
            phrase(MESSAGES, "select.million", million=f"{MILLION:,}", currency=found.currency, worth=worth)
        )
    return tuple(lines)


def _strategy(one: "Line") -> Phrase:
    if not one.strategy:
        return phrase(MESSAGES, "select.none")
    said = [say(VALUE, f"strategy.{one.strategy}", lang) for lang in LANGUAGES]
    return Phrase(*(f"{name} ({one.funder})" if one.funder else name for name in said))


def _row(one: "Line", found: "Selected", words: Vocabulary) -> ClaimRow:
    places = [words.place(code) for code in one.forums]
    figures: tuple[str, ...] = ("", "", "")
    if one.strategy:
        error = one.error[one.option]
        figures = (
            _money(one.value, found),
            f"± {_money(error, found)}" if _money(error, found) != "0" else "",
            _money(one.spends, found),
        )
    return ClaimRow(
        one.claim_id,
        one.debtor,
        _strategy(one),
        Phrase(", ".join(p.en for p in places), "、".join(p.zh for p in places)),
        (*figures, "" if one.days_left is None else f"{one.days_left:,}"),
        one.forced,
        None if one.why_left is None else reason_phrase(one.why_left),
    )


def _limit(one: "Bound", found: "Selected") -> LimitRow:
    if one.money:
        cells = (_money(one.used, found), _money(one.most, found), f"{one.price:.2f}")
    else:
        cells = (f"{one.used:,.1f}", f"{one.most:,.1f}", _money(one.price, found))
    return LimitRow(reason_phrase(one.label()), cells, one.price > 0)


def _pictures(found: "Selected", words: Vocabulary) -> dict[str, Picture]:
    def place(code: str, lang: Lang) -> str:
        return words.place(code).text(lang)

    drawn: dict[str, Callable[[Lang], str]] = {
        "strategies": lambda lang: charts.by_strategy(found, lang),
        "forums": lambda lang: charts.by_forum(found, place, lang),
        "budget": lambda lang: charts.by_budget(found, lang),
        "frontier": lambda lang: charts.frontier(found, lang),
        "outcomes": lambda lang: charts.outcomes(found, lang),
        "use": lambda lang: charts.by_quarter(found, lang),
        "limits": lambda lang: charts.limits_used(found, lang),
    }
    made = {name: {lang: Markup(draw(lang)) for lang in LANGUAGES} for name, draw in drawn.items()}
    return {
        name: Picture(phrase(MESSAGES, f"chart.{name}"), both) for name, both in made.items() if both["en"]
    }
