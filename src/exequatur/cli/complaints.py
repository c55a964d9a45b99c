"""Complaints about the command line itself, in the reader's language; English ones are click's own."""

import click

from exequatur.cli.messages import MESSAGES
from exequatur.text import Lang, say


def complaint(error: click.ClickException, lang: Lang) -> str:
    """The whole message of `error`: how the command is used, what is wrong, where help is; empty in English, where click
    prints its own. What has no words of ours is quoted in click's English.
    """
    if lang == "en":
        return ""
    lines = []
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is not None:
        usage = ctx.get_usage().split(":", 1)[-1].strip()
        lines += [
            say(MESSAGES, "cli.usage", lang, usage=usage),
            say(MESSAGES, "cli.try", lang, command=ctx.command_path),
            "",
        ]
    lines.append(say(MESSAGES, "cli.error", lang, reason=_reason(error, lang)))
    return "\n".join(lines)


def _reason(error: click.ClickException, lang: Lang) -> str:
    if isinstance(error, click.MissingParameter):
        return say(MESSAGES, "cli.missing", lang, what=_hint(error))
    if isinstance(error, click.NoSuchOption):
        meant = ", ".join(error.possibilities or ())
        more = say(MESSAGES, "cli.did_you_mean", lang, what=meant) if meant else ""
        return say(MESSAGES, "cli.no_option", lang, what=error.option_name) + more
    name = getattr(error, "command_name", None)
    if name is not None:
        return say(MESSAGES, "cli.no_command", lang, what=name)
    if isinstance(error, click.BadParameter):
        kind = error.param.type if error.param else None
        if isinstance(kind, click.Choice):
            value = error.message.split("'")[1] if error.message.count("'") > 1 else "?"
            return say(
                MESSAGES,
                "cli.choice",
                lang,
                what=_hint(error),
                value=value,
                allowed="、".join(map(str, kind.choices)),
            )
        return say(MESSAGES, "cli.bad", lang, what=_hint(error), reason=error.message)
    return error.format_message()


def _hint(error: click.BadParameter) -> str:
    if error.param_hint:
        return error.param_hint if isinstance(error.param_hint, str) else " / ".join(error.param_hint)
    if error.param is None:
        return "?"
    return (
        error.param.opts[-1]
        if error.param.param_type_name == "option"
        else (error.param.human_readable_name or "?")
    )
