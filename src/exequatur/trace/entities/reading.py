"""Entities and links out of a file of FollowTheMoney JSON lines, one by one, as `exequatur trace import` writes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.entities.ftm import Unreadable, from_ftm
from exequatur.trace.entities.messages import MESSAGES
from exequatur.trace.entities.model import Entity, Link


@dataclass(frozen=True)
class Refused:
    """A line that holds no entity and no link, and why. line: from 1."""

    line: int
    reason: Reason


def read_entities(path: Path) -> Iterator[Entity | Link | Refused]:
    """What every line of a file tells; memory does not grow with it.

    Raises:
        UserError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                if raw.strip():
                    yield _line(number, raw)
    except OSError as error:
        raise UserError(MESSAGES, "file.unreadable", file=path.name, reason=why(error)) from None


def _line(number: int, raw: bytes) -> Entity | Link | Refused:
    try:
        return from_ftm(msgspec.json.decode(raw))
    except Unreadable as error:
        return Refused(number, error.reason)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Refused(number, why(error))
