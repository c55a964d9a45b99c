"""Whether two names are of one company: place, brand, business words and legal form compared, each in both languages.

A parent and its subsidiary share the brand and differ by a place or a function (Hong Kong, services, international): such a word that stands on one
side only is a conflict, not noise. Brands are compared by sound, as names of people are, and by a table of those that no sound leads to.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from csv import DictReader
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from exequatur.text import Reason
from exequatur.trace.names.likelihood import compare, log_ratio, one_letter_apart
from exequatur.trace.names.messages import MESSAGES
from exequatur.trace.names.parsing import Parse, syllables
from exequatur.trace.names.people import Match
from exequatur.trace.names.readings import character, given_syllable, simplified
from exequatur.trace.odds import probability_of

SLOPE = 0.6
"""The sum of what is known is taken at this share: tables of words and brands are never whole. A judgement, made after the own pairs, those set aside
too, had shown the full sum to be surer than right."""
LONGEST = 300
"""Characters of a company's name; a longer text is none."""
SAME_BRAND, KNOWN_BRAND, NEAR_BRAND = 3.5, 4.0, 2.0
OTHER_BRAND, NO_BRAND, UNDERIVED = -7.0, -3.5, -1.5
SOUND_MOST, SOUND_LEAST = 4.0, -3.0
"""What the brand adds to the log odds: the same, known as the same by the table, nearly the same; other, on one side only, in two scripts with no
sound in common; and the bounds of what a likeness of sound adds. Judgements of this project: brands are shared by sister companies."""
SHARED = {
    "place": 0.8,
    "region": 0.8,
    "country": 0.4,
    "industry": 0.7,
    "function": 1.2,
    "generic": 0.3,
    "brand": 2.5,
}
ALONE = {
    "place": -2.5,
    "region": -6.0,
    "country": -3.5,
    "industry": -4.0,
    "function": -5.5,
    "generic": -0.6,
    "brand": -5.0,
}
"""What a word of each role adds that both have, or one only."""
ACROSS = 0.7
"""How much of a word on one side only counts where the scripts differ, as a table of words is never whole."""
CHINA_ALONE = 0.35
"""How much of it counts for the word China, which the two languages of one company often do not both have."""
OTHER_PLACE = -3.0
"""What it adds that both have a city or province, and not the same."""
PART_OF_BRAND = -0.8
"""What it takes away that only a part of a brand is in the table."""
MOST_SHARED = 2.5


@dataclass(frozen=True)
class Company:
    """A company's name in its parts.

    Attributes:
        brand: Hanzi, or Latin words run together; empty where the name has only common words.
        words: concept -> its role, of place, region, country, industry, function, generic, brand.
        hanzi: whether written in characters.
        whole: the name without its legal form, in plain letters.
        terms: concept -> the Hanzi that it was written with.
        known: brands of the table that stand in a brand in Hanzi.
    """

    brand: str
    words: tuple[tuple[str, str], ...]
    hanzi: bool
    whole: str
    terms: tuple[tuple[str, str], ...] = ()
    known: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def vocabulary() -> tuple[dict[str, tuple[str, str]], dict[tuple[str, ...], tuple[str, str]]]:
    """Words of companies in Hanzi, and as tuples of Latin words: each with its concept and role."""
    hanzi: dict[str, tuple[str, str]] = {}
    latin: dict[tuple[str, ...], tuple[str, str]] = {}
    with files("exequatur.trace.names").joinpath("data/company_words.csv").open(encoding="utf8") as file:
        for row in DictReader(file):
            entry = (row["concept"], row["role"])
            hanzi |= {
                simplified(w): entry for w in row["zh"].split(";") if len(w) > 1 or row["role"] == "noise"
            }
            latin |= {
                tuple(_latin_words(w)): entry
                for w in row["en"].split(";")
                if w and tuple(_latin_words(w)) not in latin
            }
    return hanzi, latin


@lru_cache(maxsize=1)
def brands() -> dict[str, frozenset[str]]:
    """Brand in Hanzi -> its Latin forms, run together."""
    with files("exequatur.trace.names").joinpath("data/company_brands.csv").open(encoding="utf8") as file:
        return {
            row["zh"]: frozenset("".join(_latin_words(b)) for b in row["en"].split(";"))
            for row in DictReader(file)
        }


def _latin_words(text: str) -> list[str]:
    folded = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.findall(
        r"[a-z0-9]+",
        re.sub(r"(?<=[a-z])[.'’](?=[a-z]\b)", "", folded).replace("'s", "s").replace("&", " and "),
    )


@lru_cache(maxsize=50000)
def parse_company(name: str) -> Company | None:
    """The parts of a name; None where there is no letter in it, or it is longer than a name."""
    if len(name) > LONGEST:
        return None
    text = simplified(unicodedata.normalize("NFKC", name))
    han = "".join(re.findall("[\u3400-\u9fff]", text))
    latin = _latin_words(text)
    if len(han) >= 2:
        return _hanzi(han)
    return _latin(latin) if latin else None


def _hanzi(text: str) -> Company:
    words: list[tuple[str, str]] = []
    terms: list[tuple[str, str]] = []
    found: list[str] = []
    rest, start, kept = "", 0, ""
    table, _ = vocabulary()
    while start < len(text):
        known = next((n for n in range(6, 1, -1) if text[start : start + n] in brands()), 0)
        size = next((n for n in range(8, 1, -1) if text[start : start + n] in table), 0)
        part = text[start : start + max(known, size, 1)]
        if size and size >= known:
            words.append(table[part])
            terms.append((table[part][0], part))
            kept += part if table[part][1] not in ("form", "generic") else ""
        else:
            rest, kept = rest + part, kept + part
            found += [part] if known else []
        start += len(part)
    if len(rest) > 2:
        rest = rest.replace("及", "")
    rest = "" if rest in ("及", "和") else rest
    return Company(
        rest, tuple(w for w in words if w[1] not in ("form", "noise")), True, kept, tuple(terms), tuple(found)
    )


def _latin(tokens: list[str]) -> Company:
    words: list[tuple[str, str]] = []
    rest: list[str] = []
    kept: list[str] = []
    start = 0
    _, table = vocabulary()
    known = {form for forms in brands().values() for form in forms}
    while start < len(tokens):
        longest = next(
            (
                n
                for n in range(min(4, len(tokens) - start), 1, -1)
                if "".join(tokens[start : start + n]) in known
            ),
            0,
        )
        for size in range(min(5, len(tokens) - start), 0, -1):
            entry = table.get(tuple(tokens[start : start + size]))
            if entry is not None and size >= longest:
                words.append(entry)
                kept += tokens[start : start + size] if entry[1] not in ("form", "generic", "noise") else []
                start += size
                break
        else:
            size = max(1, longest)
            rest += tokens[start : start + size]
            kept += tokens[start : start + size]
            start += size
    return Company(
        "".join(rest),
        tuple(w for w in words if w[1] not in ("form", "noise")),
        False,
        " ".join(kept),
    )


def match_companies(a: str, b: str) -> Match:
    """Compare two names of companies, in either language. Never fails: what is no name scores 0 with a reason.

    >>> match_companies("恒隆地產有限公司", "Hang Lung Properties Ltd").same
    True
    >>> match_companies("Sunac China Holdings Limited", "Sunac Services Holdings Limited").same
    False
    """
    first, second = parse_company(a), parse_company(b)
    if first is None or second is None:
        said = tuple(_refused(name) for name, parsed in ((a, first), (b, second)) if parsed is None)
        return Match(0.0, 0.0, False, (), said)
    reasons: list[Reason] = []
    conflicts: list[Reason] = []
    odds, used = _brand(first, second, reasons, conflicts)
    odds += _words(first, second, used, reasons, conflicts)
    if first.whole and first.whole == second.whole:
        odds = max(odds, 4.0)
        reasons.insert(0, Reason(MESSAGES, "company.same_but_form"))
    odds = SLOPE * max(-12.0, min(12.0, odds))
    score = probability_of(odds)
    return Match(score, odds, score >= 0.5, tuple(reasons), tuple(conflicts))


def _refused(name: str) -> Reason:
    if len(name) > LONGEST:
        return Reason(MESSAGES, "company.too_long", shown=name[:40], length=len(name))
    return Reason(MESSAGES, "company.none", shown=name[:40])


def _brand(a: Company, b: Company, reasons: list[Reason], conflicts: list[Reason]) -> tuple[float, str]:
    """What the brands add to the log odds, and the concept of one side that turned out to be the brand of the other."""
    if not a.brand and not b.brand:
        return (SAME_BRAND if Counter(a.words) == Counter(b.words) else 0.0), ""
    if not a.brand or not b.brand:
        for concept, term in (b if a.brand else a).terms:
            if a.hanzi != b.hanzi and _sound(term, a.brand or b.brand) > 0:
                reasons.append(Reason(MESSAGES, "brand.sound", left=term, right=a.brand or b.brand))
                return SOUND_MOST, concept
        conflicts.append(Reason(MESSAGES, "brand.one_side", brand=a.brand or b.brand))
        return NO_BRAND, ""
    if a.hanzi != b.hanzi:
        return _across(*((a, b) if a.hanzi else (b, a)), reasons, conflicts), ""
    if a.brand == b.brand:
        reasons.append(Reason(MESSAGES, "brand.same", brand=a.brand))
        return SAME_BRAND, ""
    if not a.hanzi and len(a.brand) > 4 and one_letter_apart(a.brand, b.brand):
        reasons.append(Reason(MESSAGES, "brand.near", left=a.brand, right=b.brand))
        return NEAR_BRAND, ""
    conflicts.append(Reason(MESSAGES, "brand.differ", left=a.brand, right=b.brand))
    return OTHER_BRAND, ""


def _across(hanzi: Company, latin: Company, reasons: list[Reason], conflicts: list[Reason]) -> float:
    """A brand in Hanzi beside one in Latin letters: by the table, by a part that the table has, by sound."""
    left, right = hanzi.brand, latin.brand
    forms = {form: brand for brand in (*hanzi.known, left) for form in brands().get(brand, ())}
    if right in forms:
        reasons.append(Reason(MESSAGES, "brand.known", left=forms[right], right=right))
        return KNOWN_BRAND if forms[right] == left else KNOWN_BRAND + PART_OF_BRAND
    sound = _sound(left, right)
    if sound > 0:
        reasons.append(Reason(MESSAGES, "brand.sound", left=left, right=right))
        return min(SOUND_MOST, sound)
    part = max((form for form in forms if len(form) > 2 and right.startswith(form)), key=len, default="")
    if part and forms[part] != left:
        reasons.append(Reason(MESSAGES, "brand.known", left=forms[part], right=part))
        return KNOWN_BRAND + 2 * PART_OF_BRAND
    conflicts.append(Reason(MESSAGES, "brand.underived", left=left, right=right))
    return OTHER_BRAND if left in brands() else max(SOUND_LEAST, min(UNDERIVED, sound))


@lru_cache(maxsize=20000)
def _sound(hanzi: str, latin: str) -> float:
    """Log ratio of a Latin brand as a spelling of Hanzi in one style; very low where it has not as many syllables."""
    if len(hanzi) > 4 or not latin.isalpha():
        return SOUND_LEAST
    left = Parse(None, tuple(character(c) for c in hanzi), hanzi=True)
    ways = [way for way in syllables(latin) if len(way) == len(hanzi)]
    found = (compare(left, Parse(None, tuple(given_syllable(s) for s in way))) for way in ways)
    return max((log_ratio(w.same, w.apart) for w in found), default=SOUND_LEAST)


def _words(a: Company, b: Company, used: str, reasons: list[Reason], conflicts: list[Reason]) -> float:
    """What the words add to the log odds; one that was used as a brand is out."""
    left, right = ({c: role for c, role in side.words if c != used} for side in (a, b))
    shared = [c for c in left if c in right]
    total = min(MOST_SHARED, sum(SHARED[left[c]] for c in shared))
    if shared:
        reasons.append(Reason(MESSAGES, "words.shared", words=", ".join(_shown(shared))))
    for mine, other in ((left, right), (right, left)):
        alone = [c for c in mine if c not in other]
        for concept in alone:
            weight = ALONE[mine[concept]] * (ACROSS if a.hanzi != b.hanzi else 1.0)
            total += weight * (CHINA_ALONE if concept == "china" and a.hanzi != b.hanzi else 1.0)
        if told := [c for c in alone if mine[c] != "generic"]:
            conflicts.append(Reason(MESSAGES, "words.one_side", words=", ".join(_shown(told))))
    places = [{c for c, role in side.items() if role == "place"} for side in (left, right)]
    return total + (OTHER_PLACE if places[0] and places[1] and not places[0] & places[1] else 0.0)


def _shown(concepts: Iterable[str]) -> list[str]:
    names = _names()
    return [names.get(c, c) for c in concepts]


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Concept -> its words in both languages, as people read them."""
    with files("exequatur.trace.names").joinpath("data/company_words.csv").open(encoding="utf8") as file:
        return {
            row["concept"]: "/".join(w for w in (row["zh"].split(";")[0], row["en"].split(";")[0]) if w)
            for row in DictReader(file)
        }
