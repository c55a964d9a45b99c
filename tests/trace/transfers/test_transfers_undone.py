"""Transfers held against look-back rules: periods, connections, what must be proved; as rules, and as the command."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from exequatur.cli import cli
from exequatur.text import Reason, UserError
from exequatur.trace.ownership.links import Link
from exequatur.trace.transfers.dealings import Relation, Transfer, read_dealings, transfer_of
from exequatur.trace.transfers.insiders import Connection, insiders_of
from exequatur.trace.transfers.look_back import LookBackRule, add_months, closes_on, hits_of

ON = date(2026, 11, 23)
GIFT = Transfer(date(2025, 3, 31), "D", "S", "flat", "gift", worth=100)
UNDERVALUE = LookBackRule(
    "u", "gift_or_undervalue", ("X",), "insolvency_begins", "office_holder", "anyone", months=24
)
CONNECTED = LookBackRule(
    "c", "preference", ("X",), "insolvency_begins", "office_holder", "connected", months=24
)
CREDITOR = LookBackRule(
    "k", "gift_or_undervalue", ("X",), "action_begins", "creditor", "anyone", months=60, knowledge_months=12
)
INTENT = LookBackRule("i", "intent_to_defraud", ("X",), "action_begins", "creditor", "anyone")


def hits(transfer: Transfer, *rules: LookBackRule, **given: Any) -> list[tuple[str, str, date | None]]:
    found = hits_of([transfer], ["D"], given.pop("insiders", {}), rules, given.pop("on", ON), **given)
    return [(hit.rule.id, hit.status, hit.closes) for hit in found]


def test_before_insolvency_the_last_safe_day_is_told() -> None:
    assert hits(GIFT, UNDERVALUE) == [("u", "open", date(2027, 3, 30))]


def test_once_it_has_begun_a_transfer_is_inside_or_late() -> None:
    assert hits(GIFT, UNDERVALUE, insolvency=date(2027, 3, 30)) == [("u", "inside", date(2027, 3, 30))]
    assert hits(GIFT, UNDERVALUE, insolvency=date(2027, 3, 31)) == [("u", "late", date(2027, 3, 30))]


def test_a_period_that_has_run_is_late_though_nothing_has_begun() -> None:
    assert hits(GIFT, UNDERVALUE, on=date(2027, 4, 1)) == [("u", "late", date(2027, 3, 30))]


def test_a_right_that_ends_with_knowledge_is_cautioned_and_cut() -> None:
    (unknown,) = hits_of([GIFT], ["D"], {}, [CREDITOR], ON)
    assert unknown.closes == date(2030, 3, 30)
    assert any(one.key == "caution.knowledge" for one in unknown.prove)
    (known,) = hits_of([GIFT], ["D"], {}, [CREDITOR], ON, known=date(2025, 12, 1))
    assert (known.status, known.closes) == ("open", date(2026, 11, 30))
    assert not any(one.key == "caution.knowledge" for one in known.prove)
    (past,) = hits_of([GIFT], ["D"], {}, [CREDITOR], ON, known=date(2025, 11, 23))
    assert past.status == "late"


def test_without_a_limit_nothing_closes() -> None:
    assert hits(GIFT, INTENT) == [("i", "open", None)]


def test_a_rule_against_the_connected_needs_a_connection() -> None:
    payment = Transfer(date(2026, 1, 1), "D", "S", "loan", "payment")
    assert hits(payment, CONNECTED) == []
    (hit,) = hits_of([payment], ["D"], {"S": Connection("spouse")}, [CONNECTED], ON)
    assert hit.connection == Connection("spouse")
    assert any(one.key == "prove.connection" for one in hit.prove)


@pytest.mark.parametrize(("price", "found"), [(None, 1), (0, 1), (99, 1), (100, 0), (150, 0)])
def test_what_was_paid_in_full_is_no_undervalue(price: int | None, found: int) -> None:
    sale = Transfer(date(2026, 1, 1), "D", "S", "flat", "sale", price=price, worth=100, currency="CNY")
    assert len(hits(sale, UNDERVALUE)) == found
    assert len(hits(sale, INTENT)) == 1


def test_only_what_the_debtor_gave_counts() -> None:
    assert hits(Transfer(date(2026, 1, 1), "E", "S", "flat", "gift"), UNDERVALUE) == []


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 240))
def test_the_last_safe_day_is_never_after_the_period(day: date, months: int) -> None:
    rule = LookBackRule(
        "u", "gift_or_undervalue", ("X",), "insolvency_begins", "office_holder", "anyone", months=months
    )
    closes = closes_on(day, rule)
    assert closes is not None
    assert closes < add_months(day, months) <= day + timedelta(days=31 * months)


def test_insiders_are_found_by_relation_control_and_one_step() -> None:
    relations = [Relation("D", "Spouse", "spouse"), Relation("Own Ltd", "Director", "director")]
    links = [
        Link("D", "Own Ltd", 0.6, 0.6),
        Link("Own Ltd", "Sub Ltd", 0.5, 0.5),
        Link("Spouse", "Hers Ltd", 1.0, 1.0),
        Link("Parent", "D", 0.9, 0.9),
        Link("Parent", "Sister Ltd", 0.9, 0.9),
        Link("D", "Minority Ltd", 0.2, 0.2),
    ]
    found = insiders_of("D", relations, links)
    assert found == {
        "Spouse": Connection("spouse"),
        "Own Ltd": Connection("controlled"),
        "Sub Ltd": Connection("controlled"),
        "Parent": Connection("controls"),
        "Sister Ltd": Connection("common", "Parent"),
        "Hers Ltd": Connection("spouse", "Spouse"),
        "Director": Connection("director", "Own Ltd"),
    }


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ("gift", "record.none"),
        ({"date": "2026-01-01", "from": "D"}, "record.empty"),
        ({"date": "last year", "from": "D", "to": "S"}, "record.day"),
        ({"date": "2026-01-01", "from": "D", "to": "S", "kind": "loan"}, "record.kind"),
        ({"date": "2026-01-01", "from": "D", "to": "S", "price": 1.5, "currency": "CNY"}, "record.sum"),
        ({"date": "2026-01-01", "from": "D", "to": "S", "price": -1, "currency": "CNY"}, "record.sum"),
        ({"date": "2026-01-01", "from": "D", "to": "S", "price": 1}, "record.empty"),
    ],
)
def test_a_bad_record_is_refused_with_its_reason(record: Any, key: str) -> None:
    found = transfer_of(record)
    assert isinstance(found, Reason)
    assert found.key == key


def run(*given: object) -> Result:
    return CliRunner().invoke(cli, ["trace", "transfers", *map(str, given)])


EXAMPLE = Path(__file__).parents[3] / "examples" / "transfers.json"


def test_the_command_holds_transfers_against_the_law_of_the_day() -> None:
    result = run(EXAMPLE, "--debtor", "Individual A", "--on", "2026-11-23", "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["insiders"]["Individual C"] == {"kind": "spouse", "through": ""}
    assert found["insiders"]["Harbour Trustee Ltd"]["kind"] == "controlled"
    rules = {(hit["date"], hit["rule"]): hit for hit in found["hits"]}
    gift = rules[("2024-03-31", "cn-revocation")]
    assert gift["closes"] == "2029-03-30"
    assert any("12 months" in one for one in gift["prove"])
    assert rules[("2021-02-10", "cn-revocation")]["status"] == "late"
    assert rules[("2026-07-15", "vg-undervalue-connected")]["status"] == "open"
    assert all(hit["sources"] for hit in found["hits"])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_people_read_it_in_their_language(lang: str) -> None:
    result = run(
        EXAMPLE,
        "--debtor",
        "Individual A",
        "--on",
        "2026-11-23",
        "--lang",
        lang,
        "--jurisdiction",
        "CN",
        "--jurisdiction",
        "TH",
    )
    assert result.exit_code == 0, result.output
    assert ("注意" if lang == "zh" else "CAUTION") in result.output
    assert "TH" in result.output


def test_an_unknown_debtor_and_a_bad_file_are_refused(tmp_path: Path) -> None:
    result = run(EXAMPLE, "--debtor", "Nobody")
    assert isinstance(result.exception, UserError)
    assert "Individual A" in result.exception.message("zh")
    bad = tmp_path / "bad.json"
    bad.write_text("[]", encoding="utf-8")
    with pytest.raises(UserError, match="transfers"):
        read_dealings(bad)
