"""Make the table of readings, src/exequatur/trace/names/data/readings.npz, from the tables of characters and the rules of romanisation.

What it writes is the same for the same tables: a test makes it again. Run after a change of either: make_readings.py [TO].
"""

import csv
import io
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from exequatur.trace.names.spelling import (
    Spellings,
    cantonese,
    hakka,
    korean,
    mandarin,
    minnan,
    mixed,
    shares,
)
from exequatur.trace.names.styles import NUMBER, together

DATA = Path(__file__).parent.parent / "src/exequatur/trace/names/data"
RANKS = {
    "mandarin": (0.93, 0.05, 0.02),
    "cantonese": (0.78, 0.15, 0.07),
    "hokkien": (0.5, 0.28, 0.14, 0.08),
    "korean": (0.8, 0.2),
    "vietnamese": (0.7, 0.3),
}
"""Chances of the first, second ... reading of a character in its table."""


def table(name: str) -> list[dict[str, str]]:
    """Rows of a table of the folder."""
    with (DATA / name).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def readings_of_characters(rows: list[dict[str, str]]) -> dict[str, dict[str, Spellings]]:
    """Language -> character -> reading -> chance."""
    found: dict[str, dict[str, Spellings]] = {language: {} for language in (*RANKS, "teochew", "hakka")}
    for row in rows:
        for language, chances in RANKS.items():
            if said := row[language].split():
                found[language][row["character"]] = shares(dict(zip(said, chances, strict=False)))
    for language in ("teochew", "hakka"):
        for row in table(f"{language}.csv"):
            own = {("=" if language == "teochew" else "") + r: 1.0 for r in row["readings"].split()}
            found[language][row["character"]] = shares(own)
    for row in table("vietnamese.csv"):
        found["vietnamese"][row["character"]] = shares({r: 1.0 for r in row["readings"].split()})
    for character, said in found["hokkien"].items():
        found["teochew"][character] = mixed(
            (0.65 if character in found["teochew"] else 0.0, found["teochew"].get(character, {})),
            (0.35, said),
        )
    return found


def spellings_of_readings(
    readings: dict[str, dict[str, Spellings]],
) -> dict[tuple[str, str], dict[str, Spellings]]:
    """Language and reading -> style -> spelling -> chance."""
    giles = {row["pinyin"]: row["wade_giles"] for row in table("pinyin_wade_giles.csv")}
    hong_kong = {row["jyutping"]: row["hk_government_style"] for row in table("jyutping_hk_government.csv")}
    found: dict[tuple[str, str], dict[str, Spellings]] = {}
    for language, characters in readings.items():
        for reading in sorted({r for said in characters.values() for r in said}):
            found[language, reading] = _styles(language, reading, giles, hong_kong)
    return found


def _styles(
    language: str, reading: str, giles: dict[str, str], hong_kong: dict[str, str]
) -> dict[str, Spellings]:
    if language == "mandarin":
        if not reading.isascii() or reading in ("m", "n", "ng", "hm", "hng") or "^" in reading:
            return {"pinyin": {reading: 1.0}}
        wade = mandarin.wade_giles(giles.get(reading, reading))
        mine, free = mandarin.pinyin(reading), mandarin.free(reading)
        taiwan = mixed(
            (0.3, mandarin.tongyong(reading)),
            (0.22, mandarin.gwoyeu(reading)),
            (0.16, free),
            (0.2, wade),
            (0.12, mine),
        )
        return {"pinyin": mine, "wade_giles": wade, "taiwan": taiwan, "free_mandarin": free}
    if language == "cantonese":
        hk = cantonese.hong_kong(reading, hong_kong.get(reading, ""))
        abroad = mixed((0.85, cantonese.nanyang(reading)), (0.15, cantonese.letters(reading)))
        return {
            "hong_kong": hk,
            "macau": mixed((0.75, cantonese.macau(reading)), (0.25, hk)),
            "cantonese": abroad,
        }
    if language == "hokkien":
        return {"hokkien": minnan.hokkien(reading)}
    if language == "teochew":
        return {"teochew": {reading[1:]: 1.0} if reading.startswith("=") else minnan.teochew(reading)}
    if language == "hakka":
        return {"hakka": hakka.hakka(reading)}
    return {"korean": korean.korean(reading)} if language == "korean" else {"vietnamese": {reading: 1.0}}


def surnames() -> tuple[dict[str, float], list[str]]:
    """Frequency of surnames by their rank, and the compound ones. Shares fall with the rank about as in the census of the mainland."""
    single, compound = (DATA / "surnames.txt").read_text("utf8").strip().split("\n")
    ranked = list(dict.fromkeys(single))
    weights = {c: 1 / (i + 4) ** 1.25 for i, c in enumerate(ranked)}
    total = sum(weights.values())
    frequency = {c: 0.985 * w / total for c, w in weights.items()}
    pairs = compound.split()
    frequency |= {
        c: 0.012 / (i + 1) / sum(1 / (j + 1) for j in range(len(pairs))) for i, c in enumerate(pairs)
    }
    return frequency, pairs


def special_spellings() -> dict[tuple[str, str], Spellings]:
    """Style and surname -> the spellings that its bearers use, apart from the rules."""
    found: dict[tuple[str, str], Spellings] = {}
    columns = {
        "taiwan_usual": ("wade_giles", "taiwan", "free_mandarin"),
        "hong_kong_macau": ("hong_kong", "macau"),
        "southeast_asia": ("hokkien", "teochew", "cantonese", "hakka"),
    }
    for row in table("surname_spellings.csv"):
        for column, styles in columns.items():
            listed = [
                s.lower().replace("-", "").replace(" ", "").replace("ü", "u")
                for s in row[column].split(";")
                if s
            ]
            for style in styles if listed else ():
                first = {s: 1.5 if i == 0 else 1.0 for i, s in enumerate(dict.fromkeys(listed))}
                found[style, row["simplified"]] = shares(first)
        pinyin = row["pinyin"].replace("lv", "lu")
        found["pinyin", row["simplified"]] = (
            {pinyin: 0.97, row["pinyin"]: 0.03} if pinyin != row["pinyin"] else {pinyin: 1.0}
        )
    return found


def lists(entries: list[tuple[int, ...]], keys: int) -> tuple[np.ndarray, np.ndarray]:
    """Entries sorted by their first number as compressed rows: where each row begins, and the entries without that number."""
    entries = sorted(entries)
    begin = np.zeros(keys + 1, dtype=np.int32)
    np.cumsum(np.bincount([e[0] for e in entries], minlength=keys), out=begin[1:])
    return begin, np.array([e[1:] for e in entries])


def compiled() -> dict[str, np.ndarray]:
    """The arrays of the table; `trace/names/readings.py` says what each is."""
    rows = table("characters.csv")
    characters = [row["character"] for row in rows]
    place = {c: i for i, c in enumerate(characters)}
    readings = readings_of_characters(rows)
    spelled = spellings_of_readings(readings)
    numbers = {key: i for i, key in enumerate(sorted(spelled))}
    frequency, compounds = surnames()
    special = special_spellings()
    for i, c in enumerate(compounds):
        place[c] = len(characters) + i

    by_reading = [
        (numbers[lang, r], place[c], p)
        for lang, found in readings.items()
        for c, said in found.items()
        if c in place
        for r, p in said.items()
    ]
    by_spelling: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for key, styles in spelled.items():
        for style, forms in styles.items():
            for form, p in forms.items():
                if form:
                    by_spelling[form].append((NUMBER[style], numbers[key], p))
    by_surname: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for (style, c), forms in special.items():
        if c in place:
            for form, p in forms.items():
                by_surname[form].append((NUMBER[style], place[c], p))
    for c in compounds:
        for style, form, p in compound_spellings(c, readings, spelled, special):
            by_surname[form].append((NUMBER[style], place[c], p))

    words, surname_words = sorted(by_spelling), sorted(by_surname)
    begin, entry = lists([(i, *e) for i, w in enumerate(words) for e in by_spelling[w]], len(words))
    sbegin, sentry = lists(
        [(i, *e) for i, w in enumerate(surname_words) for e in by_surname[w]], len(surname_words)
    )
    rbegin, rentry = lists(by_reading, len(numbers))
    variants = table("variants.csv")
    style_chance, _ = together()
    mass = np.zeros(len(numbers))
    np.add.at(
        mass,
        np.repeat(np.arange(len(numbers)), np.diff(rbegin)),
        ppm_of(rows, compounds)[rentry[:, 0].astype(int)] * rentry[:, 1],
    )
    chance = np.zeros(len(words))
    np.add.at(
        chance,
        np.repeat(np.arange(len(words)), np.diff(begin)),
        style_chance[entry[:, 0].astype(int)] * entry[:, 2] * mass[entry[:, 1].astype(int)],
    )
    return {
        "characters": text("".join(characters)), "compounds": text(" ".join(compounds)), "variants": text("".join(r["variant"] + r["character"] for r in variants)),
        "given": ppm_of(rows, compounds).astype(np.float32), "surname": np.array([frequency.get(c, 2e-6) for c in (*characters, *compounds)], dtype=np.float32),
        "spellings": text(" ".join(words)), "spelling_given": chance.astype(np.float32), "spelling_begin": begin, "spelling_style": entry[:, 0].astype(np.uint8), "spelling_reading": entry[:, 1].astype(np.uint16), "spelling_chance": entry[:, 2].astype(np.float16),
        "reading_begin": rbegin, "reading_character": rentry[:, 0].astype(np.uint16), "reading_chance": rentry[:, 1].astype(np.float16),
        "readings": text(" ".join(f"{language}:{r}" for language, r in sorted(numbers))),
        "surname_spellings": text(" ".join(surname_words)), "surname_begin": sbegin, "surname_style": sentry[:, 0].astype(np.uint8), "surname_character": sentry[:, 1].astype(np.uint16), "surname_chance": sentry[:, 2].astype(np.float16),
    }  # fmt: skip


def ppm_of(rows: list[dict[str, str]], compounds: list[str]) -> np.ndarray:
    """Chance of each character in a given name; none for compound surnames."""
    ppm = np.array([float(row["given"]) for row in rows] + [0.0] * len(compounds))
    return ppm / ppm.sum()


def compound_spellings(compound, readings, spelled, special):
    """Style, spelling and chance of a compound surname: its special forms, and its characters' spellings run together."""
    languages = {style: lang for (lang, _), styles in spelled.items() for style in styles}
    for style, language in sorted(languages.items()):
        forms: Spellings = {"": 1.0}
        for c in compound[:2]:
            of = mixed(*((p, spelled[language, r][style]) for r, p in readings[language].get(c, {}).items()))
            forms = {a + b: p * q for a, p in forms.items() for b, q in of.items() if p * q > 0.01}
        known = special.get((style, compound), {})
        for form, p in mixed((0.75 if known else 0.0, known), (0.25, shares(forms) if forms else {})).items():
            if form:
                yield style, form, p


def text(words: str) -> np.ndarray:
    """A text as bytes of UTF-8."""
    return np.frombuffer(words.encode("utf8"), dtype=np.uint8)


def write(to: Path) -> None:
    """Write the table, byte for byte the same each time."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in compiled().items():
            inside = io.BytesIO()
            np.save(inside, array)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), inside.getvalue(), zipfile.ZIP_DEFLATED
            )


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "readings.npz")
