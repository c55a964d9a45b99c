"""Ray as the cluster: the same bits as here. Skipped where Ray is not installed (extra `[cluster]`); the core never loads it."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.value.blocks.test_blocks import WHOLE, same, works

from exequatur.text import UserError
from exequatur.value.blocks import Store, joined, run_blocks
from exequatur.value.blocks.cluster import Cluster

needs_ray = pytest.mark.skipif(
    find_spec("ray") is None, reason="Ray is not installed: pip install 'exequatur[cluster]'"
)


@needs_ray
def test_the_same_bits_on_a_cluster_and_what_is_finished_is_kept(tmp_path: Path) -> None:
    found = joined(run_blocks(works(), Store(tmp_path), Cluster(2)))
    assert same(found, WHOLE)
    assert len(list(tmp_path.glob("*.npz"))) == 3
    assert same(joined(run_blocks(works(), Store(tmp_path))), WHOLE)


def test_without_ray_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(UserError, match=r"exequatur\[cluster\]") as refused:
        Cluster()
    assert "未安装 Ray" in refused.value.message("zh")


def test_the_core_never_loads_ray() -> None:
    code = (
        "import sys, exequatur.value.blocks, exequatur.value.blocks.cluster, exequatur.cli.commands.portfolio, "
        "exequatur.screening.valuing.selecting; sys.exit('ray' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
