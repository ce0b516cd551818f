"""A report of 47 indicators, 2,000 documents and a year: how big, how soon of use.

The report is made up of the real values: every indicator and criterion of the
instrument, quotes as long as real ones, a year of earlier days, changes. The page is
opened in headless Chromium, several times; told are its bytes and the milliseconds until
its own script has run and it was first painted (performance API).

    python -m benchmarks.report_size [--documents 2000] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import random
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from selenium import webdriver

from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.loading import load_instrument
from reports.gap_report import (
    SCHEMA,
    GapReport,
    Made,
    PartIndex,
    Quote,
    ReportedCriterion,
    ReportedDocument,
    ReportedIndex,
    ReportedIndicator,
    ReportedInstrument,
    ReportedReason,
    ServedIndicator,
    Summary,
    to_json,
)
from reports.html import write_html
from reports.marking import with_marks
from reports.supplement import Changes, FileChange, History, StatusChange

AS_OF = date(2025, 8, 15)
SERVED = 3  # indicators that a document serves
_OPENED = 5
_TEXT = 450  # characters of a quote
_NOISE = (
    "bahwa pelaksanaan kegiatan sebagaimana dimaksud pada ayat satu dilakukan oleh "
    "perangkat daerah yang membidangi urusan komunikasi dan informatika dengan "
    "berkoordinasi bersama unit kerja terkait serta dilaporkan kepada kepala daerah"
)
_STATUSES = ("empty", "weak", "adequate")
_OUTCOMES = ("met", "met", "check", "unmet", "unreadable")


def report_of(documents: int, instrument: Instrument, days: int = 365) -> GapReport:
    """A report on so many *documents* after so many *days*; always the same one."""
    chance = random.Random(47)  # noqa: S311 - nothing secret
    files = tuple(_document(n, instrument, chance) for n in range(documents))
    found = tuple(_indicator(i, files, chance) for i in instrument.indicators)
    states = [file.state for file in files]
    statuses = [indicator.status for indicator in found]
    report = GapReport(
        schema=SCHEMA,
        instrument=ReportedInstrument(
            id=instrument.id, name=instrument.name, version=instrument.version
        ),
        as_of=AS_OF.isoformat(),
        share="Pemerintah Kota Contoh",
        index=_index(instrument),
        summary=Summary(
            files=documents,
            **{
                s: states.count(s) for s in ("read", "partial", "unreadable", "skipped")
            },
            **{s: statuses.count(s) for s in _STATUSES},
        ),
        indicators=found,
        documents=files,
        made=Made(bukti="0", classifiers=("benchmark",), thresholds={}),
        changes=_changes(found, files),
        history=_history(found, days),
    )
    return with_marks(report, instrument)


def _document(
    n: int, instrument: Instrument, chance: random.Random
) -> ReportedDocument:
    is_read = n % 40 != 0
    served = chance.sample(instrument.indicators, SERVED)
    return ReportedDocument(
        path=f"Dinas {n % 31}/SPBE {2020 + n % 6}/Keputusan nomor {n} tentang tim.pdf",
        sha256=f"{n:064x}",
        state="read" if is_read else "unreadable",
        reason=None if is_read else "encrypted",
        message=""
        if is_read
        else "terkunci kata sandi; buka kuncinya lalu unggah ulang",
        pages=12,
        ocr_pages=0,
        kind=chance.choice(("keputusan", "sop", "laporan", "notulen")),
        issued=chance.choice(("issued", "draft", "unknown")),
        number=f"{n} Tahun 2024",
        date=f"2024-{n % 12 + 1:02d}-{n % 28 + 1:02d}",
        title=_noise(chance, 80),
        indicators=tuple(ServedIndicator(id=i.id, score=0.9, level=2) for i in served),
    )


def _noise(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(_NOISE.split(), k=length // 8))


def _indicator(
    indicator: Indicator, files: tuple[ReportedDocument, ...], chance: random.Random
) -> ReportedIndicator:
    serving = [f for f in files if any(s.id == indicator.id for s in f.indicators)]
    status = chance.choice(_STATUSES)
    criteria = tuple(
        ReportedCriterion(
            id=criterion.id,
            level=level.number,
            statement=criterion.statement,
            outcome=chance.choice(_OUTCOMES),
            note=_noise(chance, 60),
            remedy=criterion.remedy,
        )
        for level in indicator.levels
        for criterion in level.criteria
    )
    about = [_quote(indicator, file, chance) for file in serving]
    proof = [
        replace(chance.choice(about), criterion=c.id, level=c.level)
        for c in criteria
        for _ in range(4 if about else 0)
    ]
    return ReportedIndicator(
        id=indicator.id,
        name=indicator.name,
        short=indicator.short,
        domain=indicator.domain,
        aspect=indicator.aspect,
        weight=indicator.weight,
        owner=indicator.owners[0] if indicator.owners else None,
        claimed_level=chance.randint(2, 5),
        supported_level=2,
        reachable_level=3,
        status=status,
        reasons=(
            ReportedReason(
                code="missing_content",
                text=_noise(chance, 80),
                criterion=criteria[-1].id,
                remedy=criteria[-1].remedy,
            ),
        ),
        criteria=criteria,
        evidence=(*about, *proof),
        narrative=_noise(chance, 800),
    )


def _quote(
    indicator: Indicator, file: ReportedDocument, chance: random.Random
) -> Quote:
    heard = chance.choice(indicator.terms.names)
    return Quote(
        document=file.path,
        page=chance.randint(1, 12),
        quote=f"{_noise(chance, _TEXT // 2)} {heard} {_noise(chance, _TEXT // 2)}",
        score=0.9,
        section="BAB II > Pasal 4",
        why=f"kata: {heard}; kata-kata mirip uraian indikator",
    )


def _index(instrument: Instrument) -> ReportedIndex:
    def parts(of: str) -> tuple[PartIndex, ...]:
        return tuple(
            PartIndex(
                id=part.id,
                name=part.name,
                weight=part.weight,
                supported=2.0,
                claimed=3.4,
                reachable=3.0,
            )
            for part in getattr(instrument, of)
        )

    return ReportedIndex(
        supported=2.0,
        claimed=3.4,
        reachable=3.0,
        supported_predicate="Cukup",
        claimed_predicate="Baik",
        reachable_predicate="Baik",
        domains=parts("domains"),
        aspects=parts("aspects"),
        target=2.6,
        target_predicate="Baik",
        lowest_level=1,
    )


def _changes(
    indicators: tuple[ReportedIndicator, ...], files: tuple[ReportedDocument, ...]
) -> Changes:
    return Changes(
        since=(AS_OF - timedelta(days=1)).isoformat(),
        noticed=AS_OF.isoformat(),
        indicators=tuple(
            StatusChange(
                id=i.id, short=i.short, owner=i.owner, before="weak", after=i.status
            )
            for i in indicators[:6]
            if i.status != "weak"
        ),
        files=tuple(FileChange(path=f.path, kind="added") for f in files[1:40:3]),
    )


def _history(indicators: tuple[ReportedIndicator, ...], days: int) -> History:
    told = [AS_OF - timedelta(days=days - n) for n in range(days)]
    rise = [round(1.4 + 0.6 * n / days, 4) for n in range(days)]
    return History(
        days=tuple(day.isoformat() for day in told),
        supported=tuple(rise),
        claimed=(3.4,) * days,
        reachable=tuple(round(value + 0.5, 4) for value in rise),
        levels={
            i.id: "".join(str(min(2, n * (1 + k % 5) // days)) for n in range(days))
            for k, i in enumerate(indicators)
        },
    )


def opened(page: Path, width: int = 1366, height: int = 768) -> dict[str, float]:
    """Milliseconds from opening *page* until its script has run, and its first paint.

    With them the number of its ``elements``.
    """
    options = webdriver.ChromeOptions()
    options.add_argument("--headless=new")
    options.add_argument("--no-sandbox")
    options.add_argument(f"--window-size={width},{height}")
    driver = webdriver.ChromeService(
        shutil.which("chromedriver")
    )  # ours: none is sought
    with webdriver.Chrome(options=options, service=driver) as browser:
        browser.get(page.resolve().as_uri())
        timing: dict[str, float] = browser.execute_script(
            "const [n] = performance.getEntriesByType('navigation');"
            "const p = performance.getEntriesByName('first-contentful-paint')[0];"
            "return {interactive: n.domInteractive, ready: n.domContentLoadedEventEnd,"
            " loaded: n.loadEventEnd, painted: p ? p.startTime : null,"
            " elements: document.getElementsByTagName('*').length}"
        )
    return timing


def plain_page(elements: int, path: Path) -> Path:
    """A page of so many *elements* at *path*, none of which is shown."""
    head = "<!doctype html><meta charset=utf-8><style>p{display:none}</style>"
    path.write_text(head + "<p>kata</p>" * elements, encoding="utf-8")
    return path


def main() -> None:
    """Tell bytes and milliseconds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--keep", type=Path, help="leave report.json and .html there")
    chosen = parser.parse_args()
    report = report_of(chosen.documents, load_instrument("spbe-47"))
    with TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "report.json").write_bytes(to_json(report))
        write_html(report, folder / "report.html")
        quotes = sum(len(i.evidence) for i in report.indicators)
        print(f"{len(report.documents)} documents, {quotes} quotes")
        for name in ("report.json", "report.html"):
            print(f"{name}: {(folder / name).stat().st_size / 1e6:.1f} MB")
        times = [opened(folder / "report.html") for _ in range(_OPENED)]
        elements = int(max(time.pop("elements") for time in times))
        for what in times[0]:
            told = sorted(time[what] for time in times)
            print(f"{what}: median {median(told):.0f} ms, worst {told[-1]:.0f} ms")
        plain = plain_page(elements, Path(scratch) / "plain.html")
        bare = median(opened(plain)["ready"] for _ in range(_OPENED))
        print(f"ready with {elements} elements that do nothing: median {bare:.0f} ms")


if __name__ == "__main__":
    main()
