"""Run an import: files in, FollowTheMoney JSON lines, holdings and a report out. Memory does not grow with the file, and an import that was broken
off goes on at its last checkpoint."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from exequatur.text import Reason, UserError
from exequatur.trace.entities.model import Entity, Link, Provenance
from exequatur.trace.imports.formats import FORMATS, Format, detect, head_of
from exequatur.trace.imports.found import Superseded, note
from exequatur.trace.imports.licences import Licence, licence_of
from exequatur.trace.imports.mapped import Mapping, columns_of, parser_of
from exequatur.trace.imports.messages import MESSAGES
from exequatur.trace.imports.reading import Outcome, read
from exequatur.trace.imports.writing import (
    CHECKPOINT,
    ENTITIES,
    HOLDINGS,
    REMARKS,
    REPORT,
    Checkpoint,
    Store,
    Tally,
    drop_superseded,
    load_checkpoint,
    written,
)

EVERY = 5000
"""Records between checkpoints; within as many, an entity that is told again in the same words is written once."""

SHOWN = 100
"""Remarks that the report itself holds; all of them stand in the file of remarks."""


@dataclass(frozen=True)
class Asked:
    """What an import is asked: its files, and what overrides what they say of themselves. format: a key of FORMATS, or auto."""

    files: tuple[Path, ...]
    format: str = "auto"
    mapping: Mapping | None = None
    licence: str = ""
    source: str = ""
    as_of: str = ""

    def settings(self) -> dict[str, Any]:
        """All of it as plain values, by which a later run knows the same import."""
        return {
            "files": [
                [path.name, path.stat().st_size, hashlib.sha256(head_of(path)).hexdigest()]
                for path in self.files
            ],
            "format": self.format,
            "mapping": msgspec.to_builtins(self.mapping),
            "licence": self.licence,
            "source": self.source,
            "as_of": self.as_of,
        }


Progress = Callable[[str, int], None]
"""(file, records read) -> nothing; called at every checkpoint."""


def run(asked: Asked, folder: Path, progress: Progress = lambda file, records: None) -> dict[str, Any]:
    """Import files into a folder and return the report, which stands there too.

    Raises:
        UserError: a file that cannot be read or has no known format; a folder that holds another import, or this one complete.
    """
    formats = [_format_of(path, asked) for path in asked.files]
    point = _begin(asked, folder)
    resumed = {"file": point.file, "line": point.line} if point.at else None
    store = Store(folder, point.sizes)
    try:
        while point.file < len(formats):
            _one_file(asked, formats[point.file], store, point, progress)
    finally:
        store.close()
    dropped = drop_superseded(folder, point.superseded)
    report = _report(asked, formats, point, folder, dropped) | {"resumed": resumed}
    written(folder / REPORT, msgspec.json.format(msgspec.json.encode(report), indent=1))
    point.done = True
    written(folder / CHECKPOINT, msgspec.json.encode(point))
    return report


def _format_of(path: Path, asked: Asked) -> Format:
    head_of(path)
    if asked.mapping:
        columns = frozenset(columns_of(asked.mapping))
        return Format("mapped", "CSV by mapping", "csv", parser_of(asked.mapping), columns=columns)
    if asked.format == "csv":
        raise UserError(MESSAGES, "mapping.needed", file=path.name)
    return detect(path) if asked.format == "auto" else FORMATS[asked.format]


def _begin(asked: Asked, folder: Path) -> Checkpoint:
    """The checkpoint to go on from; a new one in an empty folder."""
    settings = msgspec.json.decode(msgspec.json.encode(asked.settings()))
    point = load_checkpoint(folder)
    if point is None:
        if folder.exists() and any(
            (folder / name).exists() for name in (ENTITIES, HOLDINGS, REMARKS, REPORT)
        ):
            raise UserError(MESSAGES, "out.other", folder=folder.name)
        folder.mkdir(parents=True, exist_ok=True)
        point = Checkpoint(settings)
        written(folder / CHECKPOINT, msgspec.json.encode(point))
    elif point.settings != settings:
        raise UserError(MESSAGES, "out.other", folder=folder.name)
    elif point.done:
        raise UserError(MESSAGES, "out.done", folder=folder.name)
    return point


def provenance_of(path: Path, how: Format, asked: Asked) -> Provenance:
    """What stands for every record of a file that does not say otherwise itself."""
    mapping = asked.mapping or Mapping()
    licence = _licence(how, asked)
    return Provenance(
        asked.source or mapping.source or how.source,
        mapping.dataset or path.name,
        asked.as_of or mapping.as_of,
        licence.name if licence else "",
        licence.commercial if licence else "unknown",
    )


def _licence(how: Format, asked: Asked) -> Licence | None:
    said = asked.licence or (asked.mapping.licence if asked.mapping else "") or how.licence
    return licence_of(said) if said else None


def _one_file(asked: Asked, how: Format, store: Store, point: Checkpoint, progress: Progress) -> None:
    path = asked.files[point.file]
    if len(point.tallies) <= point.file:
        point.tallies.append(Tally(path.name, how.key))
    tally = point.tallies[point.file]
    delimiter = asked.mapping.delimiter if asked.mapping else ","
    seen: dict[str, Entity] = {}
    for outcome in read(path, how, provenance_of(path, how, asked), point.at, point.line, delimiter):
        _take(outcome, store, tally, point, seen)
        point.at, point.line = outcome.next_at, outcome.next_line
        tally.records += 1
        if tally.records % EVERY == 0:
            seen.clear()
            store.keep(point)
            progress(path.name, tally.records)
    if not tally.records:
        tally.remarks += 1
        _remark(store, tally, 1, "remark", note("note.no_records", format=how.words))
    point.file, point.at, point.line = point.file + 1, 0, 1
    store.keep(point)


def _take(outcome: Outcome, store: Store, tally: Tally, point: Checkpoint, seen: dict[str, Entity]) -> None:
    if outcome.refused:
        tally.refused += 1
        _remark(store, tally, outcome.line, "refused", outcome.refused)
    for one in outcome.found:
        if isinstance(one, Reason):
            tally.remarks += 1
            _remark(store, tally, outcome.line, "remark", one)
        elif isinstance(one, Superseded):
            point.superseded[one.record] = one.statement
        elif isinstance(one, Link):
            tally.links += 1
            tally.holdings += store.record(one)
            _licensed(tally, one.provenance)
        elif seen.get(one.id) != one:
            seen[one.id] = one
            tally.entities += 1
            store.record(one)
            _licensed(tally, one.provenance)


def _remark(store: Store, tally: Tally, line: int, kind: str, reason: Reason) -> None:
    tally.reasons[reason.key] = tally.reasons.get(reason.key, 0) + 1
    store.remark(tally.file, line, kind, reason)


def _licensed(tally: Tally, source: Provenance) -> None:
    row = tally.licences.setdefault(source.licence, {"commercial_use": source.commercial, "records": 0})
    row["records"] += 1
    if source.commercial == "forbidden":
        row["commercial_use"] = "forbidden"


def _report(
    asked: Asked, formats: list[Format], point: Checkpoint, folder: Path, dropped: int
) -> dict[str, Any]:
    """The report: by file what was read and refused, under which licences; whether any of it may not be used commercially."""
    files = []
    for how, tally in zip(formats, point.tallies, strict=True):
        licence = _licence(how, asked)
        credit = licence.credit if licence else ""
        files.append({**msgspec.to_builtins(tally), "words": how.words, "credit": credit})
    licences = [row for tally in point.tallies for row in tally.licences.values()]
    return {
        "files": files,
        "commercial_use_forbidden": any(row["commercial_use"] == "forbidden" for row in licences),
        "commercial_use_unknown": any(row["commercial_use"] == "unknown" for row in licences),
        "superseded_holdings": dropped,
        "remarks": first_remarks(folder, SHOWN),
        "written": [ENTITIES, HOLDINGS, REMARKS, REPORT],
    }


def first_remarks(folder: Path, count: int) -> list[dict[str, Any]]:
    """The first refusals of an import, and after them its first remarks."""
    refused: list[dict[str, Any]] = []
    others: list[dict[str, Any]] = []
    with (folder / REMARKS).open("rb") as file:
        for line in file:
            found = msgspec.json.decode(line)
            kept = refused if found["kind"] == "refused" else others
            if len(kept) < count:
                kept.append(found)
            if len(refused) == count:
                break
    return (refused + others)[:count]
