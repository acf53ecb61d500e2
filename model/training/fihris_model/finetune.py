"""finetune: the labelled corpora, in stages, onto the pretrained encoder.

Writes WORK/finetuned.pt (the averaged weights), WORK/finetune-loss.csv and WORK/finetune-dev.csv.
"""

import csv
import os
import random
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import torch
from torch import Tensor

from fihris_model import corpora, tokenizer
from fihris_model.augmentation import Augmentation
from fihris_model.corpora import Sentence
from fihris_model.encoder import Encoder
from fihris_model.evaluate import tagged
from fihris_model.examples import UNLABELLED, Example, example
from fihris_model.labels import LABELS, TYPES
from fihris_model.optimiser import Optimiser
from fihris_model.scoring import score
from fihris_model.tokenizer import MASK_ID, PAD_ID

LOG_EVERY_STEPS = 20
WARMUP = 0.06


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--epochs', type=float, default=1.0, help='factor on the epochs of every stage')
    parser.add_argument('--from-scratch', action='store_true', help='start from first embeddings, for comparison')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    wanted = settings.finetune
    torch.manual_seed(wanted.seed)
    torch.set_num_threads(wanted.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    learned = tokenizer.load(args.work / 'tokenizer.json')
    encoder = new_encoder(settings, learned.get_vocab_size())
    if not args.from_scratch:
        load_pretrained(encoder, args.work / 'pretrain.pt')
    encoder.to(device=device, dtype=torch.bfloat16)
    dev = corpora.read(args.work / 'ner' / 'dev-anercorp.tsv')
    chance = random.Random(wanted.seed)
    with open(args.work / 'finetune-loss.csv', 'w', newline='', buffering=1) as loss_file, \
            open(args.work / 'finetune-dev.csv', 'w', newline='', buffering=1) as dev_file:
        loss_log, dev_log = csv.writer(loss_file), csv.writer(dev_file)
        loss_log.writerow(['stage', 'step', 'loss'])
        dev_log.writerow(['stage', 'epoch', 'micro_f1', *TYPES])
        for number, stage in enumerate(wanted.stages):
            sentences = [corpora.read(args.work / 'ner' / f'{name}.tsv') for name in stage['corpora']]
            fit(encoder, learned, sentences, stage, args.epochs, settings, chance, dev,
                lambda step, loss: loss_log.writerow([number, step, f'{loss:.4f}']),
                lambda epoch, table: dev_log.writerow(
                    [number, epoch, table['micro']['f1'], *(table[kind]['f1'] for kind in TYPES)]))
    part = args.work / 'finetuned.part'
    torch.save(encoder.state_dict(), part)
    os.replace(part, args.work / 'finetuned.pt')


def new_encoder(settings: SimpleNamespace, pieces: int) -> Encoder:
    shape = settings.model
    return Encoder(pieces, len(LABELS), shape.width, shape.layers, shape.heads, shape.hidden)


def load_pretrained(encoder: Encoder, path: Path) -> None:
    """Takes the fp32 masters of the masked-word model's encoder; the classifier stays new."""
    if not path.exists():
        raise FileNotFoundError(f'{path}: no pretrained weights there; run `pretrain` first')
    master = torch.load(path, map_location='cpu', weights_only=True)['master']
    own = {name.removeprefix('encoder.'): value for name, value in master.items() if name.startswith('encoder.')}
    own = {name: value for name, value in own.items() if not name.startswith('classifier')}
    missing = encoder.load_state_dict(own, strict=False)
    unknown = [name for name in missing.missing_keys if not name.startswith(('classifier', 'slopes'))]
    if unknown or missing.unexpected_keys:
        raise ValueError(f'{path} is of another shape: lacks {unknown}, has {missing.unexpected_keys}')


def fit(encoder: Encoder, learned, corpora_sentences: list[list[Sentence]], stage: dict, epochs: float,
        settings: SimpleNamespace, chance: random.Random, dev: list[Sentence], log_loss, log_dev) -> None:
    """Trains one stage; at its end the encoder holds the average of the last steps' weights."""
    wanted = settings.finetune
    optimiser = Optimiser(encoder, [], betas=(0.9, 0.98))
    augmentation = Augmentation([s for part in corpora_sentences for s in part], wanted.proclitics, wanted.swaps)
    rounds = max(1, round(stage['epochs'] * epochs))
    total = None
    step, average, averaged = 0, {}, 0
    recent = []
    for epoch in range(rounds):
        examples = [example(learned, augmentation.changed(sentence, chance), settings.model.max_subwords)
                    for part in corpora_sentences for sentence in joined(part, wanted.joined, chance)]
        groups = batches(examples, wanted.tokens, chance)
        total = total or len(groups) * rounds
        for group in groups:
            progress = min(step / total, 1.0)
            rate = stage['rate'] * min(1.0, (progress + 1e-3) / WARMUP, max(1 - progress, 0.02) / (1 - WARMUP))
            ids, mask, allowed = tensors(group, chance, wanted.word_dropout, encoder.embedding.device)
            states = encoder.hidden(ids, mask, torch.bfloat16, wanted.dropout)
            logits = torch.nn.functional.linear(
                states.float(), encoder.classifier.float(), encoder.classifier_bias.float())
            loss = set_loss(logits, allowed, wanted.label_smoothing)
            loss.backward()
            optimiser.step(0.0, rate)
            step += 1
            recent.append(float(loss.detach()))
            if len(recent) == LOG_EVERY_STEPS:
                log_loss(step, sum(recent) / len(recent))
                recent = []
            if progress >= 1 - wanted.averaged:
                averaged += 1
                for name, value in optimiser.master.items():
                    if name not in average:
                        average[name] = value.clone()
                    else:
                        average[name].lerp_(value, 1 / averaged)
        table = score(tagged(encoder, learned, dev, settings.model.max_subwords), TYPES)
        log_dev(epoch + 1, table)
        print(f'epoch {epoch + 1}: dev F1 {table["micro"]["f1"]:.4f}', flush=True)
    with torch.no_grad():
        for name, weight in encoder.named_parameters():
            weight.copy_(average[name])
    table = score(tagged(encoder, learned, dev, settings.model.max_subwords), TYPES)
    log_dev('averaged', table)
    print(f'averaged: dev F1 {table["micro"]["f1"]:.4f}', flush=True)


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
