"""Command line of the independent implementation.

Exit status: 0 accepted or done, 5 refused, 2 a wrong command line, 1 anything else.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import struct
import sys

import keys
import record
import store
import vault
from grammar import Refused


def _bytes_of(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(1 << 20)


def _identities(path: str) -> list:
    """The lines of an identity file as age-keygen writes it."""
    lines = (line.strip() for line in _bytes_of(path).decode("utf-8").split("\n"))
    found = [keys.identity_bytes(line) for line in lines if line and not line.startswith("#")]
    if not found:
        raise ValueError("there is no identity in the file")
    return found


def _credentials(args) -> list:
    if args.key_file:
        return [("key", keys.key_file_bytes(_bytes_of(args.key_file)))]
    if getattr(args, "passphrase_file", None):
        return [("pass", keys.passphrase_bytes(_bytes_of(args.passphrase_file)))]
    return [("x25519", identity) for identity in _identities(args.identity)]


def _unlock(data: bytes, credentials: list) -> vault.Opened:
    for kind, secret in credentials:
        try:
            return vault.unlock(data, kind, secret)
        except keys.WrongCredential:
            continue
    raise keys.WrongCredential("the credential opens no slot")


def check(args) -> None:
    vault.check(store.read(args.file))


def _decrypt_all(opened: vault.Opened) -> None:
    for entry in opened.vault.entries:
        opened.decrypt(entry)


def check_many(args) -> None:
    """Candidates on stdin, each a 32-bit big-endian length and that many bytes.

    With a key file each is opened and decrypted too, and one that can't be is refused.
    """
    source, verdicts = sys.stdin.buffer, []
    key = keys.key_file_bytes(_bytes_of(args.key_file)) if args.key_file else None
    while True:
        prefix = source.read(4)
        if not prefix:
            break
        if len(prefix) < 4:
            raise ValueError("the stream is cut short")
        length = struct.unpack(">I", prefix)[0]
        data = source.read(length)
        if len(data) != length:
            raise ValueError("the stream is cut short")
        try:
            if key is None:
                vault.check(data)
            else:
                _decrypt_all(vault.unlock(data, "key", key))
            verdicts.append("accept")
        except (Refused, keys.WrongCredential) as refusal:
            verdicts.append("refuse: %s" % refusal if args.reasons else "refuse")
        if len(verdicts) >= 4096:
            print("\n".join(verdicts))
            verdicts.clear()
    if verdicts:
        print("\n".join(verdicts))


def dump(args) -> None:
    opened = _unlock(store.read(args.file), _credentials(args))
    names: dict = {}
    for entry in opened.vault.entries:
        metadata, value = opened.decrypt(entry)
        names.setdefault(entry.name, []).append({
            "version": entry.ver, "tombstone": entry.tombstone, "date": entry.date,
            "metadata": metadata, "value_base64": base64.b64encode(value).decode()})
    print(json.dumps(names, indent=1, sort_keys=True))


def _entry(mk: bytes, vid: bytes, name: str, fields: dict, version: int):
    date = fields.get("date") or vault.now()
    metadata = {"changed": date, "kind": "generic", **fields.get("metadata", {})}
    value = base64.b64decode(fields.get("value_base64", ""), validate=True)
    if fields.get("tombstone"):
        if value:
            raise ValueError("a tombstone has no value")
        value = None
    return vault.make_entry(mk, vid, name, fields.get("version", version), date, metadata, value)


def make(args) -> None:
    """--entries takes what `dump` prints; version, date, metadata and tombstone may be left out."""
    key = keys.key_file_bytes(_bytes_of(args.key_file))
    source = sys.stdin if args.entries == "-" else open(args.entries, encoding="utf-8")
    with source:
        names = json.load(source)
    mk, vid = os.urandom(32), os.urandom(16)
    slots = [keys.new_key_slot(mk, vid, "key", key)]
    if args.passphrase_file:
        passphrase = keys.passphrase_bytes(_bytes_of(args.passphrase_file))
        slots.append(keys.new_pass_slot(mk, vid, "pass", passphrase, args.log_n))
    for number, text in enumerate(args.recipient, 1):
        label = "age" if number == 1 else "age-%d" % number
        slots.append(keys.new_x25519_slot(mk, vid, label, keys.recipient_bytes(text)))
    entries = [_entry(mk, vid, name, fields, len(lines) - i)
               for name, lines in names.items() for i, fields in enumerate(lines)]
    store.write(args.file, vault.create(mk, vid, slots, entries), fresh=True)


def set_(args) -> None:
    value = sys.stdin.buffer.read(record.MAX_VALUE + 1)
    credentials = _credentials(args)
    with store.locked(args.file):
        opened = _unlock(store.read(args.file), credentials)
        store.write(args.file, vault.set_value(opened, args.name, value), fresh=False)


def remove(args) -> None:
    credentials = _credentials(args)
    with store.locked(args.file):
        opened = _unlock(store.read(args.file), credentials)
        store.write(args.file, vault.remove(opened, args.name), fresh=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cli.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name, run):
        sub = commands.add_parser(name)
        sub.set_defaults(run=run)
        if name != "check-many":
            sub.add_argument("file")
        return sub

    command("check", check)
    sub = command("check-many", check_many)
    sub.add_argument("--reasons", action="store_true")
    sub.add_argument("--key-file")
    for name, run in (("dump", dump), ("set", set_), ("remove", remove)):
        sub = command(name, run)
        which = sub.add_mutually_exclusive_group(required=True)
        for option in ("--key-file", "--passphrase-file", "--identity"):
            which.add_argument(option)
        if name != "dump":
            sub.add_argument("name")
    sub = command("make", make)
    sub.add_argument("--key-file", required=True)
    sub.add_argument("--passphrase-file")
    sub.add_argument("--log-n", type=int, default=17, choices=range(10, 21), metavar="N")
    sub.add_argument("--recipient", action="append", default=[])
    sub.add_argument("--entries", required=True)
    return parser


def main() -> int:
    args = _parser().parse_args()
    try:
        args.run(args)
    except Refused as refusal:
        print("refused: %s" % refusal, file=sys.stderr)
        return 5
    except (OSError, ValueError, keys.WrongCredential) as error:
        print("error: %s" % error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
