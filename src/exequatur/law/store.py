"""Reading the law data files: YAML and CSV become the structs of `model`, or faults that say what is wrong where.

One bad fact does not hide the next: each route, rule and row is read by itself and its fault collected. This
module knows the shape of one file; what must hold between facts and files is in `checks`.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from exequatur.law.faults import Fault
from exequatur.law.model import (
    Default,
    Detour,
    DocumentRule,
    Group,
    Jurisdiction,
    LimitationRule,
    Member,
    Precedent,
    Remark,
    Route,
    Stage,
    Treaty,
)
from exequatur.law.plain import csv_rows, explain, yaml_mapping
from exequatur.law.translations import Translation, fold
from exequatur.text.reasons import why

T = TypeVar("T")


Words = dict[str, dict[str, dict[str, str]]]
"""section -> code -> {"en", "zh", for a refusal ground also "cure_en", "cure_zh"}."""


class Book(msgspec.Struct):
    """All facts as read, before anything is asked of them. `files`: (kind, id) -> file, for faults."""

    jurisdictions: dict[str, Jurisdiction] = {}
    treaties: dict[str, Treaty] = {}
    members: list[Member] = []
    documents: list[DocumentRule] = []
    detours: list[Detour] = []
    precedents: list[Precedent] = []
    stages: list[Stage] = []
    terms: Words = {}
    groups: dict[str, Group] = {}
    defaults: list[Default] = []
    said: dict[str, str] = {}
    iso: list[str] = []
    files: dict[tuple[str, str], str] = {}


ROOT_FILES = (
    "groups.yaml",
    "terms.yaml",
    "defaults.yaml",
    "documents.yaml",
    "detours.yaml",
    "precedents.csv",
    "stages.csv",
    "iso3166.csv",
)
FOLDERS = {"jurisdictions": (".yaml",), "treaties": (".yaml", ".csv"), "zh": (".yaml",)}

SOURCE_COLUMNS = ("source_title", "source_url", "source_kind", "retrieved")
MEMBER_COLUMNS = (
    "code", "status", "in_force_from", "in_force_until", "reservations", "reservations_verified",
    "extended_by", "pair", "covers", "verified", *SOURCE_COLUMNS, "note",
)  # fmt: skip
PRECEDENT_COLUMNS = (
    "id", "direction", "origin", "forum", "court", "name", "citation", "decided", "outcome", "instrument",
    "route", "grounds", "origin_court", "subject", "verified", *SOURCE_COLUMNS, "note",
)  # fmt: skip
STAGE_COLUMNS = (
    "id", "jurisdiction", "stage", "kind", "months_low", "months_typical", "months_high",
    "usd_low", "usd_typical", "usd_high", "verified", *SOURCE_COLUMNS, "note",
)  # fmt: skip
LISTS = ("reservations", "covers", "grounds")
FLAGS = ("verified", "reservations_verified")
NUMBERS = ("months_low", "months_typical", "months_high", "usd_low", "usd_typical", "usd_high")


def data_files(folder: Path) -> list[Path]:
    """The law data files of `folder` in a fixed order: those that this module reads, no others."""
    found = [folder / name for name in ROOT_FILES if (folder / name).exists()]
    for sub, endings in FOLDERS.items():
        found += sorted(p for p in (folder / sub).glob("*") if p.suffix in endings)
    return found


def read_book(folder: Path, overlay: dict[str, Path] | None = None) -> tuple[Book, list[Fault]]:
    """Read all law data of `folder`; return the facts that have their shape and the faults of the others.

    `overlay` puts other files in the place of those of the folder (relative name -> path), so that a
    contributor's draft is read among the facts that it will join.
    """
    book, faults = Book(), list[Fault]()
    paths = {p.relative_to(folder).as_posix(): p for p in data_files(folder)}
    paths |= overlay or {}
    for name, path in paths.items():
        faults += read_file(name, path, book)
    for sub, endings in FOLDERS.items():
        for stray in sorted((folder / sub).glob("*")):
            if stray.suffix not in endings:
                values = {"endings": ", ".join(endings)}
                faults.append(Fault(f"{sub}/{stray.name}", "", "file.ignored", values))
    return book, faults


def read_file(name: str, path: Path, book: Book) -> list[Fault]:
    """Read one data file into `book` by its place (`name`, relative to the data folder); return its faults."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return [Fault(name, "", "file.unreadable", {"reason": why(error)})]
    if name.endswith(".csv"):
        return list(_read_csv(name, text, book))
    content, faults = yaml_mapping(name, text)
    if content is None:
        return faults
    return faults + list(_read_yaml(name, content, book))


def _read_yaml(name: str, content: dict[str, Any], book: Book) -> Iterator[Fault]:
    stem = name.rsplit("/", 1)[-1].removesuffix(".yaml")
    if name.startswith("jurisdictions/"):
        yield from _read_jurisdiction(name, stem, content, book)
    elif name.startswith("treaties/"):
        treaty, faults = _shape(name, "", content, Treaty)
        yield from faults
        if treaty is not None:
            if treaty.id != stem:
                yield Fault(name, "id", "file.name", {"stem": stem, "code": treaty.id})
            book.treaties[treaty.id] = treaty
            book.files["treaty", treaty.id] = name
    elif name == "terms.yaml":
        terms, faults = _shape(name, "", content, Words)
        yield from faults
        book.terms = terms or {}
    elif name == "groups.yaml":
        groups, faults = _shape(name, "groups", content.get("groups", {}), dict[str, Any])
        yield from faults
        for group, value in (groups or {}).items():
            made, faults = _shape(name, f"groups.{group}", value, Group)
            yield from faults
            if made is not None:
                book.groups[group] = made
    elif name == "defaults.yaml":
        book.defaults, faults = _each(name, "routes", content, Default)
        yield from faults
    elif name == "documents.yaml":
        book.documents, faults = _each(name, "documents", content, DocumentRule)
        yield from faults
    elif name == "detours.yaml":
        book.detours, faults = _each(name, "detours", content, Detour)
        yield from faults
    elif name.startswith("zh/"):
        said, faults = _each(name, "said", content, Translation)
        yield from faults
        book.said |= {fold(one.en): one.zh for one in said}


def _read_jurisdiction(name: str, stem: str, content: dict[str, Any], book: Book) -> Iterator[Fault]:
    routes, route_faults = _each(name, "routes", content, Route)
    rules, rule_faults = _each(name, "limitation", content, LimitationRule)
    remarks, remark_faults = _each(name, "remarks", content, Remark)
    head = {k: v for k, v in content.items() if k not in ("routes", "limitation", "remarks")}
    place, faults = _shape(name, "", head, Jurisdiction)
    yield from (*faults, *route_faults, *rule_faults, *remark_faults)
    if place is None:
        return
    if place.code != stem:
        yield Fault(name, "code", "file.name", {"stem": stem, "code": place.code})
    book.jurisdictions[place.code] = msgspec.structs.replace(
        place, routes=tuple(routes), limitation=tuple(rules), remarks=tuple(remarks)
    )
    book.files["jurisdiction", place.code] = name


def _shape(name: str, where: str, value: Any, kind: type[T]) -> tuple[T | None, list[Fault]]:
    """Read `value` as `kind`, strictly: unknown keys, wrong types and missing keys are faults."""
    try:
        return msgspec.convert(value, kind), []
    except msgspec.ValidationError as error:
        return None, [explain(name, where, str(error), kind)]


def _each(name: str, key: str, content: dict[str, Any], kind: type[T]) -> tuple[list[T], list[Fault]]:
    """Read the list under `key` one item at a time, so that one bad fact does not hide the next."""
    found, faults = list[T](), list[Fault]()
    items = content.get(key) or []
    if not isinstance(items, list):
        return [], [Fault(name, key, "shape.type", {"expected": "array", "found": type(items).__name__})]
    for i, item in enumerate(items, 1):
        label = item.get("id") if isinstance(item, dict) else None
        made, wrong = _shape(name, f"{key}[{i}]" + (f" ({label})" if label else ""), item, kind)
        faults += wrong
        if made is not None:
            found.append(made)
    return found, faults


def _read_csv(name: str, text: str, book: Book) -> Iterator[Fault]:
    stem = name.rsplit("/", 1)[-1].removesuffix(".csv")
    if name == "iso3166.csv":
        rows, faults = csv_rows(name, text, ("code", "name"))
        yield from faults
        book.iso = [row["code"] for _, row in rows]
    elif name == "precedents.csv":
        book.precedents, faults = _rows(name, text, PRECEDENT_COLUMNS, Precedent)
        yield from faults
    elif name == "stages.csv":
        book.stages, faults = _rows(name, text, STAGE_COLUMNS, Stage)
        yield from faults
    else:
        members, faults = _rows(name, text, MEMBER_COLUMNS, Member, {"treaty": stem})
        yield from faults
        book.members += members
        book.files["members", stem] = name


def _rows(
    name: str, text: str, columns: tuple[str, ...], kind: type[T], more: dict[str, str] | None = None
) -> tuple[list[T], list[Fault]]:
    """Read the rows of a CSV table as `kind`; an empty cell is a value not given."""
    rows, faults = csv_rows(name, text, columns)
    found = list[T]()
    for number, row in rows:
        value = _row_value(row)
        wrong = [
            Fault(name, f"line {number}", "csv.flag", {"column": c, "value": row[c]})
            for c in FLAGS
            if row.get(c, "") not in ("", "0", "1")
        ]
        if wrong:
            faults += wrong
            continue
        made, wrong = _shape(name, f"line {number}", {**value, **(more or {})}, kind)
        faults += wrong
        if made is not None:
            found.append(made)
    return found, faults


def _row_value(row: dict[str, str]) -> dict[str, Any]:
    value: dict[str, Any] = {
        k: v for k, v in row.items() if v != "" and k not in SOURCE_COLUMNS and k not in LISTS
    }
    for column in FLAGS:
        if column in row:
            value[column] = row[column] == "1"
    for column in LISTS:
        if row.get(column):
            value[column] = tuple(part.strip() for part in row[column].split(";") if part.strip())
    for column in NUMBERS:
        if column in value:
            # text that is no number is left as text: the strict reading refuses it and names the column
            with suppress(ValueError):
                value[column] = float(value[column]) if column.startswith("months") else int(value[column])
    for column in ("in_force_from",):
        if column in row:
            value.setdefault(column, None)
    source = {
        "title": row.get("source_title", ""),
        "url": row.get("source_url", ""),
        "kind": row.get("source_kind", ""),
        "retrieved": row.get("retrieved", ""),
        "verified": value.get("verified", False),
    }
    value["sources"] = (source,) if source["title"] else ()
    for column in ("court", "name", "citation", "decided"):
        if column in row:
            value.setdefault(column, "")
    return value
