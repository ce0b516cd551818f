"""Where the passages of a document stand."""

from __future__ import annotations

from evidence.segmentation import passages


def section_of(document, words):
    """The section of the passages of *document* that hold *words*."""
    (section,) = {p.section for p in passages(document) if words in p.text}
    return section
