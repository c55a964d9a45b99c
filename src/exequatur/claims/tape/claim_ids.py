"""A `claim_id` that survives re-import and reordering.

The tape's own id where its column is filled and unique. Else `C-` and 16 hexadecimal digits of SHA-256 over what names the
claim: the tape's id if repeated, creditor, borrower, contract, loan note, account, case number, currency. Claims that share all
of these are told apart by amounts and dates, and only then by their order.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from exequatur.claims.words import plain

NAMING = (
    "claim_id",
    "creditor",
    "borrower_name",
    "claim_name",
    "contract_no",
    "iou_no",
    "loan_account",
    "case_no",
    "currency",
)
TELLING_APART = (
    "judgment_date",
    "loan_date",
    "due_date",
    "original_amount",
    "principal",
    "total",
    "interest",
)


def claim_ids(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """One id per row, all different.

    >>> claim_ids([{"claim_id": "L1"}, {"claim_id": "L2"}])
    ['L1', 'L2']
    """
    own = Counter(row.get("claim_id") for row in rows)
    firsts = [None if _own(row, own) else _digest(row, NAMING) for row in rows]
    many = Counter(firsts)
    seen: Counter[str] = Counter()
    ids: list[str] = []
    for row, first in zip(rows, firsts, strict=True):
        if first is None:
            ids.append(str(row["claim_id"]))
            continue
        found = first if many[first] == 1 else _digest(row, NAMING + TELLING_APART)
        seen[found] += 1
        ids.append(f"C-{found}" if seen[found] == 1 else f"C-{found}-{seen[found]}")
    return ids


def _own(row: Mapping[str, Any], counts: Counter[Any]) -> bool:
    return bool(row.get("claim_id")) and counts[row["claim_id"]] == 1


def _digest(row: Mapping[str, Any], fields: Sequence[str]) -> str:
    parts = [f"{field}={plain(str(row[field]))}" for field in fields if row.get(field) is not None]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
