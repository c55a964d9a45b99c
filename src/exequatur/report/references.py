"""What claims share, written once and linked to: sources, precedents, and the law of each route."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from msgspec import Struct

from exequatur.law.model import DocumentRule, Precedent, Remark, Source, Stage
from exequatur.routes.answers import RouteAssessment

T = TypeVar("T", bound=Hashable)


class Register(Generic[T]):
    """Numbers things in the order in which they are first met; equal things share a number, from 1."""

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}

    def number(self, thing: T) -> int:
        """The number of `thing`."""
        return self._numbers.setdefault(thing, len(self._numbers) + 1)

    def items(self) -> list[tuple[int, T]]:
        """Number and thing, in order."""
        return [(number, thing) for thing, number in self._numbers.items()]


class RouteLaw(Struct, frozen=True):
    """The part of a route that comes from the law alone, so that many claims can point at one text."""

    id: str
    forum: str
    court: str
    kind: str
    basis: str
    strength: str
    strength_reason: str
    verified: bool
    inference: bool
    stale: bool
    note: str
    sources: tuple[Source, ...]
    stages: tuple[Stage, ...]
    remarks: tuple[Remark, ...]
    precedents: tuple[Precedent, ...]


class References:
    """The appendix of a page, filled while the page is composed."""

    def __init__(self) -> None:
        self._sources: Register[Source] = Register()
        self._precedents: Register[Precedent] = Register()
        self._laws: Register[RouteLaw] = Register()
        self._documents: Register[DocumentRule] = Register()

    def source(self, source: Source) -> int:
        """The number of a source."""
        return self._sources.number(source)

    def sources(self, sources: Iterable[Source]) -> list[tuple[int, bool]]:
        """Numbers of sources, each with whether somebody read it."""
        return list(dict.fromkeys((self.source(s), s.verified) for s in sources))

    def precedent(self, precedent: Precedent) -> int:
        """The number of a precedent; its sources are numbered with it."""
        self.sources(precedent.sources)
        return self._precedents.number(precedent)

    def document(self, rule: DocumentRule) -> int:
        """The number of a document that a route asks for; its sources are numbered with it."""
        self.sources(rule.sources)
        return self._documents.number(rule)

    def law_of(self, route: RouteAssessment) -> int:
        """The number of the law of a route; everything that it names is numbered with it."""
        return self._laws.number(
            RouteLaw(
                id=route.id,
                forum=route.forum,
                court=route.court,
                kind=route.kind,
                basis=route.basis,
                strength=route.strength,
                strength_reason=route.strength_reason,
                verified=route.verified,
                inference=route.inference,
                stale=route.stale,
                note=route.note,
                sources=route.sources,
                stages=route.stages,
                remarks=route.remarks,
                precedents=route.precedents,
            )
        )

    def laws(self) -> list[tuple[int, RouteLaw]]:
        """The law of every route, numbered."""
        return self._laws.items()

    def all_documents(self) -> list[tuple[int, DocumentRule]]:
        """Every document asked for, numbered."""
        return self._documents.items()

    def all_precedents(self) -> list[tuple[int, Precedent]]:
        """Every precedent, numbered."""
        return self._precedents.items()

    def all_sources(self) -> list[tuple[int, Source]]:
        """Every source, numbered. Ask last: rendering the rest fills it."""
        return self._sources.items()
