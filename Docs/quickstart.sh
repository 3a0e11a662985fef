#!/usr/bin/env bash
# From a machine with Swift and nothing else to a deployment's secrets encrypted and delivered.
#
# Installs the system packages, builds a release, and in a temporary copy of Docs/examples/pbk-crm imports the plaintext .env,
# replaces the placeholder and the throw-away JWT secret by generated values, delivers both forms, and shows what changed.
# Nothing of it stays but the program; the copy and all plaintext in it are removed at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\033[1m' faint=$'\033[2m' plain=$'\033[0m'; else bold='' faint='' plain=''; fi
# What is run is shown on the script's own output, whatever becomes of the command's.
exec 9>&1
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }
show() { printf '%s$ %s%s\n' "$faint" "$*" "$plain" >&9; }
run() { show "$@"; "$@"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 2; }

command -v swift >/dev/null || fail 'swift is not on the PATH; Swift 6.2 or later is needed (swift.org/install)'

say '1. System packages'
missing=()
for package in libssl-dev libyaml-dev pkg-config git; do
  dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  run "${as_root[@]}" apt-get update -q
  run "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
else
  echo 'libssl-dev, libyaml-dev, pkg-config and git are there'
fi

say '2. Release build'
run swift build -c release --static-swift-stdlib --product pbk-secrets
program=$PWD/$(realpath --relative-to="$PWD" "$(swift build -c release --static-swift-stdlib --show-bin-path)")/pbk-secrets

# In memory where there is a folder for that, so that no plaintext reaches a disk.
if [ -d /dev/shm ] && [ -w /dev/shm ]; then work=$(mktemp -d -p /dev/shm pbk-quickstart.XXXXXX); else work=$(mktemp -d); fi
trap 'rm -rf "$work"' EXIT
started=$(date +%s)
cp -r Docs/examples/pbk-crm/. "$work"
cd "$work"
mkdir state
export XDG_STATE_HOME=$work/state
unset "${!PBK_SECRETS_@}" CREDENTIALS_DIRECTORY
PATH=$(dirname "$program"):$PATH

say '3. The deployment as it is: an .env in plaintext'
chmod 644 .env
ls -l .env
grep -n 'OPENAI_API_KEY' .env
grep -n 'date +%s' backend/entrypoint.sh

say '4. A vault, under a generated passphrase'
passphrase=$(pbk-secrets generate --words 6 2>/dev/null)
# The passphrase goes through a pipe: it is no argument, in no file and not in the environment.
vault() { show pbk-secrets "$@"; printf %s "$passphrase" | pbk-secrets "$@" --passphrase-fd 0; }
vault init --yes

say '5. The .env goes into it'
echo 'The placeholder is refused, and nothing is imported:'
vault import .env 2>&1 | grep -v '^+' && fail 'the placeholder was taken' || true
echo 'It is taken when told, and replaced at once; the JWT secret is made once and kept:'
vault import .env --allow-placeholder 2>&1 | tail -n 1
vault set OPENAI_API_KEY --generate
vault set JWT_SECRET --generate
cp .env before.env

say '6. Both forms are delivered'
vault materialise docker-secrets delivered 2>&1 | tail -n 1
vault materialise env .env 2>&1 | tail -n 1
ls -ld delivered .env
ls -l delivered/JWT_SECRET delivered/DB_PASSWORD

say '7. What changed'
names() { grep -E '^[A-Za-z_][A-Za-z0-9_]*=' "$1" | sort; }
# Names alone: a value belongs in no log.
diff <(names before.env | tr -d '"') <(names .env | tr -d '"') | grep '^[<>]' | sed -E 's/^< ([^=]+)=.*/- \1 as it was/; s/^> ([^=]+)=.*/+ \1 from the vault/' || true
first=$(sha256sum <delivered/JWT_SECRET)
vault materialise docker-secrets delivered 2>&1 | tail -n 1
[ "$first" = "$(sha256sum <delivered/JWT_SECRET)" ] || fail 'the JWT secret is another one'
echo 'the JWT secret is the same after a second delivery: tokens stay valid'

say '8. The vault is safe to commit: no value stands in it'
while IFS='=' read -r name value; do
  value=${value#[\"\']}; value=${value%[\"\']}
  [ ${#value} -lt 8 ] || ! grep -qF -- "$value" secrets.pbk || fail "the value of $name stands in the vault"
done < <(names before.env; names .env)
head -c 240 secrets.pbk; echo ...
vault verify
run pbk-secrets key list

cd /
rm -rf "$work"
[ ! -e "$work" ] || fail "plaintext is left in $work"
say "Done in $(($(date +%s) - started)) seconds after the build; the copy and its plaintext are gone"
echo "The program: $program"
