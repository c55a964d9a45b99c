"""What an import writes: entities and links as FollowTheMoney JSON lines, holdings for `exequatur trace owners`, remarks by line, a report; and the
checkpoint at which a broken-off import is taken up again."""

import os
from datetime import date
from pathlib import Path
from typing import IO, Any

import msgspec

from exequatur.text import Reason
from exequatur.trace.entities.ftm import to_ftm
from exequatur.trace.entities.model import Entity, Link

ENTITIES, HOLDINGS, REMARKS = "entities.ftm.jsonl", "holdings.jsonl", "remarks.jsonl"
REPORT, CHECKPOINT = "report.json", "checkpoint.json"

OWNING = ("owns", "nominee")
"""Kinds of links that are holdings."""


class Tally(msgspec.Struct):
    """What came of one file. licences: name -> commercial use and number of records. reasons: message -> how often it was refused or remarked."""

    file: str
    format: str = ""
    records: int = 0
    entities: int = 0
    links: int = 0
    holdings: int = 0
    refused: int = 0
    remarks: int = 0
    licences: dict[str, dict[str, Any]] = {}
    reasons: dict[str, int] = {}


class Checkpoint(msgspec.Struct):
    """Where an import stands. settings: what it was asked; at, line: where the next record of file number `file` begins; sizes: bytes of each
    file written so far; superseded: records restated later, with the statement that holds (empty: none)."""

    settings: dict[str, Any]
    file: int = 0
    at: int = 0
    line: int = 1
    done: bool = False
    sizes: dict[str, int] = {}
    tallies: list[Tally] = []
    superseded: dict[str, str] = {}


def load_checkpoint(folder: Path) -> Checkpoint | None:
    """The checkpoint of a folder; None where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / CHECKPOINT).read_bytes(), type=Checkpoint)
    except (OSError, msgspec.DecodeError):
        return None


class Store:
    """The three files of JSON lines, open at the end that a checkpoint knows."""

    def __init__(self, folder: Path, sizes: dict[str, int]) -> None:
        self.folder = folder
        self.files: dict[str, IO[bytes]] = {}
        for name in (ENTITIES, HOLDINGS, REMARKS):
            path = folder / name
            path.touch()
            file = path.open("r+b")
            file.truncate(sizes.get(name, 0))
            file.seek(0, os.SEEK_END)
            self.files[name] = file

    def close(self) -> None:
        """Close the files."""
        for file in self.files.values():
            file.close()

    def _write(self, name: str, record: Any) -> None:
        self.files[name].write(msgspec.json.encode(record) + b"\n")

    def record(self, one: Entity | Link) -> bool:
        """Write an entity or link; whether it is a holding."""
        self._write(ENTITIES, to_ftm(one))
        if not isinstance(one, Link) or one.kind not in OWNING:
            return False
        self._write(HOLDINGS, holding(one))
        return True

    def remark(self, file: str, line: int, kind: str, reason: Reason) -> None:
        """Write why a line was refused, or what is to be said of it."""
        said = {"file": file, "line": line, "kind": kind, "en": reason.text("en"), "zh": reason.text("zh")}
        self._write(REMARKS, said)

    def keep(self, point: Checkpoint) -> None:
        """Bring everything to disk, then the checkpoint, whole or not at all."""
        for name, file in self.files.items():
            file.flush()
            point.sizes[name] = file.tell()
        written(self.folder / CHECKPOINT, msgspec.json.encode(point))


def written(path: Path, data: bytes) -> None:
    """Write a file so that a reader finds the old one or the new one, never a part."""
    draft = path.with_name(path.name + ".part")
    draft.write_bytes(data)
    draft.replace(path)


def holding(link: Link) -> dict[str, Any]:
    """A link as `exequatur trace owners --graph` reads it; days that are known only in part bound nothing there and are left out."""
    source = link.provenance
    parts = (source.source, source.dataset, source.licence)
    return {
        "owner": link.holder,
        "owned": link.held,
        "share_min": link.share_min,
        "share_max": link.share_max,
        **{key: day for key, day in (("start", link.start), ("end", link.end)) if _whole(day)},
        "kind": "shares" if link.kind == "owns" else link.kind,
        "certain": link.certain and link.kind == "owns",
        "source": " · ".join(filter(None, parts)),
        "as_of": source.as_of,
        "licence": source.licence,
        "commercial_use": source.commercial,
        **_statement(link),
    }


def _statement(link: Link) -> dict[str, str]:
    """The record and statement of a link, where its source restates records."""
    statements = link.properties.get("recordId", ())
    return {"record": link.id.rsplit("-", 1)[0], "statement": statements[0]} if statements else {}


def _whole(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False


def drop_superseded(folder: Path, superseded: dict[str, str]) -> int:
    """Take the holdings out that later statements replaced; how many. The links stay among the entities, which keep every statement."""
    if not superseded:
        return 0
    path, dropped = folder / HOLDINGS, 0
    draft = path.with_name(path.name + ".part")
    with path.open("rb") as old, draft.open("wb") as new:
        for line in old:
            found = msgspec.json.decode(line)
            statement = found.get("statement")
            if superseded.get(found.get("record", ""), statement) == statement:
                new.write(line)
            else:
                dropped += 1
    draft.replace(path)
    return dropped
