"""Claims through Parquet come out as they went in, and a wrong file is refused by name."""

from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from exequatur.claims.model import Asset, Claim, Creditor, Event, HeldInstrument, Money, Obligor, Service
from exequatur.law import load
from exequatur.routes.columns import from_claims
from exequatur.routes.evaluate import evaluate
from exequatur.routes.frames import FrameError, read_columns, write_columns

ON = date(2026, 11, 22)


def portfolio() -> list[Claim]:
    title = HeldInstrument("court_judgment", "CN", given_on=date(2018, 3, 1), effective_on=date(2018, 3, 20))
    return [
        Claim(
            "one",
            Creditor("Bank"),
            (Obligor("a", "A", service=Service("announcement")), Obligor("b", "B", role="guarantor")),
            title,
            assets=(
                Asset("x", "SG", "b", value=Money(100, "SGD"), grade="proven"),
                Asset("y", "HK", "a"),
                Asset("z", "AE", "stranger"),
            ),
            events=(Event("payment", date(2022, 1, 5), "b"), Event("demand", date(2020, 1, 5))),
        ),
        Claim("none", Creditor("Bank"), (Obligor("c", "C"),), HeldInstrument("arbitral_award", "SG")),
        Claim(
            "three",
            Creditor("Bank"),
            (Obligor("d", "D"),),
            HeldInstrument("arbitral_award", "CN", given_on=date(2024, 2, 29)),
            assets=(Asset("w", "US-CA", "d"),),
        ),
    ]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    columns = from_claims(portfolio())
    write_columns(columns, tmp_path)
    again = read_columns(tmp_path)
    assert list(again.ids) == ["one", "none", "three"]
    for name, days in columns.dates.items():
        assert np.array_equal(again.dates[name], days)
    assert np.array_equal(again.obligors.yes, columns.obligors.yes)
    assert np.array_equal(again.obligors.no, columns.obligors.no)
    assert np.array_equal(again.assets.owner, columns.assets.owner)
    assert np.array_equal(again.events.day, columns.events.day)
    first, second = (evaluate(c, load(), ON) for c in (columns, again))
    for name in ("claim", "asset", "obligor", "state", "safe_date", "risk", "missing"):
        assert np.array_equal(getattr(first, name), getattr(second, name))
    assert not list(tmp_path.glob(".*"))


def test_without_obligors_the_one_obligor_owns_everything(tmp_path: Path) -> None:
    claim = {
        "claim_id": ["k"],
        "origin": ["CN"],
        "instrument": ["court_judgment"],
        "effective": [date(2022, 3, 20)],
    }
    pl.DataFrame({**claim, "default_judgment": [True]}).write_parquet(tmp_path / "claims.parquet")
    pl.DataFrame({"claim_id": ["k"], "owner": [None], "jurisdiction": ["SG"]}).write_parquet(
        tmp_path / "assets.parquet"
    )
    table = evaluate(read_columns(tmp_path), load(), ON)
    assert list(table.obligor) == [0]
    assert len(table) == 1


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("assets", pl.col("jurisdiction").alias("place"), "jurisdiction"),
        ("claims", pl.lit("verdict").alias("instrument"), "verdict"),
        ("assets", pl.lit("nobody").alias("claim_id"), "nobody"),
        ("assets", pl.lit("sure").alias("grade"), "sure"),
        ("claims", pl.lit("same").alias("claim_id"), "claim_id"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, file: str, change: pl.Expr, said: str) -> None:
    write_columns(from_claims(portfolio()), tmp_path)
    path = tmp_path / f"{file}.parquet"
    frame = pl.read_parquet(path).with_columns(change)
    (frame.drop("jurisdiction") if said == "jurisdiction" else frame).write_parquet(path)
    with pytest.raises(FrameError) as caught:
        read_columns(tmp_path)
    assert said in caught.value.message("en")
    assert file in caught.value.message("zh")


def test_a_missing_or_broken_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FrameError):
        read_columns(tmp_path)
    (tmp_path / "claims.parquet").write_bytes(b"not parquet")
    with pytest.raises(FrameError):
        read_columns(tmp_path)
