import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from extractors.word_sections import sections


@pytest.fixture
def written(tmp_path):
    document = docx.Document()
    document.add_paragraph("Isi naskah")
    section = document.sections[0]
    section.header.paragraphs[0].text = "PEMERINTAH KABUPATEN MEKARWANGI"
    section.footer.paragraphs[0].text = "halaman 1"
    section.first_page_header.paragraphs[0].text = "tidak tampak"
    section.different_first_page_header_footer = False
    document.save(tmp_path / "naskah.docx")
    return tmp_path / "naskah.docx"


def text(element):
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def test_body_header_and_footer_are_told_apart(written):
    found = sections(written)

    assert "Isi naskah" in text(found.body)
    assert [text(e) for e in found.headers] == ["PEMERINTAH KABUPATEN MEKARWANGI"]
    assert [text(e) for e in found.footers] == ["halaman 1"]


def test_a_first_page_header_that_is_switched_off_is_not_shown(written):
    assert not any("tidak tampak" in text(e) for e in sections(written).headers)


def test_a_first_page_header_that_is_on_is_shown(written):
    document = docx.Document(str(written))
    document.sections[0].different_first_page_header_footer = True
    document.save(written)

    assert any("tidak tampak" in text(e) for e in sections(written).headers)


def test_the_area_is_that_of_the_page_in_square_points(written):
    assert sections(written).area == pytest.approx(612 * 792, rel=0.01)


def test_a_package_that_python_docx_cannot_open_gives_none(tmp_path):
    with zipfile.ZipFile(tmp_path / "aneh.docx", "w") as package:
        package.writestr("word/document.xml", "<w:document/>")

    assert sections(tmp_path / "aneh.docx") is None


def test_files_of_one_template_share_their_styles_and_others_do_not(written, tmp_path):
    document = docx.Document()
    document.save(tmp_path / "sama.docx")
    document.styles.add_style("Pasal", WD_STYLE_TYPE.PARAGRAPH)
    document.save(tmp_path / "lain.docx")

    first, same, other = (
        sections(path).parts["styles"]
        for path in (written, tmp_path / "sama.docx", tmp_path / "lain.docx")
    )

    assert same is first
    assert "Pasal" in names(other)
    assert "Pasal" not in names(first)


def test_who_writes_a_file_has_styles_of_his_own(written):
    sections(written)
    document = docx.Document(str(written))
    document.styles.add_style("Pasal", WD_STYLE_TYPE.PARAGRAPH)

    assert "Pasal" not in names(sections(written).parts["styles"])
    assert "Pasal" not in names(docx.Document().styles.element)


def names(styles):
    return {name.get(qn("w:val")) for name in styles.iter(qn("w:name"))}
