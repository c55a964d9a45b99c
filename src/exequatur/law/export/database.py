"""The tables as one SQLite file, with keys, foreign keys and the meaning of each column in the table `columns`."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from exequatur.law.export.tables import Cell, ColumnType, Table

_TYPES: dict[ColumnType, str] = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
}


def write_database(path: Path, tables: Sequence[Table], version: str) -> None:
    """Write the tables into a new SQLite file at `path`; the version of the law base stands in the table `about`.

    Raises:
        sqlite3.IntegrityError: a row points to one that is not there; nothing is kept.
    """
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        with connection:
            connection.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
            connection.execute("INSERT INTO about VALUES ('law_version', ?)", (version,))
            connection.execute(
                'CREATE TABLE columns ("table" TEXT, "column" TEXT, meaning TEXT, PRIMARY KEY ("table", "column"))'
            )
            for table in tables:
                _write(connection, table)
    finally:
        connection.close()


def _write(connection: sqlite3.Connection, table: Table) -> None:
    connection.execute(_definition(table))
    marks = ", ".join("?" for _ in table.columns)
    names = [column.name for column in table.columns]
    connection.executemany(
        f'INSERT INTO "{table.name}" VALUES ({marks})', ([_cell(row[n]) for n in names] for row in table.rows)
    )
    connection.executemany(
        "INSERT INTO columns VALUES (?, ?, ?)", ((table.name, c.name, c.meaning) for c in table.columns)
    )


def _definition(table: Table) -> str:
    """The table as SQL; names come from `shapes`, never from data. A key that points into its own table is checked
    only when all rows are there."""
    parts = [f'"{c.name}" {_TYPES[c.type]}' for c in table.columns]
    parts.append("PRIMARY KEY (" + ", ".join(f'"{name}"' for name in table.key) + ")")
    parts += [
        f'FOREIGN KEY ("{c.name}") REFERENCES "{c.points_to[0]}" ("{c.points_to[1]}") DEFERRABLE INITIALLY DEFERRED'
        for c in table.columns
        if c.points_to
    ]
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)})'


def _cell(value: Cell) -> str | int | float | None:
    return value.isoformat() if isinstance(value, date) else value
