"""The documents keep their promises: links lead somewhere, terms are single, changes say whom they touch."""

import csv
import importlib.util
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from exequatur import __version__

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))


def of(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


def headings(page: Path) -> set[str]:
    """Anchors of the headings of a page, as a reader of Markdown on the web makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", of(PAGES))
def test_a_link_inside_the_project_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{target} leads nowhere"
        assert not anchor or there.suffix != ".md" or anchor in headings(there), f"{target}: no such heading"


def glossary() -> list[dict[str, str]]:
    with (ROOT / "docs" / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_glossary_has_every_term_once() -> None:
    for column in ("term", "english"):
        words = [row[column] for row in glossary()]
        assert not {word for word in words if words.count(word) > 1}, column


def test_a_term_has_both_languages() -> None:
    for row in glossary():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", row["term"]), row
        assert row["english"].strip(), row
        assert re.search(r"[\u4e00-\u9fff]", row["chinese"]), row
        assert None not in row, f"a comma outside quotation marks: {row}"


def test_the_page_of_the_glossary_is_current() -> None:
    spec = importlib.util.spec_from_file_location("glossary_page", ROOT / "scripts" / "glossary_page.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert written == script.page(), "docs/glossary.md is stale: run `make docs`"


def changelog() -> dict[str, str]:
    """Heading of each version -> what stands under it, newest first."""
    _, *parts = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {part.partition("\n")[0]: part.partition("\n")[2] for part in parts}


def test_the_changelog_is_headed_by_versions_and_days_newest_first() -> None:
    first, *rest = changelog()
    assert first == "Unreleased" or first.startswith(f"{__version__} ")
    versions = [re.fullmatch(r"(\d+)\.(\d+)\.(\d+) - (\d{4}-\d\d-\d\d)", heading) for heading in rest]
    assert all(versions)
    numbers = [tuple(map(int, found.groups()[:3])) for found in versions if found]
    assert numbers == sorted(numbers, reverse=True)
    assert all(date.fromisoformat(found[4]) for found in versions if found)


def test_a_change_of_law_or_of_a_formula_says_whom_and_which_days_it_touches() -> None:
    """Under `### Law` and `### Formulae` every entry ends with its impacted jurisdictions and periods."""
    for heading, body in changelog().items():
        for section in re.split(r"^### ", body, flags=re.MULTILINE)[1:]:
            title, _, text = section.partition("\n")
            assert title in {"Added", "Changed", "Fixed", "Removed", "Security", "Law", "Formulae"}, title
            entries = re.split(r"^- ", text, flags=re.MULTILINE)[1:]
            assert entries, f"{heading}, {title}: no entry"
            if title in {"Law", "Formulae"}:
                for entry in entries:
                    assert re.search(r"^  Impacted jurisdictions: \S", entry, re.MULTILINE), entry
                    assert re.search(r"^  Impacted periods: \S", entry, re.MULTILINE), entry


@pytest.mark.parametrize("page", of(ADRS))
def test_a_decision_is_short_and_complete(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.match(rf"# {int(page.name[:4])}\. \S", text), "the heading opens with the number of the file"
    assert [
        part for part in ("Context", "Options", "Choice", "Consequences") if f"\n## {part}\n" not in text
    ] == []
    assert re.search(r"^Decided \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    assert len(text.splitlines()) <= 60, "half a page"


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [page.name[:4] for page in ADRS] == [f"{number:04}" for number in range(1, len(ADRS) + 1)]


def test_the_index_leads_to_every_page_of_the_documents() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    missing = sorted(page for page in pages if page != "index.md" and f"({page})" not in index)
    assert not missing, f"docs/index.md does not lead to {missing}"


DATA_SUFFIXES = {".csv", ".yaml", ".json", ".svg", ".xlsx", ".ics", ".js", ".css", ".parquet"}


def test_the_licence_of_all_data_that_is_shipped_is_stated() -> None:
    """Each data file stands under a folder or a file that docs/data-licences.md names in its first column."""
    table = (ROOT / "docs" / "data-licences.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
    shipped = [
        path.relative_to(ROOT).as_posix()
        for top in ("src", "examples", "tests", "docs")
        for path in (ROOT / top).rglob("*")
        if path.suffix in DATA_SUFFIXES and path.is_file() and "egg-info" not in str(path)
    ]
    unnamed = [
        path for path in shipped if not any(path == name or path.startswith(f"{name}/") for name in named)
    ]
    assert not unnamed, f"docs/data-licences.md does not name {unnamed[:10]}"
    stale = [name for name in named if not (ROOT / name).exists()]
    assert not stale, f"docs/data-licences.md names what is not there: {stale}"


@pytest.mark.parametrize("section", ["instruments", "strengths"])
def test_the_law_speaks_the_words_of_the_glossary(section: str) -> None:
    words = yaml.safe_load((ROOT / "src/exequatur/law/data/terms.yaml").read_text(encoding="utf-8"))[section]
    terms = {row["term"]: (row["english"], row["chinese"]) for row in glossary()}
    own_names = {"none": "strength_none"}
    for code, word in words.items():
        english, chinese = terms[own_names.get(code, code)]
        assert word["zh"] == chinese, code
        assert word["en"] == english or code in own_names, code
