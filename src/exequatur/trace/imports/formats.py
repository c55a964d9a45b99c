"""Every format: how its files are told from others by their content, cut into records and read."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from exequatur.text import UserError
from exequatur.text.reasons import why
from exequatur.trace.entities import ftm
from exequatur.trace.entities.model import Link, Provenance
from exequatur.trace.imports import bods, framing, gleif, icij, psc, sanctions
from exequatur.trace.imports.found import Found, Refusal, licensed, note
from exequatur.trace.imports.messages import MESSAGES

HEAD = 1 << 18


@dataclass(frozen=True)
class Format:
    """A format of files.

    shape: how records are cut. licence: id in licences.yaml, empty where a file must say itself. parse: (record, provenance) -> what it tells.
    columns: those by which a CSV is known; header: given where the file has none. tag: element that is a record.
    """

    key: str
    words: str
    shape: Literal["json", "csv", "xml"]
    parse: Callable[[Any, Provenance], Iterator[Found]]
    licence: str = ""
    source: str = ""
    columns: frozenset[str] = frozenset()
    header: tuple[str, ...] = ()
    tag: bytes = b""
    is_record: Callable[[dict[str, Any]], bool] | None = None


def _ftm(record: Any, provenance: Provenance) -> Iterator[Found]:
    """A FollowTheMoney entity. One that OpenSanctions exports carries `referents` and `target`, and its licence."""
    if isinstance(record, dict) and "provenance" not in record and {"referents", "target"} <= record.keys():
        provenance = licensed(provenance, provenance.licence or "opensanctions", source="OpenSanctions")
    try:
        one = ftm.from_ftm(record, provenance)
    except ftm.Unreadable as error:
        refusal = Refusal("row.broken", reason=error.reason)
        raise refusal from None
    yield one
    if isinstance(one, Link):
        for said in ftm.unread_shares(one):
            yield note("note.share", value=said[:40])


def _gleif_row(row: dict[str, str], provenance: Provenance) -> Iterator[Found]:
    return gleif.parse(gleif.node_of_row(row), provenance)


def _has(*keys: str) -> Callable[[dict[str, Any]], bool]:
    return lambda record: set(keys) <= record.keys()


def _is_gleif(record: dict[str, Any]) -> bool:
    return (
        "RelationshipRecord" in record
        or {"LEI", "Entity"} <= record.keys()
        or {"LEI", "ExceptionCategory"} <= record.keys()
    )


ICIJ: dict[str, Any] = {"licence": "icij", "source": "ICIJ Offshore Leaks Database"}
GLEIF: dict[str, Any] = {"licence": "cc0", "source": "GLEIF"}
OFAC: dict[str, Any] = {"licence": "us-public-domain", "source": "US Treasury OFAC"}


def _csv(key: str, words: str, parse: Any, columns: str, **more: Any) -> Format:
    return Format(key, words, "csv", parse, columns=frozenset(columns.split()), **more)


FORMATS: dict[str, Format] = {
    one.key: one
    for one in (
        Format("bods", "BODS 0.2 to 0.4", "json", bods.parse, is_record=bods.is_statement),
        Format(
            "psc", "UK PSC snapshot", "json", psc.parse, "ogl-3.0", "Companies House", is_record=psc.is_record
        ),
        Format("gleif-json", "GLEIF JSON", "json", gleif.parse, **GLEIF, is_record=_is_gleif),
        Format(
            "ftm", "FollowTheMoney JSON lines", "json", _ftm, is_record=_has("id", "schema", "properties")
        ),
        Format("gleif-lei", "GLEIF level 1 XML", "xml", gleif.parse, **GLEIF, tag=b"LEIRecord"),
        Format("gleif-rr", "GLEIF level 2 XML", "xml", gleif.parse, **GLEIF, tag=b"RelationshipRecord"),
        Format(
            "gleif-repex", "GLEIF reporting exceptions XML", "xml", gleif.parse, **GLEIF, tag=b"Exception"
        ),
        _csv("gleif-lei-csv", "GLEIF level 1 CSV", _gleif_row, "LEI Entity.LegalName", **GLEIF),
        _csv(
            "gleif-rr-csv",
            "GLEIF level 2 CSV",
            _gleif_row,
            "Relationship.StartNode.NodeID Relationship.EndNode.NodeID",
            **GLEIF,
        ),
        _csv(
            "gleif-repex-csv", "GLEIF reporting exceptions CSV", _gleif_row, "LEI Exception.Category", **GLEIF
        ),
        _csv(
            "icij-2016-edges",
            "ICIJ 2016 edges",
            icij.parse_edge,
            "source target type role date_start date_end",
            **ICIJ,
        ),
        _csv(
            "icij-2016-nodes",
            "ICIJ 2016 nodes",
            icij.parse_node,
            "id category name citizenship jurisdiction",
            **ICIJ,
        ),
        _csv(
            "icij-relationships",
            "ICIJ relationships",
            icij.parse_relationship,
            "node_id_start node_id_end rel_type",
            **ICIJ,
        ),
        _csv("icij-nodes", "ICIJ nodes", icij.parse_present, "node_id name sourceID valid_until", **ICIJ),
        _csv(
            "opensanctions",
            "OpenSanctions targets CSV",
            sanctions.parse_opensanctions,
            "id schema name aliases birth_date countries identifiers sanctions",
            licence="opensanctions",
            source="OpenSanctions",
        ),
        _csv("ofac-sdn", "OFAC SDN CSV", sanctions.parse_sdn, "ID name type programme Title Details", **OFAC),
        _csv(
            "ofac-sdn-published",
            "OFAC SDN CSV without header",
            sanctions.parse_sdn,
            "",
            header=sanctions.SDN_COLUMNS,
            **OFAC,
        ),
    )
}


def head_of(path: Path) -> bytes:
    """The first bytes of a file, as UTF-8.

    Raises:
        UserError: it cannot be read, is empty, or is in UTF-16 or UTF-32.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise UserError(MESSAGES, "file.unreadable", file=path.name, reason=why(error)) from None
    if not head.strip():
        raise UserError(MESSAGES, "file.empty", file=path.name)
    for mark, encoding in (
        (b"\xff\xfe", "UTF-16"),
        (b"\xfe\xff", "UTF-16"),
        (b"\x00<", "UTF-16"),
        (b"<\x00", "UTF-16"),
    ):
        if head.startswith(mark):
            raise UserError(MESSAGES, "file.encoding", file=path.name, encoding=encoding)
    declared = re.match(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=[\"']([\w-]+)", head)
    if declared and declared.group(1).lower() not in (b"utf-8", b"us-ascii", b"ascii"):
        raise UserError(MESSAGES, "file.encoding", file=path.name, encoding=declared.group(1).decode())
    return head.removeprefix(b"\xef\xbb\xbf")


def detect(path: Path) -> Format:
    """The format of a file by its content, whatever its name.

    Raises:
        UserError: unreadable, of no known format, XML with a document type.
    """
    head = head_of(path)
    start = head.lstrip()
    found = (
        _xml(path, start) if start[:1] == b"<" else _json(start) if start[:1] in (b"{", b"[") else _rows(head)
    )
    if found is None:
        raise UserError(MESSAGES, "file.unknown", file=path.name, known=", ".join(FORMATS))
    return found


def _xml(path: Path, start: bytes) -> Format | None:
    refuse_doctype(path, start)
    for one in FORMATS.values():
        if one.tag and re.search(rb"<(?:[\w.-]+:)?" + one.tag + rb"[\s>]", start):
            return one
    return None


def refuse_doctype(path: Path, head: bytes) -> None:
    """Raises UserError where an XML file declares a document type or entities."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", head):
        raise UserError(MESSAGES, "file.doctype", file=path.name)


def in_array(head: bytes) -> bool:
    """Whether the records of a JSON file stand in an array, alone or as first value of an object; they are lines otherwise."""
    start = head.lstrip()
    return start[:1] == b"[" or (
        bool(re.match(rb'\{\s*"\w+"\s*:\s*\[\s*\{\s*"', start)) and not _object(start.split(b"\n", 1)[0])
    )


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return found if isinstance(found, dict) else None


def _samples(start: bytes) -> Iterator[dict[str, Any]]:
    """The first records of a JSON file that can be read."""
    if in_array(start):
        for frame in framing.objects(io.BytesIO(start), 0, 1):
            if not frame.fault and (found := _object(frame.data)) is not None:
                yield found
        return
    for line in start.split(b"\n"):
        if (found := _object(line)) is not None:
            yield found


def _json(start: bytes) -> Format | None:
    for count, record in enumerate(_samples(start)):
        for one in FORMATS.values():
            if one.is_record and one.is_record(record):
                return one
        if count > 20:
            break
    return None


def _rows(head: bytes) -> Format | None:
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace")
    try:
        fields = next(csv.reader([first.strip("\r")]))
    except (csv.Error, StopIteration):
        return None
    names = {field.strip() for field in fields}
    for one in FORMATS.values():
        if one.columns and one.columns <= names:
            return one
    if len(fields) == len(sanctions.SDN_COLUMNS) and fields[0].strip().isdigit() and "-0-" in first:
        return FORMATS["ofac-sdn-published"]
    return None
