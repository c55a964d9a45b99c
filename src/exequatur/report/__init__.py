"""Reports: a screening or an assessment becomes a page, a workbook, a data file, in English and in Chinese."""

from exequatur.report.html import write_assessment_html, write_html
from exequatur.report.ranking_data import write_parquet
from exequatur.report.workbook import write_xlsx

__all__ = ["write_assessment_html", "write_html", "write_parquet", "write_xlsx"]
