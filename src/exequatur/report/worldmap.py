"""The map of jurisdictions: the committed drawing, coloured by the best open strength in each forum.

A shape where the map has one; a mark for every small territory and every part of a State with courts of its own.
Marks that would cover each other are moved apart and joined to their place by a line.
"""

import re
from collections.abc import Mapping
from importlib.resources import files
from math import hypot
from typing import NamedTuple

from markupsafe import Markup, escape

from exequatur.report.phrases import Phrase, Phrasebook, chrome

STRENGTHS = ("established", "favourable", "uncertain", "unfavourable", "none", "unknown")
"""From strongest to weakest; unknown last."""

_GAP = 11.5  # between centres of two marks, in units of the drawing


def best_strength(counts: dict[str, int]) -> str:
    """The strongest word with at least one claim.

    >>> best_strength({"uncertain": 3, "favourable": 1})
    'favourable'
    """
    return next((s for s in STRENGTHS if counts.get(s)), "unknown")


def world() -> str:
    """The shipped drawing: paths with the ids j-XX and points with the ids p-XX."""
    return (files("exequatur.report") / "assets" / "world.svg").read_text(encoding="utf-8")


class Coloured(NamedTuple):
    """How one forum is drawn: by a strength, with what a reader sees on pointing at it."""

    strength: str
    title: Phrase


def draw_map(
    forums: Mapping[str, Coloured], book: Phrasebook, drawing: str | None = None, link: str = "#f-{code}"
) -> Markup:
    """The map as inline SVG.

    Args:
        forums: the forums to draw, by code; the rest stays neutral.
        book: where the words go.
        drawing: another drawing with the same ids, where a deployment must show other boundaries.
        link: where a forum leads to, with its code for `{code}`.
    """
    svg = drawing or world()
    points = {
        code: (float(x), float(y))
        for code, x, y in re.findall(r'<circle id="p-([A-Z0-9-]+)" cx="([\d.-]+)" cy="([\d.-]+)"', svg)
    }
    shapes = re.search(r'<g id="shapes">\n(.*?)\n</g>', svg, re.S)
    box = re.search(r'viewBox="([\d. -]+)"', svg)
    if not shapes or not box:
        raise ValueError("the drawing has no group 'shapes' or no viewBox")
    body = re.sub(
        r'<path id="j-([A-Z]{2})"([^>]*)/>', lambda m: _shape(m, forums, points, book, link), shapes[1]
    )
    marks = _marks(forums, points, book, link)
    label = book.attribute("aria-label", chrome("map.title"))
    return Markup(
        f'<svg class="world" viewBox="{box[1]}" role="group" {label}>'
        '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="5" height="5" class="hb"/><path d="M0 0V5" class="hl"/></pattern></defs>'
        f"<g>{body}</g><g>{marks}</g></svg>"
    )


def _shape(
    found: re.Match[str],
    forums: Mapping[str, Coloured],
    points: Mapping[str, tuple[float, float]],
    book: Phrasebook,
    link: str,
) -> str:
    code, rest = found[1], found[2]
    if code not in forums:
        return f"<path{rest}/>"
    colour = forums[code]
    path = f'<path class="m-{colour.strength}"{rest}>{book.element("title", colour.title)}</path>'
    # A forum with a mark is reached by its mark.
    return path if code in points else f'<a href="{link.format(code=code)}">{path}</a>'


def _marks(
    forums: Mapping[str, Coloured], points: Mapping[str, tuple[float, float]], book: Phrasebook, link: str
) -> Markup:
    shown = {code: points[code] for code in sorted(forums) if code in points}
    out = []
    for code, (x, y) in spread(shown).items():
        x0, y0 = shown[code]
        if hypot(x - x0, y - y0) > 3:
            out.append(f'<path class="leader" d="M{x0:.1f} {y0:.1f}L{x:.1f} {y:.1f}"/>')
        title = book.element("title", forums[code].title)
        circle = (
            f'<circle class="mark m-{forums[code].strength}" cx="{x:.1f}" cy="{y:.1f}" r="5">{title}</circle>'
        )
        out.append(f'<a href="{link.format(code=escape(code))}">{circle}</a>')
    return Markup("".join(out))


def spread(points: dict[str, tuple[float, float]], gap: float = _GAP) -> dict[str, tuple[float, float]]:
    """Move points apart until no two centres are nearer than `gap`, or for 200 rounds; the same every time."""
    at = {code: list(point) for code, point in points.items()}
    codes = list(at)
    for _ in range(200):
        moved = False
        for i, a in enumerate(codes):
            for b in codes[i + 1 :]:
                dx, dy = at[b][0] - at[a][0], at[b][1] - at[a][1]
                distance = hypot(dx, dy)
                if distance >= gap - 0.01:
                    continue
                # Two points in one place part along x.
                ux, uy = (dx / distance, dy / distance) if distance > 0.01 else (1.0, 0.0)
                push = (gap - distance) / 2
                at[a][0], at[a][1] = at[a][0] - ux * push, at[a][1] - uy * push
                at[b][0], at[b][1] = at[b][0] + ux * push, at[b][1] + uy * push
                moved = True
        if not moved:
            break
    return {code: (x, y) for code, (x, y) in at.items()}
