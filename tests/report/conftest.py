"""A screening made by hand: published matters with every verdict and state, unknowns, and names meant to do harm."""

from datetime import date

import pytest

from exequatur.claims.model import Amount, Asset, Claim, Creditor, HeldInstrument, Money, Obligor, Service
from exequatur.law import load
from exequatur.law.model import DocumentRule, Precedent, Remark, Source, Stage, Words
from exequatur.routes.answers import (
    Alternative,
    Assessment,
    ConditionCheck,
    Deadline,
    DocumentCheck,
    EffectiveDate,
    HomeDeadline,
    NextStep,
    ReadingDeadline,
    Risk,
    RouteAssessment,
    Step,
)
from exequatur.screening.result import ForumSummary, RankedClaim, Screening, TapeFinding
from exequatur.screening.wording import sentence_with

ON = date(2026, 11, 22)
FORMULA = '=HYPERLINK("http://evil.example","pay here")'
SCRIPT = "<script>alert(1)</script> & Söhne"
IDENTITY = "11010519491231002X"

READ = Source(
    "Limitation Act 1959",
    "statute",
    date(2026, 11, 22),
    True,
    url="https://sso.agc.gov.sg/Act/LA1959",
    pinpoint="s 6(3)",
)
MEMORY = Source("Professional memory; not read in a source", "memory", date(2026, 11, 22), False)
HARMFUL = Source("A page", "guide", date(2026, 11, 22), False, url="javascript:alert(1)")
GIANT = Precedent(
    "OUT-SG-1",
    "outbound",
    "CN",
    "SG",
    "High Court of Singapore",
    "Giant Light Metal Technology (Kunshan) Co Ltd v Aksa Far East Pte Ltd",
    "[2014] SGHC 16",
    "2014-01-28",
    "recognised",
    "court_judgment",
    (READ,),
    True,
)


def said(en: str, zh: str) -> Step:
    """A step that brings its own words."""
    return Step("said", {"en": en, "zh": zh})


def deadline(safe: date | None) -> Deadline:
    """A period with a safe reading and another."""
    state = "cannot_compute" if safe is None else "closing" if safe > ON else "expired"
    steps = (
        Step("period.ends", {"months": 72, "day": safe or ON}),
        said("A step said apart.", "另行说明的一步。"),
    )
    readings = tuple(
        ReadingDeadline(
            name,
            name == "safe",
            state,
            safe,
            safe,
            steps,
            "Limitation Act 1959 s 6(1)(a)",
            (READ, MEMORY),
            name == "safe",
            missing=() if safe else ("effective_on",),
        )
        for name in ("safe", "other")
    )
    return Deadline(
        "sg",
        "action_on_judgment",
        state,
        safe,
        safe,
        (safe - ON).days if safe else None,
        readings,
        () if safe else ("effective_on",),
    )


def route(
    forum: str,
    strength: str,
    safe: date | None,
    obligor: str = "o1",
    asset: str = "a1",
    applies: str = "yes",
) -> RouteAssessment:
    """A route with something in every part."""
    found = deadline(safe)
    rule = DocumentRule(
        "doc",
        Words("Certified copy of the judgment", "判决书副本"),
        "mandatory",
        "apostille",
        "en",
        ("court_judgment",),
        (MEMORY,),
        False,
        from_=date(1900, 1, 1),
        review_by=ON,
    )
    return RouteAssessment(
        id=f"{forum}-common-law",
        forum=forum,
        court="High Court",
        obligor=obligor,
        asset=asset,
        kind="common_law",
        basis="common-law action on the judgment",
        strength=strength,
        strength_reason="recognised once",
        applies=applies,
        applies_because=(said("The route is open.", "该路径可行。"),),
        state=found.state,
        safe_date=safe,
        deadlines=(found,),
        conditions=(
            ConditionCheck("final_and_conclusive", "met"),
            ConditionCheck("proper_service", "unknown"),
        ),
        risks=(
            Risk(
                "public_policy",
                "raised",
                (said("Served by announcement.", "公告送达。"),),
                "An expert opinion.",
                cure_zh="专家意见。",
            ),
            Risk("fraud", "neutral", (), ""),
        ),
        documents=(DocumentCheck(rule, "missing"),),
        precedents=(GIANT,),
        stages=(
            Stage("s", forum, "summary judgment", "analyst_estimate", (MEMORY,), False, 6, 9, 14, 50000, None, 150000),
        ),
        remarks=(
            Remark(
                "freezing",
                Words("Freezing orders are granted.", "可申请资产冻结令。"),
                "practice",
                (MEMORY,),
                False,
                from_=date(1900, 1, 1),
                review_by=ON,
            ),
        ),
        sources=(READ, HARMFUL),
        verified=True,
        inference=False,
        stale=False,
        risk="raised",
    )  # fmt: skip


def claim(number: int, name: str) -> Claim:
    """A judgment against a company and its controller."""
    return Claim(
        claim_id=f"K-{number}",
        creditor=Creditor("Giant Light Metal Technology (Kunshan) Co Ltd"),
        obligors=(
            Obligor("o1", name, "legal", service=Service("announcement"), default_judgment=True),
            Obligor("o2", "Zhang J.", "natural", "guarantor", "joint", identity_number=IDENTITY),
        ),
        instrument=HeldInstrument(
            "court_judgment",
            "CN",
            "苏州市中级人民法院",
            "(2009)苏中民三初字第0001号",
            given_on=date(2010, 6, 1),
        ),
        amounts=(Amount("principal", 19050000, "USD", date(2010, 6, 1)), Amount("costs", 1500, "JPY")),
        assets=(Asset("a1", "SG", "o1", "bank_account", Money(5000000, "SGD"), grade="indicated"),),
        remarks=f"called 身份证 {IDENTITY}",
        sources=("https://www.elitigation.sg/gd/s/2014_SGHC_16",),
        row=number + 1,
    )


def assessment(claim_id: str, routes: tuple[RouteAssessment, ...]) -> Assessment:
    """An answer with something in every part."""
    home = HomeDeadline("enforcement", "o1", deadline(date(2012, 6, 1)))
    return Assessment(
        claim_id,
        ON,
        EffectiveDate(None, None, None, (said("Cannot be computed.", "无法推算。"),)),
        (home,),
        routes,
        (Alternative("fresh_action", "cannot_tell", (said("The debt may be barred.", "债权可能已过时效。"),)),),
        (NextStep(said("Get the certificate.", "取得生效证明。"), date(2027, 1, 10)),),
        ("effective_on", "guarantee_called_on:o2"),
        (said("No calendar is verified.", "日历未经核实。"),),
    )  # fmt: skip


def ranked(
    rank: int,
    name: str,
    verdict: str,
    minor: int | None,
    currency: str,
    forums: tuple[ForumSummary, ...],
    first: date | None,
) -> RankedClaim:
    """A line of the ranking."""
    reason = said(f"Reason {rank}.", f"理由 {rank}。")
    return RankedClaim(
        rank,
        f"K-{rank}",
        name,
        2,
        rank + 1,
        minor,
        currency,
        100 - 9.5 * rank,
        verdict,
        forums,
        first,
        forums[0].forum if first and forums else "",
        "raised" if forums else "unknown",
        "public_policy" if forums else "",
        (("SGD", 5000000),) if rank == 1 else (),
        rank != 1,
        () if first else ("effective_on",),
        ("overlooked",) if rank == 2 else (),
        (reason,) if verdict == "below_threshold" else (),
        (reason,),
    )


def summary(forum: str, strength: str, safe: date | None) -> ForumSummary:
    """A claim's best route in a forum."""
    state = "open" if safe else "cannot_compute"
    return ForumSummary(forum, f"{forum}-common-law", strength, state, safe, "indicated", None, "", True)


@pytest.fixture(scope="session")
def screening() -> Screening:
    """Six claims: each verdict, a hostile name twice, two currencies, forums of every strength."""
    soon, later = date(2027, 1, 15), date(2030, 5, 31)
    lines = (
        ranked(1, "Aksa Far East Pte Ltd", "pursue_first", 19050000, "USD",
               (summary("SG", "established", soon), summary("GB-EAW", "favourable", later)), soon),
        ranked(2, "Robinson Helicopter Co", "worth_a_look", 650000000, "USD", (summary("US-CA", "established", later),), later),
        ranked(3, FORMULA, "mend_first", None, "CNY", (summary("NZ", "favourable", None),), None),
        ranked(4, SCRIPT, "worth_a_look", 4800000, "JPY", (summary("HK", "uncertain", later), summary("MO", "unknown", later)), later),
        ranked(5, f"王某 {IDENTITY}", "no_open_route", 100, "CNY", (), None),
        ranked(6, "Small Debtor", "below_threshold", 100, "BHD", (), None),
    )  # fmt: skip
    details = {}
    for line, routes in zip(
        lines[:4],
        (
            (
                route("SG", "established", soon),
                route("SG", "established", soon, "o2", ""),
                route("GB-EAW", "favourable", later, applies="no"),
            ),
            (route("US-CA", "established", later),),
            (route("NZ", "favourable", None),),
            (),
        ),
        strict=True,
    ):
        details[line.claim_id] = (claim(line.rank, line.borrower), assessment(line.claim_id, routes))
    return Screening(
        "tape.xlsx",
        ON,
        "1.0",
        "0.1.0",
        "2026.11.22+00000000",
        "2026-11-22",
        9,
        2,
        lines,
        details,
        {"pursue_first": 1, "worth_a_look": 2, "mend_first": 1, "no_open_route": 1, "below_threshold": 1},
        {"USD": 669050000, "JPY": 4800000, "BHD": 123456},
        {
            "SG": {"established": 1},
            "GB-EAW": {"favourable": 1},
            "US-CA": {"established": 1},
            "HK": {"uncertain": 1},
            "MO": {"unknown": 1},
        },
        (
            TapeFinding(
                "date.two_orders",
                "债权",
                7,
                "判决日期",
                "03/04/2020 can be read in two ways.",
                "03/04/2020 有两种读法。",
            ),
        ),
        5,
        0.47,
    )


@pytest.fixture(scope="session")
def said_by():
    """The words and sentences that the shipped law and catalogues give."""
    base = load()
    return {"words": base.words, "sentence": sentence_with(base)}
