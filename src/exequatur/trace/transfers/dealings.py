"""Transfers, relations and holdings of a debtor, as a file of records."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.ownership.links import Link, link_of
from exequatur.trace.transfers.messages import MESSAGES

Kind = Literal["gift", "sale", "payment", "security", "waiver", "concealment"]
KINDS: tuple[Kind, ...] = get_args(Kind)

RelationKind = Literal["spouse", "family", "director", "employee", "nominee", "address", "concert", "partner"]
RELATIONS: tuple[RelationKind, ...] = get_args(RelationKind)


@dataclass(frozen=True)
class Transfer:
    """Something that left a debtor.

    day: of the transfer. giver, taker: by name. asset: what it was. kind: what was done. price, worth: what was paid and what it was worth then, minor
    units of `currency`, None where that is not known. jurisdiction: where the asset is, "" where that is not known. source: of the record.
    """

    day: date
    giver: str
    taker: str
    asset: str
    kind: Kind
    price: int | None = None
    worth: int | None = None
    currency: str = ""
    jurisdiction: str = ""
    source: str = ""

    @property
    def part_paid(self) -> float | None:
        """What was paid of what it was worth; 0 for a gift, None where it is not known."""
        if self.kind == "gift":
            return 0.0
        if self.price is None or not self.worth:
            return None
        return self.price / self.worth


@dataclass(frozen=True)
class Relation:
    """Two people or companies who are connected, and how; it holds both ways."""

    one: str
    other: str
    kind: RelationKind


@dataclass(frozen=True)
class Refused:
    """A record that is not read: of which list, its number from 1, and why."""

    part: str
    row: int
    reason: Reason


@dataclass(frozen=True)
class Dealings:
    """All that a file tells, and what of it was refused."""

    transfers: tuple[Transfer, ...]
    relations: tuple[Relation, ...]
    holdings: tuple[Link, ...]
    refused: tuple[Refused, ...]


def read_dealings(path: Path) -> Dealings:
    """Read {"transfers": [...], "relations": [...], "holdings": [...]} from JSON.

    Raises:
        UserError: another shape.
    """
    try:
        found = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(MESSAGES, "dealings.unreadable", file=path.name, reason=why(error)) from None
    if not isinstance(found, dict) or not isinstance(found.get("transfers"), list):
        raise UserError(MESSAGES, "dealings.shape", file=path.name)
    refused: list[Refused] = []
    read = {}
    for part, of in (("transfers", transfer_of), ("relations", relation_of), ("holdings", link_of)):
        kept = []
        for row, record in enumerate(found.get(part) or [], 1):
            one = of(record)
            if isinstance(one, Reason):
                refused.append(Refused(part, row, one))
            else:
                kept.append(one)
        read[part] = tuple(kept)
    return Dealings(read["transfers"], read["relations"], read["holdings"], tuple(refused))  # type: ignore[arg-type]


def transfer_of(record: Any) -> Transfer | Reason:
    """The transfer that a record tells of, or why it tells of none."""
    if not isinstance(record, dict):
        return Reason(MESSAGES, "record.none")
    for name in ("date", "from", "to"):
        if not str(record.get(name) or "").strip():
            return Reason(MESSAGES, "record.empty", field=name)
    try:
        day = date.fromisoformat(str(record["date"]).strip())
    except ValueError:
        return Reason(MESSAGES, "record.day", value=str(record["date"])[:40])
    kind = str(record.get("kind") or "sale")
    if kind not in KINDS:
        return Reason(MESSAGES, "record.kind", value=kind[:40], known=", ".join(KINDS))
    sums: dict[str, int | None] = {}
    for name in ("price", "worth"):
        value = record.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            return Reason(MESSAGES, "record.sum", field=name, value=str(value)[:40])
        sums[name] = value
    if any(value is not None for value in sums.values()) and not record.get("currency"):
        return Reason(MESSAGES, "record.empty", field="currency")
    return Transfer(
        day, str(record["from"]).strip(), str(record["to"]).strip(), str(record.get("asset") or ""), kind, sums["price"], sums["worth"],
        str(record.get("currency") or ""), str(record.get("jurisdiction") or ""), str(record.get("source") or ""),
    )  # fmt: skip


def relation_of(record: Any) -> Relation | Reason:
    """The relation that a record tells of, or why it tells of none."""
    if not isinstance(record, dict):
        return Reason(MESSAGES, "record.none")
    for name in ("a", "b"):
        if not str(record.get(name) or "").strip():
            return Reason(MESSAGES, "record.empty", field=name)
    kind = str(record.get("kind") or "")
    if kind not in RELATIONS:
        return Reason(MESSAGES, "record.kind", value=kind[:40], known=", ".join(RELATIONS))
    return Relation(str(record["a"]).strip(), str(record["b"]).strip(), kind)
