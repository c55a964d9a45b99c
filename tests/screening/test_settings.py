"""The settings of a screening are a file an officer edits: what is wrong in it is said, never guessed at."""

from importlib.resources import files

import pytest

from exequatur.screening.settings import load_settings
from exequatur.text import UserError

SHIPPED = (files("exequatur.screening") / "settings.yaml").read_text(encoding="utf-8")


def changed(tmp_path, old, new):
    assert old in SHIPPED
    path = tmp_path / "mine.yaml"
    path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_shipped_settings_are_sound():
    settings = load_settings()
    assert settings.amounts["CNY"].floor < settings.amounts["CNY"].full
    assert settings.details == 200


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ("closing_within_days: 183", "closing_within_dayz: 183", "settings.invalid", "closing_within_dayz"),
        ("closing_within_days: 183", "closing_within_days: soon", "settings.invalid", "closing_within_days"),
        ("floor: 2000000", "floor: 70000001", "settings.scale", "CNY"),
        ("  strength: 30 ", "  strength: -1 ", "settings.weights", "mine.yaml"),
        ("[183, 1.0]", "[0, 1.0]", "settings.urgency", "mine.yaml"),
        ("version:", "version: [", "settings.invalid", "mine.yaml"),
    ],
)
def test_what_is_wrong_is_named_in_both_languages(tmp_path, old, new, key, said):
    with pytest.raises(UserError) as error:
        load_settings(changed(tmp_path, old, new))
    assert error.value.key == key
    assert said in error.value.message("en")
    assert said in error.value.message("zh")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UserError) as error:
        load_settings(tmp_path / "none.yaml")
    assert "none.yaml" in error.value.message("zh")
