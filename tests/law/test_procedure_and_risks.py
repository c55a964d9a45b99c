"""Periods of procedure, weekends and risk factors: read strictly, and in force when asked."""

from datetime import date
from pathlib import Path

import pytest

from exequatur.law import LawError
from exequatur.law.procedure import load_procedure, load_weekends
from exequatur.law.risks import load_risks

SOURCE = "sources: [{title: A, kind: guide, retrieved: 2026-11-22, verified: %s}]"
FACTOR = """\
factors:
  - id: one
    grounds: [natural_justice]
    fact: appeared
    effect: raise
    words: {en: a, zh: 甲}
    jurisdictions: [AU]
    except: [AU-NSW]
    from: 2020-01-01
    until: 2024-12-31
    review_by: 2027-01-01
    verified: true
    %s
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "risk_factors.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("topic", "party", "on", "days", "months"),
    [
        ("appeal", "domestic", date(2020, 1, 1), 15, None),
        ("appeal", "abroad", date(2020, 1, 1), 30, None),
        ("announcement", "domestic", date(2021, 12, 31), 60, None),
        ("announcement", "domestic", date(2022, 1, 1), 30, None),
        ("announcement", "abroad", date(2023, 12, 31), None, 3),
        ("announcement", "abroad", date(2024, 1, 1), 60, None),
    ],
)
def test_the_period_in_force_on_the_day(
    topic: str, party: str, on: date, days: int | None, months: int | None
) -> None:
    procedure = load_procedure("CN")
    assert procedure is not None
    found = procedure.period(topic, party, on)  # type: ignore[arg-type]
    assert found is not None
    assert (found.days, found.months) == (days, months)
    assert found.basis.en
    assert found.basis.zh


def test_what_is_not_known_is_not_made_up() -> None:
    assert load_procedure("XX") is None
    procedure = load_procedure("CN")
    assert procedure is not None
    assert procedure.period("announcement", "abroad", date(2010, 1, 1)) is None


def test_weekends_are_weekdays_by_jurisdiction() -> None:
    weekends = load_weekends()
    assert weekends["IL"] == (4, 5)
    assert "SG" not in weekends


def test_a_factor_holds_where_and_when_it_says(tmp_path: Path) -> None:
    risks = load_risks(write(tmp_path, FACTOR % (SOURCE % "true")))
    asked = [("AU", date(2021, 1, 1)), ("AU-VIC", date(2021, 1, 1)), ("AU-NSW", date(2021, 1, 1))]
    asked += [("SG", date(2021, 1, 1)), ("AU", date(2019, 12, 31)), ("AU", date(2025, 1, 1))]
    found = [len(risks.bearing_on("natural_justice", forum, on)) for forum, on in asked]
    assert found == [1, 1, 0, 0, 0, 0]
    assert risks.bearing_on("fraud", "AU", date(2021, 1, 1)) == ()


@pytest.mark.parametrize(
    "text",
    [
        FACTOR % (SOURCE % "false"),  # verified on a source that nobody read
        FACTOR % "sources: []",
        FACTOR % (SOURCE % "true") + "    weight: 3\n",
        (FACTOR % (SOURCE % "true")).replace("effect: raise", "effect: doom"),
        "factors: [",
        "- not a mapping",
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(LawError):
        load_risks(write(tmp_path, text))
