"""Write docs/treaties.md: which treaties and decisions are shipped, how many rows, and how many of them were read."""

import csv
import sys
from collections import Counter
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "exequatur" / "law" / "data"
PAGE = ROOT / "docs" / "treaties.md"

HEAD = """# Treaties and published decisions

Which treaties, arrangements and schemes the law base holds, whom they bind, and how much of that was read in a source. Written by
`scripts/treaties_page.py` from the data; a change to the tables made here is lost. The data are under CC BY 4.0
([licence](../LICENSES/CC-BY-4.0.txt)): credit "Exequatur contributors". "Read" means that somebody read the row in the source that it
names, or in a stored copy of it; it does not mean that counsel reviewed it.

Ask for one with `exequatur law treaty new-york-convention --between SG --and CN --on 2026-11-22`.

"""

TABLE = "| id | name | opens a route | rows | bound | read |\n| --- | --- | --- | --- | --- | --- |\n"

READING = """
`bound` counts rows with status party or extended, whatever their day. A row may hold a day in the future or in the past: an answer
names its day.

## How to read the tables

- One file of terms (`treaties/<id>.yaml`) and one table of rows (`treaties/<id>.csv`) each.
- `status`: party, signatory (bound to nothing), extended (a territory, with the State that extended it), not_extended, not_in_force.
- An empty `in_force_from` of a party means that the day was not found: the answer is then doubtful, never yes.
- `in_force_until` is the last day on which it bound.
- Reservations. New York Convention: `reciprocity`, `commercial`, `reciprocity_limited` (Belarus, Lithuania, Russia, Ukraine: only awards
  of non-contracting States), `reservations_unknown`, `reservations_conflict`; `reservations_verified` says whether the two flags were
  read. Service Convention: `objects_postal_channel_art10a`, `objects_art8`, and `art10a_unknown`, `art8_unknown` where nobody
  confirmed the position. Apostille Convention: `objection:XX` against one State, from memory and not complete. Evidence Convention:
  `acceptance_required` on every accession (Art. 39); `accepted_by:XX` marks an acceptance, collected for Albania and in part for Andorra.
  Hong Kong and Macao continue from British and Portuguese ratifications and need none.
- `hague-judgments-2019` and `hague-choice-of-court-2005` open routes; the second only with an exclusive choice of court agreement.
- `china-bilateral` is a bundle: one row for one treaty, `pair` CN, `covers` the instruments. It opens the way into China, which China's
  own file carries out with its periods (`cn-in-judgment-treaty`; another route where the day of the pair is from memory). The way from
  China into each of these States stands in the file of that State, so that no route is told twice. The arrangements with Hong Kong and
  Macao and the rules on Taiwan are opened into the Mainland in the same manner.
- A treaty may name others that displace it (`displaced_by`): between two Member States of the Union neither the Lugano Convention nor
  the Hague Conventions open a route beside the Regulation.
- Statutory schemes (`uk-aja-1920`, `uk-fjrea-1933`, `hk-cap319`, `sg-refja-1959`, the rules on Taiwan) lead one way only.

## Into China

Every origin has an answer, in `jurisdictions/CN.yaml` or through a table above: a treaty (35 States, Iran doubtful), an arrangement (Hong
Kong, Macao), the rules on Taiwan, the memorandum with Singapore, or reciprocity. The strength of reciprocity follows the published
decisions: recognised on a money judgment, favourable; only old refusals, uncertain; refusals on both sides (Japan), unfavourable; no
decision, uncertain by inference. Until 2021-12-30 the courts asked for a recognition that the other State had already given; those
years have routes of their own, dated by the decisions that changed them. Awards go by the New York Convention; an out-of-court
settlement has no title, since China has signed the Singapore Convention and is not bound; a notarial instrument or a bare debt is sued
upon afresh.

## Left out, and why

- The row "United Kingdom: Hague Judgments Convention 2019" of our working tables: it is the British row of `hague-judgments-2019`.
- The row "ASEAN: no multilateral judgments convention": it is no treaty; awards and national law serve there.
- The ICSID Convention: investment awards are not this product's instruments.

## Known gaps

- New York Convention: reservations of 72 States from memory, unknown for PW, SL, SR, TM, TO, in conflict for HR; no change of membership
  after 2026-05-06 was searched; territories of France and the United States derived from their general notifications.
- Service Convention: one or both positions unconfirmed for AT, AU, GE, IS, LV, MH, PH, PY, SI, TN and for most territories (Article 8 for Hong Kong and Macao too).
- Apostille Convention: the 130th party of a count of November 2026 was not identified; objections incomplete.
- Evidence Convention: acceptances between pairs collected only for Albania and in part for Andorra.
- Judgments Convention 2019: days of Albania and Montenegro from memory; signatories after mid-2025 not checked.
- Choice of Court Convention 2005: the day of North Macedonia was not found.
- China's bilateral treaties: days of 22 rows from memory, a fortieth treaty not identified, awards clauses unknown where `covers` leaves
  them out, Iran's day not established.
- Regional schemes: membership from memory; days of single States are the general day of the instrument, or 1900-01-01 where no start was
  researched; the lists of the British, Hong Kong and Singapore statutes must be checked against their orders.
- Singapore Convention on Mediation: parties of 2024 to 2026 not complete; it asks nothing of the State of origin, which the table of
  members cannot say, so a route is shown only between two parties.

## Published decisions

"""


def main() -> int:
    """Write the page; return exit code 0."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def page() -> str:
    """The whole page."""
    return HEAD + TABLE + "".join(treaty_lines()) + READING + decision_table()


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def treaty_lines() -> list[str]:
    """One line for each treaty, by id."""
    lines = []
    for path in sorted((DATA / "treaties").glob("*.yaml")):
        treaty = yaml.safe_load(path.read_text(encoding="utf-8"))
        table = rows(path.with_suffix(".csv"))
        bound = sum(row["status"] in ("party", "extended") for row in table)
        read = sum(row["verified"] == "1" for row in table)
        direction = treaty.get("direction", "mutual").replace("inward:", "into ")
        opens = direction if treaty["opens_route"] else "no"
        lines.append(
            f"| `{path.stem}` | {treaty['name']['en']} | {opens} | {len(table)} | {bound} | {read} |\n"
        )
    return lines


def decision_table() -> str:
    """How the decisions fell, by direction; and how many were read."""
    table = rows(DATA / "precedents.csv")
    outcomes = ("recognised", "partial", "refused", "withdrawn", "undetermined")
    text = f"| direction | rows | {' | '.join(outcomes)} | read |\n" + "| --- " * (len(outcomes) + 3) + "|\n"
    for direction, words in (("outbound", "Chinese, abroad"), ("inbound", "foreign, in China")):
        mine = [row for row in table if row["direction"] == direction]
        fell = Counter(row["outcome"] for row in mine)
        counts = " | ".join(str(fell[outcome]) for outcome in outcomes)
        read = sum(row["verified"] == "1" for row in mine)
        text += f"| {words} | {len(mine)} | {counts} | {read} |\n"
    return text


if __name__ == "__main__":
    sys.exit(main())
