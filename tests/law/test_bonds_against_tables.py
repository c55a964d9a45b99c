"""The bonds of the shipped law, held to account by a naive reading of the same tables, row by row."""

import csv
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import exequatur.law
from exequatur.law import load

law = load()
TABLES = {
    path.stem: list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    for path in sorted((Path(exequatur.law.__file__).parent / "data" / "treaties").glob("*.csv"))
}
SIMPLE = [
    id
    for id, treaty in sorted(law.treaties().items())
    if treaty.direction == "mutual"
    and not treaty.open_unless_reserved
    and not any(r["pair"] for r in TABLES[id])
]
"""Treaties whose tables say by themselves who is bound: no pairs, one-way schemes or openness to all."""


def is_live(table: list[dict[str, str]], code: str, on: str) -> bool:
    """Is there a row of `code`, or else of its parent, that binds on `on`?"""
    mine = [row for row in table if row["code"] == code]
    if not mine:
        parent = law.jurisdiction(code).parent
        return parent is not None and is_live(table, parent, on)
    return any(
        row["status"] in ("party", "extended")
        and bool(row["in_force_from"])
        and row["in_force_from"] <= on
        and (not row["in_force_until"] or on <= row["in_force_until"])
        for row in mine
    )


@settings(max_examples=1500, deadline=None)
@given(data=st.data(), id=st.sampled_from(SIMPLE), on=st.dates(date(1955, 1, 1), date(2028, 1, 1)))
def test_a_bond_is_what_the_rows_say(data: st.DataObject, id: str, on: date) -> None:
    members = sorted({row["code"] for row in TABLES[id]})
    side = st.one_of(st.sampled_from(members), st.sampled_from(law.codes()))
    a, b = data.draw(side), data.draw(side)
    treaty, day = law.treaties()[id], on.isoformat()
    expected = a != b and is_live(TABLES[id], a, day) and is_live(TABLES[id], b, day)
    expected = expected and treaty.from_ <= on and (treaty.until is None or on <= treaty.until)
    if treaty.kind in ("treaty", "convention") and law.places.state(a) == law.places.state(b):
        expected = False
    found = law.bond(id, a, b, on)
    if found.key not in ("bond.acceptance", "bond.objection"):
        assert (found.state == "bound") == expected, (found.key, found.reason())
