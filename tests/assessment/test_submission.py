from dataclasses import fields, replace

from assessment.claim import Claim, Claims
from assessment.finding import Remark
from assessment.submission import Submission
from tests.classifiers import papers


def test_an_indicator_is_handed_what_it_is_judged_by_and_no_more(read, match_of):
    ours, theirs = (read(papers.ROADMAP, f"{n}.pdf") for n in "ab")
    matches = [match_of(ours, "8"), match_of(theirs, "9"), match_of(theirs, "8")]
    both = {"8": ("x",), "9": ("y",)}
    whole = Submission(
        readings={"a.pdf": ours, "b.pdf": theirs, "c.pdf": read("isi", "c.pdf")},
        matches=matches,
        claims=Claims(rows=(Claim(indicator="9", level=2),)),
        unreadable=both,
        rejections=both,
        missing=both,
        cited=both,
        remarks=[
            Remark(rule="R1", path="a.pdf", indicator=n, text="t")
            for n in ("8", "9", None)
        ],
        decided=both,
    )

    handed = whole.of("8")

    only = {"8": ("x",)}
    expected = replace(
        whole,
        readings={"a.pdf": ours, "b.pdf": theirs},
        matches=[matches[0], matches[2]],
        **dict.fromkeys(
            ("unreadable", "rejections", "missing", "cited", "decided"), only
        ),
        remarks=[whole.remarks[0]],
    )
    assert {f.name: getattr(handed, f.name) for f in fields(handed)} == {
        f.name: getattr(expected, f.name) for f in fields(expected)
    }
    assert whole.of("7").matches == []
