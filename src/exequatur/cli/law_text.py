"""The law's answers as a person reads them: the answer first, then what it rests on and how sure it is."""

import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import click

from exequatur.law.answers import LimitationFound, RouteFound, RoutesAnswer, TreatyAnswer
from exequatur.law.model import Jurisdiction, Member, Precedent, Source
from exequatur.law.speaking import Speaker

if TYPE_CHECKING:
    from exequatur.law.changes import Change
    from exequatur.law.coverage import Coverage
    from exequatur.law.detours import DetourAnswer
    from exequatur.law.forty import Question
    from exequatur.law.money import MoneyAnswer, MoneyFact
    from exequatur.law.stale import Due
    from exequatur.law.strength import Evidence

SHOWN_PRECEDENTS = 5


class Printer(Speaker):
    """Prints answers of one law base in one language to standard output."""

    def line(self, label: str, text: str, indent: int = 3) -> None:
        """One labelled line, left out where there is nothing to say."""
        if text:
            click.echo(
                " " * indent + click.style(label + ("：" if self.lang == "zh" else ": "), dim=True) + text
            )

    # routes

    def routes(self, answer: RoutesAnswer) -> None:
        """All routes, strongest first."""
        asked = {"origin": self.place(answer.origin), "destination": self.place(answer.destination)}
        kind = self.word("instruments", answer.instrument)
        click.echo(click.style(self.say("routes", instrument=kind, on=answer.on, **asked), bold=True))
        for number, route in enumerate(answer.routes, 1):
            self.route(number, route)
        self.practice(answer.routes[0])
        click.echo("\n" + click.style(self.say("not_reviewed"), dim=True))

    def practice(self, route: RouteFound) -> None:
        """What holds in the forum whichever the route: service, interim relief, costs and the like; time and cost."""
        if route.remarks or route.stages:
            click.echo(
                "\n" + click.style(self.say("practice", place=self.place(route.destination)), bold=True)
            )
        for remark in route.remarks:
            text = f"{getattr(remark.text, self.lang)} ({self.prose(remark.basis)}) · {self.sure(remark.verified)}"
            self.line(self.word("topics", remark.topic), text)
        for stage in route.stages:
            parts = [part for part in (self.months(stage), self.dollars(stage)) if part]
            if parts:
                kind = self.name("stage", stage.kind)
                self.line(self.word("stages", stage.stage), f"{self.several(parts)} · {kind}")

    def route(self, number: int, route: RouteFound) -> None:
        """One route: kind and strength, then basis, reason, period, terms, papers, precedents, sources."""
        title = f"{number}. {self.word('kinds', route.kind)}" + (
            f" ({self.prose(route.forum)})" if route.forum else ""
        )
        always = route.strength == "none" and any(bar.effect == "barred" for bar in route.barred)
        strength = self.say("barred") if always else self.word("strengths", route.strength)
        partly = not always and any(bar.effect == "barred" for bar in route.barred)
        marks = [
            strength,
            *([self.say("barred_partly")] if partly else []),
            self.sure(route.verified, route.inference),
        ]
        if route.stale:
            marks.append(self.say("stale", day=route.review_by))
        click.echo("\n" + click.style(title, bold=True) + " · " + " · ".join(marks))
        self.line(self.say("basis"), self.prose(route.basis))
        self.bars(route)
        self.line(self.say("why"), "" if always else self.prose(route.strength_reason))
        self.periods(route.limitations, missing=route.kind not in ("none", "unknown"))
        needs = [self.word("conditions", n) for n in route.applies.needs]
        if route.applies.begun_from:
            needs.append(self.say("begun", day=route.applies.begun_from))
        if route.applies.given_from or route.applies.given_until:
            span = f"{route.applies.given_from or ''}..{route.applies.given_until or ''}"
            needs.append(self.say("given", span=span))
        self.line(self.say("needs"), self.several(needs))
        self.line(self.say("conditions"), self.several(self.word("conditions", c) for c in route.conditions))
        grounds = self.several(self.word("refusal_grounds", g) for g in route.refusal_grounds)
        self.line(self.say("refusal_grounds"), grounds)
        papers = [
            f"{getattr(d.document, self.lang)} ("
            + self.several(
                (
                    self.word("requirements", d.requirement),
                    self.word("authentications", d.authentication),
                    self.word("translations", d.translation),
                )
            )
            + ")"
            for d in route.documents
        ]
        self.line(self.say("documents"), self.several(papers))
        recent = sorted(route.precedents, key=lambda p: p.decided, reverse=True)
        shown = [self.precedent(p) for p in recent[:SHOWN_PRECEDENTS]]
        more = [f"+ {len(recent) - SHOWN_PRECEDENTS}"] if len(recent) > SHOWN_PRECEDENTS else []
        self.line(self.say("precedents"), self.several(shown + more))
        self.line(self.say("note"), self.prose(route.note))
        self.sources(route.sources)

    def bars(self, route: RouteFound) -> None:
        """What another route does to this one: for which titles, why, by which provision."""
        for bar in route.barred:
            key = (
                "no_costs" if bar.effect == "no_costs" else "barred_for" if bar.certain else "barred_perhaps"
            )
            label = self.say(key, by=bar.by)
            if bar.applies.given_from or bar.applies.given_until:
                span = f"{bar.applies.given_from or ''}..{bar.applies.given_until or ''}"
                label += f" ({self.say('given', span=span)})"
            told = [getattr(bar.reason, self.lang), self.prose(bar.basis), self.sure(bar.verified)]
            self.line(label, " · ".join(told))

    def sources(self, sources: Iterable[Source]) -> None:
        """Where the facts were read, or that they were not."""
        said = [
            f"{self.prose(s.title)}{' ' + s.pinpoint if s.pinpoint else ''}{' <' + s.url + '>' if s.url else ''}"
            f" ({self.sure(s.verified, s.kind == 'inference')}, {s.retrieved})"
            for s in sources
        ]
        self.line(self.say("sources"), self.several(said))

    # limitation

    def periods(self, rules: tuple[LimitationFound, ...], missing: bool) -> None:
        """The readings of each rule, the safe one marked."""
        if not rules and missing:
            click.echo("   " + self.say("no_limitation"))
        for rule in rules:
            for reading in rule.rules:
                several = len(rule.rules) > 1
                mark = f" [{self.say('safe')}]" if reading.safe and several else ""
                step = self.word("steps", rule.step)
                inferred = all(source.kind == "inference" for source in reading.sources)
                told = [self.reading(reading) + mark, self.sure(reading.verified, inferred)]
                told.append(self.prose(reading.basis))
                text = " · ".join(part for part in told if part)
                self.line(f"{self.say('limitation')} ({step})", text)

    # tables

    def table(self, headers: list[str], rows: list[list[str]]) -> None:
        """A table as wide as the screen; rich is imported only here."""
        from rich.console import Console
        from rich.table import Table

        table = Table(box=None, pad_edge=False, header_style="bold")
        for header in headers:
            table.add_column(header, overflow="fold")
        for row in rows:
            table.add_row(*row)
        width = None if sys.stdout.isatty() else 160
        Console(width=width, highlight=False, markup=False).print(table)

    def detour(self, found: "DetourAnswer", direct: RouteFound) -> None:
        """The verdict, the rules it rests on, and the direct way beside it."""
        asked = {"origin": self.place(found.origin), "through": self.place(found.through)}
        kind = self.word("instruments", found.instrument)
        title = self.say("detour", instrument=kind, to=self.place(found.to), on=found.on, **asked)
        click.echo(click.style(title, bold=True))
        click.echo(click.style(self.say(f"detour_{found.verdict}"), bold=True))
        for rule in found.rules:
            mark = self.say(f"detour_{rule.verdict}")
            needs = self.say("detour_needs") + " " + getattr(rule.needs, self.lang) if rule.needs else ""
            parts = [part for part in (mark, needs, self.sure(rule.verified)) if part]
            click.echo("\n" + " · ".join(parts))
            self.line(self.say("why"), getattr(rule.reason, self.lang))
            self.line(self.say("basis"), self.prose(rule.basis))
            self.sources(rule.sources)
        if not found.rules:
            click.echo(self.say("detour_none", origin=found.origin, to=found.to))
        kinds, strength = self.word("kinds", direct.kind), self.word("strengths", direct.strength)
        click.echo("\n" + self.say("detour_direct", kind=kinds, strength=strength))
        click.echo(click.style(self.say("not_reviewed"), dim=True))

    def treaty(self, answer: TreatyAnswer, on: date) -> None:
        """The treaty, whether it binds the two asked for, and its table."""
        treaty = answer.treaty
        click.echo(click.style(f"{getattr(treaty.name, self.lang)} ({treaty.id})", bold=True))
        if answer.between is not None:
            yes = self.say("unknown" if answer.binds is None else "yes" if answer.binds else "no")
            click.echo(self.say("binds", answer=yes, reason=answer.reason))
        bound = [m for m in answer.members if _bound(m, on)]
        self.line(self.say("basis"), f"{self.prose(treaty.basis)} · {self.sure(treaty.verified)}", 0)
        self.line(self.say("note"), self.prose(treaty.note), 0)
        self.sources(treaty.sources)
        click.echo(self.say("members", count=len(answer.members), bound=len(bound), on=on))
        wanted = answer.between or ()
        lineages = {c for code in wanted for c in self.law.places.lineage(code)}
        rows = [m for m in answer.members if not lineages or m.code in lineages or m.pair in lineages]
        self.table(
            [self.say(f"column_{c}") for c in ("code", "status", "since", "until", "reservations", "sure")],
            [
                [
                    self.place(m.code) + (f" / {m.pair}" if m.pair else ""),
                    self.name("status", m.status) + (f" ({m.extended_by})" if m.extended_by else ""),
                    self.since(m.in_force_from),
                    str(m.in_force_until or ""),
                    self.several(self.reservation(r) for r in m.reservations)
                    + ("" if m.reservations_verified or not m.reservations else f" ({self.say('memory')})"),
                    self.sure(m.verified),
                ]
                for m in rows
            ],
        )

    def precedents(self, found: Iterable[Precedent]) -> None:
        """Published decisions, oldest first."""
        rows = [
            [
                p.id,
                p.decided or self.say("unknown"),
                f"{p.origin} > {p.forum}",
                f"{self.prose(p.name or p.court)} {self.prose(p.citation)}".strip(),
                self.word("instruments", p.instrument),
                self.name("outcome", p.outcome),
                self.several(self.word("refusal_grounds", g) for g in p.grounds),
                self.sure(p.verified),
            ]
            for p in found
        ]
        if not rows:
            click.echo(self.say("none_found"))
            return
        names = ("id", "decided", "way", "decision", "instrument", "outcome", "refusal_grounds", "sure")
        self.table([self.say(f"column_{c}") for c in names], rows)

    def strength(self, found: "Evidence", route: RouteFound, on: date) -> None:
        """The formula's terms, its share and its label, beside the label in the data."""
        asked = {"origin": self.place(route.origin), "destination": self.place(route.destination), "on": on}
        kinds = {
            "instrument": self.word("instruments", route.instrument),
            "kind": self.word("kinds", found.kind),
        }
        click.echo(click.style(self.say("strength_asked", **asked, **kinds), bold=True))
        click.echo(self.say("strength_prior", prior_for=found.prior_for, prior_against=found.prior_against))
        if found.terms:
            rows = [
                [
                    t.id,
                    t.decided,
                    self.prose(t.court),
                    self.name("outcome", t.outcome),
                    *(f"{factor:.2f}" for factor in (t.near, t.level, t.recency, t.reach, t.weight)),
                ]
                for t in found.terms
            ]
            names = ("id", "decided", "decision", "outcome", "near", "level", "recency", "reach", "weight")
            self.table([self.say(f"column_{c}") for c in names], rows)
        sums = {"decisions_for": found.decisions_for, "decisions_against": found.decisions_against}
        click.echo(self.say("strength_sums", **sums))
        click.echo(self.say("strength_share", share=found.share, weight=found.weight))
        labels = {
            "formula": self.word("strengths", found.label),
            "data": self.word("strengths", route.strength),
        }
        click.echo(click.style(self.say("strength_both", **labels), bold=True))

    def jurisdiction(self, found: Jurisdiction, on: date) -> None:
        """What the base holds on a jurisdiction: routes, periods, treaties, remarks."""
        family = self.word("legal_families", found.legal_family)
        click.echo(click.style(f"{self.place(found.code)} · {family} · {found.currency}", bold=True))
        self.line(self.say("note"), self.prose(found.note), 0)
        self.line(self.say("forums"), ", ".join(self.law.forums(found.code)), 0)
        for route in found.routes:
            if route.from_ <= on and (route.until is None or on <= route.until):
                kind, strength = self.word("kinds", route.kind), self.word("strengths", route.strength)
                who = ", ".join(self.word("instruments", i) for i in route.instruments)
                origins = self.several(self.origin(o) for o in route.origins)
                text = f"{kind}, {strength}: {who} ({origins}); {self.prose(route.basis)}"
                self.line(route.id, f"{text} · {self.sure(route.verified, route.inference)}", 0)
        for rule in found.limitation:
            if rule.from_ <= on and (rule.until is None or on <= rule.until):
                for reading in rule.readings:
                    step = self.word("steps", rule.step)
                    basis = f"{self.prose(reading.basis)} · {self.sure(reading.verified)}"
                    text = f"{step}: {self.reading(reading)}; {basis}"
                    self.line(rule.id, text, 0)
        for code in self.law.places.lineage(found.code):
            for row in self.law.memberships(code):
                text = f"{self.name('status', row.status)}, {self.since(row.in_force_from)}"
                if _bound(row, on) or row.in_force_from is None:
                    self.line(row.treaty, f"{text} · {self.sure(row.verified)}", 0)
        for remark in found.remarks:
            text = f"{getattr(remark.text, self.lang)} ({self.prose(remark.basis)}) · {self.sure(remark.verified)}"
            self.line(self.word("topics", remark.topic), text, 0)

    def coverage(self, found: "Coverage", on: date) -> None:
        """Counts, by field and by jurisdiction; jurisdictions without facts of their own are left out."""
        share = f"{found.share:.1%}"
        click.echo(
            self.say(
                "coverage", facts=found.facts, verified=found.verified, share=share, stale=found.stale, on=on
            )
        )
        forty = found.forty
        shares = {
            "share": f"{forty.share:.1%}",
            "limitation": f"{forty.limitation_share:.1%}",
            "second": f"{forty.second_source_share:.1%}",
        }
        click.echo(self.say("forty", verified=forty.verified, facts=forty.facts, **shares))
        parts = [
            [self.say(f"part_{name}"), str(p.facts), str(p.answered), str(p.verified), f"{p.share:.1%}"]
            for name, p in forty.by_part.items()
        ]
        self.table(
            [self.say(f"column_{c}") for c in ("question", "asked", "answered", "verified", "share")], parts
        )
        names = ("field", "facts", "verified", "stale", "share")
        rows = [
            [self.field(name), str(c.facts), str(c.verified), str(c.stale), f"{c.share:.1%}"]
            for name, c in found.by_field.items()
        ]
        self.table([self.say(f"column_{c}") for c in names], rows)
        places = [
            [
                *(self.place(code), str(c.facts), str(c.verified), str(c.stale), f"{c.share:.1%}"),
                f"{c.limitation_verified}/{c.limitation_facts}",
            ]
            for code, c in found.by_jurisdiction.items()
            if c.verified
        ]
        shown = ("code", "facts", "verified", "stale", "share", "limitation")
        self.table([self.say(f"column_{c}") for c in shown], places)

    def questions(self, asked: "Iterable[Question]") -> None:
        """The questions about one destination, with how far each answer was read."""
        names = ("instrument", "question", "state")
        rows = [
            [
                self.word("instruments", q.instrument),
                self.say(f"part_{q.part}"),
                self.say("state_" + ("verified" if q.verified else "answered" if q.answered else "open"))
                + (self.say("state_second") if q.verified and q.second_source else ""),
            ]
            for q in asked
        ]
        self.table([self.say(f"column_{name}") for name in names], rows)

    # money law

    def money(self, answers: "tuple[MoneyAnswer, ...]", place: str, on: date) -> None:
        """One topic after the other: the answer, then each fact with its figure, conditions and sources."""
        click.echo(click.style(self.say("money", place=self.place(place), on=on), bold=True))
        for answer in answers:
            said = [] if answer.answer == "applies" else [self.name("money", answer.answer)]
            said += [self.say("money_blocking")] if answer.blocking else []
            title = click.style(self.name("money", answer.topic), bold=True)
            click.echo("\n" + " · ".join([title, *said]))
            if not answer.facts:
                click.echo("   " + self.say("money_unknown"))
            for fact in answer.facts:
                self.money_fact(fact, on)
        click.echo("\n" + click.style(self.say("not_reviewed"), dim=True))

    def money_fact(self, fact: "MoneyFact", on: date) -> None:
        """One fact: its figure, its words, what it rests on."""
        from exequatur.law.money import LookBack, Permission, Threshold

        inferred = not fact.verified and any(s.kind == "inference" for s in fact.sources)
        marks = [self.sure(fact.verified, inferred)]
        if on > fact.review_by:
            marks.append(self.say("stale", day=fact.review_by))
        figure = ""
        if isinstance(fact, LookBack):
            event = self.name("money", fact.counted_from)
            if fact.no_limit:
                span = self.say("money_no_limit")
            elif fact.days:
                span = self.say("money_days", n=fact.days, event=event)
            else:
                span = self.say("money_months", n=fact.months, event=event)
            parts = (fact.ground, fact.towards, fact.who)
            figure = self.several([span, *(self.name("money", part) for part in parts)]) + " · "
        elif isinstance(fact, Threshold):
            figure = self.say(f"money_{fact.test}", n=fact.percent) + " · "
        elif isinstance(fact, Permission) and fact.instruments:
            kinds = self.several(self.word("instruments", i) for i in fact.instruments)
            figure = f"{self.say('money_only')} {kinds}: {self.name('money', fact.answer)} · "
        click.echo(f" - {figure}{getattr(fact.words, self.lang)} · " + " · ".join(marks))
        cited = fact.basis_zh if self.lang == "zh" and fact.basis_zh else self.prose(fact.basis)
        self.line(self.say("basis"), cited)
        self.sources(fact.sources)

    def stale(self, found: "tuple[Due, ...]") -> None:
        """What is to be read again, by day."""
        if not found:
            click.echo(self.say("nothing_due"))
            return
        names = ("review_by", "fact", "code", "id", "sure")
        rows = [
            [str(d.review_by), self.field(d.fact), d.jurisdiction, d.id, self.sure(d.verified)] for d in found
        ]
        self.table([self.say(f"column_{name}") for name in names], rows)

    def changes(self, found: "tuple[Change, ...]", start: date, end: date) -> None:
        """What began, ended or was decided, by day."""
        if not found:
            click.echo(self.say("nothing_changed", start=start, end=end))
            return
        names = ("on", "change", "fact", "code", "id", "text", "sure")
        rows = [
            [
                str(c.on),
                self.say(c.change),
                self.field(c.fact),
                c.jurisdiction,
                c.id,
                c.text,
                self.sure(c.verified),
            ]
            for c in found
        ]
        self.table([self.say(f"column_{c}") for c in names], rows)


def _bound(row: Member, on: date) -> bool:
    """Is the row of a treaty's table live on `on`?"""
    return (
        row.status in ("party", "extended")
        and row.in_force_from is not None
        and row.in_force_from <= on
        and (row.in_force_until is None or on <= row.in_force_until)
    )
