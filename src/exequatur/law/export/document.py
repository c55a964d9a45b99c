"""The law base as one JSON document, and the JSON Schema (2020-12) that describes it."""

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from exequatur import SCHEMA_VERSION
from exequatur.law.model import Detour, DocumentRule, Jurisdiction, Member, Precedent, Stage, Treaty

if TYPE_CHECKING:
    from exequatur.law.base import LawBase


class LawDocument(Struct, frozen=True):
    """Everything the base holds, in the shape in which its files are written. `law_version` names its content."""

    schema_version: str
    law_version: str
    jurisdictions: tuple[Jurisdiction, ...]
    treaties: tuple[Treaty, ...]
    memberships: tuple[Member, ...]
    documents: tuple[DocumentRule, ...]
    detours: tuple[Detour, ...]
    precedents: tuple[Precedent, ...]
    stages: tuple[Stage, ...]


def document(base: "LawBase") -> LawDocument:
    """The whole base."""
    return LawDocument(
        schema_version=SCHEMA_VERSION,
        law_version=base.version,
        jurisdictions=tuple(base.jurisdiction(code) for code in base.codes()),
        treaties=tuple(base.treaties().values()),
        memberships=tuple(row for treaty in base.treaties() for row in base.members(treaty)),
        documents=base.document_rules(),
        detours=base.detour_rules(),
        precedents=base.precedents(),
        stages=base.all_stages(),
    )


def document_text(base: "LawBase") -> bytes:
    """The document as indented JSON; a field that holds its default is left out."""
    return msgspec.json.format(msgspec.json.encode(document(base)), indent=1) + b"\n"


def document_schema() -> dict[str, Any]:
    """The schema of the document."""
    schema: dict[str, Any] = msgspec.json.schema(LawDocument)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Exequatur law base",
        "x-schema-version": SCHEMA_VERSION,
        **schema,
    }
