"""Delimited texts as the caller asks for them: looked through, and where it is to be rows read, in the limited process `text_process`.

While that process starts, the caller reads the words that it needs next: the two go side by side.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import msgspec

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits, text_process
from exequatur.claims.tape.limited_process import end_of
from exequatur.claims.tape.model import Source
from exequatur.claims.tape.shape import LoneCells
from exequatur.claims.tape.text_files import source_of
from exequatur.text import UserError
from exequatur.text.reasons import quoted

_LAST = msgspec.json.Decoder(dict[str, Any])
_KIND = msgspec.json.Decoder(tuple[str, str])
_ROWS = msgspec.json.Decoder(tuple[list[int], list[tuple[str | None, ...]]])


def open_text(path: Path) -> Source:
    """The one sheet of a text file, every cell a text, blank cells None.

    Raises:
        UserError: it is refused.
    """
    kind: tuple[str, str] | None = None
    numbers: list[int] = []
    rows: list[Any] = []
    with _asked(path, "rows") as lines:
        _warm()
        for line in lines:
            if line.startswith(b"{"):
                _end(path, line)
            elif kind is None:
                kind = _KIND.decode(line)
            else:
                more, cells = _ROWS.decode(line)
                numbers += more
                rows += cells
    assert kind is not None  # `_asked` refuses a file whose answer has no end
    return source_of(path, *kind, numbers, rows)


def look_through(path: Path, meanwhile: Callable[[], object]) -> int:
    """Have the limited process look through a large text, while the caller does what its bytes have no part in.

    Returns:
        Bytes of the text up to the last one that is no blank and no delimiter.

    Raises:
        UserError: it is refused.
    """
    end = 0
    with _asked(path, "judge") as lines:
        meanwhile()
        for line in lines:
            end = _end(path, line)
    return end


@contextmanager
def _asked(path: Path, task: str) -> Iterator[Iterator[bytes]]:
    """The answer of the limited process, line by line; it is stopped where it takes too long, or where nobody wants the rest.

    Raises:
        UserError: it died before its answer ended.
    """
    command = [sys.executable, "-P", text_process.__file__, str(path.resolve()), task]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        answer = _Answer(process)
        timer = Timer(limits.WALL_SECONDS, process.kill)
        timer.start()
        try:
            yield iter(answer)
        except msgspec.DecodeError:
            raise _refused(path, "no answer") from None
        finally:
            timer.cancel()
            if not answer.ended:
                process.kill()
    if not answer.whole:
        raise _refused(path, end_of(process.returncode, path, "text"))


class _Answer:
    """The lines of an answer as they come. `whole`: the last one was there; `ended`: no more will come."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process
        self.whole = self.ended = False

    def __iter__(self) -> Iterator[bytes]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith(b"\n"):
                self.whole = self.ended = line.startswith(b"{")
                yield line
        self.ended = True


def _end(path: Path, line: bytes) -> int:
    """The last line of an answer: where the cells of the text end.

    Raises:
        UserError: it tells of an error.
    """
    said = _LAST.decode(line)
    match said.get("error"):
        case None:
            return int(said["end"])
        case "OverflowError":
            raise _refused(path, said["reason"])
        case "LoneCells":
            raise refusal_of(path, LoneCells(said["reason"]))
        case key:
            values = said["values"] | {"file": path.name}
            if "reason" in values:
                values["reason"] = quoted(values["reason"])
            raise UserError(MESSAGES, key, **values)


def refusal_of(path: Path, error: OverflowError | LoneCells) -> UserError:
    """What is said of a text with more in it than a tape has, or that is no table."""
    if isinstance(error, LoneCells):
        return UserError(MESSAGES, "tape.no_rows", file=path.name, reason=str(error))
    return _refused(path, str(error))


def _refused(path: Path, reason: str) -> UserError:
    from exequatur.claims.tape.refusal_reasons import reason_of

    said = reason_of({"error": "size", "reason": reason})
    return UserError(MESSAGES, "tape.too_heavy", file=path.name, reason=said)


def _warm() -> None:
    from exequatur.claims.tape.vocabulary import lexicon

    lexicon.longest()
