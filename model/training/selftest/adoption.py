"""Checks `export --from` on small random models of `transformers`: WORK/adopted-* compute what those compute.

WORK/tokenizer.json, from a toy run, lends its vocabulary.
"""

import contextlib
import io
import json
import shutil
import sys
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertForTokenClassification, ElectraConfig, ElectraForTokenClassification

from fihris_model import __main__ as command_line
from fihris_model import model_folder
from fihris_model.labels import LABELS
from fihris_model.test_vectors import SENTENCES

PUBLISHED = ['B-LOC', 'B-MISC', 'B-ORG', 'B-PERS', 'I-LOC', 'I-MISC', 'I-ORG', 'I-PERS', 'O']
TYPE = {'LOC': 'LOCATION', 'MISC': 'MISC', 'ORG': 'ORGANIZATION', 'PERS': 'PERSON'}


def published(folder: Path, vocabulary: list[str], labels: list[str], electra: bool = False) -> torch.nn.Module:
    """Writes a random model as save_pretrained() does, with vocab.txt."""
    torch.manual_seed(1)
    # The root of 1 / width keeps the size of what passes through; greater weights would blow up rounding in bf16.
    sizes = dict(vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
                 intermediate_size=64, max_position_embeddings=128, id2label=dict(enumerate(labels)),
                 initializer_range=0.18)
    model = (ElectraForTokenClassification(ElectraConfig(embedding_size=16, **sizes)) if electra
             else BertForTokenClassification(BertConfig(**sizes))).eval()
    for name, weight in model.named_parameters():
        # Fresh ones are zero, which would hide a bias that is left out.
        if name.endswith('bias'):
            torch.nn.init.normal_(weight, std=0.3)
    model.save_pretrained(folder)
    (folder / 'vocab.txt').write_text('\n'.join(vocabulary) + '\n', encoding='utf-8')
    (folder / 'tokenizer_config.json').write_text('{"do_lower_case": false}')
    return model


def export(source: Path, out: Path, *more: str) -> tuple[int, str]:
    """The command's exit status and what it said."""
    said = io.StringIO()
    sys.argv = ['fihris_model', 'export', '--from', str(source), '--out', str(out), *more]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            command_line.main()
        except SystemExit as end:
            return int(end.code), said.getvalue()
    return 0, said.getvalue()


@torch.inference_mode()
def computes_the_same(model: torch.nn.Module, labels: list[str], folder: model_folder.ModelFolder) -> None:
    adopted, learned = folder.model(), folder.tokenizer()
    ours = [labels.index(label if label == 'O' else label[:2] + next(t for t in TYPE if TYPE[t] == label[2:]))
            for label in LABELS]
    for sentence in SENTENCES:
        ids = torch.tensor([learned.encode(sentence).ids])
        theirs = model(ids).logits[..., ours]
        padded = torch.cat([ids, torch.full((1, 5), 7)], 1)
        mask = torch.tensor([[1] * ids.shape[1] + [0] * 5])
        assert torch.allclose(adopted(ids, torch.ones_like(ids), torch.tensor([0])), theirs, atol=1e-4), sentence
        assert torch.allclose(adopted(padded, mask, torch.tensor([0]))[:, :ids.shape[1]], theirs, atol=1e-4), sentence
        bf16 = adopted(ids, torch.ones_like(ids), torch.tensor([1]))
        assert torch.allclose(bf16, theirs, atol=0.04 * float(theirs.max())), (bf16 - theirs).abs().max()


def bert_and_electra_are_adopted(work: Path, vocabulary: list[str]) -> None:
    for electra in (False, True):
        name = 'electra' if electra else 'bert'
        model = published(work / name, vocabulary, PUBLISHED, electra)
        status, said = export(work / name, work / f'adopted-{name}', '--licence', 'Apache-2.0')
        assert status == 0, said
        folder = model_folder.read(work / f'adopted-{name}')
        assert (folder.config['name'], folder.config['licence'], folder.max_subwords) == (name, 'Apache-2.0', 128)
        assert 'Apache-2.0' in (folder.path / 'MODEL_CARD.md').read_text()
        computes_the_same(model, PUBLISHED, folder)


def marks_vanish_and_offsets_hold(work: Path) -> None:
    learned = model_folder.read(work / 'adopted-bert').tokenizer()
    marked, plain = learned.encode('قَالَ محـمـد'), learned.encode('قال محمد')
    assert marked.ids == plain.ids, (marked.tokens, plain.tokens)
    assert marked.offsets[-2][1] == len('قَالَ محـمـد')


def pytorch_bin_is_read(work: Path) -> None:
    model = BertForTokenClassification.from_pretrained(work / 'bert').eval()
    old = work / 'bert-of-old'
    shutil.copytree(work / 'bert', old)
    (old / 'model.safetensors').unlink()
    torch.save({name.replace('LayerNorm.weight', 'LayerNorm.gamma').replace('LayerNorm.bias', 'LayerNorm.beta'): weight
                for name, weight in model.state_dict().items()}, old / 'pytorch_model.bin')
    status, said = export(old, work / 'adopted-of-old')
    assert status == 0, said
    computes_the_same(model, PUBLISHED, model_folder.read(work / 'adopted-of-old'))


@torch.inference_mode()
def further_types_are_mapped(work: Path, vocabulary: list[str]) -> None:
    labels = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-GPE', 'I-GPE', 'B-DATE', 'I-DATE']
    model = published(work / 'wide', vocabulary, labels)
    status, said = export(work / 'wide', work / 'adopted-wide')
    assert status == 2 and 'B-GPE' in said and '--map' in said, said
    assert not (work / 'adopted-wide').exists()
    status, said = export(work / 'wide', work / 'adopted-wide', '--map', 'GPE=LOCATION,DATE=O')
    assert status == 0 and 'no label for MISC' in said, said
    adopted = model_folder.read(work / 'adopted-wide')
    ids = torch.tensor([adopted.tokenizer().encode(SENTENCES[0]).ids])
    theirs, ours = model(ids).logits.softmax(-1), adopted.model()(ids, torch.ones_like(ids), torch.tensor([0])).softmax(-1)
    of = LABELS.index
    assert torch.allclose(ours[..., of('B-LOCATION')], theirs[..., 3] + theirs[..., 5], atol=1e-5)
    assert torch.allclose(ours[..., of('O')], theirs[..., 0] + theirs[..., 7] + theirs[..., 8], atol=1e-5)
    assert float(ours[..., of('B-MISC')].max()) == 0.0


def what_cannot_be_adopted_is_refused(work: Path) -> None:
    def changed(**entries) -> Path:
        shutil.rmtree(work / 'bad', ignore_errors=True)
        shutil.copytree(work / 'bert', work / 'bad')
        path = work / 'bad' / 'config.json'
        path.write_text(json.dumps(json.loads(path.read_text()) | entries))
        return work / 'bad'

    def without(name: str) -> Path:
        (changed() / name).unlink()
        return work / 'bad'

    cases = (
        (lambda: work / 'nowhere', ('nowhere', 'config.json')),
        (lambda: changed(model_type='roberta'), ('roberta', 'bert')),
        (lambda: changed(architectures=['BertForMaskedLM']), ('BertForMaskedLM', 'token classifier')),
        (lambda: changed(max_position_embeddings=64), ('max_position_embeddings', '128')),
        (lambda: changed(hidden_act='silu'), ('silu', 'gelu')),
        (lambda: changed(id2label={'0': 'LABEL_0', '1': 'LABEL_1'}), ('LABEL_0', 'id2label')),
        (lambda: changed(id2label={'0': 'O', '1': 'I-PER'}), ('B-', 'PERSON')),
        (lambda: changed(id2label={'0': 'B-PER', '1': 'I-PER'}), ('no O',)),
        (lambda: changed(num_hidden_layers=3), ('missing', 'blocks.2')),
        (lambda: changed(intermediate_size=32), ('feed_in', '[64, 32]')),
        (lambda: changed(vocab_size=10), ('pieces', 'vocab_size')),
        (lambda: without('model.safetensors'), ('pytorch_model.bin',)),
        (lambda: without('vocab.txt'), ('tokenizer.json',)),
    )
    for source, expected in cases:
        status, said = export(source(), work / 'refused')
        assert status == 2 and all(part in said for part in expected), (expected, said)
        assert not (work / 'refused').exists(), expected


def a_folder_is_not_written_over_itself(work: Path) -> None:
    before = (work / 'bert' / 'config.json').read_text()
    status, said = export(work / 'bert', work / 'bert')
    assert status == 2 and 'overwritten' in said, said
    assert (work / 'bert' / 'config.json').read_text() == before


def main(work: Path) -> None:
    pieces = Tokenizer.from_file(str(work / 'tokenizer.json')).get_vocab()
    vocabulary = sorted(pieces, key=pieces.get)
    bert_and_electra_are_adopted(work, vocabulary)
    marks_vanish_and_offsets_hold(work)
    pytorch_bin_is_read(work)
    further_types_are_mapped(work, vocabulary)
    what_cannot_be_adopted_is_refused(work)
    a_folder_is_not_written_over_itself(work)


if __name__ == '__main__':
    main(Path(sys.argv[1]))
