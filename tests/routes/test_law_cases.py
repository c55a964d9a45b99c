"""Facts in, deadline out: each case of law_cases.yaml, whose expectations were counted by hand."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from exequatur.claims.model import Claim
from exequatur.law import load
from exequatur.law.plain import yaml_mapping
from exequatur.routes.assess import assess
from exequatur.routes.wording import sentence

CONTENT, FAULTS = yaml_mapping(
    "law_cases.yaml", (Path(__file__).parent / "law_cases.yaml").read_text(encoding="utf-8")
)
assert CONTENT is not None, FAULTS
CASES: list[dict[str, Any]] = CONTENT["cases"]
BASE = load()


def claim_of(case: dict[str, Any]) -> Claim:
    facts = {"kind": "court_judgment", "origin": "CN", **case["facts"]}
    value = {
        "claim_id": case["id"],
        "creditor": {"name": "Bank"},
        "obligors": [
            {"id": "principal", "name": "A"},
            {"id": "guarantor", "name": "B", "role": "guarantor"},
        ],
        "instrument": facts,
        "assets": [{"id": "asset", "jurisdiction": case["forum"], "owner": case.get("owner", "principal")}],
        **case.get("claim", {}),
    }
    return msgspec.convert(value, Claim)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_deadline(case: dict[str, Any]) -> None:
    answer = assess(claim_of(case), BASE, case.get("on", date(2026, 11, 22)))
    route = next(r for r in answer.routes if r.id == case["route"])
    for name in ("state", "last_day", "safe_date", "applies", "arguable"):
        if name in case:
            assert getattr(route, name) == case[name], name
    assert set(case.get("assumed", ())) <= set(route.assumed)
    assert set(case.get("missing", ())) <= set(route.missing)


def test_every_case_names_its_rule() -> None:
    assert len(CASES) >= 25
    assert all(case["rule"] for case in CASES)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_sentence_of_every_derivation_has_words(lang: Any) -> None:
    for case in CASES:
        answer = assess(claim_of(case), BASE, case.get("on", date(2026, 11, 22)))
        steps = [s for r in answer.routes for d in r.deadlines for x in d.readings for s in x.steps]
        steps += [s for r in answer.routes for s in r.applies_because]
        steps += [s for r in answer.routes for risk in r.risks for s in risk.because]
        steps += [s for a in answer.alternatives for s in a.because] + [n.what for n in answer.next_steps]
        steps += [*answer.notes, *answer.effective_date.steps]
        assert all(sentence(step, lang).strip() for step in steps)
        assert "None" not in " ".join(sentence(step, lang) for step in steps)
