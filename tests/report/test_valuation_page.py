"""The page of a valuation: both languages, pictures with text as text, nothing fetched, nothing that a name could break."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli import cli
from exequatur.report.charts import delay_curve, distributions, money_for, tornado
from exequatur.value.matter_file import read_matter
from exequatur.value.valuation import value_matter

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "matter.yaml"
FILE = read_matter(EXAMPLE)
FOUND = value_matter(FILE.matter, FILE.deals, FILE.investor, seed=1, paths=2000)


def page(tmp_path: Path, *options: str, text: str | None = None) -> str:
    source = tmp_path / "matter.yaml"
    source.write_text(text or EXAMPLE.read_text("utf-8"), "utf-8")
    out = tmp_path / "out" / "value.html"
    result = CliRunner().invoke(
        cli, ["value", "claim", str(source), "--paths", "500", "--html", str(out), *options]
    )
    assert result.exception is None, result.output
    return out.read_text("utf-8")


def test_the_page_needs_no_network(tmp_path: Path) -> None:
    text = page(tmp_path)
    addresses = re.findall(r'(?:src|href)="(https?:[^"]+)"', text)
    assert [one for one in addresses if "w3.org" not in one] == []
    assert "Content-Security-Policy" in text


@pytest.mark.parametrize(("lang", "word"), [("en", "self-funded pursuit"), ("zh", "自费追索")])
def test_it_opens_in_the_language_asked_and_holds_the_other(tmp_path: Path, lang: str, word: str) -> None:
    text = page(tmp_path, "--lang", lang)
    assert f'data-first="{lang}"' in text
    assert word in text
    assert {"self-funded pursuit", "自费追索"} <= {
        w for w in ("self-funded pursuit", "自费追索") if w in text
    }


def test_every_picture_stands_in_both_languages(tmp_path: Path) -> None:
    text = page(tmp_path)
    assert text.count('class="only-en"') == text.count('class="only-zh"') == 7


@pytest.mark.parametrize("draw", [lambda v, lang: distributions(v, "creditor", lang), delay_curve, tornado])
def test_a_picture_says_what_it_shows_and_keeps_its_text(draw) -> None:  # type: ignore[no-untyped-def]
    english, chinese = draw(FOUND, "en"), draw(FOUND, "zh")
    for picture in (english, chinese):
        assert picture.startswith("<svg")
        assert 'role="img"' in picture
        assert "<text" in picture
        assert "#1c4f94" not in picture
    assert re.search("[一-鿿]", chinese)
    assert not re.search("[一-鿿]", english)


def test_the_same_valuation_is_the_same_picture() -> None:
    assert tornado(FOUND, "en") == tornado(FOUND, "en")


def test_the_limit_is_marked_on_the_curve() -> None:
    assert "limitation" in delay_curve(FOUND, "en")
    assert "时效届满" in delay_curve(FOUND, "zh")


def test_amounts_are_written_in_the_units_of_the_reader() -> None:
    assert money_for(2.5e10, "CNY", "zh").unit == "亿CNY"
    assert money_for(2.5e8, "CNY", "zh").unit == "万CNY"
    assert money_for(2.5e8, "CNY", "en").unit == "m CNY"
    assert money_for(2.5e6, "JPY", "en").unit == "m JPY"


def test_a_name_breaks_nothing(tmp_path: Path) -> None:
    odd = EXAMPLE.read_text("utf-8").replace("id: example-house", "id: '<script>alert(1)</script>'")
    odd = odd.replace("name: written off and pursued", "name: '$x^2 <b>&'")
    text = page(tmp_path, text=odd)
    assert "<script>alert(1)" not in text
    assert "<b>&" not in text
    assert "$x^2 &lt;b&gt;&amp;" in text


def test_what_is_excluded_is_said_with_its_reason(tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8").replace(
        "{strategy: debt_purchase}", "{strategy: debt_purchase, blocked: no licence}"
    )
    assert "no licence" in page(tmp_path, text=text)
