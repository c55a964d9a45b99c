"""Large tapes by columns: the same answer as the reader of rows gives, many times sooner.

A tape of more than a few thousand rows is read by columns of arrays. Nothing is decided here a second time: layout, columns, odd
cells and odd rows go through the same functions as on a small tape (`layout`, `columns`, `convert_*`, `judge`), once for each
distinct cell or kind of row; arrays carry the answers to the rows they stand for. A cell is read here only where it is
written so plainly that the reader of cells can say nothing else (`plain`), and a sample of what was read is read again
by rows and compared (`check`). Where a tape is unusual, or the comparison fails, `reader.read_bulk` gives None and the tape
is read by rows.
"""
