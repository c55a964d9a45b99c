"""The export as files in a folder."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from exequatur.law.export.database import write_database
from exequatur.law.export.document import document_schema, document_text
from exequatur.law.export.drafts import drafted
from exequatur.law.export.package import csv_text, descriptor_text
from exequatur.law.export.tables import Table, tables

if TYPE_CHECKING:
    from exequatur.law.base import LawBase

DATABASE = "exequatur-law.sqlite"
DOCUMENT = "exequatur-law.json"
SCHEMA = "exequatur-law.schema.json"


def write_export(base: "LawBase", folder: Path) -> tuple[Path, ...]:
    """Write the data package (`datapackage.json`, `tables/`), the JSON document with its schema, and the SQLite file.

    Returns the files written. A file of the same name is replaced, any other is left alone.

    Raises:
        OSError: the folder cannot be written; it then holds what it held.
    """
    with drafted(folder) as draft:
        _write(base, tables(base), draft)
        names = sorted(path.relative_to(draft) for path in draft.rglob("*") if path.is_file())
    return tuple(folder / name for name in names)


def _write(base: "LawBase", found: tuple[Table, ...], draft: Path) -> None:
    (draft / "tables").mkdir()
    for table in found:
        (draft / "tables" / f"{table.name}.csv").write_text(csv_text(table), encoding="utf-8", newline="")
    (draft / "datapackage.json").write_text(descriptor_text(found, base.version), encoding="utf-8")
    (draft / DOCUMENT).write_bytes(document_text(base))
    schema = json.dumps(document_schema(), ensure_ascii=False, indent=1)
    (draft / SCHEMA).write_text(schema + "\n", encoding="utf-8")
    write_database(draft / DATABASE, found, base.version)
