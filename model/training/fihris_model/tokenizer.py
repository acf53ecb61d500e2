"""The WordPiece tokenizer, with the normalisation of Arabic inside it, so offsets point into the text as given."""

import re
from pathlib import Path
from typing import Iterator

import numpy as np
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

PAD, UNKNOWN, START, END, MASK = SPECIAL = ('[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]')
PAD_ID, UNKNOWN_ID, START_ID, END_ID, MASK_ID = range(5)
CONTINUATION = '##'

TATWEEL = '\u0640'
# Marks above and below letters: harakat to the small letters, the dagger alef, Quranic annotation.
DIACRITICS = '\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff'
# Soft hyphen, zero-width and directional marks, variation selectors, byte order mark.
INVISIBLE = '\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff'
# alef with madda, hamza above, hamza below, wasla -> alef
ALEFS, ALEF = '[\u0622\u0623\u0625\u0671\u0672\u0673]', '\u0627'
# alef maqsura, Farsi yeh -> yeh; keheh -> kaf
YEHS, YEH = '[\u0649\u06cc\u06d2]', '\u064a'
KAFS, KAF = '[\u06a9\u06aa]', '\u0643'

ARTICLE = '\u0627\u0644'
# wa- or fa-, then bi- or ka-, at the head of a word and before an article with three letters after it.
BEFORE_ARTICLE = '^[\u0648\u0641]?[\u0628\u0643]?(?=\u0627\u0644\\p{L}{3})'
# Such heads as pieces would be taken first, since the longest piece wins, and leave a torn name behind.
ARTICLE_FRAGMENT = re.compile('(?:[\u0648\u0641][\u0628\u0643]?|[\u0628\u0643])\u0627(?:\u0644.?)?')
# Part of the vocabulary kept for words with the article after a proclitic.
ARTICLE_SHARE = 0.15
# Letters; a longer word becomes [UNK].
LONGEST_WORD = 60


def untrained() -> Tokenizer:
    """Normalisation and splitting as shipped, with an empty vocabulary."""
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=LONGEST_WORD))
    tokenizer.normalizer = normalizers.Sequence([
        normalizers.NFKC(),
        normalizers.Replace(Regex(f'[{TATWEEL}{DIACRITICS}{INVISIBLE}]'), ''),
        normalizers.Replace(Regex(ALEFS), ALEF),
        normalizers.Replace(Regex(YEHS), YEH),
        normalizers.Replace(Regex(KAFS), KAF),
        normalizers.Replace(Regex(r'\p{Nd}'), '0'),
        normalizers.Lowercase(),
    ])
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece(prefix=CONTINUATION)
    return tokenizer


def train(lines: Iterator[str], pieces: int, characters: int) -> Tokenizer:
    """A tokenizer of at most `pieces` pieces over the `characters` commonest characters of the lines.

    It learns from words without the proclitics of an article (`والقاهرة` is read as `و` and `القاهرة`), and each
    common word with the article is then also a continuation: `و ##القاهرة` instead of `والق ##اهرة`.
    """
    learner = untrained()
    learner.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.BertPreTokenizer(), pre_tokenizers.Split(Regex(BEFORE_ARTICLE), 'isolated')])
    continuations = int(pieces * ARTICLE_SHARE)
    trainer = trainers.WordPieceTrainer(
        vocab_size=pieces - continuations, limit_alphabet=characters, special_tokens=list(SPECIAL),
        show_progress=False, continuing_subword_prefix=CONTINUATION)
    learner.train_from_iterator(lines, trainer)
    learned = [piece for piece, _ in sorted(learner.get_vocab().items(), key=lambda item: item[1])
               if not ARTICLE_FRAGMENT.fullmatch(piece)]
    with_article = [CONTINUATION + piece for piece in learned if piece.startswith(ARTICLE) and len(piece) > 4]
    every = list(dict.fromkeys(learned + with_article[:continuations]))

    tokenizer = untrained()
    tokenizer.model = models.WordPiece(
        vocab={piece: i for i, piece in enumerate(every)}, unk_token=UNKNOWN, max_input_chars_per_word=LONGEST_WORD)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f'{START} $A {END}', special_tokens=[(START, START_ID), (END, END_ID)])
    return tokenizer


def load(path: Path) -> Tokenizer:
    if not path.exists():
        raise FileNotFoundError(f'{path}: no tokenizer there; run `prepare` first')
    return Tokenizer.from_file(str(path))


def pieces(learned: Tokenizer) -> list[str]:
    """The pieces in the order of their ids."""
    return [learned.id_to_token(i) for i in range(learned.get_vocab_size())]


def word_begins(pieces: list[str]) -> np.ndarray:
    """bool [pieces]: whether a piece begins a word."""
    return np.asarray([not piece.startswith(CONTINUATION) for piece in pieces])
