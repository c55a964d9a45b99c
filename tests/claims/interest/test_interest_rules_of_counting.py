"""How days, rates, caps and payments are counted, case by case."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from exequatur.claims.interest.amounts import half_up, to_minor
from exequatur.claims.interest.daycount import anniversaries, counted_days, year_fraction
from exequatur.claims.money import money_text
from exequatur.text import UserError

DAY_COUNT_CASES = [
    ("ACT/365", "2024-01-01", "2024-12-31", Fraction(366, 365), 366),
    ("ACT/360", "2024-01-01", "2024-12-31", Fraction(366, 360), 366),
    ("ACT/ACT", "2024-01-01", "2024-12-31", Fraction(1), 366),
    ("ACT/ACT", "2023-07-01", "2024-06-30", Fraction(184, 365) + Fraction(182, 366), 366),
    ("30/360", "2024-01-01", "2024-12-31", Fraction(1), 360),
    ("30/360", "2024-02-01", "2024-02-29", Fraction(30, 360), 30),
    ("30/360", "2024-01-31", "2024-01-31", Fraction(1, 360), 1),
    ("30/360", "2024-01-30", "2024-01-30", Fraction(0), 0),
    ("ACT/365", "2023-02-28", "2023-02-28", Fraction(1, 365), 1),
]


@pytest.mark.parametrize(("count", "first", "last", "years", "days"), DAY_COUNT_CASES)
def test_a_period_counts_both_its_ends(count: Any, first: str, last: str, years: Fraction, days: int) -> None:
    period = date.fromisoformat(first), date.fromisoformat(last)
    assert year_fraction(*period, count) == years
    assert counted_days(*period, count) == days


def test_the_anniversary_of_a_leap_day_is_the_first_of_march() -> None:
    assert anniversaries(date(2024, 2, 29), date(2028, 2, 29))[-1] == date(2028, 2, 29)
    assert anniversaries(date(2024, 2, 29), date(2025, 3, 1)) == [date(2025, 3, 1)]


def test_a_half_is_rounded_up_and_decimals_follow_the_currency() -> None:
    assert [half_up(Fraction(n, 2)) for n in (1, 3, -1)] == [1, 2, -1]
    assert to_minor("1,234.5", "CNY") == 123450
    assert to_minor("1234", "JPY") == 1234
    assert money_text(1234567, "KWD") == "1,234.567"
    for text, currency in (("1.001", "CNY"), ("0.5", "JPY"), ("-1", "CNY"), ("ten", "CNY"), ("NaN", "CNY")):
        with pytest.raises(ValueError, match=text):
            to_minor(text, currency)


LOAN = """
debts:
  - currency: CNY
    amounts: [{{kind: principal, amount: "1000000.00"}}{more}]
    lender: {lender}
{rest}
"""


def loan(rest: str, lender: str = "licensed_institution", more: str = "") -> str:
    return LOAN.format(rest="\n".join("    " + line for line in rest.splitlines()), lender=lender, more=more)


def test_steps_of_a_rate_are_segments_of_their_own(compute: Any) -> None:
    statement = compute(
        loan("""segments:
  - {kind: contractual, from: 2023-01-01, until: 2023-06-30, rate: {pct: 4}}
  - {kind: contractual, from: 2023-07-01, rate: {pct: 6}}"""),
        "2023-12-31",
    )
    assert [(line.days, line.amount) for line in statement.lines] == [(181, 1983562), (184, 3024658)]


def test_a_floating_rate_follows_each_change_of_the_lpr(compute: Any) -> None:
    statement = compute(
        loan(
            "segments: [{kind: contractual, from: 2024-07-01, rate: {series: lpr_1y, margin_pct: 1, reprices: each_change}}]"
        ),
        "2024-12-31",
    )
    found = [(line.first, line.rate) for line in statement.lines]
    assert found == [
        (date(2024, 7, 1), Fraction(445, 10000)),
        (date(2024, 7, 22), Fraction(435, 10000)),
        (date(2024, 10, 21), Fraction(410, 10000)),
    ]


@pytest.mark.parametrize(
    ("reprices", "starts"),
    [
        ("never", ["2023-08-01"]),
        ("anniversary", ["2023-08-01", "2024-08-01"]),
        ("january_1", ["2023-08-01", "2024-01-01"]),
        ("[2024-03-01]", ["2023-08-01", "2024-03-01"]),
    ],
)
def test_a_rate_is_read_anew_on_its_repricing_days_only(
    reprices: str, starts: list[str], compute: Any
) -> None:
    text = loan(
        f"segments: [{{kind: contractual, from: 2023-08-01, rate: {{series: lpr_1y, reprices: {reprices}}}}}]"
    )
    statement = compute(text, "2024-09-30")
    assert [line.first.isoformat() for line in statement.lines] == starts


def test_the_lpr_is_missing_after_its_last_known_day(compute: Any) -> None:
    text = loan(
        "segments: [{kind: contractual, from: 2025-06-01, rate: {series: lpr_1y, reprices: each_change}}]"
    )
    assert compute(text, "2026-02-19").lines
    with pytest.raises(UserError) as refusal:
        compute(text, "2026-02-20")
    for word in ("lpr_1y", "2026-02-19", "2026-02-20"):
        assert word in refusal.value.message("en")
        assert word in refusal.value.message("zh")


def test_a_series_of_the_case_continues_the_shipped_one_without_a_gap(compute: Any) -> None:
    text = loan(
        "segments: [{kind: contractual, from: 2025-06-01, rate: {series: lpr_1y, reprices: each_change}}]"
    )
    given = (
        text + "series: {lpr_1y: {until: 2026-11-19, rates: [{from: DAY, pct: 2.9, source: NIFC notice}]}}\n"
    )
    statement = compute(given.replace("DAY", "2026-02-20"), "2026-11-19")
    assert [line.rate for line in statement.lines] == [Fraction(3, 100), Fraction(29, 1000)]
    assert statement.lines[-1].sources[0].kind == "given"
    for day in ("2026-02-21", "2026-01-20"):
        with pytest.raises(UserError, match="2026-02-20"):
            compute(given.replace("DAY", day), "2026-11-19")


def test_compound_interest_runs_on_interest_unpaid_at_each_settlement(compute: Any) -> None:
    statement = compute(
        loan("""segments:
  - {kind: overdue, from: 2023-01-01, rate: {pct: 7.3}}
  - {kind: compound, on: interest, from: 2023-01-01, rate: {pct: 7.3}, settles: {every: quarterly}}"""),
        "2023-06-20",
    )
    overdue = [line.amount for line in statement.lines if line.kind == "overdue"]
    compound = [line for line in statement.lines if line.kind == "compound"]
    assert overdue == [79 * 20000, 92 * 20000]
    assert [(line.first, line.base, line.days) for line in compound] == [(date(2023, 3, 21), 79 * 20000, 92)]


def test_interest_paid_on_the_settlement_day_bears_none(compute: Any) -> None:
    statement = compute(
        loan("""segments:
  - {kind: overdue, from: 2023-01-01, rate: {pct: 7.3}}
  - {kind: compound, on: interest, from: 2023-01-01, rate: {pct: 7.3}, settles: {every: quarterly}}""")
        + 'payments: [{on: 2023-03-20, amount: "15800.00", currency: CNY}]\n',
        "2023-06-20",
    )
    assert not [line for line in statement.lines if line.kind == "compound"]
    assert statement.payments[0].rule == "cn_order_561"


def test_a_payment_goes_to_costs_then_interest_then_principal(compute: Any) -> None:
    statement = compute(
        loan(
            "segments: [{kind: contractual, from: 2023-01-01, rate: {pct: 7.3}}]",
            more=', {kind: costs, amount: "500.00"}',
        )
        + 'payments: [{on: 2023-01-10, amount: "10000.00", currency: CNY}]\n',
        "2023-01-11",
    )
    assert {part.kind: part.amount for part in statement.payments[0].parts} == {
        "costs": 50000,
        "contractual": 200000,
        "principal": 750000,
    }
    assert statement.lines[-1].base == 99250000


def test_an_agreed_order_prevails_and_a_day_without_a_rule_is_refused(compute: Any) -> None:
    rest = "segments: [{kind: contractual, from: 2008-01-01, rate: {pct: 7.3}}]"
    paid = 'payments: [{on: 2008-01-10, amount: "10000.00", currency: CNY%s}]\n'
    with pytest.raises(UserError, match="agreed_order"):
        compute(loan(rest) + paid % "", "2008-02-01")
    statement = compute(loan(rest) + paid % ", agreed_order: [principal]", "2008-02-01")
    assert [part.kind for part in statement.payments[0].parts] == ["principal"]


def test_what_exceeds_the_debt_is_returned_as_unallocated(compute: Any) -> None:
    statement = compute(
        loan("segments: [{kind: contractual, from: 2023-01-01, rate: {pct: 7.3}}]")
        + 'payments: [{on: 2023-01-10, amount: "1002500.00", currency: CNY}]\n',
        "2023-12-31",
    )
    assert statement.payments[0].unallocated == 50000
    assert statement.outstanding == {"CNY": {}}
    assert "note.unallocated" in {note.key for note in statement.notes}


PRIVATE = (
    "contract_date: {contract}\n{filed}segments: [{{kind: contractual, from: {frm}, rate: {{pct: 40}}}}]"
)


@pytest.mark.parametrize(
    ("contract", "filed", "first", "last", "rate", "rule"),
    [
        ("2014-01-01", "2016-01-01", "2014-12-01", "2014-12-31", "22.4", "cn_private_cap_1991"),
        ("2018-01-01", "2019-01-01", "2020-08-19", "2020-08-19", "24", "cn_private_cap_2015"),
        ("2018-01-01", "2019-01-01", "2020-08-20", "2020-08-20", "24", "cn_private_cap_2015_pending"),
        ("2018-01-01", "2020-08-20", "2020-08-20", "2020-08-20", "15.4", "cn_private_transition"),
        ("2018-01-01", "2024-11-01", "2024-10-01", "2024-12-31", "12.4", "cn_private_transition"),
        ("2020-08-20", "2024-11-01", "2024-10-01", "2024-12-31", "15.4", "cn_private_cap_2020"),
    ],
)
def test_the_cap_is_that_of_the_day_the_contract_and_the_suit(
    contract: str, filed: str, first: str, last: str, rate: str, rule: str, compute: Any
) -> None:
    text = loan(PRIVATE.format(contract=contract, filed=f"filed: {filed}\n", frm=first), "private_lender")
    lines = [line for line in compute(text, last).lines if line.kind == "contractual"]
    assert [(line.rate, line.rule) for line in lines] == [(Fraction(rate) / 100, rule)]
    assert lines[0].agreed_rate == Fraction(40, 100)


def test_a_cap_that_turns_on_an_unknown_day_is_not_guessed(compute: Any) -> None:
    text = loan(PRIVATE.format(contract="2018-01-01", filed="", frm="2019-01-01"), "private_lender")
    assert compute(text, "2020-08-19").lines
    with pytest.raises(UserError, match="filed"):
        compute(text, "2020-08-20")
    with pytest.raises(UserError, match="lender"):
        compute(text.replace("    lender: private_lender\n", ""), "2020-08-19")


def test_a_licensed_lender_is_cut_on_the_debtors_request_only(compute: Any) -> None:
    rest = "segments: [{kind: overdue, from: 2019-01-01, rate: {pct: 36}}]"
    asked = compute(loan(rest + "\ndebtor_requests_reduction: true"), "2019-12-31")
    silent = compute(loan(rest), "2019-12-31")
    assert (asked.totals(), silent.totals()) == (
        {"CNY": {"overdue": 24000000}},
        {"CNY": {"overdue": 36000000}},
    )
    assert "note.cap_on_request" in {note.key for note in silent.notes}


def test_what_was_paid_in_the_kept_band_is_taken_only_when_agreed(compute: Any) -> None:
    text = loan(PRIVATE.format(contract="2018-01-01", filed="", frm="2018-01-01"), "private_lender")
    plain = compute(text + 'payments: [{on: 2018-12-31, amount: "300000.00", currency: CNY}]\n', "2018-12-31")
    assert {p.kind: p.amount for p in plain.payments[0].parts} == {
        "contractual": 24000000,
        "principal": 6000000,
    }
    kept = compute(
        text
        + 'payments: [{on: 2018-12-31, amount: "300000.00", currency: CNY, agreed_order: [contractual, natural]}]\n',
        "2018-12-31",
    )
    assert {p.kind: p.amount for p in kept.payments[0].parts} == {"contractual": 24000000, "natural": 6000000}


def test_an_uplift_outside_the_law_is_refused(compute: Any) -> None:
    text = loan(
        "segments: [{kind: overdue, from: 2020-01-01, rate: {pct: 5, multiplier: 1.6}, uplift: overdue}]"
    )
    with pytest.raises(UserError, match=r"1\.3 to 1\.5"):
        compute(text, "2020-12-31")


JUDGED = """
debts:
  - currency: {currency}
    amounts: [{{kind: principal, amount: "1000000.00"{more}}}]
    instrument: {{effective: {effective}{period}}}
{rest}
"""


def judged(
    effective: str,
    rest: str = "",
    more: str = "",
    currency: str = "CNY",
    period: str = ", performance_days: 10",
) -> str:
    return JUDGED.format(
        effective=effective,
        rest="\n".join("    " + line for line in rest.splitlines()),
        more=more,
        currency=currency,
        period=period,
    )


def test_delay_that_straddles_the_first_of_august_2014_is_counted_under_each_rule(compute: Any) -> None:
    statement = compute(judged("2014-06-21", "delayed: {benchmark: pboc_1y}"), "2014-08-31")
    assert [(line.rule, line.first, line.last) for line in statement.lines] == [
        ("cn_double_old", date(2014, 7, 2), date(2014, 7, 31)),
        ("cn_double_2014", date(2014, 8, 1), date(2014, 8, 31)),
    ]
    with pytest.raises(UserError, match="benchmark"):
        compute(judged("2014-06-21"), "2014-08-31")


def test_without_a_period_delay_counts_from_the_effective_day(compute: Any) -> None:
    statement = compute(judged("2022-03-01", period=""), "2022-03-01")
    assert statement.lines[0].days == 1
    assert "note.no_period" in {note.key for note in statement.notes}


def test_each_instalment_is_late_from_its_own_day(compute: Any) -> None:
    text = """
debts:
  - currency: CNY
    amounts:
      - {kind: principal, amount: "600000.00", performance_ends: 2022-06-30}
      - {kind: principal, amount: "400000.00", performance_ends: 2022-03-31}
    instrument: {effective: 2022-03-01}
payments: [{on: 2022-07-31, amount: "500000.00", currency: CNY}]
"""
    statement = compute(text, "2022-08-31")
    assert [(line.first, line.base) for line in statement.lines] == [
        (date(2022, 4, 1), 40000000),
        (date(2022, 7, 1), 100000000),
        (date(2022, 8, 1), 50000000),
    ]


@pytest.mark.parametrize(
    ("reason", "asked", "days"),
    [("retrial", True, 20), ("review", False, 20), ("review", True, 30), ("other", False, 30)],
)
def test_only_stays_that_the_interpretation_names_are_left_out(
    reason: str, asked: bool, days: int, compute: Any
) -> None:
    stay = f"stays: [{{from: 2022-03-15, until: 2022-03-24, reason: {reason}, at_debtor_request: {str(asked).lower()}}}]"
    statement = compute(judged("2022-03-01", stay), "2022-04-10")
    assert sum(line.days for line in statement.lines) == days


def test_adjudged_interest_is_never_capped_again(compute: Any) -> None:
    rest = "lender: private_lender\nsegments: [{kind: general, from: 2022-01-01, rate: {pct: 36}}]\ndelayed: {claim: false}"
    statement = compute(judged("2022-03-01", rest), "2022-12-31")
    assert statement.totals() == {"CNY": {"general": 36000000}}
    assert "note.not_recapped" in {note.key for note in statement.notes}
    with pytest.raises(UserError, match="general"):
        compute(judged("2022-03-01", rest.replace("kind: general", "kind: overdue")), "2022-12-31")


def test_rmb_for_a_foreign_currency_instrument_needs_the_rate_of_the_first_day(compute: Any) -> None:
    text = judged("2022-03-01", "delayed: {in_cny: true}", currency="USD")
    with pytest.raises(UserError, match="2022-03-12"):
        compute(text, "2022-12-31")
    fx = "fx: [{on: 2022-03-12, base: USD, quote: CNY, rate: 6.3, source: CFETS}, {on: 2022-12-31, base: USD, quote: CNY, rate: 7, source: CFETS}]\n"
    paid = text + fx + 'payments: [{on: 2022-12-31, amount: "1010000.00", currency: USD}]\n'
    statement = compute(paid, "2022-12-31")
    doubled = statement.totals()["CNY"]["doubled"]
    assert doubled == 32523750  # 6,300,000 x 0.000175 x 295 days
    assert statement.outstanding == {"USD": {}, "CNY": {"doubled": doubled - 7000000}}
    assert [c.why for c in statement.conversions] == ["doubled_base", "doubled_part"]


def test_a_payment_in_another_currency_is_converted_at_the_rate_of_its_day(compute: Any) -> None:
    text = judged("2022-03-01") + 'payments: [{on: 2022-04-01, amount: "1000.00", currency: USD}]\n'
    with pytest.raises(UserError, match="USD into CNY on 2022-04-01"):
        compute(text, "2022-04-01")
    given = text + "fx: [{on: 2022-04-01, base: CNY, quote: USD, rate: 0.16, source: CFETS}]\n"
    statement = compute(given, "2022-04-01")
    assert (statement.payments[0].applied, statement.conversions[0].rate) == (625000, Fraction(25, 4))


def test_several_currencies_are_never_added_up(compute: Any) -> None:
    text = """
debts:
  - {id: a, currency: CNY, lender: licensed_institution, amounts: [{kind: principal, amount: "1000.00"}], segments: [{kind: overdue, from: 2023-01-01, rate: {pct: 10}}]}
  - {id: b, currency: USD, lender: licensed_institution, amounts: [{kind: principal, amount: "1000.00"}], segments: [{kind: overdue, from: 2023-01-01, rate: {pct: 10}}]}
"""
    assert compute(text, "2023-12-31").totals() == {"CNY": {"overdue": 10000}, "USD": {"overdue": 10000}}
    with pytest.raises(UserError, match="560"):
        compute(text + 'payments: [{on: 2023-02-01, amount: "1.00", currency: CNY}]\n', "2023-12-31")


def test_after_a_foreign_judgment_only_its_interest_runs(compute: Any) -> None:
    rest = "merge: {forum: SG, judgment: 2023-03-11, currency: SGD}"
    fx = "fx: [{on: 2023-03-11, base: CNY, quote: SGD, rate: 0.2, source: MAS}]\n"
    statement = compute(judged("2022-03-01", rest) + fx, "2024-03-11")
    doubled = next(line for line in statement.lines if line.kind == "doubled")
    after = [line for line in statement.lines if line.kind == "post_judgment"]
    assert doubled.last == date(2023, 3, 11)
    assert [(line.first, line.base, line.currency) for line in after] == [
        (date(2023, 3, 12), 20000000 + doubled.amount // 5, "SGD")
    ]
    assert {c.why for c in statement.conversions} == {"merge"}


def test_new_south_wales_asks_no_interest_where_all_is_paid_in_28_days(compute: Any) -> None:
    text = """
debts: [{currency: AUD, amounts: [{kind: principal, amount: "1000.00"}], merge: {forum: AU-NSW, judgment: 2023-01-01, rate: {series: cash, is: index}}}]
series: {cash: {until: 2023-12-31, rates: [{from: 2023-01-01, pct: 3.1, source: RBA}]}}
payments: [{on: DAY, amount: "1000.00", currency: AUD}]
"""
    assert not compute(text.replace("DAY", "2023-01-29"), "2023-01-29").lines
    assert compute(text.replace("DAY", "2023-01-30"), "2023-01-30").lines


def test_a_rule_that_has_ended_is_missing_after_its_end(compute: Any) -> None:
    text = 'debts: [{currency: JPY, amounts: [{kind: principal, amount: "1000000"}], merge: {forum: JP, judgment: 2025-03-31}}]'
    assert compute(text, "2026-03-31").totals() == {"JPY": {"post_judgment": 30000}}
    with pytest.raises(UserError, match="2026-04-01"):
        compute(text, "2026-04-01")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("kind: general", "kind: genral"), ["$.debts[0].segments[0].kind"]),
        (("rate: {pct: 8}", "rate: {pct: 8, series: lpr_1y}"), ["pct", "series"]),
        (("rate: {pct: 8}", "rate: {pct: -8}"), ["negative"]),
        (("currency: CNY", "currency: CNY\n    colour: red"), ["$.debts[0]", "colour", "governing_law"]),
        (('"1000000.00"', '"1000000.001"'), ["$.debts[0].amounts[0].amount", "1000000.001", "CNY"]),
        (('amount: "1000000.00"', "kind2: x"), ["kind2"]),
        (("from: 2022-03-12", "from: yesterday"), ["$.debts[0].segments[0].from"]),
        (("from: 2022-03-12", "from: 2022-03-12, until: 2022-01-01"), ["2022-03-12"]),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(
    change: tuple[str, str], words: list[str], compute: Any
) -> None:
    text = judged("2022-03-01", "segments: [{kind: general, from: 2022-03-12, rate: {pct: 8}}]")
    assert change[0] in text
    with pytest.raises(UserError) as refusal:
        compute(text.replace(*change), "2023-03-11")
    for lang in ("en", "zh"):
        said = refusal.value.message(lang)
        assert all(word in said for word in words if word != "negative")


def test_interest_paid_after_its_settlement_bears_interest_no_longer(compute: Any) -> None:
    """Captured on 20 March, paid on 30 March: what accrues anew waits for the settlement of June."""
    statement = compute(
        loan("""segments:
  - {kind: overdue, from: 2023-01-01, rate: {pct: 7.3}}
  - {kind: compound, on: interest, from: 2023-01-01, rate: {pct: 7.3}, settles: {every: quarterly}}""")
        + 'payments: [{on: 2023-03-30, amount: "17000.00", currency: CNY}]\n',
        "2023-06-20",
    )
    compound = [(line.last, line.base) for line in statement.lines if line.kind == "compound"]
    assert {part.kind: part.amount for part in statement.payments[0].parts} == {"overdue": 1700000}
    assert compound == [(date(2023, 3, 30), 1580000)]


def test_a_part_payment_takes_the_interest_that_was_due_first(compute: Any) -> None:
    statement = compute(
        loan("""segments:
  - {kind: overdue, from: 2023-01-01, rate: {pct: 7.3}}
  - {kind: compound, on: interest, from: 2023-01-01, rate: {pct: 7.3}, settles: {every: quarterly}}""")
        + 'payments: [{on: 2023-03-30, amount: "800.00", currency: CNY}]\n',
        "2023-04-30",
    )
    compound = [(line.last, line.base) for line in statement.lines if line.kind == "compound"]
    assert compound == [(date(2023, 3, 30), 1580000), (date(2023, 4, 30), 1500000)]


def test_nothing_above_36_percent_is_kept(compute: Any) -> None:
    text = loan(PRIVATE.format(contract="2018-01-01", filed="", frm="2018-01-01"), "private_lender")
    assert compute(text, "2018-12-31").totals(enforceable=False) == {"CNY": {"natural": 12000000}}


def test_what_is_only_kept_if_paid_never_becomes_part_of_a_judgment(compute: Any) -> None:
    text = loan(
        PRIVATE.format(contract="2018-01-01", filed="", frm="2018-01-01")
        + "\nmerge: {forum: SG, judgment: 2018-12-31}",
        "private_lender",
    )
    assert compute(text, "2018-12-31").outstanding == {"CNY": {"judgment": 124000000}}


def test_the_margin_is_added_before_the_rate_is_raised(compute: Any) -> None:
    rate = "{series: lpr_1y, margin_pct: 1, multiplier: 1.5}"
    text = loan(f"segments: [{{kind: overdue, from: 2025-06-01, rate: {rate}}}]")
    assert compute(text, "2025-06-30").lines[0].rate == Fraction(6, 100)


def test_a_payment_goes_to_the_instalment_that_was_due_first(compute: Any) -> None:
    text = """
debts:
  - currency: CNY
    amounts:
      - {kind: principal, amount: "600000.00", performance_ends: 2022-06-30}
      - {kind: principal, amount: "400000.00", performance_ends: 2022-03-31}
    instrument: {effective: 2022-03-01}
payments: [{on: 2022-05-31, amount: "300000.00", currency: CNY}]
"""
    assert [line.base for line in compute(text, "2022-07-31").lines] == [40000000, 10000000, 70000000]


def test_the_order_of_enforcement_governs_from_the_day_the_instrument_takes_effect(compute: Any) -> None:
    text = judged("2022-03-01") + 'payments: [{on: DAY, amount: "1.00", currency: CNY}]\n'
    found = [
        compute(text.replace("DAY", day), "2022-03-01").payments[0].rule
        for day in ("2022-02-28", "2022-03-01")
    ]
    assert found == ["cn_order_561", "cn_order_2014"]
