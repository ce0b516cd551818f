"""Settings that cannot be used are refused before anything is read."""

from __future__ import annotations

import os
from pathlib import Path

from extractors.survey import ShareError
from flows.extracting import SchedulerError
from flows.notify_settings import NotifyError, NotifySettings, read_notify_settings


def refuse_to_write_into(share: Path, out: Path) -> None:
    """Nothing is ever written into the share (promise 8).

    Raises:
        ShareError: *out* lies within *share*.
    """
    inside = os.path.commonpath([share.resolve(), out.resolve()]) == str(
        share.resolve()
    )
    if inside and share.is_dir():
        raise ShareError(
            f"{out}: folder laporan berada di dalam folder bukti; pilih tempat lain, "
            "karena folder bukti tidak boleh diubah"
        )


def read_told(
    notify: str | None, share: Path, *, remember: bool
) -> NotifySettings | None:
    """The settings in the file *notify*; None without one.

    Raises:
        NotifyError: they cannot be used, or nothing is remembered to tell changes from.
        ShareError: a notice would be written into *share*.
    """
    if notify is None:
        return None
    settings = read_notify_settings(Path(notify))
    if not remember:
        raise NotifyError(
            f"{notify}: tanpa ingatan tidak diketahui apa yang berubah; "
            "jalankan tanpa --no-ledger"
        )
    for recipient in settings.recipients:
        if recipient.file is not None:
            refuse_to_write_into(share, recipient.file)
    return settings


def chosen_scheduler(runner: str, scheduler: str | None) -> str | None:
    """The Dask scheduler to read with; None for processes of this machine.

    Raises:
        SchedulerError: *runner* and *scheduler* do not go together.
    """
    if runner == "process" and scheduler is None:
        return None
    if runner == "process":
        raise SchedulerError(f"{scheduler}: hanya dipakai bersama --runner dask")
    if scheduler is None:
        raise SchedulerError("--runner dask: tunjuk penjadwalnya dengan --scheduler")
    return scheduler
