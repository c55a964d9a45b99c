"""`exequatur portfolio FILE --budget`: which claims to pursue, by which strategy."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exequatur.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from exequatur.screening.valuing.selection.simulated import Simulation
    from exequatur.text import Lang

SEED = 1
PATHS, KEPT = 4_000, 1_000
"""Paths where only means are asked, and where every outcome is kept."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--budget",
    "budgets",
    multiple=True,
    metavar="AMOUNT | QUARTER=AMOUNT",
    help="What may be spent, major units of --currency: in all (5000000), or in a quarter (2026Q4=5000000), repeated.",
)
@click.option(
    "--limits",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of limits: budget by quarter, caps by debtor, forum and funder, staff.",
)
@click.option(
    "--currency",
    default="CNY",
    show_default=True,
    metavar="CODE",
    help="Currency of the budget and of the answer.",
)
@click.option(
    "--rate",
    "rates",
    multiple=True,
    metavar="CODE=NUMBER",
    help="Units of --currency per unit of another (SGD=5.45); may be repeated.",
)
@click.option(
    "--kappa",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Weight of the mean of the worst outcomes; above 0 all is simulated, with common factors.",
)
@click.option(
    "--alpha",
    type=click.FloatRange(0, 1, max_open=True),
    default=0.9,
    show_default=True,
    help="The worst outcomes are the worst 1 - alpha of them.",
)
@click.option("--simulate", is_flag=True, help="Simulate every option, and the spread of the whole.")
@click.option(
    "--paths",
    type=click.IntRange(2, 10_000_000),
    default=None,
    show_default=f"{PATHS}; {KEPT} with --kappa or --simulate",
    help="Paths of what is simulated.",
)
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), default=SEED, show_default=True, help="Seed of the paths."
)
@click.option(
    "--workers", type=click.IntRange(1, 1024), default=1, show_default=True, help="Processes that simulate."
)
@click.option(
    "--ray", "on_cluster", is_flag=True, help="Simulate on the Ray cluster of RAY_ADDRESS (extra [cluster])."
)
@click.option(
    "--assumptions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of assumptions in the place of the shipped one.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write selection.json, .csv, .xlsx and report.html into this folder; simulated blocks are kept in its folder work.",
)
@on_option
@lang_option
@json_option
def command(
    file: Path, budgets: tuple[str, ...], limits: Path | None, currency: str, rates: tuple[str, ...], kappa: float, alpha: float,
    simulate: bool, paths: int | None, seed: int, workers: int, on_cluster: bool, assumptions: Path | None, out: Path | None, on: date,
    lang: "Lang", as_json: bool,
) -> None:  # fmt: skip
    """Choose which claims of FILE (a tape or a claim file) to pursue with own money or a funder's, sell, or work at home.

    Options are valued in closed form where one holds, else by simulation; `exequatur value assumptions` prints what is assumed.
    What is spent is the expected cost of pursuit. Claims whose period ends within 90 days are filed first. A claim that cannot be
    valued is listed with the reason and stops nothing. The answer carries the bound that no selection can exceed, what binds,
    and what a million more would be worth. Stopped or killed, the same command with --out goes on from the blocks it finished.

    \b
    Examples:
      exequatur portfolio examples/house.yaml --budget 5000000 --rate SGD=5.45 --rate USD=7.1 --on 2026-11-22
      exequatur portfolio tape.xlsx --limits limits.yaml --kappa 0.3 --workers 4 --out choice
    """
    from exequatur.cli.output import print_json
    from exequatur.cli.progress import share
    from exequatur.cli.selection_files import plain, write
    from exequatur.cli.selection_text import print_selection
    from exequatur.cli.valuing import rates_of
    from exequatur.law import load
    from exequatur.screening.reading import read
    from exequatur.screening.valuing import load_assumptions
    from exequatur.screening.valuing.selecting import select_claims
    from exequatur.screening.valuing.selection.limits import limits_of
    from exequatur.text import say
    from exequatur.value.blocks.messages import MESSAGES

    base = load()
    bounds = limits_of(budgets, limits, currency.upper(), on, base.codes())
    given = load_assumptions(assumptions)
    known = rates_of(rates)
    found = read(file, base)
    keeps = kappa > 0 or simulate
    with share(lambda done, whole: say(MESSAGES, "blocks.progress", lang, done=done, all=whole)) as bar:
        asked = _asked(simulate, paths or (KEPT if keeps else PATHS), seed, workers, on_cluster, out, bar)
        try:
            selected = select_claims(found.claims, base, on, given, known, bounds, kappa, alpha, asked)
        except KeyboardInterrupt:
            bar.close()
            if asked.store is not None and asked.store.is_dir():
                click.echo(say(MESSAGES, "blocks.kept", lang, folder=asked.store), err=True)
            raise
    if out is not None:
        write(selected, out, base, given.investor, on, lang)
    if as_json:
        print_json(plain(selected, on, lang))
    else:
        print_selection(selected, lang)


def _asked(
    simulate: bool, paths: int, seed: int, workers: int, on_cluster: bool, out: Path | None, progress: object
) -> "Simulation":
    from exequatur.screening.valuing.selection.simulated import Simulation
    from exequatur.value.blocks import Engine, Processes, Serial

    def engine() -> Engine:
        if on_cluster:
            from exequatur.value.blocks.cluster import Cluster

            return Cluster(workers if workers > 1 else None)
        return Processes(workers) if workers > 1 else Serial()

    if on_cluster:
        from exequatur.value.blocks.cluster import require

        require()
    assert callable(progress)
    store = None if out is None else out / "work"
    return Simulation(simulate, False, paths, seed, engine, store, progress)
