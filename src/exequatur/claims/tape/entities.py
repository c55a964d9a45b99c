"""Document types in the parts of a zipped document: no program that writes workbooks or documents declares any.

Each part is read up to its first element only, which is where a document type would stand, however long a comment is before it.
"""

import zipfile
from pathlib import Path
from xml.parsers import expat

_CHUNK = 1 << 12
_COMMENTS = 1 << 22
"""Bytes before the first element that are looked through; beyond them is no XML part of a document."""


class ForbiddenMarkup(ValueError):
    """A part declares a document type, and may with it declare entities."""


class _Seen(Exception):
    """The first element began."""


def refuse_entities(path: Path) -> None:
    """Look at the head of every XML part of the archive at `path`.

    Raises:
        ForbiddenMarkup: a part declares a document type or hides its first element; the argument names the part.
    """
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.lower().endswith((".xml", ".rels")):
                _check(archive, name)


def _check(archive: zipfile.ZipFile, name: str) -> None:
    def refuse(*_: object) -> None:
        raise ForbiddenMarkup(name)

    def begun(*_: object) -> None:
        raise _Seen

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = begun
    try:
        with archive.open(name) as part:
            for _ in range(_COMMENTS // _CHUNK):
                if not (chunk := part.read(_CHUNK)):
                    return
                parser.Parse(chunk, False)
    except (_Seen, expat.ExpatError, LookupError):
        return  # an element began, or the part is broken: its own reader says so
    refuse()
