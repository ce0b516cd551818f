import pytest

from reports.row_key import (
    RowKey,
    RowKeyError,
    Written,
    digest_of,
    is_key,
    read_key,
    spelled,
)

KEY = RowKey(
    instrument="spbe-47",
    indicator="8",
    criterion="8.2.a",
    path="a \ud800\u202e'=.pdf",
    sha256="0" * 64,
    page=3,
    quote="abc",
    cells={"work": Written(value="belum"), "due": Written(value="", decision=4)},
)


@pytest.mark.parametrize("key", [KEY, RowKey(instrument="x", indicator="1")])
def test_a_key_comes_back_as_it_was(key):
    assert read_key(spelled(key)) == key
    assert spelled(key).isascii()
    assert is_key(spelled(key))


@pytest.mark.parametrize(
    "text",
    [
        "bukti1 ", "bukti1 {", "bukti1 []", "bukti1 {}", 'bukti1 {"instrument":"x"}',
        'bukti1 {"instrument":"x","indicator":8}', spelled(KEY)[:-3],
        spelled(KEY).replace("page", "laman"), spelled(KEY).replace("value", "isi"),
    ],
)  # fmt: skip
def test_a_changed_key_is_refused(text):
    assert is_key(text)
    with pytest.raises(RowKeyError, match="kunci baris berubah"):
        read_key(text)


@pytest.mark.parametrize("text", ["", "catatan", "Bukti1 {}"])
def test_other_text_is_no_key(text):
    assert not is_key(text)


def test_a_quotation_keeps_its_digest_through_line_breaks():
    assert digest_of("infor-\nmasi 3,28") == digest_of("Informasi  3,28")
    assert digest_of("3,28") != digest_of("3,29")
