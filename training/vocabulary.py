"""A WordPiece vocabulary for Indonesian office language."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterable

from tokenizers import (
    Regex,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    trainers,
)

UNKNOWN = "[UNK]"
CONTINUES = "##"
ALPHABET = string.ascii_lowercase + string.digits


def vocabulary(
    laws: Iterable[str], practice: Iterable[str], *, size: int, seen: int
) -> Tokenizer:
    """A tokenizer of *size* pieces, learnt from *laws*.

    The words that occur at least *seen* times in *practice* are whole pieces, for
    the words of offices are too rare in laws to earn a place by themselves.
    """
    blank = _tokenizer(models.WordPiece(unk_token=UNKNOWN))
    words = _frequent_words(blank, practice, seen=seen)
    learner = trainers.WordPieceTrainer(
        vocab_size=size,
        # Numbering the letters beforehand makes a run repeatable: the learner breaks
        # ties by number, and else numbers them as its hash table yields them.
        special_tokens=[UNKNOWN, *ALPHABET, *(CONTINUES + c for c in ALPHABET)],
        initial_alphabet=list(ALPHABET),
        limit_alphabet=len(ALPHABET),
        continuing_subword_prefix=CONTINUES,
        show_progress=False,
    )
    blank.train_from_iterator(laws, learner)
    learnt = sorted(blank.get_vocab().items(), key=lambda piece: piece[1])
    own = set(words).difference(blank.get_vocab())
    # the pieces learnt last are the rarest
    kept = [piece for piece, _ in learnt[: size - len(own)]]
    ids = {piece: number for number, piece in enumerate([*kept, *sorted(own)])}
    return _tokenizer(models.WordPiece(ids, unk_token=UNKNOWN))


def _tokenizer(model: models.WordPiece) -> Tokenizer:
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            # what is no letter or digit, and bare numbers, say nothing of the topic
            normalizers.Replace(Regex(r"[^\p{L}\p{N}]+"), " "),
            normalizers.Replace(Regex(r"\b\p{N}+\b"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.decoder = decoders.WordPiece(prefix=CONTINUES)
    return tokenizer


def _frequent_words(blank: Tokenizer, texts: Iterable[str], *, seen: int) -> list[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(blank.normalizer.normalize_str(text).split()))
    return sorted(word for word, count in counts.items() if count >= seen)
