"""A selection as a workbook in one language: claims, limits, groups, frontiers; real numbers, and no text that a program takes for a formula."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.money import major
from exequatur.report.files import atomically
from exequatur.report.sheets import MAX_ROWS, Cell, Money
from exequatur.report.workbook import _cell, _for_paper, _heading
from exequatur.screening.valuing.selection.choosing import MILLION
from exequatur.screening.valuing.selection.messages import MESSAGES
from exequatur.text import Lang, Reason, say
from exequatur.value.messages import MESSAGES as VALUE

if TYPE_CHECKING:
    from exequatur.screening.valuing.selecting import Selected

Rows = Iterable[Sequence[Cell]]


def write_selection_xlsx(found: "Selected", path: Path, *, lang: Lang, place: Callable[[str], str]) -> None:
    """Write a selection as a workbook.

    Args:
        place: the name of a jurisdiction.

    Raises:
        OSError: the file cannot be written.
    """
    book = Workbook(write_only=True)
    sheets = _Sheets(found, lang, place)
    for title, headings, rows in (
        (sheets.word("page.answer"), (("limit", 60), ("worth", 24)), sheets.answer()),
        (
            sheets.word("page.chosen"),
            (
                ("claim", 22), ("debtor", 28), ("strategy", 26), ("forum", 24), ("worth", 20), ("error", 18), ("cost", 20), ("currency", 8),
                ("days", 10), ("forced", 12), ("reason", 60),
            ),
            sheets.claims(),
        ),
        (sheets.word("page.limits"), (("limit", 40), ("used", 22), ("most", 22), ("one_more", 22)), sheets.limits()),
        (sheets.word("page.frontier"), (("limit", 40), ("most", 22), ("worth", 22)), sheets.frontier()),
    ):  # fmt: skip
        page = book.create_sheet(title)
        page.freeze_panes = "A2"
        _for_paper(page, sum(width for _, width in headings))
        for number, (_, width) in enumerate(headings, 1):
            page.column_dimensions[get_column_letter(number)].width = width
        page.append([_heading(page, sheets.word(f"select.{key}")) for key, _ in headings])
        for i, row in enumerate(rows):
            if i >= MAX_ROWS:
                break
            page.append([_cell(page, value) for value in row])
    with atomically(path) as part:
        book.save(part)


class _Sheets:
    """The rows of each sheet."""

    def __init__(self, found: "Selected", lang: Lang, place: Callable[[str], str]) -> None:
        self.found, self.lang, self.place = found, lang, place

    def word(self, key: str, **values: object) -> str:
        """A message."""
        return say(MESSAGES, key, self.lang, **values)

    def money(self, minor: float) -> Money:
        """An amount of a cell, whole minor units."""
        return Money(major(round(minor), self.found.currency), self.found.currency)

    def answer(self) -> Rows:
        """What it is worth, and what a million more would be."""
        choice = self.found.choice
        yield [self.word("select.title", n=len(self.found.chosen), all=self.found.all_claims, currency=self.found.currency)]  # fmt: skip
        yield [self.word("select.worth"), self.money(choice.selection.value)]
        yield [self.word("select.cost"), self.money(choice.selection.cost)]
        worth = f"{round(choice.million / 10 ** self._places()):,}"
        key = "select.no_million" if worth == "0" else "select.million"
        values = {"million": f"{MILLION:,}", "currency": self.found.currency, "worth": worth}
        yield [
            self.word(key, **(values if key == "select.million" else {})),
            self.money(choice.million),
        ]
        if choice.tail is not None:
            share = f"{1 - choice.tail.alpha:.0%}"
            yield [
                self.word("chart.worst", share=share, unit=self.found.currency),
                self.money(choice.tail.cvar),
            ]
        for one in self.found.strategies:
            strategy, _, funder = one.key.partition(":")
            name = say(VALUE, f"strategy.{strategy}", self.lang)
            yield [f"{name} ({funder})" if funder else name, self.money(one.value)]
        for one in self.found.forums:
            yield [self.place(one.key) if one.key else self.word("chart.home"), self.money(one.value)]
        for note in self.found.notes:
            yield [note.text(self.lang)]

    def _places(self) -> int:
        exponent = self.money(0).value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) else 0

    def claims(self) -> Rows:
        """Chosen, left, not valued."""
        for one in (*self.found.chosen, *self.found.left):
            taken = bool(one.strategy)
            strategy = (
                say(VALUE, f"strategy.{one.strategy}", self.lang) if taken else self.word("select.none")
            )
            yield [
                mask_numbers_in(one.claim_id), mask_numbers_in(one.debtor), f"{strategy} ({one.funder})" if one.funder else strategy,
                ", ".join(self.place(code) for code in one.forums), self.money(one.value) if taken else None,
                self.money(one.error[one.option]) if taken and one.error[one.option] else None, self.money(one.spends) if taken else None,
                self.found.currency, one.days_left, self.word("select.yes" if one.forced else "select.no"),
                "" if one.why_left is None else one.why_left.text(self.lang),
            ]  # fmt: skip
        for name, why in self.found.left_out:
            text = why.text(self.lang) if isinstance(why, Reason) else why.message(self.lang)
            yield [mask_numbers_in(name), *[None] * 9, mask_numbers_in(text)]

    def limits(self) -> Rows:
        """Each limit, how far it is used, what one more unit is worth."""
        for one in self.found.choice.bounds:
            if one.money:
                yield [
                    one.label().text(self.lang),
                    self.money(one.used),
                    self.money(one.most),
                    round(one.price, 4),
                ]
            else:
                yield [
                    one.label().text(self.lang),
                    round(one.used, 2),
                    round(one.most, 2),
                    self.money(one.price),
                ]

    def frontier(self) -> Rows:
        """Value by budget; mean by weight of the tail."""
        for budget, value in self.found.choice.frontier:
            yield [self.word("limit.total"), self.money(budget), self.money(value)]
        for one in self.found.choice.risk:
            yield [
                self.word("chart.kappa", kappa=f"{one.kappa:g}"),
                self.money(one.cvar),
                self.money(one.mean),
            ]
