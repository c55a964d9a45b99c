"""Shares as people read them."""

SURE = 1e-12
"""Shares are compared to within this."""


def percent(share: float) -> str:
    """A share as people read it, to a hundredth of a percent."""
    text = f"{share * 100:.2f}".rstrip("0").rstrip(".")
    return f"{text}%"


def band(low: float, high: float) -> str:
    """Bounds as people read them."""
    return percent(low) if abs(high - low) < SURE else f"{percent(low)} – {percent(high)}"
