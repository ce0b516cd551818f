"""A share full of hazards, in full size or small enough for tests."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hazardous import office, pdfs, places

SECRET = "Rahasia di luar folder bersama"  # noqa: S105 - told to nobody
_LONG_AGO = 1_700_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How big the hazards are."""

    bomb_mebibytes: int = 4096
    lying_mebibytes: int = 1024
    pages: int = 100_000
    page_side: int = 14_400_000
    picture_side: int = 60_000
    form_depth: int = 12
    stream_mebibytes: int = 2048
    sparse_bytes: int = 10 * 10**9


SMALL = Sizes(
    bomb_mebibytes=64,
    lying_mebibytes=64,
    picture_side=20_000,
    stream_mebibytes=256,
)


def make_bombs(folder: Path, sizes: Sizes) -> None:
    """Files that swell, loop or are endless."""
    office.zip_bomb(folder / "bom.docx", sizes.bomb_mebibytes)
    office.lying_zip_bomb(folder / "bom bohong.docx", sizes.lying_mebibytes)
    for kind in ("docx", "xlsx", "pptx"):
        office.document(folder / f"tawa.{kind}", office.LAUGHS, "&a9;")
        swelling = "&a;" * 5_000
        office.document(folder / f"kuadrat.{kind}", office.SWELLING, swelling)
    pdfs.many_pages(folder / "banyak halaman.pdf", sizes.pages)
    pdfs.giant_page(folder / "halaman raksasa.pdf", sizes.page_side)
    pdfs.giant_picture(folder / "gambar raksasa.pdf", sizes.picture_side)
    pdfs.looping_tree(folder / "pohon berputar.pdf")
    pdfs.looping_form(folder / "bentuk berputar.pdf")
    pdfs.nested_forms(folder / "bentuk bersarang.pdf", sizes.form_depth)
    pdfs.looping_objects(folder / "objek berputar.pdf")
    pdfs.looping_fields(folder / "isian berputar.pdf")
    pdfs.swelling_stream(folder / "arus mengembang.pdf", sizes.stream_mebibytes)
    places.giant_png(folder / "raksasa.png", sizes.picture_side)
    places.sparse(folder / "jarang.pdf", sizes.sparse_bytes)
    places.sparse(folder / "jarang salinan.pdf", sizes.sparse_bytes)
    places.sparse(folder / "nol.docx", 150_000_000, b"PK\x03\x04")


def make_reaching(folder: Path, address: str, secret: Path) -> None:
    """Files that try to draw in *secret* and what lies at *address* on the network."""
    for name, place in (("berkas", secret.as_uri()), ("jaringan", address)):
        for kind in ("docx", "xlsx", "pptx"):
            doctype = office.reaching(place)
            office.document(folder / f"menjangkau {name}.{kind}", doctype, "&a;")
        office.linked_word(folder / f"tertaut {name}.docx", place)
        office.linked_text(folder / f"tertaut {name}.odt", place)
        office.linked_table(folder / f"tertaut {name}.ods", place)
        office.linked_rich_text(folder / f"tertaut {name}.rtf", place)
        pdfs.reaching_out(folder / f"menjangkau {name}.pdf", place)
        (folder / f"menjangkau {name}.html").write_text(
            f'<html><link rel=stylesheet href="{place}"><iframe src="{place}"></iframe>'
            f'<img src="{place}"><script src="{place}"></script>Isi halaman</html>'
        )
    office.slipping_word(folder / "keluar dari zip.docx")


def make_hazards(home: Path, address: str, sizes: Sizes) -> tuple[Path, Path]:
    """A share of hazards within *home*, and a secret file outside it."""
    share, outside = home / "bukti", home / "luar"
    folders = {name: share / name for name in ("bom", "jangkau", "nama", "tautan")}
    for folder in (outside, *folders.values()):
        folder.mkdir(parents=True)
    secret = outside / "rahasia.txt"
    secret.write_text(SECRET)
    make_bombs(folders["bom"], sizes)
    make_reaching(folders["jangkau"], address, secret)
    places.odd_names(folders["nama"], "\n".join(places.HOSTILE_LINES).encode())
    places.odd_links(folders["tautan"], outside)
    places.deep_folders(share, 1_500)
    os.mkfifo(share / "pipa.pdf")
    for path in folders["bom"].iterdir():  # as if they had lain there for long
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    return share, secret
