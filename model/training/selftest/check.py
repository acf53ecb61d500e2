"""Checks what a toy run left in WORK, and the rules that the Java reader of the model relies on."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch

from fihris_model import tokenizer
from fihris_model.corpora import joined_clitics, wojood_tag
from fihris_model.decoding import scores, viterbi
from fihris_model.encoder import Encoder
from fihris_model.examples import example
from fihris_model.labels import INDEX, LABELS, is_legal
from fihris_model.scoring import spans

TOY_F1 = 0.7


def normalisation_keeps_offsets(work: Path) -> None:
    learned = tokenizer.load(work / 'tokenizer.json')
    text = 'قَالَ أحـمـد في\u00a0\u200fالقاهرة، ٢٠١٩'
    encoded = learned.encode(text, add_special_tokens=False)
    words = {}
    for word, (begin, end) in zip(encoded.word_ids, encoded.offsets):
        words[word] = (min(begin, words.get(word, (begin, 0))[0]), end)
    pieces = [text[begin:end] for begin, end in words.values()]
    assert [p.strip('\u200f\u064e') for p in pieces] == ['قَالَ'.strip('\u064e'), 'أحـمـد', 'في', 'القاهرة', '،', '٢٠١٩'], pieces
    folded = learned.encode('قال احمد في القاهرة، 2019', add_special_tokens=False)
    assert encoded.ids == folded.ids, (encoded.tokens, folded.tokens)


def label_stands_on_first_subword(work: Path) -> None:
    learned = tokenizer.load(work / 'tokenizer.json')
    one = example(learned, [('(محمد', 'B-PERSON'), ('المصري)', 'I-PERSON'), ('وصل', 'O')], 64)
    tags = [viterbi_tag(one, place) for place in one.carriers]
    assert tags == ['B-PERSON', 'I-PERSON', 'O'], tags


def viterbi_tag(one, place: int) -> str:
    """The only label allowed at a place."""
    allowed = [label for i, label in enumerate(LABELS) if one.allowed[place] >> i & 1]
    assert len(allowed) == 1, allowed
    return allowed[0]


def decoding_is_legal_and_scored() -> None:
    random_logits = np.random.default_rng(3).standard_normal((500, len(LABELS))) * 4
    tags = viterbi(random_logits)
    assert all(is_legal(before, tag) for before, tag in zip(['O'] + tags, tags))
    mentions = scores(random_logits, tags)
    assert {m[:3] for m in mentions} == spans(tags)
    assert all(0.0 <= m[3] <= 1.0 for m in mentions)
    logits = np.full((2, len(LABELS)), -5.0)
    logits[0, INDEX['O']], logits[0, INDEX['B-PERSON']] = 1.0, 0.9
    logits[1, INDEX['I-PERSON']] = 9.0
    assert viterbi(logits) == ['B-PERSON', 'I-PERSON']


def clitics_rejoin() -> None:
    split = [('عاصمة', 'O'), ('ها', 'O'), ('و', 'O'), ('ل', 'O'), ('السودان', 'B-Nation')]
    assert joined_clitics(split) == [('عاصمتها', 'O'), ('وللسودان', 'B-Nation')]
    assert wojood_tag(['I-OCC', 'B-GPE']) == 'B-LOCATION'


def padding_changes_nothing() -> None:
    torch.manual_seed(0)
    encoder = Encoder(50, len(LABELS), 32, 2, 4, 64).eval()
    torch.nn.init.normal_(encoder.classifier)
    ids = torch.randint(5, 50, (1, 9))
    wide = torch.cat([ids, torch.full((1, 4), 7)], 1)
    mask = torch.tensor([[1] * 9 + [0] * 4])
    with torch.no_grad():
        alone, padded = encoder(ids, torch.ones_like(ids), torch.tensor(0)), encoder(wide, mask, torch.tensor(0))
    assert torch.allclose(alone, padded[:, :9], atol=1e-5)


def exported_folder_holds(work: Path) -> None:
    folder = work / 'export'
    config = json.loads((folder / 'config.json').read_text())
    assert config['sha256'] == hashlib.sha256((folder / 'model.pt').read_bytes()).hexdigest()
    assert config['labels'] == list(LABELS)
    model = torch.jit.load(str(folder / 'model.pt'))
    for kept in json.loads((folder / 'test-vectors.json').read_text())['sentences']:
        ids = torch.tensor([kept['ids']])
        logits = model(ids, torch.ones_like(ids), torch.tensor([0]))[0]
        assert torch.allclose(logits, torch.tensor(kept['logitsFp32']), atol=1e-3), kept['text']


def training_learned(work: Path) -> None:
    table = json.loads((work / 'dev-scores.json').read_text())
    assert table['dev-anercorp']['scores']['micro']['f1'] >= TOY_F1, table


def pretraining_goes_on(work: Path) -> None:
    steps = torch.load(work / 'pretrain.pt', weights_only=True)['steps']
    done = subprocess.run([sys.executable, '-m', 'fihris_model', 'pretrain', '--work', str(work), '--profile', 'toy'],
                          check=True, capture_output=True, text=True)
    assert f'after step {steps}' in done.stdout, done.stdout
    assert torch.load(work / 'pretrain.pt', weights_only=True)['steps'] >= steps


def main(work: Path) -> None:
    decoding_is_legal_and_scored()
    clitics_rejoin()
    padding_changes_nothing()
    normalisation_keeps_offsets(work)
    label_stands_on_first_subword(work)
    exported_folder_holds(work)
    training_learned(work)
    pretraining_goes_on(work)


if __name__ == '__main__':
    main(Path(sys.argv[1]))
