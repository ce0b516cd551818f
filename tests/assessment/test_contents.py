"""R6: the contents that the guideline lists, in `assessment.contents.contents_named`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.checks import check
from assessment.finding import Outcome
from assessment.hearing import Ear
from assessment.meaning import Meaning
from classifiers.embedding import load_embedder
from tests.classifiers import papers, strangers

MET, UNMET = Outcome.MET, Outcome.UNMET


@pytest.mark.parametrize(
    ("text", "parts", "outcome"),
    [
        (papers.SECURITY_POLICY, {}, MET),  # all six
        (papers.SECURITY_POLICY, {"kinds": ("perkada",)}, MET),
        (papers.SECURITY_REVIEW, {"at_least": 1}, MET),
        (papers.SECURITY_POLICY, {"items": ("evaluasi",)}, MET),
        (papers.SECURITY_REVIEW, {}, UNMET),
        (papers.SECURITY_REVIEW, {"items": ("evaluasi",)}, UNMET),
        (papers.SECURITY_REVIEW, {"at_least": 3}, UNMET),
        (papers.SECURITY_DRAFT, {}, UNMET),  # above level 1 a draft shows nothing
        (papers.SECURITY_POLICY, {"not_kinds": ("perkada",)}, UNMET),
        (strangers.CANTEEN_LETTER, {"at_least": 1}, UNMET),
    ],
)
def test_so_many_contents_must_be_named(  # noqa: PLR0913, PLR0917
    case, criterion, exhibit, text, parts, outcome
):
    finding = check(case(exhibit(text)), criterion("content", **parts), 3)

    assert finding.outcome is outcome


def test_contents_of_several_documents_are_put_together(case, criterion, exhibit):
    half, rest = papers.SECURITY_POLICY.split("Pasal 5\n")
    rest = rest.split("BAB IV")[0]
    one, other = exhibit(half, "satu.pdf"), exhibit(rest, "dua.pdf")

    assert check(case(one), criterion("content"), 3).outcome is UNMET
    assert check(case(other), criterion("content"), 3).outcome is UNMET
    assert check(case(one, other), criterion("content"), 3).outcome is MET


def test_each_content_found_is_quoted_and_each_missing_named(case, criterion, exhibit):
    finding = check(case(exhibit(papers.SECURITY_REVIEW)), criterion("content"), 3)

    assert finding.note.startswith("1 dari 6 muatan ditemukan; belum terlihat: ")
    assert "perbaikan berkelanjutan" in finding.note
    assert "penanggung jawab" in finding.passages[0].text


def test_a_denied_content_is_not_there(case, criterion, exhibit):
    asked = criterion("content", items=("ruang-lingkup",))
    said = exhibit("Ruang lingkup keamanan informasi ditetapkan.", "a")
    denied = exhibit("Ruang lingkup keamanan informasi belum diatur.", "b")

    assert check(case(said), asked, 3).outcome is MET
    assert check(case(denied), asked, 3).outcome is UNMET


def test_a_denied_content_is_not_meant_elsewhere(case, criterion, exhibit, instrument):
    asked = criterion("content", items=("penanggung-jawab",))
    near = "Petugas yang memikul tanggung atas pengamanan ditunjuk setiap dinas."
    later = "Penanggung jawab keamanan informasi akan diatur tersendiri."
    meaning = Meaning(Ear(instrument), load_embedder())
    said = replace(case(exhibit(near, "a")), meaning=meaning)
    put_off = replace(case(exhibit(f"{near}\n\n{later}", "b")), meaning=meaning)

    finding = check(said, asked, 3)
    assert finding.outcome is MET
    assert finding.note.endswith("(periksa kutipannya): penetapan penanggung jawab")
    assert check(put_off, asked, 3).outcome is UNMET


def test_contents_of_another_indicator_do_not_count(case, criterion, exhibit):
    finding = check(
        case(exhibit("Kualitas data dan data induk dikelola walidata.")),
        criterion("content", at_least=1),
        3,
    )

    assert finding.outcome is UNMET


LEFT_OUT = (
    "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 188/61/2022\nTENTANG\n"
    "PETA RENCANA SPBE KABUPATEN TELAGA BIRU TAHUN 2022-2026\nKESATU : Menetapkan.\n"
    "Ditetapkan di Telaga\npada tanggal 3 Mei 2022\nBUPATI TELAGA BIRU, ttd\nLAMPIRAN\n"
    "A. Catatan\nPekerjaan infrastruktur {told} karena menunggu kajian.\n"
    "B. Infrastruktur SPBE\nKegiatan | 2022\nRuang peladen | v\n"
)


@pytest.mark.parametrize(
    ("told", "is_there"),
    [("tidak dimuat dalam dokumen ini", False), ("dimulai dalam dua tahap", True)],
)
def test_what_a_document_leaves_out_is_not_found_in_it(
    case, criterion, exhibit, told, is_there
):
    made = case(exhibit(LEFT_OUT.format(told=told)), indicator="12")
    finding = check(made, criterion("content", items=("infrastruktur",)), 3)

    assert (finding.outcome is MET) is is_there


@pytest.mark.parametrize(
    ("told", "is_there"),
    [
        ("Entri bab ini tidak diisi pada edisi sekarang.", False),
        ("Entri bab ini diisi pada edisi sekarang.", True),
        ("Domain keamanan belum disusun; bab ini dikosongkan.", False),
    ],
)
def test_what_a_chapter_says_is_not_filled_in_is_what_it_is_called(
    case, criterion, exhibit, told, is_there
):
    text = LEFT_OUT.format(told="dimulai").replace(
        "B. Infra", f"BAB II KEAMANAN\n{told}\nBAB VII INFRA"
    )
    made = case(exhibit(text), indicator="12")
    finding = check(made, criterion("content", items=("keamanan",)), 3)

    assert (finding.outcome is MET) is is_there


UNDONE = "Belum ada yang diusulkan penghapusannya. " * 5


@pytest.mark.parametrize(
    ("told", "is_there"),
    [
        (f"{UNDONE}\n3. Pedoman manajemen aset", False),
        (f"{UNDONE}\n3. Kegiatan", True),
        (f"{'Gudang dirapikan. ' * 9}\n3. Pedoman manajemen aset", True),
    ],
)
def test_a_guideline_does_not_show_what_the_paper_says_was_not_done(
    case, criterion, exhibit, told, is_there
):
    text = f"LAPORAN ASET TIK\n2. Keadaan\n{told}\nPenghapusan aset: penilaian.\n"
    made = case(exhibit(text), indicator="24")
    finding = check(made, criterion("content", items=("penghapusan",)), 3)

    assert (finding.outcome is MET) is is_there


@pytest.mark.parametrize("told", ["Belum ada", "Tiga unit"])
@pytest.mark.parametrize(
    "elsewhere",
    [
        "3. Saran: mempercepat penghapusan perangkat lama di gudang kecamatan.",
        "3. Penghapusan\nLihat gudang.",
        "3. Dasar\nPedoman mewajibkan penghapusan data pada perangkat lama.",
    ],
)
def test_what_was_never_done_is_shown_by_none_that_asks_for_it(
    case, criterion, exhibit, told, elsewhere
):
    text = (
        f"LAPORAN ASET TIK\n2. Keadaan\n{told} dari aset TIK lama belum dihapus pada tahun "
        f"ini.{' Gudang dirapikan.' * 9}\n{elsewhere}\n"
    )
    made = case(exhibit(text), indicator="24")
    finding = check(made, criterion("content", items=("penghapusan",)), 3)

    assert (finding.outcome is MET) is (told == "Tiga unit")


def test_what_was_never_done_there_may_be_told_to_be_done_elsewhere(
    case, criterion, exhibit
):
    never = "LAPORAN ASET TIK\nBelum ada penghapusan pada kecamatan.\n"
    done = "LAPORAN ASET TIK\nPenghapusan 263 unit ditetapkan 11 Desember 2024.\n"
    made = case(exhibit(never, "a.pdf"), exhibit(done, "b.pdf"), indicator="24")

    asked = criterion("content", items=("penghapusan",))
    assert check(made, asked, 3).outcome is MET


DATA_POLICY = (
    "PERATURAN BUPATI TELAGA BIRU\nNOMOR 14 TAHUN 2023\nTENTANG\nSATU DATA DAERAH\n"
    "MEMUTUSKAN:\nPasal 3\nRangkaian meliputi arsitektur data, data induk, data referensi, "
    "dan interoperabilitas data.\nPasal 9\n{told}\n"
    "Ditetapkan di Telaga Biru\npada tanggal 5 Juni 2023\nBUPATI TELAGA BIRU,\nttd\nX\n"
)


@pytest.mark.parametrize(
    ("told", "is_there"),
    [
        ("Ketentuan interoperabilitas data diatur dengan Peraturan tersendiri.", False),
        ("Ketentuan interoperabilitas data diatur dengan petunjuk teknis.", False),
        ("Interoperabilitas data menurut standar yang ditetapkan Walidata.", True),
        ("Biaya dibebankan pada anggaran daerah.", True),
    ],
)
def test_what_is_left_to_another_rule_is_not_ruled_by_a_list_that_names_it(
    case, criterion, exhibit, told, is_there
):
    made = case(exhibit(DATA_POLICY.format(told=told)), indicator="3")
    finding = check(made, criterion("content", items=("interoperabilitas",)), 3)

    assert (finding.outcome is MET) is is_there


def test_what_one_article_leaves_to_another_rule_is_not_ruled(case, criterion, exhibit):
    text = DATA_POLICY.replace(
        ", data induk, data referensi, dan interoperabilitas data", ""
    )
    asked = criterion("content", items=("interoperabilitas",))

    def outcome(told):
        return check(
            case(exhibit(text.format(told=told)), indicator="3"), asked, 3
        ).outcome

    assert outcome("Interoperabilitas data menurut standar Walidata.") is MET
    assert outcome("Interoperabilitas data diatur dengan petunjuk teknis.") is not MET


@pytest.mark.parametrize(
    ("has", "is_there"), [("belum tersedia", False), ("lengkap", True)]
)
def test_a_domain_without_entries_is_not_there_by_its_code(
    case, criterion, exhibit, has, is_there
):
    text = (
        "ARSITEKTUR SPBE KABUPATEN TELAGA BIRU\n2. Referensi\nKode memakai RAB dan RAK.\n"
        f"8. Domain keamanan SPBE\nSampai kini isian domain keamanan {has}.\n"
    )
    asked = criterion("content", items=("keamanan",))

    finding = check(case(exhibit(text), indicator="11"), asked, 3)

    assert (finding.outcome is MET) is is_there


GUIDELINE = (
    "\n\nLAMPIRAN - PEDOMAN MANAJEMEN ASET TIK (PETIKAN)\n1. Perencanaan: kebutuhan per kantor.\n"
    "2. Pengadaan: menurut spesifikasi.\n3. Pengelolaan: pencatatan dan pelabelan.\n"
    "4. Penghapusan: pengajuan, penetapan, dan pemusnahan.\n"
)
THREE = (
    "Perencanaan | 412 unit\nPengadaan | 388 unit\nPengelolaan | 4.906 unit dicatat\n"
)


@pytest.mark.parametrize(
    ("told", "is_there"),
    [
        (THREE, False),
        (THREE + "Penghapusan | 40 unit dilelang\n", True),
        ("Pengadaan | 388 unit\n", True),  # it goes through none of them in turn
        (
            THREE
            + "Pedoman memuat perencanaan, pengadaan, pengelolaan, dan penghapusan.\n",
            False,
        ),
    ],
)
def test_what_only_the_guideline_names_is_not_done_where_the_others_are_told(
    case, criterion, exhibit, told, is_there
):
    text = (
        f"LAPORAN ASET TIK\n2.2 Pelaksanaan\nProses | Keluaran 2024\n{told}{GUIDELINE}"
    )
    made = case(exhibit(text), indicator="24")

    finding = check(made, criterion("content", items=("penghapusan",)), 3)

    assert (finding.outcome is MET) is is_there


@pytest.mark.parametrize(
    ("row", "is_there"), [("Infrastruktur", False), ("Lain", True)]
)
def test_a_row_of_what_is_left_out_names_only_its_own(
    case, criterion, exhibit, row, is_there
):
    text = (
        "PETA RENCANA SPBE\nBab | Keterangan\nInfrastruktur | tahap pertama\n"
        f"{row} | tidak dimuat dalam dokumen ini\n"
    )
    made = case(exhibit(text), indicator="12")
    finding = check(made, criterion("content", items=("infrastruktur",)), 3)

    assert (finding.outcome is MET) is is_there
