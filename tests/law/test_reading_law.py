"""What a lawyer may write in a data file, and what is refused: with its file, its place and its reason."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur.law import LawError


def only_fault(small: Any, lang: str = "en") -> str:
    """The message of the one fault there is, words aside."""
    faults = [fault for fault in small.faults() if fault.key != "check.words"]
    assert len(faults) == 1, [f.message() for f in faults]
    message: str = faults[0].message(lang)
    return message


def test_a_small_law_without_fault_is_read(small: Any) -> None:
    small.jurisdiction(
        "AA", routes=[small.route("aa-1", limitation=["aa-lim"])], limitation=[small.period("aa-lim")]
    )
    assert {"check.words"} >= small.found()
    law = small.load()
    assert law.codes() == ("AA",)
    assert law.jurisdiction("AA").routes[0].from_ == date(2000, 1, 1)


def test_norway_is_no_boolean(small: Any) -> None:
    small.jurisdiction("NO")
    small.write("groups.yaml", "groups:\n  nordic:\n    codes: [NO]\n")
    assert small.found() <= {"check.words"}
    assert small.load().group("nordic") == ("NO",)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("strenght: favourable", "the key 'strenght' is not known here"),
        ("strength: great", "'great' is not allowed here. Allowed: established, "),
        ("from: 2000-1-1", "is not a day written YYYY-MM-DD"),
        ("from: soon", "is not a day written YYYY-MM-DD"),
        ("verified: yes", "expected true or false, found text"),
        ("basis: 7", "expected text, found a whole number"),
    ],
)
def test_a_misspelt_line_is_an_error_and_not_a_silence(small: Any, written: str, said: str) -> None:
    key, value = written.split(": ")
    parsed: Any = 7 if value == "7" else value
    small.jurisdiction("AA", routes=[small.route("aa-1", **{key: parsed})])
    message = only_fault(small)
    assert message.startswith("jurisdictions/AA.yaml: routes[1] (aa-1)")
    assert said in message


@pytest.mark.parametrize("key", ["from", "sources", "verified", "review_by", "basis", "origins"])
def test_a_fact_without_day_source_or_basis_is_refused(small: Any, key: str) -> None:
    route = small.route("aa-1")
    del route[key]
    small.jurisdiction("AA", routes=[route])
    assert f"the key '{key}' is missing" in only_fault(small)
    assert f"缺少键“{key}”" in only_fault(small, "zh")


def test_an_unknown_key_deep_inside_is_told_with_its_place(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[small.source(), small.source(page="4")])])
    assert only_fault(small) == (
        "jurisdictions/AA.yaml: routes[1] (aa-1) sources[2]: the key 'page' is not known here; nothing would read it."
        " Keys here: title, kind, retrieved, verified, url, pinpoint, quote, note, supports."
    )
    assert "此处没有键“page”" in only_fault(small, "zh")


def test_one_bad_fact_does_not_hide_the_next(small: Any) -> None:
    bad = [small.route("aa-1", colour="red"), small.route("aa-2"), small.route("aa-3", kind="magic")]
    small.jurisdiction("AA", routes=bad, limitation=[small.period("aa-lim", years=6)])
    places = [fault.where.split(" ")[0] for fault in small.faults() if fault.key.startswith("shape")]
    assert places == ["routes[1]", "routes[3]", "limitation[1]"]


def test_a_key_that_stands_twice_is_refused(small: Any) -> None:
    small.write("jurisdictions/AA.yaml", "code: AA\ncurrency: USD\ncurrency: EUR\n")
    assert "'currency' stands twice (lines 2 and 3)" in only_fault(small)
    assert "“currency”出现两次" in only_fault(small, "zh")


def test_broken_yaml_is_told_with_its_line(small: Any) -> None:
    small.write("jurisdictions/AA.yaml", "code: AA\nroutes: [\n")
    assert "line 3" in only_fault(small)
    small.write("jurisdictions/AA.yaml", "- AA\n")
    assert "mapping of keys to values" in only_fault(small)
    (small.folder / "jurisdictions/AA.yaml").write_bytes(b"code: \xff\n")
    assert "cannot be read" in only_fault(small)


def test_a_file_bears_the_code_that_it_describes(small: Any) -> None:
    small.jurisdiction("AA").rename(small.folder / "jurisdictions/BB.yaml")
    assert (
        only_fault(small)
        == "jurisdictions/BB.yaml: code: the file is named BB and describes AA; the two must agree."
    )


def test_a_table_is_read_row_by_row(small: Any) -> None:
    small.jurisdiction("AA")
    small.treaty("hague", [{"code": "AA", "in_force_from": "2001-02-30"}])
    assert "treaties/hague.csv: line 2 in_force_from: is not a day" in only_fault(small)
    small.treaty("hague", [{"code": "AA", "verified": "yes"}])
    assert "verified is 'yes'; it must be 1 or 0" in only_fault(small)
    small.treaty("hague", [{"code": "AA", "covers": "judgements"}])
    assert "'judgements' is not allowed here; was 'court_judgment' meant?" in only_fault(small)


def test_a_table_with_a_wrong_header_or_width_is_refused(small: Any) -> None:
    small.treaty("hague", [])
    table = small.folder / "treaties/hague.csv"
    header = table.read_text(encoding="utf-8").strip()
    table.write_text(header.replace("status,", "") + "\n", encoding="utf-8")
    assert "lacks the column(s) status" in only_fault(small)
    table.write_text(header + ",mood\n", encoding="utf-8")
    assert "nobody reads: mood" in only_fault(small)
    table.write_text(header + "\nAA,party\n", encoding="utf-8")
    assert "the row has 2 cells, the header 15" in only_fault(small)


def test_faulty_data_answers_nothing(small: Any) -> None:
    small.jurisdiction("AA", routes=[small.route("aa-1", sources=[])])
    with pytest.raises(LawError, match="the fact names no source") as refused:
        small.load()
    assert "更正前不作答" in refused.value.message("zh")
    assert "该事实没有注明来源" in refused.value.message("zh")


def test_a_folder_without_law_is_said_to_be_one(tmp_path: Any) -> None:
    from exequatur.law import load

    with pytest.raises(LawError, match="No law data"):
        load(tmp_path)


def test_a_file_that_nobody_reads_is_an_error_and_not_a_silence(small: Any) -> None:
    small.jurisdiction("AA").rename(small.folder / "jurisdictions/AA.yml")
    assert only_fault(small) == (
        "jurisdictions/AA.yml: nobody reads a file of this kind here; its name must end in .yaml."
    )


@pytest.mark.parametrize(
    "text", ["groups: [a, b]", "groups:\n  - {x: 1}", "groups: 7", "groups: {a: 7}", "? {a: 1}\n: 2"]
)
def test_any_shape_of_a_group_is_a_fault_and_no_crash(small: Any, text: str) -> None:
    small.write("groups.yaml", text)
    assert small.faults()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.integers(0, 1500),
    length=st.integers(0, 60),
    put=st.text("abc:[]{}-\n '\"#&*?|>!%@`,\t0", max_size=6),
)
def test_no_damage_to_a_file_crashes_the_reader(small: Any, cut: int, length: int, put: str) -> None:
    path = small.jurisdiction(
        "AA", routes=[small.route("aa-1", limitation=["aa-lim"])], limitation=[small.period("aa-lim")]
    )
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[:cut] + put + whole[cut + length :], encoding="utf-8")
    for fault in small.faults():
        assert fault.message("en")
        assert fault.message("zh")
