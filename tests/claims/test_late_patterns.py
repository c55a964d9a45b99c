"""Patterns that are compiled at their first use answer as compiled ones do."""

import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import exequatur.claims
from exequatur.claims.patterns import late_pattern


def test_a_late_pattern_answers_as_the_compiled_one():
    late, compiled = (
        late_pattern(r"(?P<n>\d+) ?元", re.IGNORECASE),
        re.compile(r"(?P<n>\d+) ?元", re.IGNORECASE),
    )
    text = "12元 and 3 元"
    assert late.findall(text) == compiled.findall(text)
    assert late.sub(r"\g<n>", text) == compiled.sub(r"\g<n>", text)
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert late.split(text) == compiled.split(text)
    assert (late.match(text) is None, late.fullmatch(text) is None) == (False, True)
    assert (late.pattern, late.flags, late.groups, dict(late.groupindex)) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
        dict(compiled.groupindex),
    )


def test_a_pattern_that_is_none_is_known_at_its_first_use():
    late = late_pattern("(unclosed")
    with pytest.raises(re.error):
        late.search("")


def test_every_late_pattern_of_the_package_compiles():
    late = type(late_pattern(""))
    found = 0
    for module in pkgutil.walk_packages(exequatur.claims.__path__, "exequatur.claims."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, late):
                assert value.groups >= 0, f"{module.name}.{name}"
                found += 1
    assert found > 100


def test_reading_the_modules_compiles_none_of_their_patterns():
    count = (
        "import re, re._compiler as c; made = []; compiled = c.compile\n"
        "def counted(text, flags=0):\n"
        "    made.append(text); return compiled(text, flags)\n"
        "import csv, dataclasses, decimal, json, typing, importlib.resources, yaml, string, textwrap, tempfile\n"
        "c.compile = counted\n"
        "import exequatur.claims.tape.reader\n"
        "print(len(made))"
    )
    done = subprocess.run([sys.executable, "-c", count], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 12
