"""Cantonese: the spellings of the Hong Kong government, of people in Hong Kong, of Macau after Portuguese, of Malaysia and Singapore.

Readings are Jyutping without tone. Hong Kong never published its scheme; the initials and finals follow its place names and its lists of names.
"""

import re

from exequatur.trace.names.spelling import Spellings, joined, mixed, weighed

_INITIAL = re.compile(r"^(ng|gw|kw|[bpmfdtnlgkhwzcsj]?)(.+)$")

_HK_INITIAL = {
    "b": "p 12, b", "p": "p", "m": "m", "f": "f", "d": "t 10, d", "t": "t", "n": "n 8, l", "l": "l", "g": "k 12, g", "k": "k", "h": "h", "ng": "ng 4, -", "gw": "kw 12, gw, qu, k", "kw": "kw 3, k, qu",
    "w": "w 12, wh, v", "z": "ch 6, ts 2, j, tz, c, dj", "c": "ch 5, ts 3, tz, c", "s": "s 4, sh 4, z", "j": "y 9, j, i, -", "": "- 8, ng",
}  # fmt: skip
_HK_FINAL = {
    "aa": "a 5, ar 3, ah 2", "aai": "ai 8, ay, aye", "aau": "au 6, ow, aau, ao", "aam": "am 8, arm, um", "aan": "an 9, arn, aan", "aang": "ang 6, aang, arng, eng", "aap": "ap 6, arp, aap", "aat": "at 6, art, aat", "aak": "ak 6, ark, aak, uk, ack, ar",
    "ai": "ai 9, ay, y", "au": "au 9, ow, aw", "am": "am 6, um 3, em", "an": "an 6, un 4, en, ann", "ang": "ang 8, eng, ung", "ap": "ap 5, up 3, ep", "at": "at 6, ut 2, ad", "ak": "ak 6, uk 2, ack, ark",
    "e": "e 5, eh 2, ea, er, ir", "ei": "ei 5, ay 3, ee 3, i 3, ey, y, e", "eng": "eng 6, ang, ing", "ek": "ek 6, eck, ik", "eu": "eu",
    "i": "i 8, ee 3, e 2, y, ze, ie", "iu": "iu 8, ew, iew, ue, eu", "im": "im 8, eem, em", "in": "in 8, een, ean, ing", "ing": "ing 12, eng, in", "ip": "ip 8, eep, ep", "it": "it 8, eet, ed", "ik": "ik 8, ick, ek, eck",
    "o": "o 8, or 3, oh, aw", "oi": "oi 9, oy", "ou": "o 8, ou 2, oe, oh, ow", "on": "on 9, orn", "ong": "ong 9, oong, orng", "ot": "ot 8, ort, od", "ok": "ok 9, ock, oc",
    "oe": "eu, oe, er", "oeng": "eung 9, eong, oeng, euny, ong", "oek": "euk 9, eok, eak", "eoi": "ui 8, oi 2, uy, ey, ue, eui, uoi", "eon": "un 8, on 2, eon, uen", "eot": "ut 8, eot, uet",
    "u": "u 8, oo 4, ou", "ui": "ui 9, uy, ooi", "un": "un 6, oon 4, uen", "ung": "ung 10, oong, ong", "ut": "ut 8, oot", "uk": "uk 9, ook, ock",
    "yu": "yu 5, ue 2, u 2, ui, uy, ee, hu", "yun": "uen 9, un 3, yuen, oon, een, yun", "yut": "uet 8, ut 2, yut, it", "m": "m", "ng": "ng",
}  # fmt: skip
_HK_WHOLE = {
    "siu": "siu 7, shiu 5, shau, sew, shaw", "gun": "koon 5, kun 4, kwun 4, goon, guan, koon", "zi": "chi 6, tse 3, tze 2, tsz 4, chee 3, chih, gee, ji, gi", "ci": "chi 5, tse 2, tsz 3, tze 2, tsi, chee 2", "si": "sze 4, si 4, see 2, sz 3, shi 2, szee, tse, ssu", "ji": "yee 6, yi 6, i 3, yii, ee, e, yie", "jyu": "yu 9, yue 2, yui, yee, u",
    "jyun": "yuen 9, yun 2, yuan, un", "ng": "ng 9, m, eng, ung, wu", "m": "ng, m", "zyu": "chu 7, chue, jue, tsu, zue, jyu", "cyu": "chu 5, chue 2, tsu", "syu": "shu 5, shue, sue 2, hsu", "gyun": "kuen 6, kuan, kun, kwun",
    "joeng": "yeung 7, young 2, yeong, yong, ieong", "jau": "yau 7, yow, you, iu", "jan": "yan 8, yun 3, ian, ann, en", "jing": "ying 9, ing, yin", "jiu": "yiu 7, yew, iu, yue", "jyut": "yuet 8, yut, yuett", "wu": "wu 5, woo 4, hu",
    "faa": "fa 4, wa, far, fah", "waa": "wa 6, wah 6, hwa, war, va, hua", "gwok": "kwok 9, kok, gwok, quok, kwock", "zoeng": "cheung 6, chang, jeung, tseung 2, chong, cheong", "zeoi": "chui 5, tsui 3, jui, choi", "ceoi": "tsui 5, chui 5, choi, tsoi, chiu",
    "heoi": "hui 7, hoi 2, huey, hooi, kui", "leoi": "lui 7, loi, louie, lei, looi, lai", "zoi": "choi 5, tsoi 3, choy, joi", "coi": "choi 5, tsoi 2, choy 2, coi", "caa": "cha 6, char, tsa, cher", "zing": "ching 8, cheng, jing 2, ging", "seng": "seng, shing 2, sing",
    "sing": "sing 6, shing 8, seng 2, cing", "seon": "shun 6, sun 3, son, shuen, soon", "seoi": "shui 3, sui 3, soy, seui", "hou": "ho 7, hou, how, hao", "hung": "hung 9, hong 2, hoong", "hing": "hing 9, heng, hin",
    "wing": "wing 12, weng, ving, yung", "jung": "yung 8, yong, yoong, young", "wai": "wai 12, wei, way, vai", "gin": "kin 9, kien, kean, gin", "gau": "kau 8, kow, gau", "zung": "chung 8, tsung, jung, chong",
    "zaang": "chang, tsang", "zang": "tsang 8, chang, jang", "ciu": "chiu 8, chew, tsiu", "ziu": "chiu 8, tsiu, jiu, chew", "zan": "chun 6, chan 3, jan, tsan, tsun", "jin": "yin 7, in 2, yeen, ian", "jim": "yim 8, im",
    "jip": "yip 9, ip 3, yap", "dak": "tak 10, tuck 2, dak, tack", "kei": "kei 4, ki 3, kee 2, kay", "gei": "kei 4, kee 2, ki 3, kay", "hei": "hei 5, hee 2, hay, hi, hey", "fei": "fei 4, fai, fay, fi", "lei": "lei 4, li 4, lee 6, lay", "mei": "mei 5, may 2, mi, mee, mai",
    "daai": "tai 9, dai, tye", "gong": "kong 9, gong, kwong", "gwong": "kwong 9, kong, quong", "bou": "po 8, bo, pao, poe, pow", "zoek": "cheuk 8, chek, cherk, cheok", "joek": "yeuk", "ceot": "chut", "gam": "kam 9, gum, kum, gam", "seoz": "sui",
}  # fmt: skip


def parts(jyutping: str) -> tuple[str, str]:
    """Initial and final.

    >>> parts("gwok"), parts("aa"), parts("ngai")
    (('gw', 'ok'), ('', 'aa'), ('ng', 'ai'))
    """
    if jyutping in ("m", "ng"):
        return "", jyutping
    found = _INITIAL.match(jyutping)
    if not found or found[2][0] not in "aeiouy":
        return "", jyutping
    initial, final = found[1], found[2]
    if initial == "j" and final.startswith("yu"):
        return "j", final
    return initial, final


def hong_kong(jyutping: str, official: str = "") -> Spellings:
    """What people of Hong Kong write, the form of the government first.

    >>> hong_kong("gaa", "ka")["ka"] > hong_kong("gaa", "ka")["kar"] > 0.1
    True
    """
    official = {"tsz": "tsz"}.get(official, official)
    if jyutping in _HK_WHOLE:
        free = weighed(_HK_WHOLE[jyutping])
    else:
        initial, final = parts(jyutping)
        start = weighed(_HK_INITIAL[initial])
        if initial == "j" and final[0] in "iy":
            final = final.removeprefix("y")
            start = weighed("y 9, j")
        free = joined(start, weighed(_HK_FINAL.get(final, final)))
    return mixed(
        (0.4 if official and jyutping not in _HK_WHOLE else 0.02, {official or next(iter(free)): 1.0}),
        (0.6, free),
    )


_MACAU_INITIAL = {"b": "p", "p": "p", "m": "m", "f": "f", "d": "t", "t": "t", "n": "n", "l": "l", "g": "k, c", "k": "k", "h": "h", "ng": "ng, -", "gw": "ku 3, kw, qu",
                  "kw": "ku, kw", "w": "w 2, v 4, u", "z": "ch 5, ts, j", "c": "ch 5, ts", "s": "s 7, sh", "j": "i 6, y 3, j", "": "-"}  # fmt: skip
_MACAU_FINAL = {"iu": "io 2, iu 2, iao", "au": "ao 6, au", "aau": "ao 6, au", "ou": "ou 5, o 2", "oeng": "eong 8, eung", "oek": "eok 6, euk", "u": "u 3, ou", "wu": "u", "eoi": "oi 5, ui 3", "i": "i 7, ie",
                "aa": "a", "aai": "ai", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at", "aak": "ak", "eon": "on 2, un 3, eon", "eot": "ot, ut, eot", "yu": "u 3, iu", "yun": "un 4, uen", "yut": "ut 3, uet", "ung": "ong 3, ung 5", "uk": "ok 2, uk 4"}  # fmt: skip


def macau(jyutping: str) -> Spellings:
    """After the tables of Portuguese Macau: Vong, Ieong, Chao, Kuan, Sio, Iao.

    >>> "ieong" in macau("joeng") and "chao" in macau("zau")
    True
    """
    initial, final = parts(jyutping)
    if initial == "j" and final[0] in "iy":
        rest = final.removeprefix("y")
        return joined(weighed("i 2, y 3, - 3"), weighed(_MACAU_FINAL.get(rest, rest)))
    if initial in ("gw", "kw"):
        return joined(
            weighed("ku 5, kw 2, k"),
            weighed(
                {"aan": "an", "aa": "a", "ai": "ai", "ong": "ong"}.get(final, _MACAU_FINAL.get(final, final))
            ),
        )
    return joined(weighed(_MACAU_INITIAL[initial]), weighed(_MACAU_FINAL.get(final, final)))


_NANYANG_FINAL = {"aa": "a 4, ah 4", "oeng": "eong 6, ong 2, eung", "yun": "uen 4, oon 3, een, oan", "ung": "oong 4, ong 4, ung 3", "un": "oon 5, un 2", "u": "oo 5, u 3", "au": "ow 5, au 4, aw", "aau": "ow 3, au 3", "ou": "o 3, oh 2, ow, ou",
                  "iu": "ew 4, iew 3, iu 3", "ing": "eng 4, ing 5", "in": "in 4, een 2, ean 2", "i": "ee 5, i 4", "ei": "ee 5, ei 2, ay, i 2", "o": "o 3, oh 2, or", "eoi": "ooi 4, ui 4, oy", "yu": "ue 2, ee 2, u 2, oo", "ang": "ang 4, eng 3, ung", "an": "an 3, un 3, en", "am": "am 3, um 4", "ui": "ooi 3, ui 4, oy", "uk": "ook 3, ok 2, uk 3", "ok": "ok 6, ock", "oek": "eok 3, iok, euk", "ai": "ai 6, y, ye", "aai": "ai 6, ye, y"}  # fmt: skip


def nanyang(jyutping: str) -> Spellings:
    """As Cantonese of Malaysia and Singapore write: Cheong, Leong, Foong, Yoong, Weng, Looi."""
    initial, final = parts(jyutping)
    if initial == "j" and final[0] in "iy":
        rest = final.removeprefix("y")
        return mixed(
            (0.6, joined(weighed("y"), weighed(_NANYANG_FINAL.get(rest, rest)))), (0.4, hong_kong(jyutping))
        )
    own = joined(
        weighed(_HK_INITIAL[initial]), weighed(_NANYANG_FINAL.get(final, _HK_FINAL.get(final, final)))
    )
    return mixed((0.65, own), (0.35, hong_kong(jyutping)))


def letters(jyutping: str) -> Spellings:
    """Jyutping itself and Yale without tones."""
    initial, final = parts(jyutping)
    yale_final = {
        "aa": "a",
        "oe": "eu",
        "oeng": "eung",
        "oek": "euk",
        "eoi": "eui",
        "eon": "eun",
        "eot": "eut",
        "yu": "yu",
    }.get(final, final)
    yale = {"z": "j", "c": "ch", "j": "y"}.get(initial, initial) + yale_final
    return mixed((0.5, {jyutping: 1.0}), (0.5, {yale.replace("yyu", "yu"): 1.0}))
