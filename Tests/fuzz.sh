#!/usr/bin/env bash
# Fuzzes the vault parser, the .env readers and the readers of facts and of code: bash Tests/fuzz.sh [SECONDS]   (60 each unless told)
# An input that crashes one stays in .build-fuzz/ and is named.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
seconds="${1:-60}"
build="$PWD/.build-fuzz"
mkdir -p "$build/modules"

flags=(-O -package-name pbk_secrets -swift-version 6 -sanitize=fuzzer,address -parse-as-library -use-ld=lld -module-cache-path "$build/cache"
  -enable-upcoming-feature MemberImportVisibility -enable-upcoming-feature InternalImportsByDefault -I "$build/modules"
  -Xcc "-fmodule-map-file=$PWD/Sources/COpenSSL/module.modulemap" -Xcc "-fmodule-map-file=$PWD/Sources/CYAML/module.modulemap")

# The modules as they are built for the program, instrumented; in the order of their imports.
objects=()
for module in SecretMemory VaultFormat Dialects YAML AuditFacts; do
  mapfile -t sources < <(find "Sources/$module" -name '*.swift' | sort)
  swiftc "${flags[@]}" -wmo -module-name "$module" -emit-module -emit-module-path "$build/modules/$module.swiftmodule" \
    -c "${sources[@]}" -o "$build/$module.o"
  objects+=("$build/$module.o")
done

failed=0
passed=0
# Each value that is read takes locked memory of its own, so that short texts are tried far more often.
for fuzzer in VaultParserFuzz:8192 EnvReaderFuzz:400 FactReaderFuzz:4096 CodeReaderFuzz:4096; do
  largest="${fuzzer#*:}"
  fuzzer="${fuzzer%:*}"
  swiftc "${flags[@]}" -module-name "$fuzzer" "Tests/Fuzz/$fuzzer.swift" "${objects[@]}" -lcrypto -o "$build/$fuzzer"
  corpus="$build/corpus-$fuzzer"
  mkdir -p "$corpus" "$build/crashes"
  log="$build/$fuzzer.log"
  # The leak checker stays off where a tracer holds the process, as in many containers; a leak here would show as growth.
  if ASAN_OPTIONS=detect_leaks=0 "$build/$fuzzer" -max_total_time="$seconds" -max_len="$largest" -timeout=10 -rss_limit_mb=2048 \
    -dict="Tests/Fuzz/$fuzzer.dict" -artifact_prefix="$build/crashes/$fuzzer-" -print_final_stats=1 \
    "$corpus" "Tests/Fuzz/Seeds/$fuzzer" >"$log" 2>&1; then
    passed=$((passed + 1))
    crashes=0
  else
    failed=$((failed + 1))
    crashes=1
    grep -E 'Fatal error|ERROR|artifact_prefix|Test unit written' "$log" | head -n 5 || true
  fi
  executions="$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  edges="$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)"
  echo "$fuzzer: ${executions:-?} executions in $seconds s, ${edges:-?} edges covered, $crashes crashes"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
