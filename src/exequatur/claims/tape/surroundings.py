"""What the rest of a tape says of a sign or a word that several currencies share: `$`, `¥`, 元."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Match, Table
from exequatur.claims.tape.values.currencies import DOLLARS, SHARED, currencies_named, currency_of_format
from exequatur.claims.tape.values.dates import shows_roc
from exequatur.claims.words import is_chinese, simplify, width

SAMPLE_ROWS = 60
"""Rows whose texts are looked at for the names of places and currencies."""

_PLACES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (place, currency, late_pattern(pattern, re.IGNORECASE))
    for place, currency, pattern in (
        ("HK", "HKD", r"香港|九龍|九龙|新界|hong ?kong|kowloon|new territories"),
        ("TW", "TWD", r"民國|新臺幣|新台幣|臺灣|台灣|臺北|台北市|新北市|高雄市|臺中|台中市|桃園|統一編號|taiwan|taipei"),
        ("MO", "MOP", r"澳門|macau|macao"),
        ("US", "USD", r"\bU\.?S\.?A?\b\.?(?! ?\$)|united states|\b(?:new york|california|texas|florida|illinois|delaware|nevada)\b"
                      r"|chapter (?:7|11|13)\b|\bFDIC\b|\bSSN\b|, [A-Z]{2} \d{5}\b"),
        ("SG", "SGD", r"singapore|\bpte\.? ltd"),
        ("AU", "AUD", r"australia|\bpty\.? ltd|\bNSW\b|\bABN\b|queensland"),
        ("CA", "CAD", r"\bcanada\b|ontario|british columbia|quebec|alberta"),
        ("NZ", "NZD", r"new zealand"),
    )
)  # fmt: skip
_JAPAN = late_pattern(r"[ぁ-んァ-ヶ]|日本|株式会社|\bjapan|\btokyo\b|東京|大阪", re.IGNORECASE)
_CHINA = late_pattern(r"\bPRC\b|\bchina\b|shanghai|beijing|shenzhen|renminbi|\bRMB\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the figures. `script`: `zh` simplified, `zh-Hant`, `ja`, `ko` or `` (Latin).

    `dollar`, `yen`: the currency that a bare `$` or `¥` can only mean here, None where nothing says so. `default`: the
    currency of a tape of this script and place that names none, taken only with a warning. `only`: the one currency that is named anywhere, if it is one.
    """

    script: str
    place: str | None
    dollar: str | None
    yen: str | None
    default: str | None
    only: str | None = None

    def of_sign(self, sign: str) -> str | None:
        """The currency of a bare `$` or `¥`; None where the tape does not tell."""
        return self.dollar if sign == "$" else self.yen if sign == "¥" else None


def surroundings_of(table: Table, matches: Sequence[Match]) -> Surroundings:
    """Script, place and the meaning of shared signs, from headers, lines, sheet name, number formats and sampled cells."""
    headers = [c.header for c in table.columns] or [m.column.header for m in matches]
    frame = [*(h.replace("_", " ") for h in headers), *table.above, *table.below, table.sheet.name]
    texts = [c for _, row in table.rows[:SAMPLE_ROWS] for c in row if isinstance(c, str) and len(c) < 200]
    formats = [f for f in column_formats(table).values() if f]
    script = _script(" ".join(headers), " ".join(frame))
    named = set[str]().union(
        *map(currencies_named, (*frame, *texts)), filter(None, map(currency_of_format, formats))
    )
    place = _place_of(table, frame, texts, script)
    by_place = next((currency for name, currency, _ in _PLACES if name == place), None)
    only = next(iter(named)) if len(named) == 1 else None
    dollars = named & set(DOLLARS)
    dollar = dollars.pop() if len(dollars) == 1 else by_place if not dollars and by_place in DOLLARS else None
    yen = _yen(named, script, " ".join((*frame, *texts)))
    default = {"zh": "CNY", "ja": "JPY", "ko": "KRW", "zh-Hant": by_place}.get(script)
    return Surroundings(script, place, dollar, yen, default, only)


def column_formats(table: Table) -> dict[int, str]:
    """Number format of each column of `table`, where the file tells one; by place of the column in the cells."""
    formats = getattr(table.sheet, "column_formats", None) or {}
    if isinstance(formats, dict):
        return {int(i): str(f) for i, f in formats.items() if f}
    return {i: str(f) for i, f in enumerate(formats) if f}


def cell_format(table: Table, position: int, index: int) -> str | None:
    """Number format of one cell where it is not that of its column: of row `position` of `table`, in the column at `index`."""
    if not table.sheet.cell_formats:
        return None
    at = table.origins.get((position, index), (table.rows[position][0], index))
    return table.sheet.cell_formats.get(at)


def _script(headers: str, frame: str) -> str:
    if re.search(r"[ぁ-んァ-ヶ]", frame):
        return "ja"
    if re.search(r"[가-힣]", headers):
        return "ko"
    if not is_chinese(headers):
        return ""
    changed = {a for a, b in zip(frame, simplify(frame), strict=True) if a != b}
    unchanged = sum(is_chinese(c) for c in frame)
    return "zh-Hant" if len(changed) >= 2 and len(changed) * 12 >= unchanged else "zh"


def _place_of(table: Table, frame: Sequence[str], texts: Sequence[str], script: str) -> str | None:
    """The place by years of the Republic of China, by the words of American servicers, else by the names of places."""
    if script == "zh-Hant" and shows_roc(texts):
        return "TW"
    if script == "" and _is_american(" ".join(frame), table):
        return "US"
    return _place(" ".join(frame), " ".join(texts), script)


_AMERICAN = late_pattern(
    r"\b(?:upb|escrow|fcl|fc status|foreclosure|payoff|lien pos(?:ition)?|ssn|zip(?: code)?|charge-?off|property state|fico|corp adv)\b",
    re.IGNORECASE,
)
_STATES = frozenset(
    [
        "AL",
        "AK",
        "AZ",
        "AR",
        "CA",
        "CO",
        "CT",
        "DE",
        "FL",
        "GA",
        "HI",
        "ID",
        "IL",
        "IN",
        "IA",
        "KS",
        "KY",
        "LA",
        "ME",
        "MD",
        "MA",
        "MI",
        "MN",
        "MS",
        "MO",
        "MT",
        "NE",
        "NV",
        "NH",
        "NJ",
        "NM",
        "NY",
        "NC",
        "ND",
        "OH",
        "OK",
        "OR",
        "PA",
        "RI",
        "SC",
        "SD",
        "TN",
        "TX",
        "UT",
        "VT",
        "VA",
        "WA",
        "WV",
        "WI",
        "WY",
        "DC",
    ]
)


def _is_american(frame: str, table: Table) -> bool:
    """Do the headers speak as servicers of the United States do, or is a column one of their states?"""
    if len({m.group().casefold() for m in _AMERICAN.finditer(frame)}) >= 2:
        return True
    for column in table.columns:
        i = column.index
        cells = [row[i] for _, row in table.rows[:SAMPLE_ROWS] if i < len(row) and row[i] is not None]
        if len(set(cells)) >= 2 and all(isinstance(c, str) and c.strip() in _STATES for c in cells):
            return True
    return False


def _place(frame: str, texts: str, script: str) -> str | None:
    """The one place that the frame of the table names, else that its cells name; a simplified Chinese tape is of the mainland."""
    for where in (frame, texts) if script != "zh" else ():
        found = {place for place, _, pattern in _PLACES if pattern.search(where)}
        if len(found) == 1:
            return found.pop()
        if found:
            return None
    return None


def _yen(named: Iterable[str], script: str, everything: str) -> str | None:
    both = set(named) & set(SHARED["¥"])
    if len(both) == 1:
        return both.pop()
    if both:
        return None
    japan, china = bool(_JAPAN.search(everything)), bool(_CHINA.search(width(everything)))
    if script == "zh":
        return None if japan and not is_chinese(everything) else "CNY"
    if script == "ja":
        return "JPY"
    return "JPY" if japan and not china else "CNY" if china and not japan else None
