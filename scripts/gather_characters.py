"""Gather characters.csv: what each name character is read as in Mandarin, Cantonese, Hokkien, Korean and Vietnamese, and how often it is given.

Needs the sources, which the program itself never does: `pip install pypinyin taibun opencc`, the folder of Debian's package `unicode-data`
(Unihan), the Cantonese character dictionary of rime-cantonese, and the word list of jieba. Run: gather_characters.py UNIHAN RIME JIEBA.
"""

import bz2
import csv
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

DATA = Path(__file__).parent.parent / "src/exequatur/trace/names/data"
COLUMNS = ("character", "given", "mandarin", "cantonese", "hokkien", "korean", "vietnamese")
COMMON = (DATA / "given_common.txt").read_text("utf8")
FOREIGN = set("尔斯克特夫拉儿公里亚格纳尼利罗西勒鲁莱洛布姆科瓦卡诺氏县帝寺村州塔师爷老官迪蒂萨的了是不在")
"""Characters that the word list has mostly from names of foreigners and places."""


def plain(reading: str) -> str:
    """A reading without tones; ü is v."""
    text = unicodedata.normalize("NFD", reading.lower())
    text = text.replace("u\u0308", "v").replace("o\u0358", "oo")
    return "".join(c for c in text if c.isascii() and (c.isalpha() or c == "^")).strip()


def unihan(folder: Path, file: str, *fields: str) -> dict[str, dict[str, str]]:
    """Character -> value, by field."""
    found: dict[str, dict[str, str]] = {field: {} for field in fields}
    for line in bz2.decompress((folder / f"{file}.txt.bz2").read_bytes()).decode("utf8").splitlines():
        parts = line.split("\t")
        if len(parts) == 3 and parts[1] in found:
            found[parts[1]][chr(int(parts[0][2:], 16))] = parts[2]
    return found


def hangul(value: str) -> list[str]:
    """The syllables of a field, those of names and education first."""
    said = [(h.split(":")[0], h.partition(":")[2]) for h in value.split()]
    return [
        unicodedata.normalize("NFC", h)
        for h, _ in sorted(said, key=lambda pair: ("E" not in pair[1], "N" not in pair[1]))
    ]


def given_counts(jieba: Path, surnames: set[str]) -> Counter[str]:
    """How often a character is the second or third of a person's name in the word list."""
    count: Counter[str] = Counter()
    for line in jieba.read_text("utf8").splitlines():
        word, _, tag = line.split(" ")
        if tag == "nr" and len(word) == 3 and word[0] in surnames:
            for c in word[1:]:
                count[c] += 0 if c in FOREIGN else 1
    return count


def main(folder: Path, rime: Path, jieba: Path) -> None:
    """Write characters.csv and variants.csv."""
    import msgpack
    import opencc
    import taibun
    from pypinyin.constants import PINYIN_DICT

    simple = opencc.OpenCC("t2s").convert
    read = unihan(folder, "Unihan_Readings", "kHangul", "kVietnamese")
    other = unihan(folder, "Unihan_OtherMappings", "kTGH", "kGB0", "kBigFive", "kHKSCS", "kKoreanName")
    like = unihan(folder, "Unihan_Variants", "kZVariant", "kSemanticVariant")
    standard = set(other["kTGH"]) | set(other["kGB0"])
    fold: dict[str, str] = {}
    known = (
        standard
        | set(other["kBigFive"])
        | {c for c in other["kHKSCS"] if len(c) == 1}
        | set(other["kKoreanName"])
    )
    for c in {chr(i) for i in range(0x4E00, 0xA000)} | set("䶮䂮㛃㻞"):
        to = simple(c)
        if to == c and c not in standard:
            for field in ("kZVariant", "kSemanticVariant"):
                named = [simple(chr(int(v.split("<")[0][2:], 16))) for v in like[field].get(c, "").split()]
                if good := [v for v in named if v in other["kTGH"]]:
                    to = good[0]
                    break
        if to != c and len(to) == 1:
            fold[c] = to
    fold |= {
        "锺": "钟",
        "鍾": "钟",
        "鐘": "钟",
        "峯": "峰",
        "濶": "阔",
        "昇": "升",
        "陞": "升",
        "羣": "群",
        "堦": "阶",
    }
    characters = sorted({fold.get(c, c) for c in known})

    cantonese: dict[str, dict[str, float]] = defaultdict(dict)
    for line in rime.read_text("utf8").splitlines():
        parts = line.split("\t")
        if len(parts) >= 2 and len(parts[0]) == 1:
            share = float(parts[2].rstrip("%")) / 100 if len(parts) > 2 else 1.0
            if share >= 0.03:
                at = cantonese[fold.get(parts[0], parts[0])]
                at[parts[1].rstrip("0123456789")] = max(at.get(parts[1].rstrip("0123456789"), 0), share)
    hokkien: dict[str, list[str]] = defaultdict(list)
    tables = Path(taibun.__file__).parent / "data"
    for name in ("prons", "words"):
        for word, said in msgpack.unpackb((tables / f"{name}.msgpack").read_bytes()).items():
            for one in said if isinstance(said, list) else [said]:
                for way in one.split("/"):
                    if len(word) == 1 and (way := plain(way)) and way not in hokkien[fold.get(word, word)]:
                        hokkien[fold.get(word, word)].append(way)

    forms: dict[str, list[str]] = defaultdict(list)
    for c in sorted(known):
        forms[fold.get(c, c)].append(c)
    surnames = set((DATA / "surnames.txt").read_text("utf8").split()[0][:200])
    counts = given_counts(jieba, surnames)
    total = sum(counts.values())
    weight = {c: 0.5 * counts[c] / total for c in characters}
    common = [c for c in COMMON if not c.isspace()]
    scale = sum(1 / (i + 25) for i in range(len(common)))
    for i, c in enumerate(common):
        weight[c] = weight.get(c, 0.0) + 0.47 / (i + 25) / scale
    for c in characters:
        weight[c] += (
            0.025 if c in other["kTGH"] and int(other["kTGH"][c].split(":")[1]) <= 6500 else 0.005
        ) / len(characters)
    with (DATA / "characters.csv").open("w", newline="", encoding="utf8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for c in sorted(characters, key=lambda c: (-weight[c], c)):
            mandarin = list(
                dict.fromkeys(plain(p) for p in PINYIN_DICT.get(ord(c), "").split(",") if plain(p))
            )
            yue = sorted(cantonese[c], key=lambda r: -cantonese[c][r])[:3]
            korean = dict.fromkeys(r for form in forms[c] for r in hangul(read["kHangul"].get(form, "")))
            viet = dict.fromkeys(
                plain(v.replace("đ", "d"))
                for form in forms[c]
                for v in read["kVietnamese"].get(form, "").split()
            )
            if not mandarin:
                continue
            rows.writerow((c, f"{weight[c] * 1e6:.1f}", " ".join(mandarin[:3]), " ".join(yue), " ".join(hokkien[c][:4]), " ".join(list(korean)[:2]), " ".join(list(viet)[:2])))  # fmt: skip
    with (DATA / "variants.csv").open("w", newline="", encoding="utf8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("variant", "character"))
        rows.writerows(sorted(fold.items()))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
