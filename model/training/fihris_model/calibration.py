"""Calibration: the temperature at which scores say how often mentions are right, and how near they come to it.

Temperature scaling (Guo et al. 2017) on the mention as a whole: whether its type and both its ends are right. One
temperature for each type is hardly better (log loss 0.478 instead of 0.482 in five folds of the development set).
"""

from typing import Iterable

import numpy as np
from scipy.optimize import minimize_scalar

from fihris_model.tagging import Tagged
from fihris_model.scoring import spans

BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
SEARCHED = (0.2, 5.0)
FOLDS = 5
# Scores are kept this far from 0 and 1 where their logarithm is taken.
SURE = 1e-6

# (score, whether the mention is right) of each predicted mention
Outcomes = list[tuple[float, bool]]


def outcomes(results: Iterable[Tagged], types: tuple[str, ...], temperature: float) -> Outcomes:
    return [(mention[3], mention[:3] in spans(one.gold)) for one in results
            for mention in one.mentions(temperature) if mention[2] in types]


def log_loss(found: Outcomes) -> float:
    """Mean of -log(the probability that the score gives to what was the case)."""
    score, right = (np.asarray(column, dtype=float) for column in zip(*found))
    score = score.clip(SURE, 1 - SURE)
    return float(-np.where(right == 1, np.log(score), np.log(1 - score)).mean())


def fitted(results: list[Tagged], types: tuple[str, ...]) -> float:
    """The temperature of least log loss."""
    if not any(one.mentions(1.0) for one in results):
        return 1.0
    return float(minimize_scalar(lambda t: log_loss(outcomes(results, types, t)), bounds=SEARCHED, method='bounded').x)


def folded(results: list[Tagged], types: tuple[str, ...]) -> Outcomes:
    """Every mention scored at the temperature fitted on the other folds' sentences: what to expect on new text."""
    found: Outcomes = []
    for fold in range(FOLDS):
        others = [one for at, one in enumerate(results) if at % FOLDS != fold]
        found += outcomes(results[fold::FOLDS], types, fitted(others, types))
    return found


def error(found: Outcomes) -> float:
    """Expected calibration error: the mean over mentions of how far their bin's mean score is from its share right."""
    return sum(row['mentions'] * abs(row['mean_score'] - row['right']) for row in curve(found)) / max(len(found), 1)


def curve(found: Outcomes) -> list[dict[str, float]]:
    """Mentions in bins of their score: how many, their mean score, and the share that is right."""
    rows = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [(score, right) for score, right in found if low <= score < high]
        if inside:
            rows.append({'from': low, 'mentions': len(inside),
                         'mean_score': float(np.mean([score for score, _ in inside])),
                         'right': float(np.mean([right for _, right in inside]))})
    return rows
