"""The forms under which a name is put into the index: what is written, made plain, and for names in characters a few romanisations.

Names in Latin letters are not read here, so that a million are put in within seconds; the other spellings of a name are looked for when it is
screened (`asked`).
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from exequatur.trace.index.spellings import FORWARD, spelled
from exequatur.trace.names.companies import LONGEST as LONGEST_COMPANY
from exequatur.trace.names.companies import Company, brands, parse_company, vocabulary
from exequatur.trace.names.normal import LONGEST, plain
from exequatur.trace.names.parsing import syllables, western_names
from exequatur.trace.names.readings import table

MOST_WORDS = 8
_LETTERS = re.compile(r"[a-z]+")
_OTHER = re.compile(r"[^a-z,'. -]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")


@dataclass
class Forms:
    """Forms of a name by what they are of (`hashing`): `own` are the ones that a misspelling is looked for in."""

    own: list[str] = field(default_factory=list)
    person: list[str] = field(default_factory=list)
    initials: list[str] = field(default_factory=list)
    no_last: list[str] = field(default_factory=list)
    no_first: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    brand: list[str] = field(default_factory=list)
    part: list[str] = field(default_factory=list)


def forms_of(name: str, kind: str) -> Forms:
    """The forms of a name of a person or company; none where it cannot be read."""
    return company_forms(name) if kind == "company" else person_forms(name)


def person_forms(name: str) -> Forms:
    """The forms of a person's name."""
    found = Forms()
    if len(name) > LONGEST:
        return found
    runs: tuple[str, ...]
    lower = name.lower()
    if name.isascii() and not _OTHER.search(lower):
        runs, latin = (), lower
    else:
        text = plain(name)
        runs, latin = text.hanzi[:3], text.latin
    if latin:
        _latin(latin, found, bool(runs))
    for run in runs:
        _hanzi(run, found)
    return found


def _latin(text: str, found: Forms, beside_hanzi: bool) -> None:
    """Words run together as they stand, and with the last in front; without Western names where other words are left."""
    words = _LETTERS.findall(text.replace("'", ""))[:MOST_WORDS]
    if not words or (len(words) == 1 and len(words[0]) < 2):
        return
    known = western_names()
    chinese = [w for w in words if w not in known]
    kept = [chinese] if len(chinese) >= 2 else []
    if len(chinese) < len(words) or not kept:
        kept.append(words)
        rest = [w for w in words if w not in known or _may_be_chinese(w)]
        kept += [rest] if len(rest) >= 2 and rest != words and rest != chinese else []
    if beside_hanzi and len(chinese) < 2:
        return
    for several in kept:
        compact = "".join(several)
        found.own.append(compact)
        found.person += [compact, several[-1] + "".join(several[:-1])]
        if len(several) > 2:
            found.person.append("".join(several[-2:]) + "".join(several[:-2]))
        if 1 < len(several) < 5:
            found.initials += _initials(several)
            for units in _units(tuple(several)):
                _gaps(units, found)
        if len(several) == 4:
            # a married woman's record may have either of her surnames
            found.person += ["".join([several[0], *several[2:]]), "".join(several[1:])]


@lru_cache(maxsize=20000)
def _may_be_chinese(word: str) -> bool:
    """Whether a word that is a Western name is a Chinese surname or syllables too, as Lee and Ho are."""
    t = table()
    return (
        word in t.surname_spellings
        or word in t.spellings
        or any(all(s in t.spellings for s in way) for way in syllables(word, 1))
    )


def _units(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Surname and two given syllables, the surname at either end."""
    if len(words) == 2:
        return [
            (surname, *given)
            for surname, rest in (words, words[::-1])
            if len(given := _split_two(rest)) == 2 and len(surname) < 8
        ]
    if len(words) == 3:
        return [words, (words[2], *words[:2])]
    return [(words[0], *words[2:]), words[1:]]


@lru_cache(maxsize=100000)
def _split_two(word: str) -> tuple[str, ...]:
    ways = syllables(word, 1) if 3 < len(word) < 13 else ()
    return ways[0] if ways else ()


def _gaps(units: tuple[str, ...], found: Forms) -> None:
    """The name with one of two given syllables unknown, or known by its first letter."""
    surname, first, last = units
    found.no_last += [surname + first, surname + first + "." + last[0]]
    found.no_first += [surname + last, surname + last + "." + first[0]]


def _initials(words: list[str]) -> list[str]:
    """Surname and the first letters of the given name, the surname at either end."""
    first, last = _letters(tuple(words[1:])), _letters(tuple(words[:-1]))
    return [words[0] + "." + first, *([words[-1] + "." + last] if len(words) < 4 else [])]


def _letters(words: tuple[str, ...]) -> str:
    if len(words) > 1:
        return "".join(w[0] for w in words)
    return _split_letters(words[0])


@lru_cache(maxsize=100000)
def _split_letters(word: str) -> str:
    if len(word) < 4:
        return word if len(word) == 2 and not set(word) & set("aeiouy") else word[0]
    ways = syllables(word, 1)
    return "".join(s[0] for s in ways[0]) if ways else word[0]


def _hanzi(run: str, found: Forms) -> None:
    found.person.append(run)
    if len(run) > 2:
        found.own.append(run)
    if len(run) == 3:
        _gaps(tuple(run), found)
    size = 2 if len(run) > 2 and run[:2] in table().place else 1
    for first in {1, size}:
        surname, given = run[:first], run[first:]
        for style in FORWARD:
            parts = [spelled(surname, style, True), *(spelled(c, style) for c in given)]
            if all(parts):
                found.person.append("".join(parts))
                if len(given) == 2 and style in ("pinyin", "hong_kong"):
                    _gaps(tuple(parts), found)
                if len(given) > 1 and style in ("pinyin", "hong_kong"):
                    found.initials.append(parts[0] + "." + "".join(p[0] for p in parts[1:]))


def company_forms(name: str) -> Forms:
    """The forms of a company's name."""
    found = Forms()
    company = parse_company(name) if len(name) <= LONGEST_COMPANY else None
    if company is None:
        return found
    whole = company.whole.replace(" ", "")
    if whole:
        found.whole.append(whole)
        found.own += [whole] if len(whole) > 3 else []
    for brand in brand_forms(company):
        found.brand.append(brand)
        found.part += [brand + "|" + concept for concept, _ in company.words[:5]]
    return found


def brand_forms(company: Company) -> list[str]:
    """The brand as written, and what one in characters is in Latin letters: by the table, by part, by sound."""
    if not company.brand:
        return []
    found = [company.brand]
    if company.hanzi:
        for part in dict.fromkeys((company.brand, *company.known)):
            found += sorted(brands().get(part, ()))
        if len(company.brand) <= 4:
            for style in FORWARD[:3]:
                parts = [spelled(c, style) for c in company.brand]
                found += ["".join(parts)] if all(parts) else []
    return list(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _words_of_companies() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that tell of a company by themselves, Latin and Hanzi: legal forms, and group, holdings and the like."""
    hanzi, latin = vocabulary()
    roles = ("form",)
    return (
        frozenset(w[0] for w, (_, role) in latin.items() if role in roles and len(w) == 1 and len(w[0]) > 1)
        | {"holdings", "holding", "group", "bank", "corporation", "limited", "ltd", "inc", "company", "trust", "fund"},
        (*(w for w, (_, role) in hanzi.items() if role in roles), "公司", "集团", "银行", "基金", "合伙", "控股", "厂", "商行", "中心"),
    )  # fmt: skip


def guessed_kind(name: str) -> str:
    """person or company, by the words of a name: for records that do not state it."""
    latin, hanzi = _words_of_companies()
    words = re.findall(r"[a-z0-9&]+", name.lower().replace(".", ""))
    if any(w in latin for w in words[1:]) or any(w.isdigit() for w in words):
        return "company"
    run = "".join(_HAN.findall(name.translate(table().simple))) if not name.isascii() else ""
    return "company" if len(run) > 6 or (len(run) > 2 and run.endswith(hanzi)) else "person"
