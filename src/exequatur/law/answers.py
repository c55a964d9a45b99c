"""The shape of what the law answers: the routes between two jurisdictions on a day, each with its periods and papers.

These structs are the stable interface behind `exequatur law ... --json`; their fields are documented in
`docs/law.md`.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from exequatur.law.model import (
    Applies,
    DocumentRule,
    Instrument,
    Member,
    Precedent,
    Reading,
    Remark,
    RouteKind,
    Source,
    Stage,
    Strength,
    Treaty,
    Words,
)


class LimitationFound(Struct, frozen=True):
    """One rule as it stands on the day asked: its step and its readings, the safe one marked in `Reading.safe`."""

    id: str
    step: str
    rules: tuple[Reading, ...]
    note: str = ""


class Bar(Struct, frozen=True):
    """What another route of the forum does to this one: it shuts it out, or costs of taking it are not given.

    `by`: the id of that route; `applies`: to which titles it is made, and so whom it shuts out. `certain`: False where it
    is not known whether the two sides are bound by it.
    """

    by: str
    effect: Literal["barred", "no_costs"]
    reason: Words
    basis: str
    applies: Applies
    certain: bool
    sources: tuple[Source, ...]
    verified: bool


class RouteFound(Struct, frozen=True):
    """One route on the day asked, complete: what it rests on, what it asks, what defeats it, by when, with which papers.

    `limitations` may hold several rules (one per step). `precedents` are the published decisions in this forum on
    instruments of this origin and kind that were certainly given by the day asked. `barred`: what shuts this route out;
    one that is barred for every title has the strength `none`, one that is barred for some keeps its own.
    """

    id: str
    origin: str
    destination: str
    instrument: Instrument
    forum: str
    kind: RouteKind
    basis: str
    strength: Strength
    strength_reason: str
    conditions: tuple[str, ...]
    refusal_grounds: tuple[str, ...]
    applies: Applies
    limitations: tuple[LimitationFound, ...]
    documents: tuple[DocumentRule, ...]
    precedents: tuple[Precedent, ...]
    stages: tuple[Stage, ...]
    remarks: tuple[Remark, ...]
    sources: tuple[Source, ...]
    verified: bool
    inference: bool
    part_verified: tuple[str, ...]
    review_by: date
    stale: bool
    note: str
    barred: tuple[Bar, ...] = ()


class RoutesAnswer(Struct, frozen=True):
    """All routes for an instrument of `origin` in `destination` on a day, strongest first; never empty: where nothing
    is known there is one route of kind `unknown`, and where there is none, one of kind `none` with its reason."""

    origin: str
    destination: str
    instrument: Instrument
    on: date
    routes: tuple[RouteFound, ...]


class TreatyAnswer(Struct, frozen=True):
    """A treaty with its whole table; with two jurisdictions asked for, whether it binds them to each other on the day.

    `binds` is None where nobody was asked about, or where it is not known; `reason` then says why.
    """

    treaty: Treaty
    on: date | None
    members: tuple[Member, ...]
    between: tuple[str, str] | None = None
    binds: bool | None = None
    reason: str = ""
