"""Court fees from schedules: the figures of the statutes, to the minor unit."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from exequatur.cli import cli
from exequatur.law import LawError
from exequatur.law.fees import DATA, Band, Schedule, compute, fees_for, load_fees, read_fees, span_of
from exequatur.law.model import Source, Words
from exequatur.text import UserError

ON = date(2026, 11, 23)
ALL = [s for path in sorted(DATA.glob("*.yaml")) for s in read_fees(path).schedules]


def schedule(*bands: Band, **more: Any) -> Schedule:
    return Schedule(
        id="x",
        step="recognition",
        court=Words("court", "法院"),
        currency="CNY",
        bands=bands,
        basis="s. 1",
        sources=(Source("A statute", "statute", ON, True),),
        verified=True,
        from_=date(2000, 1, 1),
        review_by=date(2030, 1, 1),
        **more,
    )


def chinese(step: str, yuan: int) -> Decimal:
    (fee,) = fees_for("CN", step, yuan * 100, ON)  # type: ignore[arg-type]
    return Decimal(fee.minor) / 100


# the quick formulae that courts and law firms publish for the same statute


@pytest.mark.parametrize(
    ("yuan", "fee"),
    [
        (1, 50),
        (10_000, 50),
        (300_000, 300_000 * 0.015 - 100),
        (500_000, 7_400),
        (3_000_000, 3_000_000 * 0.01 + 2_400),
        (8_000_000, 8_000_000 * 0.005 + 27_400),
        (50_000_000, 50_000_000 * 0.001 + 67_400),
    ],
)
def test_enforcement_in_china_by_the_notice_of_the_laoling_court(yuan: int, fee: float) -> None:
    assert chinese("enforcement", yuan) == Decimal(str(fee))
    assert chinese("recognition", yuan) == chinese("award", yuan) == chinese("enforcement", yuan)


@pytest.mark.parametrize(
    ("yuan", "fee"),
    [
        (10_000, 50),
        (60_000, 60_000 * 0.025 - 200),
        (150_000, 150_000 * 0.02 + 300),
        (400_000, 400_000 * 0.015 + 1_300),
        (800_000, 800_000 * 0.01 + 3_800),
        (1_500_000, 1_500_000 * 0.009 + 4_800),
        (4_000_000, 4_000_000 * 0.008 + 6_800),
        (9_000_000, 9_000_000 * 0.007 + 11_800),
        (15_000_000, 15_000_000 * 0.006 + 21_800),
        (100_000_000, 100_000_000 * 0.005 + 41_800),
    ],
)
def test_an_action_in_china_by_the_quick_formulae(yuan: int, fee: float) -> None:
    assert chinese("action", yuan) == Decimal(str(fee))


@pytest.mark.parametrize(
    ("yuan", "fee"), [(0, 30), (1_000, 30), (100_000, 1_020), (896_000, 5_000), (9**9, 5_000)]
)
def test_preservation_in_china_has_a_most(yuan: int, fee: int) -> None:
    assert chinese("interim_relief", yuan) == fee


# flat fees and scales of other forums: the figures that their sources state


def charged(code: str, step: str, units: str, on: date = ON) -> list[Decimal]:
    minor = int(Decimal(units) * 100)
    return [Decimal(fee.minor) / 100 for fee in fees_for(code, step, minor, on)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sum_", "fee"),
    [
        ("300", "35"),
        ("300.01", "50"),
        ("4000", "205"),  # the example of GOV.UK: an estimate between 3,000.01 and 5,000
        ("10000", "455"),
        ("50000", "2500"),  # the example of the note of March 2015
        ("10000.19", "500"),  # 5% is 500.0095, rounded down to the penny
        ("200000", "10000"),
        ("200000.01", "10000"),
        ("90000000", "10000"),
    ],
)
def test_a_claim_for_money_in_england_by_the_table_of_gov_uk(sum_: str, fee: str) -> None:
    assert charged("GB-EAW", "action", sum_) == [Decimal(fee)]


@pytest.mark.parametrize(
    ("code", "step", "sum_", "on", "fees"),
    [
        ("SG", "action", "1000000", ON, [500]),
        ("SG", "action", "1000000.01", ON, [1000]),
        ("SG", "interim_relief", "1000000", ON, [500]),
        ("SG", "interim_relief", "2000000", ON, [1000]),
        ("SG", "action", "1", date(2022, 3, 31), []),
        ("US", "action", "1000000", ON, [405]),
        ("US", "action", "1000000", date(2023, 11, 30), [402]),
        ("US", "action", "1000000", date(2020, 11, 30), [400]),
        ("US", "registration", "1", ON, [52]),
        ("US", "registration", "1", date(2020, 12, 1), [49]),
        ("US", "registration", "1", date(2017, 1, 4), [47]),
        ("US-CA", "action", "25000.01", date(2018, 1, 1), [435]),
        ("US-CA", "action", "25000", date(2018, 1, 1), [370]),
        ("US-CA", "award", "10000", date(2018, 1, 1), [225]),
        ("US-CA", "action", "35000", ON, [370]),
        ("US-CA", "award", "35000.01", ON, [435]),
        ("US-CA", "enforcement", "1000000", ON, [40]),
        ("US-CA", "interim_relief", "1000000", ON, [40]),
        ("US-NY", "action", "1000000", ON, [210, 95]),
        ("US-NY", "registration", "1000000", ON, [210]),
        ("US-NY", "award", "1000000", ON, [210]),
        ("AU-NSW", "action", "1000000", date(2023, 7, 1), [3550]),
        ("AU-NSW", "registration", "1000000", date(2023, 7, 1), [3550]),
        ("AU-NSW", "award", "1000000", date(2024, 6, 30), [3550]),
        ("AU-NSW", "interim_relief", "1000000", date(2023, 7, 1), [1436]),
        ("AU-NSW", "action", "1000000", ON, []),
        ("CA-ON", "action", "1000000", date(2021, 3, 1), [229]),
        ("CA-ON", "award", "1000000", date(2019, 4, 1), [229]),
        ("CA-ON", "enforcement", "1000000", date(2022, 12, 8), [73]),
        ("CA-ON", "action", "1000000", ON, []),
        ("NZ", "action", "1000000", date(2011, 7, 1), [1100]),
        ("NZ", "registration", "1000000", date(2013, 6, 30), [1100]),
        ("NZ", "award", "1000000", date(2012, 2, 29), [1100]),
        ("NZ", "interim_relief", "1000000", date(2011, 7, 1), [600]),
        ("NZ", "action", "1000000", date(2011, 6, 30), []),
        ("NZ", "action", "1000000", date(2013, 7, 1), []),
        ("VG", "action", "1000000", date(2011, 2, 17), [1500]),
        ("VG", "action", "1000000", date(2011, 2, 16), []),
    ],
)
def test_the_fee_is_the_one_that_the_source_states(
    code: str, step: str, sum_: str, on: date, fees: list[int]
) -> None:
    assert charged(code, step, sum_, on) == fees


# what holds for every schedule


@given(st.sampled_from(ALL), st.integers(0, 10**13), st.integers(0, 10**13))
def test_a_larger_sum_never_costs_less_within_one_scale(one: Schedule, a: int, b: int) -> None:
    low, high = sorted((a, b))
    if not one.whole:
        assert compute(one, low) <= compute(one, high)
    assert compute(one, low) >= int(Decimal(one.least) * 100)
    if one.most is not None:
        assert compute(one, high) <= int(Decimal(one.most) * 100)


def test_every_shipped_schedule_names_its_currency_and_days() -> None:
    for path in DATA.glob("*.yaml"):
        found = load_fees(path.stem)
        assert found is not None
        assert found.jurisdiction == path.stem
        assert len({s.id for s in found.schedules}) == len(found.schedules)
        assert all(len(s.currency) == 3 for s in found.schedules)
        assert all(s.until is None or s.until > s.from_ for s in found.schedules)


# the mechanism


def test_a_fixed_sum_is_due_once_the_amount_reaches_into_its_band() -> None:
    stepped = schedule(Band("100", fixed="10"), Band("200", fixed="5"), Band(fixed="1"))
    assert [compute(stepped, units * 100) for units in (0, 100, 101, 200, 201)] == [
        1000,
        1000,
        1500,
        1500,
        1600,
    ]


def test_in_a_scale_of_whole_amounts_one_band_governs() -> None:
    flat = schedule(Band("100", fixed="10"), Band("200", rate="0.1"), Band(fixed="99"), whole=True)
    assert [compute(flat, units * 100) for units in (100, 150, 200, 201)] == [1000, 1500, 2000, 9900]


def test_rounding_is_said_by_the_schedule() -> None:
    assert compute(schedule(Band(rate="0.015")), 33) == 0
    assert compute(schedule(Band(rate="0.015")), 34) == 1
    assert compute(schedule(Band(rate="0.015"), rounding="up_unit"), 34) == 100
    assert compute(schedule(Band(rate="0.015"), rounding="down_minor"), 66) == 0
    assert compute(schedule(Band(rate="0.015"), rounding="down_minor"), 67) == 1


def test_an_amount_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        compute(ALL[0], -1)


def test_a_schedule_holds_on_its_days_only() -> None:
    assert fees_for("CN", "recognition", 100, date(2007, 3, 31)) == ()
    assert fees_for("CN", "recognition", 100, date(2007, 4, 1))
    assert fees_for("ZZ", "recognition", 100, ON) == ()


@pytest.mark.parametrize(
    "spoiled",
    [
        {"bands": []},
        {"bands": [{"up_to": "100"}, {"up_to": "100"}]},
        {"bands": [{"rate": "0.1"}, {"up_to": "100"}]},
        {"bands": [{"rate": "one per cent"}]},
        {"bands": [{"rate": "-0.1"}]},
        {"bands": [{"rate": "0.1", "share": "2"}]},
        {"step": "appeal"},
        {"sources": []},
    ],
)
def test_a_file_that_cannot_be_computed_is_refused_with_its_place(
    spoiled: dict[str, Any], tmp_path: Path
) -> None:
    content = yaml.safe_load((DATA / "CN.yaml").read_text(encoding="utf-8"))
    content["schedules"] = [content["schedules"][0] | spoiled]
    path = tmp_path / "CN.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    with pytest.raises(LawError):
        read_fees(path)


# the command


def test_the_command_tells_the_fee_its_basis_and_its_sources() -> None:
    told = CliRunner().invoke(cli, ["law", "fees", "--forum", "CN", "--amount", "1,000,000"]).output
    assert "CNY 12,400.00" in told
    assert "Decree No. 481" in told
    assert "https://" in told
    assert (
        "申请承认判决"
        in CliRunner().invoke(cli, ["law", "fees", "--forum", "中国", "--amount", "1", "--lang", "zh"]).output
    )


def test_where_nothing_is_on_record_it_is_unknown() -> None:
    assert "unknown" in CliRunner().invoke(cli, ["law", "fees", "--forum", "ZW", "--amount", "1"]).output
    assert span_of("ZW") is None


def test_a_year_that_is_not_on_record_names_the_years_that_are() -> None:
    asked = ["law", "fees", "--forum", "NZ", "--amount", "1", "--on", "2026-11-23"]
    assert "hold from 2011-07-01 to 2013-06-30" in CliRunner().invoke(cli, asked).output
    told = json.loads(CliRunner().invoke(cli, [*asked, "--json"]).output)
    assert (told["fees"], told["on_record"]) == ([], {"from": "2011-07-01", "until": "2013-06-30"})
    assert span_of("VG") == (date(2011, 2, 17), None)
    early = ["law", "fees", "--forum", "VG", "--amount", "1", "--on", "2001-01-01", "--lang", "zh"]
    assert "2011-02-17 至 今日" in CliRunner().invoke(cli, early).output


@pytest.mark.parametrize("amount", ["abc", "-1", "0.001", "NaN", "Infinity", ""])
def test_an_amount_that_is_none_is_refused_in_words(amount: str) -> None:
    result = CliRunner().invoke(cli, ["law", "fees", "--forum", "CN", "--amount", amount])
    assert isinstance(result.exception, UserError)
    assert "不是金额" in result.exception.message("zh")


def test_the_check_of_the_data_sees_a_schedule_that_cannot_be_computed(tmp_path: Path) -> None:
    content = yaml.safe_load((DATA / "CN.yaml").read_text(encoding="utf-8"))
    content["schedules"][0]["bands"] = [{"up_to": "5"}, {"up_to": "4"}]
    path = tmp_path / "fees" / "CN.yaml"
    path.parent.mkdir()
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    result = CliRunner().invoke(cli, ["law", "check", str(path), "--lang", "zh"])
    assert result.exit_code == 1
    assert "分段无法计算" in result.output
