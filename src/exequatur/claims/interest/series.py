"""Rate series: a rate for each day that the data cover, and a refusal for every other day."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from msgspec import Struct

from exequatur.claims.interest.messages import MESSAGES
from exequatur.claims.interest.model import GivenSeries
from exequatur.claims.interest.rules import Source
from exequatur.text import UserError


class Point(Struct, frozen=True):
    """A rate, in percent a year, from a day to the next point; where it was read."""

    from_: date
    pct: Fraction
    sources: tuple[Source, ...]
    verified: bool


class RateSeries(Struct, frozen=True):
    """A rate series. `until` is the last day that it covers: after it the rate is missing, never carried forward."""

    id: str
    name_en: str
    name_zh: str
    points: tuple[Point, ...]
    until: date

    def at(self, day: date) -> Point:
        """The point in force on `day`.

        Raises:
            UserError: the series has not begun or has ended; the message says what to supply.
        """
        if day > self.until:
            raise UserError(
                MESSAGES,
                "series.ended",
                series=self.id,
                name=self.name_en if self.name_en == self.name_zh else f"{self.name_en}, {self.name_zh}",
                until=self.until,
                day=day,
                next=self.until + timedelta(days=1),
            )
        found = [point for point in self.points if point.from_ <= day]
        if not found:
            first = self.points[0].from_ if self.points else self.until
            raise UserError(MESSAGES, "series.not_begun", series=self.id, first=first, day=day)
        return found[-1]

    def between(self, first: date, last: date) -> list[tuple[date, Point]]:
        """The rates of the days `first`..`last`: each with the day from which it holds, the first from `first`.

        Raises:
            UserError: some day of the period is not covered.
        """
        self.at(last)
        later = [(point.from_, point) for point in self.points if first < point.from_ <= last]
        return [(first, self.at(first)), *later]


def find(series: Mapping[str, RateSeries], name: str) -> RateSeries:
    """The series `name`.

    Raises:
        UserError: there is none; the message lists those that there are.
    """
    if name not in series:
        raise UserError(MESSAGES, "series.unknown", series=name, known=", ".join(sorted(series)))
    return series[name]


def read_series(plain: Iterable[Mapping[str, Any]]) -> dict[str, RateSeries]:
    """Series from plain data: what `exequatur.law.interest.InterestLaw.plain()["series"]` holds."""
    found = {}
    for entry in plain:
        meta = entry["meta"]
        points = []
        for row in entry["rows"]:
            kind = "dataset" if row["source_url"] else "memory"
            source = Source(
                title=f"{meta['name']['en']}, {row['from']}",
                kind=kind,
                retrieved=row["retrieved"],
                verified=row["verified"],
                url=row["source_url"],
            )
            points.append(Point(row["from"], Fraction(row["pct"]), (source,), row["from_verified"]))
        name = meta["name"]
        found[meta["id"]] = RateSeries(meta["id"], name["en"], name["zh"], tuple(points), meta["until"])
    return found


def with_given(shipped: Mapping[str, RateSeries], given: Mapping[str, GivenSeries]) -> dict[str, RateSeries]:
    """The shipped series and those of the case; one that bears a shipped name continues it from the day after its end.

    Raises:
        UserError: a given series is empty, out of order, leaves a gap, or would replace shipped days.
    """
    merged = dict(shipped)
    for name, own in given.items():
        points = tuple(_given_point(name, rate) for rate in own.rates)
        days = [point.from_ for point in points]
        if not points or days != sorted(set(days)) or own.until < days[-1]:
            raise UserError(MESSAGES, "series.given_order", series=name)
        old = shipped.get(name)
        if old is None:
            title = own.name or name
            merged[name] = RateSeries(name, title, title, points, own.until)
            continue
        if days[0] != old.until + timedelta(days=1):
            raise UserError(
                MESSAGES, "series.given_gap", series=name, first=days[0], next=old.until + timedelta(days=1)
            )
        merged[name] = RateSeries(name, old.name_en, old.name_zh, old.points + points, own.until)
    return merged


def _given_point(name: str, rate: Any) -> Point:
    if not rate.source.strip():
        raise UserError(MESSAGES, "series.given_source", series=name, day=rate.from_)
    source = Source(title=rate.source, kind="given", retrieved=rate.retrieved, verified=False)
    return Point(rate.from_, Fraction(rate.pct), (source,), False)
