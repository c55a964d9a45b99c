"""Mapping files: which header of a tape is which canonical field, and what a person has settled about it.

A mapping is YAML that a person reads and corrects. The short form is `field: header`; the long form keeps `fields` apart from
`settings`, and `headers` names the tables that it was made for, so that it is recognised next time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.messages import MESSAGES as WORDS
from exequatur.claims.tape.settings import NOTHING_SETTLED, Settings
from exequatur.claims.tape.values.amounts import UNITS
from exequatur.claims.tape.vocabulary import canonical_fields, exponents
from exequatur.claims.words import plain
from exequatur.text import Reason, UserError
from exequatur.text.reasons import why

_LONG_KEYS = frozenset({"source", "fields", "settings", "headers", "ignore"})
_SETTINGS = ("unit", "currency", "day_order", "interest_includes_penalty")
_DAY_ORDERS = ("day_first", "month_first")


@dataclass(frozen=True, slots=True)
class TapeMapping:
    """A mapping as read from its file.

    `fields`: canonical field -> headers. `ignore`: headers that are to be read as nothing. `headers`: the normalised headers of
    each table that it was made for. `name`: what the file calls its source.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    settings: Settings = NOTHING_SETTLED
    ignore: frozenset[str] = frozenset()
    headers: tuple[frozenset[str], ...] = ()
    name: str = ""


NO_MAPPING = TapeMapping()
"""Nothing is settled: the reader finds the columns itself."""


def load_mapping(path: Path) -> TapeMapping:
    """Read a mapping file.

    Raises:
        UserError: not readable, no mapping, a field or a setting that does not exist, or a value that a setting cannot have.
    """
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _unreadable(path.name, why(error)) from error
    if not isinstance(loaded, dict):
        raise _unreadable(path.name, Reason(WORDS, "mapping.none"))
    return check_mapping(loaded, path.name)


def check_mapping(given: Mapping[str, object], name: str) -> TapeMapping:
    """A mapping given as plain values, short or long form, checked.

    Raises:
        UserError: see `load_mapping`.
    """
    if "fields" not in given and not ("settings" in given or "ignore" in given):
        return TapeMapping(_fields(given, name), name=name)
    if unknown := [key for key in given if key not in _LONG_KEYS]:
        raise _unreadable(name, Reason(WORDS, "mapping.unknown_key", key=unknown[0]))
    return TapeMapping(
        _fields(_table(given.get("fields"), name, "fields"), name),
        _settings(_table(given.get("settings"), name, "settings"), name),
        frozenset(plain(text) for text in _texts(given.get("ignore"), name)),
        tuple(
            frozenset(plain(text) for text in _texts(one, name)) for one in _list(given.get("headers"), name)
        ),
        str(given.get("source") or name),
    )


def _fields(given: Mapping[str, object], name: str) -> dict[str, tuple[str, ...]]:
    checked = {}
    for key, headers in given.items():
        if key not in canonical_fields():
            raise UserError(MESSAGES, "tape.mapping_field", file=name, field=key)
        if texts := _texts(headers, name):
            checked[key] = texts
    return checked


def _settings(given: Mapping[str, object], name: str) -> Settings:
    if unknown := [key for key in given if key not in _SETTINGS]:
        raise UserError(
            MESSAGES, "tape.mapping_setting", file=name, setting=unknown[0], known=", ".join(_SETTINGS)
        )
    currency, order = given.get("currency"), given.get("day_order")
    if currency is not None and str(currency).upper() not in exponents():
        raise _bad_setting(name, "currency", currency, "CNY, HKD, USD")
    if order is not None and order not in _DAY_ORDERS:
        raise _bad_setting(name, "day_order", order, ", ".join(_DAY_ORDERS))
    penalty = given.get("interest_includes_penalty")
    if penalty is not None and not isinstance(penalty, bool):
        raise _bad_setting(name, "interest_includes_penalty", penalty, "true, false")
    return Settings(
        unit=_unit(given.get("unit"), name),
        currency=str(currency).upper() if currency is not None else None,
        day_order=order,  # type: ignore[arg-type]
        interest_includes_penalty=penalty,
    )


def _unit(given: object, name: str) -> Decimal | None:
    if given is None:
        return None
    if isinstance(given, int) and not isinstance(given, bool) and given > 0:
        return Decimal(given)
    if (size := UNITS.get(plain(str(given)))) is None:
        raise _bad_setting(name, "unit", given, "元, 万元, 亿元, thousand, million, lakh, crore, 10000")
    return size


def _bad_setting(name: str, setting: str, value: object, known: str) -> UserError:
    return UserError(
        MESSAGES, "tape.mapping_value", file=name, setting=setting, value=str(value), known=known
    )


def _unreadable(name: str, reason: Reason) -> UserError:
    return UserError(MESSAGES, "tape.mapping_unreadable", file=name, reason=reason)


def _table(given: object, name: str, key: str) -> Mapping[str, object]:
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise _unreadable(name, Reason(WORDS, "mapping.no_table", key=key, found=given))
    return given


def _list(given: object, name: str) -> list[object]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise _unreadable(name, Reason(WORDS, "mapping.no_list", found=given))
    return given


def _texts(given: object, name: str) -> tuple[str, ...]:
    if given is None:
        return ()
    many = given if isinstance(given, list | tuple) else [given]
    if any(isinstance(one, dict | list) for one in many):
        raise _unreadable(name, Reason(WORDS, "mapping.no_header", found=given))
    return tuple(str(one) for one in many)


def mapping_text(mapping: TapeMapping, notes: Mapping[str, Iterable[str]] | None = None) -> str:
    """A mapping as the YAML that `load_mapping` reads back.

    Args:
        notes: canonical field, or "" for the top of the file -> lines put above it as comments.
    """
    notes = notes or {}
    lines = [f"# {note}" for note in notes.get("", ())]
    lines += [f"source: {_quoted(mapping.name)}", "fields:"]
    for name, headers in mapping.fields.items():
        lines += [f"  # {note}" for note in notes.get(name, ())]
        shown = (
            _quoted(headers[0]) if len(headers) == 1 else "[" + ", ".join(_quoted(h) for h in headers) + "]"
        )
        lines.append(f"  {name}: {shown}")
    if not mapping.fields:
        lines[-1] = "fields: {}"
    lines += _settings_lines(mapping.settings)
    if mapping.ignore:
        lines += ["ignore:", *(f"  - {_quoted(text)}" for text in sorted(mapping.ignore))]
    if mapping.headers:
        lines.append("headers:")
        lines += ["  - [" + ", ".join(_quoted(h) for h in sorted(one)) + "]" for one in mapping.headers]
    return "\n".join(lines) + "\n"


def _settings_lines(settings: Settings) -> list[str]:
    values: dict[str, Any] = {name: getattr(settings, name) for name in _SETTINGS}
    stated = {name: value for name, value in values.items() if value is not None}
    shown = {
        name: str(value).lower()
        if isinstance(value, bool)
        else str(int(value))
        if isinstance(value, Decimal)
        else value
        for name, value in stated.items()
    }
    return ["settings:", *(f"  {name}: {value}" for name, value in shown.items())] if shown else []


def _quoted(text: str) -> str:
    """`text` as a double-quoted YAML scalar on one line: no header can be taken for anything else."""
    dumped: str = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=10**9)
    return dumped.strip()
