"""Map and timeline: marks do not cover each other, days fall into their month, shapes go with the words."""

from datetime import date, timedelta
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.report.phrases import Phrase, Phrasebook, same
from exequatur.report.timeline import Mark, draw_timeline
from exequatur.report.urgency import urgency
from exequatur.report.worldmap import Coloured, best_strength, draw_map, spread, world

ON = date(2026, 11, 22)


@pytest.mark.parametrize(
    "code",
    [
        "HK",
        "MO",
        "SG",
        "VG",
        "KY",
        "JE",
        "GG",
        "BM",
        "MT",
        "AE-DIFC",
        "AE-ADGM",
        "US-CA",
        "CA-BC",
        "AU-NSW",
        "GB-EAW",
    ],
)
def test_a_forum_too_small_or_too_partial_for_a_shape_has_a_mark(code: str) -> None:
    assert f'id="p-{code}"' in world()


@pytest.mark.parametrize("code", ["CN", "TW", "AU", "NZ", "FR", "US", "XK", "HK", "MO"])
def test_a_jurisdiction_has_a_shape(code: str) -> None:
    assert f'id="j-{code}" d="M' in world()


def test_the_drawing_stays_small() -> None:
    assert len(world().encode()) < 600_000


def test_a_drawing_without_shapes_is_refused() -> None:
    with pytest.raises(ValueError, match="shapes"):
        draw_map({}, Phrasebook("en"), "<svg/>")


def test_another_drawing_can_be_put_in_place() -> None:
    drawing = '<svg viewBox="0 0 9 9"><g id="shapes">\n<path id="j-FR" d="M0 0"/>\n</g></svg>'
    svg = draw_map({"FR": Coloured("established", same("France"))}, Phrasebook("en"), drawing)
    assert '<path class="m-established" d="M0 0"><title' in svg


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 450)), max_size=12))
def test_marks_are_moved_apart(places: list[tuple[float, float]]) -> None:
    points = {f"X{i}": place for i, place in enumerate(places)}
    moved = spread(points)
    assert list(moved) == list(points)
    near = [
        hypot(a[0] - b[0], a[1] - b[1])
        for i, a in enumerate(moved.values())
        for b in list(moved.values())[i + 1 :]
    ]
    assert all(distance > 6 for distance in near)  # marks have a radius of 5: none is hidden


def test_marks_that_do_not_touch_stay_where_they_are() -> None:
    points = {"A": (0.0, 0.0), "B": (100.0, 0.0)}
    assert spread(points) == points


def test_the_strongest_word_wins_and_unknown_comes_last() -> None:
    assert best_strength({"unknown": 9, "none": 1}) == "none"
    assert best_strength({}) == "unknown"


@pytest.mark.parametrize(
    ("days", "word"),
    [
        (-1, "passed"),
        (0, "now"),
        (30, "now"),
        (31, "soon"),
        (183, "soon"),
        (184, "year"),
        (365, "year"),
        (366, "later"),
    ],
)
def test_urgency_changes_on_its_day(days: int, word: str) -> None:
    assert urgency(ON + timedelta(days), ON) == word


def test_what_does_not_fit_a_column_is_counted() -> None:
    marks = [Mark(date(2027, 1, 5), "#c", Phrase("a", "甲"))] * 20
    svg = draw_timeline(marks, ON, Phrasebook("en"))
    assert svg.count('class="u-soon"') == 14
    assert ">+6<" in svg


def test_a_day_beyond_the_axis_stands_in_the_last_column() -> None:
    far = draw_timeline([Mark(date(2040, 1, 1), "", same("x"))], ON, Phrasebook("en"))
    edge = draw_timeline([Mark(date(2029, 11, 1), "", same("x"))], ON, Phrasebook("en"))
    assert far == edge
