"""The page of a company's owners: picture and tables say the same, in both languages, without a network; in a real browser too."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli import cli
from exequatur.report.ownership_page import MOST_NODES, compose_ownership
from exequatur.text import UserError
from exequatur.trace.ownership.holdings import holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.ownership.owners import owners_of

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "holdings.json"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SCRIPT = "</script><script>alert(1)</script>"


def page(tmp_path: Path, *options: str, entity: str = "Peak Mansion Ltd", graph: Path = EXAMPLE) -> str:
    out = tmp_path / "out" / "owners.html"
    result = CliRunner().invoke(
        cli, ["trace", "graph", entity, "--graph", str(graph), "--html", str(out), *options]
    )
    assert result.exception is None, result.output
    return out.read_text("utf-8")


def graph_of(text: str) -> dict[str, list[dict[str, dict[str, str]]]]:
    found = re.search(r'<script type="application/json" id="graph-data">(.*?)</script>', text, re.S)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_the_picture_and_the_tables_hold_the_same(tmp_path: Path) -> None:
    text = page(tmp_path)
    graph = graph_of(text)
    assert len(graph["nodes"]) == 6
    assert len(graph["edges"]) == 7
    table = text[text.index('id="holdings"') :]
    for edge in graph["edges"]:
        assert edge["data"]["share"] in table
    for node in graph["nodes"]:
        assert node["data"]["name"] in table


@pytest.mark.parametrize(("lang", "said"), [("en", "ultimate owner"), ("zh", "最终所有人")])
def test_it_opens_in_the_language_asked(tmp_path: Path, lang: str, said: str) -> None:
    text = page(tmp_path, "--lang", lang)
    assert f'data-first="{lang}"' in text
    assert said in text


def test_it_needs_no_network(tmp_path: Path) -> None:
    text = page(tmp_path)
    assert not re.findall(r'(?:src|href)="https?:[^"]+"', text)
    assert "default-src 'none'" in text


def test_a_name_breaks_nothing(tmp_path: Path) -> None:
    graph = tmp_path / "graph.json"
    graph.write_text(json.dumps([{"owner": SCRIPT, "owned": "A", "share": 1}]), "utf-8")
    text = page(tmp_path, entity="A", graph=graph)
    assert SCRIPT not in text
    assert graph_of(text)["nodes"][1]["data"]["name"] == SCRIPT


def test_of_very_many_the_nearest_are_drawn_and_all_are_listed() -> None:
    holdings = holdings_of([Link(f"o{i}", "A", 0.001, 0.001) for i in range(MOST_NODES + 50)])
    found = compose_ownership(owners_of(holdings, "A", with_chains=0), holdings)
    assert len(found.graph["nodes"]) == MOST_NODES
    assert found.left_out == 51
    assert len(found.holdings) == MOST_NODES + 50


def test_no_such_company_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "owners.html"
    result = CliRunner().invoke(
        cli, ["trace", "graph", "Nobody", "--graph", str(EXAMPLE), "--html", str(out)]
    )
    assert isinstance(result.exception, UserError)
    assert not out.exists()


@pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium here; apt-get install chromium to run the browser tests"
)
def test_a_browser_draws_it_without_a_complaint(tmp_path: Path) -> None:
    text = page(tmp_path).replace(
        "</body>",
        "<script>document.title = `drawn ${document.querySelectorAll('#graph canvas').length}`</script></body>",
    )
    opened = tmp_path / "opened.html"
    opened.write_text(text, "utf-8")
    assert CHROMIUM
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--enable-logging=stderr", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"file://{opened}",
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert "<title>drawn 3</title>" in done.stdout
    assert not [line for line in done.stderr.splitlines() if "CONSOLE" in line]
