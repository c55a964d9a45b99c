"""The evidence on two records: a sum of terms, each with its reason; nothing counted twice, nothing damaged counted at all."""

import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.trace.aliases.store import Alias, Aliases
from exequatur.trace.entities.model import Address, Entity, Identifier, Link, Provenance, named
from exequatur.trace.evidence.comparing import Comparison
from exequatur.trace.evidence.names import reads_as_company
from exequatur.trace.evidence.records import records_of
from exequatur.trace.evidence.weights import read_weights

WEIGHTS = read_weights()
HERE = "深圳市南山区深南大道9988号A座12层1203室"
ID = "999999196802143018"


def person(name, dataset="one", schema="Person", **said):
    return Entity(
        said.pop("id", name),
        schema,
        tuple(named(text) for text in (name, *said.pop("names", ()))),
        tuple(Identifier(*pair) for pair in said.pop("numbers", ())),
        tuple(Address(text) for text in said.pop("addresses", ())),
        said.pop("births", ()),
        said.pop("nationalities", ()),
        {key: (value,) for key, value in said.items()},
        Provenance(dataset=dataset),
    )


def compared(*entities, links=(), **how):
    records = records_of(entities, links)
    comparison = Comparison(records, WEIGHTS, today=date(2026, 11, 23), **how)
    refs = list(records.entities)
    return comparison.evidence(refs[0], refs[1])


def counted(evidence):
    return {t.comparison: t.level for t in evidence.terms if t.counted}


def test_the_log_odds_are_the_prior_and_the_sum_of_what_counts():
    found = compared(
        person("林墨言", births=("1968-02-14",), nationalities=("cn",)),
        person("Lam Mak Yin", "two", births=("1968-02-14",), nationalities=("hk",)),
        prior=0.001,
    )
    total = math.log(0.001 / 0.999) + sum(t.weight for t in found.terms if t.counted)
    assert found.log_odds == pytest.approx(total)
    assert found.probability == pytest.approx(1 / (1 + math.exp(-total)))
    assert counted(found) == {"birth_date": "same_day", "name": "against_strangers", "country": "differ"}
    assert all(t.reason.text("en") and t.reason.text("zh") for t in found.terms)


def test_the_prior_is_one_over_the_size_unless_it_is_given():
    pair = person("林墨言"), person("Lam Mak Yin", "two")
    assert compared(*pair).prior == 1 / WEIGHTS.prior.least_size
    assert compared(*pair, prior=0.25).prior == 0.25


def test_a_number_that_holds_weighs_most_and_its_birth_date_is_not_counted_again():
    both = {"numbers": (("idNumber", ID),), "births": ("1968-02-14",), "gender": "male"}
    found = compared(person("林墨言", **both), person("Lam Mak Yin", "two", **both))
    assert counted(found)["number"] == "same_checked"
    told = {t.comparison for t in found.terms if not t.counted}
    assert {"birth_date", "sex"} <= told
    assert found.probability > 0.999


def test_the_fifteen_digits_of_before_1999_are_the_same_number():
    found = compared(
        person("林墨言", numbers=(("idNumber", ID),)),
        person("Lam Mak Yin", "two", numbers=(("idNumber", ID[:6] + ID[8:17]),)),
    )
    assert counted(found)["number"] == "same_short"


def test_a_damaged_number_never_counts_even_where_both_have_it():
    wrong = ID[:-1] + "9"
    same = compared(*(person("林墨言", d, numbers=(("idNumber", wrong),)) for d in ("one", "two")))
    assert "number" not in counted(same)
    assert any("damaged" in r.text("en") for r in same.remarks)
    near = compared(
        person("林墨言", numbers=(("idNumber", ID),)), person("林墨言", "two", numbers=(("idNumber", wrong),))
    )
    assert "number" not in counted(near)
    assert any("one digit wrong" in r.text("en") for r in near.remarks)


def test_a_number_of_an_unknown_register_never_counts():
    def company(dataset, **said):
        return person("Mohai Ltd", dataset, "Company", numbers=(("registrationNumber", "7654321"),), **said)

    assert "number" not in counted(compared(company("one"), company("two")))
    assert (
        counted(compared(company("one", jurisdiction="vg"), company("two", jurisdiction="vg")))["number"]
        == "same_plain"
    )
    # one number in two registers is two
    apart = compared(company("one", jurisdiction="vg"), company("two", jurisdiction="ky"))
    assert "number" not in counted(apart)


def test_two_identity_numbers_are_a_contradiction():
    found = compared(
        person("林墨言", numbers=(("idNumber", ID),)),
        person("林墨言", "two", numbers=(("idNumber", "11010519491231002X"),)),
    )
    assert [t.level for t in found.contradictions] == ["differ_for_life"]
    assert found.probability < 0.1


def test_a_birth_date_inside_a_number_stands_in_for_a_missing_one():
    found = compared(
        person("林墨言", numbers=(("idNumber", ID),)),
        person("Lam Mak Yin", "two", births=("1968-02",), gender="male"),
    )
    assert counted(found) | {"birth_month": "same_month", "sex": "same"} == counted(found)


def test_a_record_that_contradicts_its_own_number_is_said():
    found = compared(
        person("林墨言", numbers=(("idNumber", ID),), births=("1970-01-05",), gender="female"),
        person("林墨言", "two"),
    )
    said = " ".join(r.text("en") for r in found.remarks)
    assert "birth date 1970-01-05" in said
    assert "sex is not" in said


def test_an_impossible_birth_date_is_said_and_not_counted():
    found = compared(*(person("林墨言", d, births=("1968-02-30",)) for d in ("one", "two")))
    assert "birth_date" not in counted(found)
    assert any("1968-02-30" in r.text("zh") for r in found.remarks)


def test_one_address_told_by_people_too_counts_once():
    links = [
        Link("l1", "directs", "a", "c", provenance=Provenance(dataset="one")),
        Link("l2", "directs", "b", "c", provenance=Provenance(dataset="one")),
    ]
    company = person("深圳墨海实业有限公司", schema="Company", id="c")
    found = compared(
        person("林墨言", id="a", addresses=(HERE,), email="x@example.org"),
        person("林墨言", id="b", addresses=(HERE,), email="x@example.org"),
        company,
        links=links,
    )
    around = [t for t in found.terms if t.comparison in ("address", "contact", "circle") and t.weight > 0]
    assert len(around) == 3
    assert sum(t.counted for t in around) == 1


def test_records_at_one_address_have_their_names_weighed_against_kin():
    apart = compared(person("林墨言"), person("Lam Mak Yin", "two"))
    together = compared(person("林墨言", addresses=(HERE,)), person("Lam Mak Yin", "two", addresses=(HERE,)))
    weight = {e: next(t.weight for t in e.terms if t.comparison == "name") for e in (apart, together)}
    assert weight[together] < weight[apart]


def test_the_office_of_an_agent_tells_little():
    crowd = [person(f"林墨{i}", "three", addresses=(HERE,)) for i in "言妍岩严炎焰延彦"] * 1
    more = [person(f"Company {i}", "three", "Company", addresses=(HERE,)) for i in range(60)]
    pair = person("林墨言", addresses=(HERE,)), person("Lam Mak Yin", "two", addresses=(HERE,))
    few, many = compared(*pair), compared(*pair, *crowd, *more)
    weight = [next(t.weight for t in e.terms if t.comparison == "address") for e in (few, many)]
    assert weight[1] < weight[0] - 2
    assert any("records stand at it" in t.reason.text("en") for t in many.terms)


def test_records_that_are_linked_to_each_other_are_as_a_rule_two():
    link = Link("l", "relative", "林墨言", "林墨妍", provenance=Provenance(dataset="one"))
    found = compared(person("林墨言"), person("林墨妍"), links=[link])
    assert counted(found)["circle"] == "linked"


def test_the_same_company_under_two_names_joins_its_officers():
    links = [
        Link("l1", "directs", "a", "c", provenance=Provenance(dataset="one")),
        Link("l2", "directs", "b", "d", provenance=Provenance(dataset="two")),
    ]
    found = compared(
        person("林墨言", id="a"),
        person("Lam Mak Yin", "two", id="b"),
        person("恒隆地產有限公司", "one", "Company", id="c"),
        person("Hang Lung Properties Ltd", "two", "Company", id="d"),
        links=links,
    )
    assert counted(found)["circle"] == "shared_by_name"


def test_the_same_relative_under_two_names_joins_two_records():
    links = [
        Link("l1", "relative", "a", "c", provenance=Provenance(dataset="one")),
        Link("l2", "relative", "d", "b", provenance=Provenance(dataset="two")),
    ]
    found = compared(
        person("林墨言", id="a"), person("Lam Mak Yin", "two", id="b"),
        person("許家印", id="c"), person("Hui Ka Yan", "two", id="d"), links=links,
    )  # fmt: skip
    assert counted(found)["circle"] == "shared_by_name"


def test_two_who_serve_beside_the_same_third_are_joined_by_it():
    links = [Link(f"l{i}", "directs", who, where, provenance=Provenance(dataset="one")) for i, (who, where) in enumerate(
        (("a", "c"), ("x", "c"), ("b", "d"), ("x", "d"))
    )]  # fmt: skip
    companies = [person(name, schema="Company", id=name) for name in "cd"]
    found = compared(
        person("林墨言", id="a"), person("林墨言", id="b"), person("許家印", id="x"), *companies, links=links
    )
    assert counted(found)["circle"] == "shared"
    assert "許家印" in next(t for t in found.terms if t.comparison == "circle").reason.text("en")


def test_values_without_end_are_cut_and_that_is_said():
    many = tuple(f"深圳市南山区深南大道{i}号" for i in range(500))
    found = compared(person("林墨言", addresses=many), person("林墨言", "two", addresses=many))
    assert any("500" in r.text("en") for r in found.remarks)


def test_a_known_alias_joins_names_that_no_sound_joins():
    pair = person("李嘉诚"), person("Victor Sum", "two")
    known = Aliases([Alias("person", "李嘉誠", "SUM, Victor", "by hand")])
    assert compared(*pair, aliases=known).log_odds > compared(*pair).log_odds + 5


def test_of_many_names_the_best_is_discounted():
    few = compared(person("林墨言"), person("Lam Mak Yin", "two"))
    many = compared(
        person("林墨言"), person("Lam Mak Yin", "two", names=("Chen Hua", "Wong Fei", "Ho Siu Ming"))
    )
    assert few.log_odds - many.log_odds == pytest.approx(math.log(4), abs=0.7)


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("Mohai Industrial", True), ("墨海有限公司", True), ("恒大集团", True), ("Bank of China", True), ("Equity Trust Corporation", True),
        ("王建设", False), ("Lam Mak Yin", False), ("Co, Benito", False), ("欧阳娜娜", False), ("Sun Hung Kai", False),
    ],
)  # fmt: skip
def test_a_name_whose_source_does_not_say_reads_as_a_companys_or_not(name, company):
    assert reads_as_company(name) == company


def test_an_officer_of_unknown_kind_with_an_identity_number_is_read_as_a_person():
    found = compared(
        person("林墨言", schema="LegalEntity", numbers=(("idNumber", ID[:6] + ID[8:17]),)),
        person("Lam Mak Yin", "two", numbers=(("idNumber", ID),)),
    )
    assert counted(found)["number"] == "same_short"


def test_a_record_without_a_name_is_compared_by_the_rest():
    found = compared(
        person("", numbers=(("idNumber", ID),)), person("林墨言", "two", numbers=(("idNumber", ID),))
    )
    assert counted(found) == {"number": "same_checked"}
    assert found.remarks


@settings(max_examples=30)
@given(
    st.sampled_from(["林墨言", "Lam Mak Yin", "Lin Moyan", "陈强", "A B", "?", ""]),
    st.sampled_from(["林墨言", "Lam Mak Yin", "Tan Keong", "??"]),
    st.sampled_from([(), ("1968-02-14",), ("1968",), ("nonsense",)]),
    st.sampled_from([(), ("1968-02-14",), ("1985-07",)]),
)
def test_the_order_of_the_records_does_not_matter(a, b, mine, other):
    first, second = person(a, id="x", births=mine), person(b, "two", id="y", births=other)
    one, two = compared(first, second), compared(second, first)
    assert (one.log_odds, one.terms) == (two.log_odds, two.terms)
    assert 0 < one.probability < 1
