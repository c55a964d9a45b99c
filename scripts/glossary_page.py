"""Write docs/glossary.md from docs/glossary.csv, the one list of terms for code, interface and documents."""

import csv
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
TABLE = DOCS / "glossary.csv"
PAGE = DOCS / "glossary.md"

HEAD = """# Glossary / 术语表

One word for one thing, in code, interface and documents. Written by `make docs` from [glossary.csv](glossary.csv); a change
made here is lost. The name in the first column is the one that code and data use.

| name | English | 中文 | meaning |
| --- | --- | --- | --- |
"""


def main() -> int:
    """Write the page; return exit code 0."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(DOCS.parent)}")
    return 0


def page() -> str:
    """The whole page, terms in the order of their names."""
    rows = sorted(terms(), key=lambda row: row["term"])
    return HEAD + "".join(
        f"| `{row['term']}` | {row['english']} | {row['chinese']} | {row['meaning']} |\n" for row in rows
    )


def terms() -> list[dict[str, str]]:
    """Rows of the table: term, english, chinese, meaning."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main())
