"""Each reader is fed damaged files: whatever the damage, the answer is a tape or a refusal, never another exception.

In the ordinary run a few seconds for each kind; in the long run `EXEQUATUR_FUZZ_SECONDS` (600) for each. What the limited
process would open is opened here in the same process, for speed: its memory limit is tested in `test_hostile_tapes.py`.
A failing input is written beside the message, as hexadecimal text of at most 4,000 bytes, with the seed that makes it again.
"""

import io
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import polars as pl
import pytest

from exequatur.claims.tape import limited_text, read_tape, sandbox, text_files, workbooks
from exequatur.text import UserError

FILES = Path(__file__).parents[1] / "files"
SECONDS_FOR_ONE = 20
ROWS: list[list[Any]] = [
    ["某行不良资产清单（单位：万元）", None, None, None],
    ["借款人", "本金余额", "担保人", "到期日"],
    ["甲有限公司", 1200.5, "张某、李某", date(2020, 1, 2)],
    ["乙有限公司", 300, "等5人", date(2021, 3, 4)],
    ["合计", 1500.5, None, None],
]
LINES = "\n".join(",".join("" if c is None else f'"{c}"' for c in row) for row in ROWS)


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in ROWS:
        page.append(row)
    page.merge_cells("A1:D1")
    page["B4"].number_format = "[$HKD] #,##0.00"
    page["C5"] = "=SUM(B3:B4)"
    page.row_dimensions[4].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("单位：万元")
    table = document.add_table(rows=0, cols=4)
    for row in ROWS[1:]:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = "" if value is None else str(value)
    table.cell(1, 0).merge(table.cell(2, 0))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parquet() -> bytes:
    out = io.BytesIO()
    pl.DataFrame(
        {"borrower": ["Alpha Ltd", "Beta"], "principal": [1.5, 2.0], "ccy": ["USD", "EUR"]}
    ).write_parquet(out)
    return out.getvalue()


def pdf() -> bytes:
    text = b"".join(
        b"BT /F1 9 Tf %d %d Td (%s) Tj ET\n" % (40 + 120 * c, 700 - 20 * r, cell)
        for r, row in enumerate(
            [[b"Borrower", b"Principal", b"Currency"], [b"Alpha Ltd", b"1,200.50", b"USD"]]
        )
        for c, cell in enumerate(row)
    )
    return (
        (
            b"%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n"
            b"3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R"
            b" /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n5 0 obj\n<< /Length %d >>\nstream\n"
            % len(text)
        )
        + text
        + b"\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n"
    )


def html() -> bytes:
    rows = "".join(
        "<tr>" + "".join(f'<td colspan="1">{c or ""}</td>' for c in row) + "</tr>" for row in ROWS[1:]
    )
    return f"<html><p>单位：万元</p><table><col><col><col style='display:none'>{rows}</table></html>".encode()


def xml_2003() -> bytes:
    rows = "".join(
        "<Row>"
        + "".join(f'<Cell ss:MergeAcross="0"><Data ss:Type="String">{c or ""}</Data></Cell>' for c in row)
        + "</Row>"
        for row in ROWS
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    head = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="x"><Table>'
    return f"{head}{rows}</Table></Worksheet></Workbook>".encode()


def records() -> bytes:
    return "\n".join(
        json.dumps({"borrower": {"name": name}, "principal": 1.25, "ccy": "USD", "tags": ["a"]})
        for name in ("Alpha", "Beta")
    ).encode()


SEEDS: dict[str, Callable[[], bytes]] = {
    "csv": LINES.encode,
    "gb18030": lambda: LINES.encode("gb18030"),
    "utf-16": lambda: LINES.replace(",", "\t").encode("utf-16"),
    "xlsx": xlsx,
    "xls": (FILES / "hidden.xls").read_bytes,
    "ods": (FILES / "hidden.ods").read_bytes,
    "docx": word,
    "pdf": pdf,
    "html": html,
    "xml_2003": xml_2003,
    "parquet": parquet,
    "json": records,
}


def damaged(raw: bytes, draw: random.Random) -> bytes:
    """`raw` with a few random changes: bytes, runs, numbers; parts of an archive from the inside as well as from the outside."""
    if raw.startswith(b"PK") and draw.random() < 0.8:
        return rezipped(raw, draw)
    found = bytearray(raw)
    for _ in range(draw.choice((1, 1, 2, 4, 8))):
        at = draw.randrange(len(found) + 1)
        kind = draw.randrange(7)
        if kind == 0 and at < len(found):
            found[at] = draw.randrange(256)
        elif kind == 1:
            found[at:at] = bytes(draw.randrange(256) for _ in range(draw.randrange(1, 9)))
        elif kind == 2:
            del found[at : at + draw.choice((1, 2, 4, 16, 200))]
        elif kind == 3:
            end = at + draw.randrange(1, 60)
            found[at:at] = found[at:end] * draw.choice((1, 2, 50))
        elif kind == 4:
            found[at:at] = draw.choice(TOKENS)
        elif kind == 5:
            digits = [i for i, b in enumerate(found) if 48 <= b <= 57]
            if digits:
                found[draw.choice(digits)] = 48 + draw.randrange(10)
        else:
            other = draw.randrange(len(found) + 1)
            found[at : at + 8], found[other : other + 8] = found[other : other + 8], found[at : at + 8]
    return bytes(found[: 4 * len(raw) + 4096])


TOKENS = (
    b"\x00", b"\xff\xfe", b'"', b"'", b"\r", b"\n", b",,,,", b"<!DOCTYPE a>", b"&x;", b"</table>", b"<table>", b"-1", b"999999999999",
    b"1e400", b"NaN", b"=1+1", "亿万元".encode(), "合计".encode(), "〇".encode(), b"{", b"[[[[", b'r="ZZZ9999999"', b"<row>", b"\x1a",
)  # fmt: skip


def rezipped(raw: bytes, draw: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = draw.choice(
        sorted(parts, key=lambda n: -len(parts[n]))[:6] if draw.random() < 0.8 else list(parts)
    )
    if draw.random() < 0.1:
        del parts[name]
    elif parts[name]:
        parts[name] = damaged(parts[name].replace(b"PK", b"  ", 1), draw)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return out.getvalue()


@contextmanager
def no_longer_than(seconds: int, ends: bool) -> Iterator[None]:
    """Stops what takes longer; `ends`: by ending this process, as the limited one would be ended, whatever a library catches."""

    def stop(*_: object) -> None:
        if ends:
            os._exit(70)
        raise TimeoutError(f"more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


OPENED_APART = frozenset({"xlsx", "xls", "ods", "docx", "pdf", "html", "xml_2003", "parquet", "json"})
"""Kinds that only the limited process opens: there the end of that process is a refusal."""

MEMORY = 6 * 2**30


def try_damaged(kind: str, first: int, seconds: float, folder: Path) -> None:
    """In a process of its own: read damaged file after damaged file, telling each number before and any failure after."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    workbooks._ask, limited_text.open_text = sandbox.answer, text_files.read_text
    seed, path, end, number = SEEDS[kind](), folder / f"tape.{kind}", time.monotonic() + seconds, first
    while time.monotonic() < end or number < first + 20:
        content = damaged(seed, random.Random(number))
        path.write_bytes(content)
        print(number, flush=True)
        try:
            with no_longer_than(SECONDS_FOR_ONE, ends=kind in OPENED_APART):
                read_tape(path)
        except (UserError, MemoryError):
            pass
        except Exception as error:
            print(number, f"{type(error).__name__}: {error}", content[:4000].hex(), flush=True)
            return
        number += 1
    print("done", flush=True)


def fuzz(kind: str, seconds: float, folder: Path) -> int:
    """Damage the seed file of `kind` for `seconds`; the number of inputs tried."""
    path = folder / f"tape.{kind}"
    path.write_bytes(SEEDS[kind]())
    assert read_tape(path).rows
    start = first = random.SystemRandom().randrange(10**9) if seconds > 60 else 0
    end = time.monotonic() + seconds
    while True:
        left = max(end - time.monotonic(), 0)
        command = [sys.executable, __file__, kind, str(first), str(left), str(folder)]
        child = subprocess.run(command, capture_output=True, text=True, timeout=left + 20 * SECONDS_FOR_ONE)
        lines = child.stdout.splitlines()
        failed = [line for line in lines if " " in line]
        assert not failed, f"{kind}, seed {failed[0]}"
        last = int(next(line for line in reversed(lines) if line != "done"))
        if lines[-1] == "done" or time.monotonic() >= end:
            return last - start + 1
        assert kind in OPENED_APART, f"{kind}, seed {last}: exit {child.returncode}: {child.stderr[-500:]}"
        first = last + 1


@pytest.mark.parametrize("kind", SEEDS)
def test_a_damaged_file_is_read_or_refused(kind: str, tmp_path: Path) -> None:
    assert fuzz(kind, 0.5, tmp_path) >= 20


@pytest.mark.long
@pytest.mark.parametrize("kind", SEEDS)
def test_a_damaged_file_is_read_or_refused_for_ten_minutes(kind: str, tmp_path: Path) -> None:
    seconds = float(os.environ.get("EXEQUATUR_FUZZ_SECONDS", "600"))
    tried = fuzz(kind, seconds, tmp_path)
    print(f"{kind}: {tried} damaged files")
    assert tried >= 20


if __name__ == "__main__":
    try_damaged(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), Path(sys.argv[4]))
