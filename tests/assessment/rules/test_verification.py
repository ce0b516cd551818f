"""Citations held against papers: verification, ``assessment.rules.cited_papers`` and
``assessment.rules.places``.
"""

from __future__ import annotations

import pytest

from assessment.citation import Cited, Verdict
from assessment.claim import Claim, Claims
from classifiers.declarations import Declaration
from tests.classifiers import papers

OTHER = papers.SECURITY_POLICY.replace("NOMOR 17", "NOMOR 30")
PARKING = "Pasal 9\nTarif parkir dipungut oleh juru parkir di tepi jalan umum.\n"
POLICY = (  # on many objects, so each article must speak for itself
    papers.SECURITY_POLICY.replace("BAB IV\n", f"{PARKING}BAB IV\n")
    .replace("SISTEM MANAJEMEN KEAMANAN INFORMASI", "PENYELENGGARAAN PEMERINTAHAN")
    .replace("RUANG LINGKUP DAN PENANGGUNG JAWAB", "PELAKSANAAN")
)
FIRST, BREAK, REST = POLICY.partition("BAB III")
PAGED = [FIRST, BREAK + REST]


@pytest.fixture
def told(scene):
    """The verdicts on what one explanation cites, as (sort, text) to citation."""

    def verdicts(narrative, texts=None, files=("perwali.pdf",), media="pdf", paths=()):
        texts = {"perwali.pdf": PAGED} if texts is None else texts
        claim = Claim(indicator="8", level=3, narrative=narrative, files=files)
        declared = tuple(
            Declaration(path=path, indicator="8", by="claim")
            for path in (*texts, *paths)
            if path.rsplit("/", 1)[-1] in files
        )
        made = scene(
            texts,
            claims=Claims(rows=(claim,)),
            declarations=declared,
            media=media,
            paths=(*texts, *paths),
        )
        return {(c.sort, c.text): c for c in made.citations}

    return verdicts


def _verdict(found, sort, text):
    return found[sort, text].verdict


# --- files

FILES = [
    (("perwali.pdf",), "perwali.pdf", Verdict.FOUND),
    (("Perwali.PDF",), "Perwali.PDF", Verdict.FOUND),
    (("perbup.pdf",), "perbup.pdf", Verdict.ABSENT),
    (("perwali 2.pdf",), "perwali 2.pdf", Verdict.ABSENT),  # another number
]


@pytest.mark.parametrize(("files", "name", "verdict"), FILES)
def test_a_file_is_there_or_not(told, files, name, verdict):
    assert _verdict(told("", files=files), Cited.FILE, name) is verdict


@pytest.mark.parametrize(
    ("cited", "verdict"), [("folder 8", Verdict.FOUND), ("folder 9", Verdict.ABSENT)]
)
def test_a_folder_is_there_or_not(told, cited, verdict):
    found = told("", texts={"8 SMKI/kebijakan.pdf": PAGED}, files=(cited,))

    assert _verdict(found, Cited.FILE, cited) is verdict


def test_the_name_of_a_folder_in_the_prose_is_no_file(told):
    found = told("Lihat 8 SMKI", texts={"8 SMKI/kebijakan.pdf": PAGED}, files=())

    assert Cited.FILE not in {sort for sort, _ in found}


def test_a_file_that_cannot_be_read_is_not_called_absent(told):
    found = told("", texts={}, files=("kunci.pdf",), paths=("x/kunci.pdf",))

    assert _verdict(found, Cited.FILE, "kunci.pdf") is Verdict.CHECK
    assert "belum terbaca" in found[Cited.FILE, "kunci.pdf"].why


@pytest.mark.parametrize(
    ("prose", "name", "verdict"),
    [
        ("Lihat juga dalam perwali.pdf", "perwali.pdf", Verdict.FOUND),
        ("lihat lampiran.docx", "lihat lampiran.docx", Verdict.ABSENT),
    ],
)
def test_a_file_in_the_prose_is_looked_for_without_the_words_before_it(
    told, prose, name, verdict
):
    assert _verdict(told(prose, files=()), Cited.FILE, name) is verdict


# --- numbers

NUMBERS = [
    ("Perwali Nomor 17 Tahun 2023", Verdict.FOUND),
    ("Perwali 17/2023", Verdict.FOUND),
    ("Perwali 17/2022", Verdict.DIFFERS),  # the year
    ("Perwali Nomor 71 Tahun 2023", Verdict.DIFFERS),
    ("Perpres 95 Tahun 2018", Verdict.CHECK),  # only referred to
    ("Undang-Undang Nomor 23 Tahun 2014", Verdict.CHECK),
]


@pytest.mark.parametrize(("narrative", "verdict"), NUMBERS)
def test_a_number_is_held_against_the_cited_policy(told, narrative, verdict):
    found = told(narrative)
    numbers = [c for c in found.values() if c.sort is Cited.NUMBER]

    assert [c.verdict for c in numbers] == [verdict]


def test_a_policy_of_the_share_that_is_not_cited_is_offered(told):
    texts = {"perwali.pdf": PAGED, "lain.pdf": OTHER}
    found = told("Perwali 30/2023", texts=texts)[Cited.NUMBER, "Nomor 30 Tahun 2023"]

    assert (found.verdict, found.path) == (Verdict.CHECK, "lain.pdf")


def test_a_number_of_nobody_is_absent(told):
    found = told("Perwali 40/2021", texts={"a.pdf": papers.SECURITY_REPORT}, files=())

    assert _verdict(found, Cited.NUMBER, "Nomor 40 Tahun 2021") is Verdict.ABSENT


def test_a_number_that_a_cited_report_names_is_to_be_checked(told):
    report = papers.SECURITY_REPORT + "\nsesuai Perwali Nomor 40 Tahun 2021"
    found = told("Perwali 40/2021", texts={"a.pdf": report}, files=("a.pdf",))

    assert _verdict(found, Cited.NUMBER, "Nomor 40 Tahun 2021") is Verdict.CHECK


# --- articles and pages

ARTICLES = [
    ("Pasal 4", Verdict.FOUND, 2),
    ("Pasal 2", Verdict.FOUND, 1),
    ("Pasal 9", Verdict.CHECK, 2),  # it is about parking
    ("Pasal 77", Verdict.ABSENT, None),
    ("Pasal 5 Perpres 95 Tahun 2018", Verdict.CHECK, None),
]


@pytest.mark.parametrize(("narrative", "verdict", "page"), ARTICLES)
def test_an_article_must_stand_there_and_speak_of_the_object(
    told, narrative, verdict, page
):
    found = told(narrative)[Cited.ARTICLE, narrative[:8].strip()]

    assert (found.verdict, found.page) == (verdict, page)


def test_every_article_of_a_policy_on_the_object_speaks(told):
    found = told("Pasal 8", texts={"perwali.pdf": papers.SECURITY_POLICY})

    assert _verdict(found, Cited.ARTICLE, "Pasal 8") is Verdict.FOUND


def test_articles_that_speak_are_offered_for_one_that_does_not(told):
    why = told("Pasal 9")[Cited.ARTICLE, "Pasal 9"].why

    assert "Pasal 2" in why
    assert "Pasal 9," not in why


def test_an_article_that_is_only_referred_to_is_to_be_checked(told):
    found = told("Pasal 50", texts={"perwali.pdf": POLICY + "\nmenurut Pasal 50 itu"})

    assert _verdict(found, Cited.ARTICLE, "Pasal 50") is Verdict.CHECK


PAGES_CITED = [
    ("halaman 1", Verdict.FOUND),
    ("Pasal 4 halaman 2", Verdict.FOUND),
    ("Pasal 4 halaman 1", Verdict.DIFFERS),
    ("halaman 3", Verdict.ABSENT),
]


@pytest.mark.parametrize(("narrative", "verdict"), PAGES_CITED)
def test_a_page_must_exist_and_hold_its_article(told, narrative, verdict):
    text = narrative[narrative.index("halaman") :]

    assert _verdict(told(narrative), Cited.PAGE, text) is verdict


def test_a_printed_page_number_counts(told):
    printed = [PAGED[0], f"- 7 -\n{PAGED[1]}", *[""] * 4, "7 lain"]
    found = told("Pasal 4 halaman 7", texts={"perwali.pdf": printed})

    assert _verdict(found, Cited.PAGE, "halaman 7") is Verdict.FOUND


def test_a_page_about_something_else_is_to_be_checked(told):
    found = told("halaman 2", texts={"perwali.pdf": [PAGED[0], "Tarif parkir umum."]})

    assert _verdict(found, Cited.PAGE, "halaman 2") is Verdict.CHECK


def test_pages_of_a_word_file_are_not_counted(told):
    found = told("halaman 9", media="docx")

    assert _verdict(found, Cited.PAGE, "halaman 9") is Verdict.CHECK


# --- days

DAYS = [
    ("14 Maret 2023", Verdict.FOUND),
    ("Maret 2023", Verdict.FOUND),
    ("2023", Verdict.FOUND),
    ("20 Mei 2023", Verdict.ABSENT),
    ("Mei 2023", Verdict.ABSENT),
    ("2019", Verdict.CHECK),  # a year alone proves little
]


@pytest.mark.parametrize(("text", "verdict"), DAYS)
def test_a_day_must_be_written_in_a_cited_file(told, text, verdict):
    assert _verdict(told(f"dibahas {text}"), Cited.DAY, text) is verdict


def test_without_cited_files_no_day_is_judged(told):
    found = told("dibahas 20 Mei 2023", files=())

    assert _verdict(found, Cited.DAY, "20 Mei 2023") is Verdict.CHECK


def test_an_explanation_that_cites_nothing_has_no_citations(told):
    assert told("Sudah dilaksanakan dengan baik.", files=()) == {}
