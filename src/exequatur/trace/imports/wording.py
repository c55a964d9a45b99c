"""Dates, places, garbled text and check digits, as sources write them."""

import re
from datetime import date

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

DAY_FORMS = (
    re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?(?:[T ].*)?"),
    re.compile(r"(?P<d>\d{1,2})[-/ ](?P<m>\d{1,2})[-/ ](?P<y>\d{4})"),
    re.compile(r"(?:(?P<d>\d{1,2})[- ])?(?P<w>[A-Za-z]{3})[a-z]*[- ](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
)


def day_of(text: str) -> str | None:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD; None where it is none. Slashes are read day first, as ICIJ and UK registers write.

    >>> day_of("12-FEB-2007"), day_of("03/05/2007"), day_of("2012-11-29T00:00:00.000Z"), day_of("circa 1961"), day_of("2005")
    ('2007-02-12', '2007-05-03', '2012-11-29', None, '2005')
    """
    text = text.strip()
    for form in DAY_FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            month = parts.get("m")
            if parts.get("w"):
                if parts["w"].lower() not in MONTHS:
                    return None
                month = str(MONTHS.index(parts["w"].lower()) + 1)
            return _iso(int(parts["y"]), month, parts.get("d"))
    return None


def _iso(year: int, month: str | None, day: str | None) -> str | None:
    try:
        whole = date(year, int(month or 1), int(day or 1))
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day else 7 if month else 4]


def garbled(text: str) -> bool:
    """Whether a text looks like one read in a wrong encoding: a replacement character, UTF-8 read as Latin or as GBK.

    >>> garbled("å¼\\xa0ä¸‰"), garbled("寮犱笁"), garbled("张三"), garbled("Société Générale")
    (True, True, False, False)
    """
    if text.isascii():
        return False
    if "\ufffd" in text or "锟斤拷" in text:
        return True
    return _reads(text, "latin-1") or _reads(text, "cp1252") or _han(text)


def _reads(text: str, encoding: str) -> bool:
    """Whether its bytes in a one-byte encoding are UTF-8 for something else."""
    try:
        return text.encode(encoding).decode() != text
    except UnicodeError:
        return False


def _han(text: str) -> bool:
    """Whether its bytes in GBK are UTF-8 for Chinese characters alone, which does not happen by chance."""
    letters = "".join(letter for letter in text if not letter.isascii())
    try:
        read = letters.encode("gbk").decode()
    except UnicodeError:
        return False
    return len(read) > 1 and all("\u4e00" <= letter <= "\u9fff" for letter in read)


def valid_lei(text: str) -> bool:
    """Whether a LEI has twenty signs and right check digits (ISO 17442, ISO 7064 MOD 97-10).

    >>> valid_lei("001GPB6A9XPE8XJICC14"), valid_lei("001GPB6A9XPE8XJICC15")
    (True, False)
    """
    if not re.fullmatch(r"[0-9A-Z]{18}\d{2}", text):
        return False
    return int("".join(str(int(sign, 36)) for sign in text)) % 97 == 1
