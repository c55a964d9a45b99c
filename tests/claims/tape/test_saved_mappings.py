"""Mappings that a person confirmed: read back as written, recognised next time, and what corrections teach."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape.library import Library, corrections, for_tables, learn, open_library, save
from exequatur.claims.tape.mapping import TapeMapping, check_mapping, load_mapping, mapping_text
from exequatur.claims.tape.settings import Settings
from exequatur.claims.words import plain
from exequatur.text import UserError

HEADERS = st.text(min_size=1, max_size=20).filter(lambda t: plain(t) == t and t.strip() == t and t != "")


@given(
    st.dictionaries(
        st.sampled_from(["principal", "borrower_name", "guarantors", "due_date"]),
        st.lists(HEADERS, min_size=1, max_size=3, unique=True).map(tuple),
        max_size=4,
    ),
    st.builds(
        Settings,
        unit=st.sampled_from([None, Decimal(1), Decimal(10_000)]),
        currency=st.sampled_from([None, "CNY", "HKD"]),
        day_order=st.sampled_from([None, "day_first", "month_first"]),
        interest_includes_penalty=st.sampled_from([None, True, False]),
    ),
    st.frozensets(HEADERS, max_size=2),
    st.lists(st.frozensets(HEADERS, min_size=1, max_size=4), max_size=2).map(tuple),
)
def test_a_mapping_reads_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory,
    fields: dict[str, tuple[str, ...]],
    settings: Settings,
    ignore: frozenset[str],
    headers: tuple[frozenset[str], ...],
) -> None:
    mapping = TapeMapping(fields, settings, ignore, headers, "某银行 list.xlsx")
    path = tmp_path_factory.mktemp("m") / "m.yaml"
    path.write_text(mapping_text(mapping, {"": ["a note"], "principal": ["score 0.9"]}), "utf-8")
    assert load_mapping(path) == mapping


def test_the_short_form_is_enough_for_a_few_columns() -> None:
    mapping = check_mapping({"principal": "数2", "guarantors": ["保1", "保2"]}, "m.yaml")
    assert mapping.fields == {"principal": ("数2",), "guarantors": ("保1", "保2")}


@pytest.mark.parametrize(
    ("given_mapping", "says"),
    [
        ({"princpal": "x"}, "princpal"),
        ({"fields": {"principal": "x"}, "extra": 1}, "extra"),
        ({"fields": {}, "settings": {"units": "万元"}}, "units"),
        ({"fields": {}, "settings": {"unit": "斤"}}, "斤"),
        ({"fields": {}, "settings": {"unit": -3}}, "-3"),
        ({"fields": {}, "settings": {"currency": "XXQ"}}, "XXQ"),
        ({"fields": {}, "settings": {"day_order": "year"}}, "year"),
        ({"fields": {}, "settings": {"interest_includes_penalty": "perhaps"}}, "perhaps"),
        ({"fields": ["principal"]}, "fields"),
        ({"fields": {"principal": [["x"]]}}, "x"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_a_mapping_cannot_say_is_refused_by_name(
    given_mapping: dict[str, object], says: str, lang: str
) -> None:
    with pytest.raises(UserError) as refused:
        check_mapping(given_mapping, "m.yaml")
    text = refused.value.message(lang)  # type: ignore[arg-type]
    assert "m.yaml" in text
    assert says in text


MADE = for_tables(
    TapeMapping({"principal": ("数2",), "borrower_name": ("户",)}, name="某银行.xlsx"),
    [["户", "数1", "数2", "日", "备注"]],
)


@pytest.mark.parametrize(
    ("headers", "recognised"),
    [
        (["户", "数1", "数2", "日", "备注"], True),
        (["备 注", "日", "数2", "数1", "户"], True),  # another order, other spaces
        (["户", "数1", "数2", "日", "备注", "新"], True),  # one column more
        (["户", "数1", "数3", "日", "备注"], False),  # a column that the mapping names is gone
        (["户", "数2"], False),  # two words in common make no source
    ],
)
def test_a_saved_mapping_is_recognised_by_the_headers(
    tmp_path: Path, headers: list[str], recognised: bool
) -> None:
    save(tmp_path, MADE)
    found = open_library(tmp_path).recognise([headers])
    assert (found is not None) == recognised
    if found is not None:
        assert found.fields == MADE.fields


def test_saving_again_for_the_same_headers_replaces(tmp_path: Path) -> None:
    save(tmp_path, MADE)
    corrected = for_tables(
        TapeMapping({"principal": ("数1",), "borrower_name": ("户",)}, name="另存.xlsx"),
        [["户", "数1", "数2", "日", "备注"]],
    )
    save(tmp_path, corrected)
    library = open_library(tmp_path)
    assert [m.fields["principal"] for m in library.mappings.values()] == [("数1",)]


def test_corrections_teach_synonyms_that_a_person_can_read_and_edit(tmp_path: Path) -> None:
    confirmed = TapeMapping({"principal": ("数2",), "borrower_name": ("户", "名"), "interest": ("名",)})
    taught = corrections({"borrower_name": ["户"]}, confirmed)
    assert taught == {"数2": "principal"}  # 户 was right already; 名 stands under two fields
    path = learn(tmp_path, taught)
    learn(tmp_path, {"息2": "interest"})
    assert path.read_text("utf-8").splitlines()[1:] == ["interest:", "- 息2", "principal:", "- 数2"]
    path.write_text(path.read_text("utf-8").replace("数2", "数三"), "utf-8")
    assert open_library(tmp_path).synonyms == {"息2": "interest", "数三": "principal"}


def test_a_library_that_is_not_there_is_empty_and_a_broken_file_is_named(tmp_path: Path) -> None:
    assert open_library(tmp_path / "none") == Library()
    save(tmp_path, MADE)
    (broken,) = (tmp_path / "mappings").glob("*.yaml")
    broken.write_text("fields: {princpal: x}", "utf-8")
    with pytest.raises(UserError) as refused:
        open_library(tmp_path)
    assert broken.name in refused.value.message("en")


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "mappings").write_text("a file in the way")
    with pytest.raises(UserError) as refused:
        save(tmp_path, MADE)
    assert "mappings" in refused.value.message("en")
