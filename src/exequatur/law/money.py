"""Money law: what a valuation, a tracing plan or a funding decision must know, dated and sourced.

`data/money/*.yaml` holds four kinds of fact: whether something may be done (`permissions.yaml`), how far back a transfer can be
undone (`look_back.yaml`), from which share somebody counts as owner or controller (`thresholds.yaml`), and rules in words
(`rules.yaml`): who may buy bank debts, foreign-debt formalities, data sent abroad, priority among creditors.

A question that nothing in the data answers is answered "unknown", never with silence. `basis` cites in the language of the law, or
English; `basis_zh` is how a Chinese reader cites it, where that differs.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar, get_args

import msgspec
from msgspec import Struct, field

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Instrument, Source, Words
from exequatur.law.plain import explain, yaml_content
from exequatur.law.risks import check_proved

T = TypeVar("T")

DATA = Path(__file__).parent / "data"
"""The shipped data folder; the facts stand in its folder `money`."""

PermissionTopic = Literal["litigation_funding", "success_fee", "assignment_of_judgment_debt"]
RuleTopic = Literal[
    "buyers_of_bank_debts", "foreign_debt_and_remittance", "data_and_evidence_abroad", "priority"
]
Topic = Literal[
    "litigation_funding", "success_fee", "assignment_of_judgment_debt", "look_back", "control_threshold",
    "buyers_of_bank_debts", "foreign_debt_and_remittance", "data_and_evidence_abroad", "priority",
]  # fmt: skip
"""What can be asked."""

Answer = Literal["forbidden", "unclear", "restricted", "allowed", "applies", "unknown"]
"""`applies`: the fact is a rule, a period or a share, not a permission. The first four by caution, the most cautious first."""

TOPICS: tuple[str, ...] = get_args(Topic)
CAUTION = ("forbidden", "unclear", "restricted", "allowed", "applies", "unknown")


class Permission(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whether something is lawful in `jurisdictions`, and on which conditions (`words`).

    A State's code covers its parts unless `parts` is false; a fact of the part itself displaces it. `instruments`: what it holds
    for where the law tells a judgment from an award; empty: both.
    """

    id: str
    topic: PermissionTopic
    jurisdictions: tuple[str, ...]
    answer: Literal["allowed", "restricted", "forbidden", "unclear"]
    words: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    until: date | None = None
    basis_zh: str = ""
    instruments: tuple[Instrument, ...] = ()
    parts: bool = True


class LookBack(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How far back (`months` or `days`) from `counted_from` a transfer can be undone on one ground; `no_limit`: the law states none.

    `who`: who may ask. `towards`: any transferee, or only one connected with the debtor. `knowledge_months`: the right ends so many months after whoever
    may ask knew of the ground, if that is earlier.
    """

    id: str
    ground: Literal[
        "gift_or_undervalue",
        "preference",
        "intent_to_defraud",
        "uncommercial",
        "security_for_old_debt",
        "concealment",
    ]
    jurisdictions: tuple[str, ...]
    counted_from: Literal["insolvency_begins", "action_begins"]
    who: Literal["creditor", "office_holder"]
    towards: Literal["anyone", "connected"]
    words: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    months: int | None = None
    days: int | None = None
    no_limit: bool = False
    knowledge_months: int | None = None
    until: date | None = None
    basis_zh: str = ""
    parts: bool = True


class Threshold(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The share of capital or votes from which somebody is owner or controller: `more_than` or `at_least` so many percent.

    `chain`: how what is held through others counts: multiplied along chains and added up (`product`), or whole where it is held by those of whom one
    has a majority (`majority`, which is `more_than` or `at_least` half); absent where that was not read.
    """

    id: str
    jurisdictions: tuple[str, ...]
    percent: int
    test: Literal["more_than", "at_least"]
    words: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    until: date | None = None
    basis_zh: str = ""
    parts: bool = True
    chain: Literal["product", "majority"] | None = None
    majority: Literal["more_than", "at_least"] | None = None


class MoneyRule(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rule in words. `blocking`: counsel answers it on the record before the step is taken."""

    id: str
    topic: RuleTopic
    jurisdictions: tuple[str, ...]
    words: Words
    basis: str
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    blocking: bool = False
    minimum_accounts: int | None = None
    until: date | None = None
    basis_zh: str = ""
    parts: bool = True


MoneyFact = Permission | LookBack | Threshold | MoneyRule

KINDS: dict[str, type[MoneyFact]] = {
    "permissions": Permission,
    "look_back": LookBack,
    "thresholds": Threshold,
    "rules": MoneyRule,
}
"""What each file of `data/money` holds, by its name."""


class MoneyAnswer(Struct, frozen=True):
    """The answer to one question: the most cautious of the facts, the facts, and whether all of them were read.

    `facts` is empty and `answer` unknown where the base says nothing: that is no permission.
    """

    topic: Topic
    jurisdiction: str
    on: date
    answer: Answer
    verified: bool
    stale: bool
    blocking: bool
    facts: tuple[MoneyFact, ...]


class MoneyLaw(Struct, frozen=True):
    """All facts in force on a day."""

    on: date
    facts: tuple[MoneyFact, ...]

    def answer(self, topic: str, jurisdiction: str, on: date, instrument: str | None = None) -> MoneyAnswer:
        """What is recorded of `topic` in `jurisdiction` on the day; for one `instrument` where the law tells them apart.

        Raises:
            LawError: there is no such topic.
        """
        if topic not in TOPICS:
            raise LawError(MESSAGES, "ask.money_topic", topic=topic, known=", ".join(TOPICS))
        found = tuple(_nearest(self._holding(topic, jurisdiction, on, instrument), jurisdiction))
        answers = [fact.answer if isinstance(fact, Permission) else "applies" for fact in found]
        return MoneyAnswer(
            topic=topic,  # type: ignore[arg-type]
            jurisdiction=jurisdiction,
            on=on,
            answer=min(answers, key=CAUTION.index, default="unknown"),  # type: ignore[arg-type]
            verified=bool(found) and all(fact.verified for fact in found),
            stale=any(on > fact.review_by for fact in found),
            blocking=any(isinstance(fact, MoneyRule) and fact.blocking for fact in found),
            facts=found,
        )

    def _holding(self, topic: str, code: str, on: date, instrument: str | None) -> Iterator[MoneyFact]:
        for fact in self.facts:
            if topic_of(fact) != topic or not _in_force(fact, on) or not _covers(fact, code):
                continue
            only = fact.instruments if isinstance(fact, Permission) else ()
            if instrument is None or not only or instrument in only:
                yield fact


def topic_of(fact: MoneyFact) -> str:
    """Under which topic a fact answers."""
    if isinstance(fact, LookBack):
        return "look_back"
    return "control_threshold" if isinstance(fact, Threshold) else fact.topic


def _in_force(fact: MoneyFact, on: date) -> bool:
    return fact.from_ <= on and (fact.until is None or on <= fact.until)


def _covers(fact: MoneyFact, code: str) -> bool:
    codes = fact.jurisdictions
    return code in codes or "any" in codes or (fact.parts and code.split("-")[0] in codes)


def _nearest(facts: Iterator[MoneyFact], code: str) -> list[MoneyFact]:
    """A permission or a share of the place itself displaces that of its State, and this what holds everywhere; the rest add up."""
    found = list(facts)
    if not any(isinstance(fact, Permission | Threshold) for fact in found):
        return found
    for wanted in (code, code.split("-")[0]):
        if own := [fact for fact in found if wanted in fact.jurisdictions]:
            return own
    return found


def same_question(a: MoneyFact, b: MoneyFact) -> bool:
    """Do two facts answer one question of one place differently on some day?"""
    if topic_of(a) != topic_of(b) or not set(a.jurisdictions) & set(b.jurisdictions):
        return False
    if isinstance(a, LookBack) and isinstance(b, LookBack):
        if (a.ground, a.towards, a.who) != (b.ground, b.towards, b.who):
            return False
    elif isinstance(a, Permission) and isinstance(b, Permission):
        if a.instruments and b.instruments and not set(a.instruments) & set(b.instruments):
            return False
    elif isinstance(a, MoneyRule):
        return False
    return a.from_ <= (b.until or date.max) and b.from_ <= (a.until or date.max)


def figure_fault(fact: MoneyFact) -> str | None:
    """The key of the fault in a fact's figure; None where it is sound."""
    if isinstance(fact, LookBack):
        given = [length for length in (fact.months, fact.days) if length is not None]
        if len(given) + fact.no_limit != 1 or any(length < 1 for length in given):
            return "check.look_back"
    if isinstance(fact, Threshold) and not 0 < fact.percent <= 100:
        return "check.percent"
    return None


def load_money(on: date, folder: Path = DATA) -> MoneyLaw:
    """The facts of money law that are in force on the day; a folder of other law data may have none.

    Raises:
        LawError: a file is no list of such facts, a figure is missing, or a fact says verified without a verified source.
    """
    return MoneyLaw(on, tuple(fact for fact in _load(folder) if _in_force(fact, on)))


@cache
def _load(folder: Path) -> tuple[MoneyFact, ...]:
    found = list[MoneyFact]()
    for name, kind in KINDS.items():
        path = folder / "money" / f"{name}.yaml"
        if path.exists():
            found += _read(path, kind)
    return tuple(found)


def _read(path: Path, kind: type[T]) -> list[T]:
    content, faults = yaml_content(path.name, path.read_text(encoding="utf-8"))
    if faults:
        raise LawError(MESSAGES, faults[0].key, **faults[0].values)
    if not isinstance(content, list):
        raise LawError(MESSAGES, "check.not_list")
    found = list[T]()
    for entry in content:
        try:
            fact = msgspec.convert(entry, kind)
        except msgspec.ValidationError as error:
            fault = explain(path.name, "", str(error), kind)
            raise LawError(MESSAGES, fault.key, **fault.values) from error
        check_proved(path.name, fact.id, fact.verified, fact.sources)  # type: ignore[attr-defined]
        if (key := figure_fault(fact)) is not None:  # type: ignore[arg-type]
            raise LawError(MESSAGES, key)
        found.append(fact)
    return found
