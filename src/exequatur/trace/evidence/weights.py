"""The weights of evidence, out of one readable file that a user may change in part."""

import math
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import yaml

from exequatur.text import Lang, UserError
from exequatur.text.reasons import why
from exequatur.trace.evidence.messages import MESSAGES


class Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One outcome of a comparison.

    m, u: how often it comes out so for two records of one, and of two. basis: where the numbers come from, by language. estimate: whether that is a
    judgement, not a count.
    """

    m: float
    u: float
    basis: dict[Lang, str] = {}
    estimate: bool = False


class Prior(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Probability before anything is seen; None: one over the size of the larger side, which counts as `least_size` at least."""

    people: float | None = None
    companies: float | None = None
    company_with_like_name: float = 0.2
    least_size: int = 10_000


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file. most, most_of_name: caps on each weight, and on that of names. counted_once: comparisons of which only the strongest for counts."""

    most: float
    most_of_name: float
    prior: Prior
    counted_once: list[list[str]]
    comparisons: dict[str, dict[str, Level]]

    def log_ratio(self, comparison: str, level: str, share: float = 0.0) -> float:
        """ln(m / u), capped.

        Args:
            share: how often the value itself is found in the data at hand; a value more frequent than u takes the place of u.
        """
        found = self.comparisons[comparison][level]
        ratio = math.log(max(found.m, 1e-12) / max(found.u, share, 1e-12))
        return max(-self.most, min(self.most, ratio))


@cache
def shipped() -> dict[str, Any]:
    """The file of the package as plain data."""
    text = files("exequatur.trace.evidence").joinpath("data/weights.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def read_weights(path: Path | None = None) -> Weights:
    """The weights of the package, with what a file of the user's changes.

    Raises:
        UserError: the file cannot be read, names a comparison or level that is not known, or holds numbers that are no probabilities.
    """
    if path is None:
        return _checked(shipped(), "weights.yaml")
    try:
        own = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UserError(MESSAGES, "weights.unreadable", file=path.name, reason=why(error)) from None
    if not isinstance(own, dict):
        raise UserError(MESSAGES, "weights.no_object", file=path.name)
    return _checked(_laid_over(shipped(), own, path.name), path.name)


def _laid_over(base: dict[str, Any], own: dict[str, Any], file: str) -> dict[str, Any]:
    """The base with what the other changes; comparisons and levels have to be known."""
    found = base | {key: value for key, value in own.items() if key not in ("comparisons", "prior")}
    if isinstance(own.get("prior"), dict):
        found["prior"] = base["prior"] | own["prior"]
    changed = own.get("comparisons") or {}
    if not isinstance(changed, dict) or not all(isinstance(levels, dict) for levels in changed.values()):
        raise UserError(MESSAGES, "weights.no_object", file=file)
    found["comparisons"] = dict(base["comparisons"])
    for comparison, levels in changed.items():
        for level, value in levels.items():
            known = base["comparisons"].get(comparison, {})
            if level not in known or not isinstance(value, dict):
                raise UserError(MESSAGES, "weights.level", file=file, comparison=comparison, level=level)
            new = found["comparisons"].get(comparison, {}) | {level: known[level] | value}
            found["comparisons"][comparison] = new
    return found


def _checked(found: dict[str, Any], file: str) -> Weights:
    try:
        weights = msgspec.convert(found, Weights, strict=True)
    except msgspec.ValidationError as error:
        raise UserError(MESSAGES, "weights.unreadable", file=file, reason=why(error)) from None
    if not (weights.most > 0 and weights.most_of_name > 0):
        raise UserError(MESSAGES, "weights.most", file=file)
    prior = weights.prior
    if prior.least_size < 2:
        raise UserError(MESSAGES, "weights.prior", file=file, value=prior.least_size)
    for chance in (prior.people, prior.companies, prior.company_with_like_name):
        if chance is not None and not 0 < chance < 1:
            raise UserError(MESSAGES, "weights.prior", file=file, value=chance)
    for comparison, levels in weights.comparisons.items():
        if not all(0 < level.m <= 1 and 0 < level.u <= 1 for level in levels.values()):
            raise UserError(MESSAGES, "weights.range", file=file, comparison=comparison)
    for comparison in set(weights.comparisons) - {"number", "founded"}:
        levels = weights.comparisons[comparison]
        for side in ("m", "u"):
            if (total := sum(getattr(level, side) for level in levels.values())) > 1.0001:
                raise UserError(
                    MESSAGES, "weights.sum", file=file, comparison=comparison, side=side, total=total
                )
    known = set(weights.comparisons)
    for name in (name for group in weights.counted_once for name in group):
        if name not in known:
            raise UserError(MESSAGES, "weights.level", file=file, comparison=name, level="counted_once")
    return weights
