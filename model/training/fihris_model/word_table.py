"""Vectors of whole words, added to those of their subwords.

A name is often spelt with several subwords, and what they mean together is learned only from many sentences. The
table holds a row for each common word of more than one subword, starts from counts over the whole text
(`embeddings.py`), and costs next to nothing to look up. It finds the words in the ids alone, so the reader of a model
need not know of it.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from fihris_model.tokenizer import word_begins

# A word's key is the sum over its subwords of the subword's code times its place's: under 2^(40 + 17) each, so that
# the keys of words of up to 32 subwords stay within 63 bits. Two words of one key would share a row.
CODE, PLACE_CODE, PLACES = 2 ** 40, 2 ** 17, 64
SEED = 20170
# Greater than every key.
LAST = 2 ** 63 - 1


@dataclass(frozen=True)
class WordKeys:
    """What makes the key of a word: a code for each piece and for each place in a word, and which pieces begin one."""

    of_piece: np.ndarray
    of_place: np.ndarray
    begins: np.ndarray

    @staticmethod
    def of(pieces: list[str]) -> 'WordKeys':
        random = np.random.default_rng(SEED)
        return WordKeys(random.integers(1, CODE, len(pieces)), random.integers(1, PLACE_CODE, PLACES),
                        word_begins(pieces))

    def words(self, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The key of each word of a row of ids, and its length in subwords."""
        ids = ids.astype(np.int64)
        begins = self.begins[ids]
        begins[:1] = True
        first = np.flatnonzero(begins)
        place = np.arange(len(ids)) - first[np.cumsum(begins) - 1]
        codes = self.of_piece[ids] * self.of_place[np.minimum(place, PLACES - 1)]
        return np.add.reduceat(codes, first), np.diff(first, append=len(ids))


class WordTable(nn.Module):
    """[B,T] ids to what their words add to the stream: nothing at words that the table lacks."""

    def __init__(self, pieces: int, words: int, narrow: int, width: int):
        """words: rows; narrow: columns, which `widen` brings to the stream's width."""
        super().__init__()
        # The last one, always zeros, is that of all words without a row.
        self.rows = nn.Parameter(torch.zeros(words + 1, narrow))
        # Zeros: a model that did without the table begins as it was.
        self.widen = nn.Parameter(torch.zeros(width, narrow))
        self.register_buffer('known', torch.full((words + 1,), LAST, dtype=torch.int64))
        self.register_buffer('of_piece', torch.zeros(pieces, dtype=torch.int64))
        self.register_buffer('of_place', torch.zeros(PLACES, dtype=torch.int64))
        self.register_buffer('begins', torch.zeros(pieces, dtype=torch.bool))

    @torch.no_grad()
    def fill(self, pieces: list[str], known: np.ndarray, rows: np.ndarray) -> None:
        """known: the words' keys, ascending; rows: fp32, a row a key."""
        keys = WordKeys.of(pieces)
        for buffer, value in ((self.known[:-1], known), (self.of_piece, keys.of_piece), (self.of_place, keys.of_place),
                              (self.begins, keys.begins), (self.rows[:-1], rows)):
            buffer.copy_(torch.from_numpy(value))

    def forward(self, ids: Tensor, dtype: torch.dtype) -> Tensor:
        found = F.embedding(self.look_up(ids), self.rows, self.rows.shape[0] - 1, sparse=True)
        return F.linear(found.to(dtype), self.widen.to(dtype))

    def look_up(self, ids: Tensor) -> Tensor:
        """[B,T]: the row of each subword's word."""
        begins = self.begins[ids]
        place = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0).expand_as(ids)
        first = torch.cummax(place * begins.long(), 1)[0]
        codes = self.of_piece[ids] * self.of_place[(place - first).clamp(max=self.of_place.shape[0] - 1)]
        keys = torch.zeros_like(codes).scatter_add(1, first, codes).gather(1, first)
        row = torch.searchsorted(self.known, keys)
        return torch.where(self.known[row] == keys, row, self.rows.shape[0] - 1)


def save(path: Path, known: np.ndarray, rows: np.ndarray) -> None:
    np.savez(path, known=known, rows=rows)


def load(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """The keys and the first rows."""
    if not path.exists():
        raise FileNotFoundError(f'{path}: no table of words there; run `prepare` first')
    with np.load(path) as kept:
        return kept['known'], kept['rows']
