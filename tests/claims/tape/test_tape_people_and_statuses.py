"""Persons in one cell, statuses, flags of opposite sense, places."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.tape import read_tape
from exequatur.claims.tape.values.persons import person_kind, split_people
from exequatur.claims.tape.values.statuses import legend_of, read_flag, read_places, read_status, time_barred


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
        ("张三 李四", ["张三", "李四"]),
        ("张 三", ["张三"]),
        ("张 三 李四", ["张三", "李四"]),
        ("1、甲有限公司 2、乙有限公司", ["甲有限公司", "乙有限公司"]),
        ("1.甲有限公司2.张三", ["甲有限公司", "张三"]),
        ("①甲公司②张三", ["甲公司", "张三"]),
        ("中国银行 上海分行", ["中国银行 上海分行"]),
        ("北京甲实业有限公司上海乙贸易有限公司", ["北京甲实业有限公司", "上海乙贸易有限公司"]),
        ("北京甲实业有限公司上海分公司", ["北京甲实业有限公司上海分公司"]),
        ("由张三、李四提供连带责任保证", ["张三", "李四"]),
        ("张三/李四", ["张三", "李四"]),
        ("陈**、李*", ["陈**", "李*"]),
        ("某甲、×××", ["某甲", "×××"]),
        ("张三、李四夫妻", ["张三", "李四"]),
        ("张三，身份证号：1101", ["张三"]),
        (
            "中国长城（上海）有限公司、普华（中国）有限公司",
            ["中国长城（上海）有限公司", "普华（中国）有限公司"],
        ),
        ("A Ltd and B Ltd", ["A Ltd", "B Ltd"]),
        ("A & Co. Ltd; B Inc.", ["A & Co. Ltd", "B Inc."]),
        ("Mr & Mrs Smith", ["Mr & Mrs Smith"]),
        ("Smith, John; Doe, Jane", ["Smith, John", "Doe, Jane"]),
        ("Maersk A/S", ["Maersk A/S"]),
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


def test_roles_go_with_the_names_behind_them() -> None:
    people = split_people("连带责任保证人：张三、李四；抵押人：王五；共同借款人赵六").persons
    assert [(p.name, p.role) for p in people] == [
        ("张三", "guarantor"), ("李四", "guarantor"), ("王五", "mortgagor"), ("赵六", "co_borrower"),
    ]  # fmt: skip
    assert split_people("张三（抵押人）").persons[0].role == "mortgagor"


def test_new_names_and_aliases_are_no_former_names() -> None:
    (company,) = split_people("甲公司（现更名为乙公司）").persons
    assert (company.name, company.renamed_to, company.former_names) == ("甲公司", "乙公司", ())
    assert split_people("张三（又名张小三）").persons[0].aliases == ("张小三",)
    assert split_people("John Doe a.k.a. Johnny").persons[0].aliases == ("Johnny",)
    assert split_people("Foo Ltd, formerly known as Bar Ltd").persons[0].former_names == ("Bar Ltd",)


def test_a_spouse_without_a_name_is_one_more_person() -> None:
    assert split_people("张三夫妇").others
    assert split_people("张三及配偶").others
    assert not split_people("张三、李四夫妻").others
    assert split_people("Smith, John").unclear


NAMES = st.lists(
    st.sampled_from(
        ["张三", "李小四", "欧阳某", "甲实业有限公司", "乙（上海）贸易有限公司", "丙合伙企业", "陈**"]
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


@given(NAMES, st.sampled_from(["、", "；", ";", "\n", "，", ",", " ", "/"]))
def test_a_list_of_names_reads_back_whatever_separates_it(names: list[str], mark: str) -> None:
    assert split_people(mark.join(names)).names == names


@given(NAMES)
def test_a_numbered_list_reads_back(names: list[str]) -> None:
    assert split_people(" ".join(f"{i}、{name}" for i, name in enumerate(names, 1))).names == names


@given(st.text(max_size=40))
def test_no_text_crashes_the_reader_of_people(text: str) -> None:
    assert all(person.name for person in split_people(text).persons)


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
    for text in ("不属于终本", "非终本", "拟终本", "可申请终本", "终本裁定被撤销"):
        assert read_status(text, "enforcement") is None, text


def test_of_two_stages_the_later_stands_with_a_finding() -> None:
    for text, kind, term in (
        ("一审已判决，二审中", "litigation", "second_instance"),
        ("终本后恢复执行", "enforcement", "revived"),
        ("恢复执行后再次终本", "enforcement", "terminated_this_round"),
    ):
        status = read_status(text, kind)
        assert status is not None
        assert (status.term, status.note) == (term, "status_mixed"), text
    assert read_status("终本，可恢复执行", "enforcement").term == "terminated_this_round"  # type: ignore[union-attr]


def test_a_word_of_two_meanings_is_read_with_a_finding() -> None:
    assert read_status("已执行", "enforcement").note == "status_ambiguous"  # type: ignore[union-attr]


def test_codes_are_read_by_the_legend_of_the_tape_alone() -> None:
    assert read_status("n", "litigation") is None
    assert read_status("3", "guarantee") is None
    legend = legend_of(["注：诉讼状态 n-未诉，l-立案，f=一审"], "诉讼状态")
    assert legend == {"n": "未诉", "l": "立案", "f": "一审"}
    assert legend_of(["单位：万元"], "诉讼状态") == {}


@pytest.mark.parametrize(
    ("text", "column", "flag"),
    [("1", {"1", "0"}, True), ("0", {"1", "0"}, False), ("1", {"1", "2"}, None), ("2", {"1", "2"}, None), ("1", {"1"}, None),
     ("×", {"√", "×"}, False), ("x", {"√", "x"}, False), ("x", {"x"}, None), ("Y", {"y"}, True), ("有", {"有"}, True)],
)  # fmt: skip
def test_a_flag_is_read_in_the_light_of_its_column(text: str, column: set[str], flag: bool | None) -> None:
    assert read_flag(text, frozenset(column)) is flag


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


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Topworth Urja & Metals Ltd", ["Topworth Urja & Metals Ltd"]),
        ("Alpha Co Ltd and Beta Co Ltd", ["Alpha Co Ltd", "Beta Co Ltd"]),
        ("Smith & Wesson Inc and Jones LLC", ["Smith & Wesson Inc", "Jones LLC"]),
        ("Tan & Sons Ltd", ["Tan & Sons Ltd"]),
        ("John Tan and Mary Lim", ["John Tan", "Mary Lim"]),
    ],
)
def test_a_company_with_and_in_its_name_is_one(cell: str, names: list[str]) -> None:
    assert split_people(cell).names == names


@pytest.mark.parametrize("text", ["终结执行程序（本次）", "程序性终结", "终结本次执行程序", "已终本"])
def test_the_end_of_this_round_in_further_spellings(text: str) -> None:
    status = read_status(text, "enforcement")
    assert status is not None
    assert status.term == "terminated_this_round"


def test_a_cell_that_sends_the_reader_elsewhere_names_no_guarantor(
    text_file: Callable[..., Path],
) -> None:
    tape = read_tape(text_file("借款人,保证人,本金（元）\n甲有限公司,见附件,100\n乙有限公司,张某,200\n"))
    assert [row.values.get("guarantors") for row in tape.rows] == [None, ["张某"]]
    assert "people_unclear" in {finding.code for finding in tape.warnings}


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [
        ("Срок исковой давности истёк (да/нет)", "да", "нет"),
        ("Forderung verjährt", "ja", "nein"),
        ("Créance prescrite", "oui", "non"),
        ("Roszczenie przedawnione", "tak", "nie"),
        ("時効完成", "はい", "いいえ"),
    ],
)
def test_a_question_about_limitation_in_another_language(header: str, yes: str, no: str) -> None:
    assert time_barred(header, yes) is True
    assert time_barred(header, no) is False


def test_nobody_is_nobody_in_traditional_characters() -> None:
    assert split_people("無").persons == ()


def test_a_person_and_a_company_beside_an_ampersand_are_two() -> None:
    assert split_people("Individual A & Aravind Holdings Pvt Ltd").names == [
        "Individual A",
        "Aravind Holdings Pvt Ltd",
    ]
    assert split_people("Smith & Jones Ltd").names == ["Smith & Jones Ltd"]


def test_a_round_that_ended_and_was_taken_up_again() -> None:
    found = read_status("终本后已恢复", "enforcement")
    assert found is not None
    assert found.term == "revived"
    still = read_status("终本后未恢复", "enforcement")
    assert still is not None
    assert still.term == "terminated_this_round"


@pytest.mark.parametrize(
    ("header", "answer", "barred"),
    [
        ("Créance non prescrite (O/N)", "oui", False),
        ("Créance prescrite", "oui", True),
        ("nicht verjährt", "ja", False),
        ("Verjährt", "ja", True),
    ],
)
def test_limitation_asked_either_way_in_other_languages(header: str, answer: str, barred: bool) -> None:
    assert time_barred(header, answer) is barred


def test_a_column_of_seizures_is_known_under_another_header(text_file: Callable[..., Path]) -> None:
    tape = read_tape(
        text_file("借款人,本金（元）,查控顺位\n甲公司,100,首封\n乙公司,200,轮候\n丙公司,300,未查封\n")
    )
    assert [row.values["seizure_status"] for row in tape.rows] == ["first", "waiting", "none"]


def test_a_column_of_progress_gives_statuses_and_one_of_the_instance_does_not(
    text_file: Callable[..., Path],
) -> None:
    text = "借款人,本金（元）,{}\n甲公司,100,已终本\n乙公司,200,已申请强制执行\n丙公司,300,调解书生效\n"
    assert "litigation_status" in read_tape(text_file(text.format("程序进展"))).fields
    assert "litigation_status" not in read_tape(text_file(text.format("审理程序"))).fields
