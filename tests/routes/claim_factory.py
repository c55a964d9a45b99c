"""Columns turned back into claims, so that the plain loop answers the very question that the columns asked."""

from exequatur.claims.model import (
    Agreement,
    Asset,
    Assignment,
    Claim,
    Creditor,
    Event,
    HeldInstrument,
    Obligor,
    Service,
)
from exequatur.routes.columns import EVENTS, GRADES, KINDS, ClaimColumns, to_date
from exequatur.routes.facts import BIT, FACTS

_EVENT_KIND = {
    "part_payment": "payment",
    "demand": "demand",
    "acknowledgment": "acknowledgment",
    "action_begun": "action",
}


def claims_from(columns: ClaimColumns) -> list[Claim]:
    """The claims of `columns` with their dates, events and assets, and the facts that a claim can carry."""
    return [_claim(columns, i) for i in range(len(columns))]


def _claim(columns: ClaimColumns, i: int) -> Claim:
    def day(name: str):  # type: ignore[no-untyped-def]
        return to_date(int(columns.dates[name][i]))

    first, end = int(columns.obligors.start[i]), int(columns.obligors.start[i + 1])
    applied, events = _events(columns, i)
    origin = columns.codes[columns.origin[i]]
    return Claim(
        claim_id=f"claim-{i}",
        creditor=Creditor("Bank", chain=(Assignment("a", "b"),)),
        obligors=tuple(_obligor(columns, j, f"o{j - first}") for j in range(first, end)),
        instrument=HeldInstrument(
            kind=KINDS[columns.kind[i]],
            origin=origin,
            given_on=day("given"),
            effective_on=day("effective"),
            performance_end=day("performance_end"),
            final_on=day("final"),
            terminated_for_now_on=day("terminated_for_now"),
            enforcement_ended_on=day("enforcement_ended"),
            enforcement_applied_on=tuple(applied),
        ),
        events=tuple(events),
        assets=tuple(_assets(columns, i)),
        due_on=day("due"),
        agreements=(Agreement("arbitration"),),
    )


def _events(columns: ClaimColumns, i: int):  # type: ignore[no-untyped-def]
    applied, events = [], []
    for e in range(int(columns.events.start[i]), int(columns.events.start[i + 1])):
        kind, when = EVENTS[columns.events.kind[e]], to_date(int(columns.events.day[e]))
        if kind == "enforcement_applied":
            applied.append(when)
        else:
            whom = int(columns.events.obligor[e])
            events.append(Event(_EVENT_KIND[kind], when, f"o{whom}" if whom >= 0 else ""))  # type: ignore[arg-type]
    return applied, events


def _obligor(columns: ClaimColumns, j: int, name: str) -> Obligor:
    yes, no = int(columns.obligors.yes[j]), int(columns.obligors.no[j])
    known = {f: True if yes & BIT[f] else (False if no & BIT[f] else None) for f in FACTS}
    return Obligor(
        id=name,
        name=name,
        role="principal" if columns.obligors.principal[j] else "guarantor",
        default_judgment=known["default_judgment"],
        contested_jurisdiction=known["contested_jurisdiction"],
        appealed=known["appealed"],
        service=Service(appeared=known["appeared"]),
    )


def _assets(columns: ClaimColumns, i: int) -> list[Asset]:
    first, end = int(columns.assets.start[i]), int(columns.assets.start[i + 1])
    return [
        Asset(
            id=f"a{a - first}",
            jurisdiction=columns.codes[columns.assets.code[a]],
            owner=f"o{columns.assets.owner[a]}",
            grade=GRADES[columns.assets.grade[a]],
        )
        for a in range(first, end)
    ]
