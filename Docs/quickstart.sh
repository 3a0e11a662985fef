#!/usr/bin/env bash
# From a machine with Swift and nothing else to a deployment's secrets encrypted and delivered.
#
# Installs the system packages, builds a release, and in a temporary copy of Docs/examples/pbk-crm audits the deployment as it
# is, imports the secrets of its .env, replaces the placeholder and the throw-away JWT secret by generated values, deploys,
# changes one secret and deploys again, and audits the deployment that is left.
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
delivered=$work/delivered
after=$PWD/Docs/examples/pbk-crm-after
mkdir -m 700 "$work/state" "$delivered" "$work/crm"
cp -r Docs/examples/pbk-crm/. "$work/crm"
cd "$work/crm"
export XDG_STATE_HOME=$work/state
unset "${!PBK_SECRETS_@}" CREDENTIALS_DIRECTORY
PATH=$(dirname "$program"):$PATH

say '3. The deployment as it is'
chmod 644 .env
show pbk-secrets audit
# Findings are what is shown here, so their status is no failure.
pbk-secrets audit --color never > before.txt || [ $? = 1 ]
grep -E 'entrypoint|date \+%s|sk|OPENAI_API_KEY|Dockerfile|DB_PASSWORD' before.txt | head -n 12
echo ...
tail -n 1 before.txt

say '4. A vault, under a generated passphrase'
passphrase=$(pbk-secrets generate --words 6 2>/dev/null)
# The passphrase goes through a pipe: it is no argument, in no file and not in the environment.
vault() { show pbk-secrets "$@"; printf %s "$passphrase" | pbk-secrets "$@" --passphrase-fd 0; }
vault init --no-settings --yes

say '5. The secrets of the .env go into it'
names='DB_PASSWORD|RETELL_API_KEY|TELEGRAM_BOT_TOKEN|OPENAI_API_KEY|SMTP_PASSWORD'
grep -E "^($names)=" .env > secrets.env
echo 'The placeholder is refused, and nothing is imported:'
vault import secrets.env 2>&1 | grep -v '^+' && fail 'the placeholder was taken' || true
echo 'It is taken when told, and replaced at once; the JWT secret is made once and kept:'
vault import secrets.env --allow-placeholder 2>&1 | tail -n 1
vault set OPENAI_API_KEY --generate
vault set JWT_SECRET --generate

say '6. Settings that say who gets what, and a Compose file with secrets: (Docs/examples/pbk-crm-after)'
mv secrets.env imported.env
rm -rf .env .env.production secrets backups backend/entrypoint.sh before.txt
cp -r "$after/." .
# A deployment of its own lies below /run; this one in the quickstart's folder.
sed -i "s#/run/pbk-crm/secrets#$delivered/secrets#" pbk-secrets.yaml docker-compose.server.yml
export COMPOSE_FILE=docker-compose.server.yml
sed -n '/^targets:/,$p' pbk-secrets.yaml

say '7. Deployed: all or nothing'
vault deploy --plan
vault deploy
ls -ld "$delivered/secrets"
ls -l "$delivered/secrets/JWT_SECRET" "$delivered/secrets/DATABASE_URL"

say '8. One secret changes: only the services that get it have to start again'
first=$(sha256sum <"$delivered/secrets/JWT_SECRET")
vault set SMTP_PASSWORD --generate
echo "to be recreated: $(vault deploy --changed services)"
vault deploy
[ "$first" = "$(sha256sum <"$delivered/secrets/JWT_SECRET")" ] || fail 'the JWT secret is another one'
echo 'the JWT secret is the same after each deploy: tokens stay valid'

say '9. The vault is safe to commit: no value stands in it, and the audit finds nothing'
while IFS='=' read -r name value; do
  value=${value#[\"\']}; value=${value%[\"\']}
  [ ${#value} -lt 8 ] || ! grep -qF -- "$value" secrets.pbk || fail "the value of $name stands in the vault"
done < imported.env
for file in "$delivered"/secrets/*; do
  ! grep -qF -f "$file" secrets.pbk || fail "the value of $(basename "$file") stands in the vault"
done
rm imported.env
head -c 240 secrets.pbk; echo ...
vault verify
run pbk-secrets key list
run pbk-secrets compose check
run pbk-secrets audit

cd /
rm -rf "$work"
[ ! -e "$work" ] || fail "plaintext is left in $work"
say "Done in $(($(date +%s) - started)) seconds after the build; the copy and its plaintext are gone"
echo "The program: $program"
