from assessment.carrying import carried, carried_verdicts
from classifiers.decisions import Verdict
from classifiers.declarations import Declaration
from indicator_corpus.loading import load_instrument

SPBE, PEMDI, BUREAU = (load_instrument(n) for n in ("spbe-47", "pemdi-20", "biro-25"))


def test_a_folder_number_is_renumbered():
    said = Declaration(path="Indikator 11/a.pdf", indicator="11", by="folder")

    (found,) = carried([said], SPBE, BUREAU)

    assert (found.indicator, found.by) == ("1", "folder")


def test_a_cited_file_stays_cited_only_for_the_same_question():
    said = Declaration(path="a.pdf", indicator="28", by="claim")

    found = {d.indicator: d.by for d in carried([said], SPBE, PEMDI)}

    assert found == {"2": "claim", "19": "folder"}


def test_what_is_asked_no_more_is_not_carried():
    said = Declaration(path="a.pdf", indicator="32", by="claim")

    assert carried([said], SPBE, PEMDI) == ()


def test_a_confirmation_counts_for_both_where_they_ask_the_same():
    confirmed = Verdict(path="a.pdf", indicator="28", serves=True)

    (found,) = carried_verdicts([confirmed], SPBE, BUREAU)
    (other,) = carried_verdicts([confirmed], SPBE, PEMDI)

    assert (found.indicator, found.serves) == ("18", True)
    assert other.indicator == "2"  # not 19, which asks a part of it only


def test_one_confirmation_outweighs_rejections_for_other_origins():
    verdicts = [
        Verdict(path="a.pdf", indicator="29", serves=False),
        Verdict(path="a.pdf", indicator="30", serves=True),
    ]

    (found,) = carried_verdicts(verdicts, SPBE, PEMDI)

    assert (found.indicator, found.serves) == ("9", True)
