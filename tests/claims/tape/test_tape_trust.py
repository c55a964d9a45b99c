"""Trust: nothing is lost, nothing is guessed, ids survive, reports mend."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.answer import answer_of
from exequatur.claims.tape.messages import MESSAGES as REASONS
from exequatur.claims.tape.report import safe, write_report
from exequatur.text import UserError

Write = Callable[..., Path]


def reasons(tape: Tape) -> dict[int, tuple[str, ...]]:
    return {row.row: row.reasons for row in tape.rejected}


def test_rows_that_cannot_be_read_are_rejected_each_with_its_reason(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债务人", "合同号", "本金(元)", "币种"],
                ["甲公司", "1", 100, "人民币"],
                ["", "2", 100, "人民币"],
                ["丙公司", "3", "见附件", "人民币"],
                ["丁公司", "4", "100万元、20万元", "人民币"],
                ["戊公司", "5", None, "人民币"],
                ["己公司", "6", 100, "贝壳"],
                ["甲公司", "1", 100, "人民币"],
            ]
        )
    )
    assert [row.row for row in tape.rows] == [2]
    assert reasons(tape) == {
        3: ("missing_borrower",), 4: ("amount_unreadable",), 5: ("amount_several",), 6: ("missing_principal",),
        7: ("currency_unknown",), 8: ("duplicate_row",),
    }  # fmt: skip


def test_an_english_tape_without_a_currency_is_rejected_not_guessed(workbook: Write) -> None:
    tape = read_tape(workbook([["Borrower", "Principal Outstanding"], ["Alpha Ltd", 100], ["Beta Ltd", 200]]))
    assert not tape.rows
    assert set(reasons(tape).values()) == {("currency_missing",)}


def test_ambiguous_dates_stay_empty_and_are_named(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["Borrower", "Principal (USD)", "Maturity"],
                ["Alpha Ltd", 100, "03/04/2020"],
                ["Beta", 9, "05/06/2020"],
            ]
        )
    )
    assert "due_date" not in tape.rows[0].values
    (finding,) = [f for f in tape.warnings if f.code == "date_ambiguous"]
    assert (finding.row, finding.column, finding.count) == (2, "Maturity", 2)


def test_a_unit_in_the_cell_wins_over_the_header_and_is_said(workbook: Write) -> None:
    tape = read_tape(workbook([["债务人", "本金(万元)"], ["甲公司", "750000元"], ["乙公司", "22.5万元"]]))
    assert [r.values["principal"] for r in tape.rows] == [75_000_000, 22_500_000]
    assert [f.row for f in tape.warnings if f.code == "unit_conflict"] == [2]


def test_identity_numbers_are_masked_and_checked_everywhere(workbook: Write, tmp_path: Path) -> None:
    rows = [["债务人", "身份证号码", "本金(元)", "备注"], ["张某", "11010519491231002X", 1, "证11010519491231002X"],
            ["李某", "110105194912310021", None, "-"]]  # fmt: skip
    tape = read_tape(workbook(rows))
    write_report(tape, tmp_path / "out")
    everything = json.dumps(answer_of(tape), ensure_ascii=False)
    book = openpyxl.load_workbook(tmp_path / "out" / "rejected.xlsx")
    everything += str([[c.value for c in row] for page in book for row in page.iter_rows()])
    assert "194912310" not in everything
    assert "identity_check_failed" in {f.code for f in tape.warnings}


def test_a_number_destroyed_by_a_spreadsheet_is_not_repaired(workbook: Write) -> None:
    tape = read_tape(workbook([["债务人", "身份证号码", "本金(元)"], ["张某", 110105194912310020.0, 1]]))
    assert "borrower_id" not in tape.rows[0].values
    assert "identifier_damaged" in {f.code for f in tape.warnings}


def test_claim_ids_survive_reordering_and_new_rows(workbook: Write) -> None:
    rows = [["甲公司", "某银行", 100], ["乙公司", "某银行", 200], ["乙公司", "某银行", 300]]
    header = ["债务人", "债权人", "本金(元)"]
    first = read_tape(workbook([header, *rows], name="a.xlsx"))
    second = read_tape(workbook([header, ["丙公司", "某银行", 7], *reversed(rows)], name="b.xlsx"))

    def by_row(tape: Tape) -> dict[tuple[Any, ...], str]:
        return {(r.values["borrower_name"], r.values["principal"]): r.values["claim_id"] for r in tape.rows}

    assert by_row(first).items() <= by_row(second).items()
    assert len(set(by_row(second).values())) == 4


def test_the_tapes_own_ids_are_kept_where_they_are_unique(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债权编号", "债务人", "本金(元)"],
                ["Z1", "甲公司", 1],
                ["Z2", "乙公司", 2],
                ["Z2", "丙公司", 3],
            ]
        )
    )
    ids = [row.values["claim_id"] for row in tape.rows]
    assert ids[0] == "Z1"
    assert len(set(ids)) == 3
    assert tape.rows[2].values["claim_ref"] == "Z2"


def test_reading_twice_gives_the_same_answer(workbook: Write) -> None:
    path = workbook([["债务人", "本金(元)"], ["甲公司", 1], ["", 2]])
    assert answer_of(read_tape(path)) == answer_of(read_tape(path))


def test_rejected_rows_are_written_in_their_layout_and_read_again_once_mended(
    text_file: Write, tmp_path: Path
) -> None:
    tape = read_tape(text_file("单位：万元\n债务人,本金,到期日\n甲公司,1,2020-01-01\n,2,2020-01-02\n"))
    write_report(tape, tmp_path / "out", "zh")
    mended = tmp_path / "out" / "rejected.csv"
    with mended.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[-1][1:3] == ["2", "2020-01-02"]
    assert rows[-1][3] == "没有列明借款人。"
    rows[-1][0] = "乙公司"
    with mended.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    again = read_tape(mended)
    assert again.totals == {"CNY": 2_000_000}
    assert again.rows[0].values["due_date"].isoformat() == "2020-01-02"


def test_the_report_holds_control_totals_findings_and_columns(workbook: Write, tmp_path: Path) -> None:
    tape = read_tape(workbook([["债务人", "本金(元)"], ["甲公司", 100], ["", 50], ["合计", 150]]))
    written = {path.name for path in write_report(tape, tmp_path / "out")}
    assert written == {"report.html", "report.json", "report.xlsx", "rejected.xlsx"}
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["control"]["before"] == {"CNY": 15_000}
    assert report["control"]["after"] == {"CNY": 10_000}
    assert report["control"]["stated"][0]["agrees"] is True
    assert openpyxl.load_workbook(tmp_path / "out" / "report.xlsx").sheetnames == [
        "Overview",
        "Findings",
        "Columns",
        "Rejected rows",
    ]
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")], (
        "no temporary file stays"
    )


def test_no_cell_of_a_report_is_a_formula(workbook: Write, tmp_path: Path) -> None:
    tape = read_tape(
        workbook(
            [
                ["债务人", "本金(元)", "备注"],
                ["'=HYPERLINK(1)", None, "+cmd|' /C calc'!A0"],
                ["@SUM(1)", 1, "-1+1"],
            ]
        )
    )
    write_report(tape, tmp_path / "out")
    for name in ("report.xlsx", "rejected.xlsx"):
        for page in openpyxl.load_workbook(tmp_path / "out" / name):
            assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert [safe(t) for t in ("=1", "+a", "-1,000.50", "@x", "甲")] == [
        "'=1",
        "'+a",
        "-1,000.50",
        "'@x",
        "甲",
    ]


def test_every_message_of_a_finding_exists_in_both_languages(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [["单位：元"], ["债务人", "本金", "到期日"], ["甲", "约1", "2020年1月"], ["", "x", "1/2/2020"]]
        )
    )
    for finding in tape.warnings:
        assert set(MESSAGES[finding.code]) == {"en", "zh"}
        assert all(f"row.{reason}" in REASONS for row in tape.rejected for reason in row.reasons)
    for lang in ("en", "zh"):
        assert all("{" not in warning["message"] for warning in answer_of(tape, lang)["warnings"])  # type: ignore[arg-type]


AMOUNTS = st.lists(st.one_of(st.none(), st.integers(0, 10**12), st.just("见附件")), min_size=1, max_size=12)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(AMOUNTS, st.data())
def test_candidates_are_accepted_or_rejected_and_sums_are_conserved(
    text_file: Write, amounts: list[Any], data: st.DataObject
) -> None:
    named = [data.draw(st.booleans()) for _ in amounts]
    lines = ["序号,债务人,本金(元),备注"]
    for i, (amount, has_name) in enumerate(zip(amounts, named, strict=True)):
        cell = "" if amount is None else amount if isinstance(amount, str) else f"{amount / 100:.2f}"
        lines.append(f"{i + 1},{f'第{i}户公司' if has_name else ''},{cell},第{i}号卷")
    numbers = [a for a in amounts if isinstance(a, int)]
    tape = read_tape(text_file("\n".join(lines) + "\n"))
    assert len(tape.rows) + len(tape.rejected) == len(amounts)
    assert sum(tape.control.before.values()) == sum(numbers)
    assert sum(tape.control.after.values()) + sum(tape.control.rejected.values()) == sum(numbers)
    assert sum(tape.totals.values()) == sum(
        a for a, n in zip(amounts, named, strict=True) if n and isinstance(a, int)
    )


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.integers(1, 10**11), st.dates()), min_size=1, max_size=6, unique=True))
def test_a_tape_reads_alike_as_csv_and_as_workbook(
    workbook: Write, text_file: Write, claims: list[tuple[int, Any]]
) -> None:
    claims = [(a, d) for a, d in claims if 1900 <= d.year < 2200] or [
        (1, claims[0][1].replace(year=2000, day=1))
    ]
    header = ["债务人", "本金(元)", "到期日"]
    rows = [[f"第{i}户公司", amount / 100, day] for i, (amount, day) in enumerate(claims)]
    text = "\n".join(",".join(str(c) for c in row) for row in [header, *rows])
    from_text, from_book = read_tape(text_file(text)), read_tape(workbook([header, *rows]))
    assert [dict(r.values) for r in from_text.rows] == [dict(r.values) for r in from_book.rows]
    assert [r.values["principal"] for r in from_book.rows] == [amount for amount, _ in claims]


def test_a_report_that_cannot_be_written_says_so(workbook: Write, tmp_path: Path) -> None:
    tape = read_tape(workbook([["债务人", "本金(元)"], ["甲公司", 1]]))
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError) as refused:
        write_report(tape, tmp_path / "file" / "out")
    assert refused.value.key == "tape.report_dir"


def test_a_row_repeated_on_another_sheet_of_the_same_layout_is_held(workbook: Write) -> None:
    header = ["序号", "借款人", "合同号", "本金余额(元)"]
    tape = read_tape(
        workbook(
            {
                "一": [header, [1, "甲公司", "H1", 100], [2, "乙公司", "H2", 200]],
                "二": [header, [1, "乙公司", "H2", 200]],
            }
        )
    )
    assert tape.totals == {"CNY": 30_000}
    assert answer_of(tape)["held"] == [
        {"sheet": "二", "row": 2, "reason": "duplicate_row", "of_sheet": "一", "of_row": 3}
    ]


def test_a_row_with_only_a_total_is_accepted_and_said_to_be_outside_the_control_total(
    workbook: Write,
) -> None:
    tape = read_tape(
        workbook(
            [
                ["债务人", "本金(元)", "债权总额(元)"],
                ["甲公司", 1, 2],
                ["乙公司", None, 5],
                ["丙公司", None, None],
            ]
        )
    )
    assert (len(tape.rows), tape.totals_field, tape.totals) == (2, "principal", {"CNY": 100})
    found = {f.code: f.row for f in tape.warnings}
    assert (found["only_total_given"], found["missing_principal"]) == (3, 4)


def test_an_unknown_currency_is_not_taken_for_the_usual_one(text_file: Write) -> None:
    tape = read_tape(text_file("借款人,本金(元),币种\n甲公司,100,人民币\n乙公司,400,XYZ\n"))
    assert [row.reasons for row in tape.rejected] == [("currency_unknown",)]
    assert (dict(tape.control.before), dict(tape.control.rejected)) == ({"CNY": 10_000}, {})
    assert "currency_assumed" not in {f.code for f in tape.warnings}
