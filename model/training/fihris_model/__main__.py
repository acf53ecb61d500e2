"""python -m fihris_model COMMAND --work DIR [--profile NAME] ...: one command for each step."""

import argparse
from importlib import import_module
from pathlib import Path

from fihris_model import settings

COMMANDS = ('prepare', 'pretrain', 'finetune', 'export', 'evaluate')


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m fihris_model')
    commands = parser.add_subparsers(dest='command', required=True)
    steps = {}
    for name in COMMANDS:
        steps[name] = import_module(f'fihris_model.{name}')
        command = commands.add_parser(name, help=steps[name].__doc__.splitlines()[0].partition(': ')[2])
        command.add_argument('--work', type=Path, required=True, help='folder the steps share')
        command.add_argument('--profile', default='cpu', help='cpu, gpu or toy: see config.toml')
        steps[name].arguments(command)
    args = parser.parse_args()
    steps[args.command].run(args, settings.load(args.profile))


if __name__ == '__main__':
    main()
