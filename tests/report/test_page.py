"""The page: complete in both languages, needs no network, runs nothing that a tape brings, is the same every time."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from exequatur.report import write_assessment_html, write_html
from exequatur.screening.result import Screening

IDENTITY = "11010519491231002X"


class Page(HTMLParser):
    """Elements with attributes, and the text outside script and style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = tag

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open not in ("script", "style"):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module", params=["en", "zh"])
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def html(screening: Screening, said_by, lang, tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    write_html(screening, path, lang=lang, **said_by)
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_the_answer_comes_first(page: Page, lang: str) -> None:
    heading = {"en": "Of 9 claims, pursue 1 first", "zh": "9 笔债权中，1 笔应优先追索"}[lang]
    assert heading in page.text
    assert page.text.index(heading) < page.text.index("Aksa Far East")


def test_nothing_is_fetched_and_no_handler_is_inline(page: Page) -> None:
    for tag, attributes in page.elements:
        assert tag not in ("link", "iframe", "object", "embed", "base")
        assert "src" not in attributes
        assert "srcset" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        if tag == "a":
            assert (attributes["href"] or "").startswith(("#", "https://"))


def test_style_and_map_name_no_address(html: str) -> None:
    style = "".join(re.findall(r"<style>(.*?)</style>", html, re.S))
    assert "@import" not in style
    assert set(re.findall(r"url\((.*?)\)", style)) == {"#hatch"}


def test_a_hostile_name_is_text(html: str, page: Page) -> None:
    assert "<script>alert(1)" not in html
    assert "<script>alert(1)</script> & Söhne" in page.text
    assert not [a for _, a in page.elements if (a.get("href") or "").startswith("javascript:")]


def test_the_list_of_the_other_language_cannot_end_its_script(html: str) -> None:
    listed = html.split('id="other">')[1].split("</script>")[0]
    assert "<" not in listed
    assert all(isinstance(text, str) and text for text in json.loads(listed))


def test_every_numbered_phrase_has_its_twin(html: str, page: Page) -> None:
    twins = json.loads(html.split('id="other">')[1].split("</script>")[0])
    used = {int(v) for _, a in page.elements for k, v in a.items() if k.startswith("data-t") and v}
    assert used == set(range(len(twins)))


def test_the_other_language_is_that_language(html: str, lang: str) -> None:
    twins = json.loads(html.split('id="other">')[1].split("</script>")[0])
    chinese = [text for text in twins if re.search(r"[\u4e00-\u9fff]", text)]
    if lang == "en":
        assert len(chinese) > 0.95 * len(twins)
    else:
        assert len(chinese) < 0.05 * len(twins)


def test_no_code_is_left_among_the_words(page: Page, lang: str) -> None:
    assert not re.findall(
        r"\b(?:pursue_first|cannot_compute|public_policy|court_judgment|effective_on)\b", page.text
    )
    if lang == "zh":
        assert "公共秩序" in page.text or "公共政策" in page.text


def test_identity_numbers_are_masked_everywhere(html: str) -> None:
    assert IDENTITY not in html
    assert "1101************2X" in html


def test_every_link_inside_leads_somewhere(page: Page) -> None:
    ids = [a["id"] for _, a in page.elements if a.get("id")]
    assert len(ids) == len(set(ids))
    targets = {a["href"][1:] for t, a in page.elements if t == "a" and (a.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_what_is_from_memory_says_so_and_what_was_read_names_its_source(page: Page, lang: str) -> None:
    assert {"en": "from memory, no source read", "zh": "凭记忆，未查阅来源"}[lang] in page.text
    assert "Limitation Act 1959, s 6(3)" in page.text
    assert "https://sso.agc.gov.sg/Act/LA1959" in page.text


def test_it_says_what_it_leaves_out_and_what_the_reader_found(page: Page, lang: str) -> None:
    assert {"en": "The other 5 are ranked only", "zh": "其余 5 笔仅列排序"}[lang] in page.text
    assert {"en": "Not listed on this page: 3 claims", "zh": "本页未列出 3 笔"}[lang] in page.text
    assert {"en": "03/04/2020 can be read in two ways.", "zh": "03/04/2020 有两种读法。"}[lang] in page.text


def test_findings_are_in_both_languages_and_show_no_code(html: str) -> None:
    assert "03/04/2020 can be read in two ways." in html
    assert "03/04/2020 有两种读法。" in html
    assert "date.two_orders" not in html


def test_unknown_amounts_and_dates_are_hatched_not_blank(html: str) -> None:
    assert re.search(r'<td class="num unknown"[^>]*>\S', html)
    assert re.search(r'<td class="unknown" data-v="9999">\S', html)


def test_the_map_colours_by_strength_and_hatches_what_cannot_be_told(html: str) -> None:
    assert re.search(r'href="#f-SG"><circle class="mark m-established"', html)
    assert re.search(r'href="#f-MO"><circle class="mark m-unknown"', html)
    assert re.search(r'href="#f-NZ"><path class="m-unknown"', html)


def test_a_route_alike_for_two_obligors_is_said_once(html: str) -> None:
    first = html.split('id="c-1"')[1].split('id="c-2"')[0]
    assert first.count('<details class="route') == 1


def test_amounts_have_the_decimals_of_their_currency(page: Page) -> None:
    assert "6,690,500.00" in page.text  # USD
    assert "4,800,000" in page.text
    assert "4,800,000.00" not in page.text
    assert "123.456" in page.text  # BHD


def test_the_bytes_are_the_same_every_time(screening: Screening, said_by, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_html(screening, tmp_path / name, lang="en", **said_by)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_rows_beyond_the_limit_are_counted(screening: Screening, said_by, tmp_path: Path) -> None:
    write_html(screening, tmp_path / "r.html", lang="en", rows=2, **said_by)
    text = Page((tmp_path / "r.html").read_text(encoding="utf-8")).text
    assert "Not listed on this page: 7 claims" in text


def test_a_failure_leaves_the_old_file(screening: Screening, said_by, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old", encoding="utf-8")

    def broken(*_: object) -> str:
        raise RuntimeError("no words")

    with pytest.raises(RuntimeError):
        write_html(screening, path, lang="en", words=broken, sentence=said_by["sentence"])
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


def test_one_assessed_claim_is_a_page_of_its_own(screening: Screening, said_by, tmp_path: Path) -> None:
    claim, assessment = screening.details["K-1"]
    path = tmp_path / "claim.html"
    write_assessment_html(
        claim, assessment, path, lang="en", law_version="L", engine_version="E", **said_by
    )  # fmt: skip
    page = Page(path.read_text(encoding="utf-8"))
    assert "Get the certificate." in page.text
    assert IDENTITY not in path.read_text(encoding="utf-8")
