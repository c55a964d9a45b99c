"""Cells written so plainly that they can be read by columns: which they are, and what they hold.

What is let through here is only ever a part of what the reader of cells takes: a class of cells of one shape, of which some are given
to that reader to see what it makes of them (`words`, `money`).
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.entries import Distinct, Ints, first_rows
from exequatur.claims.tape.bulk.grid import CellColumn

_ODD_TEXT = r"[^一-鿿A-Za-z0-9（）()_/.&·# -]|  |[0-9]{14}|^.{0,4}$|^(?i:ditto|idem|as above|same as above)$"
"""Odd signs and spaces; a number that may be an identity number, or one that a spreadsheet has damaged; a text so short that it may
be a way to say that there is nothing (不详, N/A)."""
_ODD_ID = r"[^A-Za-z0-9一-鿿（）()_/#-]|[0-9]{14}|^[0-9]+[eE]|^[^1-9]*$"
"""The same of identifiers, which may be short but hold a digit."""
_SIGN = "[一-鿿--[及和与等原曾现更以无未不详同见押借债租担证质由]]"
"""Chinese characters but those that stand in words about a party (等3人, 曾用名) or in a role before it (抵押人)."""
_OF_PERSON = f"[{_SIGN}--[偶妻夫丈爱父母女属俪妇其款址话住身系手表族出公待]]"
"""And but those in words of kinship, and in particulars that follow a name (住址, 汉族)."""
_INSIDE = f"[[{_SIGN}--司]0-9A-Za-z]"
_AHEAD = f"[{_INSIDE}--[住地电联手法汉出身统公]]"
"""No second 公司 inside a company, where two are written without a mark; no particulars at its beginning."""
_ONE = f"(?:{_OF_PERSON}{{2,4}}|{_AHEAD}{_INSIDE}{{1,29}}公司)"
_NAME = f"^{_ONE}$"
_NAMES = f"^{_ONE}(?:、{_ONE})*$"
_AMOUNT = r"^([^0-9]{0,8}?)([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.([0-9]{1,2}))?([^0-9.,]{0,8})$"
"""One number in western writing, with what stands before and after it."""
_BARE = r"^[0-9]{1,12}(?:\.[0-9]{1,2})?$"
_BARE_OF = (r"^[0-9]{1,12}$", r"^[0-9]{1,12}\.[0-9]$", r"^[0-9]{1,12}\.[0-9]{2}$")
"""A bare number with no, one and two decimals."""
_FIRST = 200
_BRACKETED = (
    f"^{_AHEAD}{_INSIDE}{{1,29}}(?:公司[（(](?:集团|中国|香港|上海|北京|深圳)[）)]"
    f"|[（(](?:集团|中国|香港|上海|北京|深圳)[）)]{_INSIDE}{{0,20}}公司)$"
)
"""A company with a bracket that is part of its name; all others may hold a word about it."""
_MARKS = "、；;，,"
_OTHER_MARKS = "[；;，,]"
_BETWEEN_BYTES = len("、".encode())
LIMIT = 10**15
"""Amounts of so many hundredths are not read here: a spreadsheet keeps fifteen digits."""


def plain_texts(texts: pl.Series) -> pl.Series:
    """Which cells are texts that stand for themselves."""
    return ~texts.str.contains(_ODD_TEXT).fill_null(True)


def plain_name(texts: pl.Series) -> pl.Series:
    """Which cells are the name of one party, with no word about it."""
    return _true(texts.str.contains(_NAME))


def plain_ids(texts: pl.Series) -> pl.Series:
    """Which cells are identifiers that no spreadsheet has damaged: every bare id is."""
    return ~texts.str.contains(_ODD_ID).fill_null(True)


def bracketed_name(texts: pl.Series) -> pl.Series:
    """Which cells are the name of one company with a word in brackets that belongs to it."""
    return _true(texts.str.contains(_BRACKETED))


class Lists(NamedTuple):
    """Cells that list names: the cells with 、 between names, which are plain, how many names each has, and the mark between them as
    written (a place in `_MARKS`)."""

    texts: pl.Series
    plain: Ints
    many: Ints
    mark: Ints


def plain_names(texts: pl.Series) -> Lists:
    """Cells that list whole names with one kind of mark between them; plain are those with no word about a name and none twice."""
    plain = np.array(_true(texts.str.contains(_NAMES)).to_numpy())
    texts, mark = _with_one_mark(texts, plain)
    first = texts.str.find("、", literal=True)
    of_several = pl.Series(plain) & first.is_not_null()
    several = np.flatnonzero(of_several.to_numpy())
    many = np.ones(len(texts), dtype=np.int32)
    if len(several):
        lists = texts.filter(of_several)
        many[several] += lists.str.count_matches("、", literal=True).to_numpy().astype(np.int32)
        even = 2 * first.filter(of_several).to_numpy() + _BETWEEN_BYTES == lists.str.len_bytes().to_numpy()
        alike = even | (many[several] > 2)  # of two names that differ in length, none is the other
        several, lists = several[alike], lists.filter(pl.Series(alike)).str.split("、")
        plain[several] = lists.list.n_unique().to_numpy() == many[several]
    return Lists(texts, plain, many, mark)


def _with_one_mark(texts: pl.Series, plain: Ints) -> tuple[pl.Series, Ints]:
    """`texts` with 、 for other marks between names, and the mark of each as written. `plain`: the rows that list names with 、 alone; those
    are added that do so with one kind of other mark."""
    mark = np.zeros(len(texts), dtype=np.int8)
    rest = (pl.Series(~plain) & texts.is_not_null()).arg_true()
    some = texts.gather(rest)
    others = _true(some.str.contains(_OTHER_MARKS))
    rows, some = rest.filter(others), some.filter(others)
    if not len(rows):
        return texts, mark
    has = np.stack([some.str.contains(one, literal=True).to_numpy() for one in _MARKS])
    at = rows.to_numpy().astype(np.int64)
    mark[at] = has.argmax(axis=0)
    written = pl.Series(some.str.replace_all(_OTHER_MARKS, "、"))
    plain[at] = _true(written.str.contains(_NAMES)).to_numpy() & (has.sum(axis=0) == 1)
    return texts.clone().scatter(rows, written), mark


def plain_amounts(column: CellColumn, bare: Ints | None = None) -> tuple[Ints, Ints]:
    """Amounts that are one number above zero: (hundredths, shape) of each row, shape 0 where it holds none.

    Cells of one shape have the same text before and after the number, as many decimals, and separate thousands alike. Shape 1 is a
    number cell, 2 to 4 a bare number in text with no, one and two decimals. Whole arithmetic. `bare`: what `bare_shapes` gives.
    """
    height = len(column)
    hundredths, shapes = np.zeros(height, dtype=np.int64), np.zeros(height, dtype=np.int8)
    texts = column.texts
    if texts.null_count() < height:
        shapes = bare_shapes(texts)[0] if bare is None else bare.copy()
        hundredths = _hundredths(texts, shapes)
        rest = pl.Series((shapes == 0) & texts.is_not_null().to_numpy()).arg_true()
        if len(rest):
            shapes = shapes.astype(np.int32)
            _dressed(texts.gather(rest), rest.to_numpy(), hundredths, shapes)
    if column.numbers is not None:
        numbers = column.numbers.fill_null(0.0).fill_nan(0.0).to_numpy()
        with np.errstate(over="ignore", invalid="ignore"):
            rounded = np.rint(numbers * 100)
            fine = (rounded > 0) & (rounded < LIMIT) & (rounded / 100 == numbers)
        hundredths[fine] = rounded[fine].astype(np.int64)
        shapes[fine] = 1
    shapes[(hundredths <= 0) | (hundredths >= LIMIT)] = 0
    return hundredths, shapes


def bare_shapes(texts: pl.Series) -> tuple[Ints, Ints]:
    """Shapes of the bare numbers among `texts`, 0 for others, and the rows of the others that hold something."""
    shapes = np.zeros(len(texts), dtype=np.int8)
    rest: Ints | None = None
    for places in _by_frequency(texts, _BARE_OF):
        rest, of_it = _split(texts, rest, _BARE_OF[places])
        shapes[of_it] = places + 2
    return shapes, np.zeros(0, dtype=np.int64) if rest is None else rest


def _hundredths(texts: pl.Series, shapes: Ints) -> Ints:
    """Hundredths of the bare numbers. A double holds a number of fourteen digits so closely that they come out whole."""
    numbers = texts.cast(pl.Float64, strict=False).to_numpy(writable=True)
    numbers[shapes == 0] = 0
    numbers *= 100
    return np.asarray(np.rint(numbers, out=numbers).astype(np.int64))


def _by_frequency(texts: pl.Series, patterns: Sequence[str]) -> list[int]:
    """Places in `patterns`, the one that most of the first texts have before the others."""
    first = texts.head(_FIRST)
    return sorted(range(len(patterns)), key=lambda i: -(first.str.contains(patterns[i]).sum() or 0))


def _split(texts: pl.Series, rows: Ints | None, pattern: str) -> tuple[Ints, Ints]:
    """Of `rows` (None: all that hold something) those whose text has not `pattern`, and a mark or the places of those that have it."""
    found = (texts if rows is None else texts.gather(rows)).str.contains(pattern)
    if rows is None:
        rest = (~found).arg_true().to_numpy()
        return rest, np.asarray(found.fill_null(False).to_numpy())
    has = found.to_numpy()
    return rows[~has], rows[has]


def _dressed(texts: pl.Series, rows: Ints, hundredths: Ints, shapes: Ints) -> None:
    parts = texts.str.extract_groups(_AMOUNT).struct.unnest()
    parts.columns = ["before", "whole", "cents", "after"]
    found = pl.DataFrame(
        {
            "whole": parts["whole"].str.replace_all(",", "", literal=True).cast(pl.Int64),
            "cents": parts["cents"].fill_null(""),
            "grouped": parts["whole"].str.contains(",", literal=True),
            "before": parts["before"].fill_null(""),
            "after": parts["after"].fill_null(""),
        }
    ).with_columns(pl.col("cents").str.len_bytes().alias("places"))
    known = found["whole"].is_not_null().to_numpy()
    found = found.filter(pl.Series(known))
    if not found.height:
        return
    cents = (found["cents"] + "00").str.slice(0, 2).cast(pl.Int64)
    shape = found.select(pl.struct("before", "after", "places", "grouped").rank("dense")).to_series()
    hundredths[rows[known]] = (found["whole"] * 100 + cents).to_numpy()
    shapes[rows[known]] = shape.to_numpy().astype(np.int32) + 4


_PLAIN_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_OF_A_SHAPE, _SPREAD, _SPREAD_AMOUNTS = 5, 1_500, 300
"""Of amounts fewer are spread: how a number is written shows in its shape alone, the order of day and month in the figures."""


def telling_days(column: CellColumn, entries: Distinct) -> Ints:
    """The rows that `telling_rows` gives, of a column of days whose different cells are known."""
    texts = entries.cells.texts
    if column.numbers is not None or column.days is not None or column.others or not len(texts):
        return telling_rows(column, _SPREAD)[0]
    odd = (~(texts.str.contains(_BARE) | texts.str.contains(_PLAIN_DAY))).to_numpy()
    rows = np.flatnonzero(np.append(odd, False)[entries.codes])
    firsts = first_rows(rows, entries.codes[rows], len(texts))[odd]
    return _of_every_shape(
        pl.DataFrame({"row": pl.Series(firsts, dtype=pl.UInt32), "text": texts.filter(pl.Series(odd))}).sort(
            "row"
        )
    )


def telling_rows(column: CellColumn, many: int = _SPREAD_AMOUNTS) -> tuple[Ints, Ints]:
    """Rows of a column of money or days that show how it writes: of cells that are not bare, some of every shape and `many` more; and
    the shapes of its bare numbers."""
    texts = column.texts
    if texts.null_count() == len(texts):
        return np.zeros(0, dtype=np.int64), np.zeros(len(texts), dtype=np.int8)
    if _by_frequency(texts, (_BARE, _PLAIN_DAY))[0] == 0:
        shapes, left = bare_shapes(texts)
        left, _ = _split(texts, left, _PLAIN_DAY)
    else:
        left, _ = _split(texts, None, _PLAIN_DAY)
        numbers, rest = bare_shapes(texts.gather(left))
        shapes = np.zeros(len(texts), dtype=np.int8)
        shapes[left], left = numbers, left[rest]
    rows = pl.Series(left, dtype=pl.UInt32)
    frame = pl.DataFrame({"row": rows, "text": texts.gather(rows)}).unique("text", keep="first").sort("row")
    return _of_every_shape(frame, "[0-9]", many), shapes


def _of_every_shape(frame: pl.DataFrame, figures: str = "[0-9]+", many: int = _SPREAD) -> Ints:
    """Of rows with different texts some of every shape, `figures` in it being alike, and `many` spread over all."""
    if frame.height > 20 * _SPREAD:
        frame = frame.gather_every(frame.height // (20 * _SPREAD))
    shape = pl.col("text").str.replace_all(figures, "9")
    some = (
        frame.group_by(shape.alias("shape"))
        .agg(pl.col("row").head(_OF_A_SHAPE))["row"]
        .explode()
        .head(_SPREAD)
    )
    spread = frame["row"].gather_every(max(1, frame.height // many))
    return np.unique(np.concatenate([some.to_numpy(), spread.to_numpy()])).astype(np.int64)


def _true(found: pl.Series) -> pl.Series:
    return found.fill_null(False)
