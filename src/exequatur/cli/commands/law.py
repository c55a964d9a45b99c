"""`exequatur law`: ask the law. A thin layer over `exequatur.law`."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from exequatur.cli.calendar_command import calendar
from exequatur.cli.options import Day, json_option, lang_option, on_option
from exequatur.cli.output import envelope, print_json

if TYPE_CHECKING:
    from exequatur.cli.law_text import Printer
    from exequatur.law import LawBase
    from exequatur.text import Lang

INSTRUMENTS = (
    "court_judgment",
    "arbitral_award",
    "mediation_settlement",
    "notarised_debt_instrument",
    "bare_debt",
)
OUTCOMES = ("recognised", "refused", "partial", "withdrawn", "undetermined")
F = TypeVar("F", bound=Callable[..., Any])


@click.group()
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False),
    envvar="EXEQUATUR_LAW_DATA",
    help="Folder of law data to ask, in the place of the one shipped.",
)
@click.pass_context
def command(ctx: click.Context, data: str | None) -> None:
    """Ask the law, as it stands on a day: routes, limitation, treaties, jurisdictions, precedents, coverage, changes.

    \b
    exequatur law routes --from CN --to SG --instrument court_judgment --on 2026-11-22
    exequatur law treaty new-york-convention --between CN --and KY
    exequatur law limitation --from CN --to US-CA --instrument arbitral_award

    A jurisdiction is a code (SG, US-CA, GB-EAW) or a name ("Singapore", 新加坡).
    """
    ctx.obj = data


def _law(ctx: click.Context) -> "LawBase":
    from exequatur.law import load

    return load(ctx.obj)


def _printer(law: "LawBase", lang: "Lang") -> "Printer":
    from exequatur.cli.law_text import Printer

    return Printer(law, lang)


def _asking(function: F) -> F:
    """Add the options that routes and limitation share."""
    options = (
        click.option(
            "--from", "origin", required=True, metavar="CODE", help="Where it was made; an award: its seat."
        ),
        click.option(
            "--to", "destination", required=True, metavar="CODE", help="Where it is to be enforced."
        ),
        click.option(
            "--instrument",
            type=click.Choice(INSTRUMENTS),
            default="court_judgment",
            show_default=True,
            help="What the claim rests on.",
        ),
        on_option,
        lang_option,
        json_option,
    )
    for option in reversed(options):
        function = option(function)
    return function


@command.command()
@_asking
@click.pass_context
def routes(
    ctx: click.Context, origin: str, destination: str, instrument: str, on: date, lang: "Lang", as_json: bool
) -> None:
    """Every route for an instrument of one jurisdiction in another, strongest first."""
    law = _law(ctx)
    answer = law.routes(origin, destination, instrument, on, lang)
    if as_json:
        from exequatur.law.forms import routes_form

        print_json({**envelope(on, law.version), **routes_form(answer)})
        return
    _printer(law, lang).routes(answer)


@command.command()
@_asking
@click.pass_context
def limitation(
    ctx: click.Context, origin: str, destination: str, instrument: str, on: date, lang: "Lang", as_json: bool
) -> None:
    """The periods that limit an instrument in a forum: each step, each reading, the safe one marked."""
    from exequatur.law.messages import MESSAGES
    from exequatur.text import say

    law = _law(ctx)
    rules = law.limitation(origin, destination, instrument, on)
    if as_json:
        from exequatur.law.forms import limitation_form

        asked = {"origin": law.resolve(origin), "destination": law.resolve(destination)}
        answer = {**asked, "instrument": instrument, **limitation_form(rules)}
        print_json({**envelope(on, law.version), **answer})
        return
    if not rules:
        click.echo(say(MESSAGES, "say.limitation_none", lang))
    printer = _printer(law, lang)
    for rule in rules:
        printer.periods((rule,), missing=False)
        for reading in rule.rules:
            printer.sources(reading.sources)


@command.command()
@click.option("--from", "origin", metavar="CODE", required=True, help="Where the instrument was made.")
@click.option("--through", metavar="CODE", required=True, help="Where it was recognised first.")
@click.option("--to", "destination", metavar="CODE", required=True, help="Where it is then to be enforced.")
@click.option("--instrument", type=click.Choice(INSTRUMENTS), required=True, help="What the instrument is.")
@on_option
@lang_option
@json_option
@click.pass_context
def detour(
    ctx: click.Context,
    origin: str,
    through: str,
    destination: str,
    instrument: str,
    on: date,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Whether a title recognised in an intermediate forum can be taken further as a title of that forum, and why."""
    law = _law(ctx)
    found = law.detour(origin, through, destination, instrument, on)
    if as_json:
        from exequatur.law.forms import plain

        print_json({**envelope(on, law.version), **plain(found)})
        return
    _printer(law, lang).detour(found, law.routes(origin, destination, instrument, on, lang).routes[0])


@command.command()
@click.argument("name")
@click.option("--between", metavar="CODE", help="Is this jurisdiction bound ...")
@click.option("--and", "other", metavar="CODE", help="... towards this one?")
@on_option
@lang_option
@json_option
@click.pass_context
def treaty(
    ctx: click.Context,
    name: str,
    between: str | None,
    other: str | None,
    on: date,
    lang: "Lang",
    as_json: bool,
) -> None:
    """A treaty's members with dates, extensions and reservations; with --between and --and, whether it binds the two."""
    if (between is None) != (other is None):
        raise click.UsageError("--between and --and go together: --between CN --and KY")
    law = _law(ctx)
    answer = law.treaty(name, on, (between, other) if between and other else None, lang)
    if as_json:
        from exequatur.law.forms import treaty_form

        print_json({**envelope(on, law.version), **treaty_form(law, answer)})
        return
    _printer(law, lang).treaty(answer, on)


@command.command()
@click.argument("code")
@on_option
@lang_option
@json_option
@click.pass_context
def jurisdiction(ctx: click.Context, code: str, on: date, lang: "Lang", as_json: bool) -> None:
    """What is known of one jurisdiction: its routes, periods, treaties and remarks."""
    law = _law(ctx)
    found = law.jurisdiction(code)
    if as_json:
        from exequatur.law.forms import jurisdiction_form

        print_json({**envelope(on, law.version), **jurisdiction_form(law, found, on)})
        return
    _printer(law, lang).jurisdiction(found, on)


@command.command()
@click.option(
    "--jurisdiction", "forum", metavar="CODE", help="Decided in this forum, or on an instrument made there."
)
@click.option("--origin", metavar="CODE", help="On an instrument made here.")
@click.option("--outcome", type=click.Choice(OUTCOMES), help="How it was decided.")
@click.option("--direction", type=click.Choice(["outbound", "inbound"]), help="Seen from China.")
@lang_option
@json_option
@click.pass_context
def cases(
    ctx: click.Context,
    forum: str | None,
    origin: str | None,
    outcome: str | None,
    direction: str | None,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Published decisions on instruments of one jurisdiction in another, oldest first."""
    law = _law(ctx)
    found = law.precedents(
        origin=law.resolve(origin) if origin else None, outcome=outcome, direction=direction
    )
    if forum is not None:
        code = law.resolve(forum)
        parts = {code, *law.places.units(code)}
        found = tuple(p for p in found if parts & {p.forum, p.origin})
    if as_json:
        from exequatur.law.forms import precedent_form

        print_json([precedent_form(p) for p in found])
        return
    _printer(law, lang).precedents(found)


@command.command()
@click.option(
    "--questions",
    "code",
    metavar="CODE",
    help="The twelve questions about one of the forty destinations, each answered, verified or open.",
)
@on_option
@lang_option
@json_option
@click.pass_context
def coverage(ctx: click.Context, code: str | None, on: date, lang: "Lang", as_json: bool) -> None:
    """What the base knows: facts, how many rest on a source that was read, how many are past their review day."""
    from exequatur.law.forms import plain

    law = _law(ctx)
    if code is not None:
        from exequatur.law.forty import questions_of

        asked = questions_of(law, code, on)
        if as_json:
            print_json({**envelope(on, law.version), "questions": plain(asked)})
            return
        _printer(law, lang).questions(asked)
        return
    found = law.coverage(on)
    if as_json:
        print_json({**envelope(on, law.version), **plain(found)})
        return
    _printer(law, lang).coverage(found, on)


@command.command()
@click.option(
    "--within", "days", type=click.IntRange(0, 3650), default=0, help="Also what falls due within DAYS."
)
@on_option
@lang_option
@json_option
@click.pass_context
def stale(ctx: click.Context, days: int, on: date, lang: "Lang", as_json: bool) -> None:
    """Facts in force whose review day has passed: what somebody should read again, the oldest first."""
    law = _law(ctx)
    found = law.stale(on, days)
    if as_json:
        from exequatur.law.forms import plain

        print_json({**envelope(on, law.version), "within_days": days, "due": plain(found)})
        return
    _printer(law, lang).stale(found)


@command.command()
@click.option("--from", "start", type=Day(), required=True, help="What was in force on this day ...")
@click.option("--to", "end", type=Day(), required=True, help="... compared with this one.")
@lang_option
@json_option
@click.pass_context
def diff(ctx: click.Context, start: date, end: date, lang: "Lang", as_json: bool) -> None:
    """What changed in the law between two days: rules and memberships that began or ended, decisions given."""
    law = _law(ctx)
    found = law.diff(start, end, lang)
    if as_json:
        from exequatur.law.forms import plain

        answer = {"from": start.isoformat(), "to": end.isoformat(), "changes": plain(found)}
        print_json({**envelope(end, law.version), **answer})
        return
    _printer(law, lang).changes(found, start, end)


@command.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False))
@lang_option
@json_option
@click.pass_context
def check(ctx: click.Context, files: tuple[str, ...], lang: "Lang", as_json: bool) -> None:
    """Check the law data, or drafts of its files among the rest: every fault with its place and its reason.

    Exit code 1 where there is a fault.
    """
    from exequatur.law.checking import check_data

    result = check_data(ctx.obj, files)
    if as_json:
        print_json({**envelope(None, result.version), **result.form(lang)})
    else:
        for line in result.lines(lang):
            click.echo(line)
    if result.faults:
        ctx.exit(1)


@command.command()
def schema() -> None:
    """The JSON Schema of a jurisdiction file, for editors and for those who read the data."""
    from exequatur.law.forms import jurisdiction_schema

    print_json(jurisdiction_schema())


@command.command()
@click.option("--out", type=click.Path(file_okay=False), required=True, help="Folder to write into.")
@lang_option
@json_option
@click.pass_context
def export(ctx: click.Context, out: str, lang: "Lang", as_json: bool) -> None:
    """Write the whole base as files: a Frictionless data package (CSV), JSON with its schema, SQLite."""
    from pathlib import Path

    from exequatur.law.export.files import write_export
    from exequatur.law.faults import LawError
    from exequatur.law.messages import MESSAGES
    from exequatur.text.reasons import why

    law = _law(ctx)
    try:
        files = write_export(law, Path(out))
    except OSError as error:
        raise LawError(MESSAGES, "export.folder", folder=out, reason=why(error)) from error
    if as_json:
        print_json({**envelope(None, law.version), "files": [str(path) for path in files]})
        return
    for path in files:
        click.echo(path)


@command.command()
@click.option("--out", type=click.Path(file_okay=False), required=True, help="Folder to write into.")
@click.option(
    "--map",
    "drawing",
    type=click.Path(exists=True, dir_okay=False),
    help="Another map, as SVG with the same ids.",
)
@on_option
@click.pass_context
def atlas(ctx: click.Context, out: str, drawing: str | None, on: date) -> None:
    """Write the base as pages that need no server: world map with its table, jurisdictions, treaties, decisions.

    In English and Chinese; open index.html.
    """
    from pathlib import Path

    from exequatur.law.faults import LawError
    from exequatur.report.atlas.messages import MESSAGES
    from exequatur.report.atlas.site import write_atlas
    from exequatur.text.reasons import why

    try:
        svg = Path(drawing).read_text(encoding="utf-8") if drawing else None
        pages = write_atlas(_law(ctx), Path(out), on, svg)
    except ValueError as error:
        raise LawError(MESSAGES, "atlas.map", file=drawing) from error
    except OSError as error:
        raise LawError(MESSAGES, "atlas.folder", folder=out, reason=why(error)) from error
    click.echo(f"{Path(out) / 'index.html'} ({pages})")


@command.command()
@click.option("--jurisdiction", "code", required=True, metavar="CODE", help="Of which jurisdiction.")
@click.option(
    "--topic", "topics", multiple=True, metavar="TOPIC", help="Only this topic; may be given again."
)
@click.option("--instrument", type=click.Choice(INSTRUMENTS[:2]), help="Where judgment and award differ.")
@on_option
@lang_option
@json_option
@click.pass_context
def money(
    ctx: click.Context,
    code: str,
    topics: tuple[str, ...],
    instrument: str | None,
    on: date,
    lang: "Lang",
    as_json: bool,
) -> None:
    """Funding, success fees, assignment, buyers of bank debts, remittance, data abroad, look-back, priority, control.

    What nothing is recorded of is answered unknown, which is no permission.
    """
    from pathlib import Path

    from exequatur.law.money import DATA, TOPICS, load_money

    law = _law(ctx)
    known = load_money(on, Path(ctx.obj) if ctx.obj else DATA)
    place = law.resolve(code)
    answers = tuple(known.answer(topic, place, on, instrument) for topic in topics or TOPICS)
    if as_json:
        from exequatur.law.forms import plain

        print_json({**envelope(on, law.version), "jurisdiction": place, "answers": plain(answers)})
        return
    _printer(law, lang).money(answers, place, on)


@command.command()
@click.option("--forum", metavar="CODE", required=True, help="Whose courts.")
@click.option("--amount", required=True, help="Amount in dispute, in units of the forum's currency.")
@on_option
@lang_option
@json_option
@click.pass_context
def fees(ctx: click.Context, forum: str, amount: str, on: date, lang: "Lang", as_json: bool) -> None:
    """Court fees for an amount in dispute, computed from the schedules of the forum."""
    from exequatur.cli.fee_text import fee_form, parse_units, print_fees

    law = _law(ctx)
    code, minor = law.resolve(forum), parse_units(amount)
    form = fee_form(code, minor, on)
    if as_json:
        print_json({**envelope(on, law.version), **form})
        return
    print_fees(_printer(law, lang), form)


@command.command()
@_asking
@click.pass_context
def strength(
    ctx: click.Context, origin: str, destination: str, instrument: str, on: date, lang: "Lang", as_json: bool
) -> None:
    """The strength of the foremost route by a formula from text and decisions, beside the label in the data."""
    law = _law(ctx)
    route = law.routes(origin, destination, instrument, on).routes[0]
    found = law.evidence(origin, destination, route.instrument, on)
    if as_json:
        from exequatur.law.forms import plain

        asked = {"origin": route.origin, "destination": route.destination, "instrument": instrument}
        answer = {"route": route.id, **plain(found), "label_in_data": route.strength}
        print_json({**envelope(on, law.version), **asked, **answer})
        return
    _printer(law, lang).strength(found, route, on)


command.add_command(calendar)
