"""When a judgment took effect, computed party by party, to be compared with the court's certificate.

A first-instance judgment takes effect on the day after the last party's time for appeal has passed without an appeal; a
second-instance judgment when it is served. Service by announcement counts only after a period of its own, and the time for
appeal runs from there. The lengths reach this module as an argument (`AppealPeriods`): they are law, dated and sourced, and
claims know none. Days are counted without a calendar of holidays, which gives the earlier day.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.model import Claim, Obligor

Party = Literal["domestic", "abroad"]
"""`abroad`: without domicile in the jurisdiction of origin."""


class Length(Struct, frozen=True):
    """A period: days, or months; and what it rests on, in both languages."""

    basis: str
    basis_zh: str
    verified: bool
    days: int | None = None
    months: int | None = None


class AppealPeriods(Struct, frozen=True):
    """The law that the computation needs, for a party and the day of the event that starts the period.

    Each function returns None where the law base has no such period on that day. `known` false: it knows nothing of the
    jurisdiction's procedure, and nothing is computed.
    """

    appeal: Callable[[Party, date], Length | None]
    announcement: Callable[[Party, date], Length | None]
    known: bool = True


class Note(Struct, frozen=True):
    """One sentence of the computation: a message key of `routes` and its values."""

    key: str
    values: dict[str, str | int | date | None] = {}


class ComputedEffect(Struct, frozen=True):
    """The computed day of effect (None where a date is missing), how it was found, and what is missing."""

    day: date | None
    notes: tuple[Note, ...]
    missing: tuple[str, ...] = ()


def compute_effect(claim: Claim, periods: AppealPeriods) -> ComputedEffect:
    """Compute when the claim's judgment took effect.

    Only obligors are on the claim: the creditor's own time for appeal is not counted, and a note says so. An award, a
    settlement or a debt instrument has no time for appeal: nothing is computed.
    """
    title = claim.instrument
    if title.kind != "court_judgment":
        return ComputedEffect(None, (Note("effect.not_a_judgment"),))
    if not periods.known:
        return ComputedEffect(None, (Note("effect.no_procedure"),))
    instance = _instance(claim)
    if instance is None:
        return ComputedEffect(None, (Note("effect.instance_unknown"),), ("instrument.instance",))
    if instance == "first" and any(one.appealed for one in claim.obligors):
        return ComputedEffect(None, (Note("effect.appealed"),))
    days, notes, missing = [], list[Note](), list[str]()
    for one in claim.obligors:
        if one.named_in_title is False or (one.role == "spouse" and not one.named_in_title):
            continue  # no party to the judgment
        day, told, gap = _for_party(one, instance, periods)
        notes += told
        if day is None:
            missing.append(gap)
        else:
            days.append(day)
    if missing or not days:
        return ComputedEffect(None, tuple(notes), tuple(missing))
    notes.append(Note(f"effect.{instance}", {"day": max(days)}))
    if instance == "first":
        notes.append(Note("effect.assumptions"))
    return ComputedEffect(max(days), tuple(notes))


def _instance(claim: Claim) -> str | None:
    """first or second; by the case number where the file does not say."""
    if claim.instrument.instance in ("first", "second"):
        return claim.instrument.instance
    number = parse_case_number(claim.instrument.case_no) if claim.instrument.case_no else None
    if number is None or claim.instrument.instance == "retrial":
        return None
    return {"first_instance": "first", "second_instance": "second"}.get(number.procedure)


def _for_party(one: Obligor, instance: str, periods: AppealPeriods) -> tuple[date | None, list[Note], str]:
    gap = f"obligors.{one.id}.service.judgment_on"
    served = one.service.judgment_on
    if served is None:
        return None, [Note("effect.service_missing", {"party": one.id})], gap
    party = _party(one)
    notes = [Note("effect.domicile_assumed", {"party": one.id})] if party is None else []
    where: Party = party or "domestic"
    if one.service.judgment_method == "announcement":
        length = periods.announcement(where, served)
        if length is None:
            return None, [Note("effect.no_law", {"party": one.id})], gap
        deemed = _after(served, length)
        notes.append(
            Note("effect.announced", {"party": one.id, "day": served, "until": deemed, **_basis(length)})
        )
        served = deemed
    if instance == "second":
        return served, [*notes, Note("effect.served", {"party": one.id, "day": served})], gap
    length = periods.appeal(where, served)
    if length is None:
        return None, [Note("effect.no_law", {"party": one.id})], gap
    last = _after(served, length)
    notes.append(
        Note("effect.appeal_ends", {"party": one.id, "day": served, "until": last, **_basis(length)})
    )
    return last + timedelta(days=1), notes, gap


def _basis(length: Length) -> dict[str, str | int | date | None]:
    return {"basis_en": length.basis, "basis_zh": length.basis_zh}


def _party(one: Obligor) -> Party | None:
    """Where the party is at home; None where the file does not say, and the shorter domestic periods are taken."""
    if one.prc_domicile is not None:
        return "domestic" if one.prc_domicile else "abroad"
    if one.domicile is not None:
        return "domestic" if one.domicile == "CN" else "abroad"
    return None


def _after(day: date, length: Length) -> date:
    """The last day of a period that starts with an event of `day`; the day of the event is not counted."""
    if length.days is not None:
        return day + timedelta(days=length.days)
    month = day.month - 1 + (length.months or 0)
    year, month = day.year + month // 12, month % 12 + 1
    for of_month in range(day.day, 27, -1):
        try:
            return date(year, month, of_month)
        except ValueError:
            continue
    return date(year, month, day.day)
