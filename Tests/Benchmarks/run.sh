#!/bin/sh
# Prints how long commands take as whole processes, from start to exit, and holds them against the project's goals.
#
#   sh Tests/Benchmarks/run.sh [RUNS]     RUNS is 100 unless given
#
# Builds the release, strips a copy of it, makes vaults of made-up secrets in a temporary folder, and measures. Needs
# Python 3; compares with age and git where they are installed. Run it on a quiet machine: the minimum bears with other
# work, the median doesn't. Nothing here fails a build; the figures are for people.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
swift build -c release --static-swift-stdlib --product pbk-secrets
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
strip -o "$folder/pbk-secrets" .build/release/pbk-secrets
PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/bench.py "$folder" "${1:-100}"
