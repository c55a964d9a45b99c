"""Numbers of people and companies: which register a number is of, whether its check digit holds, and in which form two of them are compared.

Only a number that could be checked counts: one whose check digit is right, or one of a known register whose numbers have no check digit and that
has its form. A damaged number, and one whose register is not known, never counts as a match; it is said instead.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from exequatur.text.check_digits import identity_check, is_credit_code, is_identity_card, is_lei, masked
from exequatur.trace.entities.model import Identifier

NumberState = Literal["checked", "plain", "masked", "damaged", "unknown"]
"""checked: the check digit is right. plain: of a known register without check digits, in its form. masked: a part is hidden. damaged: the check
digit is wrong or the form is not the register's. unknown: the register is not on record, so that equal numbers may be of two."""

FOR_LIFE = frozenset(("prc_id", "hk_id", "tw_id"))
"""Numbers that a person keeps."""
WITH_BIRTH = frozenset(("prc_id",))
"""Numbers that tell birth date and sex."""
CHANGING = frozenset(("passport",))
"""Numbers that change with every document."""
_PERSONAL = frozenset(("idNumber", "passportNumber", "socialSecurityNumber"))


@dataclass(frozen=True)
class Number:
    """A number as read.

    Attributes:
        kind: of which register: prc_id, hk_id, tw_id, passport, credit_code, organisation_code, prc_registration, lei, uk_company, hk_company,
            hk_business, imo, or the property of FollowTheMoney that it stood in.
        value: in the one form that is compared; hidden places are `?`.
        state: see `NumberState`.
        issuer: country of the register, ISO 3166-1 alpha-2 in lower case; empty where the kind tells it or it is not known.
        partial: whether it comes from a shorter form without check digit (identity number of 15 digits).
        derived: whether it is a part of another number (the organisation code in a social credit code).
    """

    kind: str
    value: str
    state: NumberState
    issuer: str = ""
    partial: bool = False
    derived: bool = False

    @property
    def shown(self) -> str:
        """For print: numbers of people with their middle hidden."""
        plain = self.kind in ("lei", "credit_code", "organisation_code", "prc_registration", "imo")
        register = self.kind in ("uk_company", "hk_company", "hk_business", "registrationNumber")
        return self.value.replace("?", "*") if plain or register else masked(self.value.replace("?", "*"))

    @property
    def key(self) -> str:
        """What two equal numbers have in common."""
        return f"{self.kind}:{self.issuer}:{self.value}"

    @property
    def counts(self) -> bool:
        """Whether it may count as a match."""
        return self.state in ("checked", "plain")


def read_number(identifier: Identifier, person: bool, country: str = "") -> Number:
    """What a number is, by its property, its form and the country of its bearer.

    Args:
        identifier: as recorded.
        person: whether its bearer is a person.
        country: of the register where the record states one, ISO 3166-1 alpha-2 in lower case.
    """
    return _read(identifier.scheme, identifier.value, person, country)


@lru_cache(maxsize=1 << 16)
def _read(scheme: str, text: str, person: bool, country: str) -> Number:
    value = re.sub(r"[\s\-./()·_,]+", "", unicodedata.normalize("NFKC", text)).upper()
    if _hides(value):
        return _hidden(scheme, value, person, country)
    for rule in (_lei, _eighteen, _fifteen, _hong_kong_id, _taiwan_id, _vessel, _organisation, _company):
        if (found := rule(scheme, value, person, country)) is not None:
            return found
    if scheme == "passportNumber":
        form = re.fullmatch(r"[A-Z0-9]{6,12}", value) and sum(c.isdigit() for c in value) >= 5
        return Number("passport", value, "plain" if form else "damaged")
    telling = len(value) >= 5 and any(c.isdigit() for c in value)
    alone = scheme not in ("idNumber", "registrationNumber", "taxNumber", "licenseNumber")
    if not telling:
        return Number(scheme, value, "damaged", country)
    return Number(scheme, value, "plain" if country or alone else "unknown", country)


def organisation_code_in(number: Number) -> Number | None:
    """The organisation code that a social credit code contains (its 9th to 17th characters, GB 32100)."""
    if number.kind != "credit_code" or number.state != "checked":
        return None
    return Number("organisation_code", number.value[8:17], "checked", derived=True)


def birth_and_sex_in(number: Number) -> tuple[date, Literal["male", "female"]] | None:
    """Birth date and sex that a resident identity number tells; only where it could be read in full."""
    if number.kind != "prc_id" or not number.counts:
        return None
    value = number.value
    born = date(int(value[6:10]), int(value[10:12]), int(value[12:14]))
    return born, "male" if int(value[16]) % 2 else "female"


def one_digit_apart(a: str, b: str) -> bool:
    """Whether two texts of one length differ in one place, or in two neighbours that changed places."""
    if len(a) != len(b):
        return False
    places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) == 2 and places[1] == places[0] + 1:
        return a[places[0]] == b[places[1]] and a[places[1]] == b[places[0]]
    return len(places) == 1


def visible_part(hidden: Number, other: Number) -> tuple[int, bool] | None:
    """How many places a number with hidden ones shows, and whether these agree with the other; None where they cannot be laid side by side."""
    if hidden.kind != other.kind or len(hidden.value) != len(other.value):
        return None
    pairs = [(x, y) for x, y in zip(hidden.value, other.value, strict=True) if "?" not in (x, y)]
    return len(pairs), all(x == y for x, y in pairs)


def _hides(value: str) -> bool:
    return bool(re.search(r"[*×●○•＊?某]|X{3,}", value))


def _hidden(scheme: str, value: str, person: bool, country: str) -> Number:
    shown = re.sub(r"[*×●○•＊某]", "?", value)
    shown = re.sub(r"X{2,}", lambda run: "?" * len(run.group()), shown)
    shown = re.sub(r"(?<=\?)X$", "?", shown)
    shapes = (
        ("prc_id", r"[0-9?]{17}[0-9X?]"),
        ("hk_id", r"[A-Z]{1,2}[0-9?]{6}[0-9A?]?"),
        ("tw_id", r"[A-Z][0-9?]{9}"),
    )
    if person and scheme in _PERSONAL:
        for kind, shape in shapes:
            if re.fullmatch(shape, shown):
                return Number(kind, shown, "masked")
    if not person and re.fullmatch(r"[0-9A-Z?]{18}", shown):
        return Number("credit_code", shown, "masked")
    return Number(scheme, shown, "masked", country)


def _lei(scheme: str, value: str, person: bool, country: str) -> Number | None:
    if scheme != "leiCode" and not (len(value) == 20 and is_lei(value)):
        return None
    return Number("lei", value, "checked" if is_lei(value) else "damaged")


def _eighteen(scheme: str, value: str, person: bool, country: str) -> Number | None:
    """Identity numbers and social credit codes: both have 18 characters, and which it is the bearer tells first."""
    digits = re.fullmatch(r"[0-9]{17}[0-9X]", value)
    if person and digits and scheme in _PERSONAL:
        # whatever else it may be by chance: one damaged identity number in 31 has the check character of a credit code
        return Number("prc_id", value, "checked" if is_identity_card(value) else "damaged")
    if len(value) == 18 and is_credit_code(value):
        return Number("credit_code", value, "checked")
    if digits and is_identity_card(value):
        return Number("prc_id", value, "checked")
    if scheme == "uscCode" or (
        len(value) == 18 and country == "cn" and not person and re.fullmatch(r"[0-9A-Z]+", value)
    ):
        return Number("credit_code", value, "damaged")
    return None


def _fifteen(scheme: str, value: str, person: bool, country: str) -> Number | None:
    """The identity number of before 1999 as the one of 18 digits; the registration number of a Chinese company (GS 15-2006)."""
    if not re.fullmatch(r"[0-9]{15}", value):
        return None
    if person and scheme in _PERSONAL:
        whole = value[:6] + "19" + value[6:]
        whole += identity_check(whole)
        return Number("prc_id", whole, "plain" if is_identity_card(whole) else "damaged", partial=True)
    if not person and country == "cn":
        return Number("prc_registration", value, "checked" if _pure_eleven_ten(value) else "damaged")
    return None


def _pure_eleven_ten(value: str) -> bool:
    """ISO 7064 MOD 11,10."""
    rest = 10
    for digit in value[:-1]:
        rest = ((rest + int(digit)) % 10 or 10) * 2 % 11
    return (rest + int(value[-1])) % 10 == 1


def _hong_kong_id(scheme: str, value: str, person: bool, country: str) -> Number | None:
    """Hong Kong identity card: one or two letters, six digits and a check digit modulo 11, in which a missing first letter counts 36."""
    if not person or scheme not in _PERSONAL - {"passportNumber"}:
        return None
    if not re.fullmatch(r"[A-Z]{1,2}[0-9]{6}[0-9A]", value):
        return None
    signs = [36] if len(value) == 8 else []
    signs += [int(c, 36) for c in value[:-1]]
    total = sum(sign * weight for sign, weight in zip(signs, range(9, 1, -1), strict=True))
    right = (total + (10 if value[-1] == "A" else int(value[-1]))) % 11 == 0
    return Number("hk_id", value, "checked" if right else "damaged")


_TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"


def _taiwan_id(scheme: str, value: str, person: bool, country: str) -> Number | None:
    """Taiwan: a letter for the county (10 to 35), nine digits, weights 1 9 8 7 6 5 4 3 2 1 1, modulo 10."""
    if not person or scheme == "passportNumber" or not re.fullmatch(r"[A-Z][1289][0-9]{8}", value):
        return None
    letter = _TAIWAN_LETTERS.index(value[0]) + 10
    signs = [letter // 10, letter % 10, *map(int, value[1:])]
    total = sum(s * w for s, w in zip(signs, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1), strict=True))
    return Number("tw_id", value, "checked" if total % 10 == 0 else "damaged")


def _vessel(scheme: str, value: str, person: bool, country: str) -> Number | None:
    if scheme != "imoNumber":
        return None
    digits = value.removeprefix("IMO")
    right = (
        re.fullmatch(r"[0-9]{7}", digits)
        and int(digits[6]) == sum(int(d) * w for d, w in zip(digits[:6], range(7, 1, -1), strict=True)) % 10
    )
    return Number("imo", digits, "checked" if right else "damaged")


def _organisation(scheme: str, value: str, person: bool, country: str) -> Number | None:
    """The nine characters that Chinese organisations had before the social credit code (GB 11714)."""
    if person or country not in ("cn", "") or not re.fullmatch(r"[0-9A-Z]{8}[0-9X]", value):
        return None
    total = sum(int(c, 36) * w for c, w in zip(value[:8], (3, 7, 9, 10, 5, 8, 4, 2), strict=True))
    right = "0123456789X0"[11 - total % 11] == value[8]
    if right and (country == "cn" or not value.isdigit()):
        return Number("organisation_code", value, "checked")
    return Number("organisation_code", value, "damaged") if country == "cn" else None


def _company(scheme: str, value: str, person: bool, country: str) -> Number | None:
    """Numbers of the registers of the United Kingdom and Hong Kong, which have no check digit."""
    if person or scheme not in ("registrationNumber", "idNumber"):
        return None
    if country == "gb":
        form = re.fullmatch(r"([A-Z]{2}|[A-Z](?=[A-Z0-9]))?([0-9]{1,8}[A-Z]?)", value)
        if not form:
            return Number("uk_company", value, "damaged")
        prefix = form.group(1) or ""
        return Number("uk_company", prefix + form.group(2).zfill(8 - len(prefix)), "plain")
    if country == "hk":
        value = re.sub(r"^(CR|BR|F|NO)(?=[0-9])", "", value)
        if re.fullmatch(r"[0-9]{1,7}", value):
            return Number("hk_company", value.zfill(7), "plain")
        if re.fullmatch(r"[0-9]{8}([0-9]{3}.{0,8})?", value):
            return Number("hk_business", value[:8], "plain")
        return Number("hk_company", value, "damaged")
    return None
