"""What is believed of a stage before any case of one's own is counted, and on what that rests."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

import msgspec
import yaml
from msgspec import Struct

from exequatur.text import Reason
from exequatur.value.calibration.cases import Key, StageName
from exequatur.value.calibration.messages import MESSAGES
from exequatur.value.durations import Duration, fixed, gamma
from exequatur.value.evidence import PRIOR_WEIGHT, Beta
from exequatur.value.model import NotNegative, Positive, Share


@dataclass(frozen=True)
class StagePrior:
    """A stage before one's own cases: the chance of success (None where the stage cannot be lost), the duration, and the basis of each."""

    won: Beta | None
    took: Duration
    won_basis: Reason | None
    took_basis: Reason


@dataclass(frozen=True)
class SettlementPrior:
    """The rate of settlement before one's own cases: Gamma(events, years), mean `events / years` a year."""

    events: float
    years: float


Priors = Callable[[Key], StagePrior]
"""The prior of each key."""


class Won(Struct, frozen=True, forbid_unknown_fields=True):
    """A shipped chance with its basis."""

    mean: Share
    assumed: bool
    source: str = ""
    url: str = ""


class TookEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A shipped duration with its basis: `k` and `theta`, or `fixed`."""

    assumed: bool
    k: Positive | None = None
    theta: Positive | None = None
    fixed: NotNegative | None = None
    source: str = ""
    url: str = ""

    def duration(self) -> Duration:
        """The same as a distribution."""
        if self.k is not None and self.theta is not None:
            return gamma(self.k, self.theta)
        return fixed(self.fixed or 0.0)


class StageEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A stage of the shipped file."""

    took: TookEntry
    won: Won | None = None


class Settles(Struct, frozen=True, forbid_unknown_fields=True):
    """The shipped rate of settlement."""

    events: Positive
    years: Positive


class PriorsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The shipped file."""

    version: str
    stages: dict[StageName, StageEntry]
    settles: Settles


def shipped_file() -> PriorsFile:
    """`priors.yaml` as it is shipped."""
    text = (files("exequatur.value.calibration") / "priors.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), type=PriorsFile)


def shipped_priors(weight: float = PRIOR_WEIGHT) -> Priors:
    """The shipped prior of each stage, the same for every forum and instrument.

    Args:
        weight: cases that a chance weighs, above 0.
    """
    file = shipped_file()

    def prior(key: Key) -> StagePrior:
        entry = file.stages[key.stage]
        won = entry.won
        return StagePrior(
            None if won is None else Beta(won.mean * weight, (1.0 - won.mean) * weight),
            entry.took.duration(),
            None if won is None else _basis(won.assumed, won.source, won.url),
            _basis(entry.took.assumed, entry.took.source, entry.took.url),
        )

    return prior


def shipped_settlement() -> SettlementPrior:
    """The shipped prior of the rate of settlement."""
    found = shipped_file().settles
    return SettlementPrior(found.events, found.years)


def _basis(assumed: bool, source: str, url: str) -> Reason:
    if assumed:
        return Reason(MESSAGES, "basis.assumed")
    return Reason(MESSAGES, "basis.source", source=source, url=url)
