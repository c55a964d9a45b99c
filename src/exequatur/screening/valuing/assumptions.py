"""What a valuation assumes where file and law say nothing: read from a file that an officer can edit."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import msgspec
import yaml
from msgspec import Meta, Struct

from exequatur.screening.valuing.messages import MESSAGES
from exequatur.text import UserError
from exequatur.text.reasons import why
from exequatur.value.calibration.entries import Calibrated
from exequatur.value.deals import Investor
from exequatur.value.evidence import Beta
from exequatur.value.funding import FundingTerms
from exequatur.value.model import NotNegative, Share, Took


class Dissipation(Struct, frozen=True, forbid_unknown_fields=True):
    """Hazard a year of an unfrozen asset, what an order leaves of it, by what notice multiplies it."""

    hazard: NotNegative
    leak: Share
    tip_off: Annotated[float, Meta(ge=1)]


class RaceAssumed(Struct, frozen=True, forbid_unknown_fields=True):
    """Rivals a year, the share that each takes, insolvency a year."""

    rate: NotNegative
    share: Share
    insolvency: NotNegative


class StagesTook(Struct, frozen=True, forbid_unknown_fields=True):
    """Durations of stages."""

    prepare: Took
    freeze: Took
    recognition: Took
    appeal: Took
    execution: Took
    distribution: Took


class StagesCost(Struct, frozen=True, forbid_unknown_fields=True):
    """US dollars a stage."""

    prepare: NotNegative
    freeze: NotNegative
    recognition: NotNegative
    appeal: NotNegative
    execution: NotNegative


class HomeAssumed(Struct, frozen=True, forbid_unknown_fields=True):
    """Work at home: see `value.model.Home`; `after_termination` multiplies what comes after a terminated-for-now order."""

    propertyless: Share
    share: Beta
    took: Took
    after_termination: Share


class SaleRate(Struct, frozen=True, forbid_unknown_fields=True):
    """Price of a sale as a share of the claim, by the person of the debtor; None where none is known."""

    natural: Share | None
    legal: Share | None


class Upside(Struct, frozen=True, forbid_unknown_fields=True):
    """A purchase with shared upside: price as a share of the reachable assets, the creditor's share, the hurdle as a multiple."""

    price: Share
    share: Share
    hurdle: NotNegative


class Assumptions(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole file of assumptions; the comments in `assumptions.yaml` give the basis of each. `calibrated`: what `exequatur calibrate` adds."""

    version: str
    reachable: dict[str, Share]
    forced_sale: dict[str, Share]
    volatility: dict[str, NotNegative]
    fx_volatility: dict[str, NotNegative]
    dissipation: Dissipation
    race: RaceAssumed
    took: StagesTook
    usd: StagesCost
    per_usd: dict[str, Annotated[float, Meta(gt=0)]]
    adverse: NotNegative
    granted: Share
    executed: Share
    appealed: Share
    upheld: Beta
    refusal_log_odds: dict[str, float]
    overrun: NotNegative
    home: HomeAssumed
    sale: SaleRate
    funding: FundingTerms
    upside: Upside
    investor: Investor
    calibrated: Calibrated | None = None


def load_assumptions(path: Path | None = None) -> Assumptions:
    """The assumptions in `path`, or the shipped ones.

    Raises:
        UserError: the file cannot be read, is no YAML, or has an unknown, missing or impossible entry; the message names it.
    """
    name = str(path or "assumptions.yaml")
    try:
        text = path.read_text(encoding="utf-8") if path else shipped_assumptions()
        return msgspec.convert(yaml.safe_load(text), type=Assumptions)
    except OSError as error:
        raise UserError(MESSAGES, "assumptions.unreadable", file=name, reason=why(error)) from error
    except (yaml.YAMLError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UserError(MESSAGES, "assumptions.invalid", file=name, reason=why(error)) from error


def shipped_assumptions() -> str:
    """The shipped file, comments included, to be copied and changed."""
    return (files("exequatur.screening.valuing") / "assumptions.yaml").read_text(encoding="utf-8")
