"""Chinese case numbers taken apart: year, court, procedure, serial.

Since 2016-01-01 a number reads （year）court code + case type + serial + 号 (SPC, rules on case numbers, Fa [2015] 137);
older ones have 字第: （2006）渝高法民初字第37号.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.words import width

Procedure = Literal[
    "first_instance",
    "second_instance",
    "retrial",
    "retrial_review",
    "enforcement",
    "enforcement_resumed",
    "enforcement_objection",
    "enforcement_review",
    "insolvency",
    "preservation",
    "payment_order",
    "recognition",
    "other",
]


class CaseNumber(NamedTuple):
    """A case number: `court` is the short code as written (沪01, 最高法), `case_type` the letters of the docket (民初)."""

    year: int
    court: str
    case_type: str
    serial: int
    procedure: Procedure

    def __str__(self) -> str:
        return f"（{self.year}）{self.court}{self.case_type}{self.serial}号"


_NUMBER = late_pattern(
    r"[(\[〔【]?((?:19|20)\d{2})[)\]〕】]?年?([一-鿿0-9]{2,24}?)(?:字)?第?0*(\d{1,7})(?:-\d+)?号"
)
_TYPES = (
    ("执恢", "enforcement_resumed"),
    ("执异", "enforcement_objection"),
    ("执复", "enforcement_review"),
    ("执监", "enforcement_review"),
    ("执保", "preservation"),
    ("财保", "preservation"),
    ("执", "enforcement"),
    ("认港", "recognition"),
    ("认澳", "recognition"),
    ("认台", "recognition"),
    ("协外认", "recognition"),
    ("外认", "recognition"),
    ("破申", "insolvency"),
    ("破", "insolvency"),
    ("督", "payment_order"),
    ("民申", "retrial_review"),
    ("民监", "retrial_review"),
    ("再", "retrial"),
    ("提字", "retrial"),
    ("终", "second_instance"),
    ("初", "first_instance"),
)
_MATTER = late_pattern(
    r"(知民|民一|民二|民三|民四|民|商|经|知|刑|行|执|破|赔|财保|认|协|督|特|金融|房|海|仲)"
)


@lru_cache(maxsize=65_536)
def parse_case_number(text: str) -> CaseNumber | None:
    """The first case number in `text`, or None where there is none.

    >>> parse_case_number("（2016）苏04民初450号")
    CaseNumber(year=2016, court='苏04', case_type='民初', serial=450, procedure='first_instance')
    """
    found = _NUMBER.search(re.sub(r"\s+", "", width(text)))
    if not found:
        return None
    body = found.group(2)
    body = body.removesuffix("字")
    start = _MATTER.search(body, 1)
    cut = start.start() if start else len(body)
    court, case_type = body[:cut], body[cut:]
    procedure = next((name for part, name in _TYPES if part in case_type), "other")
    return CaseNumber(int(found.group(1)), court, case_type, int(found.group(3)), procedure)  # type: ignore[arg-type]
