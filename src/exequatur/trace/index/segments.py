"""The files of an index: parts that are never changed once written, and one small file that says which of them count.

A new part is written beside the old ones; only when it is whole is `index.json` replaced, in one step. So an `add` that breaks off leaves the
old index as it was.
"""

import zlib
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.entities.model import Provenance
from exequatur.trace.imports.writing import written
from exequatur.trace.index.hashing import Keys
from exequatur.trace.index.messages import MESSAGES
from exequatur.trace.index.records import Record

FORMAT, VERSION = "exequatur name index", 1
MANIFEST = "index.json"
ARRAYS = ("keys", "names", "near_keys", "near_names", "record_of", "offsets", "ids", "id_records")
Rows = NDArray[np.uint32]


class File(msgspec.Struct, frozen=True):
    """Bytes of a file, and its check sum (CRC-32)."""

    size: int
    crc: int


class Part(msgspec.Struct, frozen=True):
    """A part of an index: its folder, how many records and names it has, its files, and the file of records that later parts replaced."""

    folder: str
    records: int
    names: int
    files: dict[str, File]
    replaced: str = ""
    replaced_count: int = 0


class Manifest(msgspec.Struct, frozen=True):
    """What index.json says. provenances: distinct sources with their licences, that records point to."""

    format: str = FORMAT
    version: int = VERSION
    parts: tuple[Part, ...] = ()
    provenances: tuple[Provenance, ...] = ()
    made: int = 0


class Stored(msgspec.Struct, frozen=True, array_like=True):
    """A record as it is written: `Record`, with the number of its provenance."""

    id: str
    names: tuple[str, ...]
    kind: str
    guessed: bool
    more: dict[str, str]
    provenance: int


@dataclass(frozen=True)
class Segment:
    """A part opened: arrays as they lie in the files, not in memory.

    Attributes:
        keys, names: sorted keys, and the name that each is of.
        near_keys, near_names: the same of names with a letter left out.
        record_of: the record of each name. offsets: where each record begins in the blob, and the end.
        ids, id_records: sorted numbers of ids, and their records.
        alive: whether each record counts; None where all do.
    """

    keys: Keys
    names: Rows
    near_keys: Keys
    near_names: Rows
    record_of: Rows
    offsets: Keys
    ids: Keys
    id_records: Rows
    blob: NDArray[np.uint8]
    alive: NDArray[np.bool_] | None

    def stored(self, number: int) -> Stored:
        """A record."""
        at = slice(int(self.offsets[number]), int(self.offsets[number + 1]))
        return msgspec.msgpack.decode(self.blob[at].tobytes(), type=Stored)


@dataclass(frozen=True)
class Index:
    """An index opened. size: records that count."""

    segments: tuple[Segment, ...]
    manifest: Manifest
    size: int

    def record(self, segment: int, number: int) -> Record:
        """A record with its source and licence."""
        found = self.segments[segment].stored(number)
        source = self.manifest.provenances[found.provenance]
        return Record(found.id, found.names, found.kind, found.guessed, found.more, source)


def read_manifest(folder: Path) -> Manifest:
    """What an index says of itself.

    Raises:
        UserError: there is none, it is damaged, or of another version.
    """
    path = folder / MANIFEST
    try:
        data = path.read_bytes()
    except OSError as error:
        if not path.exists():
            raise UserError(MESSAGES, "index.none", folder=folder.name) from None
        raise UserError(MESSAGES, "file.unreadable", file=path.name, reason=why(error)) from None
    try:
        found = msgspec.json.decode(data)
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise UserError(MESSAGES, "index.none", folder=folder.name)
        if found.get("version") != VERSION:
            raise UserError(
                MESSAGES, "index.version", folder=folder.name, found=str(found.get("version")), known=VERSION
            )
        return msgspec.convert(found, Manifest)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise _damaged(folder, MANIFEST, why(error)) from None


def open_index(folder: Path) -> Index:
    """Open an index; what it holds is read from the disk only when it is asked for.

    Raises:
        UserError: there is none, it is damaged, or of another version.
    """
    manifest = read_manifest(folder)
    segments = tuple(_segment(folder, part) for part in manifest.parts)
    return Index(segments, manifest, sum(p.records - p.replaced_count for p in manifest.parts))


def check(folder: Path) -> None:
    """Read every file of an index and hold it against its check sum.

    Raises:
        UserError: a file is damaged.
    """
    for part in read_manifest(folder).parts:
        for name, stated in part.files.items():
            path = folder / part.folder / name
            _sized(folder, path, stated)
            if crc_of(path) != stated.crc:
                raise _damaged(folder, name, Reason(MESSAGES, "index.sum"))


def crc_of(path: Path) -> int:
    """CRC-32 of a file."""
    found = 0
    with path.open("rb") as file:
        while block := file.read(1 << 22):
            found = zlib.crc32(block, found)
    return found


def _sized(folder: Path, path: Path, stated: File) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise _damaged(folder, path.name, why(error)) from None
    if size != stated.size:
        raise _damaged(folder, path.name, Reason(MESSAGES, "index.size", found=size, stated=stated.size))


def _damaged(folder: Path, file: str, reason: object) -> UserError:
    return UserError(MESSAGES, "index.damaged", folder=folder.name, file=file, reason=reason)


def _segment(folder: Path, part: Part) -> Segment:
    at = folder / part.folder
    for name, stated in part.files.items():
        _sized(folder, at / name, stated)
    try:
        arrays = {name: np.load(at / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in ARRAYS}
        blob = np.memmap(at / "records.bin", dtype=np.uint8, mode="r")
        alive = None
        if part.replaced:
            alive = np.ones(part.records, dtype=bool)
            alive[np.load(at / part.replaced, allow_pickle=False)] = False
    except (OSError, ValueError, IndexError) as error:
        raise _damaged(folder, part.folder, why(error)) from None
    return Segment(**arrays, blob=blob, alive=alive)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make an index be what a manifest says, in one step."""
    written(folder / MANIFEST, msgspec.json.encode(manifest))
