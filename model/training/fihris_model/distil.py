"""distil: the model learns from the labelled sentences and from the news that its teachers labelled.

Reads WORK/pretrain.pt, WORK/labelled.npz (`label`) and WORK/ner; writes WORK/student-SEED.pt, -loss.csv and -dev.csv.
On the news it learns the teachers' mean label probabilities while some of its own words are hidden (Hinton et al.
2015; Xie et al. 2020).
"""

from argparse import ArgumentParser, Namespace
from types import SimpleNamespace
from typing import Iterator

import torch
from torch import Tensor

from fihris_model import corpora, finetune, tokenizer
from fihris_model.examples import Example
from fihris_model.finetune import Average, Tuning, batches
from fihris_model.label import Labelled, label_logits
from fihris_model.optimiser import Optimiser
from fihris_model.tokenizer import MASK_ID


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--student', type=int, metavar='SEED', required=True, help='its seed')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    wanted = settings.distil
    name = f'student-{args.student}'
    sets = [corpora.read(args.work / 'ner' / f'{corpus}.tsv') for corpus in wanted.corpora]
    tuning = finetune.begun(args.work, name, settings, sets, args.student)
    news = Labelled.read(args.work / 'labelled.npz', tokenizer.pieces(tuning.learned))
    with tuning.journal:
        tuning.journal.next_stage()
        learn(tuning, sets, news, wanted)
    finetune.save(tuning.encoder, args.work / f'{name}.pt')


def learn(tuning: Tuning, sets: list[list[corpora.Sentence]], news: Labelled, wanted: SimpleNamespace) -> None:
    optimiser = Optimiser(tuning.encoder, [], faster=finetune.factors(tuning.settings.finetune))
    average = Average()
    gold = groups(tuning, sets)
    for step in range(wanted.steps):
        progress = step / wanted.steps
        labelled = tuning.learned_from(next(gold))
        unlabelled = wanted.weight * news_loss(tuning, news, torch.randint(len(news.ids), (wanted.windows,)))
        unlabelled.backward()
        optimiser.step(0.0, wanted.rate * finetune.rate(progress))
        if progress >= 1 - tuning.settings.finetune.averaged:
            average.add(optimiser.master)
        tuning.journal.loss(step + 1, labelled + float(unlabelled.detach()))
        if (step + 1) % wanted.check_every_steps == 0:
            tuning.check(str(step + 1))
    average.into(tuning.encoder)
    tuning.check('averaged')


def groups(tuning: Tuning, sets: list[list[corpora.Sentence]]) -> Iterator[list[Example]]:
    """Batches of the labelled sentences, pass after pass."""
    while True:
        yield from batches(tuning.examples(sets), tuning.settings.finetune.tokens, tuning.chance)


def news_loss(tuning: Tuning, news: Labelled, windows: Tensor) -> Tensor:
    """Mean cross entropy between the teachers' label probabilities and the student's, over words."""
    ids, places, chances = (part.to(tuning.encoder.embedding.device) for part in news.batch(windows))
    hidden = torch.rand(ids.shape, device=ids.device) < tuning.settings.finetune.word_dropout
    shown = ids.masked_fill(hidden & (ids > MASK_ID), MASK_ID)
    return -(chances * label_logits(tuning.encoder, shown, places).log_softmax(-1)).sum(-1).mean()
