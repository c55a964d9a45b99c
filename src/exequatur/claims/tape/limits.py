"""What a file may ask of this machine before it is refused."""

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

MAX_CELL_CHARACTERS: Final = 100_000

MEMORY_BYTES: Final = 3 * 2**30
"""Address space of the process that opens a workbook."""

CPU_SECONDS: Final = 120

WALL_SECONDS: Final = 180
