"""evaluate: dev scores per corpus and type, and how far scores can be believed, decoded as in production.

Writes WORK/dev-scores.json, the same as tables for the model card in WORK/dev-scores.md, and for each dev set
WORK/NAME.gold and WORK/NAME.predicted (`token tag` lines).
"""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import SimpleNamespace

import torch

from fihris_model import calibration, corpora, model_folder
from fihris_model.labels import TYPES
from fihris_model.scoring import score
from fihris_model.tagging import Tagged, tagged

# CAraNER's MISC is of another kind than ANERcorp's, so its micro average leaves it out.
DEV_SETS = {'dev-anercorp': TYPES, 'dev-caraner': TYPES[:3]}
CALIBRATED_ON = 'dev-anercorp'


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument('--model', type=Path, help='an exported folder (default: WORK/export)')
    parser.add_argument('--precision', choices=('fp32', 'bf16'), default='fp32')
    parser.add_argument('--calibrate', action='store_true',
                        help=f'fit the temperature of the scores on {CALIBRATED_ON} and keep it in the folder\'s '
                             'config.json; no tag changes')


def run(args: Namespace, settings: SimpleNamespace) -> None:
    folder = model_folder.read(args.model or args.work / 'export')
    torch.set_num_threads(settings.finetune.threads)
    model, learned = folder.model(), folder.tokenizer()
    sets = {name: corpora.read(args.work / 'ner' / f'{name}.tsv') for name in DEV_SETS}
    results = {name: tagged(model, learned, sentences, folder.max_subwords, args.precision)
               for name, sentences in sets.items()}
    if args.calibrate:
        folder = folder.calibrated(round(calibration.fitted(results[CALIBRATED_ON], DEV_SETS[CALIBRATED_ON]), 3))
    tables = {'precision': args.precision, 'scoreTemperature': folder.score_temperature}
    for name, types in DEV_SETS.items():
        tables[name] = {'scores': score(((one.gold, one.predicted) for one in results[name]), types),
                        'reliability': reliability(results[name], types, folder.score_temperature,
                                                   name == CALIBRATED_ON)}
        for suffix in ('gold', 'predicted'):
            corpora.write(args.work / f'{name}.{suffix}', [
                [(token, tag) for (token, _), tag in zip(sentence, getattr(one, suffix))]
                for sentence, one in zip(sets[name], results[name])])
    (args.work / 'dev-scores.json').write_text(json.dumps(tables, indent=2) + '\n')
    (args.work / 'dev-scores.md').write_text(markdown(tables))
    print(markdown(tables), flush=True)


def reliability(results: list[Tagged], types: tuple[str, ...], temperature: float, fitted_here: bool) -> dict[str, dict]:
    """The scores as the model gives them, at the temperature, and, where that was fitted on these very sentences, at
    one fitted on others of the same set.
    """
    views = {
        'before': calibration.outcomes(results, types, 1.0),
        'after': calibration.outcomes(results, types, temperature),
    }
    if fitted_here:
        views['folded'] = calibration.folded(results, types)
    return {name: {'log_loss': round(calibration.log_loss(found), 4), 'error': round(calibration.error(found), 4),
                   'curve': calibration.curve(found)}
            for name, found in views.items() if found}


def markdown(tables: dict) -> str:
    """The tables of the model card."""
    temperature = tables['scoreTemperature']
    lines = [f'Arithmetic {tables["precision"]}, score temperature {temperature}.']
    for name in DEV_SETS:
        lines += ['', name, '', '| | precision | recall | F1 | mentions |', '|---|---|---|---|---|']
        for kind, row in tables[name]['scores'].items():
            numbers = ' | '.join(f'{row[number]:.3f}' for number in ('precision', 'recall', 'f1'))
            lines.append(f'| {"**micro**" if kind == "micro" else kind} | {numbers} | {row["mentions"]} |')
        views = tables[name]['reliability']
        if not views:
            continue
        lines += ['', '| scores | log loss | expected calibration error |', '|---|---|---|']
        lines += [f'| {title} | {views[view]["log_loss"]:.3f} | {views[view]["error"]:.3f} |'
                  for view, title in (('before', 'temperature 1'), ('after', f'temperature {temperature}'),
                                      ('folded', 'temperature fitted on the other four fifths')) if view in views]
        lines += ['', '| score from | mentions, before | mean score | right | mentions, after | mean score | right |',
                  '|---|---|---|---|---|---|---|']
        before, after = ({row['from']: row for row in views[view]['curve']} for view in ('before', 'after'))
        lines += [f'| {low:.1f} | {cells(before.get(low))} | {cells(after.get(low))} |'
                  for low in calibration.BINS[:-1] if low in before or low in after]
    return '\n'.join(lines) + '\n'


def cells(row: dict | None) -> str:
    return f'{row["mentions"]} | {row["mean_score"]:.2f} | {row["right"]:.2f}' if row else '0 | |'
