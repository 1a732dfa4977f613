# Attack Ledger. `make help` lists the targets; `make run` and `make test` are all a newcomer needs.
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
ARTICLES ?= data/sample
LEDGER_HOME ?= data/home
PORT ?= 3000
export LEDGER_HOME := $(abspath $(LEDGER_HOME))
export LEDGER_ARTICLES := $(abspath $(ARTICLES))

.DEFAULT_GOAL := help
.PHONY: help setup run test check ui bench clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-7s %s\n", $$1, $$2}'
	@echo "  options: ARTICLES=folder of articles ($(ARTICLES)), LEDGER_HOME=folder of the ledger (data/home), PORT=port of the UI ($(PORT))"

setup: $(READY) ## make .venv from the hash-locked requirements (instant when it is there)

$(READY): requirements.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed and none was found; name one with: make setup PYTHON=/path/to/python3.12"; exit 1; }
	@echo "making $(VENV) with $$($(PYTHON) --version)"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: $(READY) ## turn ARTICLES into the ledger at LEDGER_HOME and print it
	@$(BIN)/ledger run

test: $(READY) ## run every test
	@$(BIN)/python -m pytest

check: $(READY) ## ruff, mypy strict, SQL and Dagster definitions
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/ledger check
	@$(BIN)/dg check defs

ui: $(READY) ## open the Dagster UI with its daemon on http://127.0.0.1:3000
	@$(BIN)/ledger ui --port $(PORT)

bench: $(READY) ## measure speed: text to figures beside spaCy, figures to events
	@$(BIN)/python -m tests.benchmarks.figures_bench --spacy
	@$(BIN)/python -m tests.benchmarks.events_bench

clean: ## remove .venv, caches and build products; the ledger's home stays
	@rm -rf $(VENV) build dist *.egg-info .pytest_cache .ruff_cache .mypy_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
