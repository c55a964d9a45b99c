"""What an asset brings at a time of each path: its worth, what dissipation, rivals and insolvency leave of it."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy import special

from exequatur.value.durations import Floats
from exequatur.value.model import Matter, Pursuit, Race
from exequatur.value.paths.draws import Draws, Flags, Seeded
from exequatur.value.paths.factors import Factors, reachable, walk
from exequatur.value.paths.slots import (
    ASSET_Z,
    DISSIPATED,
    FX_Z,
    LOOKS,
    MARKET_Z,
    REACHED,
    RETURNED,
    RIVAL_SIZE,
    RIVAL_SIZES,
    RIVALS,
)


class Moment(Protocol):
    """When what an asset brings is asked: at the end of a route, or when a settlement is offered. filing: when proceedings were begun; frozen: an order is
    effective; frozen_at: since when; paid: when cash arrives."""

    @property
    def ended(self) -> Floats: ...
    @property
    def paid(self) -> Floats: ...
    @property
    def filing(self) -> Floats: ...
    @property
    def frozen(self) -> Flags: ...
    @property
    def frozen_at(self) -> Floats: ...


@dataclass(frozen=True)
class Offered:
    """A moment before the end."""

    ended: Floats
    paid: Floats
    filing: Floats
    frozen: Flags
    frozen_at: Floats


class Prices:
    """The worth of an asset on every path as whoever pursues it comes to see it: standard normal scores of the asset and of its exchange rate.

    Where nobody looks before the end they are one draw each. Where somebody looks, each look is kept and the path goes on from there.
    """

    def __init__(self, pursuit: Pursuit, matter: Matter, draws: Draws, paths: Seeded) -> None:
        self.asset, self.draws = pursuit.asset, draws
        self._at: Floats | None = None
        self._own = self._rate = np.zeros(draws.count)
        self._market = paths.draws("market", self.asset.market) if self.asset.market_share else None
        shared = matter.shared_fx and self.asset.currency != matter.currency
        self._currency = paths.draws("currency", self.asset.currency, matter.currency) if shared else None

    def worth(self, time: Floats, look: int = 0) -> Floats:
        """What a forced sale leaves at a time of each path, home currency, by two correlated lognormal paths.

        Args:
            look: which look before the end this is, from 1 on; 0 is the end.
        """
        asset = self.asset
        log = (asset.drift - asset.volatility**2 / 2 + asset.fx_drift - asset.fx_volatility**2 / 2) * time
        if asset.volatility or asset.fx_volatility:
            z, y = self._scores(time, look)
            log = log + np.sqrt(time) * (asset.volatility * z + asset.fx_volatility * y)
        return np.asarray(asset.worth * (asset.fx or 1.0) * asset.forced_sale * np.exp(log))

    def keep(self, seen: Flags, time: Floats, look: int) -> None:
        """Go on from what was seen at a look, on the paths of `seen`."""
        before = np.zeros(len(time)) if self._at is None else self._at
        root = np.sqrt(np.maximum(time - before, 0.0))
        own, rate = (self.draws.normal(slot) for slot in self._slots(look))
        self._own = np.where(seen, self._own + root * own, self._own)
        self._rate = np.where(seen, self._rate + root * rate, self._rate)
        self._at = np.where(seen, time, before)

    @staticmethod
    def _slots(look: int) -> tuple[int, int]:
        return (LOOKS + 4 * look, LOOKS + 4 * look + 1) if look else (ASSET_Z, FX_Z)

    def _scores(self, time: Floats, look: int) -> tuple[Floats, Floats]:
        asset = self.asset
        own, rate = (self.draws.normal(slot) for slot in self._slots(look))
        between = rate
        if self._at is not None:
            root, left = np.sqrt(np.maximum(time, 1e-300)), np.sqrt(np.maximum(time - self._at, 0.0))
            own, rate = (self._own + left * own) / root, (self._rate + left * rate) / root
        if self._market is not None:
            slot = LOOKS + 4 * look + 2 if look else MARKET_Z
            common = self._of(walk(self._market, time, self.draws.normal(slot)), time)
            own = np.sqrt(1.0 - asset.market_share) * own + np.sqrt(asset.market_share) * common
        apart = np.sqrt(1.0 - asset.correlation**2)
        if self._currency is not None:
            common = self._of(walk(self._currency, time, between), time)
            return asset.correlation * common + apart * own, common
        return own, asset.correlation * own + apart * rate

    @staticmethod
    def _of(path: Floats, time: Floats) -> Floats:
        return np.where(time > 0, path / np.sqrt(np.maximum(time, 1e-300)), 0.0)


def exposure(course: Moment, pursuit: Pursuit) -> Floats:
    """Years for which the asset lay open to dissipation, weighted: to the order, then `leak` of the rest; without one `tip_off` times what follows
    the filing."""
    asset, end = pursuit.asset, course.ended
    order = np.where(course.frozen, course.frozen_at, 0.0)
    until = np.minimum(course.filing, end)
    return np.where(course.frozen, order + asset.leak * (end - order), until + asset.tip_off * (end - until))


@dataclass(frozen=True)
class Brought:
    """What the asset brings. whole: before what goes back later; back: where some of it does, after it was paid."""

    net: Floats
    whole: Floats
    back: Flags


def available(
    course: Moment, pursuit: Pursuit, matter: Matter, claim: Floats, worth: Floats, factors: Factors, draws: Draws, paths: Seeded
) -> Brought:  # fmt: skip
    """What the asset would bring at a moment, home currency: after dissipation, rivals, insolvency; before the cap of the claim.

    Args:
        claim: what is owed then; worth: of the asset then.
        factors: of the debtor; draws: of the pursuit.
    """
    asset, end, race = pursuit.asset, course.ended, matter.race
    hazard = asset.hazard * factors.regime * exposure(course, pursuit)
    worth = worth * (np.exp(-hazard) if asset.form == "leakage" else draws.exponential(DISSIPATED) > hazard)
    worth = worth * reachable(asset, matter, draws, REACHED, paths)
    priority = np.where(course.frozen & (pursuit.route.priority_at == "freeze"), course.frozen_at, end)
    ahead = draws.count_of(RIVALS, race.rate * priority) if race.rate else np.zeros(draws.count)
    rival_claims = np.zeros(draws.count)
    if race.size is None:
        left = worth * (1.0 - race.share) ** ahead
    else:
        rival_claims = _sizes(race, race.size, draws, ahead)
        left = np.maximum(worth - rival_claims, 0.0)
    shared = worth * (1.0 - race.estate) * claim / np.maximum(claim + race.others + rival_claims, 1e-300)
    insolvent_at = factors.insolvent_at
    caught = _caught(course, pursuit, race, insolvent_at, draws)
    back = np.zeros(draws.count, dtype=bool)
    if race.goes_back == "dated":
        back = caught & (insolvent_at >= course.paid) & (insolvent_at >= course.ended)
    return Brought(np.where(caught, shared, left), left, back)


def _sizes(race: Race, mean: float, draws: Draws, many: Floats) -> Floats:
    """The sum of the claims of so many rivals: exponential, or LogNormal of the same mean."""
    if race.size_sdlog is None:
        return mean * _gamma_of_count(draws, many)
    found = np.zeros(draws.count)
    for rival in range(int(many.max(initial=0.0))):
        size = np.exp(race.size_sdlog * draws.normal(RIVAL_SIZES + rival) - race.size_sdlog**2 / 2)
        found = np.where(many > rival, found + mean * size, found)
    return found


def _gamma_of_count(draws: Draws, many: Floats) -> Floats:
    """The sum of so many exponentials of mean 1."""
    found = np.zeros(draws.count)
    some = many > 0
    if some.any():
        found[some] = special.gammaincinv(many[some], draws.uniform(RIVAL_SIZE)[some])
    return found


def _caught(course: Moment, pursuit: Pursuit, race: Race, insolvent_at: Floats, draws: Draws) -> Flags:
    """Where insolvency makes us share: before the end, before the cash if execution does not protect, or within the look-back."""
    if not race.insolvency:
        return np.zeros(draws.count, dtype=bool)
    caught = insolvent_at < course.ended
    if not pursuit.route.protected_by_execution:
        caught |= insolvent_at < course.paid
    if race.look_back:
        after = (insolvent_at >= course.ended) & (insolvent_at < course.paid + race.look_back)
        caught |= after & draws.happens(RETURNED, race.returned)
    return np.asarray(caught)
