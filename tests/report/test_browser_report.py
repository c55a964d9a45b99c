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
    """Open the page at an address, run what a hand would do there; give what it became and what the console said."""

    def open_at(state: str, then: str = "") -> tuple[str, str]:
        assert CHROMIUM
        page = tmp_path / "page.html"
        page.write_text(
            report.read_text(encoding="utf-8").replace("</body>", f"<script>{then}</script></body>"),
            encoding="utf-8",
        )
        done = subprocess.run(
            [
                CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr",
                f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"file://{page}#{state}",
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


def test_the_switch_goes_to_the_other_language_and_back(opened) -> None:
    click = 'document.getElementById("switch").click();'
    there, console = opened("", click)
    assert console == ""
    assert '<html lang="zh-Hans"' in there
    assert 'placeholder="按名称或编号查找"' in there
    back, _ = opened("", click + click)
    original, _ = opened("")
    strip = re.compile(r' data-first-[a-z-]+="[^"]*"|<script>.*?</script>', re.S)
    assert strip.sub("", back) == strip.sub("", original)


def test_a_click_sorts_and_the_address_says_so(opened) -> None:
    click = (
        'document.querySelector("#ranks th[data-sort=score] button").click(); document.title = location.hash;'
    )
    for times, order, direction in ((1, "K-1", "desc"), (2, "K-6", "asc")):
        dom, _ = opened("lang=zh", click * times)
        assert names(dom)[0] == order
        assert f"<title>#lang=zh&amp;sort=score&amp;dir={direction}</title>" in dom


def test_a_tile_filters_by_its_verdict_and_clear_undoes_it(opened) -> None:
    click = 'document.querySelector("a[data-verdict=mend_first]").click();'
    assert names(opened("", click)[0]) == ["K-3"]
    dom, _ = opened("", click + 'document.querySelector("#filters button[type=reset]").click();')
    assert len(names(dom)) == 6


def test_a_link_to_a_source_opens_nothing_but_its_place(opened) -> None:
    click = 'document.querySelector("#c-1 a.ref[href^=\\"#l-\\"]").click();'
    dom, console = opened("sort=score&dir=asc", click)
    assert console == ""
    assert re.search(r'<details class="route" id="l-1" open', dom)
