"""Addresses in Chinese and English, taken apart into place, road, building and the numbers of house, block, floor and room, and compared.

A small normaliser for the addresses of this field (mainland, Hong Kong, Macau, Taiwan, offshore offices), not a parser for the world's: what it does
not know stays a word of the address, compared as it stands. Libraries were looked at: libpostal needs a gigabyte of data, cpca (last release 2021)
and jionlp know mainland divisions only and bring pandas or a segmenter, rigour folds key words of Western addresses.
"""

import re
import unicodedata
from collections.abc import Mapping
from csv import DictReader
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from exequatur.trace.names.companies import vocabulary
from exequatur.trace.names.parsing import syllables
from exequatur.trace.names.readings import character, given_syllable, simplified

AddressLevel = Literal["same_door", "same_building", "same_numbers", "same_road", "same_town", "differ"]
"""same_door: road or building, and every number that both have, room or floor among them. same_building: without room or floor on one side, or other
ones. same_numbers: in two scripts, no word could be joined, but two numbers of a kind agree and none differs. same_road: another house. same_town: no
road on one side."""

_LONGEST = 400
_PARTS = (
    ("room", r"(?:flats?|flt|room|rm|unit|suite|ste|apt|apartment|shop|office|workshop)\s*(?:no\.?\s*)?([0-9]+[a-z]?|[a-z][0-9]{1,4}|[a-z](?![a-z]))"),
    ("floor", r"([0-9]{1,3})(?:\s*/\s*f(?![a-z])|(?:st|nd|rd|th)?\s*(?:floor|fl(?![a-z])|f(?![a-z])))"),
    ("floor", r"(?:level|floor|l(?=[0-9]))\s*([0-9]{1,3})"),
    ("block", r"(?:block|blk|tower|building no\.?|bldg no\.?)\s*([0-9]{1,3}|[a-z](?![a-z]))"),
    ("room", r"([0-9a-z]{1,6})(?:号房|室|房(?![产地屋])|单元)"),
    ("floor", r"([0-9]{1,3})(?:楼|层)"),
    ("block", r"([0-9a-z]{1,3})(?:号楼|座|栋|幢|期)"),
    ("house", r"([0-9]+[a-z]?(?:-[0-9]+)?)号"),
    ("post", r"(?:p\.?\s*o\.?\s*box|邮政信箱|信箱)\s*(?:no\.?\s*)?([0-9]{1,7})号?"),
)  # fmt: skip
"""What a number in an address is of, by the words beside it; tried in this order, each number once."""
_HOUSE = re.compile(r"(?:no\.?\s*)?(?<![0-9a-z])([0-9]{1,5}[a-z]?(?:-[0-9]{1,5})?)(?=\s+[a-z])")
_CHINESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_ROAD = r"(?:大道|大街|马路|公路|路|街|道|巷|里|胡同|弄)(?:东|西|南|北|中)?"
_UNITS = re.compile(
    r"(?P<province>[^省市区县]{2,7}(?:省|自治区|特别行政区))|(?P<city>[^省市区县]{2,6}(?:市|自治州|地区|盟))|(?P<district>[^省市区县]{1,8}?(?:新区|区|县|旗))"
    r"|(?P<town>[^省市区县路街道]{2,6}(?:镇|乡|街道|村))|(?P<road>[^省市区县镇号]{1,8}?" + _ROAD + r")"
)
_WORDS = {
    "road": "rd", "street": "st", "avenue": "ave", "lane": "ln", "drive": "dr", "boulevard": "blvd", "terrace": "ter", "square": "sq", "centre": "center",
    "building": "bldg", "saint": "st", "mount": "mt", "plaza": "plz", "number": "no", "mansions": "mansion", "house": "hse", "court": "ct",
    "highway": "hwy", "east": "e", "west": "w", "north": "n", "south": "s", "quay": "quay", "gardens": "garden", "limited": "ltd", "and": "",
}  # fmt: skip
_NOISE = frozenset(["the", "of", "at", "no", "p", "o", "box", "hk", "sar", "prc", "china", "district", "city", "province", "region", "county", "republic", "people", "s", "new", "territories", "kowloon", "rd", "st", "ave", "ln", "bldg", "ltd", "co", "c"])  # fmt: skip
_HAN = re.compile("[\u3400-\u9fff]+")


@dataclass(frozen=True)
class PlainAddress:
    """An address taken apart.

    Attributes:
        numbers: part (room, floor, block, house, post) -> number.
        words: distinctive words: roads, buildings, estates; Hanzi in runs, Latin one by one.
        places: provinces, cities and regions, as concepts that both languages share.
        hanzi: whether written in characters.
        postcode: of five or six digits, or empty.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    hanzi: bool = False
    postcode: str = ""

    @property
    def key(self) -> str:
        """What two records of one address have in common, where they are in one script; empty for one that tells too little."""
        if not self.words or not self.numbers:
            return ""
        return " ".join([*sorted(self.words), *(f"{k}{v}" for k, v in sorted(self.numbers.items()))])

    @property
    def building(self) -> str:
        """The same without room and floor; empty where it has no number of a house and fewer than two words."""
        outside = sorted((k, v) for k, v in self.numbers.items() if k in ("house", "block", "post"))
        if not self.words or (not outside and len(self.words) < 2):
            return ""
        return " ".join([*sorted(self.words), *(k + v for k, v in outside)])


@lru_cache(maxsize=1 << 16)
def read_address(text: str) -> PlainAddress:
    """Take an address apart. Never fails: a text that tells nothing has no words.

    >>> read_address("香港中環皇后大道中99號中環中心18樓1801室").numbers
    {'room': '1801', 'floor': '18', 'house': '99'}
    >>> read_address("Room 1801, 18/F, The Center, 99 Queen's Road Central, Hong Kong").numbers
    {'room': '1801', 'floor': '18', 'house': '99'}
    """
    plain = simplified(unicodedata.normalize("NFKC", text[:_LONGEST])).lower().replace("’", "'")
    hanzi = sum(map(len, _HAN.findall(plain))) > 1
    if hanzi:
        plain = re.sub(
            r"[〇零一二三四五六七八九]+(?=[号楼层室座栋])",
            lambda m: m.group().translate(_CHINESE_DIGITS),
            plain,
        )
        plain = re.sub(r"\s+", "", plain)
    numbers: dict[str, str] = {}
    for part, pattern in _PARTS:
        if part not in numbers and (found := re.search(pattern, plain)):
            numbers[part] = found[1].lstrip("0") or "0"
            plain = plain[: found.start()] + ("|" if hanzi else " , ") + plain[found.end() :]
    postcode = ""
    if found := re.search(r"(?<![0-9])([0-9]{5,6})(?![0-9])", plain):
        postcode, plain = found[1], plain.replace(found[1], " ")
    if not hanzi and "house" not in numbers and (found := _HOUSE.search(plain)):
        numbers["house"] = found[1].lstrip("0") or "0"
        plain = plain[: found.start()] + " " + plain[found.end() :]
    words, places = (_hanzi_words if hanzi else _latin_words)(plain)
    return PlainAddress(numbers, words, places, hanzi, postcode)


def _hanzi_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    table, _ = vocabulary()
    places: set[str] = set()
    words: set[str] = set()
    for run in _HAN.findall(text):
        rest = run
        for known in sorted(
            (w for w, (_, role) in table.items() if role in ("place", "region") and len(w) > 1),
            key=len,
            reverse=True,
        ):
            if known in rest:
                places.add(table[known][0])
                rest = re.sub(f"{known}(?:省|市|特别行政区|自治区)?", "|", rest, count=1)
        rest = re.sub("中国|中华人民共和国|中华民国", "|", rest)
        while rest and (found := _UNITS.search(rest)):
            kind = found.lastgroup
            words |= {found[0].strip("|")} if kind in ("road", "town", "district") else set()
            places |= {found[0]} if kind in ("province", "city") else set()
            words |= _left(rest[: found.start()])
            rest = rest[found.end() :]
        words |= _left(rest)
    return frozenset(w for w in words if len(w) > 1), frozenset(places)


def _left(text: str) -> set[str]:
    return {part for part in text.split("|") if len(part) > 1}


def _latin_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    folded = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace(
        "'", ""
    )
    tokens = [_WORDS.get(word, word) for word in re.findall(r"[a-z0-9]+", folded)]
    _, table = vocabulary()
    places: set[str] = set()
    words: set[str] = set()
    start = 0
    while start < len(tokens):
        for size in (3, 2, 1):
            entry = table.get(tuple(tokens[start : start + size]))
            if entry and entry[1] in ("place", "region"):
                places.add(entry[0])
                start += size
                break
        else:
            words.add(tokens[start])
            start += 1
    return frozenset(
        w for w in words if w and not w.isdigit() and w not in _NOISE and (len(w) > 1 or w in "nesw")
    ), frozenset(places)


def compare_addresses(a: PlainAddress, b: PlainAddress) -> AddressLevel | None:
    """How two addresses stand to each other; None where one tells too little to say."""
    if not (a.words or a.places) or not (b.words or b.places):
        return None
    shared = [part for part in a.numbers if part in b.numbers]
    differing = [part for part in shared if a.numbers[part] != b.numbers[part]]
    outside = [part for part in differing if part in ("house", "block", "post")]
    if a.hanzi != b.hanzi:
        return _across(a, b, shared, differing, outside)
    if not a.words or not b.words:
        return "same_town" if a.places & b.places else None
    alike = _overlap(a.words, b.words)
    if alike < 0.6:
        road = alike >= 0.3 and not outside and "house" in shared
        return "same_road" if road else "same_town" if a.places & b.places else "differ"
    return _within(shared, differing, outside)


def _within(shared: list[str], differing: list[str], outside: list[str]) -> AddressLevel:
    """The level of two addresses whose road or building is the same."""
    if outside:
        return "same_road"
    inside = [part for part in shared if part in ("room", "floor", "post")]
    if inside and not differing:
        return "same_door"
    return "same_building" if shared else "same_road"


def _overlap(mine: frozenset[str], other: frozenset[str]) -> float:
    """Share of the words of the shorter address that the longer has, Hanzi by containment; long words weigh more."""
    short, long = (mine, other) if len(mine) <= len(other) else (other, mine)
    weight = {word: min(len(word), 8) for word in short}
    met = sum(
        weight[word]
        for word in short
        if word in long or (not word.isascii() and any(word in w or w in word for w in long))
    )
    return met / sum(weight.values())


def _across(
    a: PlainAddress, b: PlainAddress, shared: list[str], differing: list[str], outside: list[str]
) -> AddressLevel | None:
    """One in Hanzi, one in Latin letters: roads by sound, else the numbers alone."""
    han, latin = (a, b) if a.hanzi else (b, a)
    if any(is_named_in(word, latin.words) or _sounds(word, latin.words) for word in han.words):
        return _within(shared, differing, outside)
    if len(shared) >= 2 and not differing:
        return "same_numbers"
    return "same_town" if a.places & b.places and not differing else None


@lru_cache(maxsize=1)
def known_roads() -> tuple[tuple[str, frozenset[str]], ...]:
    """Roads and buildings that no sound joins, in Hanzi and as the Latin words that are compared; longer names first."""
    with files("exequatur.trace.evidence").joinpath("data/roads.csv").open(encoding="utf-8") as file:
        rows = [(row["zh"], _latin_words(row["en"].lower())[0]) for row in DictReader(file)]
    return tuple(sorted(((zh, words) for zh, words in rows if words), key=lambda row: -len(row[0])))


def is_named_in(hanzi: str, latin: frozenset[str]) -> bool:
    """Whether a road or building in Hanzi has its English name of the table among the Latin words."""
    found = next((words for zh, words in known_roads() if zh in hanzi), None)
    return found is not None and found <= latin


def _sounds(hanzi: str, latin: frozenset[str]) -> bool:
    """Whether the name of a road, estate or building in Hanzi, two characters at least, is spelled among the Latin words, in any system."""
    core = re.sub(_ROAD + r"$|(?:区|县|镇|村|大厦|大楼|广场|中心|花园|苑)$", "", hanzi)
    if not 2 <= len(core) <= 4 or not all("\u3400" <= c <= "\u9fff" for c in core):
        return False
    wanted = [character(c).rows.keys() for c in core]
    words = sorted(latin)
    runs = [word for word in words if len(word) > 3]
    for word in runs:
        for way in syllables(word):
            if len(way) == len(core) and all(
                given_syllable(s).rows.keys() & w for s, w in zip(way, wanted, strict=True)
            ):
                return True
    single = [w for w in words if len(w) <= 6]
    return all(any(given_syllable(s).rows.keys() & w for s in single if len(s) > 1) for w in wanted)
