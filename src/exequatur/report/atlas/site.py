"""Write the atlas: a map with its table, a page for each jurisdiction and treaty, decisions, coverage; in both languages.

The pages need no server and no network: links are relative, style and script stand beside them.
"""

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from exequatur.law import LawBase
from exequatur.law.coverage import Coverage
from exequatur.law.export.drafts import drafted
from exequatur.law.forty import questions_of
from exequatur.report.atlas.messages import MESSAGES
from exequatur.report.atlas.views import PlaceRow, View
from exequatur.report.phrases import Phrasebook, same
from exequatur.report.worldmap import STRENGTHS, Coloured, draw_map
from exequatur.text import Lang, say

LANGUAGES: tuple[Lang, ...] = ("en", "zh")


def write_atlas(law: LawBase, folder: Path, on: date, drawing: str | None = None) -> int:
    """Write the atlas of `law` as of `on` into `folder`; returns the number of pages.

    A file of the same name is replaced and any other is left alone; a run that fails leaves the folder as it was.

    Args:
        law: the base.
        folder: made if it is not there.
        on: the day that the pages answer for.
        drawing: another map with the same ids, as SVG text, where other boundaries must be shown.

    Raises:
        OSError: the folder cannot be written.
    """
    pages = 0
    with drafted(folder) as draft:
        for name in ("report.css", "atlas.css", "atlas.js"):
            (draft / name).write_text(_asset(name), encoding="utf-8")
        found = law.coverage(on)
        for lang in LANGUAGES:
            for name, text in _Site(law, lang, on, found, drawing).pages():
                path = draft / lang / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
                pages += 1
        (draft / "index.html").write_text(_door(), encoding="utf-8")
    return pages + 1


def _asset(name: str) -> str:
    return (files("exequatur.report") / "assets" / name).read_text(encoding="utf-8")


def _door() -> str:
    """The first page: the choice of a language."""
    environment = Environment(loader=PackageLoader("exequatur.report", "templates/atlas"), autoescape=True)
    words = {lang: say(MESSAGES, "atlas.title", lang) for lang in LANGUAGES}
    return environment.get_template("door.html").render(words=words)


class _Site:
    """All pages in one language."""

    def __init__(self, law: LawBase, lang: Lang, on: date, found: Coverage, drawing: str | None) -> None:
        self.law, self.lang, self.on, self.found, self.drawing = law, lang, on, found, drawing
        self.environment = Environment(
            loader=PackageLoader("exequatur.report", "templates/atlas"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )

    def pages(self) -> Iterator[tuple[str, str]]:
        """Name within the folder of the language, and text."""
        yield "index.html", self._index()
        yield "decisions.html", self._page("decisions.html", "decisions.html")
        yield "coverage.html", self._page("coverage.html", "coverage.html", found=self.found)
        yield "treaties/index.html", self._page("treaties.html", "treaties/index.html")
        for code in self.law.codes():
            name = f"jurisdictions/{code}.html"
            asked = questions_of(self.law, code, self.on) if code in self.found.forty.by_jurisdiction else ()
            place = self.law.jurisdiction(code)
            yield name, self._page("jurisdiction.html", name, place=place, asked=asked)
        for treaty in self.law.treaties().values():
            name = f"treaties/{treaty.id}.html"
            yield name, self._page("treaty.html", name, treaty=treaty)

    def _index(self) -> str:
        view = View(self.law, self.lang, self.on)
        rows = view.place_rows()
        maps = [(kind, self._map(view, rows, kind)) for kind in ("court_judgment", "arbitral_award")]
        return self._page("index.html", "index.html", rows=rows, maps=maps, found=self.found)

    def _map(self, view: View, rows: list[PlaceRow], kind: str) -> Markup:
        forums = {}
        for row in rows:
            route = row.judgment if kind == "court_judgment" else row.award
            strength = view.speak.word("strengths", route.strength)
            forums[row.code] = Coloured(route.strength, same(f"{row.name}: {strength}"))
        return draw_map(forums, Phrasebook(self.lang), self.drawing, "jurisdictions/{code}.html")

    def _page(self, template: str, name: str, **values: Any) -> str:
        """One page; `name` says how deep it lies, so that its links are relative."""
        view = View(self.law, self.lang, self.on)
        up = "../" * name.count("/")
        return self.environment.get_template(template).render(
            view=view,
            speak=view.speak,
            law=self.law,
            lang=self.lang,
            on=self.on,
            m=lambda key, **filled: say(MESSAGES, f"atlas.{key}", self.lang, **filled),
            words=lambda both: getattr(both, self.lang),
            colon="：" if self.lang == "zh" else ": ",
            up=up,
            twin=f"{up}../{'en' if self.lang == 'zh' else 'zh'}/{name}",
            codes=frozenset(self.law.codes()),
            strengths=STRENGTHS,
            **values,
        )
