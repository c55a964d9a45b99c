"""Units of money: 万元, 亿元, crore, lakh, Mio., Tsd., '000 and their like, in headers, lines, sheet names and formats."""

import re
from decimal import Decimal
from functools import cache

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.currencies import currency_pattern
from exequatur.claims.words import simplify, width

UNITS: dict[str, Decimal] = {
    name: Decimal(size)
    for names, size in (
        ("元 块 块钱 元钱", 1),
        ("百元 百", 100),
        ("千元 千", 1_000),
        ("万元 万", 10_000),
        ("十万元 十万", 100_000),
        ("百万元 百万", 1_000_000),
        ("千万元 千万", 10_000_000),
        ("亿元 亿 万万元 万万", 100_000_000),
        ("十亿元 十亿", 1_000_000_000),
        ("百亿元 百亿", 10_000_000_000),
        ("千亿元 千亿", 100_000_000_000),
        ("万亿元 万亿", 1_000_000_000_000),
        (
            "thousand thousands k 000 '000 000s '000s 000's tsd tsd. teur tausend milliers mila miles milhares",
            1_000,
        ),
        ("million millions m mn mm mio mio. mln mln. mill mill. meur", 1_000_000),
        (
            "millionen millones milhões milhoes milioni milione miliony millió millio milionů milioane msek mnok mdkk",
            1_000_000,
        ),
        (
            "billion billions bn bn. b mrd mrd. milliarden milliarde milliards mld mld. md miliardi",
            1_000_000_000,
        ),
        ("lakh lakhs lac lacs", 100_000),
        ("crore crores cr cr.", 10_000_000),
    )
    for name in names.split()
}
"""Name of a unit -> how many major units of the currency it is. `mil` is left out: a thousand in Spanish, a million in English."""

LATIN_UNIT = (
    r"crores?|cr\.?|lakhs?|lacs?|thousands?|millions?|billions?|mln\.?|mio\.?|mill\.?|mn|mm|bn\.?|mrd\.?|mld\.?|md|"
    r"millionen|millones|milh[oõ]es|milion[ei]|milliarden?|milliards|miliardi|tsd\.?|tausend|milliers|mila|miles|milhares|k|m|b"
)
"""Units that follow a figure in Latin letters."""

HANZI_UNIT = r"[十百千万]?[万亿]|[百千]"
"""Units that follow a figure in Chinese characters, each as `UNITS` names it."""

_WORDS = late_pattern(
    # 元 and what stands before it; a bare 万 only where nothing follows it (万达 is no unit)
    r"(?:[十百千万]?[万亿]|[百千])元"
    r"|(?<![一-鿿\d])[十百千]?[万亿](?=$|[)\]/、,;:|]|\s)"
    r"|(?<=[额金息费债权款值价计位:(])[十百千]?[万亿](?=$|[)\]/、,;:|])"
    r"|(?<![一-鿿])元(?![一-鿿])|元(?=[)）\]/、,;]|$)"
    r"|(?<![a-z])(?:crores?|lakhs?|lacs?|thousands?|millions?|billions?|mln|mio|mn|bn|mrd|mld|tsd|teur|meur|tausend"
    r"|millionen|millones|milh[oõ]es|milion[ei]|milliarden?|milliards|miliardi|milliers|milhares)\.?(?![a-z])"
    r"|(?<=rs )cr\.?(?![a-z])|(?<=rs\. )cr\.?(?![a-z])|(?<=in )cr\.?(?![a-z])|(?<=¤ )cr\.?(?![a-z])|(?<=[(¤])cr\.?(?=\))"
    r"|miles de|(?<=in )migliaia|(?<=en )miles"
    r"|(?:'|(?<=[$¤(])|(?<=[$¤] )|(?<=in ))000(?:'?s)?(?![\d,.])"
    r"|(?<=[$¤])\s?(?:k|m|mm|bn|t)(?![a-z])|(?<=\()(?:k|m|mm)(?=\))|(?<= )(?:k|m|mm)(?=\))|(?<![a-z])[kmt](?=\s?¤)"
)
_LOCAL = {"migliaia": Decimal(1_000), "miles de": Decimal(1_000), "t": Decimal(1_000)}
"""`T€` and its like: thousand, as German tables write."""

_SPOKEN = (
    (
        r"(?:ten|10) ?thousands?|(?:(?<=rmb )|(?<=cny )|(?<=in )|(?<=\())10,?000s?(?![\d.,])|(?<![\d.,])10 ?k(?![a-z])",
        "万元",
    ),
    (r"'0,?000(?:'?s)?(?![\d,])", "万元"),
    (r"(?:one |a )?(?:hundred|100) ?thousands?", "十万元"),
    (r"(?:one |a )?(?:hundred|100) ?millions?", "亿元"),
    (r"(?:ten|10) ?millions?", "千万元"),
    (r"'000,000s?(?![\d,])", "百万元"),
    (
        r"(?<![a-z])(?:ribu(?:an)?|nghìn|ngàn|tys\.?|tis\.?|duizend|tusen|tkr)(?![a-zà-ỹ])|тыс\.?|พัน|χιλ\.?|(?<=r\$ )mil(?![a-z])"
        r"|mil reais|x ?1[.,]?000(?![\d.,])",
        "千元",
    ),
    (
        r"(?<![a-z])(?:juta(?:an)?|triệu|miljoen(?:en)?|miljoner|mkr|milyon|milj\.?)(?![a-zà-ỹ])|млн\.?|ล้าน|εκατ\.?",
        "百万元",
    ),
    (r"(?<![a-z])(?:miliar(?:an)?|tỷ|miljard(?:en|er)?|milyar)(?![a-zà-ỹ])|млрд\.?", "十亿元"),
)
"""Units of several words, and of languages whose tapes are met less often, as a unit that is known."""

_OF_TWO_MEANINGS = late_pattern(r"(?<![a-z])mil\.?(?![a-z])|兆(?=元|$|[)])|(?<![a-z])tn(?![a-z])")
"""A thousand in Spanish and a million in English (mil); a million or a million millions (兆)."""


def spoken_units(text: str) -> str:
    """`text` (half width, simplified, lower case) with units of several words and other languages as Chinese names them.

    >>> spoken_units("rmb ten thousand"), spoken_units("rp juta"), spoken_units("r$ mil")
    ('rmb 万元', 'rp 百万元', 'r$ 千元')
    """
    for pattern, unit in _SPOKEN:
        text = re.sub(pattern, unit, text)
    return text


_HANGUL = str.maketrans("십백천만억", "十百千万亿")


@cache
def units_named(text: str) -> frozenset[Decimal]:
    """Every unit that a header or a line names."""
    body = (
        simplify(width(text))
        .casefold()
        .translate(str.maketrans("仟佰拾圆塊円", "千百十元块元"))
        .replace("’", "'")
        .replace("_", " ")
    )
    body = spoken_units(body)
    if _OF_TWO_MEANINGS.search(body) and (currency_pattern().search(body) or re.search(r"[(（]|\bin ", body)):
        return frozenset({Decimal(1_000), Decimal(1_000_000)})
    body = re.sub(
        r"[십백천만억]+\s*원|원(?=[)\s/]|$)", lambda m: m.group().translate(_HANGUL).replace("원", "元"), body
    )
    body = re.sub(r"单元|元/(?=户|笔|平|㎡|m2)", "", body)
    body = re.sub(r"(?<![a-z])([kmt])(?=(?:eur|usd|gbp|chf|hkd)(?![a-z]))", r"\1 ", body)
    body = re.sub(
        r"(?<![a-z])(eur|usd|gbp|chf|hkd|rmb|cny|inr|sgd)(?=(?:k|m|mn|mm|bn|mio)(?![a-z]))", r"\1 ", body
    )
    counted = currency_pattern().sub(_without_currency, body)
    counted = re.sub(r"元(?=[十百千]?[万亿]元|[百千]元|元)", " ", counted)
    words = (m.group().strip() for m in _WORDS.finditer(counted))
    found = frozenset(size for word in words if (size := _size(word)) is not None)
    if not found and any(m.group().endswith(("元", "圆")) for m in currency_pattern().finditer(body)):
        return frozenset({Decimal(1)})  # 本金(美元), where nothing else speaks of the unit
    return found


def _without_currency(match: re.Match[str]) -> str:
    """A currency is no unit (单位：万元 币种：人民币); behind 万 it stands for its 元 (万港币)."""
    before = match.string[: match.start()]
    return "元" if re.search(r"[十百千万亿]$", before) and re.search(r"[一-鿿]$", match.group()) else "¤"


def _size(word: str) -> Decimal | None:
    return UNITS.get(word) or UNITS.get(word.rstrip(".")) or _LOCAL.get(word)


def find_unit(text: str) -> Decimal | None:
    """The one unit that a header or a line names; None where none or several different ones.

    >>> find_unit("单位：万元、户"), find_unit("(Rs. in crore)"), find_unit("本金(元)")
    (Decimal('10000'), Decimal('10000000'), Decimal('1'))
    >>> find_unit("Restschuld in Tsd. EUR"), find_unit("关于万达集团的清单")
    (Decimal('1000'), None)
    >>> find_unit("单位：万元 币种：人民币"), find_unit("本金（人民币）"), find_unit("本金（人民币：万元）")
    (Decimal('10000'), None, Decimal('10000'))
    """
    found = units_named(text)
    return next(iter(found)) if len(found) == 1 else None


_LITERAL = late_pattern(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]')


def unit_of_format(number_format: str) -> Decimal | None:
    """The unit in which a stored figure stands, by its number format; None where the format names none.

    A format that divides for show only (`#,##0,"千元"`, `0!.0,"万元"`) leaves whole units in the cell.

    >>> unit_of_format('#,##0.00"万元"'), unit_of_format('0!.0,"万元"'), unit_of_format("0.00")
    (Decimal('10000'), Decimal('1'), None)
    """
    first = number_format.split(";")[0]
    words = "".join(m.group(1) or m.group(3) or "" for m in _LITERAL.finditer(first)).strip()
    unit = find_unit(f"({words})") if words else None
    if unit is None:
        bare = re.search(r"[0#?][.,0#?]*\s*(万元|亿元|千元|元|万|亿)\s*$", first)
        unit = UNITS[bare.group(1)] if bare else None
    if unit is None:
        return None
    stored = unit / divisor_of_format(number_format)
    return stored if stored >= 1 else None


def divisor_of_format(number_format: str) -> Decimal:
    """By how much a number format divides a figure for show; 1 where it shows the figure as it is stored.

    >>> divisor_of_format("#,##0,"), divisor_of_format("0!.0,"), divisor_of_format("#,##0.00")
    (Decimal('1000'), Decimal('10000'), Decimal('1'))
    """
    first = number_format.split(";")[0]
    commas = re.search(r"[0#?](,+)(?![0#?,])", _LITERAL.sub("", first))
    divided = Decimal(1000) ** (len(commas.group(1)) if commas else 0)
    if dot := re.search(r"[0#?][!\\]\.([0#?]+)", first):
        divided *= Decimal(10) ** len(dot.group(1))
    return divided


def shows_percent(number_format: str) -> bool:
    """Does a number format show a figure with a percent sign, a hundred times itself (`0%`) or as it is (`0"%"`)? It is no money.

    >>> shows_percent("0.00%"), shows_percent('0.00"%"'), shows_percent("#,##0.00")
    (True, True, False)
    """
    return "%" in number_format.split(";")[0]
