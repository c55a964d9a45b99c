"""Tape rows as claims: parties with their roles, instrument, amounts, leads abroad, events; the unknown stays unknown."""

from datetime import date
from pathlib import Path

import msgspec

from exequatur.claims.from_tape import assumptions_of, claims_of
from exequatur.claims.model import Amount, Claim, Event, Money
from exequatur.claims.tape import Tape, read_tape

HEADER = (
    "债权编号,债权人,原债权人,借款人,债务人类型,担保人,实际控制人,配偶,文书类型,作出法院,案号,判决日期,文书送达方式,送达日期,生效日期,履行期限届满日,"
    "申请执行日期,终本日期,最近催收日期,到期日,本金（元）,利息（元）,费用（元）,合计（元）,币种,基准日,是否核销,仲裁条款,是否缺席判决,再审情况,境外财产线索,境外资产类型,境外资产估值"
)
ROW = (
    "Z1,甲资产公司,某银行股份有限公司,乙有限公司,法人,丙有限公司（原丁有限公司）、张某,张某,李某,调解书,上海市第一中级人民法院,（2019）沪01民初1号,2019-03-01,"
    "公告送达,2019-05-01,2019-05-20,2019-06-01,2019-07-01,2020-02-01,2021-01-01,2018-01-01,100,20,3,123,人民币,2025-06-30,是,有,是,申请再审,香港,房产,5000000"
)


def tape_of(tmp_path: Path, *lines: str) -> Tape:
    path = tmp_path / "tape.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_tape(path)


def claim_of(tmp_path: Path, *lines: str) -> Claim:
    (claim,) = claims_of(tape_of(tmp_path, *lines))
    return claim


def test_a_full_row_becomes_a_full_claim(tmp_path: Path) -> None:
    claim = claim_of(tmp_path, HEADER, ROW)
    assert claim.claim_id == "Z1"
    assert [(link.assignor, link.assignee) for link in claim.creditor.chain] == [
        ("某银行股份有限公司", "甲资产公司")
    ]
    parties = [(o.name, o.role, o.person) for o in claim.obligors]
    assert parties == [
        ("乙有限公司", "principal", "legal"), ("丙有限公司", "guarantor", "legal"), ("张某", "guarantor", "natural"),
        ("李某", "spouse", "natural"),
    ]  # fmt: skip
    assert claim.obligors[1].former_names == ("丁有限公司",)
    title = claim.instrument
    assert (title.kind, title.origin, title.instance) == ("mediation_settlement", "CN", "first")
    assert (title.given_on, title.effective_on, title.performance_end) == (
        date(2019, 3, 1),
        date(2019, 5, 20),
        date(2019, 6, 1),
    )
    assert (title.enforcement_applied_on, title.terminated_for_now_on) == (
        (date(2019, 7, 1),),
        date(2020, 2, 1),
    )
    service = claim.obligors[0].service
    assert (service.method, service.judgment_method, service.judgment_on) == (
        "announcement",
        "announcement",
        date(2019, 5, 1),
    )
    assert (claim.obligors[0].default_judgment, claim.obligors[0].retrial) == (True, "applied")
    assert claim.amounts[0] == Amount("principal", 10_000, "CNY", date(2025, 6, 30))
    assert [a.kind for a in claim.amounts] == ["principal", "interest", "fees", "total"]
    (lead,) = claim.assets
    assert (lead.jurisdiction, lead.asset_class, lead.value, lead.grade) == (
        "HK",
        "real_estate",
        Money(500_000_000, "CNY"),
        "hint",
    )
    assert claim.events == (Event("demand", date(2021, 1, 1)),)
    assert [a.kind for a in claim.agreements] == ["arbitration"]
    assert (claim.written_off, claim.due_on, claim.row) == (True, date(2018, 1, 1), 2)


def test_what_the_tape_does_not_say_stays_unknown(tmp_path: Path) -> None:
    claim = claim_of(tmp_path, "债务人,本金（元）", "L001,100")
    assert claim.obligors[0].person == "unknown"
    assert claim.obligors[0].service.method == "unknown"
    assert (claim.written_off, claim.due_on, claim.base_date, claim.instrument.effective_on) == (
        None,
        None,
        None,
        None,
    )
    assert claim.creditor.name == ""
    assert claim.instrument.kind == "bare_debt"


def test_the_kind_of_instrument_is_read_from_its_neighbours_and_said(tmp_path: Path) -> None:
    tape = tape_of(
        tmp_path,
        "债务人,本金（元）,法院,案号,判决日期,诉讼状态",
        "甲公司,1,上海市第一中级人民法院,（2019）沪01民初1号,2019-01-01,已判决",
        "乙公司,1,上海国际经济贸易仲裁委员会,,2019-01-01,",
        "丙公司,1,,,,已调解",
        "丁公司,1,上海市第一中级人民法院,（2020）沪01民初2号,,诉讼中",
        "戊公司,1,,,,已终本",
    )
    kinds = [claim.instrument.kind for claim in claims_of(tape)]
    assert kinds == [
        "court_judgment",
        "arbitral_award",
        "mediation_settlement",
        "bare_debt",
        "court_judgment",
    ]
    assert {f.code: f.count for f in assumptions_of(tape)} == {"instrument_not_stated": 5}


def test_one_lead_for_each_place_and_unknown_places_stay_in_the_remarks(tmp_path: Path) -> None:
    claim = claim_of(tmp_path, "债务人,本金（元）,境外财产线索", "甲公司,1,香港、加州；某岛")
    assert [asset.jurisdiction for asset in claim.assets] == ["HK", "US-CA"]
    assert claim.remarks == "某岛"


def test_claims_pass_their_own_schema(tmp_path: Path) -> None:
    claim = claim_of(tmp_path, HEADER, ROW)
    assert msgspec.json.decode(msgspec.json.encode(claim), type=Claim) == claim


def test_a_person_said_to_be_natural_is_so_whatever_the_name(tmp_path: Path) -> None:
    claim = claim_of(tmp_path, "债务人,担保人,本金（元）", "甲公司,Shi D.（自然人）、乙有限公司,1")
    assert [(o.name, o.person) for o in claim.obligors[1:]] == [
        ("Shi D.", "natural"),
        ("乙有限公司", "legal"),
    ]


def test_an_asset_belongs_to_the_obligor_whom_the_tape_names(tmp_path: Path) -> None:
    claim = claim_of(
        tmp_path,
        "债权编号,借款人,担保人,裁判日期,币种,债权本金,境外财产线索,境外财产权利人,境外财产类型,境外财产证据等级,来源",
        "A1,甲公司,王某（自然人）、乙公司,2022-01-05,CNY,100,新加坡,王某,房地产,已证实,https://a.example ; 登记查册",
    )
    (asset,) = claim.assets
    assert [o.id for o in claim.obligors if o.name == "王某"] == [asset.owner]
    assert (asset.jurisdiction, asset.asset_class, asset.grade) == ("SG", "real_estate", "proven")
    assert claim.sources[1:] == ("https://a.example", "登记查册")


def test_an_asset_whose_owner_is_not_named_is_put_to_the_principal_obligor_as_a_hint(tmp_path: Path) -> None:
    claim = claim_of(tmp_path, "借款人,担保人,币种,债权本金,境外财产线索", "甲公司,王某,CNY,100,香港、新加坡")
    assert {asset.owner for asset in claim.assets} == {claim.obligors[0].id}
    assert {asset.grade for asset in claim.assets} == {"hint"}


def test_an_owner_who_is_nobody_on_the_claim_keeps_the_name(tmp_path: Path) -> None:
    claim = claim_of(
        tmp_path, "借款人,币种,债权本金,境外财产线索,境外财产权利人", "甲公司,CNY,100,香港,丙公司"
    )
    assert claim.assets[0].owner == "丙公司"
