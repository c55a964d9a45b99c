"""How each column writes its numbers and dates, settled by its own cells first, then by the other columns of the tape."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Cell, Finding, Match, Table
from exequatur.claims.tape.settings import Settings
from exequatur.claims.tape.surroundings import Surroundings, column_formats
from exequatur.claims.tape.values.currencies import currency_of_format
from exequatur.claims.tape.values.dates import (
    DayOrder,
    day_order,
    is_packed,
    order_votes,
    parse_day,
    shows_roc,
    unpacked,
)
from exequatur.claims.tape.values.numbers import NumberStyle, StyleEvidence, style_evidence
from exequatur.claims.tape.values.units import divisor_of_format, shows_percent, unit_of_format, units_named
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.claims.words import is_chinese, simplify, width

DISTINCT = 20_000
"""Distinct texts of a column that are looked at for its style."""

PAST_EVENTS = frozenset(
    {"judgment_date", "loan_date", "served_date", "base_date", "default_date", "filing_date", "enforcement_date",
     "litigation_date", "terminated_date", "last_payment_date", "last_demand_date", "written_off_date", "borrower_birth_date"}
)  # fmt: skip
"""Dates of what has happened: none of them lies in the future."""

IN_ORDER = (
    ("loan_date", "due_date"), ("judgment_date", "effective_date"), ("loan_date", "judgment_date"), ("filing_date", "judgment_date"),
    ("loan_date", "default_date"), ("judgment_date", "enforcement_date"), ("served_date", "effective_date"), ("loan_date", "base_date"),
)  # fmt: skip
"""Pairs of dates of which the first is never the later."""

_EUROPEAN = frozenset(
    [
        "EUR",
        "CHF",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "RON",
        "BGN",
        "TRY",
        "BRL",
        "ARS",
        "COP",
        "CLP",
        "IDR",
        "VND",
        "RUB",
        "UAH",
    ]
)
"""Currencies of countries that write the decimal comma."""

OrderSource = Literal["", "column", "columns", "relations", "setting"]


@dataclass(frozen=True, slots=True)
class ColumnStyle:
    """How one column writes.

    `debits`: cells end in DR, so CR is credit and no crore. `units`: units that cells name. `unit_format`, `currency_format`:
    what the number format shows; `percent`: it shows percentages; `divided`: by how much it divides for show. `days_by`: what settled the order of days. `roc`: years count from 1912. `swapped`: an import of the other order
    has taken what it could for dates, and left as text only the days beyond the twelfth. `packed`: six figures without a sign between.
    """

    numbers: NumberStyle = "point"
    debits: bool = False
    units: frozenset[Decimal] = frozenset()
    unit_format: Decimal | None = None
    currency_format: str | None = None
    percent: bool = False
    divided: Decimal = Decimal(1)
    days: DayOrder = "unknown"
    days_by: OrderSource = ""
    roc: bool = False
    swapped: bool = False
    packed: bool = False


PLAIN_STYLE = ColumnStyle()


_NO_NUMBERS = StyleEvidence()


@dataclass(frozen=True, slots=True)
class TapeEvidence:
    """What the tables of one tape show together: settled orders of days, styles of numbers, years of the Republic of China."""

    orders: frozenset[DayOrder] = frozenset()
    numbers: StyleEvidence = _NO_NUMBERS
    roc: bool = False


NO_EVIDENCE = TapeEvidence()


def column_cells(table: Table, index: int) -> Sequence[Cell]:
    """The cells of one column, in the order of the rows."""
    return [row[index] if index < len(row) else None for _, row in table.rows]


def _texts(table: Table, index: int) -> list[str]:
    found = dict.fromkeys(cell for cell in column_cells(table, index) if isinstance(cell, str))
    return list(found)[:DISTINCT]


def _unpacked(table: Table, index: int) -> list[str]:
    """The dates of a column in figures, six figures parted."""
    if not is_packed(column_cells(table, index)):
        return _texts(table, index)
    return [str(unpacked(cell)) for cell in dict.fromkeys(column_cells(table, index)) if cell is not None][
        :DISTINCT
    ]


def evidence_of(tables: Iterable[tuple[Table, Sequence[Match]]]) -> TapeEvidence:
    """Gather what all tables of a tape show, for the columns that do not settle themselves."""
    orders: set[DayOrder] = set()
    numbers, roc = StyleEvidence(), False
    for table, matches in tables:
        lines = [*table.above, *(m.column.header for m in matches)]
        roc = roc or any("民国" in simplify(line) for line in lines)
        for match in matches:
            kind = field_kinds().get(match.field)
            if kind == "date":
                texts = _texts(table, match.column.index)
                roc = roc or shows_roc(texts)
                order = day_order(texts)
                orders |= {order} - {"unknown"}
            elif kind == "money":
                found = style_evidence(_texts(table, match.column.index))
                numbers = StyleEvidence(*(a + b for a, b in zip(numbers, found, strict=True)))
    return TapeEvidence(frozenset(orders), numbers, roc)


def column_styles(
    table: Table,
    matches: Sequence[Match],
    around: Surroundings,
    settings: Settings,
    evidence: TapeEvidence,
    latest: date | None,
) -> tuple[dict[int, ColumnStyle], list[Finding]]:
    """The style of each column of money or dates that is not plain; what settled it is said.

    `latest`: no past event lies after this day.
    """
    styles: dict[int, ColumnStyle] = {}
    findings: list[Finding] = []
    formats = column_formats(table)
    for match in matches:
        index, kind = match.column.index, field_kinds().get(match.field)
        if kind == "money":
            style, code = _money_style(table, match, around, evidence, formats.get(index, ""))
            if code:
                findings.append(Finding(code, table.sheet.name, column=match.column.header))
            styles[index] = style
    days = _day_styles(table, matches, settings, evidence, around, latest)
    for match in matches:
        if (found := days.get(match.column.index)) and match.column.index not in styles:
            styles[match.column.index] = found
            if found.days_by:
                shown = {"day_first": "DD/MM", "month_first": "MM/DD", "year_first": "YY/MM/DD"}.get(
                    found.days, ""
                )
                code = f"date_order_by_{found.days_by}"
                findings.append(
                    Finding(code, table.sheet.name, column=match.column.header, values={"order": shown})
                )
    return {i: style for i, style in styles.items() if style != PLAIN_STYLE}, findings


def _money_style(
    table: Table, match: Match, around: Surroundings, evidence: TapeEvidence, number_format: str
) -> tuple[ColumnStyle, str]:
    texts = _texts(table, match.column.index)
    levelled = [width(t).casefold() for t in texts]
    units = frozenset(
        u
        for t in levelled
        if not _BARE_FIGURES.fullmatch(t) and (not is_chinese(t) or any(c in t for c in "元万亿千萬億圆"))
        for u in _unit_of_cell(t)
    )
    debits = any(t.rstrip(". ").endswith("dr") for t in levelled)
    style, code = _number_style(levelled, evidence, _european(table, match, around))
    written = ColumnStyle(numbers=style, debits=debits, units=frozenset() if debits else units)
    return (shown_by(written, number_format) if number_format else written), code


@lru_cache(maxsize=512)
def shown_by(style: ColumnStyle, number_format: str) -> ColumnStyle:
    """`style` for cells that are shown by `number_format`."""
    return replace(
        style,
        unit_format=unit_of_format(number_format),
        currency_format=currency_of_format(number_format),
        percent=shows_percent(number_format),
        divided=divisor_of_format(number_format),
    )


_BARE_FIGURES = late_pattern(r"[\d,.-]*")


def _unit_of_cell(text: str) -> frozenset[Decimal]:
    """The unit that a cell with figures names, without the figures."""
    words = "".join(" " if c.isdigit() or c in ",." else c for c in text).strip()
    return units_named(f"({words})") if words else frozenset()


def _number_style(texts: list[str], evidence: TapeEvidence, european: str) -> tuple[NumberStyle, str]:
    """`european`: `language` where the words of the tape are of a language with decimal comma, `currency` where only its money is."""
    own = style_evidence(texts)
    if own.point and own.comma:
        return "unknown", "decimal_style_mixed"
    if own.point or own.comma:
        return ("point", "") if own.point else ("comma", "decimal_comma")
    if not own.either:
        return "point", ""
    tape = evidence.numbers
    if bool(tape.point) != bool(tape.comma):
        return ("point", "") if tape.point else ("comma", "decimal_comma")
    dotted = any("." in t for t in texts)
    if european == "language" or (european == "currency" and dotted):
        return "unknown", "decimal_style_unknown"
    return "point", ""


_LANGUAGES = [
    "betrag",
    "restschuld",
    "forderung",
    "schuldner",
    "kunde",
    "darlehen",
    "zinsen",
    "hauptforderung",
    "gesamt",
    "montant",
    "capital",
    "débiteur",
    "encours",
    "créance",
    "importe",
    "deudor",
    "saldo",
    "principal_pendiente",
    "importo",
    "debitore",
    "credito",
    "residuo",
    "devedor",
    "valor",
    "dívida",
    "kredit",
    "bedrag",
    "schuld",
    "belopp",
]


def _european(table: Table, match: Match, around: Surroundings) -> str:
    if around.script:
        return ""
    frame = " ".join((*(c.header for c in table.columns), *table.above)).casefold()
    if any(word in frame for word in _LANGUAGES if word != "capital") or any(
        c in frame for c in "äöüßéèàçñãõå"
    ):
        return "language"
    named = " ".join(
        (
            frame,
            match.column.header,
            *(str(c) for _, row in table.rows[:20] for c in row if isinstance(c, str)),
        )
    )
    return (
        "currency"
        if any(code.casefold() in named.casefold().split() for code in _EUROPEAN) or "€" in named
        else ""
    )


def _day_styles(
    table: Table,
    matches: Sequence[Match],
    settings: Settings,
    evidence: TapeEvidence,
    around: Surroundings,
    latest: date | None,
) -> dict[int, ColumnStyle]:
    found: dict[int, ColumnStyle] = {}
    undecided: dict[int, Match] = {}
    for match in matches:
        if field_kinds().get(match.field) != "date":
            continue
        texts = _texts(table, match.column.index)
        header_roc = "民国" in simplify(match.column.header)
        roc = (
            evidence.roc
            or header_roc
            or shows_roc(texts)
            or (around.place == "TW" and around.script == "zh-Hant")
        )
        packed = not roc and is_packed(column_cells(table, match.column.index))
        if packed:
            texts = _unpacked(table, match.column.index)
        order = day_order(texts)
        ambiguous = any(parse_day(t, "unknown", False, roc).problem == "ambiguous" for t in texts)
        by: OrderSource = "column" if order not in ("unknown", "mixed") and ambiguous else ""
        swapped = _swapped(column_cells(table, match.column.index), order)
        found[match.column.index] = ColumnStyle(
            roc=roc, days=order, days_by=by, swapped=swapped, packed=packed
        )
        if order == "unknown" and ambiguous:
            undecided[match.column.index] = match
    settled: set[DayOrder] = {s.days for s in found.values() if s.days != "unknown" and not s.packed}
    settled |= set(evidence.orders)
    packed_only = {i: m for i, m in undecided.items() if found[i].packed}
    by_them = _by_relations(table, matches, found, packed_only, latest) if packed_only else None
    for index in undecided:
        order, by = "unknown", ""
        if index in packed_only:  # how other columns write says nothing of figures without signs
            if by_them:
                found[index] = replace(found[index], days=by_them, days_by="relations")
            continue
        if len(settled) == 1 and "mixed" not in settled:
            (only,) = settled
            if only in order_votes(_texts(table, index)):
                order, by = only, "columns"
        elif not settled and (told := _by_relations(table, matches, found, undecided, latest)):
            order, by = told, "relations"
        if order == "unknown" and not settled and settings.day_order in order_votes(_texts(table, index)):
            order, by = settings.day_order or "unknown", "setting"
        found[index] = replace(found[index], days=order, days_by=by)
    return found


def _swapped(cells: Sequence[Cell], order: DayOrder) -> bool:
    """Are all days beyond the twelfth left as text, and none among the dates? Then the dates have day and month the wrong way."""
    if order not in ("day_first", "month_first"):
        return False
    texts = [c for c in cells if isinstance(c, str) and parse_day(c, order).day]
    days = [c for c in cells if isinstance(c, date)]
    if len(texts) < 2 or not days or any(c.day > 12 for c in days):
        return False
    return all(parse_day(t).problem != "ambiguous" and (d := parse_day(t).day) and d.day > 12 for t in texts)


def _by_relations(
    table: Table,
    matches: Sequence[Match],
    styles: Mapping[int, ColumnStyle],
    undecided: Mapping[int, Match],
    latest: date | None,
) -> DayOrder | None:
    """The one order under which no loan falls due before it was made and no past event lies in the future."""
    index = {m.field: m.column.index for m in matches if m.column.index in styles}
    rows = [row for _, row in table.rows[:5000]]

    def holds(order: DayOrder) -> bool:
        for row in rows:
            days = {
                field: parse_day(
                    unpacked(row[i]) if styles[i].packed else row[i],
                    order if i in undecided else styles[i].days,
                    False,
                    styles[i].roc,
                ).day
                for field, i in index.items()
                if i < len(row)
            }
            for first, second in IN_ORDER:
                a, b = days.get(first), days.get(second)
                if a and b and a > b:
                    return False
            if latest and any((d := days.get(field)) and d > latest for field in PAST_EVENTS):
                return False
        return True

    every: set[DayOrder] = {"day_first", "month_first", "year_first"}
    orders = sorted(every.intersection(*(order_votes(_unpacked(table, i)) for i in undecided)))
    possible = [order for order in orders if holds(order)]
    return possible[0] if len(possible) == 1 else None
