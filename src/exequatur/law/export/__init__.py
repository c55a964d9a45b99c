"""The law base as files that others read: tables (Frictionless data package, SQLite) and one JSON document with its schema."""
