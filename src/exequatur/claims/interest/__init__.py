"""Interest to the day: an itemised calculation on one claim, exact and rounded once per line.

`accrue` computes; `read_case` reads a file; `read_rules` and `read_series` take the law as plain data (this package
knows no law). How it counts: `docs/interest.md`.
"""

from exequatur.claims.interest.accrual import accrue
from exequatur.claims.interest.document import case_from, case_schema, read_case
from exequatur.claims.interest.model import InterestCase
from exequatur.claims.interest.rules import InterestRules, read_rules
from exequatur.claims.interest.series import RateSeries, read_series
from exequatur.claims.interest.statement import Line, Statement

__all__ = [
    "InterestCase", "InterestRules", "Line", "RateSeries", "Statement",
    "accrue", "case_from", "case_schema", "read_case", "read_rules", "read_series",
]  # fmt: skip
