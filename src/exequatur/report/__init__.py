"""Reports: a screening or an assessment becomes a page and a workbook, in English and in Chinese."""

from exequatur.report.html import (
    write_assessment_html,
    write_calibration_html,
    write_html,
    write_valuation_html,
)
from exequatur.report.workbook import write_xlsx

__all__ = [
    "write_assessment_html",
    "write_calibration_html",
    "write_html",
    "write_valuation_html",
    "write_xlsx",
]
