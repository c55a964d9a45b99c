"""How well names are matched, on pairs with known answers, and how fast: the figures of docs/trace.md.

Usage: trace_names.py [PAIRS.csv ...] [--json | --write]. `--write` puts the table into docs/trace.md. Without a file it takes the project's own pairs, their half for tuning and the half set aside apart; docs/trace.md says how far that half is independent.
Balanced measures weigh the pairs of different people, or companies, as much as those of one; accepting every pair scores an F1 of 0.667.
"""

import csv
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exequatur.trace.names.matching import Pair, match_pair

OWN = Path(__file__).parent.parent / "tests/trace/names/data"
PAGE = Path(__file__).parent.parent / "docs/trace.md"
BEGIN, END = (
    "<!-- pairs of names: made by benchmarks/trace_names.py --write -->",
    "<!-- end of pairs of names -->",
)
BINS = 10


@dataclass(frozen=True)
class Judged:
    """A pair with its known answer and its score."""

    row: dict[str, str]
    score: float

    @property
    def same(self) -> bool:
        return self.row["same"] == "1"

    @property
    def across(self) -> bool:
        return has_hanzi(self.row["name_a"]) != has_hanzi(self.row["name_b"])


def has_hanzi(name: str) -> bool:
    """Whether any character is a Chinese one."""
    return any("\u3400" <= c <= "\u9fff" for c in name)


def measured(judged: Sequence[Judged]) -> dict[str, float]:
    """Balanced F1 at its best threshold and at one half, recall at precision 0.95, and the expected calibration error."""
    same, other = [j.score for j in judged if j.same], [j.score for j in judged if not j.same]
    if not same or not other:
        return {"pairs": len(judged)}
    weight = len(same) / len(other)
    best = at_half = recall_95 = 0.0
    for threshold in sorted({j.score for j in judged} | {0.5}):
        kept = sum(s >= threshold for s in same)
        wrong = sum(s >= threshold for s in other) * weight
        if not kept:
            continue
        precision, recall = kept / (kept + wrong), kept / len(same)
        f1 = 2 * precision * recall / (precision + recall)
        best = max(best, f1)
        at_half = f1 if threshold == 0.5 else at_half
        recall_95 = max(recall_95, recall) if precision >= 0.95 else recall_95
    return {
        "pairs": len(judged), "different": len(other), "balanced_f1": best, "balanced_f1_at_half": at_half,
        "recall_at_precision_95": recall_95, "calibration_error": calibration_error(judged, weight),
    }  # fmt: skip


def calibration_error(judged: Sequence[Judged], weight: float) -> float:
    """Mean distance of score and frequency over ten bins, as at even prior odds."""
    bins: dict[int, list[float]] = {}
    for j in judged:
        total = bins.setdefault(min(BINS - 1, int(j.score * BINS)), [0.0, 0.0, 0.0])
        w = 1.0 if j.same else weight
        total[0] += w
        total[1] += w * j.score
        total[2] += w * j.same
    return sum(abs(s - t) for _, s, t in bins.values()) / sum(n for n, _, _ in bins.values())


def judge(rows: Sequence[dict[str, str]]) -> tuple[list[Judged], float]:
    """Scores of the pairs, and pairs a second."""
    started = time.perf_counter()
    scores = [match_pair(Pair(row["name_a"], row["name_b"], row["kind"])).score for row in rows]
    taken = time.perf_counter() - started
    return [Judged(row, score) for row, score in zip(rows, scores, strict=True)], len(rows) / max(taken, 1e-9)


def report(title: str, rows: Sequence[dict[str, str]]) -> dict[str, dict[str, float]]:
    """The measures of a set, by group; how fast goes to standard error."""
    rows = [row for row in rows if row.get("tier", "core") == "core"]
    judged, speed = judge(rows)
    print(f"{title}: {speed:,.0f} pairs a second", file=sys.stderr)
    people = [j for j in judged if j.row["kind"] == "person"]
    groups = {
        "people": people, "people across scripts": [j for j in people if j.across],
        "people across scripts, without repeats": [j for j in people if j.across and "one person, " not in j.row["why"]],
        "companies": [j for j in judged if j.row["kind"] == "company"],
    }  # fmt: skip
    return {name: measured(group) for name, group in groups.items() if group}


def table(found: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """The measures as lines of Markdown."""
    lines = [
        "| set | names | pairs | of them different | balanced F1, best threshold | the same at 0.5 | recall at precision 0.95 | calibration error |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for title, groups in found.items():
        for name, values in groups.items():
            cells = [f"{v:.3f}" if isinstance(v, float) else str(v) for v in values.values()]
            lines.append(f"| {title} | {name} | {' | '.join(cells)} |")
    return lines


def write(lines: Sequence[str]) -> None:
    """Put the table into the page, in the place of the one that is there."""
    text = PAGE.read_text("utf8")
    head, tail = text.split(BEGIN)[0], text.split(END)[1]
    PAGE.write_text(head + BEGIN + "\n" + "\n".join(lines) + "\n" + END + tail, "utf8")


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a file of pairs."""
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    match_pair(Pair("许家印", "Hui Ka Yan", "person"))
    files = [Path(a) for a in arguments if not a.startswith("--")]
    found = {path.stem: report(path.stem, read(path)) for path in files}
    if not files:
        for name in ("people_pairs", "company_pairs"):
            rows = read(OWN / f"{name}.csv")
            for half, said in (("tune", "looked at"), ("held", "set aside")):
                measures = report(f"{name}, {said}", [row for row in rows if row["half"] == half])
                found[f"own, {said}"] = found.get(f"own, {said}", {}) | measures
    if "--json" in arguments:
        print(json.dumps(found))
        return
    print("\n".join(table(found)))
    if "--write" in arguments:
        write(table(found))


if __name__ == "__main__":
    main(sys.argv[1:])
