"""The file of weights: readable, explained, and changed in part by a file of the user's."""

import pytest

from exequatur.text import UserError
from exequatur.trace.evidence.weights import read_weights


def test_every_weight_says_in_both_languages_where_it_comes_from():
    for levels in read_weights().comparisons.values():
        for level in levels.values():
            assert set(level.basis) == {"en", "zh"}


def test_no_weight_passes_its_cap():
    weights = read_weights()
    for comparison, levels in weights.comparisons.items():
        for level in levels:
            assert abs(weights.log_ratio(comparison, level)) <= weights.most


def test_a_common_value_weighs_less():
    weights = read_weights()
    assert weights.log_ratio("address", "same_door", 0.1) < weights.log_ratio("address", "same_door")


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("prior: {people: 0.01}\ncomparisons:\n  sex:\n    differ: {m: 0.002}\n", "utf-8")
    changed, shipped = read_weights(own), read_weights()
    assert changed.prior.people == 0.01
    assert changed.comparisons["sex"]["differ"].m == 0.002
    assert changed.comparisons["sex"]["differ"].u == shipped.comparisons["sex"]["differ"].u
    assert changed.comparisons["address"] == shipped.comparisons["address"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("comparisons: {sex: {other: {m: 0.1}}}", "no level other"),
        ("comparisons: {horoscope: {same: {m: 0.1}}}", "no level same"),
        ("comparisons: {sex: {differ: {m: 2}}}", "above 0 and at most 1"),
        ("comparisons: {sex: {differ: {m: 0.5}}}", "add up to"),
        ("comparisons: {sex: {differ: {m: much}}}", "cannot be read"),
        ("comparisons: [1]", "not keys"),
        ("prior: {people: 1.5}", "no prior"),
        ("most: -1", "caps"),
        ("counted_once: [[sex, horoscope]]", "horoscope"),
        ("unheard: 1", "cannot be read"),
        ("- 1", "not keys"),
        ("a: [", "cannot be read"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_the_reason(tmp_path, text, said):
    own = tmp_path / "own.yaml"
    own.write_text(text, "utf-8")
    with pytest.raises(UserError, match=said) as error:
        read_weights(own)
    assert "own.yaml" in error.value.message("zh")


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        read_weights(tmp_path / "none.yaml")
