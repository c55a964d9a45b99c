"""Write docs/law-coverage.md: what was read of the forty destinations, question by question, and the period of each.

python scripts/coverage_page.py [--on 2026-11-23]
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from exequatur.law import LawBase, load
from exequatur.law.forty import INSTRUMENTS, ORIGIN, PARTS, Question, questions_of, safe_reading
from exequatur.law.speaking import Speaker

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "law-coverage.md"
DAY = date(2026, 11, 23)

HEAD = """# What was read of the law

Written by `scripts/coverage_page.py` from the data; a change made here is lost. "Read" means that somebody read it in the source that the fact
names, or in a stored copy of it; it does not mean that counsel reviewed it. `exequatur law coverage --questions CODE` lists one destination.

{counts}

## The forty destinations

Twelve questions each about the foremost route for a judgment (J) and an award (A) of the Mainland. ●● read in two sources (periods only), ● read, ○ answered from
memory or inference, · open.

{matrix}

{shares}

## Their periods

The period to plan on for the step that the foremost route begins with. "Read": which of length, start, suspension and long stop were read; in brackets how many sources
that were read stand behind it.

{periods}

## All facts

{fields}
"""

SHORT = {
    "route": "route",
    "basis": "basis",
    "conditions": "cond.",
    "refusal_grounds": "grounds",
    "limitation_length": "length",
    "limitation_start": "start",
    "suspension_or_long_stop": "stops",
    "documents": "papers",
    "service_channel": "service",
    "freezing": "relief",
    "interest_after_recognition": "interest",
    "security_for_costs": "security",
}


def page(law: LawBase, on: date) -> str:
    """The whole page."""
    found = law.coverage(on)
    forty = found.forty
    counts = (
        f"On {on}: {found.verified:,} of {found.facts:,} facts were read ({found.share:.1%}). Of the forty destinations {forty.verified:,} of"
        f" {forty.facts:,} questions ({forty.share:.1%}); of the lengths and starts of their periods {forty.limitation_share:.1%},"
        f" in two sources {forty.second_source_share:.1%}. The aim is 90%, and every length and start."
    )
    fields = _table(
        ("fact", "all", "read", "share"),
        (
            (Speaker(law, "en").field(name), f"{c.facts:,}", f"{c.verified:,}", f"{c.share:.1%}")
            for name, c in found.by_field.items()
        ),
    )
    shares = _table(
        ("question", "asked", "answered", "read", "share"),
        (
            (
                Speaker(law, "en").say(f"part_{name}"),
                str(p.facts),
                str(p.answered),
                str(p.verified),
                f"{p.share:.1%}",
            )
            for name, p in forty.by_part.items()
        ),
    )
    codes = tuple(forty.by_jurisdiction)
    return HEAD.format(
        counts=counts,
        matrix=_table(("", "", *(SHORT[part] for part in PARTS)), _matrix(law, codes, on)),
        shares=shares,
        periods=_table(("destination", "", "period", "basis", "read"), _periods(law, codes, on)),
        fields=fields,
    )


def _matrix(law: LawBase, codes: Iterable[str], on: date) -> Iterator[tuple[str, ...]]:
    for code in codes:
        asked = {(q.instrument, q.part): q for q in questions_of(law, code, on)}
        for instrument in INSTRUMENTS:
            first = f"**{code}**" if instrument == INSTRUMENTS[0] else ""
            marks = (_mark(asked.get((instrument, part))) for part in PARTS)
            yield (first, "J" if instrument == "court_judgment" else "A", *marks)


def _mark(question: Question | None) -> str:
    """A question that is not asked of a fresh action has no mark."""
    if question is None:
        return ""
    if not question.verified:
        return "○" if question.answered else "·"
    return "●●" if question.second_source else "●"


def _periods(law: LawBase, codes: Iterable[str], on: date) -> Iterator[tuple[str, ...]]:
    speak = Speaker(law, "en")
    for code in codes:
        for instrument in INSTRUMENTS:
            route = law.routes(ORIGIN, code, instrument, on).routes[0]
            reading = safe_reading(route)
            kind = "J" if instrument == "court_judgment" else "A"
            place = speak.place(code) if kind == "J" else ""
            if reading is None:
                yield place, kind, "not established", "", ""
                continue
            read = reading.part_verified or (("length", "start") if reading.verified else ())
            sources = sum(source.verified for source in reading.sources)
            step = speak.word("steps", route.limitations[0].step)
            known = reading.no_limit or reading.years is not None or reading.months is not None
            told = speak.reading(reading) if known else "not established"
            yield (
                place,
                kind,
                f"{step}: {told}",
                reading.basis,
                f"{', '.join(read)} ({sources})" if read else "no",
            )


def _table(names: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(names)
    lines = [head, ["---"] * len(head), *([cell.replace("|", "/") for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main(arguments: list[str] | None = None) -> int:
    """Write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--on", type=date.fromisoformat, default=DAY)
    wanted = parser.parse_args(arguments)
    PAGE.write_text(page(load(), wanted.on), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
