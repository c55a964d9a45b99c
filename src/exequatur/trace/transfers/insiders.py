"""Who is connected with a debtor, and by what: relations, control by majority, and one step from those whom the debtor controls."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exequatur.trace.ownership.control import MAJORITY, Threshold, controlled
from exequatur.trace.ownership.holdings import holdings_of
from exequatur.trace.ownership.links import Link
from exequatur.trace.transfers.dealings import Relation


@dataclass(frozen=True)
class Connection:
    """How somebody is connected with the debtor: a relation's kind, `controlled` by the debtor, `controls` the debtor, or `common` control.

    through: by way of whom; "" where it is direct.
    """

    kind: str
    through: str = ""


def insiders_of(
    debtor: str, relations: Sequence[Relation], links: Iterable[Link], rule: Threshold = MAJORITY
) -> dict[str, Connection]:
    """Everybody who is connected with a debtor, the nearest connection of each.

    Direct relations come first, then companies that the debtor controls, those who control it, companies under the same control, companies
    that a related person controls, and relations of whoever the debtor controls. Which connection a statute counts is for counsel: the law differs.
    """
    holdings = holdings_of(links)
    rows = holdings.by_owner()

    def under(name: str) -> list[str]:
        if name not in holdings.numbers:
            return []
        found = controlled(holdings, holdings.numbers[name], rule, rows=rows)
        return [holdings.names[i] for i in found.tolist()]

    found: dict[str, Connection] = {}
    own = under(debtor)
    masters = [name for name in holdings.names if name != debtor and debtor in under(name)]
    related = _related(debtor, relations)
    for name, kind in related:
        found.setdefault(name, Connection(kind))
    for name in own:
        found.setdefault(name, Connection("controlled"))
    for name in masters:
        found.setdefault(name, Connection("controls"))
    for master in masters:
        for name in under(master):
            found.setdefault(name, Connection("common", master))
    for person, kind in related:
        for name in under(person):
            found.setdefault(name, Connection(kind, person))
    for company in own:
        for name, kind in _related(company, relations):
            found.setdefault(name, Connection(kind, company))
    found.pop(debtor, None)
    return found


def _related(name: str, relations: Sequence[Relation]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = [(one.other, one.kind) for one in relations if one.one == name]
    found += [(one.one, one.kind) for one in relations if one.other == name]
    return found
