"""Chapters of policies that a title or a scope leaves out."""

from __future__ import annotations

import pytest

from classifiers.references import PolicyIndex
from tests.classifiers import papers


@pytest.fixture(scope="module")
def policies(read):
    return PolicyIndex([read(papers.CHAPTERED_POLICY)])


@pytest.mark.parametrize(
    ("title", "beside", "named"),
    [
        ("Notulen evaluasi Bab II Perbup 44 Tahun 2022", "Audit TIK terdiri", True),
        ("Notulen evaluasi Bab II Perbup 44 Tahun 2022", "pusat data nasional", False),
        ("Notulen evaluasi Perbup 44 Tahun 2022", "Audit TIK terdiri", False),
        ("Reviu Pasal 9 Perbup 44 Tahun 2022", "Audit TIK terdiri", False),
        ("Evaluasi Bab II Perbup 45 Tahun 2022", "Audit TIK terdiri", False),
    ],
)
def test_what_a_title_on_chapters_leaves_out_is_beside_it(
    policies, title, beside, named
):
    found = "\n".join(policies.referred(title).beside)

    assert (beside in found) is named


@pytest.mark.parametrize(
    ("texts", "is_left_out"),
    [
        (["Bab II Perbup 44 Tahun 2022", "Bab IV Perbup 44 Tahun 2022"], False),
        (["Bab II Perbup 44 Tahun 2022", "Perbup 44 Tahun 2022"], False),  # all of it
        (["Bab II Perbup 44/2022", "Bab lain dari Perbup 44/2022 tidak dibaca"], True),
    ],
)
def test_chapters_named_apart_are_put_together(policies, texts, is_left_out):
    found = "\n".join(policies.beside(texts))

    assert ("Audit TIK terdiri" in found) is is_left_out
