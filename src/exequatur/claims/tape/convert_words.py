"""Every other column: identifiers, persons, statuses, flags, places, texts."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from exequatur.claims.identifiers import is_whole, mask_numbers_in, masked
from exequatur.claims.tape.converted import Converted, Notes, Value
from exequatur.claims.tape.model import Cell, Match
from exequatur.claims.tape.values.amounts import (
    is_blank,
)
from exequatur.claims.tape.values.persons import split_people
from exequatur.claims.tape.values.statuses import read_flag, read_places, read_status, time_barred


def read_words(
    name: str,
    kind: str,
    match: Match,
    cells: Sequence[Cell],
    numbers: list[int],
    answer: Converted,
    notes: Notes,
) -> None:
    """Read the column of `match`, of a `kind` that is neither money nor date, into the fields it gives."""
    read = _reader(name, kind, match.column.header)
    cache: dict[Any, tuple[dict[str, Value], tuple[str, ...]]] = {}
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        key = (type(cell), cell)
        if key not in cache:
            cache[key] = read(cell)
        values, codes = cache[key]
        row = answer.rows[i]
        for field_name, value in values.items():
            known = row.get(field_name)
            if known is None:
                row[field_name] = value
            elif isinstance(known, list) and isinstance(value, list):
                row[field_name] = known + [v for v in value if v not in known]
            elif isinstance(known, dict) and isinstance(value, dict):
                row[field_name] = {**known, **value}
            elif isinstance(known, str) and isinstance(value, str) and kind == "text" and value not in known:
                row[field_name] = f"{known} {value}"
        for code in codes:
            shown = masked(str(cell)) if kind in ("identity", "phone") else str(cell)
            notes.add(code, numbers[i], text=shown[:40])


Reader = Callable[[Cell], tuple[dict[str, Value], tuple[str, ...]]]


def text_of(cell: Cell) -> str:
    """A cell as the text a person sees: whole floats without .0, spaces levelled."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def _reader(name: str, kind: str, header: str) -> Reader:
    """The function that reads one cell of a column of `kind` into fields."""

    def as_text(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        return ({name: mask_numbers_in(text)} if not is_blank(text) else {}), ()

    def as_id(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        # a contract number tells claims apart and stays whole; a case number never looks like an identity number
        text = mask_numbers_in(text_of(cell)) if kind == "case_no" else text_of(cell)
        if re.fullmatch(r"\d\.\d+[eE]\+\d+", text) or (isinstance(cell, int) and abs(cell) >= 10**15):
            return {f"{name}_text": text}, ("identifier_damaged",)
        return ({name: text} if not is_blank(text) else {}), ()

    def as_identity(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        if is_blank(text):
            return {}, ()
        if (isinstance(cell, float | int) and len(text) >= 15) or re.fullmatch(r"\d\.\d+[eE]\+\d+", text):
            return {}, ("identifier_damaged",)
        whole = is_whole(text)
        return {name: masked(text)}, ("identity_check_failed",) if whole is False else ()

    def as_people(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        people = split_people(mask_numbers_in(str(cell)))
        codes = (["several_guarantors"] if len(people.persons) > 1 and name == "guarantors" else []) + (
            ["people_not_all_named"] if people.others else []
        )
        former = {p.name: list(p.former_names) for p in people.persons if p.former_names}
        values: dict[str, Value] = {name: people.names} if people.names else {}
        natural = {p.name: "natural" for p in people.persons if re.search("自然人|个人|natural|居民", p.note)}
        values |= {"former_names": former} if former else {}
        return values | ({"person_kinds": natural} if natural else {}), tuple(codes)

    def as_status(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        text = text_of(cell)
        wanted = kind.partition(":")[2]
        status = read_status(text, wanted)
        if status is not None:
            target = name if status.kind == wanted else f"{status.kind}_status"
            return {target: status.term}, ("status_of_other_kind",) if target != name else ()
        if is_blank(text):
            return {}, ()
        return {f"{name}_text": mask_numbers_in(text)}, ("status_unknown",)

    def as_flag(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        if isinstance(cell, bool):
            return {name: cell}, ()
        flag = read_flag(text_of(cell))
        if flag is not None:
            return {name: flag}, ()
        return ({f"{name}_text": text_of(cell)}, ("status_unknown",)) if not is_blank(str(cell)) else ({}, ())

    def as_clause(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        flag = read_flag(text_of(cell))
        return ({name: flag} if flag is not None else {name: True, f"{name}_text": text_of(cell)}), ()

    def as_limitation(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        barred = time_barred(header, text_of(cell))
        if barred is None:
            return {f"{name}_text": text_of(cell)}, ("status_unknown",)
        return {name: "time_barred" if barred else "alive"}, ()

    def as_places(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        found = read_places(str(cell))
        unknown = any(not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{2,4})?", place) for place in found)
        return ({name: found} if found else {}), ("place_unknown",) if unknown else ()

    def as_number(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        found = re.search(r"\d[\d,]*", text_of(cell))
        return ({name: int(found.group().replace(",", ""))} if found else {}), ()

    def as_phone(cell: Cell) -> tuple[dict[str, Value], tuple[str, ...]]:
        return {name: masked(text_of(cell))}, ()

    readers: dict[str, Reader] = {
        "id": as_id, "identity": as_identity, "names": as_people, "flag": as_flag, "clause": as_clause, "phone": as_phone,
        "limitation": as_limitation, "places": as_places, "number": as_number, "serial": as_id, "case_no": as_id,
    }  # fmt: skip
    return as_status if kind.startswith("status:") else readers.get(kind, as_text)
