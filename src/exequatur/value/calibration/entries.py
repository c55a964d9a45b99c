"""What a calibration leaves for valuations: entries of a file of assumptions, and the text that holds them."""

from datetime import date

import msgspec
import yaml
from msgspec import Struct

from exequatur.value.calibration.calibrate import Calibration, Cell
from exequatur.value.calibration.cases import StageName
from exequatur.value.evidence import Beta
from exequatur.value.model import NotNegative, Share, Took


class CalibratedStage(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A stage as one's own cases show it, prior included. `settles` a year, with `settlement` of the lesser of asset and claim; both or neither.

    `cases`: rows behind it. A part that is None was not moved by any case, and what is assumed elsewhere stands.
    """

    forum: str
    instrument: str
    stage: StageName
    cases: int
    origin: str = "CN"
    won: Beta | None = None
    took: Took | None = None
    settles: NotNegative | None = None
    settlement: Share | None = None

    def __post_init__(self) -> None:
        if (self.settles is None) != (self.settlement is None):
            raise ValueError("settles and settlement stand together")


class Calibrated(Struct, frozen=True, forbid_unknown_fields=True):
    """The entries with the day and the file of the calibration."""

    on: date
    file: str
    stages: tuple[CalibratedStage, ...]


def entries(found: Calibration, file: str) -> Calibrated:
    """The entries that a calibration of `file` leaves; a stage that no case moved leaves none."""
    stages = tuple(entry for cell in found.cells if (entry := _entry(cell)) is not None)
    return Calibrated(found.on, file, stages)


def _entry(cell: Cell) -> CalibratedStage | None:
    won = took = settles = share = None
    if cell.chance is not None and cell.chance.won + cell.chance.lost > 0:
        won = cell.chance.posterior
    if cell.length.rule in ("scale", "both"):
        length = cell.length.posterior
        took = Took(k=1.0 / float(length.cv2), theta=float(length.theta))
    if cell.settling is not None and cell.settling.events > 0 and cell.settling.share is not None:
        settles, share = cell.settling.rate, cell.settling.share
    if won is None and took is None and settles is None:
        return None
    key = cell.key
    return CalibratedStage(
        key.forum, key.instrument, key.stage, cell.runs, key.origin, won, took, settles, share
    )


def as_yaml(found: Calibrated, head: str) -> str:
    """The entries as a part of a file of assumptions.

    Args:
        head: a remark to stand above them.
    """
    plain = {"calibrated": msgspec.to_builtins(found)}
    remark = "".join(f"# {line}\n" for line in head.splitlines())
    return remark + yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=140)
