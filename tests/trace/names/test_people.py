"""Two names are compared by the characters that both may stand for, with reasons and conflicts that a person can read."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.trace.names.people import match_people, score_people


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("許家印", "许家印"),
        ("許家印", "Hui Ka Yan"),
        ("Xu Jiayin", "Hui Ka Yan"),
        ("xujiayin", "許家印"),
        ("XU, Jiayin", "许家印先生"),
        ("Xǔ Jiāyìn", "许家印"),
        ("Xu3 Jia1yin4", "许家印"),
        ("梁振英", "Leung Chun-ying"),
        ("Carrie Lam Cheng Yuet-ngor", "林鄭月娥"),
        ("Lam Cheng Yuet Ngor", "鄭月娥"),
        ("Dr Tan Cheng Bock", "陈清木"),
        ("李光耀", "Lee Kuan Yew"),
        ("马英九", "Ma Ying-jeou"),
        ("Nana Ou-yang", "歐陽娜娜"),
        ("呂良偉", "Ray Lui Leung-wai"),
        ("Lv Liangwei", "Lü Liangwei"),
        ("Lyu Liangwei", "呂良偉"),
        ("Chan Kong-sang", "陈港生"),
        ("劉峯", "刘峰"),
    ],
)
def test_one_person_under_two_spellings(a, b):
    match = match_people(a, b)
    assert match.same, (match.log_ratio, [str(c) for c in match.conflicts])
    assert match.reasons


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chiang Ching-kuo", "Chiang Wei-kuo"),
        ("许家印", "许家屯"),
        ("Joseph Lau Luen-hung", "Thomas Lau Luen-hung"),
        ("Wong Kar-wai", "黃家強"),
        ("Kwek Leng Beng", "Quek Leng Chan"),
        ("Li Ka-shing", "李澤楷"),
        ("Mao Zedong", "Zhou Enlai"),
    ],
)
def test_two_people_with_names_that_come_near(a, b):
    match = match_people(a, b)
    assert not match.same
    assert match.conflicts


def test_the_reasons_name_the_character_the_system_and_that_it_is_one_throughout():
    said = " / ".join(reason.text("en") for reason in match_people("許家印", "Hui Ka Yan").reasons)
    assert "许/Hui: Hong Kong Cantonese reading" in said
    assert "印/Yan" in said
    assert "one system throughout" in said
    in_chinese = " ".join(reason.text("zh") for reason in match_people("許家印", "Hui Ka Yan").reasons)
    assert "香港粤语" in in_chinese


def test_different_western_names_lower_the_score():
    alone = match_people("Lau Luen-hung", "Lau Luen-hung")
    against = match_people("Joseph Lau Luen-hung", "Thomas Lau Luen-hung")
    with_one = match_people("Joseph Lau Luen-hung", "Joe Lau Luen Hung")
    assert against.log_ratio < alone.log_ratio < with_one.log_ratio


def test_the_posterior_falls_with_the_prior():
    match = match_people("許家印", "Hui Ka Yan")
    assert match.posterior(1e-6) < match.posterior(1e-3) < match.score


@pytest.mark.parametrize("name", ["", "   ", "...", "123", "\x00", "，，", "-'-"])
def test_what_is_no_name_scores_nothing_and_says_so(name):
    match = match_people(name, "许家印")
    assert (match.score, match.same) == (0.0, False)
    assert match.conflicts


def test_a_million_characters_are_refused_at_once():
    started = time.perf_counter()
    match = match_people("王" * 1_000_000, "Hui " * 250_000)
    assert time.perf_counter() - started < 1
    assert match.score == 0
    assert "1000000" in str(match.conflicts[0])


@pytest.mark.parametrize("name", ["è®¸å®¶å�°", "ХУЙ КА ЯН", "許家\ufffd", "ﾊﾝｶﾞﾝ"])
def test_broken_encodings_and_other_scripts_are_told(name):
    assert match_people(name, "许家印").conflicts


def test_numbers_are_no_part_of_a_name_and_different_ones_are_a_conflict():
    match = match_people("FU YUAN YU 7874", "FU YUAN YU 7899")
    assert not match.same
    assert "different numbers: 7874 and 7899" in [str(c) for c in match.conflicts]
    assert "has numbers" in str(match_people("Xu Jiayin 2", "Xu Jiayin").conflicts[-1])
    assert not match_people("Xu3 Jia1yin4", "许家印").conflicts


def test_one_letter_or_one_character_is_told_to_be_part_of_a_name():
    assert "only a part" in " ".join(map(str, match_people("许", "许家印").conflicts))
    assert not match_people("X", "许家印").same or match_people("X", "许家印").conflicts


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_are_compared_and_the_order_does_not_matter(a, b):
    one, other = match_people(a, b), match_people(b, a)
    assert 0 <= one.score <= 1
    assert one.log_ratio == pytest.approx(other.log_ratio, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="许家印李嘉诚王伟陈明德黄光荣", min_size=2, max_size=4))
def test_a_name_is_its_own_in_both_forms_of_characters(name):
    from opencc import OpenCC

    assert match_people(name, OpenCC("s2t").convert(name)).same


def test_the_bare_ratio_is_that_of_the_match():
    assert score_people("许家印", "Hui Ka Yan") == match_people("许家印", "Hui Ka Yan").log_ratio
