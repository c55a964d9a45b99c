"""Records of a register as they come: rows of a CSV file, or entities of an import, each with its source and licence; what is refused, with why."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.entities import reading
from exequatur.trace.entities.model import Entity, Provenance
from exequatur.trace.imports.licences import licence_of
from exequatur.trace.imports.writing import ENTITIES
from exequatur.trace.index.forms import guessed_kind
from exequatur.trace.index.messages import MESSAGES

LONGEST = 300
"""Characters of a name; a longer text is none."""
MOST_NAMES = 40
"""Names of a record that are put in."""
KINDS = {"person": "person", "company": "company"}
SCHEMAS = {"Person": "person", "Company": "company", "Organization": "company", "LegalEntity": "", "PublicBody": "company"}  # fmt: skip
_OWN_COLUMNS = frozenset(("id", "name", "kind", "aliases", "source", "as_of", "licence", "dataset"))
_MOJIBAKE = re.compile(
    "\ufffd|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|(?:[ÃÂåæçèäé][\x80-\xbf\u0152-\u2122¡-¿]){2}|锟斤拷|烫烫"
)


class Record(msgspec.Struct, frozen=True, array_like=True):
    """A person or company of a register.

    Attributes:
        id: as the register has it; the same id again replaces the record.
        names: the name, then aliases and former names.
        kind: person or company; guessed: whether the register does not say which.
        more: other columns, such as birth_date and jurisdiction.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    guessed: bool = False
    more: dict[str, str] = {}
    provenance: Provenance = Provenance()


@dataclass(frozen=True)
class Refused:
    """A row, or a name of it, that was not put in, and why. row: the line of the file."""

    row: int
    reason: Reason
    shown: str = ""


@dataclass(frozen=True)
class Stated:
    """What is said of a whole file of rows that do not say it themselves."""

    source: str = ""
    as_of: str = ""
    licence: str = ""


UNSTATED = Stated()


def wrong_with(name: str) -> Reason | None:
    """Why a text is no name that can be looked for; None where it is one."""
    text = name.strip()
    if not text:
        return Reason(MESSAGES, "row.empty")
    if len(text) > LONGEST:
        return Reason(MESSAGES, "row.too_long", shown=text[:40], length=len(text))
    if _MOJIBAKE.search(text):
        return Reason(MESSAGES, "row.mojibake", shown=text[:40])
    letters = sum(map(str.isalnum, text))
    if letters < 2:
        return Reason(MESSAGES, "row.one_letter", shown=text[:40])
    return None


def read_records(path: Path, stated: Stated = UNSTATED) -> Iterator[tuple[int, Record | Refused]]:
    """Records of a CSV file (columns id and name), of FollowTheMoney JSON lines, or of the folder of an import, with their lines.

    Raises:
        UserError: the file cannot be read, or lacks a column.
    """
    if path.is_dir():
        path = path / ENTITIES
    if path.suffix.lower() in (".jsonl", ".json", ".ndjson", ".ftm"):
        yield from _entities(path, stated)
    else:
        yield from _rows(path, stated)


def _entities(path: Path, stated: Stated) -> Iterator[tuple[int, Record | Refused]]:
    for line, one in enumerate(reading.read_entities(path), 1):
        if isinstance(one, reading.Refused):
            yield one.line, Refused(one.line, one.reason)
        elif isinstance(one, Entity) and one.schema in SCHEMAS:
            yield from _checked(line, _of_entity(one, stated))


def _of_entity(one: Entity, stated: Stated) -> Record:
    names = tuple(n.text for n in one.names)
    kind = SCHEMAS[one.schema]
    more = {"birth_date": ";".join(one.birth_dates), "nationality": ";".join(one.nationalities)}
    more["jurisdiction"] = ";".join(one.properties.get("jurisdiction", ()))
    more["identifiers"] = ";".join(f"{i.scheme}:{i.value}" for i in one.identifiers[:10])
    said = one.provenance if one.provenance != Provenance() else _provenance(stated, {})
    return Record(
        one.id,
        names,
        kind or guessed_kind(names[0] if names else ""),
        not kind,
        {k: v for k, v in more.items() if v},
        said,
    )


def _rows(path: Path, stated: Stated) -> Iterator[tuple[int, Record | Refused]]:
    for line, row in read_rows(path, ("id", "name")):
        if isinstance(row, Refused):
            yield line, row
            continue
        kind = row.get("kind", "").strip().lower()
        if kind and kind not in KINDS:
            yield line, Refused(line, Reason(MESSAGES, "row.kind", kind=kind[:40]))
            continue
        name = row["name"].strip()
        aliases = tuple(a.strip() for a in row.get("aliases", "").split(";") if a.strip())
        more = {k: v for k, v in row.items() if k not in _OWN_COLUMNS and v}
        names = (name, *aliases) if name else aliases
        found = kind or guessed_kind(name[:LONGEST])
        yield from _checked(
            line, Record(row["id"].strip(), names, found, not kind, more, _provenance(stated, row))
        )


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str] | Refused]]:
    """Rows of a CSV file that has some columns, with their lines.

    Raises:
        UserError: the file cannot be read, or lacks a column.
    """
    csv.field_size_limit(1 << 30)
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            rows = csv.DictReader(file)
            missing = [c for c in columns if c not in (rows.fieldnames or ())]
            if missing:
                raise UserError(MESSAGES, "file.columns", file=path.name, columns=", ".join(missing))
            while True:
                try:
                    row = next(rows, None)
                except csv.Error as error:
                    yield rows.line_num, Refused(rows.line_num, why(error))
                    continue
                if row is None:
                    return
                yield rows.line_num, {k: v or "" for k, v in row.items() if k is not None}
    except (OSError, UnicodeError, csv.Error) as error:
        raise UserError(MESSAGES, "file.unreadable", file=path.name, reason=why(error)) from error


def _provenance(stated: Stated, row: dict[str, str]) -> Provenance:
    licence = (
        licence_of(row.get("licence") or stated.licence) if row.get("licence") or stated.licence else None
    )
    return Provenance(
        row.get("source") or stated.source,
        row.get("dataset", ""),
        row.get("as_of") or stated.as_of,
        licence.name if licence else "",
        licence.commercial if licence else "unknown",
    )


def _checked(line: int, record: Record) -> Iterator[tuple[int, Record | Refused]]:
    """The record with the names that can be looked for, after what is refused of it."""
    if not record.id:
        yield line, Refused(line, Reason(MESSAGES, "row.no_id"))
        return
    good, seen = [], set()
    for name in record.names or ("",):
        wrong = wrong_with(name)
        if wrong is not None:
            yield line, Refused(line, wrong, name[:40])
        elif name not in seen:
            seen.add(name)
            good.append(name)
    if len(good) > MOST_NAMES:
        yield line, Refused(line, Reason(MESSAGES, "row.names", count=len(good), most=MOST_NAMES))
    if good:
        yield line, msgspec.structs.replace(record, names=tuple(good[:MOST_NAMES]))


def checked_names(
    rows: Iterable[tuple[int, dict[str, str] | Refused]],
) -> Iterator[tuple[int, dict[str, str] | Refused]]:
    """Rows with a column name, those refused whose name cannot be looked for."""
    for line, row in rows:
        if isinstance(row, Refused):
            yield line, row
            continue
        wrong = wrong_with(row["name"])
        kind = row.get("kind", "").strip().lower()
        if wrong is None and kind and kind not in KINDS:
            wrong = Reason(MESSAGES, "row.kind", kind=kind[:40])
        yield line, row if wrong is None else Refused(line, wrong, row["name"][:40])
