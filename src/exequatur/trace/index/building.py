"""An index built from records as they come, and added to: memory holds one part at a time, whatever the size of the register."""

import shutil
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.entities.model import Provenance
from exequatur.trace.index import hashing
from exequatur.trace.index.forms import forms_of
from exequatur.trace.index.hashing import Keys, mixed, raw, shortened
from exequatur.trace.index.messages import MESSAGES
from exequatur.trace.index.records import Record, Refused, Stated, read_records
from exequatur.trace.index.segments import (
    MANIFEST,
    File,
    Manifest,
    Part,
    Stored,
    crc_of,
    open_index,
    read_manifest,
    write_manifest,
)

PART = 1_000_000
"""Names of a part."""
BATCH = 20_000
"""Forms that are turned into keys at a time."""
REFUSED = "refused.jsonl"
UNSTATED = Stated()
_IDS = np.uint64(0x5851F42D4C957F2D)
_FIELDS = {
    "person": hashing.PERSON, "initials": hashing.INITIALS, "whole": hashing.COMPANY, "brand": hashing.BRAND, "part": hashing.PART,
    "no_last": hashing.NO_LAST, "no_first": hashing.NO_FIRST,
}  # fmt: skip


@dataclass
class Report:
    """What came of a build: records, names, records that replaced older ones, and how many rows or names were refused."""

    records: int = 0
    names: int = 0
    replaced: int = 0
    refused: int = 0
    first: list[Refused] = field(default_factory=list)


def build(
    source: Path, folder: Path, stated: Stated = UNSTATED, progress: Callable[[int], None] | None = None
) -> Report:
    """Build an index anew; one that is there is replaced when the new one is whole.

    Raises:
        UserError: the register cannot be read, or the folder not be written or holds something else.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).exists():
        raise UserError(MESSAGES, "index.taken", folder=folder.name)
    old = _number(folder)
    return _write(source, folder, Manifest(made=old), stated, progress)


def add(
    source: Path, folder: Path, stated: Stated = UNSTATED, progress: Callable[[int], None] | None = None
) -> Report:
    """Add records to an index; the same id again replaces the record.

    Raises:
        UserError: there is no index, the register cannot be read, or the folder not be written.
    """
    return _write(source, folder, read_manifest(folder), stated, progress)


def _number(folder: Path) -> int:
    """A number that no part in a folder has."""
    return max((int(p.name[5:]) for p in folder.glob("part-*") if p.name[5:].isdigit()), default=0)


def _write(
    source: Path, folder: Path, old: Manifest, stated: Stated, progress: Callable[[int], None] | None
) -> Report:
    report = Report()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = max(old.made, _number(folder))
        kept = {p: i for i, p in enumerate(old.provenances)} or {Provenance(): 0}
        parts: list[Part] = []
        with (folder / (REFUSED + ".part")).open("wb") as remarks:
            draft = _Draft(kept)
            sieve = _Sieve(report, remarks.write, progress)
            for line, record in sieve.through(read_records(source, stated)):
                for name in draft.add(record):
                    sieve.refuse(Refused(line, Reason(MESSAGES, "row.no_forms", shown=name[:40]), name[:40]))
                if draft.names >= PART:
                    made += 1
                    parts.append(draft.write(folder, made))
                    draft = _Draft(kept)
            if draft.names:
                made += 1
                parts.append(draft.write(folder, made))
        parts_before = tuple(_without(folder, part, parts, made, report) for part in old.parts)
        write_manifest(folder, Manifest(parts=(*parts_before, *parts), provenances=tuple(kept), made=made))
        (folder / (REFUSED + ".part")).replace(folder / REFUSED)
        _swept(folder)
    except OSError as error:
        raise UserError(MESSAGES, "index.unwritable", folder=folder.name, reason=why(error)) from error
    return report


def _swept(folder: Path) -> None:
    """Take away the parts that no longer count, as of a build that broke off."""
    counted = {part.folder for part in read_manifest(folder).parts}
    for path in folder.glob("part-*"):
        if path.name not in counted:
            shutil.rmtree(path, ignore_errors=True)


class _Sieve:
    """Tells the records that are put in from what is refused, which goes into the report."""

    def __init__(
        self,
        report: Report,
        remark: Callable[[bytes], object],
        progress: Callable[[int], None] | None,
    ) -> None:
        self.report, self._remark, self._progress = report, remark, progress
        self._seen: set[str] = set()

    def through(self, rows: Iterable[tuple[int, Record | Refused]]) -> Iterator[tuple[int, Record]]:
        """The records that are put in, with their lines."""
        for line, row in rows:
            if isinstance(row, Refused):
                self.refuse(row)
            elif row.id in self._seen:
                self.refuse(
                    Refused(line, Reason(MESSAGES, "row.duplicate", id=row.id[:60]), row.names[0][:40])
                )
            else:
                self._seen.add(row.id)
                self.report.records += 1
                self.report.names += len(row.names)
                if self._progress is not None and self.report.records % 10_000 == 0:
                    self._progress(self.report.records)
                yield line, row

    def refuse(self, one: Refused) -> None:
        """Write down what was not put in."""
        self.report.refused += 1
        if len(self.report.first) < 20:
            self.report.first.append(one)
        said = {"row": one.row, "shown": one.shown, "en": one.reason.text("en"), "zh": one.reason.text("zh")}
        self._remark(msgspec.json.encode(said) + b"\n")


class _Draft:
    """A part as it is put together."""

    def __init__(self, provenances: dict[Provenance, int]) -> None:
        self.provenances = provenances
        self.records = self.names = 0
        self.blob = bytearray()
        self.offsets = array("Q", [0])
        self.record_of = array("I")
        self.ids: list[str] = []
        self.id_keys: list[Keys] = []
        self.forms: dict[str, tuple[list[str], array[int]]] = {
            f: ([], array("I")) for f in (*_FIELDS, "near", "near_company")
        }
        self.keys: list[tuple[Keys, np.ndarray]] = []
        self.near: list[tuple[Keys, np.ndarray]] = []

    def add(self, record: Record) -> list[str]:
        """Put a record in; gives back those of its names that cannot be read, and by which it will not be found."""
        unread: list[str] = []
        source = self.provenances.setdefault(record.provenance, len(self.provenances))
        self.blob += msgspec.msgpack.encode(
            Stored(record.id, record.names, record.kind, record.guessed, record.more, source)
        )
        self.offsets.append(len(self.blob))
        self.ids.append(record.id)
        for name in record.names:
            forms = forms_of(name, record.kind)
            if not (forms.person or forms.whole or forms.brand):
                unread.append(name)
            for what, (texts, of) in self.forms.items():
                if what == "near" or what == "near_company":
                    found = forms.own if (what == "near") == (record.kind == "person") else []
                else:
                    found = getattr(forms, what)
                if found:
                    texts += found
                    of.extend([self.names] * len(found))
            self.record_of.append(self.records)
            self.names += 1
        self.records += 1
        if len(self.ids) >= BATCH:
            self._flush()
        return unread

    def _flush(self) -> None:
        """Turn the forms that wait into keys."""
        if self.ids:
            self.id_keys.append(mixed(raw_whole(self.ids), _IDS))
        for what, (texts, of) in self.forms.items():
            if not texts:
                continue
            names = np.array(of, dtype=np.uint32)
            if what in _FIELDS:
                self.keys.append((mixed(raw(texts)[0], _FIELDS[what]), names))
            else:
                seed = hashing.PERSON if what == "near" else hashing.COMPANY
                lost, which = shortened(texts)
                self.near.append((mixed(lost, seed), names[which]))
            self.forms[what] = ([], array("I"))
        self.ids = []

    def write(self, folder: Path, number: int) -> Part:
        """Write the part to its own folder."""
        self._flush()
        at = folder / f"part-{number}"
        shutil.rmtree(at, ignore_errors=True)
        at.mkdir()
        keys, names = _sorted(self.keys)
        near_keys, near_names = _sorted(self.near)
        ids = np.concatenate(self.id_keys)
        order = np.argsort(ids, kind="stable")
        arrays = {
            "keys": keys, "names": names, "near_keys": near_keys, "near_names": near_names, "ids": ids[order], "id_records": order.astype(np.uint32),
            "record_of": np.array(self.record_of, dtype=np.uint32), "offsets": np.array(self.offsets, dtype=np.uint64),
        }  # fmt: skip
        for name, values in arrays.items():
            np.save(at / f"{name}.npy", values, allow_pickle=False)
        (at / "records.bin").write_bytes(self.blob)
        files = {p.name: File(p.stat().st_size, crc_of(p)) for p in sorted(at.iterdir())}
        return Part(at.name, self.records, self.names, files)


def raw_whole(ids: list[str]) -> Keys:
    """Numbers of ids; of a long one both ends count."""
    return raw([i if len(i) <= hashing.LONGEST else i[:32] + i[-32:] for i in ids])[0]


def _sorted(parts: list[tuple[Keys, np.ndarray]]) -> tuple[Keys, np.ndarray]:
    """Keys in order with their names, each pair once."""
    if not parts:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.uint32)
    keys, names = (np.concatenate(list(several)) for several in zip(*parts, strict=True))
    parts.clear()
    order = np.argsort(keys, kind="stable")
    keys, names = keys[order], names[order]
    same = np.zeros(len(keys), dtype=bool)
    same[1:] = (keys[1:] == keys[:-1]) & (names[1:] == names[:-1])
    return keys[~same], names[~same]


def _without(folder: Path, part: Part, new: list[Part], made: int, report: Report) -> Part:
    """An older part without the records that new ones replace."""
    at = folder / part.folder
    ids = np.load(at / "ids.npy", mmap_mode="r")
    records = np.load(at / "id_records.npy", mmap_mode="r")
    gone: list[int] = []
    old = open_index(folder)
    segment = old.segments[[p.folder for p in old.manifest.parts].index(part.folder)]
    for one in new:
        added = np.load(folder / one.folder / "ids.npy", mmap_mode="r")
        first, last = np.searchsorted(ids, added), np.searchsorted(ids, added, side="right")
        met = np.nonzero(last > first)[0]
        theirs = _ids_of(folder / one.folder, np.load(folder / one.folder / "id_records.npy")[met])
        numbers = (int(records[i]) for place in met for i in range(first[place], last[place]))
        gone += [number for number in numbers if segment.stored(number).id in theirs]
    before = set(np.load(at / part.replaced).tolist()) if part.replaced else set()
    fresh = set(gone) - before
    if not fresh:
        return part
    report.replaced += len(fresh)
    every = np.array(sorted(before | fresh), dtype=np.uint32)
    name = f"replaced-{made}.npy"
    np.save(at / name, every, allow_pickle=False)
    files = {n: f for n, f in part.files.items() if n != part.replaced}
    files[name] = File((at / name).stat().st_size, crc_of(at / name))
    return msgspec.structs.replace(part, files=files, replaced=name, replaced_count=len(every))


def _ids_of(at: Path, numbers: np.ndarray) -> set[str]:
    """Ids of some records of a part."""
    offsets, blob = (
        np.load(at / "offsets.npy", mmap_mode="r"),
        np.memmap(at / "records.bin", dtype=np.uint8, mode="r"),
    )
    spans = ((int(offsets[n]), int(offsets[n + 1])) for n in numbers)
    return {msgspec.msgpack.decode(blob[a:b].tobytes(), type=Stored).id for a, b in spans}
