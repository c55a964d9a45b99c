"""Check cases of ownership: what the engine computes beside what is expected, so that an auditor can test it with figures of their own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from exequatur.text import UserError
from exequatur.text.reasons import why
from exequatur.trace.ownership.control import controlled
from exequatur.trace.ownership.holdings import Holdings, holdings_of
from exequatur.trace.ownership.links import Link, link_of
from exequatur.trace.ownership.messages import MESSAGES
from exequatur.trace.ownership.owners import owners_of
from exequatur.trace.ownership.rings import Rings, rings_of
from exequatur.trace.ownership.through import interests

CLOSE = 1e-9


@dataclass(frozen=True)
class Figure:
    """One figure of an example: expected and computed; sets of controlled companies as sorted texts."""

    figure: str
    expected: float | str
    computed: float | str

    @property
    def agrees(self) -> bool:
        """Whether they are the same, shares to within 1e-9."""
        if isinstance(self.expected, float) and isinstance(self.computed, float):
            return abs(self.expected - self.computed) <= CLOSE
        return self.expected == self.computed


@dataclass(frozen=True)
class CheckedExample:
    """An example with its figures."""

    id: str
    figures: tuple[Figure, ...]


def check_examples(path: Path) -> list[CheckedExample]:
    """Compute every example of a file in the shape {"examples": [{"id", "edges", "expected"}]}.

    Raises:
        UserError: another shape, or an edge that is none.
    """
    try:
        found = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(MESSAGES, "links.unreadable", file=path.name, reason=why(error)) from None
    examples = found.get("examples") if isinstance(found, dict) else found
    if not isinstance(examples, list) or not all(
        isinstance(one, dict) and {"id", "edges", "expected"} <= set(one) for one in examples
    ):
        raise UserError(MESSAGES, "examples.shape", file=path.name)
    return [_checked(path, one) for one in examples]


def _checked(path: Path, example: dict[str, Any]) -> CheckedExample:
    links = []
    for row, edge in enumerate(example["edges"], 1):
        link = link_of(edge)
        if not isinstance(link, Link):
            raise UserError(
                MESSAGES, "row.refused", file=f"{path.name} {example['id']}", row=row, reason=link
            )
        links.append(link)
    holdings = holdings_of(links)
    rings = rings_of(holdings)
    expected = example["expected"]
    return CheckedExample(
        str(example["id"]),
        (
            *_cash_flows(holdings, expected.get("cash_flow_of_sources", {})),
            *_integrated(holdings, rings, expected.get("integrated_firm_to_firm", {})),
            *_control(holdings, expected.get("controlled_at_or_above_50pct", {})),
        ),
    )


def _number(value: Any) -> float:
    """The figure of [exact fraction, decimal], or of a number: a fraction is taken exactly."""
    if isinstance(value, list) and isinstance(value[0], str):
        over, _, under = value[0].partition("/")
        return float(over) / float(under or 1)
    return float(value)


def _cash_flows(holdings: Holdings, expected: dict[str, Any]) -> list[Figure]:
    companies = {company for shares in expected.values() for company in shares}
    found = {
        company: {one.name: one.low for one in owners_of(holdings, company, with_chains=0).ultimate}
        for company in companies
        if company in holdings.numbers
    }
    return [
        Figure(f"cash_flow {owner} → {company}", _number(share), found.get(company, {}).get(owner, 0.0))
        for owner, shares in expected.items()
        for company, share in shares.items()
    ]


def _integrated(holdings: Holdings, rings: Rings, expected: dict[str, Any]) -> list[Figure]:
    figures = []
    for owner, shares in expected.items():
        found = interests(holdings, rings, holdings.numbers[owner]) if owner in holdings.numbers else None
        for company, share in shares.items():
            computed = 0.0 if found is None else float(found[holdings.numbers[company]])
            figures.append(Figure(f"integrated {owner} → {company}", _number(share), computed))
    return figures


def _control(holdings: Holdings, expected: dict[str, Any]) -> list[Figure]:
    figures = []
    for owner in holdings.names:
        found = controlled(holdings, holdings.numbers[owner]).tolist()
        names = ", ".join(sorted(holdings.names[i] for i in found))
        wanted = ", ".join(sorted(expected.get(owner, [])))
        if names or wanted:
            figures.append(Figure(f"control {owner}", wanted, names))
    return figures
