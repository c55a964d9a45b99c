"""`exequatur calibrate`: a report in both languages, and assumptions that a valuation really uses."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from exequatur.cli import cli
from exequatur.screening.valuing import load_assumptions
from exequatur.text import UserError

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CLOSED = EXAMPLES / "closed_cases.csv"
HEAD = "id,forum,instrument,stage,began,ended,outcome,comparability,currency,recovered,claimed"
ON = ("--on", "2026-11-22")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


def calibrate(tmp_path: Path, *rows: str, options: tuple[object, ...] = ()) -> Result:
    path = tmp_path / "closed.csv"
    path.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    return run("calibrate", path, *ON, *options)


def answer(*arguments: object) -> dict:  # type: ignore[type-arg]
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def valued(*more: object) -> dict:  # type: ignore[type-arg]
    rates = ("--rate", "SGD=5.45", "--rate", "USD=7.1", "--paths", 500)
    return answer("value", "claim", EXAMPLES / "house.yaml", *ON, *rates, *more)


def worth(found: dict, strategy: str = "self_funded") -> float:  # type: ignore[type-arg]
    return next(
        one["mean"] for one in found["strategies"] if (one["name"], one["party"]) == (strategy, "creditor")
    )


def lost(n: int, stage: str = "recognition") -> list[str]:
    return [
        f"L{i},SG,court_judgment,{stage},2025-01-0{i % 9 + 1},2025-09-0{i % 9 + 1},lost" for i in range(n)
    ]


def test_the_json_holds_prior_data_and_posterior() -> None:
    found = answer("calibrate", CLOSED, *ON)
    assert {"schema_version", "engine_version", "law_version", "on", "stages", "foresight"} <= found.keys()
    stage = next(one for one in found["stages"] if (one["forum"], one["stage"]) == ("SG", "recognition"))
    chance = stage["chance"]
    assert chance["posterior"]["a"] == pytest.approx(chance["prior"]["a"] + chance["won"])
    assert chance["posterior"]["b"] == pytest.approx(chance["prior"]["b"] + chance["lost"])
    assert chance["won"] <= stage["counts"]["won"]
    assert stage["duration"]["decided"] == stage["counts"]["won"] + stage["counts"]["lost"]
    assert len(found["foresight"]["outcomes"]) == sum(
        one["counts"]["won"] + one["counts"]["lost"] for one in found["stages"] if one["chance"]
    )


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ("Chance of success", "posterior", "won, ")), ("zh", ("成功概率", "后验", "法院判决"))],
)
def test_the_tables_are_in_the_language_asked(lang: str, words: tuple[str, ...]) -> None:
    said = run("calibrate", CLOSED, *ON, "--lang", lang).stdout
    for word in words:
        assert word in said


def test_what_the_cases_show_is_what_a_valuation_uses(tmp_path: Path) -> None:
    out = tmp_path / "new" / "calibrated.yaml"
    assert calibrate(tmp_path, *lost(9), options=("--out", out)).exit_code == 0
    before, after = valued(), valued("--assumptions", out)
    assert worth(after) < worth(before)
    assert any("closed.csv" in note for note in after["notes"])
    assert not any("closed.csv" in note for note in before["notes"])


def test_the_posterior_that_is_reported_is_the_one_that_is_written(tmp_path: Path) -> None:
    out = tmp_path / "calibrated.yaml"
    found = answer("calibrate", CLOSED, *ON, "--out", out)
    given = load_assumptions(out).calibrated
    assert given is not None
    written = {(one.forum, one.instrument, one.stage): one for one in given.stages}
    for stage in found["stages"]:
        entry = written[stage["forum"], stage["instrument"], stage["stage"]]
        if stage["chance"]:
            assert entry.won is not None
            assert entry.won.mean == pytest.approx(stage["chance"]["posterior"]["mean"])
        assert entry.took is not None
        assert entry.took.duration().mean == pytest.approx(stage["duration"]["posterior"]["mean"])


def test_without_a_fitting_case_the_valuation_stays_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "calibrated.yaml"
    elsewhere = [row.replace("SG", "HK") for row in lost(5)]
    assert calibrate(tmp_path, *elsewhere, options=("--out", out)).exit_code == 0
    assert worth(valued("--assumptions", out)) == worth(valued())


def test_settlements_reach_the_valuation_where_enough_say_what_they_paid(tmp_path: Path) -> None:
    rows = [
        f"S{i},SG,court_judgment,recognition,2025-01-0{i},2025-03-0{i},settled,1,USD,40,100"
        for i in range(1, 5)
    ]
    out = tmp_path / "calibrated.yaml"
    assert calibrate(tmp_path, *rows, options=("--out", out)).exit_code == 0
    (entry,) = yaml.safe_load(out.read_text("utf-8"))["calibrated"]["stages"]
    assert entry["settlement"] == pytest.approx(0.4)
    assert entry["settles"] > 0.1
    assert worth(valued("--assumptions", out)) != worth(valued())


def test_remarks_of_the_assumptions_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "calibrated.yaml"
    run("calibrate", CLOSED, *ON, "--out", out)
    assert out.read_text("utf-8").startswith(run("value", "assumptions").stdout.rstrip())


def test_cases_are_not_counted_twice(tmp_path: Path) -> None:
    out = tmp_path / "calibrated.yaml"
    run("calibrate", CLOSED, *ON, "--out", out)
    again = run("calibrate", CLOSED, *ON, "--assumptions", out)
    assert again.exit_code != 0
    assert "calibrated already" in str(again.exception)


def test_nothing_is_written_where_a_row_is_bad(tmp_path: Path) -> None:
    out, page = tmp_path / "calibrated.yaml", tmp_path / "page.html"
    bad = lost(1)[0].replace("lost", "perhaps")
    refused = calibrate(tmp_path, bad, options=("--out", out, "--html", page))
    assert refused.exit_code != 0
    assert not out.exists()
    assert not page.exists()
    listed = calibrate(tmp_path, *lost(2), bad.replace("L0", "L7"), options=("--lenient", "--out", out))
    assert listed.exit_code == 0
    assert "row 4, column outcome" in listed.stdout
    assert out.exists()


def test_a_prior_weighs_something(tmp_path: Path) -> None:
    for option in ("--prior-weight", "--half-life"):
        assert calibrate(tmp_path, *lost(1), options=(option, 0)).exit_code == 2


@pytest.mark.parametrize(
    ("option", "value"), [("--prior-weight", "nan"), ("--prior-weight", "inf"), ("--half-life", "nan")]
)
def test_a_weight_that_is_no_number_is_refused(option: str, value: str) -> None:
    refused = run("calibrate", CLOSED, *ON, option, value)
    assert isinstance(refused.exception, UserError)
    assert "above 0" in refused.exception.message("en")


def test_cases_that_never_grow_old_count_whole() -> None:
    for stage in answer("calibrate", CLOSED, *ON, "--half-life", "inf")["stages"]:
        if stage["chance"]:
            assert stage["chance"]["won"] == pytest.approx(round(stage["chance"]["won"], 1))


@pytest.mark.parametrize(
    "content", [b"", bytes(range(256)) * 40, b"PK\x03\x04" + bytes(3000), b"\x00" * 500, b'"' * 999]
)
def test_what_is_no_table_at_all_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "closed.csv"
    path.write_bytes(content)
    refused = run("calibrate", path, *ON)
    assert isinstance(refused.exception, UserError), refused.exception
    assert "closed.csv" in refused.exception.message("zh")


def test_an_identity_number_in_a_cell_is_never_printed(tmp_path: Path) -> None:
    number = "110101199003070011"
    rows = [*lost(2), lost(1)[0].replace("L0", number), lost(1)[0].replace("L0", "L9").replace("SG", number)]
    page = tmp_path / "page.html"
    for more in ((), ("--json",), ("--html", page)):
        said = calibrate(tmp_path, *rows, options=("--lenient", *more))
        assert said.exit_code == 0
        assert number not in said.stdout
    assert "row 5" in said.stdout
    assert number not in page.read_text("utf-8")


def test_cases_that_come_into_china_are_counted_by_their_origin(tmp_path: Path) -> None:
    path = tmp_path / "closed.csv"
    head = "id,origin,forum,instrument,stage,began,ended,outcome"
    rows = [
        f"{n},{n},CN,court_judgment,recognition,2023-01-01,2024-01-01,won" for n in ("US-CA", "SG", "Germany")
    ]
    path.write_text("\n".join((head, *rows)), encoding="utf-8")
    found = answer("calibrate", path, *ON)["stages"]
    assert [one["origin"] for one in found] == ["DE", "SG", "US-CA"]
    assert len({one["chance"]["prior"]["mean"] for one in found}) > 1


def test_a_table_in_the_encoding_of_a_chinese_bank_is_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.csv"
    path.write_text(
        "案件编号,执行地,执行依据,阶段,开始日期,结束日期,结果\n甲1,新加坡,法院判决,承认,2022-01-01,2023-01-01,胜诉\n", encoding="gb18030"
    )  # fmt: skip
    (stage,) = answer("calibrate", path, *ON)["stages"]
    assert (stage["forum"], stage["counts"]["won"]) == ("SG", 1)


def test_the_page_holds_both_languages_and_fetches_nothing(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("calibrate", CLOSED, *ON, "--html", page).exit_code == 0
    text = page.read_text("utf-8")
    assert "How the closed cases would have been predicted" in text
    assert "以事前已知信息预测" in text
    assert text.count('class="only-en"') == text.count('class="only-zh"') >= 3
    assert 'src="http' not in text
