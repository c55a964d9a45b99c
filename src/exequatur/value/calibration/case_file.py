"""Read a table of closed and still open cases: every row that cannot be used is named with row, column and reason."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from exequatur.text import Lang, Reason, UserError, say
from exequatur.text.reasons import why
from exequatur.value.calibration.cases import CONTESTED, OUTCOMES, CaseRun, Key, Outcome
from exequatur.value.calibration.messages import MESSAGES
from exequatur.value.calibration.terms import (
    HEADERS,
    INSTRUMENT_WORDS,
    NEEDED,
    OUTCOME_WORDS,
    STAGE_WORDS,
    T,
    meant,
)

SHOWN = 20
"""Bad rows that a refusal lists."""

LONGEST = 60
"""Characters of a cell that a message quotes."""

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,4})?")

Forums = Callable[[str], str | None]
"""The code of a jurisdiction that a word names; None where it names none."""


@dataclass(frozen=True)
class CasesRead:
    """A table of cases: the rows that can be used, why others cannot, columns that were not used, and how many rows there were."""

    file: str
    cases: tuple[CaseRun, ...]
    refused: tuple[Reason, ...]
    unused: tuple[str, ...]
    rows: int


class Lines(Reason):
    """Several reasons, one to a line."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        super().__init__(MESSAGES, "cases.bad", lines=tuple(reasons))
        self.reasons = tuple(reasons)

    def text(self, lang: Lang = "en") -> str:
        """The reasons in `lang`; how many more there are after the first of them."""
        lines = [one.text(lang) for one in self.reasons[:SHOWN]]
        if more := len(self.reasons) - SHOWN:
            lines += [say(MESSAGES, "cases.more", lang, count=more)] if more > 0 else []
        return "\n".join(lines)


class _Bad(Exception):
    """A cell that cannot be used."""

    def __init__(self, column: str, key: str, **values: object) -> None:
        self.column, self.reason = column, Reason(MESSAGES, key, **values)


def code_alone(word: str) -> str | None:
    """A jurisdiction by its code (SG, US-CA); names are known to the law alone."""
    found = word.strip().upper()
    return found if _CODE.fullmatch(found) else None


def read_cases(
    text: str, file: str, on: date, *, forums: Forums = code_alone, lenient: bool = False
) -> CasesRead:
    """The cases of a CSV text.

    Args:
        text: with a row of headers, in English or Chinese (`terms.HEADERS`); commas, semicolons or tabs between the cells.
        file: its name, for messages.
        on: the day asked: an open case without a day of its own is taken to have been open on it.
        forums: finds the code of a jurisdiction.
        lenient: leave rows that cannot be used out, and say which; else the first of them refuse the file.

    Raises:
        UserError: no table, a needed column that is not there or stands twice, a row that cannot be used, or no row that can.
    """
    rows, numbers = _rows(text, file)
    columns, unused, heads = _columns(rows[0], file)
    cases: list[CaseRun] = []
    refused: list[Reason] = []
    seen: dict[tuple[str, Key, date], int] = {}
    for row, number in zip(rows[1:], numbers[1:], strict=True):
        cells = {
            field: unicodedata.normalize("NFKC", row[at]).strip() if at < len(row) else ""
            for field, at in columns.items()
        }
        try:
            if len(row) > len(rows[0]) and any(cell.strip() for cell in row[len(rows[0]) :]):
                raise _Bad("id", "row.long", cells=len(row), columns=len(rows[0]))
            case = _case(cells, on, forums)
            same = (case.id, case.key, case.began)
            if same in seen:
                raise _Bad("id", "row.twice", id=case.id[:LONGEST], other=seen[same])
        except _Bad as bad:
            column = heads.get(bad.column, bad.column)
            refused.append(
                Reason(MESSAGES, "row.bad", file=file, row=number, column=column, reason=bad.reason)
            )
            continue
        seen[same] = number
        cases.append(case)
    if refused and not lenient:
        raise UserError(MESSAGES, "cases.bad", count=len(refused), rows=len(rows) - 1, lines=Lines(refused))
    if not cases:
        raise UserError(MESSAGES, "cases.empty", file=file)
    return CasesRead(file, tuple(cases), tuple(refused), unused, len(rows) - 1)


def _rows(text: str, file: str) -> tuple[list[list[str]], list[int]]:
    """The rows that are not blank, with the number of the line on which each begins."""
    first = next((line for line in text.lstrip("\ufeff").splitlines() if line.strip()), "")
    delimiter = max(",;\t，", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter, strict=True)
    rows, numbers, began = [], [], 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append(row)
                numbers.append(began)
            began = reader.line_num + 1
    except csv.Error as error:
        raise UserError(MESSAGES, "cases.no_table", file=file, reason=why(error)) from error
    if not rows:
        raise UserError(MESSAGES, "cases.empty", file=file)
    return rows, numbers


def _columns(header: Sequence[str], file: str) -> tuple[dict[str, int], tuple[str, ...], dict[str, str]]:
    """Field -> its place, the headers that name no field, and field -> the header as it stands."""
    columns: dict[str, int] = {}
    unused = []
    for at, name in enumerate(header):
        field = meant(name, HEADERS)
        if field is None:
            unused += [name.strip()] if name.strip() else []
            continue
        if field in columns:
            raise UserError(
                MESSAGES, "cases.column_twice", file=file, field=field, one=header[columns[field]], other=name
            )
        columns[field] = at
    if absent := [field for field in NEEDED if field not in columns]:
        known = " / ".join(HEADERS[absent[0]])
        raise UserError(MESSAGES, "cases.no_column", file=file, field=absent[0], known=known)
    return columns, tuple(unused), {field: header[at].strip() for field, at in columns.items()}


def _case(cells: Mapping[str, str], on: date, forums: Forums) -> CaseRun:
    key = Key(
        _place(cells, "origin", forums) if cells.get("origin") else "CN",
        _place(cells, "forum", forums),
        _word(cells, "instrument", INSTRUMENT_WORDS),
        _word(cells, "stage", STAGE_WORDS),
    )
    outcome = _outcome(cells)
    if outcome == "lost" and key.stage not in CONTESTED:
        raise _Bad("outcome", "row.cannot_lose", stage=key.stage)
    if not cells["id"]:
        raise _Bad("id", "row.absent")
    currency = cells.get("currency", "").upper()
    if currency and not re.fullmatch("[A-Z]{3}", currency):
        raise _Bad("currency", "row.currency", found=currency[:LONGEST])
    amounts = {field: _amount(cells, field) for field in ("recovered", "claimed", "cost")}
    if (given := [field for field, value in amounts.items() if value is not None]) and not currency:
        raise _Bad(given[0], "row.no_currency")
    if outcome == "settled" and (amounts["recovered"] or 0) > 0 and amounts["claimed"] == 0:
        raise _Bad("claimed", "row.nothing_claimed")
    began, seen_to = _span(cells, outcome, on)
    return CaseRun(key, began, seen_to, outcome, cells["id"], _share(cells), currency, **amounts)


def _span(cells: Mapping[str, str], outcome: Outcome, on: date) -> tuple[date, date]:
    began = _day(cells, "began")
    if began is None:
        raise _Bad("began", "row.absent")
    if began > on:
        raise _Bad("began", "row.future", day=began, on=on)
    ended, censored = _day(cells, "ended"), _day(cells, "censored_at")
    if outcome != "open" and ended is None:
        raise _Bad("ended", "row.no_end", outcome=outcome)
    if outcome == "open" and ended is not None:
        raise _Bad("outcome", "row.ended_open", day=ended)
    column, last = ("ended", ended) if ended else ("censored_at", censored or on)
    if last is None or last < began:
        raise _Bad(column, "row.ends_first", began=began, day=last)
    if last > on:
        raise _Bad(column, "row.future", day=last, on=on)
    return began, last


def _outcome(cells: Mapping[str, str]) -> Outcome:
    said = cells["outcome"]
    if not said:
        if cells["ended"]:
            raise _Bad("outcome", "row.no_outcome")
        return "open"
    found = meant(said, OUTCOME_WORDS)
    if found is None:
        raise _Bad("outcome", "row.word", found=said[:LONGEST], known=", ".join(OUTCOMES))
    return found


def _word(cells: Mapping[str, str], field: str, words: Mapping[T, tuple[str, ...]]) -> T:
    said = cells[field]
    if not said:
        raise _Bad(field, "row.absent")
    found = meant(said, words)
    if found is None:
        raise _Bad(field, "row.word", found=said[:LONGEST], known=", ".join(words))
    return found


def _place(cells: Mapping[str, str], field: str, forums: Forums) -> str:
    said = cells[field]
    if not said:
        raise _Bad(field, "row.absent")
    found = forums(said)
    if found is None:
        raise _Bad(field, "row.place", found=said[:LONGEST])
    return found


def _day(cells: Mapping[str, str], field: str) -> date | None:
    said = cells.get(field, "")
    if not said:
        return None
    plain = said.replace(" ", "")
    parts = _DAY.fullmatch(plain) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", plain)
    try:
        return date(*map(int, parts.groups())) if parts else _no_day(field, said)
    except ValueError:
        return _no_day(field, said)


def _no_day(field: str, said: str) -> date:
    raise _Bad(field, "row.day", found=said[:LONGEST])


def _number(cells: Mapping[str, str], field: str) -> float | None:
    said = cells.get(field, "")
    if not said:
        return None
    if not re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+(\.\d+)?|-?\.\d+", said):
        raise _Bad(field, "row.number", found=said[:LONGEST])
    return float(said.replace(",", ""))


def _amount(cells: Mapping[str, str], field: str) -> float | None:
    found = _number(cells, field)
    if found is not None and not 0 <= found < 1e15:
        raise _Bad(field, "row.amount", found=cells[field][:LONGEST])
    return found


def _share(cells: Mapping[str, str]) -> float:
    said = cells.get("comparability", "")
    percent = said.endswith("%")
    found = _number({"comparability": said.rstrip("%")}, "comparability")
    if found is None:
        return 1.0
    found = found / 100 if percent else found
    if not 0 <= found <= 1:
        raise _Bad("comparability", "row.share", found=said[:LONGEST])
    return found
