"""Every place that the tape reader knows has an entry in the law; one that has none never stops a portfolio."""

from datetime import date
from pathlib import Path

import pytest

from exequatur.claims.model import Asset, Claim, Creditor, HeldInstrument
from exequatur.claims.tape.vocabulary import place_codes
from exequatur.law import load
from exequatur.screening.reading import known_places, read
from exequatur.screening.screen import screen
from exequatur.screening.settings import load_settings

BASE = load()


def test_every_place_of_the_reader_is_a_jurisdiction_of_the_law() -> None:
    assert place_codes() <= set(BASE.codes())


@pytest.mark.parametrize("place", ["迪拜", "阿布扎比", "Dubai"])
def test_a_tape_that_names_an_emirate_is_screened(tmp_path: Path, place: str) -> None:
    tape = tmp_path / "tape.csv"
    row = f"甲公司,民事判决书,2023-01-05,CNY,90000000,{place}"
    tape.write_text(f"借款人,文书类型,判决日期,币种,本金,境外财产线索\n{row}\n", encoding="utf-8")
    result = screen(read(tape, BASE), BASE, date(2026, 11, 22), load_settings())
    assert {forum.forum for forum in result.ranked[0].forums} >= {"AE", "AE-DIFC"}


def claim(id: str, origin: str, *places: str) -> Claim:
    assets = tuple(Asset(f"a{i}", place, "") for i, place in enumerate(places))
    return Claim(id, Creditor("Bank"), (), HeldInstrument("court_judgment", origin), assets=assets)


def test_an_unknown_place_is_left_out_and_told_in_both_languages() -> None:
    kept, said = known_places([claim("c", "CN", "SG", "ZZ")], BASE)
    assert [asset.jurisdiction for asset in kept[0].assets] == ["SG"]
    assert [(f.code, "ZZ" in f.en, "ZZ" in f.zh) for f in said] == [("place_unknown", True, True)]


def test_a_claim_from_an_unknown_place_is_left_out_and_the_others_stay() -> None:
    kept, said = known_places([claim("odd", "ZZ"), claim("fine", "CN", "SG")], BASE)
    assert [one.claim_id for one in kept] == ["fine"]
    assert [f.code for f in said] == ["origin_unknown"]
