#!/usr/bin/env bash
# Runs every step at toy size on made-up data, in under two minutes, and checks what each leaves behind.
# Without torch and tokenizers it says so and exits 0. PYTHON names the interpreter.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
if ! "$python" -c 'import torch, tokenizers, numpy, scipy, tomllib' 2>/dev/null; then
    echo "##### SKIPPED: model/training/selftest.sh needs Python 3.11 or newer with requirements.txt installed;"
    echo "##### $python lacks them. The training steps were NOT tested."
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" selftest/make_data.py "$work/data"
PYTHON=$python ./train.sh "$work/data" "$work/work" toy
PYTHONPATH=. "$python" selftest/check.py "$work/work"
echo "selftest: passed"
