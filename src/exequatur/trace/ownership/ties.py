"""Declared ties: nominees, trusts, relatives, those who act in concert; how much of what the one holds counts as the other's.

What a nominee or trustee holds is taken off it and given to whom it acts for, by the weight of the tie; the votes of relatives and of those who act in concert
are counted together. The weights are assumptions (`data/ties.yaml`): a record's own or the user's stands in their place.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

import msgspec

from exequatur.text import Reason, UserError
from exequatur.trace.ownership.messages import MESSAGES

KindOfTie = Literal["nominee", "trust", "relative", "concert"]
KINDS: tuple[str, ...] = get_args(KindOfTie)

Bounds = tuple[float, float]


class Tie(msgspec.Struct, frozen=True):
    """`who` acts for, or together with, `principal`. weight: 0 to 1, None where the kind's own is taken; certain: one that is not sure
    counts in the upper bounds only."""

    who: str
    principal: str
    kind: KindOfTie
    weight: float | None = None
    start: date | None = None
    end: date | None = None
    certain: bool = True
    source: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day; a day that is not known bounds nothing."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a kind of tie counts. income, control: bounds of what counts as the other's, 0 to 1; mutual: both ways; why: what it rests on."""

    income: Bounds
    control: Bounds
    mutual: bool
    why: str


Weights = Mapping[str, Weight]


@cache
def usual_weights() -> Weights:
    """The weights of `data/ties.yaml`, by kind."""
    import yaml

    text = resources.files("exequatur.trace.ownership").joinpath("data/ties.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), dict[str, Weight])


def weights_with(given: Iterable[str]) -> Weights:
    """The usual weights with some set by the user, each as KIND=NUMBER.

    Raises:
        UserError: no such kind, or a number that is none from 0 to 1.
    """
    found = dict(usual_weights())
    for text in given:
        kind, _, number = text.partition("=")
        try:
            weight = float(number.strip().rstrip("%")) / (100 if number.strip().endswith("%") else 1)
        except ValueError:
            weight = -1.0
        if kind.strip() not in found or not 0 <= weight <= 1:
            raise UserError(MESSAGES, "tie.weight", value=text[:40], kinds=", ".join(KINDS))
        found[kind.strip()] = _set(found[kind.strip()], weight)
    return found


def _set(usual: Weight, weight: float) -> Weight:
    """A kind with one weight for whatever counts at all."""
    return msgspec.structs.replace(
        usual,
        income=(weight, weight) if usual.income[1] else usual.income,
        control=(weight, weight) if usual.control[1] else usual.control,
    )


def weight_of(tie: Tie, weights: Weights) -> Weight:
    """How one tie counts."""
    found = weights[tie.kind] if tie.weight is None else _set(weights[tie.kind], tie.weight)
    if tie.certain:
        return found
    return msgspec.structs.replace(found, income=(0.0, found.income[1]), control=(0.0, found.control[1]))


def tie_of(record: Mapping[str, Any], day: Any) -> Tie | Reason:
    """The tie that a record tells of (`tie`, `who`, `for`, optionally `weight`, `start`, `end`, `certain`, `source`), or why it tells of none.

    Args:
        day: what reads a day.
    """
    kind = str(record.get("tie")).strip().lower()
    if kind not in KINDS:
        return Reason(MESSAGES, "tie.kind", value=kind[:40], kinds=", ".join(KINDS))
    names = [str(record.get(name) or "").strip() for name in ("who", "for")]
    for field, name in zip(("who", "for"), names, strict=True):
        if not name:
            return Reason(MESSAGES, "link.no_name", field=field)
    if names[0] == names[1]:
        return Reason(MESSAGES, "tie.itself", name=names[0])
    stated = record.get("weight")
    try:
        weight = None if stated in (None, "") or isinstance(stated, bool) else float(str(stated))
        start, end = day(record.get("start")), day(record.get("end"))
    except ValueError as error:
        return Reason(MESSAGES, "link.no_number", value=str(error)[:80])
    if weight is not None and not 0 <= weight <= 1:
        return Reason(MESSAGES, "tie.weight", value=f"{weight:g}", kinds=", ".join(KINDS))
    certain = str(record.get("certain", "true")).strip().lower() not in ("false", "0", "no", "否")
    return Tie(names[0], names[1], kind, weight, start, end, certain, str(record.get("source") or ""))  # type: ignore[arg-type]
