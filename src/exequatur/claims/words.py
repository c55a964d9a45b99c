"""One spelling for comparison: full width, traditional characters, case and spaces levelled."""

import unicodedata
from functools import cache, lru_cache

from exequatur.claims.patterns import late_pattern

_OTHERWISE = {"権": "权", "帳": "账", "參": "叁"}
"""Characters that headers write for others than the dictionary gives: the Japanese form, 帐 for 账, the capital three."""


@cache
def _simple_characters() -> dict[int, str]:
    """Traditional character -> simplified, by the dictionary of OpenCC; read at the first text that is not ASCII."""
    from opencc import OpenCC

    every = [chr(code) for code in range(0x4E00, 0xA000)]
    simple = OpenCC("t2s").convert("\n".join(every)).split("\n")
    found = {ord(old): new for old, new in zip(every, simple, strict=True) if old != new and len(new) == 1}
    return found | {ord(old): new for old, new in _OTHERWISE.items()}


_CJK_SPACE = late_pattern(r"(?<=[⺀-鿿＀-￯、。（）()，：])\s+|\s+(?=[⺀-鿿（）()，：])")


def width(text: str) -> str:
    """`text` with full-width letters, digits and signs made half width and odd spaces made plain."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", text).replace("​", "").replace("\ufeff", "").strip()


def simplify(text: str) -> str:
    """`text` in simplified characters, one for one."""
    return text if text.isascii() else text.translate(_simple_characters())


def plain(text: str) -> str:
    """`text` as compared: half width, simplified, lower case, single spaces, none beside Chinese.

    >>> plain("本 金　餘額（萬元）")
    '本金余额(万元)'
    """
    return _plain(text) if len(text) <= _SHORT else _plain.__wrapped__(text)


_SHORT = 48
"""Characters of a text that may stand in many cells and is levelled once; longer ones are not kept."""


@lru_cache(maxsize=16_384)
def _plain(text: str) -> str:
    # The capital of a Turkish i folds to an i with a dot over it.
    levelled = simplify(" ".join(width(text).casefold().replace("i\u0307", "i").split()))
    return _CJK_SPACE.sub("", levelled).strip(" :*")


def is_chinese(text: str) -> bool:
    """Does `text` hold a Chinese character?"""
    return not text.isascii() and any("一" <= c <= "鿿" for c in text)
