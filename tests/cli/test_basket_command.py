"""`exequatur value basket`: the example, both languages, the plain data, and files that are refused with their place."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec import structs

from exequatur.cli import cli
from exequatur.text import UserError
from exequatur.value.basket import read_basket, value_basket

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "basket.yaml"
TEXT = EXAMPLE.read_text("utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["value", "basket", str(EXAMPLE), "--paths", "1000", *arguments])


def test_the_example_is_printed_in_both_languages() -> None:
    assert "creditor of" in run().stdout
    assert "逐案" in run("--lang", "zh").stdout


def test_the_answer_has_the_basket_its_creditors_and_the_matters_apart() -> None:
    answer = json.loads(run("--json", "--paths", "20000").stdout)
    assert answer["matters"] == ["house-singapore", "account-singapore", "shares-hong-kong"]
    assert [one["party"] for one in answer["basket"]] == ["creditor", "funder"]
    assert sum(one["mean"] for one in answer["creditors"]) == pytest.approx(
        answer["basket"][0]["mean"], abs=3
    )
    funder = {
        how: next(one for one in answer[how] if one["party"] == "funder") for how in ("basket", "apart")
    }
    assert funder["basket"]["mean"] > funder["apart"]["mean"]
    assert funder["basket"]["irr_gross"] > funder["basket"]["irr"]


def test_a_commitment_for_all_has_no_matters_apart() -> None:
    read = read_basket(EXAMPLE)

    terms = structs.replace(read.deal.terms, commitment=5e8)
    found = value_basket(read.matters, structs.replace(read.deal, terms=terms), read.investor, count=500)
    assert found.apart == ()
    with pytest.raises(ValueError, match="64"):
        value_basket(read.matters, read.deal, read.investor, count=10)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("id: account-singapore", "id: house-singapore", "house-singapore"),
        ("currency: CNY\n    as_of: 2026-11-22\n    claim: 3000000000", "currency: USD\n    as_of: 2026-11-22\n    claim: 3000000000", "matters[2].currency"),
        ("limit: 3.0", "limit: -1.0", "matters[2] pursuits[1].route.limit"),
        ("currency: HKD, fx: 0.91", "currency: HKD", "matters[3] pursuits[1].asset.fx"),
        ("cap: 0.6", "cap: 0.6, tranches: [{at: prepare, amount: 1000}]", "deal.terms.tranches"),
        ("cap: 0.6", "cap: 0", "deal.terms"),
        ('schema_version: "1.0"', 'schema_version: "7"', "7"),
        ("won: 0.9,", "won: 1.9,", "won"),
    ],
)  # fmt: skip
def test_a_basket_that_cannot_be_valued_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in TEXT
    path = tmp_path / "basket.yaml"
    path.write_text(TEXT.replace(old, new, 1), "utf-8")
    with pytest.raises(UserError) as caught:
        read_basket(path)
    for lang in ("en", "zh"):
        assert "basket.yaml" in caught.value.message(lang)  # type: ignore[arg-type]
    assert says in caught.value.message("en")


def test_a_basket_of_nothing_and_a_matter_without_assets_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "basket.yaml"
    path.write_text('schema_version: "1.0"\nmatters: []\ndeal: {strategy: litigation_funding}\n', "utf-8")
    with pytest.raises(UserError, match="matters"):
        read_basket(path)
    path.write_text(
        'schema_version: "1.0"\nmatters: [{id: m, currency: CNY, as_of: 2026-11-22, claim: 5}]\ndeal: {strategy: litigation_funding}\n',
        "utf-8",
    )
    with pytest.raises(UserError, match=r"matters\[1\]"):
        read_basket(path)


def test_the_schema_of_a_basket_file_is_printed() -> None:
    assert "Tranche" in CliRunner().invoke(cli, ["value", "basket", "--schema"]).stdout
