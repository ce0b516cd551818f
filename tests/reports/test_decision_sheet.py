from dataclasses import replace

from openpyxl import Workbook

from reports.decided import PassageNow, ReportedDecisions
from reports.decision_sheet import has_decisions, write_decisions
from reports.wording import Wording
from tests.reports.test_decided import told


def test_what_waits_for_a_person_comes_first_with_both_versions(report):
    reopened = replace(
        told(2, kind="match", value="rejected", force="reopened"),
        document="a.pdf",
        quote="lama",
        now=PassageNow(document="a.pdf", page=2, quote="baru", similarity=50.0),
    )
    homeless = replace(
        told(3, kind="note", value="x", force="obsolete"), indicator="99"
    )
    first, *others = report.indicators
    decided = replace(
        report,
        indicators=(replace(first, decisions=(told(1), reopened)), *others),
        decisions=ReportedDecisions(
            applied=1, reopened=1, expired=0, gone=0, obsolete=1, elsewhere=(homeless,)
        ),
    )
    sheet = Workbook().worksheets[0]

    write_decisions(sheet, decided, Wording("id"))

    heading, *rows = sheet.iter_rows(3, values_only=True)
    found = [dict(zip(heading, row, strict=True)) for row in rows]
    assert [row["No."] for row in found] == [1, 99, 1]
    assert found[0]["Kutipan ketika diputuskan"] == "lama"
    assert found[0]["Isinya sekarang"] == "baru"
    assert found[2]["Diputuskan"] == "Belum mulai"
    assert has_decisions(decided)
    assert not has_decisions(report)
