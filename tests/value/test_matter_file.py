"""Matter files: the example reads; what could not be valued is refused with file, field and reason, in both languages."""

from pathlib import Path

import pytest

from exequatur.text import UserError
from exequatur.value.matter_file import read_matter

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "matter.yaml"
TEXT = EXAMPLE.read_text("utf-8")


def refusal(tmp_path: Path, old: str, new: str) -> UserError:
    assert old in TEXT
    path = tmp_path / "matter.yaml"
    path.write_text(TEXT.replace(old, new, 1), "utf-8")
    with pytest.raises(UserError) as caught:
        read_matter(path)
    assert "matter.yaml" in caught.value.message("en")
    assert "matter.yaml" in caught.value.message("zh")
    return caught.value


def test_the_example_reads() -> None:
    found = read_matter(EXAMPLE)
    assert found.matter.claim == 21_000_000_000
    assert len(found.deals) == 7


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("won: 0.85", "won: 1.2", "won"),
        ("granted: 0.6", "granted: -0.1", "granted"),
        ("took: {k: 4, theta: 0.125}", "took: {k: 4}", "took"),
        ("took: {k: 4, theta: 0.125}", "took: {median: 2, ninety: 1}", "quantile"),
        ("took: {k: 4, theta: 0.125}", "took: {k: 4, theta: 0.125, fixed: 1}", "duration"),
        ("  fx: 5.5\n", "\n", "SGD"),
        ("limit: 4.2", "limit: -0.3", "-0.3"),
        ("claim: 21000000000", "claim: 0", "claim"),
        ("strategy: domestic", "strategy: hope", "strategy"),
        ("terms: {mult: [2, 2.5, 3, 3.5]", "terms: {mult: []", "terms"),
        ("share: {a: 1, b: 9}", "share: {a: 0, b: 9}", "share"),
        ("  id: example-house", "  id: example-house\n  colour: red", "colour"),
        ('schema_version: "1.0"', 'schema_version: "9"', "9"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert says in refusal(tmp_path, old, new).message("en")


FUNDING = (
    "terms: {mult: [2, 2.5, 3, 3.5], pct: [0.25, 0.3, 0.35, 0.4], cap: 0.6, return_of_capital_first: true}"
)
TRANCHE = "{at: recognition, amount: 60}"


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (FUNDING, FUNDING + "\n    minimum_creditor: 0.5", "minimum_creditor"),
        ("cap: 0.6", "cap: 0.6, commitment: 100, tranches: [{at: prepare, amount: 60}, " + TRANCHE + "]", "terms.tranches"),
        ("cap: 0.6", "cap: 0.6, tranches: [" + TRANCHE + ", {at: prepare, amount: 60}]", "terms.tranches"),
        ("cap: 0.6", "cap: 0.6, tranches: [" + TRANCHE + ", " + TRANCHE + "]", "terms.tranches"),
        ("cap: 0.6", "cap: 0.6, multiple_on: committed", "terms.multiple_on"),
        ("cap: 0.6", "cap: 0.6, undrawn_fee: 0.02", "terms.undrawn_fee"),
        ("cap: 0.6", "cap: 0.6, shortfall: stop", "terms.shortfall"),
        ("cap: 0.6", "cap: 0", "terms"),
        (FUNDING, "terms: {mult: [0]}", "terms"),
        (FUNDING, FUNDING + "\n    success_fee: 0.5\n    cover: {contingent: 0.5}", "cover.contingent"),
        (FUNDING, FUNDING + "\n    cover: {contingent_most: 500}", "cover.contingent_most"),
        ("price_rate: 0.04", "segment: unheard_of", "segment"),
        ("price_rate: 0.04", "price_rate: 0.04, success_fee: 0.1", "success_fee"),
        ("{strategy: domestic}", "{strategy: domestic, withholding: {creditor: 0.1}}", "withholding"),
        ("name: written off and pursued", "name: written off and pursued, security: 5", "security"),
        ("price_rate: 0.04", "price_rate: 0.04, segment: not_retail, debtor: legal", "price_rate"),
        ("price_rate: 0.04", "segment: retail_batch, debtor: legal", "debtor"),
        ("price_rate: 0.04", "segment: retail_batch", "debtor"),
        ("{strategy: self_funded}}", "{strategy: litigation_funding}}", "terms"),
    ],
)  # fmt: skip
def test_a_contract_that_cannot_be_paid_is_refused_with_its_field(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    message = refusal(tmp_path, old, new).message("en")
    assert "deals[" in message
    assert field in message


@pytest.mark.parametrize(
    "tranche", ["{at: freeze, amount: 60}", "{at: recognition, amount: 60, needs_order: true}"]
)
def test_a_tranche_for_a_stage_that_no_route_has_is_refused(tmp_path: Path, tranche: str) -> None:
    line = next(line for line in TEXT.splitlines() if line.strip().startswith("freeze:"))
    text = TEXT.replace(line + "\n", "").replace("cap: 0.6", f"cap: 0.6, tranches: [{tranche}]")
    path = tmp_path / "matter.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"deals\[5\]\.terms\.tranches.*freeze"):
        read_matter(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cap: 0.6", "cap: 0.6, commitment: 1e9, tranches: [{at: prepare, amount: 2e8}, {at: execution, amount: 8e8, chance: 0.9}]"),
        ("price_rate: 0.04", "segment: not_retail, debtor: legal"),
        ("{strategy: debt_purchase}", "{strategy: debt_purchase, formalities: {delay: 0.5, cost: 1e6, chance: 0.8, otherwise: domestic}}"),
    ],
)  # fmt: skip
def test_a_contract_that_can_be_paid_reads(tmp_path: Path, old: str, new: str) -> None:
    assert old in TEXT
    path = tmp_path / "matter.yaml"
    path.write_text(TEXT.replace(old, new, 1), "utf-8")
    assert len(read_matter(path).deals) == 7


def test_a_refused_buyer_needs_work_at_home_where_that_is_what_is_done_then(tmp_path: Path) -> None:
    start, end = TEXT.index("  home:"), TEXT.index("  pursuits:")
    text = (TEXT[:start] + TEXT[end:]).replace("  - {strategy: domestic}\n", "")
    path = tmp_path / "matter.yaml"
    path.write_text(text.replace("{strategy: debt_purchase}", "{strategy: debt_purchase, formalities: {otherwise: domestic}}"), "utf-8")  # fmt: skip
    with pytest.raises(UserError, match="formalities"):
        read_matter(path)


def test_work_at_home_must_be_described(tmp_path: Path) -> None:
    start, end = TEXT.index("  home:"), TEXT.index("  pursuits:")
    path = tmp_path / "matter.yaml"
    path.write_text(TEXT[:start] + TEXT[end:], "utf-8")
    with pytest.raises(UserError, match=r"deals\[1\]"):
        read_matter(path)


def test_a_blocked_deal_needs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "matter.yaml"
    start, end = TEXT.index("  home:"), TEXT.index("  pursuits:")
    text = TEXT[:start] + TEXT[end:]
    path.write_text(text.replace("strategy: domestic}", "strategy: domestic, blocked: no court}"), "utf-8")
    assert read_matter(path).deals[0].blocked == "no court"


def test_two_deals_of_one_name_are_refused(tmp_path: Path) -> None:
    found = refusal(
        tmp_path, "- {strategy: domestic}", "- {strategy: domestic, name: written off and pursued}"
    )
    assert "written off and pursued" in found.message("zh")
