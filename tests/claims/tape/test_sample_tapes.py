"""Tapes taken from public notices, with the result a person expects, where the shared samples are at hand."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.tape import Tape, read_tape

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "data" / "claims" / "samples"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in SAMPLES.glob("*.expected.json"))
pytestmark = pytest.mark.skipif(not NAMES, reason="the shared samples are not here")


def load(name: str) -> tuple[Tape, dict[str, Any]]:
    (path,) = [p for p in SAMPLES.glob(f"{name}.*") if not p.name.endswith(".json")]
    return read_tape(path), json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_reads_to_its_expected_result(name: str) -> None:
    tape, expected = load(name)
    assert len(tape.rows) == expected["rows_accepted"]
    assert len(tape.rejected) == expected["rows_rejected"]
    assert tape.totals_field == expected["totals_field"]
    assert dict(tape.totals) == expected["totals"]
    assert {field: tape.fields.get(field) for field in expected["fields"]} == expected["fields"]
    assert set(expected["must_warn"]) <= {finding.code for finding in tape.warnings}
    for sample in expected["sample"]:
        rows = [
            row
            for row in (*tape.rows, *tape.rejected, *tape.linked)
            if row.row == sample.get("row", row.row) and row.sheet == sample.get("sheet", row.sheet)
        ]
        value = rows[0].values[sample["field"]]
        assert (value.isoformat() if isinstance(value, date) else value) == sample["value"], sample
