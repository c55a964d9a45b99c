"""Exequatur: recovering money across borders, from a loan tape to the routes, deadlines and risks of each claim."""

__version__ = "0.1.0"

SCHEMA_VERSION = "1.0"
"""Version of the shape of every answer (`schema_version`); rises when a field changes its meaning or leaves."""
