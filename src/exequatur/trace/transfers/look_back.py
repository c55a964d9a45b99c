"""Transfers held against rules that undo them: inside the period or not, until when, and what must be proved.

A rule counts back from the beginning of insolvency or of an action. Where that day is not known yet, what matters is the last day on which it may begin: the
day of the transfer and the period, less a day, because courts differ on whether the first day counts and a wrong deadline is worse than none.
"""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from exequatur.text import Reason
from exequatur.trace.transfers.dealings import Kind, Transfer
from exequatur.trace.transfers.insiders import Connection
from exequatur.trace.transfers.messages import MESSAGES

Ground = Literal[
    "gift_or_undervalue",
    "preference",
    "intent_to_defraud",
    "uncommercial",
    "security_for_old_debt",
    "concealment",
]

FITS: dict[Ground, tuple[Kind, ...]] = {
    "gift_or_undervalue": ("gift", "sale", "waiver"),
    "preference": ("payment", "security"),
    "intent_to_defraud": ("gift", "sale", "payment", "security", "waiver", "concealment"),
    "uncommercial": ("gift", "sale", "waiver"),
    "security_for_old_debt": ("security",),
    "concealment": ("concealment",),
}
"""Which kinds of transfer a ground can reach."""


@dataclass(frozen=True)
class LookBackRule:
    """A rule that undoes transfers: its period counts back from `counted_from`; months, days or, with neither, without limit.

    towards: any taker, or those connected with the debtor. who: may ask. jurisdictions: whose law it is. knowledge_months: the right ends so many months
    after whoever may ask knew of the ground, if that is earlier.
    """

    id: str
    ground: Ground
    jurisdictions: tuple[str, ...]
    counted_from: Literal["insolvency_begins", "action_begins"]
    who: Literal["creditor", "office_holder"]
    towards: Literal["anyone", "connected"]
    months: int | None = None
    days: int | None = None
    knowledge_months: int | None = None


@dataclass(frozen=True)
class Hit:
    """A transfer that a rule may undo.

    status: `inside` the period of an event that has begun; `open`: no such event yet, and it may still begin in time; `late`: outside.
    event: the day counted from. closes: the last safe day on which the event may begin; None where there is no limit. connection: of the taker.
    part_paid: see `Transfer.part_paid`. prove: what must be proved.
    """

    transfer: Transfer
    rule: LookBackRule
    status: Literal["inside", "open", "late"]
    event: date | None
    closes: date | None
    connection: Connection | None
    part_paid: float | None
    prove: tuple[Reason, ...]


def hits_of(
    transfers: Sequence[Transfer], debtors: Sequence[str], insiders: Mapping[str, Connection], rules: Sequence[LookBackRule],
    on: date, insolvency: date | None = None, action: date | None = None, known: date | None = None,
) -> list[Hit]:  # fmt: skip
    """Hold every transfer of the debtors against every rule that can reach it, those that close first before the others.

    Args:
        debtors: the debtor, and companies whose transfers count as its own.
        insiders: who is connected with the debtor.
        on: today: an event that has not begun may begin from this day on.
        insolvency, action: when it began; None where it has not.
        known: when whoever may ask knew of the transfer and its ground; None where that is not known, and is then said to matter.
    """
    found = []
    for transfer in transfers:
        if transfer.giver not in debtors:
            continue
        for rule in rules:
            if transfer.kind not in FITS[rule.ground] or _paid_in_full(transfer, rule):
                continue
            connection = insiders.get(transfer.taker)
            if rule.towards == "connected" and connection is None:
                continue
            event = insolvency if rule.counted_from == "insolvency_begins" else action
            found.append(_hit(transfer, rule, connection, on, event, known))
    order = {"inside": 0, "open": 1, "late": 2}
    return sorted(
        found, key=lambda hit: (order[hit.status], hit.closes or date.max, hit.transfer.day, hit.rule.id)
    )


def _paid_in_full(transfer: Transfer, rule: LookBackRule) -> bool:
    """Undervalue needs less than was given; a fair price is for intent alone."""
    part = transfer.part_paid
    return rule.ground in ("gift_or_undervalue", "uncommercial") and part is not None and part >= 1.0


def _hit(
    transfer: Transfer, rule: LookBackRule, connection: Connection | None, on: date, event: date | None, known: date | None
) -> Hit:  # fmt: skip
    closes = closes_on(transfer.day, rule, known)
    counted = on if event is None else event
    inside = closes is None or counted <= closes
    status: Literal["inside", "open", "late"] = (
        "late" if not inside else "open" if event is None else "inside"
    )
    if transfer.day > counted:  # made after the event: other rules hold, and the period is no question
        status = "inside" if event is not None else "open"
    prove = proofs(transfer, rule, connection)
    if rule.knowledge_months is not None and known is None:
        prove = (*prove, Reason(MESSAGES, "caution.knowledge", months=rule.knowledge_months))
    return Hit(transfer, rule, status, event, closes, connection, transfer.part_paid, prove)


def closes_on(day: date, rule: LookBackRule, known: date | None = None) -> date | None:
    """The last safe day on which the event may begin for a transfer of a day to be within the period; None where there is no limit.

    Args:
        known: when whoever may ask knew of it.
    """
    found = []
    if rule.months is not None:
        found.append(add_months(day, rule.months) - timedelta(days=1))
    if rule.days is not None:
        found.append(day + timedelta(days=rule.days - 1))
    if rule.knowledge_months is not None and known is not None:
        found.append(add_months(known, rule.knowledge_months) - timedelta(days=1))
    return min(found, default=None)


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such day.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def proofs(transfer: Transfer, rule: LookBackRule, connection: Connection | None) -> tuple[Reason, ...]:
    """What must be proved, as far as the ground tells."""
    found = [Reason(MESSAGES, f"prove.{rule.ground}")]
    if transfer.part_paid is None and rule.ground in ("gift_or_undervalue", "uncommercial"):
        found.append(Reason(MESSAGES, "prove.worth"))
    if connection is not None:
        found.append(Reason(MESSAGES, "prove.connection", taker=transfer.taker))
    return tuple(found)
