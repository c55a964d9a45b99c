"""What a claim says against itself is named; what it does not say is asked for; a sound claim is left in peace."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exequatur.claims.claim_file import read_claims
from exequatur.claims.claim_file.contradictions import contradictions
from exequatur.claims.claim_file.messages import MESSAGES
from exequatur.claims.model import (
    Amount,
    Asset,
    Assignment,
    Claim,
    Creditor,
    Event,
    HeldInstrument,
    Money,
    Obligor,
    Service,
)
from exequatur.text import say

ON = date(2026, 11, 22)
SOUND = Claim(
    "c1",
    Creditor("某银行"),
    (
        Obligor(
            "b1",
            "某公司",
            unified_credit_code="91350100M000100Y43",
            service=Service("personal", date(2021, 3, 1), "personal", date(2021, 9, 10), True),
        ),
    ),
    HeldInstrument(
        "court_judgment",
        "CN",
        case_no="（2021）苏04民初450号",
        instance="first",
        given_on=date(2021, 9, 1),
        effective_on=date(2021, 9, 26),
        enforcement_applied_on=(date(2021, 12, 1),),
        terminated_for_now_on=date(2022, 6, 1),
    ),
    (Amount("principal", 100, "CNY"), Amount("interest", 10, "CNY"), Amount("total", 110, "CNY")),
    (Asset("a1", "HK", "b1"),),
    base_date=date(2021, 8, 1),
)


def codes(claim: Claim) -> set[str]:
    return {finding.code.removeprefix("check.") for finding in contradictions(claim, ON)}


def held(**changed: object) -> Claim:
    return replace(SOUND, instrument=replace(SOUND.instrument, **changed))


def owed_by(**changed: object) -> Claim:
    return replace(SOUND, obligors=(replace(SOUND.obligors[0], **changed),))


def test_a_sound_claim_gives_nothing() -> None:
    assert contradictions(SOUND, ON) == []


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        (held(given_on=date(2027, 1, 1), effective_on=date(2027, 2, 1)), "future"),
        (replace(SOUND, base_date=date(2030, 1, 1)), "future"),
        (replace(SOUND, events=(Event("payment", date(2027, 1, 1)),)), "future"),
        (
            replace(SOUND, creditor=Creditor("乙", chain=(Assignment("甲", "乙", date(2027, 1, 1)),))),
            "future",
        ),
        (held(performance_end=date(2021, 8, 1)), "order"),
        (held(enforcement_applied_on=(date(2021, 1, 1),)), "order"),
        (held(terminated_for_now_on=date(2021, 11, 1)), "order"),
        (owed_by(service=Service("personal", judgment_on=date(2021, 1, 1))), "order"),
        (owed_by(service=Service("personal", process_on=date(2021, 9, 2))), "order"),
        (held(case_no="苏民450"), "case_number"),
        (held(case_no="（2022）苏04民初450号"), "case_number_year"),
        (held(case_no="（2021）苏04执450号"), "enforcement_number"),
        (held(case_no="（2021）苏民终450号"), "instance"),
        (replace(SOUND, amounts=(Amount("principal", -1, "CNY"),)), "negative"),
        (replace(SOUND, base_date=None), "no_base_date"),
        (
            replace(SOUND, amounts=(Amount("principal", 100, "CNY"), Amount("total", 90, "CNY"))),
            "total_below_parts",
        ),
        (replace(SOUND, amounts=(Amount("costs", 1, "CNY"),)), "no_amount"),
        (replace(SOUND, obligors=(*SOUND.obligors, replace(SOUND.obligors[0], id="b2"))), "same_name"),
        (owed_by(identity_number="110105194912310021"), "identity"),
        (owed_by(identity_number="1.10105E+17"), "damaged"),
        (owed_by(unified_credit_code="91350100M000100Y44"), "credit_code"),
        (
            owed_by(
                role="guarantor",
                guarantee_period_end=date(2020, 1, 1),
                guarantee_called_on=date(2020, 1, 2),
            ),
            "guarantee_late",
        ),
        (replace(SOUND, assets=(Asset("a1", "HK", "someone else"),)), "owner"),
        (
            replace(
                SOUND,
                assets=(Asset("a1", "HK", "b1", value=Money(1, "HKD"), encumbrances=Money(2, "HKD")),),
            ),
            "under_water",
        ),
        (held(given_on=None), "no_day"),
        (held(effective_on=None), "no_day"),
        (held(kind="arbitral_award", case_no=""), "no_seat"),
        (owed_by(service=Service()), "no_service"),
        (replace(SOUND, assets=()), "no_asset"),
    ],
)
def test_each_fault_is_named(claim: Claim, code: str) -> None:
    assert code in codes(claim)


def test_parts_of_two_currencies_are_not_added() -> None:
    amounts = (Amount("principal", 100, "CNY"), Amount("fees", 50, "HKD"), Amount("total", 100, "CNY"))
    assert "total_below_parts" not in codes(replace(SOUND, amounts=amounts))


def test_errors_come_first_and_are_said_in_both_languages() -> None:
    claim = replace(held(given_on=date(2027, 1, 1), effective_on=None), assets=())
    found = contradictions(claim, ON)
    assert [f.severity for f in found] == sorted(
        (f.severity for f in found), key=["error", "question", "missing"].index
    )
    for finding in found:
        for lang in ("en", "zh"):
            assert say(MESSAGES, finding.code, lang, **finding.values)  # type: ignore[arg-type]


def test_the_shipped_examples_hold_no_error() -> None:
    for path in (Path(__file__).parents[2] / "examples").glob("*bound.yaml"):
        for claim in read_claims(path):
            assert not [f for f in contradictions(claim, ON) if f.severity == "error"], path.name
