"""The label scheme: four entity types in BIO, and sets of labels for words whose label is not certain."""

TYPES = ('PERSON', 'LOCATION', 'ORGANIZATION', 'MISC')
LABELS = ('O',) + tuple(f'{prefix}-{kind}' for kind in TYPES for prefix in ('B', 'I'))
INDEX = {label: i for i, label in enumerate(LABELS)}
ANY = '?'


def label_set(written: str) -> int:
    """The labels a written tag allows, as bits (bit i = LABELS[i]).

    `O`, `B-PERSON`: that label. `O|B-MISC`: one of these. `?`: any, so the word teaches nothing.
    """
    if written == ANY:
        return (1 << len(LABELS)) - 1
    bits = 0
    for label in written.split('|'):
        if label not in INDEX:
            raise ValueError(f'unknown label {label!r} in {written!r}: use {", ".join(LABELS)} or {ANY}')
        bits |= 1 << INDEX[label]
    return bits


def is_legal(before: str, label: str) -> bool:
    """Whether `label` may follow `before` in BIO: an I- continues a mention of its own type."""
    return not label.startswith('I-') or before[1:] == label[1:]
