"""Read every tape of a folder and compare it with its expected result; tell numbers that are wrong and unwarned apart.

    python scripts/tape_scores.py tests/claims/tape/corpus/development
    python scripts/tape_scores.py FOLDER... --write docs/tapes-accuracy.md

Beside NAME.ext stands NAME.expected.json: rows_accepted, rows_rejected, totals_field, totals {currency: minor units},
fields {canonical field: header}, cells or sample [{row, sheet?, field, value}; `of` (a name) instead of row where a file has no rows of a sheet], must_warn [code, or a list of codes of which one
is enough], source {title, url, real, ours}; or `"exit": "refused"` for a file that must be refused. A count or total that a person cannot decide
is left out.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from exequatur.claims.tape import Tape, read_tape
from exequatur.claims.tape.model import Finding, Row
from exequatur.claims.tape.vocabulary import field_kinds
from exequatur.text import UserError

ROOT = Path(__file__).resolve().parent.parent
_COUNTS = ("rows_accepted", "rows_rejected")
_TOTALS = ("totals_field", "totals")
KINDS = ("counts", "totals", "fields", "cells", "warnings")
SEALED = "sealed"
"""Tapes that nobody has opened since their author wrote them: only their shares are told, never what failed."""

TITLES = {
    "development": "Development half",
    "held_out": "Held-out half",
    "first_contact": "First contact",
    "open": "Fresh tapes, opened after their first reading",
    SEALED: "Fresh tapes, sealed",
    "samples": "Shared samples",
}

_SAYS_HOW_TEXT = """
encoding_detected delimiter_detected title_rows_skipped multi_header second_table
totals_row_skipped notes_row_skipped row_folded header_repeated vertical_layout several_sheets
macros_ignored external_links_ignored formulas_not_calculated hidden_sheet hidden_rows
hidden_columns hidden_unknown summary_sheet_skipped sheet_not_joined mapping_recognised
amount_text amount_rounded unit_from_title unit_from_sheet_name currency_from_title
currency_from_sheet_name currency_assumed base_date_from_title mixed_currency
several_guarantors several_borrowers package_level instrument_not_stated origin_assumed
heading_carried fees_added guarantors_beside_borrower currency_from_other_sheet
date_from_serial date_roc date_era date_short_year column_not_used converted_not_used
"""
SAYS_HOW = frozenset(_SAYS_HOW_TEXT.split())
"""Findings that say how something was read and doubt nothing: they excuse no wrong number."""

HEAD = """# How well tapes are read

Written by `scripts/tape_scores.py`; a change made here is lost. Each tape under `tests/claims/tape/corpus` stands beside the result that a
careful person expects, decided before the reader saw it. Every share is right checks over all checks.

**On unseen tapes**, which is the figure to expect of a tape for which nobody has confirmed a mapping. The aim is 90% of the checks and no wrong number without a
warning. Each set was read once, by the commit named, before anybody looked into it; this script repeats the score there.

| tapes | commit | Chinese | other | all | wrong, unwarned | crashes |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
| 40 held out | `eaea58b` | | | 83.0% (920 of 1,108) | 1 | 0 |
| 22 fresh ones | `d86a557` | 91.8% (225 of 245) | 68.6% (194 of 283) | 79.4% (419 of 528) | 0 | 0 |
| 22 more of the same authors, kept sealed longer | `885bc42` | 91.1% (267 of 293) | 70.6% (173 of 245) | 81.8% (440 of 538) | 0 | 0 |
| 24 of another author | `55e0499` | 87.7% (229 of 261) | 81.8% (233 of 285) | 84.6% (462 of 546) | 1 | 0 |
| 9 of a fifth author | `969f2e4` | 84.5% (223 of 264) | | 84.5% (223 of 264) | 2 | 0 |

Of the last set three misses were expectations that contradict what a row is here (a judgment dated in the future empties its cell and is said; it does not
reject the row); they were corrected after the reading, the share was not.

All of these were opened after their first reading and causes mended: their tables below say how far known faults are mended, not how well an
unseen tape is read. Of tapes that are sealed still only the shares are printed, below and in the tests; nobody looks at what failed.

The development half was open while the reader was written.

The tapes x01 to x105 of the development half were written with the reader at hand: all were expected first and read then, but the reader
was mended until they passed, and of a few the headers, cells or required warnings were changed after it had read them (x19, x27, x35,
x44, x60, x67, x70). What they score says how far known faults are mended, not how well an unseen tape is read.

- **counts**: rows accepted, rows rejected, or the refusal of a file that must be refused
- **totals**: which field holds the totals, and the sums per currency in minor units
- **fields**: each canonical field with the header it was read from; one of several levels may be expected by its lowest alone
- **cells**: single values, money and dates above all; null where nothing may be read
- **warnings**: findings that must be there
- **wrong, unwarned**: money or dates of accepted rows that differ from the expected value, with no finding that doubts their row, column,
  sheet or tape; worse than a rejected row, so counted apart

"""


@dataclass(frozen=True, slots=True)
class Score:
    """One tape: right and all checks per kind, what failed, wrong values without a warning, a crash."""

    name: str
    title: str
    right: dict[str, int]
    checks: dict[str, int]
    failed: tuple[str, ...] = ()
    unwarned: tuple[str, ...] = ()
    crash: str = ""


@dataclass(slots=True)
class _Tally:
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    checks: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    failed: list[str] = field(default_factory=list)

    def check(self, kind: str, what: str, found: Any, wanted: Any) -> bool:
        self.checks[kind] += 1
        self.right[kind] += found == wanted
        if found != wanted:
            self.failed.append(f"{kind}: {what}: found {_short(found)}, expected {_short(wanted)}")
        return bool(found == wanted)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) < 160 else text[:157] + "..."


def score(path: Path) -> Score:
    """Read the tape at `path` and compare it with NAME.expected.json beside it."""
    wanted = json.loads(expected_of(path).read_text("utf-8"))
    title = wanted.get("source", {}).get("title", "")
    tally, unwarned, crash = _Tally(), [], ""
    try:
        tape: Tape | None = read_tape(path)
    except UserError as error:
        tape, refusal = None, str(error)
    except Exception as error:
        tape, refusal, crash = None, "", f"{type(error).__name__}: {error}"
    if wanted.get("exit") == "refused":
        tally.check("counts", "refused", "read" if tape else crash or "refused", "refused")
    elif tape is None:
        _count_as_failed(tally, wanted)
        tally.failed.append(crash or f"refused: {refusal}")
    else:
        unwarned = _compare(tally, tape, wanted)
    return Score(path.name, title, tally.right, tally.checks, tuple(tally.failed), tuple(unwarned), crash)


def expected_of(path: Path) -> Path:
    """Where the expected result of a tape stands."""
    return path.with_name(f"{path.name.rsplit('.', 1)[0]}.expected.json")


def tapes_in(folder: Path) -> list[Path]:
    """The tapes of a folder that have an expected result, by name."""
    files = (p for p in folder.iterdir() if p.is_file() and not p.name.endswith(".expected.json"))
    return sorted(p for p in files if expected_of(p).exists())


def _cells_of(wanted: dict[str, Any]) -> list[dict[str, Any]]:
    return [*wanted.get("cells", ()), *wanted.get("sample", ())]


def _count_as_failed(tally: _Tally, wanted: dict[str, Any]) -> None:
    tally.checks["counts"] += sum(what in wanted for what in _COUNTS)
    tally.checks["totals"] += sum(what in wanted for what in _TOTALS)
    tally.checks["fields"] += len(wanted["fields"])
    tally.checks["cells"] += len(_cells_of(wanted))
    tally.checks["warnings"] += len(wanted.get("must_warn", ()))


def _compare(tally: _Tally, tape: Tape, wanted: dict[str, Any]) -> list[str]:
    sums = {
        "rows_accepted": len(tape.rows),
        "rows_rejected": len(tape.rejected),
        "totals_field": tape.totals_field,
        "totals": dict(tape.totals),
    }
    for what in (*_COUNTS, *_TOTALS):
        if what in wanted:
            tally.check("counts" if what in _COUNTS else "totals", what, sums[what], wanted[what])
    for name, header in wanted["fields"].items():
        found = tape.fields.get(name)
        tally.check(
            "fields", name, header if found is not None and found.endswith(f"/{header}") else found, header
        )
    codes = {finding.code for finding in tape.warnings}
    for topic in wanted.get("must_warn", ()):
        accepted = [topic] if isinstance(topic, str) else list(topic)
        tally.check("warnings", " or ".join(accepted), bool(codes & set(accepted)), True)
    unwarned = []
    for cell in _cells_of(wanted):
        where = f"{cell.get('sheet', '')} row {cell.get('row', cell.get('of', '-'))} {cell['field']}".strip()
        rows = _rows_at(tape, cell)
        found = [(row, _plain(row.values.get(cell["field"]))) for row in rows]
        value = cell["value"] if any(value == cell["value"] for _, value in found) else None
        if found and value is None:
            value = found[0][1]
        right = tally.check("cells", where, value if rows else "no such row", cell["value"])
        if not right and value is not None and rows and _is_silent(tape, rows[0], cell["field"]):
            unwarned.append(f"{where}: found {_short(value)}, expected {_short(cell['value'])}")
    return unwarned


def _rows_at(tape: Tape, cell: dict[str, Any]) -> list[Row]:
    return [
        row
        for row in (*tape.rows, *tape.rejected, *tape.linked)
        if row.row == cell.get("row", row.row)
        and row.sheet == cell.get("sheet", row.sheet)
        and cell.get("of") in (None, row.values.get("borrower_name"), row.values.get("claim_name"))
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _is_silent(tape: Tape, row: Row, name: str) -> bool:
    """Is this money or date of an accepted row without a finding that doubts it?"""
    if row.status == "rejected" or field_kinds().get(name) not in ("money", "date"):
        return False
    headers = {tape.fields.get(name, "")} | {m.column.header for m in tape.matches if m.field == name}
    return not any(_touches(finding, row, headers) for finding in tape.warnings)


def _touches(finding: Finding, row: Row, headers: set[str]) -> bool:
    if finding.code in SAYS_HOW or finding.sheet not in ("", row.sheet):
        return False
    if finding.row == row.row:
        return True
    if finding.column:
        return finding.column in headers
    return finding.row is None


def table(scores: Sequence[Score]) -> str:
    """Shares per kind of check over all of `scores`, with the wrong values without a warning and the crashes."""
    lines = ["| | right | checks | share |", "| --- | ---: | ---: | ---: |"]
    for kind in (*KINDS, "all"):
        right, checks = _sum(scores, kind)
        lines.append(f"| {kind} | {right} | {checks} | {_share(right, checks)} |")
    lines.append(f"| wrong, unwarned | {sum(len(s.unwarned) for s in scores)} | | |")
    lines.append(f"| crashes | {sum(bool(s.crash) for s in scores)} | | |")
    return "\n".join(lines) + "\n"


def _sum(scores: Iterable[Score], kind: str) -> tuple[int, int]:
    kinds = KINDS if kind == "all" else (kind,)
    pairs = [(score.right[k], score.checks[k]) for score in scores for k in kinds]
    return sum(right for right, _ in pairs), sum(checks for _, checks in pairs)


def _share(right: int, checks: int) -> str:
    return f"{100 * right / checks:.1f}%" if checks else "-"


def section(title: str, scores: Sequence[Score], sealed: bool = False) -> str:
    """One half of the corpus as a part of the page: the table over all tapes, then a line per tape unless `sealed`."""
    lines = [f"## {title}: {len(scores)} tapes", "", table(scores)]
    if sealed:
        return "\n".join(lines)
    lines += ["| tape | what it is | " + " | ".join(KINDS) + " | wrong, unwarned |"]
    lines += ["| --- | --- | " + "---: | " * len(KINDS) + "---: |"]
    for one in scores:
        cells = [f"{one.right[kind]}/{one.checks[kind]}" if one.checks[kind] else "" for kind in KINDS]
        name = one.name + (" (crash)" if one.crash else "")
        lines.append(f"| {name} | {one.title} | {' | '.join(cells)} | {len(one.unwarned)} |")
    return "\n".join(lines) + "\n"


def page(halves: Sequence[tuple[str, Sequence[Score]]]) -> str:
    """The page docs/tapes-accuracy.md: one part per folder."""
    return HEAD + "\n".join(
        section(TITLES.get(name, name), scores, sealed=name == SEALED) for name, scores in halves
    )


def halves_of(folder: Path, only: str = "") -> list[tuple[str, list[Score]]]:
    """The scores of a folder; of fresh tapes (`unseen`) the open ones and the sealed ones apart."""
    scores = [score(path) for path in tapes_in(folder) if only in path.name]
    if folder.name != "unseen":
        return [(folder.name, scores)]
    return [(half, [one for one in scores if one.name.startswith(half)]) for half in ("open", SEALED)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the folders given, say what failed, write the page if asked. Returns 1 where a reader crashed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page of shares here")
    parser.add_argument("--only", default="", metavar="PART", help="only tapes whose name has this part")
    parser.add_argument("--quiet", action="store_true", help="say the shares only, not what failed")
    wanted = parser.parse_args(arguments)
    halves = [half for folder in wanted.folders for half in halves_of(folder, wanted.only)]
    for name, scores in halves:
        for one in scores if not wanted.quiet and name != SEALED else ():
            right, checks = _sum([one], "all")
            print(f"{one.name}: {right}/{checks}")
            for line in one.failed:
                print(f"  {line}")
            for line in one.unwarned:
                print(f"  WRONG WITHOUT A WARNING: {line}")
        print(f"\n{name}: {len(scores)} tapes\n{table(scores)}")
    if wanted.write:
        wanted.write.write_text(page(halves), "utf-8")
    return 1 if any(one.crash for _, scores in halves for one in scores) else 0


if __name__ == "__main__":
    sys.exit(main())
