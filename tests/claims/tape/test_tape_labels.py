"""What a person reads of fields and rules is in the person's language; codes stay codes."""

import csv
from importlib.resources import files

import pytest

from exequatur.claims.tape.trace_rules import rule_text
from exequatur.claims.tape.vocabulary import canonical_fields, label


def test_every_field_has_a_name_in_both_languages():
    text = (files("exequatur.claims.tape.vocabulary") / "labels.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert canonical_fields() <= {row["field"] for row in rows}
    assert all(row["en"] and row["zh"] for row in rows)
    assert len({row["field"] for row in rows}) == len(rows)
    for lang in ("en", "zh"):
        names = [row[lang] for row in rows]
        assert len(set(names)) == len(names), "two fields of one name cannot be told apart"


def test_a_text_kept_as_written_is_called_by_its_field():
    assert label("court_text", "zh") == "管辖法院（原文）"
    assert label("no_such_field", "zh") == "no_such_field"


@pytest.mark.parametrize(
    ("rule", "chinese"),
    [
        ("text × 10,000 (setting), CNY (setting)", "文本 × 10,000（设定），CNY（设定）"),
        (
            "text, decimal comma × 1 (no unit named), EUR (header)",
            "文本，小数点为“,” × 1（未注明单位），EUR（表头）",
        ),
        ("text, day_first, settled by row 14", "文本，日在前，据第 14 行判定"),
        ("joined by contract_no; names split", "按合同编号关联；拆分为多个名称"),
        ("currency column: USD", "币种列：USD"),
    ],
)
def test_a_rule_is_said_in_chinese(rule: str, chinese: str):
    assert rule_text(rule, "zh") == chinese
    assert rule_text(rule, "en") == rule
