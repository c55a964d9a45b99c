"""Plain readings of YAML and CSV: nothing is guessed, and what is wrong is said in plain words.

YAML's own readings are narrowed: `NO` is Norway and not false, a key that stands twice is refused, and only
true/false, whole numbers, decimals, days and null are anything but text.
"""

import csv
import io
import re
from typing import Any

import yaml

from exequatur.law.faults import Fault
from exequatur.text.reasons import quoted, why

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _DuplicateKey(Exception):
    def __init__(self, name: str, first: int, second: int) -> None:
        self.name, self.first, self.second = name, first, second


class _Loader(_Base):  # type: ignore[misc]
    """A safe YAML loader that reads only the plain scalars that the law data uses and refuses a repeated key."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML's own shape)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: dict[str, int] = {}
        for key, _ in node.value:
            line = key.start_mark.line + 1
            name = str(key.value)
            if name in seen:
                raise _DuplicateKey(name, seen[name], line)
            seen[name] = line
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return mapping


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", "-+0123456789"),
    ("timestamp", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "0123456789"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def yaml_mapping(name: str, text: str) -> tuple[dict[str, Any] | None, list[Fault]]:
    """Read a YAML file that must be one mapping; return it, or None and the fault."""
    content, faults = yaml_content(name, text)
    if faults:
        return None, faults
    if not isinstance(content, dict):
        return None, [Fault(name, "", "file.not_mapping", {})]
    return content, []


def yaml_content(name: str, text: str) -> tuple[Any, list[Fault]]:
    """Read a YAML file whatever it holds; return its content, or None and the fault."""
    try:
        return yaml.load(text, Loader=_Loader), []
    except _DuplicateKey as error:
        values = {"name": error.name, "first": error.first, "second": error.second}
        return None, [Fault(name, f"line {error.second}", "file.duplicate_key", values)]
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error).splitlines()[0]
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        return None, [Fault(name, where, "file.syntax", {"reason": quoted(reason)})]


def csv_rows(
    name: str, text: str, columns: tuple[str, ...]
) -> tuple[list[tuple[int, dict[str, str]]], list[Fault]]:
    """Read a CSV table with exactly `columns` (in any order); rows with the line on which they end, 1-based."""
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        missing, extra = [c for c in columns if c not in header], [c for c in header if c not in columns]
        if missing:
            return [], [Fault(name, "line 1", "csv.header", {"missing": ", ".join(missing)})]
        if extra:
            return [], [Fault(name, "line 1", "csv.extra", {"extra": ", ".join(extra)})]
        rows, faults = list[tuple[int, dict[str, str]]](), list[Fault]()
        for cells in reader:
            line = reader.line_num
            if not any(cells):
                continue
            if len(cells) != len(header):
                values = {"found": len(cells), "expected": len(header)}
                faults.append(Fault(name, f"line {line}", "csv.width", values))
                continue
            rows.append((line, dict(zip(header, (cell.strip() for cell in cells), strict=True))))
    except csv.Error as error:
        return [], [Fault(name, f"line {reader.line_num}", "file.unreadable", {"reason": why(error)})]
    return rows, faults


_MESSAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"Object contains unknown field `(.+?)`", "shape.unknown_key", ("name",)),
    (r"Object missing required field `(.+?)`", "shape.missing_key", ("name",)),
    (r"Invalid enum value (.+)", "shape.choice", ("value",)),
    (r"Invalid RFC3339 encoded date", "shape.date", ()),
    (r"Expected `(.+?)`, got `(.+?)`", "shape.type", ("expected", "found")),
)


def explain(name: str, where: str, message: str, kind: Any = None) -> Fault:
    """Put msgspec's message about a value into plain words, its path joined to `where`; with `kind`, the struct that was
    read, a wrong choice or key is told with those that may stand there and the one probably meant.

    >>> explain("SG.yaml", "routes[1]", "Object contains unknown field `form` - at `$.sources[0]`").message()
    "SG.yaml: routes[1] sources[1]: the key 'form' is not known here; nothing would read it."
    """
    text, _, path = message.partition(" - at `")
    place = re.sub(
        r"\[(\d+)\]", lambda m: f"[{int(m[1]) + 1}]", path.rstrip("`").removeprefix("$").strip(".")
    )
    place = " ".join(part for part in (where, place) if part)
    for pattern, key, names in _MESSAGES:
        if found := re.match(pattern, text):
            values: dict[str, Any] = dict(zip(names, found.groups(), strict=True))
            return _with_choices(Fault(name, place, key, values), kind, path.rstrip("`"))
    return Fault(name, place, "shape.other", {"reason": quoted(text)})


def _with_choices(fault: Fault, kind: Any, path: str) -> Fault:
    """The fault with what may stand in its place, where that is a list of words."""
    wrong = fault.values.get("value" if fault.key == "shape.choice" else "name")
    if kind is None or fault.key not in ("shape.choice", "shape.unknown_key") or not isinstance(wrong, str):
        return fault
    from exequatur.law.choices import allowed_at, nearest

    allowed = allowed_at(kind, path or "$")
    if not allowed:
        return fault
    told = {"meant": nearest(wrong.strip("'\""), allowed), "allowed": ", ".join(allowed)}
    return Fault(fault.file, fault.where, fault.key, {**fault.values, **told})
