"""Open a tape: what it is by its content, then its cells."""

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Literal

from exequatur.claims.messages import MESSAGES
from exequatur.claims.tape import limits
from exequatur.claims.tape.model import Source
from exequatur.text import UserError

FileKind = Literal[
    "workbook_zip",
    "workbook_ole",
    "ods",
    "docx",
    "pdf",
    "parquet",
    "json",
    "html",
    "xml_2003",
    "text",
    "binary",
]


LIMITED = frozenset(
    {"workbook_zip", "workbook_ole", "ods", "docx", "pdf", "parquet", "json", "html", "xml_2003"}
)
"""Kinds that only the limited process opens."""


def file_kind(head: bytes) -> FileKind:
    """What a file is by its first bytes; its name decides nothing.

    >>> file_kind(b"PK\\x03\\x04"), file_kind("序号,案号".encode("gb18030"))
    ('workbook_zip', 'text')
    """
    if head.startswith(b"PK\x03\x04"):
        return "workbook_zip"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "workbook_ole"
    if head.startswith(b"%PDF"):
        return "pdf"
    if head.startswith(b"PAR1"):
        return "parquet"
    text = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if re.match(rb"\[?\s*\{\s*(\"|\})", text):
        return "json"
    if text.startswith(b"<?xml") or text.startswith(b"<workbook"):
        return "xml_2003" if b"workbook" in text or b"spreadsheet" in text else "html"
    if text.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head")):
        return "html"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    if re.match(rb"(from|mime-version|subject|date): ", text) and b"multipart/related" in text:
        return "html"  # a page saved as one file with its parts (MHTML)
    return "binary" if _looks_binary(head) else "text"


def kind_at(path: Path) -> FileKind:
    """What the file at `path` is by its first bytes."""
    with path.open("rb") as file:
        return file_kind(file.read(8192))


def utf16_order(head: bytes) -> str | None:
    """The encoding of UTF-16 text without a mark: the byte order in which almost all is ASCII or Chinese.

    >>> utf16_order("债务人,本金\n".encode("utf-16-be")), utf16_order(b"a,b\n")
    ('utf-16-be', None)
    """
    if not head.count(0):
        return None
    best, best_ascii = None, 0
    for encoding in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) // 2 * 2].decode(encoding, errors="ignore")
        plain = sum(c in "\r\n\t" or " " <= c <= "~" for c in text)
        chinese = sum("一" <= c <= "鿿" or "　" <= c <= "〿" or "！" <= c <= "～" for c in text)
        if plain + chinese > 0.9 * len(text) and plain > best_ascii:
            best, best_ascii = encoding, plain
    return best


def _looks_binary(head: bytes) -> bool:
    """Control characters that no text has."""
    if head.count(0):
        return utf16_order(head) is None
    controls = sum(head.count(c) for c in range(32) if c not in (0, 9, 10, 12, 13, 26, 27))
    return controls / max(len(head), 1) > 0.02


def name_of(path: Path) -> str:
    """The name of a file as text: bytes that the locale cannot read are taken for GB 18030, in which archives made on
    Chinese Windows name their files.

    >>> name_of(Path(os.fsdecode("资产包.csv".encode("gb18030"))))
    '资产包.csv'
    """
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return os.fsencode(path.name).decode("gb18030", errors="replace")
    return path.name


def open_source(path: Path, sheet: str | None = None) -> Source:
    """Read the cells of `path`; `sheet` names the one sheet wanted.

    Raises:
        UserError: the file is missing, empty, too large, of a kind that is not read, damaged or hostile.
    """
    if not path.is_file():
        raise UserError(MESSAGES, "tape.no_file", file=str(path))
    size = path.stat().st_size
    if size == 0:
        raise UserError(MESSAGES, "tape.empty_file", file=path.name)
    if size > limits.MAX_FILE_BYTES:
        raise UserError(MESSAGES, "tape.too_large", file=path.name, limit=limits.MAX_FILE_BYTES // 2**20)
    return replace(_read(path, kind_at(path), sheet), name=name_of(path))


def _read(path: Path, kind: FileKind, sheet: str | None) -> Source:
    if kind == "workbook_zip":
        from exequatur.claims.tape.archive import zip_kind

        kind = zip_kind(path)
    if kind in LIMITED:
        from exequatur.claims.tape.workbooks import read_workbook

        return read_workbook(path, kind, sheet)
    if kind == "text":
        from exequatur.claims.tape.limited_text import open_text

        return open_text(path)
    raise UserError(MESSAGES, "tape.unknown_kind", file=path.name, kind=kind)
