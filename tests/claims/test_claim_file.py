"""Claim files: strict, in YAML and JSON; every refusal names file and place in both languages."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exequatur import SCHEMA_VERSION
from exequatur.claims.claim_file import ClaimFileError, read_claims

GOOD = """\
claim_id: "0012"
creditor: {name: Bank, jurisdiction: NO}
obligors:
  - id: a
    name: A
    appealed: false
    liability_pct: 12.5
    guarantee_period_end:
instrument: {kind: court_judgment, origin: CN, given_on: 2024-02-29, enforcement_applied_on: [2024-06-01]}
assets:
  - {id: x, jurisdiction: US-CA, owner: a, value: {minor: 100, currency: USD}, share: 0.5}
"""


def write(folder: Path, text: str, name: str = "claim.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_yaml_is_read_as_the_schema_asks(tmp_path: Path) -> None:
    (claim,) = read_claims(write(tmp_path, GOOD))
    assert claim.claim_id == "0012"
    assert claim.creditor.jurisdiction == "NO"  # Norway, not false
    assert claim.instrument.given_on == date(2024, 2, 29)
    assert claim.obligors[0].appealed is False
    assert claim.obligors[0].guarantee_period_end is None
    assert claim.assets[0].share == 0.5


def test_json_and_lists_and_versions(tmp_path: Path) -> None:
    (claim,) = read_claims(write(tmp_path, GOOD))
    import msgspec

    plain = msgspec.to_builtins(claim)
    assert read_claims(write(tmp_path, json.dumps(plain, default=str), "a.json")) == (claim,)
    many = {"schema_version": SCHEMA_VERSION, "claims": [plain]}
    assert read_claims(write(tmp_path, json.dumps(many, default=str), "b.json")) == (claim,)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("appealed:", "apealed:"), "apealed"),
        (("creditor: {name: Bank, jurisdiction: NO}\n", ""), "creditor"),
        (("2024-02-29", "2023-02-29"), "YYYY-MM-DD"),
        (("kind: court_judgment", "kind: verdict"), "verdict"),
        (("origin: CN", "origin: China"), "origin"),
        (("minor: 100", "minor: 100.5"), "int"),
        (("share: 0.5", "share: 1.5"), "1.5"),
        (("liability_pct: 12.5", "liability_pct: 125"), "125"),
        (("given_on: 2024-02-29", "given_on: 2024-02-29, effective_on: 2024-02-01"), "2024-02-01"),
        (("    name: A\n", "    name: A\n    name: B\n"), "name"),
        (("obligors:\n", "obligors: []\nx:\n"), "x"),
        (("claim_id", "- claim_id"), "YAML"),
        (("    appealed: false\n", "    appealed: perhaps\n"), "appealed"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    path = write(tmp_path, GOOD.replace(*change))
    with pytest.raises(ClaimFileError) as caught:
        read_claims(path)
    assert str(path) in caught.value.message("en")
    assert said in caught.value.message("en")
    assert str(path) in caught.value.message("zh")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "text",
    ["? [a]\n: b", "", "just text", "claims: []", "[]", "schema_version: '0.0'\nclaims: []\n", "a: &a [*a]"],
)
def test_what_is_no_claim_file_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ClaimFileError):
        read_claims(write(tmp_path, text))


def test_ids_stand_once(tmp_path: Path) -> None:
    (claim,) = read_claims(write(tmp_path, GOOD))
    import msgspec

    twice = [msgspec.to_builtins(claim)] * 2
    with pytest.raises(ClaimFileError, match="0012"):
        read_claims(write(tmp_path, json.dumps(twice, default=str), "twice.json"))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "claim.yaml"
    path.write_bytes(b"\xff\xfe\x00\x01\x80")
    with pytest.raises(ClaimFileError):
        read_claims(path)
    with pytest.raises(ClaimFileError):
        read_claims(tmp_path / "absent.yaml")


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_damage_crashes_the_reader(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever is cut out of a claim file or put in, it is read or refused in plain words."""
    at = data.draw(st.integers(0, len(GOOD)))
    cut = data.draw(st.integers(0, 12))
    put = data.draw(st.text(alphabet="{}[]:-,'\"&*!?| \n0aé\x00", max_size=6))
    path = write(tmp_path, GOOD[:at] + put + GOOD[at + cut :])
    with suppress(ClaimFileError):
        assert read_claims(path)
