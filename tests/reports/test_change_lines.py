import pytest
from markdown_it import MarkdownIt

from reports.change_lines import as_markdown, as_text, parts
from reports.supplement import Changes, FileChange, NewlyUnreadable, StatusChange
from reports.wording import Wording
from tests.reports.conftest import HARM

ID, EN = Wording("id"), Wording("en")


def status(number, before, after, **changes):
    plain = {"short": f"Indikator {number}", "owner": "Inspektorat"}
    return StatusChange(id=number, before=before, after=after, **plain | changes)


def changes(**lists):
    return Changes(since="2025-08-14", noticed="2025-08-15", **lists)


CHANGED = changes(
    indicators=(status("8", "empty", "weak"), status("9", "weak", "empty", owner=None)),
    unreadable=(NewlyUnreadable(path="A/b.pdf", message="b.pdf: rusak; unggah lagi"),),
    files=(FileChange(path="C/d.pdf", kind="moved", origin="d.pdf"),),
)


def test_each_list_stands_under_its_heading():
    assert as_text(CHANGED, ID) == (
        "Kini kosong (1)\n"
        "- 9. Indikator 9, semula lemah (Belum ada penanggung jawab)\n\n"
        "Kini lemah (1)\n"
        "- 8. Indikator 8, semula kosong (Inspektorat)\n\n"
        "Berkas yang tidak terbaca (1)\n"
        "- A/b.pdf: rusak; unggah lagi\n\n"
        "Berkas yang dipindah (1)\n"
        "- C/d.pdf (semula d.pdf)"
    )


def test_english_on_request():
    assert "Now empty (1)\n- 9. Indikator 9, was weak" in as_text(CHANGED, EN)


def test_nothing_changed_is_said_on_the_page():
    assert as_markdown(None, ID) == "Tidak ada perubahan."
    assert as_text(changes(), ID) == ""
    assert "14 Agustus 2025" in as_markdown(CHANGED, ID)


def test_long_lists_end_with_how_many_more():
    files = tuple(FileChange(path=f"{n}", kind="added") for n in range(205))

    text = as_text(changes(files=files), ID)

    assert text.startswith("Berkas baru (205)")
    assert text.endswith("- dan 5 lagi")


@pytest.mark.parametrize(
    "harm", [*HARM, "[x](http://jahat)", "http://jahat.id", "a\nb"]
)
def test_text_from_the_share_stays_text(harm):
    told = changes(
        indicators=(status(harm, "weak", "empty", short=harm, owner=harm),),
        unreadable=(NewlyUnreadable(path=harm, message=harm),),
        files=(FileChange(path=harm, kind="moved", origin=harm),),
    )

    page = MarkdownIt("gfm-like", {"linkify": False}).render(as_markdown(told, ID))

    assert not any(tag in page for tag in ("<script", "<img", "<a ", "<h1", "<code"))
    assert all(line.isprintable() for p in parts(told, ID) for line in p.lines)
