"""The rows of the workbook's sheets: plain values in the order of their headings, no formatting."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from exequatur.claims.identifiers import mask_numbers_in
from exequatur.claims.money import major, money_text
from exequatur.report.phrases import Phrase, Vocabulary, chrome, joined
from exequatur.report.references import References
from exequatur.report.worldmap import STRENGTHS
from exequatur.routes.answers import Deadline, RouteAssessment, Step
from exequatur.screening.result import RankedClaim, Screening
from exequatur.screening.wording import lacking
from exequatur.text import Lang

MAX_ROWS = 1_048_575
"""Rows under the heading that a sheet can hold."""


class Money(NamedTuple):
    """An amount of a cell: major units, and the currency that decides its decimals."""

    value: Decimal
    currency: str


Cell = str | int | float | date | Money | None
Row = list[Cell]


class Sheet(NamedTuple):
    """A sheet: its key, its headings with widths in characters, and its rows."""

    key: str
    columns: tuple[tuple[str, int], ...]
    rows: Callable[[], Iterator[Row]]


class Sheets:
    """Composes every sheet of a screening in one language."""

    def __init__(self, screening: Screening, words: Vocabulary, lang: Lang) -> None:
        self.screening, self.words, self.lang = screening, words, lang

    def all(self) -> tuple[Sheet, ...]:
        """The sheets in their order."""
        who = (("claim_id", 20), ("borrower", 28))
        route = (*who, ("place", 18), ("kind", 18), ("obligor", 22), ("asset", 14))
        ranking = (
            ("rank", 6), ("claim_id", 20), ("borrower", 28), ("row", 8), ("obligors", 8), ("amount", 18), ("currency", 8),
            ("verdict", 14), ("score", 8), ("forum", 18), ("code", 9), ("strength", 14), ("state", 14), ("safe_date", 12),
            ("first_deadline", 12), ("first_forum", 18), ("risk", 10), ("top_risk", 30), ("evidence", 18),
            ("collectable", 24), ("flags", 16), ("missing", 30), ("reasons", 70),
            ("net_value", 14), ("value_low", 12), ("value_high", 14), ("risk_adjusted", 14), ("value_forum", 12), ("value_lacking", 20),
        )  # fmt: skip
        return (
            Sheet("summary", (("item", 46), ("value", 40)), self._summary),
            Sheet("ranking", ranking, self._ranking),
            Sheet(
                "routes",
                (*route, ("applies", 10), ("strength", 14), ("state", 14), ("safe_date", 12), ("risk", 10), ("basis", 50), ("verified", 10)),
                self._routes,
            ),
            Sheet(
                "deadlines",
                (*who, ("where", 18), ("obligor", 22), ("step", 26), ("state", 14), ("safe_date", 12), ("last_day", 12), ("reading", 18), ("safe", 8), ("basis", 40), ("verified", 10), ("derivation", 90), ("missing", 30)),
                self._deadlines,
            ),
            Sheet(
                "risks",
                (*who, ("place", 18), ("obligor", 22), ("ground", 34), ("level", 10), ("because", 60), ("cure", 60)),
                self._risks,
            ),
            Sheet(
                "documents",
                (*who, ("place", 18), ("kind", 18), ("document", 40), ("status", 12), ("requirement", 26), ("form", 24), ("language", 12), ("verified", 10)),
                self._documents,
            ),
            Sheet("missing", (*who, ("missing", 60)), self._missing),
            Sheet("sources", (("title", 60), ("pinpoint", 24), ("kind", 14), ("retrieved", 12), ("verified", 10), ("url", 60)), self._sources),
            Sheet("findings", (("sheet", 18), ("row", 8), ("column", 20), ("message", 90), ("finding", 30)), self._findings),
        )  # fmt: skip

    def _say(self, phrase: Phrase) -> str:
        return phrase.text(self.lang)

    def _law(self, text: str) -> str:
        return self._say(self.words.prose(text))

    def _yes(self, value: bool) -> str:
        return self._say(chrome("yes" if value else "no"))

    def _steps(self, steps: tuple[Step, ...]) -> str:
        return "\n".join(self._say(self.words.step(step)) for step in steps)

    def _gaps(self, codes: tuple[str, ...]) -> str:
        return self._say(joined([self.words.gap(code) for code in codes]))

    def _summary(self) -> Iterator[Row]:
        s = self.screening
        yield [self._say(chrome("cell.source")), mask_numbers_in(s.source)]
        yield [self._say(chrome("cell.on")), s.on]
        yield [self._say(chrome("cell.claims")), s.claims]
        yield [self._say(chrome("cell.rejected")), s.rejected]
        for verdict, count in s.counts.items():
            yield [self._say(self.words.of("verdict", verdict)), count]
        for currency, minor in sorted(s.totals.items()):
            yield [
                self._say(chrome("cell.total", currency=currency)), Money(major(minor, currency), currency)
            ]  # fmt: skip
        yield [self._say(chrome("cell.law")), s.law_version]
        yield [self._say(chrome("cell.share")), f"{s.law_share_verified:.0%}"]
        yield [self._say(chrome("cell.engine")), s.engine_version]
        yield [self._say(chrome("cell.settings")), s.settings_version]
        yield [self._say(chrome("cell.review")), self._say(chrome("cell.not_reviewed"))]
        for key, count in (
            ("cell.not_ranked", s.claims - len(s.ranked)),
            ("cell.rows_left", len(s.ranked) - MAX_ROWS),
            ("cell.details_left", s.left_out),
        ):
            if count > 0:
                yield [self._say(chrome(key)), count]

    def _ranking(self) -> Iterator[Row]:
        for claim in self.screening.ranked[:MAX_ROWS]:
            yield self._rank_row(claim)

    def _rank_row(self, c: RankedClaim) -> Row:
        best = min(c.forums, key=lambda f: STRENGTHS.index(f.strength), default=None)
        best_cells: Row = [None] * 5
        grade = ""
        if best:
            best_cells = [
                self._say(self.words.place(best.forum)),
                best.forum,
                self._say(self.words.term("strengths", best.strength)),
                self._say(self.words.of("state", best.state)),
                best.safe_date,
            ]
            grade = self._say(self.words.of("grade", best.grade))
        return [
            c.rank,
            mask_numbers_in(c.claim_id),
            mask_numbers_in(c.borrower),
            c.row,
            c.obligor_count,
            None if c.amount_minor is None else Money(major(c.amount_minor, c.currency), c.currency),
            c.currency,
            self._say(self.words.of("verdict", c.verdict)),
            round(c.score, 2),
            *best_cells,
            c.first_deadline,
            self._say(self.words.place(c.first_deadline_forum)),
            self._say(self.words.of("level", c.refusal_risk)),
            self._say(self.words.term("refusal_grounds", c.top_risk)) if c.top_risk else "",
            grade,
            "; ".join(f"{money_text(minor, currency)} {currency}" for currency, minor in c.collectable),
            self._say(joined([self.words.of("flag", flag) for flag in c.flags])),
            self._gaps(c.missing),
            self._steps(c.failed + c.reasons),
            *self._value(c),
        ]

    def _value(self, c: RankedClaim) -> Row:
        """What pursuing the best route is worth, or which figure is missing."""
        if c.value is None:
            return [*([None] * 5), lacking(c.value_lacking, c.value_lacking_currency, self.lang)]
        figures = (c.value.expected, c.value.low, c.value.high, c.value.risk_adjusted)
        return [
            *(Money(major(minor, c.currency), c.currency) for minor in figures),
            self._say(self.words.place(c.value.forum)),
            "",
        ]

    def _each_route(self) -> Iterator[tuple[Row, RouteAssessment, str, str]]:
        for claim_id, (claim, assessment) in self.screening.details.items():
            names = {o.id: mask_numbers_in(o.name) for o in claim.obligors}
            head: Row = [mask_numbers_in(claim_id), mask_numbers_in(self._borrower(claim_id))]
            for route in assessment.routes:
                yield (
                    head,
                    route,
                    names.get(route.obligor, route.obligor),
                    self._say(self.words.place(route.forum)),
                )

    def _borrower(self, claim_id: str) -> str:
        claim = self.screening.details[claim_id][0]
        principal = next((o.name for o in claim.obligors if o.role == "principal"), None)
        return principal or (claim.obligors[0].name if claim.obligors else "")

    def _routes(self) -> Iterator[Row]:
        for head, r, obligor, place in self._each_route():
            applies = chrome(r.applies)
            yield [
                *head, place, self._say(self.words.term("kinds", r.kind)), obligor, r.asset, self._say(applies),
                self._say(self.words.term("strengths", r.strength)), self._say(self.words.of("state", r.state)),
                r.safe_date, self._say(self.words.of("level", r.risk)), self._law(r.basis), self._yes(r.verified),
            ]  # fmt: skip

    def _deadlines(self) -> Iterator[Row]:
        for head, r, obligor, place in self._each_route():
            if r.applies != "no":
                for deadline in r.deadlines:
                    yield from self._deadline_rows([*head, place, obligor], deadline)
        for claim_id, (claim, assessment) in self.screening.details.items():
            names = {o.id: o.name for o in claim.obligors}
            for home in assessment.home:
                where = self._say(self.words.of("topic", home.topic))
                head = [mask_numbers_in(claim_id), mask_numbers_in(self._borrower(claim_id)), where]
                yield from self._deadline_rows(
                    [*head, mask_numbers_in(names.get(home.obligor, home.obligor))], home.deadline
                )

    def _deadline_rows(self, head: Row, deadline: Deadline) -> Iterator[Row]:
        step = self._say(self.words.term("steps", deadline.step))
        for r in deadline.readings:
            yield [
                *head, step, self._say(self.words.of("state", r.state)), r.safe_date, r.last_day, self._law(r.reading),
                self._yes(r.safe), self._law(r.basis), self._yes(r.verified), self._steps(r.steps), self._gaps(r.missing),
            ]  # fmt: skip

    def _risks(self) -> Iterator[Row]:
        for head, r, obligor, place in self._each_route():
            if r.applies == "no":
                continue
            for risk in r.risks:
                ground = (
                    self.words.law(risk.words)
                    if risk.words
                    else self.words.term("refusal_grounds", risk.ground)
                )
                cure = Phrase(risk.cure, risk.cure_zh or risk.cure)
                yield [
                    *head, place, obligor, self._say(ground), self._say(self.words.of("level", risk.level)),
                    self._steps(risk.because), self._say(cure),
                ]  # fmt: skip

    def _documents(self) -> Iterator[Row]:
        seen: set[tuple[Cell, ...]] = set()
        for head, r, _, place in self._each_route():
            if r.applies == "no":
                continue
            for check in r.documents:
                rule = check.rule
                row: Row = [
                    *head, place, self._say(self.words.term("kinds", r.kind)), self._say(self.words.law(rule.document)),
                    self._say(self.words.of("status", check.status)), self._say(self.words.term("requirements", rule.requirement)),
                    self._say(self.words.of("form", rule.authentication)), self._say(self.words.of("language", rule.translation)), self._yes(rule.verified),
                ]  # fmt: skip
                if tuple(row) not in seen:
                    seen.add(tuple(row))
                    yield row

    def _missing(self) -> Iterator[Row]:
        for claim in self.screening.ranked[:MAX_ROWS]:
            for code in claim.missing:
                yield [
                    mask_numbers_in(claim.claim_id),
                    mask_numbers_in(claim.borrower),
                    self._say(self.words.gap(code)),
                ]

    def _sources(self) -> Iterator[Row]:
        references = References()
        for _, route, _, _ in self._each_route():
            references.law_of(route)
            references.sources(route.sources)
            for deadline in route.deadlines:
                for reading in deadline.readings:
                    references.sources(reading.sources)
            for check in route.documents:
                references.sources(check.rule.sources)
            for precedent in route.precedents:
                references.sources(precedent.sources)
        for _, s in references.all_sources():
            yield [
                self._law(s.title),
                s.pinpoint,
                self._say(self.words.of("source_kind", s.kind)),
                s.retrieved,
                self._yes(s.verified),
                s.url,
            ]

    def _findings(self) -> Iterator[Row]:
        for f in self.screening.findings[:MAX_ROWS]:
            yield [f.sheet, f.row, f.column, mask_numbers_in(f.text(self.lang)), f.code]
