"""Every other column: identifiers, persons, statuses, flags, places, texts."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from exequatur.claims.identifiers import is_whole, mask_numbers_in, masked
from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.composition import cut
from exequatur.claims.tape.converted import Converted, Notes, Value
from exequatur.claims.tape.model import Cell, Match
from exequatur.claims.tape.values.amounts import is_blank
from exequatur.claims.tape.values.damaged import (
    ColumnOfIds,
    as_written,
    column_of_ids,
    damage_of,
    identity_damage,
)
from exequatur.claims.tape.values.persons import Person, split_people
from exequatur.claims.tape.values.statuses import (
    legend_of,
    read_flag,
    read_places,
    read_status,
    time_barred,
)
from exequatur.claims.words import plain


class WordsRead(NamedTuple):
    """One cell read: the fields it gives, codes of findings, what their messages tell, and how it was read."""

    values: dict[str, Value]
    codes: tuple[str, ...] = ()
    told: dict[str, str] = {}  # noqa: RUF012 - never written to
    rule: str = "text"


Reader = Callable[[Cell], WordsRead]

NOTHING = WordsRead({}, rule="no value")


def read_words(
    name: str,
    kind: str,
    match: Match,
    cells: Sequence[Cell],
    numbers: list[int],
    answer: Converted,
    notes: Notes,
    reader: Reader | None = None,
) -> None:
    """Read the column of `match`, of a `kind` that is neither money nor date, into the fields it gives.

    `reader`: where `cells` are not the whole column, what reads one of its cells.
    """
    lines = (*notes.table.above, *notes.table.below)
    read = reader or words_reader(name, kind, match.column.header, cells, lines)
    cache: dict[Any, WordsRead] = {}
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        key = (type(cell), cell)
        if key not in cache:
            cache[key] = read(cell)
        found = cache[key]
        if kind == "limitation" and _contradicts(answer.rows[i], found.values, name):
            answer.rows[i] |= {name: None, f"{name}_text": text_of(cell)}
            notes.add("flag_unclear", numbers[i], text=str(cell)[:40])
            continue
        merge_values(answer.rows[i], found.values, name, kind)
        for code in found.codes:
            shown = masked(str(cell)) if kind in ("identity", "phone") else mask_numbers_in(str(cell))
            notes.add(code, numbers[i], **{"text": shown[:40], **found.told})


def _contradicts(row: dict[str, Value], values: dict[str, Value], name: str) -> bool:
    """Does another column of the row say the opposite?"""
    return name in row and name in values and row[name] != values[name]


def merge_values(row: dict[str, Value], values: dict[str, Value], name: str, kind: str) -> None:
    """Put what one cell gives into its row, beside what other columns of the same field gave.

    A status of its own column stands before one that another column told of it.
    """
    for field_name, value in values.items():
        known = row.get(field_name)
        if known is None or (kind.startswith("status:") and field_name == name):
            row[field_name] = value
        elif isinstance(known, list) and isinstance(value, list):
            row[field_name] = known + [v for v in value if v not in known]
        elif isinstance(known, dict) and isinstance(value, dict):
            row[field_name] = {**known, **value}
        elif isinstance(known, str) and isinstance(value, str) and kind == "text" and value not in known:
            row[field_name] = f"{known} {value}"


def text_of(cell: Cell) -> str:
    """A cell as the text a person sees: whole floats without .0, spaces levelled."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def words_reader(
    name: str, kind: str, header: str, cells: Sequence[Cell] = (), lines: Sequence[str] = ()
) -> Reader:
    """The function that reads one cell of a column of `kind` into fields, in the light of the whole column."""
    if kind.startswith("status:"):
        return _statuses(name, kind.partition(":")[2], header, lines)
    if kind in ("id", "serial", "case_no"):
        return identifiers_reader(name, kind, column_of_ids(cells))
    if kind in ("flag", "clause", "limitation"):
        return _flags(name, kind, header, cells)

    def as_text(cell: Cell) -> WordsRead:
        text = text_of(cell)
        return WordsRead({name: mask_numbers_in(text)}) if not is_blank(text) else NOTHING

    def as_places(cell: Cell) -> WordsRead:
        found = read_places(str(cell))
        unknown = any(not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{2,4})?", place) for place in found)
        values = {name: found} if found else {}
        return WordsRead(values, ("place_unknown",) if unknown else (), rule="names of places")

    def as_number(cell: Cell) -> WordsRead:
        return _number(name, cell)

    def as_phone(cell: Cell) -> WordsRead:
        return WordsRead({name: masked(text_of(cell))}, rule="masked")

    def as_identity(cell: Cell) -> WordsRead:
        return _identity(name, cell)

    def as_people(cell: Cell) -> WordsRead:
        return _people(name, cell)

    with_guarantors = name == "borrower_name" and _names_both(header)

    def as_name(cell: Cell) -> WordsRead:
        return _name(name, cell, with_guarantors)

    readers: dict[str, Reader] = {
        "identity": as_identity, "names": as_people, "name": as_name, "phone": as_phone, "places": as_places, "number": as_number,
    }  # fmt: skip
    return readers.get(kind, as_text)


def identifiers_reader(name: str, kind: str, column: ColumnOfIds) -> Reader:
    """Reads contract numbers, accounts, case numbers: kept as written unless a spreadsheet has damaged them."""

    def read(cell: Cell) -> WordsRead:
        damage = damage_of(cell, column)
        if damage == "date":
            shown = cell.isoformat()[:10] if isinstance(cell, date) else str(cell)
            return WordsRead({f"{name}_text": shown}, ("identifier_turned_date",), rule="damaged: a date")
        text = as_written(cell)
        if is_blank(text) or not text:
            return NOTHING
        if damage in ("scientific", "rounded"):
            return WordsRead({f"{name}_text": text}, ("identifier_damaged",), rule=f"damaged: {damage}")
        # a contract number tells claims apart and stays whole; a case number never looks like an identity number
        value = {name: mask_numbers_in(text) if kind == "case_no" else text}
        if damage == "zeros":
            return WordsRead(value, ("identifier_zeros_lost",), rule="as written; leading zeros look lost")
        return WordsRead(value, rule="as written")

    return read


def _identity(name: str, cell: Cell) -> WordsRead:
    text = as_written(cell)
    if is_blank(text) or not text:
        return NOTHING
    damage, repair = identity_damage(cell)
    if damage == "cut" and repair:
        told = {"proposal": masked(repair)}
        return WordsRead({name: masked(text)}, ("identifier_cut",), told, "masked; a character is missing")
    if damage is not None and damage != "cut":
        return WordsRead({}, ("identifier_damaged",), rule=f"damaged: {damage}")
    codes = ("identity_check_failed",) if is_whole(text) is False else ()
    return WordsRead({name: masked(text)}, codes, rule="masked")


_ELSEWHERE = late_pattern(
    r"^[(（]?(?:请|具体|详细?|另|参)?(?:见|参见|详见)(?:附件|附表|备注|后附|下表|上表|清单|明细|合同|判决书?|附页|另页|说明).{0,8}[)）]?$"
    r"|^see (?:annex|attach|remark|note|schedule|list|below|above).*$",
    re.IGNORECASE,
)
"""A cell that sends the reader elsewhere names nobody."""


def _people(name: str, cell: Cell) -> WordsRead:
    if _ELSEWHERE.match(str(cell).strip()):
        return WordsRead(
            {f"{name}_text": mask_numbers_in(str(cell).strip())}, ("people_unclear",), rule="names elsewhere"
        )
    people = split_people(mask_numbers_in(str(cell)))
    codes = ["several_guarantors"] if len(people.persons) > 1 and name == "guarantors" else []
    codes += ["people_not_all_named"] if people.others else []
    codes += ["people_unclear"] if people.unclear else []
    codes += ["person_renamed"] if any(p.renamed_to for p in people.persons) else []
    return WordsRead(
        _of_people(name, people.persons),
        tuple(codes),
        rule="names split" if len(people.persons) > 1 else "name",
    )


def _of_people(name: str, persons: Sequence[Person]) -> dict[str, Value]:
    values: dict[str, Value] = {name: [p.name for p in persons]} if persons else {}
    if all(person[1:] == _NOTHING_BESIDE for person in persons):
        return values
    for field_name, found in (
        ("former_names", {p.name: list(p.former_names) for p in persons if p.former_names}),
        ("current_names", {p.name: p.renamed_to for p in persons if p.renamed_to}),
        ("aliases", {p.name: list(p.aliases) for p in persons if p.aliases}),
        ("person_roles", {p.name: p.role for p in persons if p.role}),
        (
            "person_kinds",
            {p.name: "natural" for p in persons if re.search("自然人|个人|natural|居民", p.note)},
        ),
    ):
        if found:
            values[field_name] = found
    return values


_NOTHING_BESIDE = Person("")[1:]
"""What a person has beside its name when the cell says no more."""


def _names_both(header: str) -> bool:
    """Does a header ask for the borrower and, after it, the guarantors (借款人及担保人)?"""
    if re.search(r"共同|\bco-?|\bjoint", header, re.IGNORECASE):
        return False  # a further borrower is no guarantor of the first
    parties = [
        party
        for piece in cut(header).pieces
        for party in ("borrower", "guarantor")
        if party in cut(piece).concepts
    ]
    return list(dict.fromkeys(parties)) == ["borrower", "guarantor"]


def _with_guarantors(persons: Sequence[Person]) -> WordsRead | None:
    """A cell of borrower and guarantors: by the words beside the names, else the first is the borrower, as the header has it.

    None where the words leave no borrower, or several.
    """
    said = any(person.role for person in persons)
    owing = [p for p in persons if p.role == "borrower"] or [p for p in persons if not p.role]
    owing = owing if said else owing[:1]
    if len(owing) != 1 or len(persons) < 2:
        return None
    others = [p for p in persons if p is not owing[0]]
    if any(p.role not in ("", "guarantor") for p in others):
        return None
    values = {
        k: v
        for k, v in _of_people("borrower_name", persons).items()
        if k not in ("borrower_name", "person_kinds")
    }
    values |= {"borrower_name": owing[0].name, "guarantors": [p.name for p in others]}
    if said:
        return WordsRead(values, ("guarantors_beside_borrower",), rule="names split by the words beside them")
    return WordsRead(values, ("guarantors_by_order",), rule="the first name; the others are guarantors")


def _name(name: str, cell: Cell, with_guarantors: bool = False) -> WordsRead:
    """One party. The borrower's cell stays whole as its name; several borrowers in it are listed beside."""
    text = text_of(cell)
    if is_blank(text):
        return NOTHING
    shown = mask_numbers_in(text)
    if name != "borrower_name":
        return WordsRead({name: shown}, rule="name")
    people = split_people(mask_numbers_in(str(cell)))
    if with_guarantors and (told := _with_guarantors(people.persons)) is not None:
        return told
    values: dict[str, Value] = {name: shown}
    values |= {k: v for k, v in _of_people(name, people.persons).items() if k not in (name, "person_kinds")}
    if (
        len(people.persons) == 1
        and (p := people.persons[0])
        and (p.former_names or p.renamed_to or p.aliases)
    ):
        values[name] = p.name  # the history stands beside the name
    if len(people.persons) > 1:
        return WordsRead({**values, "borrowers": people.names}, ("several_borrowers",), rule="names split")
    return WordsRead(values, ("people_unclear",) if people.unclear else (), rule="name")


def _statuses(name: str, wanted: str, header: str, lines: Sequence[str]) -> Reader:
    legend = legend_of(lines, header)

    def read(cell: Cell) -> WordsRead:
        text = text_of(cell)
        if is_blank(text) and not read_status(text, wanted):
            return NOTHING
        meant = legend.get(plain(text), text)
        status = read_status(meant, wanted)
        if status is None:
            return WordsRead(
                {f"{name}_text": mask_numbers_in(text)}, ("status_unknown",), rule="not in the vocabulary"
            )
        target = name if status.kind == wanted else f"{status.kind}_status"
        codes = ["status_of_other_kind"] if target != name else []
        codes += [status.note] if status.note else []
        codes += ["status_by_legend"] if meant != text else []
        values: dict[str, Value] = {target: status.term}
        if status.note:
            values[f"{name}_text"] = mask_numbers_in(text)
        return WordsRead(values, tuple(codes), {"term": status.term}, f"status: {status.rule}")

    return read


def _flags(name: str, kind: str, header: str, cells: Sequence[Cell]) -> Reader:
    column = frozenset(plain(text_of(c)) for c in cells if c is not None and len(str(c)) <= 8)

    def read(cell: Cell) -> WordsRead:
        text = text_of(cell)
        if is_blank(text) and plain(text) != "无":
            return NOTHING
        flag = cell if isinstance(cell, bool) else read_flag(text, column)
        if kind == "limitation":
            barred = time_barred(header, text, column)
            if barred is None:
                return WordsRead({f"{name}_text": text}, ("status_unknown",), rule="not told by the header")
            return WordsRead(
                {name: "time_barred" if barred else "alive"}, rule="yes or no, by what the header asks"
            )
        if flag is not None:
            return WordsRead({name: flag}, rule="yes or no")
        if kind == "clause":
            return WordsRead({name: True, f"{name}_text": text}, rule="a clause is quoted")
        code = "flag_unclear" if re.fullmatch(r"[12x](?:\.0)?", plain(text)) else "status_unknown"
        return WordsRead({f"{name}_text": text}, (code,), rule="neither yes nor no")

    return read


_COUNT = late_pattern(
    r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:天|日|户|笔|个|人|名|次|期|年|days?|d|nos?\.?|accounts?|borrowers?)?",
    re.I,
)


def _number(name: str, cell: Cell) -> WordsRead:
    """A count. A range, a fraction or two numbers stay text."""
    text = text_of(cell)
    if is_blank(text):
        return NOTHING
    found = _COUNT.fullmatch(plain(text))
    if name.endswith("_rate"):
        return WordsRead({name: text}, rule="a rate, as written")
    if not found or isinstance(cell, bool):
        return WordsRead({f"{name}_text": text}, ("number_unreadable",), rule="no single whole number")
    return WordsRead({name: int(found.group(1).replace(",", ""))}, rule="number")
