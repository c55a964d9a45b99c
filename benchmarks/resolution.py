"""How good merge suggestions are, on two files of records made from the project's own lists of names, and how fast: the figures of docs/trace.md.

    python benchmarks/resolution.py [--write] [--size 40000]

Names are those of tests/trace/names/data (people.txt, companies.txt): the first file has the first name of each, the second another one, in another
script where there is one. Everything else is invented by a seeded draw: birth dates (one in thirty wrong, two in three vaguer in the second file),
identity and registration numbers on one record in ten, addresses on half of them, written in two languages and shared by kin, offices. To a third of
the people a namesake is put into the second file: the same name, another person. So the figures tell how the parts work together, not how good real
registers are; the weights were set beforehand and not fitted to these records. `--write` puts the table into docs/trace.md; `--size` also times two files of
that many people in all, of surnames and given names put together at random, with birth dates.
"""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exequatur.text.check_digits import identity_check
from exequatur.trace.entities.model import Address, Entity, Identifier, Link, Provenance, named
from exequatur.trace.evidence.comparing import Comparison
from exequatur.trace.evidence.records import Records, records_of
from exequatur.trace.evidence.weights import read_weights
from exequatur.trace.resolution.blocking import blocks_of
from exequatur.trace.resolution.clusters import clusters_of
from exequatur.trace.resolution.suggestions import suggest

DATA = Path(__file__).parent.parent / "tests/trace/names/data"
PAGE = Path(__file__).parent.parent / "docs/trace.md"
BEGIN, END = "<!-- suggestions: made by benchmarks/resolution.py --write -->", "<!-- end of suggestions -->"
ROADS = (
    ("深圳市南山区深南大道", "Shennan Avenue, Nanshan, Shenzhen"), ("广州市天河区天河路", "Tianhe Road, Tianhe, Guangzhou"),
    ("北京市朝阳区建国路", "Jianguo Road, Chaoyang, Beijing"), ("上海市浦东新区世纪大道", "Shiji Avenue, Pudong, Shanghai"),
    ("香港中環皇后大道中", "Queen's Road Central, Hong Kong"), ("香港灣仔軒尼詩道", "Hennessy Road, Wan Chai, Hong Kong"),
    ("香港九龍彌敦道", "Nathan Road, Kowloon, Hong Kong"), ("台北市信義區松仁路", "Songren Road, Xinyi, Taipei"),
)  # fmt: skip
SETS = {
    "names alone": frozenset(),
    "names and birth dates": frozenset(("birth",)),
    "names and addresses": frozenset(("address",)),
    "all evidence": frozenset(("birth", "address", "number", "office", "country")),
}


@dataclass(frozen=True)
class Made:
    """Records of two files. truth: ids that are one, as pairs of ids."""

    records: Records
    truth: frozenset[tuple[str, str]]


def listed(name: str) -> Iterator[list[str]]:
    """Names of each person or company of a list."""
    for line in (DATA / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.partition(";;")[0].split("|")


def made(evidence: frozenset[str]) -> Made:
    """The two files with the evidence asked for; the same draws whichever it is."""
    draw = random.Random(20261123)
    entities: list[Entity] = []
    truth: set[tuple[str, str]] = set()
    homes: dict[str, tuple[str, str]] = {}
    people = [names for names in listed("people.txt") if len(names) > 1]
    for number, names in enumerate(people):
        facts = _facts(draw, names[0], homes)
        other = draw.choice(names[1:])
        entities.append(_person(f"p{number}", "first", names[0], facts, evidence, draw, vague=False))
        entities.append(_person(f"q{number}", "second", other, facts, evidence, draw, vague=True))
        truth.add((f"p{number}", f"q{number}"))
        if draw.random() < 1 / 3:
            entities.append(
                _person(
                    f"n{number}",
                    "second",
                    other,
                    _facts(draw, f"{number}", homes),
                    evidence,
                    draw,
                    vague=True,
                )
            )
    companies = [names for names in listed("companies.txt") if len(names) > 1]
    for number, names in enumerate(companies):
        register, code = str(draw.randrange(1, 3_000_000)), draw.random() < 0.1
        for side, name in (("c", names[0]), ("d", names[1])):
            numbers = (Identifier("registrationNumber", register),) if code and "number" in evidence else ()
            place = {"jurisdiction": ("hk",)} if "number" in evidence else {}
            dataset = "first" if side == "c" else "second"
            entities.append(
                Entity(
                    f"{side}{number}",
                    "Company",
                    (named(name),),
                    numbers,
                    (),
                    (),
                    (),
                    place,
                    Provenance(dataset=dataset),
                )
            )
        truth.add((f"c{number}", f"d{number}"))
    return Made(
        records_of(entities, _offices(draw, len(people), len(companies)) if "office" in evidence else ()),
        frozenset(truth),
    )


@dataclass(frozen=True)
class Facts:
    """What is invented of a person."""

    birth: tuple[int, int, int]
    home: tuple[str, str] | None
    number: str | None
    country: str


def _facts(draw: random.Random, name: str, homes: dict[str, tuple[str, str]]) -> Facts:
    birth = draw.randrange(1930, 2000), draw.randrange(1, 13), draw.randrange(1, 29)
    chinese, english = draw.choice(ROADS)
    house, floor, room = draw.randrange(1, 400), draw.randrange(1, 40), draw.randrange(1, 9)
    home = (
        f"{chinese}{house}号{floor}楼{floor}{room:02}室",
        f"Room {floor}{room:02}, {floor}/F, {house} {english}",
    )
    # one in five lives with somebody of the surname who came before
    home = homes[name[0]] if name[0] in homes and draw.random() < 0.2 else home
    homes[name[0]] = home
    first = f"999999{birth[0]}{birth[1]:02}{birth[2]:02}{draw.randrange(1000):03}"
    number = first + identity_check(first) if draw.random() < 0.1 else None
    return Facts(birth, home if draw.random() < 0.5 else None, number, draw.choice(("cn", "hk", "tw", "sg")))


def _person(
    id: str, dataset: str, name: str, facts: Facts, evidence: frozenset[str], draw: random.Random, vague: bool
) -> Entity:
    year, month, day = facts.birth
    if draw.random() < 1 / 30:
        year += draw.choice((-1, 1, 10))
    birth = f"{year}-{month:02}-{day:02}"
    kept = draw.choice((4, 7, 10)) if vague else 10
    has_birth, english = draw.random() < 0.8, vague
    country = facts.country if draw.random() < 0.85 else draw.choice(("cn", "hk", "tw", "sg", "vu", "kn"))
    return Entity(
        id,
        "Person",
        (named(name),),
        (Identifier("idNumber", facts.number),) if facts.number and "number" in evidence else (),
        (Address(facts.home[english]),) if facts.home and "address" in evidence else (),
        (birth[:kept],) if has_birth and "birth" in evidence else (),
        (country,) if "country" in evidence else (),
        {},
        Provenance(dataset=dataset),
    )


def _offices(draw: random.Random, people: int, companies: int) -> list[Link]:
    """A third of the people serve in one company, in both files."""
    found = []
    for person in range(people):
        company, serves = draw.randrange(companies), draw.random() < 1 / 3
        if serves:
            for side, other, dataset in (("p", "c", "first"), ("q", "d", "second")):
                found.append(
                    Link(
                        f"{side}{person}-{company}",
                        "directs",
                        f"{side}{person}",
                        f"{other}{company}",
                        provenance=Provenance(dataset=dataset),
                    )
                )
    return found


def measured(name: str, evidence: frozenset[str]) -> list[str]:
    """Rows of the table for one set of evidence."""
    data = made(evidence)
    started = time.perf_counter()
    comparison = Comparison(data.records, read_weights())
    clusters = clusters_of({})
    blocks = blocks_of(comparison, data.records.entities)
    found = suggest(comparison, clusters, 0.0, "between")
    taken = time.perf_counter() - started
    brought = {(a.id, b.id) for a, b in blocks.by_name | blocks.by_other}
    rows = []
    for kind, first in (("people", "p"), ("companies", "c")):
        truth = {pair for pair in data.truth if pair[0][0] == first}
        scored = [
            ((s.evidence.a.id, s.evidence.b.id), s.evidence.probability)
            for s in found.suggestions
            if s.evidence.a.id[0] == first
        ]
        cells = [name, kind, f"{len(brought & truth) / len(truth):.3f}"]
        for least in (0.5, 0.9):
            kept = [pair for pair, probability in scored if probability >= least]
            right = sum(pair in truth for pair in kept)
            cells += [str(len(kept)), f"{right / max(1, len(kept)):.3f}", f"{right / len(truth):.3f}"]
        cells.append(f"{_calibration(scored, truth):.3f}")
        rows.append("| " + " | ".join(cells) + " |")
    print(
        f"{name}: {len(data.records.entities)} records, {found.compared} pairs compared, {taken:.1f} s",
        file=sys.stderr,
    )
    return rows


def _calibration(scored: list[tuple[tuple[str, str], float]], truth: set[tuple[str, str]]) -> float:
    """Mean distance of probability and frequency over ten bins of the pairs compared."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for pair, probability in scored:
        bins.setdefault(min(9, int(10 * probability)), []).append((probability, pair in truth))
    return sum(abs(sum(p - same for p, same in several)) for several in bins.values()) / max(1, len(scored))


def timed(size: int) -> str:
    """What suggestions take on two files of people, one in characters, one in pinyin."""
    draw = random.Random(20261123)
    parts = [
        (names[0][0], names[0][1:], pinyin[0].split()[0], pinyin[0].split()[1])
        for names in listed("people.txt")
        if len(names[0]) == 3
        and (pinyin := [n for n in names[1:] if len(n.split()) == 2 and "-" not in n][-1:])
    ]
    entities = []
    for number in range(size // 2):
        (surname, _, latin, _), (_, given, _, letters) = draw.choice(parts), draw.choice(parts)
        birth = f"{draw.randrange(1940, 2000)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
        for dataset, name, day in (
            ("first", surname + given, birth),
            ("second", f"{latin} {letters}", birth[:7]),
        ):
            entities.append(
                Entity(
                    f"{dataset[0]}{number}",
                    "Person",
                    (named(name),),
                    (),
                    (),
                    (day,),
                    (),
                    {},
                    Provenance(dataset=dataset),
                )
            )
    started = time.perf_counter()
    found = suggest(Comparison(records_of(entities), read_weights()), clusters_of({}), 0.5, "between")
    taken = time.perf_counter() - started
    right = sum(s.evidence.a.id[1:] == s.evidence.b.id[1:] for s in found.suggestions)
    return (
        f"{size} people with birth months: {taken:.0f} s, {found.compared} pairs compared, {len(found.suggestions)} suggested, "
        f"precision {right / max(1, len(found.suggestions)):.3f}, recall {right / (size // 2):.3f}"
    )


def main(arguments: list[str]) -> None:
    """Print the table, or write it into the page."""
    lines = [
        "| evidence | records | true pairs looked at | suggested at 0.5 | precision | recall | suggested at 0.9 | precision | recall | calibration error |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, evidence in SETS.items():
        lines += measured(name, evidence)
    print("\n".join(lines))
    if "--size" in arguments:
        print(timed(int(arguments[arguments.index("--size") + 1])))
    if "--write" in arguments:
        text = PAGE.read_text("utf-8")
        PAGE.write_text(
            text.split(BEGIN)[0] + BEGIN + "\n" + "\n".join(lines) + "\n" + END + text.split(END)[1], "utf-8"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
