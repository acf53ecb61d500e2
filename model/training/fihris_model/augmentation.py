"""Changes to training sentences that the news makes too: proclitics on names, other names in the same place."""

import random
from collections import defaultdict

from fihris_model.corpora import Sentence, is_arabic, with_proclitic
from fihris_model.labels import TYPES

# wa-, fa-, bi-, li-, ka-; sa- stands before verbs only.
PROCLITICS = 'وفبلك'
# How often each occurs on names in news, roughly.
WEIGHTS = (5, 1, 3, 4, 1)


def mentions(sentence: Sentence) -> list[tuple[int, int, str]]:
    """The mentions as (begin, end exclusive, type), in tokens."""
    found = []
    begin = None
    for at, (_, tag) in enumerate(sentence + [('', 'O')]):
        if begin is not None and tag != 'I-' + sentence[begin][1][2:]:
            found.append((begin, at, sentence[begin][1][2:]))
            begin = None
        if tag[:2] == 'B-' and tag[2:] in TYPES:
            begin = at
    return found


class Augmentation:
    """Draws changed copies of sentences; a pool of the training mentions of each type feeds the swaps."""

    def __init__(self, sentences: list[Sentence], proclitics: float, swaps: float):
        self.proclitics, self.swaps = proclitics, swaps
        self.pool: dict[str, list[list[str]]] = defaultdict(list)
        for sentence in sentences:
            for begin, end, kind in mentions(sentence):
                self.pool[kind].append([token for token, _ in sentence[begin:end]])

    def changed(self, sentence: Sentence, chance: random.Random) -> Sentence:
        result: Sentence = []
        done = 0
        for begin, end, kind in mentions(sentence):
            result += sentence[done:begin]
            tokens = [token for token, _ in sentence[begin:end]]
            if chance.random() < self.swaps:
                tokens = chance.choice(self.pool[kind])
            if chance.random() < self.proclitics and is_arabic(tokens[0]):
                tokens = [with_proclitic(chance.choices(PROCLITICS, WEIGHTS)[0], tokens[0])] + tokens[1:]
            result += [(token, f'{"I" if at else "B"}-{kind}') for at, token in enumerate(tokens)]
            done = end
        return result + sentence[done:]
