"""The page in a real browser: it loads without a complaint, sorts, filters and changes language by its address."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from exequatur.report import write_html
from exequatur.screening.result import Screening

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium here; apt-get install chromium to run the browser tests"
)


@pytest.fixture(scope="module")
def report(screening: Screening, said_by, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("browser") / "report.html"
    write_html(screening, path, lang="en", **said_by)
    return path


@pytest.fixture
def opened(report: Path, tmp_path: Path):
    """Open the page at an address; give what it became and what the console said."""

    def open_at(state: str) -> tuple[str, str]:
        assert CHROMIUM
        done = subprocess.run(
            [
                CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr",
                f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"file://{report}#{state}",
            ],
            capture_output=True, text=True, timeout=120, check=True,
        )  # fmt: skip
        return done.stdout, "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)

    return open_at


def names(dom: str, shown_only: bool = True) -> list[str]:
    """Claim ids of the ranking in the order of the page."""
    rows = re.findall(r"<tr ([^>]*data-verdict[^>]*)>(.*?)</tr>", dom, re.S)
    return [
        re.search(r"<small>(K-\d)", body)[1]  # type: ignore[index]
        for head, body in rows
        if not (shown_only and re.search(r"\bhidden\b", head))
    ]


def test_it_opens_without_a_complaint_in_rank_order(opened) -> None:
    dom, console = opened("")
    assert console == ""
    assert names(dom) == [f"K-{n}" for n in range(1, 7)]
    assert re.search(r'<output id="shown"[^>]*>6 / 6<', dom)


def test_the_address_sorts_with_unknown_last(opened) -> None:
    dom, console = opened("sort=amount&dir=desc")
    assert console == ""
    assert names(dom)[0] == "K-2"
    assert names(dom)[-1] == "K-3"


def test_the_address_filters(opened) -> None:
    assert names(opened("verdict=worth_a_look")[0]) == ["K-2", "K-4"]
    assert names(opened("forum=GB-EAW")[0]) == ["K-1"]
    assert names(opened("q=robinson")[0]) == ["K-2"]


def test_the_address_changes_the_language_and_opens_a_claim(opened) -> None:
    dom, console = opened("lang=zh&sort=score&dir=asc&at=c-2")
    assert console == ""
    assert '<html lang="zh-Hans"' in dom
    assert "9 笔债权中，1 笔应优先追索" in dom
    assert re.search(r'<details class="claim" id="c-2" open', dom)
    assert names(dom)[0] == "K-6"
    assert "拒绝风险" in dom
