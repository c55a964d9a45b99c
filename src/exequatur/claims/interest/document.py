"""Read an interest file: YAML or JSON, strict, money in units written by people, errors that name the place."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import yaml

from exequatur.claims.interest.amounts import to_minor
from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import InterestCase
from exequatur.claims.money import decimals
from exequatur.claims.patterns import late_pattern
from exequatur.text import UserError
from exequatur.text.reasons import quoted, why

MAX_BYTES = 5_000_000
"""A file above this size is no case; it is refused unread."""


class _ExactLoader(yaml.SafeLoader):
    """YAML whose decimals stay exact (3.85 is a decimal, never a binary float), and where only true and false are
    truth values: `on` is the name of a field here, and `no` may be a country. A field given twice is refused, and so
    are aliases, by which a small file can unfold into a huge one."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise ValueError("aliases (*) are not used in interest files")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        pairs = [
            (self.construct_object(key, deep=True), value.start_mark.line + 1) for key, value in node.value
        ]
        _refuse_twice(pairs)
        return super().construct_mapping(node, deep)


def _refuse_twice(pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
    """The pairs as a dict.

    Raises:
        ValueError: a key comes twice; a reader would see one of the two.
    """
    found: dict[Any, Any] = {}
    for key, value in pairs:
        if not isinstance(key, str):
            raise ValueError(f"{key!r} is not the name of a field; put it in quotes")
        if key in found:
            raise ValueError(f"{key} is given twice")
        found[key] = value
    return found


def _decimal(loader: _ExactLoader, node: yaml.ScalarNode) -> Decimal | float:
    text = loader.construct_scalar(node).replace("_", "")
    try:
        return Decimal(text)
    except ArithmeticError:
        return float(loader.construct_yaml_float(node))


_BOOL = "tag:yaml.org,2002:bool"
_ExactLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_ExactLoader.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
_ExactLoader.add_constructor("tag:yaml.org,2002:float", _decimal)


def read_case(path: Path) -> InterestCase:
    """Read the case in `path`.

    Raises:
        UserError: not readable, an unknown or missing field, a wrong value; the message names the place in the file.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(f"larger than {MAX_BYTES:,} bytes")
        text = path.read_text("utf-8-sig")
        raw = (
            json.loads(text, parse_float=Decimal, object_pairs_hook=_refuse_twice)
            if path.suffix == ".json"
            else parse_yaml(text)
        )
    except (OSError, UnicodeDecodeError, ValueError, yaml.YAMLError, RecursionError) as error:
        raise UserError(MESSAGES, "document.unreadable", file=path.name, reason=why(error)) from error
    return case_from(raw, path.name)


def parse_yaml(text: str) -> Any:
    """The plain data in YAML `text`: decimals exact, days as dates, only true and false as truth values."""
    return yaml.load(text, _ExactLoader)


def case_from(raw: Any, file: str = "interest") -> InterestCase:
    """The case that plain data hold; `file` is how messages call it.

    Raises:
        UserError: as `read_case`.
    """
    if not isinstance(raw, Mapping):
        raise UserError(MESSAGES, "document.not_mapping", file=file)
    try:
        return msgspec.convert(_with_minor_units(raw, file), InterestCase)
    except msgspec.ValidationError as error:
        raise _user_error(str(error), file) from error


def case_schema() -> dict[str, Any]:
    """JSON Schema of the model behind an interest file; a file may write `amount` (units) for `minor`."""
    return msgspec.json.schema(InterestCase)


def _with_minor_units(raw: Mapping[str, Any], file: str) -> dict[str, Any]:
    """The same data with each `amount` in units replaced by `minor`, exactly."""
    case = dict(raw)
    if isinstance(case.get("debts"), list):
        case["debts"] = [_debt(debt, f"$.debts[{i}]", file) for i, debt in enumerate(case["debts"])]
    if isinstance(case.get("payments"), list):
        case["payments"] = [
            _money(p, p.get("currency"), f"$.payments[{i}]", file) if isinstance(p, Mapping) else p
            for i, p in enumerate(case["payments"])
        ]
    return case


def _debt(debt: Any, path: str, file: str) -> Any:
    if not isinstance(debt, Mapping):
        return debt
    found, currency = dict(debt), debt.get("currency")
    if isinstance(found.get("amounts"), list):
        found["amounts"] = [
            _money(amount, currency, f"{path}.amounts[{i}]", file) if isinstance(amount, Mapping) else amount
            for i, amount in enumerate(found["amounts"])
        ]
    if isinstance(found.get("merge"), Mapping):
        merge = found["merge"]
        found["merge"] = _money(merge, merge.get("currency", currency), f"{path}.merge", file)
    return found


def _money(entry: Mapping[str, Any], currency: Any, path: str, file: str) -> dict[str, Any]:
    found = dict(entry)
    if "amount" not in found or "minor" in found or not isinstance(currency, str):
        return found
    value = found.pop("amount")
    try:
        if isinstance(value, bool | float) or not isinstance(value, str | int | Decimal):
            raise ValueError(value)
        found["minor"] = to_minor(str(value), currency)
    except ValueError as error:
        raise UserError(
            MESSAGES,
            "document.amount",
            file=file,
            path=f"{path}.amount",
            value=repr(value) if isinstance(value, str) else value,
            currency=currency,
            places=decimals(currency),
        ) from error
    return found


_AT = late_pattern(r"^(?P<what>.*?)(?: - at `(?P<path>[^`]*)`)?$", re.S)


_REASONS = (
    (r"^Expected `(?P<expected>[^`]*)`, got `(?P<got>[^`]*)`", "document.type"),
    (r"^Invalid enum value '(?P<got>[^']*)'", "document.choice"),
    (r"^Expected `\w+` matching regex '(?P<expected>[^']*)'", "document.pattern"),
)


def _user_error(text: str, file: str) -> UserError:
    """The library's refusal as our message."""
    match = _AT.match(text)
    what, path = (match["what"], match["path"] or "$") if match else (text, "$")
    named = re.search(r"`([^`]*)`", what)
    field = named[1] if named else "?"
    if "missing required field" in what:
        field = "amount" if field == "minor" else field
        return UserError(MESSAGES, "document.missing", file=file, path=path, field=field)
    if "unknown field" in what:
        return UserError(
            MESSAGES, "document.unknown", file=file, path=path, field=field, known=_known_fields(path)
        )
    for pattern, key in _REASONS:
        if found := re.search(pattern, what):
            return UserError(MESSAGES, key, file=file, path=path, **found.groupdict())
    return UserError(MESSAGES, "document.value", file=file, path=path, reason=quoted(what))


def _known_fields(path: str) -> str:
    """The fields that a place in the file may have, for the reader of an error."""
    kind: Any = msgspec.inspect.type_info(InterestCase)
    for step in re.findall(r"\.(\w+)|\[(?:\d+|\.\.\.)\]", path):
        kind = _inside(kind, step)
    kind = _inside(kind, "") if not hasattr(kind, "fields") else kind
    return ", ".join(field.encode_name for field in getattr(kind, "fields", ())) or "?"


def _inside(kind: Any, step: str) -> Any:
    """The type one step further in: of a field, of an item, of the struct within a union."""
    if isinstance(kind, msgspec.inspect.UnionType):
        kind = next((t for t in kind.types if isinstance(t, msgspec.inspect.StructType)), kind.types[0])
    if step and isinstance(kind, msgspec.inspect.StructType):
        return next((f.type for f in kind.fields if f.encode_name == step), kind)
    if isinstance(kind, msgspec.inspect.VarTupleType):
        return kind.item_type
    if isinstance(kind, msgspec.inspect.DictType):
        return kind.value_type
    return kind
