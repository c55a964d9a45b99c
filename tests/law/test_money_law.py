"""Money law: read strictly, in force when asked, the most cautious answer first, and what is unknown said to be so."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from exequatur.cli import cli
from exequatur.law import LawError, load
from exequatur.law.adjacent import read_adjacent
from exequatur.law.base import DATA
from exequatur.law.money import (
    KINDS,
    TOPICS,
    LookBack,
    MoneyFact,
    Permission,
    Threshold,
    load_money,
    topic_of,
)

TODAY = date(2026, 11, 23)
FUNDING = """\
- id: {id}
  topic: litigation_funding
  jurisdictions: [{codes}]
  answer: {answer}
  words: {{en: a, zh: 甲}}
  basis: b
  sources: [{{title: A, kind: {kind}, retrieved: 2026-11-23, verified: {read}}}]
  verified: {read}
  from: 2020-01-01
  review_by: 2027-11-23
"""


def folder(tmp_path: Path, text: str, name: str = "permissions") -> Path:
    (tmp_path / "money").mkdir(exist_ok=True)
    (tmp_path / "money" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def entry(id: str, codes: str, answer: str, read: str = "true", kind: str = "guide") -> str:
    return FUNDING.format(id=id, codes=codes, answer=answer, read=read, kind=kind)


def facts() -> list[MoneyFact]:
    return list(load_money(TODAY).facts)


@pytest.mark.parametrize(
    ("topic", "code", "instrument", "answer"),
    [
        ("litigation_funding", "IE", None, "forbidden"),
        ("litigation_funding", "HK", "court_judgment", "restricted"),
        ("litigation_funding", "HK", "arbitral_award", "allowed"),
        ("litigation_funding", "HK", None, "restricted"),
        ("litigation_funding", "SG", "court_judgment", "restricted"),
        ("litigation_funding", "KY", None, "allowed"),
        ("litigation_funding", "AU-NSW", None, "allowed"),
        ("litigation_funding", "AU-QLD", None, "unclear"),
        ("litigation_funding", "AE", None, "unclear"),
        ("litigation_funding", "AE-DIFC", None, "allowed"),
        ("litigation_funding", "AE-ADGM", None, "allowed"),
        ("litigation_funding", "ES", None, "allowed"),
        ("litigation_funding", "TH", None, "forbidden"),  # Supreme Court 7014/1999
        ("litigation_funding", "PH", None, "forbidden"),  # RODCO v Ross
        ("litigation_funding", "BM", None, "allowed"),  # Stiftung Salle Modulable
        ("litigation_funding", "JE", None, "allowed"),  # Valetta Trust
        ("litigation_funding", "US-MA", None, "allowed"),
        ("litigation_funding", "US-NV", None, "unclear"),
        ("litigation_funding", "TW", None, "unknown"),
        ("success_fee", "GG", None, "forbidden"),
        ("success_fee", "IT", None, "forbidden"),  # Law 247/2012 art. 13
        ("success_fee", "HK", "court_judgment", "forbidden"),
        ("success_fee", "HK", "arbitral_award", "restricted"),
        ("assignment_of_judgment_debt", "US-NY", None, "restricted"),
        ("assignment_of_judgment_debt", "US-CA", None, "allowed"),
        ("assignment_of_judgment_debt", "XX", None, "unknown"),
    ],
)
def test_permissions(topic: str, code: str, instrument: str | None, answer: str) -> None:
    assert load_money(TODAY).answer(topic, code, TODAY, instrument).answer == answer


def test_a_reform_holds_from_its_day() -> None:
    for on, answer in ((date(2025, 12, 31), "forbidden"), (date(2026, 1, 1), "allowed")):
        assert load_money(on).answer("litigation_funding", "MY", on, "arbitral_award").answer == answer


def test_what_is_not_recorded_is_unknown_and_proves_nothing() -> None:
    found = load_money(TODAY).answer("look_back", "PT", TODAY)
    assert (found.answer, found.verified, found.facts, found.blocking) == ("unknown", False, (), False)


def test_what_must_be_answered_before_data_go_abroad_blocks() -> None:
    found = load_money(TODAY).answer("data_and_evidence_abroad", "CN", TODAY)
    assert found.blocking
    basis = " ".join(fact.basis for fact in found.facts)
    for law in ("Personal Information Protection Law arts 41", "Data Security Law arts 36", "art. 294"):
        assert law in basis


@pytest.mark.parametrize(
    ("code", "ground", "towards", "months"),
    [
        ("CN", "preference", "anyone", 6),
        ("GB-EAW", "gift_or_undervalue", "anyone", 24),
        ("GB-EAW", "preference", "connected", 24),
        ("HK", "gift_or_undervalue", "anyone", 60),
        ("SG", "gift_or_undervalue", "anyone", 36),
        ("SG", "preference", "connected", 24),
        ("AU-NSW", "intent_to_defraud", "anyone", 120),
        ("US-CA", "gift_or_undervalue", "anyone", 48),
        ("VG", "preference", "connected", 24),
    ],
)
def test_how_far_back(code: str, ground: str, towards: str, months: int) -> None:
    found = load_money(TODAY).answer("look_back", code, TODAY)
    assert found.answer == "applies"
    mine = [f for f in found.facts if isinstance(f, LookBack) and (f.ground, f.towards) == (ground, towards)]
    assert [f.months for f in mine] == [months]


def test_a_state_keeps_its_own_look_back_beside_the_federal_one() -> None:
    found = load_money(TODAY).answer("look_back", "US-CA", TODAY)
    assert {"us-548", "us-547", "us-ca-uvta-intent"} <= {fact.id for fact in found.facts}
    ninety = next(f for f in found.facts if f.id == "us-547")
    assert isinstance(ninety, LookBack)
    assert (ninety.days, ninety.months) == (90, None)


@pytest.mark.parametrize(
    ("code", "on", "percent", "test"),
    [
        ("CN", TODAY, 25, "at_least"),
        ("GB-EAW", TODAY, 25, "more_than"),
        ("VG", TODAY, 10, "at_least"),
        ("DE", TODAY, 25, "more_than"),
        ("DE", date(2027, 7, 10), 25, "at_least"),
        ("PE", TODAY, 25, "more_than"),
    ],
)
def test_who_counts_as_owner(code: str, on: date, percent: int, test: str) -> None:
    (found,) = load_money(on).answer("control_threshold", code, on).facts
    assert isinstance(found, Threshold)
    assert (found.percent, found.test) == (percent, test)


def test_a_verified_fact_names_a_source_that_can_be_found() -> None:
    for fact in facts():
        if fact.verified:
            assert any(source.verified and source.url.startswith("http") for source in fact.sources), fact.id


def test_every_fact_speaks_both_languages_and_names_known_places() -> None:
    known = {*load().codes(), "any"}
    for fact in facts():
        assert set(fact.jurisdictions) <= known, fact.id
        assert re.search("[一-鿿]", fact.words.zh), fact.id
        assert not re.search("[一-鿿]", fact.words.en), fact.id
        assert topic_of(fact) in TOPICS


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("permissions", entry("a", "HK", "maybe"), "shape"),
        ("permissions", entry("a", "HK", "allowed") + "  colour: red\n", "shape.unknown_key"),
        ("permissions", entry("a", "HK", "allowed", kind="memory"), "check.memory_verified"),
        ("permissions", entry("a", "HK", "allowed") + entry("b", "HK, SG", "forbidden"), "check.same_facts"),
        ("permissions", entry("a", "HK", "allowed") + entry("a", "SG", "allowed"), "check.duplicate_id"),
        ("permissions", entry("a", "HK", "allowed").replace("zh: 甲", 'zh: ""'), "check.name"),
        ("permission", entry("a", "HK", "allowed"), "file.ignored"),
        ("rules", entry("a", "HK", "allowed"), "shape"),
    ],
)
def test_bad_data_are_found(tmp_path: Path, name: str, text: str, key: str) -> None:
    _, faults = read_adjacent(folder(tmp_path, text, name))
    assert any(fault.key.startswith(key) for fault in faults), [fault.key for fault in faults]


def test_bad_data_answer_nothing(tmp_path: Path) -> None:
    with pytest.raises(LawError, match="verified"):
        load_money(
            TODAY,
            folder(tmp_path, entry("a", "HK", "allowed").replace("verified: true}]", "verified: false}]")),
        )


@pytest.mark.parametrize(
    "figure", ["", "  months: 0\n", "  months: 6\n  no_limit: true\n", "  months: 3\n  days: 90\n"]
)
def test_a_look_back_has_exactly_one_figure(tmp_path: Path, figure: str) -> None:
    text = entry("a", "HK", "allowed").replace("topic: litigation_funding", "ground: preference")
    text = text.replace(
        "  answer: allowed\n", "  counted_from: insolvency_begins\n  who: creditor\n  towards: anyone\n"
    )
    _, faults = read_adjacent(folder(tmp_path, text + figure, "look_back"))
    assert [fault.key for fault in faults] == ["check.look_back"]


def test_the_part_displaces_its_state(tmp_path: Path) -> None:
    text = entry("whole", "AU", "allowed") + entry("part", "AU-WA", "forbidden")
    law = load_money(TODAY, folder(tmp_path, text))
    assert law.answer("litigation_funding", "AU-WA", TODAY).answer == "forbidden"
    assert law.answer("litigation_funding", "AU-VIC", TODAY).answer == "allowed"
    assert law.answer("litigation_funding", "AU", TODAY).answer == "allowed"


def test_before_and_after_a_fact_holds_nothing_is_known(tmp_path: Path) -> None:
    where = folder(tmp_path, entry("a", "HK", "allowed") + "  until: 2024-12-31\n")
    for on, answer in (
        (date(2019, 12, 31), "unknown"),
        (date(2024, 12, 31), "allowed"),
        (date(2025, 1, 1), "unknown"),
    ):
        assert load_money(on, where).answer("litigation_funding", "HK", on).answer == answer


def test_a_folder_without_money_law_knows_nothing(tmp_path: Path) -> None:
    assert load_money(TODAY, tmp_path).facts == ()


def test_no_such_topic() -> None:
    with pytest.raises(LawError, match="litigation_funding"):
        load_money(TODAY).answer("gambling", "HK", TODAY)


def test_the_base_counts_them() -> None:
    count = load().coverage(TODAY).by_field["money"]
    everything = [fact for fact in read_adjacent(Path(DATA))[0] if fact.part == "money"]
    assert (count.facts, count.verified) == (len(everything), sum(fact.verified for fact in everything))
    assert {fact.file for fact in everything} == {f"money/{name}.yaml" for name in KINDS}


def test_the_command_says_the_same_in_both_languages_and_as_data(tmp_path: Path) -> None:
    ask = ["law", "money", "--jurisdiction", "HK", "--topic", "litigation_funding", "--on", "2026-11-23"]
    assert "restricted" in CliRunner().invoke(cli, ask).output
    assert "受限制" in CliRunner().invoke(cli, [*ask, "--lang", "zh"]).output
    form = json.loads(CliRunner().invoke(cli, [*ask, "--json"]).output)
    assert form["jurisdiction"] == "HK"
    (answer,) = form["answers"]
    assert answer["answer"] == "restricted"
    assert all(fact["sources"] for fact in answer["facts"])


def test_the_command_says_unknown_aloud() -> None:
    shown = CliRunner().invoke(cli, ["law", "money", "--jurisdiction", "MO", "--topic", "success_fee"]).output
    assert "unknown" in shown
    assert "no permission" in shown


def test_another_folder_is_asked_for_its_own_money_law(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    shutil.rmtree(tmp_path / "data" / "money")
    ask = [
        "law",
        "--data",
        str(tmp_path / "data"),
        "money",
        "--jurisdiction",
        "HK",
        "--topic",
        "success_fee",
        "--json",
    ]
    (answer,) = json.loads(CliRunner().invoke(cli, ask).output)["answers"]
    assert answer["answer"] == "unknown"


def test_a_permission_always_says_on_which_conditions() -> None:
    for fact in facts():
        if isinstance(fact, Permission):
            assert len(fact.words.en) > 40, fact.id
