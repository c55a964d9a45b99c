"""How many headers that no list holds are read as the right field: prints the share for the two halves of the test list.

The list (tests/claims/tape/headers/unseen.csv) is split by a hash of the header: the reader was tuned on `open` only. A header of
field `none` must not be read as an amount owed. Run: python scripts/header_scores.py [--missed]
"""

import csv
import hashlib
import sys
from collections import Counter
from pathlib import Path

from exequatur.claims.tape.headers import readings
from exequatur.claims.tape.vocabulary import header_fields
from exequatur.claims.words import plain

UNSEEN = Path(__file__).resolve().parents[1] / "tests" / "claims" / "tape" / "headers" / "unseen.csv"
OWED = {"principal", "total", "principal_and_interest"}
READ = 0.5
"""A reading below this is none."""


def half(header: str) -> str:
    """`open` or `closed`, by a hash of the header."""
    return "open" if hashlib.sha256(header.encode()).digest()[0] % 2 == 0 else "closed"


def right(header: str, field: str) -> bool:
    """Is `header` read as `field` first of all; for `none`, as nothing that is owed?"""
    found = [reading for reading in readings(header) if reading.score >= READ]
    if field == "none":
        return not found or found[0].field not in OWED
    return bool(found) and found[0].field == field


def scores() -> dict[str, tuple[int, int]]:
    """Half -> (headers read right, headers)."""
    counted: Counter[tuple[str, bool]] = Counter()
    for row in csv.DictReader(UNSEEN.open(encoding="utf-8")):
        counted[half(row["header"]), right(row["header"], row["field"])] += 1
    return {h: (counted[h, True], counted[h, True] + counted[h, False]) for h in ("open", "closed")}


def main() -> None:
    """Print the shares; with --missed also the headers of the open half that were read wrongly."""
    for name, (good, total) in scores().items():
        print(f"{name}: {good} of {total} ({good / total:.1%})")
    rows = list(csv.DictReader(UNSEEN.open(encoding="utf-8")))
    listed = sum(plain(row["header"]) in header_fields() for row in rows)
    print(f"in the vocabulary after all: {listed} of {len(rows)}")
    if "--missed" in sys.argv:
        for row in rows:
            if half(row["header"]) == "open" and not right(row["header"], row["field"]):
                found = [(r.field, round(r.score, 2)) for r in readings(row["header"])[:3]]
                print(f"{row['header']!r}: wanted {row['field']}, read {found}")


if __name__ == "__main__":
    main()
