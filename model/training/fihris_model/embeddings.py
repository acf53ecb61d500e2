"""First embeddings of the pieces and of whole words: a factorised PPMI matrix of what occurs near one another.

Levy, Goldberg and Dagan (2015): positive pointwise mutual information with smoothed context counts, factorised by
singular values, stands beside trained word vectors. It takes a minute and spares the first part of pretraining.
"""

import numpy as np
from scipy import sparse

from fihris_model.word_table import WordKeys

CHUNK = 2_000_000
WORD_CHUNK = 10_000_000


def cooccurrence(ids: np.ndarray, pieces: int, window: int) -> sparse.csr_matrix:
    """Counts of pieces within `window` of one another, nearer ones weighing more, both directions."""
    counts = sparse.csr_matrix((pieces, pieces), dtype=np.float32)
    for start in range(0, len(ids), CHUNK):
        row = ids[start:start + CHUNK].astype(np.int32)
        for distance in range(1, window + 1):
            weight = np.full(len(row) - distance, (window + 1 - distance) / window, dtype=np.float32)
            pairs = sparse.coo_matrix((weight, (row[:-distance], row[distance:])), shape=counts.shape)
            counts = counts + pairs.tocsr()
    return (counts + counts.T).tocsr()


def ppmi(counts: sparse.csr_matrix, smoothing: float) -> sparse.csr_matrix:
    of_piece = np.asarray(counts.sum(axis=1)).ravel()
    of_context = np.asarray(counts.sum(axis=0)).ravel() ** smoothing
    of_context = of_context / of_context.sum()
    pairs = counts.tocoo()
    gain = np.log(pairs.data / of_piece[pairs.row] / of_context[pairs.col])
    keep = gain > 0
    return sparse.csr_matrix((gain[keep].astype(np.float32), (pairs.row[keep], pairs.col[keep])), counts.shape)


def factorised(matrix: sparse.csr_matrix, width: int, seed: int, rounds: int = 3) -> np.ndarray:
    """Rows [pieces,width]: left singular vectors times the root of the values, by random projection."""
    random = np.random.default_rng(seed)
    basis = matrix @ random.standard_normal((matrix.shape[1], width + 32)).astype(np.float32)
    for _ in range(rounds):
        basis, _ = np.linalg.qr(basis)
        basis = matrix @ (matrix.T @ basis)
    basis, _ = np.linalg.qr(basis)
    left, values, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    return (basis @ left)[:, :width] * np.sqrt(values[:width])


def piece_rows(ids: np.ndarray, pieces: int, columns: int, window: int, smoothing: float, seed: int) -> np.ndarray:
    """fp32 [pieces,columns], the columns that tell most apart first; zeros for a piece that never occurs."""
    return factorised(ppmi(cooccurrence(ids, pieces, window), smoothing), columns, seed).astype(np.float32)


def first_embeddings(rows: np.ndarray, width: int, seed: int) -> np.ndarray:
    """fp32 [pieces,width] of `piece_rows`, with entries of the size that the masked-word objective starts well from."""
    rows = rows[:, :width]
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    unseen = length[:, 0] < 1e-6
    rows = rows / np.maximum(length, 1e-6)
    random = np.random.default_rng(seed)
    rows[unseen] = random.standard_normal((int(unseen.sum()), width)) / np.sqrt(width)
    return (rows * 0.8).astype(np.float32)


def word_rows(ids: np.ndarray, keys: WordKeys, words: int, narrow: int, contexts: int, window: int, smoothing: float,
              seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The `words` commonest words of more than one subword: their keys, ascending, and fp32 [words,narrow] rows.

    A row tells which of the `contexts` commonest words stand within `window` words before it and which after it:
    names of one kind stand in like places.
    """
    spelt, lengths = keys.words(ids)
    every, at, counts = np.unique(spelt, return_inverse=True, return_counts=True)
    split = np.zeros(len(every), dtype=bool)
    split[at] = lengths > 1
    common = np.argsort(-counts, kind='stable')
    chosen = np.sort(common[split[common]][:words])
    # Words of one subword are counted too: they make the axes better.
    rows = numbered(np.concatenate([chosen, np.flatnonzero(~split)]), len(every))[at]
    columns = numbered(common[:contexts], len(every))[at]
    counted = around(rows, columns, len(chosen) + int((~split).sum()), contexts, window)
    vectors = factorised(ppmi(counted, smoothing), narrow, seed)[:len(chosen)]
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return every[chosen], (vectors / np.maximum(length, 1e-6)).astype(np.float32)


def numbered(chosen: np.ndarray, size: int) -> np.ndarray:
    """For each of `size` things its place among the chosen, or -1."""
    places = np.full(size, -1, dtype=np.int32)
    places[chosen] = np.arange(len(chosen))
    return places


def around(rows: np.ndarray, columns: np.ndarray, row_count: int, column_count: int, window: int) -> sparse.csr_matrix:
    """[row_count, 2 * column_count] counts: what stands before, then what stands after, nearer ones weighing more."""
    shape = (row_count, 2 * column_count)
    counts = sparse.csr_matrix(shape, dtype=np.float32)
    for start in range(0, len(rows), WORD_CHUNK):
        row, column = rows[start:start + WORD_CHUNK], columns[start:start + WORD_CHUNK]
        found = []
        for distance in range(1, window + 1):
            before = row[distance:], column[:-distance], 0
            after = row[:-distance], column[distance:], column_count
            for mine, near, offset in (before, after):
                seen = (mine >= 0) & (near >= 0)
                weight = np.full(int(seen.sum()), (window + 1 - distance) / window, dtype=np.float32)
                found.append((weight, mine[seen], near[seen] + offset))
        weight, mine, near = (np.concatenate(part) for part in zip(*found))
        counts = counts + sparse.coo_matrix((weight, (mine, near)), shape=shape).tocsr()
    return counts
