"""Measures a deploy that changes nothing: 50 secrets at four targets."""

import os
import statistics

from processes import Program, alternate, print_table
from vaults import secret_name

SECRETS = 50
SETTINGS = """secrets:
  DATABASE_URL: {template: "postgresql://crm:${%s|url}@db:5432/crm"}
targets:
  mounted: {type: docker-secrets, path: out/secrets}
  dotenv: {type: env, path: out/.env}
  cluster: {type: k8s, path: out/crm.yaml, object: crm}
  rendered: {type: file, path: out/app.conf, template: app.conf.tmpl}
""" % secret_name(0)


def measure_deploy(space, runs, goals):
    vault = space.vault(SECRETS)
    folder = os.path.dirname(vault)
    for name, text in (("pbk-secrets.yaml", SETTINGS), ("app.conf.tmpl", "token=${%s}\n" % secret_name(1))):
        space.write(os.path.join(folder, name), text)
    os.mkdir(os.path.join(folder, "out"), 0o700)
    space.run(space.program, "deploy", "--key-file", space.key_file, where=folder)
    here = os.getcwd()
    os.chdir(folder)
    try:
        deploy = Program(
            "deploy of 50 secrets to 4 targets, unchanged", space.program, "deploy", "--key-file", space.key_file,
            environment=space.environment)
        get = Program(
            "get of one of them", space.program, "get", secret_name(0), "--key-file", space.key_file,
            environment=space.environment)
        alternate(runs, deploy, get)
    finally:
        os.chdir(here)
    print_table(f"deploy, {runs} alternating runs, milliseconds", [deploy, get])
    goals.add("deploy of 50 secrets to 4 targets, unchanged, median", 15, statistics.median(deploy.times), "ms")
