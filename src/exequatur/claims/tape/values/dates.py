"""Dates: every usual way of writing a day, and nothing that is not a day.

A month or quarter without a day is no date and is kept as text. Day-first, month-first and year-first are told apart by the
other values of the column (`day_order`); where they cannot be, the value stays empty with a finding. Serial numbers count from
1900 or 1904; 29 February 1900, which spreadsheets count and the calendar lacks, is no date.
"""

import math
import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.tape.values.eras import of_reign
from exequatur.claims.tape.values.months import named_date, names_month_only
from exequatur.claims.tape.values.numerals import NotANumeral, chinese_integer
from exequatur.claims.words import simplify, width

DayOrder = Literal["day_first", "month_first", "year_first", "unknown", "mixed"]
"""Order of a date in figures; `mixed`: the cells contradict each other."""

DateProblem = Literal[
    "month_only", "ambiguous", "impossible", "several", "text", "zone", "open_ended", "year"
]
"""Why a cell is no day. `zone`: a time in another zone, so that the day depends on it. `year`: two digits of two centuries."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""A year outside is a damaged cell, not a date of a loan."""

_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(10_000, 110_000)
_CN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_TIME = r"(?:[\sTt,]*(?:\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)?|00?)\s*(?:[ap]\.?m\.?)?)?"
_WORDS = r"\s*(?:г\.?|起|止|前|后|日|生效|届满|到期|送达|签收|\([^()\d]*\)|(?:星期|周)[一二三四五六日天])*\.?"
_TAIL = _TIME + _WORDS
_YMD = late_pattern(
    r"(\d{4})(?:年|[\s]*[-/.,、\s][\s]*)(\d{1,2})(?:月|[\s]*[-/.,、\s][\s]*)(\d{1,2})\s*[日号]?" + _TAIL
)
_CN_YMD = late_pattern(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?" + _TAIL)
_ISO_ZONE = late_pattern(
    r"(\d{4})-(\d{2})-(\d{2})[t\s](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|utc|[+-]\d{2}:?\d{2})"
)
_BARE_YMD = late_pattern(r"((?:19[1-9]|2[01][0-9])[0-9])([-/])([0-9]{1,2})\2([0-9]{1,2})")
"""A day in figures that no other way of writing explains: read before anything else is tried."""
_PACKED = late_pattern(r"((?:19|20|21)\d{2})(\d{2})(\d{2})(?:\.0+)?")
_NUMERIC = late_pattern(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})" + _TAIL)
_UNPACKED = late_pattern(r"(\d{2})(\d{2})((?:19|20)\d{2})")
_ROC_NAMED = late_pattern(
    r"(?:中华)?民国\s*(\d{1,3})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?" + _TAIL
)
_ROC_LONG = late_pattern(r"(0[5-9]\d|1[0-4]\d)\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?" + _TAIL)
_ROC_SHORT = late_pattern(r"(\d{2})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?" + _TAIL)
_ROC_PACKED = late_pattern(r"(\d{2}|1[0-4]\d)(\d{2})(\d{2})")
_KOREAN = late_pattern(r"(\d{4}) ?년 ?(\d{1,2}) ?월 ?(\d{1,2}) ?일")
_VIETNAMESE = late_pattern(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_SHORT_YEAR = late_pattern(r"(\d{2})年(\d{1,2})月(\d{1,2})日?" + _TAIL)
_NO_DAY = late_pattern(
    r"\d{4}\s*[-/.年]\s*\d{1,2}\s*月?(份|底|初|末|中旬|上旬|下旬)?|\d{4}年?(度|底|末|初)?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])"
    r"|\d{4}\s*[-年]?\s*(q[1-4]|第?[一二三四1-4]季度?(末|底)?|[上下]半年|h[12])|(q[1-4]|h[12])[\s/-]*\d{4}|\d{1,2}[-/]\d{4}"
    r"|(?:中华)?民国\d{1,3}年(\d{1,2}月)?"
)
_OPEN_ENDED = late_pattern(
    r"长期(有效)?|永久|无固定期限|不定期|无期限|未约定|未定|on demand|perpetual|open[- ]ended|evergreen|indefinite"
)
_EMPTY = frozenset(
    {
        "0000-00-00",
        "0000/00/00",
        "00000000",
        "00/00/0000",
        "1900-01-00",
        "1900/1/0",
        "1/0/1900",
        "0",
        "00:00:00",
    }
)


class Day(NamedTuple):
    """What a cell says: a day, or why it is none. Both None: the cell says there is no date.

    `note`: how it was read where it was not plain (`roc`, `era`, `serial`, `short_year`, `dotted`), else empty.
    """

    day: date | None
    problem: DateProblem | None = None
    note: str = ""


def order_votes(texts: Iterable[str]) -> set[DayOrder]:
    """The orders that the dates in figures of a column allow: those under which every one of them is a day.

    Empty: they contradict each other. All three: nothing is settled.
    """
    possible: set[DayOrder] = {"day_first", "month_first", "year_first"}
    for text in texts:
        if found := _NUMERIC.fullmatch(_levelled(text)):
            first, second, third = int(found.group(1)), int(found.group(3)), found.group(4)
            year = int(third) if len(third) == 4 else 2000 + int(third)
            fits: set[DayOrder] = set()
            if _exists(year, second, first):
                fits.add("day_first")
            if _exists(year, first, second):
                fits.add("month_first")
            if len(third) == 2 and _exists(2000 + first, second, int(third)):
                fits.add("year_first")
            possible &= fits or possible  # a day that exists in no order settles nothing
    return possible


_SIX = late_pattern(r"(\d{2})(\d{2})(\d{2})")


def is_packed(cells: Iterable[object]) -> bool:
    """Are all cells of a column six figures (190315), and not all of them a year and a month (201203)?

    >>> is_packed(["190315", 181231]), is_packed(["201203", "201911"]), is_packed(["190315", "2019-03-15"])
    (True, False, False)
    """
    packed = no_day = 0
    for cell in cells:
        text = "" if cell is None else str(cell).strip()
        if _SIX.fullmatch(text):
            packed += 1
            no_day += _NO_DAY.fullmatch(text) is not None
        elif text and text.casefold() not in BLANKS:
            return False
    return packed > no_day


def unpacked(cell: object) -> object:
    """Six figures as a date in figures with two digits each (19/03/15); any other cell as it is."""
    text = str(cell).strip() if isinstance(cell, str | int) and not isinstance(cell, bool) else ""
    found = _SIX.fullmatch(text)
    return "/".join(found.groups()) if found else cell


def day_order(texts: list[str]) -> DayOrder:
    """Do the values of a column put the day, the month or the year first? `mixed` where no order fits all of them.

    >>> day_order(["03/04/2025", "29-03-2022"]), day_order(["03/04/2025"]), day_order(["25/8/31", "98/5/20"])
    ('day_first', 'unknown', 'year_first')
    """
    possible = order_votes(texts)
    if not possible:
        return "mixed"
    return next(iter(possible)) if len(possible) == 1 else "unknown"


def shows_roc(texts: Iterable[str]) -> bool:
    """Does a cell or line write years of the Republic of China for certain (民國114年, 114/8/20)?"""
    return any(_ROC_NAMED.search(t) or _ROC_LONG.fullmatch(t) for t in map(_levelled, texts))


def parse_day(value: object, order: DayOrder = "unknown", epoch_1904: bool = False, roc: bool = False) -> Day:
    """Read one cell: a date, a spreadsheet serial number, 20250820, or text.

    `roc`: the column counts years from 1912, so that 98/5/1 is 2009.

    >>> parse_day("2025年8月20日").day
    datetime.date(2025, 8, 20)
    >>> parse_day("03/04/2025").problem, parse_day("114/8/20").note
    ('ambiguous', 'roc')
    """
    if isinstance(value, date):
        found = _checked(value.year, value.month, value.day)
        return Day(None, "impossible") if value.year == 1900 and value.month == 1 else found
    if value is None or isinstance(value, bool):
        return Day(None) if value is None else Day(None, "text")
    if isinstance(value, int | float):
        return _from_number(float(value), epoch_1904, roc)
    return _from_text(str(value), order, epoch_1904, roc)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _checked(year: int, month: int, day: int, note: str = "") -> Day:
    if not (FIRST_YEAR <= year <= LAST_YEAR and _exists(year, month, day)):
        return Day(None, "impossible")
    return Day(date(year, month, day), None, note)


def _from_groups(found: re.Match[str]) -> Day:
    return _checked(int(found.group(1)), int(found.group(2)), int(found.group(3)))


def _from_number(number: float, epoch_1904: bool, roc: bool) -> Day:
    if not math.isfinite(number) or number < 0:
        return Day(None, "text")
    whole = int(number)
    if whole == 0:
        return Day(None)
    if packed := _PACKED.fullmatch(str(whole)):
        return _from_groups(packed)
    if roc and (packed := _ROC_PACKED.fullmatch(str(whole))):
        return _roc(*packed.groups())
    if whole in _SERIALS:
        found = _SERIAL_ZERO + timedelta(days=whole + (1462 if epoch_1904 else 0))
        return _checked(found.year, found.month, found.day, "serial")
    if whole == 60 and not epoch_1904:
        return Day(None, "impossible")  # 29 February 1900
    return Day(None, "month_only" if 190001 <= whole <= 219912 or 1900 <= whole <= 2199 else "text")


def _roc(year: str, month: str, day: str) -> Day:
    return _checked(int(year) + 1911, int(month), int(day), "roc")


def _two_digits(year: str, month: int, day: int, note: str = "short_year") -> Day:
    """A year of two digits: up to 40 of this century, from 70 of the last, between the two unknown."""
    if len(year) == 4:
        return _checked(int(year), month, day, "" if note == "short_year" else note)
    short = int(year)
    if 40 < short < 70:
        return Day(None, "year")
    return _checked(2000 + short if short <= 40 else 1900 + short, month, day, note)


_HOUR = r"\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|hrs|hours|uhr)"
_HOURS = late_pattern(rf"[\s,]+(?:at |from |between |um )?{_HOUR}(?:\s*(?:to|-|–|and|bis)\s*{_HOUR})?$")
"""The hours of an auction behind its day: 07.06.2019 11.00 am to 1.00 pm."""


_FIGURES = late_pattern(r"[0-9./-]+")
_WEEKDAY = late_pattern(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+")
_FROM_OR_TO = late_pattern(r"^(?:于|自|至|截至|截止)(?=\d|民国|[〇零一二])")
_YEAR_OR_MONTH, _CHINESE_NUMERAL = late_pattern(r"[年月]"), late_pattern(r"[〇零一二三四五六七八九十]")


@lru_cache(maxsize=65_536)
def _levelled(text: str) -> str:
    if _FIGURES.fullmatch(text):
        return text  # nothing to level
    body = _HOURS.sub("", simplify(width(text)).casefold().strip(" '\"`“”【】[]"))
    body = _WEEKDAY.sub("", body)
    body = _FROM_OR_TO.sub("", body)
    if _YEAR_OR_MONTH.search(body) and _CHINESE_NUMERAL.search(body):
        body = _from_chinese_numerals(body)
    return " ".join(body.split())


@lru_cache(maxsize=65_536)
def _from_text(text: str, order: DayOrder, epoch_1904: bool, roc: bool) -> Day:
    if bare := _BARE_YMD.fullmatch(text):
        return _checked(int(bare.group(1)), int(bare.group(3)), int(bare.group(4)))
    if len(text) > 200:
        return Day(None, "text")
    body = _levelled(text)
    if body in BLANKS or body in _EMPTY:
        return Day(None)
    if _OPEN_ENDED.fullmatch(body):
        return Day(None, "open_ended")
    if zoned := _ISO_ZONE.fullmatch(body):
        at_midnight = zoned.group(4) + zoned.group(5) == "0000"
        return _from_groups(zoned) if at_midnight else Day(None, "zone")
    for pattern in (_YMD, _CN_YMD, _PACKED):
        if found := pattern.fullmatch(body):
            return _year_1900(_from_groups(found))
    if found := _ROC_NAMED.fullmatch(body) or _ROC_LONG.fullmatch(body):
        return _roc(*found.groups())
    if roc and (found := _ROC_SHORT.fullmatch(body) or _ROC_PACKED.fullmatch(body)):
        return _roc(*found.groups())
    if found := _KOREAN.fullmatch(body) or _VIETNAMESE.fullmatch(body):
        groups = found.groups() if found.re.groups == 3 else ()
        year, month, day = groups if len(groups[0]) == 4 else reversed(groups)
        return _checked(int(year), int(month), int(day))
    if era := of_reign(body):
        return _checked(*era, "era")
    if named := named_date(re.sub(r"\s+(?:\d{1,2}:\d{2}.*|г\.?)$", "", body)):
        return _two_digits(*named)
    if found := _SHORT_YEAR.fullmatch(body):
        return _two_digits(found.group(1), int(found.group(2)), int(found.group(3)))
    if found := _NUMERIC.fullmatch(body):
        return _by_order(int(found.group(1)), int(found.group(3)), found.group(4), order, found.group(2))
    if _NO_DAY.fullmatch(body) or names_month_only(body):
        return Day(None, "month_only")
    if found := _UNPACKED.fullmatch(body):
        return _by_order(int(found.group(1)), int(found.group(2)), found.group(3), order, "")
    if re.fullmatch(r"\d{6}", body):
        return Day(None, "ambiguous")  # 250820 may be of August 2025 or the 25th
    if re.fullmatch(r"\d{5}(\.\d+)?", body):
        return _from_number(float(body), epoch_1904, roc)
    return Day(None, "several" if _count_dates(body) > 1 else "text")


def _year_1900(found: Day) -> Day:
    """The first days of 1900 are how spreadsheets show an empty or zero date."""
    if found.day is not None and found.day.year == 1900 and found.day.month == 1:
        return Day(None, "impossible")
    return found


def _count_dates(body: str) -> int:
    return len(
        re.findall(
            r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|(?<!\d)(?:19|20)\d{6}(?!\d)|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)"
            r"|\d{1,2}[\s-][a-z]{3,9}[\s-]\d{2,4}|\d{4}\s*年\s*\d{1,2}\s*月",
            body,
        )
    )


def _by_order(first: int, second: int, third: str, order: DayOrder, separator: str) -> Day:
    """A date in figures with the year last, or of two digits anywhere."""
    year = int(third)
    full = 2000 + year if len(third) == 2 else year
    readings: dict[DayOrder, tuple[str, int, int]] = {}
    if _exists(full, second, first):
        readings["day_first"] = (third, second, first)
    if _exists(full, first, second):
        readings["month_first"] = (third, first, second)
    if len(third) == 2 and _exists(2000 + first, second, year):
        readings["year_first"] = (f"{first:02d}", second, year)
    if order in ("day_first", "month_first", "year_first"):
        return _two_digits(*readings[order]) if order in readings else Day(None, "impossible")
    if not readings:
        return Day(None, "impossible")
    if len(set(readings.values())) == 1:
        return _two_digits(*next(iter(readings.values())))
    if len(third) == 4 and separator == "." and order == "unknown" and "day_first" in readings:
        return _two_digits(*readings["day_first"], note="dotted")
    return Day(None, "ambiguous")


def _from_chinese_numerals(text: str) -> str:
    """二〇二五年八月二十日 -> 2025年8月20日; 民国一百一十四年 -> 民国114年."""

    def figures(found: re.Match[str]) -> str:
        numeral = found.group()
        if re.fullmatch(r"[〇零一二三四五六七八九]+", numeral):
            return numeral.translate(_CN_DIGITS)
        try:
            return str(chinese_integer(numeral.replace("廿", "二十").replace("卅", "三十")))
        except NotANumeral:
            return numeral

    return re.sub(r"[〇零一二三四五六七八九十百廿卅]+(?=[年月日号]|$)", figures, text)


_DAY_IN_LINE = late_pattern(
    r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?<!\d)20\d{6}(?!\d)|民国\s*\d{2,3}\s*[年/.]\s*\d{1,2}\s*[月/.]\s*\d{1,2}\s*日?"
    r"|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|\d{1,2}[. ]+(?:de )?[A-Za-zÀ-ÿ]{3,10}\.?(?: de)? \d{4}|\d{1,2}[-/][A-Za-z]{3}[-/]\d{4}|[A-Z][a-z]{2,8} \d{1,2}, ?\d{4}"
    r"|(?<![\d.])\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)"
)


def find_day(text: str) -> date | None:
    """The one day written in a line of text (截至2025年6月21日); None where none or several."""
    found = {
        parsed.day
        for m in _DAY_IN_LINE.finditer(simplify(width(text)))
        if (parsed := parse_day(m.group())).day
    }
    return found.pop() if len(found) == 1 else None
