"""Numbers: which register they are of, whether they hold, and that none counts which could not be checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.text.check_digits import identity_check
from exequatur.trace.entities.model import Identifier
from exequatur.trace.evidence.numbers import (
    birth_and_sex_in,
    one_digit_apart,
    organisation_code_in,
    read_number,
    visible_part,
)


def number(text, scheme="idNumber", person=True, country=""):
    return read_number(Identifier(scheme, text), person, country)


@pytest.mark.parametrize(
    ("text", "scheme", "person", "country", "kind", "value", "state"),
    [
        ("11010519491231002X", "idNumber", True, "", "prc_id", "11010519491231002X", "checked"),
        ("110105 19491231 002x", "idNumber", True, "", "prc_id", "11010519491231002X", "checked"),
        ("110105194912310021", "idNumber", True, "", "prc_id", "110105194912310021", "damaged"),
        ("110105491231002", "idNumber", True, "", "prc_id", "11010519491231002X", "plain"),
        ("110105491331002", "idNumber", True, "", "prc_id", None, "damaged"),
        ("A123456(3)", "idNumber", True, "hk", "hk_id", "A1234563", "checked"),
        ("A123456(4)", "idNumber", True, "hk", "hk_id", "A1234564", "damaged"),
        ("A123456789", "idNumber", True, "", "tw_id", "A123456789", "checked"),
        ("A123456788", "idNumber", True, "", "tw_id", "A123456788", "damaged"),
        ("91350100M000100Y43", "uscCode", False, "", "credit_code", "91350100M000100Y43", "checked"),
        ("91350100M000100Y44", "uscCode", False, "", "credit_code", "91350100M000100Y44", "damaged"),
        (
            "91350100M000100Y43",
            "registrationNumber",
            False,
            "cn",
            "credit_code",
            "91350100M000100Y43",
            "checked",
        ),
        (
            "110108000000016",
            "registrationNumber",
            False,
            "cn",
            "prc_registration",
            "110108000000016",
            "checked",
        ),
        (
            "110108000000017",
            "registrationNumber",
            False,
            "cn",
            "prc_registration",
            "110108000000017",
            "damaged",
        ),
        ("D2143569-X", "idNumber", False, "cn", "organisation_code", "D2143569X", "checked"),
        ("5493001Z012YSB2A0K51", "leiCode", False, "", "lei", "5493001Z012YSB2A0K51", "checked"),
        ("5493001Z012YSB2A0K52", "leiCode", False, "", "lei", "5493001Z012YSB2A0K52", "damaged"),
        ("IMO 9074729", "imoNumber", False, "", "imo", "9074729", "checked"),
        ("1234567", "registrationNumber", False, "gb", "uk_company", "01234567", "plain"),
        ("SC1234", "registrationNumber", False, "gb", "uk_company", "SC001234", "plain"),
        ("CR 123456", "registrationNumber", False, "hk", "hk_company", "0123456", "plain"),
        ("12345678-000-03-20-1", "registrationNumber", False, "hk", "hk_business", "12345678", "plain"),
        ("E12345678", "passportNumber", True, "", "passport", "E12345678", "plain"),
        ("E1", "passportNumber", True, "", "passport", "E1", "damaged"),
        ("7654321", "registrationNumber", False, "", "registrationNumber", "7654321", "unknown"),
        ("7654321", "registrationNumber", False, "vg", "registrationNumber", "7654321", "plain"),
    ],
)
def test_a_number_is_read_by_its_register_and_checked(text, scheme, person, country, kind, value, state):
    found = number(text, scheme, person, country)
    assert (found.kind, found.state) == (kind, state)
    assert value is None or found.value == value
    assert found.counts == (state in ("checked", "plain"))


@pytest.mark.parametrize(
    "text", ["9999991968****3018", "999999196802143***", "9999991968××××3018", "99999919680214XXXX"]
)
def test_a_hidden_number_is_laid_beside_the_whole_one(text):
    hidden, whole = number(text), number("999999196802143018")
    assert hidden.state == "masked"
    assert not hidden.counts
    places, agrees = visible_part(hidden, whole)
    assert agrees
    assert 13 < places < 18
    assert visible_part(hidden, number("11010519491231002X"))[1] is False


def test_an_identity_number_tells_birth_and_sex():
    born, sex = birth_and_sex_in(number("11010519491231002X"))
    assert (born.isoformat(), sex) == ("1949-12-31", "female")
    assert birth_and_sex_in(number("110105194912310021")) is None


def test_a_credit_code_holds_the_organisation_code():
    code = organisation_code_in(number("91350100M000100Y43", "uscCode", False))
    assert code.value == "M000100Y4"
    assert organisation_code_in(number("91350100M000100Y44", "uscCode", False)) is None


def test_a_persons_number_is_shown_with_its_middle_hidden():
    assert "1949" not in number("11010519491231002X").shown
    assert number("91350100M000100Y43", "uscCode", False).shown == "91350100M000100Y43"


@given(
    st.from_regex(r"[1-9][0-9]{5}19[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9]{3}", fullmatch=True),
    st.integers(0, 16),
)
def test_one_wrong_digit_never_counts(first, place):
    whole = first + identity_check(first)
    assert number(whole).state == "checked"
    wrong = whole[:place] + str((int(whole[place]) + 1) % 10) + whole[place + 1 :]
    assert not number(wrong).counts
    assert one_digit_apart(whole, wrong)


@given(
    st.text(max_size=40),
    st.sampled_from(["idNumber", "registrationNumber", "passportNumber", "leiCode"]),
    st.booleans(),
)
def test_no_text_is_too_strange(text, scheme, person):
    found = number(text, scheme, person, "cn")
    assert isinstance(found.shown, str)
