"""What a debtor has of each asset: all of what stands on its own name, and by way of companies its economic share in their holder.

An asset of a company is the company's: a creditor of its owner reaches the owner's shares, and the asset itself only with the company's creditors
served first or where the law looks through the company. So each interest says whether it is direct, and whether the debtor controls the holder.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from exequatur.trace.leads.assets import Lead
from exequatur.trace.ownership.control import MAJORITY, Threshold, controlled
from exequatur.trace.ownership.holdings import Holdings
from exequatur.trace.ownership.paths import chains
from exequatur.trace.ownership.rings import rings_of
from exequatur.trace.ownership.through import above, interests, restricted
from exequatur.trace.ownership.tied import Acting, Stake

Way = tuple[tuple[str, ...], float]
"""Names from a debtor to a holder, none where there is no way, and the share by upper bounds."""


@dataclass(frozen=True)
class Interest:
    """A debtor's part of an asset.

    low, high: its economic share, 1 where it is the holder. direct: the asset stands on its own name. controls, may_control: whether it controls the
    holder by majority, surely or at the most. chain: the strongest way to the holder, and its share by the upper bounds.
    """

    lead: Lead
    low: float
    high: float
    direct: bool
    controls: bool
    may_control: bool
    chain: tuple[str, ...] = ()
    chain_share: float = 0.0

    @property
    def worth(self) -> tuple[int, int] | None:
        """Bounds of its part, minor units; None where the worth of the asset is not known."""
        if self.lead.worth is None:
            return None
        return round(self.lead.worth * self.low), round(self.lead.worth * self.high)


def interests_of(
    debtor: str, leads: Sequence[Lead], holdings: Holdings, rule: Threshold = MAJORITY
) -> list[Interest]:
    """The debtor's interest in each asset in which it has or may have one: its own first, then by the upper share.

    What stands on the name of a nominee or a trust is, by the weight of that tie, whose it is held for.
    """
    found = [Interest(lead, 1.0, 1.0, True, True, True) for lead in leads if lead.holder == debtor]
    if debtor in holdings.numbers:
        parts = _Parts(holdings, holdings.numbers[debtor], rule)
        for lead in leads:
            holder = holdings.numbers.get(lead.holder)
            if holder is None or holder == parts.debtor:
                continue
            one = parts.of(holder)
            if one.high > 0 or one.votes_high > 0:
                chain, share = parts.chain(holder)
                found.append(Interest(lead, one.low, max(one.high, one.low), False, one.votes_low >= 1, one.votes_high > 0, chain, share))  # fmt: skip
    return sorted(found, key=lambda one: (not one.direct, -one.high, -one.low, one.lead.id))


class _Parts:
    """A debtor's part of what each holds: through shares, and of what is held for somebody in another's name."""

    def __init__(self, holdings: Holdings, debtor: int, rule: Threshold) -> None:
        self.holdings, self.debtor = holdings, debtor
        rings, rows = rings_of(holdings), holdings.by_owner()
        self.low, self.high = (interests(holdings, rings, debtor, upper) for upper in (False, True))
        self.sure, self.may = (set(controlled(holdings, debtor, rule, upper, rows).tolist()) for upper in (False, True))  # fmt: skip
        self.acting: dict[int, list[Acting]] = {}
        for one in holdings.acting:
            self.acting.setdefault(one.who, []).append(one)
        self.known: dict[int, Stake] = {debtor: Stake(1.0, 1.0, 1.0, 1.0)}
        for who in reversed(self.acting):  # whom one acts for comes after it
            if who != debtor:
                self.known[who] = self._held_for_others(who)

    def of(self, holder: int) -> Stake:
        """Bounds of the debtor's part of what one holds, and of its say over it."""
        return self.known.get(holder) or self._through_shares(holder)

    def _through_shares(self, holder: int) -> Stake:
        sure, may = float(holder in self.sure), float(holder in self.may)
        return Stake(float(self.low[holder]), float(self.high[holder]), sure, may)

    def _held_for_others(self, holder: int) -> Stake:
        """The debtor's part of what one holds for others, and of the rest, which is its own."""
        own, ties = self._through_shares(holder), self.acting[holder]
        low, high, votes_low, votes_high = 0.0, 0.0, 0.0, 0.0
        for tie in ties:
            part = self.of(tie.principal)
            low, high = low + tie.low * part.low, high + tie.high * part.high
            votes_low, votes_high = votes_low + tie.votes_low * part.votes_low, votes_high + tie.votes_high * part.votes_high  # fmt: skip
        most, sure = (
            min(total, 1.0) for total in (sum(tie.high for tie in ties), sum(tie.low for tie in ties))
        )
        return Stake(
            low + own.low * (1 - most), min(high + own.high * (1 - sure), 1.0), min(max(votes_low, own.votes_low), 1.0),
            min(max(votes_high, own.votes_high), 1.0),
        )  # fmt: skip

    def chain(self, holder: int) -> Way:
        """The strongest way from the debtor to a holder, and its share by the upper bounds."""
        names = self.holdings.names
        found: dict[int, Way] = {self.debtor: ((names[self.debtor],), 1.0)}
        wanted = self._acted_for(holder)
        for who in [one for one in reversed(self.acting) if one in wanted]:
            found.setdefault(who, self._strongest(who, found))
        return found.get(holder) or _chain(self.holdings, holder, names[self.debtor])

    def _strongest(self, who: int, found: "dict[int, Way]") -> Way:
        names = self.holdings.names
        best = _chain(self.holdings, who, names[self.debtor])
        for tie in self.acting[who]:
            way, share = found.get(tie.principal) or _chain(self.holdings, tie.principal, names[self.debtor])
            if way and tie.high * share > best[1]:
                best = (*way, names[who]), tie.high * share
        return best

    def _acted_for(self, holder: int) -> set[int]:
        """One and all whom it acts for, by way of others too."""
        found, left = {holder}, [holder]
        while left:
            more = {tie.principal for tie in self.acting.get(left.pop(), ())} - found
            found |= more
            left += more
        return found


def _chain(holdings: Holdings, holder: int, debtor: str) -> Way:
    local = restricted(holdings, above(holdings, holder))
    best = chains(local, local.numbers[debtor], many=1) if debtor in local.numbers else []
    if not best:
        return (), 0.0
    return tuple(local.names[i] for i in best[0].companies), best[0].share


def by_jurisdiction(found: Sequence[Interest]) -> dict[str, list[Interest]]:
    """The interests by where the assets are, the place with most of them first."""
    places: dict[str, list[Interest]] = {}
    for one in found:
        places.setdefault(one.lead.jurisdiction, []).append(one)
    return dict(sorted(places.items(), key=lambda item: (-len(item[1]), item[0])))


def claim_assets(found: Sequence[Interest], owner: str) -> list[dict[str, object]]:
    """The interests as assets of a claim file: what stands on the debtor's name as it is; what companies hold as shares, worth the lower part.

    Shares stand where the asset is until somebody confirms in which register they are: the source says so.

    Args:
        owner: the id of the debtor among the obligors of the claim.
    """
    assets = []
    for one in found:
        lead, worth = one.lead, one.worth
        asset: dict[str, object] = {
            "id": lead.id if one.direct else f"shares-{lead.id}",
            "jurisdiction": lead.jurisdiction,
            "owner": owner,
            "asset_class": lead.asset_class if one.direct else "shares",
            "grade": lead.grade if one.direct or one.low == one.high else "hint",
            "source": lead.source
            if one.direct
            else f"{lead.source}; {' > '.join(one.chain)}; confirm where the shares are",
        }
        if worth is not None and worth[0]:
            asset["value"] = {"minor": worth[0], "currency": lead.currency}
        assets.append(asset)
    return assets
