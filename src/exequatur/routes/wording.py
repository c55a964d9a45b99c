"""Sentences for people: a `Step` in the language asked for."""

from datetime import date

from exequatur.routes.answers import Step
from exequatur.routes.messages import MESSAGES
from exequatur.text import Lang, say

_CODED = ("event", "fact", "gap")
"""Values that are codes and have words of their own, under `<name>.<code>`."""


def sentence(step: Step, lang: Lang = "en") -> str:
    """The step as one sentence.

    A step with the key `said` brings its own words, from the law data, in its values `en` and `zh`; a value `name_en` or
    `name_zh` fills the placeholder `name` in its language.

    >>> sentence(Step("period.ends", {"months": 24, "day": date(2026, 1, 10)}))
    'The period is 2 years; the first day is not counted, so it ends with 2026-01-10.'
    """
    if step.key == "said":
        return str(step.values[lang])
    values = {name: _word(name, value, lang) for name, value in step.values.items()}
    values |= {name[:-3]: value for name, value in values.items() if name.endswith(f"_{lang}")}
    months = step.values.get("months")
    if isinstance(months, int):
        values["length"] = length(months, lang)
    return say(MESSAGES, step.key, lang, **values)


def _word(name: str, value: object, lang: Lang) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if name in _CODED and f"{name}.{value}" in MESSAGES:
        return say(MESSAGES, f"{name}.{value}", lang)
    return str(value)


def word(kind: str, code: str, lang: Lang = "en") -> str:
    """The word for a code of an assessment: `state`, `level`, `topic`, `gap`, `holds`, `status`; the code itself where a gap
    names a field of the claim."""
    key = f"{kind}.{code}"
    return say(MESSAGES, key, lang) if key in MESSAGES else code


def length(months: int, lang: Lang = "en") -> str:
    """A period in words.

    >>> length(30), length(24, "zh")
    ('2 years and 6 months', '2年')
    """
    years, rest = divmod(months, 12)
    if lang == "zh":
        return (f"{years}年" if years else "") + (f"{rest}个月" if rest or not years else "")
    parts = [f"{n} {name}{'s' if n != 1 else ''}" for n, name in ((years, "year"), (rest, "month")) if n]
    return " and ".join(parts) or "no time"
