"""From word logits to tags: the likeliest legal sequence, and the score of each mention."""

import numpy as np

from fihris_model.labels import INDEX, LABELS, is_legal

FORBIDDEN = -1e9
STEP = np.asarray([[0.0 if is_legal(before, label) else FORBIDDEN for label in LABELS] for before in LABELS])
# A sentence begins as if an O stood before it.
FIRST = STEP[0]


def viterbi(logits: np.ndarray) -> list[str]:
    """The legal BIO sequence with the greatest sum of logits; logits are [words,labels]."""
    if len(logits) == 0:
        return []
    best = FIRST + logits[0]
    back = []
    for row in logits[1:]:
        options = best[:, None] + STEP
        back.append(options.argmax(axis=0))
        best = options.max(axis=0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [LABELS[i] for i in reversed(path)]


def scores(logits: np.ndarray, tags: list[str], temperature: float = 1.0) -> list[tuple[int, int, str, float]]:
    """The mentions as (begin, end exclusive, type, score).

    Score: the product of the probabilities of the mention's tags, and of it not going on in the word after it; the
    probabilities are the softmax of logits / temperature. The temperature changes no tag.
    """
    flat = (logits - logits.max(axis=1, keepdims=True)) / temperature
    chance = np.exp(flat)
    chance = chance / chance.sum(axis=1, keepdims=True)
    found = []
    begin = None
    for at, tag in enumerate(tags + ['O']):
        if begin is not None and not tag.startswith('I-'):
            kind = tags[begin][2:]
            score = np.prod([chance[word, INDEX[tags[word]]] for word in range(begin, at)])
            if at < len(tags):
                score *= 1 - chance[at, INDEX[f'I-{kind}']]
            found.append((begin, at, kind, float(score)))
            begin = None
        if tag.startswith('B-'):
            begin = at
    return found
