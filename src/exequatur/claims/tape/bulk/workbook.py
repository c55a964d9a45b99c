"""A large workbook, page or file of records as columns: opened in a limited process, handed over as arrays."""

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape.archive import check_archive
from exequatur.claims.tape.bulk.grid import CellColumn, Grid
from exequatur.claims.tape.bulk.text import SPACES
from exequatur.claims.tape.bulk.workbook_process import MARK, NO_DAY
from exequatur.claims.tape.model import Finding, Sheet
from exequatur.claims.tape.refusal_reasons import reason_of
from exequatur.claims.tape.workbooks import ask, refusal, visible_sheet
from exequatur.text import UserError

HEAD = 200
"""Rows by which `workbooks` makes the sheet; merged ranges further down are read by rows."""

_EPOCH = 719_163
"""Ordinal of 1970-01-01."""


def read_workbook_grid(
    path: Path, kind: str, wanted: str | None, more_than: int
) -> tuple[Sheet, Grid, tuple[Finding, ...]] | None:
    """The one filled sheet of a workbook, its cells, and what was left out; None where it is to be read by rows.

    Raises:
        UserError: a file that is refused.
    """
    findings = list(check_archive(path)) if kind in ("workbook_zip", "ods") else []
    extra = [str(more_than), *([wanted] if wanted is not None else [])]
    answer = ask("exequatur.claims.tape.bulk.workbook_process", path, kind, *extra)
    if error := answer.get("error"):
        raise UserError(MESSAGES, refusal(error, kind), file=path.name, reason=reason_of(answer))
    if "columns" not in answer or any(bottom >= HEAD for _, _, bottom, _ in answer["spans"]):
        return None
    if (answer["marks"] or {}).get("cell_formats"):
        return None  # what a figure says is not the same down a column
    height, numbers = answer["height"], np.arange(1, answer["height"] + 1)
    if "numbers" in answer:
        numbers = np.frombuffer(answer["numbers"], dtype=np.int64)
    grid = Grid(tuple(_column(one, height) for one in answer["columns"]), numbers)
    head = {
        "name": answer["name"],
        "visible": True,
        "rows": [list(row) for row in grid.rows(0, min(HEAD, grid.height))],
        "has_dates": False,
        "spans": answer["spans"],
        "marks": answer["marks"],
        "numbers": numbers[:HEAD].tolist(),
        "text_only": answer.get("text_only", False),
    }
    sheet, found = visible_sheet(head, answer["epoch_1904"])
    findings += [Finding("hidden_sheet", name) for name in answer["hidden"]] if wanted is None else []
    findings += found
    if (encoding := answer.get("encoding", "utf-8")).lower() != "utf-8":
        findings.append(Finding("encoding_detected", values={"encoding": encoding.upper()}))
    if not answer["marked"]:
        findings.append(Finding("hidden_unknown"))
    return sheet, grid, tuple(findings)


def _column(parts: dict[str, Any], height: int) -> CellColumn:
    texts = pl.Series([None], dtype=pl.String).new_from_index(0, height)
    if parts["texts"]:
        texts = pl.Series([parts["texts"].decode()]).str.split(MARK).explode().str.strip_chars(SPACES)
        texts = texts.zip_with(texts != "", pl.Series([None], dtype=pl.String).new_from_index(0, height))
    numbers = days = None
    if parts["numbers"] is not None:
        numbers = pl.Series(np.frombuffer(parts["numbers"], dtype=np.float64)).fill_nan(None)
    if parts["days"] is not None:
        ordinals = pl.Series(np.frombuffer(parts["days"], dtype=np.int32))
        known = ordinals.zip_with(
            ordinals != NO_DAY, pl.Series([None], dtype=pl.Int32).new_from_index(0, height)
        )
        days = (known - _EPOCH).cast(pl.Date)
    return CellColumn(texts, numbers, days, {int(i): cell for i, cell in parts["others"]})
