"""What a record of a source turns into, and the refusal of one that turns into nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from exequatur.text import Reason
from exequatur.trace.entities.model import Entity, Link, Provenance
from exequatur.trace.imports.licences import licence_of
from exequatur.trace.imports.messages import MESSAGES
from exequatur.trace.imports.wording import day_of


@dataclass(frozen=True)
class Superseded:
    """A later statement on a record: of all statements on it only `statement` still tells of a holding; none does where that is empty."""

    record: str
    statement: str


Found = Entity | Link | Reason | Superseded
"""An entity, a link, a remark on the record, or word that an earlier record no longer holds."""


class Refusal(Exception):
    """A record that cannot be read; `reason` says why."""

    def __init__(self, key: str, /, **values: Any) -> None:
        self.reason = Reason(MESSAGES, key, **values)
        super().__init__(str(self.reason))


def note(key: str, /, **values: Any) -> Reason:
    """A remark on a record that is read."""
    return Reason(MESSAGES, key, **values)


def needed(record: dict[str, Any], key: str) -> str:
    """A text that a record cannot do without.

    Raises:
        Refusal: it is missing, empty or no text.
    """
    found = text_of(record, key)
    if not found:
        raise Refusal("row.empty", field=key)
    return found


def text_of(record: dict[str, Any], key: str) -> str:
    """A text or number of a record, trimmed; empty where there is none."""
    found = record.get(key)
    return str(found).strip() if isinstance(found, str | int | float) and not isinstance(found, bool) else ""


def object_of(record: dict[str, Any], key: str) -> dict[str, Any]:
    """An object within a record; empty where there is none.

    Raises:
        Refusal: what stands there is no object.
    """
    found = record.get(key)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise Refusal("row.shape", field=key)
    return found


def objects_of(record: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """A list of objects within a record; empty where there is none.

    Raises:
        Refusal: what stands there is no list of objects.
    """
    found = record.get(key)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Refusal("row.shape", field=key)
    return found


class Days:
    """Reads the dates of a record and keeps a remark on each that is none."""

    def __init__(self) -> None:
        self.notes: list[Reason] = []

    def of(self, record: dict[str, Any], key: str) -> str:
        """The date in a field; empty where there is none."""
        said = text_of(record, key)
        if not said:
            return ""
        day = day_of(said)
        if day is None:
            self.notes.append(note("note.day", field=key, value=said[:40]))
        return day or ""

    def said(self) -> Iterator[Reason]:
        """The remarks so far."""
        yield from self.notes


def licensed(provenance: Provenance, licence: str, as_of: str = "", source: str = "") -> Provenance:
    """The provenance with what a record says of its own licence, day and publisher; what it does not say stays."""
    changes: dict[str, Any] = {}
    if licence:
        found = licence_of(licence)
        changes |= {"licence": found.name, "commercial": found.commercial}
    changes |= {key: value for key, value in (("as_of", as_of), ("source", source)) if value}
    return msgspec.structs.replace(provenance, **changes)
