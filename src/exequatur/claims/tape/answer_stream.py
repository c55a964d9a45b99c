"""The answer of a tape as JSON, row by row: the same text as all at once, in the memory of a few thousand rows."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from exequatur.claims.tape.answer import answer_of, row_of
from exequatur.claims.tape.model import Tape
from exequatur.text import Lang


def answer_in_parts(tape: Tape, lang: Lang = "en", first: Mapping[str, Any] | None = None) -> Iterator[str]:
    """The text of `json.dumps({**first, **answer_of(tape, lang)}, ensure_ascii=False, indent=1)`, in parts.

    Accepted rows are made one after the other; rejected and linked rows, which are few, at once.
    """
    rest = answer_of(replace(tape, rows=()), lang)
    rest["rows_accepted"] = len(tape.rows)
    mark = "{\n"
    for key, value in {**(first or {}), **rest}.items():
        yield f"{mark} {json.dumps(key)}: "
        mark = ",\n"
        if key != "rows":
            yield _indented(value, 1)
            continue
        sign = "["
        for row in tape.rows:
            yield f"{sign}\n  {_indented(row_of(row), 2)}"
            sign = ","
        for plain in value:
            yield f"{sign}\n  {_indented(plain, 2)}"
            sign = ","
        yield "[]" if sign == "[" else "\n ]"
    yield "\n}"


def _indented(value: Any, depth: int) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return text.replace("\n", "\n" + " " * depth)
