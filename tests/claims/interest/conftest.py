"""`compute(case, to)`: a case as a person would write it, under the shipped rules and series."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from exequatur.claims.interest import (
    InterestRules,
    RateSeries,
    Statement,
    accrue,
    case_from,
    read_rules,
    read_series,
)
from exequatur.claims.interest.document import parse_yaml
from exequatur.law.interest import load_interest


@pytest.fixture(scope="session")
def rules() -> InterestRules:
    return read_rules(load_interest().plain())


@pytest.fixture(scope="session")
def series() -> dict[str, RateSeries]:
    return read_series(load_interest().plain()["series"])


@pytest.fixture(scope="session")
def compute(rules: InterestRules, series: dict[str, RateSeries]) -> Callable[[Any, str | date], Statement]:
    """Compute from a dict, or from the YAML text of one."""

    def run(case: Any, to: str | date) -> Statement:
        raw = parse_yaml(case) if isinstance(case, str) else case
        day = date.fromisoformat(to) if isinstance(to, str) else to
        return accrue(case_from(raw), day, rules, series)

    return run
