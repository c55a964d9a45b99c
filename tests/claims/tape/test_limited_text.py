"""Delimited text is looked through, and read by rows, in a process limited in memory and time: with the answer of reading it here."""

import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.claims.tape import limited_text, limits, read_tape, text_process
from exequatur.claims.tape.limited_text import look_through, open_text
from exequatur.claims.tape.model import Source
from exequatur.claims.tape.text_files import read_text
from exequatur.claims.tape.text_judge import check_text
from exequatur.text import UserError

Write = Callable[..., Path]

CLAIMS = "债务人,本金(元),担保人\n甲公司,1,\n乙公司,2,张某\n"


def refusal(read: Callable[[Path], object], path: Path) -> UserError:
    with pytest.raises(UserError) as refused:
        read(path)
    return refused.value


def outcome(read: Callable[[Path], Source], path: Path) -> Source | tuple[str, str]:
    try:
        return read(path)
    except UserError as error:
        return error.key, error.message("zh")


def judge(path: Path) -> int:
    return look_through(path, list)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5"])
def test_the_limited_process_reads_every_encoding_as_this_one_does(encoding: str, text_file: Write) -> None:
    text = CLAIMS if encoding != "big5" else "債務人,本金(元),擔保人\n甲公司,1,\n"
    path = text_file(text, encoding=encoding)
    assert open_text(path) == read_text(path)
    assert open_text(path).sheets[0].cells[1] == ("甲公司", "1", None)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet="甲a1,;\t\"'\r\n .\u2028\x1c", max_size=300))
def test_any_text_comes_out_as_it_would_here(tmp_path: Path, text: str) -> None:
    path = tmp_path / "tape.csv"
    path.write_bytes(text.encode())
    assert outcome(open_text, path) == outcome(read_text, path)


def test_refusals_come_through_with_their_row_in_both_languages(text_file: Write) -> None:
    long = refusal(open_text, text_file(CLAIMS + "甲" * 150_000 + ",1,\n"))
    assert (long.key, long.values["row"]) == ("tape.long_cell", 4)
    assert "第 4 行" in long.message("zh")
    assert "row 4" in long.message("en")
    assert refusal(open_text, text_file(CLAIMS + "\0", name="nul.csv")).key == "tape.unknown_kind"
    cut = text_file(CLAIMS, encoding="utf-16", name="cut.csv")
    cut.write_bytes(cut.read_bytes()[:-1])
    assert refusal(open_text, cut).key == "tape.encoding"


def test_a_name_of_any_bytes_is_read_and_named(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "资产包.csv".encode("gb18030")))
    path.write_text(CLAIMS, encoding="utf-8")
    assert open_text(path).sheets[0].name == "资产包"
    path.write_text(CLAIMS + "x" * 200_000, encoding="utf-8")
    assert refusal(open_text, path).key == "tape.long_cell"


def test_a_process_that_dies_is_a_refusal_and_the_caller_lives(
    text_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for i, (code, reason) in enumerate(
        [
            ("import os; os.abort()", "> 3,072 MB"),
            ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "> 3 s"),
            ("""print('["utf-8",","]')""", "exit 0"),
            ("""print('["utf-8",","]'); print('[[1,2],[["a', end='')""", "exit 0"),
            ("print('Segmentation fault')", "no answer"),
            ("raise SystemExit(7)", "exit 7"),
        ]
    ):
        script = tmp_path / f"dies{i}.py"
        script.write_text(code)
        monkeypatch.setattr(text_process, "__file__", str(script))
        said = refusal(open_text, text_file(CLAIMS))
        assert said.key == refusal(judge, text_file(CLAIMS)).key == "tape.too_heavy"
        assert reason in said.message("en")


def test_a_process_that_never_ends_is_ended(
    text_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "sleeps.py"
    script.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(text_process, "__file__", str(script))
    monkeypatch.setattr(limits, "WALL_SECONDS", 0.2)
    began = time.monotonic()
    assert refusal(open_text, text_file(CLAIMS)).key == "tape.too_heavy"
    assert time.monotonic() - began < 10


def test_the_process_has_its_limits_before_it_touches_the_file(
    text_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "told.py"
    script.write_text(
        f"import json, resource, sys; sys.argv[2] = 'none'\nsys.path.insert(0, {str(Path(text_process.__file__).parents[3])!r})\n"
        "from exequatur.claims.tape import text_process\n"
        "text_process.answer = lambda *a: iter([{'error': 'OverflowError', 'reason':"
        " str([resource.getrlimit(r)[0] for r in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)])}])\n"
        "text_process.main()\n"
    )
    monkeypatch.setattr(text_process, "__file__", str(script))
    said = refusal(open_text, text_file(CLAIMS)).message("en")
    assert f"[{limits.MEMORY_BYTES}, 3, 0]" in said


def test_a_large_text_is_looked_through_before_its_columns_are_read(
    text_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exequatur.claims.tape.bulk import reader

    def never(*_: object) -> None:
        raise AssertionError("read here")

    monkeypatch.setattr(reader, "read_bulk", never)
    monkeypatch.setattr(limited_text, "source_of", never)
    large = "债务人,本金(元)\n" + "甲公司,1\n" * 60_000
    assert refusal(read_tape, text_file(large + "\0")).key == "tape.unknown_kind"
    assert refusal(read_tape, text_file(large + "甲" * limits.MAX_LINE_BYTES)).key == "tape.long_cell"


def test_what_is_looked_for_in_the_bytes_of_a_text(text_file: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    check_text(text_file(CLAIMS, encoding="utf-16"))
    check_text(text_file("上" * 400_000, encoding="utf-16"))  # half of its bytes are those of a line end
    monkeypatch.setattr(limits, "MAX_LINE_BYTES", 600_000)
    for line in ("x" * 600_000, CLAIMS + "x" * 599_990 + "\n" + "x" * 600_000 + "\n"):
        assert refusal(check_text, text_file(line)).key == "tape.long_cell"
    check_text(text_file("x\r" * 600_000))
    monkeypatch.setattr(limits, "MAX_CELLS_OF_TEXT", 100_000)
    check_text(text_file("a,b\n" * 50_000))
    for text in ("a,b\n" * 50_001, "a;b;c\n" * 40_000, "标题\n" + "a\tb\tc\td\n" * 30_000):
        with pytest.raises(OverflowError, match="×"):
            check_text(text_file(text))


def test_blanks_and_delimiters_at_the_end_are_no_cells(text_file: Write) -> None:
    for encoding in ("utf-8", "gb18030"):
        path = text_file(CLAIMS + ",,,\n" * 200_000, encoding=encoding)
        assert judge(path) == check_text(path) == len(CLAIMS.rstrip().encode(encoding))
        assert len(read_tape(path).rows) == 2
    assert check_text(text_file(",;\n \t" * 100_000)) == 0
    whole = text_file("a,b\n" * 200_000)
    assert check_text(whole) == whole.stat().st_size - 1


def test_to_look_through_a_text_takes_no_room(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"a,b,c,d\n" * 3_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    check_text(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8_000
