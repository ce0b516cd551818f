# Two commands on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
OUT ?= hasil-demo
export PIP_DISABLE_PIP_VERSION_CHECK = 1
unexport PYTHONDONTWRITEBYTECODE  # else each of the many processes compiles all modules anew

.PHONY: demo test check format setup tools bench accuracy clean

demo: setup tools  ## set up, assess the sample drive, say where the report is
	@$(BIN)/bukti scan sample/drive --claims sample/penilaian_mandiri.xlsx \
	  --as-of 2025-09-01 --out $(OUT); status=$$?; \
	  if [ $$status -ne 0 ] && [ $$status -ne 3 ]; then exit $$status; fi; \
	  echo; echo "Buka di peramban: $(CURDIR)/$(OUT)/report.html"

test: setup tools check  ## set up, then every check and test
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

check: setup  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

accuracy: setup tools  ## the accuracy table, on the sample and the evaluation drives
	$(BIN)/python -m benchmarks.accuracy

# QUICK=1 for a look; without it some hours. Readers that do not install are left out and
# named in the tables.
BENCH_STAMP := .venv-bench/.installed
BENCH_READERS := pypdf pdfminer.six pdfplumber pypdfium2 'markitdown[pdf]' kreuzberg ocrmypdf \
  'unstructured[pdf]'
QUICK ?=

bench: setup tools $(BENCH_STAMP)  ## Bukti beside what else there is: benchmarks/README.md
	@scripts/install-tools pdftotext:poppler-utils rsync:rsync restic:restic gs:ghostscript
	$(BIN)/python -m benchmarks.start $(if $(QUICK),--rounds 2)
	$(BIN)/python -m benchmarks.matching_speed $(if $(QUICK),--documents 20)
	$(BIN)/python -m benchmarks.extraction $(if $(QUICK),--quick)
	$(BIN)/python -m benchmarks.scans $(if $(QUICK),--pages 4 --rounds 1)
	$(BIN)/python -m benchmarks.whole_job $(if $(QUICK),--files 100 --rounds 1,--sizes 100 1000 10000)
	$(BIN)/python -m benchmarks.reruns $(if $(QUICK),--files 100 --rounds 1)

$(BENCH_STAMP): benchmarks/constraints.txt
	$(PYTHON) -m venv .venv-bench
	-for reader in $(BENCH_READERS); do \
	  .venv-bench/bin/pip install --quiet -c benchmarks/constraints.txt "$$reader"; done
	@touch $@

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -c constraints.txt torch==2.13.0
	$(BIN)/pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $@

# Programs that Bukti uses where they are: without them those files are reported unread,
# and the tests on PostgreSQL and in Chromium are skipped.
tools:
	@scripts/install-tools tesseract:tesseract-ocr tesseract:tesseract-ocr-ind \
	  soffice:libreoffice-writer soffice:libreoffice-calc soffice:libreoffice-impress \
	  pg_ctlcluster:postgresql chromium:chromium chromedriver:chromium-driver

clean:
	rm -rf .venv .venv-bench build dist *.egg-info $(OUT) laporan
