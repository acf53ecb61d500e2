"""First embeddings of the pieces: a factorised PPMI matrix of the pieces that occur near one another.

Levy, Goldberg and Dagan (2015): positive pointwise mutual information with smoothed context counts, factorised by
singular values, stands beside trained word vectors. It takes a minute and spares the first part of pretraining.
"""

import numpy as np
from scipy import sparse

CHUNK = 2_000_000


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
    of_context = of_piece ** smoothing
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


def first_embeddings(ids: np.ndarray, pieces: int, width: int, window: int, smoothing: float, seed: int) -> np.ndarray:
    """fp32 [pieces,width] with entries of the size that the masked-word objective starts well from."""
    rows = factorised(ppmi(cooccurrence(ids, pieces, window), smoothing), width, seed)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    unseen = length[:, 0] < 1e-6
    rows = rows / np.maximum(length, 1e-6)
    random = np.random.default_rng(seed)
    rows[unseen] = random.standard_normal((int(unseen.sum()), width)) / np.sqrt(width)
    return (rows * 0.8).astype(np.float32)
