"""Persons in one cell, statuses, flags of opposite sense, places."""

import pytest

from exequatur.claims.tape.values.persons import person_kind, split_people
from exequatur.claims.tape.values.statuses import read_places, read_status, time_barred


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲有限公司、张某", ["甲有限公司", "张某"]),
        ("廖某甲,廖某乙,新余华瑞置业有限公司", ["廖某甲", "廖某乙", "新余华瑞置业有限公司"]),
        ("刘某；龚某", ["刘某", "龚某"]),
        ("张三\n李四", ["张三", "李四"]),
        ("张三和李四", ["张三", "李四"]),
        ("丙集团有限公司及王五等3人", ["丙集团有限公司", "王五"]),
        ("连带责任保证人：张三、李四", ["张三", "李四"]),
        ("庄某（台湾地区居民）、陈某（台湾地区居民）", ["庄某", "陈某"]),
        ("Individual G.; Individual F.", ["Individual G.", "Individual F."]),
        ("Acme Co., Ltd.; John Smith", ["Acme Co., Ltd.", "John Smith"]),
        ("重庆市毛氏实业（集团）有限公司", ["重庆市毛氏实业（集团）有限公司"]),
        ("无", []),
    ],
)
def test_persons_of_a_cell_are_split(text: str, names: list[str]) -> None:
    assert split_people(text).names == names


def test_the_syllable_he_inside_a_company_name_splits_nothing() -> None:
    assert split_people("江苏晋和电力燃料有限公司").names == ["江苏晋和电力燃料有限公司"]
    assert split_people("Smith and Sons Ltd").names == ["Smith and Sons Ltd"]


def test_former_names_are_kept_beside_the_name() -> None:
    (person,) = split_people("青海四维信用融资担保有限公司（原青海四维信用担保有限公司）").persons
    assert person.name == "青海四维信用融资担保有限公司"
    assert person.former_names == ("青海四维信用担保有限公司",)


def test_a_cell_that_names_not_all_says_so() -> None:
    assert split_people("张三等5人").others
    assert not split_people("张三、李四").others


def test_natural_and_legal_persons_by_name() -> None:
    assert [person_kind(n) for n in ("甲有限公司", "刘某", "Beta Inc", "L001")] == [
        "legal",
        "natural",
        "legal",
        "unknown",
    ]


@pytest.mark.parametrize(
    "text", ["终本", "已终本", "执行终本", "终本执行", "终结本次执行", "终结本次执行程序", "终止本次执行"]
)
def test_every_spelling_of_zhongben_ends_this_round_only(text: str) -> None:
    status = read_status(text, "enforcement")
    assert status is not None
    assert status.term == "terminated_this_round"


def test_the_end_of_enforcement_is_not_the_end_of_a_round() -> None:
    assert read_status("终结执行", "enforcement").term == "terminated"  # type: ignore[union-attr]
    assert read_status("已执行", "enforcement").term == "in_enforcement"  # type: ignore[union-attr]


def test_a_denied_or_unknown_status_is_not_read() -> None:
    assert read_status("未终本", "enforcement") is None
    assert read_status("尚未判决", "litigation") is None


def test_limitation_flags_of_opposite_sense() -> None:
    assert time_barred("是否超出诉讼时效", "是") is True
    assert time_barred("是否有诉讼时效", "是") is False
    assert time_barred("是否超出诉讼时效", "否") is False
    assert time_barred("是否有诉讼时效", "否") is True
    assert time_barred("诉讼时效情况", "是") is None, "a header that does not ask has no yes"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("香港、新加坡；US-CA", ["HK", "SG", "US-CA"]),
        ("香港九龙房产一套；温哥华别墅", ["HK", "CA-BC"]),
        ("美国加州", ["US-CA"]),
        ("英属维尔京群岛", ["VG"]),
        ("England", ["GB-EAW"]),
        ("DIFC", ["AE-DIFC"]),
        ("Trinidad and Tobago", ["TT"]),
        ("境外某处", ["境外某处"]),
        ("Georgia", ["Georgia"]),
        ("无", []),
    ],
)
def test_places_become_codes_and_the_rest_stays_text(text: str, codes: list[str]) -> None:
    assert read_places(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("San Francisco, CA", ["US-CA"]),
        ("Los Angeles, CA, USA", ["US-CA"]),
        ("California, USA", ["US-CA"]),
        ("BC, Canada", ["CA-BC"]),
        ("Vancouver, B.C., Canada", ["CA-BC"]),
        ("Sydney, NSW, Australia", ["AU-NSW"]),
        ("US, CA", ["US", "CA"]),
        ("HK,SG,CA", ["HK", "SG", "CA"]),
        ("Hong Kong, MO", ["HK", "MO"]),
        ("Bellevue, WA", ["Bellevue", "WA"]),
        ("Springfield, GA", ["Springfield", "GA"]),
        ("H.K.", ["HK"]),
    ],
)
def test_an_address_is_read_from_the_small_to_the_large(text: str, codes: list[str]) -> None:
    assert read_places(text) == codes
