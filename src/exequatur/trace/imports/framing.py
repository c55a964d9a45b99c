"""Cut a file into records without reading it whole: lines, CSV rows, objects of a JSON array, XML elements. A record that is broken costs itself,
never the rest; each knows its line and where the next one begins, so that a reading can be taken up again there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from exequatur.text import Reason
from exequatur.trace.imports.messages import MESSAGES

LONGEST = 8 * 1024 * 1024
"""Bytes of the longest record that is read; a longer one is refused, so that memory stays flat whatever the file."""

LONGEST_ROW = 200
"""Lines of the longest CSV row: quoted fields may hold line breaks, a quote that is never closed must not swallow the file."""


@dataclass(frozen=True)
class Frame:
    """One record as it stands. line: its first, from 1. next_at, next_line: byte and line where the following one begins.

    fault: why it cannot be a record; data then holds its beginning.
    """

    line: int
    data: bytes
    next_at: int
    next_line: int
    fault: Reason | None = None


Framing = Callable[[BinaryIO, int, int], Iterator[Frame]]
"""(file, byte, line) -> the records from there on."""


def lines(file: BinaryIO, at: int, line: int) -> Iterator[Frame]:
    """Every line that is not blank."""
    file.seek(at)
    while raw := file.readline(LONGEST):
        first, fault = line, None
        at += len(raw)
        if len(raw) == LONGEST and not raw.endswith(b"\n"):
            at, fault = _rest_of_line(file, at), Reason(MESSAGES, "frame.long", bytes=LONGEST)
            raw = raw[:200]
        line += 1
        if raw.strip():
            yield Frame(first, raw, at, line, fault)


def _rest_of_line(file: BinaryIO, at: int) -> int:
    while raw := file.readline(LONGEST):
        at += len(raw)
        if raw.endswith(b"\n"):
            break
    return at


def rows(file: BinaryIO, at: int, line: int) -> Iterator[Frame]:
    """CSV rows: a line, or several where a quoted field holds line breaks. A quote that is not closed within `LONGEST_ROW` lines refuses its line."""
    open_rows: list[Frame] = []
    for frame in lines(file, at, line):
        open_rows.append(frame)
        while open_rows:
            quotes = sum(one.data.count(b'"') for one in open_rows)
            if quotes % 2 == 0 or frame.fault:
                yield _joined(open_rows)
                open_rows = []
            elif len(open_rows) >= LONGEST_ROW:
                yield from _closed_again(open_rows)
                open_rows = []
            else:
                break
    yield from _closed_again(open_rows)


def _joined(frames: list[Frame]) -> Frame:
    last = frames[-1]
    data = b"".join(one.data for one in frames)
    return Frame(frames[0].line, data, last.next_at, last.next_line, last.fault)


def _closed_again(frames: list[Frame]) -> Iterator[Frame]:
    """Lines of a row that was never closed: those with an odd number of quotes are refused, the others are rows."""
    for one in frames:
        odd = one.data.count(b'"') % 2
        fault = one.fault or (Reason(MESSAGES, "frame.quote") if odd else None)
        yield Frame(one.line, one.data, one.next_at, one.next_line, fault)


TOKENS = re.compile(rb'\\.|["{}\n\[\]]', re.DOTALL)
PAIRS = {b"}": ord("{"), b"]": ord("[")}
CHUNK = 1 << 15


def objects(file: BinaryIO, at: int, line: int) -> Iterator[Frame]:
    """Objects of a JSON array, which stands alone or as the first value of an object. Line breaks close a string that was left open, so that one
    broken object does not swallow those after it; one that is not closed is refused and reading goes on at the next that begins like it."""
    if at == 0:
        file.seek(0)
        at, line = _into_array(file.read(CHUNK))
    while True:
        found = _next_object(file, at, line)
        if found is None:
            return
        yield found
        at, line = found.next_at, found.next_line


def _into_array(head: bytes) -> tuple[int, int]:
    at = head.find(b"[") + 1
    return at, 1 + head[:at].count(b"\n")


def _next_object(file: BinaryIO, at: int, line: int) -> Frame | None:
    """The next object from a byte on, None where the array or the file ends."""
    file.seek(at)
    skipped = b""
    while b"{" not in skipped:
        more = file.read(4096)
        if not more:
            stray = skipped.strip(b" \t\r\n,]}")
            return (
                Frame(line, stray[:200], at + len(skipped), line, Reason(MESSAGES, "frame.stray"))
                if stray
                else None
            )
        skipped += more
        if len(skipped) > LONGEST:
            return Frame(
                line, skipped[:200], at + len(skipped), line, Reason(MESSAGES, "frame.long", bytes=LONGEST)
            )
    begins = skipped.index(b"{")
    line += skipped[:begins].count(b"\n")
    stray = skipped[:begins].strip(b" \t\r\n,")
    if stray:
        return Frame(line, stray[:200], at + begins, line, Reason(MESSAGES, "frame.stray"))
    return _whole_object(file, at + begins, line)


def _whole_object(file: BinaryIO, at: int, line: int) -> Frame:
    """The object that begins at a byte."""
    file.seek(at)
    data, opened, quoted, seen = b"", bytearray(), False, 0
    while len(data) < LONGEST:
        more = file.read(max(8192, len(data)))
        if not more:
            break
        # a backslash at the end of a chunk belongs to the byte after it
        data += more
        for token in TOKENS.finditer(data, seen):
            sign = token.group()
            seen = token.end()
            if sign == b"\n":
                quoted = False
            elif sign == b'"':
                quoted = not quoted
            elif quoted or sign[:1] == b"\\":
                continue
            else:
                if sign in b"{[":
                    opened += sign
                elif opened.pop() != PAIRS[sign]:
                    return _given_up(file, data, at, line)
                if not opened:
                    return Frame(line, data[:seen], at + seen, line + data.count(b"\n", 0, seen))
        if not data.endswith(b"\\"):
            seen = len(data)
    return _given_up(file, data, at, line)


def _given_up(file: BinaryIO, data: bytes, at: int, line: int) -> Frame:
    """An object that is never closed: refused up to the next line that begins with a brace as far in as its own line does."""
    file.seek(max(0, at - 200))
    before = file.read(min(at, 200)).rsplit(b"\n", 1)[-1]
    indent = re.escape(before) if not before.strip() else rb"[ \t]*"
    again = re.compile(rb"\n" + indent + rb"(?=\{)").search(data, 1)
    end = again.end() if again else len(data)
    return Frame(
        line, data[:200], at + end, line + data.count(b"\n", 0, end), Reason(MESSAGES, "frame.unclosed")
    )


def elements(tag: bytes) -> Framing:
    """XML elements of a name with any prefix, each with the start tag of the root around it, so that its prefixes are declared. Document types are
    refused before (`formats.detect`), and no element can declare one: entities are never expanded."""
    begin = re.compile(rb"<((?:[\w.-]+:)?" + tag + rb")(?=[\s>/])")

    def read(file: BinaryIO, at: int, line: int) -> Iterator[Frame]:
        root = root_of(file)
        file.seek(at)
        data = b""
        while True:
            found = begin.search(data)
            if found is None:
                more = file.read(CHUNK)
                if not more:
                    return
                keep = data.rfind(b"<") if b"<" in data[-300:] else len(data)
                at, line = at + keep, line + data.count(b"\n", 0, keep)
                data = data[keep:] + more
                continue
            at, line = at + found.start(), line + data.count(b"\n", 0, found.start())
            data = data[found.start() :]
            frame, data = _element(file, data, at, line, begin, found.group(1))
            at, line = frame.next_at, frame.next_line
            yield frame if frame.fault else _wrapped(frame, root)

    return read


def _element(
    file: BinaryIO, data: bytes, at: int, line: int, begin: re.Pattern[bytes], tag: bytes
) -> tuple[Frame, bytes]:
    """The element that the data begin with, and the data after it. One that is not closed ends where the next begins."""
    close = b"</" + tag + b">"
    while True:
        end = data.find(close)
        again = begin.search(data, 1)
        if again and (end < 0 or again.start() < end):
            cut, fault = again.start(), Reason(MESSAGES, "frame.unclosed")
        elif end >= 0:
            cut, fault = end + len(close), None
        else:
            more = file.read(CHUNK) if len(data) < LONGEST else b""
            if more:
                data += more
                continue
            cut, fault = len(data), Reason(MESSAGES, "frame.unclosed")
        whole = data[:cut]
        return Frame(line, whole, at + cut, line + whole.count(b"\n"), fault), data[cut:]


def _wrapped(frame: Frame, root: tuple[bytes, bytes]) -> Frame:
    return Frame(frame.line, root[0] + frame.data + root[1], frame.next_at, frame.next_line)


def root_of(file: BinaryIO) -> tuple[bytes, bytes]:
    """Start and end tag of the root element of an XML file; empty where none is found in the first bytes."""
    file.seek(0)
    found = re.search(rb"<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?>", file.read(CHUNK))
    return (found.group(), b"</" + found.group(1) + b">") if found else (b"<root>", b"</root>")
