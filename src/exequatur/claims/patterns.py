"""Regular expressions that are compiled when they are first asked something, not when their module is read.

A reader of tapes knows some hundreds of them; a small file needs a part, a command that reads no tape needs none.
"""

import re
from typing import Any, cast


def late_pattern(text: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    """What `re.compile(text, flags)` gives, compiled at its first use.

    After that every method is the compiled pattern's own, bound once, so that a call costs what it always costs.

    Raises:
        re.error: at the first use, where `text` is no regular expression.

    >>> late_pattern(r"\\d+").findall("a1b22")
    ['1', '22']
    """
    return cast("re.Pattern[str]", _Late(text, flags))


class _Late:
    """A pattern that waits. The first thing that is asked of it compiles it and stands in its place from then on."""

    def __init__(self, text: str, flags: re.RegexFlag | int) -> None:
        self.pattern, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        # Called only for what the instance has not: the first use of each method and attribute.
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._flags), name)
        self.__dict__[name] = found
        return found

    def __repr__(self) -> str:
        return f"late_pattern({self.pattern!r}, {self._flags!r})"
