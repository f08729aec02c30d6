# Two commands are enough: `make demo` to try Stafett, `make test` to test it.
PYTHON ?= python3
DRIFT  := .venv
TEST   := .venv-test
# The folders too: a file that is taken away must leave the wheel as well.
KILDER := $(shell find data screens stafett_tui -name __pycache__ -prune -o -print) \
          pyproject.toml README.md LICENSE
PIP     = bin/python -m pip --disable-pip-version-check --quiet
# What is tested and shown is the installed wheel. The checkout must not come before it on the path, not even
# in the small programs that tests start.
unexport PYTHONPATH PYTHONHOME
unexport PYTHONDONTWRITEBYTECODE

.PHONY: hjelp demo test grundig lint format bilder taster sprak hjul laas sarbarheter ren
.DELETE_ON_ERROR:

hjelp: ## Vis denne listen
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

demo: $(DRIFT)/.hjul ## Lag øvingsbasen og åpne den
	@$(DRIFT)/bin/stafett demo

# The benchmarks first and alone: they measure, and need the cores. Then the rest, a file at a time in each of two
# processes. Both are run whatever comes of the first; one red of the two is red. With ARG only what it says.
PYTEST = PYTHONSAFEPATH=1 $(TEST)/bin/pytest
ifdef ARG
KJOR = $(PYTEST) $(ARG)
else
KJOR = $(PYTEST) tests/benchmarks || maalt=1; \
       $(PYTEST) --ignore=tests/benchmarks -n 2 --dist loadfile && exit $${maalt:-0}
endif

test: $(TEST)/.hjul lint ## Lint, typer og alle tester, mot det bygde hjulet
	$(KJOR)

grundig: export STAFETT_GRUNDIG = 1
grundig: $(TEST)/.hjul lint ## Som test, med fulle tall (lang tid)
	$(KJOR)

lint: $(TEST)/.laas ## Stil og typer
	$(TEST)/bin/ruff check .
	$(TEST)/bin/ruff format --check .
	$(TEST)/bin/mypy

format: $(TEST)/.laas ## Rett stilen
	$(TEST)/bin/ruff check --fix .
	$(TEST)/bin/ruff format .

bilder: $(TEST)/.hjul ## Bilde av hvert skjermbilde, 120x40 og 80x24
	$(TEST)/bin/python -m tests.bilder

taster: $(TEST)/.hjul ## Skriv tabellen over kommandoer og taster på nytt, fra skjermbildene
	$(TEST)/bin/python -m tests.tastetabell

sprak: $(TEST)/.laas ## Før nye tekster inn i katalogene, og vis dem som må oversettes
	@$(TEST)/bin/python -m tests.sprakkatalog

hjul: $(DRIFT)/.hjul ## Bygg hjulet i dist/

laas: ## Løs opp og lås alle avhengigheter på nytt (constraints.txt)
	PYTHON=$(PYTHON) .ci/laas

sarbarheter: ## Slå opp avhengighetene blant kjente sårbarheter (over nettet)
	PYTHON=$(PYTHON) .ci/sarbarheter

ren: ## Fjern alt som er bygd
	rm -rf $(DRIFT) $(TEST) build dist bilder .mypy_cache .pytest_cache .ruff_cache .hypothesis

# An office's environment carries what runs and builds; the tools for testing come after a line in the file.
$(DRIFT)/.laas: constraints.txt
	$(PYTHON) -m venv --clear $(DRIFT)
	@echo "Henter det Stafett trenger (bare første gang) …"
	sed '/^# Test:/,$$d' constraints.txt > $(DRIFT)/krav.txt
	$(DRIFT)/$(PIP) install --require-hashes --only-binary :all: -r $(DRIFT)/krav.txt
	@touch $@

$(TEST)/.laas: constraints.txt
	$(PYTHON) -m venv --clear $(TEST)
	$(TEST)/$(PIP) install --require-hashes --only-binary :all: -r constraints.txt
	@touch $@

# Only when a source has changed: a second `make demo` goes straight to the program.
$(DRIFT)/.hjul $(TEST)/.hjul: %/.hjul: %/.laas $(KILDER)
	@rm -f dist/*.whl
	$*/bin/hatchling build --target wheel --directory dist >/dev/null
	$*/$(PIP) install --no-index --no-deps --force-reinstall dist/*.whl
	@touch $@
