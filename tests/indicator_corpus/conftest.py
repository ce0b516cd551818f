"""A small instrument in files of its own, to be spoiled."""

from __future__ import annotations

from copy import deepcopy

import pytest
import yaml

from indicator_corpus.loading import CorpusError, load_instrument

INSTRUMENT = {
    "id": "mini",
    "name": "Instrumen kecil",
    "version": "1",
    "source": {"regulation": "Peraturan contoh", "page": 3},
    "domains": [{"id": "1", "name": "Tata Kelola", "weight": 100}],
    "aspects": [{"id": "1", "domain": "1", "name": "Perencanaan", "weight": 100}],
    "predicates": [{"name": "Kurang", "at_least": 0}],
}
SLOTS = {
    "activity": {
        "check": "shown",
        "lacking": "no_evidence",
        "statement": "{object} sudah dikerjakan.",
        "remedy": "Bawa catatan {object}.",
    }
}
CUES = {"scope_all": ["seluruh dinas"]}
AFFINITY = {
    "laporan": {"patterns": {"governance": 0.9}},
    "notulen": {"only": ["2"]},
}


def indicator(number):
    return {
        "id": str(number),
        "name": f"Indikator {number}",
        "short": f"I{number}",
        "object": "pusat data",
        "domain": "1",
        "aspect": "1",
        "weight": 50,
        "pattern": "governance",
        "about": "Ruang server.",
        "terms": {"names": ["pusat data"]},
        "source": {"regulation": "Peraturan contoh"},
        "content": [{"id": "listrik", "name": "listrik", "words": ["genset"]}],
        "levels": [
            {"number": level, "summary": "ya", "criteria": [{"use": "activity"}]}
            for level in range(1, 6)
        ],
    }


class Folder:
    """The files of a small instrument, to be spoiled and written."""

    def __init__(self, path):
        self.path = path
        self.instrument = deepcopy(INSTRUMENT)
        self.slots = deepcopy(SLOTS)
        self.cues = deepcopy(CUES)
        self.affinity = deepcopy(AFFINITY)
        self.first, self.second = indicator(1), indicator(2)

    def criterion(self, level=1):
        return self.first["levels"][level - 1]["criteria"][0]

    def write(self):
        (self.path / "indicators").mkdir()
        files = {
            "instrument": self.instrument,
            "slots": self.slots,
            "cues": self.cues,
            "affinity": self.affinity,
            "indicators/01": self.first,
            "indicators/02": self.second,
        }
        for name, content in files.items():
            text = yaml.safe_dump(content, sort_keys=False)
            (self.path / f"{name}.yaml").write_text(text, encoding="utf-8")

    def problems(self):
        self.write()
        return self.problems_as_written()

    def problems_as_written(self):
        with pytest.raises(CorpusError) as caught:
            load_instrument(self.path)
        return caught.value.problems


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)
