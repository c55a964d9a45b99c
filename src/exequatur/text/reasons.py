"""Why something failed, said in the language of the reader: the errors of the system by a catalogue, others quoted.

What a system or a parser says of itself is English (or the system's own language). Put as it is into a message it leaves
a Chinese sentence half English; here the known ones have words of their own, and an unknown one is quoted as such.
"""

import errno
import re
from typing import Any

from exequatur.text import Reason
from exequatur.text.messages import MESSAGES

_BY_NUMBER = {
    errno.ENOENT: "why.absent",
    errno.EACCES: "why.denied",
    errno.EPERM: "why.denied",
    errno.EISDIR: "why.folder",
    errno.ENOTDIR: "why.no_folder",
    errno.EEXIST: "why.exists",
    errno.ENOSPC: "why.no_space",
    errno.EDQUOT: "why.quota",
    errno.EROFS: "why.read_only",
    errno.ENAMETOOLONG: "why.long_name",
    errno.EMFILE: "why.too_many",
    errno.ENFILE: "why.too_many",
    errno.EFBIG: "why.too_big",
    errno.EIO: "why.device",
    errno.EBUSY: "why.busy",
    errno.ETXTBSY: "why.busy",
    errno.ELOOP: "why.links",
}
LONGEST = 300
"""Characters of a quoted reason."""


def why(error: BaseException) -> Reason:
    """The reason that an error gives: of the operating system, of an encoding, of a parser of YAML or JSON, else quoted.

    >>> from exequatur.text import say
    >>> say({"x": {"en": "{reason}", "zh": "无法读取（{reason}）"}}, "x", "zh", reason=why(PermissionError(13, "Permission denied")))
    '无法读取（没有访问权限）'
    """
    if isinstance(error, OSError) and error.errno in _BY_NUMBER:
        return Reason(MESSAGES, _BY_NUMBER[error.errno])
    if isinstance(error, UnicodeError):
        return _encoding(error)
    if isinstance(error, RecursionError):
        return Reason(MESSAGES, "why.deep")
    if type(error).__name__ == "BadZipFile":
        return Reason(MESSAGES, "why.not_zip")
    return _marked(error) or _shaped(str(error)) or quoted(_own_words(error))


def quoted(said: str) -> Reason:
    """What another program said, as it said it: its first line, marked as a quotation where the message is Chinese."""
    line = next(iter(said.strip().splitlines()), "")
    return Reason(MESSAGES, "why.quoted", said=line.rstrip(".")[:LONGEST])


def _encoding(error: UnicodeError) -> Reason:
    if isinstance(error, UnicodeDecodeError | UnicodeEncodeError):
        return Reason(MESSAGES, "why.encoding", encoding=error.encoding.upper(), place=error.start + 1)
    return quoted(str(error))


def _marked(error: Any) -> Reason | None:
    """An error of PyYAML or of `json`, which know line and column; both libraries stay unimported where nobody uses them."""
    if (mark := getattr(error, "problem_mark", None)) is not None:
        said = getattr(error, "problem", None) or getattr(error, "context", None) or type(error).__name__
        return Reason(MESSAGES, "why.at", line=mark.line + 1, column=mark.column + 1, said=said)
    if all(hasattr(error, name) for name in ("msg", "lineno", "colno", "doc")):
        return Reason(MESSAGES, "why.at", line=error.lineno, column=error.colno, said=error.msg)
    return None


_SHAPES = (
    (r"Object contains unknown field `(?P<name>.+?)`", "why.unknown_key"),
    (r"Object missing required field `(?P<name>.+?)`", "why.missing_key"),
    (r"Expected `(?P<expected>.+?)`, got `(?P<found>.+?)`", "why.type"),
)


def _shaped(said: str) -> Reason | None:
    """What msgspec says of plain data that are not what they should be, with the place in them."""
    text, _, inside = said.partition(" - at `")
    place = inside.rstrip("`").removeprefix("$").strip(".")
    for pattern, key in _SHAPES:
        if found := re.match(pattern, text):
            return Reason(MESSAGES, key, place=f"{place}: " if place else "", **found.groupdict())
    return None


def _own_words(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
