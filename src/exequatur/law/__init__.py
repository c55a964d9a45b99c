"""The law: jurisdictions, routes, limitation, treaties, documents, precedents; all dated, sourced, asked for a day.

    from exequatur.law import load
    load().routes("CN", "SG", "court_judgment", on)

Rules live in `data/`; code holds none. `docs/law.md` says how an answer is made.
"""

from exequatur.law.answers import LimitationFound, RouteFound, RoutesAnswer, TreatyAnswer
from exequatur.law.base import INSTRUMENTS, LawBase, load
from exequatur.law.faults import LawError

__all__ = [
    "INSTRUMENTS",
    "LawBase",
    "LawError",
    "LimitationFound",
    "RouteFound",
    "RoutesAnswer",
    "TreatyAnswer",
    "load",
]
