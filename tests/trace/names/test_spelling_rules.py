"""Each system of romanisation writes a reading as its published rules and its users do."""

import pytest

from exequatur.trace.names.spelling import cantonese, hakka, korean, mandarin, minnan


@pytest.mark.parametrize(
    ("spelled", "of", "reading"),
    [
        ("hsu", mandarin.wade_giles, "hsü"),
        ("chiang", mandarin.wade_giles, "chiang"),
        ("yi", mandarin.wade_giles, "i"),
        ("jhih", mandarin.tongyong, "zhi"),
        ("syuan", mandarin.tongyong, "xuan"),
        ("shiing", mandarin.gwoyeu, "xing"),
        ("chern", mandarin.gwoyeu, "chen"),
        ("jeou", mandarin.gwoyeu, "jiu"),
        ("pyng", mandarin.gwoyeu, "ping"),
        ("soong", mandarin.free, "song"),
        ("tsien", mandarin.free, "qian"),
        ("hwang", mandarin.free, "huang"),
        ("kar", cantonese.hong_kong, "gaa"),
        ("shing", cantonese.hong_kong, "sing"),
        ("tse", cantonese.hong_kong, "zi"),
        ("tze", cantonese.hong_kong, "zi"),
        ("kwok", cantonese.hong_kong, "gwok"),
        ("hui", cantonese.hong_kong, "heoi"),
        ("vong", cantonese.macau, "wong"),
        ("ieong", cantonese.macau, "joeng"),
        ("leong", cantonese.nanyang, "loeng"),
        ("foong", cantonese.nanyang, "fung"),
        ("chua", minnan.hokkien, "tshua"),
        ("kiat", minnan.hokkien, "kiat"),
        ("keat", minnan.hokkien, "kiat"),
        ("hock", minnan.hokkien, "hok"),
        ("seng", minnan.teochew, "sing"),
        ("voon", hakka.hakka, "vun"),
        ("fah", hakka.hakka, "fa"),
        ("park", korean.korean, "박"),
        ("geun", korean.korean, "근"),
    ],
)
def test_a_reading_is_spelled(spelled, of, reading):
    assert spelled in of(reading)


@pytest.mark.parametrize(
    ("of", "reading"),
    [
        (mandarin.free, "zhuang"),
        (mandarin.gwoyeu, "yuan"),
        (cantonese.hong_kong, "joeng"),
        (minnan.hokkien, "tshing"),
    ],
)
def test_the_spellings_of_a_reading_are_chances(of, reading):
    found = of(reading)
    assert sum(found.values()) == pytest.approx(1)
    assert all(spelling.isascii() and spelling.isalpha() for spelling in found)
