"""Asking the law starts quickly because it imports little; the times themselves are in benchmarks/startup.py."""

import subprocess
import sys

HEAVY = (
    "yaml",
    "numpy",
    "polars",
    "rich",
    "lxml",
    "openpyxl",
    "dataclasses",
    "importlib.metadata",
    "difflib",
)
ASK = ("law", "routes", "--from", "CN", "--to", "SG", "--on", "2026-11-22", "--json")
PROBE = """
import sys
from exequatur.cli import cli
try:
    cli(sys.argv[1:])
except SystemExit:
    pass
print("LOADED", *sorted(sys.modules))
"""


def loaded(*words: str) -> set[str]:
    """The modules that a command imports."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stdout.rsplit("LOADED ", 1)[1].split())


def test_help_imports_nothing_heavy_and_no_law() -> None:
    modules = loaded("--help")
    assert not modules & set(HEAVY)
    assert not any(module.startswith("exequatur.law") for module in modules)


def test_routes_import_nothing_heavy_once_the_cache_is_made() -> None:
    loaded(*ASK)
    modules = loaded(*ASK)
    assert not modules & set(HEAVY)
    assert not modules & {"exequatur.law.store", "exequatur.law.checks", "exequatur.law.plain"}
