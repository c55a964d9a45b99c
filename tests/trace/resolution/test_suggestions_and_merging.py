"""From records to suggestions, and from judgements to one view of each cluster; the records themselves never change."""

import copy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.trace.aliases.store import Aliases
from exequatur.trace.entities.ftm import from_ftm, to_ftm
from exequatur.trace.entities.model import Address, Entity, Identifier, Link, Provenance, named
from exequatur.trace.evidence.comparing import Comparison
from exequatur.trace.evidence.records import Ref, read_records, records_of
from exequatur.trace.evidence.weights import read_weights
from exequatur.trace.resolution.blocking import MOST, blocks_of
from exequatur.trace.resolution.clusters import clusters_of
from exequatur.trace.resolution.judgements import in_force, judged
from exequatur.trace.resolution.learning import learnt, recorded
from exequatur.trace.resolution.merged import merge, merged_id, to_merged_ftm
from exequatur.trace.resolution.suggestions import contradictions, suggest

EXAMPLE = Path(__file__).resolve().parents[3] / "examples/records.ftm.jsonl"
WEIGHTS = read_weights()


def entity(id, dataset, name, schema="Person", commercial="allowed", **said):
    return Entity(
        id, schema, tuple(named(text) for text in ((name,) if isinstance(name, str) else name)),
        tuple(Identifier(*pair) for pair in said.pop("numbers", ())), tuple(Address(text) for text in said.pop("addresses", ())),
        said.pop("births", ()), (), said, Provenance(dataset=dataset, commercial=commercial, as_of=said.pop("as_of", "")),
    )  # fmt: skip


def comparison(records, clusters=None, **how):
    same = clusters.same if clusters else (lambda a, b: a == b)
    return Comparison(records, WEIGHTS, today=date(2026, 11, 23), same=same, **how)


def clusters(*verdicts):
    return clusters_of(in_force([judged(a, b, v, "Analyst A", "2026-11-23", "seen") for v, a, b in verdicts]))


def pairs_of(records, *verdicts, least=0.5, scope="all"):
    made = clusters(*verdicts)
    found = suggest(comparison(records, made), made, least, scope)
    return {(s.evidence.a.id, s.evidence.b.id): s for s in found.suggestions}


@pytest.fixture(scope="module")
def example():
    return read_records([EXAMPLE])


COURT, REGISTRY = Ref("court", "J1"), Ref("registry", "R1")


def test_the_example_suggests_the_person_and_the_company(example):
    found = pairs_of(example, least=0.9)
    assert set(found) == {("J1", "R1"), ("J3", "R3")}


def test_a_record_that_fits_two_is_said_to(example):
    found = pairs_of(example)
    assert Ref("court", "J2") in found["J1", "L1"].rivals


def test_what_was_judged_is_not_suggested_again_but_unsure_is(example):
    assert ("J1", "R1") not in pairs_of(example, ("same", COURT, REGISTRY))
    assert ("J1", "R1") not in pairs_of(example, ("different", COURT, REGISTRY))
    assert pairs_of(example, ("unsure", COURT, REGISTRY))["J1", "R1"].unsure.by == "Analyst A"


def test_a_pair_that_a_judgement_holds_apart_through_a_cluster_is_not_suggested(example):
    leak = Ref("leak", "L1")
    found = pairs_of(example, ("same", COURT, REGISTRY), ("different", REGISTRY, leak))
    assert ("J1", "L1") not in found


def test_scope_keeps_to_one_data_set_or_to_two():
    records = records_of(
        [entity(i, d, "林墨言", births=("1968-02-14",)) for i, d in (("a", "x"), ("b", "x"), ("c", "y"))]
    )
    assert set(pairs_of(records)) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert set(pairs_of(records, scope="within")) == {("a", "b")}
    assert set(pairs_of(records, scope="between")) == {("a", "c"), ("b", "c")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "許家印"}, {"name": "Hui Ka Yan"}),
        ({"name": "Xu Jiayin"}, {"name": "Hui Ka-yan"}),
        ({"name": "许家印"}, {"name": "HUI, Ka Yan"}),
        ({"name": "陈大文", "numbers": (("passportNumber", "E12345678"),)}, {"name": "Peter Smith", "numbers": (("passportNumber", "E1234 5678"),)}),
        ({"name": "林墨言", "births": ("1968-02-14",)}, {"name": "Lim Bok Kee", "births": ("1968-02",)}),
        ({"name": "林墨言", "births": ("1968-05-07",)}, {"name": "Lin Daming", "births": ("1968-07-05",)}),
        ({"name": "甲", "addresses": ("深圳市南山区深南大道9988号",)}, {"name": "X Y", "addresses": ("广东省深圳市南山区深南大道9988号A座",)}),
        ({"name": "甲", "addresses": ("香港中環皇后大道中99號18樓1801室",)}, {"name": "X", "addresses": ("Room 1801, 18/F, 99 Queen's Road Central",)}),
        ({"name": "甲", "email": ("a@example.org",)}, {"name": "X", "email": ("A@example.org",)}),
        ({"name": "恒隆地產有限公司", "schema": "Company"}, {"name": "Hang Lung Properties Ltd", "schema": "Company"}),
        ({"name": "太古地產有限公司", "schema": "Company"}, {"name": "Swire Properties Limited", "schema": "Company"}),
        ({"name": "深圳市墨海实业有限公司", "schema": "Company"}, {"name": "Shenzhen Mohai Industrial Co Ltd", "schema": "Company"}),
    ],
)  # fmt: skip
def test_any_one_thing_in_common_brings_a_pair_up(one, other):
    records = records_of([entity("a", "x", **one), entity("b", "y", **other)])
    blocks = blocks_of(comparison(records), records.entities)
    assert blocks.by_name | blocks.by_other == {(Ref("x", "a"), Ref("y", "b"))}


def test_people_and_companies_are_never_compared_but_an_unknown_kind_is():
    records = records_of(
        [
            entity("a", "x", "林墨言"),
            entity("b", "y", "林墨言", "Company"),
            entity("c", "z", "林墨言", "LegalEntity"),
        ]
    )
    blocks = blocks_of(comparison(records), records.entities)
    assert {tuple(ref.id for ref in pair) for pair in blocks.by_name} == {("a", "c"), ("b", "c")}


def test_a_key_that_too_many_share_is_reported_and_brings_up_nothing():
    records = records_of(
        [
            entity(str(i), "x", f"Lim Ah {i}", addresses=("PO Box 957, Road Town, Tortola",))
            for i in range(MOST + 1)
        ]
    )
    blocks = blocks_of(comparison(records), records.entities)
    assert {count for key, count in blocks.crowded.items() if key.startswith("address:")} == {MOST + 1}
    assert not blocks.by_other


def test_records_of_a_cluster_that_contradict_each_other_are_named():
    records = records_of([
        entity("a", "x", "林墨言", numbers=(("idNumber", "999999196802143018"),)), entity("b", "y", "林墨言", numbers=(("idNumber", "11010519491231002X"),)),
    ])  # fmt: skip
    made = clusters(("same", Ref("x", "a"), Ref("y", "b")))
    (found,) = contradictions(comparison(records, made), made)
    assert [t.level for t in found.contradictions] == ["differ_for_life"]


def test_one_view_of_a_cluster_names_the_records_of_every_value():
    records = records_of([
        entity("a", "x", "林墨言", births=("1968-02-14",)), entity("b", "y", ("Lam Mak Yin", "林墨言"), births=("1968-02",), commercial="forbidden"),
    ])  # fmt: skip
    one = merge(records, (Ref("x", "a"), Ref("y", "b"), Ref("z", "absent")))
    assert one.sources["name"]["林墨言"] == (Ref("x", "a"), Ref("y", "b"))
    assert one.sources["birthDate"] == {"1968-02-14": (Ref("x", "a"),), "1968-02": (Ref("y", "b"),)}
    assert one.absent == (Ref("z", "absent"),)
    assert one.entity.provenance.commercial == "forbidden"
    assert merge(records, (Ref("z", "absent"),)) is None


def test_merged_entities_are_written_with_their_referents_and_links_follow(example):
    made = clusters(("same", COURT, REGISTRY), ("same", Ref("court", "J3"), Ref("registry", "R3")))
    written = list(to_merged_ftm(example, made))
    person = next(r for r in written if r.get("referents") == ["J1", "R1"])
    company = next(r for r in written if r.get("referents") == ["J3", "R3"])
    assert person["valueSources"]["birthDate"]["1968-02"] == ["registry:R1"]
    office = next(r for r in written if r["id"] == "J1-J3")
    assert office["properties"]["director"] == [person["id"]]
    assert office["properties"]["organization"] == [company["id"]]
    # who is not judged stays as recorded, and everything can be read again
    assert {"J2", "R2", "R4", "L1", "L2"} <= {r["id"] for r in written}
    assert len(written) == len(example.entities) + len(example.links) - 2
    assert all(from_ftm(record).id for record in written)


def test_ids_of_two_data_sets_stay_apart():
    records = records_of([entity("1", "x", "林墨言"), entity("1", "y", "陈大文")])
    assert {r["id"] for r in to_merged_ftm(records, clusters())} == {"x:1", "y:1"}
    assert records.find("x:1") == Ref("x", "1")


def test_lines_with_one_id_of_one_data_set_are_one_record():
    records = records_of([entity("1", "x", "林墨言"), entity("1", "x", "Lam Mak Yin", "LegalEntity")])
    assert len(records.entities) == 1
    assert [n.text for n in records.entities[Ref("x", "1")].names] == ["林墨言", "Lam Mak Yin"]
    assert len(records.remarks) == 1


def test_a_merge_teaches_aliases_and_a_dispute_or_undoing_takes_them_away(example):
    one = ("same", COURT, REGISTRY)
    (alias,) = learnt(example, clusters(one))
    assert (alias.kind, {alias.name, alias.other}, alias.by) == (
        "person",
        {"林墨言", "LAM Mak Yin"},
        "Analyst A",
    )
    assert not list(learnt(example, clusters()))
    leak = Ref("leak", "L1")
    assert not list(learnt(example, clusters(one, ("same", REGISTRY, leak), ("different", COURT, leak))))


def test_names_side_by_side_in_one_record_are_aliases_too():
    records = records_of([entity("1", "gleif", ("太古股份有限公司", "Swire Pacific Limited"), "Company")])
    (alias,) = recorded(records)
    assert alias.origin == "record:gleif:1"
    assert alias.kind == "company"


def test_what_was_learnt_raises_the_next_record_of_the_same_names(example):
    records = records_of(
        [
            entity("a", "x", "藍鷺控股有限公司", "Company"),
            entity("b", "y", "Blue Heron Holdings Ltd", "Company"),
        ]
    )
    made = clusters(("same", Ref("x", "a"), Ref("y", "b")))
    known = Aliases(learnt(records, made))
    later = records_of(
        [
            entity("c", "p", "蓝鹭控股有限公司", "Company"),
            entity("d", "q", "Blue Heron Holdings Limited", "Company"),
        ]
    )
    before, after = (
        comparison(later, aliases=a).evidence(*later.entities).probability for a in (Aliases(), known)
    )
    assert after > before
    assert after > 0.5


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(["same", "different", "unsure"]), st.integers(0, 5), st.integers(0, 5)),
        max_size=8,
    )
)
def test_source_records_never_change(verdicts):
    names = ["林墨言", "Lam Mak Yin", "Lin Moyan", "陈强", "Tan Keong", "林墨言"]
    entities = [entity(str(i), "x", name) for i, name in enumerate(names)]
    records = records_of(entities, [Link("l", "relative", "0", "3", provenance=Provenance(dataset="x"))])
    before = copy.deepcopy([to_ftm(one) for one in records.entities.values()])
    made = clusters(*((v, Ref("x", str(a)), Ref("x", str(b))) for v, a, b in verdicts if a != b))
    suggest(comparison(records, made), made, 0.1)
    list(to_merged_ftm(records, made))
    list(learnt(records, made))
    assert [to_ftm(one) for one in records.entities.values()] == before


@given(st.permutations([Ref("x", "1"), Ref("y", "1"), Ref("y", "2")]))
def test_the_id_of_a_cluster_is_that_of_its_members_in_any_order(members):
    assert merged_id(members) == merged_id(sorted(members))
    assert merged_id(members) != merged_id(members[:2])
