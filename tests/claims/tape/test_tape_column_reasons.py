"""Why a column was read as its field stands in the language of the message."""

from pathlib import Path

import pytest

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.answer import message_of
from exequatur.claims.tape.column_reasons import look_text, reason_text, reasons_text
from exequatur.claims.tape.model import Finding


@pytest.mark.parametrize(
    ("reason", "chinese"),
    [
        ("header listed: 本金余额", "表头在词表中：本金余额"),
        ("words of header: 剩余/本金", "表头用词：剩余/本金"),
        ("words of header: 金额 under 诉讼请求", "表头用词：金额（位于“诉讼请求”项下）"),
        ("contents: case numbers", "内容为案号"),
        ("adds up to 合计 in 12 rows", "在 12 行中与他列相加等于“合计”"),
        ("adds up in 3 rows", "在 3 行中勾稽相符"),
        ("sum of 2 of its kind in 9 rows", "在 9 行中等于同类 2 列之和"),
        ("never below 余额", "各行均不低于“余额”"),
        ("a reason without a message", "a reason without a message"),
    ],
)
def test_a_reason_is_said_in_chinese(reason: str, chinese: str) -> None:
    assert reason_text(reason, "zh") == chinese
    assert reason_text(reason, "en") == reason


def test_several_reasons_are_one_line() -> None:
    assert reasons_text(("learnt synonym", "contents fit 0.75"), "en") == "learnt synonym; contents fit 0.75"
    assert reasons_text(("learnt synonym", "contents fit 0.75"), "zh") == "已学习的同义表头；内容吻合度 0.75"


def test_the_look_of_a_column_is_said_in_the_language_of_the_finding() -> None:
    assert [look_text(look, "zh") for look in ("money", "dates")] == ["金额", "日期"]
    finding = Finding("column_unknown", "Sheet1", column="数9", values={"look": "money"})
    assert "holds amounts" in message_of(finding, "en")
    assert "内容为 金额" in message_of(finding, "zh")


def test_a_column_known_by_its_contents_says_why_in_chinese(tmp_path: Path) -> None:
    lines = ["借款人,本金余额(元),丁"]
    lines += [f"甲{n}有限公司,{n}000.00,(2021)浙0{n}02民初{n}号" for n in range(1, 7)]
    path = tmp_path / "tape.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    tape = read_tape(path)
    told = [f for f in tape.warnings if f.code == "column_by_contents"]
    assert [f.column for f in told] == ["丁"]
    assert "内容为案号" in message_of(told[0], "zh")
    assert "contents: case numbers" in message_of(told[0], "en")
