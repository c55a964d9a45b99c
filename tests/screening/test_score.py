"""The parts of a score: what an amount or a day is worth."""

import numpy as np
import pytest

from exequatur.screening.score import amount_worth, below_floor, total, urgency_worth
from exequatur.screening.settings import Scale, load_settings

SCALES = {"CNY": Scale(floor=1000, full=100000)}
UNITS = {"CNY": 100, "JPY": 1}


def test_an_amount_counts_from_its_floor_to_its_full_worth():
    minor = np.array([99999, 100000, 1000000, 10000000, 99999999, -1])
    worth = amount_worth(minor, np.zeros(6, int), ("CNY",), UNITS, SCALES)
    assert worth == pytest.approx([0, 0, 0.5, 1, 1, 0])


def test_a_currency_without_a_scale_is_neither_worth_anything_nor_below_the_floor():
    minor, currency = np.array([1, 1]), np.array([0, 1])
    assert amount_worth(minor, currency, ("JPY", "CNY"), UNITS, SCALES).tolist() == [0, 0]
    assert below_floor(minor, currency, ("JPY", "CNY"), UNITS, SCALES).tolist() == [False, True]


def test_an_unknown_amount_is_not_below_the_floor():
    assert below_floor(np.array([-1]), np.array([-1]), ("CNY",), UNITS, SCALES).tolist() == [False]


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
