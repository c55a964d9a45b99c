"""Assets and leads to them, as a file of records."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.leads.messages import MESSAGES

Grade = Literal["proven", "indicated", "hint"]
GRADES: tuple[Grade, ...] = get_args(Grade)
LETTERS: dict[str, Grade] = {"A": "proven", "B": "indicated", "C": "indicated", "D": "hint", "E": "hint"}
"""Grades of evidence by letter: A a registered title that was seen, B an official filing, C a document of a third party, D what somebody told, E a rumour."""


@dataclass(frozen=True)
class Lead:
    """Something that is somebody's, or may be.

    holder: on whose name it stands. jurisdiction: where it is. worth: minor units of `currency`, None where it is not known. grade: of the evidence;
    letter: as it was given. source: where the lead lawfully comes from; a lead without one is not taken.
    """

    id: str
    holder: str
    jurisdiction: str
    asset_class: str
    grade: Grade
    letter: str
    source: str
    worth: int | None = None
    currency: str = ""


@dataclass(frozen=True)
class Refused:
    """A record that is not taken: its number from 1, and why."""

    row: int
    reason: Reason


def read_leads(path: Path) -> tuple[tuple[Lead, ...], tuple[Refused, ...]]:
    """Read leads from JSON: a list, or an object with "assets".

    Raises:
        UserError: another shape.
    """
    try:
        found = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(MESSAGES, "leads.unreadable", file=path.name, reason=why(error)) from None
    if isinstance(found, dict):
        found = found.get("assets")
    if not isinstance(found, list):
        raise UserError(MESSAGES, "leads.shape", file=path.name)
    leads, refused = [], []
    for row, record in enumerate(found, 1):
        one = lead_of(record)
        if isinstance(one, Lead):
            leads.append(one)
        else:
            refused.append(Refused(row, one))
    return tuple(leads), tuple(refused)


def lead_of(record: Any) -> Lead | Reason:
    """The lead that a record tells of, or why it is not taken."""
    if not isinstance(record, dict):
        return Reason(MESSAGES, "lead.no_record")
    for name in ("id", "holder", "jurisdiction"):
        if not str(record.get(name) or "").strip():
            return Reason(MESSAGES, "lead.empty", field=name)
    if not str(record.get("source") or "").strip():
        return Reason(MESSAGES, "lead.no_source")
    letter = str(record.get("grade") or "").strip()
    grade = LETTERS.get(letter.upper()) or (letter if letter in GRADES else None)
    if grade is None:
        return Reason(MESSAGES, "lead.grade", value=letter[:20] or "-", known=", ".join((*LETTERS, *GRADES)))
    worth = record.get("worth")
    if worth is not None and (isinstance(worth, bool) or not isinstance(worth, int) or worth < 0):
        return Reason(MESSAGES, "lead.worth", value=str(worth)[:40])
    if worth is not None and not record.get("currency"):
        return Reason(MESSAGES, "lead.empty", field="currency")
    return Lead(
        str(record["id"]), str(record["holder"]).strip(), str(record["jurisdiction"]), str(record.get("asset_class") or "unknown"),
        grade, letter, str(record["source"]), worth, str(record.get("currency") or ""),
    )  # fmt: skip
