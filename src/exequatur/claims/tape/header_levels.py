"""The columns of a table with the levels of their header: groups carried over the leaves that they cover."""

import re
from collections.abc import Sequence

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.headers import is_index_code
from exequatur.claims.tape.model import Column, Sheet


def columns_of(sheet: Sheet, rows: Sequence[int]) -> tuple[Column, ...]:
    """The columns under the header `rows` (indices), from the group down; merged groups carried over what they cover."""
    levels: list[list[str]] = [[] for _ in range(max(len(sheet.cells[r]) for r in rows))]
    for depth, r in enumerate(rows):
        texts = [str(c).strip() if c is not None else "" for c in sheet.cells[r]]
        for top, left, bottom, right in sheet.spans:
            if top <= r <= bottom and (right > left or bottom > top):
                source = sheet.cells[top][left] if left < len(sheet.cells[top]) else None
                for c in range(left, min(right, len(texts) - 1) + 1):
                    texts[c] = texts[c] or (str(source).strip() if source is not None else "")
        if depth < len(rows) - 1 and not any(s[0] <= r <= s[2] and s[3] > s[1] for s in sheet.spans):
            _spread(texts, sheet, rows[depth + 1 :])
        for c, text in enumerate(texts):
            text = re.sub(r"\s*\n\s*", "", text) if re.search(r"[一-鿿]", text) else " ".join(text.split())
            if text and not (is_index_code(text) and len(rows) > 1) and text not in levels[c]:
                levels[c].append(text)
    if len(rows) == 1:
        levels = [texts[0].split("/") if texts and _PATH.fullmatch(texts[0]) else texts for texts in levels]
    return tuple(Column(c, tuple(texts)) for c, texts in enumerate(levels) if texts)


_PATH = late_pattern(
    r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:/[a-z][a-z0-9]*(?:_[a-z0-9]+)*)*/[a-z0-9]+(?:_[a-z0-9]+)+"
)
"""A field of a record inside a record (loan/principal_amount): what it belongs to stands over it like a group."""


def _spread(texts: list[str], sheet: Sheet, below: Sequence[int]) -> None:
    """A file without merged cells: a group's name stands over the first or the middle of its leaves, the others are blank.

    A name over a column without a leaf is a header of its own and ends the groups on both sides. Between two such, names stand over
    the middle where the first leaf has none over it, else over the first.
    """
    leaf = [
        any(c < len(sheet.cells[r]) and sheet.cells[r][c] is not None for r in below)
        for c in range(len(texts))
    ]
    start = 0
    for c in range(len(texts) + 1):
        if c == len(texts) or (texts[c] and not leaf[c]):
            _spread_part(texts, leaf, start, c)
            start = c + 1


def _spread_part(texts: list[str], leaf: Sequence[bool], start: int, stop: int) -> None:
    named = [c for c in range(start, stop) if texts[c] and leaf[c]]
    covered = [c for c in range(start, stop) if leaf[c]]
    if not named:
        return
    centred = covered[0] < named[0]
    names = {c: texts[c] for c in named}
    for c in covered:
        if c not in names:
            before = [n for n in named if n < c]
            nearest = min(named, key=lambda n: (abs(n - c), n))
            texts[c] = names[nearest if centred else before[-1]] if centred or before else ""
