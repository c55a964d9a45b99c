"""An assessment as plain data for JSON: every step with its sentence in the language asked for."""

from typing import Any

import msgspec

from exequatur.routes.answers import Assessment, Step
from exequatur.routes.wording import sentence
from exequatur.text import Lang


def plain(assessment: Assessment, lang: Lang = "en") -> dict[str, Any]:
    """The assessment as mappings, lists, text, numbers and dates; a `Step` becomes {key, values, text}."""
    made: dict[str, Any] = _plain(assessment, lang)
    return made


def _plain(value: Any, lang: Lang) -> Any:
    if isinstance(value, Step):
        return {"key": value.key, "values": dict(value.values), "text": sentence(value, lang)}
    if isinstance(value, msgspec.Struct):
        names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        return {written: _plain(getattr(value, name), lang) for name, written in names}
    if isinstance(value, (tuple, list)):
        return [_plain(item, lang) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item, lang) for name, item in value.items()}
    return value
