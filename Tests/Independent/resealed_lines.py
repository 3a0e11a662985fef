"""Sealed changes of whole lines, bytes and encodings; see resealed.py, whose kinds these join."""

from __future__ import annotations

import keys
import vault
from grammar import b64, unb64
from resealed import DATE, digest, entry, fresh_name, kind, loose_tail, replaced

SECRET_METADATA = {"changed": DATE.decode(), "kind": "generic", "note": "made up"}


@kind
def untouched_next_epoch(sample, rng):
    """What a writer makes of the sample: harmless."""
    epoch = b"%d" % (sample.opened.vault.epoch + 1)
    return sample.seal(epoch=epoch, parents=vault.digest(sample.data)), True


@kind
def merged(sample, rng):
    texts = sorted([vault.digest(sample.data), digest(rng)])
    epoch = b"%d" % (sample.opened.vault.epoch + rng.randrange(1, 1000))
    return sample.seal(epoch=epoch, parents=b",".join(texts)), True


@kind
def real_entry(sample, rng):
    """A new secret, or its tombstone, that decrypts: harmless."""
    value = rng.choice([b"", b"made-up value", rng.randbytes(rng.randrange(3000)), None])
    new = vault.make_entry(sample.mk, sample.vid, fresh_name(rng).decode(), rng.randrange(1, 100),
                           DATE.decode(), SECRET_METADATA, value, rng.randbytes)
    return sample.with_entries([new.line]), True


@kind
def real_slot(sample, rng):
    line = keys.new_key_slot(sample.mk, sample.vid, "real-%d" % rng.randrange(1000),
                             rng.randbytes(32), rng.randbytes)
    return sample.seal(slots=sorted(sample.slots + [line])), True


@kind
def entry_gone(sample, rng):
    """Gaps in the versions are no fault of the grammar, nor is a vault without entries."""
    gone = rng.sample(sample.entries, rng.randrange(1, len(sample.entries) + 1))
    return sample.seal(entries=[line for line in sample.entries if line not in gone]), True


@kind
def word_turned(sample, rng):
    """`set` made `del` or back: right to who has no key, and not authentic to who has one."""
    line = rng.choice(sample.entries)
    word = b"del" if line.startswith(b"set") else b"set"
    return sample.seal(entries=replaced(sample.entries, line, word + line[3:])), True


@kind
def entries_shuffled(sample, rng):
    lines = list(sample.entries)
    a, b = rng.sample(range(len(lines)), 2)
    lines[a], lines[b] = lines[b], lines[a]
    return sample.seal(entries=lines), False


@kind
def entry_doubled(sample, rng):
    at = rng.randrange(len(sample.entries))
    lines = sample.entries[:at] + sample.entries[at:at + 1] + sample.entries[at:]
    return sample.seal(entries=lines), False


@kind
def same_version_twice(sample, rng):
    name = fresh_name(rng)
    words = rng.choice([(b"set", b"set"), (b"set", b"del"), (b"del", b"set"), (b"del", b"del")])
    return sample.with_entries([entry(rng, name, b"3", word=word) for word in words]), False


@kind
def tombstones(sample, rng):
    """Anywhere among the versions, and several in a row, as long as VER descends."""
    name, descending = fresh_name(rng), rng.random() < 0.5
    versions = sorted(rng.sample(range(1, 200), 4), reverse=descending)
    new = [entry(rng, name, b"%d" % v, word=rng.choice([b"set", b"del"])) for v in versions]
    entries = [line for line in sample.entries if line.split(b" ")[1] < name]
    return sample.seal(entries=entries + new), descending


@kind
def versions_as_texts(sample, rng):
    """9 before 10 is right as text and wrong as numbers."""
    name, wrong = fresh_name(rng), rng.random() < 0.5
    new = [entry(rng, name, b"10"), entry(rng, name, b"9")]
    entries = [line for line in sample.entries if line.split(b" ")[1] < name]
    return sample.seal(entries=entries + (new[::-1] if wrong else new)), not wrong


@kind
def prefix_names(sample, rng):
    """A name goes before those it begins, though a space in the line would sort otherwise than `-`."""
    base = fresh_name(rng)
    names = [base, base + b"-", base + b".x", base + b"/x", base + b"0", base + b"A", base + b"a"]
    wrong = rng.random() < 0.5
    if wrong:
        a = rng.randrange(len(names) - 1)
        names[a], names[a + 1] = names[a + 1], names[a]
    return sample.seal(entries=[entry(rng, name) for name in names]), not wrong


@kind
def case_of_names(sample, rng):
    names, wrong = [b"B", b"_", b"a"], rng.random() < 0.5
    if wrong:
        names = rng.choice([[b"a", b"B"], [b"_", b"B"], [b"a", b"_"]])
    return sample.seal(entries=[entry(rng, name) for name in names]), not wrong


@kind
def loose_base64(sample, rng):
    """Bits set that canonical base64url leaves zero, in any field before the seal."""
    body = sample.body()
    while True:
        line = rng.choice(body.split(b"\n")[:-1])
        words = line.split(b" ")
        at = rng.randrange(1, len(words))
        loose = loose_tail(words[at], rng)
        if loose != words[at] and len(words[at]) >= 22 and b":" not in words[at]:
            if line.startswith(b"slot") and at == 2:
                continue
            if line[:3] in (b"set", b"del") and at < 4:
                continue
            new = b" ".join(words[:at] + [loose] + words[at + 1:])
            return sample.seal_body(body.replace(line, new)), False


@kind
def other_alphabet(sample, rng):
    """Base64's own two letters, padding, and lengths that no bytes have."""
    line = rng.choice(sample.entries)
    tail = line.rsplit(b" ", 1)[1]
    new = rng.choice([tail + b"=", tail + b"==", tail + b"A", tail[:-1], tail[:-2] + b"+/",
                      b"+" + tail[1:], tail[:9] + b"/" + tail[10:], tail[:40] + b"=" + tail[41:]])
    return sample.seal(entries=replaced(sample.entries, line, line[:-len(tail)] + new)), False


@kind
def field_length(sample, rng):
    """A byte more or less in a field of a fixed length."""
    line = rng.choice(sample.slots)
    words = line.split(b" ")
    at = rng.randrange(len(words) - 3, len(words))
    size = {22: 16, 43: 32, 96: 72}[len(words[at])] + rng.choice([-1, 1])
    words[at] = b64(rng.randbytes(size))
    return sample.seal(slots=sorted(replaced(sample.slots, line, b" ".join(words)))), False


@kind
def header_text(sample, rng):
    vid, pub = sample.header.split(b" ")[1:]
    header = rng.choice([
        b"pbk2 " + vid + b" " + pub, b"PBK1 " + vid + b" " + pub, b"pbk1  " + vid + b" " + pub,
        b"pbk1 " + vid + b" " + pub + b" ", b" " + sample.header, b"\xef\xbb\xbf" + sample.header,
        b"pbk1 " + pub + b" " + vid, b"pbk1 " + vid, sample.header + b" x", b"# x\n" + sample.header,
        b"\n" + sample.header, sample.header + b"\r", b"pbk1\t" + vid + b" " + pub,
        b"pbk1 " + vid + b" " + pub[:-1], sample.header + b"\n" + sample.header,
        b"pbk1 " + vid + b" " + b64(rng.randbytes(32)), b"pbk1 " + vid + b" " + b64(bytes(32))])
    return sample.seal(header=header), False


@kind
def weak_seal_key(sample, rng):
    """A SEALPUB of small order, under which one signature fits every text. RFC 8032 lets it pass; the
    pin and the comparison with MK don't."""
    vid = sample.header.split(b" ")[1]
    one = b"\1" + bytes(31)
    point = rng.choice([one, one[:31] + b"\x80", b"\xee" + b"\xff" * 30 + b"\x7f"])
    data = sample.seal(header=b"pbk1 " + vid + b" " + b64(point))
    return data[:data.rindex(b" ") + 1] + b64(one + bytes(32)) + b"\n", True


@kind
def other_vid(sample, rng):
    """Another VID under the sample's seal key: right to who has no key, and opened by nobody."""
    pub = sample.header.split(b" ")[2]
    header = b"pbk1 " + b64(rng.randbytes(16)) + b" " + pub
    return sample.seal(header=header), True


@kind
def space_and_line_ends(sample, rng):
    body = sample.body()
    spots = [i for i, byte in enumerate(body) if byte in b" \n"]
    at = rng.choice(spots)
    new = rng.choice([b"  ", b"\t", b"\r\n", b"\n\n", b"\n \n", b" \n", b"\n ", b"\0", b"\x0b", b"\x0c",
                      b"\xc2\xa0", b"\xe2\x80\xa8", b"\n#\n", b"\x85"])
    return sample.seal_body(body[:at] + new + body[at + 1:]), False


@kind
def any_byte(sample, rng):
    """A byte that the grammar has nowhere."""
    body = sample.body()
    at = rng.randrange(len(body))
    new = bytes([rng.choice(b"\0\x01\x0b\r\t\x7f\x80\xa0\xff!\"#$%&'()*;<=>?[]^`{|}~\\")])
    cut = at if rng.random() < 0.5 else at + 1
    return sample.seal_body(body[:at] + new + body[cut:]), False


@kind
def lines_between(sample, rng):
    body = sample.body()
    extra = rng.choice([b"", b"#", b"note x", b"set", b"del", b"slot", b"seal", b"pbk1",
                        sample.data.split(b"\n")[-2], b"set A 1 " + DATE, b"set A 1 " + DATE + b" "])
    lines = body.split(b"\n")[:-1]
    lines.insert(rng.randrange(1, len(lines) + 1), extra)
    return sample.seal_body(b"".join(line + b"\n" for line in lines)), False


@kind
def seal_spelling(sample, rng):
    """A signature over the right bytes, and a seal line that is spelt otherwise behind it."""
    data = sample.seal()
    head, sig = data[:-1].rsplit(b" ", 1)
    order = 2 ** 252 + 27742317777372353535851937790883648493
    raw = unb64(sig)
    high = raw[:32] + (int.from_bytes(raw[32:], "little") + order).to_bytes(32, "little")
    new = rng.choice([loose_tail(sig, rng) + b"\n", sig, sig + b"\r\n", sig + b" \n", sig + b"\n\n",
                      sig + b"\n ", sig + b"==\n", sig + b"\n#\n", b" " + sig + b"\n",
                      b64(high) + b"\n", sig + b"\0", sig + b"\n\0", sig + b"\n\xef\xbb\xbf",
                      sig + b"\n" + data.rsplit(b"\n", 2)[1] + b"\n"])
    return head + b" " + new, False
