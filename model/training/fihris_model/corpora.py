"""Readers of the named-entity corpora: each gives sentences of (token, written tag) in our label scheme.

A written tag is what `labels.label_set` reads. Where a corpus does not mark what ANERcorp marks, or marks it by
another rule, the tag allows several labels, so that the loss does not teach the difference.
"""

import csv
import re
from pathlib import Path
from typing import Iterator

Token = tuple[str, str]
Sentence = list[Token]

# As in the normaliser; WikiFANE carries a directional mark before every token.
INVISIBLE = re.compile('[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')
ANYTHING_MISC = 'O|B-MISC|I-MISC'

NEWS_TYPES = {'PERS': 'PERSON', 'PER': 'PERSON', 'LOC': 'LOCATION', 'ORG': 'ORGANIZATION', 'MISC': 'MISC',
              'MIS': 'MISC'}

# ANERcorp leaves armies and ministries untagged; the news that is to be read needs them.
UNMARKED_HEAD = re.compile('[وفبلك]?(الجيش|وزارة)|للجيش')
UNMARKED_REST = re.compile('و?ال..+')
LONGEST_UNMARKED = 4

WIKIFANE_TYPES = {
    'PERSON': 'Politician Artist Athlete Scientist Businessperson Religious_PER Engineer Lawyer Police Other_PER',
    'ORGANIZATION': 'Government Non-Governmental Commercial Educational Media Religious_ORG Sports '
                    'Medical-Science Entertainment',
    'LOCATION': 'Population-Center Nation State-or-Province Continent GPE-Cluster County-or-District '
                'Water-Body Land-Region-Natural Celestial',
}
WIKIFANE_TYPE = {fine: ours for ours, names in WIKIFANE_TYPES.items() for fine in names.split()}
# Buildings, airports, roads: ANERcorp marks them now as places, now as organisations, now not at all.
WIKIFANE_UNSURE = set('Building-Grounds Airport Path Subarea-Facility Plant'.split())
# WikiFANE writes these clitics as tokens of their own.
PROCLITICS = set('وفبلكس')
ENCLITICS = {'ه', 'ها', 'هم', 'هن', 'هما', 'ي', 'نا', 'ك', 'كم'}

WOJOOD_TYPE = {'PERS': 'PERSON', 'GPE': 'LOCATION', 'LOC': 'LOCATION', 'FAC': 'LOCATION', 'ORG': 'ORGANIZATION'}
# Kinds of Wojood that ANERcorp's MISC sometimes covers.
WOJOOD_UNSURE = {'NORP', 'EVENT', 'LAW', 'PRODUCT', 'LANGUAGE', 'WEBSITE'}


def columns(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a CoNLL file as lists of columns, invisible marks removed."""
    sentence: list[list[str]] = []
    with open(path, encoding='utf-8-sig') as lines:
        for line in lines:
            parts = INVISIBLE.sub('', line).split()
            if parts:
                sentence.append(parts)
            elif sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def news(path: Path) -> list[Sentence]:
    """ANERcorp: token and one of B-/I- PERS LOC ORG MISC."""
    return [[(parts[0], renamed(parts[-1], NEWS_TYPES)) for parts in sentence if len(parts) > 1]
            for sentence in columns(path)]


def opened(sentence: Sentence) -> Sentence:
    """The sentence with untagged armies and ministries left open, so that another corpus may teach them."""
    result = list(sentence)
    for at, (token, tag) in enumerate(sentence):
        if tag != 'O' or not UNMARKED_HEAD.fullmatch(token):
            continue
        end = at + 1
        while (end < min(len(sentence), at + LONGEST_UNMARKED) and sentence[end][1] == 'O'
               and UNMARKED_REST.fullmatch(sentence[end][0])):
            end += 1
        if end > at + 1:
            result[at] = (token, 'O|B-ORGANIZATION')
            result[at + 1:end] = [(word, 'O|I-ORGANIZATION') for word, _ in sentence[at + 1:end]]
    return result


def aqmar(path: Path) -> list[Sentence]:
    """AQMAR: as ANERcorp, but its MISC covers ideas and theories too, so MISC stays open."""
    return [[(token, ANYTHING_MISC if tag.endswith('MISC') else tag) for token, tag in sentence]
            for sentence in news(path)]


def caraner(path: Path) -> list[Sentence]:
    """CAraNER's revised labels; titles (TIT) count as outside. For evaluation only."""
    sentences: list[Sentence] = []
    last = None
    with open(path, encoding='utf-8-sig', newline='') as lines:
        for row in csv.DictReader(lines):
            token = INVISIBLE.sub('', row['Word']).strip()
            if not token:
                continue
            if row['Sentence_ID'] != last:
                sentences.append([])
                last = row['Sentence_ID']
            tag = row['Revised_Label'].strip().replace('_', '-')
            sentences[-1].append(('_'.join(token.split()), 'O' if tag.endswith('TIT') else renamed(tag, NEWS_TYPES)))
    return sentences


def wikifane(path: Path) -> list[Sentence]:
    """WikiFANE: 50 kinds mapped to three; clitics joined to their words again; what it may lack stays open."""
    sentences = []
    for rows in columns(path):
        tokens = [(parts[0], parts[-1] if len(parts) > 1 else 'O') for parts in rows]
        sentences.append([(token, wikifane_tag(tag)) for token, tag in joined_clitics(tokens)])
    return sentences


def wikifane_tag(tag: str) -> str:
    if tag == 'O':
        return ANYTHING_MISC
    prefix, _, kind = tag.partition('-')
    if kind in WIKIFANE_TYPE:
        return f'{prefix}-{WIKIFANE_TYPE[kind]}'
    if kind in WIKIFANE_UNSURE:
        return 'O|B-LOCATION|I-LOCATION|B-ORGANIZATION|I-ORGANIZATION|B-MISC|I-MISC'
    return ANYTHING_MISC


def joined_clitics(tokens: Sentence) -> Sentence:
    """Re-joins proclitics to the next word and enclitics to the last; the word's own tag stands for both."""
    joined: Sentence = []
    waiting = ''
    for at, (token, tag) in enumerate(tokens):
        has_next = at + 1 < len(tokens) and is_arabic(tokens[at + 1][0])
        if token in PROCLITICS and has_next and tag == 'O':
            waiting += token
        elif token in ENCLITICS and joined and not waiting and is_arabic(joined[-1][0]) and tag in ('O', joined[-1][1]):
            before, kept = joined[-1]
            joined[-1] = (with_enclitic(before, token), kept)
        else:
            joined.append((with_proclitic(waiting, token), tag))
            waiting = ''
    return joined


def with_proclitic(proclitics: str, word: str) -> str:
    """لـ before the article drops the article's alef: ل + الدولة = للدولة."""
    if proclitics.endswith('ل') and word.startswith('ال'):
        return proclitics + word[1:]
    return proclitics + word


def with_enclitic(word: str, enclitic: str) -> str:
    """A final teh marbuta opens before an enclitic: عاصمة + ها = عاصمتها."""
    return (word[:-1] + 'ت' if word.endswith('ة') else word) + enclitic


def is_arabic(token: str) -> bool:
    return any('\u0621' <= letter <= '\u064a' for letter in token)


def wojood(path: Path) -> list[Sentence]:
    """Wojood's sample: of nested tags the outermost that we know."""
    return [[(parts[0], wojood_tag(parts[1:])) for parts in sentence if len(parts) > 1] for sentence in columns(path)]


def wojood_tag(tags: list[str]) -> str:
    for tag in tags:
        kind = tag.partition('-')[2]
        if kind in WOJOOD_TYPE:
            return renamed(tag, WOJOOD_TYPE)
        if kind in WOJOOD_UNSURE:
            return ANYTHING_MISC
    return 'O'


def renamed(tag: str, names: dict[str, str]) -> str:
    if tag == 'O':
        return tag
    prefix, _, kind = tag.partition('-')
    if prefix not in ('B', 'I') or kind not in names:
        raise ValueError(f'unknown tag {tag!r}: expected O or B-/I- one of {", ".join(names)}')
    return f'{prefix}-{names[kind]}'


def read(path: Path) -> list[Sentence]:
    """A prepared file: `token TAB written tag`, a blank line between sentences."""
    return [[(parts[0], parts[1]) for parts in sentence] for sentence in columns(path)]


def write(path: Path, sentences: list[Sentence]) -> None:
    with open(path, 'w', encoding='utf-8') as out:
        for sentence in sentences:
            if sentence:
                out.write(''.join(f'{token}\t{tag}\n' for token, tag in sentence) + '\n')
