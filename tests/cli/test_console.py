"""Tables are printed as wide as the terminal, and wide enough where there is none."""

import pytest

from exequatur.cli.console import WIDTH, console


def test_without_a_terminal_a_table_has_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert console().width == WIDTH


def test_columns_are_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert console().width == 60
