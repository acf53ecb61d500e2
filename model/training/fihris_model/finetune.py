"""finetune: the labelled corpora, in stages, onto the pretrained encoder.

Writes WORK/NAME.pt (the averaged weights), WORK/NAME-loss.csv and WORK/NAME-dev.csv; NAME is `finetuned`, or
`teacher-SEED` for a teacher of `label`.
"""

import csv
import os
import random
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import torch
from tokenizers import Tokenizer
from torch import Tensor

from fihris_model import corpora, tokenizer
from fihris_model.augmentation import Augmentation
from fihris_model.corpora import Sentence
from fihris_model.encoder import Encoder, new_encoder
from fihris_model.examples import UNLABELLED, Example, example
from fihris_model.labels import TYPES
from fihris_model.optimiser import Optimiser
from fihris_model.scoring import score
from fihris_model.tagging import tagged
from fihris_model.tokenizer import MASK_ID, PAD_ID

LOG_EVERY_STEPS = 20
WARMUP = 0.06
# The classifier starts from nothing, so it learns faster than the pretrained weights move.
NEW_LAYER = 10.0


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--epochs', type=float, default=1.0, help='factor on the epochs of every stage')
    parser.add_argument('--from-scratch', action='store_true', help='start from first embeddings, for comparison')
    parser.add_argument('--teacher', type=int, metavar='SEED', help='another seed, kept as teacher-SEED.pt')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    wanted = settings.finetune
    seed, name = (wanted.seed, 'finetuned') if args.teacher is None else (args.teacher, f'teacher-{args.teacher}')
    sets = {corpus: corpora.read(args.work / 'ner' / f'{corpus}.tsv')
            for corpus in dict.fromkeys(corpus for stage in wanted.stages for corpus in stage['corpora'])}
    tuning = begun(args.work, name, settings, list(sets.values()), seed, not args.from_scratch)
    with tuning.journal:
        for stage in wanted.stages:
            tuning.stage([sets[corpus] for corpus in stage['corpora']], max(1, round(stage['epochs'] * args.epochs)),
                         stage['rate'])
    save(tuning.encoder, args.work / f'{name}.pt')


def begun(work: Path, name: str, settings: SimpleNamespace, sets: list[list[Sentence]], seed: int,
          pretrained: bool = True) -> 'Tuning':
    """The tuning, by a seed, of WORK's pretrained encoder, or of an untrained one; `sets` feed the swaps of names, and
    the logs are named `name`.
    """
    wanted = settings.finetune
    torch.manual_seed(seed)
    torch.set_num_threads(wanted.threads)
    learned = tokenizer.load(work / 'tokenizer.json')
    encoder = new_encoder(work, learned, settings.model)
    if pretrained:
        load_pretrained(encoder, work / 'pretrain.pt')
    encoder.to(device='cuda' if torch.cuda.is_available() else 'cpu', dtype=torch.bfloat16)
    everything = [sentence for sentences in sets for sentence in sentences]
    return Tuning(encoder, learned, settings, Augmentation(everything, wanted.proclitics, wanted.swaps),
                  corpora.read(work / 'ner' / 'dev-anercorp.tsv'), Journal(work, name), random.Random(seed))


def save(encoder: Encoder, path: Path) -> None:
    """Writes the weights beside an older file and renames, so a stop in between loses nothing."""
    part = path.with_suffix('.part')
    torch.save(encoder.state_dict(), part)
    os.replace(part, path)


def load_pretrained(encoder: Encoder, path: Path) -> None:
    """Takes the fp32 masters of the masked-word model's encoder; the classifier stays new."""
    if not path.exists():
        raise FileNotFoundError(f'{path}: no pretrained weights there; run `pretrain` first')
    master = torch.load(path, map_location='cpu', weights_only=True)['master']
    own = {name.removeprefix('encoder.'): value for name, value in master.items() if name.startswith('encoder.')}
    own = {name: value for name, value in own.items() if not name.startswith('classifier')}
    missing = encoder.load_state_dict(own, strict=False)
    learned = {name for name, _ in encoder.named_parameters() if not name.startswith('classifier')}
    unknown = [name for name in missing.missing_keys if name in learned]
    if unknown or missing.unexpected_keys:
        raise ValueError(f'{path} is of another shape: lacks {unknown}, has {missing.unexpected_keys}')


@dataclass
class Tuning:
    """What all stages share; each leaves the encoder with the average of its last steps' weights."""

    encoder: Encoder
    learned: Tokenizer
    settings: SimpleNamespace
    augmentation: Augmentation
    dev: list[Sentence]
    journal: 'Journal'
    chance: random.Random

    def stage(self, parts: list[list[Sentence]], epochs: int, top_rate: float) -> None:
        wanted = self.settings.finetune
        optimiser = Optimiser(self.encoder, [], faster=factors(wanted))
        average = Average()
        self.journal.next_stage()
        steps = step = 0
        for epoch in range(epochs):
            groups = batches(self.examples(parts), wanted.tokens, self.chance)
            steps = steps or len(groups) * epochs
            for group in groups:
                progress = min(step / steps, 1.0)
                loss = self.learned_from(group)
                optimiser.step(0.0, top_rate * rate(progress))
                if progress >= 1 - wanted.averaged:
                    average.add(optimiser.master)
                step += 1
                self.journal.loss(step, loss)
            self.check(str(epoch + 1))
        average.into(self.encoder)
        self.check('averaged')

    def learned_from(self, group: list[Example]) -> float:
        """Adds the gradient of the loss, as it is and with the embedding pushed the way that hurts most (Miyato et al.
        2017); gives the loss as it is.
        """
        chance = self.chance.getstate()
        loss = self.loss(group)
        loss.backward()
        push = self.settings.finetune.adversarial
        if push:
            embedding = self.encoder.embedding
            grad = embedding.grad.float()
            kept = embedding.detach().clone()
            with torch.no_grad():
                embedding.add_((grad * (push / (grad.norm() + 1e-12))).to(embedding.dtype))
            self.chance.setstate(chance)
            self.loss(group).backward()
            with torch.no_grad():
                embedding.copy_(kept)
        return float(loss.detach())

    def examples(self, parts: list[list[Sentence]]) -> list[Example]:
        """Every sentence once, newly augmented and joined."""
        wanted = self.settings.finetune
        return [example(self.learned, self.augmentation.changed(sentence, self.chance),
                        self.settings.model.max_subwords)
                for part in parts for sentence in joined(part, wanted.joined, self.chance)]

    def loss(self, group: list[Example]) -> Tensor:
        wanted = self.settings.finetune
        encoder = self.encoder
        ids, mask, allowed = tensors(group, self.chance, wanted.word_dropout, encoder.embedding.device)
        logits = encoder.label_logits(encoder.hidden(ids, mask, torch.bfloat16, wanted.dropout))
        return set_loss(logits, allowed, wanted.label_smoothing)

    def check(self, epoch: str) -> None:
        results = tagged(self.encoder, self.learned, self.dev, self.settings.model.max_subwords)
        self.journal.dev(epoch, score(((one.gold, one.predicted) for one in results), TYPES))


def factors(wanted: SimpleNamespace) -> dict[str, float]:
    """Factors on the learning rate: what names mean is known before, and few of them occur in the corpora."""
    return {'classifier': NEW_LAYER, 'classifier_bias': NEW_LAYER,
            'embedding': wanted.embedding_rate, 'words.rows': wanted.embedding_rate}


def rate(progress: float) -> float:
    """Factor on the learning rate: up over WARMUP, then down in a line to almost nothing."""
    return min(1.0, (progress + 1e-3) / WARMUP, max(1 - progress, 0.02) / (1 - WARMUP))


class Average:
    """The running mean of weights, in fp32."""

    def __init__(self):
        self.added = 0
        self.mean: dict[str, Tensor] = {}

    def add(self, weights: dict[str, Tensor]) -> None:
        self.added += 1
        for name, value in weights.items():
            if self.added == 1:
                self.mean[name] = value.clone()
            else:
                self.mean[name].lerp_(value, 1 / self.added)

    @torch.no_grad()
    def into(self, encoder: Encoder) -> None:
        for name, weight in encoder.named_parameters():
            weight.copy_(self.mean[name])


class Journal:
    """The two logs of fine-tuning, written line by line; they replace older ones when it is entered."""

    def __init__(self, work: Path, name: str):
        self.paths = [work / f'{name}-{table}.csv' for table in ('loss', 'dev')]
        self.stage = 0
        self.recent: list[float] = []

    def __enter__(self) -> 'Journal':
        self.files = [open(path, 'w', newline='', buffering=1) for path in self.paths]
        self.losses, self.devs = map(csv.writer, self.files)
        self.losses.writerow(['stage', 'step', 'loss'])
        self.devs.writerow(['stage', 'epoch', 'micro_f1', *TYPES])
        return self

    def __exit__(self, *failure) -> None:
        for file in self.files:
            file.close()

    def next_stage(self) -> None:
        self.stage += 1
        self.recent = []

    def loss(self, step: int, value: float) -> None:
        self.recent.append(value)
        if len(self.recent) == LOG_EVERY_STEPS:
            self.losses.writerow([self.stage, step, f'{sum(self.recent) / len(self.recent):.4f}'])
            self.recent = []

    def dev(self, epoch: str, table: dict[str, dict[str, float]]) -> None:
        self.devs.writerow([self.stage, epoch, table['micro']['f1'], *(table[kind]['f1'] for kind in TYPES)])
        print(f'stage {self.stage}, epoch {epoch}: dev F1 {table["micro"]["f1"]:.4f}', flush=True)


def joined(sentences: list[Sentence], share: float, chance: random.Random) -> list[Sentence]:
    """Some sentences joined to the one before, since the model will read windows of several."""
    result: list[Sentence] = []
    for sentence in sentences:
        if result and len(result[-1]) < 60 and chance.random() < share:
            result[-1] = result[-1] + sentence
        else:
            result.append(sentence)
    return result


def batches(examples: list[Example], tokens: int, chance: random.Random) -> list[list[Example]]:
    """Groups of like length, each of about `tokens` subwords with padding, in random order."""
    order = sorted(examples, key=lambda e: len(e.ids) + chance.random() * 8)
    groups: list[list[Example]] = [[]]
    for one in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(one.ids) > tokens:
            groups.append([])
        groups[-1].append(one)
    chance.shuffle(groups)
    return groups


def tensors(group: list[Example], chance: random.Random, word_dropout: float, device) -> tuple[Tensor, Tensor, Tensor]:
    """ids, mask and allowed label sets, each int64 [B,T]; some words are shown as [MASK]."""
    length = max(len(one.ids) for one in group)
    ids, mask, allowed = (torch.full((len(group), length), fill) for fill in (PAD_ID, 0, UNLABELLED))
    for at, one in enumerate(group):
        row = list(one.ids)
        if word_dropout:
            hidden = False
            for place, labelled in enumerate(one.allowed):
                if labelled:
                    hidden = chance.random() < word_dropout
                if hidden and 0 < place < len(row) - 1:
                    row[place] = MASK_ID
        ids[at, :len(row)] = torch.tensor(row)
        mask[at, :len(row)] = 1
        allowed[at, :len(row)] = torch.tensor(one.allowed)
    return ids.to(device), mask.to(device), allowed.to(device)


def set_loss(logits: Tensor, allowed: Tensor, smoothing: float) -> Tensor:
    """Mean over labelled words of -log(the probability of the allowed labels together), smoothed."""
    at = allowed.flatten().nonzero().flatten()
    log_chance = logits.flatten(0, 1).index_select(0, at).log_softmax(-1)
    sets = allowed.flatten().index_select(0, at)
    bits = (sets.unsqueeze(1) >> torch.arange(logits.shape[-1], device=logits.device)) & 1 == 1
    inside = log_chance.masked_fill(~bits, -torch.inf).logsumexp(-1)
    # Smoothing counts only where one label is certain: an open set must not be pulled to its middle.
    certain = bits.sum(-1) == 1
    uniform = torch.where(certain, log_chance.mean(-1), inside)
    return -((1 - smoothing) * inside + smoothing * uniform).mean()
