"""An assessment for a person: the answer first, then how it was found."""

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from exequatur.claims.model import Claim
from exequatur.law import LawBase
from exequatur.law.model import Source
from exequatur.routes.answers import Assessment, Deadline, Risk, RouteAssessment, Step
from exequatur.routes.messages import MESSAGES
from exequatur.routes.wording import sentence, word
from exequatur.text import Lang, say

SHOWN = 3
"""How many routes are derived in full unless all are asked for."""

LISTED = 40
"""How many routes the table lists unless all are asked for."""


WIDTH = 110
"""Characters in a line, at least: a file or a pipe has no width of its own."""


class AssessmentPage:
    """One claim's assessment on the terminal."""

    def __init__(self, claim: Claim, answer: Assessment, base: LawBase, lang: Lang, everything: bool) -> None:
        self.claim, self.answer, self.base, self.lang = claim, answer, base, lang
        self.everything = everything
        self.out = Console(highlight=False, soft_wrap=False)
        self.out.width = max(self.out.width, WIDTH)

    def print(self) -> None:
        """Print the page to standard output."""
        self._head()
        self._next()
        self._routes()
        self._home()
        live = [r for r in self.answer.routes if r.applies != "no"]
        shown = live if self.everything else live[:SHOWN]
        for route in shown:
            self._derivation(route)
        if len(live) > len(shown):
            self.out.print(self._say("page.more", n=len(live) - len(shown)))
        self._tail()

    def _say(self, key: str, /, **values: object) -> str:
        return escape(say(MESSAGES, key, self.lang, **values))

    def _words(self, section: str, code: str) -> str:
        return escape(self.base.words(section, code, self.lang))

    def _law(self, text: str) -> str:
        """Prose of the law data in the language asked for."""
        return escape(self.base.said(text, self.lang))

    def _forum(self, code: str) -> str:
        name = self.base.jurisdiction(code).name
        return escape(f"{name.zh if self.lang == 'zh' else name.en} ({code})")

    def _heading(self, key: str, /, **values: object) -> None:
        self.out.print(f"\n[bold]{self._say(key, **values)}[/bold]")

    def _line(self, text: str, depth: int = 1) -> None:
        self.out.print(Padding(text, (0, 0, 0, 2 * depth)))

    def _step(self, step: Step, depth: int = 2) -> None:
        self._line("- " + escape(sentence(step, self.lang)), depth)

    def _head(self) -> None:
        self._heading("page.title", claim=self.claim.claim_id, day=self.answer.on)
        live = [r for r in self.answer.routes if r.applies != "no" and r.strength not in ("none", "unknown")]
        live = [r for r in live if r.state in ("open", "closing", "no_limit")]
        if not live:
            self.out.print(self._say("page.none_open"))
            return
        best = live[0]
        self.out.print(
            self._say(
                "page.best",
                forum=self._forum(best.forum),
                kind=self._words("kinds", best.kind),
                strength=self._words("strengths", best.strength),
                day=best.safe_date or self._say("page.no_day"),
                risk=word("level", best.risk, self.lang),
            )
        )
        dated = [r for r in live if r.safe_date is not None]
        if dated:
            first = min(dated, key=lambda r: r.safe_date or self.answer.on)
            kind = self._words("kinds", first.kind)
            self.out.print(
                self._say("page.first", day=first.safe_date, forum=self._forum(first.forum), kind=kind)
            )
        if best.risks:
            top = best.risks[0]
            self.out.print(
                self._say("page.top_risk", ground=self._ground(top), risk=word("level", top.level, self.lang))
            )

    def _ground(self, risk: Risk) -> str:
        words = risk.words
        return escape((words.zh if self.lang == "zh" else words.en) if words else risk.ground)

    def _next(self) -> None:
        self._heading("page.next")
        for number, step in enumerate(self.answer.next_steps, 1):
            by = f" ({self._say('page.by', day=step.latest)})" if step.latest else ""
            self._line(f"{number}. {escape(sentence(step.what, self.lang))}{by}")
            if step.because:
                self._line(escape(sentence(step.because, self.lang)), 2)

    def _routes(self) -> None:
        if not self.answer.routes:
            return
        self._heading("page.routes")
        names = ("forum", "obligor", "asset", "kind", "strength", "state", "safe", "left", "risk")
        table = Table(*(self._say(f"page.column.{name}") for name in names), box=None, pad_edge=False)
        listed = self.answer.routes if self.everything else self.answer.routes[:LISTED]
        for route in listed:
            left = (route.safe_date - self.answer.on).days if route.safe_date else ""
            table.add_row(
                route.forum,
                escape(route.obligor),
                escape(route.asset),
                self._words("kinds", route.kind),
                self._words("strengths", route.strength),
                self._state(route),
                str(route.safe_date or ""),
                str(left),
                word("level", route.risk, self.lang),
            )
        self.out.print(table)
        if any(route.arguable for route in listed):
            self.out.print("* " + self._say("page.arguable"))

    def _state(self, route: RouteAssessment) -> str:
        """The state of the deadline, unless the route does not apply or that cannot be told."""
        if route.applies == "no":
            return self._say("page.applies_no")
        state = word("state", route.state, self.lang) + ("*" if route.arguable else "")
        return state if route.applies == "yes" else f"{state} ({self._say('page.applies_cannot_tell')})"

    def _home(self) -> None:
        self._heading("page.effective")
        dates = self.answer.effective_date
        if dates.certificate or dates.computed:
            self._line(
                self._say("page.certificate", day=dates.certificate or "-", computed=dates.computed or "-")
            )
        for step in dates.steps:
            self._step(step)
        if self.answer.home:
            self._heading("page.home")
        for one in self.answer.home:
            who = f" ({escape(one.obligor)})" if one.obligor else ""
            day = one.deadline.safe_date or ""
            state = word("state", one.deadline.state, self.lang)
            self._line(f"[bold]{word('topic', one.topic, self.lang)}{who}[/bold]: {state} {day}")
            self._deadline(one.deadline, 2)

    def _derivation(self, route: RouteAssessment) -> None:
        head = f"{self._forum(route.forum)}: {self._law(route.basis)} ({escape(route.asset)}, {escape(route.obligor)})"
        self.out.print(f"\n[bold]{head}[/bold]")
        self._line(f"{self._words('strengths', route.strength)}: {self._law(route.strength_reason)}")
        if route.inference:
            self._line(self._say("page.inference"))
        for step in route.applies_because:
            self._step(step, 1)
        for deadline in route.deadlines:
            state = word("state", deadline.state, self.lang)
            self._line(
                f"[bold]{self._words('steps', deadline.step)}[/bold]: {state} {deadline.safe_date or ''}"
            )
            self._deadline(deadline, 2)
        self._line(f"[bold]{self._say('page.conditions')}[/bold]")
        for check in route.conditions:
            why = "".join(escape(sentence(step, self.lang)) + " " for step in check.because)
            name = self._words("conditions", check.condition)
            self._line(f"{name}: {word('status', check.status, self.lang)} {why}".rstrip(), 2)
        self._line(f"[bold]{self._say('page.risks')}[/bold]")
        for risk in route.risks:
            self._risk(risk)
        if route.documents:
            self._line(f"[bold]{self._say('page.documents')}[/bold]")
        for paper in route.documents:
            name = paper.rule.document.zh if self.lang == "zh" else paper.rule.document.en
            self._line(f"{escape(name)}: {word('status', paper.status, self.lang)}", 2)
        self._sources(route.sources, 1)

    def _risk(self, risk: Risk) -> None:
        self._line(f"{self._ground(risk)}: {word('level', risk.level, self.lang)}", 2)
        if risk.level not in ("high", "raised"):
            return
        for step in risk.because:
            self._step(step, 3)
        cure = risk.cure_zh if self.lang == "zh" else risk.cure
        if cure:
            self._line(f"{self._say('page.cure')}: {escape(cure)}", 3)
        self._sources(risk.sources, 3)

    def _deadline(self, deadline: Deadline, depth: int) -> None:
        for reading in deadline.readings:
            label = self._say("page.safe_reading" if reading.safe else "page.reading")
            self._line(f"{label}: {self._law(reading.reading)}", depth)
            for step in reading.steps:
                self._step(step, depth + 1)
            self._line(f"{self._say('page.basis')}: {self._law(reading.basis)}", depth + 1)
            self._sources(reading.sources, depth + 1)

    def _sources(self, sources: tuple[Source, ...], depth: int) -> None:
        for source in sources:
            read = (
                self._say("page.read", day=source.retrieved) if source.verified else self._say("page.unread")
            )
            self._line(
                f"{self._say('page.sources')}: {self._law(source.title)} {escape(source.url)} ({read})".replace(
                    "  ", " "
                ),
                depth,
            )

    def _tail(self) -> None:
        self._heading("page.alternatives")
        for other in self.answer.alternatives:
            kind = say(MESSAGES, f"alternative.kind.{other.kind}", self.lang)
            self._line(f"[bold]{kind}[/bold]: {word('holds', other.holds, self.lang)}")
            for step in other.because:
                self._step(step, 2)
        if self.answer.missing:
            self._heading("page.missing")
            for gap in self.answer.missing:
                self._line("- " + escape(word("gap", gap, self.lang)))
        self._heading("page.notes")
        for step in self.answer.notes:
            self._step(step, 1)
