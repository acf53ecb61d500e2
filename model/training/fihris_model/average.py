"""average: the mean of the students' weights, which is a model too.

Reads WORK/student-*.pt (`distil --student SEED`), which began at the same point (Wortsman et al. 2022); writes
WORK/finetuned.pt.
"""

from argparse import ArgumentParser, Namespace
from types import SimpleNamespace

import torch

from fihris_model import finetune
from fihris_model.encoder import from_weights
from fihris_model.finetune import Average


def arguments(parser: ArgumentParser) -> None:
    """None beside the common ones."""


def run(args: Namespace, settings: SimpleNamespace) -> None:
    paths = sorted(args.work.glob('student-*.pt'))
    if not paths:
        raise FileNotFoundError(f'{args.work}/student-*.pt: none found; run `distil --student SEED` first')
    average = Average()
    for path in paths:
        student = from_weights(torch.load(path, map_location='cpu', weights_only=True))
        average.add({name: weight.detach() for name, weight in student.named_parameters()})
    average.into(student)
    finetune.save(student.to(torch.bfloat16), args.work / 'finetuned.pt')
    print(f'finetuned.pt: the mean of {len(paths)} students', flush=True)
