"""Options that commands share, so that `--on`, `--lang` and `--json` mean the same everywhere."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic in newer click only
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as YYYY-MM-DD, for example 2026-11-22", param, ctx)


def on_option(command: F) -> F:
    """`--on DATE`: the day the question is for; today where it is not given."""
    return click.option(
        "--on",
        type=Day(),
        default=lambda: date.today(),
        show_default="today",
        help="Day the question is for.",
    )(command)


def lang_option(command: F) -> F:
    """`--lang en|zh`: language of what a person reads."""
    return click.option(
        "--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language (语言)."
    )(command)


def json_option(command: F) -> F:
    """`--json`: print the answer as JSON."""
    return click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")(command)
