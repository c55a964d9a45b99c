"""Text tapes: which encoding, which delimiter, then the cells.

Read in the limited process (`text_process`), whose start is a part of the time that a small tape takes: what only the caller
needs is imported where it is used.
"""

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from exequatur.claims.messages import MESSAGES
from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape import limits
from exequatur.claims.tape.shape import LoneCells, watched
from exequatur.claims.tape.text_judge import BLANK_END
from exequatur.text import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from exequatur.claims.tape.model import Cell, Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ",;\t|^~"
_WESTERN = frozenset("àâäáãåæçèéêëìíîïñòóôöõøùúûüýÿßœšžÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜÝŸŒŠŽ€£¥§°ºª“”‘’–—…«»·\xa0")
_COMMON_HAN = set(
    "的人民币元万号款借债权本金利息余额日期担保证公司有限银行法院名称合计序编备注是否户贷"
    "備債幣戶擔権權稱編萬號計註証證貸銀閤額餘"
)
"""Words of tapes, character by character; the traditional ones too, so that Big5 can win over GB18030."""


def decode(raw: bytes, name: str) -> tuple[str, str]:
    """The text of a file and its encoding: by its mark, else UTF-8, else the encoding of East Asia whose text makes
    most sense, else what charset-normalizer finds.

    Raises:
        UserError: no encoding reads the whole file.
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _strict(raw, encoding, name), encoding.removesuffix("-sig")
    if (order := _utf16_order(raw[:8192])) is not None:
        return _strict(raw, order, name), order
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    readings = [(sense(text), encoding) for encoding, sense in _ASIAN if (text := _start(raw, encoding))]
    for found, encoding in sorted(readings, key=lambda reading: -reading[0]):
        if found > 0 and (text := _try(raw, encoding)) is not None:
            return text, encoding
    if latin := _latin(raw):
        return latin
    from charset_normalizer import from_bytes

    guess = from_bytes(raw[: 2**20]).best()
    text = _try(raw, guess.encoding) if guess else None
    if guess and text is not None:
        return text, guess.encoding
    raise UserError(MESSAGES, "tape.encoding", file=name)


def _utf16_order(head: bytes) -> str | None:
    if not head.count(0):
        return None
    from exequatur.claims.tape.files import utf16_order

    return utf16_order(head)


def _latin(raw: bytes) -> tuple[str, str] | None:
    """Text whose characters above ASCII stand inside words, as accented letters do, or are money signs and quotes.

    Words mostly of accented letters are of another alphabet (Greek, Cyrillic) misread; None for those.
    """
    text = _try(raw, "cp1252")
    if text is None:
        return None
    part = text[:200_000]
    other = [c for c in part if c > "\x7f"]
    if sum(c.isalpha() for c in other) > 0.6 * sum("a" <= c <= "z" or "A" <= c <= "Z" for c in part):
        return None
    if _is_turkish(part):
        turkish = _try(raw, "cp1254")
        return (turkish, "cp1254") if turkish is not None else None
    if _is_central(part):
        central = _try(raw, "cp1250")
        return (central, "cp1250") if central is not None else None
    return (text, "cp1252") if sum(c in _WESTERN for c in other) >= 0.95 * len(other) else None


def _is_turkish(western: str) -> bool:
    """Is text read as cp1252 rather cp1254: ı, ş and ğ as ý, þ and ð beside ç or ü, which Icelandic lacks?

    >>> _is_turkish("Kredi Kullandýrým Tarihi, Borçlu"), _is_turkish("Höfuðstóll, skuldari, þinglýst")
    (True, False)
    """
    letters = set(western)
    return bool(letters & set("ýþðÝÞÐ")) and bool(letters & set("çÇüÜ"))


_NORDIC, _ROMANCE, _CARON = frozenset("æøåÆØÅ"), frozenset("ìòùèêïÌÒÙÈÊ"), frozenset("šžŠŽ")


def _is_central(western: str) -> bool:
    """Is text read as cp1252 rather cp1250: Czech as ø beside è or ì, Hungarian as õ beside é and ö?

    >>> _is_central("Dluh øádný, pøíslušenství, èíslo smlouvy"), _is_central("prêté à une société générale, intérêts")
    (True, False)
    """
    letters = set(western)
    groups = sum(bool(letters & group) for group in (_NORDIC, _ROMANCE, _CARON))
    hungarian = bool(letters & set("õûÕÛ")) and bool(letters & set("éáÉÁ")) and bool(letters & set("öüÖÜ"))
    return groups > 1 or hungarian


def _strict(raw: bytes, encoding: str, name: str) -> str:
    text = _try(raw, encoding)
    if text is None:
        raise UserError(MESSAGES, "tape.encoding", file=name)
    return text.lstrip("\ufeff")


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _start(raw: bytes, encoding: str) -> str | None:
    """What `encoding` reads at the start of `raw`, as far as it is looked at; None where it cannot read it."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(raw[:_START_BYTES], len(raw) <= _START_BYTES)
    except UnicodeDecodeError:
        return None


_START_BYTES = 800_000
"""Bytes of 200,000 characters at the most."""


def _sense(text: str) -> float:
    """How much of `text` outside ASCII is the Chinese of tapes; negative where it is none."""
    other = [c for c in text[:200_000] if ord(c) > 127]
    if not other:
        return -1.0
    han = sum("一" <= c <= "鿿" or c in "，。、；：（）《》“”￥【】" or "！" <= c <= "～" for c in other)
    common = sum(c in _COMMON_HAN for c in other)
    return (common + 0.1 * han) / len(other) if han > 0.8 * len(other) and common else -1.0


_COMMON_HANGUL = set("의이자금원채권무대출잔액총담보명번호일기준은행법인주식회사통화연체")


def _korean(text: str) -> float:
    """How much of `text` outside ASCII is the Korean of tapes; negative where it is none."""
    other = [c for c in text[:200_000] if ord(c) > 127]
    hangul = sum("가" <= c <= "힣" for c in other)
    common = sum(c in _COMMON_HANGUL for c in other)
    return (common + 0.1 * hangul) / len(other) if other and hangul > 0.85 * len(other) and common else -1.0


_COMMON_JAPANESE = set(
    "のをにはとがでるしーン年月日円額金債権務者名元利息残高計株式会社保証人契約番号貸付損害遅延平成令和昭"
)


def _japanese(text: str) -> float:
    """How much of `text` outside ASCII is the Japanese of tapes; negative where it is none."""
    other = [c for c in text[:200_000] if ord(c) > 127]
    if not other:
        return -1.0
    own = sum("぀" <= c <= "ヿ" or "一" <= c <= "鿿" or "、" <= c <= "】" or "！" <= c <= "～" for c in other)
    kana = sum("ぁ" <= c <= "ヺ" for c in other)
    common = sum(c in _COMMON_JAPANESE for c in other)
    # Han read in the wrong encoding has no kana and few of the words of a tape; half-width kana are another's trail bytes.
    is_japanese = own > 0.9 * len(other) and common > (0 if kana else 0.25 * len(other))
    return (common + 0.1 * own) / len(other) if is_japanese else -1.0


_ASIAN = (
    ("gb18030", _sense),
    ("big5hkscs", _sense),
    ("cp949", _korean),
    ("cp932", _japanese),
    ("euc_jp", _japanese),
)
"""Encodings of East Asia that read almost any bytes, each with how far what they give is text of a tape."""


def find_delimiter(text: str) -> str:
    """The delimiter that gives most lines the same number of cells, at least two; comma where nothing does."""
    lines = text[:400_000].splitlines()[:200]
    best, best_score = ",", 0.0
    for mark in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=mark) if any(row)]
        except csv.Error:  # a cell over the limit: said when the file is read
            continue
        if not widths or max(widths) < 2:
            continue
        common = max(set(w for w in widths if w > 1), key=widths.count, default=1)
        score = widths.count(common) / len(widths) * min(common, 12)
        if score > best_score:
            best, best_score = mark, score
    return best


def quote_of(text: str) -> str:
    """The mark that stands around cells: a single quote where most lines begin and end with one, else the double one."""
    lines = [line for line in text[:20_000].splitlines()[:50] if line.strip()]
    single = sum(line.startswith("'") and line.rstrip(",;\t| ").endswith("'") for line in lines)
    return "'" if single > 0.8 * len(lines) > 1 else '"'


BLANK_RUN = 50
"""Blank rows in a row that are kept; what lies beyond is another table, or nothing."""

_BLANKS = late_pattern(r" {2,}|\t+")


def _spaced(text: str) -> list[list[str]] | None:
    """The cells of a table that only runs of blanks part: at least three to a line, as many in nine lines of ten; else None."""
    head = [line for line in text[:20_000].splitlines()[:50] if line.strip()]
    if sum(len(_BLANKS.split(line.strip())) >= 3 for line in head) * 2 < len(head):
        return None
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    rows = [_BLANKS.split(line) for line in lines]
    if len(rows) < 2:
        return None
    usual = Counter(map(len, rows)).most_common(1)[0][0]
    return rows if usual >= 3 and sum(len(row) == usual for row in rows) >= 0.9 * len(rows) else None


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records of a text file in the dialect that it shows."""
    head = text[:20_000]
    delimited = any(len(row) > 2 for row in csv.reader(head.splitlines()[:50], delimiter=delimiter))
    if not delimited and (rows := _spaced(text)) is not None:
        return iter(rows)
    return csv.reader(_lines(text), delimiter=delimiter, quotechar=quote_of(text))


_PIECE = 1 << 20


def _lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends, cut piece by piece: a `StringIO` of all of it has four bytes for each character."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + _PIECE) + 1 or len(text)
        yield from io.StringIO(text[at:end], newline="")
        at = end


USUAL_WIDTH = 400
"""Columns of the widest tapes; rows of unlike length with more are read only while they are few."""

_MANY_WIDE_CELLS = limits.MAX_CELLS_BY_ROWS // 5


def without_blank_end(text: str) -> str:
    """The text without the blank lines, and lines of nothing but delimiters, at its end."""
    end = len(text.rstrip(BLANK_END))
    line = text.find("\n", end)
    return text if line < 0 else text[: line + 1]


def _has_cut_number(row: "Sequence[Cell]") -> bool:
    """Stand two cells side by side that a comma may have cut out of one number (1 and 402.00)?"""
    texts = ["" if cell is None else str(cell) for cell in row]
    return any(_HEAD.fullmatch(a) and _REST.fullmatch(b) for a, b in itertools.pairwise(texts))


_HEAD, _REST = late_pattern(r"\D{0,4}[1-9]\d{0,2}"), late_pattern(r"\d{3}(?:\.\d+)?")


class TextRows(NamedTuple):
    """A text opened: its encoding and delimiter, then its rows one by one, each with its number."""

    encoding: str
    delimiter: str
    rows: Iterator[tuple[int, tuple[str | None, ...]]]


def open_rows(raw: bytes, name: str) -> TextRows:
    """The rows of the text `raw`, cells stripped, blank ones None.

    Raises:
        UserError: no encoding reads it, or it is no text; while its rows go by, a cell without end or a row that `csv` cannot read.
        OverflowError: while its rows go by, more cells than a tape has.
        LoneCells: while its rows go by, it is no table.
    """
    text, encoding = decode(raw, name)
    if "\0" in text:
        raise UserError(MESSAGES, "tape.unknown_kind", file=name, kind="binary")
    csv.field_size_limit(limits.MAX_CELL_CHARACTERS)
    delimiter = find_delimiter(text)
    return TextRows(encoding, delimiter, _rows(without_blank_end(text), delimiter, name))


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    number = blank = kept = cells = widest = 0
    try:
        for number, record in enumerate(watched(_records(text, delimiter), ""), 1):
            if not any(record):
                blank += 1
                if blank > BLANK_RUN:
                    continue
            else:
                blank = 0
                cells += len(record)
            kept += 1
            widest = max(widest, len(record))
            _check_cells(len(record), cells, widest, kept, name)
            yield number, tuple([cell.strip() or None for cell in record])
    except csv.Error as error:
        _refuse_record(error, name, number + 1)


def _check_cells(width: int, cells: int, widest: int, rows: int, name: str) -> None:
    """Refuse more cells than a tape has.

    Args:
        width: cells of this row.
        cells: filled rows so far, in cells.
        widest: cells of the widest row so far.
        rows: rows so far.
    """
    most = limits.MAX_CELLS_BY_ROWS if width <= USUAL_WIDTH else _MANY_WIDE_CELLS
    if cells > most:
        raise OverflowError(f"more than {most:,} cells")
    if widest > limits.MAX_COLUMNS:
        stem = name.rpartition(".")[0] or name
        raise UserError(MESSAGES, "tape.too_wide", file=name, sheet=stem, limit=limits.MAX_COLUMNS)
    if widest > USUAL_WIDTH and widest * rows > _MANY_WIDE_CELLS:
        raise OverflowError(f"{rows:,} × {widest:,}")


def _refuse_record(error: csv.Error, name: str, row: int) -> NoReturn:
    if "field limit" in str(error):
        limit = limits.MAX_CELL_CHARACTERS
        raise UserError(MESSAGES, "tape.long_cell", file=name, row=row, limit=limit) from error
    from exequatur.text.reasons import why

    raise UserError(MESSAGES, "tape.broken_text", file=name, row=row, reason=why(error)) from error


def read_text(path: "Path") -> "Source":
    """The one sheet of a text file, every cell a text, blank cells None, read in this process: for a text that is known to be sound.

    Raises:
        UserError: it is refused.
    """
    from exequatur.claims.tape.limited_text import refusal_of
    from exequatur.claims.tape.text_judge import check_text

    try:
        check_text(path)
        raw = path.read_bytes()
        encoding, delimiter, rows = open_rows(raw, path.name)
        read = [*rows]
    except (OverflowError, LoneCells) as error:
        raise refusal_of(path, error) from None
    return source_of(path, encoding, delimiter, [n for n, _ in read], [row for _, row in read])


def source_of(
    path: "Path", encoding: str, delimiter: str, numbers: list[int], rows: "list[tuple[Cell, ...]]"
) -> "Source":
    """A text file as a source: its rows made equally wide, with findings on encoding, delimiter and rows of unlike length."""
    from exequatur.claims.tape.files import name_of
    from exequatur.claims.tape.model import Finding, Sheet, Source

    width = max(map(len, rows), default=0)
    cells = tuple(row if len(row) == width else row + (None,) * (width - len(row)) for row in rows)
    findings = []
    if encoding != "utf-8":
        findings.append(Finding("encoding_detected", values={"encoding": encoding.upper()}))
    if delimiter != ",":
        findings.append(
            Finding("delimiter_detected", values={"delimiter": {"\t": "TAB"}.get(delimiter, delimiter)})
        )
    usual = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    if ragged := [
        number for number, row in zip(numbers, rows, strict=True) if len(row) > 1 and len(row) != usual
    ]:
        findings.append(Finding("ragged_rows", row=ragged[0], count=len(ragged)))
    name = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name_of(path))
    longer = frozenset(
        number
        for number, row in zip(numbers, rows, strict=True)
        if delimiter == "," and len(row) > usual and _has_cut_number(row)
    )
    sheet = Sheet(name, cells, tuple(numbers), text_only=True, longer=longer)
    return Source(path.name, "text", (sheet,), tuple(findings))
