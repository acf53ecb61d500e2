"""Made-up news sentences: the templates' places filled with names, so that the model meets what the corpora lack.

ANERcorp seldom marks armies, ministries and armed groups, and never those of later years. The names come from the
project's own lexicon and from the training corpora; they are never matched against a text.
"""

import random
import re
from pathlib import Path

from fihris_model.augmentation import mentions
from fihris_model.corpora import Sentence, with_proclitic

PLACE = re.compile(r'^(\w*)\{(\w+)\}$')
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


def lexicon_names(folder: Path) -> dict[str, list[list[str]]]:
    """The tokens of the names in the lexicon's hand-written tables, by type; forms without their dates."""
    names: dict[str, list[list[str]]] = {}
    for table in ('persons.tsv', 'organizations.tsv'):
        rows = [line.split('\t') for line in (folder / table).read_text(encoding='utf-8').splitlines()
                if line and not line.startswith('#')]
        column = {name: at for at, name in enumerate(rows[0])}
        for row in rows[1:]:
            forms = [row[column['name']]] + [form for form in row[column['forms']].split('|') if form]
            names.setdefault(row[column['type']], []).extend(re.sub(r'\[.*', '', form).split() for form in forms)
    return names


def sentences(path: Path, corpora: list[Sentence], lexicon: dict[str, list[list[str]]], wanted: int,
              chance: random.Random) -> list[Sentence]:
    """`wanted` sentences, the templates of the file in turn, filled by `chance`."""
    pool: dict[str, list[list[str]]] = {}
    for sentence in corpora:
        for begin, end, kind in mentions(sentence):
            pool.setdefault(kind, []).append([token for token, _ in sentence[begin:end]])
    templates = [line.split() for line in path.read_text(encoding='utf-8').splitlines()
                 if line and not line.startswith('#')]
    return [filled(templates[at % len(templates)], pool, lexicon, chance) for at in range(wanted)]


def filled(template: list[str], pool: dict[str, list[list[str]]], lexicon: dict[str, list[list[str]]],
           chance: random.Random) -> Sentence:
    sentence: Sentence = []
    for token in template:
        place = PLACE.match(token)
        if not place:
            sentence.append((token, 'O'))
            continue
        name = drawn(place[2], pool, lexicon, chance)
        name = [with_proclitic(place[1], name[0])] + name[1:]
        kind = KINDS[place[2]]
        sentence += [(word, f'{"I" if at else "B"}-{kind}') for at, word in enumerate(name)]
    return sentence


def drawn(place: str, pool: dict[str, list[list[str]]], lexicon: dict[str, list[list[str]]],
          chance: random.Random) -> list[str]:
    if place == 'ARMY':
        return ['الجيش', chance.choice(NATIONALITIES)]
    if place == 'MINISTRY':
        return ['وزارة', chance.choice(MINISTRIES), chance.choice(NATIONALITIES) + 'ة']
    kind = KINDS[place]
    name = chance.choice(lexicon[kind] if kind in lexicon and chance.random() < FROM_LEXICON else pool[kind])
    return [SPELLINGS.get(word, word) if chance.random() < 0.5 else word for word in name]
