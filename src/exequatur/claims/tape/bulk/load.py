"""A large file in memory, read by several threads: most of the time goes into making room for it."""

import io
from pathlib import Path

from exequatur.claims.tape.bulk.threads import side_by_side

_PART = 1 << 22
"""Bytes that a thread reads in one go."""


def load(path: Path) -> bytes:
    """All bytes of the file at `path`, as they were when it was opened: a file that grows or shrinks meanwhile is read again whole."""
    size = path.stat().st_size
    held = io.BytesIO(
        bytes(size)
    )  # nobody else holds these bytes, so that they can be filled where they stand
    with held.getbuffer() as view:

        def fill(at: int) -> bool:
            with path.open("rb", buffering=0) as file:
                file.seek(at)
                end = min(at + _PART, size)
                while at < end:
                    if not (many := file.readinto(view[at:end])):
                        return False
                    at += many
            return True

        whole = all(side_by_side(fill, range(0, size, _PART)))
    return held.getvalue() if whole and path.stat().st_size == size else path.read_bytes()
