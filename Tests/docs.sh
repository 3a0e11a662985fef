#!/usr/bin/env bash
# Builds the library's documentation with warnings as errors: bash Tests/docs.sh [FOLDER]
# It uses the toolchain alone. With FOLDER the pages are kept there, one archive a module.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

modules=(SecretMemory VaultFormat SafeFiles Vault)
# The tools lie beside the compiler, which a link or a launcher on PATH may hide.
information="$(swift -print-target-info)"
field() { sed -n "s/^ *\"$1\": \"\(.*\)\",\{0,1\}\$/\1/p" <<<"$information" | head -n 1; }
target="$(field triple)"
tools="$(cd -- "$(field runtimeResourcePath)/../../bin" && pwd)"

work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT
output="${1:-$work/archives}"
mkdir -p -- "$output"

swift build --target Vault
built="$(swift build --show-bin-path)"

for module in "${modules[@]}"; do
  graphs="$work/$module"
  mkdir -p "$graphs"
  "$tools/swift-symbolgraph-extract" -module-name "$module" -I "$built/Modules" -target "$target" \
    -Xcc "-fmodule-map-file=$PWD/Sources/COpenSSL/module.modulemap" \
    -Xcc "-fmodule-map-file=$PWD/Sources/CLinux/module.modulemap" \
    -minimum-access-level public -skip-synthesized-members -output-dir "$graphs"
  # What other modules are extended by would be pages of those modules.
  find "$graphs" -name '*@*' -delete
  catalogue=()
  if [ -d "Sources/$module/$module.docc" ]; then catalogue=("Sources/$module/$module.docc"); fi
  "$tools/docc" convert ${catalogue[@]+"${catalogue[@]}"} --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name "$module" --fallback-bundle-identifier "pbk-secrets.$module" \
    --fallback-default-module-kind Library --warnings-as-errors --output-path "$output/$module.doccarchive" | sed '/^$/d'
  pages="$(find "$output/$module.doccarchive/data" -name '*.json' | wc -l)"
  echo "$module: $pages pages"
done
echo "${#modules[@]} passed, 0 failed"
