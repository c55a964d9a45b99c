"""Countries as sources write them, as ISO 3166-1 alpha-2 in lower case."""

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

ICIJ = {
    "bvi": "vg", "pma": "pa", "sey": "sc", "bah": "bs", "sam": "ws", "ang": "ai", "caymn": "ky", "bermu": "bm", "labua": "my", "mauri": "mu",
    "nev": "us", "wyo": "us", "iom": "im", "jsy": "je", "rak": "ae", "cook": "ck", "sing": "sg",
}  # fmt: skip
"""Codes of jurisdictions in the Offshore Leaks files. NEV is the state of Nevada, WYO Wyoming, RAK Ras al-Khaimah."""

ALSO = {
    "uk": "gb", "great britain": "gb", "united kingdom": "gb", "england": "gb", "england and wales": "gb", "england & wales": "gb", "scotland": "gb",
    "wales": "gb", "northern ireland": "gb", "macao": "mo", "hong kong s.a.r.": "hk", "hong kong sar": "hk", "korea, north": "kp", "korea, south": "kr",
    "north korea": "kp", "south korea": "kr", "burma": "mm", "virgin islands, british": "vg", "british virgin islands": "vg", "samoa": "ws",
    "usa": "us", "united states of america": "us", "republic of ireland": "ie", "mainland china": "cn", "people's republic of china": "cn",
    "russian federation": "ru", "viet nam": "vn",
}  # fmt: skip
"""Other names of countries."""

NATIONALITIES = {
    "chinese": "cn", "hong konger": "hk", "taiwanese": "tw", "british": "gb", "english": "gb", "scottish": "gb", "welsh": "gb", "american": "us",
    "singaporean": "sg", "malaysian": "my", "irish": "ie", "canadian": "ca", "australian": "au", "indian": "in", "french": "fr", "german": "de",
    "italian": "it", "spanish": "es", "portuguese": "pt", "polish": "pl", "romanian": "ro", "russian": "ru", "japanese": "jp", "vietnamese": "vn",
    "indonesian": "id", "thai": "th", "pakistani": "pk", "bangladeshi": "bd", "nigerian": "ng", "turkish": "tr", "greek": "gr", "cypriot": "cy",
}  # fmt: skip
"""Nationalities as registers write them."""


@cache
def _known() -> dict[str, str]:
    """Codes of two and three letters and names -> alpha-2. `data/countries.csv`: ISO 3166-1 codes, names of the tz database (public domain)."""
    found = dict(ICIJ) | ALSO | NATIONALITIES
    with (files("exequatur.trace.imports") / "data" / "countries.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for key in row.values():
                found.setdefault(key.lower(), row["alpha_2"])
    return found


@lru_cache(maxsize=4096)
def place_of(text: str) -> str | None:
    """The country of a code, name or nationality; None where it is not known here (the text is then kept as it stands).

    >>> place_of("HK"), place_of("US-MA"), place_of("England"), place_of("CHN"), place_of("BVI"), place_of("Ruritania")
    ('hk', 'us', 'gb', 'cn', 'vg', None)
    """
    words = text.strip().lower()
    if found := _known().get(words):
        return found
    # ISO 3166-2: a part of a country
    part = re.fullmatch(r"([a-z]{2})-[a-z0-9]{1,3}", words)
    return _known().get(part.group(1)) if part else None
