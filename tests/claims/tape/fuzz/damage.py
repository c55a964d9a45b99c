"""Damage to files for the fuzzing of the readers: to the bytes of any file, and to the parts of a zip that stays whole."""

import io
import random
import zipfile

WORDS = (
    b"999999999999",
    b"-1",
    b"1048576",
    b"XFD1048576",
    b"1e999",
    b"nan",
    b"\x00",
    b"\xff\xff\xff\xff",
    b"<!DOCTYPE x>",
    b"]]>",
    b"&#x0;",
    b"&a;",
    b'"',
    b"'",
    b"[[[[",
    b"{}",
    b"null",
    b"\r",
    b"\xe5\x85",
    b"A" * 5000,
)
"""Pieces that readers stumble over: numbers out of range, marks of syntax, halves of characters."""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to eight changes: bytes flipped, cut, moved, repeated, or a hard word put in or over."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(found) + 1)
        size = chance.choice((1, 2, 4, 16, 64, 400))
        match chance.randrange(7):
            case 0:
                if at < len(found):
                    found[at] ^= 1 << chance.randrange(8)
            case 1:
                del found[at : at + size]
            case 2:
                found[at:at] = chance.choice(WORDS)
            case 3:
                found[at : at + size] = chance.choice(WORDS)
            case 4:
                found[at:at] = found[at : at + size] * chance.choice((1, 3, 40))
            case 5:
                found[at : at + size] = chance.randbytes(size)
            case _:
                numbers = [i for i in range(len(found)) if 48 <= found[i] <= 57]
                if numbers:
                    one = chance.choice(numbers)
                    found[one : one + 1] = chance.choice((b"0", b"-", b"99999", b"x"))
    return bytes(found[: 4 * 2**20])


def damaged_zip(data: bytes, chance: random.Random) -> bytes:
    """A zip of which one or two parts are damaged, dropped or empty and the rest is as it was; sometimes the zip itself."""
    if chance.random() < 0.15:
        return damaged(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name in chance.sample(sorted(parts), min(len(parts), chance.choice((1, 1, 2)))):
        how = chance.random()
        if how < 0.05:
            del parts[name]
        else:
            parts[name] = b"" if how < 0.08 else damaged(parts[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return out.getvalue()
