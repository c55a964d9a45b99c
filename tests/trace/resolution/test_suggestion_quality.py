"""How good the suggestions are on the records of the benchmark: a floor under the figures that docs/trace.md prints."""

import importlib.util
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[3] / "benchmarks/resolution.py"


@pytest.fixture(scope="module")
def resolution():
    spec = importlib.util.spec_from_file_location("benchmark_of_resolution", BENCHMARK)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(resolution, evidence):
    """(kind) -> looked at, suggested at 0.5, precision, recall, suggested at 0.9, precision, recall, calibration error."""
    rows = (row.strip("| ").split(" | ") for row in resolution.measured(evidence, resolution.SETS[evidence]))
    return {row[1]: [float(cell) for cell in row[2:]] for row in rows}


def test_all_evidence_together_finds_most_and_errs_seldom(resolution):
    people = figures(resolution, "all evidence")["people"]
    looked_at, _, precision, recall, _, sure, *_ = people
    assert looked_at > 0.95
    assert precision > 0.93
    assert recall > 0.88
    assert sure > 0.98


def test_more_evidence_tells_namesakes_apart(resolution):
    alone, dated = (figures(resolution, name)["people"] for name in ("names alone", "names and birth dates"))
    assert dated[2] > alone[2] + 0.05


def test_names_alone_are_never_sure(resolution):
    assert figures(resolution, "names alone")["people"][4] == 0


def test_the_draw_is_the_same_each_time(resolution):
    one, two = (resolution.made(frozenset(("birth",))) for _ in range(2))
    assert one.truth == two.truth
    assert one.records.entities == two.records.entities
