"""Cells written so plainly that they can be read by columns: which they are, and what they hold.

What is let through here is only ever a part of what the reader of cells takes: a class of cells of one shape, of which some are given
to that reader to see what it makes of them (`words`, `money`).
"""

import numpy as np
import polars as pl

from exequatur.claims.tape.bulk.entries import Ints
from exequatur.claims.tape.bulk.grid import CellColumn

_ODD_TEXT = r"[^一-鿿A-Za-z0-9（）()_/.&·# -]|  |[0-9]{14}|^.{0,4}$|^(?i:ditto|idem|as above|same as above)$"
"""Odd signs and spaces; a number that may be an identity number, or one that a spreadsheet has damaged; a text so short that it may
be a way to say that there is nothing (不详, N/A)."""
_ODD_ID = r"[^A-Za-z0-9一-鿿（）()_/#-]|[0-9]{14}|^[0-9]+[eE]|^[^1-9]*$"
"""The same of identifiers, which may be short but hold a digit."""
_NAME = r"^(?:[一-鿿]{2,4}|[一-鿿0-9A-Za-z]{2,30}公司)$"
_NAMES = r"^(?:[一-鿿]{2,4}|[一-鿿0-9A-Za-z]{2,30}公司)(?:、(?:[一-鿿]{2,4}|[一-鿿0-9A-Za-z]{2,30}公司))*$"
_NAMES_NOT = r"[及和与等原曾现更以无未不详同]"
_AMOUNT = r"^([^0-9]{0,8}?)([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.([0-9]{1,2}))?([^0-9.,]{0,8})$"
"""One number in western writing, with what stands before and after it."""
_BARE = r"^[0-9]{1,12}(?:\.[0-9]{1,2})?$"
LIMIT = 10**15
"""Amounts of so many hundredths are not read here: a spreadsheet keeps fifteen digits."""


def plain_texts(texts: pl.Series) -> pl.Series:
    """Which cells are texts that stand for themselves."""
    return ~texts.str.contains(_ODD_TEXT).fill_null(True)


def plain_name(texts: pl.Series) -> pl.Series:
    """Which cells are the name of one party, with no word about it."""
    return _true(texts.str.contains(_NAME) & ~texts.str.contains(_NAMES_NOT))


def plain_ids(texts: pl.Series) -> pl.Series:
    """Which cells are identifiers that no spreadsheet has damaged."""
    return ~texts.str.contains(_ODD_ID).fill_null(True)


def plain_names(texts: pl.Series) -> tuple[Ints, Ints]:
    """Which cells list whole names with 、 between them, no word about them and none twice; how many names each has."""
    plain = np.array(_true(texts.str.contains(_NAMES) & ~texts.str.contains(_NAMES_NOT)).to_numpy())
    many = texts.str.count_matches("、", literal=True).fill_null(0).to_numpy().astype(np.int64) + 1
    several = np.flatnonzero(plain & (many > 1))
    if len(several):
        lists = texts.gather(several).str.split("、")
        plain[several] = lists.list.n_unique().to_numpy() == many[several]
    return plain, many


def plain_amounts(column: CellColumn) -> tuple[Ints, Ints]:
    """Amounts that are one number above zero: (hundredths, shape) of each row, shape 0 where it holds none.

    Cells of one shape have the same text before and after the number, as many decimals, and separate thousands alike. Shape 1 is a
    number cell, 2 to 4 a bare number in text with no, one and two decimals. Whole arithmetic.
    """
    height = len(column)
    hundredths, shapes = np.zeros(height, dtype=np.int64), np.zeros(height, dtype=np.int8)
    texts = column.texts
    if texts.null_count() < height:
        hundredths, shapes, rest = _bare(texts)
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


def _bare(texts: pl.Series) -> tuple[Ints, Ints, pl.Series]:
    """Hundredths and shapes of the bare numbers among `texts`, and the rows of the other texts."""
    text = pl.col("text")
    behind = (
        pl.when(text.str.slice(-3, 1) == ".").then(2).when(text.str.slice(-2, 1) == ".").then(1).otherwise(0)
    )
    found = texts.to_frame("text").select(
        text.str.contains(_BARE).alias("bare"),
        behind.cast(pl.Int8).alias("places"),
        text.str.replace(".", "", literal=True).cast(pl.Int64, strict=False).alias("digits"),
    )
    bare = found["bare"].fill_null(False)
    places = np.where(bare.to_numpy(), found["places"].to_numpy() + 2, 0).astype(np.int8)
    hundredths = np.where(places > 0, found["digits"].fill_null(0).to_numpy(), 0)
    if (few := (places == 2) | (places == 3)).any():
        hundredths[few] *= np.where(places[few] == 2, 100, 10)
    rest = (~bare & texts.is_not_null()).arg_true()
    return hundredths, places, rest


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
_OF_A_SHAPE, _SPREAD = 5, 1_500


def telling_rows(column: CellColumn) -> Ints:
    """Rows of a column of money or days that show how it writes: of cells that are not bare, some of every shape and some more."""
    texts = column.texts
    if texts.null_count() == len(texts):
        return np.zeros(0, dtype=np.int64)
    odd = ~(texts.str.contains(_BARE) | texts.str.contains(_PLAIN_DAY)).fill_null(True)
    rows = odd.arg_true()
    frame = pl.DataFrame({"row": rows, "text": texts.gather(rows)}).unique("text", keep="first").sort("row")
    if frame.height > 20 * _SPREAD:
        frame = frame.gather_every(frame.height // (20 * _SPREAD))
    shape = pl.col("text").str.replace_all("[0-9]+", "9")
    some = (
        frame.group_by(shape.alias("shape"))
        .agg(pl.col("row").head(_OF_A_SHAPE))["row"]
        .explode()
        .head(_SPREAD)
    )
    spread = frame["row"].gather_every(max(1, frame.height // _SPREAD))
    return np.unique(np.concatenate([some.to_numpy(), spread.to_numpy()])).astype(np.int64)


def _true(found: pl.Series) -> pl.Series:
    return found.fill_null(False)
