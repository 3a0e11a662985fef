#!/usr/bin/env bash
# The long checks: every test under the address and the thread sanitiser, then the fuzzers.
#   bash Tests/deep.sh [SECONDS]   each fuzzer runs 60 s unless told
set -uo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
seconds="${1:-60}"
failed=0
passed=0

# Leaks aren't counted: what the testing library and Foundation's Process keep until the end isn't the program's,
# and the leak checker can't run where a tracer holds the process, as in many containers.
export ASAN_OPTIONS=detect_leaks=0
# A race ends the run with this status, though every test passed.
export TSAN_OPTIONS="halt_on_error=0 exitcode=66 suppressions=$PWD/Tests/thread-sanitiser.txt"

# The scenarios run the program as it is shipped: a sanitiser needs more address space than some of them allow.
swift build -c release --static-swift-stdlib --product pbk-secrets || exit 1
PBK_TEST_PROGRAM="$(swift build -c release --static-swift-stdlib --show-bin-path)/pbk-secrets"
export PBK_TEST_PROGRAM
# Random texts for the dialects in full number, and every pair of programs that read them.
export PBK_TEST_FULL=1

for sanitiser in address thread; do
  log="$(mktemp)"
  if swift test --disable-xctest --sanitize="$sanitiser" --scratch-path ".build-$sanitiser" >"$log" 2>&1; then
    status=0
  else
    status=$?
  fi
  reports="$(grep -cE 'ERROR: AddressSanitizer|WARNING: ThreadSanitizer' "$log" || true)"
  line="$(grep -oE 'Test run with [0-9]+ tests? .*' "$log" | tail -n 1 || true)"
  echo "$sanitiser sanitiser: ${line:-no test was run}; $reports reports"
  if [ "$status" -eq 0 ] && [ "$reports" -eq 0 ] && [ -n "$line" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    grep -E -A 12 'ERROR: AddressSanitizer|WARNING: ThreadSanitizer|error:|recorded an issue' "$log" | head -n 60
    echo "all of it: $log"
    continue
  fi
  rm -f -- "$log"
done

if bash Tests/fuzz.sh "$seconds"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
