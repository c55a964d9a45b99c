"""Every rule's worked example comes out to the cent."""

import csv
from pathlib import Path
from typing import Any

import pytest

from exequatur.claims.interest.document import parse_yaml
from exequatur.claims.interest.statement import percent
from exequatur.law.interest import load_interest
from exequatur.text import UserError

HERE = Path(__file__).parent
CASES = parse_yaml((HERE / "cases.yaml").read_text("utf-8"))
SHARED = HERE.parents[3] / "shared" / "data" / "law" / "china_interest_rules.csv"


@pytest.mark.parametrize("example", CASES, ids=lambda example: example["id"])
def test_the_worked_example_comes_out_to_the_cent(example: dict[str, Any], compute: Any) -> None:
    expect = example["expect"]
    if "refused" in expect:
        with pytest.raises(UserError) as refusal:
            compute(example["case"], example["to"])
        assert refusal.value.key == expect["refused"]
        return
    statement = compute(example["case"], example["to"])
    assert statement.totals() == expect.get("totals", statement.totals())
    assert statement.totals(enforceable=False) == expect.get("unenforceable", {})
    for currency, kinds in expect.get("outstanding", {}).items():
        assert statement.outstanding[currency] == kinds
    if "parts" in expect:
        assert {part.kind: part.amount for part in statement.payments[0].parts} == expect["parts"]
    if "rates" in expect:
        assert [percent(line.rate) for line in statement.lines] == expect["rates"]
    line = statement.lines[0] if statement.lines else None
    for field in ("days", "first", "last"):
        if field in expect:
            assert getattr(line, field) == expect[field]
    if "note" in expect:
        assert expect["note"] in {note.key for note in statement.notes}


def test_no_rule_goes_without_an_example() -> None:
    """Each rule of counting in the law has an example here, or is one variant of a rule that has."""
    assert len({example["rule"] for example in CASES}) == 47
    assert all(example["source"] and example["example"] for example in CASES)
    codes = {debt["merge"]["forum"] for e in CASES for debt in e["case"]["debts"] if "merge" in debt}
    assert codes == {rule.jurisdiction for rule in load_interest().forums}


@pytest.mark.skipif(not SHARED.exists(), reason="the compiled table of rules is not beside this checkout")
def test_the_examples_are_those_of_the_compiled_table() -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        rows = {row["rule_id"]: row for row in csv.DictReader(file)}
    assert set(rows) == {example["rule"] for example in CASES}
    for example in CASES:
        assert example["verified"] == (rows[example["rule"]]["verified"] == "y")
        assert rows[example["rule"]]["worked_example"] in (example["example"], "")
