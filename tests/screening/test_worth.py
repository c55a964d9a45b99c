"""A portfolio is ranked by what pursuing each claim is worth; what keeps a claim from being valued is said, and stops no other."""

import json
import sys
from datetime import date
from pathlib import Path

import msgspec
import numpy as np
import openpyxl
import polars as pl
import pytest
from click.testing import CliRunner

from exequatur.claims.claim_file import read_claims
from exequatur.claims.model import Amount, Asset, Claim, Creditor, HeldInstrument, Money, Obligor
from exequatur.cli import cli
from exequatur.law import load
from exequatur.law.money import load_money
from exequatur.routes.assess import assess
from exequatur.screening.columnar import read_columns
from exequatur.screening.frame import ranking_frame
from exequatur.screening.screen import Read, explain, rank_all
from exequatur.screening.settings import load_settings
from exequatur.screening.valuing import load_assumptions, matter_of
from exequatur.screening.worth import LACKING, Rates
from exequatur.value.screen.strategies import screen_matters

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "examples" / "house.yaml"
ON = date(2026, 11, 22)
BASE, SETTINGS, GIVEN = load(), load_settings(), load_assumptions()
RATES = {"SGD": 5.45, "USD": 7.1}


def claim(id="C1", *, worth=4_000_000_00, currency="SGD", given=date(2024, 3, 1), place="SG", **changes):
    """A judgment of a Mainland court with one house abroad."""
    value = None if worth is None else Money(worth, currency)
    made = Claim(
        claim_id=id,
        creditor=Creditor("Bank"),
        obligors=(Obligor("o", "Debtor", person="natural", liability="principal"),),
        instrument=HeldInstrument("court_judgment", "CN", given_on=given, effective_on=given),
        amounts=(Amount("principal", 5_000_000_000, "CNY"),),
        assets=(Asset("a", place, "o", "real_estate", value, grade="proven"),) if place else (),
    )
    return msgspec.structs.replace(made, **changes)


def ranked(*claims, rates=RATES, settings=SETTINGS, currency=None):
    return rank_all(Read("tape", claims), BASE, ON, settings, GIVEN, rates, currency)


def lines(*claims, **rest):
    return {line.claim_id: line for line in explain(ranked(*claims, **rest), BASE).ranked}


def test_a_claim_is_worth_what_its_valuation_says() -> None:
    house = read_claims(HOUSE)[0]
    built = matter_of(house, assess(house, BASE, ON), load_money(ON), GIVEN, RATES)
    wanted = screen_matters([built.matter], GIVEN.investor).self_funded[0]
    found = ranked(house).worths
    assert found.mean[0] == pytest.approx(wanted, rel=1e-9)
    assert found.low[0] < found.mean[0] < found.high[0]


def test_claims_stand_in_the_order_of_their_risk_adjusted_value() -> None:
    found = explain(ranked(claim("small", worth=10**8), claim("large", worth=10**9), claim("middle", worth=4 * 10**8)), BASE).ranked  # fmt: skip
    assert [line.claim_id for line in found] == ["large", "middle", "small"]
    values = [line.value.risk_adjusted for line in found]
    assert values == sorted(values, reverse=True)


def test_claims_without_a_value_come_after_by_verdict_and_score() -> None:
    found = explain(ranked(claim("bare", place=None), claim("unknown", worth=None), claim("valued", worth=10**7)), BASE).ranked  # fmt: skip
    assert [line.claim_id for line in found] == ["valued", "unknown", "bare"]


def test_a_claim_below_the_threshold_is_not_ranked_by_its_value() -> None:
    tiny = claim("tiny", worth=10**9, amounts=(Amount("principal", 10_000_00, "CNY"),))
    found = explain(ranked(tiny, claim("unknown", worth=None)), BASE).ranked
    assert [line.claim_id for line in found] == ["unknown", "tiny"]


@pytest.mark.parametrize(
    ("odd", "code"),
    [
        (claim("odd", amounts=()), "amount"),
        (claim("odd", place=None), "no_asset"),
        (claim("odd", given=date(2009, 1, 1)), "no_route"),
        (claim("odd", worth=None), "asset_value"),
        (claim("odd", currency="GBP"), "rate"),
        (claim("odd", amounts=(Amount("principal", 10**9, "EUR"),)), "rate"),
    ],
)
def test_what_is_missing_is_said_and_stops_no_other_claim(odd: Claim, code: str) -> None:
    found = lines(claim("good"), odd, claim("also good"))
    assert found["odd"].value is None
    assert found["odd"].value_lacking == code
    assert found["good"].value is not None
    assert found["good"].value == found["also good"].value
    assert found["good"].value_lacking == ""


def test_the_currency_whose_rate_is_missing_is_named() -> None:
    assert lines(claim("odd", currency="GBP"))["odd"].value_lacking_currency == "GBP"


def test_the_last_day_must_be_known() -> None:
    undated = claim("odd", instrument=HeldInstrument("court_judgment", "CN"))
    assert lines(undated)["odd"].value_lacking in ("limit", "no_route")


def test_charges_and_shares_lower_the_value() -> None:
    plain = claim("plain")
    (asset,) = plain.assets
    charged = claim(
        "charged", assets=(msgspec.structs.replace(asset, encumbrances=Money(100_000_000, "SGD")),)
    )
    shared = claim("shared", assets=(msgspec.structs.replace(asset, share=0.5),))
    found = lines(plain, charged, shared)
    assert found["charged"].value.expected < found["plain"].value.expected
    assert found["shared"].value.expected < found["plain"].value.expected


def test_of_several_assets_the_one_that_promises_most_is_valued() -> None:
    one, two = claim().assets[0], msgspec.structs.replace(claim(worth=10**9).assets[0], id="large")
    found = lines(claim("both", assets=(one, two)), claim("large", assets=(two,)))
    assert found["both"].value == found["large"].value
    assert found["both"].value.asset == "large"


def test_without_weight_on_the_worst_the_adjusted_value_is_the_mean() -> None:
    plain = msgspec.structs.replace(SETTINGS, risk_weight=0.0)
    assert (lambda v: v.risk_adjusted == v.expected)(lines(claim(), settings=plain)["C1"].value)
    value = lines(claim())["C1"].value
    assert value.risk_adjusted < value.expected


def test_claims_of_two_currencies_are_compared_in_one() -> None:
    foreign = claim("sgd", amounts=(Amount("principal", 800_000_000, "SGD"),))
    found = ranked(claim("cny"), foreign, currency="CNY")
    assert not np.isnan(found.worths.compared).any()
    assert found.worths.compared[1] == pytest.approx(found.worths.adjusted[1] * 5.45)
    turned = ranked(claim("cny"), foreign, rates={"CNY": 1 / 5.45, "USD": 7.1 / 5.45}, currency="SGD")
    assert turned.worths.mean == pytest.approx(found.worths.mean, rel=1e-9)


def test_columns_and_claims_are_valued_alike(tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from portfolio import write_claims  # type: ignore[import-not-found]

    write_claims(tmp_path / "claims.parquet", 300)
    portfolio, rows = read_columns(tmp_path / "claims.parquet", BASE.codes())
    one = rank_all(Read("t", rows, portfolio=portfolio), BASE, ON, SETTINGS, GIVEN, RATES)
    other = rank_all(Read("t", list(rows)), BASE, ON, SETTINGS, GIVEN, RATES)
    assert (one.worths.lacking == other.worths.lacking).all()
    assert (one.worths.lacking == 0).sum() > 100
    for name in ("mean", "low", "high", "adjusted"):
        assert np.allclose(getattr(one.worths, name), getattr(other.worths, name), rtol=1e-9, equal_nan=True)
    assert (one.ranking.order == other.ranking.order).all()


def test_an_empty_portfolio_has_no_values() -> None:
    assert len(ranked().worths.mean) == 0


def test_the_table_says_what_the_lines_say() -> None:
    order = ranked(claim("a"), claim("b", worth=None), claim("c", currency="GBP"))
    frame, said = ranking_frame(order), explain(order, BASE).ranked
    assert frame["value_expected"].to_list() == [line.value and line.value.expected for line in said]
    assert frame["value_lacking"].to_list() == [line.value_lacking for line in said]
    assert frame["value_lacking_currency"].to_list() == [line.value_lacking_currency for line in said]
    assert frame["value_forum"].to_list() == [line.value.forum if line.value else "" for line in said]
    assert frame["value_low"].dtype == pl.Int64


def test_every_file_and_both_languages_say_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["screen", str(HOUSE), "--out", str(tmp_path), "--on", "2026-11-22", "--rate", "SGD=5.45", "--json"], catch_exceptions=False)  # fmt: skip
    answer = json.loads(done.output)
    (line,) = answer["ranked"]
    assert list(line)[-3:] == ["value", "value_lacking", "value_lacking_currency"]
    assert line["value"]["forum"] == "SG"
    assert answer["valued_by"]["valued"] == 1
    assert answer["valued_by"]["rates"] == {"SGD": 5.45}
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx")["Ranking"]
    heads = [cell.value for cell in sheet[1]]
    at = heads.index("Expected net value")
    assert heads[at - 1] == "Reasons"
    assert sheet[2][at].value == pytest.approx(line["value"]["expected"] / 100)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Net value" in page
    assert "预期净值" in page
    for lang, words in (("en", "net value"), ("zh", "预期净值")):
        said = CliRunner().invoke(cli, ["screen", str(HOUSE), "--out", str(tmp_path), "--on", "2026-11-22", "--rate", "SGD=5.45", "--lang", lang], catch_exceptions=False)  # fmt: skip
        assert words in said.output


def test_without_the_rate_the_report_asks_for_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["screen", str(HOUSE), "--out", str(tmp_path), "--on", "2026-11-22", "--json"], catch_exceptions=False)  # fmt: skip
    (line,) = json.loads(done.output)["ranked"]
    assert (line["value"], line["value_lacking"], line["value_lacking_currency"]) == (None, "rate", "SGD")
    assert "rate of SGD missing" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [["--rate", "SGD"], ["--rate", "SGD=-1"], ["--currency", "yuan"]])
def test_impossible_options_are_refused(tmp_path: Path, options: list[str]) -> None:
    done = CliRunner().invoke(
        cli, ["screen", str(HOUSE), "--out", str(tmp_path), "--on", "2026-11-22", *options]
    )
    assert done.exit_code != 0
    assert not (tmp_path / "report.html").exists()


def test_settings_refuse_an_impossible_weight(tmp_path: Path) -> None:
    from exequatur.screening.settings import shipped_text
    from exequatur.text import UserError

    path = tmp_path / "mine.yaml"
    path.write_text(shipped_text().replace("risk_weight: 0.3", "risk_weight: 1.3"), encoding="utf-8")
    with pytest.raises(UserError, match="risk_weight"):
        load_settings(path)


def test_settings_of_yesterday_are_read(tmp_path: Path) -> None:
    from exequatur.screening.settings import shipped_text

    path = tmp_path / "mine.yaml"
    old = [row for row in shipped_text().splitlines() if not row.startswith(("risk_weight", "alpha"))]
    path.write_text("\n".join(old), encoding="utf-8")
    assert load_settings(path).risk_weight == 0.3


def test_every_reason_has_words() -> None:
    from exequatur.screening.wording import lacking

    for code in LACKING[1:]:
        assert lacking(code, "SGD", "en") != lacking(code, "SGD", "zh")
    assert Rates("CNY", {"SGD": 5.45}, 0.3, 0.9).of("JPY") != Rates("CNY", {}, 0.3, 0.9).of("CNY")
