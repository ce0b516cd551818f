"""The documents themselves are tested with the whole report, in ``test_assembling``."""

from assessment.finding import Remark
from classifiers.bundle import papers_in
from classifiers.reading import reading
from reports.gap_report import ReportedPaper
from reports.reported_documents import remarks_of, reported_papers
from tests.classifiers import papers


def test_remarks_keep_rule_text_and_document():
    remark = Remark(rule="R1", text="a.pdf: draf", path="a.pdf")

    (told,) = remarks_of([remark])

    assert (told.rule, told.text, told.document) == ("R1", "a.pdf: draf", "a.pdf")


def test_papers_bound_in_a_file_tell_where_they_begin_and_what_they_are(make_document):
    minutes = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas sandi bawaan."

    bundle = reading(make_document([papers.SECURITY_POLICY, minutes]))
    policy, record = reported_papers(papers_in(bundle))

    assert (policy.page, policy.kind, policy.date) == (1, "perkada", "2023-03-14")
    assert record == ReportedPaper(
        page=2, kind="notulen", number=None, date="2025-03-06"
    )
