"""Licences of sources, and whether they allow commercial use. What is not known is said to be unknown, never guessed."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

from exequatur.trace.entities.model import Commercial


class Licence(msgspec.Struct, frozen=True):
    """id, name, address, whether it allows commercial use, and the credit it asks for (empty where none)."""

    id: str
    name: str
    url: str
    commercial: Commercial
    credit: str = ""
    aka: tuple[str, ...] = ()


@cache
def known() -> dict[str, Licence]:
    """Every licence on record, by id."""
    text = (files("exequatur.trace.imports") / "data" / "licences.yaml").read_text("utf-8")
    rows: list[dict[str, Any]] = yaml.safe_load(text)["licences"]
    return {one.id: one for one in msgspec.convert(rows, list[Licence])}


@cache
def licence_of(said: str) -> Licence:
    """The licence that an id, name or address tells of. One that is not on record keeps its words; it forbids commercial use where the words say
    so, and is unknown otherwise.

    >>> licence_of("cc-by-nc-4.0").commercial, licence_of("House rules").commercial
    ('forbidden', 'unknown')
    """
    words = _plain(said)
    for one in known().values():
        if words in {_plain(text) for text in (one.id, one.name, one.url, *one.aka)}:
            return one
    forbids = "noncommercial" in words.replace("-", "").replace(" ", "") or "by-nc" in words.replace(" ", "-")
    return Licence("", said, "", "forbidden" if forbids else "unknown")


def _plain(text: str) -> str:
    return (
        text.strip()
        .lower()
        .removeprefix("https://")
        .removeprefix("http://")
        .removeprefix("www.")
        .rstrip("/")
        .removesuffix("/legalcode")
    )
