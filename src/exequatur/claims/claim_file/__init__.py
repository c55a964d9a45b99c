"""Read a claim file: YAML or JSON, one claim, a list of claims, or `schema_version` with `claims`.

Reading is strict: an unknown key, a missing one, a value of the wrong kind, an id that stands twice are refused with the file,
the place and the reason. YAML scalars are read as text and turned into what the schema asks for, so that `NO` is Norway and
`0012` keeps its zeros; a key without a value is a fact not given.
"""

import json
import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from exequatur import SCHEMA_VERSION
from exequatur.claims.claim_file.messages import MESSAGES
from exequatur.claims.model import Claim
from exequatur.text import Reason, UserError
from exequatur.text.reasons import quoted, why

__all__ = ["ClaimFileError", "read_claims", "read_plain", "shaped"]

Shape = TypeVar("Shape")

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class ClaimFileError(UserError):
    """A claim file that is refused."""


class _RepeatedKey(Exception):
    def __init__(self, name: str, line: int) -> None:
        self.name, self.line = name, line


class _Loader(_Base):  # type: ignore[misc]
    """Reads every scalar as text, refuses a repeated key, drops a key without a value."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ValueError(f"a key that is no word, in line {key.start_mark.line + 1}")
            if key.value in seen:
                raise _RepeatedKey(str(key.value), key.start_mark.line + 1)
            seen.add(key.value)
        empty = {key.value for key, value in node.value if _is_empty(value)}
        made = super().construct_mapping(node, deep=deep)
        return {key: value for key, value in made.items() if key not in empty}


_Loader.add_constructor(
    "tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node, deep=True)
)


def _is_empty(node: Any) -> bool:
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return plain and node.value in ("", "~", "null")


def read_claims(path: Path) -> tuple[Claim, ...]:
    """The claims in the file `path`.

    Raises:
        ClaimFileError: the file cannot be read, or a part of it is wrong; the message names file, place and reason.
    """
    content, is_json = read_plain(path)
    claims = tuple(
        _claim(path, where, value, strict=is_json) for where, value in _claims_in(path, content, is_json)
    )
    if not claims:
        raise ClaimFileError(MESSAGES, "file.no_claims", file=path)
    _no_repeated(path, "claims", [claim.claim_id for claim in claims])
    return claims


def read_plain(path: Path) -> tuple[Any, bool]:
    """The plain data of a YAML or JSON file, and whether it is JSON; scalars of YAML are text.

    Raises:
        ClaimFileError: the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimFileError(MESSAGES, "file.unreadable", file=path, reason=why(error)) from error
    is_json = path.suffix.lower() == ".json"
    return (_parse_json(path, text) if is_json else _parse_yaml(path, text)), is_json


def shaped(path: Path, where: str, value: Any, shape: type[Shape], strict: bool) -> Shape:
    """Plain data in a shape of msgspec.

    Args:
        where: how messages call the place of `value` in the file.
        strict: whether a number must be written as one (JSON); texts of YAML are turned into what the shape asks for.

    Raises:
        ClaimFileError: it does not fit; the message names file, place and reason.
    """
    try:
        return msgspec.convert(value, shape, strict=strict)
    except msgspec.ValidationError as error:
        raise _refusal(path, where, str(error)) from error


def _parse_yaml(path: Path, text: str) -> Any:
    try:
        return yaml.load(text, Loader=_Loader)
    except _RepeatedKey as error:
        raise ClaimFileError(
            MESSAGES, "file.repeated_key", file=path, line=error.line, name=error.name
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ClaimFileError(MESSAGES, "file.syntax", file=path, format="YAML", reason=why(error)) from error


def _parse_json(path: Path, text: str) -> Any:
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(found)
        if len(made) < len(found):
            names = [name for name, _ in found]
            name = next(n for n in names if names.count(n) > 1)
            repeated = Reason(MESSAGES, "file.repeated", name=name)
            raise ClaimFileError(MESSAGES, "file.syntax", file=path, format="JSON", reason=repeated)
        return made

    try:
        return json.loads(text, object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        raise ClaimFileError(MESSAGES, "file.syntax", file=path, format="JSON", reason=why(error)) from error


def _claims_in(path: Path, content: Any, is_json: bool) -> list[tuple[str, Any]]:
    if isinstance(content, dict) and "claims" in content:
        version = content.get("schema_version")
        if version != SCHEMA_VERSION:
            raise ClaimFileError(
                MESSAGES, "file.schema_version", file=path, found=version or "?", known=SCHEMA_VERSION
            )
        for name in content:
            if name not in ("schema_version", "claims"):
                raise ClaimFileError(MESSAGES, "shape.unknown_key", file=path, where="$", name=name)
        content = content["claims"]
    elif isinstance(content, dict):
        return [("claim", content)]
    if not isinstance(content, list):
        found = "nothing" if content is None else type(content).__name__
        raise ClaimFileError(MESSAGES, "file.not_a_claim", file=path, found=found)
    return [(f"claims[{i}]", value) for i, value in enumerate(content, 1)]


def _claim(path: Path, where: str, value: Any, strict: bool) -> Claim:
    claim = shaped(path, where, value, Claim, strict)
    _check(path, where, claim)
    return claim


_PLAIN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"Object contains unknown field `(.+?)`", "shape.unknown_key", ("name",)),
    (r"Object missing required field `(.+?)`", "shape.missing_key", ("name",)),
    (r"Invalid enum value (.+)", "shape.choice", ("value",)),
    (r"Invalid RFC3339 encoded date", "shape.date", ()),
    (r"Expected `str` matching regex (.+)", "shape.pattern", ("expected",)),
    (r"Expected `(.+?)`, got `(.+?)`", "shape.type", ("expected", "found")),
)


def _refusal(path: Path, where: str, message: str) -> ClaimFileError:
    """msgspec's message in our words, with its place as a person counts: from 1."""
    text, _, inside = message.partition(" - at `")
    place = re.sub(
        r"\[(\d+)\]", lambda m: f"[{int(m[1]) + 1}]", inside.rstrip("`").removeprefix("$").strip(".")
    )
    place = " ".join(part for part in (where, place) if part)
    for pattern, key, names in _PLAIN:
        if found := re.match(pattern, text):
            values = dict(zip(names, found.groups(), strict=True))
            return ClaimFileError(MESSAGES, key, file=path, where=place, **values)
    return ClaimFileError(MESSAGES, "shape.other", file=path, where=place, reason=quoted(text))


def _check(path: Path, where: str, claim: Claim) -> None:
    """What the schema alone cannot say: ids once, shares and percentages in bounds, no effect before the day it was given."""
    if not claim.obligors:
        raise ClaimFileError(MESSAGES, "fact.no_obligor", file=path, where=where)
    _no_repeated(path, f"{where} obligors", [one.id for one in claim.obligors])
    _no_repeated(path, f"{where} assets", [one.id for one in claim.assets])
    for i, asset in enumerate(claim.assets, 1):
        if not 0 <= asset.share <= 1:
            raise ClaimFileError(
                MESSAGES, "fact.share", file=path, where=f"{where} assets[{i}]", value=asset.share
            )
    for i, one in enumerate(claim.obligors, 1):
        if one.liability_pct is not None and not 0 <= one.liability_pct <= 100:
            raise ClaimFileError(
                MESSAGES,
                "fact.percentage",
                file=path,
                where=f"{where} obligors[{i}]",
                value=one.liability_pct,
            )
    given, effective = claim.instrument.given_on, claim.instrument.effective_on
    if given and effective and effective < given:
        raise ClaimFileError(
            MESSAGES,
            "fact.effective_before_given",
            file=path,
            where=f"{where} instrument",
            effective=effective,
            given=given,
        )


def _no_repeated(path: Path, where: str, ids: list[str]) -> None:
    for i, one in enumerate(ids):
        if one in ids[:i]:
            raise ClaimFileError(MESSAGES, "fact.repeated_id", file=path, where=where, id=one)
