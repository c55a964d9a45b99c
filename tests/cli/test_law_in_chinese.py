"""What `law --lang zh` prints is Chinese: reasons, notes and readings; names and statutes stay in their own language."""

import re

import pytest
from click.testing import CliRunner

from exequatur.cli import cli

DAY = ("--on", "2026-11-22", "--lang", "zh")
ENGLISH = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")
"""Three English words in a row: a sentence, not a name."""


def printed(*arguments: str) -> list[str]:
    """The lines that a command prints."""
    result = CliRunner().invoke(cli, ["law", *arguments, *DAY])
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


@pytest.mark.parametrize(
    ("origin", "destination", "instrument"),
    [
        ("CN", "SG", "court_judgment"),
        ("CN", "FR", "arbitral_award"),
        ("CN", "HK", "mediation_settlement"),
        ("CN", "US-MA", "court_judgment"),
        ("US-CA", "CN", "court_judgment"),
        ("CN", "NG", "notarised_debt_instrument"),
        ("BE", "CN", "bare_debt"),
        ("CN", "TD", "court_judgment"),
    ],
)
def test_reasons_and_notes_of_routes_are_chinese(origin: str, destination: str, instrument: str) -> None:
    lines = printed("routes", "--from", origin, "--to", destination, "--instrument", instrument)
    told = [
        line
        for line in lines
        if line.strip().startswith(("理由：", "说明：", "期间", "条件：", "拒绝事由："))
    ]
    assert any("理由：" in line for line in told)
    assert [line for line in told if ENGLISH.search(line)] == []


@pytest.mark.parametrize(
    "treaty", ["new-york-convention", "hague-service", "china-bilateral", "cn-hk-judgments-2019"]
)
def test_the_note_of_a_treaty_is_chinese(treaty: str) -> None:
    notes = [line for line in printed("treaty", treaty) if line.startswith(("说明：", "依据："))]
    assert notes
    assert [line for line in notes if ENGLISH.search(re.sub(r"`[^`]*`", "", line))] == []


def test_changes_are_told_in_chinese() -> None:
    arguments = ["law", "diff", "--from", "2023-12-31", "--to", "2024-02-01", "--lang", "zh"]
    output = CliRunner().invoke(cli, arguments).output
    assert "认可和执行" in output
    assert "recognition" not in re.sub(r"[a-z]+-[a-z_]+", "", output), "but for the names of facts"
