#!/usr/bin/env bash
# The whole recipe, from the data folder to the folder that nlp-service loads.
# usage: train.sh DATA WORK [PROFILE] [PRETRAIN_MINUTES]
#   DATA  folder with text/ and ner/ (see README.md)     WORK  folder for everything in between (about 1 GB)
#   PROFILE  cpu (default), gpu or toy: see config.toml   PRETRAIN_MINUTES  0 = spend the profile's token budget
# Pretraining goes on where it stopped when this is called again with the same WORK.
set -euo pipefail
data=$(realpath "$1") work=$(realpath -m "$2") profile=${3:-cpu} minutes=${4:-0}
cd "$(dirname "$0")"
python=${PYTHON:-python3}
step() { echo "== $*" >&2; "$python" -m fihris_model "$@" --work "$work" --profile "$profile"; }

# What `prepare` writes last.
[[ -e $work/words.npz ]] || step prepare --data "$data"
step pretrain --minutes "$minutes"
for seed in 4 6 7; do step finetune --teacher "$seed"; done
step distil
step export --out "$work/export"
step evaluate --model "$work/export" --precision fp32
step evaluate --model "$work/export" --precision bf16 --calibrate
