#!/usr/bin/env bash
# The whole recipe, from the data folder to the folder that nlp-service loads.
# usage: train.sh DATA WORK [PROFILE] [PRETRAIN_MINUTES]
#   DATA  folder with text/ and ner/ (see README.md)     WORK  folder for everything in between (2 GB)
#   PROFILE  cpu (default), gpu or toy: see config.toml   PRETRAIN_MINUTES  0 = spend the profile's token budget
# Where config.toml has a profile PROFILE-teacher, the teachers are a larger model, pretrained for itself in WORK/teachers;
# else they begin where the student begins. Pretraining goes on where it stopped when this is called again.
set -euo pipefail
data=$(realpath "$1") work=$(realpath -m "$2") profile=${3:-cpu} minutes=${4:-0}
cd "$(dirname "$0")"
python=${PYTHON:-python3}
step() { echo "== $*" >&2; "$python" -m fihris_model "$@"; }

# What `prepare` writes last.
[[ -e $work/words.npz ]] || step prepare --work "$work" --profile "$profile" --data "$data"
step pretrain --work "$work" --profile "$profile" --minutes "$minutes"
teachers=$work teacher=$profile
if grep -q "^\[profiles.$profile-teacher\]" config.toml; then
    teachers=$work/teachers teacher=$profile-teacher
    mkdir -p "$teachers"
    ln -sf "$work"/{ner,text,tokenizer.json,embeddings.npy,words.npz} "$teachers"
    step pretrain --work "$teachers" --profile "$teacher" --minutes "$minutes"
fi
for seed in 1 2 3 4; do step finetune --work "$teachers" --profile "$teacher" --teacher "$seed"; done
step label --work "$work" --profile "$profile" --teachers "$teachers"
for seed in 31 32 33; do step distil --work "$work" --profile "$profile" --student "$seed"; done
step average --work "$work"
step export --work "$work" --profile "$profile" --out "$work/export"
step evaluate --work "$work" --model "$work/export" --precision fp32
step evaluate --work "$work" --model "$work/export" --precision bf16 --calibrate
