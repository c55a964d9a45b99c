"""A calibration as tables for a person at a terminal."""

from typing import TYPE_CHECKING

from rich import box
from rich.markup import escape
from rich.table import Table

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.cli.console import console
from exequatur.text import Lang
from exequatur.value.calibration.tables import Tables, WordTable

if TYPE_CHECKING:
    from exequatur.value.calibration import Calibration, CasesRead


class CalibrationText:
    """Prints one calibration in one language."""

    def __init__(self, found: "Calibration", read: "CasesRead", lang: Lang) -> None:
        self.tables = Tables(found, read, lang)
        self.console = console()

    def print(self) -> None:
        """Print the tables, what the priors rest on, and the notes."""
        show = self.console.print
        show(self.tables.title, markup=False, style="bold")
        show(self.tables.settings, markup=False, soft_wrap=True)
        for one in self.tables.all():
            show(self._table(one))
            for line in one.below:
                show(line, markup=False, soft_wrap=True)
        show()
        for line in self.tables.basis():
            show(line, markup=False, soft_wrap=True)
        show()
        for line in self.tables.notes():
            show(f"- {mask_numbers_in(line)}", markup=False, soft_wrap=True)

    def _table(self, one: WordTable) -> Table:
        table = Table(
            title=escape(one.title), box=box.SIMPLE_HEAD, title_justify="left", padding=(0, 1, 0, 0)
        )
        for i, heading in enumerate(one.headings):
            is_word = i < one.words
            table.add_column(heading, justify="left" if is_word else "right", overflow="fold")
        for row in one.rows:
            table.add_row(*map(escape, row))
        return table
