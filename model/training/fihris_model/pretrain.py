"""pretrain: the whole-word-masked language model; stop it at any moment and call it again to go on.

Writes WORK/pretrain.pt (weights, optimiser, position), WORK/pretrain-stable.pt (the last state before the rates
fell: start longer training from it) and WORK/pretrain-loss.csv.
"""

import csv
import os
import signal
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

from fihris_model import embeddings, model_folder, text, tokenizer
from fihris_model.encoder import Encoder, Norm, new_encoder
from fihris_model.model_folder import MODEL, TOKENIZER, ModelFolder
from fihris_model.optimiser import Optimiser
from fihris_model.refusal import Refused
from fihris_model.tokenizer import MASK_ID

LOG_EVERY_STEPS = 50
STOPPING = (signal.SIGTERM, signal.SIGINT)
# Subwords of each source that are counted to tell common words.
COUNTED = 10_000_000
# The commonest pieces, among which a hidden one is always guessed.
ALWAYS_GUESSED = 1000
# Of the hidden words, how many are shown as [MASK] and how many as a random piece; the rest stay (BERT).
SHOWN_AS_MASK, SHOWN_AS_RANDOM = 0.8, 0.1


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--minutes', type=float, default=0.0,
                        help='end after this long, cooldown included (0: when the token budget is spent)')
    parser.add_argument('--cooldown', type=float,
                        help='last share of the run over which the rates fall (default: the profile\'s; 0: stop at '
                             'full rates, to go on later)')
    parser.add_argument('--from', dest='start', type=Path,
                        help='begin with the weights of a folder that `export` wrote, its words and labels aside '
                             '(default: with first embeddings); WORK must have its tokenizer: `prepare --tokenizer`')


class MaskedWords(nn.Module):
    """The encoder with the head that guesses hidden pieces; the head's matrix is the embedding."""

    def __init__(self, encoder: Encoder, width: int):
        super().__init__()
        self.encoder = encoder
        self.head = nn.Parameter(torch.eye(width))
        self.norm = Norm(width)
        self.bias = nn.Parameter(torch.zeros(encoder.embedding.shape[0]))

    def forward(self, batch: 'Batch', dtype: torch.dtype) -> Tensor:
        """Mean loss over the hidden pieces."""
        states = self.encoder.hidden(batch.ids, torch.ones_like(batch.ids), dtype)
        states = states.flatten(0, 1).index_select(0, batch.hidden_at)
        states = self.norm(F.gelu(F.linear(states, self.head.to(dtype))))
        guesses, bias = self.encoder.embedding[batch.candidates], self.bias[batch.candidates]
        return GuessLoss.apply(states, guesses, bias + batch.weights.to(dtype), batch.wanted)


class GuessLoss(torch.autograd.Function):
    """Mean cross entropy of `states @ guesses.T + bias`; works out the gradients while the softmax is at hand.

    Autograd's own path turns the [hidden pieces, candidates] logits to fp32 and passes over them thrice: twice the time.
    """

    @staticmethod
    def forward(context, states: Tensor, guesses: Tensor, bias: Tensor, wanted: Tensor) -> Tensor:
        chance = torch.addmm(bias, states, guesses.t()).softmax(-1)
        row = torch.arange(len(wanted), device=wanted.device)
        own = chance[row, wanted].float()
        loss = -(own + 1e-9).log().mean()
        chance[row, wanted] = (own - 1).to(chance.dtype)
        context.save_for_backward((chance @ guesses) / len(wanted), (chance.t() @ states) / len(wanted),
                                  chance.sum(0) / len(wanted))
        return loss

    @staticmethod
    def backward(context, grad: Tensor):
        return *(part * grad.to(part.dtype) for part in context.saved_tensors), None


class Batch(NamedTuple):
    """One step's text, and what is to be guessed."""

    ids: Tensor         # int64 [batch,length], some pieces hidden
    hidden_at: Tensor   # int64 [hidden]: their places in the flattened ids
    candidates: Tensor  # int64 [candidates], ascending: the pieces among which they are guessed
    weights: Tensor     # fp32 [candidates]: log of how many pieces each candidate stands for
    wanted: Tensor      # int64 [hidden]: which candidate stood there

    def to(self, device: str) -> 'Batch':
        return Batch(*(part.to(device, non_blocking=True) for part in self))


class Chunks(Dataset):
    """The batches: batch n is a function of the seed and n alone, so a resumed run sees what it would have seen."""

    def __init__(self, work: Path, settings: SimpleNamespace, pieces: list[str]):
        self.settings = settings
        self.rows = [text.ids(work, source) for source in settings.shares]
        self.shares = np.asarray(list(settings.shares.values()))
        self.shares = self.shares / self.shares.sum()
        self.begins = tokenizer.word_begins(pieces)
        self.pieces = len(pieces)
        seen = sum(share * np.bincount(row[:COUNTED], minlength=self.pieces) / len(row[:COUNTED])
                   for share, row in zip(self.shares, self.rows))
        # For each piece how likely a word that begins with it is hidden: words seen all the time teach little, so
        # the chance falls with the root of their frequency (the subsampling of Mikolov et al. 2013).
        self.chance = settings.masked * np.minimum(1.0, np.sqrt(settings.common / np.maximum(seen, 1e-9)))
        self.always = np.argsort(-seen)[:ALWAYS_GUESSED]

    def __getitem__(self, number: int) -> Batch:
        random = np.random.default_rng((self.settings.seed, number))
        sources = random.choice(len(self.rows), self.settings.batch, p=self.shares)
        ids = text.windows(self.rows, sources, self.settings.length, random)
        hidden = self.hidden(ids, random)
        wanted = ids[hidden]
        chance = random.random(len(wanted))
        shown = np.where(chance < SHOWN_AS_MASK, MASK_ID, wanted)
        by_chance = random.integers(MASK_ID + 1, self.pieces, len(wanted))
        ids[hidden] = np.where((chance >= SHOWN_AS_MASK) & (chance < SHOWN_AS_MASK + SHOWN_AS_RANDOM), by_chance, shown)
        candidates, weights = self.candidates(wanted, random)
        return Batch(*map(torch.from_numpy, (ids, np.flatnonzero(hidden), candidates, weights,
                                             np.searchsorted(candidates, wanted))))

    def since(self, step: int, device: str) -> DataLoader:
        """The batches from number `step` on, made ahead by `workers` processes."""
        workers = self.settings.workers
        return DataLoader(self, batch_size=None, sampler=range(step, 10 ** 12), num_workers=workers,
                          pin_memory=device == 'cuda', prefetch_factor=8 if workers else None,
                          worker_init_fn=outlive_signals)

    def candidates(self, wanted: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """All wanted and all common pieces, and some of the others, which stand for the rest of them: the softmax over
        these is as good as that over all (importance sampling, Bengio and Senecal 2008) and takes a quarter of the time.
        """
        sure = np.zeros(self.pieces, dtype=bool)
        sure[wanted] = sure[self.always] = True
        others = np.flatnonzero(~sure)
        drawn = random.choice(others, min(self.settings.drawn or len(others), len(others)), replace=False)
        candidates = np.sort(np.concatenate([np.flatnonzero(sure), drawn]))
        weight = np.log(len(others) / max(len(drawn), 1)) if len(others) else 0.0
        return candidates, np.where(sure[candidates], 0.0, weight).astype(np.float32)

    def hidden(self, ids: np.ndarray, random: np.random.Generator) -> np.ndarray:
        """Which places to hide: all the pieces of a word or none."""
        begins = self.begins[ids].ravel()
        begins[0] = True
        words = np.cumsum(begins) - 1
        chosen = random.random(words[-1] + 1) < self.chance[ids.ravel()[begins]]
        return chosen[words].reshape(ids.shape) & (ids > MASK_ID)


def run(args: Namespace, settings: SimpleNamespace) -> None:
    wanted = settings.pretrain
    torch.manual_seed(wanted.seed)
    torch.set_num_threads(wanted.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    learned = tokenizer.load(args.work / 'tokenizer.json')
    pieces = tokenizer.pieces(learned)
    encoder = new_encoder(args.work, learned, settings.model)
    if args.start is None:
        with torch.no_grad():
            encoder.embedding.copy_(torch.from_numpy(embeddings.first_embeddings(
                np.load(args.work / 'embeddings.npy'), settings.model.width, wanted.seed)))
    else:
        begin_with(encoder, learned, model_folder.read(args.start))
    model = MaskedWords(encoder, settings.model.width).to(device=device, dtype=torch.bfloat16)
    if wanted.compiled:
        for block in encoder.blocks:
            block.compile()
    optimiser = Optimiser(model, [f'encoder.{name}' for name in block_matrices(encoder)])
    checkpoint = args.work / 'pretrain.pt'
    falling = False
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        optimiser.restore(state)
        falling = state['falling']
        print(f'{checkpoint}: going on after step {optimiser.steps}', flush=True)
    train(model, optimiser, Chunks(args.work, wanted, pieces), Schedule(args, wanted, falling), args.work, device)


def begin_with(encoder: Encoder, learned: Tokenizer, folder: ModelFolder) -> None:
    """Takes the folder's weights but for the classifier and the words, which the table of WORK has anew."""
    if folder.tokenizer().get_vocab() != learned.get_vocab():
        raise Refused(f'{folder.path / TOKENIZER}: not the tokenizer of WORK; prepare WORK with --tokenizer and this file')
    kept = {name: value for name, value in folder.model().state_dict().items()
            if not name.startswith(('classifier', 'words.'))}
    wanted = {name: value for name, value in encoder.state_dict().items()
              if not name.startswith(('classifier', 'words.'))}
    if {name: value.shape for name, value in kept.items()} != {name: value.shape for name, value in wanted.items()}:
        raise Refused(f'{folder.path / MODEL}: not an encoder of the shape that config.toml states in [model]')
    encoder.load_state_dict(kept, strict=False)


class Schedule:
    """How much of the run is done, and the factor on the learning rates that follows from it."""

    def __init__(self, args: Namespace, wanted: SimpleNamespace, falling: bool):
        self.seconds = 60 * args.minutes
        self.steps = wanted.tokens / (wanted.batch * wanted.length)
        self.warmup_steps = wanted.warmup_steps
        self.cooldown = wanted.cooldown if args.cooldown is None else args.cooldown
        self.save_every_s = wanted.save_every_s
        self.matrix_rate, self.other_rate = wanted.matrix_rate, wanted.other_rate
        self.step_tokens = wanted.batch * wanted.length
        self.falling = falling
        self.begun = time.monotonic()

    def done(self, step: int) -> float:
        """0 to 1: of the token budget or of the minutes, whichever is further."""
        timed = (time.monotonic() - self.begun) / self.seconds if self.seconds else 0.0
        return max(step / self.steps, timed)

    def rate(self, step: int, done: float) -> float:
        up = min(1.0, (step + 1) / self.warmup_steps)
        self.falling = done > 1 - self.cooldown
        return up * max(0.02, (1 - done) / self.cooldown) if self.falling else up


def train(model: MaskedWords, optimiser: Optimiser, chunks: Chunks, schedule: Schedule, work: Path,
          device: str) -> None:
    stop = Stop()
    saved = time.monotonic()
    with Journal(work / 'pretrain-loss.csv', schedule.step_tokens) as journal:
        for batch in chunks.since(optimiser.steps, device):
            step = optimiser.steps
            done = schedule.done(step)
            was_falling = schedule.falling
            rate = schedule.rate(step, done)
            if schedule.falling and not was_falling:
                save(optimiser, work / 'pretrain-stable.pt', was_falling)
            loss = model(batch.to(device), torch.bfloat16)
            loss.backward()
            optimiser.step(schedule.matrix_rate * rate, schedule.other_rate * rate)
            journal.step(step + 1, loss.detach(), rate)
            if time.monotonic() - saved > schedule.save_every_s:
                save(optimiser, work / 'pretrain.pt', schedule.falling)
                saved = time.monotonic()
            if done >= 1.0 or stop.asked:
                break
    save(optimiser, work / 'pretrain.pt', schedule.falling)


class Journal:
    """The loss, averaged over LOG_EVERY_STEPS; goes on at the end of an older file."""

    def __init__(self, path: Path, step_tokens: int):
        self.file = open(path, 'a', newline='', buffering=1)
        self.log = csv.writer(self.file)
        if self.file.tell() == 0:
            self.log.writerow(['step', 'tokens', 'loss', 'rate', 'tokens_per_s'])
        self.step_tokens = step_tokens
        self.losses: list[Tensor] = []
        self.since = time.monotonic()

    def __enter__(self) -> 'Journal':
        return self

    def __exit__(self, *failure) -> None:
        self.file.close()

    def step(self, step: int, loss: Tensor, rate: float) -> None:
        self.losses.append(loss)
        if len(self.losses) == LOG_EVERY_STEPS:
            mean = float(torch.stack(self.losses).float().mean())
            now = time.monotonic()
            self.log.writerow([step, step * self.step_tokens, f'{mean:.4f}', f'{rate:.3f}',
                               round(len(self.losses) * self.step_tokens / (now - self.since))])
            self.losses, self.since = [], now


def block_matrices(encoder: Encoder) -> list[str]:
    """The parameters that Muon steps: the matrices of the blocks, not the neighbour taps."""
    return [name for name, p in encoder.named_parameters()
            if name.startswith('blocks') and p.ndim == 2 and 'neighbours' not in name]


def save(optimiser: Optimiser, path: Path, falling: bool) -> None:
    """Keeps the state, and whether the rates were falling; writes beside the old file and renames, so a stop in between loses nothing."""
    part = path.with_suffix('.part')
    torch.save(optimiser.state() | {'falling': falling}, part)
    os.replace(part, path)


def outlive_signals(worker: int) -> None:
    """A signal may go to the whole group; the process that trains must find its workers alive to save what it has."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)


class Stop:
    """Turns SIGTERM and SIGINT into a wish to stop after the step in hand."""

    def __init__(self):
        self.asked = False
        for number in STOPPING:
            signal.signal(number, self.ask)

    def ask(self, number, frame) -> None:
        self.asked = True
