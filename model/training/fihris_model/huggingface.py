"""Another model in the place of ours: a token-classification folder of Hugging Face's `transformers`.

Reads config.json, model.safetensors or pytorch_model.bin, and tokenizer.json or vocab.txt, of the architectures in
ARCHITECTURES; nothing of `transformers` is needed.
"""

import json
import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import Tensor

from fihris_model import model_folder
from fihris_model.bert import Bert, Shape
from fihris_model.labels import LABELS, TYPES
from fihris_model.refusal import Refused
from fihris_model.tokenizer import CONTINUATION, DIACRITICS, END, INVISIBLE, PAD, START, TATWEEL, UNKNOWN

CONFIG, VOCABULARY, TOKENIZER, TOKENIZER_CONFIG = 'config.json', 'vocab.txt', 'tokenizer.json', 'tokenizer_config.json'
SAFETENSORS, PICKLE = 'model.safetensors', 'pytorch_model.bin'
# model_type = the head of its weights' names
ARCHITECTURES = {'bert': 'bert.', 'electra': 'electra.'}
# hidden_act = the kind of GELU
ACTIVATIONS = {'gelu': 'none', 'gelu_new': 'tanh', 'gelu_pytorch_tanh': 'tanh'}
# Spellings in the labels of published models; others are named with --map.
TYPE_OF = {
    'PERSON': 'PERSON', 'PERS': 'PERSON', 'PER': 'PERSON',
    'LOCATION': 'LOCATION', 'LOC': 'LOCATION',
    'ORGANIZATION': 'ORGANIZATION', 'ORGANISATION': 'ORGANIZATION', 'ORG': 'ORGANIZATION',
    'MISC': 'MISC', 'MISCELLANEOUS': 'MISC', 'MIS': 'MISC',
}
# What config.json must state.
SIZES = ('vocab_size', 'hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size',
         'max_position_embeddings', 'type_vocab_size')
FEWEST_SUBWORDS = 128  # nlp-service reads sentences together up to so many
LONGEST_WORD = 100  # letters; WordPiece's own limit in BERT

# Our names of the weights, and theirs after the architecture's head.
RENAMED = {
    'embedding': 'embeddings.word_embeddings.weight',
    'positions': 'embeddings.position_embeddings.weight',
    'token_types': 'embeddings.token_type_embeddings.weight',
    'embedding_norm': 'embeddings.LayerNorm',
    'widen': 'embeddings_project',
    'query': 'attention.self.query',
    'key': 'attention.self.key',
    'value': 'attention.self.value',
    'attention_out': 'attention.output.dense',
    'attention_norm': 'attention.output.LayerNorm',
    'feed_in': 'intermediate.dense',
    'feed_out': 'output.dense',
    'feed_norm': 'output.LayerNorm',
}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--from', dest='source', type=Path, metavar='DIR',
                        help='a BERT or ELECTRA folder of Hugging Face\'s transformers, in place of the fine-tuned encoder')
    parser.add_argument('--name', help='with --from: the model\'s name (default: the folder\'s)')
    parser.add_argument('--licence', default='not stated', help='with --from: the licence of the weights')
    parser.add_argument('--map', default='', metavar='THEIRS=OURS,...',
                        help=f'with --from: what further types of its labels are; OURS is O or one of {", ".join(TYPES)}')
    parser.add_argument('--bf16-weights', action='store_true',
                        help='with --from: keep the weights in bf16, half the size (default: as they are)')
    parser.add_argument('--keep-marks', action='store_true',
                        help='with --from: leave diacritics and tatweel to its own normaliser (default: removed before)')


def export(args: Namespace, out: Path) -> None:
    """Writes the folder that nlp-service loads, and the beginning of a model card."""
    source: Path = args.source
    if out.resolve() == source.resolve():
        raise Refused(f'{out}: --out and --from are one folder; its files would be overwritten')
    config = read_config(source)
    labels = label_names(source, config)
    groups = label_groups(source, labels, types_by_name(args.map))
    learned = tokenizer(source, args.keep_marks)
    model = bert(source, config, len(labels), groups, learned.get_vocab_size())
    if args.bf16_weights:
        model = model.to(torch.bfloat16)
    name = args.name or re.sub(r'[^a-z0-9]+', '-', source.resolve().name.lower()).strip('-') or 'adopted'
    folder = model_folder.write(out, torch.jit.script(model.eval()), learned, name, args.version, args.licence,
                                config['max_position_embeddings'])
    (out / model_folder.CARD).write_text(card(folder, model, config, labels, groups, args), encoding='utf-8')
    for kind in TYPES:
        if not groups[LABELS.index(f'B-{kind}')]:
            print(f'{source}: it has no label for {kind}, so none will be found')


def read_config(source: Path) -> dict:
    path = source / CONFIG
    if not path.is_file():
        raise Refused(f'{path}: not there; --from takes a folder with {CONFIG}, {SAFETENSORS} or {PICKLE}, and '
                      f'{TOKENIZER} or {VOCABULARY}, as save_pretrained() writes it')
    config = parsed(path)
    kind = config.get('model_type')
    if kind not in ARCHITECTURES:
        raise Refused(f'{path}: model_type is {kind!r}; this reads {" and ".join(ARCHITECTURES)}. Take a model of such '
                      'an architecture, or write a reader for this one beside bert.py')
    heads = config.get('architectures') or []
    if heads and not any(head.endswith('ForTokenClassification') for head in heads):
        raise Refused(f'{path}: architectures is {heads}, not a token classifier; fine-tune it for named entities first')
    if config.get('position_embedding_type', 'absolute') != 'absolute' or config.get('is_decoder'):
        raise Refused(f'{path}: only encoders with absolute positions are read; its position_embedding_type is '
                      f'{config.get("position_embedding_type")!r}, is_decoder {config.get("is_decoder")!r}')
    if config.get('hidden_act') not in ACTIVATIONS:
        raise Refused(f'{path}: hidden_act is {config.get("hidden_act")!r}; this computes {", ".join(ACTIVATIONS)}')
    unstated = [size for size in SIZES if not isinstance(config.get(size), int)]
    if unstated:
        raise Refused(f'{path}: {", ".join(unstated)} not stated as a whole number; take the config.json of the model')
    if config['max_position_embeddings'] < FEWEST_SUBWORDS:
        raise Refused(f'{path}: max_position_embeddings is {config["max_position_embeddings"]}, less than '
                      f'{FEWEST_SUBWORDS}; nlp-service reads sentences together up to so many')
    return config


def parsed(path: Path) -> dict:
    try:
        return json.loads(path.read_text(encoding='utf-8'))
    except ValueError as failure:
        raise Refused(f'{path}: not JSON: {failure}; download the folder again') from failure


def label_names(source: Path, config: dict) -> list[str]:
    """The model's own labels, in the order of its logits."""
    named = {int(place): label for place, label in (config.get('id2label') or {}).items()}
    if not named or sorted(named) != list(range(len(named))):
        raise Refused(f'{source / CONFIG}: id2label must name the labels 0, 1, 2 …; it is {config.get("id2label")!r}')
    return [named[place] for place in range(len(named))]


def types_by_name(changes: str) -> dict[str, str]:
    """TYPE_OF with the changes of --map; a type that maps to O is read as no name."""
    types = dict(TYPE_OF)
    for change in filter(None, changes.split(',')):
        theirs, _, ours = change.partition('=')
        if not theirs or ours not in (*TYPES, 'O'):
            raise Refused(f'--map {change!r}: write THEIRS=OURS, with OURS one of {", ".join(TYPES)}, O')
        types[theirs.upper()] = ours
    return types


def label_groups(source: Path, labels: list[str], types: dict[str, str]) -> list[list[int]]:
    """For each of our labels, in our order, the places of the model's labels that mean it; [] where none does."""
    groups: dict[str, list[int]] = {label: [] for label in LABELS}
    for place, label in enumerate(labels):
        groups[ours(source, label, types)].append(place)
    if not groups['O']:
        raise Refused(f'{source / CONFIG}: id2label has no O; it names {labels}')
    halves = [kind for kind in TYPES if bool(groups[f'B-{kind}']) != bool(groups[f'I-{kind}'])]
    if halves:
        raise Refused(f'{source / CONFIG}: id2label has B- without I- or I- without B- for {", ".join(halves)}; only '
                      f'BIO labels are read; it names {labels}')
    if not any(groups[f'B-{kind}'] for kind in TYPES):
        raise Refused(f'{source / CONFIG}: id2label names none of {", ".join(TYPES)}; it names {labels}')
    return [groups[label] for label in LABELS]


def ours(source: Path, label: str, types: dict[str, str]) -> str:
    if label.upper() == 'O':
        return 'O'
    parts = re.fullmatch('([BI])[-_](.+)', label.upper())
    if parts is None:
        raise Refused(f'{source / CONFIG}: label {label!r} of id2label is neither O nor B-TYPE nor I-TYPE; write the '
                      'BIO names of the labels into id2label')
    kind = types.get(parts[2])
    if kind is None:
        raise Refused(f'{source / CONFIG}: label {label!r} of id2label is of a type that is not known here; say what it '
                      f'is: --map {parts[2]}=MISC, or --map {parts[2]}=O to read it as no name')
    return 'O' if kind == 'O' else f'{parts[1]}-{kind}'


def bert(source: Path, config: dict, labels: int, groups: list[list[int]], vocabulary: int) -> Bert:
    """The model with its weights; in fp32 unless they are bf16 themselves."""
    weights = {ours_of(name, ARCHITECTURES[config['model_type']]): weight for name, weight in stored(source).items()}
    shape = Shape(
        pieces=config['vocab_size'], embedding=config.get('embedding_size', config['hidden_size']),
        width=config['hidden_size'], layers=config['num_hidden_layers'], heads=config['num_attention_heads'],
        hidden=config['intermediate_size'], positions=config['max_position_embeddings'],
        token_types=config['type_vocab_size'], labels=labels, epsilon=config.get('layer_norm_eps', 1e-12),
        gelu=ACTIVATIONS[config['hidden_act']])
    if vocabulary > shape.pieces:
        raise Refused(f'{source}: the tokenizer knows {vocabulary} pieces, the model {shape.pieces} (vocab_size); they '
                      'are not of one model')
    model = Bert(shape, groups)
    wanted = dict(model.named_parameters())
    missing = [name for name in wanted if name not in weights]
    if missing:
        raise Refused(f'{source}: weights {", ".join(missing[:3])} and {len(missing)} in all are missing (named as in '
                      'bert.py); the folder must hold a whole token classifier')
    for name, parameter in wanted.items():
        weight = weights[name]
        if weight.shape != parameter.shape:
            raise Refused(f'{source}: weight {name} is of shape {list(weight.shape)}, by {CONFIG} it would be '
                          f'{list(parameter.shape)}')
        parameter.data = weight.clone() if weight.dtype == torch.bfloat16 else weight.float()
    return model


def stored(source: Path) -> dict[str, Tensor]:
    if (source / SAFETENSORS).is_file():
        return load_file(source / SAFETENSORS)
    if (source / PICKLE).is_file():
        return torch.load(source / PICKLE, map_location='cpu', weights_only=True)
    raise Refused(f'{source}: neither {SAFETENSORS} nor {PICKLE} is there; weights in several files or of TensorFlow '
                  'must be loaded and saved again as one with transformers')


def ours_of(name: str, head: str) -> str:
    """Our name of one of their weights; a name that we have no use for stays as it is."""
    name = name.removeprefix(head).replace('LayerNorm.gamma', 'LayerNorm.weight').replace('LayerNorm.beta', 'LayerNorm.bias')
    layer = re.fullmatch(r'encoder\.layer\.(\d+)\.(.+)', name)
    rest = layer[2] if layer else name
    for own, theirs in RENAMED.items():
        if rest == theirs:
            rest = own
        elif rest.startswith(theirs + '.'):
            rest = own + rest.removeprefix(theirs)
    return f'blocks.{layer[1]}.{rest}' if layer else rest


def tokenizer(source: Path, keep_marks: bool) -> Tokenizer:
    """Its own tokenizer; before its normaliser diacritics, tatweel and invisible marks go.

    The vocabularies of AraBERT (its ArabertPreprocessor) and CAMeLBERT (CAMeL Tools) were made from text without them.
    """
    if (source / TOKENIZER).is_file():
        learned = Tokenizer.from_file(str(source / TOKENIZER))
    elif (source / VOCABULARY).is_file():
        learned = word_piece(source)
    else:
        raise Refused(f'{source}: neither {TOKENIZER} nor {VOCABULARY} is there')
    learned.no_truncation()
    learned.no_padding()
    if not keep_marks:
        clean = normalizers.Replace(Regex(f'[{TATWEEL}{DIACRITICS}{INVISIBLE}]'), '')
        learned.normalizer = normalizers.Sequence([clean, learned.normalizer] if learned.normalizer else [clean])
    frame = learned.encode('').ids
    if len(frame) != 2:
        raise Refused(f'{source}: the tokenizer frames a text with {len(frame)} pieces; one before and one after are '
                      f'needed, as {START} and {END}')
    return learned


def word_piece(source: Path) -> Tokenizer:
    """BERT's tokenizer from its vocabulary and the three settings of tokenizer_config.json."""
    pieces = (source / VOCABULARY).read_text(encoding='utf-8').splitlines()
    vocabulary = {piece: place for place, piece in enumerate(pieces)}
    for special in (PAD, UNKNOWN, START, END):
        if special not in vocabulary:
            raise Refused(f'{source / VOCABULARY}: {special} is missing; write a {TOKENIZER} with transformers instead')
    path = source / TOKENIZER_CONFIG
    stated = parsed(path) if path.is_file() else {}
    learned = Tokenizer(models.WordPiece(vocab=vocabulary, unk_token=UNKNOWN, max_input_chars_per_word=LONGEST_WORD,
                                         continuing_subword_prefix=CONTINUATION))
    learned.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=stated.get('tokenize_chinese_chars', True),
        strip_accents=stated.get('strip_accents'), lowercase=stated.get('do_lower_case', True))
    learned.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    learned.post_processor = processors.BertProcessing((END, vocabulary[END]), (START, vocabulary[START]))
    return learned


def card(folder: model_folder.ModelFolder, model: Bert, config: dict, labels: list[str], groups: list[list[int]],
         args: Namespace) -> str:
    """The facts known here; what a person must add is marked TODO."""
    parameters = sum(weight.numel() for weight in model.parameters())
    meaning = '\n'.join(f'| {label} | {", ".join(f"`{labels[place]}`" for place in places) or "none: never found"} |'
                        for label, places in zip(LABELS, groups))
    return f'''# {folder.config['name']} {folder.config['version']}

Adopted by `model/training export --from` from the folder `{args.source.resolve().name}`.

| | |
|---|---|
| architecture | {config['model_type']}, {config['num_hidden_layers']} layers, {config['hidden_size']} wide, \
{config['num_attention_heads']} heads, feed-forward {config['intermediate_size']} |
| size | {parameters / 1e6:.1f} M parameters; folder of {model_folder.size(folder.path) / 1e6:.1f} MB |
| inputs | to {folder.max_subwords} subwords, {config['vocab_size']} pieces |
| normalisation | {'its own' if args.keep_marks else 'diacritics, tatweel and invisible marks removed, then its own'} |
| licence of the weights | {folder.config['licence']} |
| origin | TODO: who made it, where it was published, which revision |
| data | TODO: what it was trained on, with licences |

| our label | its labels |
|---|---|
{meaning}

## Scores on the development sets
TODO: `python -m fihris_model evaluate --work WORK --model DIR --calibrate` writes the tables to WORK/dev-scores.md and
calibrates the scores. Say so if the model was trained on these sets.

## Known failures
TODO

## Intended use
TODO
'''
