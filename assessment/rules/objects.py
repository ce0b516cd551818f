"""Rules on what a document is really about: look-alikes, wrong declarations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assessment.finding import Remark
from assessment.rules.scene import Rule, Scene
from classifiers.match import Decision
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading

_NAMED_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")


def a_look_alike_is_another_object(scene: Scene) -> Iterator[Remark]:
    """R11: alike in name, but another object (assessors are not the coordinating team).

    Source: assessors' notes of the 2026 cycle.
    """
    for match in scene.matches:
        if match.decision is Decision.REVIEW and match.look_alike:
            name = match.path.rsplit("/", 1)[-1]
            yield Remark(
                rule="R11",
                text=f"{name}: {match.look_alike}; periksa",
                path=match.path,
                indicator=match.indicator,
            )


def a_declaration_that_content_does_not_confirm(scene: Scene) -> Iterator[Remark]:
    """R11: folder or file name say one indicator, the content says another or none.

    Source: assessors' notes of the 2026 cycle ("bukti tidak tepat").
    """
    served: dict[str, list[str]] = defaultdict(list)
    for match, _ in scene.serving():
        served[match.path].append(match.indicator)
    for declaration in scene.declarations:
        found = served.get(declaration.path, [])
        if declaration.path not in scene.readings or declaration.indicator in found:
            continue
        place = {
            "folder": "folder",
            "name": "nama berkas",
            "claim": "penilaian mandiri",
        }
        name = declaration.path.rsplit("/", 1)[-1]
        instead = (
            f"isinya mendukung indikator {', '.join(found)}"
            if found
            else ("isinya tidak mendukung indikator itu")
        )
        yield Remark(
            rule="R11",
            text=f"{name}: {place[declaration.by]} menyebut indikator "
            f"{declaration.indicator}, {instead}",
            path=declaration.path,
            indicator=declaration.indicator,
        )


def sector_services_must_differ(scene: Scene) -> Iterator[Remark]:
    """R17: the sector services 1 to 3 are three different ones.

    Source: Pedoman Menteri PANRB 3/2024, indicators 45 to 47 from page 179.
    """
    users: dict[str, set[str]] = defaultdict(set)
    for match, reading in scene.serving():
        if scene.instrument.by_id[match.indicator].name.casefold().find("sektor") >= 0:
            users[reading.path].add(match.indicator)
    for path, indicators in sorted(users.items()):
        if len(indicators) > 1:
            numbers = ", ".join(sorted(indicators, key=int))
            for indicator in sorted(indicators, key=int):
                yield Remark(
                    rule="R17",
                    text=f"{path.rsplit('/', 1)[-1]}: dipakai untuk layanan sektor "
                    f"{numbers}; ketiganya harus layanan yang berbeda",
                    path=path,
                    indicator=indicator,
                )


def a_year_outside_the_cycle(scene: Scene) -> Iterator[Remark]:
    """R19: the file name carries a year well before or after the document's own date.

    Source: practice; no text of the evaluation names a window of years.
    """
    for match, reading in scene.serving():
        named = [int(year) for year in _NAMED_YEAR.findall(reading.document.name)]
        day = reading.formalities.date
        if named and day and abs(max(named) - day.year) > 1:
            yield Remark(
                rule="R19",
                text=f"{reading.known_as}: nama berkas menyebut tahun {max(named)}, "
                f"isinya bertanggal {day.isoformat()}; periksa",
                path=reading.path,
                indicator=match.indicator,
            )


def a_paper_rests_on_what_was_revoked(scene: Scene) -> Iterator[Remark]:
    """R12: written after a regulation was replaced, it still cites the old one.

    Source: assessors' notes of the 2026 cycle; the revoked ones stand in the corpus.
    """
    revoked = dict(enumerate(scene.instrument.revoked))
    book = Phrasebook({index: old.names for index, old in revoked.items()})
    cited: dict[Reading, tuple[int, ...]] = {}
    for match, reading in scene.serving():
        day = reading.formalities.date
        if reading not in cited:
            named = book.named(reading.document.text)
            cited[reading] = tuple(dict.fromkeys(key for key, _ in named))
        for index in cited[reading]:
            old = revoked[index]
            if day is not None and day > old.since:
                yield Remark(
                    rule="R12",
                    text=f"{reading.known_as}: masih merujuk {old.names[0]}, yang "
                    f"sudah diganti {old.by}; periksa",
                    path=reading.path,
                    indicator=match.indicator,
                )


OBJECT_RULES: tuple[Rule, ...] = (
    a_paper_rests_on_what_was_revoked,
    a_look_alike_is_another_object,
    a_declaration_that_content_does_not_confirm,
    sector_services_must_differ,
    a_year_outside_the_cycle,
)
