"""Strength by a formula: what the text of the law and the published decisions say of a route, without a hand-set label.

The share of applications that may be expected to succeed is the mean of a Beta distribution,

    share = (a + S) / (a + b + S + F)

where `a` and `b` are pseudo-decisions given by the kind of text the route rests on (`PRIOR`), and S and F the weights of the
decisions for and against. A decision weighs

    near * level * recency * reach

`near`: how close it lies to the question (the same forum and origin 1; a sister forum of the same State, or a kindred
instrument, half each; another origin of the same legal family a tenth). `level`: an apex court 2, an appeal court 1.5, a
court of first instance 1, by the name of the court (`LEVELS`). `recency`: half after ten years. `reach`: a refusal that would
meet any judgment of that origin (no reciprocity, an unfair system, no final judgments as a class) 1; a refusal for what
happened in the one case (service, fraud, forged or missing papers) a half. A partial recognition is a recognition; an interim
step, an unseen outcome and a withdrawal weigh nothing, as does a decision that was undone (`UNDONE`) from the day it was.

The label follows from the share and from the weight of all that it rests on, by `CUTS`. Pure functions; every number that
was chosen by hand stands here by name, so that a reader can disagree with it. The labels in the data are not changed by it:
`exequatur law strength` shows both side by side.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from exequatur.law.model import Instrument, Precedent, RouteKind, Strength
from exequatur.law.precedents import known_by

PRIOR: dict[RouteKind, tuple[float, float]] = {
    "domestic": (9.0, 1.0),
    "convention": (9.0, 1.0),
    "arrangement": (4.5, 1.0),
    "treaty": (4.0, 1.0),
    "statute": (3.0, 1.0),
    "memorandum": (1.8, 1.2),
    "common_law": (1.8, 1.2),
    "civil_code": (1.6, 1.4),
    "reciprocity": (1.2, 1.8),
    "fresh_action": (1.0, 1.0),
    "unknown": (0.8, 1.2),
    "none": (0.0, 9.0),
}
"""Pseudo-decisions for and against by the text of law: one made for it (treaty, arrangement, statute) counts for more than
open rules (common law, a code), these for more than a rule that asks for reciprocity."""

HALF_LIFE_YEARS = 10.0
"""After so many years a decision weighs half."""

LEVELS: tuple[tuple[str, float], ...] = (
    (r"\b(?:NY|New York) Supreme Court\b", 1.0),
    (r"Court of Appeal|Appellate Division|Court of Appeals|Court of Appeal, ", 1.5),
    (r"Supreme Court of (?:New South Wales|Victoria|Queensland|Western Australia|British Columbia)", 1.0),
    (r"\(on appeal\)", 1.5),
    (r"SPC reply|reply of the Supreme People's Court|Supreme Court|Court of Final Appeal", 2.0),
    (
        r"(?:High|Higher) People's Court|Kammergericht|Audiencia Provincial|"
        r"(?:Osaka|Tokyo|Daegu|Taiwan) High Court",
        1.5,
    ),
)
"""Words in the name of a court and what its decision weighs; the first that fits counts, a name that fits none weighs 1.
The Supreme Courts of New York, of the Australian states and of British Columbia are courts of first instance."""

SISTER_FORUM = 0.5
"""Another forum of the same State: US-CA for US-NY."""

KINDRED_INSTRUMENT = 0.5
"""A court's mediation paper or an enforceable notarial deed for a judgment; an award is kindred to nothing."""

SIMILAR_ORIGIN = 0.1
"""An origin of another State of the same legal family."""

CASE_REFUSAL = 0.5
"""A refusal for what happened in the one case."""

SYSTEMIC = frozenset(
    {
        "no_reciprocity", "no_treaty_no_reciprocity", "reciprocity_absent", "reciprocity_not_guaranteed", "no_treaty",
        "systemic_due_process", "systemic_due_process_burden_on_creditor", "finality_protest_procedure",
        "finality_retrial_and_protest", "no_res_judicata",
    }
)  # fmt: skip
"""Grounds that would meet every judgment of that origin."""

FOR = frozenset({"recognised", "partial"})

UNDONE: dict[str, str] = {"OUT006": "OUT007", "OUT008": "OUT009"}
"""Decisions that a later one reversed or set aside, and which."""

ENOUGH = 5.0
"""What share and text must rest on, prior and decisions together, before a route is called established."""

CUTS: tuple[tuple[float, float, Strength], ...] = (
    (0.75, ENOUGH, "established"),
    (0.55, 0.0, "favourable"),
    (0.3, 0.0, "uncertain"),
    (0.0, 0.0, "unfavourable"),
)
"""From which share, resting on at least which weight, a route is called what; the first that fits counts."""

ORDER: tuple[Strength, ...] = ("established", "favourable", "uncertain", "unfavourable", "none")
"""The labels from strong to weak, to count steps between two; `unknown` stands in none."""


class Term(Struct, frozen=True):
    """One decision and what it weighs: the product of its four factors, for or against."""

    id: str
    court: str
    decided: str
    outcome: str
    favours: bool
    near: float
    level: float
    recency: float
    reach: float
    weight: float


class Evidence(Struct, frozen=True):
    """The strength of a route by the formula: the prior of its text, every decision that counts, the share, the label."""

    kind: RouteKind
    prior_for: float
    prior_against: float
    decisions_for: float
    decisions_against: float
    share: float
    weight: float
    label: Strength
    terms: tuple[Term, ...]


def level(court: str) -> float:
    """What a decision of `court` weighs by the court's place.

    >>> level("Supreme Court of Israel"), level("Supreme Court of Victoria"), level("NY Appellate Division, 1st Department")
    (2.0, 1.0, 1.5)
    """
    return next((weight for words, weight in LEVELS if re.search(words, court)), 1.0)


def recency(decided: date, on: date) -> float:
    """What is left of a decision's weight on the day `on`: 1 on its own day, a half after `HALF_LIFE_YEARS`."""
    return float(0.5 ** (max(0, (on - decided).days) / 365.2425 / HALF_LIFE_YEARS))


def reach(precedent: Precedent) -> float:
    """1 for a recognition or a systemic refusal, `CASE_REFUSAL` for one that turned on its own facts."""
    if precedent.outcome in FOR or SYSTEMIC & set(precedent.grounds):
        return 1.0
    return CASE_REFUSAL


def nearness(
    precedent: Precedent, origin: str, forum: str, instrument: Instrument, families: Mapping[str, str]
) -> float:
    """How close a decision lies to the question, 0 where it says nothing of it."""
    if _state(precedent.forum) != _state(forum):
        return 0.0
    near = 1.0 if precedent.forum == forum else SISTER_FORUM
    if _state(precedent.origin) != _state(origin):
        family = families.get(origin)
        if family in (None, "unknown") or families.get(precedent.origin) != family:
            return 0.0
        near *= SIMILAR_ORIGIN
    elif precedent.origin != origin:
        near *= SISTER_FORUM
    if precedent.instrument != instrument:
        if "arbitral_award" in (precedent.instrument, instrument):
            return 0.0
        near *= KINDRED_INSTRUMENT
    return near


def label(kind: RouteKind, share: float, weight: float) -> Strength:
    """The word for a share that rests on `weight`, by `CUTS`; a way that does not exist, or that nobody knows, is called so."""
    if kind in ("none", "unknown"):
        return "none" if kind == "none" else "unknown"
    return next(word for cut, least, word in CUTS if share >= cut and weight >= least)


def steps(one: Strength, other: Strength) -> int | None:
    """How many labels lie between two; None where one of them is unknown."""
    if one not in ORDER or other not in ORDER:
        return None
    return abs(ORDER.index(one) - ORDER.index(other))


def evidence(
    kind: RouteKind,
    origin: str,
    forum: str,
    instrument: Instrument,
    precedents: Iterable[Precedent],
    on: date,
    families: Mapping[str, str],
) -> Evidence:
    """The strength of a route of `kind` on the day `on`, from the decisions certainly given by then.

    Args:
        families: the legal family of each jurisdiction, for decisions on similar origins.
    """
    known = {p.id: p for p in precedents if known_by(p) <= on}
    terms = [
        _term(p, near, on)
        for p in known.values()
        if p.outcome in FOR or p.outcome == "refused"
        if UNDONE.get(p.id) not in known
        if (near := nearness(p, origin, forum, instrument, families)) > 0
    ]
    terms.sort(key=lambda t: (-t.weight, t.decided, t.id))
    prior_for, prior_against = PRIOR[kind]
    decisions_for = sum(t.weight for t in terms if t.favours)
    decisions_against = sum(t.weight for t in terms if not t.favours)
    weight = prior_for + prior_against + decisions_for + decisions_against
    share = (prior_for + decisions_for) / weight
    return Evidence(
        kind=kind,
        prior_for=prior_for,
        prior_against=prior_against,
        decisions_for=decisions_for,
        decisions_against=decisions_against,
        share=share,
        weight=weight,
        label=label(kind, share, weight),
        terms=tuple(terms),
    )


def _term(p: Precedent, near: float, on: date) -> Term:
    factors = (near, level(p.court), recency(known_by(p), on), reach(p))
    weight = factors[0] * factors[1] * factors[2] * factors[3]
    return Term(p.id, p.court, p.decided, p.outcome, p.outcome in FOR, *factors, weight)


def _state(code: str) -> str:
    """The State or territory of a code: US-CA and US are of one State."""
    return code.split("-")[0]
