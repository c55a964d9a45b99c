"""What the columns of a table are for, by their headers alone: who owes, which receipt, how much."""

from collections.abc import Sequence
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.model import Column
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import plain

UNIT_ONLY = late_pattern(
    r"\(?(?:人民币|以)?(?:[百千万亿]?[万亿]?元|usd|rmb|cny|hkd|eur|gbp|inr|%|天|日|户|笔|平方米|㎡|m2|亩|年|月)(?:整|计)?\)?"
)
"""A level of a header that names a unit and nothing else."""

SURE = 0.7
"""A header of that score says what its column is for; a column that may be of money (余额) is taken for one at any score."""

RECEIPTS = frozenset({"iou_no", "contract_no", "claim_id", "loan_account", "case_no"})
OWNER = frozenset({"borrower_name"})
OWN = frozenset({"borrower_id", "borrower_key", "borrower_lei", "borrower_type", "borrower_id_type"})
_OTHERS = frozenset({"guarantors", "spouse", "collateral", "security_provider", "controller"})


class Roles(NamedTuple):
    """Indices of columns: `names` say who owes, `own` belong to the borrower, `receipts` number the claims, `money` are amounts,
    `serial` count the rows. `kinds`: kind of value of each column whose header is known."""

    names: frozenset[int]
    own: frozenset[int]
    receipts: frozenset[int]
    money: frozenset[int]
    serial: frozenset[int]
    kinds: dict[int, str]


def roles_of(columns: Sequence[Column]) -> Roles:
    """What each column of a table is for."""
    fields = {column.index: field for column in columns if (field := field_of(column))}
    kinds = {index: field_kinds().get(field, "text") for index, field in fields.items()}

    def of(wanted: frozenset[str]) -> frozenset[int]:
        return frozenset(index for index, field in fields.items() if field in wanted)

    money = frozenset(index for index, kind in kinds.items() if kind == "money")
    return Roles(of(OWNER), of(OWN), of(RECEIPTS), money, of(frozenset({"row_no"})), kinds)


def field_of(column: Column) -> str | None:
    """The field that the header of `column` surely names; a fact about a guarantor or spouse is none of the borrower's."""
    levels = [level for level in column.levels if not UNIT_ONLY.fullmatch(plain(level))]
    if not levels:
        return None
    found = readings(levels[-1])
    if not found or (found[0].score < SURE and field_kinds().get(found[0].field) != "money"):
        return None
    field = found[0].field
    groups = {r.field for level in levels[:-1] for r in readings(level)[:1] if r.score >= SURE}
    if field in OWNER | OWN and groups & _OTHERS:
        return None
    return field
