.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := examples/thursday-paraparesis.yaml

.PHONY: help demo test test-all check bench docs briefs format lock clean

help: ## List the recipes
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: .venv/installed ## Set up and print the brief of an example
	@$(BIN)/spondyl brief $(EXAMPLE)

test: .venv/installed ## Run the tests, slow proofs left out
	@.ci/system
	$(BIN)/python -m pytest -n auto --benchmark-disable -m "not slow"

test-all: test ## Run the tests, then the slow proofs
	$(BIN)/python -m pytest -n auto --benchmark-disable -m slow

check: .venv/installed ## Lint, types, import order, documentation current
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m spondyl.reference --check

bench: .venv/installed ## Measure the promised ratios and write them into the docs
	@mkdir -p .benchmarks
	$(BIN)/python -m pytest benchmarks -n 0 -q --benchmark-only --benchmark-disable-gc \
		--benchmark-json=.benchmarks/run.json
	$(BIN)/python -m benchmarks.ratios .benchmarks/run.json --write

docs: .venv/installed ## Write the generated reference pages and the coverage table
	$(BIN)/python -m spondyl.reference
	$(BIN)/python -m tests.golden.coverage --write > /dev/null

briefs: .venv/installed ## Keep the briefs of the examples anew; look at the difference first
	$(BIN)/python -m tests.brief.expected

format: .venv/installed ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/installed ## Pin dependencies anew (needs uv on the path)
	uv pip compile pyproject.toml --extra dev --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --upgrade -o requirements.lock

clean: ## Remove what the recipes made
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks
