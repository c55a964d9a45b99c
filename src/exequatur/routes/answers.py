"""What `routes` says of one claim: each way into each forum, its deadlines with their derivation, its risks.

A `Step` is a sentence with its key and values, so that one derivation reads in both languages; render it with
`exequatur.routes.wording.sentence(step, lang)`.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from exequatur.law.model import DocumentRule, Precedent, Remark, RouteKind, Source, Stage, Strength, Words

DeadlineState = Literal["open", "closing", "expired", "no_limit", "not_established", "cannot_compute"]
"""`closing`: the safe date is near (threshold in the screening file); `cannot_compute`: a date of the claim is
missing; `not_established`: the law's length is not known here; `no_limit`: the law states none."""

RiskLevel = Literal["high", "raised", "neutral", "lowered", "unknown"]


class Step(Struct, frozen=True):
    """One sentence of a derivation: a message key and its values."""

    key: str
    values: dict[str, str | int | float | date | None] = {}


class ReadingDeadline(Struct, frozen=True):
    """The last day under one reading of a rule, and how it was found.

    `last_day`: the last day on which the step may be taken, by the rule alone. `safe_date`: the last working day on or before
    it by the forum's court calendar, the last weekday where none is verified; never later. `assumed` and `missing` name dates of
    the claim.
    """

    reading: str
    safe: bool
    state: DeadlineState
    last_day: date | None
    safe_date: date | None
    steps: tuple[Step, ...]
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    assumed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class Deadline(Struct, frozen=True):
    """One limitation rule applied to the claim: the earliest safe date of its readings is the one to plan on.

    `arguable`: the safe date has passed, and under another reading, or if a fact at issue holds, or because the forum carries the
    last day over, the period still runs.
    `closes_route` false: a period beside the route (retrial, re-opening), which bars nothing in the forum.
    """

    rule_id: str
    step: str
    state: DeadlineState
    last_day: date | None
    safe_date: date | None
    days_left: int | None
    readings: tuple[ReadingDeadline, ...]
    missing: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    arguable: bool = False
    closes_route: bool = True


class Risk(Struct, frozen=True):
    """A refusal ground in the light of this claim's facts: what raises or lowers it, and what would cure it."""

    ground: str
    level: RiskLevel
    because: tuple[Step, ...]
    cure: str
    precedents: tuple[str, ...] = ()
    cure_zh: str = ""
    words: Words | None = None
    sources: tuple[Source, ...] = ()


class DocumentCheck(Struct, frozen=True):
    """A document that the route asks for, against the claim's file."""

    rule: DocumentRule
    status: Literal["held", "missing", "not_needed", "unknown"]


class ConditionCheck(Struct, frozen=True):
    """A condition of the route, against the claim's facts."""

    condition: str
    status: Literal["met", "doubtful", "not_met", "unknown"]
    because: tuple[Step, ...] = ()


class RouteAssessment(Struct, frozen=True):
    """One route for one obligor and one asset in one forum.

    `applies`: whether this is the right route for this instrument (by its day and agreements); a route that does not
    apply is listed with its reason and never ranked. `state` is the state of the earliest safe deadline.
    """

    id: str
    forum: str
    court: str
    obligor: str
    asset: str
    kind: RouteKind
    basis: str
    strength: Strength
    strength_reason: str
    applies: Literal["yes", "no", "cannot_tell"]
    applies_because: tuple[Step, ...]
    state: DeadlineState
    safe_date: date | None
    deadlines: tuple[Deadline, ...]
    conditions: tuple[ConditionCheck, ...]
    risks: tuple[Risk, ...]
    documents: tuple[DocumentCheck, ...]
    precedents: tuple[Precedent, ...]
    stages: tuple[Stage, ...]
    remarks: tuple[Remark, ...]
    sources: tuple[Source, ...]
    verified: bool
    inference: bool
    stale: bool
    note: str = ""
    last_day: date | None = None
    arguable: bool = False
    risk: RiskLevel = "unknown"
    grade: str = "hint"
    missing: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()


class HomeDeadline(Struct, frozen=True):
    """A deadline at home: applying for enforcement, the debt's own limitation, retrial, the guarantee period."""

    topic: Literal["enforcement", "underlying_debt", "guarantee_period", "retrial", "mortgage", "other"]
    obligor: str
    deadline: Deadline


class EffectiveDate(Struct, frozen=True):
    """The computed effective day beside the certificate's; `agrees` None where either is missing."""

    certificate: date | None
    computed: date | None
    agrees: bool | None
    steps: tuple[Step, ...]


class Alternative(Struct, frozen=True):
    """Another way: a fresh action on the debt, an arbitration clause, Hong Kong first, insolvency."""

    kind: Literal["fresh_action", "arbitration", "hong_kong_first", "insolvency", "other"]
    holds: Literal["yes", "no", "cannot_tell"]
    because: tuple[Step, ...]
    sources: tuple[Source, ...] = ()


class NextStep(Struct, frozen=True):
    """What to do, and the latest day for it where one is known."""

    what: Step
    latest: date | None
    because: Step | None = None


class Assessment(Struct, frozen=True):
    """A claim on a day: the answer of `exequatur assess`."""

    claim_id: str
    on: date
    effective_date: EffectiveDate
    home: tuple[HomeDeadline, ...]
    routes: tuple[RouteAssessment, ...]
    alternatives: tuple[Alternative, ...]
    next_steps: tuple[NextStep, ...]
    missing: tuple[str, ...]
    notes: tuple[Step, ...]
