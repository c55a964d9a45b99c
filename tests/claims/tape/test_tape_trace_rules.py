"""Every rule that a trace can name is said in Chinese where Chinese is asked for, in the answer too."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import exequatur.claims.tape
from exequatur.claims.tape import read_tape
from exequatur.claims.tape.answer import answer_of
from exequatur.claims.tape.cells import cells_of
from exequatur.claims.tape.trace_rules import rule_text
from exequatur.claims.tape.values.damaged import Damage
from exequatur.claims.tape.values.dates import DateProblem
from exequatur.text import UserError

CORPUS = Path(__file__).parent / "corpus" / "development"
CODE = Path(exequatur.claims.tape.__file__).parent


def english_left(rule: str) -> str:
    """What stays English of a rule said in Chinese, but for the tape's own words, which stand behind a colon."""
    said = re.sub(r"(状态用语|币种列)：.*", "", rule_text(rule, "zh"))
    return " ".join(re.findall(r"[a-z_]{3,}", said))


def rules_written_in_code() -> set[str]:
    """The rules that the modules of the reader write out, `rule="..."`."""
    return {
        node.value.value
        for path in CODE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword)
        and node.arg == "rule"
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        and node.value.value
    }


def test_every_rule_that_the_code_writes_out_is_said_in_chinese() -> None:
    rules = rules_written_in_code()
    assert len(rules) >= 15
    assert not {rule: left for rule in rules if (left := english_left(rule))}


def test_every_damage_of_an_identifier_and_every_fault_of_a_date_is_said_in_chinese() -> None:
    assert not [damage for damage in get_args(Damage) if english_left(f"damaged: {damage}")]
    assert not [problem for problem in get_args(DateProblem) if english_left(f"refused: {problem}")]


def test_no_rule_of_the_tapes_kept_here_stays_english() -> None:
    rules = set[str]()
    for path in sorted(CORPUS.iterdir()):
        if path.name.endswith(".expected.json"):
            continue
        try:
            rules |= {cell["rule"] for cell in cells_of(read_tape(path))}
        except UserError:
            continue
    assert len(rules) > 100
    assert not {rule: left for rule in sorted(rules) if (left := english_left(rule))}


@pytest.mark.parametrize(
    ("lang", "rule"),
    [("en", "text × 10,000 (cell), CNY (assumed)"), ("zh", "文本 × 10,000（单元格），CNY（推定）")],
)
def test_the_answer_names_rules_in_the_language_asked_for(tmp_path: Path, lang: str, rule: str) -> None:
    tape = tmp_path / "清单.csv"
    tape.write_text(
        "债务人,本金(万元),到期日\n甲公司,12.5万元,2020-01-02\n乙公司,3万元,2021-03-04\n", encoding="utf-8"
    )
    answer = answer_of(read_tape(tape), lang, trace=True)  # type: ignore[arg-type]
    cells = answer["rows"][0]["cells"]
    assert (cells["principal"]["rule"], cells["principal"]["cell"]) == (rule, "B2")
