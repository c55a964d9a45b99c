"""Amounts: any usual way of writing a sum of money to an exact number, its currency and unit.

Reads 元, 万元, 亿元, 千, 百万, crore, lakh, k, m, bn, HK$'000, thousands separators, full-width digits, capital Chinese
numerals, brackets and trailing minus. Exact: `Decimal` throughout, rounded half-up once to the minor unit.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import cache
from typing import NamedTuple

from exequatur.claims.tape.vocabulary import currency_names, exponents
from exequatur.claims.words import simplify, width

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Arithmetic of amounts: no sum that a tape can hold is rounded in it."""

MINOR_LIMIT = 2**63 - 1

UNITS: dict[str, Decimal] = {
    name: Decimal(size)
    for names, size in (
        ("元 圆 块", 1),
        ("百元 百", 100),
        ("千元 千 仟元 仟", 1_000),
        ("万元 万 萬元 万圆", 10_000),
        ("十万元 十万", 100_000),
        ("百万元 百万", 1_000_000),
        ("千万元 千万", 10_000_000),
        ("亿元 亿 亿圆", 100_000_000),
        ("thousand thousands k 000 '000 000s '000s", 1_000),
        ("million millions m mn mm mio mln", 1_000_000),
        ("billion billions bn b", 1_000_000_000),
        ("lakh lakhs lac lacs", 100_000),
        ("crore crores cr cr.", 10_000_000),
    )
    for name in names.split()
}
"""Name of a unit -> how many major units of the currency it is."""

BLANKS = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "—",
        "——",
        "/",
        "\\",
        "无",
        "n/a",
        "na",
        "nil",
        "none",
        "null",
        "#n/a",
        "不详",
        "未知",
        "待定",
        "tbd",
        ".",
    }
)
"""Texts that say: no value here."""

_PLAIN = re.compile(r"(-?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)")
"""The usual way to write a number, read without further ado."""


def is_blank(text: str) -> bool:
    """Does a cell say that there is no value?"""
    return len(text) <= 4 and simplify(width(text)).casefold() in BLANKS


_APPROX = re.compile(
    r"^(约|大约|近|逾|超过?|不少于|不低于|至少|approx\.?|approximately|about|circa|ca\.?|c\.|nearly|over|~|≈|>|<)\s*|(余|多|左右|上下|以上|许)(?=[元万亿)]|$)"
)
_LATIN_UNIT = r"crores?|cr\.?|lakhs?|lacs?|thousands?|millions?|billions?|mln|mio|mn|mm|bn|k|m|b"
_NUMBER = r"\d[\d,.' ]*\d|\d|\.\d+"
_PART = re.compile(rf"({_NUMBER})\s*((?:十|百|千)?[万亿]|[百千仟])?")
_CN_DIGITS = {
    c: i
    for i, cs in enumerate(["零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"])
    for c in cs
}
_CN_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CN_NUMERAL = re.compile(
    r"^[零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]+(?:[元圆](?:[零一壹二贰三叁四肆五伍六陆七柒八捌九玖]角)?零?(?:[一壹二贰三叁四肆五伍六陆七柒八捌九玖]分)?)?[整正]?$"
)


class Amount(NamedTuple):
    """A sum as read: `number` in major units before the column's unit; `unit` and `currency` where the cell says."""

    number: Decimal
    unit: Decimal | None = None
    currency: str | None = None
    approximate: bool = False


class NotAnAmount(ValueError):
    """The text is no single amount; the argument is the reason's key."""


@cache
def _currency_pattern() -> re.Pattern[str]:
    names = sorted((n for n in currency_names() if n), key=len, reverse=True)
    parts = [
        rf"(?<![a-z]){re.escape(n)}(?![a-z])" if n[0].isalpha() and n.isascii() else re.escape(n)
        for n in names
    ]
    return re.compile("|".join(parts))


def find_currency(text: str) -> str | None:
    """The one currency that `text` names, by code, sign or name; None where there is none or more than one.

    >>> find_currency("逾期金额(万元人民币)"), find_currency("HK$'000")
    ('CNY', 'HKD')
    """
    found = {
        currency_names()[m.group()] for m in _currency_pattern().finditer(simplify(width(text)).casefold())
    }
    return found.pop() if len(found) == 1 else None


_UNIT_WORDS = re.compile(
    r"(十|百|千)?[万亿]元?|[百千仟]元|(?<![一-鿿])元|元(?=[)）]|$)|(?<![a-z])(?:crores?|lakhs?|lacs?|thousands?|millions?|billions?|mln|mio|mn|bn|cr\.?)(?![a-z])|(?:'|(?<=[\s$€£(]))000s?(?!\d)"
    r"|(?<=[$€£])(?:k|m|mm|bn)(?![a-z])|(?<=\()(?:k|m|mm)(?=\))|(?<= )(?:k|m)(?=\))"
)


def units_named(text: str) -> set[Decimal]:
    """Every unit that a header or a line names."""
    words = (m.group().strip() for m in _UNIT_WORDS.finditer(simplify(width(text)).casefold()))
    return {UNITS[word] for word in words if word in UNITS}


def find_unit(text: str) -> Decimal | None:
    """The one unit that a header or a line names; None where none or several different ones.

    >>> find_unit("单位：万元、户"), find_unit("(Rs. in crore)"), find_unit("本金(元)")
    (Decimal('10000'), Decimal('10000000'), Decimal('1'))
    """
    found = units_named(text)
    return found.pop() if len(found) == 1 else None


def parse_number(text: str, decimal_comma: bool = False) -> Decimal:
    """A plain number with separators. `decimal_comma`: the column writes 1.234,56.

    Raises:
        NotAnAmount: not a number, or separators that fit no style.
    """
    for mark in (" ", "'"):
        if mark in text:
            whole, dot, rest = text.partition("," if decimal_comma else ".")
            if not re.fullmatch(rf"\d{{1,3}}(?:{mark}\d{{3}})+", whole) or mark in rest:
                raise NotAnAmount("separators")
            text = whole.replace(mark, "") + dot + rest
    body = text
    if decimal_comma:
        body = body.translate(str.maketrans(",.", ".,"))
    if "," in body:
        whole, dot, rest = body.partition(".")
        groups = whole.split(",")
        western = all(len(g) == 3 for g in groups[1:])
        indian = len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[1:-1])
        if not (1 <= len(groups[0]) <= 3 and (western or indian)) or "," in rest:
            raise NotAnAmount("separators")
        body = whole.replace(",", "") + dot + rest
    try:
        if not re.fullmatch(r"\d+(\.\d*)?|\.\d+", body):
            raise NotAnAmount("separators")
        return Decimal(body)
    except InvalidOperation as error:  # pragma: no cover - the pattern above lets none through
        raise NotAnAmount("separators") from error


def uses_decimal_comma(texts: list[str]) -> bool:
    """Do the cells of a column write the decimal comma for certain (1.234,56 or 1.234.567), and none the point?"""
    comma = any(re.search(r"\d\.\d{3},\d|\d\.\d{3}\.\d{3}(?!\d)|^\D*\d+,\d{1,2}\D*$", t) for t in texts)
    point = any(re.search(r"\d,\d{3}\.\d|\d,\d{3},\d{3}(?!\d)|^\D*\d+\.\d{1,2}\D*$", t) for t in texts)
    return comma and not point


def parse_amount(text: str, decimal_comma: bool = False) -> Amount | None:
    """Read one amount; None for a cell that says there is none (blank, a dash, 无, N/A).

    Raises:
        NotAnAmount: text that is no amount, or more than one.

    >>> parse_amount("【10,924.22】万元")
    Amount(number=Decimal('10924.22'), unit=Decimal('10000'), currency=None, approximate=False)
    """
    if not decimal_comma and (quick := _PLAIN.fullmatch(text)):
        number = Decimal(quick.group(2).replace(",", ""))
        return Amount(-number if quick.group(1) else number)
    body = simplify(width(text)).casefold().translate(str.maketrans("", "", "【】[]")).strip()
    if body in BLANKS:
        return None
    currency = find_currency(body)
    body = _without_currency(body)
    body, approximations = _APPROX.subn("", body)
    body = body.strip()
    negative = False
    if re.fullmatch(r"\(.*\)", body):
        negative, body = True, body[1:-1].strip()
    if body[:1] in "-+−" and body[:1]:
        negative, body = negative or body[0] != "+", body[1:].strip()
    elif body[-1:] in ("-", "−"):
        negative, body = True, body[:-1].strip()
    number, unit = _magnitude(body, decimal_comma)
    return Amount(-number if negative else number, unit, currency, bool(approximations))


def _without_currency(body: str) -> str:
    """An amount without the names and signs of its currency, which stand before or after the figures, never inside."""
    for found in (*_currency_pattern().finditer(body), *re.finditer(r"\$", body)):
        before, after = body[: found.start()].rstrip()[-1:], body[found.end() :].lstrip()[:1]
        if before.isdigit() and (after.isdigit() or after in tuple(".,万亿")):
            raise NotAnAmount("text")
    body = _currency_pattern().sub(lambda m: "元" if m.group().endswith("元") else " ", body)
    return body.replace("$", " ").strip()


def _magnitude(body: str, decimal_comma: bool) -> tuple[Decimal, Decimal | None]:
    """Number and unit of an amount without sign, currency and approximation words."""
    body = re.sub(r"[元圆][整正]?$", "元", body).strip()
    if latin := re.fullmatch(rf"({_NUMBER})\s*({_LATIN_UNIT}|'000s?)", body):
        return parse_number(latin.group(1), decimal_comma), UNITS[latin.group(2)]
    if re.fullmatch(rf"({_NUMBER})/-", body):
        body = body[:-2]
    if scientific := re.fullmatch(r"\d(?:\.\d+)?e[+-]?\d{1,2}", body):
        return Decimal(scientific.group()), None
    if _CN_NUMERAL.match(body) and any(c in _CN_DIGITS or c in "十拾" for c in body):
        return _chinese_numeral(body), Decimal(1)
    bare = body.removesuffix("元").strip()
    has_yuan = bare != body
    parts = list(_PART.finditer(bare))
    if not parts or "".join(p.group() for p in parts) != bare:
        raise NotAnAmount("several" if len(parts) > 1 else "text")
    if len(parts) == 1:
        name = parts[0].group(2)
        number = parse_number(parts[0].group(1), decimal_comma)
        return number, UNITS[name] if name else (Decimal(1) if has_yuan else None)
    sizes = [UNITS[p.group(2)] if p.group(2) else Decimal(1) for p in parts]
    tail = parts[-1]
    colloquial = not tail.group(2) and not (has_yuan and len(tail.group(1)) >= 4)
    if colloquial or any(not p.group(2) for p in parts[:-1]) or sizes != sorted(set(sizes), reverse=True):
        raise NotAnAmount("several")
    return sum(
        (parse_number(p.group(1)) * s for p, s in zip(parts, sizes, strict=True)), Decimal(0)
    ), Decimal(1)


def _chinese_numeral(text: str) -> Decimal:
    """壹仟贰佰万元整 and the like, in yuan."""
    whole, _, cents = re.sub(r"[整正]", "", text).replace("圆", "元").partition("元")
    total = section = digit = 0
    for c in whole:
        if c in _CN_DIGITS:
            digit = _CN_DIGITS[c]
        elif c in _CN_SMALL:
            section, digit = section + (digit or 1) * _CN_SMALL[c], 0
        elif c == "万":
            total, section, digit = total + (section + digit) * 10_000, 0, 0
        else:
            total, section, digit = (total + section + digit) * 100_000_000, 0, 0
    value = Decimal(total + section + digit)
    for mark, size in (("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        at = cents.find(mark)
        if at > 0:
            value += _CN_DIGITS[cents[at - 1]] * size
    return value


def from_spreadsheet(number: float | int) -> Decimal:
    """A number cell as an exact decimal: the 15 significant digits that a spreadsheet keeps.

    >>> from_spreadsheet(17990172.26)
    Decimal('17990172.26')
    """
    if isinstance(number, int):
        return Decimal(number)
    return Decimal(format(number, ".15g"))


def to_minor(amount: Decimal, unit: Decimal, currency: str) -> tuple[int, bool]:
    """`amount` times `unit` in minor units of `currency`, half-up, and whether that rounded anything away.

    Raises:
        NotAnAmount: it does not fit a signed 64-bit integer.

    >>> to_minor(Decimal("3661.6876"), Decimal(10000), "CNY")
    (3661687600, False)
    """
    exact = EXACT.multiply(EXACT.multiply(amount, unit), Decimal(10) ** exponents()[currency])
    minor = exact.to_integral_value(rounding=ROUND_HALF_UP)
    if abs(minor) > MINOR_LIMIT:
        raise NotAnAmount("too_large")
    return int(minor), minor != exact
