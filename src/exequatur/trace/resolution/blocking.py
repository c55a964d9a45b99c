"""Which pairs of records are worth comparing: those that share a number, a name in any spelling, a birth month and surname, an address or a contact.

One of these is enough, none is needed. A key that more than `MOST` records share, as the address of an agent, brings up no pairs and is reported.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from exequatur.trace.aliases.store import folded
from exequatur.trace.evidence.comparing import Comparison
from exequatur.trace.evidence.facts import Facts
from exequatur.trace.evidence.names import MOST_NAMES
from exequatur.trace.evidence.records import Ref
from exequatur.trace.names.companies import brands, parse_company
from exequatur.trace.names.parsing import read, syllables
from exequatur.trace.names.readings import Sign, character, given_syllable, surname_syllable
from exequatur.trace.resolution.judgements import Pair, pair_of

MOST = 200
"""Records of a key from which it brings up no pairs."""
MOST_NAMESAKES = 100
"""Records that may have a name, in any spelling, from which the name alone brings up no pairs: so many could not be told apart by it."""
Units = tuple[str, ...]


@dataclass
class Blocks:
    """Pairs worth comparing.

    Attributes:
        by_name: pairs that names alone bring up.
        by_other: pairs that another key brings up.
        crowded: keys that were too common -> how many records share them.
    """

    by_name: set[Pair] = field(default_factory=set)
    by_other: set[Pair] = field(default_factory=set)
    crowded: dict[str, int] = field(default_factory=dict)


def blocks_of(comparison: Comparison, refs: Iterable[Ref]) -> Blocks:
    """The pairs of records worth comparing."""
    blocks = Blocks()
    keys: dict[str, list[Ref]] = defaultdict(list)
    names: dict[str, list[Ref]] = defaultdict(list)
    tries = NameTrie(True), NameTrie(False)
    for ref in refs:
        facts = comparison.facts(ref)
        if facts.kind == "other":
            continue
        for key in _keys(facts):
            keys[key].append(ref)
        texts = [n.text for n in comparison.records.entities[ref].names if n.role != "weak"][:MOST_NAMES]
        kinds = ("person", "company") if facts.kind == "either" else (facts.kind,)
        for name in dict.fromkeys(texts):
            names[f"name:{folded(name)}"].append(ref)
            for kind in kinds:
                for key in _name_keys(name, kind, facts):
                    keys[key].append(ref)
                if kind == "company" and (key := words_key(name)):
                    names[f"words:{key}"].append(ref)
                for units in units_of(name, kind):
                    tries[kind == "company"].add(units, ref)
    for found, into in ((keys, blocks.by_other), (names, blocks.by_name)):
        for key, several in found.items():
            several = sorted(set(several))
            if len(several) > MOST:
                blocks.crowded[key] = len(several)
            else:
                into.update(combinations(several, 2))
    for trie in tries:
        blocks.by_name.update(trie.pairs(blocks.crowded))
    for pairs in (blocks.by_name, blocks.by_other):
        pairs -= {pair for pair in pairs if not comparison.comparable(*pair)}
    blocks.by_name -= blocks.by_other
    return blocks


def _keys(facts: Facts) -> Iterator[str]:
    for number in facts.numbers:
        if number.counts:
            yield f"number:{number.key}"
    for contact in facts.contacts:
        yield f"contact:{contact}"
    for _, address in facts.addresses:
        for part in ("house", "post"):
            if part in address.numbers:
                yield from (
                    f"address:{word} {address.numbers[part]}" for word in address.words if len(word) > 2
                )
        if address.building:
            yield f"address:{address.building}"
        if len(address.numbers) > 1:
            yield "numbers:" + ",".join(f"{k}{v}" for k, v in sorted(address.numbers.items()))


def _name_keys(name: str, kind: str, facts: Facts) -> Iterator[str]:
    """Birth month and surname of a person, whatever the given name; the Western name with the surname."""
    if kind != "person":
        return
    surnames: set[str] = set()
    for parse in read(name).parses[:3]:
        if parse.surname is not None:
            surnames |= {str(place) for place in parse.surname.rows}
            for western in parse.western:
                yield f"western:{parse.surname.text}:{western}"
    for birth in facts.births:
        months = {(birth.month, birth.day), (birth.day, birth.month)} if birth.day else {(birth.month, 0)}
        for month, _ in months:
            if 0 < month < 13 and not birth.doubtful:
                for surname in sorted(surnames)[:40]:
                    yield f"birth:{birth.year}-{month}:{surname}"


def units_of(name: str, kind: str) -> Iterator[Units]:
    """The units of a name, surname or first syllable of the brand first, in its likely ways of reading."""
    if kind == "person":
        for parse in read(name).parses:
            if parse.surname is not None and parse.given:
                yield (parse.surname.text, *(s.text for s in parse.given))
        return
    parsed = parse_company(name)
    if parsed is None or not parsed.brand:
        return
    if parsed.hanzi:
        yield tuple((parsed.brand.lstrip("省市县区") or parsed.brand)[:4])
        yield from (
            (form,) for known in {parsed.brand, *parsed.known} for form in sorted(brands().get(known, ()))
        )
    else:
        yield (parsed.brand,)
        yield from (
            (form,) for form in _latin_brands() if form != parsed.brand and parsed.brand.startswith(form)
        )
        if parsed.brand.isalpha():
            yield from (way for way in syllables(parsed.brand, 2) if 1 < len(way) < 5)


def words_key(name: str) -> str:
    """What a company's name has beside its brand and its form, in either language: place and business; empty where that is only one word of a name
    with a brand."""
    parsed = parse_company(name)
    if parsed is None:
        return ""
    words = sorted({concept for concept, role in parsed.words if role not in ("generic", "country")})
    alone = [concept for concept, role in parsed.words if role == "country"] if not parsed.brand else []
    return " ".join([*words, *alone]) if len(words) > 1 or not parsed.brand else ""


@lru_cache(maxsize=1)
def _latin_brands() -> tuple[str, ...]:
    """Latin brands of the table that are long enough to begin another."""
    return tuple(sorted({form for forms in brands().values() for form in forms if len(form) > 3}))


class NameTrie:
    """Names by their first two units, of any script and system; two names meet where their units may stand for one character each."""

    def __init__(self, people: bool) -> None:
        self.people = people
        self.tree: dict[str, dict[str, dict[Units, list[Ref]]]] = defaultdict(
            lambda: defaultdict(lambda: defaultdict(list))
        )
        self._rows: dict[tuple[str, bool], frozenset[int]] = {}

    def add(self, units: Units, ref: Ref) -> None:
        """Put a name in."""
        second = units[1] if len(units) > 1 else ""
        leaf = self.tree[units[0]][second][units[2:]]
        if not leaf or leaf[-1] != ref:
            leaf.append(ref)

    def pairs(self, crowded: dict[str, int]) -> Iterator[Pair]:
        """Every two records that have names whose units all meet; a third unit may be missing on one side.

        A name that more than `MOST_NAMESAKES` other records may have brings up none by itself, and goes into `crowded`.
        """
        firsts = self._meeting(list(self.tree), surname=self.people)
        seconds = self._meeting(list({s for branch in self.tree.values() for s in branch}), surname=False)
        for first, branch in self.tree.items():
            for second, leaves in branch.items():
                near = [
                    leaf
                    for other in firsts[first]
                    for match in seconds[second] & self.tree[other].keys()
                    for leaf in self.tree[other][match].items()
                ]
                for units, refs in leaves.items():
                    found = {ref for rest, several in near if self._all_meet(units, rest) for ref in several}
                    if len(found) > MOST_NAMESAKES:
                        crowded[" ".join(("name:" + first, second, *units)).strip()] = len(found)
                    else:
                        yield from (pair_of(a, b) for a in refs for b in found if a != b)

    def _all_meet(self, x: Units, y: Units) -> bool:
        return all(self._meet(p, q) for p, q in zip(x, y, strict=False))

    def _meet(self, a: str, b: str) -> bool:
        return a == b or not self._of(a, False).isdisjoint(self._of(b, False))

    def _of(self, unit: str, surname: bool) -> frozenset[int]:
        """Characters that a unit may stand for."""
        key = (unit, surname)
        if key not in self._rows:
            # what is no letter stands for itself alone
            self._rows[key] = frozenset(_sign(unit, surname).rows) if unit.isalpha() else frozenset()
        return self._rows[key]

    def _meeting(self, units: list[str], surname: bool) -> dict[str, set[str]]:
        """Unit -> the units that share a character with it, itself too."""
        by_character: dict[int, list[str]] = defaultdict(list)
        for unit in units:
            for row in self._of(unit, surname):
                by_character[row].append(unit)
        return {unit: {unit}.union(*(by_character[row] for row in self._of(unit, surname))) for unit in units}


def _sign(unit: str, surname: bool) -> Sign:
    if not unit.isascii():
        return character(unit, surname)
    if surname and (found := surname_syllable(unit)) is not None:
        return found
    return given_syllable(unit)
