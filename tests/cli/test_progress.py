"""Progress is for a person at a terminal; a file or a pipe gets none of it."""

import io

import pytest

from exequatur.cli.progress import steps


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def run() -> None:
    with steps(2) as bar:
        bar.step("reading tape.csv")
        bar.step("ranking 3 claims")


def test_a_terminal_sees_each_step(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    run()
    assert "ranking 3 claims" in stream.getvalue()


def test_a_pipe_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    run()
    assert stream.getvalue() == ""


def fail() -> None:
    with steps(1) as bar:
        bar.step("reading tape.csv")
        raise RuntimeError


def test_the_cursor_comes_back_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with pytest.raises(RuntimeError):
        fail()
    assert stream.getvalue().rfind("\x1b[?25h") > stream.getvalue().rfind("\x1b[?25l")
