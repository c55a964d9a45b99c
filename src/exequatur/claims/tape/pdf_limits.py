"""What the pages of a PDF may unfold to: checked while they are read, before anything is laid out.

A stream of some kilobytes may unfold to gigabytes, and a page of one long string to millions of glyphs. Used in the limited
process only: the reader of PDFs is told to unfold and to draw within these limits.
"""

import zlib
from collections.abc import Callable
from pathlib import Path
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
"""A larger one is split, or the tape asked for as a workbook: tables of pages take a quarter of a second for each."""

CONTENT_BYTES = 2**20
"""Unfolded drawing instructions of one page, the forms in it counted each time that they are drawn; a sheet of twenty thousand letters
each placed on its own has half as much."""

CONTENT_RATIO = 20
"""Unfolded instructions of all pages to the size of the file, beyond `CONTENT_BYTES`: pages that are all drawn by the same ones go
beyond it; drawn tables stay under ten."""

FORMS = 2_000
"""Forms drawn on one page."""

UNLISTED_OBJECTS = 8_000
"""Objects of a file whose list of them is damaged: they are looked for one by one."""

SLOW_FILTER_BYTES = 2**18
"""Folded bytes of a stream in one of the old ways of folding, which hardly any program uses for text."""


SAME_PATHS = 2_000
"""Lines that one stream draws: a page of a tape that is drawn by the very instructions of another page has fewer. A letterhead, the grid
of a form and a mark across the page come again on every page, of some hundreds of lines."""


class BoundedInflate:
    """Stands for `zlib` where the reader of PDFs unfolds streams, and refuses those that go beyond the limits.

    Each file has its own: what is `left` to unfold, and to be `drawn` on all pages, in bytes; and how many `paths` on all of them: in
    ruled tables one takes some fifty bytes, folded, with the text between. `dense`: streams that have drawn `SAME_PATHS`.
    """

    error = zlib.error
    decompressobj = staticmethod(zlib.decompressobj)

    def __init__(self, size: int) -> None:
        self.left = ALL_BYTES
        self.drawn = CONTENT_BYTES + CONTENT_RATIO * size
        self.paths = PATHS + size // 4
        self.dense: set[int] = set()

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


def limit_reader(size: int) -> None:
    """Tell the reader of PDFs, in this process, to keep within the limits for a file of `size` bytes."""
    import pdfminer.pdftypes

    bounded = isinstance(vars(pdfminer.pdftypes)["zlib"], BoundedInflate)
    vars(pdfminer.pdftypes)["zlib"] = BoundedInflate(size)
    if not bounded:
        for name in ("lzwdecode", "rldecode"):
            vars(pdfminer.pdftypes)[name] = _small_only(vars(pdfminer.pdftypes)[name])
        _limit_drawing()
        _limit_search()


def _small_only(unfold: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def unfold_small(data: bytes) -> bytes:
        if len(data) > SLOW_FILTER_BYTES:
            raise OverflowError(f"{len(data):,} B > {SLOW_FILTER_BYTES:,} B")
        return unfold(data)

    return unfold_small


def _limit_search() -> None:
    """Bound the search for objects in a file whose list of them cannot be read."""
    import pdfminer.pdfdocument

    class BoundedSearch(pdfminer.pdfdocument.PDFXRefFallback):  # type: ignore[misc, unused-ignore]
        """Counts the objects before it looks at each."""

        def load(self, parser: Any, *args: Any, **named: Any) -> None:
            parser.fp.seek(0)
            found = parser.fp.read().count(b" obj")
            if found > UNLISTED_OBJECTS:
                raise OverflowError(f"the list of its {found:,} objects is damaged")
            super().load(parser, *args, **named)

    vars(pdfminer.pdfdocument)["PDFXRefFallback"] = BoundedSearch


def _too_much(said: str) -> str:
    return f"more is drawn on its pages than tables need ({said})"


def _limit_drawing() -> None:
    """Bound what is drawn on one page, and the instructions to draw it."""
    import pdfminer.pdftypes
    import pdfplumber.page
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdftypes import stream_value
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent

    class BoundedInterpreter(PDFPageInterpreter):  # type: ignore[misc, unused-ignore]
        """Counts the instructions of a page before they are followed."""

        def render_contents(self, resources: Any, streams: Any, *args: Any, **named: Any) -> None:
            drawn: Any = self.device
            drawn.forms += 1
            content = sum(len(stream_value(stream).get_data()) for stream in streams)
            drawn.content += content
            of_file = vars(pdfminer.pdftypes)["zlib"]
            of_file.drawn -= content
            if of_file.drawn < 0:
                raise OverflowError(_too_much(f"> {CONTENT_RATIO} B / B"))
            if drawn.forms > FORMS or drawn.content > CONTENT_BYTES:
                raise OverflowError(_too_much(f"> {CONTENT_BYTES:,} B"))
            drawing = {getattr(stream_value(stream), "objid", None) for stream in streams} - {None}
            if not of_file.dense.isdisjoint(drawing):
                raise OverflowError(f"pages drawn by the same {SAME_PATHS:,} lines and more")
            before = drawn.paths
            super().render_contents(resources, streams, *args, **named)
            if drawn.paths - before > SAME_PATHS:
                of_file.dense |= drawing

    class Bounded(PDFPageAggregatorWithMarkedContent):  # type: ignore[misc, unused-ignore]
        """Counts what is drawn on one page."""

        glyphs = paths = forms = content = 0

        def render_char(self, *args: Any, **named: Any) -> float:
            self.glyphs += 1
            if self.glyphs > GLYPHS:
                raise OverflowError(_too_much(f"> {GLYPHS:,} A"))
            return float(super().render_char(*args, **named))

        def paint_path(self, *args: Any, **named: Any) -> None:
            self.paths += 1
            of_file = vars(pdfminer.pdftypes)["zlib"]
            of_file.paths -= 1
            if self.paths > PATHS or of_file.paths < 0:
                raise OverflowError(_too_much(f"> {PATHS:,} ╱"))
            super().paint_path(*args, **named)

    vars(pdfplumber.page)["PDFPageAggregatorWithMarkedContent"] = Bounded
    vars(pdfplumber.page)["PDFPageInterpreter"] = BoundedInterpreter


_END_BYTES = 2 * 2**20
"""What stands behind the list of objects of a file is no more than this, or the file is small."""


def check_end(path: Path) -> None:
    """Look for where the file says that its list of objects starts: without it the file would be searched from its end, byte by byte.

    Raises:
        ValueError: a file of more than twice `_END_BYTES` does not say so at its end.
    """
    size = path.stat().st_size
    if size <= 2 * _END_BYTES:
        return
    with path.open("rb") as file:
        file.seek(size - _END_BYTES)
        if b"startxref" not in file.read():
            raise ValueError("the end of the file is missing")


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
        raise OverflowError(f"{stated:,} pages, at most {PAGES}")
    for number, _ in enumerate(PDFPage.create_pages(document.doc), 1):
        if number > PAGES:
            raise OverflowError(f"{number:,} pages, at most {PAGES}")
