"""The paths on a GPU: that they compile for one, without one, and give what the processor gives, where there is one (`make test-gpu`)."""

import sys

import numpy as np
import pytest
from tests.value.matters import INVESTOR, MATTER, TERMS

from exequatur.value.kernels import available
from exequatur.value.paths.recoveries import Seeded

pytestmark = pytest.mark.gpu


def gpu() -> bool:
    from exequatur.value.kernels.cuda import present

    return available() and present()


def compiler() -> bool:
    from exequatur.value.kernels.cuda import installed

    return available() and installed()


@pytest.mark.skipif(not available(), reason="numba is not installed: pip install exequatur[value]")
def test_without_a_gpu_it_is_said_what_lacks() -> None:
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    if gpu():
        pytest.skip("there is a GPU here")
    with pytest.raises(RuntimeError, match="no GPU"):
        play_scenarios([Position(MATTER)], INVESTOR, Seeded(1, 0, 100), gpu=True)


def test_the_kernel_compiles_for_a_gpu_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    if not available() or not compiler():
        pytest.skip("numba-cuda is not installed: pip install exequatur[gpu]")
    from numba import cuda, types
    from numba.cuda import dispatcher

    from exequatur.value.kernels.cuda import kernel_source

    class Hopper:
        compute_capability = (9, 0)

    monkeypatch.setattr(dispatcher, "get_current_device", Hopper)  # functions of the device ask for one
    whole, draws, real = types.int64, types.uint64, types.float64
    lists = [real[:, ::1], real[:, :, ::1], real[:, ::1], whole[:, ::1], real[:, ::1], real[:, ::1], whole[::1], draws[:, ::1], whole[::1], real[::1], real[::1]]  # fmt: skip
    signature = (whole[::1], whole[:, ::1], *lists, real, real[:, ::1], draws, draws)
    code, _ = cuda.compile_ptx(kernel_source(), signature, cc=(9, 0))
    assert ".target sm_90" in code
    assert code.count("fma.rn.f64") > 200


@pytest.mark.skipif(not available(), reason="numba is not installed: pip install exequatur[value]")
def test_the_steps_of_the_kernel_give_what_the_processor_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    import numba
    from tests.value.kernels.lockstep import Device, module

    from exequatur.value.kernels.cuda import kernel_source
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.scenarios import Position, play_scenarios, stack_of

    positions = [Position(MATTER, column, Offer(TERMS, 2e6, 0.4, 2.0), 5e5) for column in ("alone", "funder", "upside_creditor")]  # fmt: skip
    paths, device = Seeded(3, 5, 70), Device()
    expected = play_scenarios(positions, INVESTOR, paths)
    monkeypatch.setattr(numba, "cuda", module(device), raising=False)
    monkeypatch.setitem(sys.modules, "numba.cuda", module(device))
    stack = stack_of(positions, INVESTOR)
    sums, totals = np.zeros((3, 2), dtype=np.int64), np.zeros(paths.count, dtype=np.int64)
    lists = (stack.numbers, stack.schedules, stack.known, stack.table_of, stack.scales, stack.others, stack.needed, stack.entities, stack.columns, stack.beside, stack.units)  # fmt: skip
    with np.errstate(over="ignore"):
        device.launch(kernel_source(), 2, 2, 64, totals, sums, *lists, stack.unit, stack.tables, np.uint64(3), np.uint64(5))  # fmt: skip
    np.testing.assert_allclose(totals / stack.unit, expected.totals, rtol=1e-9, atol=1e-9 * MATTER.claim)
    means = sums[:, 0] / paths.count / stack.units
    np.testing.assert_allclose(
        means, [one.value for one in expected.means], rtol=1e-9, atol=1e-9 * MATTER.claim
    )
    assert (sums[:, 1] > 0).all()


def test_a_gpu_gives_what_the_processor_gives() -> None:
    if not available() or not gpu():
        pytest.skip("there is no GPU here")
    from exequatur.value.kernels.packing import Offer
    from exequatur.value.kernels.scenarios import Position, play_scenarios

    positions = [Position(MATTER, column, Offer(TERMS, 2e6, 0.4, 2.0)) for column in ("alone", "funded", "funder", "buyer", "upside_creditor")]  # fmt: skip
    paths = Seeded(3, 5, 50_001)
    here, there = (play_scenarios(positions, INVESTOR, paths, gpu=on) for on in (False, True))
    np.testing.assert_allclose(there.totals, here.totals, rtol=1e-9, atol=1e-9 * MATTER.claim)
    for one, other in zip(here.means, there.means, strict=True):
        assert other.value == pytest.approx(one.value, rel=1e-9, abs=1e-9 * MATTER.claim)
        assert other.se == pytest.approx(one.se, rel=1e-6)
    again = play_scenarios(positions, INVESTOR, paths, gpu=True)
    assert np.array_equal(again.totals, there.totals)
    assert again.means == there.means
