"""The domain model of a claim: who owes what to whom, on which instrument, with which assets.

Values are immutable. Money is integer minor units with an ISO 4217 currency. A date that is not known is None and
stays so: nothing downstream guesses it. `Claim` is also the schema of a claim file (YAML or JSON) and of
`exequatur claims schema`; unknown keys are refused.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

Code = Annotated[str, Meta(pattern=r"^[A-Z]{2}(-[A-Z0-9]{2,4})?$")]
"""A jurisdiction: ISO 3166-1 alpha-2, or a part of it (US-CA, GB-EAW, AE-DIFC)."""

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""

Minor = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
"""Minor units of a currency; what does not fit 64 bits is refused."""

InstrumentKind = Literal[
    "court_judgment", "arbitral_award", "mediation_settlement", "notarised_debt_instrument", "bare_debt"
]

LenderKind = Literal["licensed_institution", "asset_management_company", "private_lender", "other", "unknown"]
"""Decides which interest caps govern and who may lose interest after an assignment."""

Role = Literal["principal", "guarantor", "spouse", "controller", "other"]

Liability = Literal[
    "principal",
    "joint",
    "general",
    "supplementary",
    "capped",
    "percentage",
    "collateral_only",
    "none",
    "unknown",
]
"""Kind of liability: `joint` 连带, `general` 一般, `supplementary` 补充; `none`: named on the tape, not liable."""

ServiceMethod = Literal["personal", "agent", "postal", "announcement", "other", "unknown"]

RetrialStatus = Literal["none", "applied", "ordered", "dismissed", "unknown"]

EvidenceGrade = Literal["proven", "indicated", "hint"]
"""`proven`: a register extract or the like; `indicated`: a document points to it; `hint`: somebody said so."""

AmountKind = Literal["principal", "interest", "penalty", "fees", "costs", "total", "other"]


class Money(Struct, frozen=True, forbid_unknown_fields=True):
    """An amount in minor units of `currency` (`100` of CNY is one yuan)."""

    minor: Minor
    currency: Currency


class Amount(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is owed of one kind, as of a day where that is known."""

    kind: AmountKind
    minor: Minor
    currency: Currency
    as_of: date | None = None
    fixed_by_instrument: bool | None = None


class Assignment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One link in the creditor's chain: deed, notice, acknowledgment, and the court's substitution ruling."""

    assignor: str
    assignee: str
    deed_on: date | None = None
    notice_on: date | None = None
    notice_by: Literal["direct", "newspaper", "court", "unknown"] = "unknown"
    acknowledged_on: date | None = None
    substitution_ruling_on: date | None = None


class Creditor(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who holds the claim today, and how it came to them."""

    name: str
    kind: LenderKind = "unknown"
    jurisdiction: Code | None = None
    chain: tuple[Assignment, ...] = ()


class Service(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the obligor was served with the process, and when with the judgment."""

    method: ServiceMethod = "unknown"
    process_on: date | None = None
    judgment_method: ServiceMethod = "unknown"
    judgment_on: date | None = None
    appeared: bool | None = None


class Obligor(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Anyone liable, or said to be liable, on a claim. Identity numbers are masked in every output.

    `guarantee_period_end` ends the guarantee period (保证期间), which is no limitation period; `guarantee_called_on`
    is the day the guarantor was asked (or sued) within it.
    """

    id: str
    name: str
    person: Literal["natural", "legal", "unknown"] = "unknown"
    role: Role = "principal"
    liability: Liability = "unknown"
    liability_cap: Money | None = None
    liability_pct: float | None = None
    named_in_title: bool | None = None
    guarantee_period_end: date | None = None
    guarantee_called_on: date | None = None
    spouse_ground: (
        Literal["none", "named_in_title", "co_signature", "ratification", "household", "joint_business"]
        | None
    ) = None
    identity_number: str = ""
    unified_credit_code: str = ""
    domicile: Code | None = None
    prc_domicile: bool | None = None
    former_names: tuple[str, ...] = ()
    service: Service = Service()
    default_judgment: bool | None = None
    contested_jurisdiction: bool | None = None
    appealed: bool | None = None
    retrial: RetrialStatus = "unknown"
    insolvent: bool | None = None


class Instalment(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the debt that the instrument makes payable by its own day."""

    due: date
    minor: Minor
    currency: Currency


class HeldInstrument(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The title relied on. `effective_on` is what the certificate says; the computed day stands beside it in answers.

    `performance_end`: last day of the performance period that the instrument sets. `enforcement_applied_on`: each
    application to the court of origin. `terminated_for_now_on`: the 终本 order. `stayed`: periods of stay.
    """

    kind: InstrumentKind
    origin: Code
    court: str = ""
    case_no: str = ""
    instance: Literal["first", "second", "retrial", "unknown"] = "unknown"
    given_on: date | None = None
    effective_on: date | None = None
    final_on: date | None = None
    performance_end: date | None = None
    instalments: tuple[Instalment, ...] = ()
    enforcement_applied_on: tuple[date, ...] = ()
    terminated_for_now_on: date | None = None
    enforcement_ended_on: date | None = None
    seat: Code | None = None
    fixed_sum: bool | None = None
    public_policy_doubt: str = ""


class Asset(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something of an obligor that a claim can reach, or a lead to it, in one jurisdiction.

    `value` is before `encumbrances`; `share` is the owner's part, 0 to 1.
    """

    id: str
    jurisdiction: Code
    owner: str
    asset_class: Literal[
        "real_estate", "bank_account", "shares", "vehicle_ship_aircraft", "receivable", "other", "unknown"
    ] = "unknown"
    value: Money | None = None
    valued_on: date | None = None
    encumbrances: Money | None = None
    share: float = 1.0
    grade: EvidenceGrade = "hint"
    source: str = ""


class Event(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something dated that starts, stops or restarts a period: a payment, a demand, an acknowledgment."""

    kind: Literal[
        "payment", "demand", "acknowledgment", "promise", "settlement_in_enforcement", "action", "other"
    ]
    on: date
    obligor: str = ""
    amount: Money | None = None
    note: str = ""


class Agreement(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A choice-of-court or arbitration clause of the underlying contract."""

    kind: Literal["choice_of_court", "exclusive_choice_of_court", "arbitration"]
    jurisdiction: Code | None = None
    made_on: date | None = None
    institution: str = ""


class Claim(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An amount owed with all its parties and its instrument; the unit of a portfolio.

    `claim_id` survives re-import and reordering. `due_on`: when the principal debt fell due. `documents`: ids of
    documents held, from the law's document list. `written_off`: 核销, the claim stays alive off the books. `sources`:
    where the facts were taken from.
    """

    claim_id: str
    creditor: Creditor
    obligors: tuple[Obligor, ...]
    instrument: HeldInstrument
    amounts: tuple[Amount, ...] = ()
    assets: tuple[Asset, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    due_on: date | None = None
    contract_no: str = ""
    base_date: date | None = None
    written_off: bool | None = None
    enforcement_status: str = ""
    documents: tuple[str, ...] = ()
    documents_missing: tuple[str, ...] = ()
    collateral: str = ""
    remarks: str = ""
    sources: tuple[str, ...] = ()
    row: int | None = None
    sheet: str = ""


class ClaimFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of one or more claims, with the version of its schema."""

    schema_version: str
    claims: tuple[Claim, ...]
