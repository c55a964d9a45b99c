"""Interest, procedure and risk factors are checked like the law: every fault with its file and place, none hides the next."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exequatur.law import load
from exequatur.law.adjacent import adjacent_files, read_adjacent
from exequatur.law.base import DATA
from exequatur.law.checking import check_data
from exequatur.law.faults import LawError
from exequatur.law.procedure import load_weekends

CAPS, CN, RATES = "interest/caps.yaml", "procedure/CN.yaml", "interest/series/lpr_1y.csv"
WEEKENDS, RISKS = "procedure/weekends.yaml", "risk_factors.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped files beside the law, to be spoiled."""
    for path in adjacent_files(Path(DATA)):
        to = tmp_path / path.relative_to(DATA)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
    return tmp_path


def spoil(folder: Path, name: str, old: str, new: str, times: int = 1) -> None:
    """Put `new` in the place of the first `old`."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, times), encoding="utf-8")


def test_the_shipped_data_have_no_fault_and_are_counted() -> None:
    facts, faults = read_adjacent(Path(DATA))
    assert faults == []
    by_field = load().coverage(date(2026, 11, 22)).by_field
    for part in ("interest", "procedure", "risk"):
        mine = [fact for fact in facts if fact.part == part]
        assert by_field[part].facts == len(mine) > 0
        assert by_field[part].verified == sum(fact.verified for fact in mine)


Spoiled = tuple[str, str, str, str]
FAULTS: list[tuple[str, Spoiled, str]] = [
    ("an unknown key", (CAPS, "  pct:", "  percent:"), "shape.unknown_key"),
    ("a source without a day", (CAPS, "      retrieved: 2026-11-22\n", ""), "shape.missing_key"),
    ("a name in one language", (CAPS, "zh: \"民间借贷：银行同类贷款利率四倍\"", 'zh: ""'), "check.name"),
    ("a cap without its figure", (CAPS, '  multiple: "4"\n', ""), "check.cap_figure"),
    ("two caps for one day", (CAPS, "until: 2015-08-31", "until: 2015-09-01"), "check.same_facts"),
    ("an end before the start", (CAPS, "until: 2015-08-31", "until: 1990-01-01"), "check.interval"),
    ("a key that stands twice", (CAPS, "  scope: contract\n", "  scope: contract\n  scope: forum\n"), "file.duplicate_key"),
    ("a month left out", (RATES, "2019-10,,4.20,,2026-11-22,n\n", ""), "check.series"),
    ("a rate that changes on no day", (RATES, "2019-10,,4.20", "2019-10,,4.15"), "check.series"),
    ("no length of a period", (CN, "    days: 15\n", ""), "check.length"),
    ("an appeal period twice", (CN, "party: abroad\n    days: 30", "party: domestic\n    days: 30"), "check.overlap"),
    ("a weekday that is none", (WEEKENDS, "weekdays: [4, 5]", "weekdays: [5, 7]"), "check.weekday"),
    ("two weekends for one day", (WEEKENDS, "until: 2013-06-26", "until: 2013-06-27"), "check.overlap"),
    ("a factor without a source", (RISKS, "    sources: [{title: Professional memory", "    sources: []\n    x: [{title: Professional memory"), "shape.unknown_key"),
    ("a factor read in no source", (RISKS, "verified: false}]\n    verified: false", "verified: false}]\n    verified: true"), "check.unproved"),
    ("a factor that stands twice", (RISKS, "  - id: announcement-vic", "  - id: announcement"), "check.duplicate_id"),
    ("an unknown part of the file", (RISKS, "everywhere:", "elsewhere:"), "shape.unknown_key"),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "spoiled", "key"), FAULTS, ids=[fault for fault, _, _ in FAULTS])
def test_each_fault_is_found_in_its_file(fault: str, spoiled: Spoiled, key: str, folder: Path) -> None:
    spoil(folder, *spoiled)
    _, faults = read_adjacent(folder)
    assert (spoiled[0], key) in {(f.file, f.key) for f in faults}, fault
    assert all(f.message("en") and f.message("zh") for f in faults)


def test_one_fault_does_not_hide_the_next(folder: Path) -> None:
    spoil(folder, CAPS, "  pct:", "  percent:")
    spoil(folder, CN, "    days: 15\n", "")
    _, faults = read_adjacent(folder)
    assert {CAPS, CN} <= {f.file for f in faults}


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [(CAPS, "  pct:", "  percent:", "caps"), (WEEKENDS, "weekdays: [5]", "weekdays: [9]", "NP")],
)
def test_a_draft_is_checked_among_the_rest(name: str, old: str, new: str, where: str, folder: Path) -> None:
    draft = folder / name
    assert check_data(None, (str(draft),)).faults == ()
    spoil(folder, name, old, new)
    found = check_data(None, (str(draft),))
    assert found.faults
    assert {f.file for f in found.faults} == {name}
    assert any(where in f.message() for f in found.faults)


def test_a_base_with_such_a_fault_answers_nothing(small: Any, folder: Path) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1")])
    small.load()
    risks = small.folder / RISKS
    shutil.copyfile(folder / RISKS, risks)
    assert small.load().coverage(date(2026, 11, 22)).by_field["risk"].facts > 0
    spoil(small.folder, RISKS, "everywhere:", "elsewhere:")
    with pytest.raises(LawError, match="elsewhere"):
        small.load()


def test_the_emirates_rest_on_saturday_and_sunday_since_2022() -> None:
    assert load_weekends(date(2021, 12, 31))["AE"] == (4, 5)
    assert "AE" not in load_weekends(date(2022, 1, 1))
    assert load_weekends()["SA"] == (4, 5)
    assert load_weekends(date(2013, 6, 26))["SA"] == (3, 4)
