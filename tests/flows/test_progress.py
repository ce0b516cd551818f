import pytest

from flows.progress import PlainLines, Silent, current, printable, watched


def test_nobody_watching_means_silence(capsys):
    current().start(3)
    current().done("a.pdf")

    assert isinstance(current(), Silent)
    assert capsys.readouterr().err == ""


def test_plain_lines_name_the_first_and_the_last_file(capsys):
    with watched(terminal=False):
        assert isinstance(current(), PlainLines)
        current().start(3)
        for name in ("a.pdf", "b.pdf", "c.pdf"):
            current().done(name)

    said = capsys.readouterr().err
    assert "3 berkas ditemukan" in said
    assert "1/3 a.pdf" in said
    assert "3/3 c.pdf" in said


@pytest.mark.parametrize(
    "name", ["a\x1b[31m.pdf", "a\nb.pdf", "a\u202efdp.exe", "a\x07"]
)
def test_a_file_name_cannot_act_on_the_terminal(name):
    assert printable(name).isprintable()


@pytest.mark.parametrize("name", ["Perwali 12 (final).pdf", "Évaluasi – reviu.docx"])
def test_an_ordinary_name_stays_as_it_is(name):
    assert printable(name) == name
