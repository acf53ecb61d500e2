"""benchmark: words and subwords a second of transformers' token-classification pipeline with the exported weights.

It stands beside nlp-service's NerBenchmark, which reads the same articles: a call takes 1, 8 or 32 of them, cut into
windows of whole sentences as nlp-service cuts them. The cutting is not timed here, though it is there; the pipeline
tokenizes, computes, and groups words to mentions.
"""

import re
import resource
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import torch
from tokenizers import Tokenizer

from fihris_model import model_folder
from fihris_model.refusal import Refused

ARTICLES_A_CALL = (1, 8, 32)
PRECISIONS = {'bf16': torch.bfloat16, 'fp32': torch.float32}
# nlp-service computes at most 4096 subwords at once: 32 windows of 128.
GREATEST_BATCH = 32
# Where nlp-service's sentence splitter cuts, abbreviations aside.
SENTENCE_END = re.compile(r'(?<=[.!?؟…])\s+|\s*\n\s*')


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--model', type=Path, required=True, help='an exported folder')
    parser.add_argument('--threads', type=int, default=2, help='of PyTorch (default: 2)')
    parser.add_argument('--target', type=int, default=128, help='subwords a window, as fihris.segment.target-subwords')
    parser.add_argument('--warm-up', type=float, default=4.0, help='seconds before each measurement (default: 4)')
    parser.add_argument('--seconds', type=float, default=6.0, help='length of each measurement (default: 6)')
    parser.add_argument('articles', type=Path, nargs='+', help='text files')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    # transformers takes seconds to import, which no other command should wait for.
    from fihris_model.pipeline import token_classification

    torch.set_num_threads(args.threads)
    folder = model_folder.read(args.model)
    learned = folder.tokenizer()
    articles = [windows(read(path), learned, args.target, folder.max_subwords - 2) for path in args.articles]
    for precision, dtype in PRECISIONS.items():
        pipe = token_classification(folder, dtype)
        for number in ARTICLES_A_CALL:
            texts = [window for at in range(number) for window in articles[at % len(articles)]]
            # Both ways that a caller would choose: as many windows at once as articles, or as nlp-service computes.
            for batch in sorted({number, min(len(texts), GREATEST_BATCH)}):
                measure(f'{precision} batch {number:2d}', pipe, learned, texts, batch, args)
    print(f'peak RSS: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB')


def read(path: Path) -> str:
    try:
        text = path.read_text(encoding='utf-8')
    except (OSError, UnicodeDecodeError) as failure:
        raise Refused(f'{path}: {failure}; give readable UTF-8 text files') from failure
    if not text.strip():
        raise Refused(f'{path}: empty; give files with text')
    return text


def windows(text: str, learned: Tokenizer, target: int, longest: int) -> list[str]:
    """Whole sentences joined up to `target` subwords; a sentence longer than `longest` is cut between words."""
    joined: list[str] = []
    room = 0
    for sentence in filter(None, SENTENCE_END.split(text)):
        for part in parts(sentence, learned, longest):
            size = subwords(part, learned)
            if joined and size <= room:
                joined[-1] += ' ' + part
                room -= size
            else:
                joined.append(part)
                room = target - size
    return joined


def parts(sentence: str, learned: Tokenizer, longest: int) -> list[str]:
    if subwords(sentence, learned) <= longest or ' ' not in sentence:
        return [sentence]
    words = sentence.split()
    half = len(words) // 2
    return [part for words in (words[:half], words[half:]) for part in parts(' '.join(words), learned, longest)]


def subwords(text: str, learned: Tokenizer) -> int:
    return len(learned.encode(text, add_special_tokens=False).ids)


def measure(title: str, pipe, learned: Tokenizer, texts: list[str], batch: int, args: Namespace) -> None:
    encoded = [learned.encode(text, add_special_tokens=False) for text in texts]
    words = sum(len(set(one.word_ids)) for one in encoded)
    pieces = sum(len(one.ids) for one in encoded)
    calls(pipe, texts, batch, args.warm_up)
    begin, cpu_begin = time.perf_counter(), time.process_time()
    done = calls(pipe, texts, batch, args.seconds)
    seconds, cpu_seconds = time.perf_counter() - begin, time.process_time() - cpu_begin
    print(f'{title}: {done * words / seconds:7.0f} words/s {done * pieces / seconds:7.0f} subwords/s '
          f'{done * words / cpu_seconds:7.0f} words per CPU second ({len(texts)} windows, {batch} at once)', flush=True)


def calls(pipe, texts: list[str], batch: int, seconds: float) -> int:
    """Calls the pipeline for so long; gives how often."""
    end = time.perf_counter() + seconds
    number = 0
    while number == 0 or time.perf_counter() < end:
        pipe(texts, batch_size=batch)
        number += 1
    return number
