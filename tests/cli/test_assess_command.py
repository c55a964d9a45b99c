"""`exequatur assess`: the answer first, in both languages, for people and for machines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.text import UserError

CLAIM = """\
claim_id: loan-1
creditor: {name: Bank}
obligors: [{id: a, name: A, service: {method: announcement}}]
instrument: {kind: court_judgment, origin: CN, given_on: 2022-03-01, effective_on: 2022-03-20, performance_end: 2022-04-01}
assets: [{id: flat, jurisdiction: SG, owner: a, grade: indicated}]
"""


def run(folder: Path, *options: str, text: str = CLAIM) -> Result:
    path = folder / "claim.yaml"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(cli, ["assess", str(path), "--on", "2026-11-22", *options])


def test_the_answer_stands_first(tmp_path: Path) -> None:
    lines = run(tmp_path).output.strip().splitlines()
    assert "loan-1" in lines[0]
    assert "Singapore (SG)" in lines[1]
    assert "2028-03-31" in lines[1]


def test_the_derivation_can_be_followed(tmp_path: Path) -> None:
    said = " ".join(run(tmp_path).output.split())
    assert "6 years; the first day is not counted, so it ends with 2028-04-01" in said
    assert "Limitation Act 1959" in said
    assert "2028-03-31, the last working weekday" in said


def test_chinese_is_chinese(tmp_path: Path) -> None:
    said = run(tmp_path, "--lang", "zh").output
    assert "下一步" in said
    assert "期间为6年" in said
    assert "Next steps" not in said


def test_json_carries_versions_and_rendered_steps(tmp_path: Path) -> None:
    answer = json.loads(run(tmp_path, "--json").output)
    assert {"schema_version", "engine_version", "law_version", "on", "claims"} <= set(answer)
    route = next(r for r in answer["claims"][0]["routes"] if r["id"] == "sg-cn-common-law-action")
    assert route["state"] == "open"
    assert route["safe_date"] == "2028-03-31"
    steps = route["deadlines"][0]["readings"][0]["steps"]
    assert all(step["text"] for step in steps)
    assert "from_" not in json.dumps(answer)


def test_thin_facts_still_get_an_answer(tmp_path: Path) -> None:
    thin = "claim_id: thin\ncreditor: {name: Bank}\nobligors: [{id: a, name: A}]\ninstrument: {kind: court_judgment, origin: CN}\n"
    result = run(tmp_path, text=thin)
    assert result.exit_code == 0
    assert "No route is known to be open" in result.output
    assert "Find assets" in result.output


def test_a_wrong_file_is_refused(tmp_path: Path) -> None:
    result = run(tmp_path, text=CLAIM.replace("claim_id", "id"))
    assert isinstance(result.exception, UserError)
    assert "claim.yaml" in result.exception.message("zh")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_example_runs(lang: str) -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "inbound.yaml"
    result = CliRunner().invoke(cli, ["assess", str(example), "--on", "2023-08-01", "--lang", lang])
    assert result.exit_code == 0
    assert "2025-06-20" in result.output


def test_a_claim_is_written_as_a_page(tmp_path: Path) -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "outbound.yaml"
    page = tmp_path / "new" / "claim.html"
    result = CliRunner().invoke(cli, ["assess", str(example), "--on", "2026-11-22", "--html", str(page)])
    assert result.exit_code == 0, result.output
    text = page.read_text(encoding="utf-8")
    assert "2028-10-31" in text
    assert "普通法诉讼" in text


def test_several_claims_are_no_single_page(tmp_path: Path) -> None:
    two = CLAIM.replace("claim_id: ", "claim_id: other-", 1)
    folder = tmp_path / "claims.yaml"
    folder.write_text(
        'schema_version: "1.0"\nclaims:\n' + "".join(_item(text) for text in (CLAIM, two)), encoding="utf-8"
    )
    result = CliRunner().invoke(cli, ["assess", str(folder), "--html", str(tmp_path / "p.html")])
    assert isinstance(result.exception, UserError)
    assert "而该文件含 2 笔" in result.exception.message("zh")
    assert not (tmp_path / "p.html").exists()


def _item(text: str) -> str:
    first, *rest = text.strip().splitlines()
    return f"  - {first}\n" + "".join(f"    {line}\n" for line in rest)
