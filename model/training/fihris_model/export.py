"""export: the folder that nlp-service loads: model.pt, tokenizer.json, config.json, test-vectors.json, logs/.

model.pt holds the weights once, in bf16, and computes in either precision.
"""

import hashlib
import json
import re
import shutil
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import torch
from tokenizers import Tokenizer

from fihris_model import tokenizer
from fihris_model.encoder import BF16, FP32, Encoder
from fihris_model.finetune import new_encoder
from fihris_model.labels import LABELS

NAME = 'fihris-ner'
LOGS = ('pretrain-loss.csv', 'finetune-loss.csv', 'finetune-dev.csv')
LICENCE = 'CC BY-SA 4.0'
SCORE_POOLING = ('mean over the mention\'s words of the softmax probability of the mention\'s type '
                 '(B- and I- together) at each word\'s first subword')
# Written for this purpose; clitics, diacritics, punctuation, Latin, digits, an unknown sign, a supplementary one.
SENTENCES = (
    'التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.',
    'وقالت وكالة الأنباء السعودية إنّ الملكَ سلمان عاد إلى الرياض يوم 12 مارس ٢٠١٩.',
    'ولبنان وسوريا والعراق: دول عربية (أعضاء في جامعة الدول العربية).',
    'أعلنت شركة Microsoft افتتاح مكتب لها بدبي 🙂 وآخر للمطورين بالدار البيضاء.',
    'فاز برشلونة على ريال مدريد بثلاثة أهداف مقابل هدف واحد على ملعب كامب نو.',
    'نفى حزب الله أن يكون مقاتلوه قد دخلوا مدينة حمص، بحسب ما نقلت صحيفة «النهار» عن مصدر ☪.',
    'تـــونس',
)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--out', type=Path, help='folder to write (default: WORK/export)')
    parser.add_argument('--version', default='0.1.0', help='version of the model, kept in config.json')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    out = args.out or args.work / 'export'
    out.mkdir(parents=True, exist_ok=True)
    learned = tokenizer.load(args.work / 'tokenizer.json')
    encoder = new_encoder(settings, learned.get_vocab_size())
    encoder.load_state_dict(torch.load(args.work / 'finetuned.pt', map_location='cpu', weights_only=True))
    scripted = script(encoder)
    scripted.save(str(out / 'model.pt'))
    shutil.copyfile(args.work / 'tokenizer.json', out / 'tokenizer.json')
    config = {
        'name': NAME,
        'version': args.version,
        'labels': list(LABELS),
        'maxSubwords': settings.model.max_subwords,
        'precisions': ['bf16', 'fp32'],
        'sha256': hashlib.sha256((out / 'model.pt').read_bytes()).hexdigest(),
        'licence': LICENCE,
        'scorePooling': SCORE_POOLING,
    }
    write_json(out / 'config.json', config)
    (out / 'logs').mkdir(exist_ok=True)
    for name in LOGS:
        shutil.copyfile(args.work / name, out / 'logs' / name)
    write_json(out / 'test-vectors.json', vectors(torch.jit.load(str(out / 'model.pt')), learned))
    size = sum(file.stat().st_size for file in out.rglob('*') if file.is_file())
    print(f'{out}: {size} bytes')


def script(encoder: Encoder) -> torch.jit.ScriptModule:
    """TorchScript with bf16 weights; not frozen, since freezing would fold fp32 copies into the file."""
    encoder = encoder.to(torch.bfloat16).eval()
    for weight in encoder.parameters():
        weight.requires_grad_(False)
    return torch.jit.script(encoder)


@torch.inference_mode()
def vectors(model: torch.jit.ScriptModule, learned: Tokenizer) -> dict:
    """What a reader of the folder must reproduce: ids and spans exactly, fp32 logits to about 1e-3."""
    found = []
    for sentence in SENTENCES:
        encoded = learned.encode(sentence)
        ids = torch.tensor([encoded.ids])
        logits = {name: model(ids, torch.ones_like(ids), torch.tensor(number))[0]
                  for name, number in (('fp32', FP32), ('bf16', BF16))}
        found.append({
            'text': sentence,
            'ids': encoded.ids,
            'words': [-1 if word is None else word for word in encoded.word_ids],
            'offsetsCodePoints': [list(span) for span in encoded.offsets],
            'logitsFp32': [[round(value, 4) for value in row] for row in logits['fp32'].tolist()],
            'labelsBf16': [LABELS[i] for i in logits['bf16'].argmax(-1).tolist()],
        })
    return {'sentences': found}


def write_json(path: Path, content: dict) -> None:
    """Indented, but each list of plain values on one line."""
    text = json.dumps(content, ensure_ascii=False, indent=1)
    text = re.sub(r'\[[^\[\]{}]*\]', lambda flat: json.dumps(json.loads(flat[0]), ensure_ascii=False), text)
    path.write_text(text + '\n', encoding='utf-8')
