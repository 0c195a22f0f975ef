# make run       serve the dashboard on http://127.0.0.1:8501 (HOST=0.0.0.0 PORT=... for a phone or a wall)
# make test      everything CI runs: format, lint, types, unit, gold and browser tests
# make build     read the documents into data/tables
# make bench     measure speed; prints, asserts nothing
# make pictures  photograph the pages for the README
# make clean     remove what these made

HOST ?= 127.0.0.1
PORT ?= 8501
PYTHON ?= python3
BIN := .venv/bin
# A file's tests share what they open, so they stay together; the browser's, which take longest, come first.
ON_ALL_CORES := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: run test build bench pictures constraints clean python browser
.DEFAULT_GOAL := run

run: build
	@echo "衡水市政府工作报告指标看板: http://$(HOST):$(PORT)  (Ctrl+C stops it)"
	@exec $(BIN)/streamlit run dashboard.py --server.address $(HOST) --server.port $(PORT) --server.headless true

test: .venv/.dev browser
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest $(ON_ALL_CORES)

# The build knows by hashes what is stale and reads only that again.
build: .venv/.runtime
	$(BIN)/python -m hsdata build

bench: .venv/.bench browser
	$(BIN)/python -m benchmarks

pictures: .venv/.dev browser build
	$(BIN)/python -m tests.browser.pictures

constraints: .venv/.dev
	@{ sed -n '/^#/p' constraints.txt; $(BIN)/pip freeze; } > constraints.new && mv constraints.new constraints.txt

clean:
	rm -rf .venv data/tables data/.tables test-output .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.runtime: requirements.txt constraints.txt | python
	@echo "Installing requirements.txt into .venv (about a minute, once)"
	@$(PYTHON) -m venv .venv
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

.venv/.bench: benchmarks/requirements.txt .venv/.dev
	@$(INSTALL) -r benchmarks/requirements.txt
	@touch $@

python:
	@command -v $(PYTHON) >/dev/null || \
	  { echo "$(PYTHON) is missing. Install it: sudo apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V 2>&1). Name another one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "$(PYTHON) cannot make a virtual environment. Install: sudo apt-get install python3-venv" >&2; exit 1; }

# The browser tests drive the system's Chromium and need a Chinese font.
browser:
	@missing=""; \
	command -v chromium >/dev/null || missing="chromium"; \
	ls /usr/share/fonts/opentype/noto/NotoSansCJK-*.ttc >/dev/null 2>&1 || missing="$$missing fonts-noto-cjk"; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then \
	  echo "The browser tests need these packages: sudo apt-get install $$missing" >&2; exit 1; fi; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing
