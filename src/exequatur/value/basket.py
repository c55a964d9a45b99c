"""Several matters under one funding agreement: the file, and what the basket is worth to the funder and to each creditor, beside the same matters apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct

from exequatur import SCHEMA_VERSION
from exequatur.claims.claim_file import read_plain, shaped
from exequatur.text import UserError
from exequatur.value import MODEL_VERSION
from exequatur.value.answer import plain_figures
from exequatur.value.deal_check import Fault, contradictions, unpaid
from exequatur.value.deals import Investor, LitigationFunding
from exequatur.value.matter_file import MatterFileError, check_matter
from exequatur.value.messages import MESSAGES
from exequatur.value.model import Matter
from exequatur.value.outputs import PartyFigures, figures_of, mean_of_paths
from exequatur.value.paths.cash import together
from exequatur.value.paths.crossed import play_basket
from exequatur.value.paths.played import Played
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play

STRATEGY = "litigation_funding"


class BasketFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of matters in one currency under one funding agreement."""

    schema_version: str
    matters: tuple[Matter, ...]
    deal: LitigationFunding
    investor: Investor = Investor()


@dataclass(frozen=True)
class BasketValue:
    """What a basket is worth, minor units. together: the funder and all creditors; creditors: of each matter, by its id: mean net present value and its standard
    error. apart: likewise where each matter is funded by itself on the same terms; empty where the commitment is one sum for all, which no matter has alone."""

    seed: int
    paths: int
    currency: str
    together: tuple[PartyFigures, ...]
    creditors: dict[str, tuple[float, float]]
    apart: tuple[PartyFigures, ...]


def read_basket(path: Path) -> BasketFile:
    """The basket in `path`.

    Raises:
        UserError: the file cannot be read, does not have the shape, or holds what cannot be valued; the message names file, field and reason.
    """
    content, is_json = read_plain(path)
    found = shaped(path, "basket", content, BasketFile, strict=is_json)
    if found.schema_version != SCHEMA_VERSION:
        raise MatterFileError(
            MESSAGES, "matter.version", file=path, found=found.schema_version, known=SCHEMA_VERSION
        )
    if not found.matters:
        raise MatterFileError(MESSAGES, "basket.none", file=path)
    ids = [matter.id for matter in found.matters]
    if twice := [name for name in ids if ids.count(name) > 1]:
        raise MatterFileError(MESSAGES, "basket.id_twice", file=path, id=twice[0])
    for row, matter in enumerate(found.matters, 1):
        _check(path, row, matter, found.matters[0].currency)
    faults: list[Fault] = [*contradictions(found.deal), *unpaid(found.deal)]
    if found.deal.terms.tranches:
        faults.append(Fault("terms.tranches", "basket_tranches"))
    for fault in faults:
        raise MatterFileError(MESSAGES, "deal.cannot", file=path, where=f"deal.{fault.field}", reason=fault)
    return found


def _check(path: Path, row: int, matter: Matter, currency: str) -> None:
    if matter.currency != currency:
        raise UserError(
            MESSAGES, "basket.currencies", file=path, row=row, found=matter.currency, first=currency
        )
    if not matter.pursuits:
        raise UserError(MESSAGES, "basket.no_pursuit", file=path, row=row)
    if matter.abandon or matter.weighs_offers:
        raise UserError(MESSAGES, "basket.stopped", file=path, row=row)
    check_matter(path, matter, f"matters[{row}]")


def value_basket(
    matters: Sequence[Matter], deal: LitigationFunding, investor: Investor, seed: int = 1, count: int = 100_000
) -> BasketValue:  # fmt: skip
    """Value a basket by path simulation.

    Args:
        count: paths, 64 or more.

    Raises:
        ValueError: too few paths; as `play_basket`.
    """
    if count < 64:
        raise ValueError("a valuation needs 64 paths or more")
    paths = Seeded(seed, 0, count)
    crossed = play_basket(matters, deal, paths)
    creditors = {}
    for name, cash in crossed.creditors.items():
        mean = mean_of_paths(cash.value(investor.creditor))
        creditors[name] = (mean.value, mean.se)
    apart: tuple[PartyFigures, ...] = ()
    if deal.terms.commitment is None:
        own = [play(matter, deal, investor, paths) for matter in matters]
        apart = _figures(_pooled(own, count), deal, investor)
    return BasketValue(
        seed, count, matters[0].currency, _figures(crossed.played, deal, investor), creditors, apart
    )


def _figures(played: Played, deal: LitigationFunding, investor: Investor) -> tuple[PartyFigures, ...]:
    name = deal.name or STRATEGY
    return tuple(figures_of(STRATEGY, name, party, played, investor) for party in ("creditor", "funder"))


def _pooled(own: Sequence[Played], count: int) -> Played:
    """The parties of several strategies as one: their cash together, path by path."""
    parties = {
        party: together(count, [one.parties[party] for one in own]) for party in ("creditor", "funder")
    }
    gross = {
        party: together(count, [one.gross.get(party, one.parties[party]) for one in own])
        for party in parties
        if any(party in one.gross for one in own)
    }
    return Played(
        parties,
        np.asarray(np.sum([one.came_in for one in own], axis=0)),
        np.asarray(np.sum([one.went_out for one in own], axis=0)),
        np.asarray(np.max([one.over for one in own], axis=0)),
        gross=gross,
    )


def plain_basket(found: BasketValue, basket: BasketFile) -> dict[str, Any]:
    """The value of a basket as JSON has it; money in minor units, rounded to whole ones."""
    return {
        "seed": found.seed,
        "paths": found.paths,
        "model_version": MODEL_VERSION,
        "currency": found.currency,
        "unit": "minor",
        "matters": [matter.id for matter in basket.matters],
        "deal": basket.deal.name or STRATEGY,
        "basket": [plain_figures(one) for one in found.together],
        "creditors": [
            {"matter": name, "mean": round(mean), "se": round(error)}
            for name, (mean, error) in found.creditors.items()
        ],
        "apart": [plain_figures(one) for one in found.apart],
    }
