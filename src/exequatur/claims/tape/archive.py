"""A workbook's zip before it is opened: sizes, ratios and what should not be in it."""

import zipfile
from pathlib import Path
from typing import Literal

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.claims.tape.model import Finding
from exequatur.text import UserError
from exequatur.text.reasons import why


def check_archive(path: Path) -> tuple[Finding, ...]:
    """Look at the directory of the zip only; nothing is unpacked.

    Raises:
        UserError: broken, encrypted, or of sizes that no tape has (a zip bomb).
    """
    entries = _directory(path)
    if any(entry.flag_bits & 1 for entry in entries):
        raise UserError(MESSAGES, "tape.encrypted", file=path.name)
    total = sum(entry.file_size for entry in entries)
    names = [entry.filename for entry in entries]
    bomb = (
        len(entries) > limits.MAX_ENTRIES
        or len(set(names)) != len(names)
        or total > limits.MAX_UNZIPPED_BYTES
        or any(_is_bomb(entry) for entry in entries)
    )
    if bomb:
        raise UserError(MESSAGES, "tape.zip_bomb", file=path.name, limit=limits.MAX_UNZIPPED_BYTES // 2**20)
    lower = [name.lower() for name in names]
    found = []
    if any(name.endswith("vbaproject.bin") for name in lower):
        found.append(Finding("macros_ignored"))
    if any("externallinks/" in name for name in lower):
        found.append(Finding("external_links_ignored"))
    return tuple(found)


def zip_kind(path: Path) -> Literal["workbook_zip", "ods", "docx"]:
    """Which kind of document a zip holds, by the names of its parts.

    Raises:
        UserError: the archive is broken.
    """
    names = [entry.filename for entry in _directory(path)]
    if "word/document.xml" in names:
        return "docx"
    return "ods" if "content.xml" in names and not any(n.startswith("xl/") for n in names) else "workbook_zip"


def _directory(path: Path) -> list[zipfile.ZipInfo]:
    """The directory of the zip; a ZIP that the library does not implement counts as broken."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise UserError(MESSAGES, "tape.broken_workbook", file=path.name, reason=why(error)) from error


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    if entry.file_size > limits.MAX_ENTRY_BYTES:
        return True
    return entry.file_size > limits.RATIO_FLOOR_BYTES and entry.file_size > limits.MAX_RATIO * max(
        entry.compress_size, 1
    )
