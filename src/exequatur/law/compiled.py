"""From facts as read to segments that answer quickly: a question decodes only what it needs.

Segments: `places`, `groups`, `treaties`, `terms`, `documents`, `detours`, `stages`, `defaults`, `beside` (one each); `j/CODE` a
jurisdiction; `m/CODE` its rows in all treaty tables; `t/ID` one treaty's table; `p/FORUM` the precedents of a forum;
`said/zh` the Chinese of the data's prose, which no answer in English decodes.
"""

import hashlib
from datetime import date
from pathlib import Path

import msgspec

from exequatur.law.faults import FaultyData, LawError
from exequatur.law.messages import MESSAGES
from exequatur.law.model import Member, Precedent, Source
from exequatur.law.places import Place
from exequatur.law.store import Book, data_files, read_book


def build(folder: Path) -> tuple[str, dict[str, bytes]]:
    """Read, check and compile the law data of `folder`; return its version and its segments.

    Raises:
        LawError: there is no data, or it has faults; a base with a fault in it answers nothing.
    """
    from exequatur.law.adjacent import read_adjacent
    from exequatur.law.checks import REFUSING, run_checks

    if not (folder / "jurisdictions").is_dir():
        raise LawError(MESSAGES, "base.missing", path=str(folder))
    book, faults = read_book(folder)
    beside, adjacent_faults = read_adjacent(folder)
    faults += run_checks(book, REFUSING) + adjacent_faults
    if faults:
        raise FaultyData(faults)
    encoded = msgspec.msgpack.encode(beside)
    return version_of(folder, book), {**segments(book), "beside": encoded}


def version_of(folder: Path, book: Book) -> str:
    """The version of the law data: the newest day a source was read, and 8 hex digits of the files' content."""
    from exequatur.law.adjacent import adjacent_files

    digest = hashlib.blake2b(digest_size=4)
    for path in (*data_files(folder), *adjacent_files(folder)):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    newest = max((s.retrieved for s in _sources(book)), default=date.min)
    return f"{newest:%Y.%m.%d}+{digest.hexdigest()}"


def _sources(book: Book) -> list[Source]:
    found = [s for j in book.jurisdictions.values() for r in j.routes for s in r.sources]
    found += [s for m in book.members for s in m.sources]
    found += [s for p in book.precedents for s in p.sources]
    return found


def segments(book: Book) -> dict[str, bytes]:
    """Encode the facts of `book`, cut the way that questions ask for them."""
    encode = msgspec.msgpack.Encoder().encode
    places = {
        j.code: Place(j.code, j.name, j.kind, j.legal_family, j.parent, j.treaty_state, j.groups)
        for j in book.jurisdictions.values()
    }
    found = {
        "places": encode(places),
        "groups": encode({name: group.codes for name, group in book.groups.items()}),
        "treaties": encode(book.treaties),
        "terms": encode(book.terms),
        "documents": encode(book.documents),
        "detours": encode(book.detours),
        "stages": encode(book.stages),
        "defaults": encode(book.defaults),
        "said/zh": encode(book.said),
    }
    found |= {f"j/{code}": encode(j) for code, j in book.jurisdictions.items()}
    by_code, by_treaty = dict[str, list[Member]](), dict[str, list[Member]]()
    for member in book.members:
        by_treaty.setdefault(member.treaty, []).append(member)
        for code in {member.code, member.pair} - {None}:
            by_code.setdefault(str(code), []).append(member)
    by_forum = dict[str, list[Precedent]]()
    for precedent in book.precedents:
        by_forum.setdefault(precedent.forum, []).append(precedent)
    found |= {f"m/{code}": encode(rows) for code, rows in by_code.items()}
    found |= {f"t/{name}": encode(rows) for name, rows in by_treaty.items()}
    found |= {f"p/{forum}": encode(rows) for forum, rows in by_forum.items()}
    return found
