"""Finished blocks in a folder: each a file named by what it is the result of, whole or not there."""

import hashlib
import os
import tempfile
import time
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
import scipy

from exequatur.value import MODEL_VERSION
from exequatur.value.blocks.block import Result

ABANDONED = 3600.0
"""Seconds after which a file that was never finished is taken for one whose writer was killed."""


@cache
def fingerprint() -> str:
    """What decides the figures besides the work: the code of this package and the libraries that count."""
    found = hashlib.blake2b(digest_size=16)
    found.update(f"{MODEL_VERSION} {np.__version__} {scipy.__version__}".encode())
    for name, text in sorted(_sources(files("exequatur.value"), "")):
        found.update(f"{name}\x1f".encode())
        found.update(text)
    return found.hexdigest()


def _sources(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found = []
    for one in folder.iterdir():
        if one.is_dir() and one.name != "__pycache__":
            found += _sources(one, f"{name}/{one.name}")
        elif one.name.endswith((".py", ".csv", ".json")):
            found.append((f"{name}/{one.name}", one.read_bytes()))
    return found


class Store:
    """A work folder. A block that is asked for again with the same inputs, code and libraries is read, not computed.

    Raises:
        OSError: the folder cannot be written to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(".*.part"):
            if time.time() - left.stat().st_mtime > ABANDONED:
                left.unlink(missing_ok=True)

    def path_of(self, work: bytes) -> Path:
        """The file of a block's result."""
        key = hashlib.blake2b(work, digest_size=20, key=fingerprint().encode()).hexdigest()
        return self.folder / f"{key}.npz"

    def get(self, work: bytes) -> Result | None:
        """The result if it is there and whole."""
        try:
            return Result.unpacked(self.path_of(work).read_bytes())
        except FileNotFoundError:
            return None
        except Exception:  # damaged in one of many ways: it is computed again, and written over
            return None

    def put(self, work: bytes, result: bytes) -> None:
        """Keep a result: on the disk before it has its name."""
        path = self.path_of(work)
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=f".{path.stem}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(result)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        finally:
            Path(name).unlink(missing_ok=True)
