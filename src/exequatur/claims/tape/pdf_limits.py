"""What the pages of a PDF may unfold to: checked while they are read, before anything is laid out.

A stream of some kilobytes may unfold to gigabytes, and a page of one long string to millions of glyphs. Used in the limited
process only: the reader of PDFs is told to unfold and to draw within these limits.
"""

import zlib
from typing import Any

STREAM_BYTES = 48 * 2**20
"""One stream unfolded; fonts of all Chinese characters have up to thirty megabytes."""

STREAM_RATIO = 60
"""Unfolded to folded size of a stream over `RATIO_FLOOR_BYTES`; drawn tables stay under 20."""

RATIO_FLOOR_BYTES = 2**20

ALL_BYTES = 256 * 2**20
"""All streams of a file, unfolded."""

GLYPHS = 60_000
"""Letters of one page; a full A3 sheet of small print has twenty thousand."""

PATHS = 12_000
"""Lines and rectangles drawn on one page; a table that rules every side of every cell has eight thousand."""

PAGES = 500


class BoundedInflate:
    """Stands for `zlib` where the reader of PDFs unfolds streams, and refuses those that go beyond the limits."""

    error = zlib.error
    decompressobj = staticmethod(zlib.decompressobj)

    def __init__(self) -> None:
        self.left = ALL_BYTES

    def decompress(self, data: bytes) -> bytes:
        """The stream unfolded.

        Raises:
            OverflowError: more than a stream, its ratio or the file may have.
            zlib.error: a broken stream.
        """
        most = min(max(RATIO_FLOOR_BYTES, len(data) * STREAM_RATIO), STREAM_BYTES, self.left)
        one = zlib.decompressobj()
        found = one.decompress(data, most)
        if one.unconsumed_tail or (not one.eof and len(found) >= most):
            raise OverflowError(f"{len(data):,} B → > {most:,} B")
        if not one.eof:
            raise zlib.error("incomplete stream")
        self.left -= len(found)
        return found


def limit_reader() -> None:
    """Tell the reader of PDFs, in this process, to keep within the limits."""
    import pdfminer.pdftypes
    import pdfplumber.page
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent

    bounded = isinstance(vars(pdfminer.pdftypes)["zlib"], BoundedInflate)
    vars(pdfminer.pdftypes)["zlib"] = BoundedInflate()  # each file has its own allowance
    if bounded:
        return

    class Bounded(PDFPageAggregatorWithMarkedContent):
        """Counts what is drawn on one page."""

        glyphs = paths = 0

        def render_char(self, *args: Any, **named: Any) -> float:
            self.glyphs += 1
            if self.glyphs > GLYPHS:
                raise OverflowError(f"> {GLYPHS:,} glyphs")
            return float(super().render_char(*args, **named))

        def paint_path(self, *args: Any, **named: Any) -> None:
            self.paths += 1
            if self.paths > PATHS:
                raise OverflowError(f"> {PATHS:,} paths")
            super().paint_path(*args, **named)

    vars(pdfplumber.page)["PDFPageAggregatorWithMarkedContent"] = Bounded


def check_pages(document: Any) -> None:
    """Refuse a document of more pages than a tape has, before they are all made.

    Raises:
        OverflowError: more than `PAGES`.
    """
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdftypes import resolve1

    tree = resolve1(document.doc.catalog.get("Pages"))
    stated = resolve1(tree.get("Count")) if isinstance(tree, dict) else None
    if isinstance(stated, int) and stated > PAGES:
        raise OverflowError(f"{stated:,} pages")
    for number, _ in enumerate(PDFPage.create_pages(document.doc), 1):
        if number > PAGES:
            raise OverflowError(f"> {PAGES} pages")
