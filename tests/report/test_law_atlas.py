"""The atlas as its reader has it: every link leads somewhere on the disk, both languages say the same, nothing is fetched."""

import shutil
import subprocess
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from lxml import html

from exequatur.cli import cli
from exequatur.law import LawBase, load
from exequatur.report.atlas.messages import MESSAGES
from exequatur.report.atlas.site import write_atlas
from exequatur.text import UserError

ON = date(2026, 11, 23)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def law() -> LawBase:
    return load()


@pytest.fixture(scope="module")
def atlas(law: LawBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("atlas")
    assert write_atlas(law, folder, ON) == len(list(folder.rglob("*.html")))
    return folder


@pytest.fixture(scope="module")
def pages(atlas: Path) -> dict[Path, html.HtmlElement]:
    return {path: html.fromstring(path.read_bytes()) for path in atlas.rglob("*.html")}


def words(page: html.HtmlElement) -> str:
    return " ".join(page.text_content().split())


def test_every_jurisdiction_and_treaty_has_a_page_in_both_languages(law: LawBase, atlas: Path) -> None:
    for lang in ("en", "zh"):
        assert {p.stem for p in (atlas / lang / "jurisdictions").iterdir()} == set(law.codes())
        assert {p.stem for p in (atlas / lang / "treaties").iterdir()} == {"index", *law.treaties()}


def test_every_link_within_the_atlas_leads_somewhere(pages: dict[Path, html.HtmlElement]) -> None:
    anchors = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    for path, page in pages.items():
        for target in page.xpath("//@href"):
            if target.startswith(("http://", "https://")):
                continue
            name, _, anchor = unquote(target).partition("#")
            led = (path.parent / name).resolve() if name else path
            assert led.is_file(), (path, target)
            assert not anchor or anchor in anchors[led], (path, target)


def test_nothing_is_fetched_from_elsewhere(pages: dict[Path, html.HtmlElement]) -> None:
    for path, page in pages.items():
        fetched = page.xpath("//link/@href | //script/@src | //img/@src | //iframe/@src")
        assert not [address for address in fetched if "//" in address], path


def test_the_table_says_what_the_map_shows(
    pages: dict[Path, html.HtmlElement], atlas: Path, law: LawBase
) -> None:
    page = pages[atlas / "en" / "index.html"]
    rows = page.xpath('//table[@id="table"]/tbody/tr')
    assert len(rows) == len(law.codes()) - 1, "all but the Mainland"
    drawn = {Path(a).stem for a in page.xpath('//*[contains(@class,"world")]//a/@href')}
    listed = {Path(row.xpath(".//th/a/@href")[0]).stem for row in rows}
    assert drawn <= listed
    assert {"HK", "SG", "US-CA", "KY"} <= drawn


def test_a_page_answers_for_the_mainland_with_period_and_source(
    pages: dict[Path, html.HtmlElement], atlas: Path
) -> None:
    page = pages[atlas / "en" / "jurisdictions" / "US-CA.html"]
    said = words(page.xpath('//section[@id="mainland"]')[0])
    assert "1713" in said
    assert "10 years from judgment effective" in said
    assert page.xpath('//section[@id="sources"]//a[starts-with(@href,"http")]')
    assert "source read" in words(page.xpath('//section[@id="sources"]')[0])


def test_the_mainland_has_no_section_on_titles_of_its_own(
    pages: dict[Path, html.HtmlElement], atlas: Path
) -> None:
    assert not pages[atlas / "en" / "jurisdictions" / "CN.html"].xpath('//section[@id="mainland"]')


def test_the_chinese_pages_are_in_chinese(pages: dict[Path, html.HtmlElement], atlas: Path) -> None:
    page = pages[atlas / "zh" / "jurisdictions" / "SG.html"]
    assert page.get("lang") == "zh-Hans"
    said = words(page)
    assert "新加坡" in said
    assert "仲裁裁决" in said
    for key, both in MESSAGES.items():
        if key not in ("atlas.other_language", "atlas.title"):
            assert both["en"] != both["zh"]


def test_a_language_leads_to_the_same_page_in_the_other(
    pages: dict[Path, html.HtmlElement], atlas: Path
) -> None:
    twin = pages[atlas / "en" / "treaties" / "new-york-convention.html"].xpath("//header/a/@href")[0]
    assert (
        atlas / "en" / "treaties" / twin
    ).resolve() == atlas / "zh" / "treaties" / "new-york-convention.html"


def test_what_is_open_is_told(pages: dict[Path, html.HtmlElement], atlas: Path, law: LawBase) -> None:
    asked = law.coverage(ON).forty.by_jurisdiction
    for code in asked:
        assert pages[atlas / "en" / "jurisdictions" / f"{code}.html"].xpath('//section[@id="open"]'), code
    assert not pages[atlas / "en" / "jurisdictions" / "ZW.html"].xpath('//section[@id="open"]')


def test_the_command_writes_it_and_names_the_first_page(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["law", "atlas", "--out", str(tmp_path / "atlas"), "--on", "2020-01-01"])
    assert result.exit_code == 0, result.output
    assert "index.html" in result.output
    assert "2020-01-01" in (tmp_path / "atlas" / "en" / "index.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_used_and_a_map_that_is_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("<svg/>")
    in_the_way = CliRunner().invoke(cli, ["law", "atlas", "--out", str(tmp_path / "file" / "below")])
    assert isinstance(in_the_way.exception, UserError)
    no_map = CliRunner().invoke(
        cli, ["law", "atlas", "--out", str(tmp_path / "a"), "--map", str(tmp_path / "file")]
    )
    assert isinstance(no_map.exception, UserError)
    assert "file" in no_map.exception.message("zh")
    assert not list((tmp_path / "a").glob("**/*.html")), "nothing half-written"


@pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium here; apt-get install chromium to run the browser tests"
)
def test_typing_narrows_the_table_in_a_browser(atlas: Path, tmp_path: Path) -> None:
    assert CHROMIUM
    page = atlas / "zh" / "typed.html"
    script = (
        'const f=document.getElementById("find");f.value="california";f.dispatchEvent(new Event("input"));'
    )
    text = (atlas / "zh" / "index.html").read_text(encoding="utf-8")
    page.write_text(text.replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr",
            f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"file://{page}",
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    page.unlink()
    assert "CONSOLE" not in done.stderr
    rows = html.fromstring(done.stdout).xpath('//table[@id="table"]/tbody/tr[not(@hidden)]')
    assert ["加利福尼亚" in row.text_content() for row in rows] == [True]


def test_a_place_with_a_court_calendar_tells_its_rule_and_its_closed_days(
    pages: dict[Path, html.HtmlElement], atlas: Path
) -> None:
    english = words(pages[atlas / "en" / "jurisdictions" / "HK.html"])
    assert "Court calendar" in english
    assert "(Cap. 1), s. 71(1A)(a)" in english
    assert "2027-03-26Good Friday" in english
    assert "2026-02-17" not in english.split("Court calendar")[1].split("Treaties")[0]  # past already
    assert "法院日历" in words(pages[atlas / "zh" / "jurisdictions" / "HK.html"])
    assert "Court calendar" not in words(pages[atlas / "en" / "jurisdictions" / "AQ.html"])
