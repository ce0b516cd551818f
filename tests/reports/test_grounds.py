import pytest

from assessment.decisions.decision import Ground
from assessment.decisions.proposal import DecisionError
from reports.grounds import ground_in
from tests.reports.conftest import MINUTES, PERWALI

SHA = "0" * 64
CITED = "Setiap perangkat daerah wajib melaksanakan SPBE."


@pytest.mark.parametrize(
    ("number", "path", "page", "quote"),
    [
        ("1", PERWALI, 3, CITED),
        ("8", PERWALI, 3, CITED),  # evidence goes before what is to be checked
        ("21", MINUTES, 2, "Risiko rapat dibahas."),  # the nearest miss
        ("21", PERWALI, 1, ""),  # nothing quoted: the file as a whole
        ("99", PERWALI, 1, ""),
    ],
)
def test_the_ground_is_what_the_report_quotes(report, number, path, page, quote):
    assert ground_in(report, number, path) == Ground(
        path=path, sha256=SHA, page=page, quote=quote
    )


def test_a_path_may_be_written_as_windows_does(report):
    assert ground_in(report, "1", PERWALI.replace("/", "\\")).path == PERWALI


@pytest.mark.parametrize(
    ("path", "hint"), [("Perwali 34.pdf", PERWALI), ("qqq", "daftar berkas laporan")]
)
def test_an_unknown_file_is_refused_with_names_alike(report, path, hint):
    with pytest.raises(DecisionError, match="tidak ada dalam laporan terakhir") as told:
        ground_in(report, "1", path)

    assert hint in str(told.value)
