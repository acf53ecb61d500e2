"""Sentences as the model sees them: subword ids, and the set of labels each word may have at its first subword.

A *token* is what a corpus wrote; a *word* is what the tokenizer's splitting gives (spaces and punctuation split).
A token may hold several words: `(د` is a bracket and a letter. The first word with a letter or digit carries the
token's label.
"""

from dataclasses import dataclass

from tokenizers import Tokenizer

from fihris_model.corpora import Sentence
from fihris_model.labels import ANY, label_set

UNLABELLED = 0


@dataclass(frozen=True)
class Example:
    """ids and allowed are equally long, [CLS] and [SEP] included; allowed is UNLABELLED but at first subwords.

    carriers: for each token the place of the subword that stands for it, or -1 where the normaliser left nothing.
    """

    ids: list[int]
    allowed: list[int]
    carriers: list[int]


def example(tokenizer: Tokenizer, sentence: Sentence, max_subwords: int) -> Example:
    """The sentence's tokens joined by blanks; subwords past `max_subwords` are cut off."""
    encoded = tokenizer.encode(' '.join(token for token, _ in sentence), add_special_tokens=False)
    words = first_subwords(encoded)
    allowed = [UNLABELLED] * len(encoded.ids)
    carriers = []
    begin, at = 0, 0
    for token, tag in sentence:
        end = begin + len(token)
        own = []
        while at < len(words) and words[at][1] < end:
            own.append(words[at])
            at += 1
        spelled = [w for w in own if any(map(str.isalnum, token[w[1] - begin:w[2] - begin]))]
        carrier = (spelled or own or [(-1, 0, 0)])[0][0]
        carriers.append(carrier)
        for place, _, _ in own:
            allowed[place] = label_set(tag if place == carrier else rest(tag, place > carrier))
        begin = end + 1
    room = max_subwords - 2
    start, end = tokenizer.encode('').ids
    return Example([start] + encoded.ids[:room] + [end], [UNLABELLED] + allowed[:room] + [UNLABELLED],
                   [place + 1 if 0 <= place < room else -1 for place in carriers])


def rest(tag: str, after_carrier: bool) -> str:
    """What the other words of a token may be: a mention goes on after its carrier; before it anything is right."""
    if tag[:2] in ('B-', 'I-') and '|' not in tag:
        return f'I-{tag[2:]}|O' if after_carrier else ANY
    return tag


def first_subwords(encoded) -> list[tuple[int, int, int]]:
    """For each word the place of its first subword, and its begin and end in the text (characters)."""
    words: list[tuple[int, int, int]] = []
    last = None
    for place, (word, (begin, end)) in enumerate(zip(encoded.word_ids, encoded.offsets)):
        if word != last:
            words.append((place, begin, end))
            last = word
        else:
            words[-1] = (words[-1][0], words[-1][1], end)
    return words
