"""How a last day became the day to plan on, told: working day or not, by which calendar, and what the forum would carry over."""

from collections.abc import Iterator

import numpy as np

from exequatur.law.calendars import Calendar
from exequatur.law.last_days import LastDay, last_day_in
from exequatur.routes.answers import Step
from exequatur.routes.columns import NAT, to_date
from exequatur.routes.events import names
from exequatur.routes.explain import Value
from exequatur.routes.outcome import STATES, Joined
from exequatur.routes.working_days import WorkingDays


def closing_steps(joined: Joined, on: int, working: WorkingDays) -> tuple[Step, ...]:
    """How the last day of the one row became the day to plan on, or what is missing."""
    last = int(joined.last[0])
    steps: list[Step] = []
    if last != NAT:
        ran = STATES[int(joined.state[0])] in ("expired", "cannot_compute") and last < on
        steps += _past(last, on, working) if ran else _ahead(last, int(joined.safe[0]), working)
    steps += [Step("computed.missing", {"gap": gap}) for gap in names(int(joined.missing[0]))]
    return tuple(steps)


def _past(last: int, on: int, working: WorkingDays) -> Iterator[Step]:
    """The last day has passed; the forum may have carried it over to a day that has not."""
    yield Step("safe.past", {"until": to_date(last)})
    answer = _asked(last, working)
    carried = int(working.carry(np.array([last], np.int32))[0])
    if answer is not None and carried >= on:
        yield _said(answer)
        yield Step("safe.carried", {"day": to_date(carried)})


def _ahead(last: int, safe: int, working: WorkingDays) -> Iterator[Step]:
    """The day to plan on, and why it is not the last day where it is not."""
    days: dict[str, Value] = {"day": to_date(safe), "until": to_date(last)}
    answer, calendar = _asked(last, working), working.calendar
    if answer is None or calendar is None:
        yield Step("safe.same" if last == safe else "safe.earlier", days)
        return
    years: dict[str, Value] = {
        "forum": working.forum,
        "first": calendar.verified_from,
        "last": calendar.verified_until,
    }
    if answer.nominal.year not in calendar.years:
        yield Step("safe.same_beyond" if last == safe else "safe.earlier_beyond", {**days, **years})
        return
    source = _source(calendar, answer)
    if answer.working:
        yield Step("safe.open", {**days, "forum": working.forum, "source": source})
        return
    off = answer.days_off[0]
    key = "safe.perhaps" if off.uncertain else "safe.closed"
    yield Step(key, {**days, "name_en": off.name.en, "name_zh": off.name.zh, "source": source})
    if not answer.sure:
        yield Step("safe.unsure", {"day": days["day"], **years})
    yield _said(answer)


def _asked(last: int, working: WorkingDays) -> LastDay | None:
    day = to_date(last)
    return None if working.calendar is None or day is None else last_day_in(working.calendar, day)


def _said(answer: LastDay) -> Step:
    """What the forum's rule makes of the last day, in the words of the law."""
    reason = answer.reasons[-1]
    return Step("said", {"en": reason.en, "zh": reason.zh})


def _source(calendar: Calendar, answer: LastDay) -> str:
    """The title of the source of the list for the year of the last day."""
    year = str(answer.nominal.year)
    return next(
        (s.title for s in calendar.sources if s.verified and (not s.supports or year in s.supports)), ""
    )
