"""A calibration as plain data: what `exequatur calibrate --json` prints."""

from typing import Any

from exequatur.text import Lang, Reason
from exequatur.value.calibration.calibrate import Calibration, Cell
from exequatur.value.calibration.case_file import CasesRead
from exequatur.value.calibration.chances import interval
from exequatur.value.calibration.fit import Spread
from exequatur.value.calibration.foresight import Scores
from exequatur.value.durations import Duration
from exequatur.value.evidence import Beta


def plain(found: Calibration, read: CasesRead, lang: Lang) -> dict[str, Any]:
    """The answer; years, rates a year, chances 0 to 1. `low` and `high` are the ends of the middle nine tenths."""
    fore = found.foresight
    return {
        "file": read.file,
        "rows": read.rows,
        "cases": len(read.cases),
        "refused": [one.text(lang) for one in read.refused],
        "columns_not_used": list(read.unused),
        "prior_weight": found.prior_weight,
        "half_life": found.half_life,
        "stages": [_cell(cell, lang) for cell in found.cells],
        "foresight": {
            "prior": _scores(fore.prior),
            "cases": _scores(fore.cases),
            "durations_by_prior": _spread(fore.durations_by_prior),
            "durations_by_cases": _spread(fore.durations_by_cases),
            "outcomes": [
                {
                    "id": one.id, "origin": one.key.origin, "forum": one.key.forum, "instrument": one.key.instrument, "stage": one.key.stage,
                    "day": one.day.isoformat(), "won": one.won, "by_prior": one.by_prior, "by_cases": one.by_cases,
                }
                for one in fore.outcomes
            ],
        },
    }  # fmt: skip


def _cell(cell: Cell, lang: Lang) -> dict[str, Any]:
    key, length = cell.key, cell.length
    return {
        "origin": key.origin,
        "forum": key.forum,
        "instrument": key.instrument,
        "stage": key.stage,
        "counts": dict(cell.counts),
        "chance": None
        if cell.chance is None
        else {
            "prior": {**_beta(cell.chance.prior), "basis": _said(cell.prior.won_basis, lang)},
            "won": cell.chance.won,
            "lost": cell.chance.lost,
            "posterior": _beta(cell.chance.posterior),
        },
        "duration": {
            "prior": {**_duration(length.prior), "basis": cell.prior.took_basis.text(lang)},
            "decided": length.decided,
            "cut_off": length.cut_off,
            "rule": length.rule,
            "posterior": {**_duration(length.posterior), "low": length.low, "high": length.high},
            "fit": _spread(cell.fit),
        },
        "settlement": None
        if cell.settling is None
        else {
            "prior": {"events": cell.settling.prior.events, "years": cell.settling.prior.years},
            "events": cell.settling.events,
            "years": cell.settling.years,
            "posterior": {
                "rate": cell.settling.rate, "low": cell.settling.interval[0], "high": cell.settling.interval[1],
            },
            "share": cell.settling.share,
        },
        "costs": [
            {"currency": one.currency, "runs": one.runs, "mean": one.mean, "se": one.se} for one in cell.costs
        ],
        "notes": [note.text(lang) for note in cell.notes],
    }  # fmt: skip


def _beta(beta: Beta) -> dict[str, float]:
    low, high = interval(beta)
    return {"a": beta.a, "b": beta.b, "mean": beta.mean, "low": low, "high": high}


def _duration(one: Duration) -> dict[str, float | None]:
    """Mean, and the Gamma's `k` and `theta`; None where the duration is fixed."""
    cv2 = float(one.cv2)
    return {
        "mean": float(one.mean),
        "k": 1.0 / cv2 if cv2 > 0 else None,
        "theta": float(one.theta) if cv2 > 0 else None,
    }


def _spread(one: Spread) -> dict[str, Any]:
    return {
        "runs": one.runs,
        "fifths": list(one.counts),
        "chi_square": one.chi_square,
        "p_value": one.p_value,
    }


def _scores(one: Scores | None) -> dict[str, float] | None:
    return None if one is None else {"brier": one.brier, "log_score": one.logarithmic}


def _said(reason: Reason | None, lang: Lang) -> str | None:
    return None if reason is None else reason.text(lang)
