import pytest

from extractors.survey import ShareError
from flows.extracting import SchedulerError
from flows.notify_settings import NotifyError
from flows.refusing import chosen_scheduler, read_told, refuse_to_write_into


@pytest.fixture
def share(tmp_path):
    (tmp_path / "bukti").mkdir()
    return tmp_path / "bukti"


def test_nothing_is_written_into_the_share(share):
    refuse_to_write_into(share, share.parent / "laporan")
    with pytest.raises(ShareError, match="tidak boleh diubah"):
        refuse_to_write_into(share, share / "laporan")


def test_nobody_is_told_unless_configured(share):
    assert read_told(None, share, remember=True) is None


@pytest.mark.parametrize(
    ("remember", "place", "error"),
    [(False, "kabar.txt", NotifyError), (True, "bukti/kabar.txt", ShareError)],
)
def test_notices_need_a_memory_and_a_place_of_their_own(share, remember, place, error):
    settings = share.parent / "notify.yaml"
    settings.write_text(f"recipients: [{{name: A, file: {share.parent / place}}}]")

    with pytest.raises(error):
        read_told(str(settings), share, remember=remember)


def test_a_scheduler_belongs_to_dask():
    assert chosen_scheduler("process", None) is None
    assert chosen_scheduler("dask", "tcp://a:1") == "tcp://a:1"
    for runner, scheduler in (("process", "tcp://a:1"), ("dask", None)):
        with pytest.raises(SchedulerError):
            chosen_scheduler(runner, scheduler)
