"""What a reader must know beside the figures: doubts, readings chosen, facts from memory, money not allocated."""

from collections.abc import Iterator, Sequence
from datetime import date

from exequatur.claims.interest.caps import CONTRACT_KINDS
from exequatur.claims.interest.model import Debt, InterestCase
from exequatur.claims.interest.rules import InterestRules, Rule
from exequatur.claims.interest.statement import Allocation, Line, Note


def notes_on(
    case: InterestCase, to: date, lines: Sequence[Line], rules: InterestRules, payments: Sequence[Allocation]
) -> list[Note]:
    """The notes of a calculation, each once."""
    found = [*_rule_notes(case, to, lines, rules, payments)]
    for debt in case.debts:
        found += _debt_notes(debt, lines, rules)
    for allocation in payments:
        if allocation.unallocated:
            values = {
                "day": str(allocation.on),
                "amount": str(allocation.unallocated),
                "currency": allocation.currency,
            }
            found.append(Note("note.unallocated", values))
    if len(case.debts) > 1:
        found += [
            Note("note.named_by_creditor", {"day": str(p.on)})
            for p in case.payments
            if p.named_by == "creditor"
        ]
    found += [Note("note.payment_after", {"day": str(p.on)}) for p in case.payments if p.on > to]
    unverified = sorted({line.rule for line in lines if line.verified is False})
    if unverified:
        found.append(Note("note.unverified", {"rules": ", ".join(unverified)}))
    return list({(note.key, *sorted(note.values.items())): note for note in found}.values())


def _all_rules(rules: InterestRules) -> Iterator[Rule]:
    for group in (
        rules.caps, rules.delayed, rules.orders, rules.uplifts, rules.stops, rules.forums, rules.abroad,
        rules.principles,
    ):  # fmt: skip
        yield from group


def _rule_notes(
    case: InterestCase, to: date, lines: Sequence[Line], rules: InterestRules, payments: Sequence[Allocation]
) -> Iterator[Note]:
    """The notes of the rules that the answer rests on."""
    used = {line.rule for line in lines} | {allocation.rule for allocation in payments}
    used |= {event.rule for debt in case.debts for event in debt.stops}
    if any(line.kind == "doubled" and line.rule == "cn_double_2014" for line in lines):
        used |= {"cn_double_start", "cn_double_end"}
        used |= {"cn_double_suspend"} if any(debt.stays for debt in case.debts) else set()
        used |= {"cn_currency"} if any(debt.currency != "CNY" for debt in case.debts) else set()
    for rule in _all_rules(rules):
        if rule.id not in used:
            continue
        if rule.note is not None:
            yield Note("rule", {"id": rule.id, "en": rule.note.en, "zh": rule.note.zh})
        if to > rule.review_by:
            yield Note("note.stale", {"rule": rule.id, "day": str(rule.review_by)})
        if rule.from_ is None and not rule.id.startswith("forum_order"):
            yield Note("note.from_unknown", {"rule": rule.id})


def _debt_notes(debt: Debt, lines: Sequence[Line], rules: InterestRules) -> Iterator[Note]:
    kinds = {line.kind for line in lines if line.debt == debt.id}
    if debt.instrument is not None and kinds & {"general"}:
        yield Note("note.not_recapped", {"debt": debt.id})
    if debt.instrument is not None and debt.delayed.claim:
        yield from _delay_notes(debt, kinds, rules)
    limited = {cap.jurisdiction for cap in rules.caps if cap.scope == "forum"}
    if debt.sought_in is not None and debt.sought_in not in limited and kinds:
        yield Note("note.no_forum_limit", {"forum": debt.sought_in})
    contract = any(segment.kind in CONTRACT_KINDS for segment in debt.segments)
    if contract and debt.instrument is None:
        capped_laws = {cap.jurisdiction for cap in rules.caps if cap.scope == "contract"}
        if debt.governing_law not in capped_laws:
            yield Note("note.no_cap_law", {"debt": debt.id, "law": debt.governing_law})
        elif debt.lender == "licensed_institution" and not debt.debtor_requests_reduction:
            yield Note("note.cap_on_request", {"debt": debt.id})
    if any(line.kind == "natural" for line in lines if line.debt == debt.id):
        yield Note("note.natural", {"debt": debt.id})


def _delay_notes(debt: Debt, kinds: set[str], rules: InterestRules) -> Iterator[Note]:
    instrument = debt.instrument
    if instrument is None:
        return
    if not any(rule.jurisdiction == instrument.origin for rule in rules.delayed):
        yield Note("note.no_delay_rule", {"debt": debt.id, "origin": instrument.origin})
    elif "doubled" in kinds and debt.sought_in is not None:
        known = next((rule for rule in rules.abroad if rule.jurisdiction == debt.sought_in), None)
        key = f"note.doubled_{known.doubled}" if known else "note.doubled_abroad_unknown"
        values = {"forum": debt.sought_in} | ({"basis": known.basis} if known else {})
        yield Note(key, values)
    if any(
        stay.reason == "other" or (stay.reason == "review" and stay.at_debtor_request) for stay in debt.stays
    ):
        yield Note("note.stay_counted", {"debt": debt.id})
    if instrument.performance_ends is None and instrument.performance_days is None:
        yield Note("note.no_period", {"debt": debt.id})
