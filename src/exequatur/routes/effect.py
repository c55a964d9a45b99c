"""The law's periods of procedure, in the shape in which claims take them; and the effective day of an answer."""

from datetime import date
from functools import cache

from exequatur.claims.effective_date import AppealPeriods, Length, Party, compute_effect
from exequatur.claims.model import Claim
from exequatur.law.procedure import load_procedure
from exequatur.routes.answers import EffectiveDate, Step


@cache
def appeal_periods(origin: str) -> AppealPeriods:
    """The periods for appeal and announcement of the jurisdiction of origin; none where the law base has none."""
    procedure = load_procedure(origin)

    def length(topic: str, party: Party, on: date) -> Length | None:
        found = procedure.period(topic, party, on) if procedure else None
        if found is None:
            return None
        return Length(found.basis.en, found.basis.zh, found.verified, found.days, found.months)

    return AppealPeriods(
        appeal=lambda party, on: length("appeal", party, on),
        announcement=lambda party, on: length("announcement", party, on),
        known=procedure is not None,
    )


def effective_date(claim: Claim) -> EffectiveDate:
    """The certificate's day of effect beside the computed one, with the computation."""
    found = compute_effect(claim, appeal_periods(claim.instrument.origin))
    certificate = claim.instrument.effective_on
    steps = [Step(note.key, dict(note.values)) for note in found.notes]
    agrees = None
    if certificate is not None and found.day is not None:
        agrees = certificate == found.day
        steps.append(Step("effect.agrees") if agrees else Step("effect.differs", {"day": certificate}))
    return EffectiveDate(certificate, found.day, agrees, tuple(steps))
