"""Holdings as they are recorded: who holds how much of whom, from when to when, by which source; read from JSON or CSV."""

import csv
import io
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.ownership.messages import MESSAGES
from exequatur.trace.ownership.ties import Tie, tie_of

KINDS = ("shares", "votes", "income", "nominee")
"""Kinds of holdings. A nominee's is one that it holds for somebody."""


class Link(msgspec.Struct, frozen=True, omit_defaults=True):
    """`owner` holds `low` to `high` (0 to 1) of `owned`, from `start` to `end` where that is known.

    certain: whether the holding is sure; one that is not counts in the upper bounds only. kind: shares (with their votes) unless said: votes or income
    alone, or nominee, a holding recorded as held for somebody who is not known. licence: of the record; commercial: whether it allows commercial use (allowed,
    forbidden, unknown), "" where nothing is said.
    """

    owner: str
    owned: str
    low: float
    high: float
    kind: str = "shares"
    start: date | None = None
    end: date | None = None
    certain: bool = True
    source: str = ""
    licence: str = ""
    commercial: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day; a day that is not known bounds nothing."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True)
class Refused:
    """A row that is not read, and why. row: from 1."""

    row: int
    reason: Reason


@dataclass(frozen=True)
class Links:
    """What a file holds: links, declared ties and the rows that were refused; never one without the other being said."""

    links: tuple[Link, ...]
    refused: tuple[Refused, ...]
    ties: tuple[Tie, ...] = ()


def read_links(path: Path) -> Links:
    """Read holdings from JSON (a list, or an object with "edges" and perhaps "ties"), JSON lines or CSV with the columns owner, owned and share, or
    share_min and share_max; optionally kind, start, end, certain, source. A record with `tie` is a declared tie (see `ties`).

    Raises:
        UserError: a file that is none of these.
    """
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(MESSAGES, "links.unreadable", file=path.name, reason=why(error)) from None
    links, ties, refused = list[Link](), list[Tie](), list[Refused]()
    for row, record in enumerate(_records(path, text), 1):
        is_tie = isinstance(record, dict) and record.get("tie") not in (None, "")
        found = tie_of(record, _day) if is_tie else link_of(record)
        if isinstance(found, Link):
            links.append(found)
        elif isinstance(found, Tie):
            ties.append(found)
        else:
            refused.append(Refused(row, found))
    return Links(tuple(links), tuple(refused), tuple(ties))


def _records(path: Path, text: str) -> Iterator[Any]:
    if path.suffix.lower() in (".csv", ".tsv"):
        reader = csv.DictReader(io.StringIO(text), delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
        names = set(reader.fieldnames or ())
        if missing := sorted({"owner", "owned"} - names):
            raise UserError(MESSAGES, "links.columns", file=path.name, columns=", ".join(missing))
        yield from reader
        return
    try:
        found = msgspec.json.decode(text.encode())
    except msgspec.DecodeError:
        try:
            found = [msgspec.json.decode(line.encode()) for line in text.splitlines() if line.strip()]
        except msgspec.DecodeError as error:
            raise UserError(MESSAGES, "links.unreadable", file=path.name, reason=why(error)) from None
    if isinstance(found, dict) and isinstance(found.get("edges"), list):
        ties = found.get("ties", [])
        found = [*found["edges"], *(ties if isinstance(ties, list) else [ties])]
    if not isinstance(found, list):
        raise UserError(MESSAGES, "links.shape", file=path.name)
    yield from found


def link_of(record: Any) -> Link | Reason:
    """The link that a record tells of, or why it tells of none."""
    if not isinstance(record, dict):
        return Reason(MESSAGES, "link.no_record")
    names = {}
    for name in ("owner", "owned"):
        text = str(record.get(name) or "").strip()
        if not text:
            return Reason(MESSAGES, "link.no_name", field=name)
        names[name] = text
    try:
        low, high = _bounds(record)
        start, end = (_day(record.get(name)) for name in ("start", "end"))
    except ValueError as error:
        return Reason(MESSAGES, "link.no_number", value=str(error))
    if not 0 <= low <= high <= 1:
        return Reason(MESSAGES, "link.out_of_range", low=f"{low:g}", high=f"{high:g}")
    if start is not None and end is not None and end < start:
        return Reason(MESSAGES, "link.ends_first", start=start.isoformat(), end=end.isoformat())
    certain = str(record.get("certain", "true")).strip().lower() not in ("false", "0", "no", "否")
    kind, source, licence, commercial = (
        str(record.get(name) or default)
        for name, default in (("kind", "shares"), ("source", ""), ("licence", ""), ("commercial_use", ""))
    )
    if kind not in KINDS:
        return Reason(MESSAGES, "link.kind", value=kind[:40], kinds=", ".join(KINDS))
    return Link(
        names["owner"], names["owned"], low, high, kind, start, end, certain, source, licence, commercial
    )


def licences_of(links: Iterable[Link], names: Collection[str]) -> list[tuple[str, str]]:
    """The licences of the holdings in some companies, each with what it says of commercial use, those that forbid it first."""
    found = {
        (link.licence, link.commercial)
        for link in links
        if link.owned in names and (link.licence or link.commercial)
    }
    order = {"forbidden": 0, "unknown": 1, "": 1}
    return sorted(found, key=lambda one: (order.get(one[1], 2), one))


def _bounds(record: dict[str, Any]) -> tuple[float, float]:
    """The share as bounds; not known at all is 0 to 1."""
    share = record.get("share")
    if share not in (None, ""):
        one = _share(share)
        return one, one
    low, high = record.get("share_min"), record.get("share_max")
    return (
        _share(low) if low not in (None, "") else 0.0,
        _share(high) if high not in (None, "") else 1.0,
    )


def _share(value: Any) -> float:
    """A fraction of 1; a text may end in a percent sign."""
    if isinstance(value, bool):
        raise ValueError(str(value))
    text = str(value).strip().replace("％", "%")
    try:
        found = float(text[:-1]) / 100 if text.endswith("%") else float(text)
    except ValueError:
        raise ValueError(text[:40]) from None
    if found != found:
        raise ValueError(text[:40])
    return found


def _day(value: Any) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        raise ValueError(str(value)[:40]) from None
