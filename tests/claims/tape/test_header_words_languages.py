"""The plain words of a tape in eighteen languages: the header that a clerk there writes for each thing that a claim needs.

`headers/plain_words.csv` was listed from knowledge of the trade, not from tapes; the reader was mended by it, so it guards what is read and
measures nothing unseen.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from exequatur.claims.tape.headers import readings

LIST = Path(__file__).with_name("headers") / "plain_words.csv"
ROWS = list(csv.DictReader(LIST.read_text(encoding="utf-8").splitlines()))
LANGUAGES = sorted({row["language"] for row in ROWS})
LEAST = 0.9
"""Share of the headers of each language that must read as their field, with a score that takes a column."""


def reads(row: dict[str, str]) -> bool:
    found = readings(row["header"])
    return bool(found) and found[0].field == row["field"] and found[0].score >= 0.5


def test_the_list_names_what_a_claim_needs_in_many_languages() -> None:
    assert len(LANGUAGES) >= 18
    fields = Counter(row["field"] for row in ROWS)
    assert all(
        fields[field] >= 18 for field in ("borrower_name", "principal", "interest", "total", "guarantors")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_headers_of_a_language_are_read(language: str) -> None:
    rows = [row for row in ROWS if row["language"] == language]
    missed = [row["header"] for row in rows if not reads(row)]
    assert len(missed) <= (1 - LEAST) * len(rows), missed
