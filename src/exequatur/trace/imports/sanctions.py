"""Lists of sanctions: OpenSanctions targets (simple CSV) and OFAC's SDN list, as published (twelve columns, no header) or with a header."""

import re
from collections.abc import Iterator

from exequatur.trace.entities.model import Address, Entity, Identifier, Name, Provenance, named
from exequatur.trace.imports.found import Found, Refusal, licensed, needed, note, text_of
from exequatur.trace.imports.places import place_of
from exequatur.trace.imports.wording import day_of

Row = dict[str, str]

SDN_COLUMNS = (
    "ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner", "Remarks",
)  # fmt: skip
"""Columns of sdn.csv as OFAC's data specification names them."""


def _many(row: Row, key: str) -> list[str]:
    return [one.strip() for one in text_of(row, key).split(";") if one.strip()]


def parse_opensanctions(row: Row, provenance: Provenance) -> Iterator[Found]:
    """A row of targets.simple.csv; several values in a field stand between semicolons.

    Raises:
        Refusal: no id, schema or name.
    """
    names = [named(needed(row, "name")), *(named(one, "alias") for one in _many(row, "aliases"))]
    births = []
    for said in _many(row, "birth_date"):
        if day := day_of(said):
            births.append(day)
        else:
            yield note("note.day", field="birth_date", value=said[:40])
    seen = day_of(text_of(row, "last_change")) or day_of(text_of(row, "last_seen")) or ""
    properties = {
        "country": tuple(_many(row, "countries")),
        "program": tuple(_many(row, "sanctions")),
        "phone": tuple(_many(row, "phones")),
        "email": tuple(_many(row, "emails")),
        "publisher": tuple(_many(row, "dataset")),
    }
    yield Entity(
        needed(row, "id"),
        needed(row, "schema"),
        tuple(names),
        tuple(Identifier("idNumber", one) for one in _many(row, "identifiers")),
        tuple(Address(one) for one in _many(row, "addresses")),
        tuple(births),
        properties={key: values for key, values in properties.items() if values},
        provenance=licensed(provenance, "", seen),
    )


SDN_TYPES = {
    "individual": "Person",
    "vessel": "Vessel",
    "aircraft": "Airplane",
    "": "Organization",
    "entity": "Organization",
}

NUMBERS = (
    (re.compile(r"\b(?:Vessel Registration Identification )?IMO (\d{7})\b"), "imoNumber"),
    (re.compile(r"\bMMSI (\d{9})\b"), "mmsi"),
    (re.compile(r"\bPassport (?:No\. )?([A-Z0-9][\w-]*)"), "passportNumber"),
    (
        re.compile(
            r"\b(?:Unified Social Credit Code \(USCC\)|United Social Credit Code Certificate \(USCCC\)) (\w+)"
        ),
        "uscCode",
    ),
    (re.compile(r"\bLegal Entity Number (\w{20})\b"), "leiCode"),
    (re.compile(r"\bSWIFT/BIC (\w{8,11})\b"), "swiftBic"),
    (re.compile(r"\bTax ID No\. ([\w./-]+)"), "taxNumber"),
    (
        re.compile(
            r"(?:Business Registration|Commercial Registry|Company|Registration|Registered|Certificate of Incorporation|C\.R\.|Business) (?:Number|No\.|ID) (?:HRB |IMO \d+)?([\w./-]*)"
        ),
        "registrationNumber",
    ),
    (
        re.compile(
            r"(?:National ID|Identification|Citizen's Card|National Foreign ID) (?:Number|No\.)? ?(?:IMO \d+)?([\w/-]*)"
        ),
        "idNumber",
    ),
    (re.compile(r"Organization Code (\w+)"), "idNumber"),
)
ALSO = re.compile(
    r"(?<![\w.])(?P<what>[afn])\.k\.a\. (?:'(?P<quoted>[^']+)'|\"(?P<double>[^\"]+)\"|(?P<bare>[^;]+?))(?=\s*(?:;|\.?$|\())"
)


def _blank(text: str) -> str:
    """A field of the list; -0- stands for nothing."""
    return "" if text.strip() == "-0-" else text.strip()


def parse_sdn(row: Row, provenance: Provenance) -> Iterator[Found]:
    """A row of the SDN list. Names, dates, numbers and nationalities are taken out of the remarks, which are kept whole.

    Raises:
        Refusal: no number, no name, an unknown type.
    """
    published = "ent_num" in row
    key = needed(row, "ent_num" if published else "ID")
    if not key.isdigit():
        raise Refusal("row.kind", field="ID", value=key[:40])
    said = needed(row, "SDN_Name" if published else "name")
    kind = _blank(text_of(row, "SDN_Type" if published else "type"))
    if kind not in SDN_TYPES:
        raise Refusal("row.kind", field="type", value=kind[:40])
    remarks = _blank(text_of(row, "Remarks" if published else "Details"))
    program = _blank(text_of(row, "Program" if published else "programme"))
    births = []
    for text in re.findall(r"\bDOB ([^;.]+)", remarks):
        if day := day_of(text.removeprefix("circa ")):
            births.append(day)
        else:
            yield note("note.day", field="DOB", value=text[:40])
    properties = {
        "program": tuple(filter(None, re.split(r"\]\s*\[|\[|\]|;\s*", program))),
        "title": tuple(filter(None, [_blank(text_of(row, "Title"))])) if kind == "individual" else (),
        "birthPlace": tuple(text.strip() for text in re.findall(r"\bPOB ([^;.]+)", remarks)),
        "gender": tuple(text.lower() for text in re.findall(r"\bGender (Male|Female)\b", remarks)),
        "incorporationDate": tuple(
            filter(
                None,
                (day_of(text) for text in re.findall(r"Organization Established Date ([^;.]+)", remarks)),
            )
        ),
        "notes": (remarks,) if remarks else (),
        "topics": ("sanction",),
    }
    identifiers = dict.fromkeys(
        Identifier(scheme, text.rstrip("."))
        for form, scheme in NUMBERS
        if scheme != "idNumber" or kind not in ("vessel", "aircraft")
        for text in form.findall(remarks)
        # a number of the International Maritime Organization stands under its own scheme
        if any(map(str.isdigit, text))
    )
    nations = [text.strip() for text in re.findall(r"\b(?:nationality|citizen) ([^;.]+)", remarks)]
    yield Entity(
        f"ofac-{key}",
        SDN_TYPES[kind],
        tuple(_sdn_names(said, kind, remarks)),
        tuple(identifiers),
        birth_dates=tuple(births),
        nationalities=tuple(dict.fromkeys(place_of(text) or text for text in nations)),
        properties={key: values for key, values in properties.items() if values},
        provenance=provenance,
    )


def _sdn_names(said: str, kind: str, remarks: str) -> Iterator[Name]:
    """Names of a row. A person's stands surname first with a comma, and is turned round."""
    yield named(_turned(said) if kind == "individual" else said)
    for found in ALSO.finditer(remarks):
        text = (found["quoted"] or found["double"] or found["bare"]).strip()
        if text:
            yield named(
                _turned(text) if kind == "individual" else text, "former" if found["what"] == "f" else "alias"
            )


def _turned(name: str) -> str:
    first, comma, rest = name.partition(",")
    return f"{rest.strip()} {first.strip()}" if comma else name
