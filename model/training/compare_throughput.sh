#!/usr/bin/env bash
# Runs nlp-service's NER step and transformers' pipeline by turns, with the same weights, on the same articles and with
# two threads each, and prints medians, ratios and peak memory. Each round takes about three minutes.
# usage: compare_throughput.sh ROUNDS ARTICLE.txt...
#   PYTHON  interpreter with requirements.txt installed     MODEL  folder to load (default: model/fihris-ner)
#   MVN     how Maven is called (default: mvn)
# The machine must be idle: the load average is printed first and after every round.
set -euo pipefail
(($# >= 2)) || { sed -n '4,6s/^# //p' "$0" >&2; exit 2; }
rounds=$1 && shift
articles=() && for article in "$@"; do articles+=("$(realpath "$article")"); done
root=$(realpath "$(dirname "$0")/../..")
model=$(realpath "${MODEL:-$root/model/fihris-ner}")
python=${PYTHON:-python3} mvn=${MVN:-mvn}
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
load() { echo "load average $(cut -d' ' -f1-3 /proc/loadavg)"; }

cd "$root"
$mvn -B -ntp -q -pl nlp-service -am install -DskipTests
load
for ((round = 1; round <= rounds; round++)); do
    echo "== round $round: nlp-service"
    $mvn -B -ntp -q -pl nlp-service exec:exec@ner-benchmark \
        -Dner.arguments="--threads=2 --model=$model ${articles[*]}" | tee "$logs/java-$round"
    echo "== round $round: transformers"
    (cd model/training && OMP_WAIT_POLICY=passive "$python" -m fihris_model benchmark --model "$model" --threads 2 \
        "${articles[@]}") | tee "$logs/python-$round"
    load
done
cd model/training && "$python" -m fihris_model.comparison "$logs"/java-* -- "$logs"/python-*
