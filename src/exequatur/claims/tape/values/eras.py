"""Years of the reigns of Japan. Showa, Heisei and Reiwa began on 1926-12-25, 1989-01-08 and 2019-05-01, and their first year
(元年) is that of the beginning.

Years of the Buddha (2568) are left unread: in a column of days without a word of Thai they may as well be a slip.
"""

from exequatur.claims.patterns import late_pattern

FIRST_YEARS = {
    "昭和": 1926, "平成": 1989, "令和": 2019, "s": 1926, "h": 1989, "r": 2019, "昭": 1926, "平": 1989, "令": 2019,
}  # fmt: skip
"""The year of our count that is the first of a reign; letters as Japanese forms write them (R3.12.1)."""

LONGEST_REIGN = 64
"""Showa had 64 years; a greater number is no year of a reign."""

_REIGN = late_pattern(
    r"(昭和|平成|令和|[昭平令]|[shr]\.?)\s*(元|\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?"
)


def of_reign(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a Japanese date; None where the text is none.

    >>> of_reign("令和元年5月20日"), of_reign("h27.4.10"), of_reign("2015年4月10日")
    ((2019, 5, 20), (2015, 4, 10), None)
    """
    found = _REIGN.fullmatch(text)
    if found is None:
        return None
    reign, written, month, day = found.groups()
    year = 1 if written == "元" else int(written)
    if not 1 <= year <= LONGEST_REIGN:
        return None
    return FIRST_YEARS[reign.rstrip(".")] + year - 1, int(month), int(day)
