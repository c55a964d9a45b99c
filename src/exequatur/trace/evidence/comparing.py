"""Two records compared in all that they say: the likelihood model that joins the name with every other piece of evidence."""

from dataclasses import dataclass, field
from datetime import date

from exequatur.text import Reason
from exequatur.trace.aliases.store import MERGE, Aliases
from exequatur.trace.evidence.addresses import compare_addresses
from exequatur.trace.evidence.circle import Same, circle_terms, share_of
from exequatur.trace.evidence.dates import PartialDate, compare_dates
from exequatur.trace.evidence.facts import Facts, facts_of
from exequatur.trace.evidence.messages import MESSAGES
from exequatur.trace.evidence.names import kind_of_names, name_term
from exequatur.trace.evidence.number_terms import number_terms
from exequatur.trace.evidence.records import Records, Ref
from exequatur.trace.evidence.terms import CONTRADICTION, Evidence, Term, weighed
from exequatur.trace.evidence.weights import Weights

_AGAINST = {"differ": 0, "same_town": 1}


def never(a: Ref, b: Ref) -> bool:
    """No two records are known as one but by their reference."""
    return a == b


@dataclass
class Comparison:
    """Compares records of one set, and remembers what it made ready.

    Attributes:
        records: the records.
        weights: of the evidence.
        aliases: names known as of one.
        today: births after it are impossible.
        same: whether two records are known as one already, as by judgements; the circle of people around both is compared by it.
        prior: probability before anything was seen, in place of the one that the size of the files gives.
    """

    records: Records
    weights: Weights
    aliases: Aliases = field(default_factory=Aliases)
    today: date = field(default_factory=date.today)
    same: Same = never
    prior: float | None = None
    _facts: dict[Ref, Facts] = field(default_factory=dict)

    def facts(self, ref: Ref) -> Facts:
        """What a record says, made ready once."""
        if ref not in self._facts:
            entity = self.records.entities[ref]
            self._facts[ref] = facts_of(entity, self.records.addresses_of(ref), self.today)
        return self._facts[ref]

    def comparable(self, a: Ref, b: Ref) -> bool:
        """Whether both are people, or both companies, as far as their sources say."""
        kinds = {self.facts(a).kind, self.facts(b).kind}
        return a != b and "other" not in kinds and kinds != {"person", "company"}

    def evidence(self, a: Ref, b: Ref) -> Evidence:
        """Everything that speaks for and against two records being one; the same whichever is first."""
        a, b = sorted((a, b))
        mine, other = self.facts(a), self.facts(b)
        names = self.records.entities[a].names, self.records.entities[b].names
        kind = kind_of_names(mine.kind, other.kind, names[0])
        terms = number_terms(mine, other, self.weights)
        terms += (
            self._dates(mine, other, kind) + self._plain(mine, other, kind) + self._addresses(mine, other)
        )
        terms += circle_terms(self.records, a, b, self.weights, self.aliases, self.same)
        near = any(t.comparison in ("address", "contact", "circle") and t.weight > 1.0 for t in terms)
        named = name_term(*names, kind, self.aliases, near, self.weights.most_of_name, f"{MERGE}{a}|{b}")
        remarks = [*mine.remarks, *other.remarks, *(t.reason for t in terms if not t.weight)]
        terms = [t for t in terms if t.weight]
        if named is not None:
            terms.append(named[0])
        else:
            remarks.append(Reason(MESSAGES, "name.none"))
        prior = self._prior(a, b, kind, named[0].weight if named else 0.0)
        return Evidence(a, b, prior, weighed(terms, self.weights), tuple(dict.fromkeys(remarks)))

    def conflicts(self, a: Ref, b: Ref) -> tuple[Term, ...]:
        """What in numbers, dates and sex speaks strongly against two records being one; quicker than the whole evidence."""
        mine, other = self.facts(a), self.facts(b)
        kind = kind_of_names(mine.kind, other.kind, self.records.entities[a].names)
        terms = number_terms(mine, other, self.weights) + self._dates(mine, other, kind)
        terms += [t for t in self._plain(mine, other, kind) if t.comparison == "sex"]
        return tuple(t for t in weighed(terms, self.weights) if t.counted and t.weight < CONTRADICTION)

    def _prior(self, a: Ref, b: Ref, kind: str, name_weight: float) -> float:
        if self.prior is not None:
            return self.prior
        prior = self.weights.prior
        stated = prior.people if kind == "person" else prior.companies
        if stated is not None:
            return stated
        # the ratio of companies' names is one against sister companies, which are what a like name brings up
        if kind == "company" and name_weight > 0:
            return prior.company_with_like_name
        sizes = [self.records.counts.get((ref.dataset, kind == "person"), 0) for ref in (a, b)]
        return 1 / max(prior.least_size, *sizes)

    def _dates(self, a: Facts, b: Facts, kind: str) -> list[Term]:
        if kind == "company":
            return self._best([self._founded(x, y) for x in a.founded for y in b.founded])
        implied = "birth_date" in a.in_number & b.in_number
        # both out of identity numbers: the numbers themselves say all that the dates do
        return [] if implied else self._best([self._births(x, y) for x in a.births for y in b.births])

    def _births(self, x: PartialDate, y: PartialDate) -> Term:
        level = compare_dates(x, y)
        comparison = "birth_date"
        if not (x.day and y.day) or x.doubtful or y.doubtful:
            comparison = (
                "birth_month" if x.month and y.month and not (x.doubtful or y.doubtful) else "birth_year"
            )
        return self._term(comparison, level, f"date.{level}", left=x, right=y)

    def _founded(self, x: PartialDate, y: PartialDate) -> Term:
        level = compare_dates(x, y)
        near = level in ("swapped", "one_part_off", "same_year_only", "other_month", "next_year")
        known: str = "near" if near else level
        return self._term("founded", known, f"date.{level}", left=x, right=y)

    def _plain(self, a: Facts, b: Facts, kind: str) -> list[Term]:
        found: list[Term] = []
        if kind == "person" and a.sexes and b.sexes and "sex" not in a.in_number & b.in_number:
            level = "same" if a.sexes & b.sexes else "differ"
            found.append(self._term("sex", level, f"sex.{level}"))
        pairs = [("country", a.countries, b.countries)]
        if kind == "company":
            pairs = [("jurisdiction", a.jurisdictions, b.jurisdictions)]
        for comparison, mine, other in pairs:
            if mine and other:
                level = "same" if mine & other else "differ"
                if level == "same":
                    sides = {"left": ", ".join(sorted(mine & other)).upper()}
                else:
                    sides = {
                        "left": ", ".join(sorted(mine)).upper(),
                        "right": ", ".join(sorted(other)).upper(),
                    }
                found.append(self._term(comparison, level, f"{comparison}.{level}", **sides))
        if shared := sorted(a.contacts & b.contacts):
            found.append(self._term("contact", "same", "contact.same", contact=shared[0]))
        return found

    def _addresses(self, a: Facts, b: Facts) -> list[Term]:
        found: list[Term] = []
        for left, x in a.addresses:
            for right, y in b.addresses:
                if (level := compare_addresses(x, y)) is None:
                    continue
                count = max(
                    (self.records.crowds.get(key, 0) for key in (x.building, y.building) if key), default=0
                )
                share = share_of(count, len(self.records.entities)) if level not in _AGAINST else 0.0
                key = (
                    "address.crowded"
                    if share > self.weights.comparisons["address"][level].u
                    else f"address.{level}"
                )
                values = {"left": left[:100], "right": right[:100]}
                found.append(self._term("address", level, key, share, **values, count=count))
        return self._best(found)

    def _term(self, comparison: str, level: str, key: str, share: float = 0.0, /, **values: object) -> Term:
        return Term(
            comparison,
            level,
            self.weights.log_ratio(comparison, level, share),
            Reason(MESSAGES, key, **values),
        )

    @staticmethod
    def _best(terms: list[Term]) -> list[Term]:
        """Of several values of one fact the pair that speaks most for one: a record may hold old ones."""
        return [max(terms, key=lambda t: t.weight)] if terms else []
