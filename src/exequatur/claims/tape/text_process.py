"""The limited process that reads a delimited text: it looks through the file, and gives its rows where it is asked for them.

Run as `python text_process.py FILE (rows | judge)`. To standard output goes one JSON text a line: what the file is, its rows some hundreds at
a time, then that they are all there, or the error that they came to. So neither side holds them twice, and the caller makes its
rows while the next ones are read here.
"""

import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from exequatur.claims.tape import limits
from exequatur.claims.tape.limited_process import limit_process
from exequatur.claims.tape.shape import LoneCells
from exequatur.claims.tape.text_files import open_rows
from exequatur.claims.tape.text_judge import check_text
from exequatur.text import UserError

AT_ONCE = 500
"""Rows in one line of the answer."""


def answer(path: Path, task: str) -> Iterator[Any]:
    """What the process says of the file, line by line; the last one is an object, of an `error` or of none."""
    try:
        end = check_text(path, count=task == "rows")
        if task == "rows":
            text = open_rows(path.read_bytes(), path.name)
            yield [text.encoding, text.delimiter]
            while some := [*islice(text.rows, AT_ONCE)]:
                yield [[number for number, _ in some], [row for _, row in some]]
        yield {"end": end}
    except UserError as error:
        yield {"error": error.key, "values": {name: _plain(value) for name, value in error.values.items()}}
    except (OverflowError, LoneCells) as error:
        yield {"error": type(error).__name__, "reason": str(error)}
    except MemoryError:
        yield {"error": "OverflowError", "reason": f"> {limits.MEMORY_BYTES // 2**20:,} MB"}


def _plain(value: Any) -> int | str:
    """A value of a message as JSON has it; the name of a file may have bytes that are no text."""
    return value if isinstance(value, int) else str(value).encode(errors="replace").decode()


def main() -> None:
    """Read the file named on the command line and write what is in it to standard output."""
    path = Path(sys.argv[1])
    limit_process(limits.cpu_seconds("text", path.stat().st_size))
    write = sys.stdout.buffer.write
    for line in answer(path, sys.argv[2]):
        write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode())
        write(b"\n")
    sys.stdout.flush()
    os._exit(0)  # nothing is left to be put in order, and the caller waits for the end


if __name__ == "__main__":
    main()
