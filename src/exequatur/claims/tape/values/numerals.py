"""Chinese numerals, plain and capital (壹仟贰佰万元整), to exact numbers. Strict: what can be read two ways is refused."""

import re
from decimal import Decimal

from exequatur.claims.patterns import late_pattern

DIGITS = {
    c: i
    for i, cs in enumerate(
        ["零〇", "一壹", "二贰两弍", "三叁弎", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
    )
    for c in cs
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_ANY = "零〇一壹二贰两弍三叁弎四肆五伍六陆七柒八捌九玖"
_NUMERAL = late_pattern(rf"[{_ANY}十拾百佰千仟万亿]+")
_CENTS = late_pattern(rf"(?:([{_ANY}])角)?零?(?:([{_ANY}])分)?[整正]?")


class NotANumeral(ValueError):
    """Not a Chinese numeral, or one that can be read two ways (三万五, 一二三)."""


def chinese_amount(text: str) -> Decimal:
    """A sum in Chinese numerals, with 元, 角 and 分, in yuan.

    Raises:
        NotANumeral: not a numeral of one reading.

    >>> chinese_amount("壹仟贰佰万元整"), chinese_amount("伍拾万零叁佰元伍角")
    (Decimal('12000000'), Decimal('500300.5'))
    """
    whole, sign, rest = text.replace("圆", "元").partition("元")
    whole = re.sub(r"[整正]$", "", whole) if not sign else whole
    cents = _CENTS.fullmatch(rest)
    if not cents:
        raise NotANumeral(text)
    value = Decimal(chinese_integer(whole))
    for found, size in ((cents.group(1), Decimal("0.1")), (cents.group(2), Decimal("0.01"))):
        value += DIGITS[found] * size if found else 0
    return value


def chinese_integer(text: str) -> int:
    """A whole number in Chinese numerals.

    Raises:
        NotANumeral: not a numeral of one reading.

    >>> chinese_integer("一百一十四"), chinese_integer("叁佰万")
    (114, 3000000)
    """
    if not _NUMERAL.fullmatch(text):
        raise NotANumeral(text)
    total, rest = 0, text
    for mark, size in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = rest.rpartition(mark)
        if not found:
            continue
        if not head or (mark == "万" and mark in head):
            raise NotANumeral(text)
        total += (chinese_integer(head) if mark == "亿" else _section(head, bool(total))) * size
        rest = tail
    if total and len(rest) == 1:
        raise NotANumeral(text)  # 三万五 is 35,000 in speech
    return total + (_section(rest, bool(total)) if rest else 0)


def _section(text: str, follows: bool) -> int:
    """A number below 10,000. A place that is skipped needs 零, or the next place named (五千三百)."""
    value, digit, place, zero = 0, None, 10_000, False
    for c in text:
        if c in "零〇":
            if digit is not None or (not follows and place == 10_000 and len(text) > 1):
                raise NotANumeral(text)
            zero = True
        elif c in DIGITS:
            if digit is not None:
                raise NotANumeral(text)  # 一二三
            digit = DIGITS[c]
        else:
            size = _SMALL.get(c, 10_000)
            if size >= place or (digit is None and size != 10):
                raise NotANumeral(text)
            value += (1 if digit is None else digit) * size
            digit, place, zero = None, size, False
    if digit is not None:
        if place not in (10, 10_000) and not zero:
            raise NotANumeral(text)  # 一百二 is 120 in speech
        value += digit
    return value
