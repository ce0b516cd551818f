import pytest

from extractors.survey import ShareError
from ledger.comparison import compared, refuse_sudden_emptiness
from tests.ledger.listing import LONG_AGO_NS, document, known, shared

MANY = 40


def by_path(*files):
    return {file.path: file for file in files}


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (shared(), known()),
        (shared(inode=0), known()),  # this file system has none
        (shared(), known(inode=0)),
        (shared(inode=2**64 - 1), known(inode=-1)),  # kept with a sign
    ],
)
def test_what_looks_the_same_is_unchanged(now, before):
    comparison = compared([now], by_path(before))

    assert not comparison.changed
    assert comparison.hashes == {"a.pdf": "isi"}


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (shared(size=11), known()),
        (shared(modified_ns=LONG_AGO_NS + 1), known()),
        (shared(inode=8), known()),  # put in its place by a rename
        (shared(), known(modified_ns=None)),  # was too young to be trusted
        (shared("b.pdf"), known("a.pdf")),
    ],
)
def test_what_looks_different_is_changed(now, before):
    comparison = compared([now], by_path(before))

    assert comparison.changed == (now,)
    assert not comparison.hashes


def test_full_trusts_nothing():
    assert compared([shared()], by_path(known()), full=True).changed == (shared(),)


def test_inodes_mean_nothing_where_nearly_all_of_many_changed():
    names = [f"{number}.pdf" for number in range(MANY)]
    files = [shared(name, inode=number + 1000) for number, name in enumerate(names)]

    assert not compared(files, {name: known(name) for name in names}).changed


def test_an_inode_means_something_where_the_others_stayed():
    names = [f"{number}.pdf" for number in range(MANY)]
    files = [shared(name, inode=8 if name == "3.pdf" else 7) for name in names]

    comparison = compared(files, {name: known(name) for name in names})

    assert [file.relative for file in comparison.changed] == ["3.pdf"]


def test_only_files_of_the_last_good_state_can_be_missing():
    before = by_path(known("lama.pdf"), known("sela.pdf", is_settled=False))

    assert set(compared([], before).missing) == {"lama.pdf"}


def test_a_missing_file_whose_content_is_elsewhere_is_not_lost():
    before = by_path(known("a.pdf", "satu"), known("b.pdf", "dua"))
    moved = document("c.pdf", sha256="satu")

    comparison = compared([shared("c.pdf")], before).ended([moved])

    assert set(comparison.missing) == {"a.pdf", "b.pdf"}
    assert set(comparison.lost) == {"b.pdf"}


def test_sizes_worth_hashing_are_those_seen_elsewhere():
    files = [shared("a.pdf", size=1), shared("b.pdf", size=2), shared("c.pdf", size=2)]

    found = compared(files, by_path(known("d.pdf", size=3))).sizes_worth_hashing

    assert found == {2, 3}


@pytest.mark.parametrize(("left", "limit"), [(6, 0.3), (0, 0.99), (9, 0.0)])
def test_sudden_emptiness_is_refused(left, limit):
    before = {f"{n}.pdf": known(f"{n}.pdf", str(n)) for n in range(10)}
    comparison = compared([shared(f"{n}.pdf") for n in range(left)], before)

    with pytest.raises(ShareError, match=r"dari 10 berkas.*--accept-deletions"):
        refuse_sudden_emptiness(comparison, "/mnt/bukti", limit=limit)


@pytest.mark.parametrize(("left", "limit"), [(7, 0.3), (10, 0.0), (1, 0.9)])
def test_ordinary_tidying_is_not_sudden_emptiness(left, limit):
    before = {f"{n}.pdf": known(f"{n}.pdf", str(n)) for n in range(10)}
    comparison = compared([shared(f"{n}.pdf") for n in range(left)], before)

    refuse_sudden_emptiness(comparison, "/mnt/bukti", limit=limit)


def test_the_first_run_finds_nothing_missing():
    refuse_sudden_emptiness(compared([shared()], {}), "/mnt/bukti", limit=0.0)
