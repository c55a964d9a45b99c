"""Large tapes as honest senders make them, of every kind that is read."""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from made_files import honest
from made_files.documents import cell_of, docx_of, pdf_of, stream_of

NAMES = (
    "借款人名称",
    "合同编号",
    "贷款本金余额（元）",
    "欠息余额（元）",
    "本息合计（元）",
    "放款日期",
    "到期日",
    "担保人",
    "五级分类",
    "诉讼状态",
)
WIDE = (
    "借款人类型",
    "所属行业",
    "所在地区",
    "担保方式",
    "抵押物",
    "经办支行",
    "客户经理",
    "备注",
    "币种",
    "利率",
)


def claim(i: int) -> tuple[str, str, float, float, float, str, str, str, str, str]:
    """The cells of claim `i`, different for each."""
    principal, interest = 100_000 + i * 7919 % 900_000 + i % 100 / 100, i * 31 % 40_000 + 0.5
    day = f"{2012 + i % 9}-{i % 12 + 1:02d}-{i % 28 + 1:02d}"
    due = f"{2015 + i % 9}-{i % 12 + 1:02d}-{i % 28 + 1:02d}"
    return (
        f"杭州{i}号纺织有限公司", f"HT-{i:08d}", principal, interest, round(principal + interest, 2), day, due,
        ("王某", "李某甲", "")[i % 3], ("次级", "可疑", "损失")[i % 3], ("已判决", "未诉", "执行中")[i % 3],
    )  # fmt: skip


def _english(i: int) -> tuple[str, ...]:
    _, number, principal, interest, total, day, due, *_ = claim(i)
    return (f"Mill {i} Ltd", number, f"{principal:,.2f}", f"{interest:,.2f}", f"{total:,.2f}", day, due)


_ENGLISH = (
    "Borrower",
    "Contract No.",
    "Outstanding principal (USD)",
    "Interest due (USD)",
    "Total (USD)",
    "Loan date",
    "Maturity",
)


def _frame(count: int) -> pl.DataFrame:
    return pl.DataFrame([claim(i) for i in range(count)], schema=list(NAMES), orient="row")


@honest("million.csv", "CSV of a million rows of 20 filled columns")
def _million(path: Path) -> None:
    _frame(1_000_000).with_columns(pl.lit("无").alias(name) for name in WIDE[:-2]).with_columns(
        pl.lit("CNY").alias("币种"), pl.lit("5.6%").alias("利率")
    ).write_csv(path)


@honest("sparse.csv", "CSV of 200,000 rows of 60 columns, three filled, 2,000 blank rows between")
def _sparse(path: Path) -> None:
    blank = "," * 59 + "\n"
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join([*NAMES, *(f"备注{i}" for i in range(50))]) + "\n")
        for i in range(200_000):
            name, number, principal, *_ = claim(i)
            file.write(f"{name},{number},{principal}" + "," * 57 + "\n" + blank * (i % 100 == 0))


@honest("tail.csv", "CSV of 500 claims above a million rows of commas")
def _tail(path: Path) -> None:
    rows = ["{},{},{},{},{},{},{},{},{},{}".format(*claim(i)) for i in range(500)]
    path.write_text("\n".join([",".join(NAMES), *rows, ""]) + ",,,,,,,,,\n" * 1_000_000, "utf-8")


@honest("ragged.csv", "CSV of 100,000 claims whose rows end where their last cell does")
def _ragged(path: Path) -> None:
    rows = ["{},{},{},{},{},{},{},{},{},{}".format(*claim(i)) + ",见附件" * (i % 4) for i in range(100_000)]
    path.write_text("\n".join([",".join((*NAMES, "备注", "附注", "说明")), *rows, ""]), "utf-8")


@honest("million.parquet", "Parquet of a million rows")
def _parquet(path: Path) -> None:
    _frame(1_000_000).with_columns(pl.col("放款日期", "到期日").str.to_date()).write_parquet(path)


@honest("lines.jsonl", "JSON lines, 200,000 records")
def _lines(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for i in range(200_000):
            file.write(json.dumps(dict(zip(NAMES, claim(i), strict=True)), ensure_ascii=False) + "\n")


@honest("pages.pdf", "PDF of 300 pages of ruled tables, 12,000 claims")
def _pages(path: Path) -> None:
    pdf(path, 300, 40)


def pdf(path: Path, pages: int, rows: int) -> None:
    """A PDF of ruled tables in English, a header on each page."""
    lefts = (30, 130, 210, 330, 430, 530, 610, 700)
    streams = []
    for page in range(pages):
        out = io.BytesIO()
        out.write(b"0.5 w\n")
        bottom = 560 - 13 * (rows + 1)
        for line in range(rows + 2):
            out.write(b"30 %d m 700 %d l S\n" % (560 - 13 * line, 560 - 13 * line))
        for left in lefts:
            out.write(b"%d 560 m %d %d l S\n" % (left, left, bottom))
        for line, cells in enumerate([_ENGLISH, *(_english(page * rows + i) for i in range(rows))]):
            for left, text in zip(lefts[:-1], cells, strict=True):
                shown = text.replace("(", r"\(").replace(")", r"\)").encode()
                out.write(b"BT /F1 7 Tf %d %d Td (%b) Tj ET\n" % (left + 2, 560 - 13 * line - 9, shown))
        streams.append(stream_of(zlib.compress(out.getvalue())))
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, pages),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    for i, stream in enumerate(streams):
        page_of = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 730 600] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        objects += [page_of % (5 + 2 * i), stream]
    pdf_of(path, *objects)


@honest("page.html", "HTML of 20 MB")
def _page(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write('<html><head><meta charset="utf-8"></head><body><table border="1">' + _tr(NAMES))
        i = 0
        while file.tell() < 20 * 2**20:
            file.write(_tr(claim(i), ' style="mso-number-format:General" align="right"'))
            i += 1
        file.write("</table></body></html>")


def _tr(cells: tuple[object, ...], more: str = "") -> str:
    return "<tr>" + "".join(f"<td{more}>{cell}</td>" for cell in cells) + "</tr>\n"


@honest("table.docx", "DOCX of 3,000 rows")
def _table(path: Path) -> None:
    look = '<w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>'
    rows = "".join(
        "<w:tr>" + "".join(cell_of(f"{cell}", look) for cell in cells) + "</w:tr>"
        for cells in (NAMES, *map(claim, range(3_000)))
    )
    docx_of(path, f"<w:tbl>{rows}</w:tbl>".encode())


@honest("sheet.ods", "ODS of 50,000 rows")
def _ods(path: Path) -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        with archive.open("content.xml", "w") as part:
            part.write(
                f'<office:document-content xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" xmlns:text="{space}text:1.0">'
                '<office:body><office:spreadsheet><table:table table:name="清单">'.encode()
            )
            for row in _ods_rows():
                part.write(row.encode())
            part.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")


def _ods_rows() -> Iterator[str]:
    for cells in (NAMES, *map(claim, range(50_000))):
        yield (
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p></table:table-cell>'
                if isinstance(cell, float)
                else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
                for cell in cells
            )
            + "</table:table-row>"
        )


@honest("book.xml", "SpreadsheetML of 50,000 rows")
def _spreadsheetml(path: Path) -> None:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    with path.open("w", encoding="utf-8") as file:
        file.write(
            f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="清单"><Table>'
        )
        for cells in (NAMES, *map(claim, range(50_000))):
            row = "".join(
                f'<Cell><Data ss:Type="{"Number" if isinstance(cell, float) else "String"}">{cell}</Data></Cell>'
                for cell in cells
            )
            file.write(f"<Row>{row}</Row>\n")
        file.write("</Table></Worksheet></Workbook>")


@honest("sheet.xlsx", "XLSX of 100,000 rows")
def _xlsx(path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("清单")
    page.append(NAMES)
    for i in range(100_000):
        page.append(claim(i))
    book.save(path)
