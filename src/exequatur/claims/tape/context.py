"""What holds for a whole table: unit, currency and base date, from the lines above it and from its headers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.column_styles import (
    NO_EVIDENCE,
    PLAIN_STYLE,
    ColumnStyle,
    TapeEvidence,
    column_styles,
)
from exequatur.claims.tape.headers import is_converted
from exequatur.claims.tape.model import Finding, Match, Table
from exequatur.claims.tape.row_words import is_unit_line
from exequatur.claims.tape.settings import NOTHING_SETTLED, Settings
from exequatur.claims.tape.surroundings import Surroundings, surroundings_of
from exequatur.claims.tape.unit_lines import UnitLine, unit_line
from exequatur.claims.tape.values.amounts import find_currency, find_unit, units_named
from exequatur.claims.tape.values.currencies import currencies_named, shared_sign
from exequatur.claims.tape.values.dates import find_day
from exequatur.claims.words import simplify, width

_UNIT_IN_OTHER_WORDS = (
    r"đơn vị|\bđvt\b|satuan|\bdalam\b|\bbirim|tutarlar|единиц|ед\. ?изм|суммы в|валюта|μονάδ|ποσά|หน่วย|単位|jednostk|jednotk|egység"
    r"|unitat|unidade?\b|unité|einheit|eenheid|belopp|beløb|valuta|währung|devise|moneda|moeda|waluta|měna"
)
"""Words for the unit or the currency of a table in other languages."""

_UNIT_LINE = late_pattern(
    r"单位|币种|币别|货币|人民币|\bin\b|amounts?|currency|\bunit|figures|'000|[$€£¥₹]|\brs\b|\b[A-Z]{3}\b|betr[aä]ge|montants|importes"
    rf"|importi|{_UNIT_IN_OTHER_WORDS}|단위|通貨|原币|港元|港币|美元|新台币|万元|千元",
    re.IGNORECASE,
)
_IN_CURRENCY = late_pattern(
    r"\b(?:em|en|in|im|dalam|w|v|i|di|do|à|på|με|σε)\s+((?:mil\w*\s+(?:de\s+)?)?[^\W\d]{2,12}\$?)",
    re.IGNORECASE,
)
"""In what the amounts stand, said in other languages: Valores em euros, Semua amaun dalam RM."""

_RATE_LINE = late_pattern(r"汇率|折算|折合|exchange rate|converted|conversion|kurs", re.IGNORECASE)
_BASE_LINE = late_pattern(
    r"基准日|截至|截止|(?:结算|核算|计算|暂计)(?:至|到|基准)|結算(?:至|基準)|数据日期|计息至|统计日|报告日|统计时点|时点|as (of|at|on)\b|cut-?off|base date|reference date|stichtag|\bzum \d|\bper \d|arrêté|\bau \d|riferimento|\bal \d|fecha de corte|a fecha"
    r"|data[- ]base|기준일|現在|现在",
    re.IGNORECASE,
)


_NAMED = {
    Decimal(size): name
    for size, name in (
        (1, "个"), (100, "百"), (1_000, "千"), (10_000, "万"), (100_000, "十万"), (1_000_000, "百万"),
        (10_000_000, "千万"), (100_000_000, "亿"), (1_000_000_000, "十亿"),
    )
}  # fmt: skip
"""Units as Chinese writes them, whatever the currency."""


_OWED = ("principal", "total", "principal_and_interest", "interest", "penalty", "fees")

_NOWHERE = Surroundings("", None, None, None, None)


@dataclass(frozen=True, slots=True)
class Context:
    """Defaults of a table. `unit`: major units per figure. `currency_assumed`: nothing on the tape says so.

    `unit_from`, `currency_from`: `line`, `sheet` (its name) or `setting`; `conflict` where lines contradict each other. `today`: no past event lies after it. `columns`: how
    single columns write, by place of the column in the cells; `units`: the units that a line gives to single columns.
    """

    unit: Decimal | None
    currency: str | None
    currency_assumed: bool
    base_date: date | None
    today: date | None = None
    unit_from: str = "line"
    currency_from: str = "line"
    around: Surroundings = _NOWHERE
    columns: Mapping[int, ColumnStyle] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    units: Mapping[int, Decimal] = field(default_factory=dict)

    def unit_of(self, match: Match) -> Decimal | None:
        """Major units per figure of the column of `match`, where its header says nothing."""
        return self.units.get(match.column.index, self.unit)

    def style(self, match: Match) -> ColumnStyle:
        """How the column of `match` writes."""
        return self.columns.get(match.column.index, PLAIN_STYLE)


def context_of(
    table: Table,
    matches: list[Match],
    settings: Settings = NOTHING_SETTLED,
    *,
    today: date | None = None,
    evidence: TapeEvidence = NO_EVIDENCE,
) -> tuple[Context, list[Finding]]:
    """Read the lines around the table, its sheet name and its headers; what was taken from them is said.

    `settings`: what a person settled, taken where the tape is silent. `today`: the day of reading, after which no past event
    lies. `evidence`: what the other tables of the tape show.
    """
    name, findings = table.sheet.name, list[Finding]()
    lines = [line for line in (*table.above, *table.below) if _speaks_of_units(line)]
    around = surroundings_of(table, matches)
    told = [one for line in lines if (one := _of_columns(line, table)) is not None]
    own = {index: unit for one in told for index, unit in one.columns.items()}
    unit, unit_from = _unit(table, lines, settings, findings)
    currency, currency_from = _currency(table, lines, around, settings, findings)
    if currency is None and (by_headers := _currency_of_headers(matches)):
        currency, currency_from = by_headers, "other columns"
        findings.append(Finding("currency_from_other_columns", name, values={"currency": by_headers}))
    assumed = currency is None
    if assumed:
        currency = around.default
    days = {d for line in table.above if (d := _base_day(line))}
    days = days or {
        d for header in {level for m in matches for level in m.column.levels[:-1]} if (d := _base_day(header))
    }
    base = days.pop() if len(days) == 1 else None
    if base is not None and today is not None and base > today:
        findings.append(Finding("date_future", name, values={"text": base.isoformat()}))
        base = None
    if base is not None:
        findings.append(Finding("base_date_from_title", name, values={"date": base.isoformat()}))
    styles, said = column_styles(table, matches, around, settings, evidence, base or today)
    context = Context(
        unit, currency, assumed and currency is not None, base, today, unit_from, currency_from, around, styles,
        (*table.above, *table.below), own,
    )  # fmt: skip
    return context, findings + said


def _speaks_of_units(line: str) -> bool:
    text = simplify(width(line))
    if _UNIT_LINE.search(text) or any(find_currency(named) for named in _IN_CURRENCY.findall(text)):
        return True
    parts = re.findall(r"\(([^()\d]{2,30})\)", text)  # Posisi 31 Desember 2024 (dalam jutaan Rupiah)
    parts += [text] if len(text) <= 24 and not re.search(r"\d", text) else []
    return any(units_named(part) for part in parts)


_ONLY_A_DATE = r"(中华)?民国[\d年月日/. ]+|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?"


def _base_day(line: str) -> date | None:
    """The day at which the figures stand, by a line that says so or that holds nothing but a date."""
    text = simplify(width(line)).strip(" ():：")
    if re.search(r"制表|打印|编制|导出|印制|列印|print|generated|created", text):
        return None
    alone = re.sub(r"\(?单位:?[^\d]*", "", text).strip(" ()")
    if _BASE_LINE.search(text) or re.fullmatch(_ONLY_A_DATE, alone):
        return find_day(line)
    return None


_FIRM_LINE = late_pattern(
    rf"单位|단위|金额|{_UNIT_IN_OTHER_WORDS}|\bin\b|\bunits?\b|amounts?|figures|betr[aä]ge|angaben|importi|valori|importes|cifras|montants|valores|kwoty|bedragen",
    re.IGNORECASE,
)
"""Lines that speak of the unit of the table, where others mention one in passing."""


def _unit(
    table: Table, lines: Sequence[str], settings: Settings, findings: list[Finding]
) -> tuple[Decimal | None, str]:
    """The unit of the table's figures: by a line, else by the sheet's name, else as a person settled it.

    Lines that contradict each other settle nothing, and figures without a unit of their own are not read (`conflict`).
    """
    name = table.sheet.name
    said = {line: found for line in lines if (found := _units_of_table(line, table))}
    firm = [found for line, found in said.items() if _FIRM_LINE.search(simplify(width(line)))]
    units = frozenset[Decimal]().union(*(firm or said.values()))
    if len(units) > 1:
        findings.append(Finding("unit_lines_conflict", name))
        return None, "conflict"
    by_sheet = None if table.sheet.text_only else _unit_of_sheet(name)
    unit, source = next(
        (
            (unit, source)
            for unit, source in (
                (next(iter(units), None), "line"),
                (by_sheet, "sheet"),
                (settings.unit, "setting"),
            )
            if unit is not None
        ),
        (None, "line"),
    )
    if unit is not None:
        code = {"line": "unit_from_title", "sheet": "unit_from_sheet_name", "setting": "unit_from_setting"}[
            source
        ]
        values = {"unit": f"{unit:,f}", "named": _NAMED.get(unit, f"{unit:,f}")}
        findings.append(Finding(code, name, values=values))
        if source == "line" and by_sheet is not None and by_sheet != unit:
            findings.append(Finding("unit_sheet_differs", name))
    return unit, source


def _units_of_table(line: str, table: Table) -> frozenset[Decimal]:
    """The units that a line gives the table, but for those of single columns."""
    told = _of_columns(line, table)
    if told is not None:
        return frozenset() if told.unit is None else frozenset({told.unit})
    return units_named(_unit_part(line))


def _of_columns(line: str, table: Table) -> UnitLine | None:
    """The unit of the table and those of single columns, by a line that tells them apart."""
    return unit_line(_unit_part(line, _REACH_OF_SEVERAL), table.columns)


def _unit_of_sheet(name: str) -> Decimal | None:
    """A sheet named 明细(万元) or HKD'000; a unit of one is no statement in a name."""
    if not re.search(r"[(（\[【]|'", name) and not currencies_named(name):
        return None  # "thousands of loans" is no unit
    unit = find_unit(name)
    return unit if unit is not None and unit > 1 else None


def _currency(
    table: Table, lines: Sequence[str], around: Surroundings, settings: Settings, findings: list[Finding]
) -> tuple[str | None, str]:
    """The currency of the table: by a line, else by the sheet's name, else as a person settled it."""
    name = table.sheet.name
    telling = [line for line in lines if not _RATE_LINE.search(simplify(width(line)))]
    firm = [
        line
        for line in telling
        if re.search(r"单位|币种|币别|货币|currency|amounts?\b|\bin\b", simplify(width(line)), re.I)
    ]
    found: set[str] = set()
    for group in (firm, telling):
        found = {c for line in group if (c := _named_in(line, around))}
        if found:
            break
    if len(found) > 1:
        findings.append(
            Finding("currency_lines_conflict", name, values={"currencies": ", ".join(sorted(found))})
        )
        return None, "line"
    for currency, source, code in (
        (next(iter(found), None), "line", "currency_from_title"),
        (None if table.sheet.text_only else _named_in(name, around), "sheet", "currency_from_sheet_name"),
        (settings.currency, "setting", "currency_from_setting"),
    ):
        if currency is not None:
            findings.append(Finding(code, name, values={"currency": currency}))
            return currency, source
    return None, "line"


def _currency_of_headers(matches: Sequence[Match]) -> str | None:
    """The one currency that headers of what is owed name, for the columns beside them that name none."""
    owed = [m for m in matches if m.field in _OWED and not is_converted(m.column.header)]
    named = {c for m in owed if (c := find_currency(m.column.header))}
    if all(find_currency(m.column.header) for m in owed):
        return None
    return next(iter(named)) if len(named) == 1 else None


def _named_in(text: str, around: Surroundings) -> str | None:
    """The one currency that a line names, outright or by a sign that the tape explains."""
    if named := find_currency(text):
        return named
    if currencies_named(text):
        return None
    sign = shared_sign(text)
    return around.of_sign(sign) if sign else None


_SUM = late_pattern(
    r"(?<![\d,.'])(?!000(?!\d))\d[\d,.]*\s*(余|多)?\s*([百千]?[万亿]?元?|[a-z]+)(?![一-鿿a-z])|\d[\d,.]*\s*(余|多)?[百千]?[万亿]元?"
)
_REACH, _REACH_OF_SEVERAL = 20, 80
"""Characters behind 单位 that speak of it, and of the units of single columns."""


def _unit_part(line: str, reach: int = _REACH) -> str:
    """The part of a line that speaks of the unit. A sum that a title names (合计3.2亿元) is none."""
    text = simplify(width(line))
    if found := re.findall(
        rf"(?:单位|단위) ?:?.{{0,{reach}}}", text if reach == _REACH else _SUM.sub(" ", text)
    ):
        return " ".join(found)
    text = _SUM.sub(" ", text)
    says = re.search(
        r"\b(?:in|en|em)\b|\bunits?\b|'000|figures|amounts?|\(.*\)|金额|币种", text, re.IGNORECASE
    )
    return text if says or _FIRM_LINE.search(text) or is_unit_line(text) or len(text) <= 12 else ""
