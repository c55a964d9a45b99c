"""Hokkien and Teochew: Pe̍h-ōe-jī without marks, and the free spellings of Singapore, Malaysia, Indonesia, the Philippines and Taiwan.

Readings are Tai-lo without tone (nasal vowels end in nn). Teochew is led from Hokkien by the correspondences of the two: final n and t have become ng
and k, "ing" is "eng", "ua" and "ue" are kept; its own readings of common characters stand in the table of characters.
"""

import re

from exequatur.trace.names.spelling import Spellings, joined, mixed, weighed

_INITIAL = re.compile(r"^(tsh|ts|ph|th|kh|ng|[pbmtnlkghsj]?)(.+)$")
_FREE_INITIAL = {
    "p": "p 6, b 3", "ph": "p 3, ph 5", "b": "b 6, m 2", "m": "m", "t": "t 6, d 2", "th": "t 5, th 4", "n": "n", "l": "l 8, n", "k": "k 7, g 2, c, q", "kh": "k 4, kh 5",
    "g": "g 6, ng 2, y", "ng": "ng", "h": "h", "ts": "ch 4, c 2, tj 2, j 2, tch, ts, t", "tsh": "ch 4, tj 2, c, tsh, ts, s", "s": "s 8, sh", "j": "j 5, y 2, l, dj, z", "": "- 9, y",
}  # fmt: skip
_FREE_FINAL = {
    "a": "a 6, ah 3, ar", "ai": "ai 7, ye, y, ay 2", "au": "au 6, ow 2, aw, ao", "am": "am", "an": "an", "ang": "ang", "ap": "ap 6, arp", "at": "at 6, ad, art", "ak": "ak 6, ark", "ah": "ah, a", "e": "e 3, eh 3, ay 2, ey", "eh": "eh 3, ek",
    "i": "i 5, ee 5, y, ie, e", "ia": "ia 5, ear, iah, eah 2, ea", "iam": "iam 5, eam 3, iem", "ian": "ian 6, ean 3, ien 5, en 2", "iang": "iang 4, eang, ang", "iap": "iap 4, eap 3, iep", "iat": "iat 3, eat 3, iet 3, ett, it", "iah": "iah 4, eah 3, ia", "iak": "iak",
    "iau": "iau 3, iow 2, eow 3, iao 2, eau, iew 2, ew, eo", "im": "im 9, eem", "in": "in 8, een, ean", "ing": "eng 8, ing 3, en", "ip": "ip 8, eep", "it": "it 8, eet, ed", "ik": "ek 6, ik 4, eck, eg, it, ick", "ih": "ih, ee, i",
    "io": "io 4, eo 3, ioh, eoh 2", "iong": "iong 6, eong 4, eung, ong", "iok": "iok 5, eok 3, iock, ock", "ioh": "ioh, eoh, io", "iu": "iu 4, iew 2, ew 3, eu, ieu, ue", "iunn": "iu 3, eo 4, iew, ioh, eoh, iow", "ionn": "io 2, eo, iong",
    "o": "o 5, oh 3, or 2, ow", "oo": "o 2, oh 2, oo 4, ou 3, aw, or 2, ow 2, uh", "ong": "ong 16, oong 2, eong", "ok": "ok 9, ock 2, oc", "om": "om", "op": "op", "oh": "oh, o",
    "u": "u 6, oo 3, ue, ou", "un": "un 6, oon 4, oen", "ut": "ut 6, oot 3, ud", "ua": "ua 6, uah, oa 2, wa 2", "uai": "uai 3, uay 2, wai 2, oai", "uan": "uan 7, wan 2, oan 3, wang", "uat": "uat 5, wat 2, oat, uad", "uang": "uang", "uah": "uah, ua",
    "ue": "ue 3, uay 2, oey 2, uey, oay, wee 2, we, ooi 2", "ui": "ui 6, wee 2, ooi 2, uy, wi, oei", "uann": "ua 5, uah, oan, wa", "inn": "i 3, ee 3, in 2, nee", "enn": "e 3, eh 3, ay, eng", "ann": "a 3, ah 2, an", "ng": "ng 6, eng, ung 2, oong, ang", "iann": "ia 4, iah 2, eah, iang", "uinn": "ui, wee", "m": "m, am, um, om", "ainn": "ai",
}  # fmt: skip


def parts(tailo: str) -> tuple[str, str]:
    """Initial and final.

    >>> parts("tshua"), parts("ng"), parts("iong")
    (('tsh', 'ua'), ('', 'ng'), ('', 'iong'))
    """
    if tailo in ("ng", "m"):
        return "", tailo
    found = _INITIAL.match(tailo)
    return (found[1], found[2]) if found else ("", tailo)


def _led(initial: str, final: str) -> Spellings | None:
    """With no initial, u before a vowel is often w and i is y; a lone ui is Wee, a lone iu is Yew; hui is Hwee."""
    whole = {
        "ui": "ui 3, wee 4, wui, wei, ooi",
        "iu": "iu 2, yew 4, yu 2, ewe, yeo",
        "i": "i 2, ee 4, ie, yi 2",
        "iong": "yong 4, iong 2, yeong",
        "ing": "eng 5, ing 2, yeng 2, yong, ying 2",
        "un": "oon 3, un 2, hoon, woon",
        "ian": "ian 2, yan 2, ean 3, yean 2, yen 2",
        "im": "im 3, yim",
        "in": "in 3, yin 4, een",
        "oo": "oo 2, aw 3, oh 2, ow 2, or, ou",
        "uan": "uan 3, wan 4, yuan 2",
        "iau": "yeow 3, iau, yau, yeo, yaw 2",
        "iunn": "yeo 4, yeoh 4, iu, njo, yo",
        "iann": "ia 3, yah",
        "ia": "ia, yeah, yah",
        "iok": "yok, iok, york, yeok",
        "iap": "yap 6, iap, yeap 3",
        "uat": "uat, wat",
    }
    if initial == "h" and final in ("ui", "ue"):
        return weighed(
            "hui 3, hwee 2, wee 2, hooi, hwi" if final == "ui" else "hue 2, huay 2, hwee, wee, hoe, huey"
        )
    if initial in ("ts", "tsh", "s") and final == "i":
        return joined(weighed(_FREE_INITIAL[initial]), weighed("i 5, ee 5, y, ie, u 2, oo, oo"))
    return weighed(whole[final]) if not initial and final in whole else None


def hokkien(tailo: str) -> Spellings:
    """Free spellings, with Pe̍h-ōe-jī as one of them.

    >>> "chua" in hokkien("tshua") and "eng" in hokkien("ing")
    True
    """
    initial, final = parts(tailo)
    final = final if final in _FREE_FINAL else final.removesuffix("nn")
    free = _led(initial, final) or joined(
        weighed(_FREE_INITIAL[initial]), weighed(_FREE_FINAL.get(final, final))
    )
    church = {"ts": "ch", "tsh": "chh"}.get(initial, initial) + final.replace("ua", "oa").replace(
        "ue", "oe"
    ).replace("ing", "eng").replace("ik", "ek").replace("nn", "")
    return mixed((0.92, free), (0.08, {church: 1.0}))


_TEOCHEW_FINAL = {"ue": "oi 4, ue 3, ey, uey, oey", "in": "ing 5, eng 3, in 3", "ian": "iang 3, eng 2, ian 4, ean 2, ien 2", "an": "ang 3, an 6", "un": "ung 2, oon 4, un 4", "uan": "uang 2, uan 6, wang, wan, uam", "it": "ik 3, ek 2, it 4", "ing": "eng 8, ing 2", "iat": "iak, iek, iat 2, eak", "uat": "uak, uat 2", "ut": "uk, ut 2", "at": "ak, at 3",
                  "iong": "iong 4, eong 3, ong 2", "iunn": "io 2, eo 3, ie, iew", "ng": "ng 4, ung 3, eng, eung"}  # fmt: skip


def teochew(tailo: str) -> Spellings:
    """Led from a Hokkien reading.

    >>> "seng" in teochew("sing")
    True
    """
    initial, final = parts(tailo)
    if final in _TEOCHEW_FINAL and initial:
        return mixed(
            (0.6, joined(weighed(_FREE_INITIAL[initial]), weighed(_TEOCHEW_FINAL[final]))),
            (0.4, hokkien(tailo)),
        )
    return hokkien(tailo)
