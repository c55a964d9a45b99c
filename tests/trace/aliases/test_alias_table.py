"""The table of aliases: readable, a person's own rows kept, and taken into account by matching."""

import pytest

from exequatur.text import UserError
from exequatur.trace.aliases.matching import match_known
from exequatur.trace.aliases.store import (
    Alias,
    Aliases,
    folded,
    pairs_of,
    read_aliases,
    relearnt,
    write_aliases,
)
from exequatur.trace.names.matching import Pair, match_pair

KNOWN = Alias(
    "person", "李嘉誠", "SUM, Victor", "merge:court:1|leak:2", "Analyst A", "2026-11-23", "same passport"
)


def test_names_fold_whatever_their_order_capitals_hyphens_and_form():
    assert folded("HUI, Ka-yan") == folded("Ka Yan Hui")
    assert folded("許家印") == folded("许家印")
    assert folded("Müller") == folded("MULLER")
    assert folded("?!") == ""


def test_an_alias_raises_a_pair_and_says_where_it_is_known_from():
    pair = Pair("李嘉诚", "Victor Sum")
    own, known = match_pair(pair), match_known(pair, Aliases([KNOWN]))
    assert known.log_ratio > own.log_ratio + 3
    assert known.score > 0.95
    assert "Analyst A" in known.reasons[0].text("en")
    assert "确认合并" in known.reasons[0].text("zh")


def test_an_alias_never_lowers_a_pair_and_touches_no_other():
    known = Aliases([KNOWN, Alias("person", "許家印", "Hui Ka Yan")])
    for pair in (
        Pair("许家印", "Hui Ka Yan"),
        Pair("李嘉诚", "Victor Ho"),
        Pair("李嘉诚", "Victor Sum", "company"),
    ):
        assert match_known(pair, known).score >= match_pair(pair).score
    assert match_known(Pair("李嘉诚", "Victor Ho"), known) == match_pair(Pair("李嘉诚", "Victor Ho"))


def test_an_alias_of_a_company_joins_a_brand_that_no_sound_leads_to():
    pair = Pair("蓝鹭控股有限公司", "Blue Heron Holdings Limited", "company")
    known = Aliases([Alias("company", "藍鷺控股有限公司", "Blue Heron Holdings Ltd", "record:gleif:1")])
    assert match_known(pair, known).score > 0.8 > match_pair(pair).score


def test_a_table_is_read_as_it_was_written(tmp_path):
    rows = (KNOWN, Alias("company", "=HYPERLINK()", "Other Ltd", "own"))
    write_aliases(tmp_path / "a.csv", rows)
    found, skipped = read_aliases(tmp_path / "a.csv")
    assert found.rows == rows
    assert not skipped
    assert "\n=" not in (tmp_path / "a.csv").read_text("utf-8")


def test_rows_that_cannot_be_used_are_said_and_the_others_used(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "kind,name,other\nship,A,B\nperson,A b,b A\nperson,,B\nperson,许家印,Hui Ka Yan\n", "utf-8"
    )
    found, skipped = read_aliases(path)
    assert len(found) == 1
    assert [s.row for s in skipped] == [2, 3, 4]


def test_a_file_that_is_no_table_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,2\n", "utf-8")
    with pytest.raises(UserError, match="kind, name, other"):
        read_aliases(path)
    path.write_bytes(b"\xff\xfe\x00kind")
    with pytest.raises(UserError, match="cannot be read"):
        read_aliases(path)
    with pytest.raises(UserError, match="cannot be written"):
        write_aliases(tmp_path / "none" / "a.csv", [])


def test_relearning_keeps_a_persons_own_rows_and_those_of_records():
    own, recorded = (
        Alias("person", "甲乙", "Kap Yut", "told by counsel"),
        Alias("person", "丙丁", "Ping Ting", "record:x:1"),
    )
    assert relearnt([own, KNOWN, recorded], []) == (own, recorded)
    assert relearnt([own], [KNOWN]) == (own, KNOWN)


def test_every_two_names_of_one_that_differ_are_aliases():
    found = pairs_of("person", ["許家印", "许家印", "Hui Ka Yan", "Xu Jiayin"], "own")
    assert [(a.name, a.other) for a in found] == [
        ("許家印", "Hui Ka Yan"),
        ("許家印", "Xu Jiayin"),
        ("Hui Ka Yan", "Xu Jiayin"),
    ]
