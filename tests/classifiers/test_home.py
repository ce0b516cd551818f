"""Whose share it is, and whose papers are another government's."""

from __future__ import annotations

import pytest

from classifiers.home import foreign, home_of, issuer


def _decree(read, head, number=1, path="Umum/sk.pdf"):
    return read(
        f"{head}\nKEPUTUSAN {head}\nNOMOR {number} TAHUN 2024\nTENTANG\nTIM KERJA\n"
        f"Ditetapkan di Rajasari\npada tanggal 3 Mei 2024\n{head},\nttd.",
        path,
    )


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("BUPATI TELAGA BIRU", "BUPATI TELAGA BIRU"),
        ("WALIKOTA RAJASARI", "WALI KOTA RAJASARI"),
        ("GUBERNUR TIRTA KENCANA", "GUBERNUR TIRTA KENCANA"),
        ("SEKRETARIS DAERAH", ""),
        ("GUBERNUR TENTANG PELINDUNGAN INFORMASI", ""),  # no region of that name
    ],
)
def test_the_issuer_is_the_head_of_region(read, head, name):
    assert issuer(_decree(read, head)) == name


@pytest.mark.parametrize("acting", ["Pj. ", "Plt. ", "Plh ", "Pjs. ", "Penjabat "])
def test_who_acts_for_the_head_of_region_signs_for_it(read, acting):
    text = (
        "PERATURAN GUBERNUR TIRTA KENCANA\nNOMOR 9 TAHUN 2024\nTENTANG\nSATU DATA\n"
        "Menimbang : bahwa perlu menetapkan Peraturan\nGubernur tentang Satu Data;\n"
        "MEMUTUSKAN:\nPasal 1\nData dikelola walidata.\n"
        f"Ditetapkan di Kencana\npada tanggal 3 Juni 2024\n{acting}GUBERNUR TIRTA "
        "KENCANA,\nttd\nISKANDAR\n"
    )

    assert issuer(read(text)) == "GUBERNUR TIRTA KENCANA"


def test_a_share_is_whose_papers_most_are(read):
    own = [_decree(read, "BUPATI TELAGA BIRU", n) for n in (1, 2)]
    other = _decree(read, "BUPATI SELAT DAMAR")

    assert home_of([*own, other]) == "BUPATI TELAGA BIRU"
    assert "Bupati Selat Damar" in foreign(other, home_of([*own, other]))
    assert foreign(own[0], home_of([*own, other])) == ""


def test_one_paper_does_not_tell_whose_share_it_is(read):
    assert home_of([_decree(read, "BUPATI TELAGA BIRU")]) == ""
    even = [
        _decree(read, f"BUPATI {name}", n) for name in ["AAAA", "BBBB"] for n in (1, 2)
    ]
    assert home_of(even) == ""


def test_a_misread_name_is_still_the_same(read):
    assert foreign(_decree(read, "BUPATI TELAGA B1RU"), "BUPATI TELAGA BIRU") == ""


def test_without_a_known_home_nothing_is_foreign(read):
    assert foreign(_decree(read, "BUPATI SELAT DAMAR"), "") == ""


def test_another_governments_policy_serves_nothing(matcher, read):
    own = [_decree(read, "BUPATI TELAGA BIRU", n) for n in (1, 2)]
    at_home = matcher.of(matcher.observer.instrument, home_of(own))

    assert "daerah lain" in at_home.not_evidence(_decree(read, "BUPATI SELAT DAMAR"))
    assert at_home.not_evidence(own[0]) == ""


BUDGET = (
    "PEMERINTAH {region}\nDOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2023\n"
    "SKPD : Dinas Kominfo\nKode | Sub kegiatan | Pagu\n2.16.02.2.01 | Jaringan | 1.000\n"
)
PORTAL = (
    "https://data.example/dataset\nOpen Data {region}\n318 dataset Pemerintah {region}"
)


@pytest.mark.parametrize(
    ("text", "media", "is_foreign"),
    [
        (BUDGET.format(region="KABUPATEN SELAT DAMAR"), "pdf", True),
        (BUDGET.format(region="DAERAH KABUPATEN SELAT DAMAR"), "pdf", True),
        (BUDGET.format(region="KABUPATEN TELAGA BIRU"), "pdf", False),
        # it names the share's own government too
        (
            BUDGET.format(region="PROVINSI NUSA JAYA") + "untuk Kabupaten Telaga Biru",
            "pdf",
            False,
        ),
        # but only as whom it is sent to
        (
            BUDGET.format(region="KOTA SELAT DAMAR")
            + "Disusun dinas, dengan tembusan Dinas Kominfo Kabupaten Telaga Biru.",
            "pdf",
            True,
        ),
        # in a text others are named for many reasons, on a screen it is whose it is
        ("LAPORAN\n1. Rapat dengan Pemerintah Kabupaten Selat Damar", "pdf", False),
        (PORTAL.format(region="Kabupaten Selat Damar"), "png", True),
        (PORTAL.format(region="Kabupaten Telaga Biru"), "png", False),
        ("PEMERINTAH KOTA DAN KABUPATEN\nDaftar", "pdf", False),
        (
            "PANDUAN\nBursa kerja Pemerintah Kabupaten Selat Damar\n1. Masuk",
            "pdf",
            True,
        ),
        ("PEMERINTAH KABUPATEN\nSELAT DAMAR\nDaftar", "pdf", True),
        ("LAPORAN\nJaringan Pemerintah Kabupaten\nTahun 2024", "pdf", False),
        ("RAPAT\nJaringan Pemerintah Kabupaten\nKamis, 10 Juli 2025", "pdf", False),
        ("LAPORAN PUSAT DATA PEMERINTAH KOTA TRIWULAN II", "pdf", False),
    ],
)
def test_a_letterhead_tells_whose_paper_it_is(read, text, media, is_foreign):
    found = foreign(read(text, media=media), "BUPATI TELAGA BIRU")

    assert bool(found) is is_foreign
    assert ("Selat Damar" in found) is is_foreign


@pytest.mark.parametrize(
    ("text", "is_foreign"),
    [
        (
            "PANDUAN SISTEM KEUANGAN DESA\nPemerintah Desa Mekarwangi\nJanuari 2024",
            True,
        ),
        ("PEMERINTAH NAGARI SUNGAI LANDAI\nLaporan", True),
        ("LAPORAN\nDinas Pemberdayaan Masyarakat dan Pemerintah Desa Kota", False),
        ("LAPORAN\nPemerintah Desa dan kelurahan diundang.", False),
    ],
)
@pytest.mark.parametrize("home", ["BUPATI TELAGA BIRU", ""])
def test_a_village_is_another_government(read, text, is_foreign, home):
    assert foreign(read(text), home).startswith("dari pemerintah desa") is is_foreign


@pytest.mark.parametrize(("line", "is_other"), [("BIRU", False), ("UTARA", True)])
def test_a_name_may_go_on_below_its_cell(read, line, is_other):
    form = (
        "PEMERINTAH KABUPATEN TELAGA | NOMOR SOP | 5/SOP/2024\n"
        f"{line}\nDINAS KOMUNIKASI | TGL EFEKTIF | 6 Maret 2024\n"
        "NAMA SOP | Titip server\n"
    )

    assert bool(foreign(read(form), "BUPATI TELAGA BIRU")) is is_other


@pytest.mark.parametrize(
    ("address", "is_foreign"),
    [("lapak.telagabirukab.go.id", False), ("lapak.example", True)],
)
def test_a_village_that_uses_a_service_of_the_share_shows_it(read, address, is_foreign):
    text = f"PEMERINTAH DESA LAMPAYA\nOperator membuka {address} bagi warga.\n"

    assert bool(foreign(read(text), "BUPATI TELAGA BIRU")) is is_foreign


@pytest.mark.parametrize(
    ("text", "is_foreign"),
    [
        (
            "PANDUAN PENGGUNA\nSISTEM OSS\nKementerian Investasi/BKPM, Agustus 2021\n",
            True,
        ),
        (
            "PANDUAN PENGGUNA\nSISTEM OSS\nKementerian Investasi, bagi Telaga Biru\n",
            False,
        ),
        (
            "PANDUAN PENGGUNA\nSIPD-RI, sipd.kemendagri.example\nBappeda, Mei 2024\n",
            False,
        ),
    ],
)
def test_a_manual_by_the_state_for_all_shows_no_use_of_it(read, text, is_foreign):
    made = read(f"{text}1. Buka menu DAFTAR.\n2. Isi sandi.\n", "Layanan/panduan.pdf")

    assert bool(foreign(made, "BUPATI TELAGA BIRU")) is is_foreign
    assert foreign(made, "") == ""
