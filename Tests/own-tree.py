"""Audits this project with the program: own-tree.py PROGRAM. Outside of tests and examples nothing may be found."""
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MADE_UP = ("Tests/", "Docs/examples/")


def main(program):
    done = subprocess.run([program, "audit", ".", "--format", "json"], cwd=ROOT, stdout=subprocess.PIPE, check=False)
    report = json.loads(done.stdout)
    findings = [finding for finding in report["findings"] if finding["severity"] != "note"]
    alarms = [finding for finding in findings if not finding["path"].removeprefix("./").startswith(MADE_UP)]
    for finding in alarms:
        print(f"FAILED {finding['path']}:{finding['line']}: {finding['rule']}")
    print(f"{report['read']['files']} files of this project, {len(findings)} findings above a note, {len(alarms)} outside tests and examples")
    # The examples of what it finds are there to be found: none at all would mean that nothing was read.
    return 1 if alarms or not findings or not report["complete"] else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1])))
