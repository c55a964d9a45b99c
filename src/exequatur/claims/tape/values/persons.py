"""Several persons in one cell: split, with roles and former names taken off the name itself."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.words import width

_PART = re.compile(
    r"[、;；\n\r|]+|，|,(?!\s*(?:ltd|inc|llc|co\b|corp|limited|l\.p|plc|s\.a|n\.a))", re.IGNORECASE
)
_AND = re.compile(r"(?<=[一-鿿)])\s*(?:及其配偶|以及|及|和|与)\s*(?=[一-鿿])")
_FORMER = re.compile(
    r"(?:原名称?|曾用名|原|曾名|formerly|f/k/a|fka|现更名为?|更名为?)[:：为\s]*", re.IGNORECASE
)
_BRACKET = re.compile(r"\(([^()]*)\)|（([^（）]*)）")
_ROLE = re.compile(
    r"^(连带(责任)?)?(共同)?(保证|担保|抵押|质押|出质|反担保|责任|借款|债务|还款)(责任)?(保证)?人?(人|方)?[:：]|^(guarantors?|surety|mortgagor)[:：]\s*",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(r"等(?:[\d一二三四五六七八九十两]+)?(?:人|名|位|户|家|自然人)?(?:保证人|担保人)?$")
_COUNTED = re.compile(r"等([\d一二三四五六七八九十两]+)(?:人|名|位|户|家)")
_COMPANY = re.compile(
    r"公司|集团|合伙|企业|银行|厂$|中心$|合作社|事务所|商行|经营部|医院|学校|大学|研究院|基金|政府|委员会|酒店|旅馆|农场|店$|"
    r"\b(ltd|limited|inc|llc|llp|corp|corporation|company|co|plc|gmbh|ag|kg|s\.?a\.?|n\.?v\.?|b\.?v\.?|pte|pty|bhd|bank|group|holdings?|partners(hip)?|trust|fund|gesellschaft|sarl|srl|spa|lp)\b\.?",
    re.IGNORECASE,
)
_NATURAL = re.compile(r"^[一-鿿]{2,4}$|某|^individual\b|^(mr|ms|mrs|dr)\b", re.IGNORECASE)


_ENDS_AS_COMPANY = re.compile(r"(公司|企业|厂|中心|合作社|银行|事务所)$")


class Person(NamedTuple):
    """One party as named on the tape. `note`: what stood in brackets that is no former name (台湾地区居民)."""

    name: str
    former_names: tuple[str, ...] = ()
    note: str = ""


class People(NamedTuple):
    """The parties of one cell. `others`: the cell says there are more than it names (等5人)."""

    persons: tuple[Person, ...]
    others: bool = False

    @property
    def names(self) -> list[str]:
        """Names alone, in the order of the cell."""
        return [person.name for person in self.persons]


@lru_cache(maxsize=65_536)
def split_people(text: str) -> People:
    """Take the parties of one cell apart.

    >>> split_people("郭某（曾用名郭某某）、吴某").persons[0]
    Person(name='郭某', former_names=('郭某某',), note='')
    """
    brackets: list[str] = []

    def hide(found: re.Match[str]) -> str:
        brackets.append(found.group(1) or found.group(2) or "")
        return f"\x00{len(brackets) - 1}\x00"

    hidden = _BRACKET.sub(hide, text.strip())
    pieces = [piece for part in _PART.split(hidden) for piece in _split_and(part)]
    others = False
    persons: list[Person] = []
    for piece in pieces:
        bare = _ROLE.sub("", width(piece))
        if _AND_OTHERS.search(bare) and "等" in bare:
            others, bare = True, _AND_OTHERS.sub("", bare)
        person = _person(bare, brackets)
        if (
            person.name
            and person.name.casefold() not in BLANKS
            and person.name not in {p.name for p in persons}
        ):
            persons.append(person)
    return People(tuple(persons), others)


def _split_and(part: str) -> list[str]:
    """Split at 和, 及 only where both sides look like names: 和 is a syllable of many companies (晋和电力)."""
    pieces = _AND.split(part)
    if len(pieces) == 1:
        latin = re.split(r"\s+(?:and|&)\s+(?=[A-Z])", part)
        if len(latin) > 1 and all(
            _COMPANY.search(p) or _NATURAL.search(p) or p.count(" ") in (1, 2) for p in latin
        ):
            return (
                latin
                if not re.search(r"\b(sons|brothers|partners|associates|co)\b", part, re.IGNORECASE)
                else [part]
            )
        return [part]
    names = [
        _AND_OTHERS.sub("", _ROLE.sub("", re.sub(r"\x00\d+\x00", "", piece).strip())) for piece in pieces
    ]
    natural = all(re.fullmatch(r"[一-鿿]{2,3}|.某{1,2}.?", name) for name in names)
    companies = all(_ENDS_AS_COMPANY.search(name) for name in names[:-1])
    return pieces if natural or companies else [part]


def _person(piece: str, brackets: list[str]) -> Person:
    former: list[str] = []
    notes: list[str] = []
    kept = piece

    def show(found: re.Match[str]) -> str:
        inside = width(brackets[int(found.group(1))])
        if _FORMER.match(inside):
            former.append(_FORMER.sub("", inside, count=1))
            return ""
        at_end = found.end() >= len(kept.rstrip())
        if at_end and re.search(
            r"居民|自然人|^个人$|^法人$|保证|抵押|夫妻|配偶|法定|股东|已故|死亡|身份证|港澳|香港籍|国籍|^natural( person)?$|resident|deceased|guarant|unnamed",
            inside,
            re.IGNORECASE,
        ):
            notes.append(inside)
            return "" if "unnamed" not in inside.casefold() else f" ({inside})"
        return (
            f"（{inside}）"
            if re.search(r"[一-鿿]", kept) or re.search(r"[一-鿿]", inside)
            else f" ({inside})"
        )

    name = re.sub(r"\s*\x00(\d+)\x00", show, kept).strip(" ,，。:：")
    return Person(name, tuple(former), "；".join(notes))


@lru_cache(maxsize=65_536)
def person_kind(name: str) -> Literal["legal", "natural", "unknown"]:
    """`legal`, `natural` or `unknown`, from the name alone.

    >>> person_kind("青海天益冶金有限公司"), person_kind("刘某"), person_kind("L001")
    ('legal', 'natural', 'unknown')
    """
    if _COMPANY.search(name):
        return "legal"
    return "natural" if _NATURAL.search(name) else "unknown"
