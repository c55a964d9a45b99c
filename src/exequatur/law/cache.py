"""The compiled law: segments of msgpack in the user's cache folder, rebuilt whenever a data file changes.

A cache file is a header and the segments it lists. It is used only if its manifest (relative path, size and time
of every data file), the package version and the text of the structs are the same as now; anything else, damage
included, means: read the data files again. Where the folder cannot be written, the answers are the same, slower.
"""

import os
import zlib
from collections.abc import Callable
from typing import Any

import msgspec

from exequatur import __version__

MAGIC = b"EXQLAW1\n"
_HERE = os.path.dirname(os.path.abspath(__file__))


class Header(msgspec.Struct):
    """What a cache file was made of, and where in it each segment lies (start, length, CRC-32)."""

    manifest: str
    version: str
    segments: dict[str, tuple[int, int, int]]


class Segments:
    """Named blobs of one compiled law; each is checked against its CRC when it is first taken."""

    def __init__(self, version: str, body: bytes, table: dict[str, tuple[int, int, int]]) -> None:
        self.version, self._body, self._table = version, body, table

    def names(self, prefix: str) -> list[str]:
        """The names of segments that begin with `prefix`."""
        return [name for name in self._table if name.startswith(prefix)]

    def get(self, name: str) -> bytes | None:
        """The blob `name`, or None where there is none.

        Raises:
            ValueError: the blob is damaged.
        """
        if name not in self._table:
            return None
        start, length, crc = self._table[name]
        blob = self._body[start : start + length]
        if len(blob) != length or zlib.crc32(blob) != crc:
            raise ValueError(f"segment {name} is damaged")
        return blob


FOLDERS = (
    *("", "jurisdictions", "treaties", "zh"),
    *("interest", "interest/series", "procedure", "money", "fees", "calendars"),
)
"""Folders of the data folder whose files are law data; a change in one of them makes the compiled law anew."""


def manifest(folder: str, parts: tuple[str, ...] = FOLDERS) -> str:
    """Relative path, size and modification time of every data file under `folder`, one to a line, sorted."""
    lines = [f"exequatur {__version__} structs {_structs_crc():08x}"]
    for part in parts:
        try:
            with os.scandir(os.path.join(folder, part) if part else folder) as entries:
                for entry in entries:
                    if entry.name.endswith((".yaml", ".csv")):
                        stat = entry.stat()
                        lines.append(f"{part}/{entry.name} {stat.st_size} {stat.st_mtime_ns}")
        except OSError:
            continue
    return "\n".join(sorted(lines))


def _structs_crc() -> int:
    """A checksum of the modules whose structs are stored: a changed field makes an old cache unreadable."""
    crc = 0
    for name in ("model.py", "compiled.py", "places.py", "adjacent.py"):
        try:
            with open(os.path.join(_HERE, name), "rb") as file:
                crc = zlib.crc32(file.read(), crc)
        except OSError:
            continue
    return crc


def cache_path(folder: str) -> str | None:
    """Where the compiled law of the data folder `folder` is kept; None where the user has no home."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    if not os.path.isabs(base):
        return None
    return os.path.join(base, "exequatur", f"law-{zlib.crc32(os.fsencode(os.path.abspath(folder))):08x}.bin")


def load_segments(folder: str, build: Callable[[], tuple[str, dict[str, bytes]]]) -> Segments:
    """The compiled law of `folder`: from the cache if it is current and whole, else built and stored.

    `build` returns the law version and the segments; what it raises passes through.
    """
    now, path = manifest(folder), cache_path(folder)
    if path is not None and (found := _read(path, now)) is not None:
        return found
    version, blobs = build()
    body, table = b"", dict[str, tuple[int, int, int]]()
    chunks, start = list[bytes](), 0
    for name, blob in blobs.items():
        table[name] = (start, len(blob), zlib.crc32(blob))
        chunks.append(blob)
        start += len(blob)
    body = b"".join(chunks)
    if path is not None:
        _write(path, Header(now, version, table), body)
    return Segments(version, body, table)


def forget(folder: str) -> None:
    """Remove the cache file of `folder`, if there is one: it turned out to be damaged."""
    path = cache_path(folder)
    if path is not None:
        try:
            os.unlink(path)
        except OSError:
            return


def _read(path: str, now: str) -> Segments | None:
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return None
    start = len(MAGIC) + 8
    if content[: len(MAGIC)] != MAGIC or len(content) < start:
        return None
    size = int.from_bytes(content[len(MAGIC) : start], "little")
    try:
        header = msgspec.msgpack.decode(content[start : start + size], type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if header.manifest != now:
        return None
    end = max((at + length for at, length, _ in header.segments.values()), default=0)
    body = content[start + size :]
    return Segments(header.version, body, header.segments) if len(body) == end else None


def _write(path: str, header: Header, body: bytes) -> None:
    """Write the cache file whole or not at all; a folder that cannot be written is no error."""
    encoded: Any = msgspec.msgpack.encode(header)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        part = f"{path}.{os.getpid()}.part"
        with open(part, "wb") as file:
            file.write(MAGIC + len(encoded).to_bytes(8, "little") + encoded + body)
        os.replace(part, path)
    except OSError:
        return
