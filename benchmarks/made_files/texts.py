"""Delimited texts that no bank sends."""

from pathlib import Path

from made_files import hostile


def _text(name: str, what: str, head: bytes, repeated: bytes, times: int, tail: bytes = b"") -> None:
    @hostile(name, what)
    def write(path: Path) -> None:
        block, rest = divmod(times, 1000)
        with path.open("wb") as file:
            file.write(head)
            for _ in range(block):
                file.write(repeated * 1000)
            file.write(repeated * rest + tail)


HEADER = "债务人,本金(元),利息(元),到期日,担保人\n".encode()
_text("commas.csv", "CSV of 3 million rows of nothing but commas", HEADER, b",,,,\n", 3_000_000)
_text("numbers.csv", "CSV of 5 million lines of one number", b"", b"12345\n", 5_000_000)
_text("words.csv", "CSV of 5 million lines of one word under a header", HEADER, b"abc\n", 5_000_000)
_text("newlines.csv", "text of 50 million empty lines", HEADER, b"\n", 50_000_000)
_text("line.csv", "CSV of one line of 300 MB", b"", b"abcdefgh", 37_500_000)
_text("cells.csv", "CSV of one line of 20 million cells", b"", b"1,", 20_000_000)
_text("quotes.csv", "CSV of 40 million quotation marks", HEADER, b'"', 40_000_000)
_text(
    "open_quote.csv",
    "CSV of 200 MB behind a quotation mark never closed",
    HEADER + b'"',
    "甲公司,1,2,2024-01-01,乙\n".encode(),
    5_000_000,
)
_text("blanks.txt", "text of 100 MB of blanks", b"", b"  ", 50_000_000)
_text(
    "nul.csv",
    "CSV of 100 MB with a NUL after each letter but in no encoding",
    b"a,b\n\x00\x00\x00",
    b"a\x00,\x00\x00",
    20_000_000,
)
_text(
    "wide.csv",
    "CSV of 1,900 columns and 30,000 rows of commas",
    b",".join(b"c%d" % i for i in range(1_900)) + b"\n",
    b"," * 1_899 + b"\n",
    30_000,
)
_text(
    "ragged.csv", "CSV whose lines have one cell or a thousand", HEADER, b"a\n" + b"b," * 999 + b"b\n", 40_000
)
_text("words.txt", "prose of 60 MB", b"", "资产包转让公告，凡有意者请与我行联系。\n".encode(), 1_000_000)
_text(
    "noise.txt",
    "UTF-8 text cut by a wrong byte in each line, 40 MB",
    HEADER,
    b"\xe7\x94\xb2\xff,1,2,3,4\n",
    3_000_000,
)
