import sys
import time

from web.rerun import Rerun


def command(code):
    return (sys.executable, "-c", f"import sys, time\n{code}")


def ended(rerun):
    end = time.monotonic() + 60
    while rerun.progress.state == "running":
        assert time.monotonic() < end
        time.sleep(0.05)
    return rerun.progress


def say(*lines):
    return "\n".join(f"print({line!r}, file=sys.stderr)" for line in lines)


def test_progress_is_read_from_what_the_run_says():
    rerun = Rerun(command(say("4 berkas ditemukan", "3/4 A/b.pdf", "menulis laporan")))

    assert rerun.progress.state == "idle"
    assert rerun.start("Siti")
    now = ended(rerun)

    assert (now.state, now.by, now.done, now.total) == ("done", "Siti", 3, 4)
    assert now.percent == 75
    assert now.lines[-1] == "menulis laporan"


def test_a_run_that_left_a_report_with_unread_files_is_done():
    rerun = Rerun(command("sys.exit(3)"))
    rerun.start("Siti")

    assert ended(rerun).state == "done"


def test_a_failed_run_says_why_in_one_printable_line():
    rerun = Rerun(command(say("bukti: folder \x1b[31mhilang") + "\nsys.exit(1)"))
    rerun.start("Siti")
    now = ended(rerun)

    assert (now.state, now.lines[-1]) == ("failed", "bukti: folder [31mhilang")


def test_the_libraries_own_lines_are_left_out():
    rerun = Rerun(command(say("menilai", "10:00 | DEBUG | bm25s - Building index")))
    rerun.start("Siti")

    assert ended(rerun).lines == ("menilai",)


def test_one_run_at_a_time_and_it_can_be_stopped():
    rerun = Rerun(command("time.sleep(60)"))

    assert rerun.start("Siti")
    assert not rerun.start("Budi")
    rerun.stop()

    assert ended(rerun).state == "failed"
    assert rerun.progress.by == "Siti"
