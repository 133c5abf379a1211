# The commands of this project. Only make, git and Python 3.11 or newer are needed; `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= screenshots
# Translations as Qt reads them, made from the .ts files that people translate.
SPOKEN := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
export PYTHONUTF8 := 1
# Tests and tours start the program a hundred times; it need not be compiled each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check bench tour-full screenshots pictures usability translations lock format

help:
	@grep -E '^## ' Makefile | cut -c4-

## make run          open the demonstration; without a display, run the tour into ./tour
run: $(VENV)/ready $(SPOKEN)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  $(BIN)/distributor-app --demo; \
	else \
	  echo "No display here: running the tour into ./tour"; \
	  QT_QPA_PLATFORM=offscreen $(BIN)/distributor-app tour --out tour; \
	fi

## make test         run all tests
test: $(VENV)/ready $(SPOKEN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadgroup

## make check        lint, format, types, import direction, lock files
check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python installer/check_lock.py

## make bench        measure against the budgets; prints a table
bench: $(VENV)/ready $(SPOKEN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

## make tour-full    the tour on demonstration and real data, SQLite and PostgreSQL
tour-full: $(VENV)/ready $(SPOKEN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python installer/tour_full.py

## make screenshots  every screen as PNG into OUT=DIR
screenshots: $(VENV)/ready $(SPOKEN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m distributor_app.shots --all --out $(OUT)

## make pictures     renew the pictures of README and docs
pictures: $(VENV)/ready $(SPOKEN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m distributor_app.shots --docs docs

## make usability    do the daily jobs, count and time them; writes docs/usability.md
usability: $(VENV)/ready $(SPOKEN)
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] && command -v xvfb-run >/dev/null; then \
	  xvfb-run -a -s "-screen 0 1600x1000x24" $(BIN)/python -m benchmarks.jobs; \
	else \
	  $(BIN)/python -m benchmarks.jobs; \
	fi

## make translations bring the translation sources up to date with the program
translations: $(VENV)/ready
	$(BIN)/python installer/translations.py

%.qm: %.ts $(VENV)/ready
	$(BIN)/pyside6-lrelease -silent $< -qm $@

## make format       format and mend what ruff can mend
format: $(VENV)/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

## make lock         renew the hashed requirements
lock: $(VENV)/ready
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --upgrade --quiet -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --upgrade --quiet -o requirements-dev.txt

$(VENV)/ready: requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python has no venv module here. On Debian: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python installer/system_libraries.py
	@touch $@
