"""The pretraining text: read from its archives, and kept as one long row of subword ids a source."""

import lzma
from pathlib import Path
from typing import Iterator

import numpy as np
from tokenizers import Tokenizer

from fihris_model.tokenizer import END_ID, START_ID

BATCH_LINES = 20_000


def lines(path: Path, limit: int = 0) -> Iterator[str]:
    """The file's paragraphs; an empty string where a document ends. `limit` 0 = all."""
    with lzma.open(path, 'rt', encoding='utf-8') as text:
        for at, line in enumerate(text):
            if limit and at >= limit:
                return
            yield line.strip()


def encode(tokenizer: Tokenizer, paths: list[Path], out: Path, limit: int = 0) -> int:
    """Writes the ids (uint16) of the files to `out`, documents closed by [SEP]; gives their number."""
    written = 0
    with open(out, 'wb') as ids:
        for path in paths:
            for batch in batches(lines(path, limit)):
                encoded = tokenizer.encode_batch_fast(batch, add_special_tokens=False)
                row = [piece for line, pieces in zip(batch, encoded) for piece in (pieces.ids if line else [END_ID])]
                ids.write(np.asarray(row, dtype=np.uint16).tobytes())
                written += len(row)
    return written


def batches(source: Iterator[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for line in source:
        batch.append(line)
        if len(batch) == BATCH_LINES:
            yield batch
            batch = []
    if batch:
        yield batch


def ids(work: Path, source: str) -> np.ndarray:
    """The ids of a source, mapped from the disk."""
    return np.memmap(work / 'text' / f'{source}.ids', dtype=np.uint16, mode='r')


def windows(rows: list[np.ndarray], sources: np.ndarray, length: int, random: np.random.Generator) -> np.ndarray:
    """int64 [len(sources),length]: from each source named, by its place in `rows`, a stretch of ids between [CLS] and
    [SEP].
    """
    body = length - 2
    drawn = np.empty((len(sources), length), dtype=np.int64)
    drawn[:, 0], drawn[:, -1] = START_ID, END_ID
    for source, row in enumerate(rows):
        at = np.flatnonzero(sources == source)
        starts = random.integers(0, len(row) - body, len(at))
        drawn[at, 1:-1] = row[starts[:, None] + np.arange(body)]
    return drawn
