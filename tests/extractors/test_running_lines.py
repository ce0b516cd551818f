from __future__ import annotations

from evidence.document import Page
from extractors.running_lines import without_running_lines


def _pages(*texts: str) -> list[Page]:
    return [Page(number=at, text=text) for at, text in enumerate(texts, 1)]


def _kept(*texts: str) -> list[str]:
    return [page.text for page in without_running_lines(_pages(*texts))]


def test_only_the_first_running_head_stays():
    head = "PERATURAN WALI KOTA"

    kept = _kept(f"{head}\nsatu", f"{head}\ndua", f"{head}\ntiga")

    assert kept == [f"{head}\nsatu", "dua", "tiga"]


def test_page_numbers_are_dropped_whatever_their_dress():
    kept = _kept("isi satu", "- 2 -\nisi dua", "isi tiga\nHalaman 3", "4\nisi empat")

    assert kept == ["isi satu", "isi dua", "isi tiga", "isi empat"]


def test_page_numbers_may_start_late():
    kept = _kept("sampul", "isi satu\n1", "isi dua\n2", "isi tiga\n3")

    assert kept == ["sampul", "isi satu", "isi dua", "isi tiga"]


def test_a_running_head_that_counts_the_pages_is_found():
    kept = _kept(
        *[f"isi {word}\n2021, No. 544 -{at}-" for at, word in enumerate("abcd", 1)]
    )

    assert kept == ["isi a\n2021, No. 544 -1-", "isi b", "isi c", "isi d"]


def test_heads_of_even_and_odd_pages_are_both_found():
    texts = [f"{'kiri' if at % 2 else 'kanan'}\nisi {'abcdef'[at]}" for at in range(6)]

    assert _kept(*texts)[2:] == ["isi c", "isi d", "isi e", "isi f"]


def test_numbers_that_do_not_count_pages_stay():
    texts = ["jumlah\n7", "jumlah pegawai\n7", "jumlah aplikasi\n41"]

    assert _kept(*texts) == texts


def test_headings_that_count_up_stay():
    texts = [f"Pasal {at}\nketentuan {'xyz'[at - 1]}" for at in (1, 2, 3)]

    assert _kept(*texts) == texts


def test_lines_in_the_middle_of_pages_stay():
    texts = [f"a{at}\nb{at}\nc{at}\nsama\nd{at}x\ne{at}x\nf{at}x" for at in "pqrs"]

    assert _kept(*texts) == texts


def test_two_pages_are_too_few_to_tell():
    texts = ["PERATURAN\nsatu", "PERATURAN\ndua"]

    assert _kept(*texts) == texts


def test_two_pages_that_end_with_their_numbers_have_a_foot():
    kept = _kept("isi satu\nBidang Statistik - 1", "Bidang Statistik - 2\nisi dua")

    assert kept == ["isi satu\nBidang Statistik - 1", "isi dua"]


def test_two_pages_that_head_a_step_each_keep_it():
    texts = ["Langkah 1\nbuka laman", "Langkah 2\nmasuk"]

    assert _kept(*texts) == texts


def test_two_pages_under_one_head_have_it_once():
    kept = _kept(
        "Dinas Kominfo Kab. Sari\nsatu", "Dinas Kominfo Kab. Sari\n2. Jaringan"
    )

    assert kept == ["Dinas Kominfo Kab. Sari\nsatu", "2. Jaringan"]


def test_two_pages_that_begin_with_the_head_of_a_table_keep_it():
    texts = ["Nama kantor | Tersambung\na | 1", "Nama kantor | Tersambung\nb | 2"]

    assert _kept(*texts) == texts
