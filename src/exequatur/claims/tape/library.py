"""The mappings that people have confirmed, one file per source, and the synonyms that their corrections taught.

A library is a folder: `mappings/*.yaml`, one per source, and `synonyms.yaml`, canonical field -> headers. Both are written to be
read and edited by hand. Nothing else is remembered of a tape: no name of a party, no amount.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.mapping import NO_MAPPING, TapeMapping, check_mapping, load_mapping, mapping_text
from exequatur.claims.tape.messages import MESSAGES as WORDS
from exequatur.claims.tape.model import Finding
from exequatur.claims.tape.settings import NOTHING_SETTLED, Settings
from exequatur.claims.tape.vocabulary import canonical_fields
from exequatur.claims.words import plain
from exequatur.text import Reason, UserError
from exequatur.text.reasons import why

ALIKE = 0.8
"""Share of headers in common (of all headers of either) from which a tape counts as of a saved source."""


@dataclass(frozen=True, slots=True)
class Library:
    """What was saved. `mappings`: file name -> mapping. `synonyms`: normalised header -> canonical field."""

    mappings: Mapping[str, TapeMapping] = field(default_factory=dict)
    synonyms: Mapping[str, str] = field(default_factory=dict)

    def recognise(self, tables: Sequence[Iterable[str]]) -> TapeMapping | None:
        """The saved mapping made for a tape with the headers of `tables`, if there is one; the most alike wins.

        Every header that the mapping names must be on the tape, so that no field is lost in silence.
        """
        found = [frozenset(plain(header) for header in headers) for headers in tables]
        everything = frozenset().union(*found) if found else frozenset()
        best, best_share = None, ALIKE
        for mapping in self.mappings.values():
            named = {plain(header) for headers in mapping.fields.values() for header in headers}
            share = min((_best_share(one, found) for one in mapping.headers), default=0.0)
            if named <= everything | _leaves(everything) and share >= best_share:
                best, best_share = mapping, share
        return best


NO_LIBRARY = Library()
"""Nothing was ever saved."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader is told about the columns of one tape before it looks at them.

    `fields`: canonical field -> headers. `synonyms`: normalised header -> canonical field. `recognised`: the name of the saved
    mapping that was taken, if one was.
    """

    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    settings: Settings = NOTHING_SETTLED
    ignored: frozenset[str] = frozenset()
    synonyms: Mapping[str, str] = field(default_factory=dict)
    recognised: str = ""

    def findings(self) -> list[Finding]:
        """That a saved mapping was taken, if one was."""
        return [Finding("mapping_recognised", values={"name": self.recognised})] if self.recognised else []


def told(mapping: TapeMapping, library: Library, tables: Sequence[Iterable[str]]) -> Told:
    """What holds for a tape with the headers of `tables`: the mapping given, else a saved one that is recognised."""
    given = mapping != NO_MAPPING
    saved = None if given else library.recognise(tables)
    used = saved or mapping
    name = saved.name if saved else ""
    return Told(used.fields, used.settings, used.ignore, library.synonyms, name)


def _best_share(wanted: frozenset[str], found: Sequence[frozenset[str]]) -> float:
    return max((len(wanted & one) / len(wanted | one) for one in found if one), default=0.0)


def _leaves(headers: frozenset[str]) -> frozenset[str]:
    return frozenset(header.rpartition("/")[2] for header in headers)


def open_library(folder: Path) -> Library:
    """Read the library in `folder`; an absent folder is an empty library.

    Raises:
        UserError: a file in it cannot be read; the message names it.
    """
    paths = sorted((folder / "mappings").glob("*.yaml"))
    mappings = {path.stem: load_mapping(path) for path in paths}
    path = folder / "synonyms.yaml"
    return Library(mappings, _load_synonyms(path) if path.is_file() else {})


def _load_synonyms(path: Path) -> dict[str, str]:
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UserError(MESSAGES, "tape.mapping_unreadable", file=path.name, reason=why(error)) from error
    if not isinstance(loaded, dict):
        raise UserError(
            MESSAGES, "tape.mapping_unreadable", file=path.name, reason=Reason(WORDS, "mapping.none")
        )
    checked = check_mapping({"fields": loaded}, path.name)
    return {plain(header): name for name, headers in checked.fields.items() for header in headers}


def save(folder: Path, mapping: TapeMapping) -> Path:
    """Keep `mapping` for its source; one that was made for the same headers is replaced.

    Raises:
        UserError: the folder cannot be written.
    """
    digest = hashlib.sha256("\n".join(sorted({h for one in mapping.headers for h in one})).encode())
    stem = re.sub(r"[^\w一-鿿]+", "-", mapping.name.rpartition(".")[0] or mapping.name).strip("-")[:40]
    path = folder / "mappings" / f"{stem or 'tape'}-{digest.hexdigest()[:8]}.yaml"
    write_whole(path, mapping_text(mapping))
    for other in path.parent.glob(f"*-{digest.hexdigest()[:8]}.yaml"):
        if other != path:
            other.unlink()
    return path


def learn(folder: Path, taught: Mapping[str, str]) -> Path:
    """Add `taught` (header -> canonical field) to the synonyms; a header taught anew moves to its new field.

    Raises:
        UserError: a field that does not exist, or the folder cannot be written.
    """
    path = folder / "synonyms.yaml"
    known = _load_synonyms(path) if path.is_file() else {}
    for header, name in taught.items():
        if name not in canonical_fields():
            raise UserError(MESSAGES, "tape.mapping_field", file=path.name, field=name)
        known[plain(header)] = name
    by_field: dict[str, list[str]] = {}
    for header, name in sorted(known.items()):
        by_field.setdefault(name, []).append(header)
    head = "# Headers that people have named when they confirmed a mapping; edit or delete any of them.\n"
    write_whole(path, head + yaml.safe_dump(by_field, allow_unicode=True, sort_keys=True, width=120))
    return path


def corrections(proposed: Mapping[str, Sequence[str]], confirmed: TapeMapping) -> dict[str, str]:
    """What a confirmed mapping teaches: each header that was not proposed for the field it was given.

    A header that stands under two fields teaches nothing: alone it does not say which it is.
    """
    before = {(plain(header), name) for name, headers in proposed.items() for header in headers}
    given = [(plain(header), name) for name, headers in confirmed.fields.items() for header in headers]
    once = {header for header, _ in given if sum(header == other for other, _ in given) == 1}
    return {header: name for header, name in given if header in once and (header, name) not in before}


def for_tables(mapping: TapeMapping, tables: Sequence[Iterable[str]]) -> TapeMapping:
    """`mapping` as the one to recognise a tape with the headers of `tables` by."""
    return replace(mapping, headers=tuple(frozenset(plain(h) for h in headers) for headers in tables))


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` at once: a reader sees the old file or the new one.

    Raises:
        UserError: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".mapping.", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        raise UserError(MESSAGES, "tape.library_unwritable", file=str(path), reason=why(error)) from error
