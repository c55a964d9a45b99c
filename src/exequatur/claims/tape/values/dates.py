"""Dates: every usual way of writing a day, and nothing that is not a day.

A month without a day is no date and is kept as text. Day-first and month-first are told apart by the other values of the
column (`day_order`); where they cannot be, the value stays empty with a finding.
"""

import math
import re
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.words import simplify, width

DayOrder = Literal["day_first", "month_first", "unknown", "mixed"]

DateProblem = Literal["month_only", "ambiguous", "impossible", "several", "text"]

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""A year outside is a damaged cell, not a date of a loan."""

_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(10_000, 110_000)
_MONTHS = {
    name: i
    for i, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_CN = str.maketrans("〇零一二三四五六七八九", "00123456789")
_TAIL = r"(?:[\sT]*\d{1,2}[:时]\d{1,2}.*)?(?:起|止|前|后|日|生效|届满|到期|送达|签收|\([^()\d]*\))*\.?$"
_YMD = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?" + _TAIL)
_PACKED = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:\.0)?$")
_NUMERIC = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})" + _TAIL)
_ROC = re.compile(r"^民国(\d{1,3})年(\d{1,2})月(\d{1,2})日?$")
_NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[-/\s.]*([a-z]{3,9})[-/\s.,]*(\d{4}|\d{2})$")
_NAMED_US = re.compile(r"^([a-z]{3,9})[-/\s.]*(\d{1,2})(?:st|nd|rd|th)?[-/\s.,]+(\d{4}|\d{2})$")
_MONTH_ONLY = re.compile(
    r"^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?(份|底|初|中旬|上旬|下旬)?$|^\d{4}年?$|^[a-z]{3,9}[-\s]\d{2,4}$|^\d{6}$"
)


class Day(NamedTuple):
    """What a cell says: a day, or why it is none. Both None: the cell says there is no date."""

    day: date | None
    problem: DateProblem | None = None


def day_order(texts: list[str]) -> DayOrder:
    """Do the values of a column put the day or the month first? Decided by values where only one reading is a date."""
    day_first = month_first = False
    for text in texts:
        if found := _NUMERIC.match(width(text).casefold()):
            first, second = int(found.group(1)), int(found.group(2))
            day_first = day_first or (first > 12 >= second)
            month_first = month_first or (second > 12 >= first)
    if day_first and month_first:
        return "mixed"
    return "day_first" if day_first else "month_first" if month_first else "unknown"


def parse_day(value: object, order: DayOrder = "unknown", epoch_1904: bool = False) -> Day:
    """Read one cell: a date, a spreadsheet serial number, 20250820, or text.

    >>> parse_day("2025年8月20日").day
    datetime.date(2025, 8, 20)
    >>> parse_day("03/04/2025").problem
    'ambiguous'
    """
    if isinstance(value, datetime):
        return _checked(value.year, value.month, value.day)
    if isinstance(value, date):
        return _checked(value.year, value.month, value.day)
    if value is None or isinstance(value, bool):
        return Day(None) if value is None else Day(None, "text")
    if isinstance(value, int | float):
        return _from_number(float(value), epoch_1904)
    return _from_text(simplify(width(str(value))).casefold(), order)


def _checked(year: int, month: int, day: int) -> Day:
    try:
        found = date(year, month, day)
    except ValueError:
        return Day(None, "impossible")
    return Day(found) if FIRST_YEAR <= year <= LAST_YEAR else Day(None, "impossible")


def _from_number(number: float, epoch_1904: bool) -> Day:
    if not math.isfinite(number):
        return Day(None, "text")
    whole = int(number)
    if packed := _PACKED.match(str(whole)):
        return _checked(*(int(g) for g in packed.groups()))
    if whole in _SERIALS:
        found = _SERIAL_ZERO + timedelta(days=whole + (1462 if epoch_1904 else 0))
        return _checked(found.year, found.month, found.day)
    return Day(None, "month_only" if 190001 <= whole <= 219912 or 1900 <= whole <= 2199 else "text")


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text) if int(text) < 50 else 1900 + int(text)


def _from_text(text: str, order: DayOrder) -> Day:
    if text in BLANKS or text in {"0000-00-00", "1900-01-00", "长期", "未约定"}:
        return Day(None)
    if "年" in text and re.search(r"[〇零一二三四五六七八九十]", text):
        text = _from_chinese_numerals(text)
    if found := _YMD.match(text) or _PACKED.match(text):
        return _checked(*(int(g) for g in found.groups()))
    if found := _ROC.match(text):
        return _checked(int(found.group(1)) + 1911, int(found.group(2)), int(found.group(3)))
    if (found := _NAMED.match(text)) and found.group(2) in _MONTHS:
        return _checked(_year(found.group(3)), _MONTHS[found.group(2)], int(found.group(1)))
    if (found := _NAMED_US.match(text)) and found.group(1) in _MONTHS:
        return _checked(_year(found.group(3)), _MONTHS[found.group(1)], int(found.group(2)))
    if found := _NUMERIC.match(text):
        return _by_order(int(found.group(1)), int(found.group(2)), _year(found.group(3)), order)
    if _MONTH_ONLY.match(text):
        return Day(None, "month_only")
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return _from_number(float(text), False)
    days = re.findall(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}", text)
    return Day(None, "several" if len(days) > 1 else "text")


def _by_order(first: int, second: int, year: int, order: DayOrder) -> Day:
    if first > 12 or order == "day_first":
        return _checked(year, second, first)
    if second > 12 or order == "month_first":
        return _checked(year, first, second)
    if first == second:
        return _checked(year, first, second)
    return Day(None, "ambiguous")


def _from_chinese_numerals(text: str) -> str:
    """二〇二五年八月二十日 -> 2025年8月20日."""

    def tens(found: re.Match[str]) -> str:
        high, _, low = found.group().partition("十")
        return str(int(high.translate(_CN) or 1) * 10 + int(low.translate(_CN) or 0))

    return re.sub(r"[一二三四五六七八九]?十[一二三四五六七八九]?", tens, text).translate(_CN)


def find_day(text: str) -> date | None:
    """The one day written in a line of text (截至2025年6月21日); None where none or several."""
    found = {
        parsed.day
        for m in re.finditer(
            r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?<!\d)20\d{6}(?!\d)|\d{1,2} [A-Za-z]{3,9} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}",
            width(text),
        )
        if (parsed := parse_day(m.group())).day
    }
    return found.pop() if len(found) == 1 else None
