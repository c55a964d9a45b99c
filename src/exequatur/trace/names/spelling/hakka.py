"""Hakka as written in Malaysia, Singapore, Indonesia, Thailand and Taiwan, from readings without tone in the letters of the missionaries (Pha̍k-fa-sṳ)."""

import re

from exequatur.trace.names.spelling import Spellings, joined, weighed

_INITIAL = re.compile(r"^(chh|ch|ph|th|kh|ng|[pmftnlkhsvy]?)(.+)$")
_FREE_INITIAL = {"p": "p 5, b 2", "ph": "p 4, ph 4", "m": "m", "f": "f", "t": "t 6, d 2", "th": "t 5, th 3", "n": "n", "l": "l", "k": "k 6, g, c", "kh": "k 5, kh 3", "h": "h", "ng": "ng 6, ny, n, y",
                 "ch": "ch 5, j 2, tz, ts, tj", "chh": "ch 5, ts, chh, tsh, tj, t", "s": "s 7, sh 4", "v": "v 4, w 5", "y": "y 8, j", "": "-"}  # fmt: skip
_FREE_FINAL = {"u": "u 4, oo 3, ue", "i": "i 5, ee 4, ie, y", "o": "o 5, oh 2, or", "iu": "iu 4, ew 2, iew 2, yu, ieu", "ui": "ui 6, ooi 2, uy", "un": "un 6, oon 3, oun", "in": "in 8, een, ing", "ung": "ung 5, oong 2, ong 3", "ong": "ong 9, oong", "ien": "ien 4, en 3, ian 2, ean 2, yen", "yen": "yen", "en": "en 6, ean, ian",
               "e": "e, ee, eh", "eu": "eu 2, ew 3, ew, eow, iew", "au": "au 4, ow 4, ao", "oi": "oi 7, oy, ai", "on": "on 7, oon, orn, an", "uk": "uk 6, ook 2, ok 2", "ok": "ok 7, ock", "iong": "iong 5, eong 3, yong", "iuk": "iuk, uk, ook", "iung": "iung, ung, yung", "iau": "iau 3, eow 2, iew 2, iow, iaw", "am": "am 8, um", "a": "a 6, ah 2", "it": "it 7, et", "ut": "ut 6, oot, ud", "iet": "iet, et, iat", "et": "et 5, it, ed", "it ": "it", "eng": "en", "u̱": "u"}  # fmt: skip


def hakka(reading: str) -> Spellings:
    """Free spellings of a reading.

    >>> "voon" in hakka("vun") and "yew" in hakka("yiu")
    True
    """
    found = _INITIAL.match(reading)
    if not found:
        return {reading: 1.0}
    final = found[2]
    if found[1] == "y":
        whole = {
            "iu": "yew 3, yu 3, yiu 2, yiew",
            "i": "yi 3, yee 3, ee, i",
            "in": "yin 4, in, yen, ying, yean",
            "en": "yen 3, yan 2, yien, ian, ean",
            "ong": "yong 5, yeong 2, jong",
            "un": "yun 4, yoon 2, joon",
            "ung": "yung 3, yong 2, yoong 3",
            "u": "yu 5, yue, yee",
            "eu": "yew 4, yeow 2, yeu, yau 2",
        }
        if final in whole:
            return weighed(whole[final])
    return joined(weighed(_FREE_INITIAL[found[1]]), weighed(_FREE_FINAL.get(final, final)))
