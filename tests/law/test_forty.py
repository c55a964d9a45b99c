"""The forty destinations are measured by question: what was not read, and what nobody answered, counts against the share."""

import importlib.util
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exequatur.law import load
from exequatur.law.coverage import Forty
from exequatur.law.forty import OF_FORUM, PARTS

ON = date(2022, 1, 1)


@pytest.fixture
def destination(small: Any) -> Any:
    """A base that knows the Mainland and one destination, AA, with one route for judgments."""
    small.jurisdiction("CN")
    small.write("groups.yaml", {"groups": {"forty": {"codes": ["AA"]}}})
    return small


def measured(small: Any) -> Forty:
    found: Forty = small.load().coverage(ON).forty
    return found


def verified(found: Forty) -> set[str]:
    return {part for part, count in found.by_part.items() if count.verified}


def test_a_route_that_was_read_does_not_vouch_for_its_parts(destination: Any) -> None:
    destination.jurisdiction(
        "AA",
        routes=[destination.route("aa-1", conditions=["final_and_conclusive"], refusal_grounds=["fraud"])],
    )
    assert verified(measured(destination)) == {"route"}


def test_each_part_that_was_read_counts(destination: Any) -> None:
    rule = destination.period("aa-lim", destination.reading())
    read = ["route", "basis", "conditions", "refusal_grounds", "documents"]
    route = destination.route(
        "aa-1",
        part_verified=read,
        limitation=["aa-lim"],
        conditions=["final_and_conclusive"],
        refusal_grounds=["fraud"],
    )
    destination.jurisdiction("AA", routes=[route], limitation=[rule])
    found = measured(destination)
    assert verified(found) == {*read, "limitation_length", "limitation_start"}
    assert found.by_part["limitation_length"].facts == 2, "a judgment and an award are asked about"
    assert found.limitation_share == 0.5


def test_a_length_that_was_read_does_not_vouch_for_the_start(destination: Any) -> None:
    for parts, told in (
        (["length"], {"limitation_length"}),
        (["length", "start"], {"limitation_length", "limitation_start"}),
        (["suspension"], {"suspension_or_long_stop"}),
    ):
        rule = destination.period("aa-lim", destination.reading(part_verified=parts))
        destination.jurisdiction(
            "AA", routes=[destination.route("aa-1", limitation=["aa-lim"])], limitation=[rule]
        )
        assert verified(measured(destination)) == {"route", *told}


def test_a_second_source_is_one_that_was_read(destination: Any) -> None:
    for sources, share in (
        ([destination.source()], 0.0),
        ([destination.source(), destination.source(False)], 0.0),
        ([destination.source(), destination.source(title="Another")], 0.5),
    ):
        rule = destination.period("aa-lim", destination.reading(sources=sources))
        destination.jurisdiction(
            "AA", routes=[destination.route("aa-1", limitation=["aa-lim"])], limitation=[rule]
        )
        assert measured(destination).second_source_share == share


def test_a_source_that_supports_another_part_is_no_second_one(destination: Any) -> None:
    start = destination.source(title="Another") | {"supports": ["start"]}
    rule = destination.period("aa-lim", destination.reading(sources=[destination.source(), start]))
    destination.jurisdiction(
        "AA", routes=[destination.route("aa-1", limitation=["aa-lim"])], limitation=[rule]
    )
    assert measured(destination).second_source_share == 0.25


def test_silence_counts_as_a_question_without_an_answer(destination: Any) -> None:
    destination.jurisdiction("AA", routes=[destination.route("aa-1")])
    found = measured(destination)
    for topic in OF_FORUM:
        assert (found.by_part[topic].facts, found.by_part[topic].answered) == (2, 0)


def test_the_shipped_base_asks_every_question_of_all_forty() -> None:
    found = load().coverage(date(2026, 11, 23)).forty
    assert found.jurisdictions >= 45
    assert set(found.by_part) == set(PARTS)
    assert all(part.verified <= part.answered <= part.facts for part in found.by_part.values())
    assert found.verified == sum(part.verified for part in found.by_part.values())


def test_the_page_on_what_was_read_is_the_one_that_the_data_give() -> None:
    root = Path(__file__).resolve().parents[2]
    spec = importlib.util.spec_from_file_location("coverage_page", root / "scripts" / "coverage_page.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = (root / "docs" / "law-coverage.md").read_text(encoding="utf-8")
    assert written == script.page(load(), script.DAY), "docs/law-coverage.md is stale: run make docs"
