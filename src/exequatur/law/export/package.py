"""The tables as a Frictionless data package: CSV files and the `datapackage.json` that describes them.

Format: Data Package and Table Schema, https://specs.frictionlessdata.io (version 1).
"""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from exequatur.law.export.tables import Cell, Column, Table

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def descriptor(tables: Iterable[Table], version: str) -> dict[str, Any]:
    """What `datapackage.json` holds; `version` is that of the law base."""
    return {
        "profile": "tabular-data-package",
        "name": "exequatur-law",
        "title": "Exequatur: cross-border enforcement law as data",
        "description": "Which judgment or award is enforceable where, by which route, within what period, with which papers."
        " Facts that are not verified come from memory or inference: check them before use. No legal advice.",
        "version": version,
        "licenses": [LICENCE],
        "contributors": [{"title": "Exequatur contributors", "role": "author"}],
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": column.name, "reference": {"resource": column.points_to[0], "fields": column.points_to[1]}}
        for column in table.columns
        if column.points_to
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"tables/{table.name}.csv",
        "title": table.meaning,
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": [_dashed(key) for key in keys]} if keys else {}),
        },
    }


def _dashed(key: dict[str, Any]) -> dict[str, Any]:
    """Names of resources hold no underscore (Data Package, `name`)."""
    reference = {**key["reference"], "resource": key["reference"]["resource"].replace("_", "-")}
    return {**key, "reference": reference}


def _field(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": column.type, "description": column.meaning}


def descriptor_text(tables: Iterable[Table], version: str) -> str:
    """`datapackage.json` as text."""
    return json.dumps(descriptor(tables, version), ensure_ascii=False, indent=1) + "\n"


def csv_text(table: Table) -> str:
    """The table as CSV (RFC 4180, UTF-8, lines end in a line feed); what is not known is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = [column.name for column in table.columns]
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in table.rows)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
