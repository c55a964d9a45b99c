"""The report as a page: whole without a network, in both languages, safe whatever the tape holds."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import read_tape
from exequatur.claims.tape.report import write_report
from exequatur.claims.tape.severity import severity_of

Write = Callable[..., Path]

ROWS: list[list[Any]] = [
    ["单位：万元", None, None, None, None],
    ["债务人", "合同号", "本金", "到期日", "备注"],
    ["甲贸易有限公司", "HT-2019-001", 1.5, "2020-01-02", "<script>alert(1)</script>"],
    ["甲贸易有限责任公司", "ＨＴ－2019－001", 1.5, "2020-01-02", '"><img src=x onerror=alert(1)>'],
    ["", "HT-2019-002", 2, "2020-01-02", "=1+1"],
    ["乙公司", "HT-2019-003", 3, "2020年1月", "身份证11010519491231002X"],
    ["合计", None, 9, None, None],
]


@pytest.fixture
def page(workbook: Write, tmp_path: Path) -> str:
    write_report(read_tape(workbook(ROWS)), tmp_path / "out", "zh")
    return (tmp_path / "out" / "report.html").read_text("utf-8")


def test_nothing_is_fetched(page: str) -> None:
    tree = html.fromstring(page)
    assert not tree.xpath("//@src | //link | //@href[not(starts-with(., '#'))]")
    assert not re.findall(r"url\(|@import|https?://", page)
    assert "default-src 'none'" in page


def test_what_the_tape_holds_is_text_and_never_markup(page: str) -> None:
    tree = html.fromstring(page)
    assert len(tree.findall(".//script")) == 1
    assert not tree.findall(".//img")
    assert "<script>alert(1)</script>" in tree.text_content()
    assert "19491231" not in page


def test_both_languages_stand_on_it(page: str) -> None:
    tree = html.fromstring(page)
    english, chinese = tree.xpath("//span[@class='en']"), tree.xpath("//span[@class='zh']")
    assert len(english) == len(chinese) > 30
    assert tree.xpath("//html/@class") == ["zh"]


def test_a_value_shows_its_cell_and_its_rule(page: str) -> None:
    tree = html.fromstring(page)
    told = tree.xpath("//table[@id='rows']//td/@data-en")
    assert any(re.fullmatch(r"principal · 清单!C3 · .*10,000.*", one) for one in told)


def test_on_paper_the_page_is_light_and_its_tables_stay_tables(page: str) -> None:
    """Paper is narrow to a browser: what is made for dark and for narrow screens is for screens only."""
    assert not re.findall(r"@media\s*\((?:prefers-color-scheme|max-width)", page)
    assert re.findall(r"@media screen and \(prefers-color-scheme", page)
    (table,) = html.fromstring(page).xpath("//table[@id='rows']")
    assert table.get("style") == f"--columns:{len(table.xpath('./thead//th'))}"


def test_a_held_row_stands_beside_the_row_it_resembles(page: str) -> None:
    tree = html.fromstring(page)
    (pair,) = tree.xpath("//section[@id='held']//table")
    heads = [" ".join(th.text_content().split()) for th in pair.xpath(".//thead//th")]
    assert [re.findall(r"\d+", head)[0] for head in heads] == ["3", "4"]
    assert pair.xpath(".//tr[@class='differs']//code/text()") == ["borrower_name", "contract_no", "remarks"]


def test_totals_that_differ_are_explained(page: str) -> None:
    text = html.fromstring(page).xpath("//section[@id='overview']")[0].text_content()
    assert "The difference is" in text or "differs" in text


def test_a_tape_without_claims_still_has_a_page(workbook: Write, tmp_path: Path) -> None:
    tape = read_tape(workbook([["Borrower", "Principal"], ["Alpha Ltd", 1], ["Beta Ltd", 2]]))
    write_report(tape, tmp_path / "out")
    assert "No row was accepted" in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_findings_weigh_as_their_codes_say() -> None:
    known = {key for key in MESSAGES if "." not in key}
    assert {severity_of(code) for code in known} == {"error", "question", "note"}
    assert severity_of("amount_unreadable") == "error"
    assert severity_of("duplicate_near") == "question"
    assert severity_of("title_rows_skipped") == "note"
