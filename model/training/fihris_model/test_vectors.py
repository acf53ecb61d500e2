"""The fixed sentences by which a reader of the model folder proves that it computes what the trainer computed."""

import torch
from tokenizers import Tokenizer

from fihris_model.encoder import BF16, FP32
from fihris_model.labels import LABELS

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


@torch.inference_mode()
def computed(model: torch.jit.ScriptModule, learned: Tokenizer) -> dict:
    """What a reader must reproduce: ids and spans exactly, fp32 logits to about 1e-3."""
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
