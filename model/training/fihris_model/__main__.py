"""python -m fihris_model COMMAND --work DIR [--profile NAME] ...: one command for each step.

Ends with 2 and a message where the input is refused.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from fihris_model import settings
from fihris_model.refusal import Refused

COMMANDS = ('prepare', 'pretrain', 'finetune', 'label', 'distil', 'average', 'export', 'evaluate', 'benchmark')
# They can do without the folder that the steps share.
WORKLESS = ('export', 'benchmark')


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m fihris_model')
    commands = parser.add_subparsers(dest='command', required=True)
    steps = {}
    for name in COMMANDS:
        steps[name] = import_module(f'fihris_model.{name}')
        command = commands.add_parser(name, help=steps[name].__doc__.splitlines()[0].partition(': ')[2])
        command.add_argument('--work', type=Path, required=name not in WORKLESS, help='folder the steps share')
        command.add_argument('--profile', default='cpu', help='cpu, gpu or toy: see config.toml')
        steps[name].arguments(command)
    args = parser.parse_args()
    try:
        steps[args.command].run(args, settings.load(args.profile))
    except Refused as refused:
        print(f'{parser.prog} {args.command}: {refused}', file=sys.stderr)
        sys.exit(2)


if __name__ == '__main__':
    main()
