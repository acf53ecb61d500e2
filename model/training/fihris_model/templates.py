"""Made-up news sentences: the templates' places filled with names, so that the model meets what the corpora lack.

ANERcorp seldom marks armies, ministries and armed groups, and never those of later years; of the clubs, firms and
works that news is full of it knows but those of its own weeks. The names come from the project's own lexicon, from
names.tsv and from the training corpora; they are never matched against a text.
"""

import random
import re
from dataclasses import dataclass
from pathlib import Path

from fihris_model.augmentation import mentions
from fihris_model.corpora import Sentence, with_proclitic

PLACE = re.compile(r'^(\w*)\{(\w+)\}$')
# Types of the places that names.tsv does not fill.
KINDS = {'PER': 'PERSON', 'LOC': 'LOCATION', 'ORG': 'ORGANIZATION', 'ARMY': 'ORGANIZATION',
         'MINISTRY': 'ORGANIZATION'}

# Adjectives of the countries in this news, masculine; the feminine adds teh marbuta.
NATIONALITIES = ('السوري الروسي التركي الإيراني العراقي اللبناني الأردني المصري السعودي الإسرائيلي الأميركي الأمريكي '
                 'الفرنسي البريطاني الألماني الصيني الأوكراني اليمني الليبي السوداني الجزائري التونسي المغربي القطري '
                 'الإماراتي الكويتي الباكستاني الهندي الإيطالي الإسباني').split()
MINISTRIES = 'الدفاع الخارجية الداخلية الصحة العدل المالية الاقتصاد الطاقة النفط الإعلام التربية الثقافة'.split()
# Spellings that outlets differ in; a name is written with one or the other.
SPELLINGS = {'سوريا': 'سورية', 'الديمقراطية': 'الديموقراطية', 'الأميركية': 'الأمريكية', 'الأميركي': 'الأمريكي'}
# Share of an organisation's or a place's names that the lexicon gives; the corpora give the others.
FROM_LEXICON = 0.6


def lines(path: Path) -> list[str]:
    """The file's lines but for comments and empty ones."""
    return [line for line in path.read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]


def lexicon_names(folder: Path) -> dict[str, list[list[str]]]:
    """The tokens of the names in the lexicon's hand-written tables, by type; forms without their dates."""
    names: dict[str, list[list[str]]] = {}
    for table in ('persons.tsv', 'organizations.tsv'):
        rows = [line.split('\t') for line in lines(folder / table)]
        column = {name: at for at, name in enumerate(rows[0])}
        for row in rows[1:]:
            forms = [row[column['name']]] + [form for form in row[column['forms']].split('|') if form]
            names.setdefault(row[column['type']], []).extend(re.sub(r'\[.*', '', form).split() for form in forms)
    return names


@dataclass(frozen=True)
class Names:
    """What fills the places: names of a corpus or the lexicon by type, and names.tsv's by place with their type."""

    corpora: dict[str, list[list[str]]]
    lexicon: dict[str, list[list[str]]]
    listed: dict[str, tuple[str, list[list[str]]]]

    def kind(self, place: str) -> str:
        """The entity type of what fills a place."""
        return self.listed[place][0] if place in self.listed else KINDS[place]

    def drawn(self, place: str, chance: random.Random) -> list[str]:
        """The tokens of a name for a place."""
        if place == 'ARMY':
            return ['الجيش', chance.choice(NATIONALITIES)]
        if place == 'MINISTRY':
            return ['وزارة', chance.choice(MINISTRIES), chance.choice(NATIONALITIES) + 'ة']
        if place in self.listed:
            return chance.choice(self.listed[place][1])
        kind = KINDS[place]
        names = self.lexicon if kind in self.lexicon and chance.random() < FROM_LEXICON else self.corpora
        return [SPELLINGS.get(word, word) if chance.random() < 0.5 else word for word in chance.choice(names[kind])]


def listed_names(path: Path) -> dict[str, tuple[str, list[list[str]]]]:
    """The lines of names.tsv: place, entity type, names apart by |."""
    rows = [line.split('\t') for line in lines(path)]
    return {place: (kind, [name.split() for name in names.split('|')]) for place, kind, names in rows}


def sentences(path: Path, corpora: list[Sentence], lexicon: dict[str, list[list[str]]],
              listed: dict[str, tuple[str, list[list[str]]]], wanted: int, chance: random.Random) -> list[Sentence]:
    """`wanted` sentences, the templates of the file in turn, filled by `chance`."""
    pool: dict[str, list[list[str]]] = {}
    for sentence in corpora:
        for begin, end, kind in mentions(sentence):
            pool.setdefault(kind, []).append([token for token, _ in sentence[begin:end]])
    templates = [line.split() for line in lines(path)]
    names = Names(pool, lexicon, listed)
    return [filled(templates[at % len(templates)], names, chance) for at in range(wanted)]


def filled(template: list[str], names: Names, chance: random.Random) -> Sentence:
    sentence: Sentence = []
    for token in template:
        place = PLACE.match(token)
        if not place:
            sentence.append((token, 'O'))
            continue
        name = names.drawn(place[2], chance)
        name = [with_proclitic(place[1], name[0])] + name[1:]
        kind = names.kind(place[2])
        sentence += [(word, f'{"I" if at else "B"}-{kind}') for at, word in enumerate(name)]
    return sentence
