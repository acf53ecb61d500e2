#!/usr/bin/env bash
# Runs every step at toy size on made-up data, in under two minutes, and checks what each leaves behind.
# Without the packages of requirements.txt it says so and exits 0. PYTHON names the interpreter.
# usage: selftest.sh [ADOPTED]      ADOPTED  where a small model that `export --from` wrote is left, for nlp-service
set -euo pipefail
adopted=${1:+$(realpath -m "$1")}
cd "$(dirname "$0")"
python=${PYTHON:-python3}
if ! "$python" -c 'import torch, tokenizers, numpy, scipy, safetensors, transformers, tomllib' 2>/dev/null; then
    echo "##### SKIPPED: model/training/selftest.sh needs Python 3.11 or newer with requirements.txt installed;"
    echo "##### $python lacks them. The training steps were NOT tested."
    exit 0
fi
# libgomp busy-waits otherwise, and a busy machine takes ten times as long.
export OMP_WAIT_POLICY=passive
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
begin=$SECONDS
"$python" selftest/make_data.py "$work/data"
PYTHON=$python ./train.sh "$work/data" "$work/work" toy
PYTHONPATH=. "$python" selftest/check.py "$work/work"
PYTHONPATH=. "$python" selftest/adoption.py "$work/work"
[[ -z $adopted ]] || { rm -rf "$adopted" && mkdir -p "$(dirname "$adopted")" && cp -r "$work/work/adopted-bert" "$adopted"; }
echo "selftest: passed in $((SECONDS - begin)) s"
