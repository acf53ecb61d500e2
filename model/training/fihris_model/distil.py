"""distil: several fine-tuned teachers into one model, on labelled sentences and on unlabelled news.

Reads WORK/teacher-*.pt (`finetune --teacher SEED`, twice or more); writes WORK/finetuned.pt, finetuned-loss.csv and
finetuned-dev.csv. On the news the student learns the teachers' mean label probabilities while some of its own words
are hidden (Hinton et al. 2015; Xie et al. 2020).
"""

import copy
import random
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace
from typing import Iterator

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from fihris_model import corpora, finetune, text, tokenizer
from fihris_model.augmentation import Augmentation
from fihris_model.encoder import Encoder, new_encoder
from fihris_model.examples import Example
from fihris_model.finetune import Average, Journal, Tuning, batches
from fihris_model.optimiser import Optimiser
from fihris_model.tokenizer import CONTINUATION, END_ID, MASK_ID, START_ID


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--from-pretrained', action='store_true',
                        help='start from pretrain.pt (default: from the mean of the teachers\' weights)')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    wanted = settings.distil
    torch.manual_seed(wanted.seed)
    torch.set_num_threads(settings.finetune.threads)
    learned = tokenizer.load(args.work / 'tokenizer.json')
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    student = new_encoder(args.work, learned, settings.model)
    teachers = [teacher(path, copy.deepcopy(student), device) for path in sorted(args.work.glob('teacher-*.pt'))]
    if len(teachers) < 2:
        raise FileNotFoundError(f'{args.work}/teacher-*.pt: {len(teachers)} found, 2 or more are needed; '
                                'run `finetune --teacher SEED` with different seeds first')
    if args.from_pretrained:
        finetune.load_pretrained(student, args.work / 'pretrain.pt')
    else:
        mean(teachers, student)
    student.to(device=device, dtype=torch.bfloat16)
    sets = [corpora.read(args.work / 'ner' / f'{name}.tsv') for name in wanted.corpora]
    augmentation = Augmentation([one for part in sets for one in part], settings.finetune.proclitics,
                                settings.finetune.swaps)
    dev = corpora.read(args.work / 'ner' / 'dev-anercorp.tsv')
    pieces = tokenizer.pieces(learned)
    with Journal(args.work, 'finetuned') as journal:
        journal.next_stage()
        tuning = Tuning(student, learned, settings, augmentation, dev, journal, random.Random(wanted.seed))
        learn(tuning, teachers, sets, News(args.work, wanted, pieces), wanted)
    finetune.save(student, args.work / 'finetuned.pt')


def teacher(path: Path, encoder: Encoder, device: str) -> Encoder:
    encoder.load_state_dict(torch.load(path, map_location='cpu', weights_only=True))
    return encoder.to(device=device, dtype=torch.bfloat16).eval()


@torch.no_grad()
def mean(teachers: list[Encoder], student: Encoder) -> None:
    """The mean of the teachers' weights: they began at the same point, so it is a model too (Wortsman et al. 2022)."""
    average = Average()
    for one in teachers:
        average.add({name: weight.float() for name, weight in one.named_parameters()})
    average.into(student)


class News:
    """Windows of unlabelled text; window n is a function of the seed and n alone."""

    def __init__(self, work: Path, wanted: SimpleNamespace, pieces: list[str]):
        self.wanted = wanted
        self.rows = [text.ids(work, source) for source in wanted.sources]
        self.begins_word = torch.tensor([not piece.startswith(CONTINUATION) for piece in pieces])

    def batch(self, number: int) -> tuple[Tensor, Tensor]:
        """Ids [windows,length], and the places of the words' first subwords in them flattened."""
        random = np.random.default_rng((self.wanted.seed, number))
        body = self.wanted.length - 2
        ids = np.empty((self.wanted.windows, self.wanted.length), dtype=np.int64)
        ids[:, 0], ids[:, -1] = START_ID, END_ID
        for at in range(self.wanted.windows):
            row = self.rows[random.integers(len(self.rows))]
            start = random.integers(0, len(row) - body)
            ids[at, 1:-1] = row[start:start + body]
        ids = torch.from_numpy(ids)
        return ids, ((ids > MASK_ID) & self.begins_word[ids]).flatten().nonzero().flatten()


def learn(tuning: Tuning, teachers: list[Encoder], sets: list[list[corpora.Sentence]], news: News,
          wanted: SimpleNamespace) -> None:
    optimiser = Optimiser(tuning.encoder, [], faster=finetune.factors(tuning.settings.finetune))
    average = Average()
    gold = groups(tuning, sets)
    tuning.check('mean')
    for step in range(wanted.steps):
        progress = step / wanted.steps
        labelled = tuning.learned_from(next(gold))
        unlabelled = wanted.weight * news_loss(tuning, teachers, news, step)
        unlabelled.backward()
        optimiser.step(0.0, wanted.rate * finetune.rate(progress))
        if step + 1 > wanted.steps * (1 - tuning.settings.finetune.averaged):
            average.add(optimiser.master)
        tuning.journal.loss(step + 1, labelled + float(unlabelled.detach()))
        if (step + 1) % wanted.check_every_steps == 0:
            tuning.check(str(step + 1))
    if wanted.steps:
        average.into(tuning.encoder)
        tuning.check('averaged')


def groups(tuning: Tuning, sets: list[list[corpora.Sentence]]) -> Iterator[list[Example]]:
    """Batches of the labelled sentences, pass after pass."""
    while True:
        yield from batches(tuning.examples(sets), tuning.settings.finetune.tokens, tuning.chance)


def news_loss(tuning: Tuning, teachers: list[Encoder], news: News, step: int) -> Tensor:
    """Mean cross entropy between the teachers' label probabilities and the student's, over words."""
    ids, places = (part.to(tuning.encoder.embedding.device) for part in news.batch(step))
    with torch.no_grad():
        chance = torch.stack([label_logits(one, ids, places).softmax(-1) for one in teachers]).mean(0)
    hidden = torch.rand(ids.shape, device=ids.device) < tuning.settings.finetune.word_dropout
    shown = ids.masked_fill(hidden & (ids > MASK_ID), MASK_ID)
    return -(chance * label_logits(tuning.encoder, shown, places).log_softmax(-1)).sum(-1).mean()


def label_logits(encoder: Encoder, ids: Tensor, places: Tensor) -> Tensor:
    """[places,labels] in fp32."""
    states = encoder.hidden(ids, torch.ones_like(ids), torch.bfloat16).flatten(0, 1).index_select(0, places)
    return F.linear(states.float(), encoder.classifier.float(), encoder.classifier_bias.float())
