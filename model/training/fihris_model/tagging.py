"""Sentences tagged by a model, decoded as in production."""

from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from fihris_model.corpora import Sentence
from fihris_model.decoding import scores, viterbi
from fihris_model.encoder import BF16, FP32
from fihris_model.examples import UNLABELLED, Example, example
from fihris_model.tokenizer import PAD_ID

BATCH = 32

Model = Callable[[Tensor, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Tagged:
    """One sentence's tags, a tag a token, and the logits [tokens,labels] behind the predicted ones."""

    gold: list[str]
    predicted: list[str]
    logits: np.ndarray

    def mentions(self, temperature: float) -> list[tuple[int, int, str, float]]:
        """The predicted mentions as (begin, end exclusive, type, score)."""
        return scores(self.logits, self.predicted, temperature)


@torch.inference_mode()
def tagged(model: Model, learned: Tokenizer, sentences: list[Sentence], max_subwords: int,
           precision: str = 'bf16') -> list[Tagged]:
    """Every sentence tagged alone; tokens past the longest input are tagged O."""
    examples = [example(learned, sentence, max_subwords) for sentence in sentences]
    order = sorted(range(len(sentences)), key=lambda i: len(examples[i].ids))
    wanted = torch.tensor([BF16 if precision == 'bf16' else FP32])
    results: dict[int, Tagged] = {}
    for start in range(0, len(order), BATCH):
        group = order[start:start + BATCH]
        length = max(len(examples[i].ids) for i in group)
        ids = torch.full((len(group), length), PAD_ID)
        mask = torch.zeros_like(ids)
        for row, i in enumerate(group):
            ids[row, :len(examples[i].ids)] = torch.tensor(examples[i].ids)
            mask[row, :len(examples[i].ids)] = 1
        device = next(model.parameters()).device
        logits = model(ids.to(device), mask.to(device), wanted.to(device)).float().cpu().numpy()
        for row, i in enumerate(group):
            gold = [tag for _, tag in sentences[i]]
            results[i] = Tagged(gold, token_tags(logits[row], examples[i]), logits[row][examples[i].carriers])
    return [results[i] for i in range(len(sentences))]


def token_tags(logits: np.ndarray, one: Example) -> list[str]:
    """The tag of each token: that of the word that stands for it, decoded among all words."""
    places = [place for place, allowed in enumerate(one.allowed) if allowed != UNLABELLED]
    by_place = dict(zip(places, viterbi(logits[places])))
    return [by_place.get(place, 'O') for place in one.carriers]
