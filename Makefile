# One command for each thing one does here. `make` alone prints this list.
SHELL := /bin/sh
BIN := .venv/bin
DAY := 2026-11-22
OUT := out

.DEFAULT_GOAL := help
.PHONY: help setup run test test-long test-gpu lint format docs lock bench bench-trace clean

help:  ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

setup:  ## Make .venv from the locked requirements; quick when nothing changed
	@scripts/setup run

run: setup  ## Screen the example portfolio and assess the inbound example, from a bare machine to the report
	$(BIN)/exequatur screen examples/portfolio.xlsx --on $(DAY) --out $(OUT)
	$(BIN)/exequatur assess examples/inbound.yaml --on 2023-08-01
	@echo
	@echo "The screening is in $(OUT)/: open $(OUT)/report.html in a browser, $(OUT)/report.xlsx in a spreadsheet."

test: setup-dev  ## Run everything that CI checks
	@$(BIN)/python scripts/check.py

test-long: setup-dev  ## The same, then invariants on many more random examples, and a checkout set up from nothing
	@$(BIN)/python scripts/check.py --long

test-gpu: setup-dev  ## The paths on a GPU: compiled for one, and run where there is one
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/gpu.txt
	@$(BIN)/python -m pytest -m gpu -rs tests/value/kernels

lint: setup-dev  ## Only the checks that run no test: format, lint, types, import arrows, law data
	@$(BIN)/python scripts/check.py --no-tests

format: setup-dev  ## Rewrite the sources in the house format
	@$(BIN)/python -m ruff format src tests scripts benchmarks
	@$(BIN)/python -m ruff check --fix src tests scripts benchmarks

docs: setup-dev  ## Write again what is generated in docs/
	@$(BIN)/python scripts/cli_reference.py
	@$(BIN)/python scripts/glossary_page.py
	@$(BIN)/python scripts/treaties_page.py
	@$(BIN)/python scripts/coverage_page.py

lock: setup-dev  ## Pin the requirements again, with hashes (`make lock UPGRADE=--upgrade` for newer versions)
	@scripts/lock.sh $(UPGRADE)

bench: setup-dev  ## Measure speed against baselines in the same run
	@for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python "$$file" || exit 1; done

bench-trace: setup-dev  ## Measure how well names are matched and records joined, and write it to docs/trace.md
	@$(BIN)/python benchmarks/trace_names.py --write
	@$(BIN)/python benchmarks/resolution.py --write
	@$(BIN)/python benchmarks/trace_index.py

clean:  ## Remove what the commands above have made, except .venv
	rm -rf $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: setup-dev
setup-dev:
	@scripts/setup dev
