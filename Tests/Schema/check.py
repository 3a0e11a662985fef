"""Holds Docs/pbk-secrets.schema.json against the documents' examples, made-up settings files, and the program's reader.

Usage: check.py PROGRAM; needs the modules jsonschema and yaml.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOP = ("vault:", "environments:", "secrets:", "targets:", "audit:")

GOOD = [
    "", "vault: a/b.pbk\n", "secrets:\n", "secrets: {A: , B: {kind: jwt, required: true, rotation: 90d}}\n",
    'secrets: {A: {template: "x${B|url}"}}\n', "targets: {a: {type: swarm, prefix: crm}}\n",
    'targets: {a: {type: env, path: x, for: bash, mode: "0640", owner: 1000, group: web}}\n',
    "targets: {a: {type: k8s, path: x, object: o, labels: {a: b}, immutable: false}}\n",
    "targets: {a: {type: file, path: /x, template: t, require-tmpfs: true}}\n",
]
BAD = [
    "vault: /a\n", "vault: ../a\n", "vault: a/../b\n", "vault: ~/a\n", "vault: a/\n", "vault: 1\n", "vaults: a\n", "- a\n",
    "environments: {a: {}}\n", "environments: {a b: {vault: x}}\n", "environments: {a: {vault: x, kind: y}}\n",
    "secrets: {A: {kind: pasword}}\n", "secrets: {A: {rotation: 90}}\n", "secrets: {A: {rotation: 0d}}\n",
    "secrets: {A: {required: 1}}\n", "secrets: {-A: }\n", "secrets: {A/: }\n", "secrets: {A: {template: plain}}\n",
    'secrets: {A: {template: "${B}", rotation: 9d}}\n', "targets: {a: {path: x}}\n", "targets: {a: {type: env}}\n",
    "targets: {a: {type: docker, path: x}}\n", "targets: {a: {type: swarm, path: x}}\n",
    "targets: {a: {type: env, path: x, names: []}}\n", "targets: {a: {type: env, path: x, names: [A, A]}}\n",
    "targets: {a: {type: env, path: x, for: perl}}\n", "targets: {a: {type: env, path: x, mode: 0600}}\n",
    'targets: {a: {type: env, path: x, mode: "0666"}}\n', 'targets: {a: {type: env, path: x, mode: "0200"}}\n',
    "targets: {a: {type: file, path: x}}\n", "targets: {a: {type: k8s, path: x}}\n",
    "targets: {a: {type: k8s, path: /x, object: o}}\n", "targets: {a: {type: docker-secrets, path: x, for: node}}\n",
    "targets: {a: {type: file, path: x, template: t, names: A}}\n",
]


def examples():
    for name in ("Docs/project-file.md", "Docs/deploying.md", "README.md"):
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            for block in re.findall(r"^```yaml\n(.*?)^```$", file.read(), re.S | re.M):
                lines = [line for line in block.split("\n") if line and not line.startswith("#")]
                if lines and lines[0].startswith(TOP):
                    yield block


def reader_takes(program, text):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "pbk-secrets.yaml"), "w", encoding="utf-8") as file:
            file.write(text)
        done = subprocess.run([program, "list"], cwd=folder, capture_output=True, text=True, check=False,
                              env={"HOME": folder, "PATH": os.environ["PATH"]})
        return "pbk-secrets.yaml, line" not in done.stderr


def main(program):
    program = os.path.abspath(program)
    with open(os.path.join(ROOT, "Docs/pbk-secrets.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []
    found = list(examples())
    for texts, expected in ((found + GOOD, True), (BAD, False)):
        for text in texts:
            if validator.is_valid(yaml.safe_load(text)) != expected:
                wrong.append(f"the schema {'refuses' if expected else 'takes'}: {text}")
            if reader_takes(program, text) != expected:
                wrong.append(f"the reader {'refuses' if expected else 'takes'}: {text}")
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(found)} examples, {len(GOOD)} good and {len(BAD)} bad settings files: {len(wrong)} judged wrongly by "
          "the schema or the reader")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
