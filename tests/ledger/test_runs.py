from sqlalchemy import func, select

from ledger import schema
from ledger.comparison import compared
from ledger.database import writing
from ledger.events import events
from ledger.runs import (
    Seal,
    begin,
    earlier_reports,
    end,
    last_report,
    last_seal,
    put_seal,
    report_of,
    share_number,
)
from tests.ledger.listing import document, known, shared


def test_a_share_keeps_its_number(engine):
    with writing(engine) as connection:
        first = share_number(connection, "/mnt/bukti")
        assert share_number(connection, "/mnt/lain") != first
        assert share_number(connection, "/mnt/bukti") == first


def test_the_last_report_is_that_of_the_last_run_that_ended(engine):
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
        assert last_report(connection, share_id) is None
        for content in (b"satu", b"dua"):
            run_id = begin(connection, share_id, "2025-09-01")
            end(connection, run_id, content, ())
        begin(connection, share_id, "2025-09-02")  # killed

        assert last_report(connection, share_id) == b"dua"
        assert last_report(connection, share_id + 1) is None


def test_earlier_reports_come_the_last_first_and_once(engine):
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
        for content in (b"satu", b"dua", b"satu"):
            end(connection, begin(connection, share_id, "2025-09-01"), content, ())
        begin(connection, share_id, "2025-09-02")  # killed

        digests = earlier_reports(connection, share_id)

        assert [report_of(connection, d) for d in digests] == [b"satu", b"dua"]
        assert earlier_reports(connection, share_id + 1) == ()


def test_the_same_report_is_kept_once(engine):
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
        for _ in range(3):
            end(connection, begin(connection, share_id, "2025-09-01"), b"sama", ())

        count = select(func.count()).select_from(schema.reports)
        assert connection.execute(count).scalar() == 1


def test_what_happened_is_kept_with_the_run(engine):
    ended = compared([shared("b.pdf")], {"a.pdf": known("a.pdf")}).ended(
        [document("b.pdf", sha256="isi")]
    )
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
        run_id = begin(connection, share_id, "2025-09-01")
        end(connection, run_id, b"laporan", events(ended))

        rows = connection.execute(select(schema.events)).all()
        assert rows == [(run_id, "b.pdf", "moved", "isi", "a.pdf")]


def test_the_seal_is_that_of_the_last_run_that_ended_well(engine):
    seal = Seal(key="k" * 64, published={"report.json": "0"})
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
        assert last_seal(connection, share_id) is None
        run_id = begin(connection, share_id, "2025-09-01")
        end(connection, run_id, b"satu", ())
        put_seal(connection, run_id, seal)
        begin(connection, share_id, "2025-09-02")  # killed
        assert last_seal(connection, share_id) == seal
        assert last_seal(connection, share_id + 1) is None

        end(connection, begin(connection, share_id, "2025-09-03"), b"dua", ())
        assert last_seal(connection, share_id) is None
