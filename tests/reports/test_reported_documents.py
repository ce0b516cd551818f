"""The documents themselves are tested with the whole report, in ``test_assembling``."""

from assessment.finding import Remark
from classifiers.reading import reading
from reports.gap_report import ReportedPaper
from reports.reported_documents import papers_of, remarks_of
from tests.classifiers import papers


def test_remarks_keep_rule_text_and_document():
    remark = Remark(rule="R1", text="a.pdf: draf", path="a.pdf")

    (told,) = remarks_of([remark])

    assert (told.rule, told.text, told.document) == ("R1", "a.pdf: draf", "a.pdf")


def test_papers_bound_in_a_file_tell_where_they_begin_and_what_they_are(make_document):
    minutes = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas sandi bawaan."

    policy, record = papers_of(
        reading(make_document([papers.SECURITY_POLICY, minutes]))
    )

    assert (policy.page, policy.kind, policy.date) == (1, "perkada", "2023-03-14")
    assert record == ReportedPaper(
        page=2, kind="notulen", number=None, date="2025-03-06"
    )


def test_one_paper_has_none_bound_in_it(make_document):
    assert papers_of(reading(make_document(papers.SECURITY_POLICY))) == ()
