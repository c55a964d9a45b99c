"""What is wrong with a command line is said in Chinese to who asked for Chinese."""

import subprocess
import sys

import pytest


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "exequatur.cli", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("law", "routes", "--from", "CN"), "缺少 --to"),
        (("law", "routes", "--form", "CN"), "没有选项 --form"),
        (("law", "nosuch"), "nosuch"),
        (("assess",), "缺少 FILE"),
        (
            ("law", "routes", "--from", "CN", "--to", "SG", "--instrument", "verdict"),
            "不在可选值之内：court_judgment",
        ),
        (("law", "routes", "--from", "CN", "--to", "SG", "--on", "tomorrow"), "--on 的取值无效"),
    ],
)
def test_a_wrong_command_line_is_told_in_chinese(words: tuple[str, ...], said: str) -> None:
    found = run(*words, "--lang", "zh")
    assert found.returncode == 2
    assert found.stdout == ""
    assert "错误：" in found.stderr
    assert said in found.stderr


def test_in_english_it_is_told_in_english() -> None:
    found = run("law", "routes", "--from", "CN")
    assert found.returncode == 2
    assert "Missing option '--to'" in found.stderr
