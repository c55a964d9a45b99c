"""Judgements on pairs of records: who said when and why that two are one, are two, or that it is unsure.

The file is JSON lines and only ever grows. A judgement is undone by a later line, which brings back the verdict before it; so the history is whole,
and the records themselves are never touched.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.evidence.records import Ref
from exequatur.trace.resolution.messages import MESSAGES

Verdict = Literal["same", "different", "unsure", "undone"]
Pair = tuple[Ref, Ref]
LONGEST_LINE = 100_000


class Judgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the file.

    a, b: data set and id of the records, smaller first. verdict: `undone` takes back the latest of the pair that is in force. by, on, why: who, on
    which day or at which time (ISO 8601), for which reason. probability: what the evidence gave at that time, where it was worked out.
    """

    a: Ref
    b: Ref
    verdict: Verdict
    by: str
    on: str
    why: str
    probability: float | None = None

    @property
    def pair(self) -> Pair:
        """The records, smaller first."""
        return pair_of(self.a, self.b)


@dataclass(frozen=True)
class Damaged:
    """A line that holds no judgement, and why."""

    line: int
    reason: Reason


def pair_of(a: Ref, b: Ref) -> Pair:
    """Two records, smaller first."""
    return (a, b) if a <= b else (b, a)


def judged(
    a: Ref, b: Ref, verdict: Verdict, by: str, on: str, reason: str, probability: float | None = None
) -> Judgement:
    """A judgement, checked.

    Raises:
        UserError: on a record itself, or without who, when or why.
    """
    if a == b:
        raise UserError(MESSAGES, "judgement.itself", id=str(a))
    for name, text in (("by", by), ("on", on), ("why", reason)):
        if not text.strip():
            raise UserError(MESSAGES, "judgement.missing", field=name)
    first, second = pair_of(a, b)
    return Judgement(first, second, verdict, by.strip(), on.strip(), reason.strip(), probability)


def read_judgements(path: Path) -> tuple[tuple[Judgement, ...], tuple[Damaged, ...]]:
    """The judgements of a file in their order, and the lines that are damaged; a file that is not there yet holds none.

    Raises:
        UserError: the file cannot be read.
    """
    if not path.exists():
        return (), ()
    found: list[Judgement] = []
    damaged: list[Damaged] = []
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                if raw.strip():
                    one = _line(raw)
                    if isinstance(one, Judgement):
                        found.append(one)
                    else:
                        damaged.append(Damaged(number, one))
    except OSError as error:
        raise UserError(MESSAGES, "judgement.unreadable", file=path.name, reason=why(error)) from None
    return tuple(found), tuple(damaged)


def _line(raw: bytes) -> Judgement | Reason:
    try:
        one = msgspec.json.decode(raw[:LONGEST_LINE], type=Judgement)
        checked = judged(one.a, one.b, one.verdict, one.by, one.on, one.why, one.probability)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return why(error)
    except UserError as error:
        return Reason(error.catalogue, error.key, **error.values)
    return checked


def append(path: Path, judgements: Sequence[Judgement]) -> None:
    """Add judgements to the end of the file. A last line that was broken off is closed first, so that it damages none but itself.

    Raises:
        UserError: the file cannot be written.
    """
    text = b"".join(msgspec.json.encode(one) + b"\n" for one in judgements)
    try:
        with path.open("a+b") as file:
            if file.tell():
                file.seek(-1, os.SEEK_END)
                text = text if file.read(1) == b"\n" else b"\n" + text
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise UserError(MESSAGES, "judgement.unwritable", file=path.name, reason=why(error)) from None


def in_force(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The judgement of each pair that counts: the last that was not undone."""
    stacks: dict[Pair, list[Judgement]] = defaultdict(list)
    for one in judgements:
        stack = stacks[one.pair]
        if one.verdict != "undone":
            stack.append(one)
        elif stack:
            stack.pop()
    return {pair: stack[-1] for pair, stack in stacks.items() if stack}


def history(judgements: Iterable[Judgement], a: Ref, b: Ref) -> tuple[Judgement, ...]:
    """Every judgement that was ever made on two records, in order."""
    pair = pair_of(a, b)
    return tuple(one for one in judgements if one.pair == pair)
