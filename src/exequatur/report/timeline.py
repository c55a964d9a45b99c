"""The deadline line: a mark for each claim's first safe date, month by month, from today's month on."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from exequatur.report.phrases import Phrase, Phrasebook, chrome
from exequatur.report.urgency import Urgency, urgency

MONTHS = 36
"""Months drawn; later days stand in one last column."""

_STACK, _ROW, _WIDTH, _TOP, _LEFT = 14, 11, 26, 18, 12
_SHAPES: dict[Urgency, str] = {
    "passed": "M-4-4L4 4M4-4L-4 4",
    "now": "M0-5L5 4H-5Z",
    "soon": "M0-5L5 0L0 5L-5 0Z",
    "year": "M-4-4H4V4H-4Z",
    "later": "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z",
    "undated": "",
}


class Mark(NamedTuple):
    """A claim's first safe date: where its mark leads, what it says."""

    day: date
    href: str
    title: Phrase


def draw_timeline(marks: Sequence[Mark], on: date, book: Phrasebook) -> Markup:
    """The line as inline SVG; columns are months, marks stack, and what does not fit is counted above its column."""
    columns: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda m: (m.day, m.href)):
        columns.setdefault(_column(mark.day, on), []).append(mark)
    tallest = max((min(len(c), _STACK) for c in columns.values()), default=1)
    base = _TOP + max(tallest, 4) * _ROW + 8
    width = _LEFT * 2 + (MONTHS + 2) * _WIDTH
    parts = [_axis(on, base, width, book)]
    for column, stack in sorted(columns.items()):
        x = _LEFT + (column + 1) * _WIDTH + _WIDTH / 2
        for row, mark in enumerate(stack[:_STACK]):
            parts.append(_mark(mark, x, base - 9 - row * _ROW, on, book))
        if len(stack) > _STACK:
            parts.append(
                f'<text x="{x:.0f}" y="{base - 6 - _STACK * _ROW}" class="n">+{len(stack) - _STACK}</text>'
            )
    label = book.attribute("aria-label", chrome("timeline.title"))
    return Markup(
        f'<svg class="timeline" viewBox="0 0 {width} {base + 34}" style="min-width:{width * 0.8:.0f}px" role="group" {label}>'
        + "".join(parts)
        + "</svg>"
    )


def shape(word: Urgency) -> str:
    """The path of the shape for an urgency, about 0,0."""
    return _SHAPES[word]


def _column(day: date, on: date) -> int:
    """-1 for what has passed, 0 for this month, `MONTHS` for everything later."""
    if day < on:
        return -1
    return min((day.year - on.year) * 12 + day.month - on.month, MONTHS)


def _mark(mark: Mark, x: float, y: float, on: date, book: Phrasebook) -> str:
    word = urgency(mark.day, on)
    title = book.element("title", mark.title)
    drawn = (
        f'<path class="u-{word}" transform="translate({x:.1f} {y:.1f})" d="{_SHAPES[word]}">{title}</path>'
    )
    return f'<a href="{mark.href}">{drawn}</a>' if mark.href else drawn


def _axis(on: date, base: int, width: int, book: Phrasebook) -> str:
    today = _LEFT + _WIDTH * (1 + (on.day - 1) / 31)
    parts = [f'<path class="axis" d="M{_LEFT} {base}H{width - _LEFT}"/>']
    for column in range(MONTHS):
        month = on.month - 1 + column
        x = _LEFT + (column + 1) * _WIDTH
        if column == 0 or month % 12 == 0:
            parts.append(f'<text x="{x + 2}" y="{base + 29}" class="year">{on.year + month // 12}</text>')
        parts.append(
            f'<path class="axis" d="M{x} {base}v4"/><text x="{x + _WIDTH / 2:.0f}" y="{base + 15}">{month % 12 + 1}</text>'
        )
    ends = ((_LEFT - 5, "timeline.passed"), (_LEFT + (MONTHS + 1) * _WIDTH, "timeline.later"))
    for x, key in ends:
        parts.append(_text(x + _WIDTH / 2, base + 15, chrome(key), book))
    parts.append(f'<path class="today" d="M{today:.1f} {_TOP - 6}V{base}"/>')
    parts.append(_text(today + 3, _TOP - 7, chrome("timeline.today", day=on.isoformat()), book, "start"))
    return "".join(parts)


def _text(x: float, y: float, phrase: Phrase, book: Phrasebook, cls: str = "") -> str:
    return book.element("text", phrase, f'x="{x:.0f}" y="{y}" class="{cls}"')
