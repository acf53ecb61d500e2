"""Strict entity-level precision, recall and F1: a mention is right when its type and both its ends are right."""

from collections import Counter
from typing import Iterable


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """(begin, end exclusive, type); an I- that continues nothing begins a mention, as in CoNLL's scorer."""
    found = set()
    begin, kind = None, ''
    for at, tag in enumerate(tags + ['O']):
        if begin is not None and tag != f'I-{kind}':
            found.add((begin, at, kind))
            begin = None
        if begin is None and tag != 'O':
            begin, kind = at, tag[2:]
    return found


def score(pairs: Iterable[tuple[list[str], list[str]]], types: tuple[str, ...]) -> dict[str, dict[str, float]]:
    """From (gold, predicted) tags of each sentence: precision, recall, f1 and gold count by type, and `micro`."""
    right, guessed, wanted = Counter(), Counter(), Counter()
    for gold, predicted in pairs:
        gold_spans, predicted_spans = spans(gold), spans(predicted)
        right.update(kind for _, _, kind in gold_spans & predicted_spans)
        guessed.update(kind for _, _, kind in predicted_spans)
        wanted.update(kind for _, _, kind in gold_spans)
    table = {kind: row(right[kind], guessed[kind], wanted[kind]) for kind in types}
    table['micro'] = row(*(sum(counts[kind] for kind in types) for counts in (right, guessed, wanted)))
    return table


def row(right: int, guessed: int, wanted: int) -> dict[str, float]:
    precision = right / guessed if guessed else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {'precision': round(precision, 4), 'recall': round(recall, 4), 'f1': round(f1, 4), 'mentions': wanted}
