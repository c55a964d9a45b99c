"""Whatever a file holds, an import ends, says what it refused, stays small, and goes on where it broke off."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exequatur.text import UserError
from exequatur.trace.imports import framing
from exequatur.trace.imports.running import EVERY, Asked, run

DATA = Path(__file__).parent / "data"
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
OBJECT = st.dictionaries(
    TEXT, st.one_of(TEXT, st.integers(), st.lists(TEXT, max_size=2), st.none()), max_size=3
)


def frames(read: framing.Framing, raw: bytes, at: int = 0, line: int = 1) -> list[framing.Frame]:
    return list(read(io.BytesIO(raw), at, line))


@given(st.lists(OBJECT, max_size=6), st.sampled_from([None, 1]), st.booleans(), st.booleans())
def test_objects_of_an_array_are_cut_as_they_stand(
    found: list[Any], indent: int | None, ascii_: bool, wrapped: bool
) -> None:
    raw = json.dumps({"records": found} if wrapped else found, indent=indent, ensure_ascii=ascii_).encode()
    cut = frames(framing.objects, raw)
    assert [json.loads(one.data) for one in cut] == found
    for number, one in enumerate(cut):
        rest = frames(framing.objects, raw, one.next_at, one.next_line)
        assert rest == cut[number + 1 :]
        assert (
            one.line == 1 + raw[: raw.index(one.data)].count(b"\n")
            or found.count(found[number]) > 1
            or not found[number]
        )


@given(st.lists(st.lists(TEXT, min_size=2, max_size=3), max_size=6))
def test_rows_are_cut_as_a_csv_writer_wrote_them(found: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(found)
    raw = text.getvalue().encode()
    cut = frames(framing.rows, raw)
    assert b"".join(one.data for one in cut) == raw
    assert len(cut) == len(found)
    for number, one in enumerate(cut):
        assert frames(framing.rows, raw, one.next_at, one.next_line) == cut[number + 1 :]


@given(st.binary(max_size=300))
def test_no_bytes_break_the_cutting(raw: bytes) -> None:
    for read in (framing.lines, framing.rows, framing.objects, framing.elements(b"LEIRecord")):
        assert all(one.next_at <= len(raw) for one in frames(read, raw))


def imported(tmp_path: Path, raw: str | bytes, **asked: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    path = tmp_path / "data.txt"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    report = run(Asked((path,), **asked), tmp_path / "out")
    lines = (tmp_path / "out" / "entities.ftm.jsonl").read_text().splitlines()
    return report, [json.loads(line) for line in lines]


def said(report: dict[str, Any]) -> list[tuple[int, str]]:
    return [(one["line"], one["kind"]) for one in report["remarks"]]


PERSON = '{"id":"%s","schema":"Person","properties":{"name":["%s"]}}\n'
HEADER = "id,category,name,country,citizenship,city,jurisdiction,registration_date,inactivation_date,struck_off_date,status,former_name\n"


def test_broken_lines_cost_themselves(tmp_path: Path) -> None:
    text = (
        PERSON % ("a", "A")
        + '{"id":"b"\n'
        + "[1]\n"
        + "\n"
        + '{"id":"c","schema":"Person"}\n'
        + PERSON % ("d", "D")
    )
    report, records = imported(tmp_path, text)
    assert [one["id"] for one in records] == ["a", "d"]
    assert said(report) == [(2, "refused"), (3, "refused"), (5, "refused")]
    assert all(one["zh"] and one["en"] for one in report["remarks"])


def test_bytes_that_are_not_utf8_cost_their_line(tmp_path: Path) -> None:
    raw = (
        (PERSON % ("a", "A")).encode()
        + (PERSON % ("b", "张三")).encode("gbk")
        + (PERSON % ("c", "C")).encode()
    )
    report, records = imported(tmp_path, raw)
    assert [one["id"] for one in records] == ["a", "c"]
    assert said(report) == [(2, "refused")]


def test_garbled_names_are_kept_and_said(tmp_path: Path) -> None:
    wrong = "张三".encode().decode("latin-1")
    report, records = imported(
        tmp_path, PERSON % ("a", wrong) + PERSON % ("b", "锟斤拷") + PERSON % ("c", "Société Générale 张三")
    )
    assert len(records) == 3
    assert said(report) == [(1, "remark"), (2, "remark")]


def test_a_quote_that_is_never_closed_costs_its_line(tmp_path: Path) -> None:
    rows = "".join(f"{number},Officer,P{number},,,,,,,,,\n" for number in range(2, 700))
    report, records = imported(tmp_path, HEADER + '1,Officer,"P1,,,,,,,,,\n' + rows)
    assert len(records) == 698
    assert said(report) == [(2, "refused")]


def test_rows_too_short_or_too_long_are_refused(tmp_path: Path) -> None:
    report, records = imported(
        tmp_path, HEADER + "1,Officer\n" + "2,Officer,P,,,,,,,,,,,,\n" + "3,Officer,P,,,,,,,,,\n"
    )
    assert len(records) == 1
    assert said(report) == [(2, "refused"), (3, "refused")]


def test_an_object_that_is_not_closed_costs_itself(tmp_path: Path) -> None:
    good = json.loads((DATA / "joint-ownership.json").read_text())
    text = json.dumps(good, indent=2).replace('"recordType": "entity",', '"recordType": {"entity",', 1)
    report, records = imported(tmp_path, text)
    assert said(report) == [(2, "refused")]
    assert len(records) == len(good) - 1


def test_text_between_objects_is_said(tmp_path: Path) -> None:
    text = (DATA / "joint-ownership.json").read_text().replace("\n  },\n  {", "\n  }, rubbish\n  {", 1)
    report, records = imported(tmp_path, text)
    assert [kind for _, kind in said(report)] == ["refused"]
    assert len(records) == 7


def test_xml_that_breaks_costs_the_record_where_it_breaks(tmp_path: Path) -> None:
    text = (DATA / "gleif_rr.xml").read_text()
    broken = text.replace("</rr:NodeID>", "</rr:Node>", 1)
    report, records = imported(tmp_path, broken)
    assert len(records) == 9
    assert said(report) == [(8, "refused")]


@pytest.mark.parametrize("cut", [5000, 9000, 19000])
def test_xml_that_is_cut_off_keeps_what_is_whole(tmp_path: Path, cut: int) -> None:
    text = (DATA / "gleif_rr.xml").read_text()[:cut]
    report, records = imported(tmp_path, text)
    assert len(records) == text.count("</rr:RelationshipRecord>")
    assert len(said(report)) == (text.count("<rr:RelationshipRecord ") > len(records))


BILLION = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><lei:LEIData xmlns:lei="x"><lei:LEIRecord><lei:LEI>&b;</lei:LEI></lei:LEIRecord></lei:LEIData>'


@pytest.mark.parametrize("how", ["auto", "gleif-lei"])
def test_a_document_type_is_refused(tmp_path: Path, how: str) -> None:
    with pytest.raises(UserError, match="document type"):
        imported(tmp_path, BILLION, format=how)


def test_a_file_outside_is_never_read_through_xml(tmp_path: Path) -> None:
    head = "<lei:LEIData xmlns:lei='x'>" + "<!-- long -->" * 30_000
    text = (
        head
        + "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><lei:LEIRecord><lei:LEI>&a;</lei:LEI></lei:LEIRecord></lei:LEIData>"
    )
    report, records = imported(tmp_path, text, format="gleif-lei")
    assert not records
    assert [kind for _, kind in said(report)] == ["refused"]


def test_a_very_deep_or_very_long_record_is_refused(tmp_path: Path) -> None:
    deep = '{"id":"a","schema":"Person","properties":' + '{"a":' * 50_000 + "1" + "}" * 50_001 + "\n"
    long = '{"id":"b","schema":"Person","properties":{"name":["' + "x" * (framing.LONGEST + 10) + '"]}}\n'
    report, records = imported(tmp_path, PERSON % ("c", "C") + deep + long + PERSON % ("d", "D"))
    assert [one["id"] for one in records] == ["c", "d"]
    assert said(report) == [(2, "refused"), (3, "refused")]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        ('<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"), "UTF-16"),
        (b'<?xml version="1.0" encoding="GB18030"?><lei:LEIRecord/>', "GB18030"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_said(tmp_path: Path, raw: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        imported(tmp_path, raw)


def test_a_file_without_a_record_of_the_format_is_said(tmp_path: Path) -> None:
    report, records = imported(tmp_path, HEADER, format="gleif-rr")
    assert not records
    assert said(report) == [(1, "remark")]
    assert "GLEIF level 2 XML" in report["remarks"][0]["en"]


def many(count: int) -> Iterator[str]:
    for number in range(count):
        if number % 1000 == 7:
            yield "rubbish\n"
        elif number % 2:
            ends = {"owner": [f"e{number - 1}"], "asset": [f"e{number // 2}"], "percentage": ["25-50"]}
            yield json.dumps({"id": f"l{number}", "schema": "Ownership", "properties": ends}) + "\n"
        else:
            yield PERSON % (f"e{number}", f"Individual {number}")


class Stopped(Exception):
    """Somebody pulled the plug."""


def test_an_import_that_breaks_off_goes_on_to_the_same_end(tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    path.write_text("".join(many(2 * EVERY + 500)))

    def stop(file: str, records: int) -> None:
        raise Stopped

    whole = run(Asked((path,)), tmp_path / "whole")
    with pytest.raises(Stopped):
        run(Asked((path,)), tmp_path / "parts", stop)
    # what was written after the checkpoint is written again, once
    with (tmp_path / "parts" / "entities.ftm.jsonl").open("a") as file:
        file.write('{"half a rec')
    parts = run(Asked((path,)), tmp_path / "parts")
    assert parts["resumed"] == {"file": 0, "line": EVERY + 1}
    for name in ("entities.ftm.jsonl", "holdings.jsonl", "remarks.jsonl"):
        assert (tmp_path / "parts" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert {**parts, "resumed": None} == whole


def test_another_import_never_lands_in_the_same_folder(tmp_path: Path) -> None:
    imported(tmp_path, PERSON % ("a", "A"))
    with pytest.raises(UserError, match="complete"):
        imported(tmp_path, PERSON % ("a", "A"))
    with pytest.raises(UserError, match="other files"):
        imported(tmp_path, PERSON % ("b", "B"))


PEAK = """
import resource, sys
from pathlib import Path
from exequatur.trace.imports.running import Asked, run
report = run(Asked((Path(sys.argv[1]),)), Path(sys.argv[2]))
print(report["files"][0]["records"], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.long
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    peaks = []
    for count in (10_000, 200_000):
        path = tmp_path / f"{count}.json"
        with path.open("w") as file:
            file.writelines(many(count))
        done = subprocess.run(
            [sys.executable, "-c", PEAK, path, tmp_path / f"out{count}"],
            capture_output=True,
            text=True,
            check=True,
        )
        records, peak = map(int, done.stdout.split())
        assert records == count
        peaks.append(peak)
    assert peaks[1] < 1.2 * peaks[0]
