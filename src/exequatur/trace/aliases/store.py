"""The table of aliases: two names of one person or company a row, each with where that is known from.

A CSV with the columns kind (person or company), name, other, origin, by, day, why. `origin` begins with `merge:` for a merge that was confirmed and
with `record:` for names that stand in one record; rows with another origin are a person's own and are never taken away by the program.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.trace.aliases.messages import MESSAGES
from exequatur.trace.imports.writing import written
from exequatur.trace.names.readings import simplified

KINDS = ("person", "company")
MERGE, RECORD = "merge:", "record:"


@dataclass(frozen=True)
class Alias:
    """Two names of one. origin: `merge:A|B`, `record:A`, or a person's own word; by, day, why: of the judgement, where there is one."""

    kind: str
    name: str
    other: str
    origin: str = ""
    by: str = ""
    day: str = ""
    why: str = ""

    @property
    def said(self) -> Reason:
        """Where it is known from, for people."""
        if self.origin.startswith(MERGE):
            records = self.origin.removeprefix(MERGE).replace("|", ", ")
            return Reason(MESSAGES, "alias.origin_merge", records=records, by=self.by, day=self.day)
        if self.origin.startswith(RECORD):
            return Reason(MESSAGES, "alias.origin_record", records=self.origin.removeprefix(RECORD))
        return Reason(MESSAGES, "alias.origin_other", records=self.origin or "-")


@dataclass(frozen=True)
class Skipped:
    """A row that was left out, and why."""

    row: int
    reason: Reason


class Aliases:
    """Aliases by the two names, whatever their order, capitals, hyphens and form of characters."""

    def __init__(self, rows: Iterable[Alias] = ()) -> None:
        self.rows = tuple(rows)
        self._by_names: dict[tuple[str, frozenset[str]], list[Alias]] = {}
        for row in self.rows:
            self._by_names.setdefault((row.kind, self._pair(row.kind, row.name, row.other)), []).append(row)

    def find(self, kind: str, a: str, b: str, apart_from: str = "") -> Alias | None:
        """The first row that has both names; None where there is none.

        Args:
            apart_from: an origin whose rows do not count, so that a merge is never evidence for itself.
        """
        rows = self._by_names.get((kind, self._pair(kind, a, b)), []) if self._by_names else []
        return next((row for row in rows if not apart_from or row.origin != apart_from), None)

    @staticmethod
    def _pair(kind: str, a: str, b: str) -> frozenset[str]:
        return frozenset((folded(a, kind), folded(b, kind)))

    def __len__(self) -> int:
        return len(self.rows)


_FORMS = frozenset(
    [
        "limited",
        "ltd",
        "co",
        "company",
        "corp",
        "corporation",
        "inc",
        "incorporated",
        "plc",
        "llc",
        "pte",
        "pty",
        "private",
        "sdn",
        "bhd",
        "berhad",
        "the",
    ]
)
_FORM_HANZI = re.compile("(?:股份|私人)?有限(?:责任)?公司$")


def folded(name: str, kind: str = "person") -> str:
    """A name in the form in which aliases are compared: simplified, lower case, words of Latin letters in order of the alphabet; of a company without
    its legal form.

    >>> folded("HUI, Ka-yan") == folded("Ka Yan Hui"), folded("許家印") == folded("许家印")
    (True, True)
    """
    text = simplified(unicodedata.normalize("NFKC", name)).lower()
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+|[^\W_a-z0-9]+", text.replace("'", "").replace("’", ""))
    if kind == "company":
        words = [_FORM_HANZI.sub("", word) for word in words if word not in _FORMS]
    return " ".join(sorted(word for word in words if word))


def read_aliases(path: Path) -> tuple[Aliases, tuple[Skipped, ...]]:
    """The aliases of a file, and the rows that could not be used.

    Raises:
        UserError: the file cannot be read, or lacks kind, name or other.
    """
    rows: list[Alias] = []
    skipped: list[Skipped] = []
    known = [field.name for field in fields(Alias)]
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            missing = [c for c in known[:3] if c not in (table.fieldnames or ())]
            if missing:
                raise UserError(MESSAGES, "alias.columns", file=path.name, columns=", ".join(missing))
            for number, row in enumerate(table, 2):
                alias = Alias(**{c: (row.get(c) or "").strip() for c in known})
                if alias.kind not in KINDS:
                    skipped.append(Skipped(number, Reason(MESSAGES, "alias.kind", kind=alias.kind[:40])))
                elif len({folded(name, alias.kind) for name in (alias.name, alias.other)} - {""}) < 2:
                    skipped.append(Skipped(number, Reason(MESSAGES, "alias.names")))
                else:
                    rows.append(alias)
    except (OSError, UnicodeError, csv.Error) as error:
        raise UserError(MESSAGES, "alias.unreadable", file=path.name, reason=why(error)) from error
    return Aliases(rows), tuple(skipped)


def write_aliases(path: Path, rows: Sequence[Alias]) -> None:
    """Write the table whole, in one step, so that a reader never sees a half.

    Raises:
        UserError: it cannot be written.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    names = [field.name for field in fields(Alias)]
    table.writerow(names)
    table.writerows([[_tame(getattr(row, name)) for name in names] for row in rows])
    try:
        written(path, out.getvalue().encode())
    except OSError as error:
        raise UserError(MESSAGES, "alias.unwritable", file=path.name, reason=why(error)) from error


def _tame(text: str) -> str:
    """A text that a spreadsheet would take for a formula, as a text."""
    return " " + text if text[:1] in ("=", "+", "@", "-") else text


def relearnt(kept: Iterable[Alias], learnt: Iterable[Alias]) -> tuple[Alias, ...]:
    """A table after its merges were worked out anew: rows of merges are those learnt now, all others stay.

    A merge that was undone so takes its rows away, and nobody's own rows.
    """
    own = [row for row in kept if not row.origin.startswith(MERGE)]
    return tuple(dict.fromkeys((*own, *learnt)))


def pairs_of(
    kind: str, names: Sequence[str], origin: str, by: str = "", day: str = "", reason: str = ""
) -> list[Alias]:
    """Every two names of one that differ; of more than twenty the first."""
    several = list({folded(name, kind): name for name in reversed(names) if folded(name, kind)}.values())[
        ::-1
    ][:20]
    return [
        Alias(kind, name, other, origin, by, day, reason)
        for i, name in enumerate(several)
        for other in several[i + 1 :]
    ]
