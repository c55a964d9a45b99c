"""The rules of interest are dated, sourced and single; what is not is refused."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from exequatur.law.interest import DATA, InterestDataError, load_interest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data that a test may spoil."""
    return Path(shutil.copytree(DATA, tmp_path / "interest"))


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_rule_has_a_day_a_basis_and_a_source() -> None:
    rules = list(load_interest().rules())
    assert len(rules) >= 50
    for rule in rules:
        assert rule.basis.strip(), rule.id
        assert rule.sources, rule.id
        assert rule.review_by > date(2026, 11, 22), rule.id
        assert rule.name.en, rule.id
        assert rule.name.zh, rule.id


def test_what_is_from_memory_is_never_verified() -> None:
    for rule in load_interest().rules():
        for source in rule.sources:
            assert not (source.kind == "memory" and source.verified), rule.id
        if rule.verified:
            assert any(source.verified and source.url for source in rule.sources), rule.id


def test_a_fixed_judgment_rate_is_stated_and_a_variable_one_says_what_to_supply() -> None:
    for rule in load_interest().forums:
        assert (rule.pct is not None) == (rule.rate == "fixed"), rule.id
        assert rule.rate == "fixed" or (rule.index and rule.index.en and rule.index.zh), rule.id


def test_the_series_end_where_their_source_ends() -> None:
    series = {one.meta.id: one for one in load_interest().series}
    assert set(series) == {"lpr_1y", "lpr_5y", "pboc_1y", "pboc_over5y"}
    lpr = series["lpr_1y"]
    assert (lpr.rows[0].from_, lpr.rows[0].pct) == (date(2019, 8, 20), Decimal("4.25"))
    assert (lpr.rows[-1].from_, lpr.rows[-1].pct, lpr.meta.until) == (
        date(2025, 5, 20),
        Decimal("3.00"),
        date(2026, 2, 19),
    )
    assert series["pboc_1y"].meta.until == date(2019, 8, 19)
    assert not any(row.from_verified for row in series["pboc_1y"].rows if row.from_ < date(2015, 6, 1))


def test_the_version_follows_the_content(folder: Path) -> None:
    same = load_interest(folder).version
    assert same == load_interest().version
    load_interest.cache_clear()
    spoil(folder / "forums.yaml", 'pct: "10"', 'pct: "11"')
    assert load_interest(folder).version != same


FAULTS: list[tuple[str, Callable[[Path], None], str]] = [
    (
        "an unknown key",
        lambda d: spoil(d / "caps.yaml", "  pct:", "  percent:"),
        "caps.yaml: cn_private_cap_2015.*percent",
    ),
    (
        "no source",
        lambda d: spoil(d / "abroad.yaml", "  sources:\n    - title", "  sources: []\n  x:\n    - title"),
        "abroad",
    ),
    (
        "a source without a day",
        lambda d: spoil(d / "stops.yaml", "      retrieved: 2026-11-22\n", ""),
        "retrieved",
    ),
    (
        "overlapping periods",
        lambda d: spoil(d / "delayed.yaml", "until: 2014-07-31", "until: 2014-08-01"),
        "cn_double_old and cn_double_2014",
    ),
    (
        "caps that overlap for a contract",
        lambda d: spoil(d / "caps.yaml", "  contract_from: 2020-08-20\n", ""),
        "cover the same days and facts",
    ),
    (
        "an end before the start",
        lambda d: spoil(d / "delayed.yaml", "until: 2014-07-31", "until: 1991-01-01"),
        "is before from",
    ),
    (
        "an id used twice",
        lambda d: spoil(d / "stops.yaml", "id: cn_npl_transferee", "id: cn_bankruptcy_stop"),
        "used twice",
    ),
    (
        "a variable rate with a figure",
        lambda d: spoil(d / "forums.yaml", "\n  rate: var\n", '\n  rate: var\n  pct: "4"\n'),
        "var rate has none",
    ),
    (
        "a rate that changes on no day",
        lambda d: spoil(d / "series" / "lpr_1y.csv", "2019-10,,4.20", "2019-10,,4.15"),
        "line 4",
    ),
    (
        "a series out of order",
        lambda d: spoil(d / "series" / "lpr_1y.csv", "2019-09-20", "2019-08-20"),
        "does not follow",
    ),
    (
        "a series beyond its end",
        lambda d: spoil(d / "series.yaml", "until: 2026-02-19", "until: 2020-01-01"),
        "after its end",
    ),
    ("a missing column", lambda d: spoil(d / "series" / "lpr_1y.csv", "retrieved", "read"), "columns are"),
    (
        "a verified rate without an address",
        lambda d: spoil(d / "series" / "lpr_1y.csv", "2026-11-22,n", "2026-11-22,y"),
        "without an address",
    ),
]


@pytest.mark.parametrize(("fault", "spoiled", "words"), FAULTS, ids=[fault for fault, _, _ in FAULTS])
def test_data_at_fault_are_refused(
    fault: str, spoiled: Callable[[Path], None], words: str, folder: Path
) -> None:
    load_interest.cache_clear()
    spoiled(folder)
    with pytest.raises(InterestDataError, match=words):
        load_interest(folder)


def test_a_rule_verified_by_memory_alone_is_refused(folder: Path) -> None:
    text = (folder / "uplifts.yaml").read_text("utf-8")
    (folder / "uplifts.yaml").write_text(
        text.replace("  verified: false\n  sources:", "  verified: true\n  sources:", 1), "utf-8"
    )
    load_interest.cache_clear()
    with pytest.raises(InterestDataError, match="no source of it was read"):
        load_interest(folder)
