"""House rules for every source file: each is a check here, not a sentence in a guide."""

import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
MODULES = sorted((SRC / "exequatur").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

LONGEST_MODULE_LINES = 500
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "misc", "manager", "managers", "common", "lib"}
"""Words that name a drawer, not an idea."""

LISTED_TEXT = {
    ".py",
    ".md",
    ".yaml",
    ".yml",
    ".csv",
    ".toml",
    ".txt",
    ".in",
    ".sh",
    ".html",
    ".css",
    ".js",
    ".json",
    ".cfg",
}
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:wor" + r"k|roo" + r"t|tm" + r"p|home/\w+)/")
"""An absolute path of somebody's machine; the tail of a web address is preceded by a word character."""


def dotted(module: Path) -> str:
    """`src/exequatur/law/model.py` -> `exequatur.law.model`; a package's `__init__` is the package."""
    parts = module.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def of(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


@pytest.mark.parametrize("module", of(MODULES))
def test_a_module_and_all_that_it_offers_say_what_they_are(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{dotted(module)} has no docstring"
    undocumented = [name for name, node in public_definitions(tree) if not ast.get_docstring(node)]
    assert not undocumented, f"{dotted(module)}: no docstring on {', '.join(undocumented)}"


def public_definitions(tree: ast.Module) -> list[tuple[str, ast.FunctionDef | ast.ClassDef]]:
    """Public functions and classes of a module, and the public methods of its public classes."""
    found: list[tuple[str, ast.FunctionDef | ast.ClassDef]] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            found.append((node.name, node))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not inherits(node):
            found += [
                (f"{node.name}.{method.name}", method)
                for method in node.body
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_")
            ]
    return found


def inherits(node: ast.ClassDef) -> bool:
    """Whether the class refines another, whose method docstrings then hold, or is a protocol, whose own one does."""
    return any(ast.unparse(base) not in {"msgspec.Struct", "Struct", "NamedTuple"} for base in node.bases)


@pytest.mark.parametrize("module", of(MODULES))
def test_a_module_has_one_idea_and_a_length_to_match(module: Path) -> None:
    if module.stem.startswith("messages"):
        return  # a catalogue is a list, as long as there are things to say
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE_LINES, f"{dotted(module)} has {lines} lines; split it along its ideas"


@pytest.mark.parametrize("path", of(MODULES + TESTS))
def test_a_file_is_named_for_its_idea(path: Path) -> None:
    vague = VAGUE_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)
    assert not vague, f"{path.relative_to(ROOT)}: {vague} says nothing of what is inside"


def test_no_two_test_files_share_a_name() -> None:
    names = [path.name for path in TESTS]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert not twice, f"test files of the same name: {twice}"


def test_no_module_is_without_a_test() -> None:
    """A test reaches a module by importing it or a name re-exported from it, by running the command that it holds, or
    through a module that a test reaches. What is left over is untested, or dead. Catalogues have one test for them
    all, tests/text/test_catalogues.py."""
    reached = reached_by_tests()
    untested = [
        dotted(module)
        for module in MODULES
        if holds_code(module)
        and module.stem not in {"messages", "__main__"}
        and dotted(module) not in reached
    ]
    assert not untested, "modules that no test reaches:\n  " + "\n  ".join(untested)


def reached_by_tests() -> set[str]:
    """Dotted names of the modules that tests import or run, and of those that these import."""
    by_name = {dotted(module): module for module in MODULES}
    reached: set[str] = set()
    waiting = {name for name in imported_by_tests() if name in by_name}
    waiting |= {dotted(module) for module in MODULES if is_run_as_command(module)}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        below = imports(ast.parse(by_name[name].read_text(encoding="utf-8")))
        waiting |= {found for found in below if found in by_name} - reached
    return reached


def holds_code(module: Path) -> bool:
    """Whether the module does something: one of values and words alone is held by the types and the schema."""
    return any(
        isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    )


def imported_by_tests() -> set[str]:
    """Dotted names of the modules that tests import, one re-export followed."""
    names: set[str] = set()
    for test in [*TESTS, *(ROOT / "tests").rglob("conftest.py"), *(ROOT / "tests").rglob("strategies.py")]:
        names |= imports(ast.parse(test.read_text(encoding="utf-8")))
    origins = {}
    for package in (path for path in MODULES if path.name == "__init__.py"):
        for node in ast.walk(ast.parse(package.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                origins |= {
                    f"{dotted(package)}.{alias.asname or alias.name}": node.module for alias in node.names
                }
    return names | {origins[name] for name in names if name in origins}


def imports(tree: ast.Module) -> set[str]:
    """`from a.b import c` names a.b and a.b.c: c may be a module or not."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def is_run_as_command(module: Path) -> bool:
    """Whether `module` holds a command of the command line and some test of the command line gives its name."""
    if module.parent.name not in ("commands", "tracing"):
        return False
    words = {
        node.value
        for test in TESTS
        if "exequatur.cli" in (text := test.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return module.stem in words


def test_no_committed_file_knows_the_machine_it_was_written_on() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in committed_texts()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if MACHINE_PATH.search(line)
    ]
    assert not found, "paths of a machine:\n  " + "\n  ".join(found)


def committed_texts() -> list[Path]:
    """Text files that git tracks; every text file of the tree where this is no checkout or git is absent."""
    if names := tracked():
        paths = [ROOT / name for name in names]
    else:
        paths = [path for top in ("src", "tests", "docs", "scripts") for path in (ROOT / top).rglob("*")]
    return [path for path in paths if path.is_file() and (path.suffix in LISTED_TEXT or not path.suffix)]


def tracked() -> list[str]:
    """Names of the files that git tracks; none where the project was unpacked from an archive or git is absent."""
    if not shutil.which("git"):
        return []
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split("\0") if name] if listed.returncode == 0 else []
