"""The settings of a screening: thresholds and weights, read from a file that an officer can edit."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import msgspec
import yaml
from msgspec import Meta, Struct

from exequatur.screening.messages import MESSAGES
from exequatur.text import UserError
from exequatur.text.reasons import why


class Scale(Struct, frozen=True, forbid_unknown_fields=True):
    """An amount in major units from which a claim is looked at (`floor`) and from which it counts in full (`full`)."""

    floor: int
    full: int


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """Weights of the parts of the score; relative to each other."""

    strength: float
    evidence: float
    amount: float
    refusal_risk: float
    urgency: float
    natural_person: float
    completeness: float


class PursueFirst(Struct, frozen=True, forbid_unknown_fields=True):
    """What the best open route must show for the verdict `pursue_first`."""

    strength: tuple[str, ...]
    evidence: tuple[str, ...]
    refusal_risk: tuple[str, ...]
    source_read: bool


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole settings file; see the comments in `settings.yaml` for the meaning of each part."""

    version: str
    amounts: dict[str, Scale]
    closing_within_days: int
    weights: Weights
    strength: dict[str, float]
    evidence: dict[str, float]
    refusal_risk: dict[str, float]
    urgency: tuple[tuple[int, float], ...]
    pursue_first: PursueFirst
    details: int
    ranked: int
    risk_weight: Annotated[float, Meta(ge=0, le=1)] = 0.3
    alpha: Annotated[float, Meta(ge=0, lt=1)] = 0.9


def load_settings(path: Path | None = None) -> Settings:
    """The settings in `path`, or the shipped ones.

    Raises:
        UserError: the file cannot be read, is no YAML, or has an unknown or a missing key; the message names it.
    """
    try:
        text = path.read_text(encoding="utf-8") if path else shipped_text()
        found: Settings = msgspec.convert(yaml.safe_load(text), type=Settings)
    except OSError as error:
        raise UserError(MESSAGES, "settings.unreadable", file=str(path), reason=why(error)) from error
    except (yaml.YAMLError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UserError(
            MESSAGES, "settings.invalid", file=str(path or "settings.yaml"), reason=why(error)
        ) from error
    _check(found, str(path or "settings.yaml"))
    return found


def shipped_text() -> str:
    """The shipped settings file, comments included, to be copied and changed."""
    return (files("exequatur.screening") / "settings.yaml").read_text(encoding="utf-8")


def _check(settings: Settings, file: str) -> None:
    """Refuse settings that cannot be meant: weights that are negative or all zero, floors above `full`."""
    weights = msgspec.structs.astuple(settings.weights)
    if min(weights) < 0 or sum(weights) <= 0:
        raise UserError(MESSAGES, "settings.weights", file=file)
    for currency, scale in settings.amounts.items():
        if not 0 <= scale.floor < scale.full:
            raise UserError(MESSAGES, "settings.scale", file=file, currency=currency)
    days = [point[0] for point in settings.urgency]
    if days != sorted(set(days)) or not days:
        raise UserError(MESSAGES, "settings.urgency", file=file)
