"""What in a claim's facts raises or lowers a refusal ground, and what a condition asks of them: data, dated and sourced.

`data/risk_factors.yaml` holds the factors; this module reads them strictly. A factor names a fact by the names of
`exequatur.routes.facts.FACTS`; which claim has it is not the law's business.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct, field

from exequatur.law.faults import LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Source, Words
from exequatur.law.plain import explain, yaml_mapping

T = TypeVar("T")

DATA = Path(__file__).parent / "data" / "risk_factors.yaml"
"""Where the shipped factors stand."""


class RiskFactor(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One fact that makes refusal grounds more or less likely in some forums.

    `effect`: `high` (the ground is likely to succeed unless cured), `raise`, `lower`. `jurisdictions`: forums by code (a
    State's code covers its parts) or `any`; `except_` forums where it does not hold.
    """

    id: str
    grounds: tuple[str, ...]
    fact: str
    effect: Literal["high", "raise", "lower"]
    words: Words
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    jurisdictions: tuple[str, ...] = ("any",)
    except_: tuple[str, ...] = field(name="except", default=())
    precedents: tuple[str, ...] = ()
    until: date | None = None


class ConditionFact(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a fact known to hold (`holds` true) or known not to hold says of a condition of a route."""

    condition: str
    fact: str
    holds: bool
    status: Literal["met", "doubtful", "not_met"]
    words: Words


class Everywhere(Struct, frozen=True, forbid_unknown_fields=True):
    """A ground that stands with every route, with its words and what cures it."""

    ground: str
    words: Words
    cure: Words


class OtherWay(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the law says of another way than enforcing the title, where an asset is in one of `jurisdictions`."""

    id: str
    kind: Literal["fresh_action", "arbitration", "hong_kong_first", "insolvency"]
    jurisdictions: tuple[str, ...]
    words: Words
    sources: tuple[Source, ...]
    verified: bool
    from_: date = field(name="from")
    review_by: date
    until: date | None = None


class RiskFactors(Struct, frozen=True, forbid_unknown_fields=True):
    """All factors and condition facts."""

    factors: tuple[RiskFactor, ...]
    conditions: tuple[ConditionFact, ...] = ()
    everywhere: tuple[Everywhere, ...] = ()
    other_ways: tuple[OtherWay, ...] = ()

    def of_way(self, kind: str, forums: set[str], on: date) -> tuple[OtherWay, ...]:
        """What is recorded of a way for assets in `forums`, in force on the day."""
        return tuple(
            way
            for way in self.other_ways
            if way.kind == kind
            and way.from_ <= on
            and (way.until is None or on <= way.until)
            and any(_covers(way.jurisdictions, forum) for forum in forums)
        )

    def bearing_on(self, ground: str, forum: str, on: date) -> tuple[RiskFactor, ...]:
        """The factors of `ground` in `forum` in force on the day."""
        return tuple(
            factor
            for factor in self.factors
            if ground in factor.grounds
            and factor.from_ <= on
            and (factor.until is None or on <= factor.until)
            and _covers(factor.jurisdictions, forum)
            and not (factor.except_ and _covers(factor.except_, forum))
        )

    def of_condition(self, condition: str) -> tuple[ConditionFact, ...]:
        """What facts say of `condition`."""
        return tuple(fact for fact in self.conditions if fact.condition == condition)


def _covers(selectors: tuple[str, ...], forum: str) -> bool:
    return "any" in selectors or forum in selectors or forum.split("-")[0] in selectors


def load_risks(path: Path = DATA) -> RiskFactors:
    """Read the factors, strictly; the shipped ones are read once.

    Raises:
        LawError: the file is no YAML, has an unknown or missing key, or a factor says verified without a verified source.
    """
    return _load(path)


@cache
def _load(path: Path) -> RiskFactors:
    content, faults = yaml_mapping(path.name, path.read_text(encoding="utf-8"))
    if content is None:
        raise LawError(MESSAGES, faults[0].key, **faults[0].values)
    found = convert(path.name, content, RiskFactors)
    for factor in found.factors:
        check_proved(path.name, factor.id, factor.verified, factor.sources)
    for way in found.other_ways:
        check_proved(path.name, way.id, way.verified, way.sources)
    return found


def convert(name: str, content: Mapping[str, Any], kind: type[T]) -> T:
    """`content` as `kind`, or a `LawError` that says where it is wrong."""
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        fault = explain(name, "", str(error), kind)
        raise LawError(MESSAGES, fault.key, **fault.values) from error


def check_proved(name: str, where: str, verified: bool, sources: tuple[Source, ...]) -> None:
    """Refuse a fact without a source, and one marked verified on no verified source."""
    if not sources:
        raise LawError(MESSAGES, "check.no_source")
    if verified and not any(source.verified for source in sources):
        raise LawError(MESSAGES, "check.unproved")
