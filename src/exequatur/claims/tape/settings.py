"""What a person has settled about a tape that the tape does not say itself."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Settings:
    """Answers kept with a mapping; None where nobody was asked.

    `unit`: major units of the currency per figure, where neither cell, header nor line names one (10000 for 万元).
    `currency`: ISO 4217 code, where the tape names none. `day_order`: how dates such as 03/04/2025 are meant.
    `interest_includes_penalty`: does the column of interest hold penalty interest (罚息) too.
    """

    unit: Decimal | None = None
    currency: str | None = None
    day_order: Literal["day_first", "month_first"] | None = None
    interest_includes_penalty: bool | None = None


NOTHING_SETTLED = Settings()
"""The settings of a tape that nobody was asked about."""
