"""`make setup` on machines that differ: what is fetched is locked, what is missing is named, what stands is kept."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["run", "dev"]


@pytest.fixture
def install() -> ModuleType:
    spec = importlib.util.spec_from_file_location("install", ROOT / "scripts" / "install.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pinned(lock: str) -> dict[str, list[str]]:
    """Distribution -> its hashes, from requirements/<lock>.txt."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([a-z0-9-]+)==[\w.]+ ", line):
            name = match[1]
            found[name] = []
        elif match := re.match(r" +--hash=(sha256:[0-9a-f]{64})", line):
            found[name].append(match[1])
    return found


def asked_for(requirements: list[str]) -> set[str]:
    """Names of the distributions in `requirements`, as a lock writes them."""
    return {re.split(r"[^\w.-]", wanted)[0].lower().replace("_", "-") for wanted in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_distribution_is_held_to_a_hash(lock: str) -> None:
    assert pinned(lock)
    assert all(pinned(lock).values())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_place_on_a_disk(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:/|--(extra-)?index|--find-links|--trusted| @ ", text)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = asked_for(project["dependencies"]) | {"setuptools", "wheel"}
    assert needed <= set(pinned("run"))
    assert needed | asked_for(project["optional-dependencies"]["dev"]) <= set(pinned("dev"))


def test_both_locks_agree() -> None:
    run, dev = ((ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8") for lock in LOCKS)
    pins = re.compile(r"^[a-z0-9-]+==[\w.]+", re.MULTILINE)
    assert set(pins.findall(run)) <= set(pins.findall(dev))


def test_an_unknown_profile_is_refused(install: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert install.main(["everything"]) == 2
    assert "expected one of run, dev" in capsys.readouterr().err


def test_a_machine_without_venv_is_told_the_package_and_the_command(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(install, "VENV", tmp_path / "none")
    monkeypatch.setattr(install, "find_spec", lambda name: None if name == "ensurepip" else object())
    monkeypatch.setattr(install, "Path", lambda _: Path("/usr/bin/python3"))
    assert install.main(["run"]) == 2
    assert "as root with:  apt-get update && apt-get install -y python3-venv" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_a_python_beside_debians_own_is_told_its_own_package(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(install, "find_spec", lambda _: None)
    monkeypatch.setattr(install.sys, "executable", str(tmp_path / "python3"))
    assert install.missing_package() == f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def test_a_machine_without_a_new_enough_python_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "setup").write_bytes((ROOT / "scripts" / "setup").read_bytes())
    old = tmp_path / "bin"
    old.mkdir()
    (old / "python3").write_text("#!/bin/sh\n[ \"$1\" = --version ] || exit 1\necho 'Python 3.9.2'\n")
    (old / "python3").chmod(0o755)
    (old / "dirname").symlink_to("/usr/bin/dirname")
    done = subprocess.run(
        ["/bin/sh", str(tmp_path / "scripts" / "setup")],
        env={"PATH": str(old)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Python 3.11 or newer was not found (python3: Python 3.9.2)" in done.stderr
    assert "apt-get update && apt-get install -y python3 python3-venv" in done.stderr


def test_the_link_to_the_sources_is_ascii_in_whatever_folder(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Python before 3.13 reads the link in the encoding of the locale and stops at Chinese in the C locale."""
    place = tmp_path / "不良 资产"
    packages = place / ".venv" / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    link = packages / "__editable__.exequatur-0.1.0.pth"
    link.write_text(str(place / "src"), encoding="utf-8")
    monkeypatch.setattr(install, "ROOT", place)
    monkeypatch.setattr(install, "VENV", place / ".venv")
    install.link_relatively()
    assert (packages / link.read_text(encoding="ascii").strip()).resolve() == place / "src"


@pytest.fixture
def installed(install: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """An installation of profile `dev`, in a checkout of its own."""
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "VENV", tmp_path / ".venv")
    for folder in ("requirements", ".venv/bin"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("pyproject.toml", "requirements/run.txt", "requirements/dev.txt", ".venv/bin/exequatur"):
        (tmp_path / name).write_text(name)
    install.stamp("dev").write_text(install.fingerprint("dev", install.own_version()))
    return install


def test_an_installation_stands_while_nothing_changes(installed: ModuleType) -> None:
    assert installed.is_current("dev")


def test_the_larger_profile_holds_the_smaller_one(installed: ModuleType) -> None:
    assert installed.is_current("run")
    installed.stamp("dev").rename(installed.stamp("run"))
    assert not installed.is_current("dev")


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements/dev.txt"])
def test_a_changed_lock_or_project_file_makes_it_stale(installed: ModuleType, name: str) -> None:
    (installed.ROOT / name).write_text("changed")
    assert not installed.is_current("dev")


def test_another_python_makes_it_stale(installed: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "own_version", lambda: "3.99")
    assert not installed.is_current("dev")


def test_a_moved_checkout_makes_it_stale(installed: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    before = installed.fingerprint("dev", "3.11")
    monkeypatch.setattr(installed, "ROOT", ROOT)
    assert installed.fingerprint("dev", "3.11") != before


def test_an_installation_that_lost_its_command_is_stale(installed: ModuleType) -> None:
    (installed.VENV / "bin" / "exequatur").unlink()
    assert not installed.is_current("dev")


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    helped = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)) - {"setup-dev"}
    assert targets == helped
    assert {"help", "setup", "run", "test", "test-long", "bench", "lint", "format", "lock", "clean"} <= helped


def test_continuous_integration_runs_make_test_and_nothing_less() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.search(r"^set -euo pipefail$", script, re.MULTILINE)
    assert script.rstrip().endswith("make test </dev/null")
