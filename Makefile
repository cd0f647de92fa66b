# Everything a newcomer needs is `make demo` and `make test`; both need only Python and make.
PYTHON ?= python3
IN_VENV := .venv/bin/python
LOCK := .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --upgrade

.DEFAULT_GOAL := help
.PHONY: help demo test install check lint format types catalogues examples messages migrations bench lock wheel clean

help: ## Show this list
	@echo "make demo    set everything up and show the site on http://127.0.0.1:8000 (PORT=8001 changes it)"
	@echo "make test    set everything up and run the tests (ARGS='tests/cms -k health' runs some, CI=true all)"
	@echo
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/make \1|\2/p' Makefile | grep -v 'make help' \
		| while IFS='|' read -r name what; do printf '%-16s %s\n' "$$name" "$$what"; done

demo:
	@$(PYTHON) -m cms.bootstrap demo

test:
	@$(PYTHON) -m cms.bootstrap test $(ARGS)

install: ## Make .venv with everything for development
	@$(PYTHON) -m cms.bootstrap install

check: lint types ## Lint, formatting and types, as in continuous integration

lint: install ## Check style and formatting
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .

format: install ## Format the code and mend what can be mended by machine
	@$(IN_VENV) -m ruff check --fix .
	@$(IN_VENV) -m ruff format .

types: install ## Check types
	@$(IN_VENV) -m mypy

bench: install ## Measure the site beside stock Wagtail (ARGS='--pages 5000' for more)
	@$(IN_VENV) -m tests.benchmarks $(ARGS)

catalogues: install ## Collect the texts to translate into the .po files
	@$(IN_VENV) -m cms.catalogues

examples: install ## Record what the prepared demo answers, for the API's document
	@$(IN_VENV) -m cms.examples

messages: install ## Make .mo files from the catalogues that have changed
	@$(IN_VENV) -m cms.messages

migrations: install ## Write migrations for changed models
	@$(IN_VENV) manage.py makemigrations

lock: install ## Lock the newest allowed versions of all packages, with hashes
	@$(LOCK) --group site -o requirements.txt
	@$(LOCK) --group site --group s3 -c requirements.txt -o requirements-s3.txt
	@$(LOCK) --group dev -c requirements-s3.txt -o requirements-dev.txt

wheel: install ## Build the wheel into dist/
	@$(IN_VENV) -m build --wheel

clean: ## Remove the demo's database, uploads, log-ins and everything that was built
	@rm -rf var build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find cms content_types home search templates tests \( -name __pycache__ -o -name '*.mo' \) -prune -exec rm -rf {} +
