"""Checks what a toy run left in WORK, and the rules that the Java reader of the model relies on."""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

from fihris_model import calibration, comparison, model_folder, settings, text, tokenizer
from fihris_model.benchmark import windows
from fihris_model.corpora import joined_clitics, wojood_tag
from fihris_model.decoding import scores, viterbi
from fihris_model.embeddings import word_rows
from fihris_model.encoder import Encoder, from_weights, new_encoder
from fihris_model.examples import example
from fihris_model.label import Labelled, dev_f1, label_logits
from fihris_model.labels import INDEX, LABELS, TYPES, is_legal
from fihris_model.optimiser import Optimiser
from fihris_model.pipeline import token_classification
from fihris_model.scoring import spans
from fihris_model.tagging import Tagged
from fihris_model.test_vectors import SENTENCES
from fihris_model.tokenizer import END_ID, START_ID
from fihris_model.word_table import WordKeys

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


def scores_are_those_of_the_service() -> None:
    """The numbers of nlp-service's BioDecoderTest: odds of 9 and of 3 to 1."""
    def between(likelier: str, odds: float, other: str) -> np.ndarray:
        row = np.full(len(LABELS), -1000.0)
        row[INDEX[likelier]], row[INDEX[other]] = np.log(odds), 0.0
        return row

    begins, goes_on = between('B-PERSON', 9, 'O'), between('I-PERSON', 3, 'I-LOCATION')
    ends = between('O', 3, 'I-PERSON')
    for rows, tags, temperature, expected in (
            ([begins], ['B-PERSON'], 1, 0.9), ([begins], ['B-PERSON'], 2, 0.75),
            ([begins, goes_on], ['B-PERSON', 'I-PERSON'], 1, 0.9 * 0.75),
            ([begins, ends], ['B-PERSON', 'O'], 1, 0.9 * 0.75)):
        (found,) = scores(np.stack(rows), tags, temperature)
        assert abs(found[3] - expected) < 1e-6, (tags, temperature, found)


def calibration_finds_the_temperature() -> None:
    """Logits three times too great for how often the mentions are right."""
    random = np.random.default_rng(5)
    results = []
    for _ in range(4000):
        odds = random.uniform(-0.5, 3)
        right = random.random() < 1 / (1 + np.exp(-odds))
        logits = np.full((1, len(LABELS)), -1000.0)
        logits[0, INDEX['B-PERSON']], logits[0, INDEX['O']] = 3 * odds, 0.0
        results.append(Tagged(['B-PERSON' if right else 'O'], ['B-PERSON'], logits))
    temperature = calibration.fitted(results, TYPES)
    assert 2.7 < temperature < 3.3, temperature
    before, after = (calibration.outcomes(results, TYPES, t) for t in (1.0, temperature))
    assert calibration.error(after) < 0.03 < 0.1 < calibration.error(before)
    assert calibration.log_loss(after) < calibration.log_loss(before)
    assert abs(calibration.error(calibration.folded(results, TYPES)) - calibration.error(after)) < 0.01


def clitics_rejoin() -> None:
    split = [('عاصمة', 'O'), ('ها', 'O'), ('و', 'O'), ('ل', 'O'), ('السودان', 'B-Nation')]
    assert joined_clitics(split) == [('عاصمتها', 'O'), ('وللسودان', 'B-Nation')]
    assert wojood_tag(['I-OCC', 'B-GPE']) == 'B-LOCATION'


def words_are_found_in_ids(work: Path) -> None:
    learned = tokenizer.load(work / 'tokenizer.json')
    encoder = new_encoder(work, learned, settings.load('toy').model)
    table = encoder.words
    pieces = tokenizer.pieces(learned)
    row = np.array(text.ids(work, 'news'))[:400]
    keys, lengths = WordKeys.of(pieces).words(row)
    rows = {int(key): place for place, key in enumerate(table.known[:-1])}
    expected = [rows.get(int(key), len(rows)) for key in keys]
    assert 0 < sum(place < len(rows) for place in expected) < len(expected), expected
    found = table.look_up(torch.from_numpy(row.astype(np.int64)).unsqueeze(0))[0]
    assert found.tolist() == np.repeat(expected, lengths).tolist()
    assert all(length > 1 for place, length in zip(expected, lengths) if place < len(rows))


def words_in_like_places_have_like_rows() -> None:
    """Names of two kinds, each of two pieces, in the places of their kind."""
    random = np.random.default_rng(3)
    pieces = ['said', 'in', 'the', '.'] + [f'name{i}' for i in range(8)] + ['##x']
    frames = ((0, None, 3), (1, None, 2))
    row = np.asarray([piece for _ in range(2000) for kind in (random.integers(2),) for place in frames[kind]
                      for piece in ((place,) if place is not None else (4 + 4 * kind + random.integers(4), 12))])
    keys = WordKeys.of(pieces)
    known, rows = word_rows(row, keys, 8, 4, 4, 1, 0.75, 1)
    people = [int(np.flatnonzero(known == keys.words(np.asarray([4 + i, 12]))[0])[0]) for i in range(8)]
    alike = rows[people] @ rows[people].T
    assert alike[:4, :4].min() > 0.9 > 0.5 > np.abs(alike[:4, 4:]).max(), alike


def rows_step_as_adam_steps() -> None:
    """A table whose gradient is sparse moves as one whose gradient is not, where the batch used it."""
    models = [torch.nn.Sequential(torch.nn.Embedding(6, 3, sparse=sparse), torch.nn.Linear(3, 2))
              for sparse in (True, False)]
    models[1].load_state_dict(models[0].state_dict())
    rows, same = (model[0].weight for model in models)
    before = rows.detach().clone()
    for model in models:
        optimiser = Optimiser(model, [])
        for _ in range(3):
            model(torch.tensor([1, 4, 1])).pow(3).sum().backward()
            optimiser.step(0.0, 0.1, clip=1e9)
    assert torch.allclose(rows, same, atol=1e-6)
    assert torch.equal((rows != before).any(1), torch.tensor([False, True, False, False, True, False]))


def pretraining_begins_with_a_model(work: Path) -> None:
    with tempfile.TemporaryDirectory() as other:
        for name in ('text', 'tokenizer.json', 'words.npz'):
            (Path(other) / name).symlink_to(work / name)
        run = [sys.executable, '-m', 'fihris_model', 'pretrain', '--work', other, '--profile', 'toy', '--from']
        subprocess.run(run + [str(work / 'export')], check=True, capture_output=True)
        assert torch.load(Path(other) / 'pretrain.pt', weights_only=True)['steps'] > 0
        (Path(other) / 'tokenizer.json').unlink()
        learned = tokenizer.load(work / 'tokenizer.json')
        learned.add_tokens(['زائدة'])
        learned.save(str(Path(other) / 'tokenizer.json'))
        (Path(other) / 'pretrain.pt').unlink()
        refused = subprocess.run(run + [str(work / 'export')], capture_output=True, text=True)
        assert refused.returncode == 2 and '--tokenizer' in refused.stderr, refused


def padding_changes_nothing() -> None:
    torch.manual_seed(0)
    encoder = Encoder(50, 4, len(LABELS), 32, 8, 2, 4, 64).eval()
    for weight in (encoder.classifier, encoder.words.rows, encoder.words.widen):
        torch.nn.init.normal_(weight)
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
    assert config['scoreTemperature'] > 0
    model = torch.jit.load(str(folder / 'model.pt'))
    for kept in json.loads((folder / 'test-vectors.json').read_text())['sentences']:
        ids = torch.tensor([kept['ids']])
        logits = model(ids, torch.ones_like(ids), torch.tensor([0]))[0]
        assert torch.allclose(logits, torch.tensor(kept['logitsFp32']), atol=1e-3), kept['text']


def wrapped_encoder_computes_the_same(work: Path) -> None:
    folder = model_folder.read(work / 'export')
    pipe = token_classification(folder, torch.float32)
    exported = folder.model()
    for sentence in SENTENCES:
        inputs = pipe.tokenizer(sentence, return_tensors='pt')
        with torch.inference_mode():
            expected = exported(inputs.input_ids, inputs.attention_mask, torch.tensor(0))
            assert torch.allclose(pipe.model(**inputs).logits, expected, atol=1e-4), sentence


def benchmark_measures(work: Path) -> None:
    article = work / 'article.txt'
    article.write_text('وصل أحمد المصري إلى القاهرة أمس ، وزار وزارة الخارجية .\n' * 20, encoding='utf-8')
    done = subprocess.run([sys.executable, '-m', 'fihris_model', 'benchmark', '--model', str(work / 'export'),
                           '--warm-up', '0', '--seconds', '0.05', str(article)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for precision in ('bf16', 'fp32'):
        for number in (1, 8, 32):
            line = next(line for line in done.stdout.splitlines() if line.startswith(f'{precision} batch {number:2d}:'))
            assert float(line.split(':')[1].split()[0]) > 0, line
    learned = model_folder.read(work / 'export').tokenizer()
    cut = windows(article.read_text(), learned, 40, 60)
    assert ' '.join(cut).split() == article.read_text().split()
    assert all(len(learned.encode(window, add_special_tokens=False).ids) <= 60 for window in cut)
    long = ' '.join(['أحمد'] * 300)
    assert ' '.join(windows(long, learned, 40, 60)) == long and len(windows(long, learned, 40, 60)) > 1


def comparison_takes_the_fastest_and_the_median() -> None:
    def log(*speeds: int) -> str:
        lines = [f'BF16 batch  8:  99 words/s {speed} subwords/s' for speed in speeds]
        return '\n'.join(['BF16 loaded in 800 ms', *lines, f'peak RSS: {speeds[0]} MiB'])

    table = comparison.table([log(300), log(900), log(320)], [log(90, 100), log(110, 80), log(160, 30)])
    assert '| bf16 | 8 | 320 | 110 | 2.91 |' in table, table
    assert 'step 320 MiB, transformers 110 MiB' in table, table


def training_learned(work: Path) -> None:
    table = json.loads((work / 'dev-scores.json').read_text())
    assert table['dev-anercorp']['scores']['micro']['f1'] >= TOY_F1, table


def windows_are_stretches_of_their_source() -> None:
    rows = [np.arange(100, 120), np.arange(200, 230)]
    drawn = text.windows(rows, np.asarray([0, 1, 1, 0]), 8, np.random.default_rng(1))
    assert (drawn[:, 0] == START_ID).all() and (drawn[:, -1] == END_ID).all()
    assert (drawn[:, 1] // 100).tolist() == [1, 2, 2, 1]
    assert (np.diff(drawn[:, 1:-1]) == 1).all()


def news_is_labelled_by_the_best_teachers(work: Path) -> None:
    teachers = work / 'teachers'
    best = sorted(teachers.glob('teacher-*.pt'), key=dev_f1, reverse=True)[:2]
    learned = tokenizer.load(work / 'tokenizer.json')
    kept = Labelled.read(work / 'labelled.npz', tokenizer.pieces(learned))
    ids, places, chances = kept.batch(torch.tensor([7, 3]))
    assert ids.tolist() == kept.ids[[7, 3]].tolist()
    pieces = [learned.id_to_token(int(i)) for i in ids.flatten()]
    assert places.tolist() == [at for at, piece in enumerate(pieces) if not piece.startswith(('##', '['))]
    expected = torch.stack([
        label_logits(from_weights(torch.load(path, weights_only=True)).bfloat16(), ids, places).softmax(-1)
        for path in best]).mean(0)
    assert (chances - expected).abs().max() < 0.02, (chances - expected).abs().max()
    assert chances.argmax(-1).unique().numel() > 1


def students_are_averaged(work: Path) -> None:
    students = [torch.load(path, weights_only=True) for path in sorted(work.glob('student-*.pt'))]
    mean = torch.load(work / 'finetuned.pt', weights_only=True)
    expected = sum(one['classifier'].float() for one in students) / len(students)
    assert len(students) == 3 and torch.allclose(mean['classifier'].float(), expected, rtol=0.01, atol=1e-3)
    assert not torch.equal(mean['classifier'], students[0]['classifier'])


def pretraining_goes_on(work: Path) -> None:
    steps = torch.load(work / 'pretrain.pt', weights_only=True)['steps']
    done = subprocess.run([sys.executable, '-m', 'fihris_model', 'pretrain', '--work', str(work), '--profile', 'toy'],
                          check=True, capture_output=True, text=True)
    assert f'after step {steps}' in done.stdout, done.stdout
    assert torch.load(work / 'pretrain.pt', weights_only=True)['steps'] >= steps


def main(work: Path) -> None:
    decoding_is_legal_and_scored()
    scores_are_those_of_the_service()
    calibration_finds_the_temperature()
    comparison_takes_the_fastest_and_the_median()
    clitics_rejoin()
    rows_step_as_adam_steps()
    words_in_like_places_have_like_rows()
    padding_changes_nothing()
    words_are_found_in_ids(work)
    normalisation_keeps_offsets(work)
    label_stands_on_first_subword(work)
    exported_folder_holds(work)
    wrapped_encoder_computes_the_same(work)
    benchmark_measures(work)
    windows_are_stretches_of_their_source()
    news_is_labelled_by_the_best_teachers(work)
    students_are_averaged(work)
    training_learned(work)
    pretraining_goes_on(work)
    pretraining_begins_with_a_model(work)


if __name__ == '__main__':
    main(Path(sys.argv[1]))
