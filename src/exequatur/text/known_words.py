"""Messages that are kept in their English words and said again in another language: which message is it, with which parts."""

import re
from collections.abc import Mapping

from exequatur.text import Catalogue


def patterns(
    catalogue: Catalogue, prefix: str, narrow: Mapping[str, str] | None = None
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Key of each message under `prefix` -> its English text as a pattern, with a group for each placeholder.

    Args:
        narrow: placeholder -> the regular expression of what can stand there; anything can where it has none.

    >>> ((key, pattern),) = patterns({"a.x": {"en": "row {n} (of {m})", "zh": ""}}, "a.")
    >>> pattern.fullmatch("row 3 (of 9)").groupdict()
    {'n': '3', 'm': '9'}
    """
    kinds = narrow or {}

    def group(part: re.Match[str]) -> str:
        return f"(?P<{part[1]}>{kinds.get(part[1], '.+')})"

    return tuple(
        (key, re.compile(re.sub(r"\\\{(\w+)\\\}", group, re.escape(text["en"])), re.DOTALL))
        for key, text in catalogue.items()
        if key.startswith(prefix)
    )
