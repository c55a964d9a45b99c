"""Simulation in blocks: the same bits however it is cut, nothing finished is lost, one bad claim stops nothing."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.value.matters import DEALS, INVESTOR, MATTER, matters

from exequatur.value.blocks import (
    Processes,
    Result,
    Serial,
    Store,
    Work,
    block,
    blocks_of,
    joined,
    run_blocks,
)
from exequatur.value.deals import AnyDeal, DebtPurchase, Domestic, SelfFunded
from exequatur.value.model import Matter
from exequatur.value.paths.recoveries import Seeded
from exequatur.value.paths.strategies import play

SOME = tuple(structs.replace(MATTER, id=f"m{i}", claim=2.5e7 + i * 1e6) for i in range(7))
OFFERS: tuple[AnyDeal, ...] = (Domestic(), SelfFunded(), DebtPurchase())
QUARTERS = (0.0, 0.25, 0.5, 1.0)


def works(of: tuple[Matter, ...] = SOME, size: int = 3, paths: int = 200) -> list[Work]:
    return blocks_of(of, [OFFERS] * len(of), INVESTOR, 7, paths, QUARTERS, True, size)


def same(one: Result, other: Result) -> bool:
    return one.packed() == other.packed()


WHOLE = joined(run_blocks(works(size=7)))


def test_a_block_says_what_the_paths_say() -> None:
    played = play(SOME[2], SelfFunded(), INVESTOR, Seeded(7, 0, 200))
    values = played.parties["creditor"].value(INVESTOR.creditor)
    assert np.array_equal(WHOLE.values[2 * 3 + 1], values)
    assert WHOLE.mean[2 * 3 + 1] == values.mean()
    assert WHOLE.spent[2 * 3 + 1] == pytest.approx(played.went_out.mean())


@pytest.mark.parametrize("size", [1, 2, 5])
def test_the_same_bits_however_claims_are_cut(size: int) -> None:
    assert same(joined(run_blocks(works(size=size))), WHOLE)


def test_the_same_bits_in_another_order_and_without_the_others() -> None:
    backwards = joined(run_blocks(works(SOME[::-1])))
    assert np.array_equal(backwards.values.reshape(7, 3, -1)[::-1], WHOLE.values.reshape(7, 3, -1))
    alone = block(works((SOME[4],))[0])
    assert np.array_equal(alone.values, WHOLE.values[12:15])


def test_the_same_bits_over_processes() -> None:
    assert same(joined(run_blocks(works(), engine=Processes(2))), WHOLE)


@given(st.lists(matters(), min_size=1, max_size=3), st.sampled_from(DEALS))
@settings(max_examples=10, deadline=None)
def test_work_and_results_survive_packing(some: list[Matter], deal: AnyDeal) -> None:
    work = Work(tuple(some), ((deal,),) * len(some), INVESTOR, 3, 50, QUARTERS, True)
    found = block(work)
    assert same(Result.unpacked(found.packed()), found)
    assert found.outlay.shape == (len(some), 3)
    good = found.fault == ""
    assert (found.outlay[good] >= -1e-6).all()
    assert (found.outlay[good].sum(axis=1) <= found.spent[good] * (1 + 1e-9) + 1e-6).all()


def test_a_claim_that_cannot_be_played_is_told_and_stops_nothing() -> None:
    bare = structs.replace(MATTER, id="bare", pursuits=())
    found = joined(run_blocks(works((SOME[0], bare, SOME[1]))))
    assert found.fault[4]
    assert not found.fault[[0, 1, 2, 3, 6, 7, 8]].any()
    assert np.isnan(found.mean[4])
    assert np.array_equal(found.values[6:9], WHOLE.values[3:6])


class Counted(Serial):
    """How many blocks were computed, and an interrupt after so many."""

    def __init__(self, stop: int = 10**9) -> None:
        super().__init__()
        self.computed, self.stop = 0, stop

    def next_done(self) -> tuple[int, bytes]:
        if self.computed == self.stop:
            raise KeyboardInterrupt
        self.computed += 1
        return super().next_done()


def test_what_is_finished_is_not_computed_again(tmp_path: Path) -> None:
    first, second = Counted(), Counted()
    run_blocks(works(), Store(tmp_path), first)
    assert same(joined(run_blocks(works(), Store(tmp_path), second)), WHOLE)
    assert (first.computed, second.computed) == (3, 0)


def test_another_seed_or_other_inputs_are_another_block(tmp_path: Path) -> None:
    run_blocks(works(), Store(tmp_path))
    other = Counted()
    run_blocks(works(paths=201), Store(tmp_path), other)
    assert other.computed == 3


def test_after_an_interrupt_it_goes_on_from_there(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with pytest.raises(KeyboardInterrupt):
        run_blocks(works(), Store(tmp_path), Counted(stop=2), lambda *at: seen.append(at))
    assert seen == [(0, 3), (1, 3), (2, 3)]
    rest = Counted()
    assert same(joined(run_blocks(works(), Store(tmp_path), rest)), WHOLE)
    assert rest.computed == 1


@pytest.mark.parametrize("harm", [lambda data: data[: len(data) // 2], lambda data: data[:200] + b"\x00" * 40 + data[240:], lambda data: b""])  # fmt: skip
def test_a_damaged_file_is_computed_again(tmp_path: Path, harm) -> None:  # type: ignore[no-untyped-def]
    store = Store(tmp_path)
    run_blocks(works(), store)
    path = store.path_of(works()[1].packed())
    path.write_bytes(harm(path.read_bytes()))
    again = Counted()
    assert same(joined(run_blocks(works(), store, again)), WHOLE)
    assert again.computed == 1
