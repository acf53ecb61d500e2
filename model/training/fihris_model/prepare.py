"""prepare: from the data folder to WORK: tokenizer.json, text/*.ids, embeddings.npy, words.npz, ner/*.tsv."""

import itertools
import random
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from fihris_model import corpora, embeddings, templates, text, tokenizer, word_table
from fihris_model.corpora import Sentence
from fihris_model.word_table import WordKeys

HERE = Path(__file__).resolve().parent.parent
LEXICON = HERE.parent.parent / 'names/src/main/resources/org/fihris/names'
# The tail of ANERcorp's training sentences is the development set.
DEV_SHARE = 0.1


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--data', type=Path, required=True, help='folder with text/ and ner/')
    parser.add_argument('--labels-only', action='store_true',
                        help='leave tokenizer, text, embeddings and words as they are')
    parser.add_argument('--tokenizer', type=Path, help='a tokenizer.json to take (default: learn one)')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    work = args.work
    (work / 'text').mkdir(parents=True, exist_ok=True)
    (work / 'ner').mkdir(exist_ok=True)
    for name, sentences in labelled(args.data / 'ner', settings).items():
        corpora.write(work / 'ner' / f'{name}.tsv', sentences)
        print(f'{name}: {len(sentences)} sentences, {sum(map(len, sentences))} tokens', flush=True)
    if args.labels_only:
        return

    files = {source: [args.data / 'text' / name for name in getattr(settings.text, source)]
             for source in settings.pretrain.shares}
    learned = (tokenizer.load(args.tokenizer) if args.tokenizer else
               tokenizer.train(sampled(files, settings), settings.tokenizer.pieces, settings.tokenizer.characters))
    learned.save(str(work / 'tokenizer.json'))
    print(f'tokenizer: {learned.get_vocab_size()} pieces', flush=True)
    for source, paths in files.items():
        number = text.encode(learned, paths, work / 'text' / f'{source}.ids', settings.text.lines)
        print(f'{source}: {number} subwords', flush=True)

    wanted = settings.embeddings
    row = np.concatenate([text.ids(work, source) for source in wanted.sources])[:wanted.tokens]
    np.save(work / 'embeddings.npy', embeddings.piece_rows(
        row, learned.get_vocab_size(), wanted.columns, wanted.window, wanted.smoothing, settings.pretrain.seed))
    print(f'embeddings: from {len(row)} subwords', flush=True)
    wanted = settings.words
    row = np.concatenate([text.ids(work, source) for source in files])
    keys = WordKeys.of(tokenizer.pieces(learned))
    known, rows = embeddings.word_rows(row, keys, wanted.rows, wanted.columns, wanted.contexts, wanted.window,
                                       wanted.smoothing, settings.pretrain.seed)
    word_table.save(work / 'words.npz', known, rows)
    print(f'words: {len(known)}, from {len(row)} subwords', flush=True)


def sampled(files: dict[str, list[Path]], settings: SimpleNamespace):
    """Every n-th line of the sources the tokenizer learns from."""
    for source in settings.tokenizer.sources:
        for path in files[source]:
            yield from itertools.islice(text.lines(path, settings.text.lines), 0, None, settings.tokenizer.sample_every)


def labelled(folder: Path, settings: SimpleNamespace) -> dict[str, list[Sentence]]:
    """All labelled sentences by the name of their set. The `dev-` sets are never trained on."""
    news = corpora.news(folder / 'anercorp' / 'train.txt')
    cut = len(news) - round(len(news) * DEV_SHARE)
    wojood = [corpora.wojood(folder / 'wojood-sample' / name) for name in ('train.txt', 'val.txt')]
    aqmar = [corpora.aqmar(folder / 'aqmar' / name) for name in ('ar.train.iob2', 'ar.testa.iob2')]
    sets = {
        'anercorp': [corpora.opened(sentence) for sentence in news[:cut]],
        'dev-anercorp': news[cut:],
        'dev-caraner': corpora.caraner(folder / 'caraner' / 'CAraNER.csv'),
        'wikifane': corpora.wikifane(folder / 'wikifane' / 'train.txt'),
        'aqmar': aqmar[0] + aqmar[1],
        'wojood': wojood[0] + wojood[1],
    }
    wanted = settings.finetune
    sets['templates'] = templates.sentences(HERE / 'templates.txt', news[:cut] + sets['aqmar'],
                                            templates.lexicon_names(LEXICON),
                                            templates.listed_names(HERE / 'names.tsv'), wanted.templates,
                                            random.Random(wanted.seed))
    limit = wanted.sentences
    return {name: sentences[:limit] if limit else sentences for name, sentences in sets.items()}
