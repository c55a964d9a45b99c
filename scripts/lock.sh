#!/bin/sh
# Pin every distribution to a version and to the hashes of all its files: requirements/run.txt, requirements/dev.txt, and what
# `make test-gpu` adds: requirements/gpu.txt.
# Add --upgrade to move to newer versions. The index is the one that pip is set up for; its name is not written down.
set -eu
cd "$(dirname -- "$0")/.."

compile() {
    .venv/bin/python -m piptools compile --generate-hashes --strip-extras --allow-unsafe --no-header \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --quiet "$@"
}

compile "$@" --output-file requirements/run.txt pyproject.toml requirements/build.in
compile "$@" --output-file requirements/dev.txt --extra dev --constraint requirements/run.txt \
    pyproject.toml requirements/build.in
compile "$@" --output-file requirements/gpu.txt --extra gpu --constraint requirements/dev.txt \
    pyproject.toml requirements/build.in
