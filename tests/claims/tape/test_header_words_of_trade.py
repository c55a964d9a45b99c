"""Headers as ledgers, servicers and notices write them in Chinese and European languages: each reads as its field by its words alone.

`headers/trade_words.csv` was listed from knowledge of the trade, and the reader mended by it: it guards what is read and measures nothing
unseen.
"""

import csv
from pathlib import Path

import pytest

from exequatur.claims.tape.composition import composed
from exequatur.claims.tape.headers import readings

ROWS = list(
    csv.DictReader(
        Path(__file__).with_name("headers").joinpath("trade_words.csv").read_text("utf-8").splitlines()
    )
)


@pytest.mark.parametrize("field", sorted({row["field"] for row in ROWS}))
def test_the_headers_of_a_field_read_as_that_field(field: str) -> None:
    for row in ROWS:
        if row["field"] != field:
            continue
        found = [*readings(row["header"]), *(composed(row["header"], "date") if "date" in field else ())]
        best = max(found, key=lambda reading: reading.score)
        assert (best.field, best.score >= 0.5) == (field, True), row["header"]
