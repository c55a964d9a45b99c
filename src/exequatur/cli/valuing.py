"""What `exequatur value claim` is asked: a matter from a matter file, or from a claim file by routes, law and assumptions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from exequatur.claims.claim_file import read_claims, read_plain, shaped
from exequatur.law import load
from exequatur.law.money import load_money
from exequatur.routes.assess import assess
from exequatur.screening.valuing import load_assumptions, matter_of
from exequatur.screening.valuing.messages import MESSAGES
from exequatur.text import Lang, Reason, UserError
from exequatur.value.deals import AnyDeal, Investor
from exequatur.value.matter_file import check_deal, read_matter
from exequatur.value.model import Matter
from exequatur.value.valuation import default_deals, name_of, strategy_of


@dataclass(frozen=True)
class Question:
    """A matter, the deals to compare, who values it, what is to be said besides, and the version of the law asked (None: none was)."""

    matter: Matter
    deals: tuple[AnyDeal, ...]
    investor: Investor
    notes: tuple[Reason, ...] = ()
    law_version: str | None = None


def asked(
    file: Path, claim_id: str | None, rates: Sequence[str], assumptions: Path | None, deals: Sequence[Path],
    only: Sequence[str], on: date, lang: Lang,
) -> Question:  # fmt: skip
    """The question that the options put.

    Raises:
        UserError: a file that is refused, a rate that is missing or wrong.
        click.BadParameter: a strategy that is none of the deals.
    """
    content, _ = read_plain(file)
    if isinstance(content, dict) and "matter" in content:
        read = read_matter(file)
        found = Question(read.matter, read.deals or default_deals(read.matter), read.investor)
    else:
        found = _of_claim(file, claim_id, rates_of(rates), assumptions, on, lang)
    more = tuple(_deal(path, found.matter) for path in deals)
    return Question(
        found.matter, _only((*found.deals, *more), only), found.investor, found.notes, found.law_version
    )


def _of_claim(
    file: Path, claim_id: str | None, rates: dict[str, float], assumptions: Path | None, on: date, lang: Lang
) -> Question:
    claims = {claim.claim_id: claim for claim in read_claims(file)}
    known = ", ".join(list(claims)[:10])
    if claim_id is None and len(claims) > 1:
        raise UserError(MESSAGES, "value.many_claims", file=file, count=len(claims), known=known)
    if claim_id is not None and claim_id not in claims:
        raise UserError(MESSAGES, "value.not_in_file", file=file, claim=claim_id, known=known)
    claim = claims[claim_id] if claim_id is not None else next(iter(claims.values()))
    base, given = load(), load_assumptions(assumptions)
    built = matter_of(claim, assess(claim, base, on), load_money(on), given, rates, lang)
    return Question(built.matter, built.deals, given.investor, built.notes, base.version)


def rates_of(texts: Sequence[str]) -> dict[str, float]:
    """The rates of exchange that `--rate CODE=NUMBER` gives, by code.

    Raises:
        UserError: one that is none.
    """
    found = {}
    for text in texts:
        code, _, number = text.partition("=")
        try:
            rate = float(number)
        except ValueError:
            rate = 0.0
        if len(code) != 3 or not code.isalpha() or not 0 < rate < 1e12:
            raise UserError(MESSAGES, "value.bad_rate", text=text)
        found[code.upper()] = rate
    return found


def _deal(path: Path, matter: Matter) -> AnyDeal:
    content, is_json = read_plain(path)
    kind: Any = AnyDeal
    deal: AnyDeal = shaped(path, "deal", content, kind, strict=is_json)
    check_deal(path, "deal", deal, matter)
    return deal


def _only(deals: tuple[AnyDeal, ...], only: Sequence[str]) -> tuple[AnyDeal, ...]:
    if not only:
        return deals
    known = {name_of(deal) for deal in deals} | {strategy_of(deal) for deal in deals}
    if unknown := [name for name in only if name not in known]:
        raise click.BadParameter(f"{unknown[0]!r} is none of the deals: {', '.join(sorted(known))}")
    return tuple(deal for deal in deals if {name_of(deal), strategy_of(deal)} & set(only))
