"""What the limited process hands over for one table of a document, a page or a file of records."""

from collections.abc import Sequence
from typing import Any

LINES_ABOVE = 12
"""Lines of text before a table that are taken for its title lines."""


def table_entry(
    name: str,
    rows: list[list[Any]],
    numbers: list[int],
    spans: Sequence[Sequence[int]] = (),
    *,
    text_only: bool = True,
) -> dict[str, Any]:
    """A table as a sheet entry.

    Args:
        numbers: 1-based row numbers, 0 for a line of text that stands above the table.
        spans: merged ranges (top, left, bottom, right) in indices of `rows`.
        text_only: the file has no number cells, so an amount as text is nothing to report.
    """
    return {
        "name": name,
        "visible": True,
        "rows": rows,
        "numbers": numbers,
        "spans": [list(span) for span in spans],
        "has_dates": False,
        "text_only": text_only,
    }
