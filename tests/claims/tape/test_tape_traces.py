"""Every accepted value says where it stands and by which rule it was read."""

from collections.abc import Callable
from pathlib import Path

import openpyxl

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.answer import answer_of
from exequatur.claims.tape.cells import cells_of

Write = Callable[..., Path]


def traced(tape: Tape, row: int = 0) -> dict[str, tuple[str, str]]:
    cells = answer_of(tape, trace=True)["rows"][row]["cells"]
    return {field: (one["sheet"], one["cell"]) for field, one in cells.items()}


def test_every_value_of_an_accepted_row_has_a_trace_and_its_cell_holds_it(workbook: Write) -> None:
    path = workbook(
        [
            ["不良资产清单", None, None, None],
            ["单位：万元  基准日：2025年6月30日", None, None, None],
            ["债务人", "本金", "到期日", "执行情况"],
            ["甲公司", 12.5, "2020-01-02", "终本"],
        ]
    )
    tape = read_tape(path)
    page = openpyxl.load_workbook(path)["清单"]
    found = {one["field"]: one for one in cells_of(tape)}
    assert found.keys() == tape.rows[0].values.keys()
    assert page[found["principal"]["cell"]].value == 12.5
    assert page[found["borrower_name"]["cell"]].value == "甲公司"
    assert page[found["enforcement_status"]["cell"]].value == "终本"
    assert found["base_date"]["cell"] == "A2"
    assert "10,000" in found["principal"]["rule"]
    assert (found["currency"]["cell"], found["currency"]["rule"]) == ("", "assumed")


def test_hidden_columns_and_rows_count_in_the_address(workbook: Write) -> None:
    rows = [["债务人", "内部", "本金(元)"], ["甲公司", "x", 1], ["乙公司", "x", 2]]
    tape = read_tape(workbook(rows, hide_columns=["B"], hide_rows=[2]))
    assert traced(tape)["principal"] == ("清单", "C3")


def test_a_name_merged_over_receipts_points_to_the_cell_that_holds_it(workbook: Write) -> None:
    rows = [["债务人", "借据号", "本金(元)"], ["甲公司", "J1", 1], [None, "J2", 2]]
    tape = read_tape(workbook(rows, merge=["A2:A3"]))
    assert traced(tape, 1)["borrower_name"] == ("清单", "A2")
    assert traced(tape, 1)["principal"] == ("清单", "C3")


def test_a_joined_value_points_to_its_own_sheet(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            {
                "债权": [["债务人", "合同号", "本金(元)"], ["甲公司", "H1", 1], ["乙公司", "H2", 2]],
                "担保": [["合同号", "保证人"], ["H2", "丙公司"], ["H1", "丁公司"]],
            }
        )
    )
    assert traced(tape, 0)["guarantors"] == ("担保", "B3")
    cells = answer_of(tape, trace=True)["rows"][0]["cells"]
    assert cells["guarantors"]["rule"].startswith("joined by contract_no")


def test_a_list_of_keys_and_values_points_to_the_values(workbook: Write) -> None:
    tape = read_tape(
        workbook(
            [
                ["债权名称", "甲公司债权"],
                ["债务人", "甲公司"],
                ["本金余额(元)", 5],
                ["利息(元)", 1],
                ["保证人", "乙公司"],
            ]
        )
    )
    assert traced(tape)["principal"] == ("清单", "B3")


def test_the_order_of_days_names_the_row_that_settled_it(text_file: Write) -> None:
    tape = read_tape(
        text_file("Borrower,Principal (USD),Maturity\nAlpha Ltd,1,03/04/2020\nBeta Ltd,2,25/04/2020\n")
    )
    cells = answer_of(tape, trace=True)["rows"][0]["cells"]
    assert cells["due_date"]["value"] == "2020-04-03"
    assert cells["due_date"]["rule"].endswith("settled by row 3")


def test_a_currency_is_traced_to_what_names_it(workbook: Write) -> None:
    by_header = read_tape(workbook([["债务人", "本金(美元)"], ["甲公司", 1]], name="a.xlsx"))
    by_column = read_tape(workbook([["债务人", "本金", "币种"], ["甲公司", 1, "港币"]], name="b.xlsx"))
    assert traced(by_header)["currency"] == ("清单", "B1")
    assert traced(by_column)["currency"] == ("清单", "C2")
