"""A file of entities is read line by line; a line that is none is told with its number."""

from pathlib import Path

import msgspec
import pytest

from exequatur.text import UserError
from exequatur.trace.entities.ftm import to_ftm
from exequatur.trace.entities.model import Entity, Link, named
from exequatur.trace.entities.reading import Refused, read_entities

PERSON = Entity("a", "Person", (named("许某"),), birth_dates=("1961",))
LINK = Link("l", "owns", "a", "b", 0.25, 0.5, schema="Ownership")


def test_entities_and_links_come_back_in_order(tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.jsonl"
    path.write_bytes(b"\n".join(msgspec.json.encode(to_ftm(one)) for one in (PERSON, LINK)) + b"\n\n")
    assert list(read_entities(path)) == [PERSON, LINK]


def test_lines_that_hold_none_are_told(tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.jsonl"
    good = msgspec.json.encode(to_ftm(PERSON))
    deep = b'{"id":' * 50_000
    path.write_bytes(b"\n".join([good, b"{", b"[]", b'{"id":"\xff"}', deep, good]))
    found = list(read_entities(path))
    assert [one.line for one in found if isinstance(one, Refused)] == [2, 3, 4, 5]
    assert all(one.reason.text("zh") for one in found if isinstance(one, Refused))
    assert found[0] == found[-1] == PERSON


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        list(read_entities(tmp_path / "ghost"))
