"""How well names are matched on the project's own pairs does not fall below what docs/trace.md states by more than a little."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def script(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def bench():
    return script(ROOT / "benchmarks/trace_names.py")


@pytest.mark.parametrize(
    ("pairs", "half", "group", "f1", "calibration"),
    [
        ("people_pairs", "tune", "people", 0.97, 0.03),
        ("people_pairs", "tune", "people across scripts", 0.97, 0.03),
        ("people_pairs", "held", "people", 0.96, 0.05),
        ("people_pairs", "held", "people across scripts", 0.96, 0.05),
        ("company_pairs", "held", "companies", 0.88, 0.12),
    ],
)
def test_what_is_stated_holds(bench, pairs, half, group, f1, calibration):
    rows = [row for row in bench.read(bench.OWN / f"{pairs}.csv") if row["half"] == half]
    found = bench.report("pairs", rows)[group]
    assert found["balanced_f1"] >= f1
    assert found["calibration_error"] <= calibration


def test_the_pairs_are_those_that_the_script_makes_and_no_person_is_in_both_halves(bench):
    maker = script(ROOT / "scripts/make_name_pairs.py")
    for name, made in (("people_pairs", maker.rows()), ("company_pairs", maker.company_rows())):
        kept = [tuple(row.values()) for row in bench.read(bench.OWN / f"{name}.csv")]
        assert kept == made
        halves = {
            half: {n for row in kept if row[-1] == half and row[3] == "1" for n in row[:2]}
            for half in ("tune", "held")
        }
        assert not halves["tune"] & halves["held"]


def test_the_measures_of_an_example_by_hand(bench):
    rows = [{"name_a": "", "name_b": "", "same": same} for same in "1110"]
    judged = [bench.Judged(row, score) for row, score in zip(rows, (0.9, 0.8, 0.3, 0.4), strict=True)]
    found = bench.measured(judged)
    assert found["balanced_f1"] == pytest.approx(
        0.8
    )  # two of three at 0.8; or all three beside the one that weighs three: 6/9
    assert found["recall_at_precision_95"] == pytest.approx(2 / 3)
