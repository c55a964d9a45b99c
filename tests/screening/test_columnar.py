"""A Parquet portfolio says of each row what its claim would say alone; what is wrong in it is named."""

from datetime import date

import numpy as np
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.law import load
from exequatur.screening.columnar import ASSET, read_columns, schema
from exequatur.screening.portfolio import portfolio_of
from exequatur.screening.ranking import rank
from exequatur.screening.reading import read
from exequatur.screening.screen import totals
from exequatur.screening.settings import load_settings
from exequatur.text import UserError

BASE = load()
ON = date(2026, 11, 22)
DAY = st.none() | st.dates(date(2010, 1, 1), date(2026, 11, 1))
FLAG = st.none() | st.booleans()

ROW = st.fixed_dictionaries(
    {
        "instrument": st.sampled_from(
            ["court_judgment", "arbitral_award", "mediation_settlement", "bare_debt"]
        ),
        "origin": st.sampled_from(["CN", "HK", "US-NY"]),
        "amount_minor": st.none() | st.integers(0, 10**12),
        "written_off": FLAG,
        "natural_person": FLAG,
        "appeared": FLAG,
        "default_judgment": FLAG,
        "fixed_sum": FLAG,
        "service_method": st.none() | st.sampled_from(["personal", "announcement", "unknown"]),
        "retrial": st.none() | st.sampled_from(["applied", "none"]),
        "given_on": DAY,
        "effective_on": DAY,
        "performance_end": DAY,
        "enforcement_applied_on": DAY,
        "last_payment_on": DAY,
        "terminated_for_now_on": DAY,
        "due_on": DAY,
        "assets": st.none()
        | st.lists(
            st.fixed_dictionaries(
                {
                    "jurisdiction": st.sampled_from(["SG", "US-CA", "HK", "CN", "AE", "CA-BC"]),
                    "grade": st.sampled_from(["proven", "hint"]),
                    "value_minor": st.none() | st.integers(0, 10**12),
                    "currency": st.just("USD"),
                }
            ),
            max_size=3,
        ),
    }
)


def written(path, rows):
    """Rows as a Parquet file; `claim_id` and `currency` filled in."""
    rows = [
        {"claim_id": f"C{i}", "currency": "CNY", "borrower": f"B{i}", **row} for i, row in enumerate(rows)
    ]
    columns = schema()
    kept = {name: columns[name] for name in columns if not rows or name in rows[0]}
    pl.DataFrame(rows, schema=kept).write_parquet(path)
    return path


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, min_size=1, max_size=6))
def test_columns_rank_as_the_claims_do(tmp_path, rows):
    portfolio, claims = read_columns(written(tmp_path / "p.parquet", rows), BASE.codes())
    by_columns = rank(portfolio, BASE, ON, load_settings())
    by_claims = rank(portfolio_of(list(claims)), BASE, ON, load_settings())
    for name in (
        "claim",
        "state",
        "safe_date",
        "last_day",
        "applies",
        "risk",
        "strength",
        "missing",
        "grade",
    ):
        assert np.array_equal(getattr(by_columns.table, name), getattr(by_claims.table, name)), name
    assert by_columns.parts.score.tolist() == by_claims.parts.score.tolist()
    assert by_columns.order.tolist() == by_claims.order.tolist()
    assert by_columns.verdict.tolist() == by_claims.verdict.tolist()


def test_a_whole_parquet_portfolio_is_read(tmp_path):
    asset = {"jurisdiction": "SG", "grade": "proven", "value_minor": 5, "currency": "SGD"}
    row = {"instrument": "court_judgment", "origin": "CN", "amount_minor": 7, "assets": [asset]}
    found = read(written(tmp_path / "p.parquet", [row, row]), BASE)
    assert found.portfolio is not None
    assert totals(found.portfolio) == {"CNY": 14}
    assert found.claims[1].assets[0].jurisdiction == "SG"
    assert found.claims[1].claim_id == "C1"


GOOD = {"claim_id": ["a"], "instrument": ["court_judgment"], "origin": ["CN"]}


@pytest.mark.parametrize(
    ("columns", "key", "said"),
    [
        ({"claim_id": ["a"], "origin": ["CN"]}, "columnar.missing", "instrument"),
        ({**GOOD, "judgement_date": ["x"]}, "columnar.unknown", "judgement_date"),
        ({**GOOD, "given_on": ["2020-01-01"]}, "columnar.type", "given_on"),
        ({**GOOD, "instrument": ["verdict"]}, "columnar.value", "verdict"),
        ({**GOOD, "origin": ["ZZ"]}, "columnar.value", "ZZ"),
        ({**GOOD, "retrial": ["perhaps"]}, "columnar.value", "perhaps"),
        ({**GOOD, "claim_id": [None]}, "columnar.claim_id", "None"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, columns, key, said):
    path = tmp_path / "p.parquet"
    pl.DataFrame(columns).with_columns(pl.col("claim_id").cast(pl.String)).write_parquet(path)
    with pytest.raises(UserError) as error:
        read_columns(path, BASE.codes())
    assert error.value.key == key
    assert said in error.value.message("en")
    assert said in error.value.message("zh")


def test_a_row_of_an_unknown_jurisdiction_is_named_by_its_claim(tmp_path):
    bad = {"jurisdiction": "XX", "grade": "hint", "value_minor": None, "currency": None}
    frame = pl.DataFrame(
        {**GOOD, "claim_id": ["a", "b"], "instrument": GOOD["instrument"] * 2, "origin": ["CN"] * 2}
    )
    frame = frame.with_columns(pl.Series("assets", [[], [bad]], dtype=pl.List(ASSET)))
    frame.write_parquet(tmp_path / "p.parquet")
    with pytest.raises(UserError) as error:
        read_columns(tmp_path / "p.parquet", BASE.codes())
    assert error.value.values["row"] == 2


def test_what_is_no_parquet_is_refused(tmp_path):
    path = tmp_path / "p.parquet"
    path.write_text("claim_id\n1\n")
    with pytest.raises(UserError) as error:
        read_columns(path, BASE.codes())
    assert error.value.key == "columnar.unreadable"
