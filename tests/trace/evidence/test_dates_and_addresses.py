"""Dates as precise as they are known, and addresses in Chinese and English."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.trace.evidence.addresses import compare_addresses, is_named_in, known_roads, read_address
from exequatur.trace.evidence.dates import compare_dates, read_date

TODAY = date(2026, 11, 23)
DOOR = "香港中環皇后大道中99號中環中心18樓1801室"
SHENNAN = "广东省深圳市南山区科技园南区深南大道9988号A座12层1203室"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1958-10-09", "1958-10-09"),
        ("1958/10/9", "1958-10-09"),
        ("1958年10月9日", "1958-10-09"),
        ("1958年10月", "1958-10"),
        ("9 Oct 1958", "1958-10-09"),
        ("October 9, 1958", "1958-10-09"),
        ("Oct 1958", "1958-10"),
        ("c. 1958", "1958"),
        ("1958-10-09T00:00:00Z", "1958-10-09"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(text, read):
    assert str(read_date(text, TODAY)) == read


@pytest.mark.parametrize(
    "text", ["1958-02-30", "1958-13", "2058-01-02", "1620", "03/04/1967", "soon", "", "2026-11-24"]
)
def test_an_impossible_or_unclear_date_is_none(text):
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("1958-10-09", "1958-10-09", "same_day"),
        ("1958-10-09", "1958-09-10", "swapped"),
        ("1958-10-09", "1958-10-19", "one_part_off"),
        ("1958-10-09", "1985-10-09", "one_part_off"),
        ("1958-10-09", "1958-03-19", "same_year_only"),
        ("1958-10-09", "1959-03-19", "differ"),
        ("1958-10-09", "1958-10", "same_month"),
        ("1958-10-09", "1958-11", "other_month"),
        ("1958-10-09", "1958", "same_year"),
        ("1958-10-09", "1959", "next_year"),
        ("1958-10-09", "1958-01-01", "same_year"),
        ("1958-01-01", "1958-01-01", "same_year"),
        ("1958-10", "1961", "differ"),
    ],
)
def test_two_dates_stand_to_each_other_as_the_vaguer_allows(a, b, level):
    assert compare_dates(read_date(a, TODAY), read_date(b, TODAY)) == level
    assert compare_dates(read_date(b, TODAY), read_date(a, TODAY)) == level


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        (DOOR, "香港中环皇后大道中99号18楼1801室", "same_door"),
        (DOOR, "Room 1801, 18/F, The Center, 99 Queen's Road Central, Hong Kong", "same_door"),
        ("香港山頂布力徑10號", "10 Black's Link, The Peak, Hong Kong", "same_building"),
        ("香港灣仔皇后大道東1號", "1 Queen's Road Central, Hong Kong", "same_town"),
        ("香港測魚涌糖廠街1號2樓3室", "Room 3, 2/F, 1 Sugar Mill Street, Hong Kong", "same_numbers"),
        ("Rm 1801 18/F The Center 99 Queen's Rd Central HK", "Room 1801, 18th Floor, The Center, 99 Queens Road Central, Hong Kong", "same_door"),
        ("Rm 1801 18/F The Center 99 Queen's Rd Central HK", "Unit 2, 18/F, The Center, 99 Queen's Road Central", "same_building"),
        (SHENNAN, "Room 1203, 12/F, Block A, 9988 Shennan Avenue, Nanshan, Shenzhen", "same_door"),
        (SHENNAN, "深圳市南山区深南大道9988号", "same_building"),
        (SHENNAN, "深圳市南山区深南大道1号", "same_road"),
        (SHENNAN, "深圳市福田区福华路8号", "same_town"),
        (SHENNAN, "北京市朝阳区建国路88号", "differ"),
        ("P.O. Box 957, Road Town, Tortola", "PO Box 957, Offshore Incorporations Centre, Road Town, Tortola, British Virgin Islands", "same_door"),
        ("P.O. Box 957, Road Town, Tortola", "PO Box 3321, Road Town, Tortola", "same_road"),
        ("香港", "Hong Kong", "same_town"),
        ("", DOOR, None),
        ("12", "12", None),
    ],
)  # fmt: skip
def test_two_addresses_agree_as_far_as_their_parts_do(a, b, level):
    assert compare_addresses(read_address(a), read_address(b)) == level
    assert compare_addresses(read_address(b), read_address(a)) == level


@given(st.text(alphabet="0123456789abcABC 省市区路号楼室深圳南山大道Road,/#.，、Roomx", max_size=60))
def test_any_text_can_be_an_address_and_is_at_its_own_place(text):
    found = read_address(text)
    assert compare_addresses(found, found) in (None, "same_door", "same_building", "same_road", "same_town")


def test_the_table_of_roads_joins_each_to_its_own_english_name():
    roads = dict(known_roads())
    assert len(roads) > 50
    for road, words in roads.items():
        assert is_named_in(road, words), road
        assert len(words) > 1 or len(min(words)) > 4, road


def test_a_text_without_end_is_cut():
    assert read_address("深圳市" * 1_000_000) is not None
