"""Write the page of a company's owners: graph, tables and both languages in one file; nothing is fetched."""

import json
from collections.abc import Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

from markupsafe import Markup

from exequatur.report.html import Page, write_page
from exequatur.report.ownership_page import compose_ownership
from exequatur.report.phrases import Vocabulary
from exequatur.text import Lang, Reason
from exequatur.trace.ownership.holdings import Holdings
from exequatur.trace.ownership.owners import Owners


def write_ownership_html(
    found: Owners, holdings: Holdings, path: Path, *, lang: Lang, words: Vocabulary, on: date, licences: Sequence[Reason] = ()
) -> None:  # fmt: skip
    """Write what was found of a company's owners as a page.

    Args:
        found: of a company of `holdings`. words: of the law, for the frame of the page. on: the day it is for. licences: what is said of those of the holdings.

    Raises:
        OSError: the file cannot be written; nothing half-written is left.
    """
    page = Page(lang, words, on)
    composed = compose_ownership(found, holdings, licences)
    text = page.render(
        "ownership.html",
        page=composed,
        p=page.book.html,
        graph=Markup(json.dumps(composed.graph, ensure_ascii=False).replace("<", "\\u003c")),
        cytoscape=_asset("cytoscape/cytoscape.min.js"),
        drawing=_asset("ownership.js"),
    )
    write_page(path, text)


def _asset(name: str) -> Markup:
    return Markup(files("exequatur.report").joinpath("assets", name).read_text(encoding="utf-8"))
