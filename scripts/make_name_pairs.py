"""Make people_pairs.csv of people.txt, and company_pairs.csv of companies.txt: pairs of names of one person, and of people who share a surname and come near, in two halves.

The half of a pair is that of its surname, so that no person stands in both. Names that no reader could tell apart (the same letters for two people)
are left out. Companies of one family are each other's near ones; a family stands in one half. Run after a change of either list: make_name_pairs.py.
"""

import csv
import re
import sys
import zlib
from itertools import combinations
from pathlib import Path

from opencc import OpenCC

DATA = Path(__file__).parent.parent / "tests/trace/names/data"
COLUMNS = ("name_a", "name_b", "kind", "same", "why", "source", "tier", "half")
COMPOUND = ("歐陽", "司徒", "上官", "諸葛", "司馬", "夏侯", "公孫")
NEAR = 3
"""Other people that each is set against."""


def people() -> list[tuple[tuple[str, ...], str]]:
    """Names and source of each person."""
    found = []
    for line in (DATA / "people.txt").read_text("utf8").splitlines():
        if line and not line.startswith("#"):
            names, _, source = line.partition(";;")
            found.append((tuple(names.split("|")), source))
    return found


def surname(hanzi: str) -> str:
    """The first surname."""
    return hanzi[:2] if hanzi[:2] in COMPOUND else hanzi[:1]


def half(hanzi: str) -> str:
    """Half of a surname: tune or held."""
    return ("tune", "held")[zlib.crc32(surname(hanzi).encode()) % 2]


def letters(name: str) -> str:
    """A Latin name without marks of writing."""
    return re.sub("[^a-z]", "", name.lower())


def written(name: str, turn: int) -> tuple[str, str]:
    """A name as another record may write it, and what was changed."""
    words = name.split()
    if len(words) == 2 and turn % 4 == 0:
        return f"{words[1]} {words[0]}", "order"
    if len(words) >= 2 and turn % 4 == 1:
        return name.upper(), "upper case"
    if len(words) == 2 and turn % 4 == 2:
        return f"{words[0].upper()}, {words[1]}", "comma"
    return name.replace("-", " "), "hyphen"


def alike(names: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How near two people of one surname are: characters shared, and letters of the last forms."""
    return 3 * len(set(names[0][1:]) & set(other[0][1:])) + len(
        set(letters(names[-1])) & set(letters(other[-1]))
    )


def rows() -> list[tuple[str, ...]]:
    """All pairs."""
    simple = OpenCC("t2s").convert
    known = people()
    found: list[tuple[str, ...]] = []
    for i, (names, source) in enumerate(known):
        of = half(names[0])
        for a, b in combinations(names, 2):
            shown = simple(a) if i % 2 and a == names[0] else a
            found.append((shown, b, "person", "1", "one person", source, "core", of))
        first_form = len(names[1].split()) == 2 and "-" not in names[1].split()[0]
        changed, how = written(names[1] if first_form else names[-1], i if first_form else 1)
        found.append((names[0], changed, "person", "1", f"one person, {how}", source, "core", of))
    for i, (names, source) in enumerate(known):
        others = [(n, s) for n, s in known[i + 1 :] if surname(n[0]) == surname(names[0])]
        for place, (other, _) in enumerate(sorted(others, key=lambda o: -alike(names, o[0]))[:NEAR]):
            a, b = names[(i + place) % len(names)], other[(i + 2 * place + 1) % len(other)]
            if {letters(n) for n in names[1:]} & {letters(n) for n in other[1:]} and not (
                a == names[0] and b == other[0]
            ):
                a, b = names[0], other[0]
            found.append((a, b, "person", "0", "two people of one surname", source, "core", half(names[0])))
    return list(dict.fromkeys(found))


def company_rows() -> list[tuple[str, ...]]:
    """All pairs of companies: each company's names, and each with two others of its family."""
    simple = OpenCC("t2s").convert
    text = (DATA / "companies.txt").read_text("utf8")
    families = [
        [line.split("|") for line in part.splitlines() if line and line[0] != "#"]
        for part in text.split("\n\n")
    ]
    found: list[tuple[str, ...]] = []
    for family in families:
        of = ("tune", "held")[zlib.crc32(family[0][0].encode()) % 2]
        shared = "general knowledge of filings", "core", of
        for i, names in enumerate(family):
            found += [(a, b, "company", "1", "one company", *shared) for a, b in combinations(names, 2)]
            found.append((names[0], simple(names[0]), "company", "1", "one company, simplified", *shared))
            for place, other in enumerate((family[i + 1 :] + family[:i])[:2]):
                a, b = names[(i + place) % len(names)], other[(i + 2 * place + 1) % len(other)]
                found.append((a, b, "company", "0", "another company of the family", *shared))
    return list(dict.fromkeys(row for row in found if row[0] != row[1]))


def main() -> None:
    """Write both files."""
    for name, made in (("people_pairs", rows()), ("company_pairs", company_rows())):
        with (DATA / f"{name}.csv").open("w", newline="", encoding="utf8") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(COLUMNS)
            out.writerows(made)


if __name__ == "__main__":
    sys.exit(main())
