"""Texts as vectors: by our own model, or a sentence-transformers model the user names."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

    from classifiers.static_embedding import StaticEmbedding

Role = Literal["query", "passage"]

OUR_MODEL = Path(__file__).with_name("embedding_model")
OUR_NAME = "bukti-id"
# The E5 family reads its inputs with these words in front; its instruct variants
# have other ones, which they carry in their own configuration.
_E5 = re.compile(r"(?:^|[/_-])e5(?:[_-]|$)", re.IGNORECASE)
_E5_PREFIXES: dict[Role, str] = {"query": "query: ", "passage": "passage: "}
_FOLDER_MARKS = ("modules.json", "config.json")
_READ_BYTES = 1 << 20


class EmbeddingModelError(Exception):
    """A model cannot be loaded; the message names it, the fact, and the remedy."""


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def id(self) -> str:
        """Name and content hash: a different id means different vectors."""
        ...

    def encode(self, texts: Sequence[str], *, role: Role) -> NDArray[np.float32]:
        """One unit row per text; zeros for a text without a word."""
        ...


def load_embedder(
    model: str | Path | None = None, *, download: bool = True
) -> Embedder:
    """The embedder for *model*: a folder, a hub name, or None for our own.

    A folder is read at the first ``encode``, never over the network. A hub name is
    looked for on this machine first and fetched only if *download* allows it.

    Raises:
        EmbeddingModelError: the folder holds no model, or the name cannot be had.
            For a folder with broken files, ``encode`` raises it.
    """
    if model is None:
        return _OwnEmbedder(OUR_MODEL)
    folder = Path(model).expanduser()
    if isinstance(model, Path) or folder.is_absolute() or folder.is_dir():
        return _FolderEmbedder(folder, name=folder.resolve().name)
    return _HubEmbedder(str(model), download=download)


class _OwnEmbedder:
    """The model that ships with Bukti, loaded when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return _OwnEmbedder, (self._folder,)

    @cached_property
    def id(self) -> str:
        return f"{OUR_NAME}@{_folder_digest(self._folder)}"

    @cached_property
    def _model(self) -> StaticEmbedding:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from classifiers.static_embedding import StaticEmbedding  # noqa: PLC0415

        try:
            return StaticEmbedding(self._folder)
        except Exception as error:  # tokenizers has no narrower one
            raise _incomplete(self._folder) from error

    def encode(self, texts: Sequence[str], *, role: Role) -> NDArray[np.float32]:  # noqa: ARG002
        return self._model.encode(texts)


class _FolderEmbedder:
    """A model in a folder of this machine; loaded when it is first needed."""

    def __init__(self, folder: Path, *, name: str) -> None:
        if not any((folder / mark).is_file() for mark in _FOLDER_MARKS):
            raise _incomplete(folder)
        self._folder = folder
        self._name = name

    @cached_property
    def id(self) -> str:
        return f"{self._name}@{_folder_digest(self._folder)}"

    @cached_property
    def _model(self) -> SentenceTransformer:
        # Read at import by libraries that would otherwise ask the hub for news.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        try:
            return _load(str(self._folder), local=True)
        except _load_errors() as error:
            raise _incomplete(self._folder) from error

    def encode(self, texts: Sequence[str], *, role: Role) -> NDArray[np.float32]:
        return _encode(self._model, self._name, texts, role)


class _HubEmbedder:
    """A model known by its name; loaded at once, for only that shows it is there."""

    def __init__(self, name: str, *, download: bool) -> None:
        self._name = name
        self._model = _load_from_hub(name, download=download)

    @cached_property
    def id(self) -> str:
        return f"{self._name}@{_weights_digest(self._model)}"

    def encode(self, texts: Sequence[str], *, role: Role) -> NDArray[np.float32]:
        return _encode(self._model, self._name, texts, role)


def _load_from_hub(name: str, *, download: bool) -> SentenceTransformer:
    try:
        return _load(name, local=True)
    except _load_errors() as error:
        if not download:
            raise _missing(name) from error
    try:
        return _load(name, local=False)
    except _load_errors() as error:
        raise _missing(name) from error


def _load(name: str, *, local: bool) -> SentenceTransformer:
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # The import takes seconds and hundreds of megabytes, so only who encodes pays.
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    return SentenceTransformer(name, device="cpu", local_files_only=local)


def _load_errors() -> tuple[type[Exception], ...]:
    from safetensors import SafetensorError  # noqa: PLC0415 - comes with the models

    return (OSError, ValueError, KeyError, RuntimeError, SafetensorError)


def _encode(
    model: SentenceTransformer, name: str, texts: Sequence[str], role: Role
) -> NDArray[np.float32]:
    import numpy as np  # noqa: PLC0415 - a night without news needs none

    if not texts:
        width = model.get_embedding_dimension() or 0
        return np.zeros((0, width), dtype=np.float32)
    encode = model.encode_query if role == "query" else model.encode_document
    options: dict[str, Any] = {"prompt": _E5_PREFIXES[role]} if _is_e5(name) else {}
    vectors = encode(
        list(texts), normalize_embeddings=True, show_progress_bar=False, **options
    )
    return np.asarray(vectors, dtype=np.float32)


def _is_e5(name: str) -> bool:
    return bool(_E5.search(name)) and "instruct" not in name.lower()


def _folder_digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inner.parts)
        if path.is_file() and not hidden and path.suffix != ".md":
            digest.update(inner.as_posix().encode())
            with path.open("rb") as file:
                while block := file.read(_READ_BYTES):
                    digest.update(block)
    return digest.hexdigest()[:12]


def _weights_digest(model: SentenceTransformer) -> str:
    digest = hashlib.sha256()
    for name, weights in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(weights.detach().cpu().float().numpy().tobytes())
    return digest.hexdigest()[:12]


def _incomplete(folder: Path) -> EmbeddingModelError:
    return EmbeddingModelError(
        f"{folder}: folder ini tidak berisi model sentence-transformers yang utuh; "
        "salin ulang seluruh isi folder modelnya, atau kosongkan nama model untuk "
        "memakai model bawaan Bukti"
    )


def _missing(name: str) -> EmbeddingModelError:
    return EmbeddingModelError(
        f"{name}: model ini tidak ada di komputer ini dan tidak dapat diunduh; "
        "periksa ejaan namanya, sambungkan komputer ke internet untuk sekali unduh, "
        "atau sebutkan folder salinan modelnya"
    )
