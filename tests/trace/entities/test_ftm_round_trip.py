"""Entities and links go to FollowTheMoney JSON and come back the same."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.trace.entities.ftm import EDGES, IDENTIFIERS, SCHEMATA, Unreadable, from_ftm, share_of, to_ftm
from exequatur.trace.entities.model import (
    Address,
    Entity,
    Identifier,
    Link,
    Name,
    NameRole,
    Provenance,
    script_of,
)

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(
    str.strip
)
DAY = st.sampled_from(["", "2005", "2005-03", "2005-03-31"])
PROVENANCE = st.builds(
    Provenance,
    source=st.sampled_from(["", "GLEIF"]),
    dataset=st.sampled_from(["", "lei.xml"]),
    as_of=DAY,
    licence=st.sampled_from(["", "CC0 1.0"]),
    commercial=st.sampled_from(["allowed", "forbidden", "unknown"]),
)
ROLES: tuple[NameRole, ...] = ("name", "alias", "former", "weak")


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    names = draw(
        st.lists(st.tuples(TEXT, st.sampled_from(ROLES), st.sampled_from(["", "zh", "en"])), max_size=4)
    )
    # the order within a role is kept, that of roles is the order of the properties
    names.sort(key=lambda one: ROLES.index(one[1]))
    identifiers = draw(
        st.lists(st.tuples(st.sampled_from(sorted(IDENTIFIERS)), TEXT), max_size=3, unique=True)
    )
    identifiers.sort(key=lambda one: one[0])
    return Entity(
        draw(TEXT),
        draw(st.sampled_from(["Person", "Company", "LegalEntity", "Vessel"])),
        tuple(Name(text, role, script_of(text), language) for text, role, language in names),
        tuple(Identifier(*one) for one in identifiers),
        tuple(
            Address(text, country)
            for text, country in draw(st.lists(st.tuples(TEXT, st.sampled_from(["", "hk"])), max_size=2))
        ),
        tuple(draw(st.lists(DAY.filter(bool), max_size=2))),
        tuple(draw(st.lists(st.sampled_from(["cn", "hk"]), max_size=2))),
        draw(
            st.dictionaries(st.sampled_from(["notes", "country", "legalForm"]), st.tuples(TEXT), max_size=2)
        ),
        draw(PROVENANCE),
    )


@st.composite
def links(draw: st.DrawFn) -> Link:
    kind = draw(st.sampled_from(sorted(SCHEMATA)))
    low, high = sorted(draw(st.tuples(st.floats(0, 1), st.floats(0, 1))))
    return Link(
        draw(TEXT), kind, draw(TEXT), draw(TEXT), low, high, draw(st.sampled_from(["", "Shareholder"])), draw(DAY), draw(DAY),
        draw(st.booleans()), SCHEMATA[kind], draw(st.dictionaries(st.just("recordId"), st.tuples(TEXT))), draw(PROVENANCE),
    )  # fmt: skip


def through_json(one: Entity | Link) -> Entity | Link:
    return from_ftm(msgspec.json.decode(msgspec.json.encode(to_ftm(one))))


@given(entities())
def test_an_entity_comes_back_as_it_went(one: Entity) -> None:
    back = through_json(one)
    assert isinstance(back, Entity)
    assert sorted(back.identifiers, key=repr) == sorted(one.identifiers, key=repr)
    assert msgspec.structs.replace(back, identifiers=()) == msgspec.structs.replace(one, identifiers=())


@given(links())
def test_a_link_comes_back_with_its_exact_bounds(one: Link) -> None:
    assert through_json(one) == one


FOREIGN: dict[str, Any] = {
    "id": "Q1",
    "schema": "Company",
    "caption": "Ocean Star Ltd",
    "properties": {
        "name": ["Ocean Star Ltd", "海星有限公司"],
        "previousName": ["Old Star"],
        "leiCode": ["X"],
        "sector": ["ships"],
    },
    "datasets": ["invented"],
}


def test_properties_that_are_not_modelled_are_kept() -> None:
    back = to_ftm(from_ftm(FOREIGN))
    assert back["properties"] == FOREIGN["properties"]
    assert back["datasets"] == ["invented"]


def test_names_know_their_role_and_script() -> None:
    one = from_ftm(FOREIGN)
    assert isinstance(one, Entity)
    assert [(name.text, name.role, name.script) for name in one.names] == [
        ("Ocean Star Ltd", "name", "Latin"),
        ("海星有限公司", "name", "Han"),
        ("Old Star", "former", "Latin"),
    ]


@pytest.mark.parametrize(
    ("said", "bounds"),
    [
        ("25", (0.25, 0.25)),
        ("25-50", (0.25, 0.5)),
        ("100 %", (1, 1)),
        (">75%", (0.75, 1)),
        ("most", None),
        ("120", None),
        ("50-25", None),
    ],
)
def test_percentages_are_read_as_bounds_or_not_at_all(said: str, bounds: Any) -> None:
    assert share_of(said) == bounds


def test_a_percentage_that_cannot_be_read_stays_and_bounds_nothing() -> None:
    record = {
        "id": "l",
        "schema": "Ownership",
        "properties": {"owner": ["a"], "asset": ["b"], "percentage": ["most"]},
    }
    one = from_ftm(record)
    assert isinstance(one, Link)
    assert (one.share_min, one.share_max) == (0, 1)
    assert to_ftm(one)["properties"]["percentage"] == ["most"]


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        "text",
        {},
        {"id": 1, "schema": "Person", "properties": {}},
        {"id": "a", "schema": "Person"},
        {"id": "a", "schema": "Person", "properties": {"name": [1]}},
        {"id": "a", "schema": "Ownership", "properties": {"owner": ["x"]}},
        {"id": "a", "schema": "Ownership", "properties": {"owner": ["x", "y"], "asset": ["z"]}},
        {"id": "a", "schema": "Person", "properties": {}, "provenance": {"commercial": "perhaps"}},
    ],
)
def test_what_is_no_record_is_refused_with_a_reason(record: Any) -> None:
    with pytest.raises(Unreadable) as caught:
        from_ftm(record)
    assert caught.value.reason.text("en")
    assert caught.value.reason.text("zh")


def test_every_kind_of_link_has_a_schema_with_ends() -> None:
    assert set(SCHEMATA.values()) <= set(EDGES)
