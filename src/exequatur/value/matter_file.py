"""Read a matter file (YAML or JSON): one matter with its deals; everything that could not be valued is refused with its place."""

from pathlib import Path

from exequatur import SCHEMA_VERSION
from exequatur.claims.claim_file import read_plain, shaped
from exequatur.text import UserError
from exequatur.value.deal_check import contradictions, missing_stages, unpaid
from exequatur.value.deals import (
    AnyDeal,
    DebtPurchase,
    Domestic,
    MatterFile,
    PurchaseWithUpside,
    Sale,
    WriteOff,
)
from exequatur.value.messages import MESSAGES
from exequatur.value.model import Matter, Pursuit, mean_of


class MatterFileError(UserError):
    """A matter file that is refused."""


def read_matter(path: Path) -> MatterFile:
    """The matter in `path`.

    Raises:
        UserError: the file cannot be read, does not have the shape, or holds what cannot be valued; the message names file, field and reason.
    """
    content, is_json = read_plain(path)
    found = shaped(path, "matter", content, MatterFile, strict=is_json)
    if found.schema_version != SCHEMA_VERSION:
        raise MatterFileError(
            MESSAGES, "matter.version", file=path, found=found.schema_version, known=SCHEMA_VERSION
        )
    check_matter(path, found.matter)
    for i, deal in enumerate(found.deals, 1):
        check_deal(path, f"deals[{i}]", deal, found.matter)
    names = [deal.name for deal in found.deals if deal.name]
    if twice := [name for name in names if names.count(name) > 1]:
        raise MatterFileError(MESSAGES, "matter.name_twice", file=path, name=twice[0])
    return found


def check_matter(path: Path, matter: Matter, place: str = "matter") -> None:
    """Refuse a matter that cannot be valued.

    Args:
        place: where it stands in the file.

    Raises:
        MatterFileError: a currency without a rate, a limitation period that has run, an asset with a route that stands twice, a field that means nothing without another
            which is not there.
    """
    race, title = matter.race, matter.title
    for field, lacks, wrong in (
        ("race.size_sdlog", "race.size", race.size_sdlog is not None and race.size is None),
        ("title.returnable", "title.reversal", title.returnable > 0 and not title.reversal),
        ("title.assigned", "title.assignment_defect", title.assigned and not title.assignment_defect),
    ):
        if wrong:
            raise MatterFileError(
                MESSAGES, "matter.half_said", file=path, where=f"{place}.{field}", lacks=lacks
            )
    seen: set[tuple[str, str, str]] = set()
    for i, one in enumerate(matter.pursuits, 1):
        where = f"{place} pursuits[{i}]"
        if one.asset.currency != matter.currency and one.asset.fx is None:
            raise MatterFileError(
                MESSAGES, "matter.no_rate", file=path, where=f"{where}.asset.fx", currency=one.asset.currency, home=matter.currency
            )  # fmt: skip
        if one.route.limit is not None and one.route.limit <= 0:
            raise MatterFileError(
                MESSAGES, "matter.limit_past", file=path, where=f"{where}.route.limit", years=f"{one.route.limit:g}"
            )  # fmt: skip
        if one.route.appealed > 0 and one.route.appeal is None:
            raise MatterFileError(MESSAGES, "matter.no_appeal", file=path, where=f"{where}.route.appeal")
        for field, lacks in _half_said(one):
            raise MatterFileError(
                MESSAGES, "matter.half_said", file=path, where=f"{where}.{field}", lacks=lacks
            )
        key = _key(one)
        if key in seen:
            raise MatterFileError(
                MESSAGES, "matter.pursuit_twice", file=path, where=where, asset=one.asset.id
            )
        seen.add(key)


def _half_said(one: Pursuit) -> list[tuple[str, str]]:
    """Fields of a pursuit that mean nothing without another, and that other."""
    asset, route = one.asset, one.route
    return [
        (field, lacks)
        for field, lacks, wrong in (
            ("route.blocked", "unblocked", route.blocked > 0 and not route.unblocked),
            ("route.unblocked", "blocked", route.unblocked > 0 and not route.blocked),
            ("asset.market_share", "market", asset.market_share > 0 and not asset.market),
            ("asset.market", "market_share", bool(asset.market) and not asset.market_share),
        )
        if wrong
    ]


def _key(one: Pursuit) -> tuple[str, str, str]:
    return one.asset.id, one.route.forum, one.route.instrument


def check_deal(path: Path, where: str, deal: AnyDeal, matter: Matter) -> None:
    """Refuse a deal that this matter cannot be put to.

    Raises:
        MatterFileError: a strategy that needs what the matter lacks, or terms that cannot be paid.
    """
    if deal.blocked:
        return
    for fault in (*contradictions(deal), *unpaid(deal), *missing_stages(deal, matter)):
        raise MatterFileError(
            MESSAGES, "deal.cannot", file=path, where=f"{where}.{fault.field}", reason=fault
        )
    if isinstance(deal, WriteOff):
        if not isinstance(deal.then, Domestic):
            check_deal(path, f"{where}.then", deal.then, matter)
        return
    abroad = not isinstance(deal, Domestic | Sale)
    if isinstance(deal, Domestic) and matter.home is None:
        raise MatterFileError(MESSAGES, "matter.no_home", file=path, where=where)
    if abroad and not matter.pursuits:
        raise MatterFileError(MESSAGES, "matter.no_pursuit", file=path, where=where)
    formalities = deal.formalities if isinstance(deal, DebtPurchase | PurchaseWithUpside) else None
    if formalities is not None and formalities.otherwise == "domestic" and matter.home is None:
        raise MatterFileError(MESSAGES, "matter.no_home", file=path, where=f"{where}.formalities")
    if abroad and not any(mean_of(one.route.recognition.won) for one in matter.pursuits):
        raise MatterFileError(MESSAGES, "matter.hopeless", file=path, where="matter pursuits")
