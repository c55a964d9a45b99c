"""The shape of the law data: what a lawyer writes in a YAML file, and the loader refuses to misread.

Every struct forbids unknown keys, so a misplaced line is an error, not a silence. Every fact is dated (`from`,
`until`, `review_by`), names its `basis` (statute and section, or case), and lists at least one `Source`. A fact
from memory has a source of kind `memory`; it is never `verified`. The same structs are the runtime model, the
content of the compiled cache and, through msgspec, the published JSON Schema.
"""

from datetime import date
from typing import Literal

from msgspec import Struct, field

Instrument = Literal[
    "court_judgment", "arbitral_award", "mediation_settlement", "notarised_debt_instrument", "bare_debt"
]
"""What a claim rests on. `mediation_settlement` is a court-issued 民事调解书 or, by the Singapore Convention, a
mediated settlement agreement; `bare_debt` has no title yet: sue afresh."""

RouteKind = Literal[
    "treaty", "convention", "arrangement", "statute", "civil_code", "common_law", "reciprocity", "memorandum",
    "fresh_action", "domestic", "none", "unknown",
]  # fmt: skip
"""By what a forum's courts act. `none`: the forum is known to have no such route; `unknown`: nobody has found out."""

Strength = Literal["established", "favourable", "uncertain", "unfavourable", "none", "unknown"]
"""How far the route carries today; the order of the list is the order of strength."""

Event = Literal[
    "judgment_given", "judgment_effective", "judgment_final", "judgment_enforceable", "judgment_debt_due",
    "performance_period_end", "performance_period_end_or_effective", "default_under_judgment",
    "discovery_after_appeals_exhausted", "award_made", "award_served", "award_final", "award_enforceable",
    "failure_to_honour_award", "settlement_concluded", "settlement_due", "recognition", "debt_due", "last_instalment_due",
    "breach_known", "principal_due", "guarantee_called", "enforcement_applied", "acknowledgment", "part_payment",
    "demand", "action_begun", "unknown",
]  # fmt: skip
"""An event in the life of a claim that starts, interrupts or ends a period. `routes` maps each to the claim's dates."""

SourceKind = Literal["statute", "treaty", "decision", "official", "guide", "dataset", "memory", "inference"]
"""What a source is. `memory`: from professional memory, nobody read it; `inference`: reasoned from other facts."""

LegalFamily = Literal["common_law", "civil_law", "mixed", "islamic", "chinese", "customary", "unknown"]


PARTS_OF_ROUTE = ("route", "basis", "conditions", "refusal_grounds", "limitation", "documents")
"""What can be read of a route: that the way is open, the provision it rests on, what it asks, what defeats it, its period, its papers."""

PARTS_OF_READING = ("length", "start", "suspension", "long_stop", "basis")
"""What can be read of a period: how long, from when, what stops or restarts it, the day beyond which nothing helps, the provision
it rests on (a source that names the section, or leaves the period to the forum, and does not say how long it is)."""

START_NOT_RESEARCHED = date(1900, 1, 1)
"""How the data write a start that nobody has looked up; a note beside it says so."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """A name or a phrase in both languages."""

    en: str
    zh: str


class Source(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a fact was read: title with pinpoint, address, the day it was read.

    `verified` means only that somebody read the fact in this source on `retrieved` (or in a stored copy of it);
    it does not mean that counsel reviewed it. `supports`: which parts of the fact were read in it (`PARTS_OF_ROUTE`,
    `PARTS_OF_READING`); empty: the fact as a whole.
    """

    title: str
    kind: SourceKind
    retrieved: date
    verified: bool
    url: str = ""
    pinpoint: str = ""
    quote: str = ""
    note: str = ""
    supports: tuple[str, ...] = ()


class Alternative(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One arm of an "earlier of" rule.

    Either a period of its own (`years`/`months` from `starts`), or `home_effectiveness_end`: the day on which the
    instrument stops being enforceable where it was made.
    """

    kind: Literal["period", "home_effectiveness_end"]
    years: int | None = None
    months: int | None = None
    starts: Event | None = None
    note: str = ""


class Reading(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One reading of a limitation rule: a length, the event that starts it, what stops or restarts it.

    `years` and `months` add up; both None means the length is not established, unless `no_limit` says that the law
    states none. `safe` marks the reading to plan on: exactly one of a rule's readings is safe.
    """

    reading: str
    starts: Event
    basis: str
    safe: bool
    verified: bool
    sources: tuple[Source, ...]
    years: int | None = None
    months: int | None = None
    no_limit: bool = False
    earlier_of: tuple[Alternative, ...] = ()
    restarts_on: tuple[Event, ...] = ()
    suspension: str = ""
    long_stop_years: int | None = None
    long_stop_from: Event | None = None
    note: str = ""
    part_verified: tuple[str, ...] = ()


class LimitationRule(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The period within which a step must be taken: one rule, with its readings side by side.

    `step` says what the period limits (an action on the judgment, an application to register, execution after
    exequatur). `origins`: jurisdiction codes, group names, or "any".
    """

    id: str
    step: str
    instruments: tuple[Instrument, ...]
    readings: tuple[Reading, ...]
    from_: date = field(name="from")
    review_by: date
    origins: tuple[str, ...] = ("any",)
    until: date | None = None
    note: str = ""


class Applies(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When a route is the right one for an instrument: by the day it was given, and by facts that must hold.

    `given_from` and `given_until` are inclusive days of the judgment or award. `needs` and `excludes` are terms of
    the claim, for example `choice_of_court_agreement`. `begun_from`: the day on or after which the proceedings
    that led to the instrument must have begun; the engine fills it where `needs` holds `proceedings_begun_when_bound`.
    """

    given_from: date | None = None
    given_until: date | None = None
    begun_from: date | None = None
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


class Exclusion(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Kinds of route that a way shuts out for the titles it applies to, whether or not its own period still runs.

    `kinds`: the kinds of the other routes of the forum. `effect`: `barred`, no court of the forum hears them; `no_costs`,
    they stay open and the costs of taking them are not given. `reason`: why, in a sentence; `basis`: the provision.
    """

    kinds: tuple[RouteKind, ...]
    reason: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    effect: Literal["barred", "no_costs"] = "barred"
    until: date | None = None
    note: str = ""


class Route(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One legal way for an instrument of one origin in one forum.

    `conditions` and `refusal_grounds` are terms of `data/terms.yaml`. `limitation` names rules of the same file
    (empty: not established). `inference` marks a route reasoned from the legal family, not read. `part_verified`
    says which of `PARTS_OF_ROUTE` were read (an answer adds membership). `treaty`: the id of the treaty that the route carries out, so that it is not answered twice.
    `excludes`: what it shuts out beside it.
    """

    id: str
    origins: tuple[str, ...]
    instruments: tuple[Instrument, ...]
    kind: RouteKind
    basis: str
    strength: Strength
    strength_reason: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    forum: str = ""
    conditions: tuple[str, ...] = ()
    refusal_grounds: tuple[str, ...] = ()
    limitation: tuple[str, ...] = ()
    applies: Applies = Applies()
    inference: bool = False
    part_verified: tuple[str, ...] = ()
    treaty: str = ""
    excludes: tuple[Exclusion, ...] = ()
    until: date | None = None
    note: str = ""


class Remark(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A dated, sourced statement about a forum: service channel, interim relief, security for costs, currency, ...

    `instruments`: which it holds for; empty: all.
    """

    topic: Literal[
        "service_channel", "freezing", "disclosure", "security_for_costs", "currency_of_judgment",
        "interest_after_recognition", "funding", "assignment", "venue", "court_fee", "insolvency", "last_day_rule", "other",
    ]  # fmt: skip
    text: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    until: date | None = None
    instruments: tuple[Instrument, ...] = ()


class Jurisdiction(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One file of `data/jurisdictions`: a legal system, its routes and its periods.

    `code` is ISO 3166-1 alpha-2, or with a part of ISO 3166-2 (US-CA), or our own where ISO has none (GB-EAW,
    AE-DIFC). `treaty_state` is the State through which treaties bind it (HK: CN; KY: GB; US-CA: US); a territory is
    bound only where the treaty's table says that it was extended to it, a federal unit with its State.
    """

    code: str
    name: Words
    kind: Literal["state", "federal_unit", "country_of_uk", "territory", "sar", "free_zone", "disputed"]
    legal_family: LegalFamily
    currency: str
    parent: str | None = None
    treaty_state: str | None = None
    routes: tuple[Route, ...] = ()
    limitation: tuple[LimitationRule, ...] = ()
    remarks: tuple[Remark, ...] = ()
    groups: tuple[str, ...] = ()
    note: str = ""


class DocumentRule(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One document that a route asks for, with its form.

    Applies where every filled selector fits: `jurisdictions` (codes or group names), `kinds`, `instruments`,
    `origins`, `routes` (route ids). `requirement`: mandatory, mandatory_if_default, mandatory_if_corporate,
    mandatory_if_assigned, mandatory_if_other_language, conditional, strongly_advised, not_required.
    `instead_of`: ids of general papers that this one names in the form of its own forum; where it applies they fall away.
    """

    id: str
    document: Words
    requirement: str
    authentication: str
    translation: str
    instruments: tuple[Instrument, ...]
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    jurisdictions: tuple[str, ...] = ("any",)
    origins: tuple[str, ...] = ("any",)
    kinds: tuple[RouteKind, ...] = ()
    routes: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    until: date | None = None
    note: str = ""


class Treaty(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A treaty, regulation, arrangement or scheme: what it covers and the route that it opens between members.

    Members stand in the CSV of the same name. `opens_route` false: it helps a case (service, evidence, apostille)
    and makes no title enforceable. `direction`: `mutual` between any two members; `inward:XX` only into XX.
    `open_unless_reserved`: a bound forum applies the treaty to instruments of every origin, members or not, unless
    its row carries this reservation (New York Convention, art. I(3): `reciprocity`).
    `limitation`: periods that the treaty or scheme itself sets; most leave them to the forum.
    `displaced_by`: treaties that come first: where one of them binds the same two sides, this one opens no route
    (Lugano Convention between two Member States of the Union, which the Regulation governs). `excludes`: what the scheme
    shuts out beside it (an action at common law on a judgment that can be registered).
    """

    id: str
    name: Words
    kind: RouteKind
    opens_route: bool
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    instruments: tuple[Instrument, ...] = ()
    conditions: tuple[str, ...] = ()
    refusal_grounds: tuple[str, ...] = ()
    strength: Strength = "uncertain"
    strength_reason: str = ""
    applies: Applies = Applies()
    direction: str = "mutual"
    open_unless_reserved: str = ""
    displaced_by: tuple[str, ...] = ()
    excludes: tuple[Exclusion, ...] = ()
    limitation: tuple[LimitationRule, ...] = ()
    until: date | None = None
    note: str = ""


class Member(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A row of a treaty's table: a State or a territory, and from when it is bound.

    `status`: party, signatory, extended, not_extended, not_in_force. `extended_by`: the State that extended the treaty to a territory.
    `pair`: for a bundle of bilateral treaties, the other side. `reservations`: terms such as reciprocity,
    commercial, objects_postal_channel.
    """

    treaty: str
    code: str
    status: str
    in_force_from: date | None
    sources: tuple[Source, ...]
    verified: bool
    in_force_until: date | None = None
    reservations: tuple[str, ...] = ()
    reservations_verified: bool = False
    extended_by: str | None = None
    pair: str | None = None
    covers: tuple[Instrument, ...] = ()
    note: str = ""


class Detour(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What becomes of a title that was recognised in an intermediate forum first and is then taken to another.

    `through` and `to`: codes, groups, `any`, or `member:TREATY` (the two are bound by it to each other). `instruments`:
    what the original title was. `verdict`: whether the intermediate decision itself is enforced in `to`: holds, fails,
    uncertain. `needs`: what the intermediate decision must be for the verdict to apply; empty: any recognition.
    """

    id: str
    through: tuple[str, ...]
    to: tuple[str, ...]
    instruments: tuple[Instrument, ...]
    verdict: Literal["holds", "fails", "uncertain"]
    reason: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    needs: Words | None = None
    until: date | None = None


class Precedent(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A published decision on an instrument of one jurisdiction in another.

    `decided` is YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known. `outcome`: recognised, refused, partial,
    withdrawn, undetermined (an interim step, or the outcome was not seen).
    """

    id: str
    direction: Literal["outbound", "inbound"]
    origin: str
    forum: str
    court: str
    name: str
    citation: str
    decided: str
    outcome: Literal["recognised", "refused", "partial", "withdrawn", "undetermined"]
    instrument: Instrument
    sources: tuple[Source, ...]
    verified: bool
    route: str = ""
    grounds: tuple[str, ...] = ()
    origin_court: str = ""
    subject: Literal["money", "insolvency", "declaratory"] = "money"
    note: str = ""


class Stage(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How long a stage takes and what it costs in a forum; an estimate is marked as one (`kind`)."""

    id: str
    jurisdiction: str
    stage: str
    kind: Literal["source_statement", "observed_case", "analyst_estimate"]
    sources: tuple[Source, ...]
    verified: bool
    months_low: float | None = None
    months_typical: float | None = None
    months_high: float | None = None
    usd_low: int | None = None
    usd_typical: int | None = None
    usd_high: int | None = None
    note: str = ""


class Group(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Jurisdictions under one name (`data/groups.yaml`), so that a rule can be written once for all of them."""

    codes: tuple[str, ...]
    note: str = ""


class Default(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The route that a legal family suggests where a jurisdiction has none of its own (`legal_family`, or "any").

    Always an inference. `{code}` in the id, the basis and the reason stands for the jurisdiction's code.
    """

    legal_family: LegalFamily | Literal["any"]
    route: Route
