"""Names of companies are compared by brand, place, business and function in both languages; a subsidiary is told from its parent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exequatur.trace.names.companies import match_companies, parse_company


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("恒隆地產有限公司", "Hang Lung Properties Ltd"),
        ("中國信達資產管理股份有限公司", "China Cinda Asset Management Co., Ltd."),
        ("青岛啤酒", "Tsingtao Brewery Company Limited"),
        ("Guangzhou Haige Comm Grp Inc Co", "Guangzhou Haige Communications Group Incorporated Company"),
        ("CNOOC Energy Tech & Srvces Ltd", "CNOOC Energy Technology & Services Limited"),
        ("Cosco Shipping Holdings Co Ltd", "中遠海運控股股份有限公司"),
        ("太古股份有限公司", "Swire Ltd"),
        ("東方電氣股份有限公司", "Dongfang Electric Corporation Limited"),
        ("中國工商銀行股份有限公司", "Industrial & Commercial Bank of China Ltd"),
        ("Hong Leong Bank Berhad", "豐隆銀行有限公司"),
    ],
)
def test_one_company(a, b):
    match = match_companies(a, b)
    assert match.same, [str(c) for c in match.conflicts]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("DBS Bank Ltd.", "DBS Bank (Hong Kong) Limited"),
        ("新世界發展有限公司", "新世界中國地產有限公司"),
        ("Shimao Group Holdings Limited", "Shimao Services Holdings Limited"),
        ("中国银行股份有限公司", "中国农业银行股份有限公司"),
        ("永隆銀行有限公司", "永亨銀行有限公司"),
        ("碧桂园控股有限公司", "碧桂园服务控股有限公司"),
        ("Vanke Property (Hong Kong) Company Limited", "China Vanke Co., Ltd."),
    ],
)
def test_parent_sister_and_stranger_are_told_apart_and_why(a, b):
    match = match_companies(a, b)
    assert not match.same
    assert match.conflicts


def test_the_parts_of_a_name():
    parsed = parse_company("珠海格力電器股份有限公司")
    assert parsed is not None
    assert parsed.brand == "格力"
    assert dict(parsed.words) == {"zhuhai": "place", "electric": "industry"}


@pytest.mark.parametrize("name", ["", "。。", "公" * 100_000, "\ufffd\ufffd"])
def test_what_is_no_name_scores_nothing_and_says_so(name):
    match = match_companies(name, "万科企业股份有限公司")
    assert match.score == 0
    assert match.conflicts


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_and_the_order_does_not_matter(a, b):
    assert match_companies(a, b).score == pytest.approx(match_companies(b, a).score)
