"""Why a match has its score, in words for people."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.fusion import Fusion
from classifiers.observation import Observation

_ALIKE = "mirip dokumen yang pernah dinilai untuk indikator ini"
_FEATURE_WORDS = {
    "said_best": "kutipan atau judul menyebut objeknya",
    "said_total": "disebut berulang",
    "leads": "pokok utama dokumen",
    "fit_best": "kutipan atau judul menyebut objeknya",
    "fit_share": "pokok utama dokumen",
    "lexical_best": "kata-kata mirip uraian indikator",
    "lexical_share": "kata-kata mirip uraian indikator",
    "dense_best": "makna dekat dengan uraian indikator",
    "dense_share": "makna dekat dengan uraian indikator",
    "affinity": "jenis dokumennya lazim untuk indikator ini",
    "own_kind": "jenis dokumennya khusus untuk indikator ini",
    "plan": "programnya tertulis dalam peta rencana",
    "refers": "judulnya merujuk pasal yang mengatur objeknya",
    "precedent": _ALIKE,
    "precedent_share": _ALIKE,
    "local": "memakai nama yang disebut dalam penjelasan penilaian mandiri",
    "whole_lexical": "kata-kata seluruh dokumen mirip uraian indikator",
    "declared": "dinyatakan untuk indikator ini",
}
_PHRASES, _REASONS = 6, 3  # told at most


def why(weights: Fusion, observation: Observation, telling: Sequence[str] = ()) -> str:
    """The words and the similarities that made the score, the weightiest first.

    *telling* are the words by which it is like papers that served the indicator before.
    """
    reasons = dict.fromkeys(
        _FEATURE_WORDS[name]
        for name, _ in weights.strongest(observation)
        if name in _FEATURE_WORDS
    )
    parts = [
        f"{reason} ({', '.join(telling)})" if reason == _ALIKE and telling else reason
        for reason in list(reasons)[:_REASONS]
    ]
    if observation.phrases:
        parts.insert(0, "kata: " + ", ".join(observation.phrases[:_PHRASES]))
    return "; ".join(parts)
