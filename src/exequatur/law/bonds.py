"""Whether a treaty binds two jurisdictions to each other on a day, and why or why not.

A part of a State (US-CA, GB-EAW) is bound with it unless the table has a row of its own; a territory or a SAR is
bound only where its own row says so; parts of one State are not bound to each other by treaties between States
(they may be by an arrangement or a statute).
"""

from datetime import date
from typing import Any, Literal

from msgspec import Struct

from exequatur.law.messages import MESSAGES
from exequatur.law.model import Instrument, Member, Treaty
from exequatur.law.places import Places
from exequatur.text import Lang, say

BOUND_STATUSES = frozenset({"party", "extended"})
STATUSES = BOUND_STATUSES | {"signatory", "not_extended", "not_in_force", "denounced", "suspended"}
ACCEPTANCE = "acceptance_required"
"""A member that acceded, and is bound only towards those that accepted its accession (Evidence Convention art. 39)."""
BETWEEN_STATES = frozenset({"treaty", "convention"})
"""Kinds of instrument that States conclude, and that therefore say nothing between parts of one State."""


class Bond(Struct, frozen=True):
    """The answer: bound, unbound, or doubtful (bound as far as known, but something decisive was not found).

    `since` is the day from which it binds both; `rows` are the rows of the table that the answer rests on.
    """

    state: Literal["bound", "unbound", "doubtful"]
    key: str
    values: dict[str, Any]
    since: date | None = None
    rows: tuple[Member, ...] = ()

    def reason(self, lang: Lang = "en") -> str:
        """Why, as a sentence."""
        return say(MESSAGES, self.key, lang, **self.values)


def bond(
    treaty: Treaty,
    rows: tuple[Member, ...],
    places: Places,
    a: str,
    b: str,
    on: date,
    instrument: Instrument | None = None,
) -> Bond:
    """Does `treaty` bind `a` (origin) and `b` (forum) to each other on `on`?

    `rows`: the treaty's rows for both lineages (more do no harm). With `instrument`, rows whose `covers` leaves it
    out do not count.
    """
    if problem := _apart(treaty, places, a, b, on):
        return problem
    if any(row.pair for row in rows):
        return _paired(rows, places, a, b, on, instrument)
    ways = [_standing(rows, places, code, on, instrument) for code in (a, b)]
    for i, code in enumerate((a, b)):  # the forum of a statute needs no row in its own table
        if treaty.direction in {f"inward:{c}" for c in places.lineage(code)} and not ways[i].rows:
            ways[i] = Bond("bound", "bond.bound", {}, since=treaty.from_)
    if ways[0].state == "unbound" and ways[1].state == "bound" and treaty.open_unless_reserved:
        return _open_to_all(treaty, ways[1], a, b)
    for way in ways:
        if way.state == "unbound":
            return way
    for way, other in ((ways[0], b), (ways[1], a)):
        if any(f"objection:{c}" in r.reservations for r in way.rows for c in places.lineage(other)):
            return Bond(
                "unbound", "bond.objection", {"code": way.rows[0].code, "a": a, "b": b}, rows=way.rows
            )
    both = ways[0].rows + ways[1].rows
    for way in ways:
        if way.state == "doubtful":
            return Bond("doubtful", way.key, way.values, rows=both)
    if any(ACCEPTANCE in row.reservations for row in both) and not (
        _accepts(ways[0].rows, places.lineage(b)) or _accepts(ways[1].rows, places.lineage(a))
    ):
        return Bond("doubtful", "bond.acceptance", {"a": a, "b": b}, rows=both)
    since = max(day for day in (ways[0].since, ways[1].since) if day is not None)
    return Bond("bound", "bond.bound", {"a": a, "b": b, "since": since}, since=since, rows=both)


def _accepts(acceding: tuple[Member, ...], others: tuple[str, ...]) -> bool:
    """Has one of `others` accepted the accession, as far as the table tells?"""
    return any(f"accepted_by:{other}" in row.reservations for row in acceding for other in others)


def _apart(treaty: Treaty, places: Places, a: str, b: str, on: date) -> Bond | None:
    """What stands against any bond before the table is read."""
    if a == b:
        return Bond("unbound", "bond.same_place", {"a": a})
    if on < treaty.from_ or (treaty.until is not None and on > treaty.until):
        return Bond("unbound", "bond.lapsed", {"on": on})
    if treaty.kind in BETWEEN_STATES and places.state(a) == places.state(b):
        return Bond("unbound", "bond.same_state", {"a": a, "b": b, "state": places.state(a)})
    return None


def opens_into(treaty: Treaty, places: Places, forum: str) -> bool:
    """Does the treaty, as a route, lead into the courts of `forum`? (`inward:GB` leads into GB-EAW too.)"""
    if treaty.direction.startswith("inward:"):
        return treaty.direction.removeprefix("inward:") in places.lineage(forum)
    return True


def _standing(
    rows: tuple[Member, ...], places: Places, code: str, on: date, instrument: Instrument | None
) -> Bond:
    """How `code` stands to the treaty on `on`: by its own rows, else by those of the State it is part of."""
    for each in places.lineage(code):
        if mine := tuple(r for r in rows if r.code == each):
            return _judge(mine, each, on, instrument)
    place = places.places.get(code)
    apart = place is not None and place.treaty_state not in (None, code)
    return Bond("unbound", "bond.no_extension" if apart else "bond.no_row", {"code": code})


def _judge(rows: tuple[Member, ...], code: str, on: date, instrument: Instrument | None) -> Bond:
    """Read the rows of one code: live, not yet, ended, not bound, or bound since a day unknown."""
    verdict = Bond("unbound", "bond.no_row", {"code": code})
    for row in sorted(rows, key=lambda r: r.in_force_from or date.min):
        if row.status not in BOUND_STATUSES:
            verdict = Bond("unbound", "bond.status", {"code": code, "status": row.status}, rows=(row,))
        elif row.in_force_until is not None and on > row.in_force_until:
            values = {"code": code, "until": row.in_force_until}
            verdict = Bond("unbound", "bond.ended", values, rows=(row,))
        elif instrument is not None and row.covers and instrument not in row.covers:
            values = {"code": code, "instrument": instrument}
            verdict = Bond("unbound", "bond.covers", values, rows=(row,))
        elif row.in_force_from is None:
            values = {"code": code, "status": row.status}
            verdict = Bond("doubtful", "bond.no_date", values, rows=(row,))
        elif on < row.in_force_from:
            if verdict.key == "bond.no_row":
                values = {"code": code, "since": row.in_force_from, "on": on}
                verdict = Bond("unbound", "bond.not_yet", values, rows=(row,))
        else:
            return Bond("bound", "bond.bound", {}, since=row.in_force_from, rows=(row,))
    return verdict


def _paired(
    rows: tuple[Member, ...], places: Places, a: str, b: str, on: date, instrument: Instrument | None
) -> Bond:
    """A bundle of bilateral treaties: the row must name both sides, in either order."""
    first, second = places.lineage(a), places.lineage(b)
    mine = tuple(
        r for r in rows if (r.code in first and r.pair in second) or (r.code in second and r.pair in first)
    )
    if not mine:
        return Bond("unbound", "bond.no_pair", {"a": a, "b": b})
    verdict = _judge(mine, mine[0].code, on, instrument)
    if verdict.state != "bound":
        return verdict
    values = {"a": a, "b": b, "since": verdict.since}
    return Bond("bound", "bond.bound", values, since=verdict.since, rows=verdict.rows)


def _open_to_all(treaty: Treaty, forum: Bond, a: str, b: str) -> Bond:
    """The forum is bound, the origin is not: it still applies where the forum made no reservation of reciprocity."""
    row = forum.rows[0] if forum.rows else None
    if row is not None and treaty.open_unless_reserved in row.reservations:
        return Bond("unbound", "bond.no_row", {"code": a}, rows=forum.rows)
    if row is not None and any(r.startswith(f"{treaty.open_unless_reserved}_") for r in row.reservations):
        return Bond("doubtful", "bond.reservation_limited", {"a": a, "b": b}, rows=forum.rows)
    if row is None or not row.reservations_verified:
        return Bond("doubtful", "bond.reservation_unread", {"a": a, "b": b}, rows=forum.rows)
    values = {"a": a, "b": b, "since": forum.since}
    return Bond("bound", "bond.one_sided", values, since=forum.since, rows=forum.rows)
