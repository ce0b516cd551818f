import pytest

from extractors.inbox import with_inbox
from extractors.survey import ShareError, survey


@pytest.fixture
def share(tmp_path):
    folder = tmp_path / "bukti"
    (folder / "Setda").mkdir(parents=True)
    (folder / "Setda" / "a.pdf").write_text("a")
    return folder


def test_uploads_stand_under_a_folder_of_their_own(share, tmp_path):
    inbox = tmp_path / "masuk"
    (inbox / "Setda" / "Indikator 08").mkdir(parents=True)
    (inbox / "Setda" / "Indikator 08" / "b.pdf").write_text("b")

    files = with_inbox(survey(share), inbox)

    assert [f.relative for f in files] == [
        "Kotak masuk/Setda/Indikator 08/b.pdf",
        "Setda/a.pdf",
    ]
    assert files[0].path.read_text() == "b"


def test_a_file_of_the_share_keeps_its_name_beside_an_upload(share, tmp_path):
    for folder in (share / "Kotak masuk", tmp_path / "masuk"):
        folder.mkdir()
        (folder / "c.pdf").write_text("c")

    files = with_inbox(survey(share), tmp_path / "masuk")

    paths = {f.relative: f.path.parent.name for f in files}
    assert paths["Kotak masuk/c.pdf"] == "Kotak masuk"
    assert paths["Kotak masuk/c.pdf~2"] == "masuk"


def test_an_empty_inbox_is_no_fault_and_a_missing_one_is(share, tmp_path):
    (tmp_path / "masuk").mkdir()
    files = survey(share)

    assert with_inbox(files, tmp_path / "masuk") == files
    with pytest.raises(ShareError, match="kotak masuk tidak ditemukan"):
        with_inbox(files, tmp_path / "hilang")


def test_folders_without_files_are_an_empty_inbox(share, tmp_path):
    (tmp_path / "masuk" / "Setda").mkdir(parents=True)
    files = survey(share)

    assert with_inbox(files, tmp_path / "masuk") == files
