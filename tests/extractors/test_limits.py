from __future__ import annotations

from extractors.limits import Limits


def test_every_scanned_page_earns_time():
    limits = Limits(seconds=100, seconds_per_scan=10)

    assert limits.deadline(scans_read=0) == 100
    assert limits.deadline(scans_read=3) == 130
