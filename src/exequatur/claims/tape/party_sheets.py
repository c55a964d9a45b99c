"""Sheets that list the parties of claims, one to a row: the column of their roles, and the key that both sheets write under one header."""

from collections.abc import Sequence

from exequatur.claims.tape.composition import cut
from exequatur.claims.tape.join import KEYS
from exequatur.claims.tape.model import Cell, Match, Table
from exequatur.claims.words import plain

_ROLES = frozenset({"borrower", "guarantor"})
_LEAST_ROWS = 2
_MOSTLY = 0.5
"""Share of the keys of one sheet that must stand in the other."""
BY_BOTH_SHEETS = 0.6
"""Score of what two sheets together say of a column."""

Matched = tuple[Table, list[Match]]


def with_parties(matched: Sequence[Matched]) -> list[list[Match]]:
    """The matches of each table, with the roles of parties and the keys that only two sheets together show.

    A column whose every cell is a word for a borrower or a guarantor (Titular, Fiador; 借款人, 保证人) says the role of the party beside it.
    Where two sheets share no key, the column that bears one header in both, is read as nothing in either, names each row of the claims
    once and comes again in the other, is the id of the claim.
    """
    found = [list(matches) for _, matches in matched]
    for i, (table, _) in enumerate(matched):
        if len(matched) > 1 and not _owes(found[i]) and (role := _role_column(table, found[i])):
            found[i].append(role)
    for i, (claims, _) in enumerate(matched):
        for j, (other, _) in enumerate(matched):
            if i == j or not _owes(found[i]) or _owes(found[j]):
                continue
            if {m.field for m in found[i]} & {m.field for m in found[j]} & set(KEYS):
                continue
            for at, key in zip((i, j), _same_key(claims, found[i], other, found[j]), strict=False):
                if key not in found[at]:
                    found[at].append(key)
    return found


def _owes(matches: Sequence[Match]) -> bool:
    return any(m.field in ("principal", "total", "principal_and_interest") for m in matches)


def _cells(table: Table, index: int) -> list[Cell]:
    return [row[index] for _, row in table.rows if index < len(row) and row[index] is not None]


def _role_column(table: Table, matches: Sequence[Match]) -> Match | None:
    taken = {m.column.index for m in matches}
    if not any(m.field == "borrower_name" for m in matches):
        return None
    for column in table.columns:
        cells = _cells(table, column.index)
        if column.index in taken or len(cells) < _LEAST_ROWS:
            continue
        words = [cut(cell) if isinstance(cell, str) else None for cell in cells]
        if all(one is not None and one.concepts & _ROLES and one.known > 0.9 for one in words):
            return Match("counterparty_role", column, BY_BOTH_SHEETS, ("contents: roles of parties",))
    return None


def _same_key(
    claims: Table, of_claims: Sequence[Match], other: Table, of_other: Sequence[Match]
) -> tuple[Match, Match] | tuple[()]:
    """The column that joins two tables, as the id of the claim in each."""
    if any(m.field == "claim_id" for m in (*of_claims, *of_other)):
        return ()
    taken, theirs_taken = ({m.column.index for m in matches} for matches in (of_claims, of_other))
    for column in claims.columns:
        mine = _cells(claims, column.index)
        if column.index in taken or len(mine) < _LEAST_ROWS or len(set(mine)) < len(claims.rows):
            continue
        for twin in other.columns:
            if twin.index in theirs_taken or plain(twin.header) != plain(column.header):
                continue
            keys = _cells(other, twin.index)
            if keys and sum(key in set(mine) for key in keys) >= _MOSTLY * len(keys):
                why = ("one header and the same values on two sheets",)
                return (
                    Match("claim_id", column, BY_BOTH_SHEETS, why),
                    Match("claim_id", twin, BY_BOTH_SHEETS, why),
                )
    return ()
