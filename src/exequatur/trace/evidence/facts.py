"""What a record says, made ready to be compared: numbers, dates, sex, countries, contacts; and where it contradicts itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from exequatur.text import Reason
from exequatur.trace.entities.model import Address, Entity
from exequatur.trace.evidence.addresses import PlainAddress, read_address
from exequatur.trace.evidence.dates import PartialDate, read_date
from exequatur.trace.evidence.messages import MESSAGES
from exequatur.trace.evidence.names import MOST_NAMES, kind_of_names
from exequatur.trace.evidence.numbers import Number, birth_and_sex_in, organisation_code_in, read_number
from exequatur.trace.evidence.records import Kind, kind_of

MOST_VALUES = 20
"""Addresses, numbers and birth dates of a record that are compared; more are remarked."""
_SEX = {"male": "male", "m": "male", "男": "male", "female": "female", "f": "female", "女": "female"}
_COUNTRY_CODE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True)
class Facts:
    """A record made ready.

    Attributes:
        kind: person, company, either, other.
        numbers: every identifier as read, with the organisation codes inside social credit codes.
        births, founded: dates that could be read.
        sexes: male, female, or both where the record says both.
        countries: nationalities of a person, countries of a company, as codes or as written in lower case.
        jurisdictions: where a company is incorporated.
        contacts: e-mail addresses and telephone numbers in one form.
        addresses: taken apart, with the text each.
        in_number: facts that were taken out of an identity number: birth_date, sex.
        remarks: what could not be read, and contradictions inside the record.
    """

    kind: Kind
    numbers: tuple[Number, ...]
    births: tuple[PartialDate, ...]
    founded: tuple[PartialDate, ...]
    sexes: frozenset[str]
    countries: frozenset[str]
    jurisdictions: frozenset[str]
    contacts: frozenset[str]
    addresses: tuple[tuple[str, PlainAddress], ...]
    in_number: frozenset[str]
    remarks: tuple[Reason, ...]


def facts_of(entity: Entity, addresses: Iterable[Address], today: date) -> Facts:
    """Make a record ready.

    Args:
        addresses: its own and those linked to it.
        today: a birth after it is impossible.
    """
    places = tuple(addresses)
    kind = kind_of(entity)
    person = kind_of_names(kind, kind, entity.names) == "person"
    remarks: list[Reason] = []
    jurisdictions = _codes(entity, "jurisdiction", "mainCountry")
    countries = frozenset(x.strip().lower() for x in entity.nationalities) | _codes(entity, "country")
    numbers = _numbers(entity, person, jurisdictions or countries, remarks)
    births = _dates(entity.birth_dates, today, remarks)
    sexes = frozenset(_SEX[x.lower()] for x in entity.properties.get("gender", ()) if x.lower() in _SEX)
    births, sexes, in_number = _out_of_numbers(numbers, births, sexes, remarks)
    counts = {
        "address": len(places),
        "number": len(numbers),
        "birth_date": len(births),
        "name": len(entity.names),
    }
    for what, count in counts.items():
        if count > (most := MOST_NAMES if what == "name" else MOST_VALUES):
            kinds = Reason(MESSAGES, f"kind.{what}")
            remarks.append(Reason(MESSAGES, "facts.many", what=kinds, count=count, most=most))
    return Facts(
        kind,
        numbers[:MOST_VALUES],
        births[:MOST_VALUES],
        _dates(entity.properties.get("incorporationDate", ()), today, remarks),
        sexes,
        countries,
        jurisdictions,
        frozenset(_contacts(entity)),
        tuple((a.text, read_address(a.text)) for a in places[:MOST_VALUES]),
        in_number,
        tuple(remarks),
    )


def _codes(entity: Entity, *keys: str) -> frozenset[str]:
    return frozenset(x.strip().lower() for key in keys for x in entity.properties.get(key, ()) if x.strip())


def _numbers(
    entity: Entity, person: bool, countries: frozenset[str], remarks: list[Reason]
) -> tuple[Number, ...]:
    country = next(iter(countries)) if len(countries) == 1 else ""
    country = country[:2] if _COUNTRY_CODE.fullmatch(country[:2]) and country[2:3] in ("", "-") else ""
    found = [read_number(one, person, country) for one in entity.identifiers]
    for number in found:
        if number.state in ("damaged", "unknown"):
            remarks.append(Reason(MESSAGES, f"number.{number.state}", number=number.shown))
    found += [code for number in found if (code := organisation_code_in(number)) is not None]
    return tuple(dict.fromkeys(found))


def _dates(texts: Iterable[str], today: date, remarks: list[Reason]) -> tuple[PartialDate, ...]:
    found = []
    for text in texts:
        if (read := read_date(text, today)) is None:
            remarks.append(Reason(MESSAGES, "date.impossible", text=text[:40]))
        else:
            found.append(read)
            if read.doubtful:
                remarks.append(Reason(MESSAGES, "date.first_of_january", text=text[:40]))
    return tuple(dict.fromkeys(found))


def _out_of_numbers(
    numbers: tuple[Number, ...], births: tuple[PartialDate, ...], sexes: frozenset[str], remarks: list[Reason]
) -> tuple[tuple[PartialDate, ...], frozenset[str], frozenset[str]]:
    """Birth date and sex of an identity number stand in where the record has none; where it has others, the contradiction is said."""
    taken: set[str] = set()
    told = [found for number in numbers if (found := birth_and_sex_in(number)) is not None]
    for born, sex in told[:1]:
        day = PartialDate(born.year, born.month, born.day)
        if not births:
            births, taken = (day,), taken | {"birth_date"}
        elif not any(_fits(one, day) for one in births):
            remarks.append(Reason(MESSAGES, "date.against_number", date=births[0], number_date=day))
        if not sexes:
            sexes, taken = frozenset((sex,)), taken | {"sex"}
        elif sex not in sexes:
            remarks.append(Reason(MESSAGES, "sex.against_number"))
    return births, sexes, frozenset(taken)


def _fits(one: PartialDate, day: PartialDate) -> bool:
    if one.doubtful:
        return one.year == day.year
    return one.year == day.year and one.month in (0, day.month) and one.day in (0, day.day)


def _contacts(entity: Entity) -> Iterable[str]:
    for text in entity.properties.get("email", ()):
        if "@" in text:
            yield text.strip().lower()
    for key in ("phone", "mobile"):
        for text in entity.properties.get(key, ()):
            digits = re.sub(r"[^0-9]", "", text)
            if len(digits) >= 8:
                yield digits[-8:]
