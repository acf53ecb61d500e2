"""export: the folder that nlp-service loads: model.pt, tokenizer.json, config.json, test-vectors.json, logs/.

model.pt holds the weights once, in bf16, and computes in either precision. With --from, a folder of Hugging Face's
`transformers` takes the place of the fine-tuned encoder.
"""

import shutil
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import torch

from fihris_model import huggingface, model_folder, tokenizer
from fihris_model.encoder import Encoder, new_encoder
from fihris_model.refusal import Refused

NAME = 'fihris-ner'
LICENCE = 'CC BY-SA 4.0'
LOGS = ('*-loss.csv', '*-dev.csv')


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--out', type=Path, help='folder to write (default: WORK/export)')
    parser.add_argument('--version', default='0.1.0', help='version of the model, kept in config.json')
    huggingface.arguments(parser)


def run(args: Namespace, settings: SimpleNamespace) -> None:
    if args.out is None and args.work is None:
        raise Refused('export: neither --out nor --work is given; name the folder to write with --out')
    out = args.out or args.work / 'export'
    if args.source is not None:
        huggingface.export(args, out)
    elif args.work is None:
        raise Refused('export: no model is named; give --work WORK for the fine-tuned one or --from DIR for another')
    else:
        finetuned(args.work, out, args.version, settings)
    print(f'{out}: {model_folder.size(out)} bytes')


def finetuned(work: Path, out: Path, version: str, settings: SimpleNamespace) -> None:
    learned = tokenizer.load(work / 'tokenizer.json')
    encoder = new_encoder(work, learned, settings.model)
    encoder.load_state_dict(torch.load(work / 'finetuned.pt', map_location='cpu', weights_only=True))
    model_folder.write(out, script(encoder), learned, NAME, version, LICENCE, settings.model.max_subwords)
    (out / 'logs').mkdir(exist_ok=True)
    for pattern in LOGS:
        for log in work.glob(pattern):
            shutil.copyfile(log, out / 'logs' / log.name)


def script(encoder: Encoder) -> torch.jit.ScriptModule:
    """TorchScript with bf16 weights; not frozen, since freezing would fold fp32 copies into the file."""
    encoder = encoder.to(torch.bfloat16).eval()
    for weight in encoder.parameters():
        weight.requires_grad_(False)
    return torch.jit.script(encoder)
