"""Korean: Revised Romanisation, McCune-Reischauer without marks and the customary spellings of names, from a syllable of Hangul.

Rules: Revised Romanization of Korean (Ministry of Culture and Tourism, notice 2000-8).
"""

from exequatur.trace.names.spelling import Spellings, joined, weighed

_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_START = (
    "g 4, k 5",
    "kk",
    "n",
    "d 4, t 3",
    "tt",
    "r 3, l 4, n, y",
    "m",
    "b 5, p 4",
    "pp",
    "s 8, sh",
    "ss",
    "-",
    "j 7, ch 4",
    "jj",
    "ch",
    "k",
    "t",
    "p",
    "h",
)
_VOWEL = (
    "a 8, ah", "ae", "ya", "yae", "eo 6, u 4, o 2", "e", "yeo 5, you 2, yu 2, yo", "ye", "o", "wa", "wae", "oe 2, oi, we", "yo", "u 5, oo 4", "wo", "we", "wi", "yu 3, yoo 2, you", "eu 6, u 2", "ui, eui, ee", "i 6, ee 3",
)  # fmt: skip
_END = {0: "-", 1: "k", 4: "n", 8: "l", 16: "m", 17: "p", 21: "ng", 7: "t", 19: "t"}
_CUSTOM = {"김": "kim", "이": "lee 5, yi, rhee, li, i", "리": "ri 3, lee 3, rhee, li", "박": "park 6, pak, bak", "최": "choi 7, choe", "정": "jung 4, chung 4, jeong 3, jong 2, cheong", "임": "lim 4, im 3, yim", "림": "rim, lim 4", "류": "ryu 4, yoo, ryoo", "유": "yoo 4, yu 3, you", "오": "oh 6, o", "노": "roh 4, noh 4", "우": "woo 7, u", "여": "yeo, yuh"}  # fmt: skip


def korean(hangul: str) -> Spellings:
    """Spellings of a syllable.

    >>> "park" in korean("박") and "geun" in korean("근")
    True
    """
    if hangul in _CUSTOM:
        return weighed(_CUSTOM[hangul])
    code = ord(hangul[0]) - 0xAC00
    if not 0 <= code < 11172:
        return {}
    end = _END.get(code % 28, "-")
    return joined(joined(weighed(_START[code // 588]), weighed(_VOWEL[code % 588 // 28])), weighed(end))
