"""What every answer carries, and how it is printed."""

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import click

from exequatur import SCHEMA_VERSION, __version__


def envelope(on: date | None, law_version: str) -> dict[str, Any]:
    """The four fields that every answer carries: versions of shape, engine and law, and the day it is for."""
    return {
        "schema_version": SCHEMA_VERSION,
        "engine_version": __version__,
        "law_version": law_version,
        "on": on.isoformat() if on else None,
    }


def print_json(answer: Mapping[str, Any] | list[Any]) -> None:
    """Print `answer` to standard output as UTF-8 JSON, whatever the locale; dates as YYYY-MM-DD."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1, default=_plain).encode(errors="replace"))


def print_parts(parts: Iterable[str]) -> None:
    """Print a JSON text that comes in parts to standard output as UTF-8, whatever the locale."""
    stream = sys.stdout.buffer
    for part in parts:
        stream.write(part.encode(errors="replace"))
    stream.write(b"\n")


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    import msgspec

    return msgspec.to_builtins(value)
