"""How the claim grows while it is pursued: the cap on what any route can bring."""

from dataclasses import dataclass
from datetime import date

from exequatur.value.durations import Real

DELAYED_PERFORMANCE_PER_DAY = 0.000175
"""0.0175 percent a day: delayed-performance interest of the PRC (SPC Interpretation Fa Shi [2014] No. 8, art. 1)."""

DAYS = 365.0


@dataclass(frozen=True)
class JudgmentDebt:
    """A judgment debt of the PRC on a day: days of delay, delayed-performance interest, general interest, all that is due."""

    delay_days: int
    delay_interest: float
    general_interest: float
    total_due: float


def prc_judgment_debt(base: float, due: date, pay: date, general_rate: float) -> JudgmentDebt:
    """The debt on the day of payment: general interest is simple, by 365 days, and the delayed-performance part runs beside it on the same base.

    Args:
        base: the unpaid money debt fixed by the document other than general interest.
        due: last day of the performance period; the delay runs from the day after.
        general_rate: a year, as the judgment says.

    Raises:
        ValueError: payment before the performance period has ended.
    """
    days = (pay - due).days
    if days < 0:
        raise ValueError(f"payment on {pay} lies before the end of the performance period on {due}")
    delay, general = base * DELAYED_PERFORMANCE_PER_DAY * days, base * general_rate * days / DAYS
    return JudgmentDebt(days, delay, general, base + delay + general)


def simple(claim: Real, base: Real, rate: Real, years: Real) -> Real:
    """A claim that grows by simple interest on a base: C0 + base rate t."""
    return claim + base * rate * years
