"""Pictures of a calibration: chances before and after the cases, and how long runs last as the cases and as the model show it."""

from typing import TYPE_CHECKING

from exequatur.report.drawing import INK, MAIN, SOFT, svg
from exequatur.text import Lang, say
from exequatur.value.calibration.chances import interval
from exequatur.value.calibration.lengths import survival
from exequatur.value.calibration.messages import MESSAGES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from exequatur.value.calibration import Cell
    from exequatur.value.calibration.tables import Tables

POINTS = 80
"""Points of a curve."""


def chances(tables: "Tables", lang: Lang) -> str:
    """Each chance of success before and after the cases, mean and middle nine tenths. ``""`` where there is none."""
    rows = [cell for cell in tables.found.cells if cell.chance is not None]
    if not rows:
        return ""

    def draw(axes: "Axes") -> None:
        for y, cell in enumerate(rows):
            assert cell.chance is not None
            for beta, colour, up in ((cell.chance.prior, SOFT, -0.16), (cell.chance.posterior, MAIN, 0.16)):
                low, high = interval(beta)
                axes.plot([low, high], [y + up] * 2, color=colour, linewidth=2.4, solid_capstyle="butt")
                axes.plot(beta.mean, y + up, "o", color=colour, markersize=6)
        axes.set_xlim(0, 1)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
        axes.set_yticks(range(len(rows)), [tables.where(cell.key) for cell in rows])
        axes.invert_yaxis()

    return svg(draw, 0.62 + 0.46 * len(rows), say(MESSAGES, "chart.chances", lang))


def course(cell: "Cell", tables: "Tables", lang: Lang) -> str:
    """The share of runs of one stage that last longer: by the cases alone, by the prior, by the posterior."""
    last = max(1.5 * max(step[0] for step in cell.course), 2.0 * float(cell.length.posterior.mean))
    at = [last * i / POINTS for i in range(POINTS + 1)]

    def draw(axes: "Axes") -> None:
        steps = (*cell.course, (last, cell.course[-1][1]))
        axes.step([x for x, _ in steps], [y for _, y in steps], where="post", color=INK, linewidth=1.2)
        axes.plot(
            at,
            [survival(cell.length.prior, x) for x in at],
            color=SOFT,
            linewidth=1.8,
            linestyle=(0, (5, 2)),
        )
        axes.plot(at, [survival(cell.length.posterior, x) for x in at], color=MAIN, linewidth=1.8)
        axes.set_xlim(0, last)
        axes.set_ylim(0, 1.02)
        axes.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
        axes.set_xlabel(say(MESSAGES, "chart.years", lang))

    return svg(draw, 2.4, say(MESSAGES, "chart.course", lang, where=tables.where(cell.key)))
