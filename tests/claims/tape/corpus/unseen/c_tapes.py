"""Writes Chinese tapes as banks, courts, guarantee and leasing companies hand them over, and what a careful person expects of each.

Amounts are integers of fen (or cents); a cell shows them in yuan, thousands, ten thousands or hundred millions. Sums are taken here,
never by hand. PDF and ODS, and formulas with stored values, are made by LibreOffice (`soffice`), XLS by xlwt.
"""

import csv
import io
import json
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.table import Table
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
YUAN, QIAN, WAN, YI = Decimal(100), Decimal(100_000), Decimal(1_000_000), Decimal(10_000_000_000)

_PLACES = "安庆、池州、衢州、赣州、襄阳、岳阳、柳州、遵义、咸阳、保定、聊城、盐城、南平、梅州、绵阳、大同、鞍山、四平、宜宾"
_NAMES = "宏泰、锦程、博远、金穗、恒昌、瑞丰、永固、天润、华晟、中联、鼎新、远达、信和、嘉禾、凯盛、顺源、聚力、祥云、德邦"
_TRADES = "纺织、建材、机械制造、商贸、食品、置业、物流、化工、粮油、电子科技、农业开发、装饰工程、酒店管理、汽车销售、包装"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"


def companies(seed: int, count: int, *, suffix: str = "有限公司") -> list[str]:
    """So many different invented companies."""
    random, made = Random(seed), dict[str, None]()
    parts = [words.split("、") for words in (_PLACES, _NAMES, _TRADES)]
    while len(made) < count:
        made["".join(random.choice(words) for words in parts) + suffix] = None
    return list(made)


def persons(seed: int, count: int) -> list[str]:
    """So many shortened natural persons, each surname with 某; names repeat once the surnames are used up."""
    random = Random(seed)
    pool = [f"{surname}某" for surname in _SURNAMES]
    random.shuffle(pool)
    return [pool[index % len(pool)] for index in range(count)]


def amounts(seed: int, count: int, low: int, high: int, *, step: int = 1) -> list[int]:
    """So many amounts in fen between `low` and `high` yuan; `step` in fen (100 for whole yuan, 1,000,000 for whole 万)."""
    random = Random(seed)
    return [random.randrange(low * 100, high * 100) // step * step for _ in range(count)]


def plain(fen: int, unit: Decimal = YUAN) -> str:
    """An amount without separators, exact."""
    return format((Decimal(fen) / unit).normalize(), "f")


def grouped(fen: int, unit: Decimal = YUAN, places: int = 2) -> str:
    """An amount with separators; refuses to lose a digit."""
    value = Decimal(fen) / unit
    assert round(value, places) == value, (fen, unit, places)
    return f"{value:,.{places}f}"


def number(fen: int, unit: Decimal = YUAN) -> float | int:
    """An amount as a number cell holds it."""
    value = Decimal(fen) / unit
    return int(value) if value == value.to_integral_value() else float(value)


def cell(row: int | str, field: str, value: Any, sheet: str | None = None) -> dict[str, Any]:
    """One expected value; `row` is a number, or the borrower's (or claim's) name where the file has no row numbers."""
    found: dict[str, Any] = {"row": row} if isinstance(row, int) else {"of": row}
    if sheet is not None:
        found["sheet"] = sheet
    return {**found, "field": field, "value": value}


def expect(name: str, **expected: Any) -> None:
    """Write NAME.expected.json; totals are given as {currency: minor units}."""
    source = expected.pop("source")
    assert set(source) == {"title", "url", "real", "ours"}, name
    assert (HERE / f"{name}.expected.json").parent.is_dir()
    text = json.dumps({**expected, "source": source}, ensure_ascii=False, indent=1)
    (HERE / f"{name}.expected.json").write_text(text + "\n", "utf-8")


def put(sheet: Worksheet, rows: Iterable[Sequence[Any]], start: int = 1) -> int:
    """Lay rows on a sheet from row `start`; the next free row."""
    for line in rows:
        for column, value in enumerate(line, 1):
            if value is not None:
                sheet.cell(start, column, value)
        start += 1
    return start


def save(book: Workbook, name: str) -> None:
    """Save a workbook as NAME.xlsx."""
    book.save(HERE / f"{name}.xlsx")


def office(source: Path, kind: str, target: Path) -> None:
    """Convert a file with LibreOffice, which also works out formulas."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        made = next(path for path in Path(folder).iterdir() if path.suffix == f".{kind}")
        target.write_bytes(made.read_bytes())


def save_by_office(book: Workbook, name: str, kind: str) -> None:
    """Save a workbook as NAME.kind as LibreOffice writes it, formulas with their values."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.xlsx"
        book.save(draft)
        office(draft, kind, HERE / f"{name}.{kind}")


def save_text(name: str, rows: Iterable[Sequence[Any]], *, encoding: str, delimiter: str = ",") -> None:
    """Save rows as NAME.csv in an encoding."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    (HERE / f"{name}.csv").write_bytes(text.getvalue().encode(encoding))


def document(lines: Iterable[str], *, wide: bool = False) -> Any:
    """A Word document with paragraphs; `wide` turns the page."""
    made = Document()
    if wide:
        section = made.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for line in lines:
        made.add_paragraph(line)
    return made


def table_of(made: Any, rows: Sequence[Sequence[Any]], *, repeat_header: bool = False) -> Table:
    """A ruled table of a Word document."""
    table = made.add_table(rows=len(rows), cols=max(len(row) for row in rows))
    table.style = "Table Grid"
    for line, values in zip(table.rows, rows, strict=True):
        for place, value in zip(line.cells, values, strict=False):
            place.text = "" if value is None else str(value)
    if repeat_header:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def merge_down(table: Table, column: int, first: int, last: int) -> None:
    """Merge the cells of a column of a Word table, keeping the first one's text."""
    text = table.cell(first, column).text
    for row in range(first + 1, last + 1):
        table.cell(row, column).text = ""
    table.cell(first, column).merge(table.cell(last, column)).text = text
