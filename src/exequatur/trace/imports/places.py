"""Countries as sources write them, as ISO 3166-1 alpha-2 in lower case."""

import re

ICIJ = {
    "BVI": "vg", "PMA": "pa", "PANAMA": "pa", "SEY": "sc", "BAH": "bs", "SAM": "ws", "ANG": "ai", "UK": "gb", "HK": "hk", "CYP": "cy",
    "MLT": "mt", "CAYMN": "ky", "CAYMAN": "ky", "BERMU": "bm", "IOM": "im", "JSY": "je", "GGY": "gg", "LABUA": "my", "COOK": "ck",
    "BARB": "bb", "MAURI": "mu", "SING": "sg", "NEV": "us", "WYO": "us", "NZL": "nz", "BLZ": "bz", "RAK": "ae", "URU": "uy",
    "COSTA": "cr", "SGP": "sg", "XXX": "",
}  # fmt: skip
"""Codes of jurisdictions in the Offshore Leaks files. NEV, in the files of Mossack Fonseca, is the state of Nevada."""

NAMES = {
    "china": "cn", "hong kong": "hk", "macau": "mo", "macao": "mo", "taiwan": "tw", "singapore": "sg", "malaysia": "my", "united kingdom": "gb",
    "england": "gb", "england and wales": "gb", "scotland": "gb", "wales": "gb", "great britain": "gb", "russia": "ru", "iran": "ir", "korea, north": "kp", "korea, south": "kr",
    "united states": "us", "japan": "jp", "thailand": "th", "burma": "mm", "cambodia": "kh", "zimbabwe": "zw", "panama": "pa",
    "virgin islands, british": "vg", "british virgin islands": "vg", "cayman islands": "ky", "seychelles": "sc", "samoa": "ws", "belize": "bz",
    "united arab emirates": "ae", "indonesia": "id", "philippines": "ph", "vietnam": "vn", "ireland": "ie", "germany": "de", "france": "fr",
    "canada": "ca", "australia": "au", "new zealand": "nz", "india": "in", "pakistan": "pk", "turkey": "tr", "switzerland": "ch", "cyprus": "cy",
    "chinese": "cn", "british": "gb", "american": "us", "singaporean": "sg", "malaysian": "my", "irish": "ie",
}  # fmt: skip
"""Names of countries and nationalities that the sources use most."""


def place_of(text: str) -> str | None:
    """The country of a code or name; None where it is not known here (the text is then kept as it stands).

    >>> place_of("HK"), place_of("US-MA"), place_of("England"), place_of("Ruritania")
    ('hk', 'us', 'gb', None)
    """
    text = text.strip()
    if re.fullmatch(r"[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?", text) and text.upper() != "UK":
        return text[:2].lower()
    return ICIJ.get(text.upper()) or NAMES.get(text.lower())
