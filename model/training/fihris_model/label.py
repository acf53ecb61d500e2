"""label: what fine-tuned teachers make of unlabelled news, for `distil` to learn from.

Reads teacher-*.pt and teacher-*-dev.csv of the folder of teachers (`finetune --teacher SEED`), takes the best of them;
writes WORK/labelled.npz.
"""

import csv
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from fihris_model import encoder, text, tokenizer
from fihris_model.encoder import Encoder
from fihris_model.tokenizer import MASK_ID

# Chances are kept as whole parts of this.
WHOLE = 255


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--teachers', type=Path,
                        help='the folder of their weights, which may be of another shape (default: WORK)')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    wanted = settings.label
    torch.set_num_threads(settings.finetune.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    folder = args.teachers or args.work
    chosen = sorted(folder.glob('teacher-*.pt'), key=dev_f1, reverse=True)[:wanted.teachers]
    if not chosen:
        raise FileNotFoundError(f'{folder}/teacher-*.pt: none found; run `finetune --teacher SEED` there first')
    teachers = [encoder.from_weights(torch.load(path, map_location='cpu', weights_only=True))
                .to(device=device, dtype=torch.bfloat16).eval() for path in chosen]
    pieces = tokenizer.pieces(tokenizer.load(args.work / 'tokenizer.json'))
    begins = torch.from_numpy(tokenizer.word_begins(pieces)).to(device)
    rows = [text.ids(args.work, source) for source in wanted.sources]
    random = np.random.default_rng(wanted.seed)
    ids = text.windows(rows, random.integers(0, len(rows), wanted.windows), wanted.length, random)
    chances = [mean_chances(teachers, torch.from_numpy(ids[start:start + wanted.batch]).to(device), begins)
               for start in range(0, len(ids), wanted.batch)]
    np.savez(args.work / 'labelled.npz', ids=ids.astype(np.uint16), chances=np.concatenate(chances))
    print(f'labelled: {len(ids)} windows, {sum(map(len, chances))} words, '
          f'by {", ".join(path.stem for path in chosen)}', flush=True)


def dev_f1(teacher: Path) -> float:
    """That of its averaged weights, which its log ends with."""
    with open(teacher.with_name(f'{teacher.stem}-dev.csv'), newline='') as log:
        return float(list(csv.DictReader(log))[-1]['micro_f1'])


@torch.no_grad()
def mean_chances(teachers: list[Encoder], ids: Tensor, begins: Tensor) -> np.ndarray:
    """uint8 [words,labels]: the mean of the teachers' label probabilities at each word, in parts of WHOLE."""
    places = word_places(ids, begins)
    chances = torch.stack([label_logits(one, ids, places).softmax(-1) for one in teachers]).mean(0)
    return (chances * WHOLE).round().to(torch.uint8).cpu().numpy()


def at_words(ids: Tensor, begins: Tensor) -> Tensor:
    """bool, as ids: whether a word begins there; `begins` tells it of each piece."""
    return (ids > MASK_ID) & begins[ids]


def word_places(ids: Tensor, begins: Tensor) -> Tensor:
    """Where words begin in the flattened ids."""
    return at_words(ids, begins).flatten().nonzero().flatten()


def label_logits(model: Encoder, ids: Tensor, places: Tensor) -> Tensor:
    """[places,labels] in fp32."""
    states = model.hidden(ids, torch.ones_like(ids), torch.bfloat16).flatten(0, 1)
    return model.label_logits(states.index_select(0, places))


@dataclass(frozen=True)
class Labelled:
    """ids int64 [windows,length]; chances uint8 [words,labels], window after window; first: each window's first word."""

    ids: Tensor
    chances: Tensor
    first: Tensor
    begins: Tensor

    @staticmethod
    def read(path: Path, pieces: list[str]) -> 'Labelled':
        if not path.exists():
            raise FileNotFoundError(f'{path}: no labelled news there; run `label` first')
        with np.load(path) as kept:
            ids, chances = torch.from_numpy(kept['ids'].astype(np.int64)), torch.from_numpy(kept['chances'])
        begins = torch.from_numpy(tokenizer.word_begins(pieces))
        words = at_words(ids, begins).sum(1)
        return Labelled(ids, chances, F.pad(words.cumsum(0), (1, 0)), begins)

    def batch(self, windows: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The windows' ids, the places of their words, and the chances there, which sum to one."""
        ids = self.ids[windows]
        chances = torch.cat([self.chances[self.first[at]:self.first[at + 1]] for at in windows.tolist()]).float()
        return ids, word_places(ids, self.begins), chances / chances.sum(-1, keepdim=True)
