"""Puts rounds of nlp-service's NerBenchmark and of `benchmark` side by side: medians, ratios, peak memory.

usage: python -m fihris_model.comparison JAVA.log... -- PYTHON.log...
"""

import re
import sys
from pathlib import Path
from statistics import median

LINE = re.compile(r'(bf16|fp32) batch +(\d+): +([\d.]+) words/s +([\d.]+) subwords/s')
PEAK = re.compile(r'peak RSS: (\d+) MiB')

# What was measured: precision, articles a call.
Case = tuple[str, int]


def fastest(log: str) -> dict[Case, float]:
    """Subwords a second of one round; where a case was measured in several ways, the fastest."""
    found: dict[Case, float] = {}
    for precision, number, _, subwords in LINE.findall(log.lower()):
        case = precision, int(number)
        found[case] = max(found.get(case, 0.0), float(subwords))
    return found


def table(java: list[str], python: list[str]) -> str:
    """Both are the logs of the rounds; every log has every case."""
    ours, theirs = ([fastest(log) for log in logs] for logs in (java, python))
    lines = ['| precision | articles a call | nlp-service, subwords/s | transformers, subwords/s | ratio |',
             '|---|---|---|---|---|']
    for case in ours[0]:
        mine, other = (median(round_[case] for round_ in rounds) for rounds in (ours, theirs))
        lines.append(f'| {case[0]} | {case[1]} | {mine:.0f} | {other:.0f} | {mine / other:.2f} |')
    mine, other = (median(int(PEAK.search(log)[1]) for log in logs) for logs in (java, python))
    lines += ['', f'Medians of {len(java)} rounds. Peak memory: nlp-service\'s step {mine:.0f} MiB, '
                  f'transformers {other:.0f} MiB.']
    return '\n'.join(lines)


def main() -> None:
    split = sys.argv.index('--')
    java, python = ([Path(path).read_text() for path in paths] for paths in (sys.argv[1:split], sys.argv[split + 1:]))
    print(table(java, python))


if __name__ == '__main__':
    main()
