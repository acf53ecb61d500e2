"""evaluate: dev scores per corpus and type and how far scores can be believed, decoded as in production.

Writes WORK/dev-scores.json and, for each dev set, WORK/NAME.gold and WORK/NAME.predicted (`token tag` lines).
"""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Callable

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from fihris_model import corpora, tokenizer
from fihris_model.corpora import Sentence
from fihris_model.decoding import scores, viterbi
from fihris_model.encoder import BF16, FP32
from fihris_model.examples import UNLABELLED, Example, example
from fihris_model.labels import TYPES
from fihris_model.scoring import score, spans
from fihris_model.tokenizer import PAD_ID

# CAraNER's MISC is of another kind than ANERcorp's, so its micro average leaves it out.
DEV_SETS = {'dev-anercorp': TYPES, 'dev-caraner': TYPES[:3]}
BATCH = 32
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)

Model = Callable[[Tensor, Tensor, Tensor], Tensor]


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--model', type=Path, help='an exported folder (default: WORK/export)')
    parser.add_argument('--precision', choices=('fp32', 'bf16'), default='fp32')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    folder = args.model or args.work / 'export'
    torch.set_num_threads(settings.finetune.threads)
    model = torch.jit.load(str(folder / 'model.pt')).eval()
    learned = tokenizer.load(folder / 'tokenizer.json')
    tables = {}
    for name, types in DEV_SETS.items():
        sentences = corpora.read(args.work / 'ner' / f'{name}.tsv')
        results = tagged(model, learned, sentences, settings.model.max_subwords, args.precision)
        tables[name] = {'scores': score(((one.gold, one.predicted) for one in results), types),
                        'reliability': reliability(results, types)}
        for suffix in ('gold', 'predicted'):
            corpora.write(args.work / f'{name}.{suffix}', [
                [(token, tag) for (token, _), tag in zip(sentence, getattr(one, suffix))]
                for sentence, one in zip(sentences, results)])
        for kind, row in tables[name]['scores'].items():
            print(f'{name} {args.precision} {kind}: {row}', flush=True)
    (args.work / 'dev-scores.json').write_text(json.dumps(tables, indent=2) + '\n')


@dataclass(frozen=True)
class Tagged:
    """One sentence's tags, a tag a token, and its predicted mentions as (begin, end exclusive, type, score)."""

    gold: list[str]
    predicted: list[str]
    mentions: list[tuple[int, int, str, float]]


def reliability(results: list[Tagged], types: tuple[str, ...]) -> list[dict[str, float]]:
    """Predicted mentions in bins of their score: how many, their mean score, and the share that is right."""
    rows = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [(mention, one) for one in results for mention in one.mentions
                  if mention[2] in types and low <= mention[3] < high]
        if inside:
            right = sum(mention[:3] in spans(one.gold) for mention, one in inside)
            rows.append({'from': low, 'mentions': len(inside),
                         'mean_score': round(sum(mention[3] for mention, _ in inside) / len(inside), 3),
                         'right': round(right / len(inside), 3)})
    return rows


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
            tags = token_tags(logits[row], examples[i])
            results[i] = Tagged(gold, tags, scores(logits[row][examples[i].carriers], tags))
    return [results[i] for i in range(len(sentences))]


def token_tags(logits: np.ndarray, one: Example) -> list[str]:
    """The tag of each token: that of the word that stands for it, decoded among all words."""
    places = [place for place, allowed in enumerate(one.allowed) if allowed != UNLABELLED]
    by_place = dict(zip(places, viterbi(logits[places])))
    return [by_place.get(place, 'O') for place in one.carriers]
