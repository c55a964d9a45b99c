"""Hostile files and honest large ones, made on the spot for `hostile_tapes.py`."""

from collections.abc import Callable
from pathlib import Path

Maker = Callable[[Path], None]

HOSTILE: dict[str, tuple[str, Maker]] = {}
"""What the file is -> the name that it goes by, and what writes it."""

HONEST: dict[str, tuple[str, Maker]] = {}


def hostile(name: str, what: str) -> Callable[[Maker], Maker]:
    """Put a maker on the list of hostile files."""

    def add(maker: Maker) -> Maker:
        HOSTILE[what] = (name, maker)
        return maker

    return add


def honest(name: str, what: str) -> Callable[[Maker], Maker]:
    """Put a maker on the list of honest files."""

    def add(maker: Maker) -> Maker:
        HONEST[what] = (name, maker)
        return maker

    return add
