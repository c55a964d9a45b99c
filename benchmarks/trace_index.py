"""Screening names against an index: recall on planted pairs, speed beside rapidfuzz in the same run, time to build and to open.

A population is drawn from the frequencies of surnames and of characters in given names, each record in one style. The pairs that are looked for are
real names that people have collected (`tests/trace/names/data`, and any file of pairs that is given): one name is put into the population, the
other is looked for.

    python benchmarks/trace_index.py --size 100000 [--pairs PAIRS.csv] [--queries 2000]
"""

import argparse
import csv
import os
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from exequatur.trace.index.building import build
from exequatur.trace.index.lists import Asking, screen_all
from exequatur.trace.index.screening import Query, ranking, screen
from exequatur.trace.index.segments import Index, open_index
from exequatur.trace.index.spellings import spelled, turned
from exequatur.trace.names.readings import table
from exequatur.trace.names.styles import NUMBER

PAIRS = Path(__file__).parent.parent / "tests/trace/names/data/people_pairs.csv"
MIX = {"hanzi": 0.4, "pinyin": 0.25, "hong_kong": 0.15, "wade_giles": 0.06, "taiwan": 0.06, "hokkien": 0.08}
Planted = list[tuple[str, str]]


def population(size: int, seed: int = 7) -> list[str]:
    """Names drawn by frequency, each in one style."""
    chance = np.random.default_rng(seed)
    t = table()
    surnames = chance.choice(len(t.characters), size, p=t.surname / t.surname.sum())
    single = np.array([len(c) == 1 for c in t.characters]) * t.given
    given = chance.choice(len(t.characters), (size, 2), p=single / single.sum())
    lone = chance.random(size) < 0.15
    styles = chance.choice(list(MIX), size, p=list(MIX.values()))
    luck = chance.random((size, 3))
    found = []
    for i in range(size):
        parts = [int(surnames[i]), *(int(c) for c in given[i][: 1 if lone[i] else 2])]
        if styles[i] == "hanzi":
            found.append("".join(t.characters[p] for p in parts))
            continue
        words = [_spelling(p, str(styles[i]), not k, float(luck[i, k])) for k, p in enumerate(parts)]
        joiner = "" if styles[i] == "pinyin" else "-" if styles[i] in ("wade_giles", "taiwan") else " "
        found.append(words[0].title() + " " + joiner.join(words[1:]).capitalize())
    return found


def _spelling(character: int, style: str, surname: bool, luck: float) -> str:
    """A spelling of a character in a style, drawn by its chance; in pinyin where the style has none."""
    known = turned(surname)
    at = slice(int(known.begin[character]), int(known.begin[character + 1]))
    own = np.nonzero(known.style[at] == NUMBER[style])[0]
    if not len(own):
        return spelled(table().characters[character], "pinyin", surname) or "x"
    shares = np.cumsum(known.chance[at][own])
    chosen = min(int(np.searchsorted(shares, luck * shares[-1])), len(own) - 1)
    return known.texts[known.spelling[at][own[chosen]]]


def planted(paths: list[Path]) -> Planted:
    """Pairs of names of one person, but for those that a name alone cannot tell."""
    found = []
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found += [
                (row["name_a"], row["name_b"])
                for row in csv.DictReader(file)
                if row["kind"] == "person" and row["same"] == "1" and row.get("tier", "core") == "core"
            ]
    return list(dict.fromkeys(found))


def recall(pairs: Planted, index: Index, top: int = 10) -> tuple[float, float, list[tuple[str, str]]]:
    """Shares of pairs whose record is among the first: by the keys alone, and after weighing; and the misses."""
    by_keys, weighed, missed = 0, 0, []
    for number, (asked, name) in enumerate(pairs):
        own = f"planted-{number}"
        places, _ = ranking(asked, "person", index, top)
        by_keys += any(index.record(s, r).id == own for s, r, _ in places)
        found = screen(Query(asked, "person"), index, top)
        # records of other pairs with the very same name are as good
        hit = any(c.record.id == own or name in c.record.names for c in found.candidates)
        weighed += hit
        missed += [] if hit else [(asked, name)]
    return by_keys / len(pairs), weighed / len(pairs), missed


def fuzzy(names: list[str], queries: list[str]) -> float:
    """Names a second of rapidfuzz cdist on pinyin, everything beside everything."""
    from rapidfuzz.fuzz import token_sort_ratio
    from rapidfuzz.process import cdist

    def pinyin(name: str) -> str:
        if name.isascii():
            return name.lower()
        return " ".join(spelled(c, "pinyin") or c for c in name)

    register = [pinyin(n) for n in names]
    start = time.perf_counter()
    scores = cdist(
        [pinyin(q) for q in queries], register, scorer=token_sort_ratio, dtype=np.uint8, workers=-1
    )
    np.argpartition(scores, -10, axis=1)
    return len(queries) / (time.perf_counter() - start)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=2000)
    options.add_argument("--pairs", type=Path, action="append", default=[])
    options.add_argument("--misses", type=int, default=10)
    options.add_argument("--without-recall", action="store_true")
    asked = options.parse_args()
    names = population(asked.size)
    pairs = planted([PAIRS, *asked.pairs])
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as at:
        register = Path(at) / "register.csv"
        with register.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("id", "name", "kind"))
            writer.writerows((f"planted-{i}", b, "person") for i, (_, b) in enumerate(pairs))
            writer.writerows((i, name, "person") for i, name in enumerate(names))
        measure(register, Path(at) / "index", names, pairs, asked)


def measure(
    register: Path, folder: Path, names: list[str], pairs: Planted, asked: argparse.Namespace
) -> None:
    """Build, open, screen."""
    wall, cpu = time.perf_counter(), time.process_time()
    report = build(register, folder)
    print(
        f"{report.names} names: built in {time.perf_counter() - wall:.1f} s ({time.process_time() - cpu:.1f} s of processor), "
        f"{sum(p.stat().st_size for p in folder.rglob('*.*') if p.is_file()) / 1e6:.0f} MB on disk"
    )
    wall = time.perf_counter()
    index = open_index(folder)
    print(f"opened in {(time.perf_counter() - wall) * 1000:.1f} ms")
    if not asked.without_recall:
        keys, weighed, missed = recall(pairs, index)
        print(f"recall@10 of {len(pairs)} planted pairs: {weighed:.3f}; by the keys alone {keys:.3f}")
        for one in missed[: asked.misses]:
            print("  missed:", *one, sep=" | ")
    queries = [a for a, _ in pairs] + population(max(0, asked.queries - len(pairs)), 11)
    queries = queries[: asked.queries]
    for what, run in (
        ("candidates by their keys", lambda: [ranking(q, "person", index, 10) for q in queries]),
        (
            "screened with scores and reasons, two processes",
            lambda: list(screen_all([Query(q, "person") for q in queries], folder, Asking(), 2)),
        ),
    ):
        wall, before = time.perf_counter(), _processor()
        run()
        spent = _processor() - before
        print(
            f"{what}: {len(queries) / (time.perf_counter() - wall):.0f} names/s, {len(queries) / spent:.0f} a second of one processor"
        )
    print(f"rapidfuzz cdist on pinyin, all cores: {fuzzy(names, queries[:100]):.0f} names/s")
    print(f"most memory of a process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


if __name__ == "__main__":
    main()
