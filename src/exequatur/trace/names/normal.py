"""A name as text made plain: one form of each character, titles away, Hanzi and Latin parts apart."""

import re
import unicodedata
from dataclasses import dataclass

from exequatur.trace.names.readings import simplified

LONGEST = 120
"""Characters of a name; a longer text is no person's name."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ffff"
_RUNS = re.compile(f"[{_HAN}·・]+|[^{_HAN}·・]+")
_SPACED = re.compile(f"(?<=[{_HAN}])\\s+(?=[{_HAN}])")
_NUMBERS = re.compile(r"(?<![a-zA-Z\u00c0-\u024f])[0-9]+|(?<=[a-zA-Z])(?:[06-9]|[1-5](?=[0-9]))[0-9]*")
_IS_HAN = re.compile(f"[{_HAN}]")
_TITLES_HANZI = re.compile(
    "(先生|女士|小姐|太太|夫人|博士|教授|爵士|太平绅士|医生|律师|会计师|工程师|议员|拿督斯里|丹斯里|敦拿督|拿督|拿汀|准拿督|院士|法官|主席|董事长|总经理|董事)+$|^(拿督斯里|丹斯里|拿督|拿汀|爵士)"
)
_TITLES_LATIN = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "miss",
        "mdm",
        "madam",
        "madame",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "tan.sri",
        "dato",
        "datuk",
        "datin",
        "dato'",
        "tun",
        "puan",
        "hon",
        "rev",
        "jp",
        "gbm",
        "gbs",
        "sbs",
        "bbs",
        "mbe",
        "obe",
        "cbe",
        "kbe",
        "phd",
        "esq",
        "jnr",
        "senior",
        "sri",
        "seri",
        "sr",
        "jr",
        "ir",
        "capt",
        "gen",
        "col",
    )
)
_MARKS = {
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "þ": "th",
    "ð": "d",
    "ŋ": "ng",
}
_APOSTROPHES = str.maketrans({c: "'" for c in "’‘ʻʼ`´ʹ′＇ʿʾ"} | {c: "-" for c in "‐‑‒–—―−"})


@dataclass(frozen=True)
class Plain:
    """A name as text made plain.

    Attributes:
        hanzi: its runs of Hanzi, simplified.
        latin: what is left in Latin letters, lower case, with only letters, spaces, commas, hyphens, apostrophes and points.
        strange: letters of other scripts, or signs of a broken encoding.
        too_long: whether it was longer than a name is, and not read.
        numbers: digits in it that are no tones: no part of a person's name.
    """

    hanzi: tuple[str, ...] = ()
    latin: str = ""
    strange: str = ""
    too_long: bool = False
    numbers: tuple[str, ...] = ()


def plain(name: str) -> Plain:
    """Make a name plain.

    >>> plain("許家印 (Hui Ka-yan, 先生)").hanzi
    ('许家印',)
    """
    if len(name) > LONGEST:
        return Plain(too_long=True)
    text = unicodedata.normalize("NFKC", name).translate(_APOSTROPHES)
    text = _SPACED.sub("", text)
    hanzi, latin = [], []
    for run in _RUNS.findall(text):
        if _IS_HAN.search(run):
            hanzi += [part for part in re.split("[·・]", _untitled(simplified(run))) if part]
        else:
            latin.append(run)
    letters, strange = _latin(" ".join(latin))
    return Plain(tuple(hanzi), letters, strange, numbers=tuple(_NUMBERS.findall(text)))


def _untitled(run: str) -> str:
    short = _TITLES_HANZI.sub("", run)
    return short if len(short) >= 2 else run


def _latin(text: str) -> tuple[str, str]:
    """Plain letters, and what is none; brackets and signs part names as commas do not."""
    text = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z][a-z])", " ", text)
    text = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    text = "".join(_MARKS.get(c, c) for c in text)
    strange = "".join(dict.fromkeys(c for c in text if (c.isalpha() and not c.isascii()) or c == "\ufffd"))
    text = re.sub(r"(?<=[a-z])[1-5](?![0-9])", " ", text)
    text = re.sub(r"[^a-z,'.\- ]+", " ", text)
    text = text.replace("tan sri ", "tan.sri ")
    words = [
        w
        for w in text.replace(",", " , ").split()
        if w.strip(".'-") not in _TITLES_LATIN and w not in _TITLES_LATIN
    ]
    return " ".join(words).strip(" ,"), strange
