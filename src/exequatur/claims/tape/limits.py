"""What a file may ask of this machine before it is refused."""

from math import ceil
from typing import Final

MAX_FILE_BYTES: Final = 512 * 2**20
"""Largest file opened."""

MAX_UNZIPPED_BYTES: Final = 2 * 2**30
"""All entries of a workbook together, unpacked."""

MAX_ENTRY_BYTES: Final = 2**30
"""One entry of a workbook, unpacked."""

MAX_RATIO: Final = 250
"""Unpacked to packed size of one entry over `RATIO_FLOOR_BYTES`; sheets of real tapes stay under 40."""

RATIO_FLOOR_BYTES: Final = 8 * 2**20

MAX_ENTRIES: Final = 5_000

MAX_CELLS: Final = 60_000_000
"""Rows times columns of the area used on one sheet."""

MAX_COLUMNS: Final = 2_000

MAX_SHEETS: Final = 1_000
"""Sheets of cells of one workbook; a book with a sheet for each branch has some hundreds."""

MAX_MERGED: Final = 200_000
"""Merged ranges of one sheet: four columns of each of 50,000 borrowers."""

MAX_TEXT: Final = 10**9
"""Characters of one sheet, a text that stands in many cells counted in each."""

MAX_ROWS_OF_SHEETS: Final = 1_100_000
"""Rows of all sheets of one workbook together: as many as one sheet can have."""

MAX_LINES: Final = 5_000_000
"""Lines of a delimited text."""

MAX_LINE_BYTES: Final = 8 * 2**20
"""One line of a delimited text."""

MAX_CELLS_OF_TEXT: Final = 100_000_000
"""Lines of a delimited text times its columns: held column by column, a cell takes sixteen bytes beside its text."""

MAX_CELLS_BY_ROWS: Final = 25_000_000
"""Cells of a delimited text whose rows are not alike: they are objects one by one."""

MAX_CELL_CHARACTERS: Final = 100_000

LONG_CELL: Final = "> 100,000"
"""What is said of a cell that is longer: its size, in any language."""

MAX_PAGE_BYTES: Final = 64 * 2**20
"""A page (HTML) or a workbook in one XML file: 100,000 rows of twenty cells with their marks."""

MAX_PAGE_ROWS: Final = 400_000
"""Table rows of one page; a spreadsheet program writes 65,536 to each of its sheets."""

MAX_TAGS: Final = 6_000_000
"""Tags of one page: 150,000 rows of twenty cells."""

MAX_BLANK_CELLS: Final = 1_000_000
"""Cells of a file that holds hardly anything in them."""

MAX_TABLES: Final = 2_000
"""Tables of one page."""

MEMORY_BYTES: Final = 3 * 2**30
"""Address space of the process that opens a workbook."""

CPU_SECONDS: Final = 120
"""Most time of the processor for any one file."""

CPU_SECONDS_AT_LEAST: Final = 2

_CPU_SECONDS_PER_MIB: Final = {"pdf": 120, "docx": 40, "parquet": 40, "text": 1}
"""A page of a PDF takes a quarter of a second for the three to four kilobytes that it has."""


def cpu_seconds(kind: str, size: int) -> int:
    """Time of the processor, in seconds, that a file of `size` bytes may take: a small file that asks for more is no tape.

    >>> cpu_seconds("workbook_zip", 20_000), cpu_seconds("pdf", 300_000)
    (3, 37)
    """
    more = size * _CPU_SECONDS_PER_MIB.get(kind, 15) / 2**20
    return min(CPU_SECONDS_AT_LEAST + ceil(more), CPU_SECONDS)


WALL_SECONDS: Final = 300
