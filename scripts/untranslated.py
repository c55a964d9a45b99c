"""Prose of the law data that has no Chinese yet, and Chinese that no text of the data asks for.

    python scripts/untranslated.py [--orphans]

Prints each text once with the places where it stands; exit code 1 where there is one. Chinese belongs in
`src/exequatur/law/data/zh/*.yaml`, under the text as it stands in the data, folded to single spaces.
"""

import sys
from itertools import chain
from pathlib import Path

from exequatur.law.base import DATA
from exequatur.law.prose import citations, prose, prose_beside
from exequatur.law.store import Book, read_book
from exequatur.law.translations import Translations


def missing(book: Book) -> dict[str, list[str]]:
    """Every run of text without Chinese, with the places where it stands."""
    table, found = Translations(book.said), dict[str, list[str]]()
    for where, text in chain(prose(book), prose_beside(Path(DATA))):
        for run in table.runs(text):
            if not run.key:
                found.setdefault(run.text, []).append(where)
    return found


def orphans(book: Book) -> set[str]:
    """Every text of the table that no text of the data uses."""
    table = Translations(book.said)
    texts = {text for _, text in chain(prose(book), prose_beside(Path(DATA)), citations(book))}
    return set(book.said) - {run.key for text in texts for run in table.runs(text)}


def main() -> int:
    book, faults = read_book(Path(DATA))
    for fault in faults:
        print(fault)
    if "--orphans" in sys.argv[1:]:
        found: dict[str, list[str]] = {text: [] for text in sorted(orphans(book))}
    else:
        found = missing(book)
    for text, places in found.items():
        print(text, f"    [{', '.join(places[:3])}{', ...' if len(places) > 3 else ''}]" if places else "")
    print(f"{len(found)} texts", file=sys.stderr)
    return 1 if found or faults else 0


if __name__ == "__main__":
    sys.exit(main())
