"""An encoder of the size of a MiniLM that has learnt nothing: its cost without its download.

    python -m benchmarks.unlearnt_encoder FOLDER

No model hub can be reached where this is measured. What an encoder costs does not depend
on what it has learnt: this one has the layers of paraphrase-multilingual-MiniLM-L12-v2
(12 of 384 numbers and 12 heads, 1,536 between, 128 pieces at most) and a tokenizer made
from the drives' own words, which cuts them into fewer pieces than the multilingual one.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

DRIVES = Path(__file__).with_name("drives")
WIDTH, LAYERS, HEADS, BETWEEN, PIECES = 384, 12, 12, 1536, 128
_VOCABULARY = 30_000
_MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def main() -> None:
    """Make the model in the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    make(parser.parse_args().folder)


def make(folder: Path) -> None:
    """Write the model to *folder*."""
    parts = folder / "parts"
    _tokenizer().save_pretrained(parts)
    config = BertConfig(
        vocab_size=_VOCABULARY,
        hidden_size=WIDTH,
        num_hidden_layers=LAYERS,
        num_attention_heads=HEADS,
        intermediate_size=BETWEEN,
    )
    BertModel(config).save_pretrained(parts)
    body = Transformer(str(parts), max_seq_length=PIECES)
    model = SentenceTransformer(modules=[body, Pooling(WIDTH)], device="cpu")
    model.save_pretrained(str(folder), create_model_card=False)


def _tokenizer() -> PreTrainedTokenizerFast:
    """Pieces of the words in the drives' sources."""
    made = Tokenizer(models.WordPiece(unk_token="[UNK]"))  # noqa: S106 - a piece
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    texts = [str(path) for path in sorted(DRIVES.glob("*/*.yaml"))]
    made.train(
        texts,
        trainers.WordPieceTrainer(
            vocab_size=_VOCABULARY, special_tokens=_MARKS, show_progress=False
        ),
    )
    pad, unknown, first, last, mask = _MARKS
    return PreTrainedTokenizerFast(
        tokenizer_object=made,
        pad_token=pad,
        unk_token=unknown,
        cls_token=first,
        sep_token=last,
        mask_token=mask,
    )


if __name__ == "__main__":
    main()
