"""Mandarin: pinyin, Wade-Giles, Tongyong, MPS II, Gwoyeu Romatzyh and the free spellings that are older than all of them or follow none.

Rules: ISO 7098 (pinyin); Wade-Giles after Giles (1912); Tongyong and MPS II as published by the Ministry of Education of Taiwan; Gwoyeu
Romatzyh as published in 1928, which spells the tone by letters: as the tone of a reading is not kept here, all four are given.
"""

import re

from exequatur.trace.names.spelling import Spellings, joined, mixed, shares, weighed

_INITIAL = re.compile(r"^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(.*)$")
_ZERO = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in", "yang": "iang", "ying": "ing", "yo": "io",
    "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang", "weng": "ueng",
    "yu": "v", "yue": "ve", "yuan": "van", "yun": "vn", "yong": "iong",
}  # fmt: skip


def parts(pinyin: str) -> tuple[str, str]:
    """Initial and final; the final is written as it is after no initial, ü as v.

    >>> parts("xu"), parts("you"), parts("shi")
    (('x', 'v'), ('', 'iu'), ('sh', 'r'))
    """
    if pinyin in _ZERO:
        return "", _ZERO[pinyin]
    found = _INITIAL.match(pinyin)
    initial, final = (found[1], found[2]) if found else ("", pinyin)
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        final = "r"
    return initial, final


def pinyin(reading: str) -> Spellings:
    """As passports and the press of the mainland write it; ü as u, v, yu or left with its letter u."""
    if "v" not in reading:
        return {reading: 1.0}
    plain = reading.replace("v", "u")
    if reading in ("lv", "nv"):
        return shares({plain: 0.4, reading[0] + "yu": 0.35, reading: 0.2, reading[0] + "ue": 0.05})
    return shares({plain: 0.8, reading: 0.2})


def wade_giles(marked: str) -> Spellings:
    """What is written for a Wade-Giles syllable without its marks, with the habits of Taiwan (yi for i, szu for ssu)."""
    also = {"i": "yi 4, i 2, e", "ssu": "szu 3, ssu 2, sze 2, su, shih", "tzu": "tzu 6, tze 2, tsu, tse", "yu": "yu 9, yuh, you", "erh": "erh 3, er",
            "ho": "ho 4, he 2, her", "ko": "ko 4, ke 2", "te": "te 5, teh, de", "tse": "tse 3, tzer", "jo": "jo 3, jou", "che": "che 4, cheh",
            "yung": "yung 5, yong", "i-": "yi", "yeh": "yeh 4, ye", "hsu": "hsu 6, hsue, shu", "lu": "lu", "nu": "nu", "yen": "yen 6, yan 2",
            "jung": "jung 4, rong 2, yung, jong", "shih": "shih 6, shi 2", "chih": "chih 6, chi", "jui": "jui 2, rui", "jen": "jen 4, ren, zen"}  # fmt: skip
    plain = marked.replace("'", "").replace("ü", "u").replace("ê", "e").replace("-", "")
    return weighed(also.get(plain, plain))


_TONGYONG = {"zh": "jh", "q": "c", "x": "s"}


def tongyong(reading: str) -> Spellings:
    """Tongyong pinyin, official in Taiwan from 2002 to 2008."""
    initial, final = parts(reading)
    if initial == "" and final not in ("v", "ve", "van", "vn"):
        written = {"ui": "wei", "un": "wun", "ueng": "wong", "r": "er"}.get(final, reading)
        return shares({written: 0.8, reading: 0.2})
    final = {"r": "ih", "iu": "iou", "ui": "uei", "v": "yu", "ve": "yue", "van": "yuan", "vn": "yun"}.get(
        final, final
    )
    if initial == "f" and final == "eng":
        final = "ong"
    return {_TONGYONG.get(initial, initial) + final: 1.0}


_SQUARE = {"zh": "j", "q": "ch", "x": "sh", "z": "tz", "c": "ts"}
_GR_FINAL = {
    "ao": "au",
    "iao": "iau",
    "iu": "iou",
    "ui": "uei",
    "un": "uen",
    "v": "iu",
    "ve": "iue",
    "van": "iuan",
    "vn": "iun",
    "r": "y",
    "ueng": "ueng",
}


def gwoyeu(reading: str) -> Spellings:
    """Gwoyeu Romatzyh in its four tones, and MPS II, which has its first tone's form for all.

    >>> {"shing", "shyng", "shiing", "shinq"} <= set(gwoyeu("xing"))
    True
    """
    initial, final = parts(reading)
    final = _GR_FINAL.get(final, final)
    head = _SQUARE.get(initial, initial)
    tones = {
        _led(head, final),
        _led(head, _second(final)),
        _led(head, _third(final)),
        _led(head, _fourth(final)),
    }
    found = shares({tone: 1.0 for tone in sorted(tones)})
    if final == "y":
        mps = {"zh": "jr", "ch": "chr", "sh": "shr", "r": "r", "z": "tz", "c": "tsz", "s": "sz"}.get(
            initial, head
        )
        return mixed((0.7, found), (0.3, {mps: 1.0}))
    return found


def _led(head: str, final: str) -> str:
    """With no initial, i and u are written y and w before a vowel."""
    if head:
        return head + final
    if final[0] in "ie" and len(final) > 1 and final[1] in "aoue":
        return "y" + final[1:] if final[0] == "i" else "y" + final
    if final[0] in "uo" and len(final) > 1 and final[1] in "aei":
        return "w" + final[1:] if final[0] == "u" else "w" + final
    return ("y" + final) if final[0] == "i" else ("w" + final) if final[0] == "u" else final


def _second(final: str) -> str:
    if final.startswith("iu"):
        return "yu" + final[2:]
    if final[0] == "i":
        return "y" + final[1:] if len(final) > 1 else "yi"
    if final[0] == "u":
        return "w" + final[1:] if len(final) > 1 else "wu"
    return re.sub(r"^(ai|au|ei|ou|[aeoy])", r"\1r", final, count=1)


def _third(final: str) -> str:
    whole = {
        "ai": "ae",
        "au": "ao",
        "ei": "eei",
        "ou": "oou",
        "ie": "iee",
        "uo": "uoo",
        "iou": "eou",
        "uei": "oei",
        "y": "yy",
    }
    if final in whole:
        return whole[final]
    if final[0] in "iu" and len(final) > 1 and final[1] in "aeu":
        rest = {"au": "ao"}.get(final[1:], final[1:])
        return {"i": "e", "u": "o"}[final[0]] + rest
    return re.sub(r"([aeiou])", r"\1\1", final, count=1)


def _fourth(final: str) -> str:
    for end, to in (("ng", "nq"), ("n", "nn"), ("l", "ll")):
        if final.endswith(end):
            return final.removesuffix(end) + to
    if len(final) > 1 and final[-1] in "iu" and final != "iu":
        return final[:-1] + {"i": "y", "u": "w"}[final[-1]]
    return final + "h"


_FREE_INITIAL = {
    "b": "p 3, b 2", "p": "p", "m": "m", "f": "f", "d": "t 3, d 2", "t": "t 9, d", "n": "n", "l": "l", "g": "k 3, g 2", "k": "k", "h": "h",
    "j": "ch 4, k 2, j 2, ts, g", "q": "ch 8, k 2, ts 4, q", "x": "hs 6, h 4, s 4, sh 4, x", "zh": "ch 10, j 4, zh, ts 2", "ch": "ch 6, tch", "sh": "sh 6, s",
    "r": "j 3, r 2, y, l", "z": "ts 4, tz 3, z, ch", "c": "ts 5, tz 2, ch, c", "s": "s 8, sh", "": "-",
}  # fmt: skip
_FREE_FINAL = {
    "ao": "ao 4, au 3, ow, o", "e": "e 3, o 3, er 2, eh 2, ur", "i": "i 4, ee 2, y, ih, e, ie", "ia": "ia 4, ya, iah", "ian": "ien 4, ian 3, en 2, ean, in", "iang": "iang 5, ang 2, eung",
    "iao": "iao 4, iau 2, eao, ew, iow", "ie": "ieh 3, ie 2, eh, ee", "in": "in 9, ing, een, an", "ing": "ing 14, in, eng", "iong": "iung 3, ung 2, iong 2, yong", "iu": "iu 4, iou, eo, ew 2, iew, ieu, u",
    "ong": "ung 4, ong 4, oong 3, oung", "ou": "ou 4, ow 3, eu, o, eo", "u": "u 5, oo 3, uh, ou", "ua": "ua 4, wa 3", "uai": "uai 3, wai 2, uay", "uan": "uan 5, wan 2, oan, uen",
    "uang": "uang 4, wang 3, ong", "ui": "ui 4, uei 2, wei 2, uy", "un": "un 9, uen 4, en 3, oun, ung, uan", "uo": "o 4, uo 3, oh, wo, u", "v": "u 4, yu 2, ue, ui, hu", "van": "uan 4, uen 2, yuan 2, en",
    "ve": "ueh 3, ue 2, ioh, ieh", "vn": "un 4, uin, yun, ing", "r": "ih 4, i 2, e, u, ze, ee, y", "eng": "eng 6, ung 3, en 2, ang", "en": "en 5, un 2, an, ern, eng",
    "ai": "ai 8, ay, eh, ae, ei", "an": "an 8, ann, ahn", "ang": "ang", "a": "a 6, ah, ar", "ei": "ei 5, ay, ey, ui, ee", "o": "o 5, oh, u", "ueng": "ung", "er": "erh 3, er 3, urh, eer",
}  # fmt: skip
_FREE_ZERO = {
    "i": "yi 3, i 2, yee, ee, ie", "u": "wu 3, woo 2, ou, oo", "v": "yu 5, yue, yui, u, you", "ui": "wei 5, way, wai, wey, ui", "un": "wen 4, wan, wun, ven", "iu": "you 3, yu 3, yew, yau, iu, yiu, yeo",
    "ian": "yen 4, yan 3, ien, yien", "ie": "yeh 3, ye 2, ieh", "iao": "yao 3, yau 2, yiao, yow", "iong": "yung 4, yong 3, yoong", "uo": "wo", "ueng": "weng 3, wong 2, ung",
    "van": "yuan 4, yuen 3, yen", "ve": "yueh 3, yue 2", "vn": "yun 4, yuin, yung", "in": "yin 5, ying, in", "ing": "ying 6, ing, yin", "uang": "wang 5, wong, vang", "ua": "wa", "uai": "wai", "uan": "wan 4, yuan, wann", "ia": "ya 3, ia, yah", "iang": "yang 6, young, yong",
}  # fmt: skip


def free(reading: str) -> Spellings:
    """Old postal, missionary and home-made spellings: Soong, Tsien, Hwang, Chern.

    >>> "soong" in free("song") and "tsien" in free("qian")
    True
    """
    initial, final = parts(reading)
    if not initial and final in _FREE_ZERO:
        return weighed(_FREE_ZERO[final])
    special = {
        "guo": "kuo 5, kwo 2, quo, go, guo 2, gou 2, kou, ko",
        "feng": "feng 5, fung 3, fong 4, phoong",
        "meng": "meng 5, mong 2, mung 2",
        "peng": "peng 5, pong, pung 2",
        "leng": "leng 5, lung",
        "zi": "tse 3, tze 3, tsu 2, tzu 2, chi, zee",
        "si": "sze 3, se, su 2, szu, see",
        "ci": "tse 2, tsu, tzu, chee",
    }
    if reading in special:
        return weighed(special[reading])
    return joined(weighed(_FREE_INITIAL[initial]), weighed(_FREE_FINAL.get(final, final or "-")))
