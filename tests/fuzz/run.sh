#!/usr/bin/env bash
# tests/fuzz/run.sh [SECONDS] [text|program]...: builds the fuzz targets and runs each so long.
#
# They start from the programs of the checkout and from seeds/, where what once failed is kept. What
# is found is written to build/fuzz/found/; put a shortened copy into seeds/ when it is mended,
# where test_fuzz replays it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(text program)

cmake --preset fuzz
cmake --build --preset fuzz -j "${JOBS:-2}" --target "${targets[@]/#/fuzz_}"
rm -rf build/fuzz/programs
mkdir -p build/fuzz/found build/fuzz/programs
find tests lessons -name '*.py' -size -5k -exec cp --backup=numbered -t build/fuzz/programs {} +
status=0
for target in "${targets[@]}"; do
    mkdir -p "build/fuzz/corpus_$target"
    nice -n 19 "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -print_final_stats=1 \
        -max_len=4096 -timeout=20 -rss_limit_mb=1500 -dict=tests/fuzz/python.dict \
        -artifact_prefix="build/fuzz/found/$target-" "build/fuzz/corpus_$target" \
        "tests/fuzz/seeds/$target" build/fuzz/programs || status=1
done
exit "$status"
