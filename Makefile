# One command a job, the same at the desk and in CI. `make help` lists them.
#
# Needs make, Python 3.11 or newer and the package registries, nothing else. `make PYTHON=/path/to/python …`
# names the interpreter; remove .venv to change it later.

IN = .venv/bin

help: ## Say what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.dev ## Make .venv with everything a developer needs
	@echo "Ready: .venv/bin/ablepath"

# A developer's environment serves too; making a second, smaller one would take it apart.
run: $(or $(wildcard .venv/.dev),.venv/.run) ## Serve Ablepath on this machine
	@exec $(IN)/ablepath serve

# Where a Python 3.13 is found beside the usual one, the tests run on it too. Nobody else waits for the search.
find_python = $(shell PYTHON='$(PYTHON)' scripts/find-python.sh $1 2>/dev/null)
also_3_13 = $(if $(filter-out $(call find_python),$(call find_python,3.13)),.venv-3.13/.dev)
test: .venv/.dev $(if $(filter test,$(MAKECMDGOALS)),$(also_3_13)) ## Run every test that is not marked long
	@scripts/test.sh $(^D)

test-long: .venv/.dev ## Run the tests marked long, up to an hour each
	@$(IN)/python -m pytest -n 2 -m long

coverage: .venv/.dev ## Show the branches that no test ran
	@$(IN)/coverage erase
	@$(IN)/coverage run -m pytest -n 2 --quiet
	@$(IN)/coverage combine --quiet
	@$(IN)/coverage report

check: .venv/.dev ## Check style, types, import directions, knowledge, reading grade and documentation
	@$(IN)/ruff check
	@$(IN)/ruff format --check
	@$(IN)/mypy
	@$(IN)/lint-imports
	@$(IN)/ablepath knowledge check
	@$(IN)/python -m scripts.reading
	@$(IN)/python -m scripts.docs --check

fix: .venv/.dev ## Mend what ruff can mend, and format
	@$(IN)/ruff check --fix
	@$(IN)/ruff format

knowledge: .venv/.dev ## Check the knowledge files and build the bundle the program reads
	@$(IN)/ablepath knowledge build

docs: .venv/.dev ## Write the generated parts of the documentation anew
	@$(IN)/python -m scripts.docs

bench: .venv/.dev ## Measure, and print one table
	@$(IN)/python -m bench

mutations: .venv/.dev ## Make every rule wrong in turn, and list what no check notices
	@$(IN)/python -m evaluation.mutations

# No address is written, so that any registry with these hashes serves. Versions rest a week before we use
# them: what is broken or stolen is mostly found by then.
LOCK = scripts/uv.sh pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --exclude-newer "7 days" --custom-compile-command "make lock" $(UPGRADE)

lock: ## Lock the dependencies of pyproject.toml; with UPGRADE=--upgrade to newer versions
	@$(LOCK) pyproject.toml --all-extras --group dev --output-file requirements/dev.txt
	@$(LOCK) pyproject.toml --extra columns --extra tables --extra web --group build \
		--constraint requirements/dev.txt --output-file requirements/run.txt
	@$(LOCK) --group installer --output-file requirements/uv.txt

.PHONY: help setup run test test-long coverage check fix knowledge docs bench mutations lock

# A stamp in each environment names the lock it was brought to; it is made anew when that lock changes.
.venv/.run: requirements/run.txt
.venv/.dev .venv-3.13/.dev: requirements/dev.txt
.venv/.run .venv/.dev .venv-3.13/.dev: pyproject.toml scripts/install.sh
	@scripts/install.sh $(@D) $(patsubst .%,%,$(@F))
