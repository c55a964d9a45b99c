"""What comes out of reading a table's cells, and how findings of a column are gathered."""

from dataclasses import dataclass, field
from typing import Any

from exequatur.claims.tape.model import Finding, Table

Value = Any
"""A canonical value: int, str, date, bool, list; None where the cell gives none."""


@dataclass
class Converted:
    """A table's rows as canonical values. `problems[i]`: (code, field) of what row i could not be read for."""

    rows: list[dict[str, Value]]
    problems: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass
class Notes:
    """Findings of one column, one per code: the first row and how many."""

    table: Table
    header: str
    seen: dict[str, tuple[int, int, dict[str, Any]]] = field(default_factory=dict)

    def add(self, code: str, row: int, **values: Any) -> None:
        """Count one more cell of row `row` under `code`; `values` of the first fill its message."""
        first, count, known = self.seen.get(code, (row, 0, values))
        self.seen[code] = (first, count + 1, known)

    def findings(self) -> list[Finding]:
        """One finding per code, in the order of their first cells."""
        name = self.table.sheet.name
        return [
            Finding(code, name, row, self.header, count, values)
            for code, (row, count, values) in self.seen.items()
        ]


def say_problem(answer: Converted, row: int, code: str, name: str) -> None:
    """Note why row `row` could not be read for field `name`."""
    answer.problems.setdefault(row, []).append((code, name))
