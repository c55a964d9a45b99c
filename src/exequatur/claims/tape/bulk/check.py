"""A sample of the rows read again by rows: where the two readings differ in anything, the one by rows holds."""

from dataclasses import replace

import numpy as np

from exequatur.claims.tape.bulk.convert import Fields, rows_of
from exequatur.claims.tape.bulk.grid import Grid
from exequatur.claims.tape.convert import convert
from exequatur.claims.tape.tables import ReadTable

FIRST, SPREAD, WITH_PROBLEMS = 30, 120, 40


def agrees_by_rows(read: ReadTable, fields: Fields, grid: Grid) -> bool:
    """Do the first rows, some spread over the table, and some that could not be read in full come out the same by rows?"""
    rows = [np.arange(min(FIRST, grid.height)), np.linspace(0, grid.height - 1, SPREAD).astype(np.int64)]
    problems: dict[int, list[tuple[str, str]]] = {}
    for at, codes, told in fields.problems:
        some = np.flatnonzero(np.isin(codes, list(told)))[:WITH_PROBLEMS]
        rows.append(at[some])
    sample = np.unique(np.concatenate(rows))
    for at, codes, told in fields.problems:
        held = np.flatnonzero(np.isin(at, sample))
        for row, code in zip(at[held].tolist(), codes[held].tolist(), strict=True):
            problems.setdefault(row, []).extend(told.get(code, ()))
    cells = zip(*(column.take(sample) for column in grid.columns), strict=True)
    numbers = grid.row_numbers[sample].tolist()
    table = replace(read.table, rows=tuple(zip(numbers, cells, strict=True)))
    by_rows = convert(table, read.matches, read.context)
    by_columns = rows_of(fields.values, sample)
    if by_rows.rows != by_columns:
        return False
    return all(
        sorted(by_rows.problems.get(i, ())) == sorted(problems.get(row, ()))
        for i, row in enumerate(sample.tolist())
    )
