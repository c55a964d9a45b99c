"""A route for proceedings begun on or after a day: what shows when they began, and what does not."""

from datetime import date
from typing import Any

import msgspec
import pytest

from exequatur.claims.model import Claim
from exequatur.law import load
from exequatur.routes.assess import assess
from exequatur.routes.columns import from_claims
from exequatur.routes.evaluate import evaluate

BASE, ON = load(), date(2026, 11, 22)
IN_FORCE = date(2025, 7, 1)
"""The Hague Convention of 2019 between the United Kingdom and Italy (art. 16)."""


def judgment(given_on: date | None, served: date | None = None, action: date | None = None) -> Claim:
    value: dict[str, Any] = {
        "claim_id": "hague",
        "creditor": {"name": "Bank"},
        "obligors": [{"id": "a", "name": "A", "service": {"process_on": served}}],
        "instrument": {"kind": "court_judgment", "origin": "IT", "given_on": given_on},
        "assets": [{"id": "x", "jurisdiction": "GB-EAW", "owner": "a"}],
        "events": [{"kind": "action", "on": action}] if action else [],
    }
    return msgspec.convert(value, Claim)


@pytest.mark.parametrize(
    ("claim", "applies"),
    [
        (judgment(date(2026, 3, 1)), "cannot_tell"),
        (judgment(date(2025, 6, 30)), "no"),
        (judgment(date(2026, 3, 1), served=date(2025, 6, 30)), "no"),
        (judgment(date(2026, 3, 1), served=date(2025, 8, 1)), "cannot_tell"),
        (judgment(date(2026, 3, 1), action=IN_FORCE), "yes"),
        (judgment(None, action=date(2025, 9, 1)), "cannot_tell"),
        (judgment(date(2026, 3, 1), action=date(2027, 1, 1)), "cannot_tell"),
    ],
)
def test_a_judgment_given_later_does_not_show_that_its_proceedings_were(claim: Claim, applies: str) -> None:
    routes = [
        (route.id, route.applies)
        for route in assess(claim, BASE, ON).routes
        if "hague-judgments-2019" in route.id
    ]
    assert [answer for _, answer in routes] == [applies]
    table = evaluate(from_claims([claim]), BASE, ON)
    row = next(i for i, n in enumerate(table.route) if table.routes[n].law.id == routes[0][0])
    assert ("no", "cannot_tell", "yes")[table.applies[row]] == applies
