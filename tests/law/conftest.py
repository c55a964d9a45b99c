"""A small law of made-up jurisdictions, so that a test says on one page which facts its answer comes from."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from exequatur.law import LawBase, load
from exequatur.law.checks import COMPLETENESS, REFUSING, run_checks
from exequatur.law.faults import Fault
from exequatur.law.store import MEMBER_COLUMNS, PRECEDENT_COLUMNS, read_book

READ = date(2026, 1, 2)
REVIEW = date(2027, 1, 2)
SINCE = date(2000, 1, 1)


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The compiled law of these tests is kept apart from the user's."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()


def source(verified: bool = True, **fields: Any) -> dict[str, Any]:
    """One source; read unless said otherwise."""
    kind = "statute" if verified else "memory"
    return {"title": "Act 1", "kind": kind, "retrieved": READ, "verified": verified, **fields}


def route(id: str, **fields: Any) -> dict[str, Any]:
    """One route for judgments of any origin, by statute."""
    return {
        "id": id,
        "origins": ["any"],
        "instruments": ["court_judgment"],
        "kind": "statute",
        "basis": "Act s. 1",
        "strength": "favourable",
        "strength_reason": "The Act says so.",
        "sources": [source()],
        "verified": True,
        "from": SINCE,
        "review_by": REVIEW,
        **fields,
    }


def reading(**fields: Any) -> dict[str, Any]:
    """One reading: six years from the judgment."""
    return {
        "reading": "as written",
        "starts": "judgment_given",
        "basis": "Act s. 9",
        "safe": True,
        "verified": True,
        "sources": [source()],
        "years": 6,
        **fields,
    }


def period(id: str, *readings: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """One limitation rule for judgments."""
    return {
        "id": id,
        "step": "registration",
        "instruments": ["court_judgment"],
        "readings": list(readings or (reading(),)),
        "from": SINCE,
        "review_by": REVIEW,
        **fields,
    }


class SmallLaw:
    """A folder of law data that a test fills, asks and breaks; its facts are those of the functions above."""

    source = staticmethod(source)
    route = staticmethod(route)
    reading = staticmethod(reading)
    period = staticmethod(period)

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for sub in ("jurisdictions", "treaties"):
            (folder / sub).mkdir(parents=True)

    def write(self, name: str, content: Any) -> Path:
        """Write a data file, a mapping as YAML and text as it is."""
        path = self.folder / name
        text = (
            content
            if isinstance(content, str)
            else yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
        )
        path.write_text(text, encoding="utf-8")
        return path

    def jurisdiction(self, code: str, **fields: Any) -> Path:
        """Write a jurisdiction, a common-law State unless said otherwise."""
        content = {
            "code": code,
            "name": {"en": f"Land {code}", "zh": f"{code}国"},
            "kind": "state",
            "legal_family": "common_law",
            "currency": "USD",
            **fields,
        }
        return self.write(f"jurisdictions/{code}.yaml", content)

    def treaty(self, id: str, rows: list[dict[str, Any]], **fields: Any) -> None:
        """Write a convention that opens a route for judgments, with its table."""
        content = {
            "id": id,
            "name": {"en": f"Convention {id}", "zh": f"{id}公约"},
            "kind": "convention",
            "opens_route": True,
            "basis": "art. 4",
            "sources": [source()],
            "verified": True,
            "from": SINCE,
            "review_by": REVIEW,
            "instruments": ["court_judgment"],
            "strength": "established",
            **fields,
        }
        self.write(f"treaties/{id}.yaml", content)
        self.table(f"treaties/{id}.csv", MEMBER_COLUMNS, [{"status": "party", **row} for row in rows])

    def precedents(self, *rows: dict[str, Any]) -> None:
        """Write the published decisions."""
        full = {
            "direction": "outbound",
            "court": "High Court",
            "outcome": "recognised",
            "instrument": "court_judgment",
            "subject": "money",
        }
        self.table("precedents.csv", PRECEDENT_COLUMNS, [{**full, **row} for row in rows])

    def table(self, name: str, columns: tuple[str, ...], rows: list[dict[str, Any]]) -> Path:
        """Write a CSV table; every row has a source that was read unless said otherwise."""
        sourced = {
            "verified": "1",
            "source_title": "List",
            "source_kind": "official",
            "retrieved": READ.isoformat(),
        }
        path = self.folder / name
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows({**sourced, **row} for row in rows)
        return path

    def load(self) -> LawBase:
        """Open it."""
        return load(self.folder)

    def faults(self) -> list[Fault]:
        """Everything wrong in it."""
        book, faults = read_book(self.folder)
        return faults + run_checks(book, (*REFUSING, *COMPLETENESS))

    def found(self) -> set[str]:
        """The codes of everything wrong in it."""
        return {fault.key for fault in self.faults()}


@pytest.fixture
def small(tmp_path: Path) -> SmallLaw:
    """An empty folder of law data."""
    return SmallLaw(tmp_path / "data")
