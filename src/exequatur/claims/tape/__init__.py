"""Loan tapes: what banks send, read into claims, with a finding for everything that was not plain.

The steps stand apart so that each can grow: files (`files`, `text_files`, `workbooks`), layout (`layout`), columns
(`headers`, `contents`, `columns`), values (`values`, `convert`), sheets that belong together (`join`), trust (`control`,
`answer`, `report`). See docs/tapes.md.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from exequatur.claims.tape.model import Finding, Row, Tape
    from exequatur.claims.tape.reader import read_tape

__all__ = ["Finding", "Row", "Tape", "read_tape"]


def __getattr__(name: str) -> Any:
    """Import on first use: what needs one part of the package (a case number, a place) does not start all of it."""
    if name == "read_tape":
        from exequatur.claims.tape.reader import read_tape

        return read_tape
    if name in ("Finding", "Row", "Tape"):
        from exequatur.claims.tape import model

        return getattr(model, name)
    raise AttributeError(name)
