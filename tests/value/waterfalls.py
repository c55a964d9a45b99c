"""Hypothesis strategies for waterfalls: any tiers over five parties and five amounts."""

from hypothesis import strategies as st

from exequatur.value.waterfall import (
    CatchUp,
    Due,
    Fee,
    Funding,
    Group,
    Hurdle,
    Member,
    Payee,
    Preferred,
    Rest,
    Secured,
    Surplus,
    Waterfall,
)

units = st.integers(0, 10**13)
shares = st.integers(0, 1000).map(lambda n: f"{n / 1000:.3f}")
amounts = st.fixed_dictionaries({name: units for name in "pqrst"} | {"years": st.integers(0, 6)})

_party = st.sampled_from(["a", "b", "c", "d", "e"])
_amount = st.sampled_from(["p", "q", "r", "s", "t"])
_payees = st.lists(st.builds(Payee, party=_party, amount=_amount), min_size=1, max_size=3).map(tuple)
_members = st.lists(
    st.builds(Member, party=_party, weight=_amount, most=st.just("") | _amount), min_size=1, max_size=4
).map(tuple)
_multiples = st.lists(st.integers(0, 400).map(lambda n: f"{n / 100}"), min_size=1, max_size=3).map(tuple)
_percents = st.lists(shares, min_size=1, max_size=3).map(tuple)

STEADY = (
    st.builds(Due, payees=_payees),
    st.builds(Group, members=_members),
    st.builds(Fee, party=_party, share=shares, most=st.just("") | _amount),
    st.builds(
        Funding, party=_party, capital=_amount, years=st.just("years"), mult=_multiples, pct=_percents, cap=shares,
        capital_first=st.booleans(), least=shares, base=st.just("") | _amount, fees=st.just("") | _amount,
    ),
    st.builds(Hurdle, party=_party, amount=_amount, times=st.integers(0, 400).map(lambda n: f"{n / 100}")),
)  # fmt: skip
"""Tiers that pay no less where more has been received."""
SURPLUS = st.builds(Surplus, party=_party, above=_amount)
LENT = st.builds(
    Funding, party=_party, capital=st.sampled_from(["p", "q"]), years=st.just("years"), mult=st.just(("0",)), pct=_percents,
    cap=shares, base=_amount, fees=st.just("") | _amount, interest=st.integers(1, 400).map(lambda n: f"{n / 1000}"),
)  # fmt: skip
"""A funder with interest on its drawdowns and fees."""
SECURED = st.builds(Secured, payees=_payees, asset=st.just("house"))
CATCH_UP = st.builds(
    CatchUp, party=_party, against=_party, capital=_amount, target=st.integers(0, 499).map(lambda n: f"{n / 1000:.3f}"),
    speed=st.integers(500, 1000).map(lambda n: f"{n / 1000:.3f}"),
)  # fmt: skip
PREFERRED = st.builds(
    Preferred,
    party=_party,
    outlay=st.sampled_from(["p", "q"]),
    rate=st.integers(0, 400).map(lambda n: f"{n / 1000}"),
)


@st.composite
def any_waterfalls(draw: st.DrawFn, *more: st.SearchStrategy) -> Waterfall:  # type: ignore[type-arg]
    """Any waterfall of the tiers that need no days, and of those given besides."""
    tier = st.one_of(*STEADY, SECURED, SURPLUS, CATCH_UP, *more)
    return _closed(draw, draw(st.lists(tier, max_size=5)))


@st.composite
def steady_waterfalls(draw: st.DrawFn) -> Waterfall:
    """Any waterfall whose parts end where the whole would."""
    return _closed(draw, draw(st.lists(st.one_of(*STEADY, SURPLUS), max_size=5)))


def _closed(draw: st.DrawFn, tiers: list) -> Waterfall:  # type: ignore[type-arg]
    first = draw(st.integers(0, 1000))
    rest = Rest({"a": f"{first / 1000:.3f}", "b": f"{(1000 - first) / 1000:.3f}"})
    return Waterfall((*tiers, rest))
