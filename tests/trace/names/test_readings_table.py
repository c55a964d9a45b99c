"""The table of readings is what the script makes of the tables of characters and the rules; it is small and quick to load."""

import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import numpy as np

from exequatur.trace.names.readings import Table, given_syllable, simplified, surname_syllable, table

ROOT = Path(__file__).parents[3]
DATA = files("exequatur.trace.names").joinpath("data")


def test_the_script_makes_the_table_again(tmp_path):
    made = tmp_path / "readings.npz"
    subprocess.run([sys.executable, str(ROOT / "scripts/make_readings.py"), str(made)], check=True)
    with np.load(made) as new, np.load(str(DATA.joinpath("readings.npz"))) as kept:
        assert set(new.files) == set(kept.files)
        for name in new.files:
            np.testing.assert_array_equal(new[name], kept[name], err_msg=name)


def test_it_is_small_and_loads_quickly():
    assert len(DATA.joinpath("readings.npz").read_bytes()) < 1_000_000
    started = time.perf_counter()
    Table()
    assert time.perf_counter() - started < 0.5


def test_a_syllable_stands_for_the_characters_that_are_read_so():
    characters = {table().characters[c] for c in given_syllable("ka").characters}
    assert {"家", "嘉", "佳"} <= characters
    hui = surname_syllable("hui")
    assert hui is not None
    assert "许" in {table().characters[c] for c in hui.characters}


def test_variants_and_traditional_forms_are_folded():
    assert simplified("許家印恆榮峯") == "许家印恒荣峰"
