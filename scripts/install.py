"""Install the locked requirements and this package into .venv; does nothing when nothing changed.

Called by `scripts/setup` with a profile: `run` (what the program needs) or `dev` (also what its checks need).
Every distribution is held to a hash in requirements/<profile>.txt, and the package itself is installed editable with
the locked setuptools, so nothing outside the lock is fetched.
"""

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PROFILES = ("run", "dev")
"""From the smallest to the largest; a larger one holds all of the smaller."""


def install(profile: str) -> int:
    """Bring .venv to `profile`; return the exit code: 0 ready, 2 the machine lacks something."""
    version = usable_version()
    if version is None:
        if missing := missing_package():
            return refuse(
                f"{sys.executable} cannot make a virtual environment: its venv or ensurepip module is absent.\n"
                f"setup: on Debian, install it as root with:  apt-get update && apt-get install -y {missing}"
            )
        version = own_version()
        print(f"setup: making .venv with Python {version}", flush=True)
        run(sys.executable, "-m", "venv", "--clear", str(VENV))
    print(f"setup: installing requirements/{profile}.txt, every file held to its hash", flush=True)
    pip("--require-hashes", "--requirement", str(ROOT / "requirements" / f"{profile}.txt"))
    pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    link_relatively()
    stamp(profile).write_text(fingerprint(profile, version), encoding="ascii")
    print("setup: ready; the command is .venv/bin/exequatur", flush=True)
    return 0


def is_current(profile: str) -> bool:
    """Whether `profile`, or a larger one, stands installed from these very files; asked of the Python of .venv."""
    larger = PROFILES[PROFILES.index(profile) :]
    return (VENV / "bin" / "exequatur").exists() and any(
        stamp(name).exists() and stamp(name).read_text(encoding="ascii") == fingerprint(name, own_version())
        for name in larger
    )


def fingerprint(profile: str, version: str) -> str:
    """A hash of all that decides what an installation of `profile` holds, the place of this checkout included."""
    digest = hashlib.sha256(f"{version}\n".encode() + os.fsencode(ROOT))
    for file in (ROOT / "requirements" / f"{profile}.txt", ROOT / "pyproject.toml", Path(__file__)):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def stamp(profile: str) -> Path:
    """The file that says what was installed."""
    return VENV / f"installed-{profile}"


def own_version() -> str:
    """The version of the Python that runs this, as 3.11: an environment belongs to one minor version."""
    return ".".join(map(str, sys.version_info[:2]))


def usable_version() -> str | None:
    """The Python version of .venv where it starts, has pip and is new enough; None where it must be made anew."""
    probe = "import pip, sys; print('%d.%d' % sys.version_info[:2]); sys.exit(sys.version_info < (3, 11))"
    try:
        done = subprocess.run(
            [VENV / "bin" / "python", "-I", "-c", probe], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def missing_package() -> str | None:
    """The Debian package that would give this Python its venv module; None where it has one."""
    if find_spec("venv") and find_spec("ensurepip"):
        return None
    if Path(sys.executable).resolve() == Path("/usr/bin/python3").resolve():
        return "python3-venv"
    return f"python{own_version()}-venv"


def pip(*arguments: str) -> None:
    """Install with the pip of .venv, quietly and without asking."""
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
    run(str(VENV / "bin" / "python"), "-m", "pip", "install", *quiet, *arguments)


def link_relatively() -> None:
    """Write the link from .venv to the sources relative, hence in ASCII wherever the checkout lies.

    Python before 3.13 reads it in the encoding of the locale and, under LC_ALL=C, stops at a folder with a Chinese name.
    """
    for link in VENV.glob("lib/python*/site-packages/__editable__.exequatur-*.pth"):
        link.write_text(f"{os.path.relpath(ROOT / 'src', link.parent)}\n", encoding="ascii")


def run(*command: str) -> None:
    """Run `command`; leave with exit code 1 where it fails, after its own message.

    It runs in a UTF-8 locale: in another one setuptools cannot write down a folder with a Chinese name.
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PIP_ROOT_USER_ACTION": "ignore"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        print(f"setup: failed: {' '.join(command)}", file=sys.stderr)
        sys.exit(1)


def refuse(message: str) -> int:
    """Say on standard error what stands in the way; return exit code 2."""
    print(f"setup: {message}", file=sys.stderr)
    return 2


def main(arguments: list[str]) -> int:
    """`[--is-current] PROFILE`: install, or with the option only answer with exit code 0 or 1."""
    *option, profile = arguments
    if profile not in PROFILES:
        return refuse(f"{profile!r} is no profile; expected one of {', '.join(PROFILES)}")
    if option == ["--is-current"]:
        return 0 if is_current(profile) else 1
    return install(profile)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
