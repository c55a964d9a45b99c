"""What may stand at a place of a law file: the values of a choice, the keys of a fact; and which of them was meant."""

import re
from difflib import get_close_matches
from typing import Any

import msgspec


def allowed_at(kind: Any, path: str) -> tuple[str, ...]:
    """The values or keys that the struct `kind` allows at a path as msgspec writes it (`$.readings[0].starts`).

    Empty where anything of a type may stand, or where the path leads nowhere.

    >>> from exequatur.law.model import Route
    >>> allowed_at(Route, "$.strength")[:2]
    ('established', 'favourable')
    """
    info: Any = msgspec.inspect.type_info(kind)
    for step in re.findall(r"\.([A-Za-z_]+)|(\[[^\]]*\])", path):
        info = _inside(info, step[0])
        if info is None:
            return ()
    return _names(info)


def nearest(wanted: str, allowed: tuple[str, ...]) -> str:
    """The allowed word that `wanted` was probably meant to be; empty where none is near."""
    found = get_close_matches(wanted, allowed, n=1, cutoff=0.6)
    return found[0] if found else ""


def _inside(info: Any, name: str) -> Any:
    """What lies in `info` under the key `name`, or in its items where `name` is empty."""
    for one in _either(info):
        if name and isinstance(one, msgspec.inspect.StructType):
            return next((field.type for field in one.fields if field.encode_name == name), None)
        if not name and hasattr(one, "item_type"):
            return one.item_type
        if not name and isinstance(one, msgspec.inspect.DictType):
            return one.value_type
    return None


def _names(info: Any) -> tuple[str, ...]:
    for one in _either(info):
        if isinstance(one, msgspec.inspect.LiteralType):
            return tuple(str(value) for value in one.values)
        if isinstance(one, msgspec.inspect.StructType):
            return tuple(field.encode_name for field in one.fields)
    return ()


def _either(info: Any) -> tuple[Any, ...]:
    """The arms of a union; the type itself where it is none."""
    return tuple(info.types) if isinstance(info, msgspec.inspect.UnionType) else (info,)
