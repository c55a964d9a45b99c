"""Tapes w01 to w15: foreign and bilingual layouts in wordings that no vocabulary was written from.

Companies and figures are invented; natural persons stand as "Individual A" or a surname with a mark. Each expected result was
decided with the tape, before any reader saw it. Run this module to write them again.
"""

import csv
import io
import json
import random
import subprocess
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).resolve().parent


def figures(seed: int, count: int, low: int, high: int) -> list[tuple[Decimal, Decimal, Decimal]]:
    """Principal, interest and costs with cents, the same at each run."""
    rng = random.Random(seed)
    return [
        (
            Decimal(rng.randint(low * 100, high * 100)) / 100,
            Decimal(rng.randint(low * 8, high * 12)) / 100,
            Decimal(rng.randint(low, high * 2)) / 100,
        )
        for _ in range(count)
    ]


def minor(amount: Decimal, times: int = 1, exponent: int = 2) -> int:
    return int(amount * times * 10**exponent)


def expect(name: str, **result: Any) -> None:
    result.setdefault(
        "source", {"title": "own layout in the manner of the trade", "ours": "every figure and name"}
    )
    (HERE / f"{name}.expected.json").write_text(
        json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8"
    )


def text(name: str, rows: list[list[Any]], encoding: str, delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    (HERE / name).write_bytes(out.getvalue().encode(encoding))


def book(
    name: str, sheets: dict[str, list[list[Any]]], merge: tuple[str, ...] = (), where: Path = HERE
) -> Path:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append([float(cell) if isinstance(cell, Decimal) else cell for cell in row])
        for span in merge:
            sheet.merge_cells(span)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for column in "ABCDEFGHIJKL":
            sheet.column_dimensions[column].width = 24
    workbook.save(where / name)
    return where / name


def converted(name: str, kind: str, sheets: dict[str, list[list[Any]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = book(f"{name}.xlsx", sheets, where=Path(folder))
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/lo", "--convert-to", kind]
        subprocess.run([*command, "--outdir", str(HERE), str(path)], check=True, capture_output=True)


def cell(row: int, field: str, value: Any, **more: Any) -> dict[str, Any]:
    return {"row": row, **more, "field": field, "value": value}


def pounds(value: Decimal) -> str:
    return f"{value:,.2f}"


def comma(value: Decimal) -> str:
    return f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")


def spaced(value: Decimal) -> str:
    return f"{value:,.2f}".replace(",", "\u202f").replace(".", ",")


def w01() -> None:
    names = [
        "Thornbeck Marine Ltd",
        "Calder & Vane LLP",
        "Oxmoor Estates Limited",
        "Pennine Aggregates plc",
        "Harrowgate Foods Ltd",
        "Individual A t/a The Copper Kettle",
        "Severnside Haulage Ltd",
        "Lumley Textiles (in administration)",
    ]
    rows: list[list[Any]] = [
        ["Joint Administrators' schedule of book debts assigned", *[""] * 8],
        ["As at 30 September 2025", *[""] * 8],
    ]
    rows.append(
        [
            "Ref",
            "Obligor",
            "Facility letter dated",
            "Drawn and unpaid (£)",
            "Rolled-up interest (£)",
            "Recoverable costs (£)",
            "Aggregate exposure (£)",
            "Personal guarantee given by",
            "Demand served",
        ]
    )
    data = figures(1, 8, 40_000, 900_000)
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                f"TB/{n + 101}",
                name,
                f"{n + 14}/03/20{18 + n % 5}",
                pounds(p),
                pounds(i),
                pounds(c),
                pounds(p + i + c),
                "Individual B and Individual C" if n % 3 == 0 else "",
                f"{n + 3}/06/2024",
            ]
        )
    rows.append(
        [
            "",
            "Total",
            "",
            *(pounds(sum(r[k] for r in data)) for k in range(3)),
            pounds(sum(map(sum, data))),
            "",
            "",
        ]
    )
    text("w01_uk_administrators.csv", rows, "cp1252", ",")
    expect(
        "w01_uk_administrators",
        rows_accepted=8,
        rows_rejected=0,
        totals_field="principal",
        totals={"GBP": minor(sum(r[0] for r in data))},
        fields={
            "claim_id": "Ref",
            "borrower_name": "Obligor",
            "loan_date": "Facility letter dated",
            "principal": "Drawn and unpaid (£)",
            "interest": "Rolled-up interest (£)",
            "fees": "Recoverable costs (£)",
            "total": "Aggregate exposure (£)",
            "guarantors": "Personal guarantee given by",
            "last_demand_date": "Demand served",
        },
        sample=[
            cell(4, "principal", minor(data[0][0])),
            cell(4, "loan_date", "2018-03-14"),
            cell(5, "total", minor(sum(data[1]))),
            cell(4, "guarantors", ["Individual B", "Individual C"]),
            cell(6, "last_demand_date", "2024-06-05"),
            cell(7, "interest", minor(data[3][1])),
        ],
        must_warn=["totals_row_skipped"],
    )


def w02() -> None:
    names = [
        "Blue Mesa Holdings LLC",
        "Tri-County Paving Inc.",
        "Kestrel Hospitality Group, LLC",
        "Sandhill Pecan Co.",
        "Individual D",
        "Northgate Dental PLLC",
        "Riverbend Self Storage LP",
        "Ozark Timber Products Inc.",
    ]
    data = figures(2, 8, 90_000, 3_000_000)
    rows: list[list[Any]] = [
        ["FIRST PRAIRIE BANK - SUB-PERFORMING POOL 2025-C"],
        ["Cut-off: March 31, 2025 (US$)"],
        [],
        [
            "Acct #",
            "Obligor Name",
            "ST",
            "Orig Dt",
            "Orig Bal",
            "Mat Dt",
            "Curr UPB",
            "Accr Int",
            "Late Chgs",
            "Tot Payoff",
            "Int Rt",
            "Guarantor(s)",
        ],
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                90210 + n * 7,
                name,
                ["AZ", "OK", "NM", "GA", "TX", "MO", "KS", "AR"][n],
                date(2015 + n % 4, 2 + n, 17),
                p + 250000,
                date(2022 + n % 3, 2 + n, 17),
                p,
                i,
                c,
                p + i + c,
                0.0625 + n / 400,
                "Individual E; Individual F" if n % 2 else None,
            ]
        )
    rows.append(
        [
            "8 loans",
            None,
            None,
            None,
            sum(r[0] for r in data) + 2000000,
            None,
            *(sum(r[k] for r in data) for k in range(3)),
            sum(map(sum, data)),
        ]
    )
    book(
        "w02_us_bid_pool.xlsx",
        {"Loan Data": rows, "Stip Codes": [["Code", "Meaning"], ["A", "Assignment"], ["B", "Bankruptcy"]]},
    )
    expect(
        "w02_us_bid_pool",
        rows_accepted=8,
        rows_rejected=0,
        totals_field="principal",
        totals={"USD": minor(sum(r[0] for r in data))},
        fields={
            "borrower_name": "Obligor Name",
            "loan_date": "Orig Dt",
            "original_amount": "Orig Bal",
            "due_date": "Mat Dt",
            "principal": "Curr UPB",
            "interest": "Accr Int",
            "penalty": "Late Chgs",
            "total": "Tot Payoff",
            "interest_rate": "Int Rt",
            "guarantors": "Guarantor(s)",
        },
        sample=[
            cell(5, "principal", minor(data[0][0]), sheet="Loan Data"),
            cell(6, "guarantors", ["Individual E", "Individual F"], sheet="Loan Data"),
            cell(7, "due_date", "2024-04-17", sheet="Loan Data"),
            cell(8, "total", minor(sum(data[3])), sheet="Loan Data"),
            cell(5, "borrower_name", "Blue Mesa Holdings LLC", sheet="Loan Data"),
        ],
        must_warn=["totals_row_skipped"],
    )


def w03() -> None:
    names = [
        "M/s Shree Balaji Ispat Pvt Ltd",
        "M/s Konkan Cashew Exports",
        "M/s Deccan Yarns Limited",
        "M/s Vindhya Cement Works",
        "M/s Sagar Agro Foods",
        "M/s Trimurti Infra Projects",
        "M/s Malwa Soya Oils Ltd",
    ]
    data = [tuple(Decimal(v).quantize(Decimal("0.01")) for v in row) for row in figures(3, 7, 80, 4000)]
    rows: list[list[Any]] = [
        ["Stressed assets offered on Swiss Challenge basis - Zonal Office, Pune", *[""] * 8],
        ["(Amt. Rs. in lakhs)", *[""] * 8],
        [
            "S.No",
            "Borrower unit",
            "Dealing branch",
            "NPA w.e.f.",
            "Ledger o/s",
            "Unapplied int.",
            "Dues incl. charges",
            "Sureties / mortgagors",
            "DRT suit",
        ],
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                n + 1,
                name,
                ["Pune Camp", "Nashik", "Satara"][n % 3],
                f"{28 + n % 3}.0{n + 3}.20{17 + n % 6}",
                f"{p}",
                f"{i}",
                f"{p + i + c}",
                "Individual G, Individual H" if n % 2 == 0 else "Individual J",
                f"OA/{112 + n}/2021",
            ]
        )
    text("w03_india_lakhs.csv", rows, "utf-8", ",")
    expect(
        "w03_india_lakhs",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"INR": minor(sum(r[0] for r in data), 100_000)},
        fields={
            "borrower_name": "Borrower unit",
            "branch": "Dealing branch",
            "default_date": "NPA w.e.f.",
            "principal": "Ledger o/s",
            "interest": "Unapplied int.",
            "total": "Dues incl. charges",
            "case_no": "DRT suit",
            "guarantors": "Sureties / mortgagors",
        },
        sample=[
            cell(4, "principal", minor(data[0][0], 100_000)),
            cell(5, "total", minor(sum(data[1]), 100_000)),
            cell(4, "default_date", "2017-03-28"),
            cell(6, "interest", minor(data[2][1], 100_000)),
            cell(5, "case_no", "OA/113/2021"),
        ],
        must_warn=["unit_from_title"],
    )


def w04() -> None:
    names = [
        "Golden Harbour Shipping Ltd",
        "Wing Lok Trading Co Ltd",
        "Sunrise Crest Investments Ltd",
        "Kam Fung Textiles (HK) Ltd",
        "Jade Pavilion Catering Ltd",
        "Eastern Pearl Property Ltd",
    ]
    rng = random.Random(4)
    data = [(rng.randint(2_000, 300_000), rng.randint(100, 9_000), rng.randint(10, 800)) for _ in names]
    rows: list[list[Any]] = [
        ["Project Lantern - data tape"],
        ["Figures in HK$'000 at 31 October 2025"],
        [
            "Borrowing entity",
            "Incorporated in",
            "Indebtedness",
            None,
            None,
            None,
            "Support",
            None,
            "Writ issued",
        ],
        [
            None,
            None,
            "Outstanding loan",
            "Interest in arrear",
            "Default charges",
            "Sum due",
            "Corporate guarantor",
            "Mortgaged premises",
            None,
        ],
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                name,
                "Hong Kong" if n % 2 else "BVI",
                p,
                i,
                c,
                p + i + c,
                "Great Bay Holdings Ltd" if n < 3 else None,
                f"Flat {n + 2}, Kwun Tong Industrial Centre" if n > 2 else None,
                date(2023, n + 2, 20),
            ]
        )
    rows.append(["Pool total", None, *(sum(r[k] for r in data) for k in range(3)), sum(map(sum, data))])
    book("w04_hong_kong_thousands.xlsx", {"Tape": rows}, ("C3:F3", "G3:H3", "A3:A4", "B3:B4", "I3:I4"))
    expect(
        "w04_hong_kong_thousands",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"HKD": sum(r[0] for r in data) * 100_000},
        fields={
            "borrower_name": "Borrowing entity",
            "borrower_country": "Incorporated in",
            "principal": "Indebtedness/Outstanding loan",
            "interest": "Indebtedness/Interest in arrear",
            "penalty": "Indebtedness/Default charges",
            "total": "Indebtedness/Sum due",
            "guarantors": "Support/Corporate guarantor",
            "collateral": ["Support/Mortgaged premises"][0],
            "litigation_date": "Writ issued",
        },
        sample=[
            cell(5, "principal", data[0][0] * 100_000),
            cell(6, "total", sum(data[1]) * 100_000),
            cell(5, "guarantors", ["Great Bay Holdings Ltd"]),
            cell(7, "litigation_date", "2023-04-20"),
            cell(8, "interest", data[3][1] * 100_000),
        ],
        must_warn=["unit_from_title", "multi_header", "totals_row_skipped"],
    )


def w05() -> None:
    names = [
        "Temasya Offshore Pte Ltd",
        "Bukit Marine Supplies Pte Ltd",
        "Seletar Aero Parts Pte Ltd",
        "Lim Huat Foodstuff Pte Ltd",
        "Straits Bunkering Pte Ltd",
        "Novena Clinics Pte Ltd",
        "Pasir Logistics Pte Ltd",
    ]
    data = figures(5, 7, 60_000, 2_000_000)
    rows: list[list[Any]] = [
        ["Schedule 2 - Debts sold (all sums in Singapore dollars)"],
        [
            "Customer",
            "Facility no.",
            "Sum lent",
            "Balance unpaid",
            "Default interest",
            "Amount claimable",
            "LOD date",
            "Surety",
        ],
    ]
    for n, (name, (p, i, _)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                name,
                f"TL-{5500 + n * 13}",
                pounds(p + 100_000),
                pounds(p),
                pounds(i),
                pounds(p + i),
                f"{11 + n} Mar 2024",
                "Individual K" if n % 2 else "Individual L",
            ]
        )
    converted("w05_singapore_schedule", "pdf", {"Schedule": rows})
    expect(
        "w05_singapore_schedule",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"SGD": minor(sum(r[0] for r in data))},
        fields={
            "borrower_name": "Customer",
            "claim_id": "Facility no.",
            "original_amount": "Sum lent",
            "principal": "Balance unpaid",
            "penalty": "Default interest",
            "total": "Amount claimable",
            "last_demand_date": "LOD date",
            "guarantors": "Surety",
        },
        sample=[
            {"of": names[0], "field": "principal", "value": minor(data[0][0])},
            {"of": names[1], "field": "total", "value": minor(data[1][0] + data[1][1])},
            {"of": names[2], "field": "last_demand_date", "value": "2024-03-13"},
            {"of": names[3], "field": "penalty", "value": minor(data[3][1])},
        ],
        must_warn=[],
    )


def w06() -> None:
    names = [
        "Crimson Sail Ltd",
        "Huaxin Overseas Capital Co Ltd",
        "Orchid Dawn Global Ltd",
        "Zhejiang Yongli Chemical Co Ltd",
        "Pacific Lintel SPC",
        "Mr Chen (masked)",
    ]
    data = figures(6, 6, 400_000, 20_000_000)
    lines = []
    for n, (name, (p, i, _)) in enumerate(zip(names, data, strict=True)):
        lines.append(
            json.dumps(
                {
                    "proof_ref": f"JOL-{n + 1:03}",
                    "note_issuer": name,
                    "domicile": ["Cayman Islands", "China", "British Virgin Islands"][n % 3],
                    "denomination": "USD" if n % 2 == 0 else "CNY",
                    "outstanding_nominal": str(p),
                    "default_interest_accrued": str(i),
                    "aggregate_indebtedness": str(p + i),
                    "matured_on": f"2022-{n + 4:02}-15",
                    "judgment_handed_down": None if n % 3 == 2 else f"2024-{n + 1:02}-23",
                    "assets_traced_abroad": [
                        "London flat",
                        "Vancouver house and bank account",
                        "Shares of a Singapore company",
                    ][n % 3],
                }
            )
        )
    (HERE / "w06_cayman_liquidators.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    expect(
        "w06_cayman_liquidators",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={
            c: minor(sum(data[n][0] for n in range(6) if n % 2 == k)) for k, c in enumerate(("USD", "CNY"))
        },
        fields={
            "claim_id": "proof_ref",
            "borrower_name": "note_issuer",
            "borrower_country": "domicile",
            "currency": "denomination",
            "principal": "outstanding_nominal",
            "penalty": "default_interest_accrued",
            "total": "aggregate_indebtedness",
            "due_date": "matured_on",
            "judgment_date": "judgment_handed_down",
            "overseas_clue": "assets_traced_abroad",
        },
        sample=[
            {"of": names[0], "field": "principal", "value": minor(data[0][0])},
            {"of": names[1], "field": "total", "value": minor(data[1][0] + data[1][1])},
            {"of": names[0], "field": "due_date", "value": "2022-04-15"},
            {"of": names[1], "field": "judgment_date", "value": "2024-02-23"},
        ],
        must_warn=["mixed_currency"],
    )


def w07() -> None:
    data = figures(7, 7, 10_000, 800_000)
    names = [
        "Almeda Bouw BV",
        "Kranz Logistik GmbH",
        "Ferrol Pesca SL",
        "Officina Tre Srl",
        "Moulins du Sud SARL",
        "Baltic Peat OU",
        "Delta Grain EOOD",
    ]
    currency = ["EUR", "EUR", "EUR", "EUR", "PLN", "PLN", "EUR"]
    party = [
        [
            "Counterparty Identifier",
            "Name of Counterparty",
            "Role of the counterparty",
            "Country of Counterparty",
            "Legal Entity Identifier (LEI)",
        ]
    ]
    party += [
        [f"C-{n:04}", name, "Borrower", ["NL", "DE", "ES", "IT", "FR", "EE", "BG"][n], None]
        for n, name in enumerate(names)
    ]
    party += [
        ["C-0901", "Holding Vrede BV", "Guarantor", "NL", None],
        ["C-0902", "Individual M", "Guarantor", "ES", None],
    ]
    link = [["Counterparty Identifier", "Loan Identifier", "Protection Identifier"]]
    link += [[f"C-{n:04}", f"LN{n + 70}", f"PR{n}"] for n in range(7)]
    link += [["C-0901", "LN70", None], ["C-0902", "LN72", None]]
    loan: list[list[Any]] = [
        [
            "Cut-off Date",
            "Loan Identifier",
            "Inception date",
            "Legal final maturity date",
            "Currency",
            "Principal amount",
            "Accrued interest",
            "Other balances",
            "Legal Balance",
            "Days in Past-Due",
            "Last Payment Date",
            "Loan legal status",
        ]
    ]
    loan += [
        [
            date(2025, 6, 30),
            f"LN{n + 70}",
            date(2014, n + 1, 5),
            date(2021, n + 1, 5),
            currency[n],
            p,
            i,
            c,
            p + i + c,
            700 + n,
            date(2023, n + 2, 9),
            "Defaulted",
        ]
        for n, (p, i, c) in enumerate(data)
    ]
    cover = [
        [
            "Protection Identifier",
            "Type of immovable property",
            "City of immovable Property",
            "Lien position",
            "Currency of collateral and guarantee",
            "Latest Internal Valuation Amount",
        ]
    ] + [[f"PR{n}", "Office", "Rotterdam", 1, "EUR", 50_000 + n] for n in range(7)]
    book(
        "w07_eba_2023_linked.xlsx",
        {"Counterparty": party, "Relationship": link, "Loan": loan, "Collateral": cover},
    )
    expect(
        "w07_eba_2023_linked",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={c: minor(sum(r[0] for n, r in enumerate(data) if currency[n] == c)) for c in ("EUR", "PLN")},
        fields={
            "claim_id": "Loan Identifier",
            "borrower_name": "Name of Counterparty",
            "base_date": "Cut-off Date",
            "loan_date": "Inception date",
            "due_date": "Legal final maturity date",
            "principal": "Principal amount",
            "interest": "Accrued interest",
            "fees": "Other balances",
            "total": "Legal Balance",
            "currency": "Currency",
            "last_payment_date": "Last Payment Date",
            "days_past_due": "Days in Past-Due",
            "collateral_value": "Latest Internal Valuation Amount",
        },
        sample=[
            cell(2, "borrower_name", "Almeda Bouw BV", sheet="Loan"),
            cell(2, "guarantors", ["Holding Vrede BV"], sheet="Loan"),
            cell(3, "borrower_name", "Kranz Logistik GmbH", sheet="Loan"),
            cell(4, "total", minor(sum(data[2])), sheet="Loan"),
            cell(5, "collateral_value", 5_000_300, sheet="Loan"),
            cell(6, "due_date", "2021-05-05", sheet="Loan"),
        ],
        must_warn=["several_sheets", "mixed_currency"],
    )


def w08() -> None:
    data = figures(8, 6, 20_000, 600_000)
    names = [
        "Kouros Hotels AE",
        "Thessalia Cotton AE",
        "Individual N",
        "Piraeus Ship Stores EPE",
        "Attica Print IKE",
        "Crete Olive Coop",
    ]
    party = [
        [
            "Counterparty Identifier",
            "Counterparty Name",
            "Legal Type of Counterparty",
            "City of Residence",
            "Country of Residence",
        ]
    ]
    party += [
        [f"GR{n}", name, "Corporate" if n != 2 else "Private individual", "Athens", "Greece"]
        for n, name in enumerate(names)
    ]
    loan: list[list[Any]] = [
        [
            "Contract Identifier",
            "Counterparty Identifier",
            "Date of Origination",
            "Current Maturity Date",
            "Loan Currency",
            "Original Balance",
            "Principal Balance",
            "Accrued Interest Balance (On book)",
            "Other Balances",
            "Total Balance",
            "Date of Default",
        ]
    ]
    loan += [
        [
            f"K{n + 300}",
            f"GR{n}",
            date(2008, n + 3, 21),
            date(2018, n + 3, 21),
            "EUR",
            p + 90_000,
            p,
            i,
            c,
            p + i + c,
            date(2013, n + 5, 30),
        ]
        for n, (p, i, c) in enumerate(data)
    ]
    converted(
        "w08_eba_old_template",
        "ods",
        {"Notes": [["EBA NPL transaction template 1.1"], ["Synthetic"]], "Counterparty": party, "Loan": loan},
    )
    expect(
        "w08_eba_old_template",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor(sum(r[0] for r in data))},
        fields={
            "borrower_name": "Counterparty Name",
            "loan_date": "Date of Origination",
            "due_date": "Current Maturity Date",
            "currency": "Loan Currency",
            "original_amount": "Original Balance",
            "principal": "Principal Balance",
            "interest": "Accrued Interest Balance (On book)",
            "fees": "Other Balances",
            "total": "Total Balance",
            "default_date": "Date of Default",
        },
        sample=[
            cell(2, "borrower_name", "Kouros Hotels AE", sheet="Loan"),
            cell(3, "principal", minor(data[1][0]), sheet="Loan"),
            cell(4, "default_date", "2013-07-30", sheet="Loan"),
            cell(5, "total", minor(sum(data[3])), sheet="Loan"),
        ],
        must_warn=["several_sheets"],
    )


def w09() -> None:
    data = figures(9, 7, 15_000, 700_000)
    names = [
        "Müller Metallbau GmbH",
        "Holzhandel Süd KG",
        "Gasthof Zum Bären e.K.",
        "Nordwind Projekt GmbH & Co. KG",
        "Schäfer Druck GmbH",
        "Person A",
        "Weinkellerei Ruwer AG",
    ]
    rows: list[list[Any]] = [
        ["Aufstellung der abgetretenen Forderungen zum 31.12.2024", *[""] * 8],
        ["Beträge in EUR", *[""] * 8],
        [
            "Lfd. Nr.",
            "Kreditnehmer",
            "Darlehenskonto",
            "Valutastand",
            "Zinsrückstand",
            "Nebenkosten",
            "Obligo gesamt",
            "Kündigung vom",
            "Bürge",
        ],
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                n + 1,
                name,
                f"60{n}4417{n}",
                comma(p),
                comma(i),
                comma(c),
                comma(p + i + c),
                f"{n + 15:02}.0{n + 1}.2023",
                "Person B" if n % 2 else "",
            ]
        )
    rows.append(
        [
            "Summe",
            "",
            "",
            *(comma(sum(r[k] for r in data)) for k in range(3)),
            comma(sum(map(sum, data))),
            "",
            "",
        ]
    )
    text("w09_german_schedule.csv", rows, "cp1252", ";")
    expect(
        "w09_german_schedule",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor(sum(r[0] for r in data))},
        fields={
            "borrower_name": "Kreditnehmer",
            "loan_account": "Darlehenskonto",
            "principal": "Valutastand",
            "interest": "Zinsrückstand",
            "fees": "Nebenkosten",
            "total": "Obligo gesamt",
            "guarantors": "Bürge",
        },
        sample=[
            cell(4, "principal", minor(data[0][0])),
            cell(5, "total", minor(sum(data[1]))),
            cell(5, "guarantors", ["Person B"]),
            cell(6, "interest", minor(data[2][1])),
        ],
        must_warn=["totals_row_skipped", "currency_from_title"],
    )


def w10() -> None:
    data = figures(10, 6, 8_000, 300_000)
    names = [
        "SARL Boulangerie du Port",
        "SAS Garonne Bois",
        "SCI Les Tilleuls",
        "Particulier A",
        "SA Filature Nord",
        "EURL Taxi Provence",
    ]
    rows: list[list[Any]] = [
        [
            "Réf. dossier",
            "Emprunteur défaillant",
            "Capital restant dû (€)",
            "Intérêts échus (€)",
            "Frais et dépens (€)",
            "Total exigible (€)",
            "Déchéance du terme",
            "Caution solidaire",
            "Tribunal saisi",
        ]
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                f"CTX{n + 41}",
                name,
                spaced(p),
                spaced(i),
                spaced(c),
                spaced(p + i + c),
                f"{n + 17}/0{n + 2}/2022",
                "Particulier B" if n % 2 == 0 else "",
                "TJ de Bordeaux",
            ]
        )
    text("w10_french_contentieux.txt", rows, "utf-16", "\t")
    expect(
        "w10_french_contentieux",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor(sum(r[0] for r in data))},
        fields={
            "claim_id": "Réf. dossier",
            "borrower_name": "Emprunteur défaillant",
            "principal": "Capital restant dû (€)",
            "interest": "Intérêts échus (€)",
            "fees": "Frais et dépens (€)",
            "total": "Total exigible (€)",
            "guarantors": "Caution solidaire",
            "court": "Tribunal saisi",
        },
        sample=[
            cell(2, "principal", minor(data[0][0])),
            cell(3, "total", minor(sum(data[1]))),
            cell(2, "guarantors", ["Particulier B"]),
            cell(4, "fees", minor(data[2][2])),
        ],
        must_warn=["encoding_detected"],
    )


def w11() -> None:
    rng = random.Random(11)
    data = [(Decimal(rng.randint(900, 90_000)) / 10, Decimal(rng.randint(10, 9_000)) / 10) for _ in range(7)]
    names = [
        "Hormigones Duero SL",
        "Conservas Ría Alta SA",
        "Promociones Levante SL",
        "Particular A",
        "Talleres Ebro SL",
        "Naviera Tajo SA",
        "Granjas Sierra SC",
    ]
    rows: list[list[Any]] = [
        ["Cartera de créditos dudosos a 30/06/2025"],
        ["Importes en miles de euros"],
        [
            "Nº operación",
            "Titular",
            "Nominal pendiente",
            "Intereses de demora",
            "Deuda exigible",
            "Fecha de impago",
            "Fiadores",
            "Juzgado",
            "Nº de autos",
        ],
    ]
    for n, (name, (p, i)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                f"OP-{n + 881}",
                name,
                p,
                i,
                p + i,
                f"{n + 19:02}/0{n + 1}/2020",
                "Particular B y Particular C" if n == 0 else None,
                "Juzgado de Primera Instancia n.º 5 de Bilbao",
                f"{410 + n}/2021",
            ]
        )
    rows.append(["Suma total", None, sum(r[0] for r in data), sum(r[1] for r in data), sum(map(sum, data))])
    book("w11_spanish_miles.xlsx", {"Cartera": rows})
    expect(
        "w11_spanish_miles",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor(sum(r[0] for r in data), 1000)},
        fields={
            "borrower_name": "Titular",
            "principal": "Nominal pendiente",
            "penalty": "Intereses de demora",
            "total": "Deuda exigible",
            "default_date": "Fecha de impago",
            "guarantors": "Fiadores",
            "court": "Juzgado",
            "case_no": "Nº de autos",
        },
        sample=[
            cell(4, "principal", minor(data[0][0], 1000)),
            cell(4, "default_date", "2020-01-19"),
            cell(5, "total", minor(sum(data[1]), 1000)),
            cell(4, "guarantors", ["Particular B", "Particular C"]),
        ],
        must_warn=["unit_from_title", "totals_row_skipped"],
    )


def w12() -> None:
    data = figures(12, 6, 12_000, 400_000)
    names = [
        "Ceramiche Valle Srl",
        "Pastificio Adda SpA",
        "Persona A",
        "Autotrasporti Brenta Snc",
        "Vetreria Piave Srl",
        "Cantina Murge Soc. Agr.",
    ]
    rows: list[list[Any]] = [
        ["Portafoglio sofferenze - data di riferimento 31/12/2024 - valori in Euro"],
        [
            "NDG",
            "Debitore ceduto",
            "Sorte capitale",
            "Interessi maturati",
            "Spese ripetibili",
            "Credito complessivo",
            "Passaggio a sofferenza",
            "Coobbligati",
            "Grado ipoteca",
        ],
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                1204400 + n * 31,
                name,
                p,
                i,
                c,
                p + i + c,
                date(2019, n + 2, 14),
                "Persona B" if n == 1 else None,
                "I" if n % 2 else None,
            ]
        )
    rows.append(
        [None, "Totale portafoglio", *(sum(r[k] for r in data) for k in range(3)), sum(map(sum, data))]
    )
    book("w12_italian_sofferenze.xlsx", {"Foglio1": rows})
    expect(
        "w12_italian_sofferenze",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor(sum(r[0] for r in data))},
        fields={
            "borrower_name": "Debitore ceduto",
            "principal": "Sorte capitale",
            "interest": "Interessi maturati",
            "fees": "Spese ripetibili",
            "total": "Credito complessivo",
            "default_date": "Passaggio a sofferenza",
            "guarantors": "Coobbligati",
            "lien_position": "Grado ipoteca",
        },
        sample=[
            cell(3, "principal", minor(data[0][0])),
            cell(4, "guarantors", ["Persona B"]),
            cell(5, "default_date", "2019-04-14"),
            cell(6, "total", minor(sum(data[3]))),
        ],
        must_warn=["totals_row_skipped"],
    )


def w13() -> None:
    data = figures(13, 7, 9_000, 200_000)
    names = [
        "Cortiças Alentejo Lda",
        "Pescas do Norte SA",
        "Têxtil Ave Lda",
        "Particular A",
        "Móveis Paços Lda",
        "Quinta do Lago Lda",
        "Oficina Sado Lda",
    ]
    columns = {
        "num_contrato": [f"PT{n + 5010}" for n in range(7)],
        "mutuario": names,
        "capital_em_divida_eur": [float(r[0]) for r in data],
        "juros_vencidos_eur": [float(r[1]) for r in data],
        "despesas_eur": [float(r[2]) for r in data],
        "divida_global_eur": [float(sum(r)) for r in data],
        "data_incumprimento": [date(2021, n + 1, 13) for n in range(7)],
        "avalista": ["Particular B" if n == 0 else None for n in range(7)],
    }
    pq.write_table(pa.table(columns), HERE / "w13_portuguese.parquet")
    expect(
        "w13_portuguese",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": minor(sum(r[0] for r in data))},
        fields={
            "contract_no": "num_contrato",
            "borrower_name": "mutuario",
            "principal": "capital_em_divida_eur",
            "interest": "juros_vencidos_eur",
            "fees": "despesas_eur",
            "total": "divida_global_eur",
            "default_date": "data_incumprimento",
            "guarantors": "avalista",
        },
        sample=[
            {"of": names[0], "field": "principal", "value": minor(data[0][0])},
            {"of": names[1], "field": "default_date", "value": "2021-02-13"},
            {"of": names[2], "field": "total", "value": minor(sum(data[2]))},
            {"of": names[0], "field": "guarantors", "value": ["Particular B"]},
        ],
        must_warn=[],
    )


def w14() -> None:
    rng = random.Random(14)
    data = [
        (rng.randint(50_000, 9_000_000), rng.randint(1_000, 700_000), rng.randint(10, 5_000))
        for _ in range(7)
    ]
    names = [
        "(주)한결산업",
        "대명건설 주식회사",
        "김○○",
        "(주)서해수산",
        "유성테크(주)",
        "동양제지 주식회사",
        "(주)남도푸드",
    ]
    rows: list[list[Any]] = [
        ["부실채권 매각 대상 명세"],
        ["기준일: 2025-09-30    (단위: 천원)"],
        [
            "연번",
            "차주",
            "대출계좌",
            "최초대출액",
            "대출잔액",
            "미수이자",
            "가지급금",
            "채권총액",
            "연체개시일",
            "연대보증인",
            "담보물 소재지",
        ],
    ]
    for n, (name, (p, i, c)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                n + 1,
                name,
                f"110-22-{n + 4561}",
                p + 500_000,
                p,
                i,
                c,
                p + i + c,
                f"2023.0{n + 1}.25",
                "이○○" if n % 2 else None,
                "경기도 화성시" if n % 3 else None,
            ]
        )
    rows.append(
        [
            "합계",
            None,
            None,
            sum(r[0] for r in data) + 3_500_000,
            *(sum(r[k] for r in data) for k in range(3)),
            sum(map(sum, data)),
        ]
    )
    book("w14_korean_thousands.xlsx", {"채권명세": rows})
    expect(
        "w14_korean_thousands",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"KRW": sum(r[0] for r in data) * 1000},
        fields={
            "borrower_name": "차주",
            "loan_account": "대출계좌",
            "original_amount": "최초대출액",
            "principal": "대출잔액",
            "interest": "미수이자",
            "fees": "가지급금",
            "total": "채권총액",
            "default_date": "연체개시일",
            "guarantors": "연대보증인",
            "collateral_location": "담보물 소재지",
        },
        sample=[
            cell(4, "principal", data[0][0] * 1000),
            cell(5, "total", sum(data[1]) * 1000),
            cell(5, "guarantors", ["이○○"]),
            cell(4, "default_date", "2023-01-25"),
        ],
        must_warn=["unit_from_title", "totals_row_skipped"],
    )


def w15() -> None:
    data = [tuple(v.quantize(Decimal("0.01")) for v in row) for row in figures(15, 7, 300, 30_000)]
    names = [
        "宁波海胜进出口有限公司 Ningbo Haisheng Import & Export Co Ltd",
        "青岛润泽石化有限公司 Qingdao Runze Petrochemical Co Ltd",
        "王某 Individual P",
        "佛山盛和铝业有限公司 Foshan Shenghe Aluminium Co Ltd",
        "厦门远舟航运有限公司 Xiamen Yuanzhou Shipping Co Ltd",
        "天津德隆贸易有限公司 Tianjin Delong Trading Co Ltd",
        "陈某 Individual Q",
    ]
    rows: list[list[Any]] = [
        ["Cross-border recovery portfolio 跨境追索资产清单"],
        ["Base date 基准日：2025-06-20    Unit 单位：RMB 10,000 人民币万元"],
        [
            "No. 编号",
            "Obligor 债务方",
            "Unpaid principal 未清偿本金",
            "Arrears of interest 积欠利息",
            "Aggregate 本息总计",
            "Surety 保证方",
            "PRC judgment ref 判决文号",
            "Judgment given 判决日",
            "Trial court 审理法院",
            "Leads outside PRC 境外财产线索",
        ],
    ]
    for n, (name, (p, i, _)) in enumerate(zip(names, data, strict=True)):
        rows.append(
            [
                f"CB{n + 1:02}",
                name,
                p,
                i,
                p + i,
                "陈某；林某" if n == 1 else None,
                f"（2021）浙02民初{310 + n}号",
                date(2022, n + 1, 16),
                "宁波市中级人民法院",
                ["Vancouver 独立屋一处", "HSBC HK 账户", None][n % 3],
            ]
        )
    rows.append(
        ["Total 合计", None, sum(r[0] for r in data), sum(r[1] for r in data), sum(r[0] + r[1] for r in data)]
    )
    book("w15_bilingual_overseas.xlsx", {"Portfolio": rows})
    expect(
        "w15_bilingual_overseas",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"CNY": minor(sum(r[0] for r in data), 10_000)},
        fields={
            "borrower_name": "Obligor 债务方",
            "principal": "Unpaid principal 未清偿本金",
            "interest": "Arrears of interest 积欠利息",
            "principal_and_interest": "Aggregate 本息总计",
            "guarantors": "Surety 保证方",
            "case_no": "PRC judgment ref 判决文号",
            "judgment_date": "Judgment given 判决日",
            "court": "Trial court 审理法院",
            "overseas_clue": "Leads outside PRC 境外财产线索",
        },
        sample=[
            cell(4, "principal", minor(data[0][0], 10_000)),
            cell(5, "guarantors", ["陈某", "林某"]),
            cell(6, "judgment_date", "2022-03-16"),
            cell(7, "case_no", "（2021）浙02民初313号"),
            cell(5, "principal_and_interest", minor(data[1][0] + data[1][1], 10_000)),
        ],
        must_warn=["unit_from_title", "totals_row_skipped"],
    )


if __name__ == "__main__":
    for make in (w01, w02, w03, w04, w05, w06, w07, w08, w09, w10, w11, w12, w13, w14, w15):
        make()
