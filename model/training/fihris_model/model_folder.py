"""The folder that nlp-service loads: model.pt, tokenizer.json, config.json, test-vectors.json."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from fihris_model import test_vectors
from fihris_model.labels import LABELS
from fihris_model.refusal import Refused

MODEL, TOKENIZER, CONFIG, VECTORS, CARD = (
    'model.pt', 'tokenizer.json', 'config.json', 'test-vectors.json', 'MODEL_CARD.md')
# What decoding.scores does, in words.
SCORE_POOLING = ('the product of the probabilities of the mention\'s tags at each word\'s first subword, and of the '
                 'mention not going on in the next word; softmax of logits / scoreTemperature')


@dataclass(frozen=True)
class ModelFolder:
    """A folder that `write` wrote; `config` is what its config.json holds."""

    path: Path
    config: dict

    @property
    def score_temperature(self) -> float:
        """1 where the scores are not calibrated."""
        return self.config.get('scoreTemperature', 1.0)

    @property
    def max_subwords(self) -> int:
        """The longest input, the two framing subwords included."""
        return self.config['maxSubwords']

    def model(self) -> torch.jit.ScriptModule:
        return torch.jit.load(str(self.path / MODEL)).eval()

    def tokenizer(self) -> Tokenizer:
        return Tokenizer.from_file(str(self.path / TOKENIZER))

    def calibrated(self, temperature: float) -> 'ModelFolder':
        """The same folder with this score temperature kept in its config.json."""
        config = self.config | {'scoreTemperature': temperature, 'scorePooling': SCORE_POOLING}
        write_json(self.path / CONFIG, config)
        return ModelFolder(self.path, config)


def read(path: Path) -> ModelFolder:
    for name in (CONFIG, MODEL, TOKENIZER):
        if not (path / name).is_file():
            raise Refused(f'{path / name}: not there; give a folder that `export` wrote')
    return ModelFolder(path, json.loads((path / CONFIG).read_text(encoding='utf-8')))


def write(path: Path, scripted: torch.jit.ScriptModule, learned: Tokenizer, name: str, version: str, licence: str,
          max_subwords: int) -> ModelFolder:
    """Writes the four files; the labels are ours, in our order, and the scores not calibrated."""
    path.mkdir(parents=True, exist_ok=True)
    scripted.save(str(path / MODEL))
    learned.save(str(path / TOKENIZER), pretty=True)
    config = {
        'name': name,
        'version': version,
        'labels': list(LABELS),
        'maxSubwords': max_subwords,
        'precisions': ['bf16', 'fp32'],
        'sha256': hashlib.sha256((path / MODEL).read_bytes()).hexdigest(),
        'licence': licence,
        'scorePooling': SCORE_POOLING,
    }
    write_json(path / CONFIG, config)
    folder = ModelFolder(path, config)
    write_json(path / VECTORS, test_vectors.computed(folder.model(), learned))
    return folder


def size(path: Path) -> int:
    """Bytes of all files."""
    return sum(file.stat().st_size for file in path.rglob('*') if file.is_file())


def write_json(path: Path, content: dict) -> None:
    """Indented, but each list of plain values on one line."""
    text = json.dumps(content, ensure_ascii=False, indent=1)
    text = re.sub(r'\[[^\[\]{}]*\]', lambda flat: json.dumps(json.loads(flat[0]), ensure_ascii=False), text)
    path.write_text(text + '\n', encoding='utf-8')
