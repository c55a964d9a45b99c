"""What the commands of `exequatur trace resolve` read, do and print."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from exequatur.text import Lang, UserError, say
from exequatur.text.reasons import why
from exequatur.trace.aliases.messages import MESSAGES as ALIAS_MESSAGES
from exequatur.trace.aliases.store import MERGE, Aliases, read_aliases, relearnt, write_aliases
from exequatur.trace.evidence.comparing import Comparison
from exequatur.trace.evidence.messages import MESSAGES as EVIDENCE_MESSAGES
from exequatur.trace.evidence.records import Records, Ref, read_records
from exequatur.trace.evidence.terms import Evidence, Term
from exequatur.trace.evidence.weights import read_weights
from exequatur.trace.resolution.clusters import Clusters, clusters_of
from exequatur.trace.resolution.judgements import (
    Judgement,
    Verdict,
    append,
    history,
    in_force,
    judged,
    pair_of,
    read_judgements,
)
from exequatur.trace.resolution.learning import learnt, recorded
from exequatur.trace.resolution.merged import merge, to_merged_ftm
from exequatur.trace.resolution.messages import MESSAGES
from exequatur.trace.resolution.reviewed import read_reviewed
from exequatur.trace.resolution.suggestions import Suggestion, contradictions

SHOWN = 10
"""Remarks of a kind that are printed."""


@dataclass(frozen=True)
class AtHand:
    """What a command has read: the records, the judgements in their order, and what follows from both."""

    records: Records
    judgements: tuple[Judgement, ...]
    clusters: Clusters
    comparison: Comparison


def load(
    entities: Sequence[Path],
    judgements: Path,
    lang: Lang,
    weights: Path | None,
    aliases: Path | None,
    prior: float | None,
    quiet: bool = False,
) -> AtHand:
    """Read everything; what was left out goes to standard error unless `quiet`."""
    records = read_records(entities)
    made, damaged = read_judgements(judgements)
    clusters = clusters_of(in_force(made))
    known, skipped = read_aliases(aliases) if aliases is not None and aliases.exists() else (Aliases(), ())
    if not quiet:
        said = [
            say(MESSAGES, "said.line", lang, file=r.file, line=r.line, reason=r.reason)
            for r in records.remarks
        ]
        said += [
            say(MESSAGES, "judgement.damaged", lang, file=judgements.name, line=d.line, reason=d.reason)
            for d in damaged
        ]
        said += [
            say(
                ALIAS_MESSAGES,
                "alias.row",
                lang,
                file=aliases.name if aliases else "",
                row=s.row,
                reason=s.reason,
            )
            for s in skipped
        ]
        absent = sorted({ref for one in made for ref in one.pair if ref not in records.entities})
        if absent:
            ids = ", ".join(map(str, absent[:SHOWN]))
            said.append(say(MESSAGES, "judgement.absent", lang, count=len(absent), ids=ids))
        for line in said[:SHOWN] + ([f"… {len(said)}"] if len(said) > SHOWN else []):
            click.echo(line, err=True)
    comparison = Comparison(records, read_weights(weights), known, same=clusters.same, prior=prior)
    return AtHand(records, made, clusters, comparison)


def progress(done: int, total: int) -> None:
    """Pairs done, to standard error."""
    if done % 10_000 == 0:
        click.echo(f"{done:,} / {total:,}", err=True)


def put_down(
    at_hand: AtHand,
    ids: tuple[str, str],
    verdict: Verdict | None,
    by: str,
    on: date,
    reason: str,
    file: Path,
) -> Judgement:
    """Add a judgement to the file, with the probability that the evidence gives today."""
    if verdict is None:
        raise UserError(MESSAGES, "judgement.one_verdict")
    a, b = (at_hand.records.find(text) for text in ids)
    if verdict == "undone" and pair_of(a, b) not in at_hand.clusters.force:
        raise UserError(MESSAGES, "judgement.nothing_to_undo", a=str(a), b=str(b))
    kinds = {at_hand.comparison.facts(ref).kind for ref in (a, b)}
    if verdict == "same" and kinds == {"person", "company"}:
        raise UserError(MESSAGES, "judgement.kinds", a=str(a), b=str(b))
    one = judged(a, b, verdict, by, on.isoformat(), reason)
    if at_hand.comparison.comparable(a, b):
        probability = round(at_hand.comparison.evidence(a, b).probability, 6)
        one = msgspec.structs.replace(one, probability=probability)
    append(file, [one])
    return one


def put_down_reviewed(at_hand: AtHand, table: Path, by: str, on: date, file: Path, lang: Lang) -> None:
    """Add the judgements of a reviewed table to the file, and say what was left out."""
    found, refused = read_reviewed(table, at_hand.records, by, on.isoformat())
    append(file, found)
    for one in refused:
        click.echo(
            say(MESSAGES, "review.row", lang, file=table.name, row=one.row, reason=one.reason), err=True
        )
    values = {"count": len(found), "refused": len(refused)}
    click.echo(say(MESSAGES, "review.written", lang, file=file.name, source=table.name, **values))


def learn(at_hand: AtHand, path: Path, with_recorded: bool = False) -> dict[str, int]:
    """Write the table of aliases anew: what merges teach, beside the rows that are there for another reason."""
    known = read_aliases(path)[0].rows if path.exists() else ()
    rows = relearnt(known, learnt(at_hand.records, at_hand.clusters))
    if with_recorded:
        rows = tuple(dict.fromkeys((*rows, *recorded(at_hand.records))))
    write_aliases(path, rows)
    return {"count": len(rows), "learnt": sum(row.origin.startswith(MERGE) for row in rows)}


def term_text(term: Term, lang: Lang) -> str:
    """What a term is of, and its reason."""
    kind = say(EVIDENCE_MESSAGES, f"kind.{term.comparison}", lang)
    return f"{kind}: {term.reason.text(lang)}" if lang == "en" else f"{kind}：{term.reason.text(lang)}"


def evidence_lines(evidence: Evidence, lang: Lang) -> list[str]:
    """The terms of the sum, then what is not in it."""
    lines = [f"{t.weight:+6.2f}  {term_text(t, lang)}" for t in evidence.terms if t.counted]
    lines += [
        "     –  " + say(EVIDENCE_MESSAGES, "term.left_out", lang, term=term_text(t, lang), told=t.uncounted)
        for t in evidence.terms
        if not t.counted and t.uncounted is not None
    ]
    return lines + [f"     –  {remark.text(lang)}" for remark in evidence.remarks]


def plain_evidence(at_hand: AtHand, evidence: Evidence, lang: Lang) -> dict[str, Any]:
    """Evidence as plain data."""
    terms = [_plain_term(at_hand, term, lang) for term in evidence.terms]
    return {
        "a": evidence.a._asdict(), "b": evidence.b._asdict(), "probability": round(evidence.probability, 6), "log_odds": round(evidence.log_odds, 4),
        "prior": evidence.prior, "terms": terms, "remarks": [r.text(lang) for r in evidence.remarks],
    }  # fmt: skip


def _plain_term(at_hand: AtHand, term: Term, lang: Lang) -> dict[str, Any]:
    """A term with where its weight comes from."""
    level = at_hand.comparison.weights.comparisons.get(term.comparison, {}).get(term.level)
    source = {"basis": level.basis.get(lang, ""), "estimate": level.estimate} if level else {}
    said = {
        "comparison": term.comparison,
        "level": term.level,
        "weight": round(term.weight, 4),
        "counted": term.counted,
    }
    return said | {"reason": term.reason.text(lang)} | source


def plain_suggestion(at_hand: AtHand, one: Suggestion, lang: Lang) -> dict[str, Any]:
    """A suggestion as plain data, with the names of both records."""
    found = plain_evidence(at_hand, one.evidence, lang)
    names = {
        f"name_{k}": at_hand.records.caption(ref) for k, ref in (("a", one.evidence.a), ("b", one.evidence.b))
    }
    found["rivals"] = [ref._asdict() for ref in one.rivals]
    return names | found | {"unsure": msgspec.to_builtins(one.unsure) if one.unsure else None}


def write_suggestions(path: Path, at_hand: AtHand, found: Sequence[Suggestion], lang: Lang) -> None:
    """All suggestions as a CSV table or as JSON lines, by the suffix of the file."""
    if path.suffix.lower() not in (".csv", ".jsonl"):
        raise UserError(MESSAGES, "out.suffix", file=path.name)
    rows = [plain_suggestion(at_hand, one, lang) for one in found]
    try:
        with path.open(
            "w", encoding="utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8", newline=""
        ) as file:
            if path.suffix.lower() == ".jsonl":
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
                return
            table = csv.writer(file)
            table.writerow(["probability", "a", "b", "name_a", "name_b", "verdict", "why", "evidence"])
            for row, one in zip(rows, found, strict=True):
                said = "; ".join(line.strip() for line in evidence_lines(one.evidence, lang))
                cells = [str(one.evidence.a), str(one.evidence.b), row["name_a"], row["name_b"], "", "", said]
                table.writerow([row["probability"], *("'" + c if c[:1] in "=+-@" else c for c in cells)])
    except OSError as error:
        raise UserError(MESSAGES, "out.unwritable", file=path.name, reason=why(error)) from None


def plain_clusters(at_hand: AtHand, lang: Lang) -> dict[str, Any]:
    """Clusters with all values and their records, disputes, contradictions."""
    groups = []
    for group in at_hand.clusters.groups:
        one = merge(at_hand.records, group)
        sources = one.sources if one else {}
        groups.append(
            {
                "id": one.id if one else None,
                "members": [ref._asdict() for ref in group],
                "absent": [ref._asdict() for ref in (one.absent if one else group)],
                "values": {key: {value: [str(ref) for ref in refs] for value, refs in values.items()} for key, values in sources.items()},
            }
        )  # fmt: skip
    disputed = [
        {"members": [ref._asdict() for ref in members], "disputes": [msgspec.to_builtins({"against": d.against, "chain": d.chain}) for d in disputes]}
        for members, disputes in at_hand.clusters.disputed
    ]  # fmt: skip
    found = contradictions(at_hand.comparison, at_hand.clusters)
    return {
        "clusters": groups,
        "disputed": disputed,
        "contradictions": [plain_evidence(at_hand, e, lang) for e in found],
    }


def plain_explanation(at_hand: AtHand, first: str, second: str, lang: Lang) -> dict[str, Any]:
    """Chain, evidence and history of two records as plain data."""
    a, b = (at_hand.records.find(text) for text in (first, second))
    chain = at_hand.clusters.chain(a, b)
    steps = [
        {"judgement": msgspec.to_builtins(one), "evidence": _evidence_of(at_hand, *one.pair, lang)}
        for one in chain
    ]
    made = [msgspec.to_builtins(one) for one in history(at_hand.judgements, a, b)]
    same = at_hand.clusters.same(a, b)
    return {"same": same, "chain": steps, "evidence": _evidence_of(at_hand, a, b, lang), "history": made}


def _evidence_of(at_hand: AtHand, a: Ref, b: Ref, lang: Lang) -> dict[str, Any] | None:
    known = at_hand.records.entities
    if a == b or a not in known or b not in known or not at_hand.comparison.comparable(a, b):
        return None
    return plain_evidence(at_hand, at_hand.comparison.evidence(a, b), lang)


def write_merged(at_hand: AtHand, path: Path, lang: Lang) -> None:
    """All records with the clusters merged, as FollowTheMoney JSON lines."""
    count = 0
    try:
        with path.open("w", encoding="utf-8") as file:
            for record in to_merged_ftm(at_hand.records, at_hand.clusters):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
                count += 1
    except OSError as error:
        raise UserError(MESSAGES, "out.unwritable", file=path.name, reason=why(error)) from None
    click.echo(say(MESSAGES, "said.out", lang, file=path.name, count=count))
