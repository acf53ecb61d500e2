"""evaluate: dev scores per corpus and type, through the same decoding as in production.

Writes WORK/dev-scores.json and, for each dev set, WORK/NAME.gold and WORK/NAME.predicted (`token tag` lines).
"""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace
from typing import Callable

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from fihris_model import corpora, tokenizer
from fihris_model.corpora import Sentence
from fihris_model.decoding import viterbi
from fihris_model.encoder import BF16, FP32
from fihris_model.examples import UNLABELLED, example
from fihris_model.labels import TYPES
from fihris_model.scoring import score
from fihris_model.tokenizer import PAD_ID

# CAraNER's MISC is of another kind than ANERcorp's, so its micro average leaves it out.
DEV_SETS = {'dev-anercorp': TYPES, 'dev-caraner': TYPES[:3]}
BATCH = 32

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
        pairs = tagged(model, learned, sentences, settings.model.max_subwords, args.precision)
        tables[name] = score(pairs, types)
        for suffix, which in (('gold', 0), ('predicted', 1)):
            corpora.write(args.work / f'{name}.{suffix}', [
                [(token, tag) for (token, _), tag in zip(sentence, pair[which])]
                for sentence, pair in zip(sentences, pairs)])
        print(name, json.dumps(tables[name]), flush=True)
    (args.work / 'dev-scores.json').write_text(json.dumps(tables, indent=2) + '\n')


@torch.inference_mode()
def tagged(model: Model, learned: Tokenizer, sentences: list[Sentence], max_subwords: int,
           precision: str = 'bf16') -> list[tuple[list[str], list[str]]]:
    """(gold, predicted) tags of every sentence's tokens; tokens past the longest input are tagged O."""
    examples = [example(learned, sentence, max_subwords) for sentence in sentences]
    order = sorted(range(len(sentences)), key=lambda i: len(examples[i].ids))
    wanted = torch.tensor([BF16 if precision == 'bf16' else FP32])
    predicted: list[list[str]] = [[] for _ in sentences]
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
            predicted[i] = token_tags(logits[row], examples[i])
    return [([tag for _, tag in sentence], tags) for sentence, tags in zip(sentences, predicted)]


def token_tags(logits: np.ndarray, one) -> list[str]:
    """The tag of each token: that of the word that stands for it, decoded among all words."""
    places = [place for place, allowed in enumerate(one.allowed) if allowed != UNLABELLED]
    by_place = dict(zip(places, viterbi(logits[places])))
    return [by_place.get(place, 'O') for place in one.carriers]
