"""A calibration as tables of words in one language, for a terminal and for a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from exequatur.text import Lang, say
from exequatur.value.calibration.calibrate import Calibration, Cell
from exequatur.value.calibration.case_file import CasesRead
from exequatur.value.calibration.cases import Key
from exequatur.value.calibration.fit import PARTS, Spread
from exequatur.value.calibration.foresight import Scores
from exequatur.value.calibration.messages import MESSAGES
from exequatur.value.durations import Duration
from exequatur.value.evidence import Beta


@dataclass(frozen=True)
class WordTable:
    """A table: the first `words` columns are words, the others figures. `below`: remarks that belong to it."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 2
    below: tuple[str, ...] = ()


class Tables:
    """The tables and remarks of one calibration in one language."""

    def __init__(self, found: Calibration, read: CasesRead, lang: Lang) -> None:
        self.found, self.read, self.lang = found, read, lang

    def word(self, key: str, **values: object) -> str:
        """A word of the catalogue."""
        return say(MESSAGES, key, self.lang, **values)

    def where(self, key: Key) -> str:
        """A stage with its forum and instrument."""
        return f"{self.place(key)}{'：' if self.lang == 'zh' else ': '}{self.word(f'stage.{key.stage}')}"

    def place(self, key: Key) -> str:
        """Forum, instrument and where it was made."""
        instrument = f"instrument.{key.instrument}"
        name = self.word(instrument) if instrument in MESSAGES else key.instrument
        return self.word("table.place", forum=key.forum, instrument=name, origin=key.origin)

    @property
    def title(self) -> str:
        """What was calibrated, and as of when."""
        return self.word("table.title", file=self.read.file, cases=len(self.read.cases), on=self.found.on)

    @property
    def settings(self) -> str:
        """Weight of the priors and half-life of the cases."""
        weight, half_life = f"{self.found.prior_weight:g}", f"{self.found.half_life:g}"
        return self.word("table.settings", weight=weight, half_life=half_life)

    def all(self) -> tuple[WordTable, ...]:
        """The tables that hold something, in the order of reading."""
        cells = self.found.cells
        made = (
            self._stages("chance", ("prior", "data", "weighed", "posterior", "range", "beta"), [
                (cell, row) for cell in cells if (row := self._chance(cell))
            ]),
            self._stages("duration", ("prior", "data", "posterior", "range", "gamma", "fit"), [
                (cell, self._duration(cell)) for cell in cells
            ]),
            self._stages("settling", ("prior", "data", "exposure", "posterior", "range", "pays"), [
                (cell, row) for cell in cells if (row := self._settling(cell))
            ]),
            self._stages("costs", ("data", "currency", "mean", "se"), [
                (cell, row) for cell in cells for row in self._costs(cell)
            ]),
            self._scores(),
            self._spreads(),
        )  # fmt: skip
        return tuple(one for one in made if one.rows)

    def basis(self) -> tuple[str, ...]:
        """What each prior rests on."""
        lines = []
        for cell in self.found.cells:
            took = cell.prior.took_basis.text(self.lang)
            if cell.chance is not None and cell.prior.won_basis is not None:
                more = self.word("table.basis_took", basis=took)
                took = f"{cell.prior.won_basis.text(self.lang)}{'；' if self.lang == 'zh' else '; '}{more}"
            lines.append(self.word("table.basis", where=self.where(cell.key), basis=took))
        settling = next((cell.settling for cell in self.found.cells if cell.settling is not None), None)
        if settling is not None:
            events, years = f"{settling.prior.events:g}", f"{settling.prior.years:g}"
            lines.append(self.word("table.basis_settling", events=events, years=years))
        return tuple(lines)

    def notes(self) -> tuple[str, ...]:
        """What the rules made of few or cut-off cases, what was left out, and what the figures are not."""
        lines = [
            self.word("note.cell", where=self.where(cell.key), note=note.text(self.lang))
            for cell in self.found.cells
            for note in cell.notes
        ]
        if self.read.unused:
            joint = "、" if self.lang == "zh" else ", "
            lines.append(self.word("note.unused", columns=joint.join(self.read.unused)))
        lines += [self.word("note.left_out", reason=one.text(self.lang)) for one in self.read.refused]
        return (*lines, self.word("note.estimates"))

    def _stages(
        self, name: str, figures: Sequence[str], rows: Sequence[tuple[Cell, tuple[str, ...]]]
    ) -> WordTable:
        headings = tuple(self.word(f"table.{key}") for key in ("where", *figures))
        said = tuple((self.where(cell.key), *row) for cell, row in rows)
        return WordTable(name, self.word(f"table.{name}"), headings, said, words=1)

    def _chance(self, cell: Cell) -> tuple[str, ...] | None:
        if cell.chance is None:
            return None
        data = self.word("table.won_lost", won=cell.counts["won"], lost=cell.counts["lost"])
        low, high = cell.chance.interval
        after = cell.chance.posterior
        return (
            _share(cell.chance.prior.mean),
            data,
            f"{cell.chance.won:.1f}, {cell.chance.lost:.1f}",
            _share(after.mean),
            f"{_share(low)}–{_share(high)}",
            _beta(after),
        )

    def _duration(self, cell: Cell) -> tuple[str, ...]:
        length = cell.length
        data = self.word("table.decided_cut", decided=length.decided, cut=length.cut_off)
        return (
            _years(length.prior),
            data,
            _years(length.posterior),
            f"{length.low:.2f}–{length.high:.2f}",
            self._gamma(length.posterior),
            self._p(cell.fit),
        )

    def _settling(self, cell: Cell) -> tuple[str, ...] | None:
        found = cell.settling
        if found is None:
            return None
        low, high = found.interval
        return (
            f"{found.prior.events / found.prior.years:.3f}",
            self.word("table.settled", settled=cell.counts["settled"]),
            f"{found.years:.1f}",
            f"{found.rate:.3f}",
            f"{low:.3f}–{high:.3f}",
            "" if found.share is None else _share(found.share),
        )

    def _costs(self, cell: Cell) -> list[tuple[str, ...]]:
        return [
            (str(one.runs), one.currency, f"{one.mean:,.0f}", "" if one.se is None else f"{one.se:,.0f}") for one in cell.costs
        ]  # fmt: skip

    def _scores(self) -> WordTable:
        fore = self.found.foresight
        headings = tuple(self.word(f"fore.{key}") for key in ("predictor", "brier", "logarithmic"))
        rows = tuple(
            (self.word(f"fore.{name}"), f"{one.brier:.3f}", f"{one.logarithmic:.3f}")
            for name, one in (("prior", fore.prior), ("cases", fore.cases))
            if one is not None
        )
        below = [self.word("fore.decided", n=len(fore.outcomes))]
        if fore.prior is not None and fore.cases is not None:
            below.append(self.word(_verdict(fore.prior, fore.cases)))
        return WordTable("scores", self.word("fore.title"), headings, rows, words=1, below=tuple(below))

    def _spreads(self) -> WordTable:
        fore = self.found.foresight
        even = f"{fore.durations_by_prior.runs / PARTS:.1f}"
        title = self.word("fore.durations", n=fore.durations_by_prior.runs, even=even)
        fifths = tuple(self.word("fore.fifth", n=n) for n in range(1, PARTS + 1))
        rows = tuple(
            (self.word(f"fore.{name}"), *(f"{count:.1f}" for count in one.counts), self._p(one))
            for name, one in (("prior", fore.durations_by_prior), ("cases", fore.durations_by_cases))
            if one.runs
        )
        return WordTable(
            "spreads", title, (self.word("fore.predictor"), *fifths, self.word("fore.p")), rows, words=1, below=(self.word("fore.reading"),)
        )  # fmt: skip

    def _gamma(self, one: Duration) -> str:
        if float(one.cv2) <= 0:
            return self.word("table.fixed", years=f"{float(one.mean):g}")
        return f"{1 / float(one.cv2):.2f}, {float(one.theta):.3f}"

    def _p(self, one: Spread) -> str:
        return self.word("fore.few") if one.p_value is None else f"{one.p_value:.2f}"


def _verdict(prior: Scores, cases: Scores) -> str:
    return (
        "fore.better" if cases.logarithmic < prior.logarithmic and cases.brier < prior.brier else "fore.worse"
    )


def _share(value: float) -> str:
    return f"{value:.0%}"


def _years(one: Duration) -> str:
    return f"{float(one.mean):.2f}"


def _beta(one: Beta) -> str:
    return f"{one.a:.1f}, {one.b:.1f}"
