"""`exequatur law check`: all faults of the data, or of drafts read among the data that they will join."""

import os
from pathlib import Path
from typing import Any

from msgspec import Struct

from exequatur.law.adjacent import RISKS, adjacent_files, read_adjacent
from exequatur.law.base import DATA
from exequatur.law.checks import COMPLETENESS, REFUSING, run_checks
from exequatur.law.compiled import version_of
from exequatur.law.faults import Fault, LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.store import FOLDERS, ROOT_FILES, Book, data_files, read_book
from exequatur.text import Lang, say

ADJACENT = ("interest", "procedure", "money", "fees", "calendars")
"""Folders of data beside the law of which a draft may be checked."""


def is_adjacent(name: str) -> bool:
    """Does a file of the data folder hold interest, procedure, money law, court fees, court calendars or risk factors?"""
    return name == RISKS or name.split("/", 1)[0] in ADJACENT


class Checked(Struct, frozen=True):
    """The outcome: how many files and facts were read, every fault, and the version of the data as they are."""

    files: int
    facts: int
    faults: tuple[Fault, ...]
    version: str

    def lines(self, lang: Lang = "en") -> list[str]:
        """The faults, one to a line, and their number."""
        if not self.faults:
            return [say(MESSAGES, "say.clean", lang, files=self.files, facts=self.facts)]
        said = [fault.message(lang) for fault in self.faults]
        return [*said, say(MESSAGES, "say.faults", lang, count=len(self.faults))]

    def form(self, lang: Lang = "en") -> dict[str, Any]:
        """The outcome as plain values: `ok`, `files`, `facts`, `faults` with file, where, code and message."""
        faults = [
            {"file": f.file, "where": f.where, "code": f.key, "message": f.message(lang)} for f in self.faults
        ]
        return {"ok": not faults, "files": self.files, "facts": self.facts, "faults": faults}


def check_data(data_dir: str | None, files: tuple[str, ...] = ()) -> Checked:
    """Check a data folder (the one shipped if None); with `files`, only what is wrong in or because of them.

    A file inside the folder is itself; one outside is a draft that takes the place of the data file of its name.

    Raises:
        LawError: the folder holds no law data, or a draft's name does not say what it holds.
    """
    folder = Path(data_dir or DATA).resolve()
    if not (folder / "jurisdictions").is_dir():
        raise LawError(MESSAGES, "base.missing", path=str(folder))
    names = {_name(folder, Path(file)): Path(file) for file in files}
    book, faults = read_book(folder, {name: path for name, path in names.items() if not is_adjacent(name)})
    own = {name for name in names if is_adjacent(name)}
    beside, adjacent_faults = read_adjacent(folder, {name: names[name] for name in own})
    faults += run_checks(book, (*REFUSING, *COMPLETENESS)) + adjacent_faults
    if names:
        before = (
            set(_texts(_faults_of(folder)))
            if any(folder not in p.resolve().parents for p in names.values())
            else set()
        )
        faults = [f for f in faults if f.file in names or (before and f.message() not in before)]
    count = len(names) if names else len(data_files(folder)) + len(adjacent_files(folder))
    facts = _count(book, set(names)) + sum(not names or fact.file in names for fact in beside)
    return Checked(count, facts, tuple(faults), version_of(folder, book))


def _faults_of(folder: Path) -> list[Fault]:
    book, faults = read_book(folder)
    return faults + run_checks(book, (*REFUSING, *COMPLETENESS)) + read_adjacent(folder)[1]


def _texts(faults: list[Fault]) -> list[str]:
    return [fault.message() for fault in faults]


def _name(folder: Path, path: Path) -> str:
    """The place of a file in the data folder: its own, or that of the data file it is a draft of."""
    whole = path.resolve()
    if folder in whole.parents:
        return whole.relative_to(folder).as_posix()
    parent, name = os.path.basename(whole.parent), whole.name
    if parent in ADJACENT and whole.suffix == ".yaml":
        return f"{parent}/{name}"
    if name == RISKS:
        return name
    if parent in FOLDERS and whole.suffix in FOLDERS[parent]:
        return f"{parent}/{name}"
    if name in ROOT_FILES:
        return name
    for sub, endings in FOLDERS.items():
        if whole.suffix in endings and (folder / sub / name).exists():
            return f"{sub}/{name}"
    raise LawError(MESSAGES, "check.kind", file=str(path))


def _count(book: Book, names: set[str]) -> int:
    """How many facts were read, of all files or of those in `names`."""
    total = 0
    for code, j in book.jurisdictions.items():
        if not names or book.files["jurisdiction", code] in names:
            total += 1 + len(j.routes) + sum(len(r.readings) for r in j.limitation) + len(j.remarks)
    for id, treaty in book.treaties.items():
        if not names or book.files["treaty", id] in names:
            total += 1 + sum(len(rule.readings) for rule in treaty.limitation)
    total += sum(not names or f"treaties/{m.treaty}.csv" in names for m in book.members)
    for name, rows in (
        ("documents.yaml", len(book.documents)),
        ("detours.yaml", len(book.detours)),
        ("precedents.csv", len(book.precedents)),
        ("stages.csv", len(book.stages)),
        ("defaults.yaml", len(book.defaults)),
    ):
        total += rows if not names or name in names else 0
    return total
