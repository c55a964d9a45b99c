"""One distribution step by step, for a picture: what reaches each tier, what it pays to whom, what goes on."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from exequatur.value.waterfall.exact import by_tier, together, total_of, whole
from exequatur.value.waterfall.model import Waterfall


@dataclass(frozen=True)
class Step:
    """One tier of one distribution, minor units. tier: its kind. label: as in the definition. reaches: what comes to it; paid: by party, only who is
    paid; left: what goes on to the next."""

    tier: str
    label: str
    reaches: int
    paid: dict[str, int]
    left: int


def steps(waterfall: Waterfall, received: int | Mapping[str, int], amounts: Mapping[str, int]) -> tuple[Step, ...]:  # fmt: skip
    """The steps of the distribution that `entitled` computes: over all steps each party is paid exactly what `entitled` gives it.

    Raises:
        ValueError: as `entitled`.
    """
    parts = by_tier(waterfall, received, amounts)
    total = total_of(received)
    everyone = whole(together(parts, waterfall.parties), total)
    paid: list[dict[str, int]] = [{} for _ in parts]
    for party, amount in everyone.items():
        own = {str(i): one[party] for i, one in enumerate(parts) if party in one}
        for i, unit in _within(own, amount).items():
            if unit:
                paid[int(i)][party] = unit
    found, left = [], total
    for tier, one in zip(waterfall.tiers, paid, strict=True):
        kind = str(tier.__struct_config__.tag)
        found.append(Step(kind, tier.label, left, one, left - sum(one.values())))
        left = found[-1].left
    return tuple(found)


def _within(own: dict[str, Fraction], amount: int) -> dict[str, int]:
    """A party's whole amount over the tiers that pay it."""
    return whole(own, amount) if own else {}
