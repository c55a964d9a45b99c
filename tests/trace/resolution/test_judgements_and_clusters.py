"""Judgements are kept apart from records, can be undone, and make clusters; what contradicts is reported and decided by nobody."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.text import UserError
from exequatur.trace.evidence.records import Ref
from exequatur.trace.resolution.clusters import clusters_of
from exequatur.trace.resolution.judgements import append, history, in_force, judged, read_judgements

REFS = [Ref("one", str(i)) for i in range(4)] + [Ref("two", str(i)) for i in range(3)]
pairs = st.tuples(st.sampled_from(REFS), st.sampled_from(REFS)).filter(lambda pair: pair[0] != pair[1])


def says(verdict, a, b):
    return judged(a, b, verdict, "Analyst A", "2026-11-23", "for a reason")


def clusters(*judgements):
    return clusters_of(in_force(judgements))


@st.composite
def lists(draw, verdicts=("same", "different", "unsure", "undone")):
    return [says(draw(st.sampled_from(verdicts)), *draw(pairs)) for _ in range(draw(st.integers(0, 12)))]


def test_a_chain_of_judgements_makes_a_cluster():
    a, b, c, d, *_ = REFS
    found = clusters(says("same", a, b), says("same", c, b), says("unsure", c, d))
    assert found.groups == ((a, b, c),)
    assert found.same(a, c)
    assert not found.same(a, d)
    assert [one.pair for one in found.chain(a, c)] == [(a, b), (b, c)]
    assert found.chain(a, d) == ()


def test_a_contradiction_is_reported_with_its_chain_and_keeps_the_records_apart():
    a, b, c, *_ = REFS
    found = clusters(says("same", a, b), says("same", b, c), says("different", a, c))
    assert found.groups == ()
    assert not found.same(a, b)
    ((members, (dispute,)),) = found.disputed
    assert members == (a, b, c)
    assert dispute.against.pair == (a, c)
    assert [one.pair for one in dispute.chain] == [(a, b), (b, c)]


def test_undoing_one_of_the_judgements_settles_the_dispute():
    a, b, c, *_ = REFS
    made = [says("same", a, b), says("same", b, c), says("different", a, c)]
    assert clusters(*made, says("undone", a, c)).groups == ((a, b, c),)
    assert clusters(*made, says("undone", b, c)).groups == ((a, b),)


def test_a_judgement_that_two_are_different_holds_for_their_clusters():
    a, b, c, d, *_ = REFS
    found = clusters(says("same", a, b), says("same", c, d), says("different", b, c))
    assert found.groups == ((a, b), (c, d))
    assert found.apart(a, d).pair == (b, c)
    assert found.apart(a, b) is None


@given(lists(("same",)), st.randoms())
def test_the_order_of_judgements_that_do_not_conflict_does_not_matter(made, random):
    # a pair judged both ways in one list is a change of mind, where the order is the point
    mixed = list(made)
    random.shuffle(mixed)
    one, two = clusters(*made), clusters(*mixed)
    assert (one.groups, one.disputed) == (two.groups, two.disputed)


@given(lists(("same", "different")), st.randoms())
def test_nor_does_it_where_each_pair_is_judged_once(made, random):
    once = list({one.pair: one for one in made}.values())
    mixed = list(once)
    random.shuffle(mixed)
    one, two = clusters(*once), clusters(*mixed)
    assert (one.groups, one.disputed) == (two.groups, two.disputed)


@given(lists(), st.sampled_from(["same", "different", "unsure"]), pairs)
def test_undoing_restores_what_was_before(made, verdict, pair):
    before = in_force(made)
    assert in_force([*made, says(verdict, *pair), says("undone", *pair)]) == before


@given(lists())
def test_clusters_are_classes_of_an_equivalence(made):
    found = clusters(*made)
    for a in REFS:
        assert found.same(a, a)
        for b in REFS:
            assert found.same(a, b) == found.same(b, a)
            for c in REFS:
                if found.same(a, b) and found.same(b, c):
                    assert found.same(a, c)
    members = [ref for group in found.groups for ref in group]
    assert len(members) == len(set(members))
    for one in in_force(made).values():
        if one.verdict == "different":
            assert not found.same(one.a, one.b)


@given(lists())
def test_records_of_one_cluster_are_joined_by_a_chain(made):
    found = clusters(*made)
    for group in found.groups:
        for ref in group[1:]:
            chain = found.chain(group[0], ref)
            assert chain
            assert all(one.verdict == "same" for one in chain)


@given(lists())
def test_a_file_gives_back_what_was_written(made):
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "j.jsonl"
        for one in made:
            append(path, [one])
        assert read_judgements(path) == (tuple(made), ())


def test_the_file_only_grows_and_keeps_the_history(tmp_path):
    path = tmp_path / "j.jsonl"
    a, b, *_ = REFS
    sizes = []
    for verdict in ("same", "undone", "different"):
        append(path, [says(verdict, a, b)])
        sizes.append(path.read_bytes())
    assert sizes[1].startswith(sizes[0])
    assert sizes[2].startswith(sizes[1])
    made, _ = read_judgements(path)
    assert [one.verdict for one in history(made, b, a)] == ["same", "undone", "different"]
    assert in_force(made)[a, b].verdict == "different"


def test_a_damaged_line_is_reported_and_the_others_count(tmp_path):
    path = tmp_path / "j.jsonl"
    a, b, c, *_ = REFS
    good = json.dumps(
        {"a": list(a), "b": list(b), "verdict": "same", "by": "x", "on": "2026-11-23", "why": "y"}
    )
    lines = [
        good, "{", '{"a": ["one", "0"]}', good.replace('"same"', '"perhaps"'), good.replace('["one", "1"]', '["one", "0"]'), "\ufffe",
        good.replace('"y"', '" "'), "[" * 5000,
    ]  # fmt: skip
    path.write_text("\n".join(lines), "utf-8")
    made, damaged = read_judgements(path)
    assert len(made) == 1
    assert [d.line for d in damaged] == [2, 3, 4, 5, 6, 7, 8]
    assert "itself" in damaged[3].reason.text("en")
    # the last line has no end: what is added does not stick to it
    append(path, [says("same", b, c)])
    made, damaged = read_judgements(path)
    assert len(made) == 2
    assert len(damaged) == 7


def test_what_is_no_judgement_is_refused(tmp_path):
    a, b, *_ = REFS
    with pytest.raises(UserError, match="itself"):
        says("same", a, a)
    with pytest.raises(UserError, match="by is empty"):
        judged(a, b, "same", " ", "2026-11-23", "y")
    with pytest.raises(UserError, match="why is empty"):
        judged(a, b, "same", "x", "2026-11-23", "")
    with pytest.raises(UserError, match="cannot be written"):
        append(tmp_path / "none" / "j.jsonl", [says("same", a, b)])
    with pytest.raises(UserError, match="cannot be read"):
        read_judgements(tmp_path)
