"""The check cases of the model: computed against expected figures, for whoever wants to test the engine with numbers of their own.

A case is `{"id": "F01...", "inputs": {...}, "expected": {...}, "tolerance": "rel 1e-9 ..."}`; the family is the first three
letters of its id. Families F01 to F16 and their inputs are those of docs/value.md.
"""

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from exequatur.text import Reason, UserError
from exequatur.text.reasons import why
from exequatur.value.accrual import prc_judgment_debt
from exequatur.value.costs import PaidStage, expected_costs
from exequatur.value.durations import Duration, chain, fixed, gamma, sum_of
from exequatur.value.evidence import Beta, wins
from exequatur.value.filing import delay, filing
from exequatur.value.funding import FundingTerms, bargain, funder_take, funder_value
from exequatur.value.hazards import decay_rate, insolvency, rivals, survival
from exequatur.value.irr import moic, xirr
from exequatur.value.messages import MESSAGES
from exequatur.value.recovery import AbroadAsset, Hurdle, capped_at, passing
from exequatur.value.risk import cvar, lognormal_tail
from exequatur.value.settlement import settlement

Inputs = Mapping[str, Any]
DEFAULT_TOLERANCE = 1e-9


@dataclass(frozen=True)
class Checked:
    """One figure of a case: where it stands in the expected result, what is expected, what was computed, whether they agree."""

    figure: str
    expected: Any
    computed: Any
    agrees: bool


@dataclass(frozen=True)
class CheckedCase:
    """A case with its figures; `fault`: why it could not be computed."""

    id: str
    family: str
    figures: tuple[Checked, ...]
    fault: Reason | None = None

    @property
    def agrees(self) -> bool:
        """Does every figure agree?"""
        return self.fault is None and all(one.agrees for one in self.figures)


def stage(pair: Sequence[float | None]) -> Duration:
    """A duration written as [k, theta]; [null, years] is fixed."""
    k, theta = pair
    return fixed(float(theta or 0.0)) if k is None or math.isinf(k) else gamma(float(k), float(theta or 0.0))


def _stages(pairs: Sequence[Sequence[float]]) -> list[Duration]:
    return [stage(pair) for pair in pairs]


def discount_of_chain(given: Inputs) -> dict[str, Any]:
    """F01: the discount factor of a chain of Gamma stages."""
    stages = _stages(given["stages_k_theta"])
    total = sum_of(stages)
    return {
        "E_discount": chain(stages, given["r"]),
        "mean_duration": total.mean,
        "var_duration": sum(one.variance for one in stages),
    }


def asset_survives(given: Inputs) -> dict[str, Any]:
    """F02: an asset survives to execution, the hazard lowered by a freezing order."""
    before = [stage(given["prep"]), stage(given["freeze"])]
    found = survival(before, _stages(given["rest"]), given["lam"], given["eps"], given["pF"])
    return {
        "P_alive": found.alive,
        "P_alive_if_frozen": found.if_frozen,
        "P_alive_if_not": found.if_not,
    }


def gross_recovery(given: Inputs) -> dict[str, Any]:
    """F03: the present value of the gross recovery where the claim's cap does not bind."""
    g = given
    outside = decay_rate(g["r"], g["lam"], g["rho"], g["phi"], drift=g["mu"])
    inside = decay_rate(g["r"], g["eps"] * g["lam"], 0.0, 0.0, drift=g["mu"])
    after = [
        Hurdle(stage(g["recog"]), g["pR"]),
        Hurdle(stage(g["appeal"]), g["pA"], g["qA"]),
        Hurdle(stage(g["exec"]), g["pX"]),
    ]
    weight = passing([stage(g["prep"]), stage(g["freeze"])], after, outside, inside, g["pF"])
    return {"PV_recovery": g["V0"] * g["h"] * weight * math.exp(-g["r"] * g.get("TD", 0.0))}


def capped_recovery(given: Inputs) -> dict[str, Any]:
    """F04: the lesser of a lognormal asset abroad and a claim with simple interest, at a fixed time."""
    g = given
    asset = AbroadAsset(g["V0"], g["h"], g["mu"], g["sV"], g["X0"], g["muX"], g["sX"], g["corr"])
    found = capped_at(asset, g["C0"] * (1.0 + g["rc"] * g["t"]), g["t"], g["r"])
    return {
        "forward_value_home": found.forward,
        "claim_at_t": found.claim,
        "E_min": found.least,
        "PV": found.value,
        "P_claim_paid_in_full": found.in_full,
    }


def costs_of_stages(given: Inputs) -> dict[str, Any]:
    """F05: expected costs of stages, adverse costs where one is lost."""
    stages = [
        PaidStage(stage([one["k"], one["theta"]]), one["fixed"], one["rate"], one["p"], given["adverse"])
        for one in given["stages"]
    ]
    found = expected_costs(stages, given["r"])
    return {"PV_cost": found.value, "expected_nominal_cost": found.nominal, "P_all_stages_won": found.won}


def filed_in_time(given: Inputs) -> dict[str, Any]:
    """F06: the limitation period as a cut-off."""
    found = filing(gamma(given["k"], given["theta"]), given["limit"], given["wait"], given["r"])
    return {
        "P_in_time": found.in_time,
        "E_discount_and_in_time": found.discount_in_time,
        "E_filing_time_given_in_time": found.mean_time,
    }


def rivals_ahead(given: Inputs) -> dict[str, Any]:
    """F07: rivals ahead of us at the priority time."""
    found = rivals(given["rho"], given["phi"], _stages(given["stages"]))
    return {
        "P_no_rival": found.none,
        "mean_rivals": found.mean,
        "var_rivals": found.variance,
        "E_share_left": found.left,
    }


def settled_first(given: Inputs) -> dict[str, Any]:
    """F08: settlement as a clock against a stage."""
    found = settlement(gamma(given["k"], given["theta"]), given["s"], given["psi"] * given["R"], given["r"])
    return {
        "P_settle": found.settled,
        "PV_settlement": found.value,
        "E_discount_of_unsettled_stage_end": found.unsettled,
        "E_stage_time_used": found.time,
    }


def terms_of(given: Inputs) -> FundingTerms:
    """The terms of a contract as the cases write it."""
    return FundingTerms(
        tuple(given.get("mult", (0.0,))),
        tuple(given.get("pct", (0.0,))),
        given.get("cap", 1.0),
        given.get("return_of_capital_first", False),
    )


def contract_payoff(given: Inputs) -> dict[str, Any]:
    """F09: rows of [recovery, invested, years] -> [funder's take, creditor's remainder, funder's multiple]."""
    terms, rows = terms_of(given["contract"]), []
    for recovery, invested, years in given["cases"]:
        take = float(funder_take(terms, recovery, invested, years))
        rows.append([take, recovery - take, take / invested])
    return {"rows": rows}


def funder_over_time(given: Inputs) -> dict[str, Any]:
    """F10: the funder's value under a schedule by years."""
    g = given
    found = funder_value(terms_of(g), g["R"], g["I"], g["p"], gamma(g["k"], g["theta"]), g["rF"])
    return {"E_PV_take": found.take, "funder_NPV": found.net, "E_MOIC": found.moic, "P_loss": found.loss}


def shared_probability(given: Inputs) -> dict[str, Any]:
    """F11: n claims share an unknown probability."""
    beta, n = Beta(given["a"], given["b"]), given["n"]
    found = wins(beta, n)
    return {
        "mean_wins": found.mean,
        "var_wins": found.variance,
        "P_zero_wins": float(found.probabilities[0]),
        "P_at_least_half": found.at_least(n / 2),
        "pairwise_correlation": beta.correlation,
        "posterior_mean_after_3_wins_1_loss": beta.after(3, 1).mean,
    }


def tail_risk(given: Inputs) -> dict[str, Any]:
    """F12: CVaR of a two-point distribution and of a lognormal value."""
    g = given
    two, chances = np.array([g["loss"], g["win"]]), np.array([1.0 - g["p"], g["p"]])
    at_risk, tail = lognormal_tail(g["m"], g["s"], g["alpha_ln"])
    return {
        "mean_two_point": float(chances @ two),
        "CVaR_two_point": cvar(two, g["alpha"], chances),
        "VaR_lognormal": at_risk,
        "CVaR_lognormal": tail,
    }


def dated_flows(given: Inputs) -> dict[str, Any]:
    """F13: XIRR, MOIC, and a judgment debt of the PRC."""
    flows = [(date.fromisoformat(day), float(amount)) for day, amount in given["flows"]]
    prc = given["prc"]
    debt = prc_judgment_debt(
        prc["principal"],
        date.fromisoformat(prc["due"]),
        date.fromisoformat(prc["pay"]),
        prc["general_simple_rate"],
    )
    return {
        "xirr": xirr(flows).rate,
        "MOIC": moic([amount for _, amount in flows]),
        "delay_days": debt.delay_days,
        "delay_interest": debt.delay_interest,
        "general_interest": debt.general_interest,
        "total_due": debt.total_due,
    }


def cost_of_delay(given: Inputs) -> dict[str, Any]:
    """F14: the cost of delay of an uncapped claim."""
    g = given
    rate = decay_rate(g["r"], g["lam"], g["rho"], g["phi"], drift=g["mu"])
    found = delay(g["PV_gross0"], float(rate), gamma(g["k"], g["theta"]), g["limit"], g["waits"])
    return {
        "decay_rate": found.decay,
        "half_life_years": found.half_life,
        "PV_at_waits": list(found.values),
        "loss_of_first_month_fraction_without_limitation": found.first_month,
    }


def insolvency_first(given: Inputs) -> dict[str, Any]:
    """F15: insolvency before distribution, shared pari passu."""
    g = given
    found = insolvency(g["iota"], _stages(g["stages"]), g["V"], g["C"], g["other"], g["r"], g["cap"])
    return {"P_insolvency_first": found.first, "pari_passu_share": found.share, "PV_recovery": found.value}


def two_outcome_deal(given: Inputs) -> dict[str, Any]:
    """F16: what deals are worth that end in one of two ways."""
    g = given
    found = bargain(
        won=g["p"], recovery=g["R"], years=g["T"], invested=g["I"], cost_buyer=g["cost_pv_B"],
        cost_creditor=g["cost_pv_C"], rate_buyer=g["rB"], rate_creditor=g["rC"], price=g["price"],
        hurdle=g["hurdle_mult"], sale_rate=g["sale_discount"], claim=g["C0"],
    )  # fmt: skip
    return {
        "fair_price": found.fair_price,
        "creditor_self_funded_NPV": found.self_funded,
        "buyer_breakeven_upside_share": found.upside_share,
        "creditor_value_purchase_with_upside": found.with_upside,
        "creditor_indifferent_pct": found.creditor_pct,
        "funder_breakeven_pct": found.funder_pct,
        "deal_exists_pct_contract": found.deal_exists,
        "sale_at_discount_value": found.sale,
        "break_even_success_probability_self_funded": found.break_even_success,
    }


FAMILIES: dict[str, Callable[[Inputs], dict[str, Any]]] = {
    "F01": discount_of_chain, "F02": asset_survives, "F03": gross_recovery, "F04": capped_recovery,
    "F05": costs_of_stages, "F06": filed_in_time, "F07": rivals_ahead, "F08": settled_first,
    "F09": contract_payoff, "F10": funder_over_time, "F11": shared_probability, "F12": tail_risk,
    "F13": dated_flows, "F14": cost_of_delay, "F15": insolvency_first, "F16": two_outcome_deal,
}  # fmt: skip
"""The closed forms of each family."""


def read_cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a JSON file: a list of them, or `{"cases": [...]}`.

    Raises:
        UserError: no JSON, or no cases in it.
    """
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except (ValueError, OSError) as error:
        raise UserError(MESSAGES, "cases.unreadable", file=path.name, reason=why(error)) from error
    cases = found.get("cases") if isinstance(found, dict) else found
    if not isinstance(cases, list) or not cases or not all(isinstance(one, dict) for one in cases):
        raise UserError(MESSAGES, "cases.none", file=path.name)
    return cases


def check(case: Mapping[str, Any]) -> CheckedCase:
    """Compute a case and hold it against what it expects; a case that cannot be computed says why."""
    name = str(case.get("id", ""))
    family = name[:3].upper()
    expected = case.get("expected") or {}
    if family not in FAMILIES:
        return CheckedCase(name, family, (), _fault("no_family", family=family, first="F01", last="F16"))
    try:
        computed = FAMILIES[family](case["inputs"])
    except KeyError as error:
        return CheckedCase(name, family, (), _fault("missing", name=error.args[0]))
    except (TypeError, ValueError, ArithmeticError) as error:
        return CheckedCase(name, family, (), _fault("not_computed", reason=why(error)))
    tolerance = str(case.get("tolerance", ""))
    figures = []
    for figure in [*computed, *(key for key in expected if key not in computed)]:
        wanted, found = expected.get(figure), computed.get(figure)
        agrees = figure not in expected or _agree(figure, wanted, found, tolerance)
        figures.append(Checked(figure, wanted, found, agrees))
    return CheckedCase(name, family, tuple(figures))


def _fault(why: str, **values: object) -> Reason:
    return Reason(MESSAGES, f"cases.{why}", **values)


def _agree(figure: str, wanted: Any, found: Any, tolerance: str) -> bool:
    if isinstance(wanted, list) and isinstance(found, list):
        return len(wanted) == len(found) and all(
            _agree(figure, one, other, tolerance) for one, other in zip(wanted, found, strict=True)
        )
    if isinstance(wanted, bool) or isinstance(found, bool) or wanted is None or found is None:
        return bool(wanted == found)
    relative, absolute = _allowed(figure, tolerance)
    return math.isclose(float(wanted), float(found), rel_tol=relative, abs_tol=absolute)


def _allowed(figure: str, tolerance: str) -> tuple[float, float]:
    """The relative and absolute tolerance that a case gives a figure: `xirr abs 1e-9; money abs 0.01`, `rel 1e-9 ...`, `abs 1e-9`."""
    parts = [part.strip() for part in tolerance.split(";") if part.strip()] or [f"rel {DEFAULT_TOLERANCE}"]
    chosen = next((part for part in parts if part.lower().startswith(figure.lower())), parts[-1])
    number = re.search(r"(rel|abs)\s+([0-9.]+(?:e-?[0-9]+)?)", chosen)
    if number is None:
        return DEFAULT_TOLERANCE, 0.0
    size = float(number[2])
    return (size, 0.0) if number[1] == "rel" else (DEFAULT_TOLERANCE, size)
