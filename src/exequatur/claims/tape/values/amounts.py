"""Amounts: any usual way of writing a sum of money to an exact number, its currency and unit.

Reads 元, 万元, 亿元, 千, 百万, 억/만, crore, lakh, k, m, bn, Mio., Tsd., HK$'000, thousands separators, full-width digits, capital
Chinese numerals, brackets, trailing minus, DR and CR. Exact: `Decimal` throughout, rounded half-up once to the minor unit.
"""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.currencies import (
    SHARED,
    currencies_named,
    currency_pattern,
    find_currency,
)
from exequatur.claims.tape.values.numbers import NotANumber, NumberStyle, read_number, uses_decimal_comma
from exequatur.claims.tape.values.numerals import DIGITS, NotANumeral, chinese_amount
from exequatur.claims.tape.values.units import (
    HANZI_UNIT,
    LATIN_UNIT,
    UNITS,
    find_unit,
    spoken_units,
    units_named,
)
from exequatur.claims.tape.vocabulary import exponents
from exequatur.claims.words import simplify, width

__all__ = [
    "BLANKS", "MINOR_LIMIT", "PLAIN_AMOUNT", "UNITS", "Amount", "NotAnAmount", "find_currency", "find_unit", "from_spreadsheet",
    "is_blank", "parse_amount", "to_minor", "units_named", "uses_decimal_comma",
]  # fmt: skip

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Arithmetic of amounts: no sum that a tape can hold is rounded in it."""

MINOR_LIMIT = 2**63 - 1

BLANKS = frozenset(
    {
        "", "-", "--", "---", "—", "——", "–", "−", "/", "//", "\\", "无", "空", "n/a", "na", "n.a.", "n.a", "nil", "none", "null",
        "#n/a", "不详", "未知", "待定", "tbd", ".", "*", "(空)", "(无)", "暂无", "不适用", "keine", "nan", "<na>", "-/-", "./.",
        "k.a.", "b.d.", "n.d.", "s/d", "н/д", "нет данных", "なし", "該当なし", "该当なし", "없음", "해당없음", "ไม่มี", "nincs", "brak",
        "aucun", "aucune", "néant", "ninguno", "ninguna", "nessuno", "nessuna", "geen", "ingen", "yok", "tidak ada",
    }
)  # fmt: skip
"""Texts that say: no value here."""

PLAIN_AMOUNT = late_pattern(r"(-?)((?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)")
"""Figures that read alike in a column of decimal points, whatever stands around them: `1234`, `1,234`, `1,234.5`, `-0.75`."""


def is_blank(text: str) -> bool:
    """Does a cell say that there is no value?"""
    return len(text) <= 10 and simplify(width(text)).casefold() in BLANKS


_FIGURE = late_pattern("[\\d" + "".join(DIGITS) + "十拾]")


def holds_figure(text: str) -> bool:
    """Is there a digit in `text`, western or Chinese? A text without any is no amount."""
    return _FIGURE.search(text if text.isascii() else simplify(width(text))) is not None


class Amount(NamedTuple):
    """A sum as read: `number` in major units before the column's unit; `unit` and `currency` where the cell says.

    `sign`: a currency sign that several currencies share (`$`, `¥`). `notes`: codes of what was not plain in the writing.
    """

    number: Decimal
    unit: Decimal | None = None
    currency: str | None = None
    approximate: bool = False
    sign: str | None = None
    notes: tuple[str, ...] = ()


class NotAnAmount(ValueError):
    """The text is no single amount; the argument is the reason's key.

    `text`: no amount. `several`: more than one. `range`: from one to another. `currencies`: two currencies. `percent`: a
    share. `separators`: damaged digit groups. `style`: decimal or thousands mark, not settled. `credit`: CR may be crore.
    `unit`: a unit of two meanings (mil). `too_large`: beyond 64 bits of minor units.
    """


_APPROX = late_pattern(
    r"^(约为?|大约|近|逾|超过?|不少于|不低于|至少|approx\.?|approximately|about|circa|ca\.?|c\.|nearly|over|rund|env(?:iron|\.)|sekitar|kurang lebih|lebih kurang|aprox(?:imad[oa]s?|imadamente|\.)?|unos|unas|cerca (?:de|di)|około|ok\.|περίπου|yaklaşık|khoảng|около|примерно|приблизительно|ประมาณ|약|cca\.?|ungefär|ongeveer|noin|±|~|≈|>|<)\s*"
    r"|(余|多|左右|上下|以上|许|\+)(?=[元万亿)]|$)|(?<=[\d十百千])(余|多)(?=\s*[十百千]?[万亿元])"
)
_NUMBER = r"\d[\d,.' ]*\d|\d|[.,]\d+"
_PART = late_pattern(rf"({_NUMBER})\s*({HANZI_UNIT})?")
_LATIN = late_pattern(rf"({_NUMBER})\s*({LATIN_UNIT}|'000(?:'?s)?|000'?s)")
_RANGE = late_pattern(r"\d[^\d]{0,4}\s*(?:-|~|–|—|至|到|\bto\b|\bbis\b)\s*[^\d]{0,4}\d")
_EQUIVALENT = late_pattern(
    r"[(,;，；]?\s*(?:约?折合?(?:成|为)?|约合|相当于|等值|equivalent(?: to)?|equiv\.?(?: to)?|eq\.?)\s*[^()]*\)?$"
)
_REMARK = late_pattern(
    r"\((?!大写|折|约?合)(?=[^()]*[一-鿿a-z])[^()\d$¥€£元万亿%零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]*\)$"
)
"""A bracket behind an amount that holds no figure, unit or sign: 100万元（暂估）, 1,234.00 (incl. costs)."""
_AS_OF = late_pattern(
    r"[\s(,;]*(?:(?:as (?:on|at|of)|calculated (?:up ?)?to|(?:with|including|incl\.?) interest (?:up ?)?to|up ?to)\s+(?=\D{0,12}\d)|(?:截至|截止至?|暂?计至))"
    r"[^()]*?\d{1,4}[^()]*\)?$"
    r"|[\s(,;]*(?:plus|with|and|together with|\+)\s+(?:further |future |accrued |unapplied |applicable )*(?:interest|costs?|charges)\b[^()\d]*\)?$"
)
"""The day up to which an amount is counted, or what runs on from then: Rs. 45.20 lakh as on 31.12.2024, plus further interest."""
_IN_WORDS = late_pattern(r"\((?:rupees|rs\.?|us dollars?|dollars|euros?|pounds|ringgit|pesos)\b[^()\d]*\)?$")
_HANGUL = str.maketrans("십백천만억", "十百千万亿")
_QUOTES = str.maketrans("’‘ʼ′`´", "''''''")


@lru_cache(maxsize=65_536)
def parse_amount(text: str, decimal_comma: bool = False, style: NumberStyle | None = None) -> Amount | None:
    """Read one amount; None for a cell that says there is none (blank, a dash, 无, N/A).

    `style`: how the column writes numbers; without it, `decimal_comma` says so.

    Raises:
        NotAnAmount: text that is no amount, or more than one.

    >>> parse_amount("【10,924.22】万元")[:3]
    (Decimal('10924.22'), Decimal('10000'), None)
    >>> parse_amount("US$1,000 (折人民币7,200元)").notes
    ('equivalent_not_used',)
    """
    style = style or ("comma" if decimal_comma else "point")
    if style == "point" and (quick := PLAIN_AMOUNT.fullmatch(text)):
        number = Decimal(quick.group(2).replace(",", ""))
        return Amount(-number if quick.group(1) else number)
    if len(text) > 200 or any(unicodedata.category(c) == "No" for c in text):
        raise NotAnAmount("text")  # ①100, 5²: figures that are no part of the number
    body = _levelled(text)
    if body in BLANKS:
        return None
    if twice := re.fullmatch(r"([^()]*\d[^()]*|[^()]*元[^()]*)\(([^()]*)\)?", body):
        first, second = twice.groups()
        if (any(c in DIGITS for c in first) or any(c in DIGITS for c in second)) and "折" not in body:
            return _same(_amount(first.strip(), style), _amount(second.strip(), style))
    return _amount(body, style)


def _same(first: Amount, second: Amount) -> Amount:
    """An amount written twice, in figures and in words: read where both say the same."""
    if first.number * (first.unit or 1) != second.number * (second.unit or 1):
        raise NotAnAmount("several")
    return first._replace(currency=first.currency or second.currency, notes=("amount_in_words",))


def _levelled(text: str) -> str:
    body = simplify(width(text)).casefold().translate(_QUOTES)
    body = body.translate(str.maketrans("", "", "【】[]")).strip()
    body = body.translate(str.maketrans("仟佰拾圆塊円", "千百十元块元")) if re.search(r"\d", body) else body
    if re.search(r"\d\s*[십백천만억]", body):
        body = body.translate(_HANGUL)
    if found := re.fullmatch(r"=\s*\"?([^\"]*)\"?", body):
        body = found.group(1)
    body = re.sub(r"\((大写|小写)\):?|(大写|小写):?", "", body) if "写" in body else body
    body = _spoken(" ".join(body.lstrip("'").split()))
    return re.sub(r"(?<=\d[百千万亿]) (?=\d)|(?<=[百千][万亿]) (?=\d)", "", body)


_SPOKEN_UNIT = late_pattern(
    r"(\d)\s*((?:hundred|ten) (?:thousand|million)s?|ribu|juta|miliar|triệu|tỷ|tys\.?|duizend|miljoen|тыс\.?|млн\.?|млрд\.?)"
)


def _spoken(body: str) -> str:
    """3 hundred million -> 3亿元. Ten thousand alone is no amount."""
    return _SPOKEN_UNIT.sub(lambda m: m.group(1) + spoken_units(m.group(2)), body)


def _amount(body: str, style: NumberStyle) -> Amount:
    notes = []
    for tail in (_AS_OF, _IN_WORDS, _AS_OF):
        if (found := tail.search(body)) and re.search(r"\d", body[: found.start()]):
            body = body[: found.start()].strip()
            notes = ["amount_with_remark"]
    if (found := _REMARK.search(body)) and re.search(r"\d|[元圆]", body[: found.start()]):
        if currencies_named(found.group()):
            body = body[: found.start()] + " " + found.group()[1:-1]  # 1000 (USD)
        else:
            body, remark = body[: found.start()].strip(), found.group()
            notes.append(
                "amount_approximate"
                if re.search(r"估|约|预计|est|approx|rund", remark)
                else "amount_with_remark"
            )
    if (found := re.search(r"\((?:approx\.?|approximately|about|约|即)[^()]*\)$", body)) and len(
        currencies_named(body[: found.start()]) | currencies_named(found.group())
    ) == 2:
        body = body[: found.start()].strip()
        notes.append("equivalent_not_used")
    if (found := _EQUIVALENT.search(body)) and re.search(r"\d", body[: found.start()]):
        body = body[: found.start()].strip()
        notes.append("equivalent_not_used")
    if "%" in body or "‰" in body or re.search(r"百分之", body):
        raise NotAnAmount("percent")
    if len(currencies_named(body)) > 1:
        raise NotAnAmount("currencies")
    approximate = "amount_approximate" in notes
    notes = [note for note in notes if note != "amount_approximate"]
    currency = find_currency(body)
    sign = next((one for one in SHARED if one in body), None) if currency is None else None
    body = _without_currency(body)
    body, approximations = _APPROX.subn("", body)
    body, negative, credit = _signed(body.strip())
    notes += credit
    if _RANGE.search(body):
        raise NotAnAmount("range")
    number, unit, written = _magnitude(body, style, currency)
    return Amount(
        -number if negative else number,
        unit,
        currency,
        approximate or bool(approximations),
        sign,
        (*notes, *written),
    )


def _signed(body: str) -> tuple[str, bool, list[str]]:
    """The amount without its sign; is it negative; and what was not plain about the sign."""
    negative, notes = False, list[str]()
    if found := re.fullmatch(r"(.*\d\)?)\s*(dr|dt)\.?", body):
        body, notes = found.group(1), ["amount_debit"]
    if re.search(r"\d[.,]\s*[-–—]{1,2}$", body):
        body = re.sub(r"[.,]\s*[-–—]{1,2}$", "", body)  # 500,- and 500.–: no cents
    if re.fullmatch(r"\([^()]*\)", body):
        negative, body = True, body[1:-1].strip()
    if body[:1] and body[:1] in "-+−–":
        if negative:
            raise NotAnAmount("text")
        negative, body = body[0] != "+", body[1:].strip()
    elif re.search(r"/-$", body):
        body = body[:-2].strip()  # as Indian amounts close
    elif body[-1:] in ("-", "−"):
        if negative:
            raise NotAnAmount("text")
        negative, body = True, body[:-1].strip()
    return body, negative, notes


def _without_currency(body: str) -> str:
    """An amount without the names and signs of its currency, which stand before or after the figures, never inside."""
    for found in (*currency_pattern().finditer(body), *re.finditer(r"[$¥]", body)):
        before, after = body[: found.start()].rstrip()[-1:], body[found.end() :].lstrip()[:1]
        if before.isdigit() and (after.isdigit() or after in tuple(".,万亿")):
            raise NotAnAmount("text")
    body = re.sub(r"(?<![a-z])([tkm])(?=(?:eur|usd|chf|gbp)(?![a-z]))", r" \1 ", body)
    body = currency_pattern().sub(lambda m: "元" if m.group().endswith(("元", "원")) else " ", body)
    body = re.sub(r"元{2,}", "元", re.sub(r"[$¥]", " ", body)).strip()
    return re.sub(r"^元\s*(?=[\d(-])", "", body)


def _magnitude(
    body: str, style: NumberStyle, currency: str | None
) -> tuple[Decimal, Decimal | None, tuple[str, ...]]:
    """Number, unit and notes of an amount without sign, currency and approximation words."""
    body = re.sub(r"元[整正]?$", "元", body).strip()
    body = re.sub(r"(?<=[\d百千万亿])\s*块(钱)?$", "元", body)
    if re.fullmatch(rf"({_NUMBER})\s*mil\.?", body):
        raise NotAnAmount("unit")
    if latin := _LATIN.fullmatch(body) or re.fullmatch(r"()([tkm])\s+\d.*", body):
        return _latin(body, latin, style, currency)
    if scientific := re.fullmatch(r"\d(?:[.,]\d+)?e[+-]?\d{1,2}", body):
        return Decimal(scientific.group().replace(",", ".")), None, ("amount_scientific",)
    if any(c in DIGITS or c in "十拾" for c in body) and not re.search(r"\d", body):
        try:
            return chinese_amount(body), Decimal(1), ("amount_in_words",)
        except NotANumeral:
            raise NotAnAmount("text") from None
    bare = body.removesuffix("元").strip()
    parts = list(_PART.finditer(bare))
    if not parts or "".join(p.group() for p in parts) != bare:
        raise NotAnAmount("several" if len(parts) > 1 else "text")
    if len(parts) == 1:
        name = parts[0].group(2)
        number, notes = _number(parts[0].group(1), style)
        return number, UNITS[name] if name else (Decimal(1) if bare != body else None), notes
    return _composed(parts, bare != body, style), Decimal(1), ("amount_composed",)


def _latin(
    body: str, found: re.Match[str], style: NumberStyle, currency: str | None
) -> tuple[Decimal, Decimal | None, tuple[str, ...]]:
    """A figure with a unit in Latin letters behind it, or of one letter before it (`TEUR 500`)."""
    if not found.group(1):
        number, notes = _number(body[1:].strip(), style)
        return (
            number,
            {"t": Decimal(1000), "k": Decimal(1000), "m": Decimal(1_000_000)}[found.group(2)],
            notes,
        )
    name = found.group(2)
    if name.startswith("cr") and len(name) <= 3 and currency not in ("INR", "PKR", "BDT", "NPR"):
        raise NotAnAmount("credit")
    number, notes = _number(found.group(1), style)
    unit = UNITS.get(name) or UNITS.get(name.rstrip(".")) or Decimal(1000)
    return number, unit, notes


def _composed(parts: list[re.Match[str]], has_yuan: bool, style: NumberStyle) -> Decimal:
    """1亿2000万元, 1万2345元: parts from large to small. A tail such as 1亿2 or 3万5 is speech and refused."""
    sizes = [UNITS[p.group(2)] if p.group(2) else Decimal(1) for p in parts]
    tail = parts[-1]
    colloquial = not tail.group(2) and not (has_yuan and len(tail.group(1)) >= 4)
    if colloquial or any(not p.group(2) for p in parts[:-1]) or sizes != sorted(set(sizes), reverse=True):
        raise NotAnAmount("several")
    numbers = [_number(p.group(1), style)[0] for p in parts]
    for number, size, above in zip(numbers[1:], sizes[1:], sizes, strict=False):
        if number * size >= above:
            raise NotAnAmount("several")
    if any(number != number.to_integral_value() for number in numbers[:-1]):
        raise NotAnAmount("several")
    return sum((n * s for n, s in zip(numbers, sizes, strict=True)), Decimal(0))


def _number(text: str, style: NumberStyle) -> tuple[Decimal, tuple[str, ...]]:
    try:
        number = read_number(text, style)
    except NotANumber as problem:
        raise NotAnAmount(str(problem)) from None
    notes = ["indian_grouping"] if number.grouping == "indian" else []
    if style == "point" and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text):
        notes.append("three_decimals")
    return number.value, tuple(notes)


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
    if not minor.is_finite() or abs(minor) > MINOR_LIMIT:
        raise NotAnAmount("too_large")
    return int(minor), minor != exact
