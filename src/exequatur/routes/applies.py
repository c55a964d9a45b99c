"""Whether a route is the right one for an instrument: by the day it was given and by what the parties agreed.

A route that another one shuts out (a scheme of registration, for the judgments that it is made for) does not apply.
What a claim's file says nothing about is unknown. A route that *needs* an agreement then cannot be told; a route that an
agreement would *exclude* is taken to apply, since an agreement is the exception, and its derivation says so.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from exequatur.routes.columns import NAT, Days
from exequatur.routes.events import View
from exequatur.routes.explain import Trace
from exequatur.routes.facts import BIT, FACTS
from exequatur.routes.plan import AppliesPlan, BarPlan

NO, CANNOT_TELL, YES = range(3)
APPLIES: tuple[Literal["no", "cannot_tell", "yes"], ...] = ("no", "cannot_tell", "yes")

Answers = NDArray[np.int8]


def evaluate_applies(plan: AppliesPlan, view: View, trace: Trace | None = None) -> Answers:
    """`NO`, `CANNOT_TELL` or `YES` for every row."""
    answer = np.full(len(view), CANNOT_TELL if plan.cannot_tell else YES, np.int8)
    if plan.cannot_tell and trace is not None:
        trace.add("applies.term_unknown")
    if plan.given_from is not None or plan.given_until is not None:
        answer = np.minimum(answer, _days(plan, view, trace))
    if plan.begun_from is not None:
        answer = np.minimum(answer, _begun(plan.begun_from, view, trace))
    if plan.needs or plan.excludes:
        answer = np.minimum(answer, _terms(plan, view, trace))
    for day, needed in plan.before:
        answer = np.minimum(answer, _agreed_before(day, needed, view, trace))
    for bar in plan.bars:
        answer = np.minimum(answer, _barred(bar, view, trace))
    return answer


def _barred(bar: BarPlan, view: View, trace: Trace | None) -> Answers:
    """By what another route does to this one: where that route applies, this one is shut out.

    Where an agreement would be needed for the other to apply and none is on file, there is none, as with `excludes`.
    """
    other = evaluate_applies(bar.applies, view)
    if bar.law.effect == "no_costs":
        answer = np.full(len(view), YES, np.int8)
    else:
        agreed = bool(bar.applies.needs or bar.applies.before)
        answer = np.where(other == YES, NO if bar.law.certain else CANNOT_TELL, YES).astype(np.int8)
        if not agreed:
            answer[other == CANNOT_TELL] = CANNOT_TELL
    if trace is not None and other[0] != NO:
        word = (
            "no_costs" if bar.law.effect == "no_costs" else "barred" if answer[0] == NO else "barred_perhaps"
        )
        reason = bar.law.reason
        trace.add(f"applies.{word}", reason_en=reason.en, reason_zh=reason.zh, basis=bar.law.basis)
    return answer


def _days(plan: AppliesPlan, view: View, trace: Trace | None) -> Answers:
    """By the day the instrument was given; where only the day of effect is known, that it cannot be later bars."""
    given, effective = view.date("given"), view.date("effective")
    latest = np.where(given != NAT, given, effective)
    answer = np.where(given == NAT, CANNOT_TELL, YES).astype(np.int8)
    if plan.given_from is not None:
        answer[(latest != NAT) & (latest < plan.given_from)] = NO
    if plan.given_until is not None:
        answer[(given != NAT) & (given > plan.given_until)] = NO
    if trace is not None:
        key = ("applies.given_outside", "applies.given_unknown", "applies.given_within")[int(answer[0])]
        trace.add(key, day=int(latest[0]))
        if plan.given_from is not None:
            trace.add("applies.given_from", day=plan.given_from)
        if plan.given_until is not None:
            trace.add("applies.given_until", day=plan.given_until)
    return answer


def _begun(day: int, view: View, trace: Trace | None) -> Answers:
    """By the day the proceedings began: never after process was served or judgment given, and otherwise as on file.

    A judgment given on or after `day` does not show that its proceedings began by then; an action on file does.
    """
    served, given, action = view.date("process_served"), view.date("given"), view.date("action_begun")
    before = ((served != NAT) & (served < day)) | ((given != NAT) & (given < day))
    shown = (action != NAT) & (action >= day) & (action <= view.on)
    answer = np.where(before, NO, np.where(shown, YES, CANNOT_TELL)).astype(np.int8)
    if trace is not None:
        trace.add(
            ("applies.begun_before", "applies.begun_unknown", "applies.begun_within")[answer[0]], day=day
        )
    return answer


def _terms(plan: AppliesPlan, view: View, trace: Trace | None) -> Answers:
    yes, no = facts(view)
    needs, excludes = np.uint32(plan.needs), np.uint32(plan.excludes)
    met = (yes & needs) == needs
    fails = ((no & needs) != 0) | ((yes & excludes) != 0)
    if trace is not None:
        for name in FACTS:
            held = bool(yes[0] & BIT[name]), bool(no[0] & BIT[name])
            if plan.needs & BIT[name]:
                trace.add(f"applies.needs_{_word(held)}", fact=name)
            if plan.excludes & BIT[name]:
                trace.add(f"applies.excludes_{_word(held)}", fact=name)
    return np.where(fails, NO, np.where(met, YES, CANNOT_TELL)).astype(np.int8)


def _word(held: tuple[bool, bool]) -> str:
    return "holds" if held[0] else ("fails" if held[1] else "unknown")


def _agreed_before(day: int, needed: bool, view: View, trace: Trace | None) -> Answers:
    """Whether a choice-of-court agreement of before `day` stands; an agreement is never later than the judgment."""
    yes, no = facts(view)
    bit = np.uint32(BIT["choice_of_court_agreement"])
    made, given = view.date("agreement_made"), view.date("given")
    earlier = ((made != NAT) & (made < day)) | ((made == NAT) & (given != NAT) & (given < day))
    later = (made != NAT) & (made >= day)
    agreed, none = (yes & bit) != 0, (no & bit) != 0
    holds, fails = agreed & earlier, none | (agreed & later)
    if trace is not None:
        word = _word((bool(holds[0]), bool(fails[0])))
        trace.add(
            f"applies.{'needs' if needed else 'excludes'}_{word}", fact="choice_of_court_agreement", day=day
        )
    if needed:
        return np.where(holds, YES, np.where(fails, NO, CANNOT_TELL)).astype(np.int8)
    unclear = agreed & ~earlier & ~later
    return np.where(holds, NO, np.where(unclear, CANNOT_TELL, YES)).astype(np.int8)


def facts(view: View) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The masks of facts of each row's obligor; a row without an obligor takes those of the claim's first one that all
    of the claim's obligors share."""
    if view.facts is None:
        view.facts = _facts(view)
    return view.facts


def _facts(view: View) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    obligors = view.columns.obligors
    if not len(obligors.yes):
        none = np.zeros(len(view), np.uint32)
        return none, none
    if view.obligor.min(initial=0) >= 0:
        return obligors.yes[view.obligor], obligors.no[view.obligor]
    first = np.minimum(obligors.start[view.claim], len(obligors.yes) - 1)
    empty = obligors.start[view.claim] == obligors.start[view.claim + 1]
    at = np.where(view.obligor >= 0, view.obligor, first)
    shared = np.uint32(CLAIM_FACTS)
    keep = np.where(view.obligor >= 0, np.uint32(0xFFFFFFFF), np.where(empty, np.uint32(0), shared))
    return obligors.yes[at] & keep, obligors.no[at] & keep


CLAIM_FACTS = sum(
    BIT[name]
    for name in (
        "fixed_sum",
        "sum_not_fixed",
        "public_policy_doubt",
        "assigned",
        "assigned_without_substitution",
        "choice_of_court_agreement",
        "exclusive_choice_of_court_agreement",
        "other_court_agreed",
        "arbitration_agreement",
        "effective_certified",
        "terminated_for_now",
        "origin_is_china",
        "court_issued_mediation",
        "mediated_settlement_agreement",
    )
)
"""The facts that belong to the claim as a whole."""

__all__ = ["APPLIES", "CANNOT_TELL", "CLAIM_FACTS", "NO", "YES", "Days", "evaluate_applies", "facts"]
