from __future__ import annotations

import pickle

from evidence.document import Trouble
from extractors.errors import EncryptedError, UnsupportedError


def test_the_message_is_file_fact_remedy():
    error = EncryptedError("rapat.pdf")

    assert str(error) == (
        "rapat.pdf: terkunci kata sandi; "
        "buka kuncinya lalu unggah kembali tanpa kata sandi"
    )
    assert error.trouble is Trouble.ENCRYPTED


def test_a_fact_and_remedy_of_its_own_replace_the_usual():
    error = UnsupportedError("a.zip", fact="berupa arsip", remedy="ekstrak isinya")

    assert str(error) == "a.zip: berupa arsip; ekstrak isinya"


def test_errors_survive_the_way_between_processes():
    error = UnsupportedError("a.zip", fact="berupa arsip")

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

    assert (type(copy), str(copy)) == (UnsupportedError, str(error))
