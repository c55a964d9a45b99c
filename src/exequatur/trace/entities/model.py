"""Entities and links: frozen values, every one with its source, day and licence."""

import unicodedata
from typing import Literal

import msgspec

NameRole = Literal["name", "alias", "former", "weak"]
"""name: as registered; alias: another name or transcription; former: borne before; weak: so common that it tells little."""

LinkKind = Literal[
    "owns",
    "controls",
    "directs",
    "relative",
    "associate",
    "member",
    "represents",
    "nominee",
    "address",
    "succeeds",
    "other",
]
"""What a link tells. owns: shares or beneficial ownership; controls: votes, appointment of directors, influence, without shares."""

Commercial = Literal["allowed", "forbidden", "unknown"]
"""Whether the licence of a record lets it be used commercially; unknown: no licence is on record, or one that is not listed."""


class Provenance(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a record comes from.

    source: publisher. dataset: file or dataset. as_of: the day that the record is for (YYYY, YYYY-MM or YYYY-MM-DD), empty where not stated.
    licence: its name. commercial: whether it allows commercial use.
    """

    source: str = ""
    dataset: str = ""
    as_of: str = ""
    licence: str = ""
    commercial: Commercial = "unknown"


class Name(msgspec.Struct, frozen=True, omit_defaults=True):
    """A name as written. script: Han, Latin, Cyrillic, mixed ... (`script_of`). language: BCP 47 where the source states it."""

    text: str
    role: NameRole = "name"
    script: str = ""
    language: str = ""
    source: str = ""


class Identifier(msgspec.Struct, frozen=True):
    """A number that tells an entity apart. scheme: a FollowTheMoney property (leiCode, registrationNumber, passportNumber ...)."""

    scheme: str
    value: str


class Address(msgspec.Struct, frozen=True, omit_defaults=True):
    """An address in one line. country: ISO 3166-1 alpha-2 in lower case, or empty. role: registered, service, residence ... as the source says."""

    text: str
    country: str = ""
    role: str = ""


class Entity(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person, company, address, asset. schema: of FollowTheMoney. properties: its other properties, kept as they are."""

    id: str
    schema: str
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    birth_dates: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    properties: dict[str, tuple[str, ...]] = {}
    provenance: Provenance = Provenance()


class Link(msgspec.Struct, frozen=True, omit_defaults=True):
    """`holder` stands to `held` as `kind` says: owner to asset, director to company, person to relative.

    share_min, share_max: fractions of 1, 0 to 1 where nothing is known. certain: whether it is a holding of its own; an indirect one, that
    chains of others make up, is not. start, end: as precise as the source has them.
    """

    id: str
    kind: LinkKind
    holder: str
    held: str
    share_min: float = 0.0
    share_max: float = 1.0
    role: str = ""
    start: str = ""
    end: str = ""
    certain: bool = True
    schema: str = ""
    properties: dict[str, tuple[str, ...]] = {}
    provenance: Provenance = Provenance()


SCRIPTS = {
    "CJK": "Han",
    "LATIN": "Latin",
    "CYRILLIC": "Cyrillic",
    "HANGUL": "Hangul",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "ARABIC": "Arabic",
    "THAI": "Thai",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
}


def script_of(text: str) -> str:
    """Script of the letters of a text: its name, "mixed" for several, empty for none.

    >>> script_of("许家印"), script_of("Hui Ka Yan"), script_of("许 Hui"), script_of("88")
    ('Han', 'Latin', 'mixed', '')
    """
    if text.isascii():
        return "Latin" if any(map(str.isalpha, text)) else ""
    found = {
        SCRIPTS.get(unicodedata.name(letter, "?").split()[0], "other")
        for letter in set(text)
        if letter.isalpha()
    }
    return found.pop() if len(found) == 1 else "mixed" if found else ""


def named(text: str, role: NameRole = "name", language: str = "", source: str = "") -> Name:
    """A name with its script."""
    return Name(text, role, script_of(text), language, source)
