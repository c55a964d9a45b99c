"""Pairs of names of people or companies, compared one by one or from a file."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.names.companies import match_companies
from exequatur.trace.names.messages import MESSAGES
from exequatur.trace.names.people import Match, match_people

KINDS = ("person", "company")
COLUMNS = ("name_a", "name_b", "kind")


@dataclass(frozen=True)
class Pair:
    """Two names to compare; `kind` is person or company."""

    name_a: str
    name_b: str
    kind: str = "person"


@dataclass(frozen=True)
class Refused:
    """A row that was not compared, as it stands, and why."""

    pair: Pair
    row: int
    reason: Reason


def match_pair(pair: Pair) -> Match:
    """Compare a pair by its kind."""
    return (match_companies if pair.kind == "company" else match_people)(pair.name_a, pair.name_b)


def read_pairs(path: Path) -> Iterator[Pair | Refused]:
    """Pairs of a CSV file with the columns name_a, name_b and kind (person where it is empty), in the order of the file.

    Raises:
        UserError: the file cannot be read, or lacks a column. A row that cannot be used comes as `Refused`.
    """
    csv.field_size_limit(1 << 30)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [c for c in COLUMNS if c not in (rows.fieldnames or ()) and c != "kind"]
            if missing:
                raise UserError(MESSAGES, "pairs.columns", file=path.name, columns=", ".join(missing))
            for number, row in enumerate(rows, start=2):
                kind = (row.get("kind") or "person").strip().lower()
                if kind not in KINDS:
                    yield Refused(
                        Pair(row["name_a"] or "", row["name_b"] or "", kind),
                        number,
                        Reason(MESSAGES, "pairs.kind", kind=kind[:40]),
                    )
                else:
                    yield Pair(row["name_a"] or "", row["name_b"] or "", kind)
    except (OSError, UnicodeError, csv.Error) as error:
        raise UserError(MESSAGES, "pairs.unreadable", file=path.name, reason=why(error)) from error
