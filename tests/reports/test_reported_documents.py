"""The documents themselves are tested with the whole report, in ``test_assembling``."""

from assessment.finding import Remark
from reports.reported_documents import remarks_of


def test_remarks_keep_rule_text_and_document():
    remark = Remark(rule="R1", text="a.pdf: draf", path="a.pdf")

    (told,) = remarks_of([remark])

    assert (told.rule, told.text, told.document) == ("R1", "a.pdf: draf", "a.pdf")
