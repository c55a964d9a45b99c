"""Each format is told by its content and read into entities, links and holdings."""

import json
from pathlib import Path
from typing import Any

import pytest

from exequatur.text import UserError
from exequatur.trace.imports.formats import detect
from exequatur.trace.imports.mapped import read_mapping
from exequatur.trace.imports.running import Asked, run

DATA = Path(__file__).parent / "data"


def imported(
    tmp_path: Path, *files: Path, **asked: Any
) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
    """Report, FollowTheMoney records and holdings of an import."""
    out = tmp_path / "out"
    report = run(Asked(files, **asked), out)
    read = [
        [json.loads(line) for line in (out / name).read_text().splitlines()]
        for name in ("entities.ftm.jsonl", "holdings.jsonl")
    ]
    return report, read[0], read[1]


def written(tmp_path: Path, text: str, name: str = "data.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


NODES_2016 = """id,category,name,country,citizenship,city,jurisdiction,registration_date,inactivation_date,struck_off_date,status,former_name
1,Officer,Individual A,HKG,NO,,,,,,,
2,Company,LUCKY STAR LTD,,,,BVI,12-FEB-2007,09-NOV-2010,,MOR,OLD STAR LTD
3,Address,"1 Example Road; Hong Kong",HK,,,,,,,,
4,Ghost,Nobody,,,,,,,,,
"""
EDGES_2016 = """id,source,target,type,role,date_start,date_end
10,1,2,is officer of,Shareholder,03/05/2007,
11,1,2,is officer of,Nominee Shareholder,,
12,1,3,registered address,,,
13,1,2,is officer of,Director,31/02/2007,
"""
ENTITIES = """node_id,name,original_name,former_name,jurisdiction,jurisdiction_description,company_type,address,internal_id,incorporation_date,inactivation_date,struck_off_date,dorm_date,status,service_provider,ibcRUC,country_codes,countries,sourceID,valid_until,note
100,LUCKY RING LTD,幸运环有限公司,,SAM,Samoa,,,7,23-MAR-2006,,,,Active,,25221,HKG,Hong Kong,Invented Papers,2015,
"""
OFFICERS = """node_id,name,countries,country_codes,sourceID,valid_until,note
200,INDIVIDUAL B,Hong Kong,HKG,Invented Papers,2015,
"""
ADDRESSES = """node_id,address,name,countries,country_codes,sourceID,valid_until,note
300,"2 Example Road, Hong Kong",,Hong Kong,HKG,Invented Papers,2015,
"""
INTERMEDIARIES = """node_id,name,status,internal_id,address,countries,country_codes,sourceID,valid_until,note
400,AGENT LTD,ACTIVE,12,"3 Example Road",Hong Kong,HKG,Invented Papers,2015,
"""
RELATIONSHIPS = """node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID
200,100,officer_of,shareholder of,,23-MAR-2006,,Invented Papers
200,300,registered_address,registered address,,,,Invented Papers
400,100,intermediary_of,intermediary of,,,,Invented Papers
"""
TARGETS = """id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change
NK-1,Person,Individual C,张丙;C. Individual,1961-02;circa 1960,cn,,A1;B2,List of Ruritania,,,Ruritania,2022-01-01,2026-01-01,2025-05-05T10:00:00
"""
PSC = "\n".join(
    json.dumps(one)
    for one in (
        {
            "company_number": "01234567",
            "data": {
                "kind": "individual-person-with-significant-control",
                "name": "Mr James Invented",
                "name_elements": {"forename": "James", "surname": "Invented", "title": "Mr"},
                "date_of_birth": {"year": 1961, "month": 4},
                "nationality": "British, Irish",
                "address": {"address_line_1": "Crown Way", "locality": "Cardiff", "country": "Wales"},
                "natures_of_control": [
                    "ownership-of-shares-25-to-50-percent",
                    "voting-rights-75-to-100-percent",
                ],
                "notified_on": "2016-04-06",
                "ceased_on": "2020-01-01",
                "links": {"self": "/company/01234567/persons-with-significant-control/individual/abc"},
            },
        },
        {
            "company_number": "01234567",
            "data": {
                "kind": "corporate-entity-person-with-significant-control",
                "name": "Invented Holdings Ltd",
                "identification": {
                    "registration_number": "9999",
                    "country_registered": "England",
                    "legal_form": "Limited",
                },
                "natures_of_control": ["ownership-of-shares-75-to-100-percent-as-trust"],
                "notified_on": "2020-01-01",
                "etag": "e1",
            },
        },
        {
            "company_number": "02345678",
            "data": {"kind": "persons-with-significant-control-statement", "statement": "none"},
        },
        {
            "data": {
                "kind": "totals#persons-of-significant-control-snapshot",
                "persons_of_significant_control_count": 2,
            }
        },
        {"company_number": "03456789", "data": {"kind": "ghost", "name": "x"}},
    )
)
BODS_02 = json.dumps(
    [
        {
            "statementID": "e1",
            "statementType": "entityStatement",
            "entityType": "registeredEntity",
            "name": "Invented Ltd",
        },
        {
            "statementID": "p1",
            "statementType": "personStatement",
            "personType": "knownPerson",
            "names": [{"fullName": "Ann Invented"}],
        },
        {
            "statementID": "o1",
            "statementType": "ownershipOrControlStatement",
            "subject": {"describedByEntityStatement": "e1"},
            "interestedParty": {"describedByPersonStatement": "p1"},
            "interests": [
                {
                    "type": "shareholding",
                    "interestLevel": "direct",
                    "share": {"minimum": 25, "maximum": 50, "exclusiveMinimum": True},
                }
            ],
        },
        {
            "statementID": "o2",
            "statementType": "ownershipOrControlStatement",
            "replacesStatements": ["o1"],
            "subject": {"describedByEntityStatement": "e1"},
            "interestedParty": {"describedByPersonStatement": "p1"},
            "interests": [{"type": "shareholding", "interestLevel": "direct", "share": {"exact": 60}}],
        },
    ]
)
GLEIF_JSON = (
    '{"records":[\n'
    '{"LEI":{"$":"001GPB6A9XPE8XJICC14"},"Entity":{"LegalName":{"@xml:lang":"zh","$":"某某公司"},'
    '"OtherEntityNames":{"OtherEntityName":[{"@type":"PREVIOUS_LEGAL_NAME","$":"Old Co"}]},"LegalJurisdiction":{"$":"CN"}}},\n'
    '{"LEI":{"$":""}}\n]}'
)
GLEIF_LEI_CSV = (
    "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,"
    "Entity.OtherEntityNames.OtherEntityName.1.xmllang,Entity.OtherEntityNames.OtherEntityName.1.type,Entity.LegalAddress.City,Entity.LegalAddress.Country\n"
    "001GPB6A9XPE8XJICC14,某某公司,zh,Old Co,en,PREVIOUS_LEGAL_NAME,Shanghai,CN\n"
)
GLEIF_RR_CSV = (
    "Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,"
    "Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,"
    "Relationship.Period.1.periodType,Relationship.Period.2.startDate,Relationship.Period.2.endDate,Relationship.Period.2.periodType,"
    "Relationship.Quantifiers.1.QuantifierAmount,Relationship.Quantifiers.1.QuantifierUnits\n"
    "010CMKZ3VON21WF2ZD45,LEI,ZZG38T0MDR3QY1ETUA76,LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2021-01-01,2021-12-31,ACCOUNTING_PERIOD,"
    "2017-12-06,,RELATIONSHIP_PERIOD,80,PERCENTAGE\n"
)
FTM = '{"id":"a","schema":"Person","properties":{"name":["甲"]}}\n{"id":"l","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["40"]}}\n'
SDN = '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\x1a\n'


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (NODES_2016, "icij-2016-nodes"),
        (EDGES_2016, "icij-2016-edges"),
        (ENTITIES, "icij-nodes"),
        (OFFICERS, "icij-nodes"),
        (ADDRESSES, "icij-nodes"),
        (INTERMEDIARIES, "icij-nodes"),
        (RELATIONSHIPS, "icij-relationships"),
        (TARGETS, "opensanctions"),
        (PSC, "psc"),
        (BODS_02, "bods"),
        (GLEIF_JSON, "gleif-json"),
        (GLEIF_LEI_CSV, "gleif-lei-csv"),
        (GLEIF_RR_CSV, "gleif-rr-csv"),
        (FTM, "ftm"),
        (SDN, "ofac-sdn-published"),
    ],
)
def test_a_format_is_told_by_its_content(tmp_path: Path, text: str, key: str) -> None:
    assert detect(written(tmp_path, text)).key == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("gleif_rr.xml", "gleif-rr"),
        ("gleif_lei.xml", "gleif-lei"),
        ("gleif_repex.xml", "gleif-repex"),
        ("ofac_sdn.csv", "ofac-sdn"),
        ("joint-ownership.json", "bods"),
    ],
)
def test_published_files_are_told_by_their_content(name: str, key: str) -> None:
    assert detect(DATA / name).key == key


@pytest.mark.parametrize(
    "text", ["hello", "a,b\n1,2\n", '{"x": 1}', "<html><p/></html>", "[]", "[1, 2]", "{", "<"]
)
def test_what_is_no_known_format_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match="none of the formats"):
        detect(written(tmp_path, text))


def test_icij_2016(tmp_path: Path) -> None:
    files = written(tmp_path, NODES_2016, "nodes.csv"), written(tmp_path, EDGES_2016, "edges.csv")
    report, records, holdings = imported(tmp_path, *files)
    by_id = {one["id"]: one for one in records}
    company = by_id["icij-2"]["properties"]
    assert company["jurisdiction"] == ["vg"]
    assert company["incorporationDate"] == ["2007-02-12"]
    assert company["previousName"] == ["OLD STAR LTD"]
    assert by_id["icij-1"]["properties"]["country"] == ["hk"]
    assert by_id["icij-1"]["properties"]["notes"] == ["citizenship: NO"]
    assert by_id["icij-3"]["schema"] == "Address"
    assert by_id["icij-13"]["schema"] == "Directorship"
    assert by_id["icij-12"]["properties"]["role"] == ["registered address"]
    assert [(one["kind"], one["certain"], one.get("start")) for one in holdings] == [
        ("shares", True, "2007-05-03"),
        ("nominee", False, None),
    ]
    assert [(one["file"], one["line"], one["kind"]) for one in report["remarks"]] == [
        ("nodes.csv", 5, "refused"),
        ("edges.csv", 5, "remark"),
    ]
    assert "Ghost" in report["remarks"][0]["en"]
    assert "31/02/2007" in report["remarks"][1]["zh"]


def test_icij_present_layout(tmp_path: Path) -> None:
    texts = (ENTITIES, OFFICERS, ADDRESSES, INTERMEDIARIES, RELATIONSHIPS)
    files = [written(tmp_path, text, f"{number}.csv") for number, text in enumerate(texts)]
    report, records, holdings = imported(tmp_path, *files)
    schemata = {one["id"]: one["schema"] for one in records}
    assert schemata["icij-100"] == "Company"
    assert schemata["icij-200"] == schemata["icij-400"] == "LegalEntity"
    assert schemata["icij-300"] == "Address"
    assert records[0]["properties"]["alias"] == ["幸运环有限公司"]
    assert [(one["owner"], one["owned"], one["share_min"], one["share_max"]) for one in holdings] == [
        ("icij-200", "icij-100", 0, 1)
    ]
    assert all("ICIJ" in one["credit"] for one in report["files"])


def test_gleif_level_1(tmp_path: Path) -> None:
    report, records, _ = imported(tmp_path, DATA / "gleif_lei.xml")
    assert len(records) == 13
    first = records[0]
    assert first["properties"]["leiCode"] == [first["id"]]
    assert first["properties"]["previousName"] == [
        "FIDELITY ADVISOR SERIES I - Fidelity Advisor Leveraged Company Stock Fund"
    ]
    assert first["nameDetails"][0]["language"] == "en"
    assert first["provenance"] == {
        "source": "GLEIF", "dataset": "gleif_lei.xml", "as_of": "2023-05-18", "licence": "CC0 1.0", "commercial": "allowed",
    }  # fmt: skip
    assert report["files"][0]["refused"] == 0


def test_gleif_level_2_is_control_without_a_share_and_ultimate_is_not_certain(tmp_path: Path) -> None:
    _, records, holdings = imported(tmp_path, DATA / "gleif_rr.xml")
    assert len(records) == 10
    assert [(one["share_min"], one["share_max"], one["certain"]) for one in holdings] == [
        (0, 1, True),
        (0, 1, False),
    ]
    assert holdings[0]["owner"] == "ZZG38T0MDR3QY1ETUA76"


def test_gleif_exceptions_are_remarks(tmp_path: Path) -> None:
    report, records, _ = imported(tmp_path, DATA / "gleif_repex.xml")
    assert not records
    assert report["files"][0]["remarks"] == 10
    assert "NO_KNOWN_PERSON" in report["remarks"][0]["en"]


def test_gleif_csv_takes_the_period_of_the_relationship_and_a_stated_share(tmp_path: Path) -> None:
    files = written(tmp_path, GLEIF_LEI_CSV, "lei.csv"), written(tmp_path, GLEIF_RR_CSV, "rr.csv")
    _, records, holdings = imported(tmp_path, *files)
    assert records[0]["properties"]["previousName"] == ["Old Co"]
    assert records[0]["nameDetails"][0] == {
        "text": "某某公司",
        "script": "Han",
        "language": "zh",
        "source": "LegalName",
    }
    assert (holdings[0]["start"], holdings[0]["share_min"], holdings[0].get("end")) == (
        "2017-12-06",
        0.8,
        None,
    )


def test_gleif_json(tmp_path: Path) -> None:
    report, records, _ = imported(tmp_path, written(tmp_path, GLEIF_JSON))
    assert records[0]["properties"]["name"] == ["某某公司"]
    assert records[0]["properties"]["previousName"] == ["Old Co"]
    assert [(one["line"], one["kind"]) for one in report["remarks"]] == [(3, "refused")]


def test_bods_0_4_keeps_joint_ownership_as_an_arrangement(tmp_path: Path) -> None:
    _, records, holdings = imported(tmp_path, DATA / "joint-ownership.json")
    assert [(one["share_min"], one["share_max"]) for one in holdings] == [(1, 1), (0.5, 0.5), (0.5, 0.5)]
    assert holdings[0]["owned"] == "31c55e425764"
    assert {one["schema"] for one in records} == {"Company", "LegalEntity", "Person", "Ownership"}


def test_bods_indirect_interests_are_not_certain(tmp_path: Path) -> None:
    _, _, holdings = imported(tmp_path, DATA / "multiple-indirect-ownership.json")
    assert [one["certain"] for one in holdings] == [True, True, True, True, False]


def test_bods_later_statements_stand_for_the_record(tmp_path: Path) -> None:
    report, _, holdings = imported(tmp_path, DATA / "fermcat.json")
    assert report["superseded_holdings"] == 7
    assert len({one["record"] for one in holdings}) == len(holdings) == 3


def test_bods_an_owner_that_is_not_disclosed_is_said(tmp_path: Path) -> None:
    report, _, holdings = imported(tmp_path, DATA / "listed-company-exempt-from-disclosure.json")
    assert not holdings
    assert "subjectExemptFromDisclosure" in report["remarks"][0]["en"]


def test_bods_0_2_and_what_replaces_a_statement(tmp_path: Path) -> None:
    _, records, holdings = imported(tmp_path, written(tmp_path, BODS_02))
    bounds = [one["link"]["share_min"] for one in records if "link" in one]
    assert bounds == [0.25, 0.6]
    assert [one["share_min"] for one in holdings] == [0.6]


def test_psc_bands_persons_and_statements(tmp_path: Path) -> None:
    report, records, holdings = imported(tmp_path, written(tmp_path, PSC))
    person = next(one for one in records if one["schema"] == "Person")
    assert person["properties"]["name"] == ["James Invented"]
    assert person["properties"]["birthDate"] == ["1961-04"]
    assert person["properties"]["nationality"] == ["gb", "ie"]
    assert [(one["share_min"], one["share_max"], one["start"], one.get("end")) for one in holdings] == [
        (0.25, 0.5, "2016-04-06", "2020-01-01"),
        (0.75, 1, "2020-01-01", None),
    ]
    assert sum(one["id"] == "GB-COH-01234567" for one in records) == 1
    assert [(one["line"], one["kind"]) for one in report["remarks"]] == [
        (5, "refused"),
        (3, "remark"),
        (4, "remark"),
    ]


def test_opensanctions_targets_carry_their_licence_everywhere(tmp_path: Path) -> None:
    report, records, _ = imported(tmp_path, written(tmp_path, TARGETS))
    assert records[0]["properties"]["alias"] == ["张丙", "C. Individual"]
    assert records[0]["properties"]["birthDate"] == ["1961-02"]
    assert records[0]["provenance"]["commercial"] == "forbidden"
    assert records[0]["provenance"]["as_of"] == "2025-05-05"
    assert report["commercial_use_forbidden"]
    assert "circa 1960" in report["remarks"][0]["en"]


def test_an_export_of_opensanctions_is_known_and_its_licence_with_it(tmp_path: Path) -> None:
    text = '{"id":"NK-1","schema":"Person","properties":{"name":["C"]},"referents":[],"target":true,"datasets":["x"],"last_seen":"2026-01-01T00:00:00"}\n'
    report, records, _ = imported(tmp_path, written(tmp_path, text))
    assert records[0]["provenance"]["commercial"] == "forbidden"
    assert report["commercial_use_forbidden"]


def test_ofac_numbers_and_names_come_out_of_the_remarks(tmp_path: Path) -> None:
    report, records, _ = imported(tmp_path, DATA / "ofac_sdn.csv")
    assert report["files"][0]["refused"] == 0
    ships = [one for one in records if one["schema"] == "Vessel"]
    assert ships
    assert all(len(one["properties"]["imoNumber"][0]) == 7 for one in ships)
    codes = [one["properties"] for one in records if "uscCode" in one["properties"]]
    assert codes
    assert all(len(one["uscCode"][0]) == 18 for one in codes)
    assert not any("-0-" in json.dumps(one) for one in records)


def test_ofac_a_maritime_number_of_a_company_is_no_number_of_a_register(tmp_path: Path) -> None:
    text = (
        "ID,name,type,programme,Title,Details\n"
        "1,A LTD,-0- ,X,-0- ,Chinese Commercial Code 1728; Company Number IMO 5857588; Business Number 16111431 (Taiwan).\n"
        "2,B LTD,-0- ,X,-0- ,Identification Number IMO 5931563; Company Number HRB 2400341 (Germany).\n"
    )
    _, records, _ = imported(tmp_path, written(tmp_path, text))
    keys = ("imoNumber", "registrationNumber", "idNumber")
    assert [[one["properties"].get(key) for key in keys] for one in records] == [
        [["5857588"], ["16111431"], None],
        [["5931563"], ["2400341"], None],
    ]


def test_ofac_as_published_without_header(tmp_path: Path) -> None:
    report, records, _ = imported(tmp_path, written(tmp_path, SDN))
    assert [(one["id"], one["schema"], one["properties"]["name"]) for one in records] == [
        ("ofac-36", "Organization", ["AEROCARIBBEAN AIRLINES"])
    ]
    assert report["files"][0]["refused"] == 0


def test_followthemoney_goes_in_and_out_unchanged(tmp_path: Path) -> None:
    _, records, holdings = imported(tmp_path, written(tmp_path, FTM))
    assert [one["properties"] for one in records] == [
        json.loads(line)["properties"] for line in FTM.splitlines()
    ]
    assert holdings[0]["share_min"] == holdings[0]["share_max"] == 0.4
    again, records_again, _ = imported(tmp_path / "again", tmp_path / "out" / "entities.ftm.jsonl")
    assert records_again == records
    assert again["files"][0]["refused"] == 0


MAPPING = """
dataset: Shareholders of our borrowers
licence: cc0
as_of: 2026-03-31
delimiter: ";"
entity:
  schema: Company
  id: no
  name: [en, zh]
  identifiers: {registrationNumber: no}
  properties: {legalForm: form}
link: {holder: owner, held: no, share: pct, start: since}
"""


def test_any_csv_by_a_mapping(tmp_path: Path) -> None:
    mapping = read_mapping(written(tmp_path, MAPPING, "map.yaml"))
    text = "no;en;zh;form;owner;pct;since\n1;Ocean Star;海星;Ltd;X;40;2020-01-01\n2;;;Ltd;X;1;\n3;C;;;X;most;soon\n"
    report, records, holdings = imported(tmp_path, written(tmp_path, text), mapping=mapping)
    assert records[0]["properties"]["name"] == ["Ocean Star", "海星"]
    assert records[0]["provenance"]["as_of"] == "2026-03-31"
    assert [(one["share_min"], one["share_max"]) for one in holdings] == [(0.4, 0.4), (0, 1)]
    assert [(one["line"], one["kind"]) for one in report["remarks"]] == [
        (3, "refused"),
        (4, "remark"),
        (4, "remark"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "entity: {id: x}",
        "entity: {id: x, name: y, nmae: z}",
        "licence: cc0",
        "{",
        "entity: {id: a, name: b, identifiers: {shoe: c}}",
    ],
)
def test_a_mapping_that_is_none_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match="mapping"):
        read_mapping(written(tmp_path, text, "map.yaml"))


def test_a_mapping_that_names_missing_columns_is_said(tmp_path: Path) -> None:
    mapping = read_mapping(written(tmp_path, MAPPING, "map.yaml"))
    with pytest.raises(UserError, match="owner"):
        imported(tmp_path, written(tmp_path, "no;en\n1;A\n"), mapping=mapping)
