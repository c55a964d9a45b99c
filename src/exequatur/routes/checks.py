"""A route's refusal grounds, conditions and documents, each held against the facts of one claim."""

from typing import Literal

import numpy as np

from exequatur.claims.model import Claim, Obligor
from exequatur.law.model import DocumentRule, Words
from exequatur.law.risks import RiskFactors
from exequatur.routes.answers import ConditionCheck, DocumentCheck, Risk, Step
from exequatur.routes.facts import BIT
from exequatur.routes.plan import GroundPlan, RoutePlan
from exequatur.routes.refusal import LEVELS, SEVERITY, level_of
from exequatur.routes.terms import Terms


def check_risks(plan: RoutePlan, yes: int, no: int, risks: RiskFactors, terms: Terms) -> tuple[Risk, ...]:
    """Every refusal ground with its level and the facts behind it, the worst first."""
    everywhere = {one.ground: one for one in risks.everywhere}
    found = []
    for ground in plan.grounds:
        held = np.array([yes], np.uint32), np.array([no], np.uint32)
        level = int(level_of(ground, *held)[0])
        own = everywhere.get(ground.ground)
        if own is not None and LEVELS[level] == "neutral":
            continue
        known = [factor for factor in ground.factors if yes & BIT[factor.fact]]
        found.append(
            (
                int(SEVERITY[level]),
                Risk(
                    ground=ground.ground,
                    level=LEVELS[level],
                    because=tuple(said(factor.words) for factor in known) or _unknown(ground, yes, no),
                    cure=own.cure.en if own else terms.words("refusal_grounds", ground.ground, "cure_en", ""),
                    precedents=tuple(dict.fromkeys(case for factor in known for case in factor.precedents)),
                    cure_zh=own.cure.zh
                    if own
                    else terms.words("refusal_grounds", ground.ground, "cure_zh", ""),
                    words=own.words if own else terms.both("refusal_grounds", ground.ground),
                    sources=tuple(dict.fromkeys(s for factor in known for s in factor.sources)),
                ),
            )
        )
    return tuple(risk for _, risk in sorted(found, key=lambda pair: pair[0]))


_ASKED = {"sum_not_fixed": "fixed_sum"}
"""Facts that are two sides of one question."""


def _unknown(ground: GroundPlan, yes: int, no: int) -> tuple[Step, ...]:
    """Which facts that bear on the ground are not on file."""
    facts = dict.fromkeys(_ASKED.get(f.fact, f.fact) for f in ground.factors if not (yes | no) & BIT[f.fact])
    return tuple(Step("risk.not_on_file", {"fact": fact}) for fact in facts if not ground.silent)


def said(words: Words) -> Step:
    """Words of the law data as a step."""
    return Step("said", {"en": words.en, "zh": words.zh})


_ORDER = {"not_met": 0, "doubtful": 1, "met": 2}


def check_conditions(plan: RoutePlan, yes: int, no: int, risks: RiskFactors) -> tuple[ConditionCheck, ...]:
    """Every condition of the route: the worst that a known fact says of it, or unknown."""
    found = []
    for condition in plan.law.conditions:
        told = [
            fact for fact in risks.of_condition(condition) if (yes if fact.holds else no) & BIT[fact.fact]
        ]
        worst = min(told, key=lambda fact: _ORDER[fact.status], default=None)
        if worst is None:
            found.append(ConditionCheck(condition, "unknown"))
        else:
            reasons = tuple(said(fact.words) for fact in told if fact.status == worst.status)
            found.append(ConditionCheck(condition, worst.status, reasons))
    return tuple(found)


Status = Literal["held", "missing", "not_needed", "unknown"]


def check_documents(
    rules: tuple[DocumentRule, ...], claim: Claim, obligor: Obligor | None
) -> tuple[DocumentCheck, ...]:
    """Every document of the route against the claim's file.

    A claim that lists no documents at all says nothing about them: their status is unknown, not missing.
    """
    return tuple(DocumentCheck(rule, _status(rule, claim, obligor)) for rule in rules)


def _status(rule: DocumentRule, claim: Claim, obligor: Obligor | None) -> Status:
    if rule.id in claim.documents:
        return "held"
    if rule.id in claim.documents_missing:
        return "missing"
    needed = _needed(rule.requirement, claim, obligor)
    if needed is False:
        return "not_needed"
    if needed is None or not claim.documents:
        return "unknown"
    return "missing"


def _needed(requirement: str, claim: Claim, obligor: Obligor | None) -> bool | None:
    """Whether the requirement holds on the facts; None where they do not tell."""
    if requirement.startswith("not_required"):
        return False
    if requirement == "mandatory_if_default":
        return obligor.default_judgment if obligor else None
    if requirement == "mandatory_if_assigned":
        return bool(claim.creditor.chain)
    if requirement == "mandatory_if_corporate":
        known = claim.creditor.kind in ("licensed_institution", "asset_management_company")
        return True if known else None
    return True if requirement in ("mandatory", "strongly_advised") else None
