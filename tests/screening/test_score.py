"""The parts of a score: what the best route is, and what an amount or a day is worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.screening.score import amount_worth, below_floor, best_rows, earliest, total, urgency_worth
from exequatur.screening.settings import Scale, load_settings

SCALES = {"CNY": Scale(floor=1000, full=100000)}
UNITS = {"CNY": 100, "JPY": 1}


def test_the_best_row_of_a_claim_is_the_worthiest_eligible_one():
    claim = np.array([0, 0, 1, 1, 3])
    worth = np.array([1.0, 2.0, 5.0, 4.0, 9.0])
    eligible = np.array([True, True, False, True, False])
    assert best_rows(claim, worth, eligible, 4).tolist() == [1, 3, -1, -1]


def test_the_first_row_wins_a_tie():
    assert best_rows(np.array([0, 0]), np.array([1.0, 1.0]), np.array([True, True]), 1).tolist() == [0]


def test_the_earliest_row_is_the_one_with_the_least_day():
    assert earliest(np.array([0, 0, 1]), np.array([9, 3, 7]), np.array([True, True, True]), 2).tolist() == [
        1,
        2,
    ]


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 1), st.booleans()), max_size=40))
def test_best_rows_agrees_with_a_plain_loop(rows):
    claim = np.array([r[0] for r in rows], int)
    worth = np.array([r[1] for r in rows], float)
    eligible = np.array([r[2] for r in rows], bool)
    expected = []
    for c in range(6):
        mine = [i for i, r in enumerate(rows) if r[0] == c and r[2]]
        expected.append(min(mine, key=lambda i: (-rows[i][1], i)) if mine else -1)
    assert best_rows(claim, worth, eligible, 6).tolist() == expected


def test_an_amount_counts_from_its_floor_to_its_full_worth():
    minor = np.array([99999, 100000, 1000000, 10000000, 99999999, -1])
    worth = amount_worth(minor, np.zeros(6, int), ("CNY",), UNITS, SCALES)
    assert worth == pytest.approx([0, 0, 0.5, 1, 1, 0])


def test_a_currency_without_a_scale_is_neither_worth_anything_nor_below_the_floor():
    minor, currency = np.array([1, 1]), np.array([0, 1])
    assert amount_worth(minor, currency, ("JPY", "CNY"), UNITS, SCALES).tolist() == [0, 0]
    assert below_floor(minor, currency, ("JPY", "CNY"), UNITS, SCALES).tolist() == [False, True]


def test_an_unknown_amount_is_not_below_the_floor():
    assert below_floor(np.array([-1]), np.array([0]), ("CNY",), UNITS, SCALES).tolist() == [False]


def test_urgency_falls_with_the_days_left_and_is_nothing_without_a_day():
    points = ((0, 1.0), (183, 1.0), (730, 0.5))
    worth = urgency_worth(np.array([10, 730, 5000, 10]), points, np.array([True, True, True, False]))
    assert worth.tolist() == [1.0, 0.5, 0.5, 0.0]


def test_the_score_is_a_hundred_when_every_part_is_whole():
    one = np.ones(1)
    parts = dict.fromkeys(
        ("strength", "evidence", "amount", "refusal_risk", "urgency", "natural_person", "completeness"), one
    )
    assert total(load_settings(), **parts).score.tolist() == [100.0]
