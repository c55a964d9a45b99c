"""How a picture of a report is drawn: matplotlib on one pair of axes, as SVG with its text as text, for light and dark and for print."""

import io
import re
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 9.2
"""Inches at 72 to the inch: the picture shrinks with the page."""

INK, MAIN, SOFT, BAD = "#1b2330", "#1c4f94", "#9fb8d8", "#b3261e"
_VARIABLES = {INK: "var(--fg)", MAIN: "var(--link)", SOFT: "var(--bar)", BAD: "var(--now)"}
"""Colours that the page's style sheet gives, so that a picture follows the scheme of the reader."""


def svg(draw: "Callable[[Axes], None]", height: float, title: str) -> str:
    """Run a drawing on one pair of axes; the SVG as a part of a page, its title said to who cannot see it."""
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    settings: Any = {
        "svg.fonttype": "none", "text.parse_math": False, "svg.hashsalt": "exequatur", "font.size": 10, "font.family": "sans-serif",
        "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": INK, "xtick.color": INK, "ytick.color": INK,
        "axes.spines.top": False, "axes.spines.right": False, "axes.linewidth": 0.6,
    }  # fmt: skip
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", "Glyph .* missing from font"
        )  # the reader's fonts draw the text, not ours
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure.add_subplot())
        out = io.StringIO()
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _for_the_page(out.getvalue(), title)


def _for_the_page(text: str, title: str) -> str:
    from markupsafe import escape

    drawn = text[text.index("<svg") :].rstrip()
    drawn = re.sub(r'\s(?:width|height)="[\d.]+pt"', "", drawn, count=2)
    for colour, variable in _VARIABLES.items():
        drawn = drawn.replace(colour, variable)
    drawn = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font-size: \1px", drawn)
    head, _, rest = drawn.partition(">")
    return f'{head} role="img" aria-label="{escape(title)}">{rest}'
