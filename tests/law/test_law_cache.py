"""The compiled law: it forgets itself when a file changes, survives damage, and is never needed."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exequatur.law import LawBase, load
from exequatur.law.cache import cache_path, manifest

DAY = date(2020, 6, 1)


def basis(law: LawBase) -> str:
    """The basis of the first route for a judgment of AA in BB."""
    return law.routes("AA", "BB", "court_judgment", DAY).routes[0].basis


@pytest.fixture
def law(small: Any) -> Any:
    """A law with one route, and its cache made."""
    small.jurisdiction("AA")
    small.jurisdiction("BB", routes=[small.route("bb-1", basis="Act 1")])
    assert basis(small.load()) == "Act 1"
    return small


def cached(small: Any) -> Path:
    """The cache file of the small law."""
    path = cache_path(os.fspath(small.folder))
    assert path is not None
    return Path(path)


def test_a_changed_file_gives_a_new_answer_and_a_new_version(law: Any) -> None:
    before = law.load().version
    law.jurisdiction("BB", routes=[law.route("bb-1", basis="Act 22")])
    assert basis(law.load()) == "Act 22"
    assert law.load().version != before


def test_a_change_of_the_same_size_is_seen_by_its_time(law: Any) -> None:
    path = law.jurisdiction("BB", routes=[law.route("bb-1", basis="Act 2")])
    os.utime(path, ns=(1, 1))
    assert basis(law.load()) == "Act 2"


def test_a_new_and_a_removed_file_are_seen(law: Any) -> None:
    extra = law.jurisdiction("CC")
    assert law.load().codes() == ("AA", "BB", "CC")
    extra.unlink()
    assert law.load().codes() == ("AA", "BB")


def test_the_version_is_that_of_the_content_and_not_of_the_files_time(law: Any) -> None:
    before = law.load().version
    for path in law.folder.rglob("*.yaml"):
        os.utime(path, ns=(10**18, 10**18))
    assert law.load().version == before
    day, _, digest = before.partition("+")
    assert day == "2026.01.02"
    assert len(digest) == 8


def test_data_are_not_read_again_while_nothing_changed(law: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(folder: object) -> None:
        raise AssertionError("the data files were read again")

    monkeypatch.setattr("exequatur.law.compiled.build", never)
    assert basis(law.load()) == "Act 1"


@pytest.mark.parametrize("damage", ["empty", "cut", "noise", "header", "flipped"])
def test_a_damaged_cache_is_made_again(law: Any, damage: str) -> None:
    path = cached(law)
    whole = path.read_bytes()
    at = whole.index(b"Act 1")
    broken = {
        "empty": b"",
        "cut": whole[: len(whole) // 2],
        "noise": os.urandom(200),
        "header": whole[:20] + b"\xff" * 40 + whole[60:],
        "flipped": whole[:at] + b"Bct 1" + whole[at + 5 :],
    }
    path.write_bytes(broken[damage])
    assert basis(law.load()) == "Act 1"
    assert path.read_bytes() == whole


def test_a_cache_of_another_version_of_the_program_is_not_used(
    law: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = manifest(os.fspath(law.folder))
    monkeypatch.setattr("exequatur.law.cache.__version__", "9.9.9")
    assert manifest(os.fspath(law.folder)) != now
    assert basis(law.load()) == "Act 1"


def test_without_a_place_to_write_the_answers_are_the_same(
    law: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert basis(law.load()) == "Act 1"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/path")
    assert basis(law.load()) == "Act 1"
    assert not Path("relative").exists()


def test_no_half_written_file_stays_behind(law: Any) -> None:
    assert [p.suffix for p in cached(law).parent.iterdir() if p.stem.startswith(cached(law).stem)] == [".bin"]


def test_two_folders_have_two_caches(law: Any, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "jurisdictions").mkdir(parents=True)
    assert load(other).codes() == ()
    assert law.load().codes() == ("AA", "BB")
