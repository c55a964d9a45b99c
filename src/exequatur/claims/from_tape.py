"""Rows of a tape as claims of the domain model.

What the tape does not say stays unknown. Two things a claim must have are read from what stands beside them where the tape has
no column for them, and `assumptions_of` names the rows: the kind of instrument (from the case number, the court or the
statuses) and the jurisdiction of origin (from the court, the case number or the currency).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, get_args

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.model import (
    Agreement,
    Amount,
    Asset,
    Assignment,
    Claim,
    Creditor,
    Event,
    HeldInstrument,
    InstrumentKind,
    LenderKind,
    Money,
    Obligor,
    Service,
)
from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Finding, Row, Tape
from exequatur.claims.tape.values.persons import Person, person_kind, split_people
from exequatur.claims.tape.values.statuses import is_place_code, read_places
from exequatur.claims.words import is_chinese, plain

Values = Mapping[str, Any]

_HOME = {"CNY": "CN", "INR": "IN", "JPY": "JP", "KRW": "KR"}
"""Currencies in which few lend abroad, and the country that says."""
_BANK = late_pattern(r"银行|信用社|信用合作|信托|消费金融|\bbank\b", re.IGNORECASE)
_STATE_AMC = late_pattern(
    r"(华融|信达|东方|长城|银河|中信金融)资产|金融资产管理|China (Huarong|Cinda|Orient|Great Wall|Galaxy)",
    re.IGNORECASE,
)
_TITLED = frozenset(
    {
        "applied",
        "in_enforcement",
        "terminated_this_round",
        "terminated",
        "suspended",
        "revived",
        "settlement_in_enforcement",
        "completed",
    }
)
_AMOUNTS = (
    ("principal", "principal"),
    ("interest", "interest"),
    ("compound_interest", "interest"),
    ("penalty", "penalty"),
    ("penalty_on_interest", "penalty"),
    ("judgment_interest", "other"),
    ("fees", "fees"),
    ("total", "total"),
)
_INSTANCES = {
    "first_instance": "first", "second_instance": "second", "retrial": "retrial",
    "一审": "first", "二审": "second", "再审": "retrial", "终审": "second",
}  # fmt: skip


def claims_of(tape: Tape, default_origin: str = "CN") -> list[Claim]:
    """The accepted rows of `tape` as claims, in the order of the tape.

    Args:
        default_origin: jurisdiction whose instrument it is, where neither court, case number nor currency tells.
    """
    linked: dict[str, list[Row]] = {}
    for row in tape.linked:
        linked.setdefault(row.values["claim_id"], []).append(row)
    judgment_service = bool(
        re.search(r"判决|文书|judg", tape.fields.get("service_method", ""), re.IGNORECASE)
    )
    return [
        _claim(tape.source, row, linked.get(row.values["claim_id"], []), default_origin, judgment_service)
        for row in tape.rows
    ]


def assumptions_of(tape: Tape) -> list[Finding]:
    """What `claims_of` read from neighbouring facts because the tape has no column for it, one finding per kind."""
    kinds = [row for row in tape.rows if "instrument" not in row.values]
    origins = [row for row in tape.rows if _origin(row.values) is None]
    return [
        Finding(code, rows[0].sheet, rows[0].row, count=len(rows))
        for code, rows in (("instrument_not_stated", kinds), ("origin_assumed", origins))
        if rows
    ]


def _claim(source: str, row: Row, linked: list[Row], default_origin: str, judgment_service: bool) -> Claim:
    values = row.values
    where = f"{source}, {row.sheet}, {row.row}"
    obligors = tuple(_obligors(values, judgment_service))
    return Claim(
        claim_id=values["claim_id"],
        creditor=_creditor(values),
        obligors=obligors,
        instrument=_instrument(values, default_origin),
        amounts=tuple(_amounts(values)),
        assets=tuple(_assets(values, linked, obligors, where)),
        events=tuple(_events(values)),
        agreements=(Agreement("arbitration"),) if values.get("arbitration_clause") is True else (),
        due_on=values.get("due_date"),
        contract_no=values.get("contract_no", ""),
        base_date=values.get("base_date"),
        written_off=_written_off(values),
        enforcement_status=values.get("enforcement_status", ""),
        collateral=_collateral(values, linked),
        remarks=_remarks(values),
        sources=(where, *_sources(values)),
        row=row.row,
        sheet=row.sheet,
    )


def _creditor(values: Values) -> Creditor:
    name, first = values.get("creditor", ""), values.get("original_creditor")
    if not name:
        name, first = (
            values.get("assignee") or first or values.get("branch", ""),
            first if values.get("assignee") else None,
        )
    chain = (Assignment(first, name),) if first and first != name else ()
    return Creditor(name, _lender_kind(values.get("lender_kind"), name), chain=chain)


@lru_cache(maxsize=4096)
def _lender_kind(stated: str | None, name: str) -> LenderKind:
    if stated in get_args(LenderKind):
        return stated  # type: ignore[return-value]
    if _STATE_AMC.search(name):
        return "asset_management_company"
    return "licensed_institution" if _BANK.search(name) else "unknown"


def _obligors(values: Values, judgment_service: bool) -> Iterator[Obligor]:
    """Borrowers, guarantors, spouse and controller; one person in two roles stands once, in the first."""
    seen: set[str] = set()
    people = split_people(values.get("borrower_name") or values.get("claim_name") or "").persons
    borrowers = people or (Person(values.get("claim_name", "")),)
    for number, person in enumerate(borrowers, 1):
        seen.add(person.name)
        yield _borrower(values, person, number, len(borrowers) == 1, judgment_service)
    joint = "joint" if values.get("guarantee_type") == "joint_and_several_guarantee" else "unknown"
    former, kinds = values.get("former_names", {}), values.get("person_kinds", {})
    for role in ("guarantor", "spouse", "controller"):
        names = values.get("guarantors" if role == "guarantor" else role, [])
        for number, name in enumerate(names if isinstance(names, list) else [names], 1):
            if name in seen:
                continue
            seen.add(name)
            yield Obligor(
                id=f"{role}-{number}",
                name=name,
                person="natural" if role == "spouse" else kinds.get(name) or person_kind(name),
                role=role,
                liability=joint if role == "guarantor" else "unknown",  # type: ignore[arg-type]
                former_names=tuple(former.get(name, ())),
                default_judgment=values.get("default_judgment"),
                retrial=values.get("retrial_status", "unknown"),
            )


def _borrower(values: Values, person: Person, number: int, alone: bool, judgment_service: bool) -> Obligor:
    method = values.get("service_method", "unknown")
    stated = values.get("borrower_type") if alone else None
    places = read_places(values["borrower_country"]) if alone and values.get("borrower_country") else []
    domicile = places[0] if len(places) == 1 and is_place_code(places[0]) else None
    insolvency = values.get("insolvency_status") or values.get("litigation_status")
    return Obligor(
        id=f"borrower-{number}",
        name=person.name,
        person=_kind(stated, person.name, package="borrower_name" not in values),
        role="principal",
        liability="principal",
        identity_number=values.get("borrower_id", "") if alone else "",
        domicile=domicile,
        prc_domicile=domicile == "CN" if domicile else None,
        former_names=person.former_names or tuple(values.get("former_names", {}).get(person.name, ())),
        service=Service(
            method=method,
            judgment_method=method if judgment_service else "unknown",
            judgment_on=values.get("served_date"),
        ),
        default_judgment=values.get("default_judgment"),
        retrial=values.get("retrial_status", "unknown"),
        insolvent=True if insolvency == "insolvency" else False if insolvency == "none" else None,
    )


def _kind(stated: str | None, name: str, package: bool) -> Literal["natural", "legal", "unknown"]:
    """Natural or legal, as stated or by the name; a package of claims is neither."""
    if stated in ("natural", "legal"):
        return "natural" if stated == "natural" else "legal"
    return "unknown" if package else person_kind(name)


def _instrument(values: Values, default_origin: str) -> HeldInstrument:
    number = parse_case_number(values.get("case_no", ""))
    instance = _INSTANCES.get(number.procedure if number else "") or _INSTANCES.get(
        values.get("procedure", ""), "unknown"
    )
    applied = values.get("enforcement_date")
    return HeldInstrument(
        kind=_instrument_kind(values),
        origin=_origin(values) or default_origin,
        court=values.get("court", ""),
        case_no=values.get("case_no", ""),
        instance=instance,  # type: ignore[arg-type]
        given_on=values.get("judgment_date"),
        effective_on=values.get("effective_date"),
        performance_end=values.get("performance_end"),
        enforcement_applied_on=(applied,) if applied else (),
        terminated_for_now_on=values.get("terminated_date"),
    )


def _instrument_kind(values: Values) -> InstrumentKind:
    """The instrument as stated, else by court, case number and statuses; a bare debt where none of them speaks."""
    stated = values.get("instrument")
    if stated in get_args(InstrumentKind):
        return stated  # type: ignore[return-value]
    court, litigation = values.get("court", ""), values.get("litigation_status")
    if re.search(r"仲裁|arbitra|tribunal", court, re.IGNORECASE) or litigation == "arbitration_award":
        return "arbitral_award"
    if re.search(r"公证", court):
        return "notarised_debt_instrument"
    if litigation == "mediated":
        return "mediation_settlement"
    pending = litigation in (
        "filed",
        "in_trial",
        "first_instance",
        "pre_action",
        "not_sued",
        "arbitration_pending",
    )
    given = values.get("judgment_date") or values.get("effective_date") or values.get("enforcement_case_no")
    if (
        given
        or litigation in ("judgment", "judgment_not_enforced")
        or values.get("enforcement_status") in _TITLED
    ):
        return "court_judgment"
    return (
        "court_judgment"
        if values.get("case_no") and not pending
        else "bare_debt"
        if pending or not court
        else "court_judgment"
    )


def _origin(values: Values) -> str | None:
    """Where the instrument comes from: case number, court, then the country of the currency."""
    if parse_case_number(values.get("case_no", "")):
        return "CN"
    court = values.get("court", "")
    if court:
        places = [place for place in read_places(court) if is_place_code(place)]
        if places:
            return places[0]
        if re.search(r"people'?’?s court", court, re.IGNORECASE) or (
            is_chinese(court) and re.search(r"法院|仲裁", court)
        ):
            return "CN"
    return _HOME.get(values.get("currency", ""))


def _amounts(values: Values) -> Iterator[Amount]:
    for field, kind in _AMOUNTS:
        if values.get(field) is not None:
            yield Amount(kind, values[field], values["currency"], values.get("base_date"))  # type: ignore[arg-type]


def _assets(values: Values, linked: list[Row], obligors: Sequence[Obligor], where: str) -> Iterator[Asset]:
    """One lead for each place abroad, from the claim's own cell and from the rows of an asset sheet."""
    seen: set[str] = set()
    detailed = [row for row in linked if row.values.get("overseas_clue")]
    for row in detailed:
        for place in row.values["overseas_clue"]:
            if is_place_code(place):
                seen.add(place)
                source = f"{where.split(', ')[0]}, {row.sheet}, {row.row}"
                yield _asset(row.values, place, obligors, source, f"{row.sheet}-{row.row}")
    places = [
        place for place in values.get("overseas_clue", []) if is_place_code(place) and place not in seen
    ]
    for number, place in enumerate(places, 1):
        yield _asset(values, place, obligors, where, str(number))
    for row in linked:
        for place in read_places(row.values.get("collateral_country", "")):
            if is_place_code(place):
                yield Asset(
                    f"collateral-{row.row}",
                    place,
                    _owner(row.values, obligors),
                    "real_estate",
                    grade="indicated",
                    source=where,
                )


def _asset(values: Values, place: str, obligors: Sequence[Obligor], source: str, number: str) -> Asset:
    alone = len(values["overseas_clue"]) == 1
    value = values.get("asset_value") if alone else None
    return Asset(
        id=f"lead-{number}-{place}",
        jurisdiction=place,
        owner=_owner(values, obligors),
        asset_class=values.get("asset_class", "unknown") if alone else "unknown",
        value=Money(value, values["currency"]) if value is not None else None,
        grade=values.get("asset_evidence", "hint") if alone else "hint",
        source=source,
    )


def _owner(values: Values, obligors: Sequence[Obligor]) -> str:
    """The id of the obligor whose asset it is, by the name that the tape gives; the name itself where it is nobody's on the
    claim; the principal obligor's where the tape names none, since the row is the debtor's."""
    named = [*values.get("asset_owner", []), *values.get("security_provider", [])]
    if named:
        wanted = plain(named[0]).casefold()
        return next((o.id for o in obligors if plain(o.name).casefold() == wanted), named[0])
    return obligors[0].id if obligors else ""


def _sources(values: Values) -> tuple[str, ...]:
    """Where the tape says its facts are from, one entry for each address or title."""
    return tuple(
        part.strip() for part in re.split(r"\s+;\s+|[；\n]", values.get("source", "")) if part.strip()
    )


def _collateral(values: Values, linked: list[Row]) -> str:
    """What secures the claim, from its own cell and from each row of a collateral sheet."""
    parts = ("collateral", "collateral_type", "collateral_region", "collateral_location")
    texts = [" ".join(str(row.values[p]) for p in parts if row.values.get(p)) for row in linked]
    return "; ".join(
        dict.fromkeys(t for t in (*texts, "" if any(texts) else values.get("collateral", "")) if t)
    )


def _events(values: Values) -> Iterator[Event]:
    if day := values.get("last_payment_date"):
        paid = values.get("last_payment_amount")
        yield Event("payment", day, amount=Money(paid, values["currency"]) if paid is not None else None)
    if day := values.get("last_demand_date"):
        yield Event("demand", day)


def _written_off(values: Values) -> bool | None:
    if "written_off" in values:
        return bool(values["written_off"])
    return True if values.get("written_off_date") or values.get("five_class") == "written_off" else None


def _remarks(values: Values) -> str:
    """The tape's remarks, and what it says of places that were not recognised."""
    unknown = [place for place in values.get("overseas_clue", []) if not is_place_code(place)]
    parts = [values.get("remarks", ""), values.get("asset_clue", ""), *unknown]
    return "; ".join(part for part in parts if part)
