"""What holds for every case: an evaluator that goes day by day, written apart, agrees with the lines exactly."""

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.claims.interest import Statement

DAYS = st.dates(date(2015, 9, 1), date(2023, 12, 31))
MONEY = st.integers(1, 10**12)
PCT = st.decimals("0.01", "60", places=2)
COUNT = st.sampled_from(["ACT/365", "ACT/360", "30/360", "ACT/ACT"])
ONE = timedelta(days=1)


@st.composite
def loans(draw: Any, lender: str = "licensed_institution") -> dict[str, Any]:
    """A loan with one to three steps of contract rate, default interest beside them, and a cap where it governs."""
    start = draw(DAYS)
    steps, day = [], start
    for _ in range(draw(st.integers(1, 3))):
        end = day + timedelta(days=draw(st.integers(0, 400)))
        steps.append(
            {
                "kind": "contractual",
                "from": day,
                "until": end,
                "rate": {"pct": draw(PCT)},
                "day_count": draw(COUNT),
            }
        )
        day = end + ONE
    if draw(st.booleans()):
        steps.append({"kind": "overdue", "from": start, "rate": {"pct": draw(PCT)}})
    return {
        "id": "a", "currency": "CNY", "lender": lender, "contract_date": start, "filed": date(2024, 1, 1),
        "debtor_requests_reduction": draw(st.booleans()), "segments": steps,
        "amounts": [{"kind": "principal", "minor": draw(MONEY)}],
    }  # fmt: skip


@st.composite
def judgments(draw: Any) -> dict[str, Any]:
    """An adjudged debt with costs, general interest and stays."""
    effective = draw(DAYS)
    stays, day = [], effective
    for _ in range(draw(st.integers(0, 3))):
        first = day + timedelta(days=draw(st.integers(0, 200)))
        last = first + timedelta(days=draw(st.integers(0, 100)))
        stays.append(
            {"from": first, "until": last, "reason": draw(st.sampled_from(["retrial", "review", "other"])),
             "at_debtor_request": draw(st.booleans())}
        )  # fmt: skip
        day = last + ONE
    return {
        "id": "a", "currency": "CNY", "stays": stays,
        "instrument": {"effective": effective, "performance_days": draw(st.integers(0, 60))},
        "segments": [{"kind": "general", "from": effective, "rate": {"pct": draw(PCT)}, "day_count": draw(COUNT)}],
        "amounts": [
            {"kind": "principal", "minor": draw(MONEY)}, {"kind": "costs", "minor": draw(MONEY)},
            {"kind": "interest", "minor": draw(MONEY)},
        ],
    }  # fmt: skip


# The naive evaluator. It knows the law by heart, goes day by day, and shares no code with the engine.


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def one_day(day: date, count: str) -> Fraction:
    """How much of a year one day is."""
    if count == "ACT/ACT":
        return Fraction(1, 366 if is_leap(day.year) else 365)
    if count == "30/360":
        if day.day == 30:  # the 31st is no day of its own: the 30th has none left where a 31st follows
            return Fraction(0 if (day + ONE).day == 31 else 1, 360)
        last_of_month = (day + ONE).day == 1
        if last_of_month and day.day < 30:
            return Fraction(31 - day.day, 360)
        return Fraction(1, 360)
    return Fraction(1, int(count[-3:]))


def cap_on(debt: dict[str, Any], day: date, lpr: dict[date, Fraction]) -> Fraction | None:
    """The cap of a day in percent, for suits filed in 2024."""
    if debt["lender"] == "licensed_institution":
        return Fraction(24) if debt["debtor_requests_reduction"] and day >= date(2017, 8, 4) else None
    if day <= date(2020, 8, 19):
        return Fraction(24)
    at = debt["contract_date"] if debt["contract_date"] >= date(2020, 8, 20) else debt["filed"]
    return 4 * lpr[max(change for change in lpr if change <= at)]


def day_by_day(debt: dict[str, Any], to: date, lpr: dict[date, Fraction]) -> dict[str, Fraction]:
    """Exact interest by kind, with the whole principal unpaid throughout."""
    owed = {amount["kind"]: amount["minor"] for amount in debt["amounts"]}
    sums: dict[str, Fraction] = defaultdict(Fraction)
    day = min(segment["from"] for segment in debt["segments"])
    while day <= to:
        room = cap_on(debt, day, lpr) if "lender" in debt else None
        running = [s for s in debt["segments"] if s["from"] <= day <= s.get("until", date.max)]
        for segment in sorted(running, key=lambda s: s["kind"]):  # contractual before overdue
            count, rate = segment.get("day_count", "ACT/365"), Fraction(segment["rate"]["pct"])
            stretch = Fraction(365, 360) if count == "ACT/360" else Fraction(1)
            if room is not None:
                rate = min(rate, room / stretch)
                room -= rate * stretch
            sums[segment["kind"]] += owed["principal"] * rate / 100 * one_day(day, count)
        if "instrument" in debt and delay_counts(debt, day):
            sums["doubled"] += (owed["principal"] + owed["costs"]) * Fraction(175, 1000000)
        day += ONE
    return {kind: value for kind, value in sums.items() if value}


def delay_counts(debt: dict[str, Any], day: date) -> bool:
    instrument = debt["instrument"]
    if day <= instrument["effective"] + timedelta(days=instrument["performance_days"]):
        return False
    for stay in debt["stays"]:
        excluded = stay["reason"] == "retrial" or (
            stay["reason"] == "review" and not stay["at_debtor_request"]
        )
        if excluded and stay["from"] <= day <= stay["until"]:
            return False
    return True


def exact(statement: Statement) -> dict[str, Fraction]:
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for line in statement.lines:
        if line.enforceable:
            sums[line.kind] += line.exact
    return {kind: value for kind, value in sums.items() if value}


@pytest.fixture(scope="session")
def lpr(series: Any) -> dict[date, Fraction]:
    return {point.from_: point.pct for point in series["lpr_1y"].points}


@given(debt=loans() | loans("private_lender") | judgments(), length=st.integers(1, 900))
def test_the_lines_are_what_a_count_day_by_day_gives(debt: Any, length: int, compute: Any, lpr: Any) -> None:
    to = min(segment["from"] for segment in debt["segments"]) + timedelta(days=length)
    assert exact(compute({"debts": [debt]}, to)) == day_by_day(debt, to, lpr)


@given(debt=loans() | judgments(), length=st.integers(2, 900), data=st.data())
def test_adjacent_periods_add_up_before_rounding(debt: Any, length: int, data: Any, compute: Any) -> None:
    first = min(segment["from"] for segment in debt["segments"])
    cut = first + timedelta(days=data.draw(st.integers(0, length - 1)))
    whole = exact(compute({"debts": [debt]}, first + timedelta(days=length)))
    early = exact(compute({"debts": [debt]}, cut))
    late = dict(debt, segments=[dict(s, **{"from": max(s["from"], cut + ONE)}) for s in debt["segments"]
                                if s.get("until", date.max) > cut])  # fmt: skip
    if "instrument" in debt:
        instrument = debt["instrument"]
        ends = instrument["effective"] + timedelta(days=instrument["performance_days"])
        late["instrument"] = {"effective": instrument["effective"], "performance_ends": max(ends, cut)}
    after = exact(compute({"debts": [late]}, first + timedelta(days=length)))
    kinds = set(whole) | set(early) | set(after)
    assert all(whole.get(k, 0) == early.get(k, 0) + after.get(k, 0) for k in kinds)


@given(
    debt=loans() | loans("private_lender") | judgments(), length=st.integers(0, 900), more=st.integers(0, 400)
)
def test_more_days_never_make_less_interest(debt: Any, length: int, more: int, compute: Any) -> None:
    first = min(segment["from"] for segment in debt["segments"])
    short, long = (
        sum(compute({"debts": [debt]}, first + timedelta(days=n)).totals().get("CNY", {}).values())
        for n in (length, length + more)
    )
    assert short <= long


@given(debt=loans(), share=st.fractions(0, 1), length=st.integers(1, 900))
def test_a_split_base_bears_the_same_interest(debt: Any, share: Fraction, length: int, compute: Any) -> None:
    minor = debt["amounts"][0]["minor"]
    part = int(minor * share)
    split = dict(
        debt, amounts=[{"kind": "principal", "minor": part}, {"kind": "principal", "minor": minor - part}]
    )
    to = debt["segments"][0]["from"] + timedelta(days=length)
    assert compute({"debts": [split]}, to).lines == compute({"debts": [debt]}, to).lines


PAYMENTS = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 10**12)), max_size=4)


@given(debt=judgments() | loans(), paid=PAYMENTS, length=st.integers(0, 900))
def test_payments_conserve_money(debt: Any, paid: Any, length: int, compute: Any) -> None:
    """What was owed and what accrued is either paid or unpaid, and every payment is applied or left over."""
    first = min(segment["from"] for segment in debt["segments"])
    payments = [{"on": first + timedelta(days=n), "minor": minor, "currency": "CNY"} for n, minor in paid]
    statement = compute({"debts": [debt], "payments": payments}, first + timedelta(days=length))
    for payment in statement.payments:
        assert sum(part.amount for part in payment.parts) + payment.unallocated == payment.received
    owed = sum(amount["minor"] for amount in debt["amounts"])
    accrued = sum(line.amount for line in statement.lines)
    applied = sum(payment.applied for payment in statement.payments)
    assert owed + accrued == applied + sum(statement.outstanding["CNY"].values())
    assert all(minor > 0 for minor in statement.outstanding["CNY"].values())


@given(debt=judgments(), paid=st.lists(st.integers(0, 600), max_size=3), length=st.integers(0, 700))
def test_each_line_counts_what_was_unpaid_on_its_days(
    debt: Any, paid: Any, length: int, compute: Any
) -> None:
    """With payments agreed to go to principal, the exact sums are those of a day-by-day count on what is left."""
    first, minor = debt["instrument"]["effective"], debt["amounts"][0]["minor"]
    payments = [
        {
            "on": first + timedelta(days=n),
            "minor": max(1, minor // 5),
            "currency": "CNY",
            "agreed_order": ["principal"],
        }
        for n in paid
    ]
    if len(payments) * max(1, minor // 5) > minor:
        payments = []
    to = first + timedelta(days=length)
    expected: dict[str, Fraction] = defaultdict(Fraction)
    day = first
    while day <= to:
        left = minor - sum(p["minor"] for p in payments if p["on"] < day)
        one = dict(debt, segments=[dict(s, **{"from": day}) for s in debt["segments"]],
                   amounts=[{"kind": "principal", "minor": left}, debt["amounts"][1]])  # fmt: skip
        for kind, value in day_by_day(one, day, {}).items():
            expected[kind] += value
        day += ONE
    statement = compute({"debts": [debt], "payments": payments}, to)
    assert exact(statement) == {kind: value for kind, value in expected.items() if value}


@given(debt=judgments(), pct=st.integers(25, 500), length=st.integers(0, 400))
def test_what_is_adjudged_is_never_capped(debt: Any, pct: int, length: int, compute: Any) -> None:
    high = dict(debt, lender="private_lender", segments=[dict(debt["segments"][0], rate={"pct": pct})])
    statement = compute({"debts": [high]}, debt["instrument"]["effective"] + timedelta(days=length))
    general = [line for line in statement.lines if line.kind == "general"]
    assert all(line.rate == Fraction(pct, 100) and line.agreed_rate is None for line in general)


@given(debt=loans() | judgments(), length=st.integers(0, 900))
def test_a_line_is_rounded_once_and_half_up(debt: Any, length: int, compute: Any) -> None:
    first = min(segment["from"] for segment in debt["segments"])
    for line in compute({"debts": [debt]}, first + timedelta(days=length)).lines:
        assert -Fraction(1, 2) < line.exact - line.amount <= Fraction(
            1, 2
        ) or line.exact - line.amount == -Fraction(1, 2)
        assert line.amount == (2 * line.exact + 1) // 2


@given(
    minor=st.integers(10**6, 10**12),
    pct=PCT,
    years=st.integers(1, 8),
    start=st.dates(date(2001, 3, 1), date(2001, 12, 31)),
)
def test_interest_compounded_yearly_is_the_power_of_the_rate(
    minor: int, pct: Any, years: int, start: date, compute: Any
) -> None:
    """Within what rounding each year can move; leap years are counted by their 366 days."""
    case = {
        "debts": [
            {
                "currency": "USD",
                "amounts": [{"kind": "principal", "minor": minor}],
                "merge": {"forum": "US", "judgment": start - ONE, "rate": {"series": "cmt"}},
            }
        ],
        "series": {
            "cmt": {
                "until": date(2030, 1, 1),
                "rates": [{"from": date(2000, 1, 1), "pct": pct, "source": "x"}],
            }
        },
    }
    to = start.replace(year=start.year + years) - ONE
    power = Fraction(1)
    for year in range(years):
        days = (start.replace(year=start.year + year + 1) - start.replace(year=start.year + year)).days
        power *= 1 + Fraction(pct) / 100 * Fraction(days, 365)
    interest = compute(case, to).totals()["USD"]["post_judgment"]
    assert abs(interest - minor * (power - 1)) <= Fraction(years, 2) * power
