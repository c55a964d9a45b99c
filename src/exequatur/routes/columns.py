"""Claims as columns: arrays that the evaluator reads, one element per claim, obligor, asset or event.

Dates are whole days since 1970-01-01 (int32), `NAT` where unknown. Obligors, assets and events are ragged: `start[i]` to
`start[i + 1]` are those of claim `i`. Who owns an asset, or whom an event concerns, is a number within the claim (0 for its
first obligor), -1 where nobody on the claim is named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from exequatur.claims.effective_date import compute_effect
from exequatur.claims.model import Asset, Claim, EvidenceGrade, InstrumentKind, Obligor
from exequatur.routes.effect import appeal_periods
from exequatur.routes.facts import agreed_courts, facts_of

Days = NDArray[np.int32]
"""Days since 1970-01-01; `NAT` where unknown."""

Ints = NDArray[Any]

NAT = int(np.iinfo(np.int32).min)
"""A date that is not known."""

FAR = int(np.iinfo(np.int32).max)
"""The last day of a period that does not end."""

EPOCH = date(1970, 1, 1).toordinal()

DATES: tuple[str, ...] = (
    "given",
    "effective",
    "computed_effective",
    "final",
    "performance_end",
    "first_instalment",
    "last_instalment",
    "due",
    "terminated_for_now",
    "enforcement_ended",
    "agreement_made",
    "process_served",
    "action_begun",
)
"""Dates of a claim. `effective` is the certificate's; `agreement_made` the earliest choice-of-court agreement's;
`process_served` the earliest service of process on an obligor; `action_begun` the earliest action on file."""

OBLIGOR_DATES: tuple[str, ...] = ("award_served", "guarantee_end", "guarantee_called")

EVENTS: tuple[str, ...] = ("enforcement_applied", "part_payment", "demand", "acknowledgment", "action_begun")
"""Dated events that interrupt or restart a period, by the names of the law."""

_EVENT_OF = {
    "payment": "part_payment",
    "demand": "demand",
    "acknowledgment": "acknowledgment",
    "promise": "acknowledgment",
    "settlement_in_enforcement": "acknowledgment",
    "action": "action_begun",
}

KINDS: tuple[InstrumentKind, ...] = get_args(InstrumentKind)
GRADES: tuple[EvidenceGrade, ...] = get_args(EvidenceGrade)


def to_day(value: date | None) -> int:
    """Days since 1970-01-01, or `NAT`.

    >>> to_day(date(1970, 1, 2))
    1
    """
    return NAT if value is None else value.toordinal() - EPOCH


def to_date(day: int) -> date | None:
    """The calendar date of a day number, None for `NAT` and for `FAR`."""
    return None if day in (NAT, FAR) else date.fromordinal(int(day) + EPOCH)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligorColumns:
    """Obligors: facts known to hold (`yes`) and not to hold (`no`) as masks of `facts.BIT`, and their own dates."""

    start: Ints
    yes: NDArray[np.uint32]
    no: NDArray[np.uint32]
    principal: NDArray[np.bool_]
    dates: Mapping[str, Days]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetColumns:
    """Assets and leads: owner within the claim, jurisdiction (number in `codes`), grade (number in `GRADES`), value.

    `value` is minor units of `currency` (number in `currencies`), -1 where it is not known.
    """

    start: Ints
    owner: NDArray[np.int16]
    code: NDArray[np.int16]
    grade: NDArray[np.int8]
    value: NDArray[np.int64]
    currency: NDArray[np.int16]
    currencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventColumns:
    """Dated events, in order of their day within each claim: kind (number in `EVENTS`), day, whom it concerns."""

    start: Ints
    kind: NDArray[np.int8]
    day: Days
    obligor: NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimColumns:
    """N claims as arrays. `origin` counts in `codes` (an award's is its seat), `kind` in `KINDS`."""

    ids: Sequence[str]
    codes: tuple[str, ...]
    origin: NDArray[np.int16]
    kind: NDArray[np.int8]
    dates: Mapping[str, Days]
    obligors: ObligorColumns
    assets: AssetColumns
    events: EventColumns

    def __len__(self) -> int:
        return len(self.origin)

    def part(self, first: int, end: int) -> "ClaimColumns":
        """The claims from `first` up to and without `end`, as columns of their own."""
        o, a, e = (
            (int(ragged.start[first]), int(ragged.start[end]))
            for ragged in (self.obligors, self.assets, self.events)
        )
        return ClaimColumns(
            ids=self.ids[first:end],
            codes=self.codes,
            origin=self.origin[first:end],
            kind=self.kind[first:end],
            dates={name: days[first:end] for name, days in self.dates.items()},
            obligors=ObligorColumns(
                start=self.obligors.start[first : end + 1] - o[0],
                yes=self.obligors.yes[slice(*o)],
                no=self.obligors.no[slice(*o)],
                principal=self.obligors.principal[slice(*o)],
                dates={name: days[slice(*o)] for name, days in self.obligors.dates.items()},
            ),
            assets=AssetColumns(
                start=self.assets.start[first : end + 1] - a[0],
                owner=self.assets.owner[slice(*a)],
                code=self.assets.code[slice(*a)],
                grade=self.assets.grade[slice(*a)],
                value=self.assets.value[slice(*a)],
                currency=self.assets.currency[slice(*a)],
                currencies=self.assets.currencies,
            ),
            events=EventColumns(
                start=self.events.start[first : end + 1] - e[0],
                kind=self.events.kind[slice(*e)],
                day=self.events.day[slice(*e)],
                obligor=self.events.obligor[slice(*e)],
            ),
        )


def from_claims(
    claims: Sequence[Claim], computed_effective: Sequence[date | None] | None = None
) -> ClaimColumns:
    """Turn claims into columns, in their order.

    Args:
        claims: the claims.
        computed_effective: the computed effective day of each; computed here (`exequatur.routes.effect`) where None.
    """
    codes = _Numbered()
    currencies = _Numbered()
    computed = (
        computed_effective
        if computed_effective is not None
        else [compute_effect(claim, appeal_periods(claim.instrument.origin)).day for claim in claims]
    )
    return ClaimColumns(
        ids=[claim.claim_id for claim in claims],
        origin=_array([codes[origin_of(claim)] for claim in claims], np.int16),
        kind=_array([KINDS.index(claim.instrument.kind) for claim in claims], np.int8),
        dates=_claim_dates(claims, computed),
        obligors=_obligors(claims),
        assets=_assets(claims, codes, currencies),
        events=_events(claims),
        codes=tuple(codes),
    )


def origin_of(claim: Claim) -> str:
    """Where the instrument comes from in law: an award from its seat, anything else from its origin."""
    title = claim.instrument
    return title.seat if title.kind == "arbitral_award" and title.seat else title.origin


class _Numbered(dict[str, int]):
    """Words numbered in the order in which they are first asked for."""

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


def _array(values: Iterable[Any], kind: Any) -> NDArray[Any]:
    return np.array(list(values), dtype=kind)


def _starts(counts: Iterable[int]) -> Ints:
    return np.concatenate([[0], np.cumsum(np.fromiter(counts, np.int64))]).astype(np.int64)


def _claim_dates(claims: Sequence[Claim], computed: Sequence[date | None]) -> dict[str, Days]:
    rows = []
    for claim, effective in zip(claims, computed, strict=True):
        title = claim.instrument
        dues = [part.due for part in title.instalments]
        served = [one.service.process_on for one in claim.obligors if one.service.process_on is not None]
        begun = [event.on for event in claim.events if event.kind == "action"]
        agreed = [a.made_on for a in agreed_courts(claim) if a.made_on is not None]
        rows.append(
            (
                title.given_on,
                title.effective_on,
                effective,
                title.final_on,
                title.performance_end,
                min(dues, default=None),
                max(dues, default=None),
                claim.due_on,
                title.terminated_for_now_on,
                title.enforcement_ended_on,
                min(agreed, default=None),
                min(served, default=None),
                min(begun, default=None),
            )
        )
    table = _array([[to_day(value) for value in row] for row in rows], np.int32).reshape(-1, len(DATES))
    return {name: np.ascontiguousarray(table[:, i]) for i, name in enumerate(DATES)}


def _obligors(claims: Sequence[Claim]) -> ObligorColumns:
    pairs: list[tuple[Claim, Obligor]] = [(claim, one) for claim in claims for one in claim.obligors]
    facts = _array([facts_of(claim, one) for claim, one in pairs], np.uint32).reshape(-1, 2)
    days = _array(
        [
            [to_day(v) for v in (o.service.judgment_on, o.guarantee_period_end, o.guarantee_called_on)]
            for _, o in pairs
        ],
        np.int32,
    ).reshape(-1, len(OBLIGOR_DATES))
    return ObligorColumns(
        start=_starts(len(claim.obligors) for claim in claims),
        yes=facts[:, 0].copy(),
        no=facts[:, 1].copy(),
        principal=_array([o.role == "principal" for _, o in pairs], np.bool_),
        dates={name: days[:, i].copy() for i, name in enumerate(OBLIGOR_DATES)},
    )


def _assets(claims: Sequence[Claim], codes: _Numbered, currencies: _Numbered) -> AssetColumns:
    rows: list[tuple[int, Asset]] = []
    for claim in claims:
        number = {one.id: i for i, one in enumerate(claim.obligors)}
        rows += [(number.get(asset.owner, -1), asset) for asset in claim.assets]
    return AssetColumns(
        start=_starts(len(claim.assets) for claim in claims),
        owner=_array([owner for owner, _ in rows], np.int16),
        code=_array([codes[a.jurisdiction] for _, a in rows], np.int16),
        grade=_array([GRADES.index(a.grade) for _, a in rows], np.int8),
        value=_array([a.value.minor if a.value else -1 for _, a in rows], np.int64),
        currency=_array([currencies[a.value.currency] if a.value else -1 for _, a in rows], np.int16),
        currencies=tuple(currencies),
    )


def _events(claims: Sequence[Claim]) -> EventColumns:
    rows: list[tuple[int, int, int]] = []
    counts = []
    for claim in claims:
        mine = dated_events(claim)
        counts.append(len(mine))
        rows += mine
    table = _array(rows, np.int32).reshape(-1, 3)
    return EventColumns(
        start=_starts(counts),
        day=table[:, 0].copy(),
        kind=table[:, 1].astype(np.int8),
        obligor=table[:, 2].astype(np.int16),
    )


def dated_events(claim: Claim) -> list[tuple[int, int, int]]:
    """(day, kind, obligor within the claim) of every event that may interrupt a period, in order of the day.

    An event that names somebody who is not on the claim interrupts nothing and is left out.
    """
    number = {one.id: i for i, one in enumerate(claim.obligors)}
    rows = [
        (to_day(day), EVENTS.index("enforcement_applied"), -1)
        for day in claim.instrument.enforcement_applied_on
    ]
    for event in claim.events:
        kind = _EVENT_OF.get(event.kind)
        if kind is not None and (not event.obligor or event.obligor in number):
            rows.append((to_day(event.on), EVENTS.index(kind), number.get(event.obligor, -1)))
    return sorted(rows)
