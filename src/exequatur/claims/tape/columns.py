"""Read each column of a table as a canonical field: header, group, contents and arithmetic, with score and reasons."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.contents import Contents, look_at
from exequatur.claims.tape.headers import EXACT_BARE, Reading, bare, is_converted, readings
from exequatur.claims.tape.model import Column, Finding, Match, Table
from exequatur.claims.tape.vocabulary import canonical_fields, field_kinds
from exequatur.claims.words import plain
from exequatur.text import UserError

CONVERTED_PENALTY = 0.9
"""A column converted to another currency (折人民币) loses to the one in the claim's own."""

LISTED_FLOOR = 0.55
"""What contents can take from a listed header at most: it loses to any better column, and is read where there is none."""

THRESHOLD = 0.5
"""A column with no field above this score is left alone."""

MERGED_FIELDS = frozenset(
    {
        "collateral",
        "collateral_type",
        "collateral_region",
        "collateral_area",
        "collateral_location",
        "court_region",
        "region",
    }
    | {"land_use", "remarks", "guarantors", "controller", "spouse"}
)
"""Fields whose second and third column are read together with the first."""

_GROUP_FIELDS = {
    "guarantors": {"name": "guarantors", "identity": "guarantor_id", "borrower_address": "guarantor_address"},
    "borrower_name": {"name": "borrower_name", "identity": "borrower_id"},
    "spouse": {"name": "spouse", "identity": "spouse_id"},
    "collateral": {
        "name": "collateral",
        "borrower_address": "collateral_location",
        "total": "collateral_value",
    },
    "overseas_clue": {"total": "asset_value", "region": "overseas_clue", "borrower_country": "overseas_clue"},
}
"""Group header's field -> what a leaf of a kind or field means under it."""

_NAME_LEAVES = {"名称", "姓名", "name", "单位名称", "企业名称", "名单"}
_OWED = ("principal", "total", "principal_and_interest")


def load_mapping(path: Path) -> dict[str, list[str]]:
    """A mapping file: canonical field -> header, or a list of headers.

    Raises:
        UserError: not readable, not a mapping, or a field that does not exist.
    """
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UserError(MESSAGES, "tape.mapping_unreadable", file=path.name, reason=str(error)) from error
    if not isinstance(loaded, dict):
        raise UserError(MESSAGES, "tape.mapping_unreadable", file=path.name, reason="no mapping")
    return check_mapping(loaded, path.name)


def check_mapping(mapping: Mapping[str, object], name: str) -> dict[str, list[str]]:
    """The mapping with every header in a list.

    Raises:
        UserError: a field that does not exist.
    """
    checked = {}
    for field, headers in mapping.items():
        if field not in canonical_fields():
            raise UserError(MESSAGES, "tape.mapping_field", file=name, field=field)
        checked[field] = [str(h) for h in headers] if isinstance(headers, list) else [str(headers)]
    return checked


def match_columns(table: Table, mapping: Mapping[str, Sequence[str]]) -> tuple[list[Match], list[Finding]]:
    """One field per column and, but for names and texts, one column per field; what was left over as findings."""
    cells = list(zip(*(row for _, row in table.rows), strict=False)) if table.rows else []
    contents = {c.index: look_at(cells[c.index] if c.index < len(cells) else ()) for c in table.columns}
    chosen: dict[str, list[Match]] = {}
    taken: set[int] = set()
    for match in _mapped(table.columns, mapping):
        chosen.setdefault(match.field, []).append(match)
        taken.add(match.column.index)
    findings: list[Finding] = []
    offers = sorted(_offers(table.columns, contents), key=lambda m: -m.score)
    for match in offers:
        if match.column.index in taken or match.field in mapping:
            continue
        known = chosen.get(match.field)
        if known and not _may_share(match, known):
            continue
        chosen.setdefault(match.field, []).append(match)
        taken.add(match.column.index)
    findings += _left_over(table, offers, chosen, taken)
    if "borrower_name" not in chosen and "respondent" in chosen:  # a list of law suits: who is sued owes
        chosen["borrower_name"] = [replace(m, field="borrower_name") for m in chosen.pop("respondent")[:1]]
    matches = [m for found in chosen.values() for m in sorted(found, key=lambda m: m.column.index)]
    return _drop_weak_guesses(matches), findings


def _mapped(columns: Sequence[Column], mapping: Mapping[str, Sequence[str]]) -> list[Match]:
    found = []
    for field, headers in mapping.items():
        for header in headers:
            wanted = plain(header)
            for column in columns:
                if wanted in (plain(column.header), plain(column.levels[-1])):
                    found.append(Match(field, column, 1.0, ("mapping file",)))
                    break
    return found


def _offers(columns: Sequence[Column], contents: Mapping[int, Contents]) -> list[Match]:
    kinds = field_kinds()
    found = []
    for column in columns:
        looks = contents[column.index]
        for reading in _column_readings(column):
            fit = looks.fits(kinds.get(reading.field, "text"))
            if reading.score >= EXACT_BARE:
                fit = max(fit, LISTED_FLOOR)
            score = reading.score * fit * (CONVERTED_PENALTY if is_converted(column.header) else 1)
            if score >= THRESHOLD:
                reasons = (reading.reason,) if fit == 1 else (reading.reason, f"contents fit {fit:.2f}")
                found.append(Match(reading.field, column, round(score, 4), reasons))
        found += _by_contents(column, looks)
    return found


def _by_contents(column: Column, looks: Contents) -> list[Match]:
    """Contents of unmistakable shape name a column whose header says nothing."""
    if looks.filled < 2:
        return []
    if looks.case_numbers > 0.8:
        return [Match("case_no", column, 0.55, ("contents: case numbers",))]
    if looks.identities > 0.8:
        return [Match("borrower_id", column, 0.52, ("contents: check digits hold",))]
    return []


def _column_readings(column: Column) -> list[Reading]:
    """Readings of the leaf, of group and leaf together, and of the leaf in the light of its group."""
    leaf, groups = column.levels[-1], column.levels[:-1]
    found = list(readings(leaf))
    if groups:
        group = groups[-1]
        found += [Reading(r.field, r.score * 0.98, r.reason) for r in readings(group + leaf)]
        found += [Reading(r.field, r.score * 0.98, r.reason) for r in readings(group + " " + leaf)]
        found = _in_group(found, leaf, group)
    if any(r.field == "original_amount" and r.score >= 0.75 for r in found):
        found = [r for r in found if r.field not in _OWED]
    best: dict[str, Reading] = {}
    for reading in found:
        if reading.field not in best or reading.score > best[reading.field].score:
            best[reading.field] = reading
    return sorted(best.values(), key=lambda r: -r.score)


def _in_group(found: list[Reading], leaf: str, group: str) -> list[Reading]:
    above = readings(group)
    field, name = above[0].field if above else "", bare(leaf)
    granted = re.search(r"发放|放款|合同|授信|贷出", plain(group)) and not re.search(
        r"余额|欠|债权|未偿|剩余", plain(group)
    )
    if field == "original_amount" or granted:
        return [Reading("original_amount" if r.field in _OWED else r.field, r.score, r.reason) for r in found]
    if field in ("total", "principal_and_interest") and name in ("小计", "合计", "总计", "total", "subtotal"):
        return [Reading("total", 0.9, f"total under {group}")]
    rules = _GROUP_FIELDS.get(field)
    if rules is None:
        return found
    moved = []
    if name in _NAME_LEAVES and "name" in rules:
        return [Reading(rules["name"], 0.92, f"name under {group}")]
    for reading in found:
        target = rules.get(reading.field) or (
            rules.get("identity") if reading.field == "borrower_id" else None
        )
        moved.append(
            Reading(
                target or reading.field,
                reading.score,
                f"{reading.reason} under {group}" if target else reading.reason,
            )
        )
    return moved


def _may_share(match: Match, known: list[Match]) -> bool:
    return match.field in MERGED_FIELDS and match.score >= 0.7 and len(known) < 6


def _left_over(
    table: Table, offers: list[Match], chosen: Mapping[str, list[Match]], taken: set[int]
) -> list[Finding]:
    """Columns of money or dates that lost their field to another: said, because a person may choose otherwise."""
    findings, seen = [], set(taken)
    for match in offers:
        if match.column.index in seen or field_kinds().get(match.field) not in ("money", "date"):
            continue
        seen.add(match.column.index)
        winner = chosen[match.field][0].column.header if match.field in chosen else ""
        values = {"field": match.field, "used": winner}
        findings.append(
            Finding("column_not_used", table.sheet.name, column=match.column.header, values=values)
        )
    return findings


def _drop_weak_guesses(matches: list[Match]) -> list[Match]:
    """A column of a word of many meanings (金额, 余额) stands for the debt only where nothing better does."""
    strong = any(m.field in _OWED and m.score > 0.62 for m in matches)
    return [m for m in matches if not (strong and m.field in _OWED and m.score <= 0.62)]
