"""A portfolio as columns: the claims as the evaluator reads them, with what only the ranking needs beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from exequatur.claims.model import Claim
from exequatur.routes.columns import ClaimColumns, from_claims
from exequatur.screening.messages import MESSAGES
from exequatur.text import UserError

UNKNOWN = -1
"""No amount, no currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """N claims. `amount` is minor units of `currency` (number in `currencies`), both -1 where unknown.

    `natural_person`: a natural person liable, or not said not to be, is among the obligors. `abroad`: an asset or a lead
    outside the instrument's origin is known.
    """

    columns: ClaimColumns
    borrower: Sequence[str]
    amount: NDArray[np.int64]
    currency: NDArray[np.int16]
    currencies: tuple[str, ...]
    written_off: NDArray[np.bool_]
    natural_person: NDArray[np.bool_]
    abroad: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.columns)


def amount_of(claim: Claim) -> tuple[int, str] | None:
    """The one amount that a claim is ranked by, in minor units, and its currency; None where none is known.

    A `total` where one is given, the first if there are several; else everything in the currency of the principal, or of
    the first amount. Amounts in other currencies are not added: nothing is summed across currencies.

    >>> from exequatur.claims.model import Amount, Claim, Creditor, HeldInstrument
    >>> amount_of(Claim("A", Creditor("b"), (), HeldInstrument("bare_debt", "CN"), amounts=(
    ...     Amount("principal", 100, "CNY"), Amount("interest", 7, "CNY"), Amount("fees", 5, "USD"))))
    (107, 'CNY')
    """
    totals = [a for a in claim.amounts if a.kind == "total"]
    if totals:
        return totals[0].minor, totals[0].currency
    if not claim.amounts:
        return None
    currency = next((a.currency for a in claim.amounts if a.kind == "principal"), claim.amounts[0].currency)
    return sum(a.minor for a in claim.amounts if a.currency == currency), currency


def _within(amount: tuple[int, str] | None, claim_id: str) -> tuple[int, str] | None:
    if amount and abs(amount[0]) >= 2**63:
        raise UserError(
            MESSAGES, "screen.amount_too_large", claim=claim_id, amount=amount[0], currency=amount[1]
        )
    return amount


def portfolio_of(
    claims: Sequence[Claim], computed_effective: Sequence[date | None] | None = None
) -> Portfolio:
    """Turn claims into a portfolio, in their order.

    Args:
        claims: the claims.
        computed_effective: the computed effective day of each claim's instrument, where it could be computed.

    Raises:
        UserError: an amount does not fit into 64 bits.
    """
    numbers: dict[str, int] = {}
    amounts = [_within(amount_of(claim), claim.claim_id) for claim in claims]
    return Portfolio(
        columns=from_claims(claims, computed_effective),
        borrower=[borrower_of(claim) for claim in claims],
        amount=np.array([a[0] if a else UNKNOWN for a in amounts], np.int64),
        currency=np.array(
            [numbers.setdefault(a[1], len(numbers)) if a else UNKNOWN for a in amounts], np.int16
        ),
        currencies=tuple(numbers),
        written_off=np.array([claim.written_off is True for claim in claims], np.bool_),
        natural_person=np.array(
            [
                any(o.person == "natural" and o.liability != "none" for o in claim.obligors)
                for claim in claims
            ],
            np.bool_,
        ),
        abroad=np.array(
            [any(a.jurisdiction != claim.instrument.origin for a in claim.assets) for claim in claims],
            np.bool_,
        ),
    )


def borrower_of(claim: Claim) -> str:
    """The principal obligor's name; the first obligor's where none is called principal; empty where there is none."""
    principal = next((o.name for o in claim.obligors if o.role == "principal"), None)
    return principal or (claim.obligors[0].name if claim.obligors else "")
