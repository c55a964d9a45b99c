"""Where tables are printed: as wide as the terminal; wide enough for a table where there is none."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 120
"""Columns where standard output is no terminal and COLUMNS does not say."""


def console() -> "Console":
    """A console on standard output that colours no numbers."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else WIDTH
    return Console(highlight=False, width=width)
