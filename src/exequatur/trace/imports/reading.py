"""Read a file record by record from any byte on: cut, decode, and hand each to its format."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.entities.model import Entity, Provenance
from exequatur.trace.imports import framing, gleif
from exequatur.trace.imports.formats import Format, head_of, in_array, refuse_doctype
from exequatur.trace.imports.found import Found, Refusal, note
from exequatur.trace.imports.messages import MESSAGES
from exequatur.trace.imports.wording import garbled


@dataclass(frozen=True)
class Outcome:
    """What one record came to: what it tells, or why it was refused. next_at, next_line: where reading goes on after it."""

    line: int
    next_at: int
    next_line: int
    found: tuple[Found, ...] = ()
    refused: Reason | None = None


def read(
    path: Path, how: Format, provenance: Provenance, at: int, line: int, delimiter: str = ","
) -> Iterator[Outcome]:
    """Every record of a file from a byte and line on (0 and 1 for the whole).

    Raises:
        UserError: the file as a whole cannot be read.
    """
    head = head_of(path)
    with path.open("rb") as file:
        if how.shape == "csv":
            yield from _csv(file, path, how, provenance, at, line, delimiter)
            return
        if how.shape == "xml":
            refuse_doctype(path, head)
            frames, decode = framing.elements(how.tag)(file, at, line), _xml
        else:
            cut = framing.objects if in_array(head) else framing.lines
            frames, decode = cut(file, at, line), _json
        for frame in frames:
            yield _outcome(frame, decode, how, provenance)


def _outcome(
    frame: framing.Frame, decode: Callable[[bytes], Any], how: Format, provenance: Provenance
) -> Outcome:
    where = frame.line, frame.next_at, frame.next_line
    if frame.fault:
        return Outcome(*where, refused=frame.fault)
    try:
        found = tuple(how.parse(decode(frame.data), provenance))
    except Refusal as refusal:
        return Outcome(*where, refused=refusal.reason)
    except RecursionError:
        return Outcome(*where, refused=note("row.shape", field="JSON"))
    return Outcome(*where, (*found, *_garbled(found)))


def _garbled(found: tuple[Found, ...]) -> Iterator[Reason]:
    """Remarks on the names and addresses that look garbled."""
    for one in found:
        if isinstance(one, Entity):
            for text in (*(name.text for name in one.names), *(address.text for address in one.addresses)):
                if garbled(text):
                    yield note("note.mojibake", text=text[:60])


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal("row.not_utf8", at=error.start) from None


def _json(data: bytes) -> Any:
    text = _decoded(data)
    try:
        found = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise Refusal("row.broken", reason=why(error)) from None
    if not isinstance(found, dict):
        raise Refusal("row.not_object")
    return found


def _xml(data: bytes) -> Any:
    _decoded(data)
    return gleif.node_of_xml(data)


def _csv(
    file: BinaryIO, path: Path, how: Format, provenance: Provenance, at: int, line: int, delimiter: str
) -> Iterator[Outcome]:
    """Rows under their header, which is read again wherever reading begins."""
    header = how.header
    if not header:
        first = next(framing.rows(file, 0, 1), None)
        if first is None or first.fault:
            raise UserError(MESSAGES, "file.unknown", file=path.name, known=how.words)
        try:
            header = tuple(name.strip() for name in _fields(_decoded(first.data), delimiter))
        except Refusal as refusal:
            raise UserError(MESSAGES, "file.unreadable", file=path.name, reason=refusal.reason) from None
        missing = sorted(how.columns - set(header))
        if missing:
            raise UserError(MESSAGES, "mapping.columns", file=path.name, columns=", ".join(missing))
        if at == 0:
            doubled = sorted({name for name in header if name and header.count(name) > 1})
            if doubled:
                remarks = tuple(note("note.doubled", column=name) for name in doubled)
                yield Outcome(1, first.next_at, first.next_line, remarks)
            at, line = first.next_at, first.next_line

    def decode(data: bytes) -> dict[str, str]:
        text = _decoded(data)
        fields = _fields(text, delimiter)
        # the published list of OFAC ends with a control-Z of its own
        if len(fields) != len(header):
            raise Refusal("row.width", found=len(fields), expected=len(header))
        return dict(zip(header, fields, strict=True))

    for frame in framing.rows(file, at, line):
        if frame.data.strip() != b"\x1a":
            yield _outcome(frame, decode, how, provenance)


def _fields(text: str, delimiter: str) -> list[str]:
    if "\x00" in text:
        raise Refusal("row.broken", reason="NUL")
    try:
        found = list(
            csv.reader(
                [text.rstrip("\r\n")] if '"' not in text else text.splitlines(True),
                delimiter=delimiter,
                strict=True,
            )
        )
    except csv.Error as error:
        raise Refusal("row.broken", reason=why(error)) from None
    if len(found) != 1:
        raise Refusal("row.shape", field="CSV")
    return found[0]
