"""A valuation arranged for a reader: what each strategy is worth, why, what waiting costs, what drives it; in both languages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from exequatur.claims.money import decimals
from exequatur.report.charts import delay_curve, distributions, shares_of_spread, swings, tornado, waterfall
from exequatur.report.phrases import Phrase, phrase, reason_phrase
from exequatur.text import LANGUAGES, Lang, Reason
from exequatur.value.deals import Investor
from exequatur.value.messages import MESSAGES
from exequatur.value.outputs import PartyFigures
from exequatur.value.valuation import Valuation
from exequatur.value.wording import break_even_text

DAYS_A_YEAR = 365.0

HIGHEST_RATE = 10.0
"""A rate of return that is printed as it is, a year."""


@dataclass(frozen=True)
class Picture:
    """A drawing in each language, with what it shows."""

    title: Phrase
    drawings: dict[Lang, Markup]


@dataclass(frozen=True)
class StrategyRow:
    """One strategy of one party as a row of text; `best`: the greatest risk-adjusted value to the creditor."""

    name: Phrase
    party: Phrase
    cells: tuple[str, ...]
    best: bool


@dataclass(frozen=True)
class ValuationPage:
    """What the template prints."""

    matter: str
    title: Phrase
    headings: tuple[Phrase, ...]
    rows: tuple[StrategyRow, ...]
    excluded: tuple[Phrase, ...]
    because: tuple[Phrase, ...]
    break_even: tuple[tuple[Phrase, Phrase], ...]
    delay: tuple[Phrase, ...]
    notes: tuple[Phrase, ...]
    basis: Phrase
    pictures: dict[str, Picture]
    words: dict[str, Phrase]


def compose_valuation(found: Valuation, investor: Investor, notes: Sequence[Reason]) -> ValuationPage:
    """Arrange a valuation for the page."""
    matter = found.matter
    figures = ("strategy", "party", "mean", "se", "p5", "p50", "p95", "p_loss", "adjusted", "moic", "irr")
    return ValuationPage(
        matter=matter.id,
        title=phrase(MESSAGES, "table.title", matter=matter.id, as_of=matter.as_of.isoformat(), currency=matter.currency),
        headings=tuple(phrase(MESSAGES, f"table.{name}") for name in figures),
        rows=tuple(_row(one, found) for one in found.strategies),
        excluded=tuple(
            phrase(MESSAGES, "table.excluded", name=_name(one.name, one.strategy), reason=one.reason) for one in found.excluded
        ),
        because=tuple(reason_phrase(one) for one in found.because),
        break_even=tuple((phrase(MESSAGES, f"even.{name}"), _even(name, value, found)) for name, value in found.break_even.items()),
        delay=_delay(found),
        notes=tuple(reason_phrase(one) for one in notes),
        basis=phrase(MESSAGES, 
            "table.note", paths=f"{found.paths:,}", seed=found.seed, creditor=f"{investor.creditor * 100:g}", funder=f"{investor.funder * 100:g}"
        ),
        pictures=_pictures(found),
        words={name: phrase(MESSAGES, f"page.{name}") for name in ("valuation", "why", "delay", "notes", "even", "drivers", "estimates")},
    )  # fmt: skip


def _name(name: str, strategy: str) -> Phrase:
    return phrase(MESSAGES, f"strategy.{strategy}") if name == strategy else Phrase(name, name)


def _row(one: PartyFigures, found: Valuation) -> StrategyRow:
    cells = (
        _money(one.mean.value, found),
        _money(one.mean.se, found),
        *(_money(one.quantiles[level].value, found) for level in (0.05, 0.5, 0.95)),
        f"{one.loss.value:.0%}",
        _money(one.risk_adjusted.value, found),
        "" if one.moic is None else f"{one.moic:.2f}",
        _rate(one.irr),
    )
    best = one.party == "creditor" and one.name == found.best
    return StrategyRow(_name(one.name, one.strategy), phrase(MESSAGES, f"party.{one.party}"), cells, best)


def _rate(irr: float | None) -> str:
    """A rate of return; one so high that next to nothing was invested is only said to be high."""
    if irr is None:
        return ""
    return f"{irr:.0%}" if irr <= HIGHEST_RATE else f"> {HIGHEST_RATE:,.0%}"


def _money(minor: float, found: Valuation) -> str:
    return f"{round(minor / 10 ** decimals(found.matter.currency)) + 0:,}"


def _even(name: str, value: float | None, found: Valuation) -> Phrase:
    if value is None:
        return phrase(MESSAGES, "table.none")
    text = break_even_text(name, value, found.break_even_se.get(name), lambda minor: _money(minor, found))
    return Phrase(text, text)


def _delay(found: Valuation) -> tuple[Phrase, ...]:
    curve, matter = found.delay, found.matter
    if curve is None:
        return ()
    key = "delay.month" if curve.slope <= 0 else "delay.gain"
    lines = [phrase(MESSAGES, key, amount=_money(abs(curve.slope), found), currency=matter.currency)]
    if curve.half_life is not None:
        lines.append(phrase(MESSAGES, "delay.half", years=f"{curve.half_life:.1f}"))
    if curve.last_useful is not None:
        day = matter.as_of + timedelta(days=int(curve.last_useful * DAYS_A_YEAR))
        lines.append(phrase(MESSAGES, "delay.last", years=f"{curve.last_useful:.1f}", day=day.isoformat()))
    return tuple(lines)


def _pictures(found: Valuation) -> dict[str, Picture]:
    drawn: dict[str, Callable[[Lang], str]] = {
        "creditor": lambda lang: distributions(found, "creditor", lang),
        "other": lambda lang: distributions(found, "other", lang),
        "waterfall": lambda lang: waterfall(found, lang),
        "delay": lambda lang: delay_curve(found, lang),
        "tornado": lambda lang: tornado(found, lang),
        "swings": lambda lang: swings(found, lang),
        "sobol": lambda lang: shares_of_spread(found, lang),
    }
    made = {name: {lang: Markup(draw(lang)) for lang in LANGUAGES} for name, draw in drawn.items()}
    return {
        name: Picture(phrase(MESSAGES, f"chart.{name}"), both) for name, both in made.items() if both["en"]
    }
