"""Words in two languages: message catalogues, the language asked for, and the one error type users see.

A catalogue is a plain dict in a package's own `messages.py`::

    MESSAGES = {
        "tape.no_header": {
            "en": "{file}: no header row found in the first {rows} rows of sheet {sheet}.",
            "zh": "{file}：工作表 {sheet} 的前 {rows} 行中没有找到表头。",
        },
    }

Every message has both languages and the same placeholders in each; `tests/text/test_catalogues.py` holds that.
"""

from collections.abc import Mapping
from typing import Any, Literal, get_args

Lang = Literal["en", "zh"]
"""Language of what a person reads."""

LANGUAGES: tuple[Lang, ...] = get_args(Lang)

Catalogue = Mapping[str, Mapping[Lang, str]]
"""Messages by key, each in every language."""


def say(catalogue: Catalogue, key: str, lang: Lang = "en", /, **values: Any) -> str:
    """Return the message `key` in `lang`, its placeholders filled; a `Reason` among the values is said in `lang` too.

    Raises:
        KeyError: no such message; a missing message is a fault of the program, never of the user.

    >>> say({"hi": {"en": "{n} claims", "zh": "{n} 笔债权"}}, "hi", "zh", n=3)
    '3 笔债权'
    """
    return catalogue[key][lang].format(
        **{name: value.text(lang) if isinstance(value, Reason) else value for name, value in values.items()}
    )


class Reason:
    """A part of a message that is itself a message: it is said in the language of the message that it stands in.

    Args:
        catalogue: the catalogue that holds `key`.
        key: the message of the reason, a clause without a full stop.
        values: what fills its placeholders.
    """

    def __init__(self, catalogue: Catalogue, key: str, /, **values: Any) -> None:
        self.catalogue, self.key, self.values = catalogue, key, values

    def text(self, lang: Lang = "en") -> str:
        """The reason in `lang`."""
        return say(self.catalogue, self.key, lang, **self.values)

    def __str__(self) -> str:
        return self.text()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reason) and (self.key, self.values) == (other.key, other.values)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.values))))


class UserError(Exception):
    """Bad input or a question that cannot be answered: said to the user in their language, never a traceback.

    Args:
        catalogue: the catalogue that holds `key`.
        key: the message; it names the file, row, column and reason where there are any.
        values: what fills the placeholders.
    """

    exit_code = 2

    def __init__(self, catalogue: Catalogue, key: str, /, **values: Any) -> None:
        self.catalogue, self.key, self.values = catalogue, key, values
        super().__init__(say(catalogue, key, "en", **values))

    def message(self, lang: Lang = "en") -> str:
        """The message in `lang`."""
        return say(self.catalogue, self.key, lang, **self.values)
