"""Write `examples/portfolio.xlsx` from `examples/portfolio.csv`, laid out as a desk would send it.

The CSV is the readable source: published matters, amounts and dates as published, each with its source, natural
persons abbreviated; a cell is empty where the source read does not give the fact. Run it again after an edit:

    .venv/bin/python scripts/make_portfolio.py
"""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
TITLE = "已公布跨境追索事项清单（示例） Published matters, as an example tape"
NOTE = "单位：元（各币种主单位）  基准日：2026-11-22  自然人姓名已缩写；所读来源未载明的名称记作“某…”，未载明的事实留空"
DATES = {"裁判日期", "生效日期", "终本日期"}
AMOUNTS = {"债权本金", "债权总额"}
WIDTHS = {"债权人": 30, "主债务人": 30, "担保人": 26, "审理法院": 24, "案号": 22, "备注": 50, "来源": 50}


def main() -> None:
    """Read the CSV and write the workbook beside it."""
    with (EXAMPLES / "portfolio.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    header = list(rows[0])
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "债权清单"
    sheet.append([TITLE])
    sheet.append([NOTE])
    sheet.append(header)
    for cell in sheet[3]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8EDF2")
    for row in rows:
        sheet.append([_value(name, row[name]) for name in header])
    for index, name in enumerate(header):
        column = sheet.cell(3, index + 1).column_letter
        sheet.column_dimensions[column].width = WIDTHS.get(name, 14)
        for cell in sheet[column][3:]:
            cell.number_format = (
                "yyyy-mm-dd" if name in DATES else "#,##0.00" if name in AMOUNTS else "General"
            )
            cell.alignment = Alignment(vertical="top", wrap_text=name in WIDTHS)
    sheet.freeze_panes = "C4"
    sheet["A1"].font = Font(bold=True, size=14)
    book.properties.created = book.properties.modified = datetime(2026, 11, 22, tzinfo=UTC).replace(
        tzinfo=None
    )
    book.save(EXAMPLES / "portfolio.xlsx")


def _value(name: str, text: str) -> object:
    if not text:
        return None
    if name in DATES:
        return date.fromisoformat(text)
    if name in AMOUNTS:
        return float(text)
    return text


if __name__ == "__main__":
    main()
