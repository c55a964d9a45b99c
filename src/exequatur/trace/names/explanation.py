"""What a person is told of two names compared: which syllables stand for which characters in which system, and what does not fit."""

from exequatur.text import Reason
from exequatur.trace.names.likelihood import Weighed, western_factor
from exequatur.trace.names.messages import MESSAGES
from exequatur.trace.names.parsing import Parse, nicknames
from exequatur.trace.names.readings import HANZI, Sign, table
from exequatur.trace.names.styles import STYLES


def reasons_of(a: Parse, b: Parse, weighed: Weighed) -> tuple[Reason, ...]:
    """What speaks for one person."""
    found: list[Reason] = []
    met = 0
    for left, right in weighed.pairs:
        if left is None or right is None:
            continue
        shared = _shared(left, right, weighed.styles)
        if shared:
            met += 1
            found.append(_pair(left, right, shared, weighed.styles))
        elif left.text == right.text:
            found.append(Reason(MESSAGES, "pair.same_letters", text=left.text))
    if met == len(weighed.pairs) and met > 1:
        systems = [style for style in weighed.styles if style != HANZI]
        names = [Reason(MESSAGES, f"style.{STYLES[style]}") for style in dict.fromkeys(systems)]
        if len(names) == 1:
            found.append(Reason(MESSAGES, "coherent.one", system=names[0]))
        elif names:
            found.append(Reason(MESSAGES, "coherent.two", first=names[0], second=names[1]))
    if western_factor(a.western, b.western) > 1:
        common = sorted(
            x for x in a.western if any(x == y or y in nicknames().get(x, ()) for y in b.western)
        ) or list(a.western)
        found.append(Reason(MESSAGES, "western.same", name=" ".join(common).title()))
    if (a.maiden is not None and b.maiden is None) or (b.maiden is not None and a.maiden is None):
        found.append(Reason(MESSAGES, "married"))
    return tuple(found)


def conflicts_of(a: Parse, b: Parse, weighed: Weighed) -> tuple[Reason, ...]:
    """What speaks against one person."""
    found: list[Reason] = []
    for place, (left, right) in enumerate(weighed.pairs):
        if left is None or right is None:
            sign = left or right
            if sign is not None:
                found.append(Reason(MESSAGES, "pair.one_side", text=sign.text))
        elif not left.rows.keys() & right.rows.keys():
            key = "hanzi" if a.hanzi and b.hanzi else "surname" if place == 0 else "given"
            found.append(Reason(MESSAGES, f"pair.differ_{key}", left=left.text, right=right.text))
    if western_factor(a.western, b.western) < 1:
        found.append(
            Reason(
                MESSAGES,
                "western.differ",
                left=" ".join(a.western).title(),
                right=" ".join(b.western).title(),
            )
        )
    if (a.given == ()) != (b.given == ()):
        found.append(Reason(MESSAGES, "given.absent"))
    return tuple(found)


def _shared(left: Sign, right: Sign, styles: tuple[int, int]) -> list[str]:
    """Characters that both stand for in these styles, likeliest first; at most three."""
    chance: dict[int, float] = {}
    for c in left.rows.keys() & right.rows.keys():
        i, j = left.rows[c], right.rows[c]
        chance[c] = float(left.frequency[i] * left.chances[i, styles[0]] * right.chances[j, styles[1]])
    best = sorted((c for c, p in chance.items() if p > 0 and c >= 0), key=lambda c: -chance[c])
    return [table().characters[c] for c in best[:3] if chance[c] > 0.05 * chance[best[0]]]


def _pair(left: Sign, right: Sign, shared: list[str], styles: tuple[int, int]) -> Reason:
    if left.text == right.text:
        return Reason(MESSAGES, "pair.same", text=left.text)
    if styles[0] == HANZI or styles[1] == HANZI:
        latin, style = (right, styles[1]) if styles[0] == HANZI else (left, styles[0])
        return Reason(
            MESSAGES,
            "pair.reading",
            hanzi=shared[0],
            latin=latin.text.title(),
            system=Reason(MESSAGES, f"style.{STYLES[style]}"),
        )
    return Reason(
        MESSAGES, "pair.bridge", left=left.text.title(), right=right.text.title(), hanzi="/".join(shared),
        first=Reason(MESSAGES, f"style.{STYLES[styles[0]]}"), second=Reason(MESSAGES, f"style.{STYLES[styles[1]]}"),
    )  # fmt: skip
