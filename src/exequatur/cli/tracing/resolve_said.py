"""What the commands of `exequatur trace resolve` print."""

from collections.abc import Sequence
from pathlib import Path

import click

from exequatur.cli.tracing.resolving import SHOWN, AtHand, evidence_lines, term_text
from exequatur.text import Lang, Reason, say
from exequatur.text.check_digits import masked
from exequatur.trace.evidence.records import Ref
from exequatur.trace.resolution.judgements import Judgement, history
from exequatur.trace.resolution.merged import merge
from exequatur.trace.resolution.messages import MESSAGES
from exequatur.trace.resolution.suggestions import Suggested, contradictions

PERSONAL = frozenset(("idNumber", "passportNumber", "socialSecurityNumber"))
"""Properties that are printed with their middle hidden; JSON has them whole."""


def print_learnt(path: Path, table: dict[str, int], lang: Lang) -> None:
    """How many aliases the table holds now."""
    click.echo(say(MESSAGES, "said.aliases", lang, file=path.name, **table))


def print_judged(
    at_hand: AtHand,
    one: Judgement,
    file: Path,
    aliases: Path | None,
    table: dict[str, int] | None,
    lang: Lang,
) -> None:
    """What was put down, what it contradicts, and what the aliases are now."""
    verdict = Reason(MESSAGES, f"verdict.{one.verdict}")
    a, b = (at_hand.records.label(ref) for ref in one.pair)
    click.echo(say(MESSAGES, "said.judged", lang, file=file.name, a=a, b=b, verdict=verdict, by=one.by))
    before = at_hand.clusters.force.get(one.pair)
    if one.verdict == "undone" and before is not None:
        click.echo(say(MESSAGES, "said.in_force", lang, judgement=judgement_text(at_hand, before, lang)))
    if aliases is not None and table is not None:
        print_learnt(aliases, table, lang)
    print_conflicts(at_hand, lang, one.pair)


def print_conflicts(at_hand: AtHand, lang: Lang, only: Sequence[Ref] | None = None) -> None:
    """Disputed groups and contradictions inside clusters; of some records where these are given."""
    _print_disputes(at_hand, lang, only)
    _print_contradictions(at_hand, lang, only)


def _print_disputes(at_hand: AtHand, lang: Lang, only: Sequence[Ref] | None = None) -> None:
    for members, disputes in at_hand.clusters.disputed:
        if only is not None and not set(only) & set(members):
            continue
        for dispute in disputes:
            one = dispute.against
            a, b = (at_hand.records.label(ref) for ref in one.pair)
            shown = ", ".join(at_hand.records.label(ref) for ref in members[:SHOWN])
            values = {"a": a, "b": b, "by": one.by, "on": one.on, "why": one.why}
            click.echo(say(MESSAGES, "said.disputed", lang, members=shown, **values))
            for step in dispute.chain:
                click.echo("  " + judgement_text(at_hand, step, lang))


def _print_contradictions(at_hand: AtHand, lang: Lang, only: Sequence[Ref] | None = None) -> None:
    for evidence in contradictions(at_hand.comparison, at_hand.clusters, only)[:SHOWN]:
        for term in evidence.contradictions:
            a, b = (at_hand.records.label(ref) for ref in (evidence.a, evidence.b))
            click.echo(say(MESSAGES, "said.contradiction", lang, a=a, b=b, reason=term_text(term, lang)))


def judgement_text(at_hand: AtHand, one: Judgement, lang: Lang) -> str:
    """A judgement in a line."""
    a, b = (at_hand.records.label(ref) for ref in one.pair)
    verdict = Reason(MESSAGES, f"verdict.{one.verdict}")
    return say(MESSAGES, "said.judgement", lang, a=a, b=b, verdict=verdict, by=one.by, on=one.on, why=one.why)


def _probability(value: float) -> str:
    return f"{value:.3f}" if value < 0.9995 else f"{value:.6f}"


def print_suggestions(at_hand: AtHand, found: Suggested, top: int, lang: Lang) -> None:
    """The suggestions with their evidence, and what could not be compared."""
    for one in found.suggestions[:top]:
        evidence = one.evidence
        a, b = (at_hand.records.label(ref) for ref in (evidence.a, evidence.b))
        left, right = (at_hand.records.caption(ref)[:60] for ref in (evidence.a, evidence.b))
        probability = _probability(evidence.probability)
        click.echo(
            say(MESSAGES, "said.pair", lang, a=a, b=b, left=left, right=right, probability=probability)
        )
        for line in evidence_lines(evidence, lang):
            click.echo(line)
        if one.rivals:
            names = ", ".join(
                f"{at_hand.records.label(r)} {at_hand.records.caption(r)[:60]}" for r in one.rivals
            )
            click.echo("     !  " + say(MESSAGES, "said.rivals", lang, names=names))
        if one.unsure is not None:
            values = {"by": one.unsure.by, "on": one.unsure.on, "why": one.unsure.why}
            click.echo("  " + say(MESSAGES, "said.unsure", lang, **values))
    counts = {"count": len(found.suggestions), "records": len(at_hand.records.entities)}
    click.echo(say(MESSAGES, "said.suggested", lang, compared=found.compared, **counts))
    for key, count in sorted(found.crowded.items(), key=lambda item: -item[1])[:SHOWN]:
        click.echo(say(MESSAGES, "said.crowded", lang, count=count, key=key.split(":", 1)[-1][:80]))
    if len(found.crowded) > SHOWN:
        click.echo(say(MESSAGES, "said.crowded_more", lang, count=len(found.crowded) - SHOWN))


def print_clusters(at_hand: AtHand, lang: Lang) -> None:
    """Each cluster with its values and where they come from; then disputes and contradictions."""
    for group in at_hand.clusters.groups:
        one = merge(at_hand.records, group)
        if one is None:
            continue
        names = " = ".join(dict.fromkeys(at_hand.records.caption(ref) for ref in group))
        click.echo(say(MESSAGES, "said.cluster", lang, id=one.id, count=len(group), names=names))
        for key, values in one.sources.items():
            for value, refs in values.items():
                sources = ", ".join(map(str, refs))
                value = masked(value) if key in PERSONAL else value
                click.echo(
                    "  " + say(MESSAGES, "said.value", lang, property=key, value=value, sources=sources)
                )
    if not at_hand.clusters.groups:
        click.echo(say(MESSAGES, "said.no_clusters", lang))
    print_conflicts(at_hand, lang)


def print_explanation(at_hand: AtHand, first: str, second: str, lang: Lang) -> None:
    """Why two records are one, or are not."""
    a, b = (at_hand.records.find(text) for text in (first, second))
    labels = {"a": at_hand.records.label(a), "b": at_hand.records.label(b)}
    chain = at_hand.clusters.chain(a, b)
    if chain:
        key = "said.chain" if at_hand.clusters.same(a, b) else "said.chain_disputed"
        click.echo(say(MESSAGES, key, lang, count=len(chain), **labels))
        for one in chain:
            click.echo("  " + judgement_text(at_hand, one, lang))
            if len(chain) > 1:
                _print_evidence(at_hand, *one.pair, "  ", lang)
    else:
        click.echo(say(MESSAGES, "said.apart", lang, **labels))
    if at_hand.clusters.disputed:
        _print_disputes(at_hand, lang, (a, b))
    _print_evidence(at_hand, a, b, "", lang)
    if made := history(at_hand.judgements, a, b):
        click.echo(say(MESSAGES, "said.history", lang))
        for one in made:
            click.echo("  " + judgement_text(at_hand, one, lang))


def _print_evidence(at_hand: AtHand, a: Ref, b: Ref, indent: str, lang: Lang) -> None:
    known = at_hand.records.entities
    if a == b or a not in known or b not in known or not at_hand.comparison.comparable(a, b):
        click.echo(indent + say(MESSAGES, "said.not_at_hand", lang))
        return
    evidence = at_hand.comparison.evidence(a, b)
    values = {"probability": _probability(evidence.probability), "prior": f"{evidence.prior:.3g}"}
    click.echo(indent + say(MESSAGES, "said.evidence", lang, **values))
    for line in evidence_lines(evidence, lang):
        click.echo(indent + line)
    click.echo(indent + say(MESSAGES, "said.sum", lang, odds=evidence.log_odds))
