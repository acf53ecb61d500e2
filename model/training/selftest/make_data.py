"""Writes a small made-up data folder in the formats of the real one; its names follow rules a model can learn."""

import lzma
import random
import sys
from pathlib import Path

PEOPLE = 'أحمد محمد سالم خالد يوسف ليلى مريم حسن'.split()
FAMILIES = 'المصري الحلبي البغدادي العلي الخطيب الشامي'.split()
PLACES = 'القاهرة دمشق بغداد بيروت عمان الرياض تونس صنعاء'.split()
BODIES = ('وزارة الخارجية', 'جامعة الدول', 'شركة النفط', 'بنك التنمية')
WORKS = ('كأس العالم', 'جائزة نوبل')
# In a frame each slot is a type; the rest are plain words.
FRAMES = (
    'قال PERS في LOC إن ORG أعلنت عن مشروع جديد .',
    'وصل PERS إلى LOC أمس ، وزار ORG .',
    'أعلنت ORG أن PERS سيغادر LOC غدا .',
    'فاز PERS بـ MISC في LOC .',
    'لم يحدث شيء جديد اليوم .',
)


def mention(kind: str, chance: random.Random) -> list[str]:
    if kind == 'PERS':
        return [chance.choice(PEOPLE), chance.choice(FAMILIES)]
    return chance.choice({'LOC': PLACES, 'ORG': BODIES, 'MISC': WORKS}[kind]).split()


def sentence(chance: random.Random) -> list[tuple[str, str]]:
    rows = []
    for word in chance.choice(FRAMES).split():
        if word in ('PERS', 'LOC', 'ORG', 'MISC'):
            rows += [(token, f'{"I" if at else "B"}-{word}') for at, token in enumerate(mention(word, chance))]
        else:
            rows.append((word, 'O'))
    return rows


def conll(path: Path, number: int, names: dict[str, str], chance: random.Random, separator: str = ' ') -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, 'w', encoding='utf-8') as out:
        for _ in range(number):
            for token, tag in sentence(chance):
                prefix, _, kind = tag.partition('-')
                out.write(f'{token}{separator}{f"{prefix}-{names[kind]}" if kind else tag}\n')
            out.write('\n')


def main(folder: Path) -> None:
    chance = random.Random(1)
    ner = folder / 'ner'
    plain = {kind: kind for kind in ('PERS', 'LOC', 'ORG', 'MISC')}
    conll(ner / 'anercorp' / 'train.txt', 200, plain, chance)
    conll(ner / 'aqmar' / 'ar.train.iob2', 20, plain | {'PERS': 'PER'}, chance)
    conll(ner / 'aqmar' / 'ar.testa.iob2', 10, plain | {'PERS': 'PER'}, chance)
    fine = {'PERS': 'Politician', 'LOC': 'Nation', 'ORG': 'Government', 'MISC': 'Book'}
    conll(ner / 'wikifane' / 'train.txt', 60, fine, chance, '\t')
    nested = {'PERS': 'PERS', 'LOC': 'GPE', 'ORG': 'ORG', 'MISC': 'EVENT'}
    conll(ner / 'wojood-sample' / 'train.txt', 20, nested, chance)
    conll(ner / 'wojood-sample' / 'val.txt', 10, nested, chance)
    rows = ['Sentence_ID,Word_ID,Word,Annotator1,Annotator2,Agreed_Label,Revised_Label']
    short = {'PERS': 'PER', 'LOC': 'LOC', 'ORG': 'ORG', 'MISC': 'MIS'}
    for number in range(30):
        for token, tag in sentence(chance):
            prefix, _, kind = tag.partition('-')
            label = f'{prefix}_{short[kind]}' if kind else 'O'
            rows.append(f'{number},{len(rows)},"{token}",{label},{label},{label},{label}')
    (ner / 'caraner').mkdir(parents=True, exist_ok=True)
    (ner / 'caraner' / 'CAraNER.csv').write_text('\n'.join(rows) + '\n', encoding='utf-8-sig')
    (folder / 'text').mkdir(exist_ok=True)
    for name in ('sanad-alkhaleej', 'arwiki-2017', 'hindawi-00'):
        with lzma.open(folder / 'text' / f'{name}.txt.xz', 'wt', encoding='utf-8') as out:
            for _ in range(400):
                out.write(' '.join(token for token, _ in sentence(chance)) + '\n\n')


if __name__ == '__main__':
    main(Path(sys.argv[1]))
