"""What the cells of a column look like: shares of amounts, dates, case numbers, identity numbers, companies, statuses."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from exequatur.claims.case_number import parse_case_number
from exequatur.claims.identifiers import is_whole
from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Cell
from exequatur.claims.tape.values.amounts import (
    NotAnAmount,
    find_currency,
    find_unit,
    holds_figure,
    is_blank,
    parse_amount,
)
from exequatur.claims.tape.values.dates import parse_day
from exequatur.claims.tape.values.statuses import read_status
from exequatur.claims.tape.vocabulary import status_kinds
from exequatur.claims.words import plain, width

SAMPLE = 60
"""Filled cells of a column that are looked at: from its beginning, its middle and its end."""

TERM, TERMS = 20, 25
"""A status is no longer than that many signs, and a column of statuses has no more unlike ones."""

SEVERAL = 2
"""Cells that a column must have filled before its contents name it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Shares (0 to 1) of the filled cells looked at, of which there are `filled`.

    `money`: amounts that are written as money (decimals, separators, a currency, large and unlike), not any number. `kinds`: kind of
    status -> share of cells that are its terms. `enforcement`: share of the case numbers that are of an enforcement docket.
    """

    filled: int
    amounts: float = 0.0
    money: float = 0.0
    decimals: float = 0.0
    dates: float = 0.0
    case_numbers: float = 0.0
    enforcement: float = 0.0
    identities: float = 0.0
    currencies: float = 0.0
    units: float = 0.0
    companies: float = 0.0
    banks: float = 0.0
    courts: float = 0.0
    phones: float = 0.0
    flags: float = 0.0
    kinds: Mapping[str, float] = field(default_factory=dict)
    serial: bool = False
    distinct: float = 0.0

    def fits(self, kind: str) -> float:
        """How well the contents suit a field of `kind`: 1 well, near 0 not at all."""
        if not self.filled:
            return 0.93
        if kind.startswith("status:"):
            return self._fits_status(kind.partition(":")[2])
        if kind == "money":
            return _step(self.amounts) if self.dates < 0.8 or self.amounts > 0.9 else 0.1
        if kind == "date":
            return _step(self.dates)
        if kind == "currency":
            return 1.0 if self.currencies > 0.5 else 0.15
        if kind == "unit":
            return 1.0 if self.units > 0.5 else 0.1
        if kind in ("name", "names"):
            return self._fits_name()
        if kind == "serial":
            return 1.0 if self.serial else 0.4
        if kind in ("number", "percent"):
            return _step(self.amounts)
        if kind == "id":
            strange = self.dates > 0.8 and self.amounts < 0.5
            return 0.5 if strange or self.companies > 0.6 or self.decimals > 0.6 else 1.0
        if kind == "identity":
            return 0.3 if self.case_numbers > 0.5 or self.companies > 0.6 else 1.0
        if kind == "case_no":
            return 0.5 if self.money > 0.6 or (self.dates > 0.8 and self.case_numbers < 0.5) else 1.0
        if kind == "phone":
            return 0.4 if self.companies > 0.5 or self.dates > 0.8 or self.case_numbers > 0.5 else 1.0
        if kind in ("flag", "limitation"):
            return 0.3 if self.money > 0.6 or (self.dates > 0.8 and self.flags < 0.5) else 1.0
        return 1.0

    def _fits_status(self, kind: str) -> float:
        own = self.kinds.get(kind, 0.0)
        if self.money > 0.6 or (self.dates > 0.8 and own < 0.5) or self.case_numbers > 0.6:
            return 0.3
        if own < 0.2 and self.companies > 0.6:
            return 0.5
        best = max(self.kinds.values(), default=0.0)
        return 0.9 if best > 0.7 and own < best / 2 else 1.0

    def _fits_name(self) -> float:
        if self.amounts > 0.6 or self.dates > 0.6 or self.case_numbers > 0.6:
            return 0.2
        return 0.5 if self.identities > 0.7 else 1.0

    def looks_like(self) -> str:
        """What the cells are, in one word: `empty`, `dates`, `money`, `numbers`, `case numbers`, ..., or `text`."""
        if not self.filled:
            return "empty"
        shares = {
            "dates": self.dates if self.money < 0.5 else 0.0,
            "case numbers": self.case_numbers,
            "identity numbers": self.identities,
            "currencies": self.currencies,
            "money": self.money,
            "courts": self.courts,
            "companies": self.companies,
            "telephone numbers": self.phones,
            "yes or no": self.flags,
        }
        if self.serial:
            return "serial numbers"
        best = max(shares, key=lambda name: shares[name])
        if shares[best] >= 0.7:
            return best
        return "numbers" if self.amounts >= 0.7 else "text"


def _step(share: float) -> float:
    return 1.0 if share >= 0.6 else 0.75 if share >= 0.3 else 0.2


_COMPANY = late_pattern(
    r"公司|集团|企业|厂$|合伙|商行|经营部|中心$|事务所|合作社|支行|分行|银行"
    r"|(?<=[\s.,&])(ltd|limited|llc|inc|corp|corporation|co|plc|gmbh|ag|sa|s\.a|s\.p\.a|spa|srl|s\.r\.l|sarl|bv|b\.v|nv|pte|pvt|pty"
    r"|sas|lda|kg|oy|ab|as|llp|lp|sp\. z o\.o|bhd|holdings?|ltda|s\.l|sl|k\.k)\.?(?=$|[\s,;()])|주식회사|\(주\)|株式会社|有限会社",
    re.I,
)
_BANK = late_pattern(
    r"银行|信用社|农商|支行|分行|资产管理|\bbank|banca|banco|banque|\bfinance\b|\bcapital\b", re.I
)
_COURT = late_pattern(
    r"法院|仲裁|\bcourt\b|tribunal|gericht|juzgado|tribunale|rechtbank|sąd|\bdrt\b|\bnclt\b", re.I
)
_PHONE = late_pattern(r"\+?\d[\d\s()-]{6,17}\d")
_DECIMAL = late_pattern(r"\d[.,]\d{2}$|[.,]\d*[1-9]$")
_MONEY = late_pattern(r"\d[\d,.' ]*[.,]\d{1,6}\b|\d{1,3}(?:[,.' ]\d{2,3})+|[元万亿¥$€£₹]|\d{4,}")


def spread_of(cells: Sequence[Cell]) -> list[Cell]:
    """Up to SAMPLE filled cells, a third each from the beginning, the middle and the end; dashes and 无 count as empty."""
    filled: list[Cell] = [c for c in cells if c is not None and not (isinstance(c, str) and is_blank(c))]
    if len(filled) <= SAMPLE:
        return filled
    third, middle = SAMPLE // 3, len(filled) // 2
    return [*filled[:third], *filled[middle : middle + third], *filled[-third:]]


def look_at(cells: Sequence[Cell]) -> Contents:
    """Describe a column by a spread of its filled cells."""
    filled = spread_of(cells)
    n = len(filled)
    if not n:
        return Contents(0)
    texts = [str(cell) for cell in filled]
    cases = [found for t in texts if (found := parse_case_number(t)) is not None]
    sums = [_is_amount(cell) for cell in filled]
    words = Counter(t for t, amount in zip(texts, sums, strict=True) if not amount and len(t) <= TERM)
    kinds = (
        {kind: sum(k for t, k in words.items() if _is_term(t, kind)) / n for kind in status_kinds()}
        if 0 < len(words) <= TERMS and sum(words.values()) > n / 2
        else {}
    )
    return Contents(
        n,
        amounts=sum(sums) / n,
        money=_money_share(filled, sums),
        decimals=sum(_DECIMAL.search(t) is not None for t in texts) / n,
        dates=sum(map(_is_date, filled)) / n,
        case_numbers=len(cases) / n,
        enforcement=sum("enforcement" in c.procedure for c in cases) / len(cases) if cases else 0.0,
        identities=sum(is_whole(t) is True for t in texts) / n,
        currencies=sum(len(t) <= 12 and find_currency(t) is not None for t in texts) / n,
        units=sum(len(t) <= 8 and find_unit(f"单位:{t}") is not None for t in texts) / n,
        companies=sum(bool(_COMPANY.search(t)) for t in texts) / n,
        banks=sum(bool(_BANK.search(t)) for t in texts) / n,
        courts=sum(bool(_COURT.search(t)) for t in texts) / n,
        phones=sum(bool(_PHONE.fullmatch(t.strip())) for t in texts) / n,
        flags=sum(plain(t) in _flags() for t in texts) / n,
        kinds={kind: share for kind, share in kinds.items() if share},
        serial=_is_serial(filled),
        distinct=len(set(texts)) / n,
    )


@lru_cache(maxsize=32_768)
def _is_term(text: str, kind: str) -> bool:
    """Is a short text a term of a kind of status, in any spelling?"""
    if plain(text) in status_kinds()[kind]:
        return True
    found = read_status(text, kind) if kind not in ("yes_no", "instrument", "service") else None
    return found is not None and found.kind == kind


@cache
def _flags() -> frozenset[str]:
    return frozenset(status_kinds().get("yes_no", frozenset())) | {"√", "×", "✓"}


def _is_amount(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return False
    if isinstance(cell, int | float):
        return True
    if not isinstance(cell, str) or not holds_figure(cell):
        return False
    try:
        return parse_amount(cell) is not None
    except NotAnAmount:
        pass
    try:
        return parse_amount(cell, decimal_comma=True) is not None
    except NotAnAmount:
        return False


def _money_share(cells: Sequence[Cell], sums: Sequence[bool]) -> float:
    """Share of cells written as money. Whole numbers of one length (20230115, 13800000000) are more likely dates or codes."""
    texts = [width(str(cell)) for cell in cells]
    whole = [re.fullmatch(r"\d+(\.0)?", text) is not None for text in texts]
    if all(whole) and len(cells) > 2 and len({len(t) for t in texts}) == 1 and len(texts[0]) >= 6:
        return 0.0
    looks = [
        amount and (_MONEY.search(text) is not None or (isinstance(cell, float) and not plain_number))
        for cell, amount, text, plain_number in zip(cells, sums, texts, whole, strict=True)
    ]
    return sum(looks) / len(cells)


def _is_date(cell: Cell) -> bool:
    found = parse_day(cell)
    return found.day is not None or found.problem in ("month_only", "ambiguous")


def _is_serial(cells: Sequence[Cell]) -> bool:
    """Numbers that count up by one; the three parts of a long column each do."""
    try:
        numbers = [int(str(cell)) for cell in cells]
    except ValueError:
        return False
    steps = [b - a for a, b in itertools.pairwise(numbers)]
    odd = sum(step != 1 for step in steps)
    return numbers[0] <= 10_000 and odd <= (2 if len(cells) == SAMPLE else 0)
