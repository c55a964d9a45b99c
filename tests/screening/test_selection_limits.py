"""Limits as a person writes them: by quarter, by debtor, forum and funder, staff; bad ones are refused with the field, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from exequatur.screening.valuing.selection.limits import Limits, limits_of
from exequatur.screening.valuing.selection.quarters import Quarter, edges_of, named, quarter_of, until
from exequatur.text import UserError

DAY = date(2026, 11, 22)
FORUMS = ("SG", "HK", "US-CA")


def read(tmp_path: Path, text: str, *budget: str) -> Limits:
    path = tmp_path / "limits.yaml"
    path.write_text('schema_version: "1.0"\n' + text, "utf-8")
    return limits_of(budget, path, "CNY", DAY, FORUMS)


def test_a_quarter_has_a_name_and_days() -> None:
    assert named("2026Q4") == named("2026-q4") == quarter_of(DAY) == Quarter(2026, 4)
    assert [named(text) for text in ("2026Q5", "Q4", "26Q1", "2026Q4 and more")] == [None] * 4
    assert Quarter(2026, 4).last == date(2026, 12, 31)
    assert [str(one) for one in until(DAY, Quarter(2027, 2))] == ["2026Q4", "2027Q1", "2027Q2"]


def test_the_first_quarter_begins_today_and_each_ends_with_its_last_day() -> None:
    edges = edges_of(DAY, until(DAY, Quarter(2027, 1)))
    assert edges[0] == 0.0
    assert [round(edge * 365.25) for edge in edges] == [0, 40, 130]


def test_money_is_read_in_minor_units_and_quarters_in_order(tmp_path: Path) -> None:
    found = read(
        tmp_path, "budget: {2027Q2: 3, 2026Q4: 5}\nforums: {SG: 7}\ndebtors: {each: 2, named: {A: 1}}\n", "9"
    )
    assert (found.total, found.each_debtor, dict(found.forums), dict(found.debtors)) == (
        900,
        200,
        {"SG": 700},
        {"A": 100},
    )
    assert [(str(one), most) for one, most in found.budget.items()] == [("2026Q4", 500), ("2027Q2", 300)]
    assert [str(one) for one in found.quarters] == ["2026Q4", "2027Q1", "2027Q2"]


def test_the_command_line_alone_is_enough() -> None:
    assert limits_of(["5,000,000"], None, "CNY", DAY, FORUMS).plain
    found = limits_of(["2026Q4=1", "2027Q1=2"], None, "JPY", DAY, FORUMS)
    assert sorted(found.budget.values()) == [1, 2]
    assert not found.plain


@pytest.mark.parametrize(
    ("text", "budget", "names", "chinese"),
    [
        ("forums: {XX: 5}\n", ("1",), "forums.XX", "没有法域"),
        ("forums: {SG: -5}\n", ("1",), "forums.SG", "不小于 0"),
        ("debtors: {each: -1}\n", ("1",), "debtors.each", "不小于 0"),
        ("debtors: {named: {A: 1e20}}\n", ("1",), "debtors.named.A", "不小于 0"),
        ("funders: {F: {most: -1}}\n", ("1",), "funders.F.most", "不小于 0"),
        ("funders: {F: {forums: [YY]}}\n", ("1",), "funders.F.forums", "没有法域"),
        ("budget: {2026Q7: 5}\n", (), "budget", "不是季度"),
        ("budget: {2026Q3: 5}\n", (), "2026Q3", "已经结束"),
        ("budget: {2126Q3: 5}\n", (), "2126Q3", "超过"),
        ("budget: {2026Q4: 5, 2026-Q4: 6}\n", (), "2026Q4", "重复"),
        ("staff: {hours: {2026Q4: 5}}\n", ("1",), "staff.takes", "工时"),
        ("staff: {takes: {loan: {start: 5}}}\n", ("1",), "staff.takes.loan", "处置策略"),
        ("staff: {takes: {sale: {start: -5}}}\n", ("1",), "staff.takes.sale.start", "不小于 0"),
        ("currency: USD\n", ("1",), "USD", "币种"),
        ("", (), "--budget", "预算"),
        ("", ("many",), "many", "金额"),
        ("", ("1", "2"), "2", "总预算"),
        ("", ("-1",), "-1", "不小于 0"),
        ("", ("2026Q9=1",), "2026Q9", "不是季度"),
    ],
)  # fmt: skip
def test_bad_limits_are_refused_by_their_field(
    tmp_path: Path, text: str, budget: tuple[str, ...], names: str, chinese: str
) -> None:
    with pytest.raises(UserError) as refused:
        read(tmp_path, text, *budget)
    assert names in refused.value.message("en")
    assert names in refused.value.message("zh")
    assert chinese in refused.value.message("zh")


@pytest.mark.parametrize(("text", "names"), [("budgets: {}\n", "budgets"), ("forums: {SG: much}\n", "forums"), ("staff: {hours: 5}\n", "staff.hours")])  # fmt: skip
def test_a_file_of_another_shape_is_refused_by_its_field(tmp_path: Path, text: str, names: str) -> None:
    with pytest.raises(UserError, match=names):
        read(tmp_path, text, "1")


def test_another_version_of_the_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "limits.yaml"
    path.write_text('schema_version: "9"\ntotal: 5\n', "utf-8")
    with pytest.raises(UserError, match="schema_version is 9"):
        limits_of((), path, "CNY", DAY, FORUMS)
