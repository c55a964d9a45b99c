"""Random damage to a tape never leaves a wrong amount that nothing speaks of.

Silent: a row is accepted with an amount of what is owed that is not the true one, and no finding that doubts or asks stands for its
row, its sheet or the tape. What no reader can see is left out of the damages: a unit line that is wrong for every column alike, a
figure changed on a tape that has neither a total per row nor a totals row, a whole row left out together with its share of the total.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.severity import severity_of
from exequatur.text import UserError

Write = Callable[..., Path]
Lines = list[tuple[int | None, list[str]]]
"""Lines of the file, each with the number of the claim that it holds, if it holds one."""

HEADER = ["序号", "债务人", "合同号", "本金(万元)", "利息(万元)", "债权总额(万元)", "到期日"]
OWED = {"principal": 3, "interest": 4, "total": 5}
SAID_OF_EVERY_TAPE = {"currency_assumed", "interest_may_include_penalty"}

AMOUNTS = st.lists(
    st.tuples(st.integers(10**6, 10**10), st.integers(10**4, 9 * 10**5)), min_size=3, max_size=6, unique=True
)


def written(minor: int) -> str:
    return f"{minor / 1_000_000:.6f}"


def tape_of(amounts: list[tuple[int, int]]) -> Lines:
    lines: Lines = [(None, HEADER)]
    for i, (principal, interest) in enumerate(amounts):
        money = [written(principal), written(interest), written(principal + interest)]
        lines.append(
            (i, [str(i + 1), f"第{i}户贸易有限公司", f"HT-2019-{i:03}", *money, f"2020-0{i + 1}-15"])
        )
    sums = [sum(p for p, _ in amounts), sum(n for _, n in amounts), sum(p + n for p, n in amounts)]
    return [*lines, (None, ["合计", "", "", *map(written, sums), ""])]


def damage(lines: Lines, data: st.DataObject) -> Lines:
    """One damage of a kind that hands and programs do."""
    draw: Any = data.draw
    lines = [(claim, list(cells)) for claim, cells in lines]
    kind = draw(st.sampled_from(("drop", "swap", "corrupt", "repeat", "unit", "shift", "digit")))
    row = draw(st.integers(1, len(lines) - 2))
    cells = lines[row][1]
    column = draw(st.sampled_from(list(OWED.values())))
    if kind == "drop":
        at = draw(st.integers(0, len(HEADER) - 1))
        return [(claim, cells[:at] + cells[at + 1 :]) for claim, cells in lines]
    if kind == "swap":
        one, other = draw(st.lists(st.integers(0, len(HEADER) - 1), min_size=2, max_size=2, unique=True))
        head = lines[0][1]
        head[one], head[other] = head[other], head[one]
    elif kind == "corrupt":
        mark = draw(
            st.sampled_from(("？", "约", "O", "-", "%", "元", "万", "/2", ",", "'", " 5", "E3", "(", "①"))
        )
        place = draw(st.integers(0, len(cells[column])))
        cells[column] = cells[column][:place] + mark + cells[column][place:]
    elif kind == "repeat":
        lines.insert(draw(st.integers(row, len(lines) - 2)) + 1, (lines[row][0], list(cells)))
    elif kind == "unit":
        lines[0][1][column] = lines[0][1][column].replace(
            "万元", draw(st.sampled_from(("元", "千元", "亿元")))
        )
    elif kind == "shift":
        cells.insert(column, "")
        cells.pop()
    else:
        place = draw(st.integers(0, len(cells[column]) - 1))
        cells[column] = (
            cells[column][:place] + draw(st.sampled_from("123456789")) + cells[column][place + 1 :]
        )
    return lines


def silent(tape: Tape, lines: Lines, amounts: list[tuple[int, int]]) -> list[tuple[int, str, int]]:
    """(row, field, minor units) of every wrong amount that no finding touches."""
    doubts = [f for f in tape.warnings if severity_of(f.code) != "note" and f.code not in SAID_OF_EVERY_TAPE]
    wrong = []
    for row in tape.rows:
        claim = lines[row.row - 1][0]
        truth = {} if claim is None else {
            "principal": amounts[claim][0], "interest": amounts[claim][1], "total": sum(amounts[claim]),
        }  # fmt: skip
        for field in OWED:
            found = row.values.get(field)
            if found is None or found == truth.get(field):
                continue
            if not any(f.row == row.row or f.sheet in ("", row.sheet) for f in doubts):
                wrong.append((row.row, field, found))
    return wrong


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(AMOUNTS, st.data())
def test_no_damage_leaves_a_silent_wrong_amount(
    text_file: Write, amounts: list[tuple[int, int]], data: st.DataObject
) -> None:
    lines = damage(tape_of(amounts), data)
    try:
        tape = read_tape(text_file("\n".join("\t".join(cells) for _, cells in lines), name="tape.tsv"))
    except UserError:
        return  # refused as a whole: nothing was read
    assert silent(tape, lines, amounts) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(AMOUNTS, st.data())
def test_every_row_of_a_damaged_tape_is_accepted_rejected_or_explained(
    text_file: Write, amounts: list[tuple[int, int]], data: st.DataObject
) -> None:
    lines = damage(tape_of(amounts), data)
    try:
        tape = read_tape(text_file("\n".join("\t".join(cells) for _, cells in lines), name="tape.tsv"))
    except UserError:
        return
    explained = {"totals_row_skipped", "notes_row_skipped", "header_repeated", "row_folded"}
    told = {row.row for row in (*tape.rows, *tape.rejected)}
    said = {f.row for f in tape.warnings if f.code in explained}
    heads = {row for table in tape.tables for row in table.header_rows}
    assert told.isdisjoint(said)
    assert {i for i, (_, cells) in enumerate(lines, 1) if any(cells)} <= told | said | heads
    for currency, before in tape.control.before.items():
        parts = (tape.control.after, tape.control.rejected)
        assert before == sum(part.get(currency, 0) for part in parts)


def test_an_untouched_tape_is_read_whole_and_without_doubt(text_file: Write) -> None:
    amounts = [(10**9, 10**7), (5 * 10**8 + 1, 3 * 10**6), (7 * 10**7, 12_345_600)]
    lines = tape_of(amounts)
    tape = read_tape(text_file("\n".join("\t".join(cells) for _, cells in lines), name="tape.tsv"))
    assert [(r.values["principal"], r.values["interest"]) for r in tape.rows] == amounts
    assert {f.code for f in tape.warnings if severity_of(f.code) != "note"} <= SAID_OF_EVERY_TAPE
