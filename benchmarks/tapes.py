"""Reading large tapes: a million-row CSV and a 200,000-row XLSX, beside what plain polars and plain calamine need for them.

    python benchmarks/tapes.py [--csv 1000000] [--xlsx 200000] [--folder DIR]

The tapes are random (seeded): fourteen columns with names, guarantors, dates, amounts and statuses as banks write them, one
cell in a hundred written in an odd way, a totals row at the end. Each reader runs in a process of its own that has imported what
it needs, and read a tape of a hundred rows, before the clock starts. The readers take turns, five runs each, and the best run of
each counts: the one that whatever else the machine does has disturbed least. `plain` is `pl.read_csv(file)`, or calamine's
`sheet.to_python()`: the cells and nothing else. `read` is `read_tape(file)`: layout, columns, every value, every row judged,
duplicates, control totals. Its rows become objects when they are asked for; `rows` is what it takes to ask for each of them once.
Printed: seconds, rows per second, peak memory, the ratio of the best runs, and the least and the greatest ratio of one turn to
plain in the same turn. With --folder the files are kept and used again.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import polars as pl

SEED = 20261122
RUNS = 5
ODD = 0.01
ODD_IN_SIGHT = 100
"""The first rows are odd more often, as `pl.read_csv` settles the type of a column by them."""

_CLOCK = """
import json, sys, time
{imports}
{call_small}
began = time.perf_counter()
kept = {call}
print(json.dumps({{"seconds": time.perf_counter() - began, {also}}}))
"""
_READ = _CLOCK.format(
    imports="from exequatur.claims.tape.bulk import reader\nfrom exequatur.claims.tape.reader import read_tape",
    call="read_tape(sys.argv[1])",
    call_small="read_tape(sys.argv[2])",
    also="'accepted': len(kept.rows), 'rejected': len(kept.rejected)",
)
PLAIN_CSV = _CLOCK.format(
    imports="import polars as pl",
    call="pl.read_csv(sys.argv[1])",
    call_small="pl.read_csv(sys.argv[2])",
    also="",
)
PLAIN_XLSX = _CLOCK.format(
    imports="from python_calamine import CalamineWorkbook",
    call="CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()",
    call_small="",
    also="",
)
READ = _READ
ROWS = _READ + "for _ in kept.rows: pass\nprint(json.dumps({'seconds': time.perf_counter() - began}))"


class Draw:
    """Random columns of `count` cells, the same for the same seed."""

    def __init__(self, count: int) -> None:
        self.count, self.random = count, np.random.default_rng(SEED)

    def whole(self, low: int, high: int) -> pl.Series:
        """Whole numbers from `low` to `high` - 1."""
        return pl.Series(self.random.integers(low, high, self.count))

    def pick(self, *words: str) -> pl.Series:
        """One of `words` in each row."""
        return pl.Series(words, dtype=pl.String).gather(self.random.integers(0, len(words), self.count))

    def person(self) -> pl.Series:
        """Names of natural persons, masked as notices do."""
        return self.pick(*"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗") + "某" + self.pick("", "某", "甲", "乙")

    def company(self) -> pl.Series:
        """Names of companies, most of them different."""
        town = self.pick("杭州", "苏州", "青岛", "大连", "成都", "西宁", "厦门", "郑州")
        return (
            town
            + self.whole(1, self.count + 1).cast(pl.String)
            + self.pick("冶金", "纺织", "置业", "能源")
            + "有限公司"
        )

    def sprinkle(self, cells: pl.Series, *odd: pl.Series) -> pl.Series:
        """`cells` with one in a hundred replaced by what stands there in one of the columns `odd`."""
        chance = np.where(np.arange(self.count) < ODD_IN_SIGHT, 0.2, ODD)
        which = pl.Series(
            np.where(
                self.random.random(self.count) < chance, self.random.integers(0, len(odd), self.count), -1
            )
        )
        for i, other in enumerate(odd):
            cells = other.zip_with(which == i, cells)
        return cells

    def money(self, minor: pl.Series) -> pl.Series:
        """Amounts as text: most plain, some as people write them."""
        whole, cents = (minor // 100).cast(pl.String), "." + (minor % 100).cast(pl.String).str.zfill(2)
        grouped = (
            whole.str.replace(r"(\d{3})$", ",$1").str.replace(r"(\d{3}),", ",$1,").str.strip_chars(",")
            + cents
        )
        return self.sprinkle(
            whole + cents, grouped, "约" + whole + "元", whole + cents + "元", self.pick("-", "无", "见附件")
        )

    def day(self, days: pl.Series) -> pl.Series:
        """Dates as text: most in one style, some in others, some no dates."""
        return self.sprinkle(
            days.dt.strftime("%Y-%m-%d"), days.dt.strftime("%Y年%-m月%-d日"), days.dt.strftime("%Y/%-m/%-d"),
            days.dt.strftime("%Y%m%d"), days.dt.strftime("%Y年%-m月"), self.pick("2015-02-30", "-", "长期"),
        )  # fmt: skip


def claims(count: int) -> pl.DataFrame:
    """The cells of a tape of `count` claims as text, with a totals row."""
    draw = Draw(count)
    serial = pl.Series(range(1, count + 1))
    natural = draw.whole(0, 10) < 4
    borrower = draw.person().zip_with(natural, draw.company())
    one, two, firm, many = draw.person(), draw.person(), draw.company(), draw.whole(0, 4)
    guarantors = pl.select(
        pl.when(many == 1).then(one).when(many == 2).then(one + "、" + two).when(many == 3).then(firm + "、" + one)
    ).to_series()  # fmt: skip
    principal, interest = draw.whole(10**6, 10**10), draw.whole(10**4, 10**8)
    granted = pl.Series(np.datetime64("2010-01-01") + draw.random.integers(0, 4500, count)).cast(pl.Date)
    table = pl.DataFrame(
        {
            "序号": serial.cast(pl.String),
            "借据编号": "JJ2023" + serial.cast(pl.String).str.zfill(9),
            "合同编号": "HT-" + (serial // 2).cast(pl.String).str.zfill(8),
            "借款人名称": draw.sprinkle(
                borrower, borrower + "（曾用名" + one + "）", " " + borrower, firm + "(集团)"
            ),
            "借款人类型": pl.Series(["法人"])
            .new_from_index(0, count)
            .zip_with(~natural, draw.pick("自然人", "个人")),
            "担保人": draw.sprinkle(
                guarantors, one + "；" + two, one + "及" + two, firm + "等3人", draw.pick("无", "-")
            ),
            "担保方式": draw.sprinkle(
                draw.pick("保证", "抵押", "质押", "信用"), draw.pick("抵押+保证", "信用/免担保")
            ),
            "贷款本金余额（元）": draw.money(principal),
            "欠息余额（元）": draw.money(interest),
            "本息合计（元）": draw.money(principal + interest),
            "放款日期": draw.day(granted),
            "到期日": draw.day(granted.dt.offset_by("1095d")),
            "五级分类": draw.sprinkle(draw.pick("次级", "可疑", "损失"), draw.pick("次级类", "损失 ", "?")),
            "诉讼状态": draw.sprinkle(
                draw.pick("已判决", "未诉", "执行中", "终本"), draw.pick("已终本", "拟起诉", "不详")
            ),
        }
    )
    totals = {name: [None] for name in table.columns} | {
        "借据编号": ["合计"],
        "贷款本金余额（元）": [_plain(principal)],
    }
    return pl.concat([table, pl.DataFrame(totals, schema=table.schema)])


def _plain(minor: pl.Series) -> str:
    total = int(minor.sum())
    return f"{total // 100}.{total % 100:02d}"


def write_workbook(table: pl.DataFrame, path: Path) -> None:
    """Write a tape as XLSX: plain amounts as number cells, everything else as text."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("债权清单")
    page.append(table.columns)
    numbers = [name for name in table.columns if name.endswith("（元）") or name == "序号"]
    at = {table.columns.index(name): table[name].cast(pl.Float64, strict=False).to_list() for name in numbers}
    for i, row in enumerate(table.iter_rows()):
        page.append([cell if c not in at or at[c][i] is None else at[c][i] for c, cell in enumerate(row)])
    book.save(path)


def run(code: str, path: Path, small: Path) -> tuple[dict[str, float], float]:
    """What `code` printed last, and its peak megabytes, children included: the worse of it and its limited process.

    Raises:
        SystemExit: the process failed.
    """
    read, write = os.pipe()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, "-c", code, str(path), str(small)],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, write, 1)],
    )
    os.close(write)
    with os.fdopen(read) as stream:
        said = stream.read().splitlines()
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"failed on {path.name}")
    return json.loads(said[-1]), usage.ru_maxrss / 1024


def compare(name: str, path: Path, small: Path, count: int, plain_code: str) -> None:
    """Print a line for each reader of `path`, the best of runs in turn; `small` is read before the clock starts."""
    codes = {"plain": plain_code, "read": READ}
    runs: dict[str, list[tuple[dict[str, float], float]]] = {label: [] for label in codes}
    for _ in range(RUNS):
        for label, code in codes.items():
            runs[label].append(run(code, path, small))
    runs["rows"] = [run(ROWS, path, small)]
    turns = [found["seconds"] for found, _ in runs["plain"]]
    for label, made in runs.items():
        seconds, peak = min(found["seconds"] for found, _ in made), max(peak for _, peak in made)
        ratios = [found["seconds"] / plain for (found, _), plain in zip(made, turns, strict=False)]
        last = made[-1][0]
        told = (
            f"  accepted {last['accepted']:.0f}, rejected {last['rejected']:.0f}"
            if "accepted" in last
            else ""
        )
        print(
            f"{name:>5} {count:>9} {label:>6} {seconds:>8.2f} {count / seconds:>10.0f} {peak:>8.0f} {seconds / min(turns):>6.1f}"
            f" {min(ratios):>5.1f}-{max(ratios):.1f}{told}",
            flush=True,
        )


def main() -> None:
    """Make the tapes and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--csv", type=int, default=1_000_000, help="rows of the CSV; 0 leaves it out")
    parser.add_argument("--xlsx", type=int, default=200_000, help="rows of the XLSX; 0 leaves it out")
    parser.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    wanted = parser.parse_args()
    print(
        f"best of {RUNS} runs in turn; load of the machine at the start: {os.getloadavg()[0]:.1f}", flush=True
    )
    print(
        f"{'file':>5} {'rows':>9} {'reader':>6} {'seconds':>8} {'rows/s':>10} {'peak MB':>8} {'ratio':>6}  turns"
    )
    with tempfile.TemporaryDirectory() as temporary:
        folder, small = wanted.folder or Path(temporary), Path(temporary) / "small.csv"
        folder.mkdir(parents=True, exist_ok=True)
        claims(100).write_csv(small)
        if wanted.csv:
            path = folder / f"tape-{wanted.csv}.csv"
            if not path.exists():
                claims(wanted.csv).write_csv(path)
            compare("csv", path, small, wanted.csv, PLAIN_CSV)
        if wanted.xlsx:
            path = folder / f"tape-{wanted.xlsx}.xlsx"
            if not path.exists():
                write_workbook(claims(wanted.xlsx), path)
            compare("xlsx", path, small, wanted.xlsx, PLAIN_XLSX)


if __name__ == "__main__":
    main()
