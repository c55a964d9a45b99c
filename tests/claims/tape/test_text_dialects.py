"""Text tapes in the dialects that programs write: encodings, delimiters, quotes, blanks, line ends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exequatur.claims.tape import read_tape

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("text", "encoding", "totals"),
    [
        ("sep=;\r\nDebtor;Principal;Currency\r\nAlpha;1.234,50;EUR\r\nBeta;2.000,00;EUR\r\n", "utf-8", {"EUR": 323450}),
        ("债务人,本金(元)\r甲有限公司,100\r乙有限公司,200\r", "gb18030", {"CNY": 30000}),
        ("某清单，共2户\n单位：万元\n债务人;本金;利息\n甲公司;1,5;0,5\n乙公司;2,25;1\n", "utf-8", {"CNY": 3750000}),
        ("Loans, as at 30 June 2024, USD\n\nBorrower,Principal,Fees\nAlpha,\"1,200.50\",3\n", "utf-8", {"USD": 120050}),
        ("Borrower      Principal   Ccy\nAlpha Ltd     1,200.50    USD\nBeta Co       3.00        USD\n", "utf-8", {"USD": 120350}),
        ("'Borrower','Principal','Currency'\n'Alpha, Ltd','1,200.50','USD'\n'Beta','3','USD'\n", "utf-8", {"USD": 120350}),
        ("债务人,本金(元),\n甲公司,100,\n乙公司,200,\n", "utf-8-sig", {"CNY": 30000}),
        ("债务人\t本金(元)\n甲公司\t100\n", "utf-16-be", {"CNY": 10000}),
        ("债务人,本金(元)\n㐀有限公司𠮷,100\n", "gb18030", {"CNY": 10000}),
        ("Οφειλέτης;Κεφάλαιο;Νόμισμα\nΑλφα;100,50;EUR\nΒήτα;200,00;EUR\n", "cp1253", {"EUR": 30050}),
        ("Dlužník;Číslo smlouvy;Jistina;Měna\nPříliš s.r.o.;1/2020;100,50;EUR\nŘehoř a.s.;2/2020;200,00;EUR\n", "cp1250", {"EUR": 30050}),
        ("債務者,元本残高,通貨\n株式会社アルファ,100,JPY\n", "cp932", {"JPY": 100}),
        ("債務者,残元金,未収利息,通貨\n甲山商事,100,2,JPY\n", "cp932", {"JPY": 100}),
        ("債務者の名称,残元金,通貨\n甲山商事,100,JPY\n", "euc_jp", {"JPY": 100}),
        ("Borçlu Ünvanı;Kalan Anapara (TL);İşlemiş Faiz\nAlfa Ltd. Şti.;1.250,50;100,00\nGENEL TOPLAM;1.250,50;100,00\n", "cp1254", {"TRY": 125050}),
        ("Danh sách - Đơn vị: triệu đồng\nTên khách hàng,Dư nợ gốc\nCông ty Alpha,12500\n", "utf-8-sig", {"VND": 12500000000}),
        ("채무자,대출원금잔액,통화\n(주)알파,100,KRW\n", "cp949", {"KRW": 100}),
        ("债务人,本金(元)\n甲\"有限\"公司,100\n乙公司,200\n", "utf-8", {"CNY": 30000}),
    ],
    ids=["sep line", "CR only", "commas in the title", "title in English", "blanks", "single quotes",
         "trailing comma", "UTF-16", "four bytes", "Greek", "Czech", "Japanese", "kanji only", "EUC", "Turkish", "Vietnamese unit", "Korean", "quotes inside"],
)  # fmt: skip
def test_each_dialect_reads_to_its_sum(
    text_file: Write, text: str, encoding: str, totals: dict[str, int]
) -> None:
    assert read_tape(text_file(text, encoding=encoding)).totals == totals


def test_an_encoding_that_is_not_utf8_and_an_odd_delimiter_are_said(text_file: Write) -> None:
    tape = read_tape(text_file("债务人|本金(元)\n甲公司|100\n", encoding="gb18030"))
    found = {f.code: f.values for f in tape.warnings}
    assert found["encoding_detected"] == {"encoding": "GB18030"}
    assert found["delimiter_detected"] == {"delimiter": "|"}
