"""Facts of a claim as bits: what is known to hold, and what is known not to, per obligor.

A fact that is neither is unknown. Facts of the claim as a whole (an assignment, a clause) stand with every obligor, so
that one pair of masks per obligor answers every question that a refusal ground or a condition asks.
"""

from collections.abc import Iterable

from exequatur.claims.model import Agreement, Claim, Obligor

FACTS: tuple[str, ...] = (
    "served_by_announcement",
    "served_in_person",
    "judgment_served_by_announcement",
    "appeared",
    "default_judgment",
    "contested_jurisdiction",
    "appealed",
    "retrial_applied",
    "retrial_ordered",
    "natural_person",
    "named_in_title",
    "spouse",
    "not_liable_on_title",
    "supplementary_liability",
    "domicile_in_origin",
    "insolvent",
    "fixed_sum",
    "public_policy_doubt",
    "assigned",
    "assigned_without_substitution",
    "choice_of_court_agreement",
    "exclusive_choice_of_court_agreement",
    "arbitration_agreement",
    "effective_certified",
    "terminated_for_now",
    "origin_is_china",
    "court_issued_mediation",
    "mediated_settlement_agreement",
    "sum_not_fixed",
    "other_court_agreed",
)
"""Every fact that law data may name. The order is the order of the bits and may only grow."""

BIT: dict[str, int] = {name: 1 << i for i, name in enumerate(FACTS)}


def mask(names: Iterable[str]) -> int:
    """The bits of `names` together."""
    bits = 0
    for name in names:
        bits |= BIT[name]
    return bits


def facts_of(claim: Claim, obligor: Obligor | None) -> tuple[int, int]:
    """The facts known to hold and those known not to, as two masks; `obligor` None: those of the claim alone."""
    known = _claim_facts(claim)
    if obligor is not None:
        known |= _obligor_facts(claim, obligor)
    yes = mask(name for name, value in known.items() if value is True)
    no = mask(name for name, value in known.items() if value is False)
    return yes, no


def _claim_facts(claim: Claim) -> dict[str, bool | None]:
    title, chain = claim.instrument, claim.creditor.chain
    listed = bool(claim.agreements)
    court = agreed_courts(claim)
    exclusive = [a for a in court if a.kind == "exclusive_choice_of_court"]
    arbitration = any(a.kind == "arbitration" for a in claim.agreements)
    by_court: bool | None = False
    if title.kind == "mediation_settlement":
        by_court = True if title.court or title.case_no else None
    return {
        "fixed_sum": title.fixed_sum,
        "sum_not_fixed": None if title.fixed_sum is None else not title.fixed_sum,
        "public_policy_doubt": True if title.public_policy_doubt else None,
        "assigned": bool(chain) or None,
        "assigned_without_substitution": chain[-1].substitution_ruling_on is None if chain else None,
        "choice_of_court_agreement": _chosen(court, listed),
        "exclusive_choice_of_court_agreement": _chosen(exclusive, listed),
        "other_court_agreed": True if _other_court(claim) else (False if listed else None),
        "arbitration_agreement": True if arbitration else (False if listed else None),
        "effective_certified": title.effective_on is not None or None,
        "terminated_for_now": title.terminated_for_now_on is not None or None,
        "origin_is_china": title.origin == "CN",
        "court_issued_mediation": by_court,
        "mediated_settlement_agreement": None
        if by_court is None
        else title.kind == "mediation_settlement" and not by_court,
    }


def agreed_courts(claim: Claim) -> list[Agreement]:
    """The agreements that choose the court of origin, or a court that the file does not name."""
    state = claim.instrument.origin.split("-")[0]
    return [
        a
        for a in claim.agreements
        if a.kind != "arbitration" and (a.jurisdiction is None or a.jurisdiction.split("-")[0] == state)
    ]


def _chosen(agreements: list[Agreement], listed: bool) -> bool | None:
    """Whether a court of origin was chosen; unknown where the court is not named, or no agreement is on file."""
    if any(a.jurisdiction is not None for a in agreements):
        return True
    return None if agreements or not listed else False


def _other_court(claim: Claim) -> bool:
    courts = [a for a in claim.agreements if a.kind != "arbitration"]
    return len(agreed_courts(claim)) < len(courts)


def _obligor_facts(claim: Claim, obligor: Obligor) -> dict[str, bool | None]:
    service, method = obligor.service, obligor.service.method
    named = obligor.named_in_title
    spouse = obligor.role == "spouse"
    unliable = obligor.liability == "none" or named is False or (spouse and not named)
    state = claim.instrument.origin.split("-")[0]
    if obligor.prc_domicile is not None and state == "CN":
        at_home: bool | None = obligor.prc_domicile
    else:
        at_home = None if obligor.domicile is None else obligor.domicile.split("-")[0] == state
    return {
        "served_by_announcement": None if method == "unknown" else method == "announcement",
        "served_in_person": None if method in ("unknown", "other") else method in ("personal", "agent"),
        "judgment_served_by_announcement": None
        if service.judgment_method == "unknown"
        else service.judgment_method == "announcement",
        "appeared": service.appeared,
        "default_judgment": obligor.default_judgment,
        "contested_jurisdiction": obligor.contested_jurisdiction,
        "appealed": obligor.appealed,
        "retrial_applied": None if obligor.retrial == "unknown" else obligor.retrial == "applied",
        "retrial_ordered": None if obligor.retrial == "unknown" else obligor.retrial == "ordered",
        "natural_person": None if obligor.person == "unknown" else obligor.person == "natural",
        "named_in_title": named,
        "spouse": spouse,
        "not_liable_on_title": True
        if unliable
        else (False if named or obligor.liability != "unknown" else None),
        "supplementary_liability": None
        if obligor.liability == "unknown"
        else obligor.liability == "supplementary",
        "domicile_in_origin": at_home,
        "insolvent": obligor.insolvent,
    }
