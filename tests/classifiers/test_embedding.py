from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from classifiers.embedding import (
    OUR_MODEL,
    EmbeddingModelError,
    load_embedder,
)
from tests.loaded import loaded

MEGABYTE = 1_000_000

# an office's wording, another wording of the same, and something else altogether
PARAPHRASES = [
    (
        "permohonan mesin virtual di ruang peladen",
        "pengajuan VPS pada data center",
        "permohonan cuti tahunan pegawai",
    ),
    (
        "kabel serat optik antar kantor dinas",
        "koneksi intranet OPD lewat fiber optik",
        "kabel listrik lampu jalan desa",
    ),
    (
        "situs dinas diretas dan dipulihkan tim CSIRT",
        "penanganan insiden siber pada laman web",
        "ronda malam dan pos kamling warga",
    ),
    (
        "surat dinas didisposisi lewat SRIKANDI",
        "naskah dinas elektronik pada aplikasi persuratan",
        "surat suara pemilu didistribusikan",
    ),
    (
        "lelang paket pekerjaan di LPSE",
        "tender diumumkan pada SPSE",
        "lomba gerak jalan hari jadi kota",
    ),
    (
        "keluhan warga dijawab melalui SP4N-LAPOR",
        "tindak lanjut pengaduan masyarakat",
        "kenaikan pangkat dan gaji berkala",
    ),
    (
        "register risiko dan rencana mitigasinya",
        "daftar risiko beserta penanganannya",
        "daftar hadir apel pagi",
    ),
    (
        "pegawai didampingi agar mau beralih ke sistem baru",
        "agen perubahan mengatasi penolakan staf",
        "pegawai menerima cendera mata pensiun",
    ),
]
# a shared word with two meanings outweighs what the rest of the text says
FALSE_FRIENDS = [
    (
        "uji penerimaan pengguna sebelum sistem dipakai",
        "UAT aplikasi yang baru dikembangkan",
        "uji kir kendaraan angkutan barang",
    ),
]


@pytest.fixture(scope="module")
def ours():
    return load_embedder()


@pytest.fixture(scope="module")
def tiny_folder(tmp_path_factory):
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers.sentence_transformer.modules import (  # noqa: PLC0415
        StaticEmbedding,
    )
    from tokenizers import Tokenizer, models, pre_tokenizers  # noqa: PLC0415

    pieces = {"[UNK]": 0, "data": 1, "jalan": 2}
    tokenizer = Tokenizer(models.WordLevel(pieces, unk_token=next(iter(pieces))))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    rows = np.array([[0, 0], [3, 0], [0, 2]], dtype=np.float32)
    folder = tmp_path_factory.mktemp("models") / "mungil"
    bag = StaticEmbedding(tokenizer, embedding_weights=rows)
    SentenceTransformer(modules=[bag], device="cpu").save_pretrained(
        str(folder), create_model_card=False
    )
    return folder


@pytest.mark.parametrize(("said", "same", "other"), PARAPHRASES)
def test_a_paraphrase_is_nearer_than_something_else(ours, said, same, other):
    query = ours.encode([said], role="query")[0]
    near, far = ours.encode([same, other], role="passage") @ query

    assert near > far + 0.2


@pytest.mark.xfail(strict=True, reason="a mean of words knows no word senses")
@pytest.mark.parametrize(("said", "same", "other"), FALSE_FRIENDS)
def test_a_false_friend_is_farther_than_a_paraphrase(ours, said, same, other):
    query = ours.encode([said], role="query")[0]
    near, far = ours.encode([same, other], role="passage") @ query

    assert near > far


def test_vectors_have_unit_length_and_single_precision(ours):
    vectors = ours.encode(["pusat data", "tim koordinasi SPBE"], role="passage")

    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-5)


@pytest.mark.parametrize("text", ["", "   ", "2024", "--- ... !!"])
def test_a_text_without_words_is_near_nothing(ours, text):
    assert not ours.encode([text], role="passage").any()


def test_no_texts_give_no_rows(ours):
    assert ours.encode([], role="query").shape == (0, 256)


def test_the_same_text_always_gets_the_same_vector(ours):
    texts = ["peta rencana SPBE", "notulen rapat", "uji penetrasi " * 300]

    together = ours.encode(texts, role="passage")
    alone = [load_embedder().encode([text], role="passage")[0] for text in texts]

    assert np.array_equal(together, np.stack(alone))


def test_letter_case_does_not_matter(ours):
    small, big = ours.encode(["arsitektur spbe", "ARSITEKTUR SPBE"], role="passage")

    assert np.array_equal(small, big)


def test_the_shipped_folder_stays_small():
    size = sum(path.stat().st_size for path in OUR_MODEL.rglob("*") if path.is_file())

    assert size <= 6 * MEGABYTE


def test_the_shipped_weights_are_whole_numbers_of_eight_bits():
    from safetensors.numpy import load_file  # noqa: PLC0415

    weights = load_file(OUR_MODEL / "model.safetensors")

    assert weights["embeddings"].dtype == np.int8


def test_our_model_loads_without_touching_the_network(tmp_path):
    program = (
        "import socket\n"
        "def refuse(*a, **k): raise SystemExit('network was asked')\n"
        "socket.getaddrinfo = socket.socket.connect = refuse\n"
        "from classifiers.embedding import load_embedder\n"
        "print(load_embedder().encode(['pusat data'], role='query').shape)\n"
    )
    environment = {**os.environ, "HF_HOME": str(tmp_path), "HF_HUB_OFFLINE": "0"}
    root = Path(__file__).parents[2]

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.strip() == "(1, 256)", done.stderr


def test_nothing_heavy_is_imported_before_the_first_encoding():
    program = "from classifiers.embedding import load_embedder\nload_embedder().id\n"

    assert loaded(program, "torch", "sentence_transformers") == []


@pytest.mark.parametrize("as_type", [str, Path])
def test_a_model_in_a_folder_is_used(tiny_folder, as_type):
    embedder = load_embedder(as_type(tiny_folder))

    vectors = embedder.encode(["data", "jalan", "data jalan"], role="passage")

    expected = [[1, 0], [0, 1], [3 / 13**0.5, 2 / 13**0.5]]
    assert vectors == pytest.approx(np.array(expected), abs=1e-6)


def test_the_id_names_the_model(tiny_folder):
    assert load_embedder(tiny_folder).id.startswith("mungil@")
    assert load_embedder().id.startswith("bukti-id@")


def test_the_id_stays_while_the_content_stays(tiny_folder, tmp_path):
    twin = tmp_path / "mungil"
    _copy(tiny_folder, twin)
    (twin / "README.md").write_text("catatan", encoding="utf-8")

    assert load_embedder(twin).id == load_embedder(tiny_folder).id


def test_other_weights_give_another_id(tiny_folder, tmp_path):
    twin = tmp_path / "mungil"
    _copy(tiny_folder, twin)
    weights = twin / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x01")

    assert load_embedder(twin).id != load_embedder(tiny_folder).id


def test_e5_models_hear_whether_a_text_asks_or_answers(tiny_folder, tmp_path):
    twin = tmp_path / "e5-mungil"
    _copy(tiny_folder, twin)
    tokenizer = twin / "tokenizer.json"
    known = tokenizer.read_text(encoding="utf-8").replace('"jalan"', '"query"')
    tokenizer.write_text(known, encoding="utf-8")
    embedder = load_embedder(twin)

    asked = embedder.encode(["data"], role="query")
    answered = embedder.encode(["data"], role="passage")

    assert asked == pytest.approx(np.array([[3, 2]]) / 13**0.5, abs=1e-6)
    assert answered == pytest.approx(np.array([[1, 0]]), abs=1e-6)


def test_other_models_hear_the_text_alone(tiny_folder):
    embedder = load_embedder(tiny_folder)

    asked = embedder.encode(["data"], role="query")

    assert asked == pytest.approx(np.array([[1, 0]]), abs=1e-6)


def test_an_unknown_name_says_what_to_do():
    with pytest.raises(EmbeddingModelError) as raised:
        load_embedder("bukti/model-yang-tidak-ada", download=False)

    assert str(raised.value).startswith("bukti/model-yang-tidak-ada: model ini tidak")
    assert "periksa ejaan namanya" in str(raised.value)


@pytest.mark.parametrize("name", ["kosong", "tidak-ada"])
def test_a_folder_without_a_model_says_what_to_do(tmp_path, name):
    (tmp_path / "kosong").mkdir()

    with pytest.raises(EmbeddingModelError, match="salin ulang seluruh isi folder"):
        load_embedder(tmp_path / name)


@pytest.mark.parametrize(
    ("file", "content"),
    [("model.safetensors", b"rusak"), ("modules.json", b"{"), ("modules.json", b"[]")],
)
def test_a_broken_folder_says_what_to_do(tiny_folder, tmp_path, file, content):
    twin = tmp_path / "mungil"
    _copy(tiny_folder, twin)
    (twin / file).write_bytes(content)
    embedder = load_embedder(twin)

    with pytest.raises(EmbeddingModelError, match="salin ulang seluruh isi folder"):
        embedder.encode(["data"], role="query")


def _copy(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
