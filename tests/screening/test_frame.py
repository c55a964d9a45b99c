"""The table of the ranking leaves no claim out and says what the lines say."""

from datetime import date

from exequatur.claims.model import Amount, Asset, Claim, Creditor, HeldInstrument, Obligor
from exequatur.law import load
from exequatur.screening.frame import ranking_frame
from exequatur.screening.screen import Read, explain, rank_all
from exequatur.screening.settings import load_settings

OWED = (Amount("total", 10**10, "CNY"),)


def claim(id, given, amounts=OWED, place="SG"):
    return Claim(
        claim_id=id,
        creditor=Creditor("Bank"),
        obligors=(Obligor("o", f"Debtor {id}"),),
        instrument=HeldInstrument("court_judgment", "CN", given_on=given, effective_on=given),
        amounts=amounts,
        assets=(Asset("a", place, "o", grade="proven"),) if place else (),
    )


def test_the_table_has_every_claim_and_agrees_with_the_lines():
    base = load()
    claims = [
        claim("open", date(2024, 1, 1)),
        claim("gone", date(2012, 1, 1)),
        claim("bare", None, amounts=(), place=None),
    ]
    ranked = rank_all(Read("t", claims), base, date(2026, 11, 22), load_settings())
    frame = ranking_frame(ranked)
    lines = explain(ranked, base).ranked
    assert frame["claim_id"].to_list() == [line.claim_id for line in lines]
    assert frame["verdict"].to_list() == [line.verdict for line in lines]
    assert frame["score"].to_list() == [line.score for line in lines]
    assert frame["first_safe_date"].to_list() == [line.first_deadline for line in lines]
    assert frame["amount_minor"].to_list() == [line.amount_minor for line in lines]
    assert frame["currency"].to_list() == [line.currency for line in lines]
    assert frame["borrower"].to_list() == [line.borrower for line in lines]


def test_an_empty_portfolio_gives_an_empty_table():
    ranked = rank_all(Read("t", []), load(), date(2026, 11, 22), load_settings())
    assert ranking_frame(ranked).height == 0
