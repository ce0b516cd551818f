"""`assessment.explanations`: the words by which claims know a government's own things."""

from __future__ import annotations

from assessment.claim import Claim, Claims
from assessment.explanations import local_words
from indicator_corpus.loading import load_instrument


def test_narratives_and_cited_files_give_the_words(read):
    claims = Claims(
        rows=(
            Claim(
                indicator="20", narrative="Forum Wrangkas", files=("SK Dulipat.pdf",)
            ),
        )
    )
    papers = [read(f"LAPORAN {n}\nIsi.\n", f"{n}.pdf") for n in range(9)]
    wrangkas, dulipat = read("RAPAT WRANGKAS\n", "r.pdf"), read("SK DULIPAT\n", "n.pdf")

    local = local_words(
        [*papers, wrangkas, dulipat], claims, load_instrument("spbe-47")
    )

    assert local.heard(wrangkas).worth.keys() == {"20"}
    assert local.heard(dulipat).worth.keys() == {"20"}
    assert local.heard(papers[0]).worth == {}
