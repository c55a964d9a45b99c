"""Write the tapes open_f05 and open_f06 and their expected results.

All companies, persons, numbers and amounts are invented; the layouts are those of the sources named with each tape.
"""

from datetime import date

from make_f_writing import columns, converted, expected, row_of, summed, workbook


def italian_sofferenze() -> None:
    """Italian bad loans: positions and sureties on two sheets joined by NDG, a hidden sheet, one row with swapped columns."""
    head = "NDG|Intestazione|Forma tecnica|Residuo in linea capitale|Int. contrattuali maturati|Int. di mora maturati"
    head += "|Spese legali anticipate|GBV alla data di cut-off|Passaggio a sofferenza|Tribunale adito|N. R.G.E.|Ultimo atto interruttivo"
    rows: list[list[object]] = [
        ["Perimetro di cessione - Posizioni a sofferenza (importi in euro)"],
        ["Data di cut-off: 30/06/2025"],
        [],
        columns(head),
    ]
    data = [
        ("0010442", "Calzaturificio Tronto S.r.l.", "Mutuo ipotecario", "412560.35", "18230.11", "96412.77", "8440.00", date(2019, 3, 29), "Fermo", "112/2020"),
        ("0010587", "Edil Gargano S.p.A.", "Apertura di credito", "1204.11", "186500.00", "41277.20", "5120.50", date(2018, 10, 12), "Foggia", "87/2019"),
        ("0011003", "Persona A", "Mutuo fondiario", "98340.00", "2210.45", "14007.31", "1900.00", date(2021, 5, 6), "Lecce", "301/2022"),
        ("0011240", "Vivai del Sele S.n.c.", "Chirografario", "57900.80", "3011.90", "9904.06", "0.00", date(2020, 12, 31), "", ""),
        ("0011377", "Officine Brembane S.r.l. in fallimento", "Anticipo fatture", "233015.00", "7450.25", "61880.04", "12300.00", date(2017, 7, 19), "Bergamo", "44/2018"),
        ("0011502", "Persona B e Persona C", "Mutuo ipotecario", "121450.67", "5032.18", "20111.49", "2750.00", date(2022, 2, 25), "Latina", "19/2023"),
    ]  # fmt: skip
    for ndg, name, form, *amounts, since, court, case in data:
        whole = summed(amounts) / 100
        rows.append([ndg, name, form, *map(float, amounts), whole, since, court, case, date(2024, 11, 18)])
    rows.append(["Totale", None, None, *[summed(r[k] for r in data) / 100 for k in range(3, 7)]])
    rows[-1].append(sum(row[7] for row in rows[4:-1]))
    sureties = [
        ["NDG", "Nominativo garante", "Tipo di garanzia", "Importo massimo garantito"],
        ["0010442", "Persona D", "Fideiussione omnibus", 500000.0],
        ["0010442", "Persona E", "Fideiussione omnibus", 500000.0],
        ["0010587", "Gargano Holding S.r.l.", "Fideiussione specifica", 250000.0],
        ["0011377", "Persona F", "Fideiussione omnibus", 300000.0],
    ]
    book = {
        "Posizioni": rows,
        "Garanti": sureties,
        "Parametri": [["Tasso", 0.0475], ["Versione", "v7 bozza"]],
    }
    workbook("open_f05_sofferenze.xlsx", book, number_format="#,##0.00", hidden_sheets=["Parametri"])
    first = row_of(rows, "Calzaturificio Tronto S.r.l.")
    expected(
        "open_f05_sofferenze",
        title="Cessione di crediti in sofferenza (GBV, NDG, garanti, procedure)",
        url="https://avvocaticartellesattoriali.com/2025/11/12/hai-ricevuto-richieste-da-una-societa-che-ha-comprato-il-tuo-credito-deteriorato-npl-ecco-come-difenderti",
        real="terms of Italian portfolios: NDG, sofferenza, cut-off, mora, fideiussione",
        ours="layout over two sheets, names, figures",
        rows_accepted=6,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": summed(row[3] for row in data)},
        fields={
            "borrower_name": "Intestazione",
            "principal": "Residuo in linea capitale",
            "interest": "Int. contrattuali maturati",
            "penalty": "Int. di mora maturati",
            "fees": "Spese legali anticipate",
            "total": "GBV alla data di cut-off",
            "default_date": "Passaggio a sofferenza",
            "court": "Tribunale adito",
        },
        cells=[
            (first, "principal", 41256035),
            (first, "penalty", 9641277),
            (first, "total", summed(["412560.35", "18230.11", "96412.77", "8440"])),
            (first, "guarantors", ["Persona D", "Persona E"]),
            (first, "default_date", "2019-03-29"),
            (first + 1, "guarantors", ["Gargano Holding S.r.l."]),
            (first + 2, "borrower_name", "Persona A"),
            (first + 3, "fees", 0),
            (first + 4, "default_date", "2017-07-19"),
            (first + 4, "court", "Bergamo"),
        ],
        sheet="Posizioni",
        must_warn=["several_sheets", "hidden_sheet", "totals_row_skipped", "interest_above_principal"],
    )


def dutch_collection() -> None:
    """Dutch collection list (ODS): groups over leaves, the header again in the middle, a hidden settled row."""
    group = [
        "Volgnr",
        "Debiteur",
        None,
        "Te vorderen",
        None,
        None,
        None,
        "Gerechtelijke fase",
        None,
        None,
        "Borg(en)",
    ]
    leaf = [
        None,
        "Naam",
        "Vestigingsplaats",
        "Openstaande hoofdsom",
        "Contractuele rente",
        "Incassokosten",
        "Totaal",
    ]
    leaf += ["Rechtbank", "Rolnummer", "Vonnis d.d.", None]
    rows: list[list[object]] = [
        ["Overzicht vorderingen uit handen gegeven, per 31-12-2024"],
        ["bedragen in euro"],
        group,
        leaf,
    ]
    data = [
        ("Scheepswerf De Lek B.V.", "Krimpen", "210400.00", "33918.42", "2829.00", "Rotterdam", "C/10/622110", "16-02-2022", "De Lek Beheer B.V."),
        ("Bloemenexport Aalsmeer V.O.F.", "Aalsmeer", "45870.25", "5002.66", "1233.70", "Noord-Holland", "C/15/310447", "07-12-2022", "Persoon A en Persoon B"),
        ("Drukkerij Het Zegel B.V.", "Tilburg", "12999.99", "1870.00", "904.99", "", "", "", ""),
        ("Persoon C h.o.d.n. Bouwteam Oost", "Enschede", "8740.10", "990.05", "812.00", "Overijssel", "10122334", "25-05-2023", ""),
        ("Transport Maasvlakte B.V.", "Rotterdam", "96215.40", "14377.81", "1737.15", "Rotterdam", "C/10/640982", "31-08-2022", "Persoon D"),
        ("Horeca Groep Noord B.V.", "Groningen", "151000.00", "20113.50", "2285.00", "Noord-Nederland", "C/18/210356", "14-09-2023", "Persoon E; Persoon F; HGN Vastgoed B.V."),
        ("Agrarisch Loonbedrijf Peel B.V.", "Deurne", "33480.75", "3900.15", "1109.81", "", "", "", ""),
    ]  # fmt: skip
    for number, (name, town, *amounts, court, roll, day, surety) in enumerate(data, 1):
        if number == 5:
            rows += [list(group), list(leaf)]
        rows.append(
            [number, name, town, *map(float, amounts), summed(amounts) / 100, court, roll, day, surety]
        )
    settled = len(rows) - 1
    rows.insert(
        settled - 1, [99, "Garage Zuid B.V. (afgewikkeld)", "Breda", 7000.0, 0.0, 0.0, 7000.0, "", "", "", ""]
    )
    parts = [summed(r[k] for r in data) / 100 for k in (2, 3, 4)]
    rows.append(["Totaal generaal", None, None, *parts, sum(parts)])
    again = [number for number, row in enumerate(rows, 1) if row[0] == "Volgnr"]
    merges = [f"{area[0]}{n}:{area[1]}{n}" for n in again for area in ("BC", "DG", "HJ")]
    merges += [f"{column}{n}:{column}{n + 1}" for n in again for column in "AK"]
    hidden = row_of(rows, "Garage Zuid B.V. (afgewikkeld)")
    layout = {"merges": {"Incasso": merges}, "hidden_rows": {"Incasso": [hidden]}}
    converted("open_f06_incasso.ods", {"Incasso": rows}, **layout)
    first, last = row_of(rows, "Scheepswerf De Lek B.V."), row_of(rows, "Horeca Groep Noord B.V.")
    expected(
        "open_f06_incasso",
        title="Rechtbank Den Haag, vonnis (zaaknummer / rolnummer, hoofdsom, contractuele rente, incassokosten)",
        url="https://uitspraken.rechtspraak.nl/inziendocument?id=ECLI:NL:RBDHA:2017:10662",
        real="words of Dutch collection practice",
        ours="layout, names, figures",
        rows_accepted=7,
        rows_rejected=0,
        totals_field="principal",
        totals={"EUR": summed(row[2] for row in data)},
        fields={
            "borrower_name": "Debiteur/Naam",
            "principal": "Te vorderen/Openstaande hoofdsom",
            "interest": "Te vorderen/Contractuele rente",
            "fees": "Te vorderen/Incassokosten",
            "total": "Te vorderen/Totaal",
            "court": "Gerechtelijke fase/Rechtbank",
            "case_no": "Gerechtelijke fase/Rolnummer",
            "judgment_date": "Gerechtelijke fase/Vonnis d.d.",
            "guarantors": "Borg(en)",
        },
        cells=[
            (first, "principal", 21040000),
            (first, "guarantors", ["De Lek Beheer B.V."]),
            (first, "judgment_date", "2022-02-16"),
            (first + 1, "guarantors", ["Persoon A", "Persoon B"]),
            (first + 1, "judgment_date", "2022-12-07"),
            (first + 2, "judgment_date", None),
            (first + 2, "fees", 90499),
            (last, "guarantors", ["Persoon E", "Persoon F", "HGN Vastgoed B.V."]),
            (last, "total", summed(["151000", "20113.50", "2285"])),
            (last, "case_no", "C/18/210356"),
        ],
        sheet="Incasso",
        must_warn=["hidden_rows", "header_repeated", "totals_row_skipped", "several_guarantors"],
    )


if __name__ == "__main__":
    italian_sofferenze()
    dutch_collection()
