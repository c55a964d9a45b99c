"""What a screening says of a portfolio: every claim ranked with its reasons, and what was left out.

The report reads this and nothing else. Amounts are minor units of one currency each; nothing is summed across
currencies. `Step` sentences render in both languages through `exequatur.routes.wording.sentence`.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from exequatur.claims.model import Claim
from exequatur.law.model import Strength
from exequatur.routes.answers import Assessment, DeadlineState, Step
from exequatur.text import Lang

Verdict = Literal["pursue_first", "worth_a_look", "mend_first", "no_open_route", "below_threshold"]
"""`mend_first`: it would rank if named dates or documents were supplied."""


class ForumSummary(Struct, frozen=True):
    """The best open route of a claim in one forum."""

    forum: str
    route_id: str
    strength: Strength
    state: DeadlineState
    safe_date: date | None
    grade: str
    value_minor: int | None
    value_currency: str
    verified: bool


class NetValue(Struct, frozen=True):
    """What pursuing the best route with one's own money is worth, minor units of the claim's currency: the mean; the 5 and 95 percent quantiles, which are estimates; the
    risk-adjusted value, by which claims are put in order. `forum`, `asset`: of that route."""

    expected: int
    low: int
    high: int
    risk_adjusted: int
    forum: str
    asset: str


class RankedClaim(Struct, frozen=True):
    """One claim in its place: score, verdict, reasons.

    `score` is 0 to 100, from the weights file; `reasons` explain it in order of weight. `collectable`: per currency, the
    lesser of the claim and the known asset values where the currency is the same, known assets only; `hint_only` says
    that no asset is better than a hint. `failed`: thresholds not met. `value_lacking`: the figure without which there is no `value` (a word of `worth.LACKING`), with the
    currency whose rate it is.
    """

    rank: int
    claim_id: str
    borrower: str
    obligor_count: int
    row: int | None
    amount_minor: int | None
    currency: str
    score: float
    verdict: Verdict
    forums: tuple[ForumSummary, ...]
    first_deadline: date | None
    first_deadline_forum: str
    refusal_risk: Literal["high", "raised", "neutral", "lowered", "unknown"]
    top_risk: str
    collectable: tuple[tuple[str, int], ...]
    hint_only: bool
    missing: tuple[str, ...]
    flags: tuple[str, ...]
    failed: tuple[Step, ...]
    reasons: tuple[Step, ...]
    value: NetValue | None = None
    value_lacking: str = ""
    value_lacking_currency: str = ""


class TapeFinding(Struct, frozen=True):
    """What the reader says of the tape, in both languages, identity numbers masked.

    `code` is for machines; `row` is the first row concerned, 1-based, of `sheet`; None where the finding is of a whole sheet
    or file.
    """

    code: str
    sheet: str
    row: int | None
    column: str
    en: str
    zh: str

    def text(self, lang: Lang) -> str:
        """The finding in a language."""
        return self.zh if lang == "zh" else self.en


class ValuedBy(Struct, frozen=True):
    """How values were reckoned: the version of the assumptions; rates of discount and of exchange (units of `currency`); the weight of the worst outcomes and their share;
    how many claims were valued, and how many lack which figure."""

    assumptions: str
    currency: str
    rates: dict[str, float]
    discount: float
    risk_weight: float
    alpha: float
    valued: int
    lacking: dict[str, int]


class Screening(Struct, frozen=True):
    """A whole screening: `ranked` in order; `details` for the first claims only (the setting `details`), by claim id.

    `counts` by verdict; `totals` minor units per currency over the amounts that claims are ranked by; `by_forum`: forum -> strength -> number of claims with an open route.
    `findings`: what the reader warned of, assumed, and why it sent each rejected row back.
    """

    source: str
    on: date
    schema_version: str
    engine_version: str
    law_version: str
    settings_version: str
    claims: int
    rejected: int
    ranked: tuple[RankedClaim, ...]
    details: dict[str, tuple[Claim, Assessment]]
    counts: dict[str, int]
    totals: dict[str, int]
    by_forum: dict[str, dict[str, int]]
    findings: tuple[TapeFinding, ...]
    left_out: int
    law_share_verified: float
    valued_by: ValuedBy | None = None
